#include "shell/lk-draft-sharing.h"

#include <glib/gi18n.h>

#include "shell/lk-window-lessons.h"
#include "widgets/lk-private-toast.h"
#include "widgets/lk-question.h"

/* From the question until its toast, which takes it back, is gone. */
typedef struct
{
  LkWindow   *window;     /* weak */
  LkWeekRoom *room;       /* weak */
  GtkWidget  *page;       /* weak */
  LkPrivate  *own;
  LkDraft    *draft;
  char       *design_id;  /* of the version that is shown */
} Sharing;

static Sharing *
sharing_new (LkWindow   *window,
             LkWeekRoom *room,
             GtkWidget  *page,
             LkDraft    *draft,
             const char *design_id)
{
  Sharing *sharing = g_new0 (Sharing, 1);

  g_set_weak_pointer (&sharing->window, window);
  g_set_weak_pointer (&sharing->room, room);
  g_set_weak_pointer (&sharing->page, page);
  sharing->design_id = g_strdup (design_id);
  sharing->own = g_object_ref (lk_week_room_get_private (room));
  sharing->draft = g_object_ref (draft);
  return sharing;
}

static void
sharing_free (gpointer data)
{
  Sharing *sharing = data;

  g_clear_weak_pointer (&sharing->window);
  g_clear_weak_pointer (&sharing->room);
  g_clear_weak_pointer (&sharing->page);
  g_free (sharing->design_id);
  g_object_unref (sharing->own);
  g_object_unref (sharing->draft);
  g_free (sharing);
}

static void
unshared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LkWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!lk_private_unshare_draft_finish (LK_PRIVATE (source), result, &error))
    g_action_group_activate_action (G_ACTION_GROUP (window), "complain", g_variant_new_string (error->message));
}

static void
take_back (gpointer data)
{
  Sharing *sharing = data;

  if (sharing->window != NULL)
    lk_private_unshare_draft_async (sharing->own, sharing->draft, lk_window_get_designs (sharing->window), unshared_cb, g_object_ref (sharing->window));
}

/* It has other ids when it came beside one that was shared before. */
static const char *
get_shared_id (Sharing *sharing)
{
  g_autoptr (GPtrArray) versions = lk_draft_dup_versions (sharing->draft);
  const LkDesignContent *newest = versions->pdata[versions->len - 1];

  for (guint i = 0; i < versions->len; i++)
    if (g_strcmp0 (((LkDesignContent *) versions->pdata[i])->id, sharing->design_id) == 0)
      return sharing->design_id;
  return newest->id;
}

/* From here on it is written where the team reads it. */
static void
go_on_shared (Sharing *sharing)
{
  if (sharing->room != NULL && sharing->page != NULL)
    lk_week_room_take_away (sharing->room, sharing->page);
  lk_window_open_design (sharing->window, get_shared_id (sharing));
}

static void
shared_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Sharing *sharing = user_data;
  g_autoptr (GError) error = NULL;

  if (!lk_private_share_draft_finish (LK_PRIVATE (source), result, &error) || sharing->window == NULL || sharing->room == NULL)
    {
      if (error != NULL && sharing->window != NULL)
        gtk_widget_activate_action (GTK_WIDGET (sharing->window), "win.complain", "s", error->message);
      sharing_free (sharing);
      return;
    }
  go_on_shared (sharing);
  lk_private_toast (GTK_WIDGET (sharing->room), sharing->own, _("Shared: everyone at school finds it under Lesson Designs"), _("Take Back"),
                    take_back, sharing, sharing_free);
}

static void
share_answered_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  Sharing *sharing = user_data;
  g_autofree char *answer = lk_question_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "share") == 0 && sharing->window != NULL && !lk_private_get_locked (sharing->own))
    lk_private_share_draft_async (sharing->own, sharing->draft, lk_window_get_designs (sharing->window), shared_cb, sharing);
  else
    sharing_free (sharing);
}

/* Asked, since what the team has read once cannot be unread. */
void
lk_draft_sharing_ask (LkWindow   *window,
                      LkWeekRoom *room,
                      GtkWidget  *page,
                      LkDraft    *draft,
                      const char *design_id)
{
  const LkQuestionAnswer answers[] = {
    { "cancel", _("_Cancel"), LK_ANSWER_PLAIN },
    { "share", _("_Share"), LK_ANSWER_SUGGESTED },
  };

  g_return_if_fail (LK_IS_WINDOW (window));
  g_return_if_fail (LK_IS_WEEK_ROOM (room));
  g_return_if_fail (LK_IS_DRAFT (draft));

  lk_question_ask_async (GTK_WINDOW (window), _("Share with the Team?"),
                         _("All versions of this lesson design, with what is attached, come into the library, where everyone at school can read and "
                           "change them. What was typed and taken out again before stays private."),
                         answers, G_N_ELEMENTS (answers), NULL, share_answered_cb, sharing_new (window, room, page, draft, design_id));
}
