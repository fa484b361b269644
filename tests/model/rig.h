#pragma once

#include "model/lk-action-detail.h"
#include "model/lk-archive.h"
#include "model/lk-board.h"

/** A school with a team, its board and a little on it, in a database in a folder of its own. */
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
  LkGoal    *reading_goal;
  LkGoal    *quiet_goal;
  LkAction  *actions[4];   /* 0 and 1 to do and 2 doing for the reading goal, 3 to do without a goal; 0 is Anna's */
  LkReading *reading;
  LkSuccess *success;
  LkPlanning *planning;
  guint      n_failed;
} Rig;

void  rig_set_up     (Rig           *rig,
                      gconstpointer  data);
void  rig_tear_down  (Rig           *rig,
                      gconstpointer  data);
/** Closes and opens everything; what the rig pointed to is found again by its id. */
void  rig_reopen     (Rig           *rig);
/** All that the school and the board show, as text. */
char *rig_describe   (LkSchool      *school,
                      LkBoard       *board);
/** The same of a school and a board that are read anew. */
char *rig_describe_anew (Rig        *rig);
/** The first column of a query's first row as text, "" for none. */
char *rig_ask        (Rig           *rig,
                      const char    *sql);
/** Runs @sql in a transaction of the store. */
void  rig_run        (Rig           *rig,
                      const char    *sql);
/** The same past the log, for the tables that belong to persons. */
void  rig_run_apart  (Rig           *rig,
                      const char    *sql);
/** The titles of a list's records, joined by a space. */
char *rig_titles     (GListModel    *list);

/** Follows a list, and asserts at each emission that the list is as announced. */
typedef struct
{
  GListModel *list;
  GPtrArray  *items;
  GString    *log;      /* "position-removed+added " for each emission */
} Mirror;

Mirror *mirror_new    (gpointer  list);
void    mirror_free   (Mirror   *mirror);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mirror, mirror_free)
