/* What a school leader sees of the teams: counts of groups of five and more, and nothing that can be told apart to fewer. */

#include "rig.h"

#include "calendar/lk-school-year.h"
#include "model/lk-overview.h"

#define YEAR 2026
#define DAY "2026-09-16"

/* A team of the people @first to @first + @n - 1, and what it did on DAY. */
static char *
add_team (Rig        *rig,
          const char *name,
          guint       first,
          guint       n,
          guint       n_visits)
{
  LkTeam *team = lk_school_add_team (rig->school, name, NULL);
  const char *id = lk_record_get_id (LK_RECORD (team));
  g_autoptr (GString) sql = g_string_new (NULL);

  lk_store_flush (rig->store);
  for (guint i = first; i < first + n; i++)
    {
      g_string_printf (sql, "INSERT OR IGNORE INTO person (id, name, created) VALUES ('p%u', 'Person %u', 1)", i, i);
      rig_run (rig, sql->str);
      g_string_printf (sql, "INSERT INTO membership (id, team, person, rank, created) VALUES ('%s-%u', '%s', 'p%u', 'a', 1)", name, i, id, i);
      rig_run (rig, sql->str);
    }
  for (guint i = 0; i < n_visits; i++)
    {
      g_string_printf (sql, "INSERT INTO planning (id, team, day, kind, person, created) VALUES ('%s-v%u', '%s', '" DAY "', 'visit', 'p%u', 1)",
                       name, i, id, first + i % n);
      rig_run (rig, sql->str);
    }
  return g_strdup (id);
}

static LkOverview *
read_overview (Rig *rig)
{
  g_autoptr (GError) error = NULL;
  LkOverview *overview = lk_overview_read (rig->store, YEAR, &error);

  g_assert_no_error (error);
  return overview;
}

static char *
get_names (LkOverview *overview)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < overview->teams->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", lk_overview_get_team (overview, i)->name);
  return g_string_free (names, FALSE);
}

static void
test_released (Rig           *rig,
               gconstpointer  data)
{
  static const struct { const char *name; guint first, n; } teams[] = {
    { "Eight", 0, 8 }, { "Seven", 0, 7 }, { "Four", 10, 4 }, { "Five", 20, 5 }, { "Same", 20, 5 }, { "Elder", 30, 6 },
    { "Younger", 31, 6 }, { "Apart", 28, 8 },
  };
  g_autoptr (LkOverview) overview = NULL;
  g_autofree char *names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    g_free (add_team (rig, teams[i].name, teams[i].first, teams[i].n, 1));
  overview = read_overview (rig);
  names = get_names (overview);
  /* "Seven" is "Eight" but for one person; "Elder" and "Younger" differ by two, and both by few from "Apart". */
  g_assert_cmpstr (names, ==, "Apart Eight Five Same");
  g_assert_cmpuint (overview->n_hidden, ==, 5);
}

static void
test_counts (Rig           *rig,
             gconstpointer  data)
{
  g_autofree char *id = add_team (rig, "Groen", 0, 6, 3), *sql = NULL;
  g_autoptr (LkOverview) overview = NULL;
  LkTeamYear *team = NULL;
  int week;

#define RUN(...) G_STMT_START { g_free (sql); sql = g_strdup_printf (__VA_ARGS__); rig_run (rig, sql); } G_STMT_END
  RUN ("INSERT INTO session (id, team, day, started, ended, created) VALUES ('s1', '%s', '" DAY "', 1, 2, 1)", id);
  RUN ("INSERT INTO session (id, team, day, started, ended, created) VALUES ('s2', '%s', '" DAY "', 1, NULL, 1)", id);
  RUN ("INSERT INTO planning (id, team, day, kind, created) VALUES ('d1', '%s', '2026-09-20', 'design', 1)", id);
  RUN ("INSERT INTO planning (id, team, day, kind, created) VALUES ('d2', '%s', '2027-07-20', 'design', 1)", id);
  RUN ("INSERT INTO planning (id, team, day, kind, created) VALUES ('a1', '%s', '" DAY "', 'arena', 1)", id);
  RUN ("INSERT INTO planning (id, team, day, kind, created) VALUES ('o1', '%s', '" DAY "', 'other', 1)", id);
  RUN ("INSERT INTO goal (id, team, title, stage, from_day, rank, created) VALUES ('g1', '%s', 'G', 'active', '" DAY "', 'a', 1)", id);
  RUN ("INSERT INTO success (id, team, title, day, goal, created) VALUES ('u1', '%s', 'U', '" DAY "', 'g1', 1)", id);
  RUN ("INSERT INTO action (id, team, title, stage, stage_since, rank, created) VALUES ('a1', '%s', 'A', 'doing', 1, 'a', 1)", id);
  RUN ("INSERT INTO action (id, team, title, stage, stage_since, rank, created) VALUES ('a2', '%s', 'B', 'done', 1, 'b', 1)", id);
  RUN ("INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('m1', 'a1', 'todo', 'doing', %" G_GINT64_FORMAT ")", lk_day_to_time (lk_day_from_text (DAY)) + 1);
  RUN ("INSERT INTO action_move (id, action, from_stage, to_stage, at) VALUES ('m2', 'a2', 'todo', 'done', %" G_GINT64_FORMAT ")", lk_day_to_time (lk_day_from_text (DAY) + 1) - 1);
#undef RUN
  overview = read_overview (rig);
  g_assert_cmpuint (overview->teams->len, ==, 1);
  team = lk_overview_get_team (overview, 0);
  week = lk_overview_find_week (overview, lk_day_from_text (DAY));
  g_assert_cmpint (overview->weeks[week], ==, lk_day_from_text ("2026-09-14"));
  g_assert_cmpuint (team->activities[LK_RHYTHM_SESSION][week], ==, 1);
  g_assert_cmpuint (team->activities[LK_RHYTHM_VISIT][week], ==, 3);
  g_assert_cmpuint (team->activities[LK_RHYTHM_DESIGN][week], ==, 1);
  g_assert_cmpuint (team->activities[LK_RHYTHM_VOICE][week], ==, 1);
  g_assert_cmpuint (team->goals_set[week], ==, 1);
  g_assert_cmpuint (team->goals_achieved[week], ==, 1);
  g_assert_cmpuint (team->begun[week], ==, 1);
  g_assert_cmpuint (team->done[week], ==, 1);
  g_assert_cmpuint (team->n_open, ==, 1);
  g_assert_cmpuint (team->n_doing, ==, 1);
  g_assert_cmpuint (team->n_goals, ==, 1);
  g_assert_cmpint (lk_overview_find_week (overview, lk_day_from_text ("2025-01-01")), ==, -1);
  g_assert_cmpint (lk_overview_find_week (overview, lk_day_from_text ("2027-09-01")), ==, -1);
}

/* Every figure that the overview can be asked for is a sum over some of its teams. Somebody tries all pairs of such sums, looking
 * for two that differ by what fewer than five people did: whoever that is, their number of visits is like no other's. */
static void
test_differencing (Rig           *rig,
                   gconstpointer  data)
{
  static const struct { const char *name; guint first, n; } teams[] = {
    { "A", 0, 8 }, { "B", 1, 7 }, { "C", 0, 9 }, { "D", 8, 4 }, { "E", 12, 6 }, { "F", 13, 6 }, { "G", 30, 1 }, { "H", 4, 9 },
  };
  g_autoptr (LkOverview) overview = NULL;
  guint64 people[G_N_ELEMENTS (teams)] = { 0 };
  guint n = 0, n_tried = 0;

  for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
    g_free (add_team (rig, teams[i].name, teams[i].first, teams[i].n, 1u << i));
  overview = read_overview (rig);
  for (guint t = 0; t < overview->teams->len; t++)
    for (guint i = 0; i < G_N_ELEMENTS (teams); i++)
      if (g_str_equal (lk_overview_get_team (overview, t)->name, teams[i].name))
        people[n++] = ((G_GUINT64_CONSTANT (1) << teams[i].n) - 1) << teams[i].first;
  g_assert_cmpuint (n, ==, overview->teams->len);
  g_assert_cmpuint (n, >=, 2);

  for (guint one = 0; one < 1u << n; one++)
    for (guint other = 0; other < 1u << n; other++)
      {
        guint64 behind = 0;

        for (guint t = 0; t < n; t++)
          if (((one ^ other) >> t) & 1)
            behind |= people[t];
        n_tried++;
        g_assert_true (behind == 0 || __builtin_popcountll (behind) >= 5);
      }
  /* And of two teams alone: who is in just one of them. */
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < a; b++)
      g_assert_true (people[a] == people[b] || __builtin_popcountll (people[a] ^ people[b]) >= 5);
  g_test_message ("%u pairs of figures of %u teams, %u hidden", n_tried, n, overview->n_hidden);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/overview/released", Rig, NULL, rig_set_up, test_released, rig_tear_down);
  g_test_add ("/overview/counts", Rig, NULL, rig_set_up, test_counts, rig_tear_down);
  g_test_add ("/overview/differencing", Rig, NULL, rig_set_up, test_differencing, rig_tear_down);
  return g_test_run ();
}
