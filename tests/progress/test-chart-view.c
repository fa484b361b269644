/* A chart on the screen, pointed at by a real pointer and walked by real keys; the words come from the chart itself. */

#include <adwaita.h>

#include "chart/lk-chart-painter.h"
#include "progress/lk-chart-table.h"
#include "progress/lk-chart-view.h"
#include "stage/stage.h"

#define WIDTH 700
#define HEIGHT 420
#define FROM lk_day_new (2024, 9, 4)

typedef struct
{
  Stage    stage;
  LkChart *chart;
} Fixture;

/* Two lines, of which the second lies higher on each of five days, and a mark. */
static LkChart *
new_chart (void)
{
  LkChart *chart = lk_chart_new ();
  guint series[2];

  lk_chart_set_title (chart, "We ruimen samen op");
  lk_chart_set_description (chart, "De tweede lijn ligt hoger.");
  lk_chart_set_unit (chart, "dagen");
  for (guint i = 0; i < 2; i++)
    series[i] = lk_chart_add_series (chart, i == 0 ? "onder" : "boven", LK_CHART_LINE, i);
  for (guint i = 0; i < 2; i++)
    for (guint day = 0; day < 5; day++)
      lk_chart_add_point (chart, series[i], FROM + 7 * day, day + 3 * i);
  lk_chart_set_point_note (chart, 1, 2, "Een teken.");
  lk_chart_add_mark (chart, "liedje", FROM + 10);
  return chart;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  GtkWidget *view = lk_chart_view_new ();

  rig_set_up (&f->stage.rig, data);
  f->chart = new_chart ();
  lk_chart_view_set_chart (LK_CHART_VIEW (view), f->chart);
  stage_open (&f->stage, view, WIDTH, HEIGHT);
  gtk_widget_grab_focus (view);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *view = NULL;

  /* Nothing holds it once its window is gone. */
  g_set_weak_pointer (&view, f->stage.widget);
  stage_close (&f->stage);
  g_assert_null (view);
  lk_chart_unref (f->chart);
  rig_tear_down (&f->stage.rig, data);
}

static void
expect_words (Fixture    *f,
              const char *words)
{
  g_autofree char *wrong = NULL;

  if (words == NULL)
    {
      g_assert_false (gtk_test_accessible_has_property (GTK_ACCESSIBLE (f->stage.widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
      return;
    }
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (f->stage.widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
  g_assert_cmpstr (wrong, ==, NULL);
}

static void
expect_point (Fixture *f,
              guint    series,
              guint    point)
{
  g_autofree char *words = lk_chart_dup_point_words (f->chart, series, point);

  expect_words (f, words);
}

/* The pointer on a point; where it is the painter says, in a drawing of the same size. */
static void
hover (Fixture          *f,
       LkChartShapeKind  kind,
       guint             series,
       guint             point)
{
  const LkChartStyle style = { .tone = LK_CHART_LIGHT, .font = "Cantarell 10", .scale = 1,
                               .right_to_left = gtk_widget_get_direction (f->stage.widget) == GTK_TEXT_DIR_RTL };
  const int width = gtk_widget_get_width (f->stage.widget), height = gtk_widget_get_height (f->stage.widget);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (LkChartShapes) shapes = lk_chart_draw (f->chart, cr, width, height, &style);
  const LkChartShape *shape = lk_chart_shapes_get (shapes, (guint) lk_chart_shapes_find (shapes, kind, series, point));
  int x, y;

  stage_locate (&f->stage, f->stage.widget, &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d", x - width / 2 + (int) shape->x, y - height / 2 + (int) shape->y);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_hover (Fixture       *f,
            gconstpointer  data)
{
  g_autofree char *mark = lk_chart_dup_mark_words (f->chart, 0);
  g_autofree char *label = gtk_test_accessible_check_property (GTK_ACCESSIBLE (f->stage.widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                               "We ruimen samen op. De tweede lijn ligt hoger.");

  g_assert_cmpstr (label, ==, NULL);
  expect_words (f, NULL);
  hover (f, LK_CHART_SHAPE_POINT, 1, 2);
  expect_point (f, 1, 2);
  hover (f, LK_CHART_SHAPE_POINT, 0, 4);
  expect_point (f, 0, 4);
  hover (f, LK_CHART_SHAPE_MARK, 0, 0);
  expect_words (f, mark);
  stage_xdotool (&f->stage, "mousemove 1 1");
  expect_words (f, NULL);
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *mark = lk_chart_dup_mark_words (f->chart, 0);

  stage_xdotool (&f->stage, "key Right");
  expect_point (f, 0, 0);
  stage_xdotool (&f->stage, "key Right Right");
  expect_point (f, 0, 2);
  stage_xdotool (&f->stage, "key Up");
  expect_point (f, 1, 2);
  stage_xdotool (&f->stage, "key Up");
  expect_point (f, 1, 2);
  stage_xdotool (&f->stage, "key Left");
  expect_point (f, 1, 1);
  stage_xdotool (&f->stage, "key Down");
  expect_point (f, 0, 1);
  stage_xdotool (&f->stage, "key End");
  expect_point (f, 0, 4);
  stage_xdotool (&f->stage, "key Right");
  expect_point (f, 0, 4);
  stage_xdotool (&f->stage, "key Home");
  expect_point (f, 0, 0);
  stage_xdotool (&f->stage, "key Escape");
  expect_words (f, NULL);
  stage_xdotool (&f->stage, "key Left");
  expect_point (f, 1, 4);

  /* Down to the mark, which is there too. */
  stage_xdotool (&f->stage, "key Home");
  stage_xdotool (&f->stage, "key Down Down Down");
  expect_words (f, mark);
}

/* The reading direction turns the chart and its keys. */
static void
test_mirrored (Fixture       *f,
               gconstpointer  data)
{
  gtk_widget_set_direction (f->stage.widget, GTK_TEXT_DIR_RTL);
  stage_settle (&f->stage);
  stage_xdotool (&f->stage, "key Left");
  expect_point (f, 0, 0);
  stage_xdotool (&f->stage, "key Left");
  expect_point (f, 0, 1);
  stage_xdotool (&f->stage, "key Right");
  expect_point (f, 0, 0);
  hover (f, LK_CHART_SHAPE_POINT, 1, 3);
  expect_point (f, 1, 3);
}

/* Focus goes on from the chart to its button and out, and what was pointed at is left. */
static void
test_focus (Fixture       *f,
            gconstpointer  data)
{
  GtkWidget *focus = NULL;

  stage_xdotool (&f->stage, "key Right Tab");
  focus = gtk_root_get_focus (GTK_ROOT (f->stage.window));
  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, f->stage.widget));
  stage_xdotool (&f->stage, "key shift+Tab");
  g_assert_true (gtk_widget_is_focus (f->stage.widget));
}

/* The first recording of cairo commands below @node, in the order in which it is drawn. */
static GskRenderNode *
find_drawing (GskRenderNode *node)
{
  const GskRenderNodeType type = node != NULL ? gsk_render_node_get_node_type (node) : GSK_NOT_A_RENDER_NODE;

  if (type == GSK_CAIRO_NODE)
    return node;
  if (type == GSK_TRANSFORM_NODE)
    return find_drawing (gsk_transform_node_get_child (node));
  if (type == GSK_CLIP_NODE)
    return find_drawing (gsk_clip_node_get_child (node));
  for (guint i = 0; type == GSK_CONTAINER_NODE && i < gsk_container_node_get_n_children (node); i++)
    {
      GskRenderNode *found = find_drawing (gsk_container_node_get_child (node, i));

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GskRenderNode *
ref_drawing (Fixture *f)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (f->stage.widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node = NULL, *drawing = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (f->stage.widget), gtk_widget_get_height (f->stage.widget));
  node = gtk_snapshot_free_to_node (snapshot);
  drawing = find_drawing (node);
  g_assert_nonnull (drawing);
  gsk_render_node_ref (drawing);
  gsk_render_node_unref (node);
  return drawing;
}

static void
show (Fixture *f,
      LkChart *chart)
{
  lk_chart_unref (f->chart);
  f->chart = chart;
  lk_chart_view_set_chart (LK_CHART_VIEW (f->stage.widget), chart);
  stage_settle (&f->stage);
}

/* Pointing keeps the drawing, the very same one; another size, direction or chart does not. */
static void
test_kept (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (GskRenderNode) first = ref_drawing (f), again = NULL, mirrored = NULL, other = NULL;
  g_autoptr (LkChart) chart = new_chart ();

  hover (f, LK_CHART_SHAPE_POINT, 1, 2);
  stage_xdotool (&f->stage, "key Right Right");
  again = ref_drawing (f);
  g_assert_true (again == first);
  gtk_widget_set_direction (f->stage.widget, GTK_TEXT_DIR_RTL);
  stage_settle (&f->stage);
  mirrored = ref_drawing (f);
  g_assert_true (mirrored != first);
  lk_chart_view_set_chart (LK_CHART_VIEW (f->stage.widget), chart);
  stage_settle (&f->stage);
  other = ref_drawing (f);
  g_assert_true (other != mirrored);
}

/* New figures of the same chart leave who stands at a point where it is, by its place on the axis; another chart does not. */
static void
test_place (Fixture       *f,
            gconstpointer  data)
{
  LkChart *later = new_chart (), *other = new_chart ();

  lk_chart_add_point (later, lk_chart_add_series (later, "nieuw", LK_CHART_LINE, 2), FROM, 1);
  lk_chart_set_title (other, "We lezen");
  stage_xdotool (&f->stage, "mousemove 1 1 key Right Right Up");
  expect_point (f, 1, 1);
  show (f, later);
  expect_point (f, 1, 1);
  stage_xdotool (&f->stage, "key Right");
  expect_point (f, 1, 2);
  show (f, other);
  expect_words (f, NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static void
expect_clipboard (const char *expected)
{
  g_autofree char *found = NULL;

  gdk_clipboard_read_text_async (gdk_display_get_clipboard (gdk_display_get_default ()), NULL, read_cb, &found);
  while (found == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (found, ==, expected);
}

static void
read_texture_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(GdkTexture **) data = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

/* By the menu and by its key, and told. */
static void
test_copy (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr (LkChartTable) table = lk_chart_table_new (f->chart);
  g_autofree char *text = lk_chart_table_dup_text (table, NULL);
  g_autoptr (GdkTexture) texture = NULL;

  stage_xdotool (&f->stage, "key shift+F10");
  stage_xdotool (&f->stage, "key Down Down");
  stage_xdotool (&f->stage, "key Return");
  expect_clipboard (text);
  stage_xdotool (&f->stage, "key ctrl+c");
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (f->stage.widget), NULL, read_texture_cb, &texture);
  while (texture == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gdk_texture_get_width (texture), >, 1000);
  g_assert_cmpstr (f->stage.toasts->str, ==, "The table is copied\nThe picture is copied\n");
}

/* The table comes by Return, and gives the focus back. */
static void
test_table (Fixture       *f,
            gconstpointer  data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  const guint n = g_list_model_get_n_items (windows);

  stage_xdotool (&f->stage, "key Return");
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n + 1);
  g_assert_false (gtk_window_is_active (GTK_WINDOW (f->stage.window)));
  stage_xdotool (&f->stage, "key Escape");
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, n);
  g_assert_true (gtk_widget_is_focus (f->stage.widget));
}

static void
test_little (Fixture       *f,
             gconstpointer  data)
{
  LkChart *empty = lk_chart_new (), *one = lk_chart_new ();
  g_autofree char *wrong = NULL;

  lk_chart_set_note (empty, "Nog geen metingen.");
  show (f, empty);
  stage_xdotool (&f->stage, "key Right End Up Escape");
  expect_words (f, NULL);
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (f->stage.widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "Nog geen metingen.");
  g_assert_cmpstr (wrong, ==, NULL);

  lk_chart_add_point (one, lk_chart_add_series (one, NULL, LK_CHART_LINE, 0), FROM, 3);
  show (f, one);
  gtk_widget_grab_focus (f->stage.widget);
  stage_xdotool (&f->stage, "key Right Right Up Down Home End");
  expect_point (f, 0, 0);
  lk_chart_view_set_chart (LK_CHART_VIEW (f->stage.widget), NULL);
  stage_settle (&f->stage);
  stage_xdotool (&f->stage, "key Right Menu Return");
  expect_words (f, NULL);
}

static void
test_size (Fixture       *f,
           gconstpointer  data)
{
  int least, usual;

  gtk_widget_measure (f->stage.widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);
  g_assert_cmpint (least, ==, 200);
  g_assert_cmpint (usual, >=, 480);
  gtk_widget_measure (f->stage.widget, GTK_ORIENTATION_VERTICAL, -1, &least, &usual, NULL, NULL);
  g_assert_cmpint (least, ==, 120);
  g_assert_cmpint (usual, >=, 280);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/chart-view/hover", Fixture, NULL, set_up, test_hover, tear_down);
  g_test_add ("/chart-view/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/chart-view/mirrored", Fixture, NULL, set_up, test_mirrored, tear_down);
  g_test_add ("/chart-view/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/chart-view/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/chart-view/place", Fixture, NULL, set_up, test_place, tear_down);
  g_test_add ("/chart-view/copy", Fixture, NULL, set_up, test_copy, tear_down);
  g_test_add ("/chart-view/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/chart-view/little", Fixture, NULL, set_up, test_little, tear_down);
  g_test_add ("/chart-view/size", Fixture, NULL, set_up, test_size, tear_down);
  return g_test_run ();
}
