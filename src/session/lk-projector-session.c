/* The projector view while a session runs. */

#include "session/lk-projector-private.h"

#include <glib/gi18n.h>

#include "session/lk-projector-card.h"
#include "session/lk-projector-fields.h"
#include "session/lk-session-step.h"
#include "session/lk-sheet-stack.h"

#define WEEK 7

/* A screen that blanks in the middle of a session would be touched by somebody; one that blanks afterwards should. */
static void
inhibit (LkProjector *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  if (application != NULL && self->inhibited == 0)
    self->inhibited = gtk_application_inhibit (application, GTK_WINDOW (root), GTK_APPLICATION_INHIBIT_IDLE, _("Board session"));
}

gboolean
lk_projector_is_session_running (LkProjector *self)
{
  LkSessionClock *clock = self->run != NULL ? lk_session_run_get_clock (self->run) : NULL;

  return clock != NULL && lk_session_clock_is_running (clock);
}

void
lk_projector_uninhibit (LkProjector *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->inhibited != 0)
    gtk_application_uninhibit (gtk_window_get_application (GTK_WINDOW (root)), self->inhibited);
  self->inhibited = 0;
}

static gboolean
is_closing (LkProjector *self)
{
  return self->place == LK_N_STEPS;
}

/* The step it is at, -1 when there is none. */
static int
get_step (LkProjector *self)
{
  if (self->place < 0 || is_closing (self))
    return -1;
  return (int) lk_session_clock_get_agenda (lk_session_run_get_clock (self->run))->items[self->place].step;
}

void
lk_projector_open_step (LkProjector *self)
{
  if (self->place < 0)
    return;
  lk_sheet_stack_clear (LK_SHEET_STACK (self->stack));
  lk_sheet_stack_push (LK_SHEET_STACK (self->stack),
                       is_closing (self) ? lk_session_step_new_closing (self->run)
                                         : lk_session_step_new (self->run, (LkStep) get_step (self)));
}

/* What is told stands above the bar of a session and the buttons of its step, so that it covers neither. */
static void
make_room_for_toasts (LkProjector *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (root == NULL)
    return;
  if (self->place >= 0)
    gtk_widget_add_css_class (root, "in-session");
  else
    gtk_widget_remove_css_class (root, "in-session");
}

/* Brings what belongs to the step to the front; what was told of the step before it is over. */
static void
show_place (LkProjector *self)
{
  const int step = get_step (self);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.dismiss-toasts", NULL);
  make_room_for_toasts (self);
  lk_sheet_stack_clear (LK_SHEET_STACK (self->stack));
  lk_projector_fields_set_front (LK_PROJECTOR_FIELDS (self->fields), step);
  if (step < 0 || step == LK_STEP_GOALS || step == LK_STEP_ACTIONS)
    gtk_widget_remove_css_class (self->goals, "stepped-back");
  else
    gtk_widget_add_css_class (self->goals, "stepped-back");
  lk_projector_open_step (self);
}

static void
run_changed_cb (LkProjector *self)
{
  LkSessionClock *clock = lk_session_run_get_clock (self->run);
  int place = clock != NULL ? (int) lk_session_clock_get_place (clock) : -1;

  gtk_widget_set_visible (self->start_button, clock == NULL);
  if (clock != NULL)
    inhibit (self);
  else
    lk_projector_uninhibit (self);
  if (place == self->place)
    return;
  self->place = place;
  show_place (self);
}

void
lk_projector_follow_run (LkProjector *self)
{
  self->place = -1;
  g_signal_connect_object (self->run, "changed", G_CALLBACK (run_changed_cb), self, G_CONNECT_SWAPPED);
}

void
lk_projector_leave_run (LkProjector *self)
{
  lk_projector_uninhibit (self);
  g_signal_handlers_disconnect_by_func (self->run, run_changed_cb, self);
}

/* The card that has the focus is carried over to next week. */
static gboolean
carry_over (LkProjector *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, LK_TYPE_PROJECTOR_CARD) : NULL;
  LkAction *action = card != NULL ? lk_projector_card_get_action (LK_PROJECTOR_CARD (card)) : NULL;
  g_autoptr (GError) error = NULL;

  if (action == NULL)
    return GDK_EVENT_PROPAGATE;
  if (!lk_board_set_action_due_day (self->board, action, MAX (lk_action_get_due_day (action), lk_day_today ()) + WEEK, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
  return GDK_EVENT_STOP;
}

/* A presenter's clicker sends Page Up, Page Down and, to blank the screen, a full stop. Letters are for typing. */
gboolean
lk_projector_session_key (LkProjector *self,
                          guint        key)
{
  LkSessionClock *clock = self->run != NULL ? lk_session_run_get_clock (self->run) : NULL;

  if (key == GDK_KEY_plus || key == GDK_KEY_KP_Add)
    return carry_over (self);
  if (clock == NULL)
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Page_Down || key == GDK_KEY_Page_Up)
    lk_session_run_go (self->run, key == GDK_KEY_Page_Down ? 1 : -1);
  else if (key == GDK_KEY_period || key == GDK_KEY_Pause)
    lk_session_run_pause (self->run, lk_session_clock_is_running (clock));
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}
