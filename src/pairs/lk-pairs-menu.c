#include "pairs/lk-pairs-menu.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "model/lk-bidi.h"
#include "model/lk-lesson-hour.h"

static void
add (GMenu      *menu,
     const char *label,
     const char *action,
     GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* A name may hold what a menu reads as the mark of a key. */
static char *
escape (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("__", parts);
}

static GVariant *
to_target (LkProposedVisit *visit,
           LkDay            day,
           guint            hour)
{
  return g_variant_new ("(siu)", lk_proposed_visit_get_id (visit), day, hour);
}

/* A submenu for each day; a day of which no hours are known is an item by itself. */
static GMenuModel *
new_moments (LkPairingDesk   *desk,
             LkProposedVisit *visit)
{
  g_autoptr (GPtrArray) moments = lk_pairing_desk_list_moments (desk, lk_proposed_visit_get_visitor (visit), lk_proposed_visit_get_visited (visit));
  const LkDay today = lk_day_today ();
  GMenu *menu = g_menu_new ();
  guint i = 0;

  while (i < moments->len)
    {
      const LkPairingVisit *moment = moments->pdata[i];
      const LkDay day = moment->day;
      g_autofree char *name = lk_day_format_short (day, today);
      g_autoptr (GMenu) hours = g_menu_new ();

      for (; i < moments->len && ((const LkPairingVisit *) moments->pdata[i])->day == day; i++)
        {
          const guint hour = ((const LkPairingVisit *) moments->pdata[i])->hour;

          if (hour == LK_PAIRING_NO_HOUR)
            add (menu, name, "pairs.move", to_target (visit, day, 0));
          else
            add (hours, lk_lesson_hour_get_name (hour), "pairs.move", to_target (visit, day, hour));
        }
      if (g_menu_model_get_n_items (G_MENU_MODEL (hours)) > 0)
        g_menu_append_submenu (menu, name, G_MENU_MODEL (hours));
    }
  return G_MENU_MODEL (menu);
}

static gboolean
can_be (LkPairingDesk   *desk,
        LkPerson        *visitor,
        LkPerson        *visited,
        LkProposedVisit *when)
{
  g_autoptr (GPtrArray) moments = lk_pairing_desk_list_moments (desk, visitor, visited);

  for (guint i = 0; i < moments->len; i++)
    {
      const LkPairingVisit *moment = moments->pdata[i];

      if (moment->day == lk_proposed_visit_get_day (when) && (moment->hour == LK_PAIRING_NO_HOUR || lk_proposed_visit_get_hour (when) == 0 || moment->hour == lk_proposed_visit_get_hour (when)))
        return TRUE;
    }
  return FALSE;
}

static GMenuModel *
new_exchanges (LkPairingDesk   *desk,
               LkProposedVisit *visit)
{
  GListModel *visits = lk_pairing_desk_get_visits (desk);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (visits); i++)
    {
      g_autoptr (LkProposedVisit) other = g_list_model_get_item (visits, i);
      g_autofree char *visitor = NULL, *visited = NULL, *words = NULL, *label = NULL;

      if (other == visit || !can_be (desk, lk_proposed_visit_get_visitor (visit), lk_proposed_visit_get_visited (other), visit) ||
          !can_be (desk, lk_proposed_visit_get_visitor (other), lk_proposed_visit_get_visited (visit), other))
        continue;
      visitor = lk_bidi_isolate (lk_person_get_name (lk_proposed_visit_get_visitor (other)));
      visited = lk_bidi_isolate (lk_person_get_name (lk_proposed_visit_get_visited (other)));
      words = g_strdup_printf (_("%s visits %s"), visitor, visited);
      label = escape (words);
      add (menu, label, "pairs.exchange", g_variant_new ("(ss)", lk_proposed_visit_get_id (visit), lk_proposed_visit_get_id (other)));
    }
  return G_MENU_MODEL (menu);
}

static void
append_submenu (GMenu      *menu,
                const char *label,
                GMenuModel *submenu)
{
  if (g_menu_model_get_n_items (submenu) > 0)
    g_menu_append_submenu (menu, label, submenu);
}

GMenuModel *
lk_pairs_menu_new (LkPairingDesk   *desk,
                   LkProposedVisit *visit)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) moments = NULL, exchanges = NULL;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (desk), NULL);
  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (visit), NULL);

  moments = new_moments (desk, visit);
  append_submenu (menu, _("_Move to"), moments);
  if (lk_pairing_desk_is_taken_out (desk, visit))
    add (last, _("_Put Back"), "pairs.move", to_target (visit, lk_proposed_visit_get_day (visit), lk_proposed_visit_get_hour (visit)));
  else
    {
      exchanges = new_exchanges (desk, visit);
      append_submenu (menu, _("_Exchange With"), exchanges);
      if (lk_proposed_visit_get_fixed (visit))
        add (last, _("_No Longer Fixed"), "pairs.release", g_variant_new_string (lk_proposed_visit_get_id (visit)));
      add (last, _("_Take Out"), "pairs.take-out", g_variant_new_string (lk_proposed_visit_get_id (visit)));
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}
