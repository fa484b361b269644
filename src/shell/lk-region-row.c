#include "shell/lk-region-row.h"

#include <glib/gi18n.h>

struct _LkRegionRow
{
  AdwComboRow parent_instance;
};

static const struct
{
  const char *region;
  const char *name;
} choices[] = {
  { NULL, NC_("region", "Not chosen") },
  { "noord", NC_("region", "North") },
  { "midden", NC_("region", "Middle") },
  { "zuid", NC_("region", "South") },
};

G_DEFINE_FINAL_TYPE (LkRegionRow, lk_region_row, ADW_TYPE_COMBO_ROW)

static void
lk_region_row_class_init (LkRegionRowClass *klass)
{
}

static void
lk_region_row_init (LkRegionRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (names, g_dpgettext2 (GETTEXT_PACKAGE, "region", choices[i].name));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Region"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
}

const char *
lk_region_row_get (LkRegionRow *self)
{
  guint selected;

  g_return_val_if_fail (LK_IS_REGION_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  return selected < G_N_ELEMENTS (choices) ? choices[selected].region : NULL;
}

void
lk_region_row_set (LkRegionRow *self,
                   const char  *region)
{
  g_return_if_fail (LK_IS_REGION_ROW (self));

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      if (g_strcmp0 (region, choices[i].region) == 0)
        adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
    }
}

const char *
lk_region_get_name (const char *region)
{
  for (guint i = 1; i < G_N_ELEMENTS (choices); i++)
    {
      if (g_strcmp0 (region, choices[i].region) == 0)
        return g_dpgettext2 (GETTEXT_PACKAGE, "region", choices[i].name);
    }

  return NULL;
}
