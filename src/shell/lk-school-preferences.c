#include "shell/lk-school-preferences.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "shell/lk-holidays-dialog.h"
#include "shell/lk-region-row.h"

struct _LkSchoolPreferences
{
  AdwPreferencesPage parent_instance;

  GtkWidget *name_row;
  GtkWidget *teams;
  GtkWidget *new_team_row;
  GtkWidget *region_row;
  GtkWidget *holidays_row;

  LkSchool *school;
};

G_DEFINE_FINAL_TYPE (LkSchoolPreferences, lk_school_preferences, ADW_TYPE_PREFERENCES_PAGE)

static void
complain (LkSchoolPreferences *self,
          const GError        *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "preferences.tell", "s", error->message);
}

static void
name_applied_cb (LkSchoolPreferences *self)
{
  g_autoptr (GError) error = NULL;

  if (!lk_school_set_name (self->school, gtk_editable_get_text (GTK_EDITABLE (self->name_row)), &error))
    complain (self, error);
}

static void
name_changed_cb (LkSchoolPreferences *self)
{
  const char *name = lk_school_get_name (self->school);

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name != NULL ? name : "");
}

static void
team_added_cb (LkSchoolPreferences *self)
{
  g_autoptr (GError) error = NULL;

  if (lk_school_add_team (self->school, gtk_editable_get_text (GTK_EDITABLE (self->new_team_row)), &error) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->new_team_row), "");
  else
    complain (self, error);
}

static void
region_chosen_cb (LkSchoolPreferences *self)
{
  const char *region = lk_region_row_get (LK_REGION_ROW (self->region_row));
  g_autoptr (GError) error = NULL;

  if (self->school == NULL || g_strcmp0 (region, lk_school_get_region (self->school)) == 0)
    return;

  if (!lk_school_set_region (self->school, region, &error))
    {
      lk_region_row_set (LK_REGION_ROW (self->region_row), lk_school_get_region (self->school));
      complain (self, error);
    }
}

static void
holidays_activated_cb (LkSchoolPreferences *self)
{
  lk_holidays_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->school);
}

static const LkHoliday *
find_next_holiday (LkSchoolPreferences *self,
                   LkDay                today)
{
  LkHolidays *holidays = lk_school_get_holidays (self->school);

  for (guint i = 0; i < lk_holidays_get_n (holidays); i++)
    {
      const LkHoliday *holiday = lk_holidays_get (holidays, i);

      if (holiday->till >= today)
        return holiday;
    }

  return NULL;
}

static char *
describe_holiday (const LkHoliday *holiday,
                  LkDay            today)
{
  const char *name = holiday->name != NULL ? holiday->name : lk_holiday_kind_get_name (holiday->kind);
  g_autofree char *from = lk_day_format_short (holiday->from, today);
  g_autofree char *till = lk_day_format_short (holiday->till, today);

  if (holiday->from == holiday->till)
    /* Translators: a day off and its day, as in "Study day on Wed 3 Feb" */
    return g_strdup_printf (_("%s on %s"), name, from);
  if (holiday->from <= today)
    /* Translators: a holiday that has begun, and its last day */
    return g_strdup_printf (_("%s till %s"), name, till);

  /* Translators: the next holiday and its first day, as in "Christmas holiday from Sat 19 Dec" */
  return g_strdup_printf (_("%s from %s"), name, from);
}

static void
calendar_changed_cb (LkSchoolPreferences *self)
{
  const LkDay today = lk_day_today ();
  const LkHoliday *next = find_next_holiday (self, today);
  g_autofree char *words = next != NULL ? describe_holiday (next, today) : g_strdup (_("Not known yet"));
  g_autofree char *markup = g_markup_escape_text (words, -1);

  lk_region_row_set (LK_REGION_ROW (self->region_row), lk_school_get_region (self->school));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->holidays_row), markup);
}

static LkTeam *
team_of (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "team");
}

static void
team_renamed_cb (LkSchoolPreferences *self,
                 GtkWidget           *row)
{
  g_autoptr (GError) error = NULL;

  if (!lk_school_rename_team (self->school, team_of (row), gtk_editable_get_text (GTK_EDITABLE (row)), &error))
    complain (self, error);
}

static void
archive_team_cb (LkSchoolPreferences *self,
                 GtkWidget           *button)
{
  LkTeam *team = team_of (gtk_widget_get_ancestor (button, ADW_TYPE_ENTRY_ROW));
  g_autofree char *message = g_strdup_printf (_("%s is archived"), lk_team_get_name (team));
  g_autoptr (GError) error = NULL;

  if (lk_school_archive_team (self->school, team, TRUE, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "preferences.tell-deed", "s", message);
  else
    complain (self, error);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  LkSchoolPreferences *self = user_data;
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *archive = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_("Archive %s"), lk_team_get_name (item));

  g_object_set_data_full (G_OBJECT (row), "team", g_object_ref (item), g_object_unref);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Team"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  g_object_bind_property (item, "name", row, "text", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row, "apply", G_CALLBACK (team_renamed_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_valign (archive, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (archive, "flat");
  gtk_widget_set_tooltip_text (archive, C_("verb", "Archive"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (archive), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (archive, "clicked", G_CALLBACK (archive_team_cb), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), archive);

  return row;
}

static void
lk_school_preferences_dispose (GObject *object)
{
  LkSchoolPreferences *self = LK_SCHOOL_PREFERENCES (object);

  g_clear_object (&self->school);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_SCHOOL_PREFERENCES);

  G_OBJECT_CLASS (lk_school_preferences_parent_class)->dispose (object);
}

static void
lk_school_preferences_class_init (LkSchoolPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_school_preferences_dispose;

  g_type_ensure (LK_TYPE_REGION_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-school-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LkSchoolPreferences, name_row);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolPreferences, teams);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolPreferences, new_team_row);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolPreferences, region_row);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolPreferences, holidays_row);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, team_added_cb);
  gtk_widget_class_bind_template_callback (widget_class, region_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, holidays_activated_cb);
}

static void
lk_school_preferences_init (LkSchoolPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lk_school_preferences_new (LkSchool *school)
{
  LkSchoolPreferences *self;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_SCHOOL_PREFERENCES, NULL);
  self->school = g_object_ref (school);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->teams), G_LIST_MODEL (lk_school_get_teams (school)), create_row, self, NULL);
  g_signal_connect_object (school, "notify::name", G_CALLBACK (name_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (school, "calendar-changed", G_CALLBACK (calendar_changed_cb), self, G_CONNECT_SWAPPED);
  name_changed_cb (self);
  calendar_changed_cb (self);

  return GTK_WIDGET (self);
}
