#pragma once

#include "calendar/lk-day.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkSession: a board session that was held, or runs. Who was there is a number, never names.
 *
 * Properties: `team-id`, `leader-id`, `note-taker-id`, `timekeeper-id` (string, nullable), `tip`, `top` (string, for the
 * leader), `day` (int, LkDay), `started`, `ended` (int64, unix ms, 0 while it runs or was broken off), `present` (uint),
 * `steps` (GStrv: a line for each step: its nick, the seconds agreed and the seconds used). Newest first.
 */
#define LK_TYPE_SESSION (lk_session_get_type ())
G_DECLARE_FINAL_TYPE (LkSession, lk_session, LK, SESSION, LkRecord)

LkDay               lk_session_get_day           (LkSession *self);
gint64              lk_session_get_started       (LkSession *self);
gint64              lk_session_get_ended         (LkSession *self);
guint               lk_session_get_present       (LkSession *self);
const char         *lk_session_get_leader_id     (LkSession *self);
const char         *lk_session_get_note_taker_id (LkSession *self);
const char         *lk_session_get_timekeeper_id (LkSession *self);
const char         *lk_session_get_tip           (LkSession *self);
const char         *lk_session_get_top           (LkSession *self);
/** lk_session_get_steps: (nullable): NULL until it has ended. */
const char * const *lk_session_get_steps         (LkSession *self);

G_END_DECLS
