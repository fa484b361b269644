#include "rig.h"

#include <string.h>

#include "model/lk-model-error.h"
#include "privacy/lk-sealed.h"

/* Of an own text that stands nowhere else. */
#define MARK "Zonnebloemveld-7461"

static LkVisit *
add_visit (Rig *rig)
{
  g_autoptr (GError) error = NULL;
  LkVisit *visit = lk_private_add_visit (rig->mine, rig->anna, rig->bram, rig->team, lk_day_today (), "3e uur", &error);

  g_assert_no_error (error);
  return visit;
}

static LkVisit *
get_visit (Rig   *rig,
           guint  position)
{
  g_autoptr (LkVisit) visit = g_list_model_get_item (lk_private_get_visits (rig->mine), position);

  g_assert_nonnull (visit);
  return visit;
}

static guint
count_visits (Rig *rig)
{
  return g_list_model_get_n_items (lk_private_get_visits (rig->mine));
}

static void
set_text (LkVisit     *visit,
          LkVisitText  which,
          const char  *text)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lk_visit_set_text (visit, which, text, &error));
  g_assert_no_error (error);
}

static void
test_kept (Rig           *rig,
           gconstpointer  data G_GNUC_UNUSED)
{
  LkVisit *visit = NULL;
  g_autoptr (GError) error = NULL;

  rig_unlock (rig, rig->anna);
  visit = add_visit (rig);
  g_assert_true (lk_visit_get_pending (visit));
  g_assert_true (lk_private_get_pending (rig->mine));
  g_assert_false (lk_visit_get_owned (visit));
  g_assert_true (lk_visit_get_writable (visit));
  set_text (visit, LK_VISIT_NOTICED, MARK);
  g_assert_nonnull (lk_visit_add_evidence (visit, "10:20", "telt hardop", "drie doen mee", &error));
  g_assert_true (lk_visit_set_score (visit, "item-1", 4, &error));
  rig_save (rig);
  g_assert_false (rig_finds (rig, MARK));
  rig_assert_answer (rig, "SELECT count(*) FROM sealed", "1");

  rig_reopen (rig);
  rig_unlock (rig, rig->bram);
  g_assert_cmpuint (count_visits (rig), ==, 1);
  visit = get_visit (rig, 0);
  g_assert_true (lk_visit_get_owned (visit));
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_NOTICED), ==, MARK);
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_HOUR), ==, "3e uur");
  g_assert_cmpint (lk_visit_get_score (visit, "item-1"), ==, 4);
  g_assert_cmpuint (g_list_model_get_n_items (lk_visit_get_evidence (visit)), ==, 1);
  g_assert_cmpint (lk_visit_get_day (visit), ==, lk_day_today ());

  rig_unlock (rig, rig->carla);
  g_assert_cmpuint (count_visits (rig), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (lk_private_get_refused (rig->mine)), ==, 0);
}

/* Typing on and on is written within LK_PRIVATE_SAVE_WITHIN, and what was typed last within LK_PRIVATE_SAVE_AFTER. */
static void
test_autosave (Rig           *rig,
               gconstpointer  data G_GNUC_UNUSED)
{
  LkVisit *visit = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *version = NULL;
  gint64 begun;

  rig_unlock (rig, rig->anna);
  visit = add_visit (rig);
  rig_save (rig);
  begun = g_get_monotonic_time ();
  while (g_get_monotonic_time () - begun < (LK_PRIVATE_SAVE_WITHIN + 800) * 1000)
    {
      g_string_append_c (text, 'x');
      set_text (visit, LK_VISIT_TOP, text->str);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (50000);
    }
  version = rig_ask (rig, "SELECT version FROM sealed");
  g_assert_cmpstr (version, ==, "2");
  begun = g_get_monotonic_time ();
  rig_wait (!lk_private_get_pending (rig->mine));
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 3 * G_USEC_PER_SEC);
  rig_unlock (rig, rig->anna);
  g_assert_cmpstr (lk_visit_get_text (get_visit (rig, 0), LK_VISIT_TOP), ==, text->str);
}

static void
test_hand_over (Rig           *rig,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  LkVisit *visit = NULL;

  rig_unlock (rig, rig->anna);
  visit = add_visit (rig);
  set_text (visit, LK_VISIT_TOP, "rust");
  g_assert_true (lk_private_may_erase (rig->mine, visit));
  set_text (visit, LK_VISIT_REACTION, "het was druk, ");
  g_assert_false (lk_private_may_erase (rig->mine, visit));
  g_assert_true (lk_private_hand_over (rig->mine, visit, &error));
  g_assert_false (lk_visit_get_writable (visit));
  g_assert_false (lk_visit_set_text (visit, LK_VISIT_TOP, "anders", &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_error (&error);
  g_assert_false (lk_private_erase (rig->mine, visit, &error));
  g_clear_error (&error);
  g_assert_false (lk_private_share (rig->mine, visit, rig->carla, &error));
  g_clear_error (&error);

  rig_unlock (rig, rig->bram);
  visit = get_visit (rig, 0);
  g_assert_true (lk_visit_get_writable (visit));
  set_text (visit, LK_VISIT_REACTION, "het was druk");
  rig_unlock (rig, rig->anna);
  g_assert_cmpstr (lk_visit_get_text (get_visit (rig, 0), LK_VISIT_REACTION), ==, "het was druk");
  g_assert_false (lk_visit_get_writable (get_visit (rig, 0)));
}

/* Dirk has no password yet; what Anna wrote of his lesson is his once he has, and Anna has been there since. */
static void
test_owner_waits (Rig           *rig,
                  gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkRefused) refused = NULL;
  LkVisit *visit = NULL;

  rig_unlock (rig, rig->anna);
  visit = lk_private_add_visit (rig->mine, rig->anna, rig->dirk, rig->team, lk_day_today (), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (lk_visit_get_owner_waits (visit));
  set_text (visit, LK_VISIT_TIP, "langer wachten");
  g_assert_true (lk_private_hand_over (rig->mine, visit, &error));
  rig_lock (rig);

  rig_enrol (rig, rig->dirk);
  rig_unlock (rig, rig->dirk);
  g_assert_cmpuint (count_visits (rig), ==, 0);
  refused = g_list_model_get_item (lk_private_get_refused (rig->mine), 0);
  g_assert_nonnull (refused);
  g_assert_cmpint (lk_refused_get_reason (refused), ==, LK_PRIVACY_ERROR_NO_READER);
  g_assert_cmpstr (lk_refused_get_explanation (refused), !=, "");

  rig_unlock (rig, rig->anna);
  lk_store_flush (rig->store);
  g_assert_false (lk_visit_get_owner_waits (get_visit (rig, 0)));
  rig_unlock (rig, rig->dirk);
  g_assert_cmpstr (lk_visit_get_text (get_visit (rig, 0), LK_VISIT_TIP), ==, "langer wachten");
  g_assert_cmpuint (g_list_model_get_n_items (lk_private_get_refused (rig->mine)), ==, 0);
}

static void
test_share (Rig           *rig,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  LkVisit *visit = NULL;

  rig_unlock (rig, rig->anna);
  set_text (add_visit (rig), LK_VISIT_TOP, "rust");
  rig_unlock (rig, rig->bram);
  visit = get_visit (rig, 0);
  g_assert_false (lk_private_share (rig->mine, visit, rig->dirk, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_error (&error);
  g_assert_true (lk_private_share (rig->mine, visit, rig->carla, &error));
  g_assert_no_error (error);

  rig_unlock (rig, rig->carla);
  g_assert_cmpuint (count_visits (rig), ==, 1);
  visit = get_visit (rig, 0);
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_TOP), ==, "rust");
  g_assert_false (lk_visit_get_writable (visit));
  g_assert_false (lk_private_stop_sharing (rig->mine, visit, rig->anna, &error));
  g_clear_error (&error);

  rig_unlock (rig, rig->bram);
  visit = get_visit (rig, 0);
  g_assert_false (lk_private_stop_sharing (rig->mine, visit, rig->bram, &error));
  g_clear_error (&error);
  g_assert_true (lk_private_stop_sharing (rig->mine, visit, rig->carla, &error));
  g_assert_true (lk_private_stop_sharing (rig->mine, visit, rig->anna, &error));
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed_reader", "1");
  rig_unlock (rig, rig->carla);
  g_assert_cmpuint (count_visits (rig), ==, 0);
  rig_unlock (rig, rig->anna);
  g_assert_cmpuint (count_visits (rig), ==, 0);
}

static void
test_erase (Rig           *rig,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkVisit) visit = NULL;

  rig_unlock (rig, rig->anna);
  visit = g_object_ref (add_visit (rig));
  set_text (visit, LK_VISIT_TOP, "rust");
  rig_save (rig);
  g_assert_true (lk_private_erase (rig->mine, visit, &error));
  g_assert_cmpuint (count_visits (rig), ==, 0);
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT (SELECT count(*) FROM sealed) + (SELECT count(*) FROM sealed_reader)", "0");

  g_assert_true (lk_private_take_back (rig->mine, visit, &error));
  g_assert_cmpuint (count_visits (rig), ==, 1);
  g_assert_false (lk_private_take_back (rig->mine, visit, &error));
  g_clear_error (&error);
  set_text (visit, LK_VISIT_TIP, "en verder");
  rig_save (rig);
  rig_unlock (rig, rig->bram);
  g_assert_cmpstr (lk_visit_get_text (get_visit (rig, 0), LK_VISIT_TOP), ==, "rust");
  g_assert_cmpstr (lk_visit_get_text (get_visit (rig, 0), LK_VISIT_TIP), ==, "en verder");

  g_clear_object (&visit);
  visit = g_object_ref (get_visit (rig, 0));
  g_assert_true (lk_private_erase (rig->mine, visit, &error));
  rig_lock (rig);
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_TOP), ==, "");
  rig_assert_answer (rig, "SELECT count(*) FROM sealed", "0");
}

static void
test_two_computers (Rig           *rig,
                    gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  LkVisit *visit = NULL, *both[2] = { NULL, NULL };

  rig_unlock (rig, rig->anna);
  visit = add_visit (rig);
  set_text (visit, LK_VISIT_TOP, "begin");
  rig_save (rig);

  rig_open_other (rig, &other);
  rig_unlock (&other, other.bram);
  g_signal_connect_swapped (rig->mine, "kept-both", G_CALLBACK (rig_kept_both_cb), both);
  set_text (get_visit (&other, 0), LK_VISIT_REACTION, "van Bram");
  rig_save (&other);
  set_text (visit, LK_VISIT_TIP, "van Anna");
  lk_private_save (rig->mine);
  set_text (visit, LK_VISIT_NEXT_FOCUS, "nog getikt");
  lk_store_flush (rig->store);

  g_assert_true (both[1] == visit);
  g_assert_cmpstr (lk_visit_get_conflict_of_id (both[0]), ==, lk_visit_get_id (visit));
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_REACTION), ==, "van Bram");
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_TIP), ==, "");
  g_assert_cmpstr (lk_visit_get_text (both[0], LK_VISIT_TOP), ==, "begin");
  g_assert_cmpstr (lk_visit_get_text (both[0], LK_VISIT_TIP), ==, "van Anna");
  g_assert_cmpstr (lk_visit_get_text (both[0], LK_VISIT_NEXT_FOCUS), ==, "nog getikt");
  rig_save (rig);
  g_assert_cmpuint (rig->n_failed, ==, 0);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed WHERE day IS NOT NULL", "1");
  rig_close_other (&other);
  rig_unlock (rig, rig->bram);
  g_assert_cmpuint (count_visits (rig), ==, 2);
}

/* Locking waits for nothing: the job itself keeps both. */
static void
test_lock_amid_conflict (Rig           *rig,
                         gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  LkVisit *visit = NULL;
  gboolean found = FALSE;

  rig_unlock (rig, rig->anna);
  visit = add_visit (rig);
  rig_save (rig);
  rig_open_other (rig, &other);
  rig_unlock (&other, other.bram);
  set_text (get_visit (&other, 0), LK_VISIT_REACTION, "van Bram");
  rig_save (&other);
  rig_close_other (&other);
  set_text (visit, LK_VISIT_TIP, "van Anna");
  rig_unlock (rig, rig->anna);
  g_assert_cmpuint (count_visits (rig), ==, 2);
  for (guint i = 0; i < 2; i++)
    found = found || g_str_equal (lk_visit_get_text (get_visit (rig, i), LK_VISIT_TIP), "van Anna");
  g_assert_true (found);
}

/* What another PC wrote appears in the visit that is shown; what it erased goes. */
static void
test_elsewhere (Rig           *rig,
                gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  LkVisit *visit = NULL;

  rig_unlock (rig, rig->anna);
  visit = add_visit (rig);
  rig_save (rig);
  rig_open_other (rig, &other);
  rig_unlock (&other, other.bram);
  set_text (get_visit (&other, 0), LK_VISIT_REACTION, "van Bram");
  rig_save (&other);
  lk_store_refresh (rig->store);
  rig_wait (*lk_visit_get_text (visit, LK_VISIT_REACTION) != '\0');
  g_assert_true (get_visit (rig, 0) == visit);
  g_assert_cmpuint (count_visits (rig), ==, 1);
  set_text (visit, LK_VISIT_TIP, "daarna");
  rig_save (rig);
  lk_store_refresh (other.store);
  rig_wait (g_str_equal (lk_visit_get_text (get_visit (&other, 0), LK_VISIT_TIP), "daarna"));

  g_assert_true (lk_private_erase (other.mine, get_visit (&other, 0), NULL));
  lk_store_flush (other.store);
  set_text (visit, LK_VISIT_TIP, "te laat");
  lk_private_save (rig->mine);
  lk_store_flush (rig->store);
  g_assert_cmpuint (rig->n_failed, ==, 1);
  g_assert_cmpuint (count_visits (rig), ==, 0);
  rig_close_other (&other);
}

static void
test_refused (Rig           *rig,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (LkRefused) refused = NULL;
  LkVisit *visit = NULL;

  rig_unlock (rig, rig->anna);
  for (guint i = 0; i < 3; i++)
    {
      visit = add_visit (rig);
      set_text (visit, LK_VISIT_TOP, "rust");
      rig_save (rig);
    }
  rig_lock (rig);
  rig_run (rig, "UPDATE sealed SET day = '2001-02-03' WHERE id = (SELECT min(id) FROM sealed)");
  rig_unlock (rig, rig->bram);
  g_assert_cmpuint (count_visits (rig), ==, 2);
  g_assert_cmpstr (lk_visit_get_text (get_visit (rig, 0), LK_VISIT_TOP), ==, "rust");
  refused = g_list_model_get_item (lk_private_get_refused (rig->mine), 0);
  g_assert_cmpint (lk_refused_get_reason (refused), ==, LK_PRIVACY_ERROR_TAMPERED);
  rig_run (rig, "UPDATE sealed SET format = 99 WHERE id = (SELECT max(id) FROM sealed)");
  rig_unlock (rig, rig->bram);
  g_assert_cmpuint (count_visits (rig), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (lk_private_get_refused (rig->mine)), ==, 2);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed", "3");
}

static void
test_action (Rig           *rig,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  LkVisit *visit = NULL;
  LkAction *action = NULL;

  rig_unlock (rig, rig->anna);
  visit = add_visit (rig);
  set_text (visit, LK_VISIT_TIP, MARK);
  set_text (visit, LK_VISIT_AGREEMENT, "elke les\neen uitlegkaart");
  action = lk_private_make_action (rig->mine, visit, rig->board, NULL, NULL, LK_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lk_action_get_title (action), ==, "elke les een uitlegkaart");
  g_assert_cmpstr (lk_action_get_owner_id (action), ==, lk_record_get_id (LK_RECORD (rig->bram)));
  rig_save (rig);
  g_assert_false (rig_finds (rig, MARK));
  g_assert_cmpint (lk_visit_get_agreement_stage (visit), ==, LK_AGREEMENT_TODO);
  g_assert_true (lk_board_move_action (rig->board, action, NULL, LK_STAGE_DONE, NULL, &error));
  rig_wait (lk_visit_get_agreement_stage (visit) == LK_AGREEMENT_DONE);

  rig_unlock (rig, rig->bram);
  visit = get_visit (rig, 0);
  g_assert_true (lk_private_get_last_agreement (rig->mine) == visit);
  g_assert_cmpint (lk_visit_get_agreement_stage (visit), ==, LK_AGREEMENT_DONE);
  g_assert_true (lk_store_undo (rig->store, &error));
  g_assert_true (lk_store_undo (rig->store, &error));
  rig_wait (lk_visit_get_agreement_stage (visit) == LK_AGREEMENT_LOST);

  g_assert_cmpstr (lk_private_get_next_focus (rig->mine, rig->bram), ==, NULL);
  g_assert_true (lk_private_agree_next_focus (rig->mine, visit, &error));
  g_assert_cmpstr (lk_private_get_next_focus (rig->mine, rig->bram), ==, "elke les\neen uitlegkaart");
  g_assert_cmpstr (lk_visit_get_text (add_visit (rig), LK_VISIT_FOCUS), ==, "elke les\neen uitlegkaart");
}

static void
test_planning (Rig           *rig,
               gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  LkPlanning *planning = lk_board_add_planning (rig->board, LK_PLANNING_VISIT, lk_day_today () + 1, "10:15", rig->anna, rig->bram, "Wie denkt?", &error);
  LkPlanning *design = lk_board_add_planning (rig->board, LK_PLANNING_DESIGN, lk_day_today () + 1, "", rig->anna, rig->bram, "", &error);
  LkVisit *visit = NULL;

  lk_store_flush (rig->store);
  rig_unlock (rig, rig->anna);
  g_assert_null (lk_private_open_planning (rig->mine, design, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_error (&error);
  visit = lk_private_open_planning (rig->mine, planning, &error);
  g_assert_no_error (error);
  g_assert_true (lk_private_open_planning (rig->mine, planning, &error) == visit);
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_FOCUS), ==, "Wie denkt?");
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_HOUR), ==, "10:15");
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed", "0");
  set_text (visit, LK_VISIT_NOTICED, "iets");
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed s JOIN planning p ON p.id = s.planning AND p.day = s.day", "1");

  rig_unlock (rig, rig->carla);
  g_assert_null (lk_private_open_planning (rig->mine, planning, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
}

/* Who logs a visit that was planned finds its entry, and it counts once; not one that was written of, of others or of another day. */
static void
test_find_planning (Rig           *rig,
                    gconstpointer  data G_GNUC_UNUSED)
{
  const LkDay today = lk_day_today ();
  g_autoptr (GError) error = NULL;
  g_autofree char *wanted = NULL;
  LkPlanning *found = NULL;
  LkVisit *visit = NULL;

  lk_board_add_planning (rig->board, LK_PLANNING_DESIGN, today, "", rig->anna, rig->bram, "", NULL);
  lk_board_add_planning (rig->board, LK_PLANNING_VISIT, today, "", rig->bram, rig->anna, "", NULL);
  lk_board_add_planning (rig->board, LK_PLANNING_VISIT, today + 2, "", rig->anna, rig->bram, "", NULL);
  lk_store_flush (rig->store);
  rig_unlock (rig, rig->anna);
  g_assert_null (lk_private_find_planning (rig->mine, rig->anna, rig->bram, today, today, NULL));
  found = lk_private_find_planning (rig->mine, rig->anna, rig->bram, today - 3, today + 3, NULL);
  g_assert_nonnull (found);
  g_assert_cmpint (lk_planning_get_day (found), ==, today + 2);

  /* What is planned meanwhile is found too. */
  wanted = g_strdup (lk_record_get_id (LK_RECORD (lk_board_add_planning (rig->board, LK_PLANNING_VISIT, today, "", rig->anna, rig->bram, "", NULL))));
  lk_store_flush (rig->store);
  rig_wait (lk_private_find_planning (rig->mine, rig->anna, rig->bram, today, today, NULL) != NULL);
  found = lk_private_find_planning (rig->mine, rig->anna, rig->bram, today - 3, today + 3, NULL);
  g_assert_cmpstr (lk_record_get_id (LK_RECORD (found)), ==, wanted);
  visit = lk_private_open_planning (rig->mine, found, &error);
  g_assert_no_error (error);
  set_text (visit, LK_VISIT_NOTICED, "iets");
  g_assert_null (lk_private_find_planning (rig->mine, rig->anna, rig->bram, today, today, NULL));
  g_assert_nonnull (lk_private_find_planning (rig->mine, rig->anna, rig->bram, today, today, visit));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM counted_activity WHERE kind = 'visit'", "3");
}

/* Visits count once: planned, logged without, or planned once and taken out of the planning since. */
static void
test_counted (Rig           *rig,
              gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  LkPlanning *planning = lk_board_add_planning (rig->board, LK_PLANNING_VISIT, lk_day_today (), "10:15", rig->anna, rig->bram, "", &error);

  lk_store_flush (rig->store);
  rig_unlock (rig, rig->anna);
  set_text (lk_private_open_planning (rig->mine, planning, &error), LK_VISIT_NOTICED, "iets");
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM counted_activity WHERE kind = 'visit'", "1");
  add_visit (rig);
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM counted_activity WHERE kind = 'visit'", "2");
  g_assert_true (lk_board_remove_planning (rig->board, planning, &error));
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT count(*) FROM counted_activity WHERE kind = 'visit'", "2");
}

static void
test_lock (Rig           *rig,
           gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkVisit) visit = NULL;
  g_autoptr (LkPrivate) mine = NULL;

  mine = g_object_ref (rig_unlock (rig, rig->anna));
  visit = g_object_ref (add_visit (rig));
  set_text (visit, LK_VISIT_TOP, "net getikt");
  lk_private_lock (mine);
  g_assert_true (lk_private_get_locked (mine));
  g_assert_cmpuint (g_list_model_get_n_items (lk_private_get_visits (mine)), ==, 0);
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_TOP), ==, "");
  g_assert_false (lk_visit_set_text (visit, LK_VISIT_TOP, "x", &error));
  g_clear_error (&error);
  g_assert_null (lk_private_add_visit (mine, rig->anna, rig->bram, NULL, lk_day_today (), NULL, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_object (&mine);
  rig_unlock (rig, rig->anna);
  g_assert_cmpstr (lk_visit_get_text (get_visit (rig, 0), LK_VISIT_TOP), ==, "net getikt");
}

static void
test_order (Rig           *rig,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) drafts = NULL;
  const LkDay today = lk_day_today ();
  LkVisit *first = NULL;

  rig_unlock (rig, rig->anna);
  first = add_visit (rig);
  set_text (first, LK_VISIT_TOP, "x");
  lk_private_add_visit (rig->mine, rig->bram, rig->anna, NULL, today - 3, NULL, NULL);
  lk_private_add_visit (rig->mine, rig->anna, rig->carla, NULL, today + 3, NULL, NULL);
  g_assert_true (get_visit (rig, 1) == first);
  g_assert_true (lk_visit_set_day (first, today - 9, NULL));
  g_assert_true (get_visit (rig, 2) == first);
  rig_save (rig);
  rig_unlock (rig, rig->anna);
  g_assert_cmpint (lk_visit_get_day (get_visit (rig, 0)), ==, today + 3);
  g_assert_cmpint (lk_visit_get_day (get_visit (rig, 2)), ==, today - 9);
  drafts = lk_private_dup_drafts (rig->mine);
  g_assert_cmpuint (drafts->len, ==, 1);
}

#define ADD(name, func) g_test_add ("/records/private/" name, Rig, NULL, rig_set_up, func, rig_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("kept", test_kept);
  ADD ("autosave", test_autosave);
  ADD ("hand-over", test_hand_over);
  ADD ("owner-waits", test_owner_waits);
  ADD ("share", test_share);
  ADD ("erase", test_erase);
  ADD ("two-computers", test_two_computers);
  ADD ("lock-amid-conflict", test_lock_amid_conflict);
  ADD ("elsewhere", test_elsewhere);
  ADD ("refused", test_refused);
  ADD ("action", test_action);
  ADD ("planning", test_planning);
  ADD ("find-planning", test_find_planning);
  ADD ("counted", test_counted);
  ADD ("lock", test_lock);
  ADD ("order", test_order);
  return g_test_run ();
}
