/* The rows of the page with viewing guides. */

#include "guides/lk-guide-list-row.h"

#include <glib/gi18n.h>

#include "widgets/lk-more-menu.h"

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  return row;
}

static GtkWidget *
add_button (GtkWidget  *row,
            const char *label,
            const char *name,
            const char *action,
            const char *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  return button;
}

GtkWidget *
lk_guide_list_row_new_starter (const LkGuideStarter *starter)
{
  GtkWidget *row = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (starter != NULL, NULL);

  row = new_row (starter->name, starter->about);
  name = g_strdup_printf (_("Take “%s”"), starter->name);
  add_button (row, _("Take"), name, "guides.take", starter->key);
  return row;
}

GtkWidget *
lk_guide_list_row_new_archived (LkGuide *guide)
{
  GtkWidget *row = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (LK_IS_GUIDE (guide), NULL);

  row = new_row (lk_guide_get_name (guide), "");
  name = g_strdup_printf (_("Bring back “%s”"), lk_guide_get_name (guide));
  add_button (row, _("Bring Back"), name, "guides.bring-back", lk_record_get_id (LK_RECORD (guide)));
  return row;
}

static GtkWidget *
new_menu (const char *id)
{
  GtkWidget *button = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  lk_more_menu_add (menu, _("_Edit"), "guides.edit", g_variant_new_string (id));
  lk_more_menu_add (menu, _("_Share as a File…"), "guides.share", g_variant_new_string (id));
  lk_more_menu_add (menu, _("Move _Up"), "guides.step", g_variant_new ("(si)", id, -1));
  lk_more_menu_add (menu, _("Move _Down"), "guides.step", g_variant_new ("(si)", id, 1));
  lk_more_menu_add (menu, C_("verb", "A_rchive"), "guides.archive", g_variant_new_string (id));
  button = lk_more_menu_new (G_MENU_MODEL (menu), NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static char *
describe (LkGuides *guides,
          LkGuide  *guide)
{
  LkGuideVersion *version = lk_guides_get_current (guides, guide);
  const guint n = version != NULL ? lk_guide_content_count_items (lk_guide_version_get_content (version)) : 0;
  g_autofree char *items = g_strdup_printf (ngettext ("%u item", "%u items", n), n);

  if (version == NULL || lk_guide_version_get_number (version) < 2)
    return g_steal_pointer (&items);
  /* Translators: "8 items, version 2" */
  return g_strdup_printf (_("%s, version %u"), items, lk_guide_version_get_number (version));
}

static void
update (GtkWidget *row)
{
  LkGuides *guides = g_object_get_data (G_OBJECT (row), "guides");
  LkGuide *guide = g_object_get_data (G_OBJECT (row), "guide");
  GtkWidget *menu = g_object_get_data (G_OBJECT (row), "menu");
  g_autofree char *facts = describe (guides, guide);
  g_autofree char *more = g_strdup_printf (_("More for “%s”"), lk_guide_get_name (guide));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lk_guide_get_name (guide));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts);
  lk_more_menu_name (menu, more);
}

static void
content_changed_cb (GtkWidget *row,
                    LkGuide   *guide)
{
  if (guide == g_object_get_data (G_OBJECT (row), "guide"))
    update (row);
}

static void
activated_cb (GtkWidget *row)
{
  LkRecord *guide = g_object_get_data (G_OBJECT (row), "guide");

  gtk_widget_activate_action (row, "guides.edit", "s", lk_record_get_id (guide));
}

static gboolean
step_cb (GtkWidget *row,
         GVariant  *args,
         gpointer   user_data)
{
  LkRecord *guide = g_object_get_data (G_OBJECT (row), "guide");

  gtk_widget_activate_action (row, "guides.step", "(si)", lk_record_get_id (guide), GPOINTER_TO_INT (user_data));
  return GDK_EVENT_STOP;
}

static void
add_keys (GtkWidget *row)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  static const struct { guint key; int by; } steps[] = {
    { GDK_KEY_Up, -1 }, { GDK_KEY_KP_Up, -1 }, { GDK_KEY_Down, 1 }, { GDK_KEY_KP_Down, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (steps[i].key, GDK_ALT_MASK),
                                                            gtk_callback_action_new (step_cb, GINT_TO_POINTER (steps[i].by), NULL)));
  gtk_widget_add_controller (row, keys);
}

GtkWidget *
lk_guide_list_row_new (LkGuides *guides,
                       LkGuide  *guide)
{
  GtkWidget *row = NULL, *menu = NULL;

  g_return_val_if_fail (LK_IS_GUIDES (guides), NULL);
  g_return_val_if_fail (LK_IS_GUIDE (guide), NULL);

  row = new_row (lk_guide_get_name (guide), "");
  menu = new_menu (lk_record_get_id (LK_RECORD (guide)));
  g_object_set_data_full (G_OBJECT (row), "guides", g_object_ref (guides), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "guide", g_object_ref (guide), g_object_unref);
  g_object_set_data (G_OBJECT (row), "menu", menu);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), menu);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), NULL);
  g_signal_connect_object (guides, "content-changed", G_CALLBACK (content_changed_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (guide, "notify::name", G_CALLBACK (update), row, G_CONNECT_SWAPPED);
  add_keys (row);
  update (row);
  return row;
}
