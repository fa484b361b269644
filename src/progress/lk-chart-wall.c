#include "progress/lk-chart-wall.h"

#include "progress/lk-chart-cell.h"

/* How small a chart can be, in heights of its text, how high at most, how many beside and below each other, and what is between. */
static const struct { double width, height, most; guint columns, rows; int gap; } limits[] = {
  { 22, 11, G_MAXINT16, 3, 2, 18 },
  { 10, 6, 16, 5, 4, 12 }, /* small multiples */
};

struct _LkChartWall
{
  GtkWidget  parent_instance;

  GPtrArray *cells;       /* of LkChartCell, each a child */
  guint      page;
  guint      n_pages;
  guint      per_page;
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

/* The height that each has at a width, without anything of it being cut. */
static int
measure_cells (LkChartWall *self,
               int          width)
{
  int height = (int) (limits[self->small].height * get_text_height (self)), least;

  for (guint i = 0; i < self->cells->len; i++)
    {
      gtk_widget_measure (self->cells->pdata[i], GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
      height = MAX (height, least);
    }
  return height;
}

/* How many stand beside and below each other: as many as there is room for, in few rows, so that few of them are large. */
static void
find_grid (LkChartWall *self,
           int          width,
           int          height,
           guint       *columns,
           guint       *rows)
{
  const int gap = limits[self->small].gap, narrowest = (int) (limits[self->small].width * get_text_height (self));
  const guint n = MAX (self->cells->len, 1);
  guint most = 0;

  for (guint beside = 1; beside <= MIN (n, limits[self->small].columns); beside++)
    {
      const int cell_width = (width + gap) / (int) beside - gap;
      int below, least;
      guint shown;

      if (beside > 1 && cell_width < narrowest)
        break;
      least = measure_cells (self, MAX (cell_width, 1));
      below = CLAMP ((height + gap) / (least + gap), 1, (int) limits[self->small].rows);
      shown = MIN (beside * (guint) below, n);
      below = (int) ((shown + beside - 1) / beside);
      if (shown < most || (shown == most && (guint) below >= *rows))
        continue;
      most = shown;
      *columns = beside;
      *rows = (guint) below;
    }
}

/* The cell that has the focus in it; -1 for none. */
static int
find_focused (LkChartWall *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    if ((gtk_widget_get_state_flags (self->cells->pdata[i]) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
      return (int) i;
  return -1;
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

/* What has the focus stays in sight, whatever comes before it. */
static void
set_n_pages (LkChartWall *self,
             guint        n_pages)
{
  const int focused = find_focused (self);
  const guint page = focused >= 0 ? (guint) focused / self->per_page : MIN (self->page, n_pages - 1);

  if (self->n_pages == n_pages && self->page == page)
    return;
  self->n_pages = n_pages;
  self->page = page;
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
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int gap = limits[self->small].gap;
  guint columns = 1, rows = 1;
  int cell_width, cell_height;

  find_grid (self, width, height, &columns, &rows);
  self->per_page = columns * rows;
  set_n_pages (self, MAX (1, (self->cells->len + self->per_page - 1) / self->per_page));
  cell_width = (width + gap) / (int) columns - gap;
  cell_height = MIN ((height + gap) / (int) rows - gap, (int) (limits[self->small].most * get_text_height (self)));
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = self->cells->pdata[i];
      const int column = (int) (i % columns), row = (int) (i % self->per_page / columns);
      const int left = column * (cell_width + gap);

      gtk_widget_set_child_visible (cell, i / self->per_page == self->page);
      if (gtk_widget_get_child_visible (cell))
        gtk_widget_size_allocate (cell, &(GtkAllocation) { mirrored ? width - left - cell_width : left, row * (cell_height + gap),
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
      *natural = MAX (*natural, usual * 2 + limits[self->small].gap);
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
  self->n_pages = self->per_page = 1;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
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
opened_cb (LkChartWall *self,
           GtkWidget   *cell)
{
  guint index;

  if (g_ptr_array_find (self->cells, cell, &index))
    g_signal_emit (self, signals[OPENED], 0, index);
}

static GtkWidget *
new_cell (LkChartWall *self)
{
  GtkWidget *cell = self->small ? lk_chart_cell_new_small () : lk_chart_cell_new ();

  g_signal_connect_object (cell, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  return cell;
}

/* Takes the one with a chart of that title out of the cells of before; NULL when there is none. */
static GtkWidget *
take_cell (GPtrArray  *before,
           const char *title)
{
  for (guint i = 0; i < before->len; i++)
    if (g_strcmp0 (lk_chart_get_title (lk_chart_cell_get_chart (before->pdata[i])), title) == 0)
      return g_ptr_array_steal_index (before, i);
  return NULL;
}

/* The cells in the order of the charts. A title that is new may be the new name of one that is no more. */
static GPtrArray *
match_cells (LkChartWall *self,
             GPtrArray   *charts)
{
  GPtrArray *cells = g_ptr_array_new ();

  for (guint i = 0; i < charts->len; i++)
    g_ptr_array_add (cells, take_cell (self->cells, lk_chart_get_title (charts->pdata[i])));
  for (guint i = 0; i < charts->len; i++)
    if (cells->pdata[i] == NULL)
      cells->pdata[i] = self->cells->len > 0 ? g_ptr_array_steal_index (self->cells, 0) : new_cell (self);
  return cells;
}

/* One that had the focus gives it to who comes in its place. */
static void
drop_cells (LkChartWall *self,
            GPtrArray   *cells)
{
  const int focused = find_focused (self);

  if (focused >= 0)
    {
      const guint place = MIN (self->page * self->per_page, cells->len - 1);

      if (cells->len == 0 || !gtk_widget_grab_focus (cells->pdata[place]))
        gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_BACKWARD);
    }
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_unparent (self->cells->pdata[i]);
  g_ptr_array_unref (self->cells);
}

void
lk_chart_wall_set_charts (LkChartWall *self,
                          GPtrArray   *charts)
{
  GPtrArray *cells = NULL;

  g_return_if_fail (LK_IS_CHART_WALL (self));
  g_return_if_fail (charts != NULL);

  cells = match_cells (self, charts);
  for (guint i = 0; i < charts->len; i++)
    {
      lk_chart_cell_set_chart (cells->pdata[i], charts->pdata[i]);
      gtk_widget_insert_before (cells->pdata[i], GTK_WIDGET (self), NULL);
    }
  drop_cells (self, cells);
  self->cells = cells;
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
  gboolean focused;

  g_return_if_fail (LK_IS_CHART_WALL (self));

  page = MIN (page, self->n_pages - 1);
  if (self->page == page)
    return;
  focused = find_focused (self) >= 0;
  self->page = page;
  if (focused && page * self->per_page < self->cells->len)
    gtk_widget_grab_focus (self->cells->pdata[page * self->per_page]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}
