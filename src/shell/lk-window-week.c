/* My Week in the window: who is let in, when they are locked out, and the pages over it. */

#include "shell/lk-window-week.h"

#include <glib/gi18n.h>

#include "records/lk-held-sheets.h"
#include "shell/lk-accels.h"
#include "shell/lk-draft-place.h"
#include "shell/lk-window-drafts.h"
#include "shell/lk-window-private.h"
#include "shell/lk-window-visits.h"
#include "shell/lk-window-voice.h"
#include "week/lk-week-room.h"

#define ROOM "week"
#define SECONDS_A_MINUTE 60

static GtkWidget *
find_room (LkWindow *self)
{
  return gtk_stack_get_child_by_name (GTK_STACK (self->stack), ROOM);
}

gboolean
lk_window_is_in_week (LkWindow *self)
{
  GtkWidget *room = find_room (self);

  return room != NULL && gtk_stack_get_visible_child (GTK_STACK (self->stack)) == room;
}

gboolean
lk_window_can_search_week (LkWindow *self)
{
  return lk_window_is_in_week (self) && lk_week_room_can_search (LK_WEEK_ROOM (find_room (self)));
}

void
lk_window_search_week (LkWindow *self)
{
  GtkWidget *room = find_room (self);

  if (room != NULL)
    lk_week_room_start_search (LK_WEEK_ROOM (room));
}

/* What was opened from a private page shows private things. */
void
lk_window_close_dialogs (GtkWindow *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (item->data != window && GTK_IS_WINDOW (item->data) && gtk_window_get_transient_for (item->data) == window)
      {
        lk_window_close_dialogs (item->data);
        gtk_window_destroy (item->data);
      }
}

/* What was copied here would otherwise stay in memory, and on the next person's paste. */
static void
empty_clipboard (GdkClipboard *clipboard)
{
  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

static void
drop_room (LkWindow *self)
{
  GtkWidget *room = find_room (self);

  lk_window_voice_take_away (self);
  if (room == NULL)
    return;
  if (lk_window_is_in_week (self))
    {
      lk_window_close_dialogs (GTK_WINDOW (self));
      lk_window_show_board (self);
    }
  gtk_stack_remove (GTK_STACK (self->stack), room);
}

static void
person_cb (LkWindow *self)
{
  const gboolean unlocked = self->keeper != NULL && lk_keeper_get_person_id (self->keeper) != NULL;

  gtk_widget_set_visible (self->lock_button, unlocked);
  if (self->away != NULL)
    lk_away_set_holding (self->away, unlocked);
  lk_window_update_actions (self);
}

static void
say_locked (LkWindow *self)
{
  const guint n = self->school != NULL ? lk_held_sheets_get_n (lk_held_sheets_get (self->school)) : 0;
  g_autofree char *words = g_strdup_printf (ngettext ("My Week is locked. %u sheet waits for others as long as the program is open.",
                                                      "My Week is locked. %u sheets wait for others as long as the program is open.", n), n);

  lk_deed_toasts_say (self->toasts, n > 0 ? words : _("My Week is locked."));
}

static void
locked_cb (LkWindow *self)
{
  drop_room (self);
  empty_clipboard (gtk_widget_get_clipboard (GTK_WIDGET (self)));
  empty_clipboard (gtk_widget_get_primary_clipboard (GTK_WIDGET (self)));
  say_locked (self);
}

static void
gone_cb (LkWindow *self)
{
  if (self->keeper != NULL)
    lk_keeper_lock (self->keeper);
}

static void
touched_cb (LkWindow *self)
{
  if (self->keeper != NULL)
    lk_keeper_touch (self->keeper);
}

static gboolean
minutes_to_seconds (GValue   *value,
                    GVariant *variant,
                    gpointer  user_data)
{
  g_value_set_uint (value, g_variant_get_uint32 (variant) * SECONDS_A_MINUTE);
  return TRUE;
}

static LkStore *
get_store (LkWindow *self)
{
  return self->school != NULL ? lk_school_get_store (self->school) : NULL;
}

void
lk_window_follow_keeper (LkWindow *self)
{
  LkStore *store = get_store (self);

  g_return_if_fail (LK_IS_WINDOW (self));

  if (self->keeper != NULL && lk_keeper_get_store (self->keeper) == store)
    return;
  if (self->keeper != NULL)
    {
      lk_window_leave_week (self);
      g_signal_handlers_disconnect_by_data (self->keeper, self);
      g_clear_object (&self->keeper);
    }
  if (store == NULL)
    return;

  self->keeper = lk_keeper_new (store);
  g_settings_bind_with_mapping (self->settings, "lock-minutes", self->keeper, "idle-seconds", G_SETTINGS_BIND_GET, minutes_to_seconds,
                                NULL, NULL, NULL);
  g_signal_connect_object (self->keeper, "notify::person-id", G_CALLBACK (person_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "locked", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
}

/* Made when someone first comes to the door, so that the program starts without them. */
static void
start_watching (LkWindow *self)
{
  if (self->away != NULL)
    return;
  self->away = lk_away_new ();
  self->input = lk_input_watch_new ();
  g_signal_connect_object (self->away, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->input, "touched", G_CALLBACK (touched_cb), self, G_CONNECT_SWAPPED);
}

static void
closed_cb (LkWindow *self)
{
  /* One who is in goes to the board for a while; one who was still at the door goes for good. */
  if (lk_keeper_get_person_id (self->keeper) != NULL)
    lk_window_show_board (self);
  else
    lk_window_leave_week (self);
}

static GtkWidget *
new_room (LkWindow *self)
{
  GtkWidget *room = lk_week_room_new (self->school, self->keeper);

  lk_accels_hold_undo (room);
  g_settings_bind (self->settings, "keep-password", room, "keep-password", G_SETTINGS_BIND_GET);
  g_signal_connect_object (room, "turned", G_CALLBACK (lk_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "turned", G_CALLBACK (lk_window_voice_follow), self, G_CONNECT_SWAPPED);
  lk_window_visits_add (LK_WEEK_ROOM (room));
  lk_window_drafts_add (self, LK_WEEK_ROOM (room));
  g_signal_connect_object (room, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  return room;
}

void
lk_window_show_week (LkWindow *self)
{
  GtkWidget *room = NULL;

  g_return_if_fail (LK_IS_WINDOW (self));

  if (self->keeper == NULL || self->presenting)
    return;
  start_watching (self);
  room = find_room (self);
  gtk_widget_set_visible (self->header, FALSE);
  lk_window_show_page (self, ROOM, room != NULL ? room : new_room (self));
}

/* What is done once someone is in. */
typedef struct
{
  LkWeekRoom *room;
  char       *action;
  char       *target;  /* (nullable) */
} Errand;

static void
errand_free (gpointer  data,
             GClosure *closure)
{
  Errand *errand = data;

  g_free (errand->action);
  g_free (errand->target);
  g_free (errand);
}

static void
run_errand_cb (gpointer data)
{
  Errand *errand = data;
  LkWeekRoom *room = errand->room;
  g_autofree char *action = NULL, *target = NULL;

  if (lk_week_room_get_private (room) == NULL)
    return;
  action = g_steal_pointer (&errand->action);
  target = g_steal_pointer (&errand->target);
  g_signal_handlers_disconnect_by_data (room, errand);
  gtk_widget_activate_action_variant (GTK_WIDGET (room), action, target != NULL ? g_variant_new_string (target) : NULL);
}

void
lk_window_go_on_in_week (LkWindow   *self,
                         const char *action,
                         const char *target)
{
  GtkWidget *room = NULL;
  Errand *errand = NULL;

  g_return_if_fail (LK_IS_WINDOW (self));
  g_return_if_fail (action != NULL);

  lk_window_show_week (self);
  room = find_room (self);
  if (room == NULL)
    return;
  errand = g_new0 (Errand, 1);
  errand->room = LK_WEEK_ROOM (room);
  errand->action = g_strdup (action);
  errand->target = g_strdup (target);
  g_signal_connect_data (room, "turned", G_CALLBACK (run_errand_cb), errand, errand_free, G_CONNECT_SWAPPED);
  run_errand_cb (errand);
}

void
lk_window_leave_week (LkWindow *self)
{
  g_return_if_fail (LK_IS_WINDOW (self));

  if (self->keeper != NULL)
    lk_keeper_lock (self->keeper);
  drop_room (self);
}

LkPrivate *
lk_window_get_private (LkWindow *self)
{
  GtkWidget *room = NULL;
  LkPrivate *own = NULL;

  g_return_val_if_fail (LK_IS_WINDOW (self), NULL);

  room = find_room (self);
  own = room != NULL ? lk_week_room_get_private (LK_WEEK_ROOM (room)) : NULL;
  return own != NULL && !lk_private_get_locked (own) ? own : NULL;
}

LkPerson *
lk_window_get_unlocked (LkWindow *self)
{
  LkPrivate *own = lk_window_get_private (self);

  return own != NULL ? lk_private_get_person (own) : NULL;
}

gboolean
lk_window_add_draft (LkWindow        *self,
                     LkDesignContent *content,
                     const char      *planning_id)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LK_IS_WINDOW (self), FALSE);

  if (lk_window_get_unlocked (self) == NULL)
    return FALSE;
  lk_window_show_week (self);
  if (!lk_draft_place_make (self, LK_WEEK_ROOM (find_room (self)), content, planning_id, &error))
    lk_deed_toasts_complain (self->toasts, error);
  return TRUE;
}
