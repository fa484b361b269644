#include "visits/lk-score-chart.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "chart/lk-chart-painter.h"
#include "widgets/lk-chart-tone.h"
#include "widgets/lk-text-scale.h"
#include "widgets/lk-tip.h"

#define FONT_POINTS 9
#define WIDTH 220
#define HEIGHT 92
#define MARGIN_DAYS 7

struct _LkScoreChart
{
  GtkWidget  parent_instance;

  LkChart   *chart;
};

G_DEFINE_FINAL_TYPE (LkScoreChart, lk_score_chart, GTK_TYPE_WIDGET)

static void
lk_score_chart_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  LkScoreChart *self = LK_SCORE_CHART (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  g_autoptr (PangoFontDescription) description = pango_font_description_copy (pango_context_get_font_description (context));
  g_autoptr (LkChartShapes) shapes = NULL;
  g_autofree char *font = NULL;
  cairo_t *cr = NULL;

  if (width < 1 || height < 1)
    return;
  pango_font_description_set_size (description, FONT_POINTS * PANGO_SCALE);
  font = pango_font_description_to_string (description);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  shapes = lk_chart_draw (self->chart, cr, width, height, &(LkChartStyle) {
    .tone = lk_chart_tone_of (widget),
    .font = font,
    .scale = lk_text_scale_get (widget),
    .right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  });
  cairo_destroy (cr);
}

static void
lk_score_chart_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  const double scale = lk_text_scale_get (widget);

  *minimum = (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH / 2 : HEIGHT) * scale);
  *natural = (int) ((orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT) * scale);
}

static void
lk_score_chart_dispose (GObject *object)
{
  g_clear_pointer (&LK_SCORE_CHART (object)->chart, lk_chart_unref);
  G_OBJECT_CLASS (lk_score_chart_parent_class)->dispose (object);
}

static void
lk_score_chart_class_init (LkScoreChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_score_chart_dispose;
  widget_class->snapshot = lk_score_chart_snapshot;
  widget_class->measure = lk_score_chart_measure;
  gtk_widget_class_set_css_name (widget_class, "lkscorechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lk_score_chart_init (LkScoreChart *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static LkChart *
make_chart (const LkItemHistory *history,
            LkSchool            *school)
{
  const LkScorePoint *points = (const LkScorePoint *) history->points->data;
  const LkDay from = points[0].day, till = points[history->points->len - 1].day;
  LkChart *chart = lk_chart_new ();
  guint series;

  lk_chart_set_x_days (chart, from - MARGIN_DAYS, till + MARGIN_DAYS);
  lk_chart_set_y_range (chart, LK_GUIDE_LOWEST, LK_GUIDE_HIGHEST);
  lk_chart_set_y_integers (chart, TRUE);
  lk_chart_add_school_spans (chart, lk_school_get_holidays (school), from - MARGIN_DAYS, till + MARGIN_DAYS);
  series = lk_chart_add_series (chart, NULL, LK_CHART_LINE, 0);
  for (guint i = 0; i < history->points->len; i++)
    lk_chart_add_point (chart, series, points[i].day, points[i].score);
  return chart;
}

/* "Pupils know what to do." and on a line of its own "2 on fri 6 nov, 3 on fri 20 nov" */
static char *
describe (const LkItemHistory *history)
{
  g_autoptr (GString) words = g_string_new (history->text);

  for (guint i = 0; i < history->points->len; i++)
    {
      const LkScorePoint *point = &g_array_index (history->points, LkScorePoint, i);
      g_autofree char *day = lk_day_format_short (point->day, lk_day_today ());

      g_string_append (words, i == 0 ? "\n" : ", ");
      /* Translators: a score, and the day on which it was given */
      g_string_append_printf (words, _("%d on %s"), point->score, day);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

GtkWidget *
lk_score_chart_new (const LkItemHistory *history,
                    LkSchool            *school)
{
  LkScoreChart *self = g_object_new (LK_TYPE_SCORE_CHART, NULL);
  g_autofree char *words = describe (history);

  g_return_val_if_fail (history->points->len > 0, NULL);

  self->chart = make_chart (history, school);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  lk_tip_set (GTK_WIDGET (self), words);
  return GTK_WIDGET (self);
}
