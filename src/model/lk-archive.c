#include "model/lk-archive.h"

#include <glib/gi18n-lib.h>

#include "model/lk-archive-page.h"
#include "model/lk-board-private.h"
#include "model/lk-fold.h"
#include "model/lk-record-list-private.h"
#include "model/lk-record-private.h"

static const char bring_back_with_goal[] =
  "UPDATE action SET archived = NULL WHERE goal = ?1 AND archived = ?2";

/* What belongs to an action or a goal goes with it; what only names it loses the name. */
static const char * const erase_action[] = {
  "DELETE FROM action_person WHERE action = ?1",
  "DELETE FROM action_move WHERE action = ?1",
  "DELETE FROM checklist_item WHERE action = ?1",
  "DELETE FROM comment WHERE action = ?1",
  "UPDATE success SET action = NULL WHERE action = ?1",
  "DELETE FROM action WHERE id = ?1",
  NULL,
};
static const char * const erase_goal[] = {
  "DELETE FROM reading WHERE goal = ?1",
  "UPDATE success SET goal = NULL WHERE goal = ?1",
  "UPDATE action SET goal = NULL WHERE goal = ?1",
  "DELETE FROM goal WHERE id = ?1",
  NULL,
};
static const char * const erase_success[] = {
  "DELETE FROM success WHERE id = ?1",
  NULL,
};

struct _LkArchive
{
  LkLive parent_instance;

  LkBoard      *board;
  LkRecordList *records;
  char         *search;
  char        **words;
  guint         n_found;
  guint         generation;  /* of the search: older answers are passed over */
  gboolean      reading;
  gboolean      at_end;
};

enum
{
  PROP_0,
  PROP_SEARCH,
  PROP_N_FOUND,
  PROP_LOADING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GType
lk_archive_get_item_type (GListModel *model)
{
  return LK_TYPE_RECORD;
}

static guint
lk_archive_get_n_items (GListModel *model)
{
  return lk_record_list_get_size (LK_ARCHIVE (model)->records);
}

static gpointer
lk_archive_get_item (GListModel *model,
                     guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (LK_ARCHIVE (model)->records), position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lk_archive_get_item_type;
  iface->get_n_items = lk_archive_get_n_items;
  iface->get_item = lk_archive_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LkArchive, lk_archive, LK_TYPE_LIVE,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* A question on its way, and of which search it was. */
typedef struct
{
  LkArchive *archive;
  guint      generation;
  gboolean   page;
} Trip;

static gint64
get_archived (LkRecord *record)
{
  if (LK_IS_ACTION (record))
    return lk_action_get_archived (LK_ACTION (record));
  if (LK_IS_GOAL (record))
    return lk_goal_get_archived (LK_GOAL (record));
  return lk_success_get_archived (LK_SUCCESS (record));
}

static int
compare_newest_first (LkRecord *a,
                      LkRecord *b)
{
  gint64 time_a = get_archived (a);
  gint64 time_b = get_archived (b);

  if (time_a != time_b)
    return time_a < time_b ? 1 : -1;
  return g_strcmp0 (lk_record_get_id (b), lk_record_get_id (a));
}

static LkRecord *
get_last (LkArchive *self)
{
  return lk_record_list_peek (self->records, lk_record_list_get_size (self->records) - 1);
}

static gboolean
matches (LkArchive *self,
         LkRecord  *record)
{
  const char *more = LK_IS_ACTION (record) ? "notes" : LK_IS_GOAL (record) ? "outcome" : "note";
  const char *text = lk_record_peek_text (record, more);
  const char *labels = LK_IS_ACTION (record) ? lk_record_peek_text (record, "labels") : NULL;
  g_autofree char *whole = g_strjoin ("\n", lk_record_peek_text (record, "title"), text != NULL ? text : "", labels, NULL);
  g_autofree char *folded = lk_fold (whole);

  return lk_fold_contains (folded, (const char * const *) self->words);
}

/* Whether it stands in the archive, among what has been read of it. */
static gboolean
is_shown (LkArchive *self,
          LkRecord  *record)
{
  LkRecord *last = get_last (self);

  return get_archived (record) != 0 &&
         g_strcmp0 (lk_record_peek_text (record, "team-id"),
                    lk_record_get_id (LK_RECORD (lk_board_get_team (self->board)))) == 0 &&
         matches (self, record) &&
         (self->at_end || (last != NULL && compare_newest_first (record, last) <= 0));
}

static void
items_changed_cb (LkArchive *self,
                  guint      position,
                  guint      removed,
                  guint      added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
set_reading (LkArchive *self,
             gboolean   reading)
{
  if (self->reading == reading)
    return;

  self->reading = reading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
set_n_found (LkArchive *self,
             guint      n_found)
{
  if (self->n_found == n_found)
    return;

  self->n_found = n_found;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FOUND]);
}

/* What is being erased or brought back just now has left already. */
static void
show_page (LkArchive     *self,
           LkArchivePage *page)
{
  LkDeeds *deeds = lk_live_get_deeds (LK_LIVE (self));

  lk_record_list_freeze (self->records);
  for (guint i = 0; i < page->records->len; i++)
    {
      LkRecord *record = g_ptr_array_index (page->records, i);

      if (!lk_deeds_pass_over (deeds, lk_record_get_id (record)))
        lk_record_list_put (self->records, record);
    }
  lk_record_list_thaw (self->records);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autofree Trip *trip = data;
  g_autoptr(LkArchive) self = trip->archive;
  g_autoptr(GError) error = NULL;
  g_autoptr(LkArchivePage) page = lk_store_read_finish (LK_STORE (object), result, &error);

  if (trip->generation != self->generation)
    return;
  if (trip->page)
    set_reading (self, FALSE);
  if (page == NULL)
    {
      lk_live_fail (LK_LIVE (self), error);
      return;
    }

  if (trip->page)
    {
      self->at_end = page->at_end;
      show_page (self, page);
    }
  set_n_found (self, page->n_found);
}

/* Reads the next @n_records, or with 0 only counts. */
static void
ask (LkArchive *self,
     guint      n_records)
{
  LkArchiveQuery *query = g_new0 (LkArchiveQuery, 1);
  LkRecord *last = get_last (self);
  Trip *trip = g_new0 (Trip, 1);

  query->team = g_strdup (lk_record_get_id (LK_RECORD (lk_board_get_team (self->board))));
  query->words = g_strdupv (self->words);
  query->archived = last != NULL ? get_archived (last) : 0;
  query->id = last != NULL ? g_strdup (lk_record_get_id (last)) : NULL;
  query->n_records = n_records;

  trip->archive = g_object_ref (self);
  trip->generation = self->generation;
  trip->page = n_records > 0;
  lk_store_read_async (lk_live_get_store (LK_LIVE (self)), lk_archive_page_read, query,
                       (GDestroyNotify) lk_archive_query_free, (GDestroyNotify) lk_archive_page_free, NULL,
                       read_cb, trip);
}

static LkRecord *
lk_archive_find (LkLive     *live,
                 GType       type,
                 const char *id)
{
  return lk_record_list_find (LK_ARCHIVE (live)->records, id);
}

static void
lk_archive_put (LkLive   *live,
                LkRecord *record)
{
  LkArchive *self = LK_ARCHIVE (live);

  if (is_shown (self, record))
    lk_record_list_put (self->records, record);
  else
    lk_record_list_remove (self->records, record);
}

static void
lk_archive_drop (LkLive   *live,
                 LkRecord *record)
{
  lk_record_list_remove (LK_ARCHIVE (live)->records, record);
}

static void
lk_archive_freeze (LkLive *live)
{
  lk_record_list_freeze (LK_ARCHIVE (live)->records);
}

static void
lk_archive_thaw (LkLive *live)
{
  lk_record_list_thaw (LK_ARCHIVE (live)->records);
}

static void
lk_archive_touched (LkLive    *live,
                    LkChanges *changes)
{
  static const char * const tables[] = { "action", "goal", "success", NULL };

  if (lk_changes_touches_any (changes, tables))
    ask (LK_ARCHIVE (live), 0);
}

static void
lk_archive_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LkArchive *self = LK_ARCHIVE (object);

  switch (property_id)
    {
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    case PROP_N_FOUND:
      g_value_set_uint (value, self->n_found);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->reading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_archive_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  if (property_id == PROP_SEARCH)
    lk_archive_set_search (LK_ARCHIVE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_archive_dispose (GObject *object)
{
  LkArchive *self = LK_ARCHIVE (object);

  g_clear_object (&self->records);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_archive_parent_class)->dispose (object);
}

static void
lk_archive_finalize (GObject *object)
{
  LkArchive *self = LK_ARCHIVE (object);

  g_free (self->search);
  g_strfreev (self->words);

  G_OBJECT_CLASS (lk_archive_parent_class)->finalize (object);
}

static void
lk_archive_class_init (LkArchiveClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LkLiveClass *live_class = LK_LIVE_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lk_archive_get_property;
  object_class->set_property = lk_archive_set_property;
  object_class->dispose = lk_archive_dispose;
  object_class->finalize = lk_archive_finalize;
  live_class->find = lk_archive_find;
  live_class->put = lk_archive_put;
  live_class->drop = lk_archive_drop;
  live_class->freeze = lk_archive_freeze;
  live_class->thaw = lk_archive_thaw;
  live_class->touched = lk_archive_touched;

  properties[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, "", G_PARAM_READWRITE | flags);
  properties[PROP_N_FOUND] = g_param_spec_uint ("n-found", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lk_archive_init (LkArchive *self)
{
  self->search = g_strdup ("");
  self->words = lk_fold_words ("");
  self->records = lk_record_list_new_sorted (LK_TYPE_RECORD, compare_newest_first);
  g_signal_connect_object (self->records, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
}

LkArchive *
lk_archive_new (LkBoard *board)
{
  LkArchive *self = NULL;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);

  self = g_object_new (LK_TYPE_ARCHIVE, NULL);
  self->board = g_object_ref (board);
  lk_live_start (LK_LIVE (self), lk_live_get_store (LK_LIVE (board)), lk_live_get_deeds (LK_LIVE (board)));
  lk_live_follow (LK_LIVE (self), LK_TYPE_ACTION);
  lk_live_follow (LK_LIVE (self), LK_TYPE_GOAL);
  lk_live_follow (LK_LIVE (self), LK_TYPE_SUCCESS);
  lk_archive_more (self);
  return self;
}

void
lk_archive_set_search (LkArchive  *self,
                       const char *search)
{
  g_autoptr(GPtrArray) gone = NULL;

  g_return_if_fail (LK_IS_ARCHIVE (self));

  if (search == NULL || !g_utf8_validate (search, -1, NULL))
    search = "";
  if (g_str_equal (self->search, search))
    return;

  g_free (self->search);
  self->search = g_strdup (search);
  g_strfreev (self->words);
  self->words = lk_fold_words (search);
  self->generation++;
  self->at_end = FALSE;
  set_reading (self, FALSE);

  lk_record_list_freeze (self->records);
  while (lk_record_list_get_size (self->records) > 0)
    lk_record_list_remove (self->records, lk_record_list_peek (self->records, 0));
  lk_record_list_thaw (self->records);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
  lk_archive_more (self);
}

guint
lk_archive_get_n_found (LkArchive *self)
{
  g_return_val_if_fail (LK_IS_ARCHIVE (self), 0);

  return self->n_found;
}

void
lk_archive_more (LkArchive *self)
{
  g_return_if_fail (LK_IS_ARCHIVE (self));

  if (self->reading || self->at_end)
    return;

  set_reading (self, TRUE);
  ask (self, LK_ARCHIVE_PAGE);
}

static gboolean
check_record (LkArchive  *self,
              LkRecord   *record,
              GError    **error)
{
  if (lk_record_list_index (self->records, record) >= 0)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This is not in the archive any more."));
  return FALSE;
}

gboolean
lk_archive_bring_back (LkArchive  *self,
                       LkRecord   *record,
                       GError    **error)
{
  g_autoptr(LkRecord) kept = NULL;
  g_autoptr(LkEdit) edit = NULL;
  gint64 archived;

  g_return_val_if_fail (LK_IS_ARCHIVE (self), FALSE);
  g_return_val_if_fail (LK_IS_RECORD (record), FALSE);

  if (!check_record (self, record, error))
    return FALSE;

  kept = g_object_ref (record);
  archived = get_archived (record);
  edit = lk_edit_new (LK_LIVE (self->board), N_("Bring Back"));
  lk_edit_int (edit, record, "archived", 0);
  if (LK_IS_GOAL (record))
    lk_edit_exec (edit, bring_back_with_goal, archived, 1, lk_record_get_id (record));
  lk_live_put (LK_LIVE (self), record);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_archive_erase (LkArchive  *self,
                  LkRecord   *record,
                  GError    **error)
{
  g_autoptr(LkRecord) kept = NULL;
  g_autoptr(LkEdit) edit = NULL;
  const char * const *statements = NULL;

  g_return_val_if_fail (LK_IS_ARCHIVE (self), FALSE);
  g_return_val_if_fail (LK_IS_RECORD (record), FALSE);

  if (!check_record (self, record, error))
    return FALSE;

  kept = g_object_ref (record);
  statements = LK_IS_ACTION (record) ? erase_action : LK_IS_GOAL (record) ? erase_goal : erase_success;
  edit = lk_edit_new (LK_LIVE (self->board), N_("Erase"));
  lk_edit_touch (edit, record);
  for (guint i = 0; statements[i] != NULL; i++)
    lk_edit_exec (edit, statements[i], 0, 1, lk_record_get_id (record));
  lk_live_drop (LK_LIVE (self), record);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
