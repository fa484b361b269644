/* The figures of a chart in a table, read, copied and closed with real keys. */

#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "progress/lk-chart-table-dialog.h"
#include "progress/lk-chart-table.h"
#include "stage/stage.h"

#define FROM lk_day_new (2024, 9, 4)
#define MANY 10000
#define MOST_WIDGETS 4000

static const char * const text =
  "Day\tnu\tstraks\tNote\n"
  "Wed 4 Sep 2024\t1\t\t\n"
  "Thu 5 Sep 2024\t2.5\t4\tEen teken.\n"
  "Thu 5 Sep 2024\t\t\tliedje\n"
  "Fri 6 Sep 2024\t\t5\t\n"
  "Fri 6 Sep 2024\t\t6\t\n";

/* Gaps, two points of one series on one day, a mark and a note; the second series does not go by day. */
static LkChart *
new_chart (void)
{
  LkChart *chart = lk_chart_new ();
  const guint now = lk_chart_add_series (chart, "nu", LK_CHART_LINE, 0), later = lk_chart_add_series (chart, "straks", LK_CHART_MARKERS, 1);

  lk_chart_set_title (chart, "Samen/op: 2024");
  lk_chart_add_point (chart, now, FROM, 1);
  lk_chart_add_point (chart, now, FROM + 1, 2.5);
  lk_chart_add_point (chart, now, FROM + 2, NAN);
  lk_chart_add_point (chart, later, FROM + 2, 5);
  lk_chart_add_point (chart, later, FROM + 1, 4);
  lk_chart_add_point (chart, later, FROM + 2, 6);
  lk_chart_set_point_note (chart, now, 1, "Een teken.");
  lk_chart_add_mark (chart, "liedje", FROM + 1);
  return chart;
}

static void
test_cells (void)
{
  g_autoptr (LkChart) chart = new_chart ();
  g_autoptr (LkChartTable) table = lk_chart_table_new (chart);
  g_autoptr (GtkStringObject) item = g_list_model_get_item (G_LIST_MODEL (table), 1);
  g_autoptr (GtkBitset) rows = gtk_bitset_new_range (1, 1);
  g_autofree char *all = lk_chart_table_dup_text (table, NULL), *one = lk_chart_table_dup_text (table, rows);

  g_assert_cmpuint (lk_chart_table_get_n_columns (table), ==, 4);
  g_assert_cmpstr (all, ==, text);
  g_assert_cmpstr (one, ==, "Day\tnu\tstraks\tNote\nThu 5 Sep 2024\t2.5\t4\tEen teken.\n");
  g_assert_cmpstr (gtk_string_object_get_string (item), ==, "Thu 5 Sep 2024; nu: 2.5; straks: 4; Een teken.");
  g_assert_false (lk_chart_table_is_number (table, 0));
  g_assert_true (lk_chart_table_is_number (table, 2));
  g_assert_false (lk_chart_table_is_number (table, 3));
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (table), 5));
}

/* Bands have names, a series without one takes the unit, and nothing has no rows. */
static void
test_titles (void)
{
  static const char * const bands[] = { "Ik weet wat ik leer", "Ik durf\tte vragen", NULL };
  g_autoptr (LkChart) chart = lk_chart_new (), empty = lk_chart_new ();
  g_autoptr (LkChartTable) table = NULL, none = lk_chart_table_new (empty);
  g_autofree char *all = NULL;
  guint series;

  lk_chart_set_unit (chart, "punten");
  lk_chart_set_x_bands (chart, bands);
  series = lk_chart_add_series (chart, NULL, LK_CHART_BARS, 0);
  lk_chart_add_point (chart, series, 0, 3);
  lk_chart_add_point (chart, series, 1, 2);
  table = lk_chart_table_new (chart);
  all = lk_chart_table_dup_text (table, NULL);
  g_assert_cmpstr (all, ==, "Along the bottom\tpunten\nIk weet wat ik leer\t3\nIk durf te vragen\t2\n");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (none)), ==, 0);
  g_assert_cmpuint (lk_chart_table_get_n_columns (none), ==, 1);
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
open_dialog (Stage   *stage,
             LkChart *chart)
{
  rig_set_up (&stage->rig, NULL);
  stage_open (stage, gtk_label_new (NULL), 700, 420);
  lk_chart_table_dialog_present (GTK_WINDOW (stage->window), chart);
  stage_settle (stage);
}

static void
close_stage (Stage *stage)
{
  stage_close (stage);
  rig_tear_down (&stage->rig, NULL);
}

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (LK_IS_CHART_TABLE_DIALOG (window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

/* What its labels say, row by row as they come. */
static guint
list_labels (GtkWidget *from,
             GString   *said)
{
  guint n = 1;

  if (GTK_IS_LABEL (from) && *gtk_label_get_text (GTK_LABEL (from)) != '\0')
    g_string_append_printf (said, "%s|", gtk_label_get_text (GTK_LABEL (from)));
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += list_labels (child, said);
  return n;
}

/* Copied from and closed by keys. */
static void
test_dialog (void)
{
  Stage stage = { 0 };
  g_autoptr (LkChart) chart = new_chart ();
  g_autoptr (GString) said = g_string_new (NULL);

  open_dialog (&stage, chart);
  g_assert_nonnull (find_dialog ());
  g_assert_cmpstr (gtk_window_get_title (find_dialog ()), ==, "Samen/op: 2024");
  list_labels (GTK_WIDGET (find_dialog ()), said);
  g_assert_nonnull (strstr (said->str, "Day|nu|straks|Note|Wed 4 Sep 2024|1|Thu 5 Sep 2024|2.5|4|Een teken.|Thu 5 Sep 2024|liedje|"));
  stage_xdotool (&stage, "key ctrl+c");
  expect_clipboard (text);
  stage_xdotool (&stage, "key Down Down");
  stage_xdotool (&stage, "key ctrl+c");
  expect_clipboard ("Day\tnu\tstraks\tNote\nThu 5 Sep 2024\t2.5\t4\tEen teken.\n");
  /* The first takes the toast away. */
  stage_xdotool (&stage, "key Escape");
  stage_xdotool (&stage, "key Escape");
  g_assert_null (find_dialog ());
  close_stage (&stage);
}

/* A row costs no widget of its own. */
static void
test_many (void)
{
  Stage stage = { 0 };
  g_autoptr (LkChart) chart = lk_chart_new ();
  g_autoptr (GString) said = g_string_new (NULL);
  const guint series = lk_chart_add_series (chart, NULL, LK_CHART_LINE, 0);

  for (guint i = 0; i < MANY; i++)
    lk_chart_add_point (chart, series, FROM + i, i % 17);
  open_dialog (&stage, chart);
  g_assert_cmpuint (list_labels (GTK_WIDGET (find_dialog ()), said), <, MOST_WIDGETS);
  stage_xdotool (&stage, "key End");
  g_string_truncate (said, 0);
  list_labels (GTK_WIDGET (find_dialog ()), said);
  g_assert_nonnull (strstr (said->str, "|3|"));
  gtk_window_destroy (find_dialog ());
  close_stage (&stage);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/chart-table/cells", test_cells);
  g_test_add_func ("/chart-table/titles", test_titles);
  g_test_add_func ("/chart-table/dialog", test_dialog);
  g_test_add_func ("/chart-table/many", test_many);
  return g_test_run ();
}
