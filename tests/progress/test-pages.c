/* The pages of charts: what is chosen is what is shown, what is written is read again, and a wall of charts turns its pages. */

#include "stage/stage.h"

#include "board/lk-limits-row.h"
#include "progress/lk-chart-view.h"
#include "progress/lk-chart-wall.h"
#include "progress/lk-overview-page.h"
#include "progress/lk-progress-page.h"
#include "report/lk-overview-charts.h"
#include "session/lk-projector-style.h"

#define WIDTH 1200
#define HEIGHT 640

static void
set_up (Stage         *stage,
        gconstpointer  data)
{
  rig_set_up (&stage->rig, data);
}

static void
tear_down (Stage         *stage,
           gconstpointer  data)
{
  GtkWidget *page = NULL;

  /* Nothing holds it once its window is gone and what it read has come. */
  g_set_weak_pointer (&page, stage->widget);
  stage_close (stage);
  stage_settle (stage);
  g_assert_null (page);
  rig_tear_down (&stage->rig, data);
}

/* The titles of the charts that are on the screen, a line each. */
static void
collect (GtkWidget *from,
         GString   *titles)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (LK_IS_CHART_VIEW (child) && gtk_widget_get_mapped (child))
      g_string_append_printf (titles, "%s\n", lk_chart_get_title (lk_chart_view_get_chart (LK_CHART_VIEW (child))));
    else
      collect (child, titles);
}

static void
expect_titles (Stage      *stage,
               const char *expected)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  stage_settle (stage);
  stage_settle (stage);
  collect (stage->widget, titles);
  g_assert_cmpstr (titles->str, ==, expected);
}

static GtkWidget *
find_wall (GtkWidget *from)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = LK_IS_CHART_WALL (child) ? child : find_wall (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_labelled (GtkWidget  *from,
               const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_BUTTON (child) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), label) == 0 ? child : find_labelled (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
click (Stage     *stage,
       GtkWidget *widget)
{
  int x, y;

  g_assert_nonnull (widget);
  stage_locate (stage, widget, &x, &y);
  stage_xdotool (stage, "mousemove %d %d click 1", x, y);
}

static void
test_sections (Stage         *stage,
               gconstpointer  data)
{
  g_autofree char *section = NULL;

  stage_open (stage, lk_progress_page_new (stage->rig.board), WIDTH, HEIGHT);
  expect_titles (stage, "Reading\nReading\n");
  click (stage, find_labelled (stage->widget, "Rhythm"));
  expect_titles (stage, "Board sessions\nLesson visits\nLesson designs\nPupil voice\n");
  g_object_get (stage->widget, "section", &section, NULL);
  g_assert_cmpstr (section, ==, "rhythm");
  g_object_set (stage->widget, "section", "team", NULL);
  expect_titles (stage, "Minutes of each session\nCheck-in\nHow actions are spread over the team\n");
}

/* A goal that comes is shown; with more charts than there is room for they stand on pages, which Ctrl+Page Down turns. */
static void
test_pages (Stage         *stage,
            gconstpointer  data)
{
  LkChartWall *wall = NULL;

  stage_open (stage, lk_progress_page_new (stage->rig.board), WIDTH, HEIGHT);
  stage_settle (stage);
  wall = LK_CHART_WALL (find_wall (stage->widget));
  g_assert_cmpuint (lk_chart_wall_get_n_pages (wall), ==, 1);
  for (guint i = 0; i < 3; i++)
    lk_board_add_goal (stage->rig.board, "More", lk_day_today (), LK_GOAL_ACTIVE, NULL);
  stage_settle (stage);
  stage_settle (stage);
  g_assert_cmpuint (lk_chart_wall_get_n_pages (wall), ==, 2);
  click (stage, find_labelled (stage->widget, "Pupil goals"));
  stage_xdotool (stage, "key ctrl+Next");
  g_assert_cmpuint (lk_chart_wall_get_page (wall), ==, 1);
  expect_titles (stage, "More\nMore\n");
  stage_xdotool (stage, "key ctrl+Prior");
  g_assert_cmpuint (lk_chart_wall_get_page (wall), ==, 0);
}

/* The keyboard walks through all charts and out again. */
static void
test_tab (Stage         *stage,
          gconstpointer  data)
{
  gboolean in_charts = FALSE;

  stage_open (stage, lk_progress_page_new (stage->rig.board), WIDTH, HEIGHT);
  stage_settle (stage);
  gtk_widget_grab_focus (stage->widget);
  for (guint i = 0; i < 12; i++)
    {
      GtkWidget *focus = NULL;

      stage_xdotool (stage, "key Tab");
      focus = gtk_window_get_focus (GTK_WINDOW (stage->window));
      in_charts = in_charts || (focus != NULL && gtk_widget_get_ancestor (focus, LK_TYPE_CHART_WALL) != NULL);
    }
  g_assert_true (in_charts);
}

static LkTeam *
add_team (Stage      *stage,
          const char *name,
          guint       n)
{
  LkTeam *team = lk_school_add_team (stage->rig.school, name, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *person = g_strdup_printf ("%s %u", name, i);

      lk_school_add_person (stage->rig.school, person, "", team, LK_ROLE_TEACHER, NULL);
    }
  lk_store_flush (stage->rig.store);
  return team;
}

/* Teams by name, those under five left out; and what is counted can be chosen. */
static void
test_overview (Stage         *stage,
               gconstpointer  data)
{
  guint figure = 9;

  add_team (stage, "Zon", 6);
  add_team (stage, "Maan", 5);
  add_team (stage, "Duo", 2);
  stage_open (stage, lk_overview_page_new (stage->rig.school), WIDTH, HEIGHT);
  expect_titles (stage, "Maan\nZon\n");
  g_object_set (stage->widget, "figure", (guint) LK_OVERVIEW_DONE, NULL);
  g_object_get (stage->widget, "figure", &figure, NULL);
  g_assert_cmpuint (figure, ==, LK_OVERVIEW_DONE);
  add_team (stage, "Berg", 7);
  expect_titles (stage, "Berg\nMaan\nZon\n");
}

/* Every word below the charts is whole, and on the screen; a name that is too long can be asked for. */
static void
expect_uncut (GtkWidget *wall,
              GtkWidget *from)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;
      int height;

      expect_uncut (wall, child);
      if (!GTK_IS_LABEL (child) || !gtk_widget_get_mapped (child))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, wall, &bounds));
      pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (child)), NULL, &height);
      g_assert_cmpint (height, <=, gtk_widget_get_height (child));
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (wall));
      if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (child))))
        g_assert_nonnull (gtk_widget_get_tooltip_text (gtk_widget_get_ancestor (child, GTK_TYPE_BUTTON)));
    }
}

/* Fifteen teams that are asked what would help stand on one screen, whole, also the one with the longest name. */
static void
test_many_teams (Stage         *stage,
                 gconstpointer  data)
{
  const int *size = data;
  GtkWidget *wall = NULL;

  for (guint i = 0; i < 15; i++)
    {
      g_autofree char *name = g_strdup_printf (i == 7 ? "%02u the team of the nursery and the first three groups in the annex" : "Team %02u", i);

      add_team (stage, name, 5);
    }
  stage_open (stage, lk_overview_page_new (stage->rig.school), size[0], size[1]);
  stage_settle (stage);
  stage_settle (stage);
  wall = find_wall (stage->widget);
  g_assert_cmpuint (lk_chart_wall_get_n_pages (LK_CHART_WALL (wall)), ==, 1);
  expect_uncut (wall, wall);
}

/* From five metres, in the projector's text: more than one chart at once, and each whole. */
static void
test_projected (Stage         *stage,
                gconstpointer  data)
{
  GtkWidget *frame = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *page = lk_progress_page_new (stage->rig.board), *wall = find_wall (page);
  LkProjectorStyle *style = NULL;

  for (guint i = 0; i < 3; i++)
    lk_board_add_goal (stage->rig.board, "More", lk_day_today (), LK_GOAL_ACTIVE, NULL);
  gtk_widget_add_css_class (frame, "projector");
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (frame), page);
  style = lk_projector_style_new (frame);
  lk_projector_style_set_lines (style, 768);
  stage_open (stage, frame, 1350, 660);
  stage_settle (stage);
  stage_settle (stage);
  g_assert_cmpuint (lk_chart_wall_get_n_pages (LK_CHART_WALL (wall)), ==, 2);
  expect_uncut (wall, wall);
  lk_projector_style_free (style);
}

static const char *
get_focused_title (Stage *stage)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (stage->window));

  g_assert_true (LK_IS_CHART_VIEW (focus));
  return lk_chart_get_title (lk_chart_view_get_chart (LK_CHART_VIEW (focus)));
}

static GtkWidget *
find_chart (GtkWidget  *from,
            const char *title)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = LK_IS_CHART_VIEW (child) && g_str_equal (lk_chart_get_title (lk_chart_view_get_chart (LK_CHART_VIEW (child))), title)
                       ? child : find_chart (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A team that comes before it moves a chart, but not who stands at one of its points. */
static void
test_place (Stage         *stage,
            gconstpointer  data)
{
  GtkWidget *chart = NULL;
  g_autofree char *words = NULL, *wrong = NULL;

  add_team (stage, "Zon", 6);
  add_team (stage, "Maan", 5);
  stage_open (stage, lk_overview_page_new (stage->rig.school), WIDTH, HEIGHT);
  expect_titles (stage, "Maan\nZon\n");
  gtk_widget_grab_focus (find_chart (stage->widget, "Zon"));
  stage_xdotool (stage, "key Home");
  add_team (stage, "Berg", 7);
  expect_titles (stage, "Berg\nMaan\nZon\n");
  g_assert_cmpstr (get_focused_title (stage), ==, "Zon");
  chart = gtk_window_get_focus (GTK_WINDOW (stage->window));
  words = lk_chart_dup_point_words (lk_chart_view_get_chart (LK_CHART_VIEW (chart)), 0, 0);
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  g_assert_cmpstr (wrong, ==, NULL);
}

static void
opened_cb (GString    *ids,
           const char *id)
{
  g_string_append_printf (ids, "%s\n", id);
}

/* A team's name is the way to its board, by pointer and by key, also when only that team is shown. */
static void
test_opened (Stage         *stage,
             gconstpointer  data)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *expected = NULL;
  const char *zon = lk_record_get_id (LK_RECORD (add_team (stage, "Zon", 6)));
  GtkWidget *page = NULL;

  add_team (stage, "Maan", 5);
  page = lk_overview_page_new (stage->rig.school);
  g_signal_connect_swapped (page, "opened", G_CALLBACK (opened_cb), ids);
  stage_open (stage, page, WIDTH, HEIGHT);
  expect_titles (stage, "Maan\nZon\n");
  click (stage, gtk_widget_get_first_child (find_chart (stage->widget, "Zon")));
  gtk_widget_grab_focus (find_chart (stage->widget, "Zon"));
  stage_xdotool (stage, "key shift+Tab Return");
  expected = g_strdup_printf ("%s\n%s\n", zon, zon);
  g_assert_cmpstr (ids->str, ==, expected);
}

/* Where people read from the right, the first chart stands there. */
static void
test_mirrored (Stage         *stage,
               gconstpointer  data)
{
  GtkWidget *wall = NULL;
  graphene_rect_t first, second;

  add_team (stage, "Zon", 6);
  add_team (stage, "Maan", 5);
  stage_open (stage, lk_overview_page_new (stage->rig.school), WIDTH, HEIGHT);
  wall = find_wall (stage->widget);
  gtk_widget_set_direction (wall, GTK_TEXT_DIR_RTL);
  expect_titles (stage, "Maan\nZon\n");
  g_assert_true (gtk_widget_compute_bounds (find_chart (wall, "Maan"), wall, &first));
  g_assert_true (gtk_widget_compute_bounds (find_chart (wall, "Zon"), wall, &second));
  g_assert_cmpfloat (first.origin.x, >, second.origin.x);
}

/* Who turns the page goes with it. */
static void
test_turned (Stage         *stage,
             gconstpointer  data)
{
  LkChartWall *wall = NULL;

  for (guint i = 0; i < 3; i++)
    lk_board_add_goal (stage->rig.board, "More", lk_day_today (), LK_GOAL_ACTIVE, NULL);
  stage_open (stage, lk_progress_page_new (stage->rig.board), WIDTH, HEIGHT);
  stage_settle (stage);
  wall = LK_CHART_WALL (find_wall (stage->widget));
  gtk_widget_grab_focus (find_chart (stage->widget, "Reading"));
  stage_xdotool (stage, "key ctrl+Next");
  g_assert_cmpuint (lk_chart_wall_get_page (wall), ==, 1);
  stage_settle (stage);
  g_assert_cmpstr (get_focused_title (stage), ==, "More");
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (stage->window))));
  g_assert_cmpuint (lk_chart_wall_get_page (wall), ==, 1);
}

/* From the twelfth reading on there are limits, which a person reckons anew and takes back. */
static void
test_limits (Stage         *stage,
             gconstpointer  data)
{
  Rig *rig = &stage->rig;
  GtkWidget *row = NULL;

  for (guint i = 0; i < 11; i++)
    lk_board_add_reading (rig->board, rig->quiet_goal, lk_day_today () - (int) i, i, "", NULL);
  row = lk_limits_row_new (rig->board, rig->quiet_goal);
  stage_open (stage, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), WIDTH, HEIGHT);
  gtk_box_append (GTK_BOX (stage->widget), row);
  g_assert_false (gtk_widget_get_visible (row));
  lk_board_add_reading (rig->board, rig->quiet_goal, lk_day_today (), 4, "", NULL);
  stage_settle (stage);
  g_assert_true (gtk_widget_get_mapped (row));
  click (stage, find_labelled (row, "Reckon Anew from Today"));
  g_assert_cmpuint (g_strv_length ((char **) lk_goal_get_limit_days (rig->quiet_goal)), ==, 1);
  click (stage, find_labelled (row, "Keep the Limits Before"));
  g_assert_null (lk_goal_get_limit_days (rig->quiet_goal));
}

/* What a page over a window that fills the screen has. */
static const int small_screen[] = { 1220, 580 }, large_screen[] = { 1730, 870 };

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/progress/sections", Stage, NULL, set_up, test_sections, tear_down);
  g_test_add ("/progress/tab", Stage, NULL, set_up, test_tab, tear_down);
  g_test_add ("/progress/pages", Stage, NULL, set_up, test_pages, tear_down);
  g_test_add ("/progress/overview", Stage, NULL, set_up, test_overview, tear_down);
  g_test_add ("/progress/many-teams/small-screen", Stage, small_screen, set_up, test_many_teams, tear_down);
  g_test_add ("/progress/many-teams/large-screen", Stage, large_screen, set_up, test_many_teams, tear_down);
  g_test_add ("/progress/projected", Stage, NULL, set_up, test_projected, tear_down);
  g_test_add ("/progress/place", Stage, NULL, set_up, test_place, tear_down);
  g_test_add ("/progress/mirrored", Stage, NULL, set_up, test_mirrored, tear_down);
  g_test_add ("/progress/opened", Stage, NULL, set_up, test_opened, tear_down);
  g_test_add ("/progress/turned", Stage, NULL, set_up, test_turned, tear_down);
  g_test_add ("/progress/limits", Stage, NULL, set_up, test_limits, tear_down);
  return g_test_run ();
}
