#pragma once

#include "model/lk-board.h"

G_BEGIN_DECLS

/** LkPaperKind: what a line says that was done on paper. */
typedef enum
{
  LK_PAPER_EMPTY,
  LK_PAPER_CARD,     /* "12 done", "12 @bram fri": the card with that number changes */
  LK_PAPER_NEW,      /* "+ Ring the bell @bram fri": a new action */
  LK_PAPER_SUCCESS,  /* "* Everyone read": a success */
  LK_PAPER_UNCLEAR,  /* none of these; the words say why */
} LkPaperKind;

/** LkPaperLine: a typed line, read. What is not said is left alone. */
typedef struct
{
  LkPaperKind kind;
  guint       number;
  LkAction   *action;     /* (transfer full) of LK_PAPER_CARD */
  gboolean    has_stage;
  LkStage     stage;
  LkPerson   *person;     /* (transfer full) (nullable): the new owner */
  LkDay       day;        /* LK_DAY_NONE when not said */
  char       *title;      /* of a new action or success */
  char       *words;      /* what will change, or why it is not clear, translated; "" when empty */
} LkPaperLine;

/**
 * lk_paper_line_read:
 * @sheet: (nullable): that the numbers are on
 * @text: one line; stages by their names in Dutch or English or the beginning of one, people and days as in the quick add
 *
 * Returns: (transfer full)
 */
LkPaperLine *lk_paper_line_read (LkBoard     *board,
                                 LkSheet     *sheet,
                                 const char  *text,
                                 LkDay        today);
void         lk_paper_line_free (LkPaperLine *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkPaperLine, lk_paper_line_free)

/** lk_board_apply_paper: does all of @lines (element-type LkPaperLine) as one undo step; FALSE, and nothing done, when one of them
 *  is not clear or is refused. The last word about a card holds. */
gboolean     lk_board_apply_paper (LkBoard   *self,
                                   GPtrArray *lines,
                                   GError   **error);

G_END_DECLS
