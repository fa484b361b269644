/*
 * make-school KIND FILE: a database to measure with, always the same but for its day and its ids.
 *
 *   empty    nothing
 *   sample   the sample school
 *   large    the sample school, its first team with 5,000 open actions and 50,000 archived
 *   team     the sample school, its first team with 25 people, 12 goals and 9 actions for each
 *   column   the sample school, its first team with 1,000 actions to do that have no goal
 *   teams    a school of 15 teams that all have worked for half a year
 */

#include <locale.h>
#include <stdlib.h>

#include "exchange/lk-sample-school.h"
#include "model/lk-board.h"
#include "model/lk-rank.h"
#include "report-school.h"

#define A_DAY (G_GINT64_CONSTANT (24) * 3600 * 1000)
#define A_BATCH 500
#define TEAM_PEOPLE 25
#define TEAM_GOALS 12
#define GOAL_ACTIONS 9
#define N_TEAMS 15

#define TEAM "(SELECT id FROM team ORDER BY rank LIMIT 1)"
#define GOAL "(SELECT id FROM goal WHERE team = " TEAM " AND stage = 'active' ORDER BY rank LIMIT 1 OFFSET ?2)"
#define OWNER "(SELECT person FROM membership WHERE team = " TEAM " ORDER BY rank LIMIT 1 OFFSET ?3)"
#define ADD_ACTION \
  "INSERT INTO action (id, team, goal, title, owner, due_day, notes, stage, stage_since, rank, archived, created) " \
  "VALUES (?1, " TEAM ", " GOAL ", ?4, " OWNER ", ?5, ?6, ?7, ?8, ?9, ?10, ?8)"
#define ADD_ITEM "INSERT INTO checklist_item (id, action, title, done, rank, created) VALUES (?, ?, 'Bring it to the meeting', ?, ?, ?)"
#define ADD_COMMENT "INSERT INTO comment (id, action, body, created) VALUES (?, ?, 'It went better than last week.', ?)"

typedef struct
{
  gboolean with_goals;
  gboolean archived;
  gboolean spread;     /* over the stages */
  guint    first;
  guint    n;
  char    *rank;
  gint64   began;
} Batch;

static gboolean
add_parts (LkDb        *db,
           const char  *action,
           guint        i,
           gint64       at,
           GError     **error)
{
  const char *ranks[] = { "F", "V", "k" };

  for (guint part = 0; i % 3 == 0 && part < G_N_ELEMENTS (ranks); part++)
    {
      g_autofree char *id = lk_store_new_id ();

      if (!lk_db_exec (db, error, ADD_ITEM, "ttiti", id, action, (gint64) (part == 0), ranks[part], at))
        return FALSE;
    }
  if (i % 4 == 0)
    {
      g_autofree char *id = lk_store_new_id ();

      return lk_db_exec (db, error, ADD_COMMENT, "tti", id, action, at);
    }
  return TRUE;
}

static gboolean
add_action (LkDb    *db,
            Batch   *batch,
            guint    i,
            GError **error)
{
  const char *stages[] = { "todo", "doing", "done" };
  g_autofree char *id = lk_store_new_id ();
  g_autofree char *title = g_strdup_printf ("Try it in group %u and tell the others", i);
  g_autofree char *rank = lk_rank_between (batch->rank, NULL);
  const gint64 at = batch->began - (i % 300) * A_DAY;
  const char *stage = batch->archived ? "done" : batch->spread ? stages[i % 3] : "todo";

  if (!lk_db_exec (db, error, ADD_ACTION, "tiittttitz", id, (gint64) (batch->with_goals ? i % 4 : 99), (gint64) (i % 12), title,
                   i % 2 == 0 ? "2026-01-15" : NULL, i % 5 == 0 ? "Ask the pupils what they think of it first." : "", stage, at,
                   rank, batch->archived ? at : (gint64) 0))
    return FALSE;
  g_free (batch->rank);
  batch->rank = g_steal_pointer (&rank);
  return add_parts (db, id, i, at, error);
}

static gboolean
write_batch (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  Batch *batch = data;

  for (guint i = 0; i < A_BATCH && batch->first + i < batch->n; i++)
    if (!add_action (db, batch, batch->first + i, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_actions (LkStore   *store,
             Batch      batch,
             GError   **error)
{
  gboolean done = TRUE;

  batch.rank = g_strdup ("z");
  batch.began = g_get_real_time () / 1000;
  for (batch.first = 0; done && batch.first < batch.n; batch.first += A_BATCH)
    done = lk_store_write (store, "Add Action", write_batch, &batch, error);
  g_free (batch.rank);
  return done;
}

/* By the model's own verbs: it is a team as any other. */
static gboolean
enlarge_team (LkStore  *store,
              GError  **error)
{
  g_autoptr (LkSchool) school = lk_school_new (store);
  g_autoptr (LkBoard) board = NULL;
  LkTeam *team = NULL;

  lk_store_flush (store);
  team = lk_record_list_peek (lk_school_get_teams (school), 0);
  board = lk_board_new (school, team);
  lk_store_flush (store);
  for (guint i = g_list_model_get_n_items (lk_board_get_members (board)); i < TEAM_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Maximiliaan%u de Vries", i);

      if (lk_school_add_person (school, name, "", team, LK_ROLE_TEACHER, error) == NULL)
        return FALSE;
    }
  for (guint g = lk_record_list_get_size (lk_board_get_goals (board)); g < TEAM_GOALS; g++)
    {
      LkGoal *goal = lk_board_add_goal (board, "On 4 of 5 days everyone reads for 15 minutes", lk_day_today (), LK_GOAL_ACTIVE, error);

      for (guint i = 0; goal != NULL && i < GOAL_ACTIONS; i++)
        lk_board_add_action (board, goal, i % LK_N_STAGES, "Try it in the group and tell the others", NULL, lk_day_today () - (int) i, error);
      lk_store_flush (store);
    }
  return TRUE;
}

static gboolean
fill (LkStore     *store,
      const char  *kind,
      GError     **error)
{
  if (g_str_equal (kind, "empty"))
    return TRUE;
  if (!lk_sample_school_fill_in (store, lk_day_today (), "en", error))
    return FALSE;
  if (g_str_equal (kind, "team"))
    return enlarge_team (store, error);
  if (g_str_equal (kind, "column"))
    return add_actions (store, (Batch) { .n = 1000 }, error);
  if (g_str_equal (kind, "large"))
    return add_actions (store, (Batch) { .n = 5000, .spread = TRUE, .with_goals = TRUE }, error) &&
           add_actions (store, (Batch) { .n = 50000, .archived = TRUE, .with_goals = TRUE }, error);
  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkStore) store = NULL;
  gboolean done;

  setlocale (LC_ALL, "C.UTF-8");
  if (argc != 3)
    return EXIT_FAILURE;
  if (g_str_equal (argv[1], "teams"))
    {
      lk_store_close (report_school_new (argv[2], N_TEAMS));
      return EXIT_SUCCESS;
    }
  store = lk_store_open (argv[2], NULL, &error);
  done = store != NULL && fill (store, argv[1], &error);
  if (!done)
    g_printerr ("%s\n", error->message);
  if (store != NULL)
    lk_store_close (store);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
