#include "shell/lk-people-dialog.h"

#include <glib/gi18n.h>

#include "exchange/lk-people-import.h"
#include "shell/lk-people-entry.h"
#include "shell/lk-store-words.h"
#include "shell/lk-toast.h"

struct _LkPeopleDialog
{
  AdwWindow parent_instance;

  GtkWidget *overlay;
  GtkWidget *add_button;
  GtkWidget *people;
  GtkWidget *team_row;
  GtkWidget *preview_group;
  GtkWidget *preview;

  LkSchool *school;
};

G_DEFINE_FINAL_TYPE (LkPeopleDialog, lk_people_dialog, ADW_TYPE_WINDOW)

static gboolean
is_known (LkPeopleDialog *self,
          const char     *name)
{
  LkRecordList *people = lk_school_get_people (self->school);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < lk_record_list_get_size (people); i++)
    {
      g_autofree char *other = g_utf8_casefold (lk_person_get_name (lk_record_list_peek (people, i)), -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }

  return FALSE;
}

static char *
describe (LkPeopleDialog    *self,
          const LkPeopleRow *row)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (*row->email != '\0')
    g_ptr_array_add (parts, row->email);
  if (*row->team != '\0')
    g_ptr_array_add (parts, row->team);
  if (is_known (self, row->name))
    g_ptr_array_add (parts, (char *) _("already here"));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static GtkWidget *
create_row (LkPeopleDialog    *self,
            const LkPeopleRow *row)
{
  GtkWidget *widget = adw_action_row_new ();
  g_autofree char *subtitle = describe (self, row);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), row->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), subtitle);

  return widget;
}

static void
people_changed_cb (LkPeopleDialog *self)
{
  GPtrArray *rows = lk_people_entry_get_rows (LK_PEOPLE_ENTRY (self->people));
  g_autofree char *title = g_strdup_printf (ngettext ("%u Person", "%u People", rows->len), rows->len);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->preview)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->preview), child);
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->preview), create_row (self, rows->pdata[i]));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->preview_group), title);
  gtk_widget_set_visible (self->preview_group, rows->len > 0);
  gtk_widget_set_sensitive (self->add_button, rows->len > 0);
}

static const char *
get_team_id (LkPeopleDialog *self)
{
  const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->team_row));
  LkTeam *team = selected > 0 && selected != GTK_INVALID_LIST_POSITION
                   ? lk_record_list_peek (lk_school_get_teams (self->school), selected - 1)
                   : NULL;

  return team != NULL ? lk_record_get_id (LK_RECORD (team)) : NULL;
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LkPeopleDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_people_import_finish (result, NULL, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (self->school != NULL)
    {
      g_autofree char *words = lk_store_words (error);

      lk_toast_tell (self->overlay, words, FALSE);
      gtk_widget_set_sensitive (self->add_button, TRUE);
    }
}

static void
add_cb (LkPeopleDialog *self)
{
  gtk_widget_set_sensitive (self->add_button, FALSE);
  lk_people_import_async (lk_school_get_store (self->school), lk_people_entry_get_rows (LK_PEOPLE_ENTRY (self->people)),
                          get_team_id (self), NULL, NULL, added_cb, g_object_ref (self));
}

static void
lk_people_dialog_dispose (GObject *object)
{
  LkPeopleDialog *self = LK_PEOPLE_DIALOG (object);

  g_clear_object (&self->school);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_PEOPLE_DIALOG);

  G_OBJECT_CLASS (lk_people_dialog_parent_class)->dispose (object);
}

static void
lk_people_dialog_class_init (LkPeopleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_people_dialog_dispose;

  g_type_ensure (LK_TYPE_PEOPLE_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-people-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LkPeopleDialog, overlay);
  gtk_widget_class_bind_template_child (widget_class, LkPeopleDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, LkPeopleDialog, people);
  gtk_widget_class_bind_template_child (widget_class, LkPeopleDialog, team_row);
  gtk_widget_class_bind_template_child (widget_class, LkPeopleDialog, preview_group);
  gtk_widget_class_bind_template_child (widget_class, LkPeopleDialog, preview);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, people_changed_cb);
}

static void
lk_people_dialog_init (LkPeopleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "No team" first, then the teams in their order. */
static void
fill_teams (LkPeopleDialog *self,
            LkTeam         *selected)
{
  LkRecordList *teams = lk_school_get_teams (self->school);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("No team"));
  for (guint i = 0; i < lk_record_list_get_size (teams); i++)
    gtk_string_list_append (names, lk_team_get_name (lk_record_list_peek (teams, i)));

  adw_combo_row_set_model (ADW_COMBO_ROW (self->team_row), G_LIST_MODEL (names));
  if (selected != NULL)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->team_row), (guint) (lk_record_list_index (teams, selected) + 1));
}

void
lk_people_dialog_present (GtkWindow *parent,
                          LkSchool  *school,
                          LkTeam    *team,
                          GFile     *file)
{
  LkPeopleDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_SCHOOL (school));

  self = g_object_new (LK_TYPE_PEOPLE_DIALOG, "transient-for", parent, NULL);
  self->school = g_object_ref (school);
  fill_teams (self, team);
  people_changed_cb (self);
  if (file != NULL)
    lk_people_entry_load (LK_PEOPLE_ENTRY (self->people), file);
  gtk_widget_grab_focus (self->people);
  gtk_window_present (GTK_WINDOW (self));
}
