/* Adding, moving and removing phases; by pointer, menu and keys alike. */

#include "lessons/lk-phase-list-private.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-words.h"
#include "widgets/lk-drop-place.h"

#define NEW_MINUTES 5

static LkRecordList *
get_phases (LkPhaseList *self)
{
  return lk_design_detail_get_phases (self->detail);
}

static void
add_after_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LkPhaseList *self = LK_PHASE_LIST (widget);
  LkPhase *phase = lk_phase_list_find (self, g_variant_get_string (parameter, NULL)), *added = NULL;
  g_autoptr (GError) error = NULL;

  if (phase == NULL || !lk_lesson_is_editable (self->detail))
    return;
  added = lk_design_detail_add_phase (self->detail, "", NEW_MINUTES,
                                      lk_record_list_peek (get_phases (self), (guint) lk_record_list_index (get_phases (self), phase) + 1), &error);
  lk_phase_list_complain (self, error);
  if (added != NULL)
    gtk_widget_grab_focus (lk_phase_list_need_row (self, added));
}

/* Says where it stands now, and gives the focus back to where it was in the row. */
static void
tell_place (LkPhaseList *self,
            LkPhase     *phase)
{
  GtkWidget *row = lk_phase_list_need_row (self, phase);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *place = lk_phase_dup_place_words (phase, (guint) lk_record_list_index (get_phases (self), phase) + 1,
                                                     lk_record_list_get_size (get_phases (self)));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, row))
    gtk_widget_grab_focus (row);
  lk_lesson_tell (GTK_WIDGET (self), place);
}

static void
move_before (LkPhaseList *self,
             LkPhase     *phase,
             LkPhase     *before)
{
  g_autoptr (GError) error = NULL;

  if (lk_design_detail_move_phase (self->detail, phase, before, &error))
    tell_place (self, phase);
  lk_phase_list_complain (self, error);
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LkPhaseList *self = LK_PHASE_LIST (widget);
  LkPhase *phase = NULL;
  const char *id;
  int by, place;

  g_variant_get (parameter, "(&si)", &id, &by);
  phase = lk_phase_list_find (self, id);
  if (phase == NULL || !lk_lesson_is_editable (self->detail))
    return;
  place = lk_record_list_index (get_phases (self), phase) + by;
  if (place < 0 || place >= (int) lk_record_list_get_size (get_phases (self)))
    gtk_widget_error_bell (widget);
  else
    move_before (self, phase, lk_record_list_peek (get_phases (self), (guint) place + (by > 0 ? 1 : 0)));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LkPhaseList *self = LK_PHASE_LIST (widget);
  LkPhase *phase = lk_phase_list_find (self, g_variant_get_string (parameter, NULL)), *next = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *words = NULL;
  guint place;

  if (phase == NULL || !lk_lesson_is_editable (self->detail))
    return;
  place = (guint) lk_record_list_index (get_phases (self), phase);
  name = lk_phase_dup_name (phase);
  if (!lk_design_detail_remove_phase (self->detail, phase, &error))
    {
      lk_phase_list_complain (self, error);
      return;
    }
  next = lk_record_list_peek (get_phases (self), MIN (place, MAX (lk_record_list_get_size (get_phases (self)), 1) - 1));
  gtk_widget_grab_focus (next != NULL ? lk_phase_list_need_row (self, next) : self->adder);
  words = g_strdup_printf (_("Removed: %s"), name);
  lk_lesson_tell (widget, words);
}

void
lk_phase_list_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "phases.add-after", "s", add_after_cb);
  gtk_widget_class_install_action (widget_class, "phases.step", "(si)", step_cb);
  gtk_widget_class_install_action (widget_class, "phases.remove", "s", remove_cb);
}

static void
aim_at (LkPhaseList *self,
        GtkWidget   *row)
{
  if (self->aimed == row)
    return;
  if (self->aimed != NULL)
    gtk_widget_remove_css_class (self->aimed, "aimed");
  g_set_weak_pointer (&self->aimed, row);
  if (row != NULL)
    gtk_widget_add_css_class (row, "aimed");
}

/* The row before which something dropped at @y lands; the entry for one more behind the last. */
static GtkWidget *
find_gap (LkPhaseList *self,
          double       y)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LkDropSpan));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint gap;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;
      LkDropSpan span;

      if (!gtk_widget_compute_bounds (row, self->rows, &bounds))
        continue;
      span = (LkDropSpan) { bounds.origin.y, bounds.size.height };
      g_array_append_val (spans, span);
      g_ptr_array_add (rows, row);
    }
  gap = lk_drop_place_find ((LkDropSpan *) spans->data, spans->len, y);
  return gap < rows->len ? rows->pdata[gap] : self->adder;
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  LkPhaseList *self = LK_PHASE_LIST (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_point_t point;

  if (scroller != NULL && gtk_widget_compute_point (self->rows, scroller, &GRAPHENE_POINT_INIT (0, (float) self->pointer_y), &point))
    {
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
      const double before = gtk_adjustment_get_value (adjustment);

      gtk_adjustment_set_value (adjustment, before + lk_drop_place_scroll (point.y, gtk_widget_get_height (scroller)));
      self->pointer_y += gtk_adjustment_get_value (adjustment) - before;
    }
  return G_SOURCE_CONTINUE;
}

void
lk_phase_list_stop_scrolling (LkPhaseList *self)
{
  if (self->scrolling > 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scrolling);
  self->scrolling = 0;
}

static GdkDragAction
motion_cb (LkPhaseList *self,
           double       x,
           double       y)
{
  self->pointer_y = y;
  if (self->scrolling == 0)
    self->scrolling = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  aim_at (self, find_gap (self, y));
  return GDK_ACTION_MOVE;
}

static void
leave_cb (LkPhaseList *self)
{
  lk_phase_list_stop_scrolling (self);
  aim_at (self, NULL);
}

static gboolean
drop_cb (LkPhaseList  *self,
         const GValue *value,
         double        x,
         double        y)
{
  LkPhase *phase = g_value_get_object (value);
  GtkWidget *moved = g_hash_table_lookup (self->by_phase, phase), *gap = find_gap (self, y);
  LkPhase *before = LK_IS_PHASE_ROW (gap) ? lk_phase_row_get_phase (LK_PHASE_ROW (gap)) : NULL;

  leave_cb (self);
  /* From a design in another window it is not there. */
  if (moved == NULL || !lk_lesson_is_editable (self->detail))
    return FALSE;
  if (gap == moved || gap == gtk_widget_get_next_sibling (moved) || (before == NULL && gtk_widget_get_next_sibling (moved) == NULL))
    gtk_widget_grab_focus (moved);
  else
    move_before (self, phase, before);
  return TRUE;
}

void
lk_phase_list_accept_drops (LkPhaseList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_PHASE, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (self->rows, GTK_EVENT_CONTROLLER (target));
}
