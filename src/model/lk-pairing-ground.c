/* What a proposal is made from: the people and their days from the school, the visits and free hours from the store. */

#include "model/lk-pairing-desk-private.h"

#include "model/lk-lesson-hour.h"
#include "model/lk-proposed-visit-private.h"

#define PAST_DAYS 365
#define SPAN 14
#define SCHOOL_DAYS 5

static const char select_visits[] =
  "SELECT id, person, other, day, hour FROM planning "
  "WHERE kind = 'visit' AND person IS NOT NULL AND other IS NOT NULL AND day >= ?1";

static const char select_hours[] = "SELECT person, weekday, hour FROM free_hour";

typedef struct
{
  char           *id;
  LkPairingVisit *visit;
} Row;

typedef struct
{
  char  *person;
  guint  weekday;
  guint  hour;
} FreeHour;

typedef struct
{
  GPtrArray *visits;   /* Row */
  GPtrArray *hours;    /* FreeHour */
} Rows;

typedef struct
{
  LkSchool   *school;
  GHashTable *teams;
  gboolean    prefer_team;
  LkDay       from;
} Question;

static void
row_free (gpointer data)
{
  Row *row = data;

  lk_pairing_visit_free (row->visit);
  g_free (row->id);
  g_free (row);
}

static void
free_hour_free (gpointer data)
{
  FreeHour *hour = data;

  g_free (hour->person);
  g_free (hour);
}

static void
rows_free (gpointer data)
{
  Rows *rows = data;

  g_ptr_array_unref (rows->visits);
  g_ptr_array_unref (rows->hours);
  g_free (rows);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rows, rows_free)

static void
question_free (gpointer data)
{
  Question *question = data;

  g_object_unref (question->school);
  g_hash_table_unref (question->teams);
  g_free (question);
}

void
lk_pairing_ground_free (LkPairingGround *self)
{
  lk_pairing_school_unref (self->school);
  g_array_unref (self->days);
  g_hash_table_unref (self->teams);
  g_hash_table_unref (self->planned);
  g_ptr_array_unref (self->standing);
  g_free (self);
}

static void
add_row (Rows   *rows,
         LkStmt *stmt)
{
  const LkDay day = lk_day_from_text (lk_stmt_get_text (stmt, 3));
  Row *row = NULL;

  if (day == LK_DAY_NONE)
    return;
  row = g_new0 (Row, 1);
  row->id = lk_stmt_dup_text (stmt, 0);
  row->visit = lk_pairing_visit_new (lk_stmt_get_text (stmt, 1), lk_stmt_get_text (stmt, 2), day,
                                     lk_lesson_hour_parse (lk_stmt_get_text (stmt, 4)));
  g_ptr_array_add (rows->visits, row);
}

static void
add_hour (Rows   *rows,
          LkStmt *stmt)
{
  FreeHour *hour = g_new0 (FreeHour, 1);

  hour->person = lk_stmt_dup_text (stmt, 0);
  hour->weekday = (guint) lk_stmt_get_int (stmt, 1);
  hour->hour = (guint) lk_stmt_get_int (stmt, 2);
  g_ptr_array_add (rows->hours, hour);
}

static gboolean
read_each (LkStmt  *stmt,
           Rows    *rows,
           void   (*add) (Rows   *rows,
                          LkStmt *stmt),
           GError **error)
{
  GError *failure = NULL;

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &failure))
    add (rows, stmt);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gpointer
read_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  g_autoptr (Rows) rows = g_new0 (Rows, 1);
  g_autoptr (LkStmt) visits = lk_db_query (db, error, select_visits, "t", data);
  g_autoptr (LkStmt) hours = visits != NULL ? lk_db_query (db, error, select_hours, "") : NULL;

  rows->visits = g_ptr_array_new_with_free_func (row_free);
  rows->hours = g_ptr_array_new_with_free_func (free_hour_free);
  if (hours == NULL || !read_each (visits, rows, add_row, error) || !read_each (hours, rows, add_hour, error))
    return NULL;
  return g_steal_pointer (&rows);
}

static GArray *
list_days (LkSchool *school,
           LkDay     from)
{
  LkHolidays *holidays = lk_school_get_holidays (school);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LkDay));
  const LkDay today = lk_day_today ();

  for (LkDay day = from; day < from + SPAN; day++)
    if (day >= today && lk_day_get_weekday (day) <= SCHOOL_DAYS && lk_holidays_is_school_day (holidays, day))
      g_array_append_val (days, day);
  return days;
}

static void
add_people (LkPairingGround *self,
            const Question  *question)
{
  LkRecordList *memberships = lk_school_get_memberships (question->school);

  for (guint i = 0; i < lk_record_list_get_size (memberships); i++)
    {
      LkMembership *membership = lk_record_list_peek (memberships, i);
      const char *team = lk_membership_get_team_id (membership);
      LkPerson *person = lk_school_find_person (question->school, lk_membership_get_person_id (membership));
      const char *id = NULL;

      if (person == NULL || lk_person_get_archived (person) != 0 || lk_membership_get_role (membership) == LK_ROLE_LEADER ||
          !g_hash_table_contains (question->teams, team) || lk_record_list_find (lk_school_get_teams (question->school), team) == NULL)
        continue;
      id = lk_record_get_id (LK_RECORD (person));
      if (!g_hash_table_contains (self->teams, id))
        {
          lk_pairing_school_add_person (self->school, id, lk_person_get_name (person), lk_person_get_days_off (person));
          g_hash_table_insert (self->teams, g_strdup (id), g_strdup (team));
        }
      lk_pairing_school_add_to_team (self->school, id, team);
    }
}

static void
add_hours (LkPairingGround *self,
           GPtrArray       *hours)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < hours->len; i++)
    {
      const FreeHour *hour = hours->pdata[i];

      if (!g_hash_table_contains (self->teams, hour->person) || hour->weekday < 1 || hour->weekday > SCHOOL_DAYS || hour->hour > LK_LESSON_HOURS)
        continue;
      g_hash_table_add (known, hour->person);
      lk_pairing_school_set_free_hours_known (self->school, hour->person);
      self->hours[hour->weekday - 1] |= (guint16) (1u << hour->hour);
      for (guint d = 0; d < self->days->len; d++)
        if (lk_day_get_weekday (g_array_index (self->days, LkDay, d)) == (int) hour->weekday)
          lk_pairing_school_add_free_hour (self->school, hour->person, g_array_index (self->days, LkDay, d), hour->hour);
    }
  self->any_unknown = g_hash_table_size (known) < g_hash_table_size (self->teams);
}

/* What others do among themselves takes nobody's time here. */
static gboolean
concerns (LkPairingGround      *self,
          const LkPairingVisit *visit)
{
  return g_hash_table_contains (self->teams, visit->visitor) || g_hash_table_contains (self->teams, visit->visited);
}

static void
add_standing (LkPairingGround *self,
              LkSchool        *school,
              const Row       *row)
{
  const LkPairingVisit *visit = row->visit;
  LkPerson *visitor = lk_school_find_person (school, visit->visitor), *visited = lk_school_find_person (school, visit->visited);

  lk_pairing_school_add_planned_visit (self->school, visit->visitor, visit->visited, visit->day, visit->hour);
  if (visitor != NULL && visited != NULL)
    g_ptr_array_add (self->standing, lk_proposed_visit_new_planned (row->id, visitor, visited, visit->day, visit->hour));
}

static void
add_visits (LkPairingGround *self,
            LkSchool        *school,
            GPtrArray       *visits,
            LkDay            from)
{
  for (guint i = 0; i < visits->len; i++)
    {
      const Row *row = visits->pdata[i];

      g_hash_table_add (self->planned, g_strdup (row->id));
      if (!concerns (self, row->visit))
        continue;
      if (row->visit->day < from)
        lk_pairing_school_add_past_visit (self->school, row->visit->visitor, row->visit->visited, row->visit->day);
      else if (row->visit->day < from + SPAN)
        add_standing (self, school, row);
    }
}

static LkPairingGround *
make_ground (const Question *question,
             const Rows     *rows)
{
  LkPairingGround *self = g_new0 (LkPairingGround, 1);

  self->days = list_days (question->school, question->from);
  self->school = lk_pairing_school_new ((const LkDay *) (gpointer) self->days->data, self->days->len);
  self->teams = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->planned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->standing = g_ptr_array_new_with_free_func (g_object_unref);
  lk_pairing_school_set_prefer_team (self->school, question->prefer_team);
  add_people (self, question);
  add_hours (self, rows->hours);
  add_visits (self, question->school, rows->visits, question->from);
  return self;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (Rows) rows = lk_store_read_finish (LK_STORE (source), result, &error);

  if (rows == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, make_ground (g_task_get_task_data (task), rows), (GDestroyNotify) lk_pairing_ground_free);
}

void
lk_pairing_ground_read_async (LkSchool            *school,
                              GHashTable          *teams,
                              gboolean             prefer_team,
                              LkDay                from,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (school, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->school = g_object_ref (school);
  question->teams = g_hash_table_ref (teams);
  question->prefer_team = prefer_team;
  question->from = from;
  g_task_set_task_data (task, question, question_free);
  lk_store_read_async (lk_school_get_store (school), read_func, lk_day_to_text (from - PAST_DAYS), g_free, rows_free, cancellable, read_cb, task);
}

LkPairingGround *
lk_pairing_ground_read_finish (LkSchool      *school,
                               GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
