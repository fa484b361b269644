/* Every kind of drop, by a real pointer; what came of it is read from the database. */

#include "board-fixture.h"

#include "board/lk-card-list.h"
#include "board/lk-goal-head.h"
#include "board/lk-success-field.h"
#include "board/lk-team-strip.h"

#define SQL_WHERE "SELECT a.stage || '/' || coalesce(g.title, '-') FROM action a LEFT JOIN goal g ON g.id = a.goal WHERE a.title = "
#define SQL_TODO "SELECT group_concat(title, ' < ') FROM (SELECT title FROM action WHERE stage = 'todo' AND archived IS NULL " \
                 "AND goal = (SELECT id FROM goal WHERE title LIKE 'Tidy%') ORDER BY rank)"

static GtkWidget *
find_list (Fixture *f,
           LkGoal  *goal,
           LkStage  stage)
{
  GtkWidget *widget = find_widget (f, LK_TYPE_CARD_LIST, NULL);

  for (; widget; widget = gtk_widget_get_next_sibling (widget))
    if (LK_IS_CARD_LIST (widget) && lk_card_list_get_goal (LK_CARD_LIST (widget)) == goal &&
        lk_card_list_get_stage (LK_CARD_LIST (widget)) == stage)
      return widget;
  g_assert_not_reached ();
}

static void
expect (Fixture    *f,
        const char *sql,
        const char *answer)
{
  g_autofree char *got = ask (f, sql);

  g_assert_cmpstr (got, ==, answer);
}

static void
test_between_stages (Fixture       *f,
                     gconstpointer  data)
{
  drag (f, find_card (f, "Timer on the table"), find_list (f, f->tidy, LK_STAGE_DONE), 60, 30);
  expect (f, SQL_WHERE "'Timer on the table'", "done/Tidy on 4 of 5 days");
  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Move Action");
  g_assert_true (lk_store_undo (f->store, NULL));
  settle (f);
  expect (f, SQL_WHERE "'Timer on the table'", "todo/Tidy on 4 of 5 days");
}

static void
test_between_goals (Fixture       *f,
                    gconstpointer  data)
{
  drag (f, find_card (f, "Tidying song"), find_list (f, f->read, LK_STAGE_DOING), 60, 30);
  expect (f, SQL_WHERE "'Tidying song'", "doing/Everyone reads 15 minutes");
  drag (f, find_card (f, "Tidying song"), find_list (f, NULL, LK_STAGE_TODO), 60, 30);
  expect (f, SQL_WHERE "'Tidying song'", "todo/-");
}

static void
test_within_list (Fixture       *f,
                  gconstpointer  data)
{
  GtkWidget *first = find_card (f, "Timer on the table");

  expect (f, SQL_TODO, "Timer on the table < Photos in the corner");
  drag (f, find_card (f, "Photos in the corner"), first, 60, 4);
  expect (f, SQL_TODO, "Photos in the corner < Timer on the table");
}

static void
test_focus_goes_along (Fixture       *f,
                       gconstpointer  data)
{
  drag (f, find_card (f, "Timer on the table"), find_list (f, f->tidy, LK_STAGE_DONE), 60, 30);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (f->window)) == find_card (f, "Timer on the table"));
}

static void
test_several (Fixture       *f,
              gconstpointer  data)
{
  xdotool (f, "keydown ctrl");
  click (f, find_card (f, "Timer on the table"));
  click (f, find_card (f, "Photos in the corner"));
  xdotool (f, "keyup ctrl");
  drag (f, find_card (f, "Photos in the corner"), find_list (f, f->read, LK_STAGE_DONE), 60, 30);
  expect (f, SQL_WHERE "'Timer on the table'", "done/Everyone reads 15 minutes");
  expect (f, SQL_WHERE "'Photos in the corner'", "done/Everyone reads 15 minutes");
  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Move Actions");
}

static void
test_action_to_successes (Fixture       *f,
                          gconstpointer  data)
{
  drag (f, find_card (f, "Tidying song"), find_widget (f, LK_TYPE_SUCCESS_FIELD, NULL), 100, 120);
  expect (f, "SELECT title FROM success", "Tidying song");
  expect (f, "SELECT stage || (archived IS NOT NULL) FROM action WHERE title = 'Tidying song'", "done1");
}

static void
test_goal_to_successes (Fixture       *f,
                        gconstpointer  data)
{
  drag (f, find_widget (f, LK_TYPE_GOAL_HEAD, NULL), find_widget (f, LK_TYPE_SUCCESS_FIELD, NULL), 100, 120);
  expect (f, "SELECT stage FROM goal WHERE title LIKE 'Tidy%'", "achieved");
  expect (f, "SELECT title FROM success", "Tidy on 4 of 5 days");
  g_assert_nonnull (find_widget (f, GTK_TYPE_ENTRY, "What did it bring?"));
}

static void
test_person_to_card (Fixture       *f,
                     gconstpointer  data)
{
  GtkWidget *strip = find_widget (f, LK_TYPE_TEAM_STRIP, NULL);
  GtkWidget *card = find_card (f, "Box of books");

  drag (f, gtk_widget_get_first_child (gtk_widget_get_first_child (gtk_widget_get_first_child (gtk_widget_get_first_child (strip)))),
        card, 80, 20);
  expect (f, "SELECT p.name FROM action a JOIN person p ON p.id = a.owner WHERE a.title = 'Box of books'", "Anna de Boer");
}

static void
test_hover_writes_nothing (Fixture       *f,
                           gconstpointer  data)
{
  g_autofree char *before = ask (f, "SELECT count(*) FROM change");
  g_autofree char *after = NULL;

  xdotool (f, "mousemove 600 690 mousedown 1 sleep .1 mousemove 500 300 sleep .1 mousemove 600 690 mouseup 1");
  drag (f, find_card (f, "Timer on the table"), f->page, 150, 8);
  after = ask (f, "SELECT count(*) FROM change");
  g_assert_cmpstr (before, ==, after);
}

static gboolean
has_dropped (Fixture *f)
{
  g_autofree char *count = ask (f, "SELECT count(*) FROM action WHERE title = 'Borrow the big book'");

  return strcmp (count, "1") == 0;
}

static void
test_text_of_another_program (Fixture       *f,
                              gconstpointer  data)
{
  g_autofree char *source = g_test_build_filename (G_TEST_BUILT, "drag-source", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) other = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, source, "Borrow the big book", NULL);

  g_assert_no_error (error);
  xdotool (f, "search --sync --onlyvisible --name '^Drag Source$' windowmove 900 600 windowraise sleep .3");
  drag_from_screen (f, 1030, 660, find_list (f, f->read, LK_STAGE_DOING), 60, 30);
  wait_for (f, has_dropped);
  expect (f, SQL_WHERE "'Borrow the big book'", "doing/Everyone reads 15 minutes");
  g_subprocess_force_exit (other);
  g_assert_true (g_subprocess_wait (other, NULL, &error));
}

#define ADD(name, func) g_test_add ("/drag/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("between-stages", test_between_stages);
  ADD ("between-goals", test_between_goals);
  ADD ("within-list", test_within_list);
  ADD ("focus-goes-along", test_focus_goes_along);
  ADD ("several", test_several);
  ADD ("action-to-successes", test_action_to_successes);
  ADD ("goal-to-successes", test_goal_to_successes);
  ADD ("person-to-card", test_person_to_card);
  ADD ("text-of-another-program", test_text_of_another_program);
  ADD ("hover-writes-nothing", test_hover_writes_nothing);
  return g_test_run ();
}
