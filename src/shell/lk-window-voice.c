/* Pupil voice in the window: its first page, and the surveys, arenas and sets that are opened over it. */

#include "shell/lk-window-voice.h"

#include <glib/gi18n.h>

#include "shell/lk-accels.h"
#include "shell/lk-room.h"
#include "shell/lk-window-private.h"
#include "shell/lk-window-week.h"
#include "voice/lk-arena-page.h"
#include "voice/lk-set-editor.h"
#include "voice/lk-sets-page.h"
#include "voice/lk-survey-page.h"
#include "voice/lk-survey-start.h"
#include "voice/lk-voice-page.h"

#define ROOM "voice"
#define MARGIN 12
#define FIRST "lk-first"
#define LOCK "lk-lock"
#define SETS "lk-sets"
#define SHARED "lk-shared"
#define WANTED "lk-voice-wanted"

static GtkWidget *
find_room (LkWindow *self)
{
  return gtk_stack_get_child_by_name (GTK_STACK (self->stack), ROOM);
}

static gboolean
is_in_voice (LkWindow *self)
{
  GtkWidget *room = find_room (self);

  return room != NULL && gtk_stack_get_visible_child (GTK_STACK (self->stack)) == room;
}

static LkVoicePage *
get_first (LkWindow *self)
{
  return g_object_get_data (G_OBJECT (find_room (self)), FIRST);
}

static LkStatementSets *
get_sets (LkWindow *self)
{
  GObject *room = G_OBJECT (find_room (self));
  LkStatementSets *sets = g_object_get_data (room, SETS);

  if (sets == NULL)
    {
      sets = lk_statement_sets_new (self->school);
      g_object_set_data_full (room, SETS, sets, g_object_unref);
    }
  return sets;
}

static void
push (LkWindow   *self,
      const char *title,
      GtkWidget  *page)
{
  lk_room_push (LK_ROOM (find_room (self)), title, page);
}

/* Takes away the pages over @page, and @page itself. */
static void
close_page (LkWindow  *self,
            GtkWidget *page)
{
  LkRoom *room = LK_ROOM (find_room (self));
  GtkWidget *top = NULL;

  do
    top = lk_room_get_top (room);
  while (lk_room_pop (room) && top != page);
}

static void
show_first (LkWindow *self)
{
  while (lk_room_pop (LK_ROOM (find_room (self))))
    continue;
}

static void
push_cb (LkWindow   *self,
         const char *title,
         GtkWidget  *page)
{
  gtk_widget_set_margin_top (page, MARGIN);
  gtk_widget_set_margin_bottom (page, MARGIN);
  gtk_widget_set_margin_start (page, MARGIN);
  gtk_widget_set_margin_end (page, MARGIN);
  push (self, title, page);
}

static void open_survey (LkWindow *self,
                         LkSurvey *survey);

static void
instead_cb (LkWindow *self,
            LkSurvey *survey)
{
  show_first (self);
  open_survey (self, survey);
}

static void
open_survey (LkWindow *self,
             LkSurvey *survey)
{
  GtkWidget *page = lk_survey_page_new (self->keeper, lk_window_get_private (self), get_sets (self), survey);

  g_signal_connect_object (page, "push", G_CALLBACK (push_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "open", G_CALLBACK (instead_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "closed", G_CALLBACK (close_page), self, G_CONNECT_SWAPPED);
  push (self, lk_survey_form_get_kind (lk_survey_get_form (survey)) == LK_SURVEY_EXIT_TICKET ? _("Exit Ticket") : _("Pupil Survey"), page);
}

static void
open_arena (LkWindow *self,
            LkArena  *arena)
{
  GtkWidget *page = lk_arena_page_new (lk_window_get_private (self), arena, self->school);

  g_signal_connect_object (page, "closed", G_CALLBACK (close_page), self, G_CONNECT_SWAPPED);
  push_cb (self, _("Pupil Arena"), page);
}

static LkTeam *
get_team (LkWindow *self)
{
  return self->board != NULL ? lk_board_get_team (self->board) : NULL;
}

static void
chosen_cb (LkWindow     *self,
           const char   *name,
           LkSurveyForm *form)
{
  LkPrivate *own = lk_window_get_private (self);
  g_autoptr (GError) error = NULL;
  LkSurvey *survey = NULL;

  if (own == NULL)
    return;
  survey = lk_private_add_survey (own, name != NULL ? name : "", get_team (self), lk_day_today (), form, &error);
  if (survey != NULL)
    open_survey (self, survey);
  else
    lk_deed_toasts_complain (self->toasts, error);
}

static void
repeat_cb (LkWindow *self,
           LkSurvey *survey)
{
  LkPrivate *own = lk_window_get_private (self);
  g_autoptr (GError) error = NULL;
  LkSurvey *again = own != NULL ? lk_private_repeat_survey (own, survey, &error) : NULL;

  if (again != NULL)
    open_survey (self, again);
  else if (error != NULL)
    lk_deed_toasts_complain (self->toasts, error);
}

static void
start (LkWindow     *self,
       LkSurveyKind  kind)
{
  LkPrivate *own = lk_window_get_private (self);
  LkSurveyStart *dialog = NULL;

  if (own == NULL)
    return;
  dialog = lk_survey_start_present (GTK_WIDGET (self), own, get_sets (self), kind);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "repeat", G_CALLBACK (repeat_cb), self, G_CONNECT_SWAPPED);
}

static void
new_survey_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  start (user_data, LK_SURVEY_FULL);
}

static void
new_ticket_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  start (user_data, LK_SURVEY_EXIT_TICKET);
}

static void
new_arena_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  LkWindow *self = user_data;
  LkPrivate *own = lk_window_get_private (self);
  g_autoptr (GError) error = NULL;
  LkArena *arena = own != NULL ? lk_private_add_arena (own, "", get_team (self), lk_day_today (), NULL, &error) : NULL;

  if (arena != NULL)
    open_arena (self, arena);
  else if (error != NULL)
    lk_deed_toasts_complain (self->toasts, error);
}

static void
edit_set_cb (LkWindow       *self,
             LkStatementSet *set)
{
  GtkWidget *page = lk_set_editor_new (get_sets (self), set);

  g_signal_connect_object (page, "closed", G_CALLBACK (close_page), self, G_CONNECT_SWAPPED);
  push (self, _("Statement Set"), page);
}

static void
sets_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LkWindow *self = user_data;
  GtkWidget *page = lk_sets_page_new (get_sets (self));

  g_signal_connect_object (page, "edit", G_CALLBACK (edit_set_cb), self, G_CONNECT_SWAPPED);
  push (self, _("Statement Sets"), page);
}

/* The same door as My Week's; who comes in goes on with @id, or with the first page. */
static void
ask_password (LkWindow   *self,
              const char *id)
{
  g_object_set_data_full (G_OBJECT (self), WANTED, g_strdup (id), g_free);
  lk_window_show_week (self);
}

static void
unlock_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  ask_password (user_data, "");
}

static void
add_actions (LkWindow  *self,
             GtkWidget *room)
{
  const GActionEntry entries[] = {
    { "unlock", unlock_cb },
    { "new-survey", new_survey_cb },
    { "new-ticket", new_ticket_cb },
    { "new-arena", new_arena_cb },
    { "sets", sets_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (room, "voice", G_ACTION_GROUP (group));
}

static void
room_closed_cb (LkWindow *self)
{
  lk_window_show_board (self);
  lk_window_leave_voice (self);
}

static GtkWidget *
new_lock (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("system-lock-screen-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.lock");
  gtk_widget_set_tooltip_text (button, _("Lock"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Lock"), -1);
  return button;
}

static GtkWidget *
new_room (LkWindow *self)
{
  GtkWidget *room = lk_room_new (), *page = lk_voice_page_new (), *lock = new_lock ();

  g_object_set_data (G_OBJECT (room), FIRST, page);
  g_object_set_data (G_OBJECT (room), LOCK, lock);
  add_actions (self, room);
  lk_room_add_button (LK_ROOM (room), lock);
  lk_accels_hold_undo (room);
  g_signal_connect_object (room, "closed", G_CALLBACK (room_closed_cb), self, G_CONNECT_SWAPPED);
  lk_room_push (LK_ROOM (room), _("Pupil Voice"), page);
  return room;
}

/* The board that is open may be another team's by now. */
static void
show_shared (LkWindow *self)
{
  GObject *room = G_OBJECT (find_room (self));
  LkSharedSurveys *shared = g_object_get_data (room, SHARED);
  const char *team_id = get_team (self) != NULL ? lk_record_get_id (LK_RECORD (get_team (self))) : NULL;

  if (shared != NULL && g_strcmp0 (lk_shared_surveys_get_team_id (shared), team_id) == 0)
    return;
  shared = team_id != NULL ? lk_shared_surveys_new (self->school, team_id) : NULL;
  g_object_set_data_full (room, SHARED, shared, g_object_unref);
  lk_voice_page_set_shared (get_first (self), shared);
}

static void
show_private (LkWindow *self)
{
  LkPrivate *own = lk_window_get_private (self);

  lk_voice_page_set_private (get_first (self), own);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (find_room (self)), LOCK), own != NULL);
}

void
lk_window_show_voice (LkWindow *self)
{
  GtkWidget *room = NULL;

  g_return_if_fail (LK_IS_WINDOW (self));

  if (self->school == NULL || self->presenting)
    return;
  g_object_set_data (G_OBJECT (self), WANTED, NULL);
  room = find_room (self);
  gtk_widget_set_visible (self->header, FALSE);
  lk_window_show_page (self, ROOM, room != NULL ? room : new_room (self));
  show_shared (self);
  show_private (self);
  gtk_widget_grab_focus (find_room (self));
}

/* By its id, whichever of them it is. */
static void
open_record (LkWindow   *self,
             const char *id)
{
  LkPrivate *own = lk_window_get_private (self);
  LkSurvey *survey = own != NULL ? lk_private_find_survey (own, id) : NULL;
  LkArena *arena = own != NULL && survey == NULL ? lk_private_find_arena (own, id) : NULL;

  if (own == NULL)
    {
      ask_password (self, id);
      return;
    }
  lk_window_show_voice (self);
  if (!is_in_voice (self))
    return;
  show_first (self);
  if (survey != NULL)
    open_survey (self, survey);
  else if (arena != NULL)
    open_arena (self, arena);
}

void
lk_window_open_survey (LkWindow   *self,
                       const char *id)
{
  g_return_if_fail (LK_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  open_record (self, id);
}

void
lk_window_open_arena (LkWindow   *self,
                      const char *id)
{
  g_return_if_fail (LK_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  open_record (self, id);
}

void
lk_window_leave_voice (LkWindow *self)
{
  GtkWidget *room = NULL;

  g_return_if_fail (LK_IS_WINDOW (self));

  room = find_room (self);
  if (room != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), room);
}

void
lk_window_voice_take_away (LkWindow *self)
{
  g_return_if_fail (LK_IS_WINDOW (self));

  g_object_set_data (G_OBJECT (self), WANTED, NULL);
  if (find_room (self) == NULL)
    return;
  if (is_in_voice (self))
    lk_window_close_dialogs (GTK_WINDOW (self));
  show_first (self);
  lk_voice_page_set_private (get_first (self), NULL);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (find_room (self)), LOCK), FALSE);
}

void
lk_window_voice_follow (LkWindow *self)
{
  LkPrivate *own = NULL;
  g_autofree char *wanted = NULL;

  g_return_if_fail (LK_IS_WINDOW (self));

  own = lk_window_get_private (self);
  if (own == NULL || g_object_get_data (G_OBJECT (self), WANTED) == NULL)
    return;
  /* What was asked for is there once all has been read and opened. */
  if (!lk_private_get_loaded (own))
    {
      if (g_object_get_data (G_OBJECT (own), WANTED) == NULL)
        g_signal_connect_object (own, "notify::loaded", G_CALLBACK (lk_window_voice_follow), self, G_CONNECT_SWAPPED);
      g_object_set_data (G_OBJECT (own), WANTED, self);
      return;
    }
  wanted = g_object_steal_data (G_OBJECT (self), WANTED);
  if (wanted[0] != '\0')
    open_record (self, wanted);
  else
    lk_window_show_voice (self);
}
