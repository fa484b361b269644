#include "records/lk-own-week.h"

#include "calendar/lk-school-year.h"
#include "model/lk-json-ids.h"
#include "model/lk-record-private.h"

#define DAYS_IN_HOLIDAY 13

static const char select_actions[] =
  "SELECT a.id, a.team, a.title, g.title, a.stage, a.due_day, a.owner IS NOT ?1 FROM action a LEFT JOIN goal g ON g.id = a.goal "
  "WHERE a.archived IS NULL AND a.stage <> 'done' AND a.team IN (SELECT id FROM team WHERE archived IS NULL) "
  "AND (a.owner = ?1 OR EXISTS (SELECT 1 FROM action_person p WHERE p.action = a.id AND p.person = ?1)) "
  "ORDER BY a.due_day IS NULL, a.due_day, a.rank, a.id";
static const char select_planned[] =
  "SELECT p.id FROM planning p WHERE p.team IN (SELECT id FROM team WHERE archived IS NULL) AND p.day BETWEEN ?2 AND ?3 "
  "AND (p.person = ?1 OR p.other = ?1) ORDER BY p.day, p.hour";
static const char select_visits[] =
  "SELECT p.day, p.id FROM planning p WHERE p.kind = 'visit' AND p.person = ?1 AND p.day BETWEEN ?2 AND ?3";
static const char select_received[] =
  "SELECT p.day, p.id FROM planning p WHERE p.kind = 'visit' AND p.other = ?1 AND p.day BETWEEN ?2 AND ?3";
static const char select_designs[] =
  "SELECT p.day, p.id FROM planning p WHERE p.kind = 'design' AND (p.person = ?1 OR p.other = ?1) AND p.day BETWEEN ?2 AND ?3";

static const char select_made[] =
  "SELECT planning, id FROM design WHERE planning IN (SELECT value FROM json_each (?1)) AND archived IS NULL ORDER BY number";

/* Visits of which the planning may know nothing: the person's own, or those that they received. */
typedef struct
{
  char     *planning_id;
  LkDay     day;
  gboolean  received;
} Logged;

typedef struct
{
  char       *me;
  char       *days_off;
  LkHolidays *holidays;
  LkDay       today;
  GArray     *logged;   /* of Logged */
} Question;

static void
logged_clear (gpointer data)
{
  g_free (((Logged *) data)->planning_id);
}

static void
question_free (gpointer data)
{
  Question *self = data;

  lk_holidays_unref (self->holidays);
  g_array_unref (self->logged);
  g_free (self->days_off);
  g_free (self->me);
  g_free (self);
}

static void
own_action_free (gpointer data)
{
  LkOwnAction *self = data;

  g_free (self->id);
  g_free (self->team_id);
  g_free (self->title);
  g_free (self->goal_title);
  g_free (self);
}

void
lk_own_week_free (LkOwnWeek *self)
{
  g_ptr_array_unref (self->actions);
  g_ptr_array_unref (self->planned);
  g_hash_table_unref (self->designs);
  g_clear_pointer (&self->rhythm, g_array_unref);
  g_clear_pointer (&self->received, g_array_unref);
  g_free (self);
}

static gboolean
read_actions (LkOwnWeek       *self,
              const Question  *question,
              LkDb            *db,
              GError         **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_actions, "t", question->me);
  GError *failure = NULL;

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &failure))
    {
      LkOwnAction *action = g_new0 (LkOwnAction, 1);

      action->id = lk_stmt_dup_text (stmt, 0);
      action->team_id = lk_stmt_dup_text (stmt, 1);
      action->title = lk_stmt_dup_text (stmt, 2);
      action->goal_title = lk_stmt_dup_text (stmt, 3);
      action->stage = (LkStage) lk_enum_from_text (LK_TYPE_STAGE, lk_stmt_get_text (stmt, 4), LK_STAGE_TODO);
      action->due_day = lk_day_from_text (lk_stmt_get_text (stmt, 5));
      action->together = lk_stmt_get_int (stmt, 6) != 0;
      g_ptr_array_add (self->actions, action);
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* The days of what @sql finds, each once; @planned (nullable) gets the ids. */
static GArray *
read_days (const Question  *question,
           LkDb            *db,
           const char      *sql,
           GHashTable      *planned,
           GError         **error)
{
  g_autofree char *from = lk_day_to_text (lk_school_year_get_first (lk_school_year_get (question->today)));
  g_autofree char *till = lk_day_to_text (question->today);
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, sql, "ttt", question->me, from, till);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (LkDay));
  GError *failure = NULL;

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &failure))
    {
      const LkDay day = lk_day_from_text (lk_stmt_get_text (stmt, 0));

      g_array_append_val (days, day);
      if (planned != NULL)
        g_hash_table_add (planned, lk_stmt_dup_text (stmt, 1));
    }
  if (failure == NULL)
    return g_steal_pointer (&days);
  g_propagate_error (error, failure);
  return NULL;
}

/* The same of visits, whether planned or logged. */
static GArray *
read_visits (const Question  *question,
             LkDb            *db,
             gboolean         received,
             GError         **error)
{
  const LkDay from = lk_school_year_get_first (lk_school_year_get (question->today));
  g_autoptr (GHashTable) planned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *days = read_days (question, db, received ? select_received : select_visits, planned, error);

  for (guint i = 0; days != NULL && i < question->logged->len; i++)
    {
      const Logged *logged = &g_array_index (question->logged, Logged, i);

      if (logged->received == received && logged->day >= from && logged->day <= question->today &&
          (logged->planning_id == NULL || !g_hash_table_contains (planned, logged->planning_id)))
        g_array_append_val (days, logged->day);
    }
  return days;
}

static gboolean
read_planned (LkOwnWeek       *self,
              const Question  *question,
              LkDb            *db,
              GError         **error)
{
  const LkDay last = self->fortnight.till != LK_DAY_NONE && self->fortnight.from <= question->today ? self->fortnight.till
                                                                                                    : question->today + DAYS_IN_HOLIDAY;
  g_autofree char *from = lk_day_to_text (question->today), *till = lk_day_to_text (last);
  g_autoptr (GTypeClass) type = g_type_class_ref (LK_TYPE_PLANNING);
  g_autoptr (LkStmt) ids = lk_db_query (db, error, select_planned, "ttt", question->me, from, till);
  GError *failure = NULL;

  if (ids == NULL)
    return FALSE;
  while (failure == NULL && lk_stmt_step (ids, &failure))
    {
      g_autofree char *id = g_strconcat ("[\"", lk_stmt_get_text (ids, 0), "\"]", NULL);
      g_autoptr (LkStmt) stmt = lk_db_query (db, &failure, ((LkRecordClass *) type)->select_ids, "t", id);

      if (stmt != NULL && lk_stmt_step (stmt, &failure))
        g_ptr_array_add (self->planned, lk_record_new_from_row (LK_TYPE_PLANNING, stmt));
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
read_designs (LkOwnWeek  *self,
              LkDb       *db,
              GError    **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *list = NULL;
  g_autoptr (LkStmt) stmt = NULL;
  GError *failure = NULL;

  for (guint i = 0; i < self->planned->len; i++)
    g_hash_table_add (ids, g_strdup (lk_record_get_id (self->planned->pdata[i])));
  list = lk_json_ids (ids);
  stmt = lk_db_query (db, error, select_made, "t", list);
  while (stmt != NULL && lk_stmt_step (stmt, &failure))
    g_hash_table_replace (self->designs, lk_stmt_dup_text (stmt, 0), lk_stmt_dup_text (stmt, 1));
  if (failure != NULL)
    g_propagate_error (error, failure);
  return stmt != NULL && failure == NULL;
}

static void
add_deeds (GArray           *deeds,
           LkRhythmActivity  activity,
           const GArray     *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      const LkRhythmDeed deed = { activity, g_array_index (days, LkDay, i) };

      g_array_append_val (deeds, deed);
    }
}

/* Of designs nothing is agreed for a person alone. */
static GArray *
make_rhythm (const Question *question,
             const GArray   *visits,
             const GArray   *designs)
{
  const LkRhythmNorm norms[LK_RHYTHM_N_ACTIVITIES] = { [LK_RHYTHM_VISIT] = lk_rhythm_norms_default ()[LK_RHYTHM_VISIT] };
  const char * const days_off[] = { question->days_off };
  g_autoptr (GArray) deeds = g_array_new (FALSE, FALSE, sizeof (LkRhythmDeed));

  add_deeds (deeds, LK_RHYTHM_VISIT, visits);
  if (designs != NULL)
    add_deeds (deeds, LK_RHYTHM_DESIGN, designs);
  return lk_rhythm_figures_get_weeks (question->holidays, lk_school_year_get_first (lk_school_year_get (question->today)), question->today,
                                      (const LkRhythmDeed *) (gpointer) deeds->data, deeds->len, norms, days_off, 1);
}

static gpointer
read_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  const Question *question = data;
  g_autoptr (LkOwnWeek) self = g_new0 (LkOwnWeek, 1);
  g_autoptr (GArray) visits = NULL, received = NULL, designs = NULL;

  self->actions = g_ptr_array_new_with_free_func (own_action_free);
  self->planned = g_ptr_array_new_with_free_func (g_object_unref);
  self->designs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  visits = read_visits (question, db, FALSE, error);
  received = visits != NULL ? read_visits (question, db, TRUE, error) : NULL;
  designs = received != NULL ? read_days (question, db, select_designs, NULL, error) : NULL;
  if (designs == NULL || !read_actions (self, question, db, error))
    return NULL;
  self->fortnight = lk_rhythm_figures_find_fortnight (question->holidays, question->days_off, question->today,
                                                      (const LkDay *) (gpointer) visits->data, visits->len);
  self->rhythm = make_rhythm (question, visits, designs);
  self->received = make_rhythm (question, received, NULL);
  if (!read_planned (self, question, db, error) || !read_designs (self, db, error))
    return NULL;
  return g_steal_pointer (&self);
}

static GArray *
dup_logged (LkPrivate *of)
{
  const char *me = lk_private_get_person_id (of);
  GListModel *visits = lk_private_get_visits (of);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Logged));

  g_array_set_clear_func (all, logged_clear);
  for (guint i = 0; i < g_list_model_get_n_items (visits); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (visits, i);
      const gboolean received = g_strcmp0 (lk_visit_get_visited_id (visit), me) == 0;
      const Logged logged = { g_strdup (lk_visit_get_planning_id (visit)), lk_visit_get_day (visit), received };

      if ((received || g_strcmp0 (lk_visit_get_visitor_id (visit), me) == 0) &&
          lk_visit_get_state (visit) != LK_VISIT_PLANNED && lk_visit_get_conflict_of_id (visit) == NULL)
        g_array_append_val (all, logged);
      else
        g_free (logged.planning_id);
    }
  return all;
}

void
lk_own_week_read_async (LkPrivate            *of,
                        LkDay                 today,
                        GCancellable         *cancellable,
                        GAsyncReadyCallback   callback,
                        gpointer              user_data)
{
  LkPerson *person = NULL;
  Question *question = NULL;

  g_return_if_fail (LK_IS_PRIVATE (of));
  g_return_if_fail (today != LK_DAY_NONE);

  person = lk_private_get_person (of);
  question = g_new0 (Question, 1);
  question->me = g_strdup (lk_private_get_person_id (of));
  question->days_off = g_strdup (person != NULL && lk_person_get_days_off (person) != NULL ? lk_person_get_days_off (person) : "");
  question->holidays = lk_holidays_ref (lk_school_get_holidays (lk_private_get_school (of)));
  question->today = today;
  question->logged = dup_logged (of);
  lk_store_read_async (lk_school_get_store (lk_private_get_school (of)), read_func, question, question_free,
                       (GDestroyNotify) lk_own_week_free, cancellable, callback, user_data);
}

LkOwnWeek *
lk_own_week_read_finish (LkPrivate     *of,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (LK_IS_PRIVATE (of), NULL);

  return lk_store_read_finish (lk_school_get_store (lk_private_get_school (of)), result, error);
}
