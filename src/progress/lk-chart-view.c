#include "progress/lk-chart-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "chart/lk-chart-painter.h"
#include "widgets/lk-text-scale.h"

#define FONT_POINTS 10
#define MIN_WIDTH 200
#define MIN_HEIGHT 120
#define MIN_BELOW_HEAD 60
#define MIN_PROJECTED 110 /* the same, where lines are too far off to be told apart in less */
#define WIDTH 480
#define HEIGHT 280
#define MARGIN 4

G_DEFINE_FINAL_TYPE (LkChartView, lk_chart_view, GTK_TYPE_WIDGET)

static gboolean
is_projected (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_has_css_class (widget, "projector"))
      return TRUE;
  return FALSE;
}

/* Light text means a dark ground, be it the system's or the projector's own. */
static LkChartTone
get_tone (GtkWidget *widget,
          gboolean   projected)
{
  const gboolean contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  gboolean dark;
  GdkRGBA text;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &text);
  dark = text.red + text.green + text.blue > 1.5f;
  if (projected)
    return dark ? LK_CHART_PROJECTOR_DARK : LK_CHART_PROJECTOR_LIGHT;
  if (contrast)
    return dark ? LK_CHART_DARK_CONTRAST : LK_CHART_LIGHT_CONTRAST;
  return dark ? LK_CHART_DARK : LK_CHART_LIGHT;
}

static int
measure_head (LkChartView *self)
{
  GtkRequisition more, size = { 0, 0 };

  if (self->head == NULL)
    return 0;
  gtk_widget_get_preferred_size (self->more, &more, NULL);
  gtk_widget_get_preferred_size (self->head, NULL, &size);
  return MAX (size.height, more.height + MARGIN);
}

/* A little smaller than the text around it, but on a projector, where nothing may be. The font is the caller's. */
static LkChartStyle
make_style (GtkWidget *widget,
            char     **font)
{
  const gboolean projected = is_projected (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  g_autoptr (PangoFontDescription) description = pango_font_description_copy (pango_context_get_font_description (context));

  /* The painter makes its small text nine tenths of the plain: 12.5 points leave the usual 11. */
  pango_font_description_set_size (description, (int) ((projected ? 12.5 : FONT_POINTS) * PANGO_SCALE));
  *font = pango_font_description_to_string (description);
  return (LkChartStyle) {
    .tone = get_tone (widget, projected),
    .font = *font,
    .scale = lk_text_scale_get (widget),
    .right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .head = measure_head (LK_CHART_VIEW (widget)),
  };
}

static gboolean
is_same_style (const LkChartStyle *one,
               const LkChartStyle *other)
{
  return one->tone == other->tone && one->scale == other->scale && one->right_to_left == other->right_to_left &&
         one->head == other->head && g_strcmp0 (one->font, other->font) == 0;
}

static void
drop_drawing (LkChartView *self)
{
  g_clear_pointer (&self->drawing, gsk_render_node_unref);
  g_clear_pointer (&self->shapes, lk_chart_shapes_unref);
  g_clear_pointer ((char **) &self->style.font, g_free);
}

/* A cairo node is a recording: it is as crisp on a screen of any scale factor. */
static void
draw (LkChartView        *self,
      const LkChartStyle *style,
      int                 width,
      int                 height)
{
  cairo_t *cr = NULL;

  drop_drawing (self);
  self->drawing = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cr = gsk_cairo_node_get_draw_context (self->drawing);
  self->shapes = lk_chart_draw (self->chart, cr, width, height, style);
  cairo_destroy (cr);
  self->style = *style;
  self->style.font = g_strdup (style->font);
  self->width = width;
  self->height = height;
}

void
lk_chart_view_draw (LkChartView *self)
{
  const int width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1), height = MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1);
  g_autofree char *font = NULL;
  const LkChartStyle style = make_style (GTK_WIDGET (self), &font);

  if (self->chart == NULL)
    return;
  if (self->drawing == NULL || self->width != width || self->height != height || !is_same_style (&self->style, &style))
    draw (self, &style, width, height);
}

static void
lk_chart_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  LkChartView *self = LK_CHART_VIEW (widget);

  lk_chart_view_draw (self);
  if (self->drawing != NULL)
    gtk_snapshot_append_node (snapshot, self->drawing);
  if (self->head != NULL)
    gtk_widget_snapshot_child (widget, self->head, snapshot);
  gtk_widget_snapshot_child (widget, self->more, snapshot);
  lk_chart_view_snapshot_note (self, snapshot);
}

static void
lk_chart_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  LkChartView *self = LK_CHART_VIEW (widget);
  const double scale = lk_text_scale_get (widget);
  int least, usual;

  /* The button has room in any chart, but has to be asked. */
  gtk_widget_measure (self->more, orientation, -1, &least, &usual, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN_WIDTH;
  else if (self->head != NULL)
    *minimum = measure_head (self) + (int) ((is_projected (widget) ? MIN_PROJECTED : MIN_BELOW_HEAD) * scale);
  else
    *minimum = (int) (MIN_HEIGHT * scale);
  *minimum = MAX (*minimum, least + 2 * MARGIN);
  *natural = MAX (*minimum, (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT) * scale));
}

/* From the edge till the button; no wider than it asks for, so that what lies beside it is the chart's. */
static void
allocate_head (LkChartView *self,
               int          room)
{
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkRequisition least, usual;
  int width;

  gtk_widget_get_preferred_size (self->head, &least, &usual);
  width = MAX (MIN (usual.width, room), least.width);
  gtk_widget_size_allocate (self->head, &(GtkAllocation) { mirrored ? gtk_widget_get_width (GTK_WIDGET (self)) - width : 0, 0,
                                                          width, usual.height }, -1);
}

/* The button lies in the top corner at the end, over the chart. */
static void
lk_chart_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  LkChartView *self = LK_CHART_VIEW (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkRequisition size;

  gtk_widget_get_preferred_size (self->more, &size, NULL);
  gtk_widget_size_allocate (self->more, &(GtkAllocation) { mirrored ? MARGIN : width - size.width - MARGIN, MARGIN,
                                                          size.width, size.height }, -1);
  if (self->head != NULL)
    allocate_head (self, width - size.width - 2 * MARGIN);
  gtk_popover_present (GTK_POPOVER (self->menu));
}

/* The head, the chart, then its button; GTK would stop at the chart. */
static gboolean
lk_chart_view_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  LkChartView *self = LK_CHART_VIEW (widget);
  const gboolean forward = direction == GTK_DIR_TAB_FORWARD, backward = direction == GTK_DIR_TAB_BACKWARD;

  if (gtk_widget_get_focus_child (widget) == self->menu)
    return gtk_widget_child_focus (self->menu, direction);
  if (gtk_widget_is_focus (widget))
    return (forward && gtk_widget_grab_focus (self->more)) || (backward && self->head != NULL && gtk_widget_grab_focus (self->head));
  if (gtk_widget_is_focus (self->more))
    return backward && gtk_widget_grab_focus (widget);
  if (self->head != NULL && gtk_widget_is_focus (self->head))
    return forward && gtk_widget_grab_focus (widget);
  if (self->head != NULL && !backward)
    return gtk_widget_grab_focus (self->head);
  return gtk_widget_grab_focus (backward ? self->more : widget);
}

static void
lk_chart_view_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lk_chart_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
lk_chart_view_dispose (GObject *object)
{
  LkChartView *self = LK_CHART_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  drop_drawing (self);
  g_clear_pointer (&self->chart, lk_chart_unref);

  G_OBJECT_CLASS (lk_chart_view_parent_class)->dispose (object);
}

static void
lk_chart_view_finalize (GObject *object)
{
  g_free (LK_CHART_VIEW (object)->words);

  G_OBJECT_CLASS (lk_chart_view_parent_class)->finalize (object);
}

static void
lk_chart_view_class_init (LkChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_chart_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_chart_view_finalize;
  widget_class->snapshot = lk_chart_view_snapshot;
  widget_class->measure = lk_chart_view_measure;
  widget_class->size_allocate = lk_chart_view_size_allocate;
  widget_class->focus = lk_chart_view_focus;
  widget_class->css_changed = lk_chart_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "lkchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  lk_chart_view_class_add_walk (widget_class);
  lk_chart_view_class_add_actions (widget_class);
}

static void
lk_chart_view_init (LkChartView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  lk_chart_view_add_menu (self);
  lk_chart_view_add_walk (self);
  lk_chart_view_set_chart (self, NULL);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_chart_view_new (void)
{
  return g_object_new (LK_TYPE_CHART_VIEW, NULL);
}

LkChart *
lk_chart_view_get_chart (LkChartView *self)
{
  g_return_val_if_fail (LK_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

/* Title and what it shows; a chart without points says so. */
static char *
dup_label (LkChart *chart)
{
  const char *parts[] = {
    chart != NULL ? lk_chart_get_title (chart) : NULL, chart != NULL ? lk_chart_get_description (chart) : NULL,
    chart != NULL && lk_chart_is_empty (chart) ? lk_chart_get_note (chart) : NULL,
  };
  g_autoptr (GString) label = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      {
        if (label->len > 0)
          g_string_append (label, g_str_has_suffix (label->str, ".") ? " " : ". ");
        g_string_append (label, parts[i]);
      }
  return g_strdup (label->len > 0 ? label->str : _("Chart"));
}

static void
name (LkChartView *self)
{
  const char *title = self->chart != NULL ? lk_chart_get_title (self->chart) : NULL;
  g_autofree char *label = dup_label (self->chart);
  /* Translators: %s is the title of a chart */
  g_autofree char *menu = g_strdup_printf (_("Menu of %s"), title != NULL ? title : _("Chart"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
}

void
lk_chart_view_set_chart (LkChartView *self,
                         LkChart     *chart)
{
  g_return_if_fail (LK_IS_CHART_VIEW (self));

  if (chart != NULL)
    lk_chart_ref (chart);
  lk_chart_view_move_pointed (self, chart);
  drop_drawing (self);
  g_clear_pointer (&self->chart, lk_chart_unref);
  self->chart = chart;
  gtk_widget_set_sensitive (self->more, chart != NULL);
  name (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lk_chart_view_set_head (LkChartView *self,
                        GtkWidget   *head)
{
  g_return_if_fail (LK_IS_CHART_VIEW (self));
  g_return_if_fail (GTK_IS_WIDGET (head));
  g_return_if_fail (self->head == NULL);

  self->head = head;
  gtk_widget_insert_after (head, GTK_WIDGET (self), NULL);
}
