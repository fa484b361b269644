#pragma once

#include "print/lk-sheet-flow.h"

G_BEGIN_DECLS

typedef enum
{
  LK_SHEET_FILL,
  LK_SHEET_RULE,
  LK_SHEET_LINE,
  LK_SHEET_LINK,
  LK_SHEET_DRAWING,
} LkSheetPieceKind;

/* One thing on one page. */
typedef struct
{
  LkSheetPieceKind    kind;
  guint        page;
  LkSheetBox   box;
  guint        colour;
  PangoLayout *layout;  /* of a line */
  int          line;
  char        *url;
  LkSheetDraw  draw;
  gpointer     what;
} LkSheetPiece;

void lk_sheet_piece_clear (gpointer            data);
void lk_sheet_piece_draw  (const LkSheetPiece *piece,
                           cairo_t            *cr);

G_END_DECLS
