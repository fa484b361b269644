#pragma once

#include "print/lk-sheet-flow.h"

G_BEGIN_DECLS

/** LkSheetPart: a paragraph of a cell. */
typedef struct
{
  PangoLayout *layout;
  PangoLayout *bullet;  /* (nullable): before its first line */
  double       indent;  /* from the side at which its words begin */
  double       before;  /* room above it */
  guint        colour;
  GPtrArray   *links;   /* (nullable) (element-type LkSheetLink) */
} LkSheetPart;

/** LkSheetLink: a stretch of a part's text, in bytes. */
typedef struct
{
  int   start;
  int   end;
  char *url;
} LkSheetLink;

struct _LkSheetCell
{
  PangoContext *context;
  double        x;
  double        width;
  GPtrArray    *parts;  /* (element-type LkSheetPart) */
};

void lk_sheet_cell_free (LkSheetCell *self);

G_END_DECLS
