/* Ideas on the impact matrix, moved by a real pointer and real keys; the answers come from the database. */

#include "matrix/lk-impact-matrix.h"
#include "stage/stage.h"
#include "widgets/lk-idea-card.h"

#define WIDTH 800
#define HEIGHT 600

typedef struct
{
  Stage   stage;
  LkGoal *ideas[2];
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  rig_set_up (&f->stage.rig, data);
  f->ideas[0] = lk_board_add_goal (f->stage.rig.board, "Boekpraatje", lk_day_today (), LK_GOAL_IDEA, NULL);
  f->ideas[1] = lk_board_add_goal (f->stage.rig.board, "Leesmaatjes", lk_day_today (), LK_GOAL_IDEA, NULL);
  lk_store_flush (f->stage.rig.store);
  stage_open (&f->stage, lk_impact_matrix_new (f->stage.rig.board), WIDTH, HEIGHT);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  stage_close (&f->stage);
  rig_tear_down (&f->stage.rig, data);
}

static GtkWidget *
find_card (Fixture *f,
           LkGoal  *idea)
{
  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_first_child (f->stage.widget)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (LK_IS_IDEA_CARD (child) && lk_idea_card_get_idea (LK_IDEA_CARD (child)) == idea)
      return child;
  return NULL;
}

/* Drags a card by its middle, by so much. */
static void
drag (Fixture *f,
      LkGoal  *idea,
      int      by_x,
      int      by_y)
{
  int x, y;

  stage_locate (&f->stage, find_card (f, idea), &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d mousedown 1 mousemove_relative -- %d %d sleep .05 mousemove_relative -- %d %d sleep .05 mouseup 1",
                 x, y, by_x / 2, by_y / 2, by_x - by_x / 2, by_y - by_y / 2);
}

static void
expect (Fixture    *f,
        const char *title,
        const char *answer)
{
  g_autofree char *sql = g_strdup_printf ("SELECT printf ('%%.2f %%.2f', feasibility, effect) FROM goal WHERE title = '%s'", title);
  g_autofree char *got = rig_ask (&f->stage.rig, sql);

  g_assert_cmpstr (got, ==, answer);
}

static void
test_drag (Fixture       *f,
           gconstpointer  data)
{
  drag (f, f->ideas[0], -5000, -5000);
  expect (f, "Boekpraatje", "0.00 1.00");
  drag (f, f->ideas[0], 5000, 0);
  expect (f, "Boekpraatje", "1.00 1.00");
  g_assert_true (lk_store_undo (f->stage.rig.store, NULL));
  stage_settle (&f->stage);
  drag (f, f->ideas[1], 5000, -100);
  g_assert_cmpfloat (lk_goal_get_feasibility (f->ideas[1]), ==, 1);
  g_assert_cmpfloat (lk_goal_get_effect (f->ideas[1]), <, 0.5);
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  gtk_widget_grab_focus (find_card (f, f->ideas[0]));
  stage_xdotool (&f->stage, "key ctrl+Right");
  expect (f, "Boekpraatje", "0.55 0.50");
  stage_xdotool (&f->stage, "key ctrl+Up ctrl+Up");
  expect (f, "Boekpraatje", "0.55 0.60");
  stage_xdotool (&f->stage, "key Down");
  g_assert_true (gtk_widget_is_focus (find_card (f, f->ideas[1])));
  stage_xdotool (&f->stage, "key Up");
  g_assert_true (gtk_widget_is_focus (find_card (f, f->ideas[0])));
  stage_xdotool (&f->stage, "key Delete");
  g_assert_null (find_card (f, f->ideas[0]));
  g_assert_true (gtk_widget_is_focus (find_card (f, f->ideas[1])));
  g_assert_true (lk_store_undo (f->stage.rig.store, NULL));
  stage_settle (&f->stage);
  g_assert_cmpint (lk_record_list_get_size (lk_board_get_goals (f->stage.rig.board)), >=, 3);
}

/* By a tap or Enter: the menu; an idea becomes a goal, or an action in one undo step. */
static void
test_promote (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *stage = NULL, *action = NULL, *after = NULL;

  drag (f, f->ideas[0], 0, 0);
  stage_xdotool (&f->stage, "key Return");
  stage = rig_ask (&f->stage.rig, "SELECT stage FROM goal WHERE title = 'Boekpraatje'");
  g_assert_cmpstr (stage, ==, "active");
  g_assert_null (find_card (f, f->ideas[0]));

  gtk_widget_grab_focus (find_card (f, f->ideas[1]));
  stage_xdotool (&f->stage, "key Return");
  stage_xdotool (&f->stage, "key Down Return");
  action = rig_ask (&f->stage.rig, "SELECT stage FROM action WHERE title = 'Leesmaatjes'");
  g_assert_cmpstr (action, ==, "todo");
  g_assert_null (find_card (f, f->ideas[1]));
  g_assert_true (lk_store_undo (f->stage.rig.store, NULL));
  stage_settle (&f->stage);
  after = rig_ask (&f->stage.rig, "SELECT (SELECT count(*) FROM action WHERE title = 'Leesmaatjes') || stage || (archived IS NULL) "
                            "FROM goal WHERE title = 'Leesmaatjes'");
  g_assert_cmpstr (after, ==, "0idea1");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/matrix/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/matrix/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/matrix/promote", Fixture, NULL, set_up, test_promote, tear_down);
  return g_test_run ();
}
