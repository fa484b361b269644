#include "pairs/lk-pairs-card.h"

#include <glib/gi18n.h>

#include "widgets/lk-avatar.h"
#include "widgets/lk-card-lift.h"

#define GAP 6
#define AVATAR 22
#define CHARS 19 /* for all, so that the cards of every row are equally wide */

struct _LkPairsCard
{
  GtkFlowBoxChild  parent_instance;

  GtkWidget       *visitor;        /* GtkLabel */
  GtkWidget       *visitor_face;   /* LkAvatar */
  GtkWidget       *visited;
  GtkWidget       *visited_face;
  GtkWidget       *pin;
  GtkWidget       *trouble;        /* GtkBox: an icon and words */
  GtkWidget       *trouble_words;

  LkProposedVisit *visit;
};

G_DEFINE_FINAL_TYPE (LkPairsCard, lk_pairs_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
show (LkPairsCard *self)
{
  LkPerson *visitor = lk_proposed_visit_get_visitor (self->visit), *visited = lk_proposed_visit_get_visited (self->visit);
  const char *trouble = lk_proposed_visit_get_trouble (self->visit);
  const gboolean fixed = lk_proposed_visit_get_fixed (self->visit);
  const char *state = lk_proposed_visit_get_planned (self->visit) ? _("Stands on Planning") : fixed ? _("Fixed") : NULL;
  g_autofree char *words = lk_proposed_visit_dup_words (self->visit);
  g_autofree char *name = g_strdup_printf ("%s%s%s%s%s", words, state != NULL ? ". " : "", state != NULL ? state : "",
                                           trouble != NULL ? ". " : "", trouble != NULL ? trouble : "");

  gtk_widget_set_visible (self->pin, state != NULL);
  gtk_widget_set_tooltip_text (self->pin, state);
  gtk_label_set_text (GTK_LABEL (self->visitor), lk_person_get_name (visitor));
  lk_avatar_set_person (LK_AVATAR (self->visitor_face), visitor);
  gtk_label_set_text (GTK_LABEL (self->visited), lk_person_get_name (visited));
  lk_avatar_set_person (LK_AVATAR (self->visited_face), visited);
  gtk_label_set_text (GTK_LABEL (self->trouble_words), trouble != NULL ? trouble : "");
  gtk_widget_set_visible (self->trouble, trouble != NULL);
  if (trouble != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "troubled");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "troubled");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
act (LkPairsCard *self,
     const char  *action)
{
  if (lk_proposed_visit_get_planned (self->visit))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", lk_proposed_visit_get_id (self->visit));
}

static gboolean
act_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  const char *action = NULL;

  g_variant_get (args, "(&s)", &action);
  act (LK_PAIRS_CARD (widget), action);
  return GDK_EVENT_STOP;
}

/* Which key is forward depends on the reading direction. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int by_days, by_rows;

  if (lk_proposed_visit_get_planned (LK_PAIRS_CARD (widget)->visit))
    return GDK_EVENT_STOP;
  g_variant_get (args, "(ii)", &by_days, &by_rows);
  gtk_widget_activate_action (widget, "pairs.step", "(sii)", lk_proposed_visit_get_id (LK_PAIRS_CARD (widget)->visit),
                              mirrored ? -by_days : by_days, by_rows);
  return GDK_EVENT_STOP;
}

static void
clicked_cb (LkPairsCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  act (self, "pairs.menu");
}

/* The rows show where it can be. */
static void
drag_begin_cb (LkPairsCard *self)
{
  act (self, "pairs.lift");
}

static void
drag_end_cb (LkPairsCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "pairs.lift", "s", "");
}

static gboolean
drop_cb (LkPairsCard  *self,
         const GValue *value)
{
  LkProposedVisit *other = g_value_get_object (value);

  if (other == NULL || other == self->visit)
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self), "pairs.exchange", "(ss)", lk_proposed_visit_get_id (other),
                              lk_proposed_visit_get_id (self->visit));
  return TRUE;
}

static void
lk_pairs_card_dispose (GObject *object)
{
  g_clear_object (&LK_PAIRS_CARD (object)->visit);

  G_OBJECT_CLASS (lk_pairs_card_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint key; const char *action; } keys[] = {
    { GDK_KEY_Return, "pairs.menu" }, { GDK_KEY_KP_Enter, "pairs.menu" }, { GDK_KEY_space, "pairs.menu" }, { GDK_KEY_Menu, "pairs.menu" },
    { GDK_KEY_Delete, "pairs.take-out" }, { GDK_KEY_KP_Delete, "pairs.take-out" },
  };
  static const struct { guint key; int by_days, by_rows; } steps[] = {
    { GDK_KEY_Left, -1, 0 }, { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 }, { GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, 0, -1 }, { GDK_KEY_KP_Up, 0, -1 }, { GDK_KEY_Down, 0, 1 }, { GDK_KEY_KP_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, act_cb, "(s)", keys[i].action);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_add_binding (widget_class, steps[i].key, GDK_ALT_MASK, step_cb, "(ii)", steps[i].by_days, steps[i].by_rows);
}

static void
lk_pairs_card_class_init (LkPairsCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_pairs_card_dispose;
  gtk_widget_class_set_css_name (widget_class, "lkpairscard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  add_keys (widget_class);
}

static GtkWidget *
new_person (GtkWidget  **face,
            GtkWidget  **label,
            const char  *icon)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  *face = lk_avatar_new (AVATAR);
  *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (*label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (*label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (*label), CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (*label), CHARS);
  gtk_widget_set_hexpand (*label, TRUE);
  if (icon != NULL)
    gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (line), *face);
  gtk_box_append (GTK_BOX (line), *label);
  return line;
}

static GtkWidget *
new_trouble (LkPairsCard *self)
{
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  self->trouble = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  self->trouble_words = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->trouble_words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->trouble_words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->trouble_words), 0);
  gtk_label_set_width_chars (GTK_LABEL (self->trouble_words), CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (self->trouble_words), CHARS);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->trouble, "trouble");
  gtk_box_append (GTK_BOX (self->trouble), icon);
  gtk_box_append (GTK_BOX (self->trouble), self->trouble_words);
  return self->trouble;
}

static void
add_controllers (LkPairsCard *self)
{
  GtkDragSource *drag = lk_card_lift_add (GTK_WIDGET (self), LK_TYPE_PROPOSED_VISIT, self->visit);
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_PROPOSED_VISIT, GDK_ACTION_MOVE);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
lk_pairs_card_init (LkPairsCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2), *first = new_person (&self->visitor_face, &self->visitor, NULL);

  self->pin = gtk_image_new ();
  gtk_widget_add_css_class (self->pin, "pin");
  gtk_box_append (GTK_BOX (first), self->pin);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), new_person (&self->visited_face, &self->visited, "go-next-symbolic"));
  gtk_box_append (GTK_BOX (box), new_trouble (self));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), box);
}

GtkWidget *
lk_pairs_card_new (LkProposedVisit *visit)
{
  LkPairsCard *self = NULL;
  gboolean planned;

  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (visit), NULL);

  planned = lk_proposed_visit_get_planned (visit);
  self = g_object_new (LK_TYPE_PAIRS_CARD, NULL);
  self->visit = g_object_ref (visit);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->pin), planned ? "x-office-calendar-symbolic" : "view-pin-symbolic");
  if (planned)
    gtk_widget_add_css_class (GTK_WIDGET (self), "planned");
  else
    add_controllers (self);
  g_signal_connect_object (visit, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

LkProposedVisit *
lk_pairs_card_get_visit (LkPairsCard *self)
{
  g_return_val_if_fail (LK_IS_PAIRS_CARD (self), NULL);

  return self->visit;
}
