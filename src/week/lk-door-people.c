#include "week/lk-door-people.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "week/lk-door-frame.h"
#include "widgets/lk-avatar.h"

#define AVATAR_SIZE 32

struct _LkDoorPeople
{
  GtkWidget  parent_instance;

  GtkWidget *frame;
  GtkWidget *search;
  GtkWidget *list;
  GtkWidget *nobody;

  GtkFilter *filter;
  GtkFilterListModel *found;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (LkDoorPeople, lk_door_people, GTK_TYPE_WIDGET)

static gboolean
is_found (gpointer item,
          gpointer user_data)
{
  LkDoorPeople *self = user_data;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return lk_person_get_archived (item) == 0 &&
         (*typed == '\0' || g_str_match_string (typed, lk_person_get_name (item), TRUE));
}

static void
row_activated_cb (LkDoorPeople  *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, chosen_signal, 0, g_object_get_data (G_OBJECT (row), "person"));
}

/* Enter takes the first that fits. */
static void
search_activated_cb (LkDoorPeople *self)
{
  g_autoptr (LkPerson) first = g_list_model_get_item (G_LIST_MODEL (self->found), 0);

  if (first != NULL)
    g_signal_emit (self, chosen_signal, 0, first);
}

static void
search_changed_cb (LkDoorPeople *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
found_changed_cb (LkDoorPeople *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;

  gtk_widget_set_visible (self->list, any);
  gtk_widget_set_visible (self->nobody, !any);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = adw_action_row_new (), *avatar = lk_avatar_new (AVATAR_SIZE);

  g_object_set_data_full (G_OBJECT (row), "person", g_object_ref (item), g_object_unref);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_bind_property (item, "name", row, "title", G_BINDING_SYNC_CREATE);
  lk_avatar_set_person (LK_AVATAR (avatar), item);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static gboolean
lk_door_people_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_DOOR_PEOPLE (widget)->search);
}

static void
lk_door_people_dispose (GObject *object)
{
  LkDoorPeople *self = LK_DOOR_PEOPLE (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (GTK_LIST_BOX (self->list), NULL, NULL, NULL, NULL);
  self->list = NULL;
  g_clear_object (&self->found);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->frame, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_door_people_parent_class)->dispose (object);
}

static void
lk_door_people_class_init (LkDoorPeopleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_door_people_dispose;
  widget_class->grab_focus = lk_door_people_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  chosen_signal = g_signal_new ("chosen", LK_TYPE_DOOR_PEOPLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_PERSON);
}

static void
lk_door_people_init (LkDoorPeople *self)
{
  self->frame = lk_door_frame_new ("avatar-default-symbolic", _("Who Are You?"),
                                   _("Your week, your visits and what you talked about are only yours. They open with your own password, "
                                     "and close by themselves."));
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));

  self->search = gtk_search_entry_new ();
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (self->search), 0);
  g_object_set (self->search, "placeholder-text", _("Your name"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search your name"), -1);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activated_cb), self, G_CONNECT_SWAPPED);
  lk_door_frame_append (LK_DOOR_FRAME (self->frame), self->search);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("People of the school"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  lk_door_frame_append (LK_DOOR_FRAME (self->frame), self->list);

  self->nobody = gtk_label_new (_("Nobody of that name. Whoever works here is added under Preferences, People."));
  gtk_label_set_wrap (GTK_LABEL (self->nobody), TRUE);
  gtk_label_set_justify (GTK_LABEL (self->nobody), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->nobody, "dim-label");
  lk_door_frame_append (LK_DOOR_FRAME (self->frame), self->nobody);

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));
}

GtkWidget *
lk_door_people_new (LkSchool *school)
{
  LkDoorPeople *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_DOOR_PEOPLE, NULL);
  self->found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (lk_school_get_people (school))), g_object_ref (self->filter));
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->found), create_row, NULL, NULL);
  g_signal_connect_object (self->found, "items-changed", G_CALLBACK (found_changed_cb), self, G_CONNECT_SWAPPED);
  found_changed_cb (self);
  return GTK_WIDGET (self);
}
