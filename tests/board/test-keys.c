/* The same moves without a pointer: real key presses, answers from the database. */

#include "board-fixture.h"

#include "board/lk-card.h"

#define SQL_WHERE "SELECT a.stage || '/' || coalesce(g.title, '-') FROM action a LEFT JOIN goal g ON g.id = a.goal WHERE a.title = "

static void
expect (Fixture    *f,
        const char *sql,
        const char *answer)
{
  g_autofree char *got = ask (f, sql);

  g_assert_cmpstr (got, ==, answer);
}

static const char *
focused_title (Fixture *f)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  return focus && LK_IS_CARD (focus) ? lk_action_get_title (lk_card_get_action (LK_CARD (focus))) : NULL;
}

static void
focus_card (Fixture    *f,
            const char *title)
{
  gtk_widget_grab_focus (find_card (f, title));
  settle (f);
}

static void
test_walk (Fixture       *f,
           gconstpointer  data)
{
  focus_card (f, "Timer on the table");
  xdotool (f, "key Down");
  g_assert_cmpstr (focused_title (f), ==, "Photos in the corner");
  xdotool (f, "key Up");
  g_assert_cmpstr (focused_title (f), ==, "Timer on the table");
  xdotool (f, "key Right");
  g_assert_cmpstr (focused_title (f), ==, "Tidying song");
  xdotool (f, "key Left");
  xdotool (f, "key End");
  g_assert_cmpstr (focused_title (f), ==, "Photos in the corner");
}

static void
test_move (Fixture       *f,
           gconstpointer  data)
{
  focus_card (f, "Timer on the table");
  xdotool (f, "key ctrl+shift+Right");
  expect (f, SQL_WHERE "'Timer on the table'", "doing/Tidy on 4 of 5 days");
  g_assert_cmpstr (focused_title (f), ==, "Timer on the table");
  xdotool (f, "key ctrl+shift+Next");
  expect (f, SQL_WHERE "'Timer on the table'", "doing/Everyone reads 15 minutes");
  g_assert_cmpstr (focused_title (f), ==, "Timer on the table");
  xdotool (f, "key ctrl+shift+Left");
  expect (f, SQL_WHERE "'Timer on the table'", "todo/Everyone reads 15 minutes");
  xdotool (f, "key ctrl+shift+Up");
  expect (f, "SELECT title FROM action WHERE stage = 'todo' AND goal = (SELECT id FROM goal WHERE title LIKE 'Every%') ORDER BY rank",
          "Timer on the table");
}

static void
test_archive (Fixture       *f,
              gconstpointer  data)
{
  focus_card (f, "Timer on the table");
  xdotool (f, "key Delete");
  expect (f, "SELECT archived IS NOT NULL FROM action WHERE title = 'Timer on the table'", "1");
  g_assert_cmpstr (focused_title (f), ==, "Photos in the corner");
  g_assert_nonnull (strstr (f->toasts->str, "1 action archived"));
}

static void
test_quick_add (Fixture       *f,
                gconstpointer  data)
{
  focus_card (f, "Tidying song");
  xdotool (f, "key n");
  xdotool (f, "type --delay 8 'Rules on the wall @bram tomorrow'");
  xdotool (f, "key Return");
  expect (f, "SELECT a.stage || '/' || p.name || '/' || (a.due_day = date('now', 'localtime', '+1 day')) "
             "FROM action a JOIN person p ON p.id = a.owner WHERE a.title = 'Rules on the wall'", "doing/Bram Smit/1");
  xdotool (f, "type --delay 8 'And the next'");
  xdotool (f, "key Return");
  expect (f, "SELECT stage FROM action WHERE title = 'And the next'", "doing");
}

static void
test_person_and_day (Fixture       *f,
                     gconstpointer  data)
{
  focus_card (f, "Box of books");
  xdotool (f, "key p");
  xdotool (f, "type --delay 8 'bra'");
  settle (f);
  xdotool (f, "sleep .3 key Return");
  expect (f, "SELECT p.name FROM action a JOIN person p ON p.id = a.owner WHERE a.title = 'Box of books'", "Bram Smit");
  focus_card (f, "Box of books");
  xdotool (f, "key d");
  xdotool (f, "type --delay 8 'tomorrow'");
  xdotool (f, "key Return");
  expect (f, "SELECT due_day = date('now', 'localtime', '+1 day') FROM action WHERE title = 'Box of books'", "1");
}

static void
test_panel (Fixture       *f,
            gconstpointer  data)
{
  focus_card (f, "Box of books");
  xdotool (f, "key Return");
  xdotool (f, "key ctrl+End");
  xdotool (f, "type --delay 8 ' for all'");
  xdotool (f, "key Escape");
  expect (f, "SELECT count(*) FROM action WHERE title = 'Box of books for all'", "1");
  g_assert_cmpstr (lk_store_get_undo_label (f->store), ==, "Edit Action");
  g_assert_true (lk_store_undo (f->store, NULL));
  settle (f);
  expect (f, "SELECT count(*) FROM action WHERE title = 'Box of books'", "1");
}

#define ADD(name, func) g_test_add ("/keys/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("walk", test_walk);
  ADD ("move", test_move);
  ADD ("archive", test_archive);
  ADD ("quick-add", test_quick_add);
  ADD ("person-and-day", test_person_and_day);
  ADD ("panel", test_panel);
  return g_test_run ();
}
