#pragma once

#include "chart/lk-chart.h"
#include "print/lk-sheet-pen.h"
#include "report/lk-report.h"

G_BEGIN_DECLS

/** The page: A4 upright, in points. What is written lies inside its margins. */
#define LK_REPORT_WIDTH 595.28
#define LK_REPORT_HEIGHT 841.89
#define LK_REPORT_MARGIN 48.0
#define LK_REPORT_INNER (LK_REPORT_WIDTH - 2 * LK_REPORT_MARGIN)
#define LK_REPORT_BOTTOM (LK_REPORT_HEIGHT - LK_REPORT_MARGIN - 24)

/** LkReportInk: what colours a report is written in; the four activities have those of the charts. */
typedef enum
{
  LK_REPORT_INK_TEXT,
  LK_REPORT_INK_MUTED,
  LK_REPORT_INK_ACCENT,
  LK_REPORT_INK_GRID,
  LK_REPORT_INK_BAND,
  LK_REPORT_INK_PAPER,
  LK_REPORT_INK_ACTIVITY,
} LkReportInk;

/** LkReportPaper: a report while it is written, page by page. */
typedef struct
{
  const LkReport *report;
  cairo_t        *cr;
  LkSheetPen      pen;
  guint           page;     /* from 1 on */
  guint           n_pages;
} LkReportPaper;

guint   lk_report_ink_get         (guint                ink);
void    lk_report_paper_set_ink   (const LkReportPaper *self,
                                   guint                ink);
/** lk_report_paper_begin: the lines at the head and the foot of a page; returns where the rest begins. */
double  lk_report_paper_begin     (const LkReportPaper *self);
/** lk_report_paper_title: what a page is about, in large; returns where the rest goes on. */
double  lk_report_paper_title     (const LkReportPaper *self,
                                   const char          *text,
                                   double               y);
/** lk_report_paper_heading: of a part of a page, with @note (nullable) behind it in small; the same. */
double  lk_report_paper_heading   (const LkReportPaper *self,
                                   const char          *text,
                                   const char          *note,
                                   double               y);
/** lk_report_paper_fill: a box without an edge. */
void    lk_report_paper_fill      (const LkReportPaper *self,
                                   guint                ink,
                                   const LkSheetBox    *box);
/** lk_report_paper_figure: a large number with what it is under it, and what it was before (nullable). */
void    lk_report_paper_figure    (const LkReportPaper *self,
                                   const char          *number,
                                   const char          *name,
                                   const char          *before,
                                   const LkSheetBox    *box,
                                   double               size);
/** lk_report_paper_chart: @chart with its sentence under it, in @box. */
void    lk_report_paper_chart     (const LkReportPaper *self,
                                   LkChart             *chart,
                                   const LkSheetBox    *box);
/** lk_report_dup_held: (transfer full): "6 of 8" board sessions, or "6" where none was agreed. */
char   *lk_report_dup_held        (const LkReportFigures *figures);

G_END_DECLS
