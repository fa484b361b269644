#include "widgets/lk-sides.h"

#include "widgets/lk-text-scale.h"

#define TAB_GAP 6

struct _LkSides
{
  GtkWidget  parent_instance;

  GtkWidget *sides[2];
  GtkWidget *tabs;         /* NULL for none */
  GtkWidget *buttons[2];

  int        wide;
  int        share;
  int        spacing;
  int        shown;        /* of the sides, where there is room for one */
};

G_DEFINE_FINAL_TYPE (LkSides, lk_sides, GTK_TYPE_WIDGET)

static gboolean
is_alone (LkSides *self)
{
  return !gtk_widget_get_visible (self->sides[1]);
}

static gboolean
is_wide (LkSides *self,
         int      width)
{
  return width >= self->wide * lk_text_scale_get (GTK_WIDGET (self));
}

static int
measure_height (GtkWidget *widget,
                int        width,
                int       *least)
{
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  if (least != NULL)
    *least = minimum;
  return natural;
}

static void
place (GtkWidget *widget,
       int        x,
       int        y,
       int        width,
       int        height)
{
  gtk_widget_set_child_visible (widget, TRUE);
  gtk_widget_size_allocate (widget, &(GtkAllocation) { x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

static int
first_width (LkSides *self,
             int      width)
{
  int second;

  if (self->share > 0)
    return (width - self->spacing) * self->share / 100;
  gtk_widget_measure (self->sides[1], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &second, NULL, NULL);
  return MAX (width - self->spacing - second, 0);
}

static void
place_beside (LkSides *self,
              int      width,
              int      height)
{
  const int first = first_width (self, width), second = width - self->spacing - first;
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  place (self->sides[0], mirrored ? width - first : 0, 0, first, height);
  place (self->sides[1], mirrored ? 0 : first + self->spacing, 0, second, height);
}

static void
place_tabs (LkSides *self,
            int      width,
            int      height)
{
  const int tabs = measure_height (self->tabs, width, NULL);

  place (self->sides[self->shown], 0, 0, width, height - tabs - TAB_GAP);
  gtk_widget_set_child_visible (self->sides[!self->shown], FALSE);
  place (self->tabs, 0, height - tabs, width, tabs);
}

static void
place_below (LkSides *self,
             int      width,
             int      height)
{
  const int first = measure_height (self->sides[0], width, NULL);

  place (self->sides[0], 0, 0, width, first);
  place (self->sides[1], 0, first + self->spacing, width, height - first - self->spacing);
}

static void
lk_sides_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  LkSides *self = LK_SIDES (widget);
  const gboolean tabbed = self->tabs != NULL && !is_alone (self) && !is_wide (self, width);

  if (self->tabs != NULL)
    gtk_widget_set_child_visible (self->tabs, tabbed);
  if (is_alone (self))
    place (self->sides[0], 0, 0, width, height);
  else if (tabbed)
    place_tabs (self, width, height);
  else if (is_wide (self, width))
    place_beside (self, width, height);
  else
    place_below (self, width, height);
}

static GtkSizeRequestMode
lk_sides_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (LkSides *self,
               int     *minimum,
               int     *natural)
{
  *minimum = *natural = 0;
  for (int i = 0; i < (is_alone (self) ? 1 : 2); i++)
    {
      int least, wanted;

      gtk_widget_measure (self->sides[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, 2 * wanted + self->spacing);
    }
  if (self->tabs != NULL && !is_alone (self))
    {
      int least;

      gtk_widget_measure (self->tabs, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
    }
  *natural = MAX (*natural, *minimum);
}

static void
measure_sides (LkSides *self,
               int      width,
               int     *minimum,
               int     *natural)
{
  const gboolean beside = is_wide (self, width);
  const int first = beside && !is_alone (self) ? first_width (self, width) : width;
  int least[2] = { 0, 0 }, wanted[2] = { 0, 0 }, tabs = 0;

  wanted[0] = measure_height (self->sides[0], first, &least[0]);
  if (!is_alone (self))
    wanted[1] = measure_height (self->sides[1], beside ? width - self->spacing - first : width, &least[1]);
  if (self->tabs != NULL && !beside && !is_alone (self))
    tabs = measure_height (self->tabs, width, NULL) + TAB_GAP;
  if (beside || is_alone (self) || tabs > 0)
    {
      *minimum = MAX (least[0], least[1]) + tabs;
      *natural = MAX (wanted[0], wanted[1]) + tabs;
      return;
    }
  /* The first gets what it wants, see place_below(). */
  *minimum = wanted[0] + self->spacing + least[1];
  *natural = wanted[0] + self->spacing + wanted[1];
}

static void
lk_sides_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  LkSides *self = LK_SIDES (widget);
  int least, usual;

  measure_width (self, &least, &usual);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = usual;
    }
  else
    measure_sides (self, for_size < 0 ? usual : MAX (for_size, least), minimum, natural);
}

static void
tab_toggled_cb (LkSides         *self,
                GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->shown = GTK_WIDGET (button) == self->buttons[1];
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
lk_sides_set_focus_child (GtkWidget *widget,
                          GtkWidget *child)
{
  LkSides *self = LK_SIDES (widget);

  GTK_WIDGET_CLASS (lk_sides_parent_class)->set_focus_child (widget, child);
  if (self->tabs != NULL && (child == self->sides[0] || child == self->sides[1]))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[child == self->sides[1]]), TRUE);
}

static void
lk_sides_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (lk_sides_parent_class)->dispose (object);
}

static void
lk_sides_class_init (LkSidesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_sides_dispose;
  widget_class->get_request_mode = lk_sides_get_request_mode;
  widget_class->measure = lk_sides_measure;
  widget_class->size_allocate = lk_sides_size_allocate;
  widget_class->set_focus_child = lk_sides_set_focus_child;
  gtk_widget_class_set_css_name (widget_class, "lksides");
}

static void
lk_sides_init (LkSides *self)
{
}

GtkWidget *
lk_sides_new (GtkWidget *first,
              GtkWidget *second,
              int        wide,
              int        share,
              int        spacing)
{
  LkSides *self = g_object_new (LK_TYPE_SIDES, NULL);

  self->sides[0] = first;
  self->sides[1] = second;
  self->wide = wide;
  self->share = share;
  self->spacing = spacing;
  gtk_widget_set_parent (first, GTK_WIDGET (self));
  gtk_widget_set_parent (second, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
lk_sides_add_tabs (LkSides    *self,
                   const char *first,
                   const char *second)
{
  const char * const names[] = { first, second };

  g_return_if_fail (LK_IS_SIDES (self));
  g_return_if_fail (self->tabs == NULL);

  self->tabs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->tabs), TRUE);
  gtk_widget_add_css_class (self->tabs, "linked");
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (names[i]);

      self->buttons[i] = gtk_toggle_button_new ();
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_button_set_child (GTK_BUTTON (self->buttons[i]), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i], -1);
      gtk_box_append (GTK_BOX (self->tabs), self->buttons[i]);
    }
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[1]), GTK_TOGGLE_BUTTON (self->buttons[0]));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[0]), TRUE);
  for (int i = 0; i < 2; i++)
    g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (tab_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->tabs, GTK_WIDGET (self));
}

void
lk_sides_set_second (LkSides  *self,
                     gboolean  shown)
{
  g_return_if_fail (LK_IS_SIDES (self));

  gtk_widget_set_visible (self->sides[1], shown);
}
