#include "shell/lk-reminder.h"

#include <glib/gi18n.h>

#include "calendar/lk-day.h"
#include "model/lk-school.h"

#define LOOK_SECONDS 20
#define MINUTES_BEFORE 10
#define NOTIFICATION "session"

struct _LkReminder
{
  GApplication *application;  /* borrowed */
  GSettings    *settings;
  LkTeam       *team;
  guint         source;
  LkDay         told;         /* the day on which it was told last */
  gboolean      quiet;
};

static void
tell (LkReminder *self,
      int         minutes)
{
  g_autofree char *title = g_strdup_printf (_("Board session %s"), lk_team_get_name (self->team));
  g_autofree char *body = minutes > 0 ? g_strdup_printf (ngettext ("In %d minute", "In %d minutes", (gulong) minutes), minutes)
                                      : g_strdup (_("Now"));
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_default_action (notification, "app.present");
  g_application_send_notification (self->application, NOTIFICATION, notification);
}

static gboolean
look_cb (gpointer user_data)
{
  LkReminder *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int minutes;

  if (self->team == NULL || self->quiet || !g_settings_get_boolean (self->settings, "session-reminder"))
    return G_SOURCE_CONTINUE;
  minutes = lk_team_minutes_to_session (self->team, now);
  if (minutes < 0 || minutes > MINUTES_BEFORE || self->told == lk_day_today ())
    return G_SOURCE_CONTINUE;
  self->told = lk_day_today ();
  tell (self, minutes);
  return G_SOURCE_CONTINUE;
}

LkReminder *
lk_reminder_new (GApplication *application,
                 GSettings    *settings)
{
  LkReminder *self = NULL;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);

  self = g_new0 (LkReminder, 1);
  self->application = application;
  self->settings = g_object_ref (settings);
  self->told = LK_DAY_NONE;
  self->source = g_timeout_add_seconds (LOOK_SECONDS, look_cb, self);
  return self;
}

void
lk_reminder_free (LkReminder *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->team);
  g_clear_object (&self->settings);
  g_free (self);
}

void
lk_reminder_set_team (LkReminder *self,
                      LkTeam     *team)
{
  g_return_if_fail (self != NULL);

  if (!g_set_object (&self->team, team))
    return;
  self->told = LK_DAY_NONE;
  look_cb (self);
}

void
lk_reminder_set_quiet (LkReminder *self,
                       gboolean    quiet)
{
  g_return_if_fail (self != NULL);

  self->quiet = quiet;
  if (quiet)
    g_application_withdraw_notification (self->application, NOTIFICATION);
}
