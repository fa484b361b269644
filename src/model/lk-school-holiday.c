#include "model/lk-school-holiday.h"

#include "model/lk-record-private.h"

struct _LkSchoolHoliday
{
  LkRecord parent_instance;

  int     kind;
  char   *name;
  guint   school_year;
  LkDay   from_day;
  LkDay   till_day;
  gint64  created;
};

G_DEFINE_FINAL_TYPE (LkSchoolHoliday, lk_school_holiday, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.kind, t.name, t.school_year, t.from_day, t.till_day, t.created FROM holiday t "

#define SET(column) "UPDATE holiday SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "ORDER BY t.id";

static const char insert_row[] =
  "INSERT INTO holiday (id, kind, name, school_year, from_day, till_day, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

static const LkField fields[] = {
  { "kind", LK_FIELD_CHOICE, G_STRUCT_OFFSET (LkSchoolHoliday, kind), NULL, lk_holiday_kind_get_type },
  { "name", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkSchoolHoliday, name), SET ("name") },
  { "school-year", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkSchoolHoliday, school_year), SET ("school_year") },
  { "from-day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkSchoolHoliday, from_day), SET ("from_day") },
  { "till-day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkSchoolHoliday, till_day), SET ("till_day") },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkSchoolHoliday, created), NULL },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_school_holiday_insert (LkRecord  *record,
                          LkDb      *db,
                          GError   **error)
{
  LkSchoolHoliday *self = LK_SCHOOL_HOLIDAY (record);
  g_autofree char *from_day = lk_day_to_text (self->from_day);
  g_autofree char *till_day = lk_day_to_text (self->till_day);

  return lk_db_exec (db, error, insert_row, "tttitti", lk_record_get_id (record),
                     lk_enum_to_text (LK_TYPE_HOLIDAY_KIND, self->kind), text_or_empty (self->name),
                     (gint64) self->school_year, from_day, till_day, self->created);
}

/* By first day; of two for one holiday the one that was told last comes last. */
static int
lk_school_holiday_compare (LkRecord *a,
                           LkRecord *b)
{
  const LkSchoolHoliday *one = LK_SCHOOL_HOLIDAY (a), *other = LK_SCHOOL_HOLIDAY (b);

  return one->from_day != other->from_day ? one->from_day - other->from_day
                                          : (one->created > other->created) - (one->created < other->created);
}

static void
lk_school_holiday_class_init (LkSchoolHolidayClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "holiday";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->insert = lk_school_holiday_insert;
  record_class->compare = lk_school_holiday_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_school_holiday_init (LkSchoolHoliday *self)
{
}

LkHolidayKind
lk_school_holiday_get_kind (LkSchoolHoliday *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL_HOLIDAY (self), LK_HOLIDAY_OTHER);

  return (LkHolidayKind) self->kind;
}

const char *
lk_school_holiday_get_name (LkSchoolHoliday *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL_HOLIDAY (self), NULL);

  return text_or_empty (self->name);
}

int
lk_school_holiday_get_school_year (LkSchoolHoliday *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL_HOLIDAY (self), 0);

  return (int) self->school_year;
}

LkDay
lk_school_holiday_get_from_day (LkSchoolHoliday *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL_HOLIDAY (self), LK_DAY_NONE);

  return self->from_day;
}

LkDay
lk_school_holiday_get_till_day (LkSchoolHoliday *self)
{
  g_return_val_if_fail (LK_IS_SCHOOL_HOLIDAY (self), LK_DAY_NONE);

  return self->till_day;
}
