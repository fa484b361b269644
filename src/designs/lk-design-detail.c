#include "designs/lk-design-detail-private.h"

static const char select_goal[] = "SELECT title FROM goal WHERE id = ?1";

enum
{
  PROP_0,
  PROP_TOTAL,
  PROP_GOAL_TITLE,
  N_PROPS,
};

enum
{
  BLOCK_CHANGED,
  PUPIL_CHANGED,
  DESIGNERS_CHANGED,
  GONE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkDesignDetail, lk_design_detail, LK_TYPE_LIVE)

static gpointer
read_goal (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, select_goal, "t", data);

  return stmt != NULL && lk_stmt_step (stmt, error) ? lk_stmt_dup_text (stmt, 0) : NULL;
}

static void
set_goal_title (LkDesignDetail *self,
                const char     *title)
{
  if (g_strcmp0 (self->goal_title, title) == 0)
    return;
  g_free (self->goal_title);
  self->goal_title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GOAL_TITLE]);
}

/* Answers come in the order in which they were asked, so that the last one is of the goal that it has now. */
static void
goal_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(LkDesignDetail) self = data;
  g_autoptr(GError) error = NULL;
  g_autofree char *title = lk_store_read_finish (LK_STORE (object), result, &error);

  if (error == NULL)
    set_goal_title (self, title);
}

static void
read_goal_title (LkDesignDetail *self)
{
  const char *goal = self->design != NULL ? lk_design_get_goal_id (self->design) : NULL;

  if (goal == NULL)
    set_goal_title (self, NULL);
  else
    lk_store_read_async (lk_school_get_store (self->school), read_goal, g_strdup (goal), g_free, g_free, NULL, goal_read_cb,
                         g_object_ref (self));
}

static void
school_changed_cb (LkStore        *store,
                   LkChanges      *changes,
                   LkDesignDetail *self)
{
  const char *goal = self->design != NULL ? lk_design_get_goal_id (self->design) : NULL;

  for (guint i = 0; goal != NULL && i < lk_changes_get_n (changes); i++)
    if (g_str_equal (lk_changes_get (changes, i)->id, goal))
      {
        read_goal_title (self);
        return;
      }
}

static void
block_changed_cb (LkDesignDetail *self,
                  GParamSpec     *pspec,
                  LkBlockRow     *row)
{
  LkDesignBlock block = lk_block_row_get_block (row);

  /* The head shows it as the database does when the head is next read. */
  if (block == LK_BLOCK_GOAL && self->design != NULL)
    lk_record_set_text (LK_RECORD (self->design), "aim", lk_block_row_get_text (row, "words"));
  g_signal_emit (self, signals[BLOCK_CHANGED], 0, block);
}

static void
pupil_changed_cb (LkDesignDetail *self,
                  GParamSpec     *pspec,
                  LkPupilRow     *row)
{
  g_signal_emit (self, signals[PUPIL_CHANGED], 0, lk_pupil_row_get_pupil (row));
}

static LkRecordList *
get_list (LkDesignDetail *self,
          GType           type)
{
  if (type == LK_TYPE_PHASE)
    return self->phases;
  if (type == LK_TYPE_ATTACHMENT)
    return self->attachments;
  return type == LK_TYPE_DESIGNER ? self->designers : NULL;
}

static gboolean
has_id (gpointer    record,
        const char *id)
{
  return record != NULL && g_str_equal (lk_record_get_id (record), id);
}

static LkRecord *
lk_design_detail_find (LkLive     *live,
                       GType       type,
                       const char *id)
{
  LkDesignDetail *self = LK_DESIGN_DETAIL (live);

  if (get_list (self, type) != NULL)
    return lk_record_list_find (get_list (self, type), id);
  if (type == LK_TYPE_DESIGN)
    return has_id (self->design, id) ? LK_RECORD (self->design) : NULL;

  for (guint i = 0; type == LK_TYPE_BLOCK_ROW && i < LK_N_BLOCKS; i++)
    if (has_id (self->blocks[i], id))
      return LK_RECORD (self->blocks[i]);
  for (guint i = 0; type == LK_TYPE_PUPIL_ROW && i < LK_N_MODEL_PUPILS; i++)
    if (has_id (self->pupils[i], id))
      return LK_RECORD (self->pupils[i]);
  return NULL;
}

static void
put_design (LkDesignDetail *self,
            LkDesign       *design)
{
  if (design == self->design || !has_id (design, self->design_id))
    return;

  g_set_object (&self->design, design);
  g_signal_connect_object (design, "notify::goal-id", G_CALLBACK (read_goal_title), self, G_CONNECT_SWAPPED);
  read_goal_title (self);
}

/* Where two computers have made a row for the same block before they met, the elder one counts. */
static void
put_block (LkDesignDetail *self,
           LkBlockRow     *row)
{
  LkBlockRow **place = &self->blocks[lk_block_row_get_block (row)];

  if (*place == row || (*place != NULL && lk_record_compare (LK_RECORD (*place), LK_RECORD (row)) < 0))
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_set_object (place, row);
  g_signal_connect_object (row, "notify", G_CALLBACK (block_changed_cb), self, G_CONNECT_SWAPPED);
  block_changed_cb (self, NULL, row);
}

static void
put_pupil (LkDesignDetail *self,
           LkPupilRow     *row)
{
  LkPupilRow **place = &self->pupils[lk_pupil_row_get_pupil (row)];

  if (*place == row || (*place != NULL && lk_record_compare (LK_RECORD (*place), LK_RECORD (row)) < 0))
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_set_object (place, row);
  g_signal_connect_object (row, "notify", G_CALLBACK (pupil_changed_cb), self, G_CONNECT_SWAPPED);
  pupil_changed_cb (self, NULL, row);
}

static void
lk_design_detail_put (LkLive   *live,
                      LkRecord *record)
{
  LkDesignDetail *self = LK_DESIGN_DETAIL (live);

  if (LK_IS_DESIGN (record))
    {
      put_design (self, LK_DESIGN (record));
      return;
    }
  if (g_strcmp0 (lk_record_peek_text (record, "design-id"), self->design_id) != 0)
    return;

  if (LK_IS_BLOCK_ROW (record))
    put_block (self, LK_BLOCK_ROW (record));
  else if (LK_IS_PUPIL_ROW (record))
    put_pupil (self, LK_PUPIL_ROW (record));
  else
    lk_record_list_put (get_list (self, G_OBJECT_TYPE (record)), record);

  if (LK_IS_PHASE (record))
    lk_design_detail_count (self);
  if (LK_IS_DESIGNER (record))
    g_signal_emit (self, signals[DESIGNERS_CHANGED], 0);
}

static void
lk_design_detail_drop (LkLive   *live,
                       LkRecord *record)
{
  LkDesignDetail *self = LK_DESIGN_DETAIL (live);

  if (LK_IS_DESIGN (record))
    {
      g_signal_handlers_disconnect_by_data (record, self);
      g_clear_object (&self->design);
      g_signal_emit (self, signals[GONE], 0);
    }
  else if (LK_IS_BLOCK_ROW (record))
    {
      LkDesignBlock block = lk_block_row_get_block (LK_BLOCK_ROW (record));

      g_signal_handlers_disconnect_by_data (record, self);
      g_clear_object (&self->blocks[block]);
      g_signal_emit (self, signals[BLOCK_CHANGED], 0, block);
    }
  else if (LK_IS_PUPIL_ROW (record))
    {
      guint pupil = lk_pupil_row_get_pupil (LK_PUPIL_ROW (record));

      g_signal_handlers_disconnect_by_data (record, self);
      g_clear_object (&self->pupils[pupil]);
      g_signal_emit (self, signals[PUPIL_CHANGED], 0, pupil);
    }
  else
    lk_record_list_remove (get_list (self, G_OBJECT_TYPE (record)), record);

  if (LK_IS_PHASE (record))
    lk_design_detail_count (self);
  if (LK_IS_DESIGNER (record))
    g_signal_emit (self, signals[DESIGNERS_CHANGED], 0);
}

static void
lk_design_detail_freeze (LkLive *live)
{
  LkDesignDetail *self = LK_DESIGN_DETAIL (live);

  lk_record_list_freeze (self->phases);
  lk_record_list_freeze (self->attachments);
}

static void
lk_design_detail_thaw (LkLive *live)
{
  LkDesignDetail *self = LK_DESIGN_DETAIL (live);

  lk_record_list_thaw (self->phases);
  lk_record_list_thaw (self->attachments);
  lk_design_detail_count (self);
}

static void
lk_design_detail_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LkDesignDetail *self = LK_DESIGN_DETAIL (object);

  if (property_id == PROP_TOTAL)
    g_value_set_uint (value, self->total);
  else if (property_id == PROP_GOAL_TITLE)
    g_value_set_string (value, self->goal_title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_design_detail_dispose (GObject *object)
{
  LkDesignDetail *self = LK_DESIGN_DETAIL (object);

  g_clear_object (&self->phases);
  g_clear_object (&self->attachments);
  g_clear_object (&self->designers);
  g_clear_object (&self->design);
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    g_clear_object (&self->blocks[i]);
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    g_clear_object (&self->pupils[i]);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_design_detail_parent_class)->dispose (object);
}

static void
lk_design_detail_finalize (GObject *object)
{
  g_free (LK_DESIGN_DETAIL (object)->design_id);
  g_free (LK_DESIGN_DETAIL (object)->goal_title);

  G_OBJECT_CLASS (lk_design_detail_parent_class)->finalize (object);
}

static void
lk_design_detail_class_init (LkDesignDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LkLiveClass *live_class = LK_LIVE_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lk_design_detail_get_property;
  object_class->dispose = lk_design_detail_dispose;
  object_class->finalize = lk_design_detail_finalize;
  live_class->find = lk_design_detail_find;
  live_class->put = lk_design_detail_put;
  live_class->drop = lk_design_detail_drop;
  live_class->freeze = lk_design_detail_freeze;
  live_class->thaw = lk_design_detail_thaw;

  properties[PROP_TOTAL] = g_param_spec_uint ("total", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_GOAL_TITLE] = g_param_spec_string ("goal-title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[BLOCK_CHANGED] = g_signal_new ("block-changed", LK_TYPE_DESIGN_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, LK_TYPE_DESIGN_BLOCK);
  signals[PUPIL_CHANGED] = g_signal_new ("pupil-changed", LK_TYPE_DESIGN_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[DESIGNERS_CHANGED] = g_signal_new ("designers-changed", LK_TYPE_DESIGN_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 0);
  signals[GONE] = g_signal_new ("gone", LK_TYPE_DESIGN_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_design_detail_init (LkDesignDetail *self)
{
  self->phases = lk_record_list_new (LK_TYPE_PHASE);
  self->attachments = lk_record_list_new (LK_TYPE_ATTACHMENT);
  self->designers = lk_record_list_new (LK_TYPE_DESIGNER);
}

LkDesignDetail *
lk_design_detail_new (LkSchool   *school,
                      LkStore    *store,
                      const char *design_id)
{
  static const struct { GType (*get) (void); } types[] = {
    { lk_design_get_type }, { lk_block_row_get_type }, { lk_phase_get_type },
    { lk_pupil_row_get_type }, { lk_designer_get_type }, { lk_attachment_get_type },
  };
  LkDesignDetail *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (LK_IS_STORE (store), NULL);
  g_return_val_if_fail (design_id != NULL, NULL);

  self = g_object_new (LK_TYPE_DESIGN_DETAIL, NULL);
  self->school = g_object_ref (school);
  self->design_id = g_strdup (design_id);
  g_signal_connect_object (lk_school_get_store (school), "changed", G_CALLBACK (school_changed_cb), self, 0);

  lk_live_start (LK_LIVE (self), store, lk_live_get_deeds (LK_LIVE (school)));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    lk_live_follow (LK_LIVE (self), types[i].get ());
  lk_live_load (LK_LIVE (self), design_id, LK_DAY_NONE);
  return self;
}

void
lk_design_detail_count (LkDesignDetail *self)
{
  guint total = 0;

  for (guint i = 0; i < lk_record_list_get_size (self->phases); i++)
    total += lk_phase_get_minutes (lk_record_list_peek (self->phases, i));
  if (total == self->total)
    return;
  self->total = total;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TOTAL]);
}
