/* As many widgets as fit; how many more there are is said, never scrolled to. */

#include "session/lk-fit-box.h"

#include <glib/gi18n.h>

#include "widgets/lk-row-heights.h"

struct _LkFitBox
{
  GtkWidget  parent_instance;

  GtkWidget *more;
  GPtrArray *children;  /* GtkWidget, in order */
  int        spacing;
  gboolean   fill;
  gboolean   more_below;
  guint      n_beyond;   /* that were not even made */
  guint      n_hidden;
};

enum
{
  MORE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkFitBox, lk_fit_box, GTK_TYPE_WIDGET)

static void
measure_height (GtkWidget *child,
                int        width,
                int       *minimum,
                int       *natural)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, least), minimum, natural, NULL, NULL);
}

/* What the button takes, with the gap before it, of the width or, where it stands below, of the height. */
static int
measure_more (LkFitBox       *self,
              GtkOrientation  orientation)
{
  int size;

  if ((orientation == GTK_ORIENTATION_VERTICAL) != self->more_below)
    return 0;
  gtk_widget_measure (self->more, orientation, -1, &size, NULL, NULL, NULL);
  return size + self->spacing;
}

/* How many stand in @height when each has its least. */
static guint
count_fitting (LkFitBox *self,
               int       width,
               int       height)
{
  int used = 0;
  guint n = 0;

  for (; n < self->children->len; n++)
    {
      int minimum, natural;

      measure_height (self->children->pdata[n], width, &minimum, &natural);
      used += (self->fill ? minimum : natural) + (n > 0 ? self->spacing : 0);
      if (used > height)
        break;
    }
  return n;
}

static void
share_height (LkFitBox  *self,
              LkRowNeed *needs,
              guint      n,
              int        width,
              int        height)
{
  for (guint i = 0; i < n; i++)
    {
      measure_height (self->children->pdata[i], width, &needs[i].least, &needs[i].wanted);
      needs[i].height = needs[i].wanted;
    }
  if (self->fill)
    lk_row_heights_share (needs, n, height - (int) (n - 1) * self->spacing);
}

static void
place (LkFitBox *self,
       guint     n,
       int       x,
       int       width,
       int       height)
{
  g_autofree LkRowNeed *needs = g_new0 (LkRowNeed, MAX (n, 1));
  int y = 0;

  if (n > 0)
    share_height (self, needs, n, width, height);
  for (guint i = 0; i < self->children->len; i++)
    {
      GtkWidget *child = self->children->pdata[i];

      gtk_widget_set_child_visible (child, i < n);
      if (i >= n)
        continue;
      gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, needs[i].height }, -1);
      y += needs[i].height + self->spacing;
    }
}

static void
say_more (LkFitBox *self,
          guint     n_hidden)
{
  g_autofree char *text = g_strdup_printf ("+%u", n_hidden);
  g_autofree char *name = g_strdup_printf (ngettext ("Show %u more", "Show %u more", n_hidden), n_hidden);

  if (self->n_hidden == n_hidden)
    return;
  self->n_hidden = n_hidden;
  gtk_button_set_label (GTK_BUTTON (self->more), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
lk_fit_box_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  LkFitBox *self = LK_FIT_BOX (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint n = count_fitting (self, width, height);
  gboolean more = n < self->children->len || self->n_beyond > 0;
  int strip = more ? measure_more (self, GTK_ORIENTATION_HORIZONTAL) : 0;
  int line = more ? measure_more (self, GTK_ORIENTATION_VERTICAL) : 0;

  if (more)
    n = count_fitting (self, width - strip, height - line);
  say_more (self, self->children->len - n + self->n_beyond);
  place (self, n, rtl ? strip : 0, width - strip, height - line);
  gtk_widget_set_child_visible (self->more, more);
  if (line > 0)
    gtk_widget_size_allocate (self->more, &(GtkAllocation) { 0, height - line + self->spacing, width, line - self->spacing }, -1);
  else if (strip > 0)
    gtk_widget_size_allocate (self->more, &(GtkAllocation) { rtl ? 0 : width - strip + self->spacing, 0,
                                                             strip - self->spacing, height }, -1);
}

static void
measure_width (LkFitBox *self,
               int      *minimum,
               int      *natural)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      int least, wanted;

      gtk_widget_measure (self->children->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
  if (self->children->len > 1)
    *minimum += measure_more (self, GTK_ORIENTATION_HORIZONTAL);
  *natural = MAX (*natural, *minimum);
}

static void
lk_fit_box_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  LkFitBox *self = LK_FIT_BOX (widget);
  gboolean may_overflow = self->children->len > 1 || self->n_beyond > 0;
  int strip = may_overflow ? measure_more (self, GTK_ORIENTATION_HORIZONTAL) : 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  gtk_widget_measure (self->more, GTK_ORIENTATION_VERTICAL, -1, minimum, NULL, NULL, NULL);
  if (self->children->len == 0)
    *minimum = 0;
  for (guint i = 0; i < self->children->len; i++)
    {
      int least, wanted;

      measure_height (self->children->pdata[i], for_size - strip, &least, &wanted);
      *natural += wanted + (i > 0 ? self->spacing : 0);
      if (i == 0)
        *minimum = MAX (*minimum, self->fill ? least : wanted);
    }
  if (may_overflow)
    *minimum += measure_more (self, GTK_ORIENTATION_VERTICAL);
  *natural = MAX (*natural, *minimum);
}

static GtkSizeRequestMode
lk_fit_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
more_cb (LkFitBox *self)
{
  g_signal_emit (self, signals[MORE], 0);
}

static void
lk_fit_box_dispose (GObject *object)
{
  LkFitBox *self = LK_FIT_BOX (object);

  if (self->children != NULL)
    lk_fit_box_clear (self);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->more, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_fit_box_parent_class)->dispose (object);
}

static void
lk_fit_box_class_init (LkFitBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_fit_box_dispose;
  widget_class->measure = lk_fit_box_measure;
  widget_class->size_allocate = lk_fit_box_size_allocate;
  widget_class->get_request_mode = lk_fit_box_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "lkfitbox");

  signals[MORE] = g_signal_new ("more", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_fit_box_init (LkFitBox *self)
{
  self->children = g_ptr_array_new ();
  self->more = gtk_button_new_with_label ("+1");
  gtk_widget_add_css_class (self->more, "more");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
}

GtkWidget *
lk_fit_box_new (gboolean fill,
                int      spacing)
{
  LkFitBox *self = g_object_new (LK_TYPE_FIT_BOX, NULL);

  self->fill = fill;
  self->spacing = spacing;
  return GTK_WIDGET (self);
}

void
lk_fit_box_set_more_below (LkFitBox *self)
{
  g_return_if_fail (LK_IS_FIT_BOX (self));

  self->more_below = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lk_fit_box_append (LkFitBox  *self,
                   GtkWidget *child)
{
  g_return_if_fail (LK_IS_FIT_BOX (self));

  gtk_widget_insert_before (child, GTK_WIDGET (self), self->more);
  g_ptr_array_add (self->children, child);
}

void
lk_fit_box_clear (LkFitBox *self)
{
  g_return_if_fail (LK_IS_FIT_BOX (self));

  for (guint i = 0; i < self->children->len; i++)
    gtk_widget_unparent (self->children->pdata[i]);
  g_ptr_array_set_size (self->children, 0);
  self->n_beyond = 0;
}

void
lk_fit_box_set_children (LkFitBox  *self,
                         GPtrArray *children)
{
  g_autoptr (GPtrArray) former = NULL;

  g_return_if_fail (LK_IS_FIT_BOX (self));

  former = g_steal_pointer (&self->children);
  self->children = g_ptr_array_new ();
  for (guint i = 0; i < former->len; i++)
    if (!g_ptr_array_find (children, former->pdata[i], NULL))
      gtk_widget_unparent (former->pdata[i]);
  for (guint i = 0; i < children->len; i++)
    lk_fit_box_append (self, children->pdata[i]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
lk_fit_box_set_n_beyond (LkFitBox *self,
                         guint     n_beyond)
{
  g_return_if_fail (LK_IS_FIT_BOX (self));

  self->n_beyond = n_beyond;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

guint
lk_fit_box_get_n_hidden (LkFitBox *self)
{
  g_return_val_if_fail (LK_IS_FIT_BOX (self), 0);

  return self->n_hidden;
}
