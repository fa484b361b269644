#include "voice/lk-face.h"

#include "chart/lk-likert.h"
#include "widgets/lk-chart-tone.h"

struct _LkFace
{
  GtkWidget parent_instance;

  guint     face;
  int       size;
};

G_DEFINE_FINAL_TYPE (LkFace, lk_face, GTK_TYPE_WIDGET)

static void
lk_face_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  *minimum = *natural = LK_FACE (widget)->size;
}

static void
lk_face_snapshot (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  LkFace *self = LK_FACE (widget);
  const double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget), size = MIN (width, height);
  const LkChartStyle style = { .tone = lk_chart_tone_of (widget) };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  cairo_translate (cr, (width - size) / 2, (height - size) / 2);
  lk_face_draw (cr, self->face, size, &style);
  cairo_destroy (cr);
}

static void
lk_face_class_init (LkFaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = lk_face_measure;
  widget_class->snapshot = lk_face_snapshot;
  gtk_widget_class_set_css_name (widget_class, "lkface");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lk_face_init (LkFace *self)
{
}

GtkWidget *
lk_face_new (guint face,
             int   size)
{
  LkFace *self = g_object_new (LK_TYPE_FACE, NULL);

  self->face = face;
  self->size = size;
  return GTK_WIDGET (self);
}
