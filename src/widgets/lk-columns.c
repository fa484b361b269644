#include "widgets/lk-columns.h"

#include "widgets/lk-text-scale.h"

struct _LkColumns
{
  GtkWidget  parent_instance;

  GtkWidget *first;
  GtkWidget *second;

  int        gap;
  int        least;
  gboolean   rest;     /* the first has what the second leaves */
};

G_DEFINE_FINAL_TYPE (LkColumns, lk_columns, GTK_TYPE_WIDGET)

static int
get_wanted (GtkWidget *widget)
{
  int wanted = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  return wanted;
}

/* How wide the first is beside the second; 0 where they stand below each other. */
static int
get_first_width (LkColumns *self,
                 int        width)
{
  const double least = self->least * lk_text_scale_get (GTK_WIDGET (self));
  const int first = get_wanted (self->first), rest = self->rest ? width - self->gap - get_wanted (self->second) : 0;

  if (self->rest)
    return rest >= least ? rest : 0;
  if (self->least == 0)
    return width >= first + self->gap + get_wanted (self->second) ? first : 0;
  return width >= 2 * least + self->gap ? (width - self->gap) / 2 : 0;
}

static int
get_second_width (LkColumns *self,
                  int        width,
                  int        first)
{
  return self->least == 0 || self->rest ? get_wanted (self->second) : width - self->gap - first;
}

static GtkSizeRequestMode
lk_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (LkColumns *self,
               int       *minimum,
               int       *natural)
{
  int least[2], wanted[2];

  gtk_widget_measure (self->first, GTK_ORIENTATION_HORIZONTAL, -1, &least[0], &wanted[0], NULL, NULL);
  gtk_widget_measure (self->second, GTK_ORIENTATION_HORIZONTAL, -1, &least[1], &wanted[1], NULL, NULL);
  *minimum = MAX (least[0], least[1]);
  *natural = wanted[0] + (gtk_widget_get_visible (self->second) ? self->gap + wanted[1] : 0);
}

static void
measure_height (LkColumns *self,
                int        width,
                int       *minimum,
                int       *natural)
{
  const int first = width >= 0 ? get_first_width (self, width) : 0;
  int least[2], wanted[2];

  if (!gtk_widget_get_visible (self->second))
    {
      gtk_widget_measure (self->first, GTK_ORIENTATION_VERTICAL, width, minimum, natural, NULL, NULL);
      return;
    }

  gtk_widget_measure (self->first, GTK_ORIENTATION_VERTICAL, first > 0 ? first : width, &least[0], &wanted[0], NULL, NULL);
  gtk_widget_measure (self->second, GTK_ORIENTATION_VERTICAL, first > 0 ? get_second_width (self, width, first) : width, &least[1],
                      &wanted[1], NULL, NULL);
  *minimum = first > 0 ? MAX (least[0], least[1]) : least[0] + self->gap + least[1];
  *natural = first > 0 ? MAX (wanted[0], wanted[1]) : wanted[0] + self->gap + wanted[1];
}

static void
lk_columns_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (LK_COLUMNS (widget), minimum, natural);
  else
    measure_height (LK_COLUMNS (widget), for_size, minimum, natural);
}

static void
lk_columns_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  LkColumns *self = LK_COLUMNS (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int first = get_first_width (self, width);
  int first_height = 0;

  if (!gtk_widget_get_visible (self->second))
    {
      gtk_widget_size_allocate (self->first, &(GtkAllocation) { 0, 0, width, height }, -1);
      return;
    }
  if (first > 0)
    {
      const int second = get_second_width (self, width, first), start = first + self->gap;

      gtk_widget_size_allocate (self->first, &(GtkAllocation) { mirrored ? width - first : 0, 0, first, height }, -1);
      gtk_widget_size_allocate (self->second, &(GtkAllocation) { mirrored ? width - start - second : start, 0, second, height }, -1);
      return;
    }
  gtk_widget_measure (self->first, GTK_ORIENTATION_VERTICAL, width, NULL, &first_height, NULL, NULL);
  gtk_widget_size_allocate (self->first, &(GtkAllocation) { 0, 0, width, first_height }, -1);
  gtk_widget_size_allocate (self->second, &(GtkAllocation) { 0, first_height + self->gap, width, height - first_height - self->gap }, -1);
}

static void
lk_columns_dispose (GObject *object)
{
  LkColumns *self = LK_COLUMNS (object);

  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_columns_parent_class)->dispose (object);
}

static void
lk_columns_class_init (LkColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_columns_dispose;
  widget_class->get_request_mode = lk_columns_get_request_mode;
  widget_class->measure = lk_columns_measure;
  widget_class->size_allocate = lk_columns_size_allocate;
}

static void
lk_columns_init (LkColumns *self)
{
}

GtkWidget *
lk_columns_new (GtkWidget *first,
                GtkWidget *second,
                int        gap,
                int        least)
{
  LkColumns *self = g_object_new (LK_TYPE_COLUMNS, NULL);

  self->first = first;
  self->second = second;
  self->gap = gap;
  self->least = least;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

GtkWidget *
lk_columns_new_with_rest (GtkWidget *first,
                          GtkWidget *second,
                          int        gap,
                          int        least)
{
  GtkWidget *self = lk_columns_new (first, second, gap, least);

  LK_COLUMNS (self)->rest = TRUE;
  return self;
}
