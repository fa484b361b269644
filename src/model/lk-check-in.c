#include "model/lk-check-in.h"

#include "model/lk-record-private.h"

struct _LkCheckIn
{
  LkRecord parent_instance;

  char  *team_id;
  LkDay day;
  guint well;
  guint so_so;
  guint unwell;
};

G_DEFINE_FINAL_TYPE (LkCheckIn, lk_check_in, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.team, t.day, t.well, t.so_so, t.unwell " \
  "FROM check_in t "

#define SET(column) "UPDATE check_in SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.team = ?1 AND t.day >= ?2 ORDER BY t.day DESC";

static const char insert_row[] =
  "INSERT INTO check_in "
  "  (id, team, day, well, so_so, unwell, created) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

static const LkField fields[] = {
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkCheckIn, team_id), NULL },
  { "day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkCheckIn, day), SET ("day") },
  { "well", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkCheckIn, well), SET ("well") },
  { "so-so", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkCheckIn, so_so), SET ("so_so") },
  { "unwell", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkCheckIn, unwell), SET ("unwell") },
};

static gboolean
lk_check_in_insert (LkRecord  *record,
                    LkDb      *db,
                    GError   **error)
{
  LkCheckIn *self = LK_CHECK_IN (record);
  g_autofree char *day = lk_day_to_text (self->day);

  return lk_db_exec (db, error, insert_row, "tttiiii",
                     lk_record_get_id (record), self->team_id, day, (gint64) self->well, (gint64) self->so_so,
                     (gint64) self->unwell, lk_now_ms ());
}

static int
lk_check_in_compare (LkRecord *a,
                     LkRecord *b)
{
  return LK_CHECK_IN (b)->day - LK_CHECK_IN (a)->day;
}

static void
lk_check_in_class_init (LkCheckInClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "check_in";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 2;
  record_class->insert = lk_check_in_insert;
  record_class->compare = lk_check_in_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_check_in_init (LkCheckIn *self)
{
}

LkDay
lk_check_in_get_day (LkCheckIn *self)
{
  g_return_val_if_fail (LK_IS_CHECK_IN (self), LK_DAY_NONE);

  return self->day;
}

guint
lk_check_in_get_well (LkCheckIn *self)
{
  g_return_val_if_fail (LK_IS_CHECK_IN (self), 0);

  return self->well;
}

guint
lk_check_in_get_so_so (LkCheckIn *self)
{
  g_return_val_if_fail (LK_IS_CHECK_IN (self), 0);

  return self->so_so;
}

guint
lk_check_in_get_unwell (LkCheckIn *self)
{
  g_return_val_if_fail (LK_IS_CHECK_IN (self), 0);

  return self->unwell;
}
