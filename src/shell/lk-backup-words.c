#include "shell/lk-backup-words.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"

char *
lk_backup_dup_when (LkBackup *backup)
{
  const gint64 time_ms = lk_backup_get_time (backup);
  g_autofree char *day = lk_day_format_long (lk_day_from_time (time_ms));
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (time_ms / 1000);
  g_autofree char *hour = g_date_time_format (moment, "%H:%M");

  /* Translators: a day and an hour: "Monday 23 November 2026, 08:15". */
  return g_strdup_printf (_("%s, %s"), day, hour);
}

char *
lk_backup_dup_contents (LkBackup *backup)
{
  const guint n_teams = lk_backup_get_teams (backup);
  const guint n_people = lk_backup_get_people (backup);
  const guint n_goals = lk_backup_get_goals (backup);
  const guint n_actions = lk_backup_get_actions (backup);
  g_autofree char *teams = g_strdup_printf (ngettext ("%u team", "%u teams", n_teams), n_teams);
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", n_people), n_people);
  g_autofree char *goals = g_strdup_printf (ngettext ("%u goal", "%u goals", n_goals), n_goals);
  g_autofree char *actions = g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);

  return g_strdup_printf ("%s, %s, %s, %s", teams, people, goals, actions);
}

const char *
lk_backup_reason_words (LkBackupReason reason)
{
  switch (reason)
    {
    case LK_BACKUP_DAILY:
      return _("made by itself");
    case LK_BACKUP_MIGRATION:
      return _("before a new version");
    case LK_BACKUP_RESTORE:
      return _("before a backup was put back");
    case LK_BACKUP_IMPORT:
      return _("before an import");
    case LK_BACKUP_BY_HAND:
      return _("made by hand");
    default:
      return "";
    }
}
