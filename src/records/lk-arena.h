#pragma once

#include "calendar/lk-day.h"
#include "records/lk-arena-line.h"
#include "records/lk-sealed-record.h"

G_BEGIN_DECLS

typedef enum
{
  LK_ARENA_TOPIC,   /* `topic`: what it is about */
  LK_ARENA_CLASS,   /* `class-name` */
  LK_ARENA_SUBJECT, /* `subject` */
  LK_ARENA_REPORT,  /* `report`: what the pupils hear of what is done with it */
} LkArenaText;
#define LK_N_ARENA_TEXTS 4

#define LK_ARENA_MIN_SEATS 5
#define LK_ARENA_MAX_SEATS 7
#define LK_ARENA_MINUTES 20
#define LK_ARENA_MAX_TEXT 10000 /* characters of each text and of each line */
#define LK_ARENA_MAX_LINES 100 /* of questions, of notes and of ideas, each */

/** LkArenaList: the lists of an arena. */
typedef enum
{
  LK_ARENA_QUESTIONS, /* prepared */
  LK_ARENA_NOTES,     /* what was heard, by seat */
  LK_ARENA_IDEAS,     /* what could be done */
} LkArenaList;
#define LK_N_ARENA_LISTS 3

/**
 * LkArena:
 *
 * Five to seven pupils talk, teachers listen in silence: what was prepared, heard and thought of. Pupils are seats, never names. Sealed; its owner may
 * share it with colleagues, who then write in it too. Made and kept by LkPrivate.
 *
 * Properties (read-only, notified on true change), beside those of LkSealedRecord: the texts above, `day`, `told` (int, LkDay), `team-id`, `planning-id`
 * (nullable strings), `n-seats` (uint), `conflict-of-id`.
 */
#define LK_TYPE_ARENA (lk_arena_get_type ())
G_DECLARE_FINAL_TYPE (LkArena, lk_arena, LK, ARENA, LkSealedRecord)

const char  *lk_arena_get_id          (LkArena     *self);
const char  *lk_arena_get_text        (LkArena     *self,
                                       LkArenaText  which);
LkDay        lk_arena_get_day         (LkArena     *self);
LkDay        lk_arena_get_told        (LkArena     *self);
const char  *lk_arena_get_team_id     (LkArena     *self);
const char  *lk_arena_get_planning_id (LkArena     *self);
guint        lk_arena_get_n_seats     (LkArena     *self);
/** lk_arena_get_list: (transfer none): of LkArenaLine. */
GListModel  *lk_arena_get_list        (LkArena     *self,
                                       LkArenaList  list);

/* Verbs: FALSE (or NULL) with a LK_MODEL_ERROR in the user's words, and then it is as it was. */
gboolean     lk_arena_set_text        (LkArena     *self,
                                       LkArenaText  which,
                                       const char  *text,
                                       GError     **error);
gboolean     lk_arena_set_day         (LkArena     *self,
                                       LkDay        day,
                                       GError     **error);
gboolean     lk_arena_set_team        (LkArena     *self,
                                       const char  *team_id,
                                       GError     **error);
gboolean     lk_arena_set_n_seats     (LkArena     *self,
                                       guint        n_seats,
                                       GError     **error);
gboolean     lk_arena_set_told        (LkArena     *self,
                                       LkDay        day,
                                       GError     **error);
/** lk_arena_add: (transfer none): at the end of @list. */
LkArenaLine *lk_arena_add             (LkArena     *self,
                                       LkArenaList  list,
                                       const char  *text,
                                       GError     **error);
/** lk_arena_add_note: (transfer none): @seat: 0 for none; @question: (nullable). */
LkArenaLine *lk_arena_add_note        (LkArena     *self,
                                       guint        seat,
                                       LkArenaLine *question,
                                       const char  *text,
                                       GError     **error);
gboolean     lk_arena_edit            (LkArena     *self,
                                       LkArenaLine *line,
                                       const char  *text,
                                       GError     **error);
gboolean     lk_arena_move            (LkArena     *self,
                                       LkArenaLine *line,
                                       guint        to,
                                       GError     **error);
gboolean     lk_arena_remove          (LkArena     *self,
                                       LkArenaLine *line,
                                       GError     **error);
/** lk_arena_put_back: one that was removed, at @position of @list. */
gboolean     lk_arena_put_back        (LkArena     *self,
                                       LkArenaList  list,
                                       LkArenaLine *line,
                                       guint        position,
                                       GError     **error);
gboolean     lk_arena_set_asked       (LkArena     *self,
                                       LkArenaLine *question,
                                       gboolean     asked,
                                       GError     **error);
gboolean     lk_arena_place_idea      (LkArena     *self,
                                       LkArenaLine *idea,
                                       double       feasibility,
                                       double       effect,
                                       GError     **error);

G_END_DECLS
