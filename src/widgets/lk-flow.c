#include "widgets/lk-flow.h"

struct _LkFlow
{
  GtkWidget parent_instance;

  int       column_gap;
  int       row_gap;
};

G_DEFINE_FINAL_TYPE (LkFlow, lk_flow, GTK_TYPE_WIDGET)

/* A line of children: from @first up to, but not with, @end. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;      /* NULL for the last */
  int        left;     /* of the width */
  int        n_expand;
} Line;

static int
get_wanted (GtkWidget *child,
            int        width)
{
  int wanted;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  return MIN (wanted, width);
}

static Line
find_line (LkFlow    *self,
           GtkWidget *first,
           int        width)
{
  Line line = { first, NULL, width, 0 };

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const int wanted = gtk_widget_should_layout (child) ? get_wanted (child, width) + (line.left < width ? self->column_gap : 0) : 0;

      if (wanted > line.left && line.left < width)
        {
          line.end = child;
          break;
        }
      line.left -= wanted;
      line.n_expand += wanted > 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
    }
  return line;
}

static int
get_share (const Line *line,
           GtkWidget  *child,
           int        *n_done)
{
  int before = 0;

  if (line->n_expand == 0 || !gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    return 0;
  before = line->left * *n_done / line->n_expand;
  (*n_done)++;
  return line->left * *n_done / line->n_expand - before;
}

/* Lays out a line, or with @y negative only finds how high it is. */
static int
lay_line (LkFlow     *self,
          const Line *line,
          int         width,
          int         y,
          int         height)
{
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0, n_done = 0, highest = 0;

  for (GtkWidget *child = line->first; child != line->end; child = gtk_widget_get_next_sibling (child))
    {
      int wide, high;

      if (!gtk_widget_should_layout (child))
        continue;
      wide = get_wanted (child, width) + get_share (line, child, &n_done);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wide, NULL, &high, NULL, NULL);
      highest = MAX (highest, high);
      if (y >= 0)
        gtk_widget_size_allocate (child, &(GtkAllocation) { mirrored ? width - x - wide : x, y, wide, height }, -1);
      x += wide + self->column_gap;
    }
  return highest;
}

static int
lay (LkFlow  *self,
     int      width,
     gboolean allocate)
{
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;)
    {
      const Line line = find_line (self, child, width);
      const int height = lay_line (self, &line, width, -1, 0);

      if (allocate)
        lay_line (self, &line, width, y, height);
      y += height + (line.end != NULL ? self->row_gap : 0);
      child = line.end;
    }
  return y;
}

static GtkSizeRequestMode
lk_flow_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lk_flow_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  LkFlow *self = LK_FLOW (widget);

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least, wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? self->column_gap : 0);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = lay (self, for_size >= 0 ? MAX (for_size, *minimum) : *natural, FALSE);
}

static void
lk_flow_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  lay (LK_FLOW (widget), width, TRUE);
}

static void
lk_flow_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lk_flow_parent_class)->dispose (object);
}

static void
lk_flow_class_init (LkFlowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_flow_dispose;
  widget_class->get_request_mode = lk_flow_get_request_mode;
  widget_class->measure = lk_flow_measure;
  widget_class->size_allocate = lk_flow_size_allocate;
}

static void
lk_flow_init (LkFlow *self)
{
}

GtkWidget *
lk_flow_new (int column_gap,
             int row_gap)
{
  LkFlow *self = g_object_new (LK_TYPE_FLOW, NULL);

  self->column_gap = column_gap;
  self->row_gap = row_gap;
  return GTK_WIDGET (self);
}

void
lk_flow_append (LkFlow    *self,
                GtkWidget *child)
{
  g_return_if_fail (LK_IS_FLOW (self));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}
