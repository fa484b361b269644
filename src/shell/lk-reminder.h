#pragma once

#include <gio/gio.h>

#include "model/lk-team.h"

G_BEGIN_DECLS

/**
 * LkReminder: tells with a notification, ten minutes before the team's usual session time, that its board session comes. Silent
 * while `session-reminder` is off, and while nothing private may appear.
 */
typedef struct _LkReminder LkReminder;

LkReminder *lk_reminder_new       (GApplication *application,
                                   GSettings    *settings);
void        lk_reminder_free      (LkReminder   *self);
/** lk_reminder_set_team: @team: (nullable): whose board is shown. */
void        lk_reminder_set_team  (LkReminder   *self,
                                   LkTeam       *team);
void        lk_reminder_set_quiet (LkReminder   *self,
                                   gboolean      quiet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkReminder, lk_reminder_free)

G_END_DECLS
