#pragma once

#include "exchange/lk-trello-private.h"

G_BEGIN_DECLS

/** LkTrelloJob: one import of a board, from its begin to its end. */
typedef struct
{
  LkTrello       *trello;
  LkTrelloBoard  *board;  /* the trello's own */
  LkStage        *stages; /* of the lists, as they were when it began */
  char           *team_id;
  char           *team_name;
  GCancellable   *cancellable;
  LkImportReport  report;

  guint           n_done; /* atomic */
  LkProgressFunc  progress;
  gpointer        progress_data;
  GSource        *telling;
} LkTrelloJob;

/** lk_trello_job_write: the board into the school, in a transaction of @db; a LkWriteFunc whose data is a LkTrelloJob. */
gboolean lk_trello_job_write (LkDb      *db,
                              gpointer   data,
                              GError   **error);

G_END_DECLS
