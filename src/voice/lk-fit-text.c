#include "voice/lk-fit-text.h"

#include <math.h>

#define LARGEST 4.5      /* times the usual size */
#define PART 0.25        /* of the room, at most, for a line */
#define STEP 0.92
#define MIN_WIDTH 240

struct _LkFitText
{
  GtkWidget    parent_instance;

  PangoLayout *layout;
};

G_DEFINE_FINAL_TYPE (LkFitText, lk_fit_text, GTK_TYPE_WIDGET)

static int
set_size (LkFitText *self,
          int        width,
          double     times)
{
  const PangoFontDescription *usual = pango_context_get_font_description (pango_layout_get_context (self->layout));
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (usual);
  int height;

  pango_font_description_set_absolute_size (font, pango_font_description_get_size (usual) * times *
                                                  (pango_font_description_get_size_is_absolute (usual) ? 1 : 96.0 / 72));
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  return height;
}

static GtkSizeRequestMode
lk_fit_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lk_fit_text_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = 3 * MIN_WIDTH;
    }
  else
    *minimum = *natural = set_size (LK_FIT_TEXT (widget), MAX (for_size, MIN_WIDTH), 1);
}

static void
lk_fit_text_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  LkFitText *self = LK_FIT_TEXT (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const int line = set_size (self, -1, 1) / MAX (1, pango_layout_get_line_count (self->layout));
  double times = CLAMP (height * PART / MAX (1, line), 1, LARGEST);
  int takes;

  while ((takes = set_size (self, width, times)) > height && times > 1)
    times = MAX (1, times * STEP);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0, MAX (0, (height - takes) / 2), self->layout);
}

static void
lk_fit_text_css_changed (GtkWidget         *widget,
                         GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lk_fit_text_parent_class)->css_changed (widget, change);

  pango_layout_context_changed (LK_FIT_TEXT (widget)->layout);
  gtk_widget_queue_resize (widget);
}

static void
lk_fit_text_dispose (GObject *object)
{
  g_clear_object (&LK_FIT_TEXT (object)->layout);

  G_OBJECT_CLASS (lk_fit_text_parent_class)->dispose (object);
}

static void
lk_fit_text_class_init (LkFitTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_fit_text_dispose;
  widget_class->get_request_mode = lk_fit_text_get_request_mode;
  widget_class->measure = lk_fit_text_measure;
  widget_class->snapshot = lk_fit_text_snapshot;
  widget_class->css_changed = lk_fit_text_css_changed;
  gtk_widget_class_set_css_name (widget_class, "lkfittext");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
lk_fit_text_init (LkFitText *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_CENTER);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
lk_fit_text_new (void)
{
  return g_object_new (LK_TYPE_FIT_TEXT, NULL);
}

void
lk_fit_text_set_text (LkFitText  *self,
                      const char *text)
{
  g_return_if_fail (LK_IS_FIT_TEXT (self));

  pango_layout_set_text (self->layout, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
