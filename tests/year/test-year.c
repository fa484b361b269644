/* The year board, moved by a real pointer and real keys; the answers come from the database. */

#include "calendar/lk-school-year.h"
#include "stage/stage.h"
#include "year/lk-year-card.h"
#include "year/lk-year-column.h"
#include "year/lk-year-page.h"

#define WIDTH 1240
#define HEIGHT 700

typedef struct
{
  Stage    stage;
  LkGoal  *idea;
  LkTheme *theme;
  int      year;
} Fixture;

/* A school year whose five periods are known, whatever the day. */
static void
set_up_calendar (Fixture *f)
{
  LkSchool *school = f->stage.rig.school;
  static const struct { LkHolidayKind kind; int year, month, day, length; } holidays[] = {
    { LK_HOLIDAY_AUTUMN, 0, 10, 15, 9 }, { LK_HOLIDAY_CHRISTMAS, 0, 12, 20, 16 }, { LK_HOLIDAY_SPRING, 1, 2, 20, 9 },
    { LK_HOLIDAY_MAY, 1, 4, 25, 9 }, { LK_HOLIDAY_SUMMER, 1, 7, 15, 40 },
  };

  f->year = lk_school_year_get (lk_day_today ());
  for (guint i = 0; i < G_N_ELEMENTS (holidays); i++)
    {
      const LkDay from = lk_day_new (f->year + holidays[i].year, holidays[i].month, holidays[i].day);

      g_assert_true (lk_school_set_holiday (school, holidays[i].kind, f->year, from, from + holidays[i].length - 1, NULL));
    }
}

static LkDay
in_period (Fixture *f,
           guint    index)
{
  g_autoptr (GArray) periods = lk_holidays_get_periods (lk_school_get_holidays (f->stage.rig.school), f->year);

  g_assert_cmpuint (periods->len, ==, 5);
  return g_array_index (periods, LkPeriod, index).from;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  Rig *rig = &f->stage.rig;

  rig_set_up (rig, data);
  set_up_calendar (f);
  f->idea = lk_board_add_goal (rig->board, "Boekpraatje", lk_day_today (), LK_GOAL_IDEA, NULL);
  f->theme = lk_board_add_theme (rig->board, "Rustig beginnen", in_period (f, 0), NULL);
  lk_board_plan_goal (rig->board, rig->reading_goal, in_period (f, 0), NULL);
  lk_board_plan_goal (rig->board, rig->quiet_goal, LK_DAY_NONE, NULL);
  lk_store_flush (rig->store);
  stage_open (&f->stage, lk_year_page_new (rig->board), WIDTH, HEIGHT);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  stage_close (&f->stage);
  rig_tear_down (&f->stage.rig, data);
}

/* The @n-th widget of @type below @from, in the order of the screen; with @record (nullable) the card of that. */
static GtkWidget *
find (GtkWidget *from,
      GType      type,
      gpointer   record,
      guint     *n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type) && gtk_widget_get_mapped (child) &&
          (record == NULL || lk_year_card_get_record (LK_YEAR_CARD (child)) == record) && (*n)-- == 0)
        return child;
      found = find (child, type, record, n);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_card (Fixture *f,
           gpointer record)
{
  guint n = 0;

  return find (f->stage.widget, LK_TYPE_YEAR_CARD, record, &n);
}

static GtkWidget *
find_column (Fixture *f,
             guint    index)
{
  return find (f->stage.widget, LK_TYPE_YEAR_COLUMN, NULL, &index);
}

/* In which period it stands, by the column on the screen and by what the database says. */
static void
expect_period (Fixture *f,
               gpointer record,
               guint    index)
{
  GtkWidget *card = find_card (f, record);
  const LkDay day = LK_IS_THEME (record) ? lk_theme_get_day (record)
                  : lk_goal_get_stage (record) == LK_GOAL_IDEA ? lk_goal_get_planned_day (record) : lk_goal_get_from_day (record);

  g_assert_nonnull (card);
  g_assert_true (gtk_widget_get_ancestor (card, LK_TYPE_YEAR_COLUMN) == find_column (f, index));
  g_assert_cmpint (day, ==, in_period (f, index));
}

static void
test_drag (Fixture       *f,
           gconstpointer  data)
{
  LkGoal *goal = f->stage.rig.reading_goal;
  const int days = lk_goal_get_till_day (goal) - lk_goal_get_from_day (goal);

  g_assert_null (gtk_widget_get_ancestor (find_card (f, f->idea), LK_TYPE_YEAR_COLUMN));
  stage_drag (&f->stage, find_card (f, f->idea), find_column (f, 2));
  expect_period (f, f->idea, 2);
  stage_drag (&f->stage, find_card (f, f->theme), find_column (f, 1));
  expect_period (f, f->theme, 1);
  stage_drag (&f->stage, find_card (f, goal), find_column (f, 4));
  expect_period (f, goal, 4);
  g_assert_cmpint (lk_goal_get_till_day (goal) - lk_goal_get_from_day (goal), ==, days);
  g_assert_true (lk_store_undo (f->stage.rig.store, NULL));
  stage_settle (&f->stage);
  expect_period (f, goal, 0);
  g_assert_cmpstr (f->stage.toasts->str, ==, "");
}

/* Out of the year, and a theme only within it. */
static void
test_unplan (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *tray = gtk_widget_get_parent (find_card (f, f->idea));

  stage_drag (&f->stage, find_card (f, f->stage.rig.reading_goal), tray);
  g_assert_cmpint (lk_goal_get_from_day (f->stage.rig.reading_goal), ==, LK_DAY_NONE);
  g_assert_null (gtk_widget_get_ancestor (find_card (f, f->stage.rig.reading_goal), LK_TYPE_YEAR_COLUMN));
  stage_drag (&f->stage, find_card (f, f->theme), tray);
  expect_period (f, f->theme, 0);
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *card = find_card (f, f->theme);

  gtk_widget_grab_focus (card);
  stage_xdotool (&f->stage, "key ctrl+Right");
  stage_xdotool (&f->stage, "key ctrl+Right");
  expect_period (f, f->theme, 2);
  g_assert_true (find_card (f, f->theme) == card);
  g_assert_true (gtk_widget_is_focus (card));
  stage_xdotool (&f->stage, "key ctrl+Left");
  expect_period (f, f->theme, 1);
  stage_xdotool (&f->stage, "key F2");
  stage_xdotool (&f->stage, "key ctrl+a type Rust");
  stage_xdotool (&f->stage, "key Return");
  g_assert_cmpstr (lk_theme_get_title (f->theme), ==, "Rust");
  g_assert_true (gtk_widget_is_focus (card));
  stage_xdotool (&f->stage, "key Delete");
  g_assert_cmpuint (lk_record_list_get_size (lk_board_get_themes (f->stage.rig.board)), ==, 0);

  /* By the menu: the third place is the third period. */
  gtk_widget_grab_focus (find_card (f, f->idea));
  stage_xdotool (&f->stage, "key Return");
  stage_xdotool (&f->stage, "key Down Down Return");
  expect_period (f, f->idea, 2);
}

/* Two themes a period: the third is refused in words, and there is no place to type one. */
static void
test_two_themes (Fixture       *f,
                 gconstpointer  data)
{
  g_autofree char *long_title = g_strnfill (600, 'x');
  guint first = 0, again = 0;
  GtkWidget *entry = NULL;
  LkTheme *third = NULL;
  int x, y;

  stage_locate (&f->stage, find (find_column (f, 0), GTK_TYPE_BUTTON, NULL, &first), &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d click 1", x, y);
  stage_xdotool (&f->stage, "type Samen");
  stage_xdotool (&f->stage, "key Return");
  g_assert_cmpuint (lk_record_list_get_size (lk_board_get_themes (f->stage.rig.board)), ==, 2);
  g_assert_null (find (find_column (f, 0), GTK_TYPE_BUTTON, NULL, &again));
  /* A title that is refused stays where it was typed. */
  first = 0;
  stage_locate (&f->stage, find (find_column (f, 3), GTK_TYPE_BUTTON, NULL, &first), &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d click 1", x, y);
  first = 0;
  entry = find (find_column (f, 3), GTK_TYPE_ENTRY, NULL, &first);
  gtk_editable_set_text (GTK_EDITABLE (entry), long_title);
  stage_xdotool (&f->stage, "key Return");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, long_title);
  g_assert_cmpuint (f->stage.toasts->len, >, 0);
  g_string_truncate (f->stage.toasts, 0);
  stage_xdotool (&f->stage, "key Escape");
  g_assert_cmpuint (lk_record_list_get_size (lk_board_get_themes (f->stage.rig.board)), ==, 2);
  third = lk_board_add_theme (f->stage.rig.board, "Derde", in_period (f, 1), NULL);
  stage_settle (&f->stage);
  stage_drag (&f->stage, find_card (f, third), find_column (f, 0));
  expect_period (f, third, 1);
  g_assert_cmpstr (f->stage.toasts->str, ==, "A period has two themes at most. Move or archive one first.\n");
}

/* Another school year has themes of its own; the ideas stay at hand. */
static void
test_turn (Fixture       *f,
           gconstpointer  data)
{
  stage_xdotool (&f->stage, "key ctrl+Next");
  g_assert_cmpint (lk_year_page_get_school_year (LK_YEAR_PAGE (f->stage.widget)), ==, f->year + 1);
  g_assert_null (find_card (f, f->theme));
  g_assert_nonnull (find_card (f, f->idea));
  stage_xdotool (&f->stage, "key ctrl+Prior");
  expect_period (f, f->theme, 0);
}

/* Without a region it asks; the answer brings the holidays. */
static void
test_region (Fixture       *f,
             gconstpointer  data)
{
  GtkWidget *question = NULL, *button = NULL;
  int x, y;

  /* After the two that turn the year: North, Middle. */
  button = find (f->stage.widget, GTK_TYPE_BUTTON, NULL, &(guint) { 3 });
  question = gtk_widget_get_parent (button);
  g_assert_true (gtk_widget_has_css_class (question, "ask-region"));
  stage_locate (&f->stage, button, &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d click 1", x, y);
  g_assert_cmpstr (lk_school_get_region (f->stage.rig.school), ==, "midden");
  g_assert_false (gtk_widget_get_mapped (question));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/year/drag", Fixture, NULL, set_up, test_drag, tear_down);
  g_test_add ("/year/unplan", Fixture, NULL, set_up, test_unplan, tear_down);
  g_test_add ("/year/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/year/two-themes", Fixture, NULL, set_up, test_two_themes, tear_down);
  g_test_add ("/year/turn", Fixture, NULL, set_up, test_turn, tear_down);
  g_test_add ("/year/region", Fixture, NULL, set_up, test_region, tear_down);
  return g_test_run ();
}
