#include "pairs/lk-pairs-slot.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "model/lk-lesson-hour.h"
#include "pairs/lk-pairs-card.h"

#define GAP 6
#define MOST_IN_A_LINE 4
#define HOUR_CHARS 9

struct _LkPairsSlot
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *cards;

  LkDay      day;
  guint      hour;
};

G_DEFINE_FINAL_TYPE (LkPairsSlot, lk_pairs_slot, GTK_TYPE_WIDGET)

static gboolean
drop_cb (LkPairsSlot  *self,
         const GValue *value)
{
  LkProposedVisit *visit = g_value_get_object (value);

  if (visit == NULL)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "pairs.move", "(siu)", lk_proposed_visit_get_id (visit), self->day, self->hour);
  return TRUE;
}

static void
lk_pairs_slot_dispose (GObject *object)
{
  g_clear_pointer (&LK_PAIRS_SLOT (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_pairs_slot_parent_class)->dispose (object);
}

static void
lk_pairs_slot_class_init (LkPairsSlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_pairs_slot_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkpairsslot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static int
compare_cards (GtkFlowBoxChild *a,
               GtkFlowBoxChild *b,
               gpointer         user_data)
{
  LkProposedVisit *one = lk_pairs_card_get_visit (LK_PAIRS_CARD (a)), *other = lk_pairs_card_get_visit (LK_PAIRS_CARD (b));

  return g_utf8_collate (lk_person_get_name (lk_proposed_visit_get_visitor (one)), lk_person_get_name (lk_proposed_visit_get_visitor (other)));
}

GtkWidget *
lk_pairs_cards_new (void)
{
  GtkWidget *cards = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (cards), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (cards), TRUE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (cards), 1);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (cards), MOST_IN_A_LINE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (cards), GAP);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (cards), GAP);
  gtk_flow_box_set_sort_func (GTK_FLOW_BOX (cards), compare_cards, NULL, NULL);
  gtk_widget_set_hexpand (cards, TRUE);
  gtk_widget_set_valign (cards, GTK_ALIGN_START);
  return cards;
}

static void
lk_pairs_slot_init (LkPairsSlot *self)
{
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_PROPOSED_VISIT, GDK_ACTION_MOVE);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_yalign (GTK_LABEL (self->name), 0);
  gtk_label_set_width_chars (GTK_LABEL (self->name), HOUR_CHARS);
  gtk_widget_add_css_class (self->name, "hour");
  self->cards = lk_pairs_cards_new ();
  gtk_box_append (GTK_BOX (self->box), self->name);
  gtk_box_append (GTK_BOX (self->box), self->cards);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
lk_pairs_slot_new (LkDay    day,
                   guint    hour,
                   gboolean named)
{
  LkPairsSlot *self = g_object_new (LK_TYPE_PAIRS_SLOT, NULL);
  const char *words = hour > 0 ? lk_lesson_hour_get_name (hour) : _("No hour");
  g_autofree char *long_day = lk_day_format_long (day), *name = NULL;

  self->day = day;
  self->hour = hour;
  name = g_strdup_printf ("%s, %s", long_day, words);
  gtk_label_set_text (GTK_LABEL (self->name), words);
  gtk_widget_set_visible (self->name, named);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cards), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

LkDay
lk_pairs_slot_get_day (LkPairsSlot *self)
{
  g_return_val_if_fail (LK_IS_PAIRS_SLOT (self), LK_DAY_NONE);

  return self->day;
}

guint
lk_pairs_slot_get_hour (LkPairsSlot *self)
{
  g_return_val_if_fail (LK_IS_PAIRS_SLOT (self), 0);

  return self->hour;
}

GtkWidget *
lk_pairs_slot_get_cards (LkPairsSlot *self)
{
  g_return_val_if_fail (LK_IS_PAIRS_SLOT (self), NULL);

  return self->cards;
}
