/* A reading for today. */

#include "board/lk-reading-popover.h"

#include <glib/gi18n.h>
#include <math.h>

#include "stats/lk-goal-figures.h"

#define MOST_BUTTONS 10

struct _LkReadingPopover
{
  GtkPopover  parent_instance;

  GtkWidget  *box;
  GtkWidget  *numbers;
  GtkWidget  *entry;
  GtkWidget  *message;

  LkBoard    *board;
  LkGoal     *goal;
};

G_DEFINE_FINAL_TYPE (LkReadingPopover, lk_reading_popover, GTK_TYPE_POPOVER)

static void
say (LkReadingPopover *self,
     const char       *message)
{
  gtk_label_set_text (GTK_LABEL (self->message), message ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
}

static void
save (LkReadingPopover *self,
      double            value)
{
  g_autoptr (GError) error = NULL;

  if (lk_board_add_reading (self->board, self->goal, lk_day_today (), value, "", &error))
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    say (self, error->message);
}

static void
activate_cb (LkReadingPopover *self)
{
  double value;

  if (lk_value_from_text (gtk_editable_get_text (GTK_EDITABLE (self->entry)), &value) && !isnan (value))
    save (self, value);
  else
    say (self, _("A reading is a number, like 4 or 3.5."));
}

static void
number_clicked_cb (LkReadingPopover *self,
                   GtkButton        *button)
{
  save (self, g_ascii_strtod (gtk_button_get_label (button), NULL));
}

static double
last_value (LkReadingPopover *self)
{
  LkRecordList *readings = lk_goal_get_readings (self->goal);
  guint n = lk_record_list_get_size (readings);

  return n > 0 ? lk_reading_get_value (lk_record_list_peek (readings, n - 1)) : lk_goal_get_start (self->goal);
}

static void
fill_numbers (LkReadingPopover *self)
{
  double most = fmax (isnan (lk_goal_get_target (self->goal)) ? 0 : lk_goal_get_target (self->goal),
                      isnan (lk_goal_get_start (self->goal)) ? 0 : lk_goal_get_start (self->goal));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->numbers)))
    gtk_box_remove (GTK_BOX (self->numbers), child);
  gtk_widget_set_visible (self->numbers, most >= 1 && most < MOST_BUTTONS);
  for (int i = 0; most >= 1 && most < MOST_BUTTONS && i <= (int) ceil (most) + (most < 5 ? 1 : 0); i++)
    {
      g_autofree char *text = g_strdup_printf ("%d", i);

      child = gtk_button_new_with_label (text);
      g_signal_connect_object (child, "clicked", G_CALLBACK (number_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->numbers), child);
    }
}

static void
lk_reading_popover_map (GtkWidget *widget)
{
  LkReadingPopover *self = LK_READING_POPOVER (widget);
  g_autofree char *text = lk_value_to_text (last_value (self));

  fill_numbers (self);
  say (self, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  GTK_WIDGET_CLASS (lk_reading_popover_parent_class)->map (widget);
  gtk_widget_grab_focus (self->entry);
}

static void
lk_reading_popover_dispose (GObject *object)
{
  LkReadingPopover *self = LK_READING_POPOVER (object);

  g_clear_object (&self->board);
  g_clear_object (&self->goal);
  G_OBJECT_CLASS (lk_reading_popover_parent_class)->dispose (object);
}

static void
lk_reading_popover_class_init (LkReadingPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_reading_popover_dispose;
  GTK_WIDGET_CLASS (klass)->map = lk_reading_popover_map;
}

static void
lk_reading_popover_init (LkReadingPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_with_label (_("Save"));
  GtkWidget *title = gtk_label_new (_("Reading of today"));

  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  self->numbers = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->numbers, "linked");
  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 6);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reading of today"), -1);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  self->message = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->message, "error");
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), self->numbers);
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->message);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
lk_reading_popover_new (LkBoard *board,
                        LkGoal  *goal)
{
  LkReadingPopover *self = g_object_new (LK_TYPE_READING_POPOVER, NULL);

  self->board = g_object_ref (board);
  self->goal = g_object_ref (goal);
  return GTK_WIDGET (self);
}
