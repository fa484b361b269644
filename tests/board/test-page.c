/* The page shows what the model has, folds with its width, and lets itself be used. */

#include "board-fixture.h"

#include "board/lk-card.h"
#include "board/lk-check-in-field.h"
#include "board/lk-goal-head.h"
#include "board/lk-planning-field.h"
#include "board/lk-planning-form.h"
#include "board/lk-success-field.h"
#include "calendar/lk-day-words.h"

/* Twenty-six hours apart: it is never the same day in both. */
#define WEST "Etc/GMT+12"
#define EAST "Etc/GMT-14"

static void
test_fields (Fixture       *f,
             gconstpointer  data)
{
  find_card (f, "Timer on the table");
  find_card (f, "Tidying song");
  g_assert_nonnull (find_widget (f, GTK_TYPE_LABEL, "Everyone reads 15 minutes"));
  g_assert_nonnull (find_widget (f, LK_TYPE_SUCCESS_FIELD, NULL));
  g_assert_nonnull (find_widget (f, LK_TYPE_PLANNING_FIELD, NULL));
  g_assert_nonnull (find_widget (f, LK_TYPE_CHECK_IN_FIELD, NULL));
}

static void
test_patches (Fixture       *f,
              gconstpointer  data)
{
  GtkWidget *card = find_card (f, "Tidying song");

  g_assert_true (lk_board_set_action_title (f->board, find_action (f, "Tidying song"), "Song of two minutes", NULL));
  settle (f);
  g_assert_true (find_card (f, "Song of two minutes") == card);
  g_assert_true (lk_store_undo (f->store, NULL));
  settle (f);
  g_assert_true (find_card (f, "Tidying song") == card);
}

static gboolean
is_narrow (Fixture *f)
{
  return gtk_widget_get_width (f->page) < 500;
}

static void
test_folds (Fixture       *f,
            gconstpointer  data)
{
  gtk_window_set_default_size (GTK_WINDOW (f->window), 400, 700);
  wait_for (f, is_narrow);
  settle (f);
  g_assert_null (find_widget (f, LK_TYPE_SUCCESS_FIELD, NULL));
  find_card (f, "Timer on the table");
  g_assert_null (find_widget (f, LK_TYPE_CARD, "Tidying song"));
}

static void
test_long_and_strange (Fixture       *f,
                       gconstpointer  data)
{
  g_autofree char *long_title = g_strnfill (500, 'm');

  g_assert_nonnull (lk_board_add_action (f->board, f->read, LK_STAGE_DOING, long_title, NULL, LK_DAY_NONE, NULL));
  g_assert_nonnull (lk_board_add_action (f->board, f->read, LK_STAGE_DONE, "<b>&amp; 🚀 مرحبا", NULL, LK_DAY_NONE, NULL));
  settle (f);
  find_card (f, "<b>&amp; 🚀 مرحبا");
}

static void
test_thousand (Fixture       *f,
               gconstpointer  data)
{
  guint cards = 0;
  GtkWidget *stack;

  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *title = g_strdup_printf ("Number %d", i);

      lk_board_add_action (f->board, f->read, LK_STAGE_DONE, title, NULL, LK_DAY_NONE, NULL);
    }
  settle (f);
  stack = gtk_widget_get_parent (find_card (f, "Number 0"));
  for (GtkWidget *child = gtk_widget_get_first_child (stack); child; child = gtk_widget_get_next_sibling (child))
    cards++;
  g_assert_cmpuint (cards, <, 40);
}

static void
test_flat_and_archive (Fixture       *f,
                       gconstpointer  data)
{
  g_object_set (f->page, "flat", TRUE, NULL);
  settle (f);
  g_assert_null (find_widget (f, LK_TYPE_GOAL_HEAD, NULL));
  find_card (f, "Tidying song");
  g_object_set (f->page, "showing-archive", TRUE, NULL);
  settle (f);
  g_assert_null (find_widget (f, LK_TYPE_CARD, NULL));
  g_object_set (f->page, "showing-archive", FALSE, "flat", FALSE, NULL);
  settle (f);
  g_assert_nonnull (find_widget (f, LK_TYPE_GOAL_HEAD, NULL));
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, text))
        return TRUE;
    }
  return FALSE;
}

/* The form tells of a part-timer's day off, and takes the entry all the same. */
static void
test_day_off (Fixture       *f,
              gconstpointer  data)
{
  const LkDay friday = lk_day_get_monday (lk_day_today ()) + 11;
  g_autoptr (GError) error = NULL;
  LkPlanning *planning = lk_board_add_planning (f->board, LK_PLANNING_VISIT, friday, "", f->anna, f->bram, "", &error);
  GtkWidget *form = lk_planning_form_new (f->board);
  g_autofree char *name = lk_person_dup_first_name (f->bram);
  g_autofree char *words = g_strdup_printf ("%s does not work on Fridays", name);

  g_assert_no_error (error);
  lk_school_set_person_days_off (f->school, f->bram, "5", &error);
  gtk_widget_set_parent (form, f->page);
  lk_planning_form_edit (LK_PLANNING_FORM (form), planning);
  g_assert_true (says (form, words));

  lk_school_set_person_days_off (f->school, f->bram, "4", &error);
  lk_planning_form_edit (LK_PLANNING_FORM (form), planning);
  g_assert_false (says (form, words));
  gtk_widget_unparent (form);
}

/* A page that is left open over midnight: what was for today is of yesterday, in the same widgets. */
static void
test_day_turned (Fixture       *f,
                 gconstpointer  data)
{
  LkAction *action = find_action (f, "Tidying song");
  GtkWidget *card = NULL;
  g_autofree char *before = NULL, *after = NULL;
  const LkDay west = lk_day_today ();
  g_autoptr (GError) error = NULL;

  lk_board_set_action_due_day (f->board, action, west, &error);
  lk_board_set_check_in (f->board, west, 17, 0, 0, &error);
  g_assert_no_error (error);
  settle (f);
  card = find_card (f, "Tidying song");
  before = lk_day_format_due (west, west);
  g_assert_true (says (card, before));
  g_assert_nonnull (find_widget (f, GTK_TYPE_LABEL, "17"));
  g_setenv ("TZ", EAST, TRUE);
  g_assert_cmpint (lk_day_today (), >, west);
  lk_school_check_day (f->school);
  settle (f);
  after = lk_day_format_due (west, lk_day_today ());
  g_assert_true (find_card (f, "Tidying song") == card);
  g_assert_true (says (card, after));
  g_assert_false (says (card, before));
  g_assert_true (says (find_widget (f, LK_TYPE_CHECK_IN_FIELD, NULL), "0"));
  g_assert_false (says (find_widget (f, LK_TYPE_CHECK_IN_FIELD, NULL), "17"));
  g_setenv ("TZ", WEST, TRUE);
}

static void
test_finalizes (Fixture       *f,
                gconstpointer  data)
{
  gpointer page = f->page;

  g_object_add_weak_pointer (G_OBJECT (f->page), &page);
  gtk_window_set_child (GTK_WINDOW (f->window), NULL);
  settle (f);
  g_assert_null (page);
}

static gboolean
is_small (Fixture *f)
{
  return gtk_widget_get_width (f->page) < 1000;
}

/* On a small screen the due day is whole; what matters less makes way for it, and is back when there is room. */
static void
test_due_day (Fixture       *f,
              gconstpointer  data)
{
  LkAction *action = lk_board_add_action (f->board, f->tidy, LK_STAGE_DOING, "Late", f->anna, lk_day_today () - 12, NULL);
  GtkWidget *due = NULL, *notes = NULL;

  g_assert_true (lk_board_set_action_notes (f->board, action, "Some", NULL));
  g_assert_true (lk_board_set_action_kata (f->board, action, "learned", "Much", NULL));
  g_assert_true (lk_board_set_action_with (f->board, action, f->bram, TRUE, NULL));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 960, 700);
  wait_for (f, is_small);
  settle (f);
  due = find_widget (f, GTK_TYPE_LABEL, "12 days late");
  g_assert_nonnull (due);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (due))));
  g_assert_null (find_widget (f, GTK_TYPE_IMAGE, "Has notes"));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1700, 700);
  settle (f);
  notes = find_widget (f, GTK_TYPE_IMAGE, "Has notes");
  g_assert_nonnull (notes);
  g_assert_true (gtk_widget_get_child_visible (notes));
}

static const char *
get_day_above (GtkWidget *row)
{
  GtkWidget *header = gtk_list_box_row_get_header (GTK_LIST_BOX_ROW (row));

  return header != NULL ? gtk_label_get_text (GTK_LABEL (header)) : NULL;
}

static gboolean
move_planning (Fixture    *f,
               LkPlanning *planning,
               LkDay       day)
{
  const gboolean moved = lk_board_edit_planning (f->board, planning, LK_PLANNING_OTHER, day, "", NULL, NULL, "Cake", NULL);

  settle (f);
  return moved;
}

/* On another day it stands under that day's heading, and comes and goes with the week. */
static void
test_planning_moves (Fixture       *f,
                     gconstpointer  data)
{
  const LkDay today = lk_day_today (), monday = lk_day_get_monday (today);
  LkPlanning *planning = lk_board_add_planning (f->board, LK_PLANNING_OTHER, today, "", NULL, NULL, "Cake", NULL);
  g_autofree char *now = lk_day_format_short (today, today), *later = lk_day_format_short (today + 3, today);
  GtkWidget *row;

  settle (f);
  row = gtk_widget_get_ancestor (find_widget (f, GTK_TYPE_LABEL, "Cake"), GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpstr (get_day_above (row), ==, now);
  g_assert_true (move_planning (f, planning, today + 3));
  row = gtk_widget_get_ancestor (find_widget (f, GTK_TYPE_LABEL, "Cake"), GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpstr (get_day_above (row), ==, later);
  g_assert_true (move_planning (f, planning, monday - 1));
  g_assert_null (find_widget (f, GTK_TYPE_LABEL, "Cake"));
  g_assert_true (move_planning (f, planning, monday));
  g_assert_nonnull (find_widget (f, GTK_TYPE_LABEL, "Cake"));
}

#define ADD(name, func) g_test_add ("/page/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", WEST, TRUE);
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("fields", test_fields);
  ADD ("patches", test_patches);
  ADD ("folds", test_folds);
  ADD ("long-and-strange", test_long_and_strange);
  ADD ("thousand", test_thousand);
  ADD ("flat-and-archive", test_flat_and_archive);
  ADD ("day-off", test_day_off);
  ADD ("day-turned", test_day_turned);
  ADD ("due-day", test_due_day);
  ADD ("planning-moves", test_planning_moves);
  ADD ("finalizes", test_finalizes);
  return g_test_run ();
}
