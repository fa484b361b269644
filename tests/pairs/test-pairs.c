/* Who visits whom, moved about by a real pointer and real keys; what was sent is asked of the database. */

#include <string.h>

#include "model/lk-free-hours.h"
#include "pairs/lk-pairs-card.h"
#include "pairs/lk-pairs-page.h"
#include "pairs/lk-pairs-slot.h"
#include "stage/stage.h"

#define WIDTH 1240
#define HEIGHT 700

typedef struct
{
  Stage          stage;
  LkPairingDesk *desk;
} Fixture;

static void
wait_for_desk (Fixture *f)
{
  const gint64 limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (lk_pairing_desk_get_working (f->desk))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_main_context_iteration (NULL, TRUE);
    }
  stage_settle (&f->stage);
}

/* Everybody is free in the 2nd and the 4th hour of each day. */
static void
add_people (Rig *rig)
{
  LkWeekHours hours = { { 0 } };

  for (guint weekday = 1; weekday <= LK_WEEK_DAYS; weekday++)
    {
      lk_week_hours_set (&hours, weekday, 2, TRUE);
      lk_week_hours_set (&hours, weekday, 4, TRUE);
    }
  g_assert_nonnull (lk_school_add_person (rig->school, "Carla Smit", NULL, rig->team, LK_ROLE_TEACHER, NULL));
  g_assert_nonnull (lk_school_add_person (rig->school, "Daan Bos", NULL, rig->team, LK_ROLE_TEACHER, NULL));
  g_assert_true (lk_free_hours_write (rig->school, rig->anna, &hours, NULL));
  lk_week_hours_set (&hours, 1, 1, TRUE);
  g_assert_true (lk_free_hours_write (rig->school, rig->bram, &hours, NULL));
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  Rig *rig = &f->stage.rig;

  rig_set_up (rig, data);
  g_assert_true (lk_board_remove_planning (rig->board, rig->planning, NULL));
  add_people (rig);
  lk_store_flush (rig->store);
  f->desk = lk_pairing_desk_new (rig->school, rig->team);
  stage_open (&f->stage, lk_pairs_page_new (f->desk), WIDTH, HEIGHT);
  wait_for_desk (f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_clear_object (&f->desk);
  stage_close (&f->stage);
  rig_tear_down (&f->stage.rig, data);
}

static LkProposedVisit *
find_visit (Fixture  *f,
            LkPerson *visitor)
{
  GListModel *visits = lk_pairing_desk_get_visits (f->desk);

  for (guint i = 0; i < g_list_model_get_n_items (visits); i++)
    {
      g_autoptr (LkProposedVisit) visit = g_list_model_get_item (visits, i);

      if (lk_proposed_visit_get_visitor (visit) == visitor)
        return visit;
    }
  return NULL;
}

static GtkWidget *
find_card (GtkWidget       *from,
           LkProposedVisit *visit)
{
  GtkWidget *found = NULL;

  if (LK_IS_PAIRS_CARD (from) && lk_pairs_card_get_visit (LK_PAIRS_CARD (from)) == visit)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_card (child, visit);
  return found;
}

static GtkWidget *
find_slot (GtkWidget *from,
           LkDay      day,
           guint      hour)
{
  GtkWidget *found = NULL;

  if (LK_IS_PAIRS_SLOT (from) && lk_pairs_slot_get_day (LK_PAIRS_SLOT (from)) == day && lk_pairs_slot_get_hour (LK_PAIRS_SLOT (from)) == hour)
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_slot (child, day, hour);
  return found;
}

/* A drop reaches its target when the screen has told of it, which no store waits for. */
static void
wait_for_moment (LkProposedVisit *visit,
                 LkDay            day,
                 guint            hour)
{
  const gint64 limit = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while ((lk_proposed_visit_get_day (visit) != day || lk_proposed_visit_get_hour (visit) != hour) && g_get_monotonic_time () < limit)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (G_USEC_PER_SEC / 200);
}

/* In the row that its moment says. */
static void
expect_at (Fixture         *f,
           LkProposedVisit *visit,
           LkDay            day,
           guint            hour)
{
  GtkWidget *card = NULL;

  wait_for_moment (visit, day, hour);
  stage_settle (&f->stage);
  card = find_card (f->stage.widget, visit);
  g_assert_cmpint (lk_proposed_visit_get_day (visit), ==, day);
  g_assert_cmpuint (lk_proposed_visit_get_hour (visit), ==, hour);
  g_assert_nonnull (card);
  g_assert_true (gtk_widget_get_ancestor (card, LK_TYPE_PAIRS_SLOT) == find_slot (f->stage.widget, day, hour));
}

/* All on the first day that is seen, so that a drag needs no scrolling. */
static LkDay
gather (Fixture *f)
{
  g_autoptr (GArray) days = lk_pairing_desk_list_days (f->desk);
  GListModel *visits = lk_pairing_desk_get_visits (f->desk);
  const LkDay day = g_array_index (days, LkDay, 0);

  for (guint i = 0; i < g_list_model_get_n_items (visits); i++)
    {
      g_autoptr (LkProposedVisit) visit = g_list_model_get_item (visits, i);

      if (lk_proposed_visit_get_day (visit) != day || lk_proposed_visit_get_hour (visit) != 2)
        {
          lk_pairing_desk_move (f->desk, visit, day, 2);
          i = G_MAXUINT;
        }
    }
  stage_settle (&f->stage);
  return day;
}

static void
test_drag (Fixture       *f,
           gconstpointer  data)
{
  const LkDay day = gather (f);
  LkProposedVisit *anna = find_visit (f, f->stage.rig.anna), *bram = find_visit (f, f->stage.rig.bram);
  LkPerson *of_anna = lk_proposed_visit_get_visited (anna), *of_bram = lk_proposed_visit_get_visited (bram);

  g_assert_nonnull (lk_proposed_visit_get_trouble (anna));
  stage_drag (&f->stage, find_card (f->stage.widget, anna), find_slot (f->stage.widget, day, 4));
  expect_at (f, anna, day, 4);
  g_assert_true (gtk_widget_is_focus (find_card (f->stage.widget, anna)));

  /* Onto another card: each goes to whom the other went to, or it is refused in words. */
  stage_drag (&f->stage, find_card (f->stage.widget, anna), find_card (f->stage.widget, bram));
  while (f->stage.toasts->len == 0 && lk_proposed_visit_get_visited (anna) == of_anna)
    g_main_context_iteration (NULL, TRUE);
  if (of_bram == f->stage.rig.anna || of_anna == f->stage.rig.bram)
    {
      g_assert_cmpstr (f->stage.toasts->str, !=, "");
      g_assert_true (lk_proposed_visit_get_visited (anna) == of_anna);
    }
  else
    {
      g_assert_cmpstr (f->stage.toasts->str, ==, "");
      g_assert_true (lk_proposed_visit_get_visited (anna) == of_bram);
      g_assert_true (lk_proposed_visit_get_visited (bram) == of_anna);
    }
  expect_at (f, anna, day, 4);
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GArray) days = lk_pairing_desk_list_days (f->desk);
  const LkDay day = gather (f), next = g_array_index (days, LkDay, 1);
  LkProposedVisit *anna = find_visit (f, f->stage.rig.anna);
  GtkWidget *card = find_card (f->stage.widget, anna);

  gtk_widget_grab_focus (card);
  stage_xdotool (&f->stage, "key alt+Down");
  expect_at (f, anna, day, 4);
  stage_xdotool (&f->stage, "key alt+Right");
  expect_at (f, anna, next, 4);
  stage_xdotool (&f->stage, "key alt+Up");
  expect_at (f, anna, next, 2);
  stage_xdotool (&f->stage, "key alt+Left");
  expect_at (f, anna, day, 2);
  g_assert_true (find_card (f->stage.widget, anna) == card);
  g_assert_true (gtk_widget_is_focus (card));

  stage_xdotool (&f->stage, "key Delete");
  g_assert_true (lk_pairing_desk_is_taken_out (f->desk, anna));
  g_assert_true (gtk_widget_is_focus (card));
  g_assert_null (gtk_widget_get_ancestor (card, LK_TYPE_PAIRS_SLOT));

  /* By the menu, whose last entry puts it back. */
  stage_xdotool (&f->stage, "key Return");
  stage_xdotool (&f->stage, "key Up Return");
  expect_at (f, anna, day, 2);

  stage_xdotool (&f->stage, "key alt+Next");
  wait_for_desk (f);
  g_assert_cmpint (lk_pairing_desk_get_from (f->desk), ==, lk_day_get_monday (day) + 7);
  g_assert_null (find_card (f->stage.widget, anna));

  /* Her visit stays with its day, and the step is taken back with its toast. */
  gtk_widget_activate_action (f->stage.widget, "pairs.put-back", NULL);
  wait_for_desk (f);
  g_assert_cmpint (lk_pairing_desk_get_from (f->desk), ==, lk_day_get_monday (day));
  expect_at (f, anna, day, 2);
}

static void
expect_planned (Fixture    *f,
                const char *n)
{
  g_autofree char *planned = rig_ask (&f->stage.rig, "SELECT count(*) FROM planning WHERE kind = 'visit'");

  g_assert_cmpstr (planned, ==, n);
}

static GtkWidget *
wait_for_card (Fixture         *f,
               LkProposedVisit *visit)
{
  const gint64 limit = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (find_card (f->stage.widget, visit) == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_main_context_iteration (NULL, TRUE);
    }
  return find_card (f->stage.widget, visit);
}

/* Seen, with words of its own, and nothing that a key does moves it. */
static void
expect_standing (Fixture *f)
{
  GListModel *standing = lk_pairing_desk_get_standing (f->desk);
  g_autoptr (LkProposedVisit) visit = g_list_model_get_item (standing, 0);
  GtkWidget *card = NULL;
  const LkDay day = lk_proposed_visit_get_day (visit);

  g_assert_cmpuint (g_list_model_get_n_items (standing), ==, 4);
  card = wait_for_card (f, visit);
  g_assert_true (gtk_widget_has_css_class (card, "planned"));
  gtk_widget_grab_focus (card);
  stage_xdotool (&f->stage, "key alt+Right Delete");
  stage_settle (&f->stage);
  g_assert_cmpint (lk_proposed_visit_get_day (visit), ==, day);
  g_assert_true (find_card (f->stage.widget, visit) == card);
}

static void
test_send (Fixture       *f,
           gconstpointer  data)
{
  LkProposedVisit *anna = find_visit (f, f->stage.rig.anna);
  g_autofree char *path = g_build_filename (f->stage.rig.folder, "out.ics", NULL), *content = NULL, *uid = NULL, *sent = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (GStrv) events = NULL;

  /* The file first: the same visits keep their names when they are planned. */
  lk_pairs_page_save (LK_PAIRS_PAGE (f->stage.widget), file);
  while (f->stage.toasts->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  events = g_strsplit (content, "BEGIN:VEVENT", -1);
  g_assert_cmpuint (g_strv_length (events), ==, 5);
  uid = g_strdup_printf ("UID:%s@leerkracht-board\r\n", lk_proposed_visit_get_id (anna));
  g_assert_nonnull (strstr (content, uid));
  g_assert_nonnull (strstr (content, "Anna de Vries"));
  g_assert_true (g_str_has_suffix (content, "END:VCALENDAR\r\n"));

  gtk_widget_activate_action (f->stage.widget, "pairs.send", NULL);
  wait_for_desk (f);
  expect_planned (f, "4");
  sent = g_strdup_printf ("SELECT count(*) FROM planning WHERE id = '%s'", lk_proposed_visit_get_id (anna));
  content = (g_free (content), rig_ask (&f->stage.rig, sent));
  g_assert_cmpstr (content, ==, "1");
  g_assert_cmpint (lk_pairing_desk_get_state (f->desk), ==, LK_PAIRING_STATE_PLANNED);
  expect_standing (f);
  g_assert_null (find_card (f->stage.widget, anna));

  g_assert_true (lk_store_undo (f->stage.rig.store, NULL));
  wait_for_desk (f);
  expect_planned (f, "0");
  g_assert_nonnull (find_card (f->stage.widget, find_visit (f, f->stage.rig.anna)));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/pairs/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/pairs/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/pairs/send", Fixture, NULL, set_up, test_send, tear_down);
  return g_test_run ();
}
