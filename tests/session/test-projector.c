/* The projector view is read from five metres, on every screen, with a board that is too full, in both its colours. */

#include <math.h>
#include <sqlite3.h>

#include "session/lk-fit-box.h"
#include "session/lk-projector-card.h"
#include "session/lk-projector-sheet.h"
#include "session/lk-projector-style.h"
#include "session/lk-projector.h"

#define N_GOALS 12
#define N_CARDS 9
#define N_PEOPLE 25
#define LEAST_CONTRAST 7.0

typedef struct
{
  char     *folder;
  LkStore  *store;
  LkSchool *school;
  LkBoard  *board;
  GtkWidget *window;
  GtkWidget *projector;
  guint     n_left;
} Fixture;

typedef struct
{
  int width;
  int height;
} Screen;

static const Screen screens[] = { { 1280, 720 }, { 1366, 768 }, { 1024, 768 }, { 1920, 1200 }, { 1920, 1080 }, { 3840, 2160 } };

static const char * const titles[] = {
  "Kort", "Een heel lange actie die over meer dan twee regels loopt en dus ergens moet ophouden voordat het bord vol is",
  "🎉 Feest met de klas", "לקרוא יחד בכל בוקר חמש עשרה דקות", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung",
};

static void
leave_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  ((Fixture *) data)->n_left++;
}

static void
fill (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  LkTeam *team = lk_school_add_team (f->school, "Onderbouw", &error);
  LkTeam *management = NULL;
  g_autoptr (LkBoard) other = NULL;
  LkPerson *person = lk_school_add_person (f->school, "Anna-Fleur van der Berg", "", team, LK_ROLE_TEACHER, &error);

  for (guint i = 1; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Maximiliaan%u de Vries-Hoogendoorn", i);

      lk_school_add_person (f->school, name, "", team, LK_ROLE_TEACHER, &error);
    }
  management = lk_school_add_team (f->school, "Management van de hele grote school", &error);
  lk_store_flush (f->store);
  f->board = lk_board_new (f->school, team);
  other = lk_board_new (f->school, management);
  lk_store_flush (f->store);
  for (guint i = 0; i < N_GOALS; i++)
    {
      LkGoal *goal = lk_board_add_goal (f->board, titles[i % G_N_ELEMENTS (titles)], lk_day_today (), LK_GOAL_ACTIVE, &error);

      lk_board_set_goal_values (f->board, goal, 1, 4, LK_DIRECTION_UP, &error);
      for (guint c = 0; c < N_CARDS; c++)
        lk_board_add_action (f->board, goal, c % LK_N_STAGES, titles[(i + c) % G_N_ELEMENTS (titles)], person,
                             lk_day_today () + (int) c - 3, &error);
    }
  for (guint i = 0; i < 20; i++)
    {
      lk_board_add_success (f->board, titles[i % G_N_ELEMENTS (titles)], lk_day_today (), &error);
      lk_board_add_planning (f->board, LK_PLANNING_VISIT, lk_day_today () + (int) i, "", person, NULL,
                             titles[i % G_N_ELEMENTS (titles)], &error);
    }
  lk_board_set_check_in (f->board, lk_day_today (), 5, 3, 1, &error);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      lk_board_ask (f->board, management, titles[i], lk_day_today () + 7, &error);
      lk_board_ask (other, team, titles[i], LK_DAY_NONE, &error);
    }
  lk_store_flush (f->store);
  g_assert_no_error (error);
}

static void
settle (void)
{
  gint64 until = g_get_monotonic_time () + 250 * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  const GActionEntry actions[] = { { .name = "present", .activate = leave_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("board-XXXXXX", &error);
  path = g_build_filename (f->folder, "board.db", NULL);
  f->store = lk_store_open (path, NULL, &error);
  g_assert_no_error (error);
  f->school = lk_school_new (f->store);
  lk_store_flush (f->store);
  fill (f);

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), f);
  f->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (f->window), FALSE);
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (group));
  f->projector = lk_projector_new ();
  lk_projector_set_board (LK_PROJECTOR (f->projector), f->board);
  gtk_window_set_child (GTK_WINDOW (f->window), f->projector);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autofree char *quoted = g_shell_quote (f->folder);
  g_autofree char *command = g_strconcat ("rm -rf ", quoted, NULL);

  gtk_window_destroy (GTK_WINDOW (f->window));
  settle ();
  g_clear_object (&f->board);
  g_clear_object (&f->school);
  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (f->folder);
}

static void
show_at (Fixture      *f,
         const Screen *screen)
{
  gtk_window_set_default_size (GTK_WINDOW (f->window), screen->width, screen->height);
  gtk_window_present (GTK_WINDOW (f->window));
  settle ();
  settle ();
  g_assert_cmpint (gtk_widget_get_width (f->projector), ==, screen->width);
  g_assert_cmpint (gtk_widget_get_height (f->projector), ==, screen->height);
}

/* Every widget of @type on the screen below @widget. */
static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
collect_all (Fixture *f,
             GType    type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (f->projector, type, found);
  return found;
}

static double
get_text_size (GtkWidget *label)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (label));

  g_assert_true (pango_font_description_get_size_is_absolute (font));
  return (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

/* Returns: how many labels there were to look at. */
static guint
expect_sizes (Fixture      *f,
              const Screen *screen)
{
  g_autoptr (GPtrArray) labels = collect_all (f, GTK_TYPE_LABEL), buttons = collect_all (f, GTK_TYPE_BUTTON);
  g_autoptr (GPtrArray) texts = collect_all (f, GTK_TYPE_TEXT);
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
test_sizes (Fixture       *f,
            gconstpointer  data)
{
  show_at (f, data);
  g_assert_cmpuint (expect_sizes (f, data), >, 30);
}

/* What is shown and what "+n" says are together all that there is. */
static void
test_counts (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) boxes = NULL;
  guint n_rows_hidden = 0, n_cells = 0;

  show_at (f, data);
  boxes = collect_all (f, LK_TYPE_FIT_BOX);
  for (guint i = 0; i < boxes->len; i++)
    {
      g_autoptr (GPtrArray) cards = g_ptr_array_new ();

      if (!gtk_widget_has_css_class (boxes->pdata[i], "cell"))
        {
          n_rows_hidden = MAX (n_rows_hidden, lk_fit_box_get_n_hidden (boxes->pdata[i]));
          continue;
        }
      collect (boxes->pdata[i], LK_TYPE_PROJECTOR_CARD, cards);
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
take_node (Fixture *f)
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
      settle ();
    }
  g_assert_not_reached ();
}

static cairo_surface_t *
paint (Fixture *f)
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
expect_contrast (Fixture   *f,
                 GtkWidget *within)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  cairo_surface_t *surface = paint (f);

  collect (within, GTK_TYPE_LABEL, labels);

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
test_contrast (Fixture       *f,
               gconstpointer  data)
{
  show_at (f, data);
  expect_contrast (f, f->projector);
  g_object_set (f->projector, "dark", TRUE, NULL);
  settle ();
  expect_contrast (f, f->projector);
}

static LkProjectorSheet *
find_sheet (Fixture *f)
{
  g_autoptr (GPtrArray) sheets = collect_all (f, LK_TYPE_PROJECTOR_SHEET);

  return sheets->len > 0 ? sheets->pdata[0] : NULL;
}

static void
press (GtkWidget  *where,
       const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  collect (where, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), label) == 0)
      {
        g_signal_emit_by_name (buttons->pdata[i], "clicked");
        return;
      }
  g_assert_not_reached ();
}

/* A card that is tapped is moved, put off a week and undone. */
static void
test_sheet (Fixture       *f,
            gconstpointer  data)
{
  LkAction *action = lk_record_list_peek (lk_board_get_column (f->board, LK_STAGE_TODO), 0);
  LkDay due = MAX (lk_action_get_due_day (action), lk_day_today ());
  const char *id = lk_record_get_id (LK_RECORD (action));

  show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.open-action", "s", id);
  settle ();
  g_assert_nonnull (find_sheet (f));
  press (GTK_WIDGET (find_sheet (f)), "A _Week Later");
  settle ();
  g_assert_null (find_sheet (f));
  g_assert_cmpint (lk_action_get_due_day (action), ==, due + 7);

  gtk_widget_activate_action (f->projector, "projector.open-action", "s", id);
  settle ();
  press (GTK_WIDGET (find_sheet (f)), "Done");
  settle ();
  g_assert_cmpint (lk_action_get_stage (action), ==, LK_STAGE_DONE);
  g_assert_true (lk_store_undo (f->store, NULL));
  settle ();
  g_assert_cmpint (lk_action_get_stage (action), ==, LK_STAGE_TODO);
}

static GtkGesture *
find_finger (GtkWidget *card)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (card);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller) && gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (controller)))
        return GTK_GESTURE (controller);
    }
  return NULL;
}

/* A card that a finger drags lights up what it is over, and lands there; one that is let go beside everything stays. */
static void
test_finger (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) cards = NULL, boxes = NULL, cells = g_ptr_array_new ();
  GtkGesture *finger = NULL;
  LkAction *action = NULL;
  graphene_rect_t from, to;

  show_at (f, data);
  cards = collect_all (f, LK_TYPE_PROJECTOR_CARD);
  boxes = collect_all (f, LK_TYPE_FIT_BOX);
  for (guint i = 0; i < boxes->len; i++)
    if (gtk_widget_has_css_class (boxes->pdata[i], "cell"))
      g_ptr_array_add (cells, boxes->pdata[i]);
  action = lk_projector_card_get_action (cards->pdata[0]);
  g_assert_cmpint (lk_action_get_stage (action), ==, LK_STAGE_TODO);
  finger = find_finger (cards->pdata[0]);
  g_assert_nonnull (finger);
  g_assert_true (gtk_widget_compute_bounds (cards->pdata[0], f->projector, &from));
  g_assert_true (gtk_widget_compute_bounds (cells->pdata[1], f->projector, &to));

  g_signal_emit_by_name (finger, "drag-begin", 5.0, 5.0);
  g_signal_emit_by_name (finger, "drag-update", to.origin.x - from.origin.x + 20.0, to.origin.y - from.origin.y + 5.0);
  settle ();
  g_assert_true (gtk_widget_has_css_class (cells->pdata[1], "aimed"));
  g_signal_emit_by_name (finger, "drag-update", 0.0, -from.origin.y);
  g_assert_false (gtk_widget_has_css_class (cells->pdata[1], "aimed"));
  g_signal_emit_by_name (finger, "drag-end", 0.0, -from.origin.y);
  settle ();
  g_assert_cmpint (lk_action_get_stage (action), ==, LK_STAGE_TODO);

  g_signal_emit_by_name (finger, "drag-begin", 5.0, 5.0);
  g_signal_emit_by_name (finger, "drag-update", to.origin.x - from.origin.x + 20.0, to.origin.y - from.origin.y + 5.0);
  g_signal_emit_by_name (finger, "drag-end", to.origin.x - from.origin.x + 20.0, to.origin.y - from.origin.y + 5.0);
  settle ();
  g_assert_cmpint (lk_action_get_stage (action), ==, LK_STAGE_DOING);
}

/* All of what had no room is on the pages of its sheet. */
static void
test_more (Fixture       *f,
           gconstpointer  data)
{
  LkGoal *goal = lk_record_list_peek (lk_board_get_goals (f->board), 0);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();

  show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.open-cell", "(ss)", lk_record_get_id (LK_RECORD (goal)), "todo");
  settle ();
  collect (GTK_WIDGET (find_sheet (f)), LK_TYPE_PROJECTOR_CARD, cards);
  g_assert_cmpuint (cards->len, ==, N_CARDS / LK_N_STAGES);
  press (GTK_WIDGET (find_sheet (f)), "_Close");
  settle ();
  gtk_widget_activate_action (f->projector, "projector.open-successes", NULL);
  settle ();
  g_assert_nonnull (find_sheet (f));
  expect_contrast (f, GTK_WIDGET (find_sheet (f)));
  press (GTK_WIDGET (find_sheet (f)), "_Close");
  settle ();
  g_assert_null (find_sheet (f));
  g_assert_cmpuint (f->n_left, ==, 0);
}

static void
expect_readable (Fixture      *f,
                 const Screen *screen)
{
  expect_sizes (f, screen);
  expect_contrast (f, GTK_WIDGET (find_sheet (f)));
  g_object_set (f->projector, "dark", TRUE, NULL);
  settle ();
  expect_contrast (f, GTK_WIDGET (find_sheet (f)));
  g_object_set (f->projector, "dark", FALSE, NULL);
  settle ();
}

/* Whatever is opened over the board. */
static void
test_sheets (Fixture       *f,
             gconstpointer  data)
{
  const char * const openers[] = { "open-goals", "open-successes", "open-planning", "open-questions", "open-matrix" };
  LkAction *action = lk_record_list_peek (lk_board_get_column (f->board, LK_STAGE_TODO), 0);
  LkGoal *goal = lk_record_list_peek (lk_board_get_goals (f->board), 0);

  show_at (f, data);
  for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
    {
      g_autofree char *name = g_strconcat ("projector.", openers[i], NULL);

      gtk_widget_activate_action (f->projector, name, NULL);
      settle ();
      expect_readable (f, data);
      gtk_widget_activate_action (f->projector, "projector.close-sheet", NULL);
    }
  gtk_widget_activate_action (f->projector, "projector.open-action", "s", lk_record_get_id (LK_RECORD (action)));
  settle ();
  expect_readable (f, data);
  gtk_widget_activate_action (f->projector, "projector.close-sheet", NULL);
  gtk_widget_activate_action (f->projector, "projector.open-cell", "(ss)", lk_record_get_id (LK_RECORD (goal)), "todo");
  settle ();
  expect_readable (f, data);
}

/* Every step of a session, with a full board and a large team, is read from five metres in both colours. */
static void
test_steps (Fixture       *f,
            gconstpointer  data)
{
  const Screen *screen = data;

  show_at (f, screen);
  gtk_widget_activate_action (f->projector, "projector.start-session", NULL);
  settle ();
  expect_readable (f, screen);
  press (GTK_WIDGET (find_sheet (f)), "_Begin");
  for (guint place = 0; place <= LK_N_STEPS; place++)
    {
      settle ();
      expect_readable (f, screen);
      if (place < LK_N_STEPS)
        press (f->projector, "_Next");
    }
}

/* The impact matrix, full of ideas. */
static void
test_matrix (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      LkGoal *idea = lk_board_add_goal (f->board, titles[i % G_N_ELEMENTS (titles)], lk_day_today (), LK_GOAL_IDEA, &error);

      if (i % 5 != 0)
        lk_board_place_idea (f->board, idea, i / (double) N_PEOPLE, (i * 7 % N_PEOPLE) / (double) N_PEOPLE, &error);
    }
  g_assert_no_error (error);
  show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.open-matrix", NULL);
  settle ();
  expect_sizes (f, data);
  expect_contrast (f, GTK_WIDGET (find_sheet (f)));
  g_object_set (f->projector, "dark", TRUE, NULL);
  settle ();
  expect_contrast (f, GTK_WIDGET (find_sheet (f)));
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
give_past (Fixture *f)
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
expect_slider (Fixture      *f,
               const Screen *screen)
{
  g_autoptr (GPtrArray) scales = collect_all (f, GTK_TYPE_SCALE);
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

/* The replay of a board that is too full, on a day that is past. */
static void
test_replay (Fixture       *f,
             gconstpointer  data)
{
  give_past (f);
  show_at (f, data);
  gtk_widget_activate_action (f->projector, "projector.open-replay", NULL);
  settle ();
  for (guint dark = 0; dark < 2; dark++)
    {
      g_autoptr (GPtrArray) scales = collect_all (f, GTK_TYPE_SCALE);

      g_object_set (f->projector, "dark", dark == 1, NULL);
      for (guint ago = 0; ago < 30; ago += 12)
        {
          gtk_range_set_value (scales->pdata[0], lk_day_today () - ago);
          settle ();
          expect_sizes (f, data);
          expect_contrast (f, GTK_WIDGET (find_sheet (f)));
        }
      expect_slider (f, data);
    }
}

static void
test_text_size (void)
{
  g_assert_cmpfloat_with_epsilon (lk_projector_text_size (1080), 28, 1e-9);
  g_assert_cmpfloat_with_epsilon (lk_projector_text_size (2160), 56, 1e-9);
  g_assert_cmpfloat_with_epsilon (lk_projector_text_size (4000), 56, 1e-9);
  g_assert_cmpfloat_with_epsilon (lk_projector_text_size (480), lk_projector_text_size (720), 1e-9);
}

static void
load_css (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/leerkracht/Board/session/session.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  load_css ();
  g_test_add_func ("/projector/text-size", test_text_size);
  for (gsize i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autofree char *size = g_strdup_printf ("/projector/sizes/%dx%d", screens[i].width, screens[i].height);
      g_autofree char *counts = g_strdup_printf ("/projector/counts/%dx%d", screens[i].width, screens[i].height);
      g_autofree char *replay = g_strdup_printf ("/projector/replay/%dx%d", screens[i].width, screens[i].height);
      g_autofree char *steps = g_strdup_printf ("/projector/steps/%dx%d", screens[i].width, screens[i].height);

      g_autofree char *sheets = g_strdup_printf ("/projector/sheets/%dx%d", screens[i].width, screens[i].height);

      g_test_add (size, Fixture, &screens[i], set_up, test_sizes, tear_down);
      g_test_add (sheets, Fixture, &screens[i], set_up, test_sheets, tear_down);
      g_test_add (counts, Fixture, &screens[i], set_up, test_counts, tear_down);
      g_test_add (steps, Fixture, &screens[i], set_up, test_steps, tear_down);
      g_test_add (replay, Fixture, &screens[i], set_up, test_replay, tear_down);
    }
  g_test_add ("/projector/matrix", Fixture, &screens[0], set_up, test_matrix, tear_down);
  g_test_add ("/projector/contrast", Fixture, &screens[4], set_up, test_contrast, tear_down);
  g_test_add ("/projector/sheet", Fixture, &screens[1], set_up, test_sheet, tear_down);
  g_test_add ("/projector/finger", Fixture, &screens[4], set_up, test_finger, tear_down);
  g_test_add ("/projector/more", Fixture, &screens[2], set_up, test_more, tear_down);
  return g_test_run ();
}
