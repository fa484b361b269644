#include "voice/lk-seat-circle.h"

#include <glib/gi18n.h>
#include <math.h>

#include "records/lk-arena.h"

#define LEAST 240

struct _LkSeatCircle
{
  GtkWidget  parent_instance;

  GtkWidget *seats[LK_ARENA_MAX_SEATS];  /* GtkToggleButton */
  GtkWidget *middle;
  guint      n;
  guint      chosen;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (LkSeatCircle, lk_seat_circle, GTK_TYPE_WIDGET)

static void
toggled_cb (LkSeatCircle *self,
            GtkWidget    *seat)
{
  if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (seat)))
    {
      self->chosen = 0;
      return;
    }
  for (guint i = 0; i < self->n; i++)
    if (self->seats[i] == seat)
      self->chosen = i + 1;
    else
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->seats[i]), FALSE);
  for (guint i = 0; i < self->n; i++)
    if (self->seats[i] == seat)
      self->chosen = i + 1;
  g_signal_emit (self, chosen_signal, 0, self->chosen);
}

static void
lk_seat_circle_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  LkSeatCircle *self = LK_SEAT_CIRCLE (widget);
  int seat, middle;

  gtk_widget_measure (self->seats[0], orientation, -1, &seat, NULL, NULL, NULL);
  gtk_widget_measure (self->middle, orientation, -1, &middle, NULL, NULL, NULL);
  *minimum = MAX (LEAST, 2 * seat + middle);
  *natural = *minimum * 5 / 4;
}

/* The first seat at the top, then with the clock. */
static void
lk_seat_circle_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  LkSeatCircle *self = LK_SEAT_CIRCLE (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkRequisition size;

  for (guint i = 0; i < self->n; i++)
    {
      const double angle = 2 * G_PI * i / self->n * (mirrored ? -1 : 1);
      double across, down;

      gtk_widget_get_preferred_size (self->seats[i], &size, NULL);
      across = (MIN (width, height * 1.4) - size.width) / 2;
      down = (height - size.height) / 2.0;
      gtk_widget_size_allocate (self->seats[i], &(GtkAllocation) { (int) (width / 2.0 + across * sin (angle) - size.width / 2.0),
                                                                  (int) (height / 2.0 - down * cos (angle) - size.height / 2.0), size.width, size.height }, -1);
    }
  gtk_widget_get_preferred_size (self->middle, &size, NULL);
  gtk_widget_size_allocate (self->middle, &(GtkAllocation) { (width - size.width) / 2, (height - size.height) / 2, size.width, size.height }, -1);
}

static void
lk_seat_circle_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lk_seat_circle_parent_class)->dispose (object);
}

static void
lk_seat_circle_class_init (LkSeatCircleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_seat_circle_dispose;
  widget_class->measure = lk_seat_circle_measure;
  widget_class->size_allocate = lk_seat_circle_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "lkseatcircle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lk_seat_circle_init (LkSeatCircle *self)
{
  for (guint i = 0; i < LK_ARENA_MAX_SEATS; i++)
    {
      self->seats[i] = gtk_toggle_button_new ();
      gtk_widget_add_css_class (self->seats[i], "seat");
      gtk_widget_set_parent (self->seats[i], GTK_WIDGET (self));
      lk_seat_circle_set_notes (self, i + 1, 0);
      g_signal_connect_object (self->seats[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Seats"), -1);
}

GtkWidget *
lk_seat_circle_new (GtkWidget *middle)
{
  LkSeatCircle *self = g_object_new (LK_TYPE_SEAT_CIRCLE, NULL);

  self->middle = middle;
  gtk_widget_set_parent (middle, GTK_WIDGET (self));
  lk_seat_circle_set_n (self, LK_ARENA_MIN_SEATS);
  return GTK_WIDGET (self);
}

void
lk_seat_circle_set_n (LkSeatCircle *self,
                      guint         n_seats)
{
  g_return_if_fail (LK_IS_SEAT_CIRCLE (self));

  self->n = CLAMP (n_seats, 1, LK_ARENA_MAX_SEATS);
  for (guint i = 0; i < LK_ARENA_MAX_SEATS; i++)
    gtk_widget_set_child_visible (self->seats[i], i < self->n);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

guint
lk_seat_circle_get_chosen (LkSeatCircle *self)
{
  g_return_val_if_fail (LK_IS_SEAT_CIRCLE (self), 0);

  return self->chosen;
}

void
lk_seat_circle_choose (LkSeatCircle *self,
                       guint         seat)
{
  g_return_if_fail (LK_IS_SEAT_CIRCLE (self));

  if (seat >= 1 && seat <= self->n)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->seats[seat - 1]), TRUE);
}

void
lk_seat_circle_set_notes (LkSeatCircle *self,
                          guint         seat,
                          guint         n_notes)
{
  g_autofree char *label = NULL, *name = NULL;

  g_return_if_fail (LK_IS_SEAT_CIRCLE (self));
  g_return_if_fail (seat >= 1 && seat <= LK_ARENA_MAX_SEATS);

  label = n_notes > 0 ? g_strdup_printf ("%u\n%s%u", seat, "✎ ", n_notes) : g_strdup_printf ("%u", seat);
  name = g_strdup_printf (ngettext ("Seat %u, %u note", "Seat %u, %u notes", n_notes), seat, n_notes);
  gtk_button_set_label (GTK_BUTTON (self->seats[seat - 1]), label);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->seats[seat - 1]))), GTK_JUSTIFY_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->seats[seat - 1]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
