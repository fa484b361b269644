#include "shell/lk-people-preferences.h"

#include <glib/gi18n.h>

#include "shell/lk-people-dialog.h"
#include "shell/lk-person-dialog.h"
#include "widgets/lk-avatar.h"

#define AVATAR_SIZE 32

struct _LkPeoplePreferences
{
  AdwPreferencesPage parent_instance;

  GtkWidget *group;
  GtkWidget *search;
  GtkWidget *list;

  LkSchool *school;
  GtkFilter *filter;
  char *needle; /* what is searched, case folded */
};

G_DEFINE_FINAL_TYPE (LkPeoplePreferences, lk_people_preferences, ADW_TYPE_PREFERENCES_PAGE)

static GtkWindow *
get_window (LkPeoplePreferences *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
add_cb (LkPeoplePreferences *self)
{
  lk_person_dialog_present (get_window (self), self->school, NULL);
}

static void
add_list_cb (LkPeoplePreferences *self)
{
  lk_people_dialog_present (get_window (self), self->school, NULL, NULL);
}

static LkPerson *
person_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "person");
}

static void
row_activated_cb (LkPeoplePreferences *self,
                  GtkListBoxRow       *row)
{
  lk_person_dialog_present (get_window (self), self->school, person_of (row));
}

static gboolean
is_found (gpointer item,
          gpointer user_data)
{
  LkPeoplePreferences *self = user_data;
  g_autofree char *name = g_utf8_casefold (lk_person_get_name (item), -1);

  return strstr (name, self->needle) != NULL;
}

static void
search_changed_cb (LkPeoplePreferences *self)
{
  g_free (self->needle);
  self->needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/* "Team 1/2, Team 5/6 · coach", or that they have been archived. */
static char *
describe (LkSchool *school,
          LkPerson *person)
{
  LkRecordList *memberships = lk_school_get_memberships (school);
  g_autoptr (GString) text = g_string_new (NULL);
  LkRole role = LK_ROLE_TEACHER;

  if (lk_person_get_archived (person) != 0)
    return g_strdup (_("Archived"));

  for (guint i = 0; i < lk_record_list_get_size (memberships); i++)
    {
      LkMembership *membership = lk_record_list_peek (memberships, i);
      LkTeam *team;

      if (g_strcmp0 (lk_membership_get_person_id (membership), lk_record_get_id (LK_RECORD (person))) != 0)
        continue;
      team = lk_record_list_find (lk_school_get_teams (school), lk_membership_get_team_id (membership));
      if (team == NULL)
        continue;

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", lk_team_get_name (team));
      role = MAX (role, lk_membership_get_role (membership));
    }

  if (role != LK_ROLE_TEACHER)
    g_string_append_printf (text, " · %s", lk_role_get_name (role));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
update_row (LkPeoplePreferences *self,
            GtkListBoxRow       *row)
{
  g_autofree char *subtitle = describe (self->school, person_of (row));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
}

static void
memberships_changed_cb (LkPeoplePreferences *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (ADW_IS_ACTION_ROW (row))
        update_row (self, GTK_LIST_BOX_ROW (row));
    }
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  LkPeoplePreferences *self = user_data;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *avatar = lk_avatar_new (AVATAR_SIZE);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  g_object_set_data_full (G_OBJECT (row), "person", g_object_ref (item), g_object_unref);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_bind_property (item, "name", row, "title", G_BINDING_SYNC_CREATE);
  lk_avatar_set_person (LK_AVATAR (avatar), item);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  update_row (self, GTK_LIST_BOX_ROW (row));

  return row;
}

static void
count_changed_cb (LkPeoplePreferences *self)
{
  const guint n = lk_record_list_get_size (lk_school_get_people (self->school));
  g_autofree char *title = g_strdup_printf (ngettext ("%u Person", "%u People", n), n);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), title);
  gtk_widget_set_visible (self->search, n > 0);
}

static void
lk_people_preferences_dispose (GObject *object)
{
  LkPeoplePreferences *self = LK_PEOPLE_PREFERENCES (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (GTK_LIST_BOX (self->list), NULL, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_object (&self->school);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_PEOPLE_PREFERENCES);

  G_OBJECT_CLASS (lk_people_preferences_parent_class)->dispose (object);
}

static void
lk_people_preferences_finalize (GObject *object)
{
  g_free (LK_PEOPLE_PREFERENCES (object)->needle);

  G_OBJECT_CLASS (lk_people_preferences_parent_class)->finalize (object);
}

static void
lk_people_preferences_class_init (LkPeoplePreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_people_preferences_dispose;
  object_class->finalize = lk_people_preferences_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-people-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LkPeoplePreferences, group);
  gtk_widget_class_bind_template_child (widget_class, LkPeoplePreferences, search);
  gtk_widget_class_bind_template_child (widget_class, LkPeoplePreferences, list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
lk_people_preferences_init (LkPeoplePreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->needle = g_strdup ("");
}

GtkWidget *
lk_people_preferences_new (LkSchool *school)
{
  LkPeoplePreferences *self;
  g_autoptr (GtkFilterListModel) found = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_PEOPLE_PREFERENCES, NULL);
  self->school = g_object_ref (school);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));
  found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (lk_school_get_people (school))), g_object_ref (self->filter));
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (found), create_row, self, NULL);
  g_signal_connect_object (lk_school_get_people (school), "items-changed", G_CALLBACK (count_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_school_get_memberships (school), "items-changed", G_CALLBACK (memberships_changed_cb), self, G_CONNECT_SWAPPED);
  count_changed_cb (self);

  return GTK_WIDGET (self);
}
