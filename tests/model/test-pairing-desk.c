/* Who visits whom: proposed, changed by hand, sent to Planning, and back; and the free hours that it is made from. */

#include "rig.h"

#include <string.h>

#include "model/lk-free-hours.h"
#include "model/lk-pairing-desk.h"

typedef struct
{
  Rig            rig;
  LkPerson      *carla;
  LkPerson      *daan;
  LkPairingDesk *desk;
} Fixture;

static void
wait_for_desk (Fixture *f)
{
  const gint64 limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  lk_store_flush (f->rig.store);
  while (lk_pairing_desk_get_working (f->desk))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
open_desk (Fixture *f)
{
  f->desk = lk_pairing_desk_new (f->rig.school, f->rig.team);
  wait_for_desk (f);
}

/* Work that was stopped lets go of it when its thread notices. */
static void
close_desk (Fixture *f)
{
  const gint64 limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  gpointer desk = f->desk;

  wait_for_desk (f);
  g_object_add_weak_pointer (desk, &desk);
  g_clear_object (&f->desk);
  while (desk != NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  Rig *rig = &f->rig;

  rig_set_up (rig, data);
  g_assert_true (lk_board_remove_planning (rig->board, rig->planning, NULL));
  f->carla = lk_school_add_person (rig->school, "Carla Smit", NULL, rig->team, LK_ROLE_TEACHER, NULL);
  f->daan = lk_school_add_person (rig->school, "Daan Bos", NULL, rig->team, LK_ROLE_TEACHER, NULL);
  g_assert_nonnull (lk_school_add_person (rig->school, "Els de Leider", NULL, rig->team, LK_ROLE_LEADER, NULL));
  open_desk (f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  close_desk (f);
  rig_tear_down (&f->rig, data);
}

static LkProposedVisit *
peek (Fixture *f,
      guint    index)
{
  g_autoptr (LkProposedVisit) visit = g_list_model_get_item (lk_pairing_desk_get_visits (f->desk), index);

  g_assert_nonnull (visit);
  return visit;
}

static guint
count (Fixture *f)
{
  return g_list_model_get_n_items (lk_pairing_desk_get_visits (f->desk));
}

static LkProposedVisit *
find_of (Fixture  *f,
         LkPerson *visitor)
{
  for (guint i = 0; i < count (f); i++)
    if (lk_proposed_visit_get_visitor (peek (f, i)) == visitor)
      return peek (f, i);
  g_assert_not_reached ();
}

/* Each of the four visits once and is visited once, on a school day of these weeks. */
static void
expect_everybody (Fixture *f)
{
  LkPerson *people[] = { f->rig.anna, f->rig.bram, f->carla, f->daan };
  const LkDay from = lk_pairing_desk_get_from (f->desk);

  g_assert_cmpuint (count (f), ==, G_N_ELEMENTS (people));
  for (guint p = 0; p < G_N_ELEMENTS (people); p++)
    {
      guint n_visits = 0, n_visited = 0;

      for (guint i = 0; i < count (f); i++)
        {
          n_visits += lk_proposed_visit_get_visitor (peek (f, i)) == people[p];
          n_visited += lk_proposed_visit_get_visited (peek (f, i)) == people[p];
        }
      g_assert_cmpuint (n_visits, ==, 1);
      g_assert_cmpuint (n_visited, ==, 1);
    }
  for (guint i = 0; i < count (f); i++)
    {
      const LkDay day = lk_proposed_visit_get_day (peek (f, i));

      g_assert_cmpint (day, >=, from);
      g_assert_cmpint (day, <, from + 14);
      g_assert_cmpint (lk_day_get_weekday (day), <=, 5);
      g_assert_null (lk_proposed_visit_get_trouble (peek (f, i)));
    }
}

static void
expect_planned (Fixture    *f,
                const char *n)
{
  g_autofree char *planned = rig_ask (&f->rig, "SELECT count(*) FROM planning WHERE kind = 'visit'");

  g_assert_cmpstr (planned, ==, n);
}

static void
test_send (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL, *row = NULL, *label = NULL;
  g_auto (GStrv) gaps = lk_pairing_desk_dup_gaps (f->desk);

  expect_everybody (f);
  g_assert_cmpuint (g_strv_length (gaps), ==, 0);
  g_assert_cmpint (lk_pairing_desk_get_state (f->desk), ==, LK_PAIRING_STATE_PROPOSED);
  first = g_strdup (lk_proposed_visit_get_id (peek (f, 0)));

  g_assert_cmpint (lk_pairing_desk_send (f->desk, &error), ==, 4);
  g_assert_no_error (error);
  wait_for_desk (f);
  expect_planned (f, "4");
  g_assert_cmpuint (lk_record_list_get_size (lk_board_get_plannings (f->rig.board)), ==, 4);
  row = rig_ask (&f->rig, "SELECT count(*) FROM planning p JOIN team t ON t.id = p.team WHERE p.person <> p.other AND t.name = 'Onderbouw'");
  g_assert_cmpstr (row, ==, "4");
  g_assert_cmpstr (lk_store_get_undo_label (f->rig.store), ==, "Plan Visits");
  g_assert_cmpuint (count (f), ==, 0);
  g_assert_cmpint (lk_pairing_desk_get_state (f->desk), ==, LK_PAIRING_STATE_PLANNED);
  g_assert_cmpint (lk_pairing_desk_send (f->desk, &error), ==, -1);
  g_clear_error (&error);

  g_assert_true (lk_store_undo (f->rig.store, &error));
  wait_for_desk (f);
  expect_planned (f, "0");
  expect_everybody (f);
  g_assert_nonnull (lk_pairing_desk_find (f->desk, first));
  g_assert_true (lk_store_redo (f->rig.store, &error));
  wait_for_desk (f);
  expect_planned (f, "4");
  g_assert_cmpint (lk_pairing_desk_get_state (f->desk), ==, LK_PAIRING_STATE_PLANNED);

  close_desk (f);
  rig_reopen (&f->rig);
  open_desk (f);
  expect_planned (f, "4");
  g_assert_cmpint (lk_pairing_desk_get_state (f->desk), ==, LK_PAIRING_STATE_PLANNED);
  g_assert_cmpuint (f->rig.n_failed, ==, 0);
}

/* One that is thrown away on Planning comes back here; the others stay planned. */
static void
test_removed (Fixture       *f,
              gconstpointer  data)
{
  LkPlanning *planning = NULL;

  g_assert_cmpint (lk_pairing_desk_send (f->desk, NULL), ==, 4);
  wait_for_desk (f);
  planning = lk_record_list_peek (lk_board_get_plannings (f->rig.board), 0);
  g_assert_true (lk_board_remove_planning (f->rig.board, planning, NULL));
  wait_for_desk (f);
  g_assert_cmpuint (count (f), ==, 1);
  g_assert_null (lk_proposed_visit_get_trouble (peek (f, 0)));
}

static void
test_hands (Fixture       *f,
            gconstpointer  data)
{
  g_autoptr (Mirror) mirror = mirror_new (lk_pairing_desk_get_visits (f->desk));
  g_autoptr (GError) error = NULL;
  LkProposedVisit *one = find_of (f, f->rig.anna), *other = NULL;
  LkPerson *visited = lk_proposed_visit_get_visited (one);
  const LkDay from = lk_pairing_desk_get_from (f->desk);

  lk_pairing_desk_move (f->desk, one, from + 9, 3);
  g_assert_cmpint (lk_proposed_visit_get_day (one), ==, from + 9);
  g_assert_cmpuint (lk_proposed_visit_get_hour (one), ==, 3);
  g_assert_null (lk_proposed_visit_get_trouble (one));
  lk_pairing_desk_move (f->desk, one, from + 5, 3);
  g_assert_nonnull (lk_proposed_visit_get_trouble (one));
  lk_pairing_desk_move (f->desk, one, from + 9, 3);

  for (guint i = 0; i < count (f) && other == NULL; i++)
    if (lk_proposed_visit_get_visitor (peek (f, i)) != visited && lk_proposed_visit_get_visited (peek (f, i)) != f->rig.anna && peek (f, i) != one)
      other = peek (f, i);
  if (other != NULL)
    {
      LkPerson *before = lk_proposed_visit_get_visited (other);

      g_assert_true (lk_pairing_desk_exchange (f->desk, one, other, &error));
      g_assert_true (lk_proposed_visit_get_visited (one) == before);
      g_assert_true (lk_proposed_visit_get_visited (other) == visited);
      g_assert_true (lk_pairing_desk_exchange (f->desk, one, other, &error));
    }
  other = find_of (f, visited);
  if (lk_proposed_visit_get_visited (other) != f->rig.anna)
    {
      g_assert_false (lk_pairing_desk_exchange (f->desk, one, other, &error));
      g_assert_nonnull (error);
    }

  lk_pairing_desk_take_out (f->desk, one);
  g_assert_cmpuint (count (f), ==, 3);
  g_assert_true (lk_pairing_desk_is_taken_out (f->desk, one));

  /* What was changed by hand stays when something else changes. */
  g_assert_true (lk_school_set_person_days_off (f->rig.school, f->rig.anna, "345", NULL));
  wait_for_desk (f);
  g_assert_true (lk_pairing_desk_is_taken_out (f->desk, one));
  lk_pairing_desk_move (f->desk, one, from + 9, 3);
  g_assert_cmpuint (count (f), ==, 4);
  g_assert_nonnull (lk_proposed_visit_get_trouble (one));
  g_assert_nonnull (strstr (lk_proposed_visit_get_trouble (one), "Anna"));

  /* Somebody wants it so, until they say otherwise. */
  lk_pairing_desk_propose_another (f->desk);
  wait_for_desk (f);
  g_assert_true (find_of (f, f->rig.anna) == one);
  g_assert_nonnull (lk_proposed_visit_get_trouble (one));
  for (guint i = 0; i < count (f); i++)
    lk_pairing_desk_release (f->desk, peek (f, i));
  lk_pairing_desk_propose_another (f->desk);
  wait_for_desk (f);
  expect_everybody (f);
  g_assert_cmpint (lk_day_get_weekday (lk_proposed_visit_get_day (find_of (f, f->rig.anna))), <=, 2);
}

/* Moved by hand: it stays in other proposals, in other weeks that have its day, and with the teams that have its people. */
static void
test_fixed (Fixture       *f,
            gconstpointer  data)
{
  LkProposedVisit *one = find_of (f, f->rig.anna), *out = find_of (f, f->carla);
  LkPerson *visited = lk_proposed_visit_get_visited (one), *unwanted = lk_proposed_visit_get_visited (out);
  const LkDay from = lk_pairing_desk_get_from (f->desk);

  lk_pairing_desk_move (f->desk, one, from + 9, 3);
  lk_pairing_desk_take_out (f->desk, out);
  g_assert_true (lk_proposed_visit_get_fixed (one));
  g_assert_true (lk_pairing_desk_has_hands (f->desk));
  for (guint i = 0; i < 5; i++)
    {
      lk_pairing_desk_propose_another (f->desk);
      wait_for_desk (f);
      g_assert_true (find_of (f, f->rig.anna) == one);
      g_assert_cmpint (lk_proposed_visit_get_day (one), ==, from + 9);
      g_assert_true (lk_proposed_visit_get_visited (one) == visited);
      g_assert_true (lk_pairing_desk_is_taken_out (f->desk, out));
      for (guint k = 0; k < count (f); k++)
        g_assert_false (lk_proposed_visit_get_visitor (peek (f, k)) == f->carla && lk_proposed_visit_get_visited (peek (f, k)) == unwanted);
    }

  g_assert_true (lk_pairing_desk_turn (f->desk, 1));
  wait_for_desk (f);
  g_assert_true (find_of (f, f->rig.anna) == one);
  g_assert_true (lk_pairing_desk_turn (f->desk, 1));
  wait_for_desk (f);
  expect_everybody (f);
  g_assert_false (find_of (f, f->rig.anna) == one);
  g_assert_false (lk_pairing_desk_has_hands (f->desk));
  g_assert_true (lk_pairing_desk_turn (f->desk, -2));
  wait_for_desk (f);
  g_assert_true (find_of (f, f->rig.anna) == one);
  g_assert_true (lk_pairing_desk_is_taken_out (f->desk, out));

  lk_pairing_desk_set_has_team (f->desk, f->rig.team, FALSE);
  wait_for_desk (f);
  g_assert_cmpuint (count (f), ==, 0);
  lk_pairing_desk_set_has_team (f->desk, f->rig.team, TRUE);
  wait_for_desk (f);
  g_assert_true (find_of (f, f->rig.anna) == one);
  g_assert_cmpint (lk_proposed_visit_get_day (one), ==, from + 9);
}

static char *
dup_all (Fixture *f)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < count (f); i++)
    {
      g_autofree char *words = lk_proposed_visit_dup_words (peek (f, i));

      g_string_append_printf (all, "%s%s\n", words, lk_proposed_visit_get_fixed (peek (f, i)) ? " *" : "");
    }
  return g_strdup (all->str);
}

static void
expect_put_back (Fixture    *f,
                 const char *before)
{
  g_autofree char *after = NULL;

  wait_for_desk (f);
  g_assert_true (lk_pairing_desk_can_put_back (f->desk));
  lk_pairing_desk_put_back (f->desk);
  wait_for_desk (f);
  after = dup_all (f);
  g_assert_cmpstr (after, ==, before);
  g_assert_false (lk_pairing_desk_can_put_back (f->desk));
}

static void
test_put_back (Fixture       *f,
               gconstpointer  data)
{
  LkProposedVisit *one = find_of (f, f->rig.anna);
  const LkDay from = lk_pairing_desk_get_from (f->desk);
  g_autofree char *before = NULL;

  lk_pairing_desk_move (f->desk, one, from + 9, 3);
  lk_pairing_desk_release (f->desk, one);
  lk_pairing_desk_move (f->desk, find_of (f, f->rig.bram), from + 8, 2);
  before = dup_all (f);
  g_assert_false (lk_pairing_desk_can_put_back (f->desk));

  lk_pairing_desk_propose_another (f->desk);
  expect_put_back (f, before);
  lk_pairing_desk_turn (f->desk, 2);
  expect_put_back (f, before);
  g_assert_cmpint (lk_pairing_desk_get_from (f->desk), ==, from);
  lk_pairing_desk_set_has_team (f->desk, f->rig.team, FALSE);
  expect_put_back (f, before);
  g_assert_true (lk_pairing_desk_get_has_team (f->desk, f->rig.team));
  lk_pairing_desk_set_prefer_team (f->desk, TRUE);
  expect_put_back (f, before);
  g_assert_false (lk_pairing_desk_get_prefer_team (f->desk));

  /* Before the other one was even there; and no more once hands were at work again. */
  lk_pairing_desk_propose_another (f->desk);
  lk_pairing_desk_put_back (f->desk);
  wait_for_desk (f);
  g_assert_true (find_of (f, f->rig.anna) == one);
  lk_pairing_desk_propose_another (f->desk);
  wait_for_desk (f);
  lk_pairing_desk_move (f->desk, find_of (f, f->carla), from + 7, 1);
  g_assert_false (lk_pairing_desk_can_put_back (f->desk));
}

static void
hours_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static LkWeekHours
read_hours (Fixture  *f,
            LkPerson *person)
{
  g_autoptr (GAsyncResult) result = NULL;
  LkWeekHours hours = { { 0 } };

  lk_free_hours_read_async (f->rig.school, person, NULL, hours_cb, &result);
  lk_store_flush (f->rig.store);
  g_assert_true (lk_free_hours_read_finish (f->rig.school, result, &hours, NULL));
  return hours;
}

static void
test_free_hours (Fixture       *f,
                 gconstpointer  data)
{
  LkWeekHours hours = { { 0 } }, found;
  LkProposedVisit *visit = NULL;
  g_autofree char *moment = NULL;

  lk_week_hours_set (&hours, 2, 3, TRUE);
  g_assert_true (lk_free_hours_write (f->rig.school, f->rig.anna, &hours, NULL));
  wait_for_desk (f);
  found = read_hours (f, f->rig.anna);
  g_assert_true (lk_week_hours_equal (&hours, &found));
  visit = find_of (f, f->rig.anna);
  g_assert_cmpint (lk_day_get_weekday (lk_proposed_visit_get_day (visit)), ==, 2);
  g_assert_cmpuint (lk_proposed_visit_get_hour (visit), ==, 3);
  g_assert_cmpuint (lk_pairing_desk_get_hours (f->desk, lk_proposed_visit_get_day (visit)) & (1u << 3), !=, 0);
  moment = lk_proposed_visit_dup_moment (visit);
  g_assert_true (g_str_has_suffix (moment, lk_lesson_hour_get_name (3)));

  lk_week_hours_set (&hours, 4, 10, TRUE);
  lk_week_hours_set (&hours, 2, 3, FALSE);
  g_assert_true (lk_free_hours_write (f->rig.school, f->rig.anna, &hours, NULL));
  wait_for_desk (f);
  g_assert_cmpuint (lk_proposed_visit_get_hour (find_of (f, f->rig.anna)), ==, 10);
  g_assert_true (lk_store_undo (f->rig.store, NULL));
  wait_for_desk (f);
  g_assert_cmpuint (lk_proposed_visit_get_hour (find_of (f, f->rig.anna)), ==, 3);
  g_assert_true (lk_store_redo (f->rig.store, NULL));
  wait_for_desk (f);
  close_desk (f);
  rig_reopen (&f->rig);
  f->rig.anna = lk_school_find_person (f->rig.school, lk_record_get_id (lk_record_list_peek (lk_school_get_people (f->rig.school), 0)));
  found = read_hours (f, f->rig.anna);
  g_assert_true (lk_week_hours_equal (&hours, &found));
  open_desk (f);
}

/* What was planned in the hour that people type is known, and nobody is proposed for it twice. */
static void
test_planned (Fixture       *f,
              gconstpointer  data)
{
  const LkDay from = lk_pairing_desk_get_from (f->desk);

  g_assert_nonnull (lk_board_add_planning (f->rig.board, LK_PLANNING_VISIT, from, "3e uur", f->rig.anna, f->rig.bram, "", NULL));
  wait_for_desk (f);
  g_assert_cmpuint (count (f), ==, 3);
  for (guint i = 0; i < count (f); i++)
    {
      g_assert_false (lk_proposed_visit_get_visitor (peek (f, i)) == f->rig.anna);
      g_assert_false (lk_proposed_visit_get_visited (peek (f, i)) == f->rig.bram);
    }
}

/* What stands on Planning is seen in its weeks, follows what is changed there, and is not changed here. */
static void
test_standing (Fixture       *f,
               gconstpointer  data)
{
  GListModel *standing = lk_pairing_desk_get_standing (f->desk);
  const LkDay from = lk_pairing_desk_get_from (f->desk), sunday = from + 6;
  g_autoptr (LkProposedVisit) visit = NULL, same = NULL;
  g_autoptr (GArray) days = NULL;
  LkPlanning *planning = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (standing), ==, 0);
  planning = lk_board_add_planning (f->rig.board, LK_PLANNING_VISIT, sunday, "3e uur", f->rig.anna, f->rig.bram, "", NULL);
  wait_for_desk (f);
  g_assert_cmpuint (g_list_model_get_n_items (standing), ==, 1);
  visit = g_list_model_get_item (standing, 0);
  g_assert_true (lk_proposed_visit_get_planned (visit));
  g_assert_cmpstr (lk_proposed_visit_get_id (visit), ==, lk_record_get_id (LK_RECORD (planning)));
  g_assert_true (lk_proposed_visit_get_visitor (visit) == f->rig.anna);
  g_assert_cmpint (lk_proposed_visit_get_day (visit), ==, sunday);
  days = lk_pairing_desk_list_days (f->desk);
  g_assert_cmpint (g_array_index (days, LkDay, 5), ==, sunday);
  g_assert_cmpuint (lk_pairing_desk_get_hours (f->desk, sunday) & (1u << 3), !=, 0);

  g_assert_null (lk_pairing_desk_find (f->desk, lk_proposed_visit_get_id (visit)));
  lk_pairing_desk_move (f->desk, visit, from, 1);
  lk_pairing_desk_take_out (f->desk, visit);
  g_assert_cmpint (lk_proposed_visit_get_day (visit), ==, sunday);
  g_assert_cmpuint (g_list_model_get_n_items (lk_pairing_desk_get_taken_out (f->desk)), ==, 0);

  g_assert_true (lk_board_edit_planning (f->rig.board, planning, LK_PLANNING_VISIT, from + 2, "3e uur", f->rig.anna, f->rig.bram, "", NULL));
  wait_for_desk (f);
  same = g_list_model_get_item (standing, 0);
  g_assert_true (same == visit);
  g_assert_cmpint (lk_proposed_visit_get_day (visit), ==, from + 2);
  g_assert_true (lk_pairing_desk_turn (f->desk, 2));
  wait_for_desk (f);
  g_assert_cmpuint (g_list_model_get_n_items (standing), ==, 0);
}

static void
test_states (Fixture       *f,
             gconstpointer  data)
{
  g_auto (GStrv) gaps = NULL;

  g_assert_nonnull (lk_school_add_day_off (f->rig.school, "Closed", lk_pairing_desk_get_from (f->desk), lk_pairing_desk_get_from (f->desk) + 13, NULL));
  wait_for_desk (f);
  g_assert_cmpint (lk_pairing_desk_get_state (f->desk), ==, LK_PAIRING_STATE_NO_DAYS);
  g_assert_true (lk_pairing_desk_turn (f->desk, 2));
  wait_for_desk (f);
  expect_everybody (f);
  g_assert_false (lk_pairing_desk_turn (f->desk, -6));

  g_assert_true (lk_school_set_person_days_off (f->rig.school, f->rig.anna, "12345", NULL));
  wait_for_desk (f);
  g_assert_cmpuint (count (f), ==, 3);
  gaps = lk_pairing_desk_dup_gaps (f->desk);
  g_assert_cmpuint (g_strv_length (gaps), ==, 1);
  g_assert_nonnull (strstr (gaps[0], "Anna"));

  lk_pairing_desk_set_has_team (f->desk, f->rig.team, FALSE);
  wait_for_desk (f);
  g_assert_cmpint (lk_pairing_desk_get_state (f->desk), ==, LK_PAIRING_STATE_NOBODY);
}

static void
test_lesson_hours (void)
{
  static const struct { const char *text; guint hour; } cases[] = {
    { "3", 3 }, { "3e uur", 3 }, { " 10e uur ", 10 }, { "2de uur", 2 }, { "1ste", 1 }, { "uur 4", 4 }, { "les 5", 5 },
    { "2nd hour", 2 }, { "Hour 7", 7 }, { "3e uur, lokaal 12", 3 }, { "10:15", 0 }, { "10.15", 0 }, { "9 uur", 0 },
    { "11e uur", 0 }, { "0", 0 }, { "3e pauze", 0 }, { "na school", 0 }, { "", 0 }, { NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("“%s”", cases[i].text != NULL ? cases[i].text : "(nothing)");
      g_assert_cmpuint (lk_lesson_hour_parse (cases[i].text), ==, cases[i].hour);
    }
  for (guint hour = 1; hour <= LK_LESSON_HOURS; hour++)
    g_assert_cmpuint (lk_lesson_hour_parse (lk_lesson_hour_get_name (hour)), ==, hour);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/pairing-desk/lesson-hours", test_lesson_hours);
  ADD ("/pairing-desk/send", test_send);
  ADD ("/pairing-desk/removed", test_removed);
  ADD ("/pairing-desk/hands", test_hands);
  ADD ("/pairing-desk/free-hours", test_free_hours);
  ADD ("/pairing-desk/planned", test_planned);
  ADD ("/pairing-desk/fixed", test_fixed);
  ADD ("/pairing-desk/put-back", test_put_back);
  ADD ("/pairing-desk/standing", test_standing);
  ADD ("/pairing-desk/states", test_states);
  return g_test_run ();
}
