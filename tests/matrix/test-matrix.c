/* Ideas on the impact matrix, moved by a real pointer and real keys; the answers come from the database. */

#include <gtk/gtk.h>

#include "matrix/lk-idea-card.h"
#include "matrix/lk-impact-matrix.h"
#include "model/rig.h"

#define WIDTH 800
#define HEIGHT 600

typedef struct
{
  Rig        rig;
  LkGoal    *ideas[2];
  GtkWidget *window;
  GtkWidget *matrix;
} Fixture;

static void
settle (Fixture *f)
{
  gint64 until = g_get_monotonic_time () + 150 * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
  lk_store_flush (f->rig.store);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  rig_set_up (&f->rig, data);
  f->ideas[0] = lk_board_add_goal (f->rig.board, "Boekpraatje", lk_day_today (), LK_GOAL_IDEA, NULL);
  f->ideas[1] = lk_board_add_goal (f->rig.board, "Leesmaatjes", lk_day_today (), LK_GOAL_IDEA, NULL);
  lk_store_flush (f->rig.store);
  f->window = gtk_window_new ();
  f->matrix = lk_impact_matrix_new (f->rig.board);
  gtk_window_set_decorated (GTK_WINDOW (f->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (f->window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (f->window), f->matrix);
  gtk_window_present (GTK_WINDOW (f->window));
  while (!gtk_window_is_active (GTK_WINDOW (f->window)) || gtk_widget_get_width (f->matrix) == 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
  settle (f);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  settle (f);
  rig_tear_down (&f->rig, data);
}

static void
ended_cb (GPid     pid,
          int      status,
          gpointer data)
{
  g_spawn_close_pid (pid);
  *(gboolean *) data = TRUE;
}

static void
xdotool (Fixture    *f,
         const char *words)
{
  g_autofree char *command = g_strconcat ("xdotool ", words, NULL);
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  gboolean ended = FALSE;
  GPid pid;

  g_assert_true (g_shell_parse_argv (command, NULL, &argv, &error));
  g_spawn_async (NULL, argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error);
  g_assert_no_error (error);
  g_child_watch_add (pid, ended_cb, &ended);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
  settle (f);
}

static GtkWidget *
find_card (Fixture *f,
           LkGoal  *idea)
{
  for (GtkWidget *child = gtk_widget_get_first_child (f->matrix); child != NULL; child = gtk_widget_get_next_sibling (child))
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
  graphene_rect_t bounds;
  g_autofree char *words = NULL;
  double surface_x, surface_y;

  gtk_native_get_surface_transform (GTK_NATIVE (f->window), &surface_x, &surface_y);
  g_assert_true (gtk_widget_compute_bounds (find_card (f, idea), f->window, &bounds));
  words = g_strdup_printf ("mousemove %d %d mousedown 1 mousemove_relative -- %d %d sleep .05 mousemove_relative -- %d %d sleep .05 mouseup 1",
                           (int) (bounds.origin.x + bounds.size.width / 2 + surface_x),
                           (int) (bounds.origin.y + bounds.size.height / 2 + surface_y), by_x / 2, by_y / 2, by_x - by_x / 2, by_y - by_y / 2);
  xdotool (f, words);
}

static void
expect (Fixture    *f,
        const char *title,
        const char *answer)
{
  g_autofree char *sql = g_strdup_printf ("SELECT printf ('%%.2f %%.2f', feasibility, effect) FROM goal WHERE title = '%s'", title);
  g_autofree char *got = rig_ask (&f->rig, sql);

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
  g_assert_true (lk_store_undo (f->rig.store, NULL));
  settle (f);
  drag (f, f->ideas[1], 5000, -100);
  g_assert_cmpfloat (lk_goal_get_feasibility (f->ideas[1]), ==, 1);
  g_assert_cmpfloat (lk_goal_get_effect (f->ideas[1]), <, 0.5);
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  gtk_widget_grab_focus (find_card (f, f->ideas[0]));
  xdotool (f, "key ctrl+Right");
  expect (f, "Boekpraatje", "0.55 0.50");
  xdotool (f, "key ctrl+Up ctrl+Up");
  expect (f, "Boekpraatje", "0.55 0.60");
  xdotool (f, "key Down");
  g_assert_true (gtk_widget_is_focus (find_card (f, f->ideas[1])));
  xdotool (f, "key Up");
  g_assert_true (gtk_widget_is_focus (find_card (f, f->ideas[0])));
  xdotool (f, "key Delete");
  g_assert_null (find_card (f, f->ideas[0]));
  g_assert_true (gtk_widget_is_focus (find_card (f, f->ideas[1])));
  g_assert_true (lk_store_undo (f->rig.store, NULL));
  settle (f);
  g_assert_cmpint (lk_record_list_get_size (lk_board_get_goals (f->rig.board)), >=, 3);
}

/* By a tap or Enter: the menu; an idea becomes a goal, or an action in one undo step. */
static void
test_promote (Fixture       *f,
              gconstpointer  data)
{
  g_autofree char *stage = NULL, *action = NULL, *after = NULL;

  drag (f, f->ideas[0], 0, 0);
  xdotool (f, "key Return");
  stage = rig_ask (&f->rig, "SELECT stage FROM goal WHERE title = 'Boekpraatje'");
  g_assert_cmpstr (stage, ==, "active");
  g_assert_null (find_card (f, f->ideas[0]));

  gtk_widget_grab_focus (find_card (f, f->ideas[1]));
  xdotool (f, "key Return");
  xdotool (f, "key Down Return");
  action = rig_ask (&f->rig, "SELECT stage FROM action WHERE title = 'Leesmaatjes'");
  g_assert_cmpstr (action, ==, "todo");
  g_assert_null (find_card (f, f->ideas[1]));
  g_assert_true (lk_store_undo (f->rig.store, NULL));
  settle (f);
  after = rig_ask (&f->rig, "SELECT (SELECT count(*) FROM action WHERE title = 'Leesmaatjes') || stage || (archived IS NULL) "
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
