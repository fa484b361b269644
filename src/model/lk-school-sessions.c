/* When and how the teams hold their board sessions. */

#include "model/lk-school-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "model/lk-agenda.h"
#include "model/lk-edit.h"
#include "model/lk-model-error.h"

#define SUNDAY 7
#define MINUTES_A_HOUR 60

gboolean
lk_school_set_team_agenda (LkSchool       *self,
                           LkTeam         *team,
                           const LkAgenda *agenda,
                           GError        **error)
{
  g_auto(GStrv) lines = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_TEAM (team), FALSE);
  g_return_val_if_fail (agenda != NULL, FALSE);

  for (guint i = 0; i < LK_N_STEPS; i++)
    {
      if (agenda->items[i].minutes < 1 || agenda->items[i].minutes > LK_AGENDA_MAX_MINUTES)
        {
          g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("A step takes 1 to %d minutes."), LK_AGENDA_MAX_MINUTES);
          return FALSE;
        }
    }
  lines = lk_agenda_write (agenda);
  edit = lk_edit_new (LK_LIVE (self), N_("Change Agenda"));
  lk_edit_merge (edit, LK_RECORD (team), "agenda");
  lk_edit_lines (edit, team, "agenda", (const char * const *) lines);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

/* "8.15", "08:15" and "815" are all a quarter past eight, "8" is eight o'clock. Returns FALSE for no time of the day. */
static gboolean
read_time (const char *text,
           guint      *hour,
           guint      *minute)
{
  g_autofree char *plain = g_strstrip (g_strdelimit (g_strdup (text), ".,", ':'));
  char rest = '\0';

  if (sscanf (plain, "%2u:%2u%c", hour, minute, &rest) != 2 && sscanf (plain, "%u%c", minute, &rest) != 1)
    return FALSE;
  if (strchr (plain, ':') == NULL)
    {
      *hour = strlen (plain) > 2 ? *minute / 100 : *minute;
      *minute = strlen (plain) > 2 ? *minute % 100 : 0;
    }
  return *hour < 24 && *minute < MINUTES_A_HOUR;
}

gboolean
lk_school_set_team_session_time (LkSchool    *self,
                                 LkTeam      *team,
                                 guint        weekday,
                                 const char  *time,
                                 GError     **error)
{
  g_autofree char *text = NULL;
  g_autoptr(LkEdit) edit = NULL;
  guint hour, minute;

  g_return_val_if_fail (LK_IS_SCHOOL (self), FALSE);
  g_return_val_if_fail (LK_IS_TEAM (team), FALSE);
  g_return_val_if_fail (weekday <= SUNDAY, FALSE);
  g_return_val_if_fail (time != NULL, FALSE);

  if (time[0] != '\0')
    {
      if (!read_time (time, &hour, &minute))
        {
          g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("A time is like 8:15."));
          return FALSE;
        }
      text = g_strdup_printf ("%02u:%02u", hour, minute);
    }
  edit = lk_edit_new (LK_LIVE (self), N_("Change Session Time"));
  lk_edit_int (edit, team, "session-weekday", weekday);
  lk_edit_text (edit, team, "session-time", text);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

int
lk_team_minutes_to_session (LkTeam    *team,
                            GDateTime *now)
{
  guint hour, minute;

  g_return_val_if_fail (LK_IS_TEAM (team), -1);
  g_return_val_if_fail (now != NULL, -1);

  if (lk_team_get_session_weekday (team) != (guint) g_date_time_get_day_of_week (now) || lk_team_get_session_time (team) == NULL ||
      !read_time (lk_team_get_session_time (team), &hour, &minute))
    return -1;
  return (int) (hour * MINUTES_A_HOUR + minute) - (g_date_time_get_hour (now) * MINUTES_A_HOUR + g_date_time_get_minute (now));
}
