#pragma once

#include "print/lk-sheet-pen.h"

G_BEGIN_DECLS

/**
 * LkSheetFlow:
 *
 * Rows of texts side by side that go on from page to page, composed before any page is drawn, so that it is known how many there are. Nothing is
 * cut. A row that fits on a page is not torn apart unless it is long. In points.
 */
typedef struct _LkSheetFlow LkSheetFlow;

/** LkSheetCell: a text in its place in a row; made with lk_sheet_cell_new() and taken by lk_sheet_flow_add_row(). */
typedef struct _LkSheetCell LkSheetCell;

/** LkSheetRow: how a row lies.
 * @fill: 0xRRGGBB of the ground below it, or 0 for none
 * @pad: above and below the texts
 * @rule: whether a thin line goes before it
 */
typedef struct
{
  guint    fill;
  double   pad;
  gboolean rule;
} LkSheetRow;

/** LkSheetDraw: draws a part that is no text into a box of @width × @height at the origin. */
typedef void (*LkSheetDraw) (gpointer  what,
                             cairo_t  *cr,
                             double    width,
                             double    height);

/** lk_sheet_flow_new: for pages of @width × @height, on which texts stay within @inside. */
LkSheetFlow *lk_sheet_flow_new         (double             width,
                                        double             height,
                                        const LkSheetBox  *inside);
void         lk_sheet_flow_free        (LkSheetFlow       *self);
guint        lk_sheet_flow_get_n_pages (LkSheetFlow       *self);
/** lk_sheet_flow_keep: goes to the next page unless @height is left on this one. */
void         lk_sheet_flow_keep        (LkSheetFlow       *self,
                                        double             height);
/** lk_sheet_flow_get_room: the height that is left on this page. */
double       lk_sheet_flow_get_room    (LkSheetFlow       *self);
void         lk_sheet_flow_skip        (LkSheetFlow       *self,
                                        double             height);
/** lk_sheet_flow_measure_row: the height that lk_sheet_flow_add_row() would take for @cells, when it is not parted over pages. */
double       lk_sheet_flow_measure_row (LkSheetCell      **cells,
                                        guint              n_cells,
                                        const LkSheetRow  *row);
/** lk_sheet_flow_add_row: takes @cells. */
void         lk_sheet_flow_add_row     (LkSheetFlow       *self,
                                        LkSheetCell      **cells,
                                        guint              n_cells,
                                        const LkSheetRow  *row);
/** lk_sheet_flow_set_head: @write adds the rows that stand again at the top of each page on which the next rows go on; NULL ends
 *  it. */
void         lk_sheet_flow_set_head    (LkSheetFlow       *self,
                                        void             (*write) (LkSheetFlow *self, gpointer data),
                                        gpointer           data);
/** lk_sheet_flow_add_drawing: @what is borrowed and must live as long. */
void         lk_sheet_flow_add_drawing (LkSheetFlow       *self,
                                        double             height,
                                        LkSheetDraw        draw,
                                        gpointer           what);
void         lk_sheet_flow_draw_page   (LkSheetFlow       *self,
                                        guint              page,
                                        cairo_t           *cr);
/** lk_sheet_flow_get_context: (transfer none) */
PangoContext *lk_sheet_flow_get_context (LkSheetFlow      *self);

/** lk_sheet_cell_new: @x from the left of what is inside the margins. */
LkSheetCell *lk_sheet_cell_new         (LkSheetFlow       *flow,
                                        double             x,
                                        double             width);
/** lk_sheet_cell_add_text: as it stands. */
void         lk_sheet_cell_add_text    (LkSheetCell       *self,
                                        const char        *text,
                                        const LkSheetHand *hand);
/** lk_sheet_cell_add_rich: typed Markdown. */
void         lk_sheet_cell_add_rich    (LkSheetCell       *self,
                                        const char        *text,
                                        double             size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSheetFlow, lk_sheet_flow_free)

G_END_DECLS
