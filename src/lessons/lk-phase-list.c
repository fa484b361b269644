#include "lessons/lk-phase-list-private.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-words.h"

#define GAP 8
#define SLICE_US 6000    /* of each frame for rows that are still to come */
#define USUAL_MINUTES 5

G_DEFINE_FINAL_TYPE (LkPhaseList, lk_phase_list, GTK_TYPE_WIDGET)

static void
put_row (LkPhaseList *self,
         GtkWidget   *row,
         GtkWidget   *before)
{
  if (gtk_widget_get_parent (row) == NULL)
    gtk_box_insert_child_after (GTK_BOX (self->rows), row, before);
  else if (gtk_widget_get_prev_sibling (row) != before)
    gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);
}

/* What stands already is only moved, so that who types there goes on typing. Returns whether all are there. */
static gboolean
put_rows (LkPhaseList *self,
          LkPhase     *needed)
{
  LkRecordList *phases = lk_design_detail_get_phases (self->detail);
  const guint n = lk_record_list_get_size (phases);
  const gint64 until = g_get_monotonic_time () + SLICE_US;
  GtkWidget *before = NULL;
  gboolean complete = TRUE;

  for (guint i = 0; i < n; i++)
    {
      LkPhase *phase = lk_record_list_peek (phases, i);
      GtkWidget *row = g_hash_table_lookup (self->by_phase, phase);

      if (row == NULL && phase != needed && g_get_monotonic_time () > until)
        {
          complete = FALSE;
          continue;
        }
      if (row == NULL)
        {
          row = lk_phase_row_new (self->detail, phase);
          g_hash_table_insert (self->by_phase, g_object_ref (phase), row);
        }
      put_row (self, row, before);
      lk_phase_row_set_place (LK_PHASE_ROW (row), i + 1, n);
      before = row;
    }
  return complete;
}

static gboolean
fill_cb (gpointer user_data)
{
  LkPhaseList *self = user_data;

  if (!put_rows (self, NULL))
    return G_SOURCE_CONTINUE;
  self->filling = 0;
  return G_SOURCE_REMOVE;
}

static void
drop_rows (LkPhaseList *self)
{
  LkRecordList *phases = lk_design_detail_get_phases (self->detail);
  GtkWidget *next = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = next)
    {
      LkPhase *phase = lk_phase_row_get_phase (LK_PHASE_ROW (row));

      next = gtk_widget_get_next_sibling (row);
      if (lk_record_list_index (phases, phase) >= 0)
        continue;
      gtk_box_remove (GTK_BOX (self->rows), row);
      g_hash_table_remove (self->by_phase, phase);
    }
}

static void
show_empty (LkPhaseList *self)
{
  gtk_widget_set_visible (self->start, lk_lesson_is_editable (self->detail) &&
                                       lk_record_list_get_size (lk_design_detail_get_phases (self->detail)) == 0);
  gtk_widget_set_visible (self->rows, lk_record_list_get_size (lk_design_detail_get_phases (self->detail)) > 0);
}

/* A move is a removal and then an insertion: a row that goes in between is looked for again before it is taken away. */
static gboolean
sync_cb (gpointer user_data)
{
  LkPhaseList *self = user_data;

  drop_rows (self);
  show_empty (self);
  self->filling = put_rows (self, NULL) ? 0 : g_idle_add (fill_cb, self);
  return G_SOURCE_REMOVE;
}

static void
items_changed_cb (LkPhaseList *self)
{
  g_clear_handle_id (&self->filling, g_source_remove);
  self->filling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, sync_cb, self, NULL);
}

static void
show_status (LkPhaseList *self)
{
  gtk_widget_set_visible (self->adder, lk_lesson_is_editable (self->detail));
  show_empty (self);
}

static void
add_cb (LkPhaseList *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->adder));
  g_autoptr (GError) error = NULL;
  LkPhase *phase = lk_design_detail_add_phase (self->detail, title, USUAL_MINUTES, NULL, &error);

  lk_phase_list_complain (self, error);
  if (phase == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->adder), "");
  gtk_widget_grab_focus (lk_phase_list_need_row (self, phase));
}

static void
start_cb (LkPhaseList *self)
{
  g_autoptr (GError) error = NULL;
  LkPhase *first = lk_design_detail_add_start (self->detail, &error);

  lk_phase_list_complain (self, error);
  if (first != NULL)
    gtk_widget_grab_focus (lk_phase_list_need_row (self, first));
}

static gboolean
lk_phase_list_grab_focus (GtkWidget *widget)
{
  LkPhaseList *self = LK_PHASE_LIST (widget);
  GtkWidget *first = gtk_widget_get_first_child (self->rows);

  return gtk_widget_grab_focus (first != NULL ? first : self->adder);
}

static void
lk_phase_list_dispose (GObject *object)
{
  LkPhaseList *self = LK_PHASE_LIST (object);

  lk_phase_list_stop_scrolling (self);
  g_clear_handle_id (&self->filling, g_source_remove);
  g_clear_weak_pointer (&self->aimed);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->by_phase, g_hash_table_unref);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (lk_phase_list_parent_class)->dispose (object);
}

static void
lk_phase_list_class_init (LkPhaseListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_phase_list_dispose;
  widget_class->grab_focus = lk_phase_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkphaselist");
  lk_phase_list_install_actions (widget_class);
}

static void
lk_phase_list_init (LkPhaseList *self)
{
  self->by_phase = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Phases"), -1);

  self->start = gtk_button_new_with_mnemonic (_("_Begin with Start, Instruction, Practice and Closing"));
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->start))), TRUE);
  gtk_widget_set_halign (self->start, GTK_ALIGN_START);
  g_signal_connect_object (self->start, "clicked", G_CALLBACK (start_cb), self, G_CONNECT_SWAPPED);

  self->adder = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->adder), _("Add a phase"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->adder), GTK_ENTRY_ICON_PRIMARY, "list-add-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->adder), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a phase"), -1);
  g_signal_connect_object (self->adder, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_box_append (GTK_BOX (self->box), self->start);
  gtk_box_append (GTK_BOX (self->box), self->adder);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_phase_list_need_row (LkPhaseList *self,
                        LkPhase     *phase)
{
  show_empty (self);
  put_rows (self, phase);
  return g_hash_table_lookup (self->by_phase, phase);
}

LkPhase *
lk_phase_list_find (LkPhaseList *self,
                    const char  *id)
{
  return lk_record_list_find (lk_design_detail_get_phases (self->detail), id);
}

void
lk_phase_list_complain (LkPhaseList  *self,
                        const GError *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

GtkWidget *
lk_phase_list_new (LkDesignDetail *detail)
{
  LkPhaseList *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);

  self = g_object_new (LK_TYPE_PHASE_LIST, NULL);
  self->detail = g_object_ref (detail);
  lk_phase_list_accept_drops (self);
  g_signal_connect_object (lk_design_detail_get_phases (detail), "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_design_detail_get_design (detail), "notify::status", G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);
  show_status (self);
  items_changed_cb (self);
  return GTK_WIDGET (self);
}

void
lk_phase_list_focus (LkPhaseList *self,
                     guint        place)
{
  LkPhase *phase = NULL;

  g_return_if_fail (LK_IS_PHASE_LIST (self));

  phase = lk_record_list_peek (lk_design_detail_get_phases (self->detail), place);
  if (phase != NULL)
    gtk_widget_grab_focus (lk_phase_list_need_row (self, phase));
}
