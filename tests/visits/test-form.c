/* The form while watching: keys make pairs with their times, and scores; one page holds it all. */

#include "visits-fixture.h"

#include "visits/lk-evidence-list.h"
#include "visits/lk-guide-scores.h"
#include "visits/lk-visit-form.h"

#define WIDTH 1330    /* what a window of 1366×768 leaves for the page */
#define HEIGHT 660
#define NARROW 336    /* the same of one of 360 */

static LkVisit *
open_form (Visits *visits,
           int     width,
           int     height)
{
  LkVisit *visit = visits_add (visits);

  visits_open (visits, lk_visit_form_new (visits->own, visits->guides, visit), width, height);
  return visit;
}

static LkEvidence *
get_evidence (LkVisit *visit,
              guint    position)
{
  g_autoptr (LkEvidence) evidence = g_list_model_get_item (lk_visit_get_evidence (visit), position);

  g_assert_nonnull (evidence);
  return evidence;
}

/* The focus begins in a blank pair; Enter goes to its effect and then to the next pair; each has its time by itself. */
static void
test_pairs (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  LkVisit *visit = open_form (visits, WIDTH, HEIGHT);

  stage_xdotool (&visits->stage, "type --delay 12 'Zij wacht'");
  stage_xdotool (&visits->stage, "key Return");
  stage_xdotool (&visits->stage, "type --delay 12 'Allen stil'");
  stage_xdotool (&visits->stage, "key Return");
  stage_xdotool (&visits->stage, "type --delay 12 'Vraag aan allen'");
  g_assert_cmpuint (g_list_model_get_n_items (lk_visit_get_evidence (visit)), ==, 2);
  g_assert_cmpstr (lk_evidence_get_saw (get_evidence (visit, 0)), ==, "Zij wacht");
  g_assert_cmpstr (lk_evidence_get_effect (get_evidence (visit, 0)), ==, "Allen stil");
  g_assert_cmpstr (lk_evidence_get_saw (get_evidence (visit, 1)), ==, "Vraag aan allen");
  g_assert_cmpuint (strlen (lk_evidence_get_time (get_evidence (visit, 1))), ==, strlen ("10:15"));
  g_assert_cmpint (lk_visit_get_state (visit), ==, LK_VISIT_DRAFT);
  visits_close (visits);
}

/* Backspace in an empty pair takes it away, and its toast puts it back. */
static void
test_take_away (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  LkVisit *visit = open_form (visits, WIDTH, HEIGHT);

  stage_xdotool (&visits->stage, "type --delay 12 'een'");
  stage_xdotool (&visits->stage, "key Return Return");
  stage_xdotool (&visits->stage, "type --delay 12 'x'");
  stage_xdotool (&visits->stage, "key Up ctrl+a BackSpace");
  g_assert_cmpstr (lk_evidence_get_saw (get_evidence (visit, 0)), ==, "");
  stage_xdotool (&visits->stage, "key BackSpace");
  g_assert_cmpuint (g_list_model_get_n_items (lk_visit_get_evidence (visit)), ==, 1);
  g_assert_cmpstr (lk_evidence_get_saw (get_evidence (visit, 0)), ==, "x");
  visits_click (visits, visits_find (visits->overlay, GTK_TYPE_BUTTON, "Undo"));
  g_assert_cmpuint (g_list_model_get_n_items (lk_visit_get_evidence (visit)), ==, 2);
  visits_close (visits);
}

/* Digits, N, Backspace and arrows score the guide that was chosen; the version is kept from then on. */
static void
test_scores (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  LkVisit *visit = open_form (visits, WIDTH, HEIGHT);
  GtkWidget *scores = visits_find (visits->overlay, LK_TYPE_GUIDE_SCORES, NULL);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (visits_find (scores, GTK_TYPE_DROP_DOWN, NULL)), 1);
  g_assert_cmpstr (lk_visit_get_guide_version_id (visit), ==, lk_record_get_id (LK_RECORD (lk_guides_get_current (visits->guides, visits->guide))));
  stage_xdotool (&visits->stage, "key alt+2 3 Down n Down 4 2");
  g_assert_cmpint (lk_visit_get_score (visit, "i1"), ==, 3);
  g_assert_cmpint (lk_visit_get_score (visit, "i2"), ==, LK_SCORE_NOT_APPLICABLE);
  g_assert_cmpint (lk_visit_get_score (visit, "i3"), ==, 2);
  stage_xdotool (&visits->stage, "key Up BackSpace");
  g_assert_cmpint (lk_visit_get_score (visit, "i2"), ==, LK_SCORE_NOT_SEEN);
  g_assert_true (lk_guide_version_get_used (lk_guides_find_version (visits->guides, lk_visit_get_guide_version_id (visit))));
  stage_xdotool (&visits->stage, "key alt+1");
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (visits->stage.window)), LK_TYPE_EVIDENCE_LIST));
  visits_close (visits);
}

/* However much was seen, the page stays as high as its window: the list scrolls, and the way to write more stays in sight. */
static void
test_one_page (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  LkVisit *visit = visits_add (visits);
  GtkWidget *page = NULL;
  int minimum;

  for (guint i = 0; i < 30; i++)
    lk_visit_add_evidence (visit, "10:00", "Something that takes quite some words to say, more than one line of them holds", "And an effect", NULL);
  page = lk_visit_form_new (visits->own, visits->guides, visit);
  visits_open (visits, page, WIDTH, HEIGHT);
  gtk_widget_measure (page, GTK_ORIENTATION_VERTICAL, WIDTH, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, HEIGHT);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
  visits_close (visits);
}

/* On a phone's width too it is read whole that all is saved. */
static void
test_narrow (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  LkVisit *visit = open_form (visits, NARROW, HEIGHT);
  GtkWidget *saved = NULL;
  graphene_rect_t bounds;

  g_assert_true (lk_visit_set_text (visit, LK_VISIT_NOTICED, "x", NULL));
  lk_private_save (visits->own);
  lk_store_flush (visits->stage.rig.store);
  stage_settle (&visits->stage);
  saved = visits_find (visits->stage.widget, GTK_TYPE_LABEL, "Saved");
  g_assert_nonnull (saved);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (saved))));
  g_assert_true (gtk_widget_compute_bounds (saved, visits->stage.widget, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, NARROW);
  visits_close (visits);
}

/* What the program may not write in is not offered for writing. */
static void
test_read_only (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  LkVisit *visit = open_form (visits, WIDTH, HEIGHT);

  stage_xdotool (&visits->stage, "type --delay 12 'een'");
  g_assert_true (lk_private_hand_over (visits->own, visit, NULL));
  stage_settle (&visits->stage);
  stage_xdotool (&visits->stage, "type --delay 12 'twee'");
  g_assert_cmpuint (g_list_model_get_n_items (lk_visit_get_evidence (visit)), ==, 1);
  g_assert_cmpstr (lk_evidence_get_saw (get_evidence (visit, 0)), ==, "een");
  visits_close (visits);
}

int
main (int   argc,
      char *argv[])
{
  Visits visits = { 0 };
  int failed;

  gtk_test_init (&argc, &argv, NULL);
  visits_set_up (&visits);
  g_test_add_data_func ("/visits/form/pairs", &visits, test_pairs);
  g_test_add_data_func ("/visits/form/take-away", &visits, test_take_away);
  g_test_add_data_func ("/visits/form/scores", &visits, test_scores);
  g_test_add_data_func ("/visits/form/one-page", &visits, test_one_page);
  g_test_add_data_func ("/visits/form/narrow", &visits, test_narrow);
  g_test_add_data_func ("/visits/form/read-only", &visits, test_read_only);
  failed = g_test_run ();
  visits_tear_down (&visits);
  return failed;
}
