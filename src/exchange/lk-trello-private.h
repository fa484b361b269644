#pragma once

#include "calendar/lk-day.h"
#include "exchange/lk-trello.h"

G_BEGIN_DECLS

#define LK_TRELLO_NO_LIST G_MAXUINT

typedef struct
{
  char     *id;
  char     *name;
  double    pos;
  gboolean  closed;
  gboolean  known;
  LkStage   stage;
  guint     size;
} LkTrelloList;

typedef struct
{
  char *id;
  char *name;
} LkTrelloMember;

typedef struct
{
  char     *title;
  gboolean  done;
  double    pos;
} LkTrelloItem;

/** LkTrelloMove: a card came from a list (or from nowhere) to another; each an index of the board's lists. */
typedef struct
{
  guint   from;
  guint   to;
  gint64  at;
  char   *member;
} LkTrelloMove;

typedef struct
{
  gint64  at;
  char   *author;
  char   *text;
} LkTrelloComment;

typedef struct
{
  char      *id;
  char      *title;
  char      *notes;
  char      *labels;
  GPtrArray *members;  /* of char *, ids */
  GPtrArray *items;    /* of LkTrelloItem, in order */
  GPtrArray *moves;    /* of LkTrelloMove, oldest first */
  GPtrArray *comments; /* of LkTrelloComment, oldest first */
  guint      list;
  LkDay      due_day;
  gint64     created;
  gint64     touched;
  gboolean   closed;
  double     pos;
} LkTrelloCard;

/** LkTrelloBoard: what an export says, checked. */
typedef struct
{
  char      *id;
  char      *name;
  GPtrArray *lists;    /* of LkTrelloList, in order */
  GPtrArray *members;  /* of LkTrelloMember */
  GPtrArray *cards;    /* of LkTrelloCard, by list and place in it */
  guint      n_skipped;
} LkTrelloBoard;

/** lk_trello_board_load: (transfer full): reads and checks @file; NULL with a LK_EXCHANGE_ERROR or G_IO_ERROR. */
LkTrelloBoard *lk_trello_board_load  (GFile          *file,
                                      GCancellable   *cancellable,
                                      GError        **error);
void           lk_trello_board_free  (LkTrelloBoard  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkTrelloBoard, lk_trello_board_free)

/** lk_trello_guess_stage: the stage that a list's name speaks of, in Dutch or English. FALSE when it says nothing sure. */
gboolean       lk_trello_guess_stage (const char     *name,
                                      LkStage        *stage);

/** lk_trello_get_board: (transfer none) */
LkTrelloBoard *lk_trello_get_board   (LkTrello       *self);

G_END_DECLS
