#include "shell/lk-session-preferences.h"

#include <glib/gi18n.h>

#include "model/lk-agenda.h"
#include "shell/lk-autostart.h"

struct _LkSessionPreferences
{
  AdwPreferencesPage parent_instance;

  GtkWidget *agenda_group;
  GtkWidget *steps;
  GtkWidget *time_group;
  GtkWidget *weekday_row;
  GtkWidget *time_row;
  GtkWidget *reminder_switch;
  GtkWidget *autostart_switch;
  GtkWidget *idle_spin;
  GtkWidget *sound_switch;

  LkSchool  *school;
  LkTeam    *team;    /* NULL for none */
  gboolean   filling;
};

G_DEFINE_FINAL_TYPE (LkSessionPreferences, lk_session_preferences, ADW_TYPE_PREFERENCES_PAGE)

static void
complain (LkSessionPreferences *self,
          const GError         *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "preferences.tell", "s", error->message);
}

static LkAgenda
get_agenda (LkSessionPreferences *self)
{
  return lk_agenda_read (lk_team_get_agenda (self->team));
}

static void
set_agenda (LkSessionPreferences *self,
            const LkAgenda       *agenda)
{
  g_autoptr (GError) error = NULL;

  if (!lk_school_set_team_agenda (self->school, self->team, agenda, &error))
    complain (self, error);
}

static guint
get_place (GtkWidget *widget)
{
  return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)));
}

static void
minutes_changed_cb (LkSessionPreferences *self,
                    GtkWidget            *spin)
{
  LkAgenda agenda = get_agenda (self);

  if (self->filling)
    return;
  agenda.items[get_place (spin)].minutes = (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin));
  set_agenda (self, &agenda);
}

static void
earlier_cb (LkSessionPreferences *self,
            GtkWidget            *button)
{
  const guint place = get_place (button);
  LkAgenda agenda = get_agenda (self);
  const LkAgendaItem moved = agenda.items[place];

  agenda.items[place] = agenda.items[place - 1];
  agenda.items[place - 1] = moved;
  set_agenda (self, &agenda);
  gtk_widget_child_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->steps), (int) place - 1)), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
new_row (LkSessionPreferences *self,
         const LkAgendaItem   *item,
         guint                 place)
{
  const char *name = lk_step_get_name (item->step);
  GtkWidget *row = adw_action_row_new (), *earlier = gtk_button_new_from_icon_name ("go-up-symbolic");
  GtkWidget *spin = gtk_spin_button_new_with_range (1, LK_AGENDA_MAX_MINUTES, 1);
  g_autofree char *earlier_name = g_strdup_printf (_("%s earlier"), name), *spin_name = g_strdup_printf (_("Minutes for %s"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), item->minutes);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, spin_name, -1);
  gtk_widget_set_valign (earlier, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (earlier, "flat");
  gtk_widget_set_sensitive (earlier, place > 0);
  gtk_widget_set_tooltip_text (earlier, earlier_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (earlier), GTK_ACCESSIBLE_PROPERTY_LABEL, earlier_name, -1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (minutes_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (earlier, "clicked", G_CALLBACK (earlier_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), earlier);
  return row;
}

/* A row that shows the right step already stays: its minutes may be being typed. */
static void
show_agenda (LkSessionPreferences *self)
{
  const LkAgenda agenda = get_agenda (self);
  g_autofree char *total = g_strdup_printf (_("%u minutes in all"), lk_agenda_get_minutes (&agenda));

  self->filling = TRUE;
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->agenda_group), total);
  for (guint i = 0; i < LK_N_STEPS; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->steps), (int) i);

      if (row != NULL && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), lk_step_get_name (agenda.items[i].step)))
        continue;
      if (row != NULL)
        gtk_list_box_remove (GTK_LIST_BOX (self->steps), GTK_WIDGET (row));
      gtk_list_box_insert (GTK_LIST_BOX (self->steps), new_row (self, &agenda.items[i], i), (int) i);
    }
  self->filling = FALSE;
}

static void
show_time (LkSessionPreferences *self)
{
  const char *time = lk_team_get_session_time (self->team);

  self->filling = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->weekday_row), lk_team_get_session_weekday (self->team));
  gtk_editable_set_text (GTK_EDITABLE (self->time_row), time != NULL ? time : "");
  self->filling = FALSE;
}

static void
time_applied_cb (LkSessionPreferences *self)
{
  g_autoptr (GError) error = NULL;

  if (self->filling || self->team == NULL)
    return;
  if (!lk_school_set_team_session_time (self->school, self->team, adw_combo_row_get_selected (ADW_COMBO_ROW (self->weekday_row)),
                                        gtk_editable_get_text (GTK_EDITABLE (self->time_row)), &error))
    complain (self, error);
}

static void
autostart_cb (LkSessionPreferences *self)
{
  GtkSwitch *autostart = GTK_SWITCH (self->autostart_switch);
  g_autoptr (GError) error = NULL;

  if (gtk_switch_get_active (autostart) == lk_autostart_get () || lk_autostart_set (gtk_switch_get_active (autostart), &error))
    return;
  complain (self, error);
  gtk_switch_set_active (autostart, lk_autostart_get ());
}

static void
lk_session_preferences_dispose (GObject *object)
{
  LkSessionPreferences *self = LK_SESSION_PREFERENCES (object);

  g_clear_object (&self->team);
  g_clear_object (&self->school);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_SESSION_PREFERENCES);

  G_OBJECT_CLASS (lk_session_preferences_parent_class)->dispose (object);
}

static void
lk_session_preferences_class_init (LkSessionPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_session_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-session-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LkSessionPreferences, agenda_group);
  gtk_widget_class_bind_template_child (widget_class, LkSessionPreferences, steps);
  gtk_widget_class_bind_template_child (widget_class, LkSessionPreferences, time_group);
  gtk_widget_class_bind_template_child (widget_class, LkSessionPreferences, weekday_row);
  gtk_widget_class_bind_template_child (widget_class, LkSessionPreferences, time_row);
  gtk_widget_class_bind_template_child (widget_class, LkSessionPreferences, reminder_switch);
  gtk_widget_class_bind_template_child (widget_class, LkSessionPreferences, autostart_switch);
  gtk_widget_class_bind_template_child (widget_class, LkSessionPreferences, idle_spin);
  gtk_widget_class_bind_template_child (widget_class, LkSessionPreferences, sound_switch);
  gtk_widget_class_bind_template_callback (widget_class, time_applied_cb);
}

static void
lk_session_preferences_init (LkSessionPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
follow_team (LkSessionPreferences *self)
{
  g_autofree char *title = g_strdup_printf (_("Agenda of %s"), lk_team_get_name (self->team));

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->agenda_group), title);
  show_agenda (self);
  show_time (self);
  g_signal_connect_object (self->team, "notify::agenda", G_CALLBACK (show_agenda), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->team, "notify::session-time", G_CALLBACK (show_time), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->weekday_row, "notify::selected", G_CALLBACK (time_applied_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_session_preferences_new (LkSchool  *school,
                            LkTeam    *team,
                            GSettings *settings)
{
  LkSessionPreferences *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (LK_TYPE_SESSION_PREFERENCES, NULL);
  self->school = g_object_ref (school);
  self->team = team != NULL ? g_object_ref (team) : NULL;
  gtk_widget_set_visible (self->agenda_group, team != NULL);
  gtk_widget_set_visible (self->time_group, team != NULL);
  if (team != NULL)
    follow_team (self);
  gtk_switch_set_active (GTK_SWITCH (self->autostart_switch), lk_autostart_get ());
  g_signal_connect_object (self->autostart_switch, "notify::active", G_CALLBACK (autostart_cb), self, G_CONNECT_SWAPPED);
  g_settings_bind (settings, "session-reminder", self->reminder_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "session-sound", self->sound_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "projector-idle-minutes", self->idle_spin, "value", G_SETTINGS_BIND_DEFAULT);

  return GTK_WIDGET (self);
}
