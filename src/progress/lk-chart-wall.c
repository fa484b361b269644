#include "progress/lk-chart-wall.h"

#include <glib/gi18n.h>

#include "progress/lk-chart-view.h"

#define GAP 18
#define SENTENCE_LINES 2

/* How small a chart can be, in heights of its text, and how many beside and below each other. */
static const struct { double width, height, most; guint columns, rows; } least[] = {
  { 30, 14, G_MAXINT16, 3, 2 },
  { 11, 8, 14, 5, 4 }, /* small multiples */
};

struct _LkChartWall
{
  GtkWidget  parent_instance;

  GPtrArray *cells;       /* of GtkBox, each a child: a chart, and below it what it shows in a sentence */
  guint      n_charts;
  guint      page;
  guint      n_pages;
  gboolean   small;
  guint      told_source; /* a frame may not change what is outside of it while it is laid out */
};

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_N_PAGES,
  N_PROPS,
};

enum
{
  OPENED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkChartWall, lk_chart_wall, GTK_TYPE_WIDGET)

static double
get_text_height (LkChartWall *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const double height = (double) (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics)) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return MAX (height, 1);
}

/* How many stand beside and below each other; no more than there are, so that few of them are large. */
static void
find_grid (LkChartWall *self,
           int          width,
           int          height,
           guint       *columns,
           guint       *rows)
{
  const double line = get_text_height (self);
  const guint beside = (guint) CLAMP ((width + GAP) / (least[self->small].width * line + GAP), 1, least[self->small].columns);
  const guint below = (guint) CLAMP ((height + GAP) / (least[self->small].height * line + GAP), 1, least[self->small].rows);
  const guint n = MIN (beside * below, MAX (self->n_charts, 1));

  *rows = MIN (below, (n + beside - 1) / beside);
  *columns = (n + *rows - 1) / *rows;
}

static gboolean
tell_pages_cb (gpointer user_data)
{
  LkChartWall *self = user_data;

  self->told_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
  return G_SOURCE_REMOVE;
}

static void
set_n_pages (LkChartWall *self,
             guint        n_pages)
{
  if (self->n_pages == n_pages)
    return;
  self->n_pages = n_pages;
  self->page = MIN (self->page, n_pages - 1);
  if (self->told_source == 0)
    self->told_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_pages_cb, self, NULL);
}

static void
lk_chart_wall_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  LkChartWall *self = LK_CHART_WALL (widget);
  guint columns, rows, first;
  int cell_width, cell_height;

  find_grid (self, width, height, &columns, &rows);
  set_n_pages (self, MAX (1, (self->n_charts + columns * rows - 1) / (columns * rows)));
  first = self->page * columns * rows;
  cell_width = (width - GAP * (int) (columns - 1)) / (int) columns;
  cell_height = MIN ((height - GAP * (int) (rows - 1)) / (int) rows, (int) (least[self->small].most * get_text_height (self)));
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = self->cells->pdata[i];
      const gboolean shown = i >= first && i < first + columns * rows && i < self->n_charts;
      const guint place = i - first;

      gtk_widget_set_child_visible (cell, shown);
      if (shown)
        gtk_widget_size_allocate (cell, &(GtkAllocation) { (int) (place % columns) * (cell_width + GAP), (int) (place / columns) * (cell_height + GAP),
                                                           cell_width, cell_height }, -1);
    }
}

static void
lk_chart_wall_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  LkChartWall *self = LK_CHART_WALL (widget);
  int narrow, usual;

  *minimum = *natural = 0;
  for (guint i = 0; i < self->cells->len; i++)
    {
      gtk_widget_measure (self->cells->pdata[i], orientation, -1, &narrow, &usual, NULL, NULL);
      *minimum = MAX (*minimum, narrow);
      *natural = MAX (*natural, usual * 2 + GAP);
    }
}

static void
lk_chart_wall_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LkChartWall *self = LK_CHART_WALL (object);

  if (property_id == PROP_PAGE)
    g_value_set_uint (value, self->page);
  else if (property_id == PROP_N_PAGES)
    g_value_set_uint (value, self->n_pages);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_chart_wall_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (property_id == PROP_PAGE)
    lk_chart_wall_set_page (LK_CHART_WALL (object), g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_chart_wall_dispose (GObject *object)
{
  LkChartWall *self = LK_CHART_WALL (object);

  g_clear_handle_id (&self->told_source, g_source_remove);
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_unparent (self->cells->pdata[i]);
  g_ptr_array_set_size (self->cells, 0);

  G_OBJECT_CLASS (lk_chart_wall_parent_class)->dispose (object);
}

static void
lk_chart_wall_finalize (GObject *object)
{
  g_ptr_array_unref (LK_CHART_WALL (object)->cells);

  G_OBJECT_CLASS (lk_chart_wall_parent_class)->finalize (object);
}

static void
lk_chart_wall_class_init (LkChartWallClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lk_chart_wall_get_property;
  object_class->set_property = lk_chart_wall_set_property;
  object_class->dispose = lk_chart_wall_dispose;
  object_class->finalize = lk_chart_wall_finalize;
  widget_class->measure = lk_chart_wall_measure;
  widget_class->size_allocate = lk_chart_wall_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 1, G_MAXUINT, 1,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[OPENED] = g_signal_new ("opened", LK_TYPE_CHART_WALL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lk_chart_wall_init (LkChartWall *self)
{
  self->cells = g_ptr_array_new ();
  self->n_pages = 1;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
lk_chart_wall_new (void)
{
  return g_object_new (LK_TYPE_CHART_WALL, NULL);
}

GtkWidget *
lk_chart_wall_new_small (void)
{
  LkChartWall *self = g_object_new (LK_TYPE_CHART_WALL, NULL);

  self->small = TRUE;
  return GTK_WIDGET (self);
}

static void
open_cb (LkChartWall *self,
         GtkWidget   *button)
{
  guint index;

  if (g_ptr_array_find (self->cells, gtk_widget_get_parent (gtk_widget_get_parent (button)), &index))
    g_signal_emit (self, signals[OPENED], 0, index);
}

/* A sentence, and for a small chart the way to what it is about. */
static GtkWidget *
new_foot (LkChartWall *self,
          GtkWidget   *sentence)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP / 3), *open = gtk_button_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_hexpand (sentence, TRUE);
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (foot), sentence);
  gtk_box_append (GTK_BOX (foot), open);
  return foot;
}

static GtkWidget *
new_cell (LkChartWall *self)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 3), *view = lk_chart_view_new (), *sentence = gtk_label_new (NULL);

  gtk_widget_set_vexpand (view, TRUE);
  gtk_label_set_xalign (GTK_LABEL (sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (sentence), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (sentence), SENTENCE_LINES);
  gtk_widget_add_css_class (sentence, "sentence");
  gtk_box_append (GTK_BOX (cell), view);
  gtk_box_append (GTK_BOX (cell), self->small ? new_foot (self, sentence) : sentence);
  return cell;
}

static void
name_open_button (GtkWidget *button,
                  LkChart   *chart)
{
  g_autofree char *name = g_strdup_printf (_("Open the board of %s"), lk_chart_get_title (chart));

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show_chart (GtkWidget *cell,
            LkChart   *chart)
{
  const char *words = lk_chart_get_description (chart);
  GtkWidget *foot = gtk_widget_get_last_child (cell), *sentence = GTK_IS_BOX (foot) ? gtk_widget_get_first_child (foot) : foot;

  if (GTK_IS_BOX (foot))
    name_open_button (gtk_widget_get_last_child (foot), chart);

  lk_chart_view_set_chart (LK_CHART_VIEW (gtk_widget_get_first_child (cell)), chart);
  gtk_label_set_text (GTK_LABEL (sentence), words != NULL ? words : "");
  gtk_widget_set_visible (sentence, words != NULL);
}

void
lk_chart_wall_set_charts (LkChartWall *self,
                          GPtrArray   *charts)
{
  g_return_if_fail (LK_IS_CHART_WALL (self));
  g_return_if_fail (charts != NULL);

  while (self->cells->len > charts->len)
    gtk_widget_unparent (g_ptr_array_steal_index (self->cells, self->cells->len - 1));
  while (self->cells->len < charts->len)
    {
      GtkWidget *cell = new_cell (self);

      g_ptr_array_add (self->cells, cell);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
    }
  for (guint i = 0; i < charts->len; i++)
    show_chart (self->cells->pdata[i], charts->pdata[i]);
  self->n_charts = charts->len;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

guint
lk_chart_wall_get_page (LkChartWall *self)
{
  g_return_val_if_fail (LK_IS_CHART_WALL (self), 0);

  return self->page;
}

guint
lk_chart_wall_get_n_pages (LkChartWall *self)
{
  g_return_val_if_fail (LK_IS_CHART_WALL (self), 1);

  return self->n_pages;
}

void
lk_chart_wall_set_page (LkChartWall *self,
                        guint        page)
{
  g_return_if_fail (LK_IS_CHART_WALL (self));

  page = MIN (page, self->n_pages - 1);
  if (self->page == page)
    return;
  self->page = page;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}
