/* The library of lesson designs over a real database, by a real pointer and real keys. */

#include <adwaita.h>

#include "lessons/lk-lesson-export.h"
#include "lessons/lk-lesson-filters.h"
#include "lessons/lk-lesson-library.h"
#include "lessons/lk-lesson-row.h"
#include "lessons/lk-lesson-starters.h"
#include "stage/stage.h"

#define WIDTH 1100
#define HEIGHT 640

typedef struct
{
  Stage      stage;
  LkDesigns *designs;
  GString   *told;      /* the signals of the library, a line each */
} Fixture;

static void
opened_cb (Fixture    *f,
           const char *id)
{
  LkDesign *design = lk_designs_find (f->designs, id);

  g_string_append_printf (f->told, "open %s\n", design != NULL ? lk_design_get_title (design) : "?");
}

static void
started_cb (Fixture    *f,
            const char *key)
{
  g_string_append_printf (f->told, "start %s\n", key);
}

static void
add_design (Fixture        *f,
            const char     *title,
            const char     *subject,
            const char     *goal,
            LkPerson       *designer)
{
  g_autoptr (LkDesignContent) content = lk_design_content_new ();
  g_autoptr (GError) error = NULL;

  lk_design_content_set (&content->title, title);
  lk_design_content_set (&content->subject, subject);
  lk_design_content_set (&content->class_name, "3B");
  lk_design_content_set (&content->blocks[LK_BLOCK_GOAL].words, goal);
  lk_design_content_add_designer (content, lk_person_get_name (designer), lk_record_get_id (LK_RECORD (designer)));
  g_assert_nonnull (lk_designs_add (f->designs, content, "Add Lesson Design", &error));
  g_assert_no_error (error);
  lk_store_flush (f->stage.rig.store);
}

/* @data: whether there are designs. */
static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  Rig *rig = &f->stage.rig;

  rig_set_up (rig, NULL);
  f->designs = lk_designs_new (rig->school);
  lk_store_flush (rig->store);
  f->told = g_string_new (NULL);
  if (data != NULL)
    {
      add_design (f, "Breuken vergelijken", "rekenen", "Leerlingen zetten breuken op een getallenlijn", rig->anna);
      add_design (f, "Signaalwoorden", "taal", "Leerlingen vinden het verband in een alinea", rig->bram);
      add_design (f, "Staafdiagram", "rekenen", "Een diagram lezen; geen breuken", rig->bram);
    }
  stage_open (&f->stage, lk_lesson_library_new (f->designs, rig->school), WIDTH, HEIGHT);
  g_signal_connect_swapped (f->stage.widget, "open", G_CALLBACK (opened_cb), f);
  g_signal_connect_swapped (f->stage.widget, "start", G_CALLBACK (started_cb), f);
  gtk_widget_grab_focus (f->stage.widget);
  stage_settle (&f->stage);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  stage_close (&f->stage);
  g_string_free (f->told, TRUE);
  g_clear_object (&f->designs);
  rig_tear_down (&f->stage.rig, data);
}

static void
collect (GtkWidget *from,
         GType      type,
         GPtrArray *found)
{
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_mapped (child))
        continue;
      if (G_TYPE_CHECK_INSTANCE_TYPE (child, type))
        g_ptr_array_add (found, child);
      else
        collect (child, type, found);
    }
}

/* The names of the rows, from the top, a line each. */
static char *
list_rows (Fixture *f)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GString *names = g_string_new (NULL);

  collect (f->stage.widget, LK_TYPE_LESSON_ROW, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GPtrArray) labels = g_ptr_array_new ();

      collect (rows->pdata[i], GTK_TYPE_LABEL, labels);
      g_string_append_printf (names, "%s\n", gtk_label_get_text (labels->pdata[0]));
    }
  return g_string_free (names, FALSE);
}

static void
expect_rows (Fixture    *f,
             const char *names)
{
  const gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;
  g_autofree char *now = NULL;

  do
    {
      g_free (now);
      stage_settle (&f->stage);
      now = list_rows (f);
    }
  while (!g_str_equal (now, names) && g_get_monotonic_time () < end);
  g_assert_cmpstr (now, ==, names);
}

static GtkLabel *
find_label (GtkWidget  *from,
            const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect (from, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]), text))
      return labels->pdata[i];
  return NULL;
}

static void
test_newest_first (Fixture       *f,
                   gconstpointer  data)
{
  expect_rows (f, "Staafdiagram\nSignaalwoorden\nBreuken vergelijken\n");
}

/* What matches is bold, and not in a colour alone. */
static gboolean
is_bold_at (PangoAttrList *attributes,
            int            start,
            int            end)
{
  PangoAttrIterator *iter = pango_attr_list_get_iterator (attributes);
  gboolean found = FALSE;

  do
    {
      PangoAttribute *weight = pango_attr_iterator_get (iter, PANGO_ATTR_WEIGHT);
      int from, to;

      pango_attr_iterator_range (iter, &from, &to);
      found = found || (weight != NULL && from == start && to == end && pango_attr_iterator_get (iter, PANGO_ATTR_BACKGROUND) != NULL);
    }
  while (pango_attr_iterator_next (iter));
  pango_attr_iterator_destroy (iter);
  return found;
}

static void
test_typed (Fixture       *f,
            gconstpointer  data)
{
  GtkLabel *name = NULL;

  stage_xdotool (&f->stage, "type --delay 20 breuk");
  expect_rows (f, "Breuken vergelijken\nStaafdiagram\n");
  name = find_label (f->stage.widget, "Breuken vergelijken");
  g_assert_nonnull (name);
  g_assert_nonnull (gtk_label_get_attributes (name));
  g_assert_true (is_bold_at (gtk_label_get_attributes (name), 0, 7));
  stage_xdotool (&f->stage, "key Escape");
  expect_rows (f, "Staafdiagram\nSignaalwoorden\nBreuken vergelijken\n");
}

static void
test_keys (Fixture       *f,
           gconstpointer  data)
{
  expect_rows (f, "Staafdiagram\nSignaalwoorden\nBreuken vergelijken\n");
  stage_xdotool (&f->stage, "key Down Down Return");
  stage_settle (&f->stage);
  g_assert_cmpstr (f->told->str, ==, "open Signaalwoorden\n");
  /* What is typed in the list goes to the search, and Enter there opens what comes first. */
  stage_xdotool (&f->stage, "type --delay 20 getallen");
  expect_rows (f, "Breuken vergelijken\n");
  stage_xdotool (&f->stage, "key Return");
  stage_settle (&f->stage);
  g_assert_cmpstr (f->told->str, ==, "open Signaalwoorden\nopen Breuken vergelijken\n");
}

static void
choose (Fixture    *f,
        guint       drop,
        const char *words)
{
  g_autoptr (GPtrArray) drops = g_ptr_array_new ();
  GListModel *model = NULL;

  collect (f->stage.widget, GTK_TYPE_DROP_DOWN, drops);
  model = gtk_drop_down_get_model (drops->pdata[drop]);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), words))
      gtk_drop_down_set_selected (drops->pdata[drop], i);
}

static void
test_filters (Fixture       *f,
              gconstpointer  data)
{
  GtkLabel *clear = NULL;

  expect_rows (f, "Staafdiagram\nSignaalwoorden\nBreuken vergelijken\n");
  choose (f, 0, "rekenen");
  expect_rows (f, "Staafdiagram\nBreuken vergelijken\n");
  choose (f, 3, lk_person_get_name (f->stage.rig.anna));
  expect_rows (f, "Breuken vergelijken\n");
  choose (f, 4, "Taught");
  expect_rows (f, "");
  g_assert_nonnull (find_label (f->stage.widget, "Nothing found"));
  clear = find_label (f->stage.widget, "Clear Filters");
  g_assert_nonnull (clear);
  gtk_widget_activate_action (f->stage.widget, "library.clear", NULL);
  expect_rows (f, "Staafdiagram\nSignaalwoorden\nBreuken vergelijken\n");
}

static void
test_archive (Fixture       *f,
              gconstpointer  data)
{
  LkDesign *design = NULL;

  expect_rows (f, "Staafdiagram\nSignaalwoorden\nBreuken vergelijken\n");
  design = lk_record_list_peek (lk_designs_get_designs (f->designs), 0);
  gtk_widget_activate_action (f->stage.widget, "library.archive", "s", lk_record_get_id (LK_RECORD (design)));
  expect_rows (f, "Signaalwoorden\nBreuken vergelijken\n");
  g_assert_cmpstr (f->stage.toasts->str, ==, "“Staafdiagram” has been archived\n");
  lk_store_undo_async (f->stage.rig.store, NULL, NULL, NULL);
  expect_rows (f, "Staafdiagram\nSignaalwoorden\nBreuken vergelijken\n");
}

static void
test_follows (Fixture       *f,
              gconstpointer  data)
{
  LkDesign *design = NULL;
  g_autoptr (LkDesignDetail) detail = NULL;

  stage_xdotool (&f->stage, "type --delay 20 klok");
  expect_rows (f, "");
  design = lk_record_list_peek (lk_designs_get_designs (f->designs), 1);
  detail = lk_design_detail_new (f->stage.rig.school, f->stage.rig.store, lk_record_get_id (LK_RECORD (design)));
  stage_settle (&f->stage);
  g_assert_true (lk_design_detail_set_line (detail, LK_DESIGN_TITLE, "Klokkijken", NULL));
  expect_rows (f, "Klokkijken\n");
}

static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  GtkLabel *button = NULL;
  int x, y;

  expect_rows (f, "");
  g_assert_nonnull (find_label (f->stage.widget, "No lesson designs yet"));
  button = find_label (f->stage.widget, "New Lesson Design");
  g_assert_nonnull (button);
  stage_locate (&f->stage, GTK_WIDGET (button), &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d click 1", x, y);
  stage_settle (&f->stage);
  g_assert_cmpstr (f->told->str, ==, "start \n");
}

static void
test_starters (Fixture       *f,
               gconstpointer  data)
{
  LkLessonStarters *starters = lk_lesson_starters_present (f->stage.widget, NULL, "");

  g_signal_connect_swapped (starters, "chosen", G_CALLBACK (started_cb), f);
  stage_settle (&f->stage);
  g_assert_nonnull (find_label (GTK_WIDGET (starters), "Everyone at school can read it."));
  gtk_widget_activate_action (GTK_WIDGET (starters), "starters.choose", "i", 4);
  g_assert_cmpstr (f->told->str, ==, "start blank\n");
  stage_settle (&f->stage);
}

static void
test_cannot_write (Fixture       *f,
                   gconstpointer  data)
{
  g_autoptr (LkDesignContent) content = lk_design_content_new ();

  for (int format = 0; format < LK_N_LESSON_FORMATS; format++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%d", f->stage.rig.folder, format);
      g_autoptr (GFile) there = g_file_new_for_path (path), nowhere = g_file_new_for_path ("/nowhere/at/all");
      g_autoptr (GError) error = NULL;

      g_assert_true (lk_lesson_export_to (content, (LkLessonFormat) format, there, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_query_exists (there, NULL));
      g_assert_false (lk_lesson_export_to (content, (LkLessonFormat) format, nowhere, &error));
      g_assert_cmpstr (error->message, ==, "The folder “/nowhere/at” is not there any more. Choose another one.");
    }
}

int
main (int   argc,
      char *argv[])
{
  const gpointer some = GINT_TO_POINTER (1);

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/library/newest-first", Fixture, some, set_up, test_newest_first, tear_down);
  g_test_add ("/library/typed", Fixture, some, set_up, test_typed, tear_down);
  g_test_add ("/library/keys", Fixture, some, set_up, test_keys, tear_down);
  g_test_add ("/library/filters", Fixture, some, set_up, test_filters, tear_down);
  g_test_add ("/library/archive", Fixture, some, set_up, test_archive, tear_down);
  g_test_add ("/library/follows", Fixture, some, set_up, test_follows, tear_down);
  g_test_add ("/library/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/library/starters", Fixture, NULL, set_up, test_starters, tear_down);
  g_test_add ("/library/cannot-write", Fixture, NULL, set_up, test_cannot_write, tear_down);
  return g_test_run ();
}
