#include "progress/lk-chart-table.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stats/lk-goal-figures.h"

#define NOTHING G_MAXUINT

/* A point or a mark on its way to a row. Those of one place stand together, marks last. */
typedef struct
{
  double x;
  guint  series;  /* the number of series: a mark */
  guint  point;
} Entry;

struct _LkChartTable
{
  GObject   parent_instance;

  LkChart  *chart;
  guint     n_series;
  gboolean  has_words;
  GArray   *places;    /* of double: the x of each row */
  GArray   *points;    /* of guint: for each row a point of each series and a mark, or NOTHING */
};

static void lk_chart_table_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LkChartTable, lk_chart_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lk_chart_table_list_model_init))

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *one = a, *other = b;

  if (one->x != other->x)
    return one->x < other->x ? -1 : 1;
  if (one->series != other->series)
    return one->series < other->series ? -1 : 1;
  return one->point < other->point ? -1 : one->point > other->point;
}

static GArray *
list_entries (LkChartTable *self)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint series = 0; series < self->n_series; series++)
    for (guint point = 0; point < lk_chart_get_n_points (self->chart, series); point++)
      {
        const Entry entry = { lk_chart_get_point (self->chart, series, point).x, series, point };

        if (isfinite (entry.x))
          g_array_append_val (entries, entry);
        self->has_words = self->has_words || lk_chart_get_point_note (self->chart, series, point) != NULL;
      }
  for (guint mark = 0; mark < lk_chart_get_n_marks (self->chart); mark++)
    {
      const Entry entry = { lk_chart_get_mark_x (self->chart, mark), self->n_series, mark };

      g_array_append_val (entries, entry);
      self->has_words = TRUE;
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

static guint *
peek_row (LkChartTable *self,
          guint         index)
{
  return &g_array_index (self->points, guint, (gsize) index * (self->n_series + 1));
}

static void
add_row (LkChartTable *self,
         double        x)
{
  g_array_append_val (self->places, x);
  for (guint i = 0; i <= self->n_series; i++)
    g_array_append_val (self->points, (guint) { NOTHING });
}

/* The first row of this place, from @first on, where the series of @entry has nothing yet; a mark has a row of its own. */
static void
place_entry (LkChartTable *self,
             const Entry  *entry,
             guint        *first)
{
  guint row = self->places->len;

  if (*first == row || g_array_index (self->places, double, *first) != entry->x)
    *first = row;
  if (entry->series < self->n_series)
    for (row = *first; row < self->places->len && peek_row (self, row)[entry->series] != NOTHING;)
      row++;
  if (row == self->places->len)
    add_row (self, entry->x);
  peek_row (self, row)[entry->series] = entry->point;
}

static void
fill (LkChartTable *self)
{
  g_autoptr (GArray) entries = list_entries (self);
  guint first = 0;

  for (guint i = 0; i < entries->len; i++)
    place_entry (self, &g_array_index (entries, Entry, i), &first);
}

static GType
get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return LK_CHART_TABLE (model)->places->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  g_autofree char *words = NULL;

  if (position >= get_n_items (model))
    return NULL;
  words = lk_chart_table_dup_words (LK_CHART_TABLE (model), position);
  return gtk_string_object_new (words);
}

static void
lk_chart_table_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
lk_chart_table_finalize (GObject *object)
{
  LkChartTable *self = LK_CHART_TABLE (object);

  lk_chart_unref (self->chart);
  g_array_unref (self->places);
  g_array_unref (self->points);

  G_OBJECT_CLASS (lk_chart_table_parent_class)->finalize (object);
}

static void
lk_chart_table_class_init (LkChartTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_chart_table_finalize;
}

static void
lk_chart_table_init (LkChartTable *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (double));
  self->points = g_array_new (FALSE, FALSE, sizeof (guint));
}

LkChartTable *
lk_chart_table_new (LkChart *chart)
{
  LkChartTable *self = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  self = g_object_new (LK_TYPE_CHART_TABLE, NULL);
  self->chart = lk_chart_ref (chart);
  self->n_series = lk_chart_get_n_series (chart);
  fill (self);
  return self;
}

guint
lk_chart_table_get_n_columns (LkChartTable *self)
{
  g_return_val_if_fail (LK_IS_CHART_TABLE (self), 0);

  return 1 + self->n_series + (self->has_words ? 1 : 0);
}

gboolean
lk_chart_table_is_number (LkChartTable *self,
                          guint         column)
{
  g_return_val_if_fail (LK_IS_CHART_TABLE (self), FALSE);

  return column >= 1 && column <= self->n_series;
}

static const char *
get_series_title (LkChartTable *self,
                  guint         series)
{
  const char *titles[] = {
    lk_chart_get_series_name (self->chart, series), lk_chart_get_unit (self->chart), lk_chart_get_title (self->chart),
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (titles[i] != NULL && *titles[i] != '\0')
      return titles[i];
  return C_("column of a chart's table", "Value");
}

char *
lk_chart_table_dup_title (LkChartTable *self,
                          guint         column)
{
  g_return_val_if_fail (column < lk_chart_table_get_n_columns (self), NULL);

  if (column > self->n_series)
    return g_strdup (C_("column of a chart's table", "Note"));
  if (column > 0)
    return g_strdup (get_series_title (self, column - 1));
  return g_strdup (lk_chart_get_x_kind (self->chart) == LK_CHART_X_DAYS ? C_("column of a chart's table", "Day")
                                                                        : C_("column of a chart's table", "Along the bottom"));
}

/* The notes on the row's points, or the name of its mark. */
static char *
dup_note (LkChartTable *self,
          const guint  *points)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (points[self->n_series] != NOTHING)
    return g_strdup (lk_chart_get_mark_name (self->chart, points[self->n_series]));
  for (guint series = 0; series < self->n_series; series++)
    {
      const char *note = points[series] == NOTHING ? NULL : lk_chart_get_point_note (self->chart, series, points[series]);

      if (note != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", note);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
dup_value (LkChartTable *self,
           guint         series,
           guint         point)
{
  const double value = point == NOTHING ? NAN : lk_chart_get_point (self->chart, series, point).y;

  return isfinite (value) ? lk_value_to_text (value) : NULL;
}

char *
lk_chart_table_dup_cell (LkChartTable *self,
                         guint         row,
                         guint         column)
{
  const guint *points = NULL;
  char *cell = NULL;

  g_return_val_if_fail (LK_IS_CHART_TABLE (self), NULL);
  g_return_val_if_fail (row < self->places->len, NULL);
  g_return_val_if_fail (column < lk_chart_table_get_n_columns (self), NULL);

  points = peek_row (self, row);
  if (column == 0)
    cell = lk_chart_dup_x_words (self->chart, g_array_index (self->places, double, row));
  else if (column > self->n_series)
    cell = dup_note (self, points);
  else
    cell = dup_value (self, column - 1, points[column - 1]);
  return cell != NULL ? cell : g_strdup ("");
}

char *
lk_chart_table_dup_words (LkChartTable *self,
                          guint         row)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint column = 0; column < lk_chart_table_get_n_columns (self); column++)
    {
      g_autofree char *cell = lk_chart_table_dup_cell (self, row, column);
      g_autofree char *title = lk_chart_table_dup_title (self, column);

      if (cell == NULL || *cell == '\0')
        continue;
      if (words->len > 0)
        g_string_append (words, "; ");
      if (lk_chart_table_is_number (self, column))
        g_string_append_printf (words, "%s: ", title);
      g_string_append (words, cell);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* A tab or line end in a cell would make two of it. */
static void
append_cell (GString  *text,
             char     *cell,
             gboolean  is_last)
{
  g_strdelimit (cell, "\t\n\r", ' ');
  g_string_append_printf (text, "%s%c", cell, is_last ? '\n' : '\t');
  g_free (cell);
}

char *
lk_chart_table_dup_text (LkChartTable *self,
                         GtkBitset    *rows)
{
  const guint n_columns = lk_chart_table_get_n_columns (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint column = 0; column < n_columns; column++)
    append_cell (text, lk_chart_table_dup_title (self, column), column == n_columns - 1);
  for (guint i = 0; i < self->places->len; i++)
    {
      if (rows != NULL && !gtk_bitset_contains (rows, i))
        continue;
      for (guint column = 0; column < n_columns; column++)
        append_cell (text, lk_chart_table_dup_cell (self, i, column), column == n_columns - 1);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
