/* Logging in half a minute, the conversation and what comes of it, sharing, and one's own history. */

#include "visits-fixture.h"

#include <adwaita.h>

#include "visits/lk-agreement-box.h"
#include "visits/lk-conversation-page.h"
#include "visits/lk-readers-button.h"
#include "visits/lk-visit-history.h"
#include "visits/lk-visit-log.h"
#include "visits/lk-visit-menu.h"
#include "visits/lk-visit-row.h"
#include "widgets/lk-person-entry.h"

#define WIDTH 1200
#define HEIGHT 700

static void
logged_cb (LkVisitLog *log,
           LkVisit    *visit,
           gpointer    data)
{
  g_set_object ((LkVisit **) data, visit);
}

/* A name by its first letters, two texts and four times Enter at most: fewer than the six inputs that are allowed. */
static void
test_log (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  g_autoptr (LkVisit) visit = NULL;
  LkVisitLog *log = NULL;

  visits_open (visits, gtk_label_new (""), WIDTH, HEIGHT);
  log = lk_visit_log_present (visits->overlay, visits->own);
  g_signal_connect (log, "logged", G_CALLBACK (logged_cb), &visit);
  stage_settle (&visits->stage);
  stage_xdotool (&visits->stage, "type --delay 12 'ann'");
  stage_xdotool (&visits->stage, "key Return");
  stage_xdotool (&visits->stage, "type --delay 12 'Wie denkt er'");
  stage_xdotool (&visits->stage, "key Return");
  stage_xdotool (&visits->stage, "type --delay 12 'Allen dachten mee'");
  stage_xdotool (&visits->stage, "key Return");
  g_assert_nonnull (visit);
  g_assert_cmpstr (lk_visit_get_visited_id (visit), ==, lk_record_get_id (LK_RECORD (visits->stage.rig.anna)));
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_FOCUS), ==, "Wie denkt er");
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_NOTICED), ==, "Allen dachten mee");
  g_assert_cmpint (lk_visit_get_day (visit), ==, lk_day_today ());
  g_assert_cmpstr (visits->stage.toasts->str, ==, "Visit logged: Anna de Vries\n");
  visits_close (visits);
}

static LkVisitLog *
log_by_keys (Visits *visits)
{
  LkVisitLog *log = NULL;

  visits_open (visits, gtk_label_new (""), WIDTH, HEIGHT);
  log = lk_visit_log_present (visits->overlay, visits->own);
  stage_settle (&visits->stage);
  stage_xdotool (&visits->stage, "type --delay 12 'ann'");
  stage_xdotool (&visits->stage, "key Return Return");
  stage_xdotool (&visits->stage, "type --delay 12 'Gezien'");
  return log;
}

/* What stands in the planning of the day is what is logged, so that it counts once; cancelled, what was prepared stays as it was. */
static void
test_log_planned (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  Rig *rig = &visits->stage.rig;
  LkPlanning *planning = lk_board_add_planning (rig->board, LK_PLANNING_VISIT, lk_day_today (), "3e uur", rig->bram, rig->anna, "Wie weet?", NULL);
  const char *id = lk_record_get_id (LK_RECORD (planning));
  LkVisit *visit = NULL;

  lk_store_flush (rig->store);
  stage_settle (&visits->stage);
  g_assert_nonnull (lk_private_find_planning (visits->own, rig->bram, rig->anna, lk_day_today (), lk_day_today (), NULL));
  visit = lk_private_open_planning (visits->own, planning, NULL);
  log_by_keys (visits);
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_NOTICED), ==, "Gezien");
  stage_xdotool (&visits->stage, "key Escape");
  g_assert_true (lk_private_find_visit_of_planning (visits->own, id) == visit);
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_NOTICED), ==, "");
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_FOCUS), ==, "Wie weet?");
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_HOUR), ==, "3e uur");
  g_assert_cmpint (lk_visit_get_state (visit), ==, LK_VISIT_PLANNED);
  visits_close (visits);
  log_by_keys (visits);
  stage_xdotool (&visits->stage, "key Return");
  g_assert_true (lk_private_find_visit_of_planning (visits->own, id) == visit);
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_NOTICED), ==, "Gezien");
  visits_close (visits);
}

static GtkWidget *
find_offer (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_CHECK_BUTTON (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_offer (child);
  return found;
}

/* A visit of another day of the week is offered; ticked, it is that one that is logged. */
static void
test_log_other_day (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  Rig *rig = &visits->stage.rig;
  const LkDay monday = lk_day_get_monday (lk_day_today ()), day = monday == lk_day_today () ? monday + 1 : monday;
  LkPlanning *planning = lk_board_add_planning (rig->board, LK_PLANNING_VISIT, day, "3e uur", rig->bram, rig->anna, "Wie weet?", NULL);
  LkVisit *visit = NULL;
  GtkWidget *offer = NULL;

  lk_store_flush (rig->store);
  stage_settle (&visits->stage);
  offer = find_offer (GTK_WIDGET (log_by_keys (visits)));
  g_assert_true (gtk_widget_get_visible (offer));
  g_assert_null (lk_private_find_visit_of_planning (visits->own, lk_record_get_id (LK_RECORD (planning))));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (offer), TRUE);
  stage_settle (&visits->stage);
  stage_xdotool (&visits->stage, "key ctrl+Return");
  visit = lk_private_find_visit_of_planning (visits->own, lk_record_get_id (LK_RECORD (planning)));
  g_assert_nonnull (visit);
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_NOTICED), ==, "Gezien");
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_FOCUS), ==, "Wie weet?");
  visits_close (visits);
}

/* What was being logged is not thrown away for good, and is a draft before it is saved. */
static void
test_log_cancelled (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  GListModel *all = lk_private_get_visits (visits->own);
  const guint before = g_list_model_get_n_items (all);

  visits_open (visits, gtk_label_new (""), WIDTH, HEIGHT);
  lk_visit_log_present (visits->overlay, visits->own);
  stage_settle (&visits->stage);
  stage_xdotool (&visits->stage, "type --delay 12 'ann'");
  stage_xdotool (&visits->stage, "key Return Tab");
  stage_xdotool (&visits->stage, "type --delay 12 'iets'");
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, before + 1);
  stage_xdotool (&visits->stage, "key Escape");
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, before);
  visits_click (visits, visits_find (visits->overlay, GTK_TYPE_BUTTON, "Put Back"));
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, before + 1);
  visits_close (visits);
}

/* The conversation in its order by keys alone. */
static void
test_conversation (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  LkVisit *visit = visits_add (visits);

  visits_open (visits, lk_conversation_page_new (visits->own, visits->guides, visit), WIDTH, HEIGHT);
  stage_xdotool (&visits->stage, "type --delay 12 'Ging goed'");
  stage_xdotool (&visits->stage, "key Tab");
  stage_xdotool (&visits->stage, "type --delay 12 'Feit'");
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_REACTION), ==, "Ging goed");
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_FACTS), ==, "Feit");
  visits_click (visits, visits_find (visits->overlay, GTK_TYPE_BUTTON, "_Hand Over…"));
  stage_xdotool (&visits->stage, "key Return");
  g_assert_cmpint (lk_visit_get_state (visit), ==, LK_VISIT_HANDED_OVER);
  g_assert_false (lk_visit_get_writable (visit));
  g_assert_false (gtk_widget_get_visible (visits_find (visits->overlay, GTK_TYPE_BUTTON, "_Hand Over…")));
  visits_close (visits);
}

/* Only the words that were shown go to the board. */
static void
test_agreement (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  LkVisit *visit = visits_add (visits);
  g_autofree char *title = NULL, *owner = NULL;
  GtkWidget *box = NULL;

  lk_visit_set_text (visit, LK_VISIT_TOP, "GEHEIM", NULL);
  lk_visit_set_text (visit, LK_VISIT_AGREEMENT, "Wachttijd geven", NULL);
  visits_open (visits, lk_conversation_page_new (visits->own, visits->guides, visit), WIDTH, HEIGHT);
  box = visits_find (visits->overlay, LK_TYPE_AGREEMENT_BOX, NULL);
  visits_click (visits, visits_find (box, GTK_TYPE_MENU_BUTTON, "To the _Board…"));
  stage_xdotool (&visits->stage, "key End");
  stage_xdotool (&visits->stage, "type --delay 12 ' na elke vraag'");
  stage_xdotool (&visits->stage, "key Return");
  stage_settle (&visits->stage);
  title = rig_ask (&visits->stage.rig, "SELECT title FROM action WHERE title LIKE 'Wachttijd%'");
  g_assert_cmpstr (title, ==, "Wachttijd geven na elke vraag");
  owner = rig_ask (&visits->stage.rig, "SELECT person.name FROM action JOIN person ON person.id = action.owner WHERE title LIKE 'Wachttijd%'");
  g_assert_cmpstr (owner, ==, "Anna de Vries");
  g_assert_cmpint (lk_visit_get_agreement_stage (visit), ==, LK_AGREEMENT_TODO);
  visits_click (visits, visits_find (box, GTK_TYPE_BUTTON, "_Next Focus Question"));
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_NEXT_FOCUS), ==, "Wachttijd geven");
  visits_close (visits);
}

/* An owner shares by a name and stops by a button. */
static void
test_sharing (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  Rig *rig = &visits->stage.rig;
  LkVisit *visit = lk_private_add_visit (visits->own, rig->anna, rig->bram, rig->team, lk_day_today (), NULL, NULL);
  const char *anna = lk_record_get_id (LK_RECORD (rig->anna));
  GtkWidget *button = NULL, *entry = NULL;

  g_assert_nonnull (visit);
  visits_open (visits, lk_readers_button_new (visits->own, visit), 300, 300);
  button = visits_find (visits->overlay, LK_TYPE_READERS_BUTTON, NULL);
  g_assert_nonnull (visits_find (button, GTK_TYPE_LABEL, "Only me"));
  visits_click (visits, button);
  entry = visits_find (button, LK_TYPE_PERSON_ENTRY, NULL);
  g_assert_nonnull (entry);
  lk_person_entry_set_person (LK_PERSON_ENTRY (entry), rig->anna);
  stage_settle (&visits->stage);
  g_assert_true (lk_visit_has_reader (visit, anna));
  g_assert_nonnull (visits_find (button, GTK_TYPE_LABEL, "Anna and me"));
  g_assert_true (lk_private_stop_sharing (visits->own, visit, rig->anna, NULL));
  stage_settle (&visits->stage);
  g_assert_false (lk_visit_has_reader (visit, anna));
  g_assert_nonnull (visits_find (button, GTK_TYPE_LABEL, "Only me"));
  stage_xdotool (&visits->stage, "key Escape");
  visits_close (visits);
}

static guint
count_shown (GtkWidget *page)
{
  GtkWidget *list = visits_find (page, GTK_TYPE_LIST_VIEW, NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

static void
opened_cb (LkVisitHistory *history,
           LkVisit        *visit,
           gpointer        data)
{
  *(LkVisit **) data = visit;
}

/* Typing narrows the list; Enter on a row opens it. */
static void
test_history (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  LkVisit *visit = visits_add (visits), *opened = NULL;
  GtkWidget *page = NULL;

  lk_visit_set_text (visit, LK_VISIT_FOCUS, "Zonnebloem in de klas", NULL);
  visits_add (visits);
  page = lk_visit_history_new (visits->own, visits->guides);
  g_signal_connect (page, "open", G_CALLBACK (opened_cb), &opened);
  visits_open (visits, page, WIDTH, HEIGHT);
  g_assert_cmpuint (count_shown (page), >=, 2);
  stage_xdotool (&visits->stage, "type --delay 12 'zonneb'");
  stage_settle (&visits->stage);
  g_assert_cmpuint (count_shown (page), ==, 1);
  visits_click (visits, visits_find (page, LK_TYPE_VISIT_ROW, NULL));
  g_assert_true (opened == visit);
  visits_close (visits);
}

/* Erasing tells first what it does; until locking it can be put back. */
static void
test_erase (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  LkVisit *visit = visits_add (visits);
  g_autofree char *id = g_strdup (lk_visit_get_id (visit));

  visits_open (visits, lk_conversation_page_new (visits->own, visits->guides, visit), WIDTH, HEIGHT);
  gtk_widget_activate_action (visits_find (visits->overlay, LK_TYPE_VISIT_MENU, NULL), "visit.erase", NULL);
  stage_settle (&visits->stage);
  stage_xdotool (&visits->stage, "key Tab space");
  g_assert_null (lk_private_find_visit (visits->own, id));
  visits_click (visits, visits_find (visits->overlay, GTK_TYPE_BUTTON, "Put Back"));
  g_assert_nonnull (lk_private_find_visit (visits->own, id));
  visits_close (visits);
}

/* A later toast is seen at once, and what can be put back can be so after it. */
static void
test_erase_two (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  LkVisit *both[] = { visits_add (visits), visits_add (visits) };
  GListModel *all = lk_private_get_visits (visits->own);
  const guint before = g_list_model_get_n_items (all);

  visits_open (visits, gtk_label_new (""), WIDTH, HEIGHT);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *menu = lk_visit_menu_new (visits->own, visits->guides, both[i]);

      adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (visits->overlay), menu);
      gtk_widget_activate_action (menu, "visit.erase", NULL);
      stage_settle (&visits->stage);
      stage_xdotool (&visits->stage, "key Tab space");
      stage_settle (&visits->stage);
    }
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, before - 2);
  for (guint i = 2; i-- > 0;)
    {
      g_autofree char *id = g_strdup (lk_visit_get_id (both[i]));

      visits_click (visits, visits_find (visits->overlay, GTK_TYPE_BUTTON, "Put Back"));
      stage_settle (&visits->stage);
      g_assert_nonnull (lk_private_find_visit (visits->own, id));
    }
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, before);
  visits_close (visits);
}

static GtkWidget *
show_menu (Visits  *visits,
           LkVisit *visit)
{
  GtkWidget *menu = lk_visit_menu_new (visits->own, visits->guides, visit);

  visits_open (visits, menu, 300, 400);
  visits_click (visits, visits_find (menu, GTK_TYPE_MENU_BUTTON, NULL));
  stage_settle (&visits->stage);
  return menu;
}

/* The menu says whether the scores are released, which the pointer does and takes back there. */
static void
test_release (gconstpointer data)
{
  Visits *visits = (Visits *) data;
  Rig *rig = &visits->stage.rig;
  LkVisit *visit = lk_private_add_visit (visits->own, rig->anna, rig->bram, rig->team, lk_day_today (), NULL, NULL);
  GtkWidget *menu = NULL;

  g_assert_true (lk_visit_set_score (visit, "i1", 3, NULL));
  menu = show_menu (visits, visit);
  g_assert_null (visits_find (menu, GTK_TYPE_LABEL, "Scores released"));
  stage_xdotool (&visits->stage, "key Escape");
  gtk_widget_activate_action (menu, "visit.release", NULL);
  stage_settle (&visits->stage);
  stage_xdotool (&visits->stage, "key Return");
  stage_settle (&visits->stage);
  g_assert_true (lk_visit_get_released (visit));
  visits_close (visits);
  menu = show_menu (visits, visit);
  g_assert_nonnull (visits_find (menu, GTK_TYPE_LABEL, "Scores released"));
  stage_xdotool (&visits->stage, "key Escape");
  gtk_widget_activate_action (menu, "visit.withdraw", NULL);
  stage_settle (&visits->stage);
  g_assert_false (lk_visit_get_released (visit));
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
  g_test_add_data_func ("/visits/log", &visits, test_log);
  g_test_add_data_func ("/visits/log-planned", &visits, test_log_planned);
  g_test_add_data_func ("/visits/log-other-day", &visits, test_log_other_day);
  g_test_add_data_func ("/visits/log-cancelled", &visits, test_log_cancelled);
  g_test_add_data_func ("/visits/conversation", &visits, test_conversation);
  g_test_add_data_func ("/visits/agreement", &visits, test_agreement);
  g_test_add_data_func ("/visits/sharing", &visits, test_sharing);
  g_test_add_data_func ("/visits/history", &visits, test_history);
  g_test_add_data_func ("/visits/release", &visits, test_release);
  g_test_add_data_func ("/visits/erase", &visits, test_erase);
  g_test_add_data_func ("/visits/erase-two", &visits, test_erase_two);
  failed = g_test_run ();
  visits_tear_down (&visits);
  return failed;
}
