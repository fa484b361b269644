#pragma once

#include "model/lk-team.h"
#include "model/lk-enums.h"

G_BEGIN_DECLS

/** LkAgendaItem: a step of a board session and the minutes that the team gives it. */
typedef struct
{
  LkStep step;
  guint  minutes;
} LkAgendaItem;

/** LkAgenda: the steps of a team's session, each once, in its own order. A value. */
typedef struct
{
  LkAgendaItem items[LK_N_STEPS];
} LkAgenda;

#define LK_AGENDA_MAX_MINUTES 60

/** lk_agenda_usual: check-in 2, successes 2, pupil goals 4, actions 5, planning 2. */
LkAgenda   lk_agenda_usual       (void);
/** lk_agenda_read: @lines: (nullable): one a step, as lk_agenda_write() makes them. What cannot be read is passed over; a step
 *  that is missing comes at the end with its usual minutes. */
LkAgenda   lk_agenda_read        (const char * const *lines);
/** lk_agenda_write: (transfer full): "check-in 2", … */
GStrv      lk_agenda_write       (const LkAgenda     *self);
/** lk_agenda_get_minutes: of all steps together. */
guint      lk_agenda_get_minutes (const LkAgenda     *self);

G_END_DECLS
