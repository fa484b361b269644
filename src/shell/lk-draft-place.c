#include "shell/lk-draft-place.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-page.h"
#include "shell/lk-draft-sharing.h"
#include "widgets/lk-private-toast.h"

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
complain (LkWeekRoom *room,
          const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (room), "win.complain", "s", words);
}

static void
pop_cb (Place *place)
{
  lk_week_room_pop (place->room);
}

static void
leave (Place *place)
{
  lk_week_room_take_away (place->room, place->page);
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
  lk_draft_place_open (place->window, place->room, place->draft, id, place->page);
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
      (content == NULL || !lk_draft_place_make (copying->window, copying->room, content, NULL, &error)))
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
  lk_draft_place_open (place->window, place->room, LK_DRAFT (mine), NULL, place->page);
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
share_cb (Place *place)
{
  lk_draft_sharing_ask (place->window, place->room, place->page, place->draft, lk_design_detail_get_id (place->detail));
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

void
lk_draft_place_open (LkWindow   *window,
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
lk_draft_place_make (LkWindow         *window,
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
    lk_draft_place_open (window, room, draft, NULL, NULL);
  return draft != NULL;
}
