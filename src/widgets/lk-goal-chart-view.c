/* Puts the painter's work on the screen, and its sentence before a screen reader. */

#include "widgets/lk-goal-chart-view.h"

#include <adwaita.h>

#include "chart/lk-goal-chart.h"
#include "model/lk-goal-words.h"
#include "model/lk-reading.h"
#include "widgets/lk-chart-tone.h"
#include "widgets/lk-tip.h"

#define USUAL_POINTS 11
#define USUAL_PIXELS (USUAL_POINTS * 96 / 72.0)
#define CHART_POINTS 8

struct _LkGoalChartView
{
  GtkWidget  parent_instance;

  LkGoal    *goal;
};

G_DEFINE_FINAL_TYPE (LkGoalChartView, lk_goal_chart_view, GTK_TYPE_WIDGET)

/* How much larger its text is than usual; lines and dots grow with it. */
static double
get_scale (PangoFontDescription *font)
{
  const double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  return MAX (1, pango_font_description_get_size_is_absolute (font) ? size / USUAL_PIXELS : size / USUAL_POINTS);
}

/* The points belong to the caller; the chart borrows them. */
static LkGoalChartPoint *
make_chart (LkGoalChartView *self,
            LkGoalChart     *chart)
{
  guint n;
  LkGoalChartPoint *points = lk_goal_dup_values (self->goal, &n);

  *chart = (LkGoalChart) {
    .points = points,
    .n_points = n,
    .start = lk_goal_get_start (self->goal),
    .target = lk_goal_get_target (self->goal),
    .from_day = lk_goal_get_from_day (self->goal),
    .till_day = lk_goal_get_till_day (self->goal),
    .today = lk_day_today (),
  };
  return points;
}

static void
lk_goal_chart_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  LkGoalChartView *self = LK_GOAL_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (context));
  g_autofree LkGoalChartPoint *points = NULL;
  g_autofree char *name = NULL;
  LkGoalChart chart;
  double scale;
  cairo_t *cr;

  if (width < 1 || height < 1)
    return;
  scale = get_scale (font);
  pango_font_description_set_size (font, CHART_POINTS * PANGO_SCALE);
  name = pango_font_description_to_string (font);
  points = make_chart (self, &chart);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_scale (cr, scale, scale);
  lk_goal_chart_draw (&chart, cr, width / scale, height / scale, lk_chart_tone_of (widget), name);
  cairo_destroy (cr);
}

static void
lk_goal_chart_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 80 : 24;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : 52;
}

static void
lk_goal_chart_view_dispose (GObject *object)
{
  g_clear_object (&LK_GOAL_CHART_VIEW (object)->goal);
  G_OBJECT_CLASS (lk_goal_chart_view_parent_class)->dispose (object);
}

static void
lk_goal_chart_view_class_init (LkGoalChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_goal_chart_view_dispose;
  widget_class->snapshot = lk_goal_chart_view_snapshot;
  widget_class->measure = lk_goal_chart_view_measure;
  gtk_widget_class_set_css_name (widget_class, "lkgoalchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lk_goal_chart_view_init (LkGoalChartView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
lk_goal_chart_view_update (LkGoalChartView *self)
{
  g_autofree LkGoalChartPoint *points = NULL;
  g_autofree char *sentence = NULL;
  LkGoalChart chart;

  g_return_if_fail (LK_IS_GOAL_CHART_VIEW (self));

  points = make_chart (self, &chart);
  sentence = lk_goal_chart_describe (&chart, lk_goal_get_unit (self->goal));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  lk_tip_set (GTK_WIDGET (self), sentence);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GtkWidget *
lk_goal_chart_view_new (LkGoal *goal)
{
  LkGoalChartView *self = g_object_new (LK_TYPE_GOAL_CHART_VIEW, NULL);

  self->goal = g_object_ref (goal);
  g_signal_connect_object (goal, "notify", G_CALLBACK (lk_goal_chart_view_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_goal_get_readings (goal), "items-changed", G_CALLBACK (lk_goal_chart_view_update), self, G_CONNECT_SWAPPED);
  lk_goal_chart_view_update (self);
  return GTK_WIDGET (self);
}
