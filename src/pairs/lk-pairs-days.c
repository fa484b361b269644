#include "pairs/lk-pairs-days-private.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "model/lk-lesson-hour.h"
#include "pairs/lk-pairs-card.h"
#include "pairs/lk-pairs-slot.h"
#include "widgets/lk-drop-place.h"

#define GAP 9
#define MOST_OF_TRAY 120

enum
{
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkPairsDays, lk_pairs_days, GTK_TYPE_WIDGET)

static gboolean
reveal_cb (gpointer user_data)
{
  LkPairsDays *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  GtkWidget *card = g_hash_table_lookup (self->cards, self->revealed);
  graphene_rect_t bounds;

  self->reveal_source = 0;
  if (card != NULL && gtk_widget_is_ancestor (card, self->days) && gtk_widget_compute_bounds (card, gtk_widget_get_parent (self->days), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y - GAP, bounds.origin.y + bounds.size.height + GAP);
  return G_SOURCE_REMOVE;
}

/* Where the card now lies is only known after the next frame. */
void
lk_pairs_days_focus (LkPairsDays     *self,
                     LkProposedVisit *visit)
{
  GtkWidget *card = g_hash_table_lookup (self->cards, visit);

  if (card == NULL)
    return;
  if (!gtk_widget_is_focus (card))
    gtk_widget_grab_focus (card);
  self->revealed = visit;
  if (self->reveal_source == 0)
    self->reveal_source = g_idle_add (reveal_cb, self);
}

static LkProposedVisit *
find_focus (LkPairsDays *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, LK_TYPE_PAIRS_CARD) : NULL;

  return card != NULL && gtk_widget_is_ancestor (card, GTK_WIDGET (self)) ? lk_pairs_card_get_visit (LK_PAIRS_CARD (card)) : NULL;
}

static void
take_from_place (GtkWidget *card)
{
  GtkWidget *cards = gtk_widget_get_parent (card);

  if (cards != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (cards), card);
}

/* With the focus in it a card that goes elsewhere would make the window look for another one. */
static void
put_in_place (LkPairsDays     *self,
              LkProposedVisit *visit,
              GtkWidget       *cards)
{
  GtkWidget *card = g_hash_table_lookup (self->cards, visit);

  if (card == NULL)
    {
      card = lk_pairs_card_new (visit);
      g_hash_table_insert (self->cards, g_object_ref (visit), g_object_ref_sink (card));
    }
  if (gtk_widget_get_parent (card) == cards)
    return;
  if (gtk_widget_is_focus (card))
    gtk_root_set_focus (gtk_widget_get_root (card), NULL);
  take_from_place (card);
  gtk_flow_box_insert (GTK_FLOW_BOX (cards), card, -1);
}

static gboolean
day_drop_cb (GtkWidget    *day,
             const GValue *value)
{
  LkProposedVisit *visit = g_value_get_object (value);

  if (visit == NULL)
    return FALSE;
  gtk_widget_activate_action (day, "pairs.move", "(siu)", lk_proposed_visit_get_id (visit),
                              GPOINTER_TO_INT (g_object_get_data (G_OBJECT (day), "day")), lk_proposed_visit_get_hour (visit));
  return TRUE;
}

static gboolean
tray_drop_cb (GtkWidget    *tray,
              const GValue *value)
{
  LkProposedVisit *visit = g_value_get_object (value);

  if (visit == NULL)
    return FALSE;
  gtk_widget_activate_action (tray, "pairs.take-out", "s", lk_proposed_visit_get_id (visit));
  return TRUE;
}

static void
take_drops (GtkWidget *widget,
            GCallback  drop)
{
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_PROPOSED_VISIT, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "drop", drop, widget);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

static void
add_day (LkPairsDays *self,
         LkDay        day,
         guint16      hours)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 3), *label = NULL;
  g_autofree char *name = lk_day_format_long (day);

  label = gtk_label_new (name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "day-name");
  gtk_box_append (GTK_BOX (section), label);
  gtk_widget_add_css_class (section, "day");
  g_object_set_data (G_OBJECT (section), "day", GINT_TO_POINTER (day));
  take_drops (section, G_CALLBACK (day_drop_cb));
  for (guint hour = 0; hour <= LK_LESSON_HOURS; hour++)
    {
      GtkWidget *slot = NULL;

      if ((hours & (1u << hour)) == 0)
        continue;
      slot = lk_pairs_slot_new (day, hour, hours != 1);
      g_ptr_array_add (self->slots, slot);
      gtk_box_append (GTK_BOX (section), slot);
    }
  gtk_box_append (GTK_BOX (self->days), section);
}

static gboolean
has_slots (LkPairsDays *self,
           GArray      *days)
{
  GtkWidget *section = gtk_widget_get_first_child (self->days);
  guint place = 0;

  for (guint i = 0; i < days->len; i++, section = gtk_widget_get_next_sibling (section))
    {
      const LkDay day = g_array_index (days, LkDay, i);
      const guint16 hours = lk_pairing_desk_get_hours (self->desk, day);

      if (section == NULL || GPOINTER_TO_INT (g_object_get_data (G_OBJECT (section), "day")) != day)
        return FALSE;
      for (guint hour = 0; hour <= LK_LESSON_HOURS; hour++)
        {
          if ((hours & (1u << hour)) == 0)
            continue;
          if (place >= self->slots->len || lk_pairs_slot_get_day (self->slots->pdata[place]) != day ||
              lk_pairs_slot_get_hour (self->slots->pdata[place]) != hour)
            return FALSE;
          place++;
        }
    }
  return section == NULL && place == self->slots->len;
}

static void
make_slots (LkPairsDays *self)
{
  g_autoptr (GArray) days = lk_pairing_desk_list_days (self->desk);
  GHashTableIter iter;
  gpointer card;
  GtkWidget *section = NULL;

  if (has_slots (self, days))
    return;
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    take_from_place (card);
  g_ptr_array_set_size (self->slots, 0);
  while ((section = gtk_widget_get_first_child (self->days)) != NULL)
    gtk_box_remove (GTK_BOX (self->days), section);
  for (guint i = 0; i < days->len; i++)
    add_day (self, g_array_index (days, LkDay, i), lk_pairing_desk_get_hours (self->desk, g_array_index (days, LkDay, i)));
}

static GtkWidget *
find_cards (LkPairsDays     *self,
            LkProposedVisit *visit)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (lk_pairs_slot_get_day (self->slots->pdata[i]) == lk_proposed_visit_get_day (visit) &&
        lk_pairs_slot_get_hour (self->slots->pdata[i]) == lk_proposed_visit_get_hour (visit))
      return lk_pairs_slot_get_cards (self->slots->pdata[i]);
  g_assert_not_reached ();
}

static gboolean
is_shown (LkPairsDays     *self,
          LkProposedVisit *visit)
{
  if (lk_proposed_visit_get_planned (visit))
    return g_list_store_find (G_LIST_STORE (lk_pairing_desk_get_standing (self->desk)), visit, NULL);
  return lk_pairing_desk_find (self->desk, lk_proposed_visit_get_id (visit)) == visit;
}

static void
forget_cards (LkPairsDays *self)
{
  GHashTableIter iter;
  gpointer visit, card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &visit, &card))
    {
      if (is_shown (self, visit))
        continue;
      take_from_place (card);
      g_hash_table_iter_remove (&iter);
    }
}

static void
show_gaps (LkPairsDays *self)
{
  g_auto (GStrv) gaps = lk_pairing_desk_dup_gaps (self->desk);
  GtkWidget *line = NULL;

  while ((line = gtk_widget_get_first_child (self->gaps)) != NULL)
    gtk_box_remove (GTK_BOX (self->gaps), line);
  for (guint i = 0; gaps[i] != NULL; i++)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic"), *label = gtk_label_new (gaps[i]);

      line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
      gtk_widget_set_valign (icon, GTK_ALIGN_START);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (GTK_BOX (line), icon);
      gtk_box_append (GTK_BOX (line), label);
      gtk_box_append (GTK_BOX (self->gaps), line);
    }
  gtk_widget_set_visible (self->gaps, gaps[0] != NULL);
}

static void
put_in_slots (LkPairsDays *self,
              GListModel  *visits)
{
  for (guint i = 0; i < g_list_model_get_n_items (visits); i++)
    {
      g_autoptr (LkProposedVisit) visit = g_list_model_get_item (visits, i);

      put_in_place (self, visit, find_cards (self, visit));
    }
}

static void
fill (LkPairsDays *self)
{
  GListModel *taken_out = lk_pairing_desk_get_taken_out (self->desk);
  LkProposedVisit *focus = find_focus (self);
  const gboolean any_out = g_list_model_get_n_items (taken_out) > 0;

  forget_cards (self);
  make_slots (self);
  put_in_slots (self, lk_pairing_desk_get_standing (self->desk));
  put_in_slots (self, lk_pairing_desk_get_visits (self->desk));
  for (guint i = 0; i < g_list_model_get_n_items (taken_out); i++)
    {
      g_autoptr (LkProposedVisit) visit = g_list_model_get_item (taken_out, i);

      put_in_place (self, visit, self->tray_cards);
    }
  show_gaps (self);
  gtk_label_set_text (GTK_LABEL (self->tray_words), any_out ? _("Taken out") : _("A visit that is dragged here is taken out"));
  gtk_widget_set_visible (self->tray_scroller, any_out);
  if (focus != NULL && g_hash_table_contains (self->cards, focus))
    lk_pairs_days_focus (self, focus);
}

static gboolean
scroll_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  LkPairsDays *self = LK_PAIRS_DAYS (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                            lk_drop_place_scroll (self->pointer_y, gtk_widget_get_height (self->scroller)));
  return G_SOURCE_CONTINUE;
}

static void
drag_over_cb (LkPairsDays *self,
              double       x,
              double       y)
{
  self->pointer_y = y;
  if (self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
}

static void
drag_left_cb (LkPairsDays *self)
{
  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_tick = 0;
}

static gboolean
lk_pairs_days_grab_focus (GtkWidget *widget)
{
  LkPairsDays *self = LK_PAIRS_DAYS (widget);

  for (guint i = 0; i < self->slots->len; i++)
    {
      GtkFlowBoxChild *first = gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (lk_pairs_slot_get_cards (self->slots->pdata[i])), 0);

      if (first != NULL)
        return gtk_widget_grab_focus (GTK_WIDGET (first));
    }
  return FALSE;
}

static void
lk_pairs_days_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  LkPairsDays *self = LK_PAIRS_DAYS (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static GtkSizeRequestMode
lk_pairs_days_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lk_pairs_days_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  gtk_widget_measure (LK_PAIRS_DAYS (widget)->box, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
lk_pairs_days_dispose (GObject *object)
{
  LkPairsDays *self = LK_PAIRS_DAYS (object);

  drag_left_cb (self);
  g_clear_handle_id (&self->reveal_source, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_clear_pointer (&self->slots, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (lk_pairs_days_parent_class)->dispose (object);
}

static void
lk_pairs_days_class_init (LkPairsDaysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_pairs_days_dispose;
  widget_class->grab_focus = lk_pairs_days_grab_focus;
  widget_class->get_request_mode = lk_pairs_days_get_request_mode;
  widget_class->measure = lk_pairs_days_measure;
  widget_class->size_allocate = lk_pairs_days_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "lkpairsdays");
  lk_pairs_days_install_actions (widget_class);

  signals[MOVED] = g_signal_new ("moved", LK_TYPE_PAIRS_DAYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_PROPOSED_VISIT);
}

static GtkWidget *
new_tray (LkPairsDays *self)
{
  GtkWidget *scroller = self->tray_scroller = gtk_scrolled_window_new ();

  self->tray = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 3);
  self->tray_words = gtk_label_new (NULL);
  self->tray_cards = lk_pairs_cards_new ();
  gtk_label_set_xalign (GTK_LABEL (self->tray_words), 0);
  gtk_label_set_wrap (GTK_LABEL (self->tray_words), TRUE);
  gtk_widget_add_css_class (self->tray_words, "tray-name");
  gtk_widget_add_css_class (self->tray, "pairs-tray");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tray_cards), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Taken out"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_OF_TRAY);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->tray_cards);
  gtk_box_append (GTK_BOX (self->tray), self->tray_words);
  gtk_box_append (GTK_BOX (self->tray), scroller);
  take_drops (self->tray, G_CALLBACK (tray_drop_cb));
  return self->tray;
}

static void
lk_pairs_days_init (LkPairsDays *self)
{
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkEventController *hover = gtk_drop_controller_motion_new ();

  self->cards = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->slots = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->gaps = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);
  gtk_widget_add_css_class (self->gaps, "pairs-gaps");
  self->days = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_box_append (GTK_BOX (list), self->gaps);
  gtk_box_append (GTK_BOX (list), self->days);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), list);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  g_signal_connect_object (hover, "motion", G_CALLBACK (drag_over_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hover, "leave", G_CALLBACK (drag_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->scroller, hover);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_box_append (GTK_BOX (self->box), new_tray (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_pairs_days_new (LkPairingDesk *desk)
{
  LkPairsDays *self = NULL;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (desk), NULL);

  self = g_object_new (LK_TYPE_PAIRS_DAYS, NULL);
  self->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}
