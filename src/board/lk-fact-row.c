#include "board/lk-fact-row.h"

#define GAP 6

typedef struct
{
  GtkWidget *widget;
  guint weight;
  int width;      /* as last given; 0 when left out */
} Fact;

struct _LkFactRow
{
  GtkWidget parent_instance;

  GArray *facts;  /* of Fact, as they stand */
};

G_DEFINE_FINAL_TYPE (LkFactRow, lk_fact_row, GTK_TYPE_WIDGET)

static Fact *
get_fact (LkFactRow *self,
          guint      index)
{
  return &g_array_index (self->facts, Fact, index);
}

/* What weighs most of those that have not been given their room yet. */
static Fact *
find_heaviest (LkFactRow *self)
{
  Fact *heaviest = NULL;

  for (guint i = 0; i < self->facts->len; i++)
    {
      Fact *fact = get_fact (self, i);

      if (fact->width < 0 && (heaviest == NULL || fact->weight > heaviest->weight))
        heaviest = fact;
    }

  return heaviest;
}

/* What there is room for of a fact beside the heavier ones. The very first may be cut, and so may what weighs nothing, such as a
 * list, as long as some of it is left. */
static int
fit (const Fact *fact,
     int         rest,
     gboolean    first)
{
  int minimum = 0, natural = 0;

  gtk_widget_measure (fact->widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  if (natural <= rest)
    return natural;
  return first || (fact->weight == 0 && rest >= 2 * minimum) ? rest : 0;
}

/* Gives each its width, the heaviest first. */
static void
share (LkFactRow *self,
       int        width)
{
  int used = 0;
  Fact *fact = NULL;

  for (guint i = 0; i < self->facts->len; i++)
    get_fact (self, i)->width = gtk_widget_get_visible (get_fact (self, i)->widget) ? -1 : 0;

  while ((fact = find_heaviest (self)) != NULL)
    {
      const int gap = used > 0 ? GAP : 0;

      fact->width = MAX (fit (fact, width - used - gap, used == 0), 0);
      used += fact->width > 0 ? fact->width + gap : 0;
    }
}

static void
place (GtkWidget *widget,
       int        x,
       int        width,
       int        height)
{
  const GtkAllocation area = { x, 0, width, height };

  gtk_widget_size_allocate (widget, &area, -1);
}

/* From the start on; what is aligned to the end stands there. */
static void
lk_fact_row_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  LkFactRow *self = LK_FACT_ROW (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  share (self, width);
  for (guint i = 0; i < self->facts->len; i++)
    {
      const Fact *fact = get_fact (self, i);
      const gboolean at_end = gtk_widget_get_halign (fact->widget) == GTK_ALIGN_END;
      const int from = at_end ? width - fact->width : x;

      gtk_widget_set_child_visible (fact->widget, fact->width > 0);
      if (fact->width == 0)
        continue;
      place (fact->widget, mirrored ? width - from - fact->width : from, fact->width, height);
      x += fact->width + GAP;
    }
}

static void
measure_width (LkFactRow *self,
               int       *minimum,
               int       *natural)
{
  guint heaviest = 0;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const Fact *fact = get_fact (self, i);
      int least = 0, most = 0;

      if (!gtk_widget_get_visible (fact->widget))
        continue;
      gtk_widget_measure (fact->widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
      *natural += most + (*natural > 0 ? GAP : 0);
      if (fact->weight >= heaviest)
        *minimum = least;
      heaviest = MAX (heaviest, fact->weight);
    }
}

static void
lk_fact_row_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  LkFactRow *self = LK_FACT_ROW (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }

  for (guint i = 0; i < self->facts->len; i++)
    {
      int least = 0, most = 0;

      if (gtk_widget_get_visible (get_fact (self, i)->widget))
        gtk_widget_measure (get_fact (self, i)->widget, orientation, -1, &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, most);
    }
}

static void
lk_fact_row_dispose (GObject *object)
{
  LkFactRow *self = LK_FACT_ROW (object);
  GtkWidget *child = NULL;

  g_array_set_size (self->facts, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lk_fact_row_parent_class)->dispose (object);
}

static void
lk_fact_row_finalize (GObject *object)
{
  g_array_unref (LK_FACT_ROW (object)->facts);

  G_OBJECT_CLASS (lk_fact_row_parent_class)->finalize (object);
}

static void
lk_fact_row_class_init (LkFactRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_fact_row_dispose;
  object_class->finalize = lk_fact_row_finalize;
  widget_class->measure = lk_fact_row_measure;
  widget_class->size_allocate = lk_fact_row_size_allocate;
}

static void
lk_fact_row_init (LkFactRow *self)
{
  self->facts = g_array_new (FALSE, FALSE, sizeof (Fact));
}

GtkWidget *
lk_fact_row_new (void)
{
  return g_object_new (LK_TYPE_FACT_ROW, NULL);
}

void
lk_fact_row_add (LkFactRow *self,
                 GtkWidget *fact,
                 guint      weight)
{
  const Fact added = { fact, weight, 0 };

  g_return_if_fail (LK_IS_FACT_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (fact));

  gtk_widget_set_parent (fact, GTK_WIDGET (self));
  g_array_append_val (self->facts, added);
}
