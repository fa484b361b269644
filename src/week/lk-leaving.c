#include "week/lk-leaving.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "records/lk-visit-export.h"
#include "widgets/lk-file-picker.h"
#include "widgets/lk-person-picker.h"

struct _LkLeaving
{
  GtkWidget  parent_instance;

  GtkWidget *group;
  GtkWidget *picker;

  LkPrivate *of;
};

G_DEFINE_FINAL_TYPE (LkLeaving, lk_leaving, GTK_TYPE_WIDGET)

static void
tell (LkLeaving  *self,
      const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

static void
all_written_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LkLeaving) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_visit_export_all_finish (LK_PRIVATE (source), result, &error))
    tell (self, _("All your visits, drafts, surveys and arenas have been exported. Whoever has the file can read them."));
  else
    tell (self, _("The file could not be written."));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LkLeaving) self = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);

  if (file != NULL && self->group != NULL && !lk_private_get_locked (self->of))
    lk_visit_export_all_async (self->of, file, all_written_cb, g_object_ref (self));
}

static void
export_cb (LkLeaving *self)
{
  lk_file_picker_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Export All That Is Mine"), _("my-visits.json"), NULL,
                             file_chosen_cb, g_object_ref (self));
}

static void
picked_cb (LkLeaving *self,
           LkPerson  *person)
{
  g_autoptr (GPtrArray) own = lk_private_dup_owned (self->of);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (person == NULL)
    return;
  for (guint i = 0; i < own->len && error == NULL; i++)
    lk_private_share (self->of, own->pdata[i], person, &error);
  if (error == NULL)
    words = g_strdup_printf (ngettext ("%u record is shared with %s.", "%u records are shared with %s.", own->len), own->len,
                             lk_person_get_name (person));
  tell (self, error != NULL ? error->message : words);
}

static void
share_cb (LkLeaving *self)
{
  gtk_popover_popup (GTK_POPOVER (self->picker));
}

static gboolean
can_read (gpointer item,
          gpointer user_data)
{
  LkLeaving *self = user_data;

  return lk_private_has_account (self->of, item) && item != (gpointer) lk_private_get_person (self->of);
}

static GtkWidget *
new_row (LkLeaving  *self,
         const char *title,
         const char *subtitle,
         GCallback   callback)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
  return row;
}

static void
lk_leaving_dispose (GObject *object)
{
  LkLeaving *self = LK_LEAVING (object);

  g_clear_pointer (&self->picker, gtk_widget_unparent);
  g_clear_pointer (&self->group, gtk_widget_unparent);
  g_clear_object (&self->of);

  G_OBJECT_CLASS (lk_leaving_parent_class)->dispose (object);
}

static void
lk_leaving_class_init (LkLeavingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_leaving_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_leaving_init (LkLeaving *self)
{
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), _("What Becomes of Your Visits and Drafts?"));
  gtk_widget_set_parent (self->group, GTK_WIDGET (self));
}

GtkWidget *
lk_leaving_new (LkPrivate *of)
{
  LkLeaving *self = NULL;
  GListModel *people = NULL;
  g_autoptr (GtkFilterListModel) readers = NULL;
  GtkWidget *share = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (of), NULL);

  self = g_object_new (LK_TYPE_LEAVING, NULL);
  self->of = g_object_ref (of);
  new_row (self, _("Take Them Along"), _("In a file that you can read anywhere"), G_CALLBACK (export_cb));
  share = new_row (self, _("Let a Colleague Keep Them"), _("Someone who has a password of their own"), G_CALLBACK (share_cb));
  people = G_LIST_MODEL (lk_school_get_people (lk_private_get_school (of)));
  readers = gtk_filter_list_model_new (g_object_ref (people), GTK_FILTER (gtk_custom_filter_new (can_read, self, NULL)));
  self->picker = lk_person_picker_new (G_LIST_MODEL (readers));
  gtk_widget_set_parent (self->picker, share);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
