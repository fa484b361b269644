#pragma once

#include "model/lk-board.h"
#include "records/lk-private.h"

/** A school in a file of its own: Anna, Bram and Carla have set a password, Dirk has not; all are on one team. */
typedef struct
{
  char      *folder;
  char      *path;
  LkStore   *store;
  LkSchool  *school;
  LkTeam    *team;
  LkBoard   *board;
  LkPerson  *anna;
  LkPerson  *bram;
  LkPerson  *carla;
  LkPerson  *dirk;
  LkPrivate *mine;       /* of whom rig_unlock() named last */
  guint      n_failed;
  char      *told;       /* what the last failure said */
} Rig;

void       rig_set_up     (Rig           *rig,
                           gconstpointer  data);
void       rig_tear_down  (Rig           *rig,
                           gconstpointer  data);
/** Locks who is unlocked and opens the records of @person instead. */
LkPrivate *rig_unlock     (Rig           *rig,
                           LkPerson      *person);
void       rig_lock       (Rig           *rig);
/** The keys of @person, by the recovery key. */
LkVault   *rig_make_vault (LkStore       *store,
                           const char    *person_id);
/** Gives @person an account; takes as long as it takes. */
void       rig_enrol      (Rig           *rig,
                           LkPerson      *person);
/** Closes and opens everything. */
void       rig_reopen     (Rig           *rig);
/** Another PC on the same file. */
void       rig_open_other (Rig           *rig,
                           Rig           *other);
void       rig_close_other (Rig          *other);
/** The first column of a query's first row as text, "" for none. */
char      *rig_ask        (Rig           *rig,
                           const char    *sql);
/** That rig_ask() answers @wanted. */
void       rig_assert_answer (Rig        *rig,
                           const char    *sql,
                           const char    *wanted);
void       rig_run        (Rig           *rig,
                           const char    *sql);
/** As rig_run(), of tables that are recorded. */
void       rig_write      (Rig           *rig,
                           const char    *sql);
/** Seals and writes all, and waits for it. */
void       rig_save       (Rig           *rig);
/** Turns the main loop until @condition holds, for at most ten seconds. */
#define rig_wait(condition) \
  for (gint64 until = g_get_monotonic_time () + 10 * G_USEC_PER_SEC; !(condition);) \
    { \
      g_assert_cmpint (g_get_monotonic_time (), <, until); \
      g_main_context_iteration (NULL, FALSE); \
      g_usleep (500); \
    }
/** Whether @text lies in clear in the database, its log or a backup. */
gboolean   rig_finds      (Rig           *rig,
                           const char    *text);
/** For "kept-both", connected swapped: @both: where mine and theirs are put. */
void       rig_kept_both_cb (gpointer       *both,
                           LkSealedRecord *mine,
                           LkSealedRecord *theirs);
