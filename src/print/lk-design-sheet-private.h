#pragma once

#include "chart/lk-time-bar.h"
#include "print/lk-design-sheet.h"
#include "print/lk-sheet-flow.h"

G_BEGIN_DECLS

#define LK_DESIGN_SHEET_ACCENT 0x1a5fb4
#define LK_DESIGN_SHEET_GREY 0x55525c

struct _LkDesignSheet
{
  LkDesignContent *content;
  LkSheetFlow     *flow;
  double           width, height;
  double           full;     /* within the margins */
  double           size;     /* of its text */
  GArray          *phases;   /* of LkTimeBarPhase, with titles of @content */
};

/* A heading; @number from 1 is the building block's, 0 for none. */
void     lk_design_sheet_add_heading (LkDesignSheet *self,
                                      guint          number,
                                      const char    *title);
gboolean lk_design_sheet_has_text    (const char    *text);
void     lk_design_sheet_add_phases  (LkDesignSheet *self);
void     lk_design_sheet_add_pupils  (LkDesignSheet *self);
/* What was seen, and what is to change. */
void     lk_design_sheet_add_after   (LkDesignSheet *self);

G_END_DECLS
