/* Puts the painter's rows on the screen, and their words before a screen reader. */

#include "voice/lk-likert-view.h"

#include <adwaita.h>

#include "calendar/lk-day-words.h"
#include "chart/lk-likert.h"
#include "widgets/lk-chart-tone.h"
#include "widgets/lk-text-scale.h"
#include "widgets/lk-tip.h"

#define LEAST_WIDTH 260
#define USUAL_WIDTH 720
#define FONT_POINTS 11

struct _LkLikertView
{
  GtkWidget   parent_instance;

  LkLikertRow *rows;
  guint        n_rows;
  GPtrArray   *texts;
  gboolean     faces;
  char        *last_words;
  cairo_surface_t *ruler;  /* what text is measured on */
};

G_DEFINE_FINAL_TYPE (LkLikertView, lk_likert_view, GTK_TYPE_WIDGET)

static LkLikert
get_chart (LkLikertView *self)
{
  return (LkLikert) { .rows = self->rows, .n_rows = self->n_rows, .faces = self->faces, .last_words = self->last_words };
}

static LkChartStyle
make_style (LkLikertView  *self,
            char         **font)
{
  const PangoFontDescription *used = pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)));
  g_autoptr (PangoFontDescription) plain = pango_font_description_new ();

  pango_font_description_set_family (plain, pango_font_description_get_family (used));
  pango_font_description_set_size (plain, FONT_POINTS * PANGO_SCALE);
  *font = pango_font_description_to_string (plain);
  return (LkChartStyle) {
    .tone = lk_chart_tone_of (GTK_WIDGET (self)), .font = *font, .scale = lk_text_scale_get (GTK_WIDGET (self)),
    .right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL,
  };
}

static void
lk_likert_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  LkLikertView *self = LK_LIKERT_VIEW (widget);
  const LkLikert chart = get_chart (self);
  g_autofree char *font = NULL;
  LkChartStyle style;
  cairo_t *cr = NULL;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = USUAL_WIDTH;
      return;
    }
  style = make_style (self, &font);
  cr = cairo_create (self->ruler);
  *minimum = *natural = (int) lk_likert_measure (&chart, cr, for_size > 0 ? for_size : USUAL_WIDTH, &style) + 1;
  cairo_destroy (cr);
}

/* Each row of the painter's has a widget over it that takes the focus and has its words. */
static void
lk_likert_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  LkLikertView *self = LK_LIKERT_VIEW (widget);
  const LkLikert chart = get_chart (self);
  g_autofree char *font = NULL;
  const LkChartStyle style = make_style (self, &font);
  g_autoptr (GArray) boxes = NULL;
  GtkWidget *row = gtk_widget_get_first_child (widget);
  cairo_t *cr = cairo_create (self->ruler);

  lk_likert_draw (&chart, cr, width, &style, &boxes);
  cairo_destroy (cr);
  for (guint i = 0; row != NULL; i++, row = gtk_widget_get_next_sibling (row))
    {
      const LkChartBox box = i < boxes->len ? g_array_index (boxes, LkChartBox, i) : (LkChartBox) { 0, 0, width, 1 };
      GtkAllocation place = { (int) box.x, (int) box.y, MAX (1, (int) box.width), MAX (1, (int) box.height) };

      gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (row, &place, -1);
    }
}

static void
lk_likert_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  LkLikertView *self = LK_LIKERT_VIEW (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const LkLikert chart = get_chart (self);
  g_autofree char *font = NULL;
  const LkChartStyle style = make_style (self, &font);
  cairo_t *cr = NULL;

  if (width > 0 && height > 0)
    {
      cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
      lk_likert_draw (&chart, cr, width, &style, NULL);
      cairo_destroy (cr);
    }
  GTK_WIDGET_CLASS (lk_likert_view_parent_class)->snapshot (widget, snapshot);
}

static GtkSizeRequestMode
lk_likert_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
drop_rows (LkLikertView *self)
{
  GtkWidget *row = NULL;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (row);
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->last_words, g_free);
  g_ptr_array_set_size (self->texts, 0);
  self->n_rows = 0;
}

static gboolean
lk_likert_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);

  return first != NULL && gtk_widget_grab_focus (first);
}

static void
lk_likert_view_dispose (GObject *object)
{
  drop_rows (LK_LIKERT_VIEW (object));

  G_OBJECT_CLASS (lk_likert_view_parent_class)->dispose (object);
}

static void
lk_likert_view_finalize (GObject *object)
{
  LkLikertView *self = LK_LIKERT_VIEW (object);

  g_ptr_array_unref (self->texts);
  cairo_surface_destroy (self->ruler);

  G_OBJECT_CLASS (lk_likert_view_parent_class)->finalize (object);
}

static void
lk_likert_view_class_init (LkLikertViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_likert_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_likert_view_finalize;
  widget_class->measure = lk_likert_view_measure;
  widget_class->size_allocate = lk_likert_view_size_allocate;
  widget_class->get_request_mode = lk_likert_view_get_request_mode;
  widget_class->snapshot = lk_likert_view_snapshot;
  widget_class->grab_focus = lk_likert_view_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "lklikertview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
lk_likert_view_init (LkLikertView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->ruler = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_likert_view_new (void)
{
  return g_object_new (LK_TYPE_LIKERT_VIEW, NULL);
}

static void
take_row (LkLikertView            *self,
          const LkStatementResult *result)
{
  char *text = g_strdup (result->text);
  LkLikertRow *row = &self->rows[self->n_rows++];

  g_ptr_array_add (self->texts, text);
  *row = (LkLikertRow) { .text = text, .now = { .n_a = result->counts[LK_ANSWER_N_A], .shown = result->shown }, .has_last = result->has_last,
                         .last = { .n_a = result->last_counts[LK_ANSWER_N_A], .shown = result->has_last } };
  for (guint i = 0; i < LK_N_SCALE; i++)
    {
      row->now.counts[i] = result->counts[i];
      row->last.counts[i] = result->last_counts[i];
    }
}

static void
add_widgets (LkLikertView *self)
{
  const LkLikert chart = get_chart (self);

  for (guint i = 0; i < self->n_rows; i++)
    {
      GtkWidget *row = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "focusable", TRUE, "css-name", "likertrow", NULL);
      g_autofree char *words = lk_likert_dup_row_words (&chart, i);

      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      lk_tip_set (row, words);
      gtk_widget_set_parent (row, GTK_WIDGET (self));
    }
}

void
lk_likert_view_show (LkLikertView          *self,
                     const LkSurveyResults *results)
{
  g_autofree char *sentence = NULL;
  LkLikert chart;

  g_return_if_fail (LK_IS_LIKERT_VIEW (self));
  g_return_if_fail (results != NULL);

  drop_rows (self);
  self->rows = g_new0 (LkLikertRow, results->statements->len + 1);
  for (guint i = 0; i < results->statements->len; i++)
    take_row (self, results->statements->pdata[i]);
  self->faces = results->level == LK_SURVEY_PRIMARY;
  if (results->last_day != LK_DAY_NONE)
    self->last_words = lk_day_format_short (results->last_day, lk_day_today ());
  add_widgets (self);
  chart = get_chart (self);
  sentence = lk_likert_describe (&chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
