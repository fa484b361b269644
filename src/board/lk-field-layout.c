/* Arranges the five fields by the room there is. */

#include "board/lk-field-layout.h"

#include <glib/gi18n.h>

#include "widgets/lk-text-scale.h"

#define GAP 12
#define WIDE 900
#define SIDE_LEAST 240
#define SIDE_MOST 360
#define BELOW_HEIGHT 190

enum { GOALS, SUCCESSES, PLANNING, CHECK_IN, N_FIELDS };

struct _LkFieldLayout
{
  GtkWidget  parent_instance;

  GtkWidget *scroller;              /* around the goals, which may need more height than there is */
  GtkWidget *fields[N_FIELDS];
  GtkWidget *tabs;
  GtkWidget *buttons[N_FIELDS];

  gboolean   below;
  int        shown;
};

G_DEFINE_FINAL_TYPE (LkFieldLayout, lk_field_layout, GTK_TYPE_WIDGET)

static GtkWidget *
outer (LkFieldLayout *self,
       int            field)
{
  return field == GOALS ? self->scroller : self->fields[field];
}

static int
height_of (GtkWidget *widget,
           int        width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
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

static void
place_beside (LkFieldLayout *self,
              int            width,
              int            height)
{
  int side = CLAMP (width * 22 / 100, SIDE_LEAST, SIDE_MOST);
  int main_width = width - side - GAP;
  int check_in = height_of (self->fields[CHECK_IN], main_width);
  int x = main_width + GAP;
  int half = (height - GAP) / 2;

  place (self->scroller, 0, 0, main_width, height - check_in - GAP / 2);
  place (self->fields[CHECK_IN], 0, height - check_in, main_width, check_in);
  place (self->fields[SUCCESSES], x, 0, side, half);
  place (self->fields[PLANNING], x, half + GAP, side, height - half - GAP);
}

static void
place_below (LkFieldLayout *self,
             int            width,
             int            height)
{
  int below = MIN (MAX (BELOW_HEIGHT, height / 4), height / 2);
  int check_in = height_of (self->fields[CHECK_IN], width);
  int y = height - below;
  int half = (width - GAP) / 2;

  place (self->scroller, 0, 0, width, y - check_in - GAP);
  place (self->fields[CHECK_IN], 0, y - check_in - GAP / 2, width, check_in);
  place (self->fields[SUCCESSES], 0, y, half, below);
  place (self->fields[PLANNING], half + GAP, y, width - half - GAP, below);
}

static void
place_tabs (LkFieldLayout *self,
            int            width,
            int            height)
{
  int tabs = height_of (self->tabs, width);

  for (int i = 0; i < N_FIELDS; i++)
    if (i == self->shown)
      place (outer (self, i), 0, 0, width, i == CHECK_IN ? height_of (self->fields[i], width) : height - tabs - GAP / 2);
    else
      gtk_widget_set_child_visible (outer (self, i), FALSE);
  place (self->tabs, 0, height - tabs, width, tabs);
}

static void
lk_field_layout_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  LkFieldLayout *self = LK_FIELD_LAYOUT (widget);

  if (width < WIDE * lk_text_scale_get (GTK_WIDGET (self)))
    {
      place_tabs (self, width, height);
      return;
    }
  gtk_widget_set_child_visible (self->tabs, FALSE);
  if (self->below)
    place_below (self, width, height);
  else
    place_beside (self, width, height);
}

static GtkSizeRequestMode
lk_field_layout_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lk_field_layout_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  LkFieldLayout *self = LK_FIELD_LAYOUT (widget);
  int least = 0, tabs;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = 220;
      *natural = 640;
      return;
    }
  for (int i = 0; i < N_FIELDS; i++)
    {
      int minimum_of;

      gtk_widget_measure (outer (self, i), GTK_ORIENTATION_HORIZONTAL, -1, &minimum_of, NULL, NULL, NULL);
      least = MAX (least, minimum_of);
    }
  gtk_widget_measure (self->tabs, GTK_ORIENTATION_HORIZONTAL, -1, &tabs, NULL, NULL, NULL);
  *minimum = MAX (least, tabs);
  *natural = MAX (*minimum, 1200);
}

static void
tab_toggled_cb (LkFieldLayout   *self,
                GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (int i = 0; i < N_FIELDS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      self->shown = i;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static GtkWidget *
new_tab (LkFieldLayout *self,
         int            i,
         const char    *icon,
         const char    *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), label);
  self->buttons[i] = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->buttons[i]), box);
  gtk_widget_add_css_class (self->buttons[i], "flat");
  gtk_widget_add_css_class (self->buttons[i], "field-tab");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (i > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]), GTK_TOGGLE_BUTTON (self->buttons[0]));
  g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (tab_toggled_cb), self, G_CONNECT_SWAPPED);
  return self->buttons[i];
}

static void
lk_field_layout_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (lk_field_layout_parent_class)->dispose (object);
}

static void
lk_field_layout_class_init (LkFieldLayoutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_field_layout_dispose;
  widget_class->get_request_mode = lk_field_layout_get_request_mode;
  widget_class->measure = lk_field_layout_measure;
  widget_class->size_allocate = lk_field_layout_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "lkfieldlayout");
}

static void
lk_field_layout_init (LkFieldLayout *self)
{
  self->tabs = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->tabs), TRUE);
  gtk_widget_add_css_class (self->tabs, "field-tabs");
  gtk_box_append (GTK_BOX (self->tabs), new_tab (self, GOALS, "view-grid-symbolic", _("Goals")));
  gtk_box_append (GTK_BOX (self->tabs), new_tab (self, SUCCESSES, "starred-symbolic", _("Successes")));
  gtk_box_append (GTK_BOX (self->tabs), new_tab (self, PLANNING, "x-office-calendar-symbolic", _("Planning")));
  gtk_box_append (GTK_BOX (self->tabs), new_tab (self, CHECK_IN, "face-smile-symbolic", _("Check-in")));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[GOALS]), TRUE);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (self->scroller, FALSE);
}

GtkWidget *
lk_field_layout_new (GtkWidget *goals,
                     GtkWidget *check_in,
                     GtkWidget *successes,
                     GtkWidget *planning)
{
  LkFieldLayout *self = g_object_new (LK_TYPE_FIELD_LAYOUT, NULL);

  self->fields[GOALS] = goals;
  self->fields[CHECK_IN] = check_in;
  self->fields[SUCCESSES] = successes;
  self->fields[PLANNING] = planning;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), goals);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_parent (check_in, GTK_WIDGET (self));
  gtk_widget_set_parent (successes, GTK_WIDGET (self));
  gtk_widget_set_parent (planning, GTK_WIDGET (self));
  gtk_widget_set_parent (self->tabs, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

void
lk_field_layout_set_below (LkFieldLayout *self,
                           gboolean       below)
{
  self->below = below;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
