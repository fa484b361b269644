/* Puts the painter's work on the screen, and its words before a screen reader. */

#include "widgets/lk-time-bar-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/lk-chart-tone.h"
#include "widgets/lk-text-scale.h"

#define FONT_POINTS 10
#define STANDS_WIDE 210
#define STANDS_HIGH 300
#define STANDS_LEAST 150
#define LIES_WIDE 480
#define LIES_LEAST 120
#define LIES_HIGH 86
#define WORDLESS_HIGH 66

enum
{
  ACTIVATED,
  MINUTES_WANTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkTimeBarView, lk_time_bar_view, GTK_TYPE_WIDGET)

LkTimeBar
lk_time_bar_view_get_bar (LkTimeBarView *self)
{
  const gboolean walking = gtk_widget_is_focus (GTK_WIDGET (self)) && self->walked >= 0;

  return (LkTimeBar) {
    .phases = (const LkTimeBarPhase *) (void *) self->phases->data,
    .n_phases = self->phases->len,
    .minutes = self->minutes,
    .vertical = self->vertical,
    .wordless = self->wordless,
    .span = self->dragged >= 0 ? self->span : 0,
    .pointed = (guint) ((self->dragged >= 0 ? self->dragged : walking ? self->walked : self->marked) + 1),
  };
}

static void
lk_time_bar_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  LkTimeBarView *self = LK_TIME_BAR_VIEW (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_context_get_font_description (context));
  g_autofree char *name = NULL;
  const LkTimeBar bar = lk_time_bar_view_get_bar (self);
  LkChartStyle style = {
    .tone = lk_chart_tone_of (widget),
    .scale = lk_text_scale_get (widget),
    .right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
  cairo_t *cr = NULL;

  if (width < 1 || height < 1)
    return;
  pango_font_description_set_size (font, FONT_POINTS * PANGO_SCALE);
  style.font = name = pango_font_description_to_string (font);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  g_clear_pointer (&self->shapes, lk_time_bar_shapes_free);
  self->shapes = lk_time_bar_draw (&bar, cr, width, height, &style);
  cairo_destroy (cr);
}

static void
lk_time_bar_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  LkTimeBarView *self = LK_TIME_BAR_VIEW (widget);
  const double scale = lk_text_scale_get (widget);
  int least, usual;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      least = LIES_LEAST;
      usual = self->vertical ? STANDS_WIDE : LIES_WIDE;
    }
  else
    {
      least = self->vertical ? STANDS_LEAST : self->wordless ? WORDLESS_HIGH : LIES_HIGH;
      usual = self->vertical ? STANDS_HIGH : least;
    }
  *minimum = (int) (least * scale);
  *natural = (int) (usual * scale);
}

/* A change of the class also follows from light to dark. */
static void
lk_time_bar_view_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lk_time_bar_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
unfollow (LkTimeBarView *self)
{
  for (guint i = 0; i < self->records->len; i++)
    g_signal_handlers_disconnect_by_data (g_ptr_array_index (self->records, i), self);
  g_ptr_array_set_size (self->records, 0);
}

static void
lk_time_bar_view_dispose (GObject *object)
{
  LkTimeBarView *self = LK_TIME_BAR_VIEW (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  unfollow (self);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (lk_time_bar_view_parent_class)->dispose (object);
}

static void
lk_time_bar_view_finalize (GObject *object)
{
  LkTimeBarView *self = LK_TIME_BAR_VIEW (object);

  g_clear_pointer (&self->shapes, lk_time_bar_shapes_free);
  g_ptr_array_unref (self->records);
  g_array_unref (self->phases);

  G_OBJECT_CLASS (lk_time_bar_view_parent_class)->finalize (object);
}

static void
lk_time_bar_view_class_init (LkTimeBarViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_time_bar_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_time_bar_view_finalize;
  widget_class->snapshot = lk_time_bar_view_snapshot;
  widget_class->measure = lk_time_bar_view_measure;
  widget_class->css_changed = lk_time_bar_view_css_changed;
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[MINUTES_WANTED] = g_signal_new ("minutes-wanted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "lktimebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  lk_time_bar_view_class_add_hands (widget_class);
}

static void
clear_phase (gpointer data)
{
  g_free ((char *) ((LkTimeBarPhase *) data)->title);
}

static void
lk_time_bar_view_init (LkTimeBarView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->phases = g_array_new (FALSE, FALSE, sizeof (LkTimeBarPhase));
  g_array_set_clear_func (self->phases, clear_phase);
  self->marked = self->walked = self->dragged = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  lk_time_bar_view_add_hands (self);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
lk_time_bar_view_activate (LkTimeBarView *self,
                           guint          place)
{
  g_signal_emit (self, signals[ACTIVATED], 0, place);
}

void
lk_time_bar_view_want (LkTimeBarView *self,
                       guint          place,
                       guint          minutes)
{
  g_signal_emit (self, signals[MINUTES_WANTED], 0, place, minutes);
}

void
lk_time_bar_view_tell (LkTimeBarView *self)
{
  const LkTimeBar bar = lk_time_bar_view_get_bar (self);
  g_autofree char *all = lk_time_bar_describe (&bar), *label = NULL;

  /* Translators: "Time bar: 4 phases, 45 minutes of …" */
  label = g_strdup_printf (_("Time bar: %s"), all);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (bar.pointed > 0 && bar.pointed <= bar.n_phases)
    {
      g_autofree char *words = lk_time_bar_dup_phase_words (&bar, bar.pointed - 1);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
    }
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
add_phase (LkTimeBarView *self,
           const char    *title,
           guint          minutes,
           LkGrouping     grouping)
{
  const LkTimeBarPhase phase = { g_strdup (title), minutes, (guint) grouping, lk_grouping_get_name (grouping) };

  g_array_append_val (self->phases, phase);
}

static void
read_phases (LkTimeBarView *self)
{
  g_array_set_size (self->phases, 0);
  for (guint i = 0; i < self->records->len; i++)
    {
      LkPhase *phase = g_ptr_array_index (self->records, i);

      add_phase (self, lk_phase_get_title (phase), lk_phase_get_minutes (phase), lk_phase_get_grouping (phase));
    }
  self->walked = MIN (self->walked, (int) self->phases->len - 1);
  self->marked = MIN (self->marked, (int) self->phases->len - 1);
  if (self->dragged >= (int) self->phases->len)
    self->dragged = -1;
  else if (self->dragged >= 0)
    g_array_index (self->phases, LkTimeBarPhase, self->dragged).minutes = self->held;
  lk_time_bar_view_tell (self);
}

/* What the keys point at stays pointed at when it moves. */
static void
follow (LkTimeBarView *self)
{
  g_autoptr (LkPhase) walked = self->walked >= 0 && self->walked < (int) self->records->len
                             ? g_object_ref (g_ptr_array_index (self->records, self->walked)) : NULL;
  guint place;

  unfollow (self);
  self->dragged = -1;
  for (guint i = 0; i < g_list_model_get_n_items (self->list); i++)
    {
      LkPhase *phase = g_list_model_get_item (self->list, i);

      g_ptr_array_add (self->records, phase);
      g_signal_connect_swapped (phase, "notify", G_CALLBACK (read_phases), self);
    }
  if (walked != NULL && g_ptr_array_find (self->records, walked, &place))
    self->walked = (int) place;
  read_phases (self);
}

GtkWidget *
lk_time_bar_view_new (GListModel *phases)
{
  LkTimeBarView *self = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (phases), NULL);

  self = g_object_new (LK_TYPE_TIME_BAR_VIEW, NULL);
  self->list = g_object_ref (phases);
  self->vertical = TRUE;
  g_signal_connect_swapped (phases, "items-changed", G_CALLBACK (follow), self);
  follow (self);
  return GTK_WIDGET (self);
}

GtkWidget *
lk_time_bar_view_new_for_content (const LkDesignContent *content)
{
  LkTimeBarView *self = NULL;

  g_return_val_if_fail (content != NULL, NULL);

  self = g_object_new (LK_TYPE_TIME_BAR_VIEW, NULL);
  self->minutes = content->minutes;
  for (guint i = 0; i < content->phases->len; i++)
    {
      const LkPhaseContent *phase = g_ptr_array_index (content->phases, i);

      add_phase (self, phase->title, phase->minutes, phase->grouping);
    }
  lk_time_bar_view_tell (self);
  return GTK_WIDGET (self);
}

void
lk_time_bar_view_set_minutes (LkTimeBarView *self,
                              guint          minutes)
{
  g_return_if_fail (LK_IS_TIME_BAR_VIEW (self));

  self->minutes = minutes;
  lk_time_bar_view_tell (self);
}

void
lk_time_bar_view_set_vertical (LkTimeBarView *self,
                               gboolean       vertical)
{
  g_return_if_fail (LK_IS_TIME_BAR_VIEW (self));

  if (self->vertical == vertical)
    return;
  self->vertical = vertical;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lk_time_bar_view_set_wordless (LkTimeBarView *self,
                               gboolean       wordless)
{
  g_return_if_fail (LK_IS_TIME_BAR_VIEW (self));

  self->wordless = wordless;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lk_time_bar_view_set_editable (LkTimeBarView *self,
                               gboolean       editable)
{
  g_return_if_fail (LK_IS_TIME_BAR_VIEW (self));

  self->editable = editable;
}

void
lk_time_bar_view_mark (LkTimeBarView *self,
                       int            place)
{
  g_return_if_fail (LK_IS_TIME_BAR_VIEW (self));

  if (self->marked == place)
    return;
  self->marked = MIN (place, (int) self->phases->len - 1);
  lk_time_bar_view_tell (self);
}
