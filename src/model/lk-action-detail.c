#include "model/lk-action-detail.h"

#include <glib/gi18n-lib.h>

#include "model/lk-board-private.h"
#include "model/lk-check.h"
#include "model/lk-event-private.h"
#include "model/lk-order.h"
#include "model/lk-record-list-private.h"
#include "model/lk-record-private.h"

#define MAX_COMMENT 10000

static const char delete_item[] = "DELETE FROM checklist_item WHERE id = ?1";
static const char insert_comment[] =
  "INSERT INTO comment (id, action, person, body, created) VALUES (?1, ?2, ?3, ?4, ?5)";

struct _LkActionDetail
{
  LkLive parent_instance;

  LkBoard      *board;
  LkAction     *action;
  LkRecordList *checklist;
  GListStore   *events;

  gboolean reading;     /* the events are being read */
  gboolean read_again;
};

G_DEFINE_FINAL_TYPE (LkActionDetail, lk_action_detail, LK_TYPE_LIVE)

static void read_events (LkActionDetail *self);

static const char *
get_action_id (LkActionDetail *self)
{
  return lk_record_get_id (LK_RECORD (self->action));
}

static gboolean
is_event_at (LkActionDetail *self,
             guint           position,
             LkEvent        *event)
{
  g_autoptr(LkEvent) shown = g_list_model_get_item (G_LIST_MODEL (self->events), position);

  return lk_event_equal (shown, event);
}

/* What stays the same keeps its objects, and so its rows. */
static void
show_events (LkActionDetail *self,
             GPtrArray      *events)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (self->events));
  guint n_after = events->len;
  guint head = 0, tail = 0;

  while (head < n_before && head < n_after && is_event_at (self, head, g_ptr_array_index (events, head)))
    head++;
  while (tail < n_before - head && tail < n_after - head &&
         is_event_at (self, n_before - tail - 1, g_ptr_array_index (events, n_after - tail - 1)))
    tail++;
  if (head + tail < n_before || head + tail < n_after)
    g_list_store_splice (self->events, head, n_before - head - tail,
                         events->pdata != NULL ? events->pdata + head : NULL, n_after - head - tail);
}

static gpointer
read_events_func (LkDb      *db,
                  gpointer   data,
                  GError   **error)
{
  return lk_events_read (db, data, error);
}

static void
events_read_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(LkActionDetail) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) events = lk_store_read_finish (LK_STORE (object), result, &error);

  self->reading = FALSE;
  if (events != NULL)
    show_events (self, events);
  else
    g_info ("The activity could not be read: %s", error->message);

  if (self->read_again)
    read_events (self);
}

static void
read_events (LkActionDetail *self)
{
  self->read_again = self->reading;
  if (self->reading)
    return;

  self->reading = TRUE;
  lk_store_read_async (lk_live_get_store (LK_LIVE (self)), read_events_func, g_strdup (get_action_id (self)), g_free,
                       (GDestroyNotify) g_ptr_array_unref, NULL, events_read_cb, g_object_ref (self));
}

static void
failed_cb (LkActionDetail *self)
{
  read_events (self);
}

static LkRecord *
lk_action_detail_find (LkLive     *live,
                       GType       type,
                       const char *id)
{
  return type == LK_TYPE_CHECKLIST_ITEM ? lk_record_list_find (LK_ACTION_DETAIL (live)->checklist, id) : NULL;
}

static void
lk_action_detail_put (LkLive   *live,
                      LkRecord *record)
{
  LkActionDetail *self = LK_ACTION_DETAIL (live);

  if (g_strcmp0 (lk_record_peek_text (record, "action-id"), get_action_id (self)) == 0)
    lk_record_list_put (self->checklist, record);
}

static void
lk_action_detail_drop (LkLive   *live,
                       LkRecord *record)
{
  lk_record_list_remove (LK_ACTION_DETAIL (live)->checklist, record);
}

static void
lk_action_detail_freeze (LkLive *live)
{
  lk_record_list_freeze (LK_ACTION_DETAIL (live)->checklist);
}

static void
lk_action_detail_thaw (LkLive *live)
{
  lk_record_list_thaw (LK_ACTION_DETAIL (live)->checklist);
}

/* A part that is gone no longer says whose it was, so every such change is looked at. */
static void
lk_action_detail_touched (LkLive    *live,
                          LkChanges *changes)
{
  static const char * const tables[] = { "comment", "action_move", "action_person", "checklist_item", NULL };
  LkActionDetail *self = LK_ACTION_DETAIL (live);
  gboolean ours = lk_changes_touches_any (changes, tables);

  for (guint i = 0; i < lk_changes_get_n (changes) && !ours; i++)
    ours = g_str_equal (lk_changes_get (changes, i)->id, get_action_id (self));
  if (ours)
    read_events (self);
}

static void
lk_action_detail_dispose (GObject *object)
{
  LkActionDetail *self = LK_ACTION_DETAIL (object);

  g_clear_object (&self->checklist);
  g_clear_object (&self->events);
  g_clear_object (&self->action);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_action_detail_parent_class)->dispose (object);
}

static void
lk_action_detail_class_init (LkActionDetailClass *klass)
{
  LkLiveClass *live_class = LK_LIVE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_action_detail_dispose;
  live_class->find = lk_action_detail_find;
  live_class->put = lk_action_detail_put;
  live_class->drop = lk_action_detail_drop;
  live_class->freeze = lk_action_detail_freeze;
  live_class->thaw = lk_action_detail_thaw;
  live_class->touched = lk_action_detail_touched;
}

static void
lk_action_detail_init (LkActionDetail *self)
{
  self->checklist = lk_record_list_new (LK_TYPE_CHECKLIST_ITEM);
  self->events = g_list_store_new (LK_TYPE_EVENT);
}

LkActionDetail *
lk_action_detail_new (LkBoard  *board,
                      LkAction *action)
{
  LkActionDetail *self = NULL;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);
  g_return_val_if_fail (LK_IS_ACTION (action), NULL);

  self = g_object_new (LK_TYPE_ACTION_DETAIL, NULL);
  self->board = g_object_ref (board);
  self->action = g_object_ref (action);
  g_signal_connect_object (board, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  lk_live_start (LK_LIVE (self), lk_live_get_store (LK_LIVE (board)), lk_live_get_deeds (LK_LIVE (board)));
  lk_live_follow (LK_LIVE (self), LK_TYPE_CHECKLIST_ITEM);
  lk_live_load (LK_LIVE (self), get_action_id (self), LK_DAY_NONE);
  read_events (self);
  return self;
}

LkAction *
lk_action_detail_get_action (LkActionDetail *self)
{
  g_return_val_if_fail (LK_IS_ACTION_DETAIL (self), NULL);

  return self->action;
}

LkRecordList *
lk_action_detail_get_checklist (LkActionDetail *self)
{
  g_return_val_if_fail (LK_IS_ACTION_DETAIL (self), NULL);

  return self->checklist;
}

GListModel *
lk_action_detail_get_events (LkActionDetail *self)
{
  g_return_val_if_fail (LK_IS_ACTION_DETAIL (self), NULL);

  return G_LIST_MODEL (self->events);
}

/* The board's, so that it tells of a failure. */
static LkEdit *
new_edit (LkActionDetail *self,
          const char     *label)
{
  return lk_edit_new (LK_LIVE (self->board), label);
}

static void
count (LkActionDetail *self,
       LkEdit         *edit)
{
  guint total = lk_record_list_get_size (self->checklist);
  guint done = 0;

  for (guint i = 0; i < total; i++)
    done += lk_checklist_item_get_done (lk_record_list_peek (self->checklist, i)) ? 1 : 0;
  lk_edit_int (edit, self->action, "checklist-total", total);
  lk_edit_int (edit, self->action, "checklist-done", done);
}

static gboolean
check_item (LkActionDetail   *self,
            LkChecklistItem  *item,
            GError          **error)
{
  if (lk_record_list_index (self->checklist, item) >= 0)
    return lk_board_check_action (self->board, self->action, error);

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This line is not there any more."));
  return FALSE;
}

LkChecklistItem *
lk_action_detail_add_item (LkActionDetail  *self,
                           const char      *title,
                           GError         **error)
{
  g_autofree char *line = NULL;
  g_autofree char *id = NULL;
  g_autofree char *rank = NULL;
  g_autoptr(LkRecord) item = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_ACTION_DETAIL (self), NULL);

  line = lk_check_line (title, LK_MAX_TITLE, _("A line of the checklist needs a few words."), error);
  if (line == NULL || !lk_board_check_action (self->board, self->action, error))
    return NULL;

  id = lk_store_new_id ();
  rank = lk_order_rank_at_end (self->checklist);
  item = lk_record_new (LK_TYPE_CHECKLIST_ITEM, id);
  lk_record_set_text (item, "action-id", get_action_id (self));
  lk_record_set_text (item, "title", line);
  lk_record_set_text (item, "rank", rank);

  edit = new_edit (self, N_("Add to Checklist"));
  lk_edit_insert (edit, item);
  lk_live_know_part (LK_LIVE (self->board), id, get_action_id (self));
  lk_live_put (LK_LIVE (self), item);
  count (self, edit);
  lk_edit_commit (g_steal_pointer (&edit));
  return LK_CHECKLIST_ITEM (item);
}

gboolean
lk_action_detail_set_item_title (LkActionDetail   *self,
                                 LkChecklistItem  *item,
                                 const char       *title,
                                 GError          **error)
{
  g_autofree char *line = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_ACTION_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_CHECKLIST_ITEM (item), FALSE);

  line = lk_check_line (title, LK_MAX_TITLE, _("A line of the checklist needs a few words."), error);
  if (line == NULL || !check_item (self, item, error))
    return FALSE;

  edit = new_edit (self, N_("Edit Checklist"));
  lk_edit_merge (edit, LK_RECORD (item), "title");
  lk_edit_text (edit, item, "title", line);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_action_detail_set_item_done (LkActionDetail   *self,
                                LkChecklistItem  *item,
                                gboolean          done,
                                GError          **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_ACTION_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_CHECKLIST_ITEM (item), FALSE);

  if (!check_item (self, item, error))
    return FALSE;

  edit = new_edit (self, done ? N_("Tick Off") : N_("Untick"));
  lk_edit_int (edit, item, "done", done != FALSE);
  count (self, edit);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_action_detail_move_item (LkActionDetail   *self,
                            LkChecklistItem  *item,
                            LkChecklistItem  *before,
                            GError          **error)
{
  g_autoptr(GPtrArray) moving = g_ptr_array_new ();
  g_autoptr(LkEdit) edit = NULL;
  g_auto(GStrv) ranks = NULL;

  g_return_val_if_fail (LK_IS_ACTION_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_CHECKLIST_ITEM (item), FALSE);

  if (!check_item (self, item, error))
    return FALSE;

  g_ptr_array_add (moving, item);
  if (lk_order_is_in_place (self->checklist, moving, before))
    return TRUE;

  edit = new_edit (self, N_("Move in Checklist"));
  ranks = lk_order_make_room (self->checklist, moving, before, edit, LK_LIVE (self));
  lk_edit_text (edit, item, "rank", ranks[0]);
  lk_live_put (LK_LIVE (self), LK_RECORD (item));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_action_detail_remove_item (LkActionDetail   *self,
                              LkChecklistItem  *item,
                              GError          **error)
{
  g_autoptr(LkRecord) kept = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_ACTION_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_CHECKLIST_ITEM (item), FALSE);

  if (!check_item (self, item, error))
    return FALSE;

  kept = g_object_ref (LK_RECORD (item));
  edit = new_edit (self, N_("Remove from Checklist"));
  lk_edit_touch (edit, kept);
  lk_edit_exec (edit, delete_item, 0, 1, lk_record_get_id (kept));
  lk_live_drop (LK_LIVE (self), kept);
  count (self, edit);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_action_detail_add_comment (LkActionDetail  *self,
                              const char      *body,
                              LkPerson        *person,
                              GError         **error)
{
  g_autofree char *text = NULL;
  g_autofree char *id = NULL;
  g_autoptr(LkEdit) edit = NULL;
  g_autoptr(LkEvent) event = NULL;
  gint64 now = lk_now_ms ();

  g_return_val_if_fail (LK_IS_ACTION_DETAIL (self), FALSE);

  text = lk_check_text (body, MAX_COMMENT, error);
  if (text == NULL || !lk_board_check_action (self->board, self->action, error) ||
      !lk_board_check_person (self->board, person, error))
    return FALSE;
  if (*text == '\0')
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_EMPTY, _("A comment needs a few words."));
      return FALSE;
    }

  id = lk_store_new_id ();
  edit = new_edit (self, N_("Add Comment"));
  lk_edit_exec (edit, insert_comment, now, 4, id, get_action_id (self),
                person != NULL ? lk_record_get_id (LK_RECORD (person)) : NULL, text);
  lk_live_know_part (LK_LIVE (self->board), id, get_action_id (self));
  lk_edit_int (edit, self->action, "n-comments", lk_action_get_n_comments (self->action) + 1);

  event = lk_event_new (text, person != NULL ? lk_person_get_name (person) : NULL, now, TRUE);
  g_list_store_insert (self->events, 0, event);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
