/* Private drafts of lesson designs over My Week, until they are shared with the team. */

#include "shell/lk-window-drafts.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-page.h"
#include "lessons/lk-lesson-starters.h"
#include "shell/lk-window-lessons.h"
#include "widgets/lk-private-toast.h"
#include "widgets/lk-question.h"

#define PLANNING "lk-planning"

#define PAGES "lk-pages"

/* A draft that is open, or about to be; it lives as long as its page. */
typedef struct
{
  LkWindow       *window;    /* weak */
  LkWeekRoom     *room;      /* weak */
  LkPrivate      *own;
  LkDraft        *draft;
  LkDesignDetail *detail;
  GtkWidget      *page;      /* weak; NULL until the detail is read */
  GtkWidget      *former;    /* weak; the page of the version that it is shown instead of */
} Place;

static void open_version (LkWindow   *window,
                          LkWeekRoom *room,
                          LkDraft    *draft,
                          const char *version_id,
                          GtkWidget  *former);

/* How many pages a draft is open in, after @by more: one version takes the place of another before that one goes. */
static int
count_pages (LkDraft *draft,
             int      by)
{
  const int n = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (draft), PAGES)) + by;

  g_object_set_data (G_OBJECT (draft), PAGES, GINT_TO_POINTER (n));
  return n;
}

/* What was written or attached is sealed before the store that it lies in goes. */
static void
place_free (gpointer data)
{
  Place *place = data;

  g_signal_handlers_disconnect_by_data (place->detail, place);
  g_signal_handlers_disconnect_by_data (place->own, place);
  g_signal_handlers_disconnect_by_data (place->draft, place);
  lk_private_save (place->own);
  if (count_pages (place->draft, -1) == 0)
    lk_draft_close (place->draft);
  g_clear_weak_pointer (&place->window);
  g_clear_weak_pointer (&place->room);
  g_clear_weak_pointer (&place->page);
  g_clear_weak_pointer (&place->former);
  g_object_unref (place->detail);
  g_object_unref (place->draft);
  g_object_unref (place->own);
  g_free (place);
}

static void
complain (gpointer    widget,
          const char *words)
{
  if (widget != NULL)
    gtk_widget_activate_action (widget, "win.complain", "s", words);
}

static void
pop_cb (Place *place)
{
  lk_week_room_pop (place->room);
}

/* With what is shown over it. */
static void
take_away (LkWeekRoom *room,
           GtkWidget  *page)
{
  g_autoptr (GtkWidget) kept_page = g_object_ref (page);
  g_autoptr (LkWeekRoom) kept_room = g_object_ref (room);

  while (gtk_widget_get_parent (page) != NULL && lk_week_room_pop (room))
    continue;
}

static void
leave (Place *place)
{
  take_away (place->room, place->page);
}

static void
push_cb (Place      *place,
         const char *title,
         GtkWidget  *page)
{
  lk_week_room_push (place->room, title, page, NULL);
}

static void
turn_to_cb (Place      *place,
            const char *id)
{
  open_version (place->window, place->room, place->draft, id, place->page);
}

/* For a copy; both are weak. */
typedef struct
{
  LkWindow   *window;
  LkWeekRoom *room;
} Copying;

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Copying *copying = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LkDesignContent) content = lk_private_load_copy_finish (LK_PRIVATE (source), result, &error);

  if (copying->window != NULL && copying->room != NULL && lk_week_room_get_private (copying->room) == LK_PRIVATE (source) &&
      (content == NULL || !lk_window_drafts_make (copying->window, copying->room, content, NULL, &error)))
    complain (copying->room, error->message);
  g_clear_weak_pointer (&copying->window);
  g_clear_weak_pointer (&copying->room);
  g_free (copying);
}

/* What the page gives has no bytes of its files. */
static void
copy_cb (Place *place)
{
  Copying *copying = g_new0 (Copying, 1);

  g_set_weak_pointer (&copying->window, place->window);
  g_set_weak_pointer (&copying->room, place->room);
  lk_private_load_copy_async (place->own, place->draft, lk_design_detail_get_id (place->detail), NULL, copied_cb, copying);
}

/* Nothing that is typed in it from now on would be kept. */
static void
wiped_cb (Place *place)
{
  g_autoptr (LkWeekRoom) room = place->room != NULL ? g_object_ref (place->room) : NULL;

  if (room == NULL || lk_sealed_record_get_writable (LK_SEALED_RECORD (place->draft)) || lk_private_get_locked (place->own) ||
      lk_private_find_draft (place->own, lk_draft_get_id (place->draft)) != NULL)
    return;
  leave (place);
  complain (room, _("This draft is not here any more."));
}

/* A colleague took the draft away; what was written here goes on in the other. */
static void
kept_own_cb (Place          *place,
             LkSealedRecord *mine,
             LkSealedRecord *gone)
{
  if (!LK_IS_DRAFT (mine) || gone != LK_SEALED_RECORD (place->draft))
    return;
  g_signal_handlers_disconnect_by_func (place->draft, wiped_cb, place);
  open_version (place->window, place->room, LK_DRAFT (mine), NULL, place->page);
}

/* A deed with a draft that its toast takes back. */
typedef struct
{
  LkWindow   *window;     /* weak */
  LkWeekRoom *room;       /* weak */
  GtkWidget  *page;       /* weak */
  LkPrivate  *own;
  LkDraft    *draft;
  char       *design_id;  /* of the version that is shown */
} Deed;

static Deed *
deed_new (Place *place)
{
  Deed *deed = g_new0 (Deed, 1);

  g_set_weak_pointer (&deed->window, place->window);
  g_set_weak_pointer (&deed->room, place->room);
  g_set_weak_pointer (&deed->page, place->page);
  deed->design_id = g_strdup (lk_design_detail_get_id (place->detail));
  deed->own = g_object_ref (place->own);
  deed->draft = g_object_ref (place->draft);
  return deed;
}

static void
deed_free (gpointer data)
{
  Deed *deed = data;

  g_clear_weak_pointer (&deed->window);
  g_clear_weak_pointer (&deed->room);
  g_clear_weak_pointer (&deed->page);
  g_free (deed->design_id);
  g_object_unref (deed->own);
  g_object_unref (deed->draft);
  g_free (deed);
}

static void
erase_cb (Place *place)
{
  g_autoptr (LkWeekRoom) room = g_object_ref (place->room);
  g_autoptr (LkPrivate) own = g_object_ref (place->own);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkDraft) draft = g_object_ref (place->draft);

  if (!lk_private_erase (own, draft, &error))
    {
      complain (room, error->message);
      return;
    }
  leave (place);
  lk_private_toast_erased (GTK_WIDGET (room), own, _("The draft has been erased"), draft);
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
  Deed *deed = data;

  if (deed->window != NULL)
    lk_private_unshare_draft_async (deed->own, deed->draft, lk_window_get_designs (deed->window), unshared_cb, g_object_ref (deed->window));
}

/* It has other ids when it came beside one that was shared before. */
static const char *
get_shared_id (Deed *deed)
{
  g_autoptr (GPtrArray) versions = lk_draft_dup_versions (deed->draft);
  const LkDesignContent *newest = versions->pdata[versions->len - 1];

  for (guint i = 0; i < versions->len; i++)
    if (g_strcmp0 (((LkDesignContent *) versions->pdata[i])->id, deed->design_id) == 0)
      return deed->design_id;
  return newest->id;
}

/* From here on it is written where the team reads it. */
static void
go_on_shared (Deed *deed)
{
  if (deed->room != NULL && deed->page != NULL)
    take_away (deed->room, deed->page);
  lk_window_open_design (deed->window, get_shared_id (deed));
}

static void
shared_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Deed *deed = user_data;
  g_autoptr (GError) error = NULL;

  if (!lk_private_share_draft_finish (LK_PRIVATE (source), result, &error) || deed->window == NULL || deed->room == NULL)
    {
      if (error != NULL)
        complain (deed->window, error->message);
      deed_free (deed);
      return;
    }
  go_on_shared (deed);
  lk_private_toast (GTK_WIDGET (deed->room), deed->own, _("Shared: everyone at school finds it under Lesson Designs"), _("Take Back"),
                    take_back, deed, deed_free);
}

static void
share_answered_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  Deed *deed = user_data;
  g_autofree char *answer = lk_question_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "share") == 0 && deed->window != NULL && !lk_private_get_locked (deed->own))
    lk_private_share_draft_async (deed->own, deed->draft, lk_window_get_designs (deed->window), shared_cb, deed);
  else
    deed_free (deed);
}

/* Asked, since what the team has read once cannot be unread. */
static void
share_cb (Place *place)
{
  const LkQuestionAnswer answers[] = {
    { "cancel", _("_Cancel"), LK_ANSWER_PLAIN },
    { "share", _("_Share"), LK_ANSWER_SUGGESTED },
  };

  lk_question_ask_async (GTK_WINDOW (place->window), _("Share with the Team?"),
                         _("All versions of this lesson design, with what is attached, come into the library, where everyone at school can read and "
                           "change them. What was typed and taken out again before stays private."),
                         answers, G_N_ELEMENTS (answers), NULL, share_answered_cb, deed_new (place));
}

static void
show_waiting (Place *place)
{
  if (place->page != NULL)
    lk_lesson_page_set_waiting (LK_LESSON_PAGE (place->page), lk_private_get_pending (place->own));
}

static void
follow_page (Place *place)
{
  g_signal_connect_swapped (place->page, "push", G_CALLBACK (push_cb), place);
  g_signal_connect_swapped (place->page, "pop", G_CALLBACK (pop_cb), place);
  g_signal_connect_swapped (place->page, "closed", G_CALLBACK (leave), place);
  g_signal_connect_swapped (place->page, "turn-to", G_CALLBACK (turn_to_cb), place);
  g_signal_connect_swapped (place->page, "copy", G_CALLBACK (copy_cb), place);
  g_signal_connect_swapped (place->page, "share", G_CALLBACK (share_cb), place);
  g_signal_connect_swapped (place->page, "archive", G_CALLBACK (erase_cb), place);
  g_signal_connect_swapped (place->own, "kept-own", G_CALLBACK (kept_own_cb), place);
  g_signal_connect_swapped (place->draft, "notify::writable", G_CALLBACK (wiped_cb), place);
  g_signal_connect_swapped (place->own, "notify::pending", G_CALLBACK (show_waiting), place);
  show_waiting (place);
}

static void
show_place (Place *place)
{
  GtkWidget *page = NULL;

  if (place->room == NULL || lk_private_get_locked (place->own) || lk_design_detail_get_design (place->detail) == NULL)
    {
      place_free (place);
      return;
    }
  page = lk_lesson_page_new (place->detail, lk_private_get_school (place->own));
  g_set_weak_pointer (&place->page, page);
  g_object_set_data_full (G_OBJECT (page), "lk-place", place, place_free);
  follow_page (place);
  if (place->former != NULL)
    lk_week_room_pop (place->room);
  lk_week_room_push (place->room, _("Private Draft"), page, NULL);
  lk_private_bring_files (place->own, place->draft);
}

static void
loaded_cb (Place *place)
{
  if (!lk_live_get_loaded (LK_LIVE (place->detail)))
    return;
  g_signal_handlers_disconnect_by_func (place->detail, loaded_cb, place);
  show_place (place);
}

static void
open_version (LkWindow   *window,
              LkWeekRoom *room,
              LkDraft    *draft,
              const char *version_id,
              GtkWidget  *former)
{
  LkPrivate *own = lk_week_room_get_private (room);
  g_autoptr (GError) error = NULL;
  LkDesignDetail *detail = lk_draft_open (draft, lk_private_get_school (own), version_id, &error);
  Place *place = NULL;

  if (detail == NULL)
    {
      complain (room, error->message);
      return;
    }
  place = g_new0 (Place, 1);
  g_set_weak_pointer (&place->window, window);
  g_set_weak_pointer (&place->room, room);
  g_set_weak_pointer (&place->former, former);
  place->own = g_object_ref (own);
  place->draft = g_object_ref (draft);
  count_pages (draft, 1);
  place->detail = detail;
  g_signal_connect_swapped (detail, "notify::loaded", G_CALLBACK (loaded_cb), place);
  loaded_cb (place);
}

gboolean
lk_window_drafts_make (LkWindow         *window,
                       LkWeekRoom       *room,
                       LkDesignContent  *content,
                       const char       *planning_id,
                       GError          **error)
{
  LkDraft *draft = NULL;

  g_return_val_if_fail (LK_IS_WINDOW (window), FALSE);
  g_return_val_if_fail (LK_IS_WEEK_ROOM (room), FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  draft = lk_private_add_draft (lk_week_room_get_private (room), content, planning_id, error);
  if (draft != NULL)
    open_version (window, room, draft, NULL, NULL);
  return draft != NULL;
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LkWeekRoom *room = user_data;
  LkPrivate *own = lk_week_room_get_private (room);
  LkDraft *draft = own != NULL ? lk_private_find_draft (own, g_variant_get_string (parameter, NULL)) : NULL;

  if (draft != NULL)
    open_version (LK_WINDOW (gtk_widget_get_root (GTK_WIDGET (room))), room, draft, NULL, NULL);
}

static void
make (LkWeekRoom *room,
      const char *key,
      LkPlanning *planning)
{
  /* Translators: "nl" for lesson designs in Dutch, "en" for those in English */
  g_autoptr (LkDesignContent) content = lk_design_starters_make (key, C_("lesson design language", "en"));
  LkSchool *school = lk_private_get_school (lk_week_room_get_private (room));
  g_autoptr (GError) error = NULL;

  if (planning != NULL)
    {
      const char *ids[] = { lk_planning_get_person_id (planning), lk_planning_get_other_id (planning) };

      content->day = lk_planning_get_day (planning);
      lk_design_content_set (&content->title, lk_planning_get_title (planning));
      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        {
          LkPerson *person = lk_school_find_person (school, ids[i]);

          if (person != NULL)
            lk_design_content_add_designer (content, lk_person_get_name (person), ids[i]);
        }
    }
  if (!lk_window_drafts_make (LK_WINDOW (gtk_widget_get_root (GTK_WIDGET (room))), room, content,
                              planning != NULL ? lk_record_get_id (LK_RECORD (planning)) : NULL, &error))
    complain (room, error->message);
}

static void
chosen_cb (LkWeekRoom       *room,
           const char       *key,
           LkLessonStarters *starters)
{
  if (lk_week_room_get_private (room) != NULL)
    make (room, key, g_object_get_data (G_OBJECT (starters), PLANNING));
}

static void
ask_starter (LkWeekRoom *room,
             LkPlanning *planning)
{
  LkLessonStarters *starters = lk_lesson_starters_present (GTK_WIDGET (room), lk_private_get_person (lk_week_room_get_private (room)), "");

  if (planning != NULL)
    g_object_set_data_full (G_OBJECT (starters), PLANNING, g_object_ref (planning), g_object_unref);
  g_signal_connect_object (starters, "chosen", G_CALLBACK (chosen_cb), room, G_CONNECT_SWAPPED);
}

static void
start_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  if (lk_week_room_get_private (user_data) != NULL)
    ask_starter (user_data, NULL);
}

/* The draft of what is planned, or the start of one. */
static void
open_planning_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LkWeekRoom *room = user_data;
  const char *id = g_variant_get_string (parameter, NULL);
  LkPlanning *planning = lk_week_room_find_planned (room, id);
  LkDraft *draft = planning != NULL ? lk_private_find_draft_of_planning (lk_week_room_get_private (room), id) : NULL;

  if (draft != NULL)
    open_version (LK_WINDOW (gtk_widget_get_root (GTK_WIDGET (room))), room, draft, NULL, NULL);
  else if (planning != NULL)
    ask_starter (room, planning);
  else
    gtk_widget_activate_action (GTK_WIDGET (room), "win.toast", "s",
                                _("This lesson has not been shared yet. Its designers find it in their week, under Coming Up."));
}

void
lk_window_drafts_add (LkWindow   *window,
                      LkWeekRoom *room)
{
  const GActionEntry entries[] = {
    { "start", start_cb },
    { "open", open_cb, "s" },
    { "open-planning", open_planning_cb, "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_return_if_fail (LK_IS_WINDOW (window));
  g_return_if_fail (LK_IS_WEEK_ROOM (room));

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), room);
  gtk_widget_insert_action_group (GTK_WIDGET (room), "drafts", G_ACTION_GROUP (group));
}
