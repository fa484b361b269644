/* Walking the phases and setting how long they take, by pointer and keys. */

#include "widgets/lk-time-bar-view-private.h"

#include <math.h>

#include "widgets/lk-text-scale.h"

#define NEAR 6

static LkTimeBarPhase *
peek (LkTimeBarView *self,
      int            place)
{
  return &g_array_index (self->phases, LkTimeBarPhase, place);
}

static gboolean
walk_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  LkTimeBarView *self = LK_TIME_BAR_VIEW (widget);
  const int last = (int) self->phases->len - 1;
  int step, aside;

  g_variant_get (args, "(ii)", &step, &aside);
  if (last < 0)
    return GDK_EVENT_PROPAGATE;
  if (aside && !self->vertical && gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  self->walked = ABS (step) > 1 ? (step > 0 ? last : 0) : CLAMP (self->walked + step, 0, last);
  lk_time_bar_view_tell (self);
  return GDK_EVENT_STOP;
}

static gboolean
change_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  LkTimeBarView *self = LK_TIME_BAR_VIEW (widget);
  int step, minutes;

  g_variant_get (args, "(i)", &step);
  if (!self->editable || self->dragged >= 0 || self->walked < 0 || self->walked >= (int) self->phases->len)
    return GDK_EVENT_PROPAGATE;
  minutes = (int) peek (self, self->walked)->minutes + step;
  if (minutes >= 0 && minutes <= LK_DESIGN_MAX_MINUTES)
    lk_time_bar_view_want (self, (guint) self->walked, (guint) minutes);
  return GDK_EVENT_STOP;
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  LkTimeBarView *self = LK_TIME_BAR_VIEW (widget);

  if (self->walked < 0 || self->walked >= (int) self->phases->len)
    return GDK_EVENT_PROPAGATE;
  lk_time_bar_view_activate (self, (guint) self->walked);
  return GDK_EVENT_STOP;
}

/* As it was before the drag, which @held had changed for the eye alone. */
static void
let_go (LkTimeBarView *self,
        guint          minutes)
{
  peek (self, self->dragged)->minutes = minutes;
  self->dragged = -1;
  lk_time_bar_view_tell (self);
}

static guint
get_before (LkTimeBarView *self)
{
  LkPhase *phase = g_ptr_array_index (self->records, self->dragged);

  return lk_phase_get_minutes (phase);
}

static gboolean
cancel_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  LkTimeBarView *self = LK_TIME_BAR_VIEW (widget);

  if (self->dragged < 0)
    return GDK_EVENT_PROPAGATE;
  let_go (self, get_before (self));
  return GDK_EVENT_STOP;
}

static int
find_end (LkTimeBarView *self,
          double         x,
          double         y)
{
  if (!self->editable || self->shapes == NULL || self->records->len == 0)
    return -1;
  return lk_time_bar_shapes_find_end (self->shapes, x, y, NEAR * lk_text_scale_get (GTK_WIDGET (self)));
}

static void
drag_begin_cb (LkTimeBarView  *self,
               double          x,
               double          y,
               GtkGestureDrag *drag)
{
  const int found = find_end (self, x, y);
  LkTimeBar bar;

  if (found < 0)
    {
      gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  bar = lk_time_bar_view_get_bar (self);
  self->span = MAX (bar.minutes, lk_time_bar_get_total (&bar));
  self->minute = self->shapes->minute;
  self->walked = self->dragged = found;
  self->held = peek (self, found)->minutes;
  lk_time_bar_view_tell (self);
}

static void
drag_update_cb (LkTimeBarView *self,
                double         x,
                double         y)
{
  double along = self->vertical ? y : x;
  int minutes;

  if (self->dragged < 0)
    return;
  if (!self->vertical && gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    along = -along;
  minutes = (int) get_before (self) + (int) round (along / self->minute);
  minutes = CLAMP (minutes, 0, LK_DESIGN_MAX_MINUTES);
  if ((guint) minutes == self->held)
    return;
  self->held = peek (self, self->dragged)->minutes = (guint) minutes;
  lk_time_bar_view_tell (self);
}

static void
drag_end_cb (LkTimeBarView *self)
{
  guint place, held = self->held, before;

  if (self->dragged < 0)
    return;
  place = (guint) self->dragged;
  before = get_before (self);
  let_go (self, before);
  if (held != before)
    lk_time_bar_view_want (self, place, held);
}

static void
cancelled_cb (LkTimeBarView *self)
{
  if (self->dragged >= 0)
    let_go (self, get_before (self));
}

static void
released_cb (LkTimeBarView *self,
             int            n_press,
             double         x,
             double         y)
{
  const int found = self->shapes != NULL ? lk_time_bar_shapes_find (self->shapes, x, y) : -1;

  if (found < 0)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->walked = found;
  lk_time_bar_view_tell (self);
  lk_time_bar_view_activate (self, (guint) found);
}

static void
moved_cb (LkTimeBarView *self,
          double         x,
          double         y)
{
  const char *name = find_end (self, x, y) < 0 ? NULL : self->vertical ? "row-resize" : "col-resize";

  if (self->dragged < 0)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static gboolean
query_tooltip_cb (LkTimeBarView *self,
                  int            x,
                  int            y,
                  gboolean       keyboard,
                  GtkTooltip    *tooltip)
{
  const LkTimeBar bar = lk_time_bar_view_get_bar (self);
  const int found = keyboard ? self->walked : self->shapes != NULL ? lk_time_bar_shapes_find (self->shapes, x, y) : -1;
  g_autofree char *words = NULL;

  if (found < 0 || found >= (int) bar.n_phases)
    return FALSE;
  words = lk_time_bar_dup_phase_words (&bar, (guint) found);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
focus_came_cb (LkTimeBarView *self)
{
  if (self->walked < 0 && self->phases->len > 0)
    self->walked = MAX (self->marked, 0);
  lk_time_bar_view_tell (self);
}

void
lk_time_bar_view_class_add_hands (GtkWidgetClass *widget_class)
{
  static const struct { guint key; int step, aside; } walks[] = {
    { GDK_KEY_Left, -1, TRUE }, { GDK_KEY_KP_Left, -1, TRUE }, { GDK_KEY_Right, 1, TRUE }, { GDK_KEY_KP_Right, 1, TRUE },
    { GDK_KEY_Up, -1, FALSE }, { GDK_KEY_KP_Up, -1, FALSE }, { GDK_KEY_Down, 1, FALSE }, { GDK_KEY_KP_Down, 1, FALSE },
    { GDK_KEY_Home, -2, FALSE }, { GDK_KEY_KP_Home, -2, FALSE }, { GDK_KEY_End, 2, FALSE }, { GDK_KEY_KP_End, 2, FALSE },
  };
  static const struct { guint key; GdkModifierType state; int step; } changes[] = {
    { GDK_KEY_Up, GDK_CONTROL_MASK, 1 }, { GDK_KEY_KP_Up, GDK_CONTROL_MASK, 1 }, { GDK_KEY_Down, GDK_CONTROL_MASK, -1 },
    { GDK_KEY_KP_Down, GDK_CONTROL_MASK, -1 }, { GDK_KEY_plus, 0, 1 }, { GDK_KEY_equal, 0, 1 }, { GDK_KEY_KP_Add, 0, 1 },
    { GDK_KEY_minus, 0, -1 }, { GDK_KEY_KP_Subtract, 0, -1 },
  };
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, GDK_KEY_space };

  for (guint i = 0; i < G_N_ELEMENTS (walks); i++)
    gtk_widget_class_add_binding (widget_class, walks[i].key, 0, walk_cb, "(ii)", walks[i].step, walks[i].aside);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    gtk_widget_class_add_binding (widget_class, changes[i].key, changes[i].state, change_cb, "(i)", changes[i].step);
  for (guint i = 0; i < G_N_ELEMENTS (enters); i++)
    gtk_widget_class_add_binding (widget_class, enters[i], 0, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, cancel_cb, NULL);
}

void
lk_time_bar_view_add_hands (LkTimeBarView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new (), *focus = gtk_event_controller_focus_new ();
  GtkGesture *drag = gtk_gesture_drag_new (), *click = gtk_gesture_click_new ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (cancelled_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  /* Added later it hears of a press sooner, so that a drag, which takes it, is no click. */
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_came_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (lk_time_bar_view_tell), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
