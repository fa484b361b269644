/* What can be done with a card of the proposal; by pointer, menu and keys alike. */

#include "pairs/lk-pairs-days-private.h"

#include "pairs/lk-pairs-card.h"
#include "pairs/lk-pairs-menu.h"
#include "pairs/lk-pairs-slot.h"
#include "widgets/lk-card-lift.h"

static void
finish (LkPairsDays     *self,
        LkProposedVisit *visit)
{
  lk_pairs_days_focus (self, visit);
  g_signal_emit_by_name (self, "moved", visit);
}

static void
move (LkPairsDays     *self,
      LkProposedVisit *visit,
      LkDay            day,
      guint            hour)
{
  g_autoptr (LkProposedVisit) kept = g_object_ref (visit);

  lk_pairing_desk_move (self->desk, visit, day, hour);
  finish (self, visit);
}

static void
move_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkPairsDays *self = LK_PAIRS_DAYS (widget);
  LkProposedVisit *visit = NULL;
  const char *id;
  guint hour;
  int day;

  g_variant_get (parameter, "(&siu)", &id, &day, &hour);
  visit = lk_pairing_desk_find (self->desk, id);
  if (visit != NULL)
    move (self, visit, day, hour);
}

static void
exchange_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LkPairsDays *self = LK_PAIRS_DAYS (widget);
  g_autoptr (GError) error = NULL;
  LkProposedVisit *visit = NULL, *other = NULL;
  const char *id, *other_id;

  g_variant_get (parameter, "(&s&s)", &id, &other_id);
  visit = lk_pairing_desk_find (self->desk, id);
  other = lk_pairing_desk_find (self->desk, other_id);
  if (visit == NULL || other == NULL)
    return;
  if (lk_pairing_desk_exchange (self->desk, visit, other, &error))
    finish (self, visit);
  else
    gtk_widget_activate_action (widget, "win.toast", "s", error->message);
}

static void
take_out_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LkPairsDays *self = LK_PAIRS_DAYS (widget);
  LkProposedVisit *visit = lk_pairing_desk_find (self->desk, g_variant_get_string (parameter, NULL));

  if (visit == NULL)
    return;
  lk_pairing_desk_take_out (self->desk, visit);
  finish (self, visit);
}

static void
release_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LkPairsDays *self = LK_PAIRS_DAYS (widget);
  LkProposedVisit *visit = lk_pairing_desk_find (self->desk, g_variant_get_string (parameter, NULL));

  if (visit == NULL)
    return;
  lk_pairing_desk_release (self->desk, visit);
  lk_pairs_days_focus (self, visit);
}

static int
find_slot (LkPairsDays *self,
           LkDay        day,
           guint        hour)
{
  for (guint i = 0; i < self->slots->len; i++)
    if (lk_pairs_slot_get_day (self->slots->pdata[i]) == day && lk_pairs_slot_get_hour (self->slots->pdata[i]) == hour)
      return (int) i;
  return -1;
}

/* The next day that there is, in that direction, from @place on. */
static LkDay
find_day (LkPairsDays *self,
          int          place,
          int          by)
{
  const LkDay day = lk_pairs_slot_get_day (self->slots->pdata[place]);

  for (int i = place; i >= 0 && i < (int) self->slots->len; i += by)
    if (lk_pairs_slot_get_day (self->slots->pdata[i]) != day)
      return lk_pairs_slot_get_day (self->slots->pdata[i]);
  return LK_DAY_NONE;
}

static void
step_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkPairsDays *self = LK_PAIRS_DAYS (widget);
  LkProposedVisit *visit = NULL;
  const char *id;
  int by_days, by_rows, place;
  LkDay day;

  g_variant_get (parameter, "(&sii)", &id, &by_days, &by_rows);
  visit = lk_pairing_desk_find (self->desk, id);
  if (visit == NULL)
    return;
  place = find_slot (self, lk_proposed_visit_get_day (visit), lk_proposed_visit_get_hour (visit));
  day = place >= 0 && by_days != 0 ? find_day (self, place, by_days) : LK_DAY_NONE;
  if (day != LK_DAY_NONE)
    move (self, visit, day, lk_proposed_visit_get_hour (visit));
  else if (place >= 0 && by_rows != 0 && place + by_rows >= 0 && place + by_rows < (int) self->slots->len)
    move (self, visit, lk_pairs_slot_get_day (self->slots->pdata[place + by_rows]), lk_pairs_slot_get_hour (self->slots->pdata[place + by_rows]));
  else
    gtk_widget_error_bell (widget);
}

static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkPairsDays *self = LK_PAIRS_DAYS (widget);
  LkProposedVisit *visit = lk_pairing_desk_find (self->desk, g_variant_get_string (parameter, NULL));
  g_autoptr (GMenuModel) menu = NULL;

  if (visit == NULL)
    return;
  menu = lk_pairs_menu_new (self->desk, visit);
  lk_card_lift_hang_popover (widget, &self->menu, gtk_popover_menu_new_from_model (menu), g_hash_table_lookup (self->cards, visit));
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
fits (GPtrArray *moments,
      LkDay      day,
      guint      hour)
{
  for (guint i = 0; i < moments->len; i++)
    {
      const LkPairingVisit *moment = moments->pdata[i];

      if (moment->day == day && (moment->hour == hour || hour == 0 || moment->hour == LK_PAIRING_NO_HOUR))
        return TRUE;
    }
  return FALSE;
}

/* While a card is dragged the rows show where it can be; "" puts it down. */
static void
lift_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkPairsDays *self = LK_PAIRS_DAYS (widget);
  LkProposedVisit *visit = lk_pairing_desk_find (self->desk, g_variant_get_string (parameter, NULL));
  g_autoptr (GPtrArray) moments = NULL;

  if (visit != NULL)
    moments = lk_pairing_desk_list_moments (self->desk, lk_proposed_visit_get_visitor (visit), lk_proposed_visit_get_visited (visit));
  for (guint i = 0; i < self->slots->len; i++)
    {
      LkPairsSlot *slot = self->slots->pdata[i];

      if (moments != NULL && fits (moments, lk_pairs_slot_get_day (slot), lk_pairs_slot_get_hour (slot)))
        gtk_widget_add_css_class (GTK_WIDGET (slot), "fits");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (slot), "fits");
    }
}

void
lk_pairs_days_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pairs.move", "(siu)", move_cb);
  gtk_widget_class_install_action (widget_class, "pairs.exchange", "(ss)", exchange_cb);
  gtk_widget_class_install_action (widget_class, "pairs.take-out", "s", take_out_cb);
  gtk_widget_class_install_action (widget_class, "pairs.release", "s", release_cb);
  gtk_widget_class_install_action (widget_class, "pairs.step", "(sii)", step_cb);
  gtk_widget_class_install_action (widget_class, "pairs.menu", "s", menu_cb);
  gtk_widget_class_install_action (widget_class, "pairs.lift", "s", lift_cb);
}
