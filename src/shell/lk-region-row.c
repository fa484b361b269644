#include "shell/lk-region-row.h"

#include <glib/gi18n.h>

#include "calendar/lk-holidays.h"

struct _LkRegionRow
{
  AdwComboRow parent_instance;
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

  gtk_string_list_append (names, C_("region", "Not chosen"));
  for (guint i = 0; i < lk_region_get_n (); i++)
    gtk_string_list_append (names, lk_region_get_name (lk_region_get_id (i)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Region"));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
}

const char *
lk_region_row_get (LkRegionRow *self)
{
  guint selected;

  g_return_val_if_fail (LK_IS_REGION_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  return selected > 0 && selected <= lk_region_get_n () ? lk_region_get_id (selected - 1) : NULL;
}

void
lk_region_row_set (LkRegionRow *self,
                   const char  *region)
{
  guint selected = 0;

  g_return_if_fail (LK_IS_REGION_ROW (self));

  for (guint i = 0; i < lk_region_get_n (); i++)
    {
      if (g_strcmp0 (region, lk_region_get_id (i)) == 0)
        selected = i + 1;
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
}
