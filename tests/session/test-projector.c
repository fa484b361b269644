/* The projector view is read from five metres, on every screen, with a board that is too full, in both its colours. */

#include <math.h>
#include <sqlite3.h>

#include "session/lk-fit-box.h"
#include "session/lk-projector-card.h"
#include "session/lk-projector-style.h"
#include "projector-fixture.h"

#define LEAST_CONTRAST 7.0

static const ProjectorScreen screens[] = { { 1280, 720 }, { 1366, 768 }, { 1024, 768 }, { 1920, 1200 }, { 1920, 1080 }, { 3840, 2160 } };

static double
get_text_size (GtkWidget *label)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (label));

  g_assert_true (pango_font_description_get_size_is_absolute (font));
  return (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

/* Returns: how many labels there were to look at. */
static guint
expect_sizes (ProjectorFixture      *f,
              const ProjectorScreen *screen)
{
  g_autoptr (GPtrArray) labels = projector_collect_all (f, GTK_TYPE_LABEL), buttons = projector_collect_all (f, GTK_TYPE_BUTTON);
  g_autoptr (GPtrArray) texts = projector_collect_all (f, GTK_TYPE_TEXT);
  double least = lk_projector_text_size (screen->height);

  for (guint i = 0; i < labels->len; i++)
    {
      graphene_rect_t bounds;

      g_assert_cmpfloat (get_text_size (labels->pdata[i]), >=, least - 0.05);
      g_assert_true (gtk_widget_compute_bounds (labels->pdata[i], f->projector, &bounds));
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, screen->width + 0.5);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, screen->height + 0.5);
    }

  for (guint i = 0; i < texts->len; i++)
    g_assert_cmpfloat (get_text_size (texts->pdata[i]), >=, least - 0.05);
  for (guint i = 0; i < buttons->len; i++)
    {
      graphene_rect_t bounds;

      g_assert_true (gtk_widget_compute_bounds (buttons->pdata[i], f->projector, &bounds));
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, screen->width + 0.5);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, screen->height + 0.5);
      g_assert_cmpfloat (gtk_widget_get_width (buttons->pdata[i]), >=, 48.0 * screen->height / LK_PROJECTOR_LINES - 1);
      g_assert_cmpfloat (gtk_widget_get_height (buttons->pdata[i]), >=, 48.0 * screen->height / LK_PROJECTOR_LINES - 1);
    }
  return labels->len;
}

static void
test_sizes (ProjectorFixture       *f,
            gconstpointer  data)
{
  projector_show_at (f, data);
  g_assert_cmpuint (expect_sizes (f, data), >, 30);
}

/* What is shown and what "+n" says are together all that there is. */
static void
test_counts (ProjectorFixture       *f,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) boxes = NULL;
  guint n_rows_hidden = 0, n_cells = 0;

  projector_show_at (f, data);
  boxes = projector_collect_all (f, LK_TYPE_FIT_BOX);
  for (guint i = 0; i < boxes->len; i++)
    {
      g_autoptr (GPtrArray) cards = g_ptr_array_new ();

      if (!gtk_widget_has_css_class (boxes->pdata[i], "cell"))
        {
          n_rows_hidden = MAX (n_rows_hidden, lk_fit_box_get_n_hidden (boxes->pdata[i]));
          continue;
        }
      projector_collect (boxes->pdata[i], LK_TYPE_PROJECTOR_CARD, cards);
      g_assert_cmpuint (cards->len, >=, 1);
      g_assert_cmpuint (cards->len + lk_fit_box_get_n_hidden (boxes->pdata[i]), ==, N_CARDS / LK_N_STAGES);
      n_cells++;
    }
  g_assert_cmpuint (n_rows_hidden, >, 0);
  g_assert_cmpuint (n_cells, >=, LK_N_STAGES);
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* WCAG 2.2, relative luminance. */
static double
luminance (double red,
           double green,
           double blue)
{
  return 0.2126 * linear (red) + 0.7152 * linear (green) + 0.0722 * linear (blue);
}

/* GTK has nothing to give while a widget still waits for its place; a busy machine may take more than one settling. */
static GskRenderNode *
take_node (ProjectorFixture *f)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (f->projector);

  for (guint i = 0; i < 20; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      GskRenderNode *node = NULL;

      gdk_paintable_snapshot (live, snapshot, gtk_widget_get_width (f->projector), gtk_widget_get_height (f->projector));
      node = gtk_snapshot_free_to_node (snapshot);
      if (node != NULL)
        return node;
      projector_settle (f);
    }
  g_assert_not_reached ();
}

static cairo_surface_t *
paint (ProjectorFixture *f)
{
  GskRenderNode *node = take_node (f);
  int width = gtk_widget_get_width (f->projector), height = gtk_widget_get_height (f->projector);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The luminance of the colour that most of the area has. */
static double
find_ground (cairo_surface_t       *surface,
             const graphene_rect_t *area)
{
  const unsigned char *pixels = cairo_image_surface_get_data (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint32 ground = 0;
  guint most = 0;

  for (int y = (int) area->origin.y; y < (int) (area->origin.y + area->size.height); y++)
    for (int x = (int) area->origin.x; x < (int) (area->origin.x + area->size.width); x++)
      {
        guint32 pixel = ((const guint32 *) (const void *) (pixels + y * stride))[x] & 0xffffff;
        guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (pixel))) + 1;

        g_hash_table_insert (counts, GUINT_TO_POINTER (pixel), GUINT_TO_POINTER (n));
        if (n > most)
          {
            most = n;
            ground = pixel;
          }
      }
  return luminance ((ground >> 16) / 255.0, (ground >> 8 & 0xff) / 255.0, (ground & 0xff) / 255.0);
}

static void
expect_contrast (ProjectorFixture   *f,
                 GtkWidget *within)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  cairo_surface_t *surface = paint (f);

  projector_collect (within, GTK_TYPE_LABEL, labels);

  for (guint i = 0; i < labels->len; i++)
    {
      graphene_rect_t bounds;
      GdkRGBA colour;
      double text, ground, contrast;

      g_assert_true (gtk_widget_compute_bounds (labels->pdata[i], f->projector, &bounds));
      if (bounds.size.width < 1 || bounds.size.height < 1)
        continue;
      gtk_style_context_get_color (gtk_widget_get_style_context (labels->pdata[i]), &colour);
      text = luminance (colour.red, colour.green, colour.blue);
      ground = find_ground (surface, &bounds);
      contrast = (MAX (text, ground) + 0.05) / (MIN (text, ground) + 0.05);
      g_test_message ("%.1f %s", contrast, gtk_label_get_text (labels->pdata[i]));
      g_assert_cmpfloat (contrast, >=, LEAST_CONTRAST);
    }
  cairo_surface_destroy (surface);
}

static void
test_contrast (ProjectorFixture       *f,
               gconstpointer  data)
{
  projector_show_at (f, data);
  expect_contrast (f, f->projector);
  g_object_set (f->projector, "dark", TRUE, NULL);
  projector_settle (f);
  expect_contrast (f, f->projector);
}

/* Colours do not follow the size of the screen: it is enough to look at them on the one with the least room and on a usual one. */
static gboolean
is_looked_at (const ProjectorScreen *screen)
{
  return screen->width == 1024 || screen->height == 1080;
}

static void
expect_readable (ProjectorFixture      *f,
                 const ProjectorScreen *screen)
{
  expect_sizes (f, screen);
  if (!is_looked_at (screen))
    return;
  expect_contrast (f, GTK_WIDGET (projector_find_sheet (f)));
  g_object_set (f->projector, "dark", TRUE, NULL);
  projector_settle (f);
  expect_contrast (f, GTK_WIDGET (projector_find_sheet (f)));
  g_object_set (f->projector, "dark", FALSE, NULL);
  projector_settle (f);
}

/* Whatever is opened over the board. */
static void
test_sheets (ProjectorFixture       *f,
             gconstpointer  data)
{
  const char * const openers[] = { "open-goals", "open-successes", "open-planning", "open-questions", "open-matrix" };
  LkAction *action = lk_record_list_peek (lk_board_get_column (f->board, LK_STAGE_TODO), 0);
  LkGoal *goal = lk_record_list_peek (lk_board_get_goals (f->board), 0);

  projector_show_at (f, data);
  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    {
      g_autofree char *name = g_strconcat ("projector.", openers[i], NULL);

      gtk_widget_activate_action (f->projector, name, NULL);
      projector_settle (f);
      expect_readable (f, data);
      gtk_widget_activate_action (f->projector, "projector.close-sheet", NULL);
    }
  gtk_widget_activate_action (f->projector, "projector.open-action", "s", lk_record_get_id (LK_RECORD (action)));
  projector_settle (f);
  expect_readable (f, data);
  gtk_widget_activate_action (f->projector, "projector.close-sheet", NULL);
  gtk_widget_activate_action (f->projector, "projector.open-cell", "(ss)", lk_record_get_id (LK_RECORD (goal)), "todo");
  projector_settle (f);
  expect_readable (f, data);
}

/* Every step of a session, with a full board and a large team, is read from five metres in both colours. */
static void
test_steps (ProjectorFixture       *f,
            gconstpointer  data)
{
  const ProjectorScreen *screen = data;

  projector_show_at (f, screen);
  gtk_widget_activate_action (f->projector, "projector.start-session", NULL);
  projector_settle (f);
  expect_readable (f, screen);
  projector_press (GTK_WIDGET (projector_find_sheet (f)), "_Begin");
  for (guint place = 0; place <= LK_N_STEPS; place++)
    {
      projector_settle (f);
      expect_readable (f, screen);
      if (place < LK_N_STEPS)
        projector_press (f->projector, "_Next");
    }
}

/* The impact matrix, full of ideas. */
static void
test_matrix (ProjectorFixture       *f,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      LkGoal *idea = lk_board_add_goal (f->board, projector_titles[i % N_TITLES], lk_day_today (), LK_GOAL_IDEA, &error);

      if (i % 5 != 0)
        lk_board_place_idea (f->board, idea, i / (double) N_PEOPLE, (i * 7 % N_PEOPLE) / (double) N_PEOPLE, &error);
    }
  g_assert_no_error (error);
  projector_show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.open-matrix", NULL);
  projector_settle (f);
  expect_sizes (f, data);
  expect_contrast (f, GTK_WIDGET (projector_find_sheet (f)));
  g_object_set (f->projector, "dark", TRUE, NULL);
  projector_settle (f);
  expect_contrast (f, GTK_WIDGET (projector_find_sheet (f)));
}

static void
run (sqlite3    *db,
     const char *sql)
{
  sqlite3_exec (db, sql, NULL, NULL, NULL);
  g_assert_cmpstr (sqlite3_errmsg (db), ==, "not an error");
}

/* Gives the board fifty days behind it, with a session each week. */
static void
give_past (ProjectorFixture *f)
{
  g_autofree char *path = g_build_filename (f->folder, "board.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  run (db, "UPDATE goal SET created = created - (10 + rowid * 3 % 40) * 86400000");
  run (db, "UPDATE action SET created = created - rowid % 50 * 86400000");
  run (db, "INSERT INTO action_move (id, action, from_stage, to_stage, at) "
           "SELECT id, id, 'todo', stage, created + 86400000 FROM action WHERE stage <> 'todo'");
  run (db, "WITH RECURSIVE week (n) AS (SELECT 1 UNION SELECT n + 1 FROM week WHERE n < 7) "
           "INSERT INTO check_in (id, team, day, well, created) "
           "SELECT 'past' || n, team, date (day, '-' || (7 * n) || ' days'), 5, 0 FROM check_in, week");
  sqlite3_close (db);
}

static void
expect_slider (ProjectorFixture      *f,
               const ProjectorScreen *screen)
{
  g_autoptr (GPtrArray) scales = projector_collect_all (f, GTK_TYPE_SCALE);
  graphene_rect_t bounds;
  GtkWidget *knob = NULL;

  g_assert_cmpuint (scales->len, ==, 1);
  for (GtkWidget *part = gtk_widget_get_first_child (scales->pdata[0]); part != NULL; part = gtk_widget_get_next_sibling (part))
    if (g_strcmp0 (gtk_widget_get_css_name (part), "trough") == 0)
      knob = gtk_widget_get_last_child (part);
  g_assert_nonnull (knob);
  g_assert_true (gtk_widget_compute_bounds (knob, f->projector, &bounds));
  g_assert_cmpfloat (bounds.size.width, >=, 48.0 * screen->height / LK_PROJECTOR_LINES - 1);
  g_assert_cmpfloat (bounds.size.height, >=, 48.0 * screen->height / LK_PROJECTOR_LINES - 1);
}

/* The board's past is read while the page already stands there. */
static gboolean
has_slider (ProjectorFixture *f)
{
  g_autoptr (GPtrArray) scales = projector_collect_all (f, GTK_TYPE_SCALE);

  return scales->len > 0;
}

static void
expect_readable_past (ProjectorFixture      *f,
                      const ProjectorScreen *screen)
{
  g_autoptr (GPtrArray) scales = projector_collect_all (f, GTK_TYPE_SCALE);

  g_assert_cmpuint (scales->len, ==, 1);
  for (guint ago = 0; ago < 30; ago += 12)
    {
      gtk_range_set_value (scales->pdata[0], lk_day_today () - (int) ago);
      projector_settle (f);
      expect_sizes (f, screen);
      if (is_looked_at (screen))
        expect_contrast (f, GTK_WIDGET (projector_find_sheet (f)));
    }
  expect_slider (f, screen);
}

/* The replay of a board that is too full, on a day that is past. */
static void
test_replay (ProjectorFixture       *f,
             gconstpointer  data)
{
  give_past (f);
  projector_show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.open-replay", NULL);
  projector_wait_for (f, has_slider);
  projector_settle (f);
  expect_readable_past (f, data);
  if (!is_looked_at (data))
    return;
  g_object_set (f->projector, "dark", TRUE, NULL);
  projector_settle (f);
  expect_readable_past (f, data);
}

static void
test_text_size (void)
{
  g_assert_cmpfloat_with_epsilon (lk_projector_text_size (1080), 28, 1e-9);
  g_assert_cmpfloat_with_epsilon (lk_projector_text_size (2160), 56, 1e-9);
  g_assert_cmpfloat_with_epsilon (lk_projector_text_size (4000), 56, 1e-9);
  g_assert_cmpfloat_with_epsilon (lk_projector_text_size (480), lk_projector_text_size (720), 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  projector_load_css ();
  g_test_add_func ("/projector/text-size", test_text_size);
  for (gsize i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autofree char *size = g_strdup_printf ("/projector/sizes/%dx%d", screens[i].width, screens[i].height);
      g_autofree char *counts = g_strdup_printf ("/projector/counts/%dx%d", screens[i].width, screens[i].height);
      g_autofree char *replay = g_strdup_printf ("/projector/replay/%dx%d", screens[i].width, screens[i].height);
      g_autofree char *steps = g_strdup_printf ("/projector/steps/%dx%d", screens[i].width, screens[i].height);

      g_autofree char *sheets = g_strdup_printf ("/projector/sheets/%dx%d", screens[i].width, screens[i].height);

      g_test_add (size, ProjectorFixture, &screens[i], projector_set_up, test_sizes, projector_tear_down);
      g_test_add (sheets, ProjectorFixture, &screens[i], projector_set_up, test_sheets, projector_tear_down);
      g_test_add (counts, ProjectorFixture, &screens[i], projector_set_up, test_counts, projector_tear_down);
      g_test_add (steps, ProjectorFixture, &screens[i], projector_set_up, test_steps, projector_tear_down);
      g_test_add (replay, ProjectorFixture, &screens[i], projector_set_up, test_replay, projector_tear_down);
    }
  g_test_add ("/projector/matrix", ProjectorFixture, &screens[0], projector_set_up, test_matrix, projector_tear_down);
  g_test_add ("/projector/contrast", ProjectorFixture, &screens[4], projector_set_up, test_contrast, projector_tear_down);
  return g_test_run ();
}
