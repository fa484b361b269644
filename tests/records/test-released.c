#include "rig.h"

#include <stdlib.h>
#include <string.h>

#include "model/lk-model-error.h"
#include "records/lk-released-scores.h"

#define N_PEOPLE 8

typedef struct
{
  gboolean   done;
  LkPrivate *of;
  LkStore   *store;
  GPtrArray *items;
  GError    *error;
} Answer;

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Answer *answer = user_data;

  lk_released_scores_finish (LK_PRIVATE (source), result, &answer->error);
  answer->done = TRUE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Answer *answer = user_data;

  answer->items = lk_released_scores_read_finish (LK_STORE (source), result, &answer->error);
  g_assert_no_error (answer->error);
  answer->done = TRUE;
}

/* What anyone may read of item "i": how often each score, in one word: "0120". "" when nothing is shown. */
static char *
read_item (Rig        *rig,
           const char *item)
{
  Answer answer = { 0 };
  char *counts = NULL;

  lk_released_scores_read_async (rig->store, lk_record_get_id (LK_RECORD (rig->team)), NULL, read_cb, &answer);
  rig_wait (answer.done);
  for (guint i = 0; i < answer.items->len; i++)
    {
      const LkReleasedItem *one = answer.items->pdata[i];

      if (g_str_equal (one->item_id, item))
        counts = g_strdup_printf ("%u%u%u%u", one->counts[0], one->counts[1], one->counts[2], one->counts[3]);
    }
  g_ptr_array_unref (answer.items);
  return counts != NULL ? counts : g_strdup ("");
}

static void
assert_item (Rig        *rig,
             const char *wanted)
{
  g_autofree char *counts = read_item (rig, "i");

  g_assert_cmpstr (counts, ==, wanted);
}

/* A new teacher with one visit, scored. */
static LkPerson *
add_teacher (Rig   *rig,
             guint  number)
{
  g_autofree char *name = g_strdup_printf ("Leraar%u Nummer", number);
  LkPerson *person = lk_school_add_person (rig->school, name, NULL, rig->team, LK_ROLE_TEACHER, NULL);

  lk_store_flush (rig->store);
  rig_enrol (rig, person);
  return person;
}

static LkVisit *
make_visit (Rig *rig,
            int  score)
{
  LkPerson *me = lk_private_get_person (rig->mine);
  LkVisit *visit = lk_private_add_visit (rig->mine, me == rig->dirk ? rig->carla : rig->dirk, me, rig->team, lk_day_today (), NULL, NULL);

  g_assert_true (lk_visit_set_score (visit, "i", score, NULL));
  g_assert_true (lk_visit_set_score (visit, "not-seen", LK_SCORE_NOT_APPLICABLE, NULL));
  rig_save (rig);
  return visit;
}

static void
write_scores (Rig      *rig,
              LkVisit  *visit,
              gboolean  withdraw)
{
  Answer answer = { 0 };

  (withdraw ? lk_released_scores_withdraw_async : lk_released_scores_release_async) (rig->mine, visit, NULL, written_cb, &answer);
  rig_wait (answer.done);
  g_assert_no_error (answer.error);
}

static void
release (Rig      *rig,
         LkPerson *person,
         int       score)
{
  rig_unlock (rig, person);
  write_scores (rig, make_visit (rig, score), FALSE);
}

static guint
sum (const char *counts)
{
  guint n = 0;

  for (const char *c = counts; *c != '\0'; c++)
    n += (guint) (*c - '0');
  return n;
}

/* Of four nothing is seen, and one more or less is never seen by itself; nothing of it in the file says whose it is. */
static void
test_nobody_is_told (Rig           *rig,
                     gconstpointer  data G_GNUC_UNUSED)
{
  LkPerson *people[N_PEOPLE] = { rig->anna, rig->bram, rig->carla, NULL };
  g_autofree char *text = NULL;

  for (guint i = 3; i < N_PEOPLE; i++)
    people[i] = add_teacher (rig, i);
  for (guint i = 0; i < 4; i++)
    {
      release (rig, people[i], 2);
      assert_item (rig, "");
    }
  /* The same person again is no fifth one. */
  release (rig, people[0], 3);
  assert_item (rig, "");
  release (rig, people[4], 4);
  assert_item (rig, "0311");
  release (rig, people[5], 1);
  assert_item (rig, "0311");
  release (rig, people[6], 1);
  release (rig, people[7], 1);
  assert_item (rig, "0311");

  /* Anna takes hers back: with the four others it goes, and they come back when five new ones do. */
  rig_unlock (rig, rig->anna);
  {
    g_autoptr (LkVisit) visit = g_list_model_get_item (lk_private_get_visits (rig->mine), 0);

    write_scores (rig, visit, TRUE);
  }
  assert_item (rig, "");
  release (rig, people[0], 2);
  assert_item (rig, "");
  release (rig, people[1], 4);
  assert_item (rig, "3302");
  text = rig_ask (rig, "SELECT group_concat (tag || team || period || item) FROM guide_score");
  for (guint i = 0; i < N_PEOPLE; i++)
    g_assert_null (strstr (text, lk_record_get_id (LK_RECORD (people[i]))));
}

/* Of one who is the first and only one to release, nothing in the file says that it was her: no row is added to the sealed ones, and no
 * text of a released score is hers. */
static void
test_first_is_not_named (Rig           *rig,
                         gconstpointer  data G_GNUC_UNUSED)
{
  const char *anna = lk_record_get_id (LK_RECORD (rig->anna));
  g_autofree char *sealed = NULL, *after = NULL, *kinds = NULL, *n = NULL, *text = NULL;
  LkVisit *visit = NULL;

  rig_unlock (rig, rig->anna);
  visit = make_visit (rig, 3);
  sealed = rig_ask (rig, "SELECT group_concat (id || version) FROM sealed");
  write_scores (rig, visit, FALSE);
  n = rig_ask (rig, "SELECT count(*) FROM guide_score");
  g_assert_cmpstr (n, ==, "1");
  after = rig_ask (rig, "SELECT group_concat (id || version) FROM sealed");
  g_assert_cmpstr (after, ==, sealed);
  kinds = rig_ask (rig, "SELECT group_concat (DISTINCT kind) FROM sealed");
  g_assert_cmpstr (kinds, ==, "visit");
  text = rig_ask (rig, "SELECT group_concat (tag || team || period || item) FROM guide_score");
  g_assert_null (strstr (text, anna));
  g_assert_null (strstr (text, lk_visit_get_id (visit)));
}

static void
assert_stands (Rig        *rig,
               const char *wanted)
{
  g_autofree char *stands = rig_ask (rig, "SELECT group_concat (said, ' ') FROM (SELECT item || score AS said FROM guide_score ORDER BY item)");

  g_assert_cmpstr (stands, ==, wanted);
}

static LkVisit *
make_scored (Rig        *rig,
             const char *item,
             int         score,
             const char *other_item,
             int         other_score)
{
  LkVisit *visit = lk_private_add_visit (rig->mine, rig->dirk, rig->anna, rig->team, lk_day_today (), NULL, NULL);

  g_assert_true (lk_visit_set_score (visit, item, score, NULL));
  g_assert_true (lk_visit_set_score (visit, other_item, other_score, NULL));
  rig_save (rig);
  return visit;
}

/* What was released of an item that is not scored any more goes at the next release, unless another visit says it; withdrawing takes all of
 * the period, whatever the visit says now. */
static void
test_no_longer_scored (Rig           *rig,
                       gconstpointer  data G_GNUC_UNUSED)
{
  LkVisit *one = NULL, *two = NULL;

  release (rig, rig->bram, 4);
  rig_unlock (rig, rig->anna);
  one = make_scored (rig, "a", 1, "b", 2);
  write_scores (rig, one, FALSE);
  assert_stands (rig, "a1 b2 i4");
  g_assert_true (lk_visit_set_score (one, "a", LK_SCORE_NOT_APPLICABLE, NULL));
  rig_save (rig);
  write_scores (rig, one, FALSE);
  assert_stands (rig, "b2 i4");
  two = make_scored (rig, "c", 3, "d", 4);
  write_scores (rig, two, FALSE);
  assert_stands (rig, "b2 c3 d4 i4");
  g_assert_true (lk_visit_set_score (two, "c", LK_SCORE_NOT_APPLICABLE, NULL));
  g_assert_true (lk_visit_set_score (two, "d", LK_SCORE_NOT_APPLICABLE, NULL));
  rig_save (rig);
  write_scores (rig, two, TRUE);
  assert_stands (rig, "i4");
}

/* Whoever locks before it is written is told that it was not. */
static void
test_locked (Rig           *rig,
             gconstpointer  data G_GNUC_UNUSED)
{
  Answer answer = { 0 };
  g_autoptr (LkVault) vault = rig_make_vault (rig->store, lk_record_get_id (LK_RECORD (rig->anna)));
  LkVisit *visit = NULL;

  rig->mine = lk_private_new (rig->school, vault);
  lk_store_flush (rig->store);
  visit = make_visit (rig, 3);
  write_scores (rig, visit, FALSE);
  lk_vault_lock (vault);
  lk_released_scores_withdraw_async (rig->mine, visit, NULL, written_cb, &answer);
  rig_wait (answer.done);
  g_assert_error (answer.error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_error (&answer.error);
  assert_stands (rig, "i3");
}

/* Whoever looks after every step of many: more is shown only when five new ones came, fewer only by five at least, and never the same
 * number of others. */
static void
test_steps (Rig           *rig,
            gconstpointer  data G_GNUC_UNUSED)
{
  LkPerson *people[N_PEOPLE] = { rig->anna, rig->bram, rig->carla, NULL };
  g_autofree char *before = g_strdup ("");
  guint n_shown = 0;

  for (guint i = 3; i < N_PEOPLE; i++)
    people[i] = add_teacher (rig, i);
  for (guint step = 0; step < 80; step++)
    {
      LkPerson *person = people[g_test_rand_int_range (0, N_PEOPLE)];
      g_autofree char *waiting = rig_ask (rig, "SELECT count(*) FROM guide_score WHERE shown = 0");
      g_autofree char *after = NULL;

      rig_unlock (rig, person);
      write_scores (rig, make_visit (rig, g_test_rand_int_range (1, 5)), g_test_rand_int_range (0, 5) == 0);
      after = read_item (rig, "i");
      if (sum (after) > sum (before))
        g_assert_cmpstr (waiting, ==, "4");
      else if (sum (after) == sum (before))
        g_assert_true (g_str_equal (after, before) || g_str_equal (waiting, "4"));
      else
        g_assert_true (*after == '\0' || sum (before) - sum (after) >= 5 || g_str_equal (waiting, "4"));
      g_assert_true (*after == '\0' || sum (after) >= 5);
      n_shown += *after != '\0';
      g_free (before);
      before = g_steal_pointer (&after);
    }
  g_assert_cmpuint (n_shown, >, 0);
}

static void
assert_released (Rig        *rig,
                 LkVisit    *visit,
                 const char *wanted)
{
  lk_store_flush (rig->store);
  rig_wait (lk_visit_get_released (visit) == (*wanted != '\0'));
  assert_stands (rig, wanted);
}

/* What is released goes with its visit and comes back with it, follows what is scored otherwise, and is known again after a while. */
static void
test_follows (Rig           *rig,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (LkVisit) visit = NULL;
  g_autofree char *period = NULL, *moved = NULL;

  rig_unlock (rig, rig->anna);
  visit = g_object_ref (make_scored (rig, "a", 1, "b", 2));
  make_scored (rig, "a", 1, "c", 3);
  assert_released (rig, visit, "");
  write_scores (rig, visit, FALSE);
  assert_released (rig, visit, "a1 b2");

  g_assert_true (lk_private_erase (rig->mine, visit, NULL));
  lk_store_flush (rig->store);
  assert_stands (rig, "");
  g_assert_true (lk_private_take_back (rig->mine, visit, NULL));
  assert_released (rig, visit, "a1 b2");

  g_assert_true (lk_visit_set_score (visit, "a", 4, NULL));
  g_assert_true (lk_visit_set_score (visit, "b", LK_SCORE_NOT_APPLICABLE, NULL));
  g_assert_true (lk_visit_set_score (visit, "d", 3, NULL));
  rig_save (rig);
  assert_released (rig, visit, "a4 d3");

  period = rig_ask (rig, "SELECT group_concat (DISTINCT period) FROM guide_score");
  g_assert_true (lk_visit_set_day (visit, lk_visit_get_day (visit) - 366, NULL));
  rig_save (rig);
  assert_released (rig, visit, "a4 d3");
  moved = rig_ask (rig, "SELECT group_concat (DISTINCT period) FROM guide_score");
  g_assert_cmpstr (moved, <, period);
  g_assert_cmpuint (strlen (moved), ==, strlen (period));

  g_clear_object (&visit);
  rig_reopen (rig);
  rig_unlock (rig, rig->anna);
  visit = g_list_model_get_item (lk_private_get_visits (rig->mine), 1);
  assert_released (rig, visit, "a4 d3");
  write_scores (rig, visit, TRUE);
  assert_released (rig, visit, "");
}

/* What a visitor did with it is made up for as soon as its owner is there; what cannot be read is no reason to take anything away. */
static void
test_follows_visitor (Rig           *rig,
                      gconstpointer  data G_GNUC_UNUSED)
{
  LkVisit *visit = NULL;

  rig_unlock (rig, rig->bram);
  visit = lk_private_add_visit (rig->mine, rig->bram, rig->anna, rig->team, lk_day_today (), NULL, NULL);
  g_assert_true (lk_visit_set_score (visit, "a", 2, NULL));
  rig_save (rig);
  rig_unlock (rig, rig->anna);
  visit = g_list_model_get_item (lk_private_get_visits (rig->mine), 0);
  write_scores (rig, visit, FALSE);
  g_object_unref (visit);
  rig_unlock (rig, rig->bram);
  visit = g_list_model_get_item (lk_private_get_visits (rig->mine), 0);
  g_assert_true (lk_private_erase (rig->mine, visit, NULL));
  g_object_unref (visit);
  assert_stands (rig, "a2");
  rig_unlock (rig, rig->anna);
  for (guint i = 0; i < 3; i++)
    lk_store_flush (rig->store);
  assert_stands (rig, "");
}

static void
test_owner_only (Rig           *rig,
                 gconstpointer  data G_GNUC_UNUSED)
{
  Answer answer = { 0 };
  LkVisit *visit = NULL;
  g_autofree char *n = NULL;

  rig_unlock (rig, rig->anna);
  visit = lk_private_add_visit (rig->mine, rig->anna, rig->bram, rig->team, lk_day_today (), NULL, NULL);
  g_assert_true (lk_visit_set_score (visit, "i", 3, NULL));
  lk_released_scores_release_async (rig->mine, visit, NULL, written_cb, &answer);
  rig_wait (answer.done);
  g_assert_error (answer.error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_error (&answer.error);
  n = rig_ask (rig, "SELECT count(*) FROM guide_score");
  g_assert_cmpstr (n, ==, "0");
}

/* Of the same person, on two PCs: what one has released is not taken away or set back by the other, which does not see it yet. */
static void
test_two_computers (Rig           *rig,
                    gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  LkVisit *here = NULL, *there = NULL, *same = NULL;

  rig_unlock (rig, rig->anna);
  here = make_scored (rig, "a", 1, "b", 2);
  write_scores (rig, here, FALSE);
  rig_open_other (rig, &other);
  rig_unlock (&other, other.anna);
  same = lk_private_find_visit (other.mine, lk_visit_get_id (here));
  rig_wait (lk_visit_get_released (same));

  there = make_scored (rig, "c", 3, "d", 4);
  write_scores (rig, there, FALSE);
  assert_stands (rig, "a1 b2 c3 d4");
  g_assert_true (lk_visit_set_score (same, "a", 2, NULL));
  rig_save (&other);
  assert_stands (rig, "a2 b2 c3 d4");

  lk_store_refresh (other.store);
  rig_wait (lk_private_find_visit (other.mine, lk_visit_get_id (there)) != NULL);
  lk_store_flush (other.store);
  g_assert_true (lk_visit_set_score (there, "c", 4, NULL));
  rig_save (rig);
  assert_stands (rig, "a2 b2 c4 d4");
  g_assert_true (lk_visit_set_score (same, "b", 3, NULL));
  rig_save (&other);
  assert_stands (rig, "a2 b3 c4 d4");
  write_scores (&other, same, FALSE);
  lk_store_flush (other.store);
  assert_stands (rig, "a2 b3 c4 d4");
  rig_close_other (&other);

  lk_store_refresh (rig->store);
  rig_wait (lk_visit_get_score (here, "b") == 3);
  assert_released (rig, here, "a2 b3 c4 d4");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/records/released/nobody-is-told", Rig, NULL, rig_set_up, test_nobody_is_told, rig_tear_down);
  g_test_add ("/records/released/first-is-not-named", Rig, NULL, rig_set_up, test_first_is_not_named, rig_tear_down);
  g_test_add ("/records/released/no-longer-scored", Rig, NULL, rig_set_up, test_no_longer_scored, rig_tear_down);
  g_test_add ("/records/released/locked", Rig, NULL, rig_set_up, test_locked, rig_tear_down);
  g_test_add ("/records/released/steps", Rig, NULL, rig_set_up, test_steps, rig_tear_down);
  g_test_add ("/records/released/follows", Rig, NULL, rig_set_up, test_follows, rig_tear_down);
  g_test_add ("/records/released/two-computers", Rig, NULL, rig_set_up, test_two_computers, rig_tear_down);
  g_test_add ("/records/released/follows-visitor", Rig, NULL, rig_set_up, test_follows_visitor, rig_tear_down);
  g_test_add ("/records/released/owner-only", Rig, NULL, rig_set_up, test_owner_only, rig_tear_down);
  return g_test_run ();
}
