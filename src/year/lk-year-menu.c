#include "year/lk-year-menu.h"

#include <glib/gi18n.h>

#include "model/lk-theme.h"
#include "model/lk-year-words.h"

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

static GMenuModel *
new_places (LkYear   *year,
            LkRecord *record)
{
  const char *id = lk_record_get_id (record);
  GMenu *places = g_menu_new ();

  for (guint i = 0; i < year->periods->len; i++)
    {
      g_autofree char *name = lk_period_dup_name (year, i);

      add (places, name, "year.move", g_variant_new ("(si)", id, (int) i));
    }
  if (LK_IS_GOAL (record))
    add (places, _("Not planned yet"), "year.move", g_variant_new ("(si)", id, -1));
  return G_MENU_MODEL (places);
}

GMenuModel *
lk_year_menu_new (LkYear   *year,
                  LkRecord *record)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenuModel) places = NULL;

  g_return_val_if_fail (year != NULL, NULL);
  g_return_val_if_fail (LK_IS_RECORD (record), NULL);

  places = new_places (year, record);
  g_menu_append_section (menu, _("Move to"), places);
  if (LK_IS_THEME (record))
    {
      g_autoptr (GMenu) more = g_menu_new ();

      add (more, _("_Rename…"), "year.rename", g_variant_new_string (lk_record_get_id (record)));
      add (more, C_("verb", "A_rchive"), "year.archive", g_variant_new_string (lk_record_get_id (record)));
      g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
    }
  return G_MENU_MODEL (menu);
}
