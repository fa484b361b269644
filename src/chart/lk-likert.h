#pragma once

#include <cairo.h>

#include "chart/lk-chart-labels.h"
#include "chart/lk-chart-style.h"

G_BEGIN_DECLS

/** LkLikertBar: @counts: of the answers 1, 2, 3, 4; @n_a: of n.v.t. @shown: FALSE says instead that there are too few answers. */
typedef struct
{
  guint    counts[4];
  guint    n_a;
  gboolean shown;
} LkLikertBar;

/** LkLikertRow: a statement. Borrows all it points to. @last: when @has_last: the same of last time, drawn thinner below. */
typedef struct
{
  const char *text;
  LkLikertBar now;
  gboolean    has_last;
  LkLikertBar last;
} LkLikertRow;

/**
 * LkLikert:
 *
 * A diverging stacked bar for each statement: 1 and 2 to the one side of a middle line, 3 and 4 to the other, in parts of all that answered 1 to 4; n.v.t. is told
 * beside it. Colour never alone: each part has its number, 2 and 3 are lighter, and 1 and 2 hatched. After Heiberger and Robbins, "Design of Diverging
 * Stacked Bar Charts for Likert Scales and Other Applications" (2014). A value that borrows.
 * @faces: the legend shows the four faces of primary school
 * @last_words: (nullable): what last time was: "12 March"
 * @first, @n_drawn: which rows are drawn, where they go on from page to page; 0 for all from @first on. The scale is always that of all rows.
 */
typedef struct
{
  const LkLikertRow *rows;
  guint              n_rows;
  gboolean           faces;
  const char        *last_words;
  guint              first;
  guint              n_drawn;
} LkLikert;

#define LK_N_LIKERT_ANSWERS 4

/** lk_likert_get_answer_name: (transfer none): what 1 to 4, from 0, stand for: "Not at all true"; 4 is n.v.t. */
const char *lk_likert_get_answer_name (guint answer);
/** lk_likert_get_fill, lk_likert_get_ink: of an answer's part and of the number on it, as 0xRRGGBB. */
guint       lk_likert_get_fill        (LkChartTone tone,
                                       guint       answer);
guint       lk_likert_get_ink         (LkChartTone tone,
                                       guint       answer);


/** lk_likert_measure: the height in user units that all rows and the legend take at @width; text is never cut. */
double lk_likert_measure  (const LkLikert     *self,
                           cairo_t            *cr,
                           double              width,
                           const LkChartStyle *style);
/** lk_likert_draw: into @width × what lk_likert_measure() says, at the origin of @cr. @boxes: (out) (optional) (transfer full) (element-type LkChartBox): of each row
 *  that is drawn, with its statement. */
void   lk_likert_draw     (const LkLikert     *self,
                           cairo_t            *cr,
                           double              width,
                           const LkChartStyle *style,
                           GArray            **boxes);
/** lk_likert_dup_row_words: (transfer full): all of one row for who does not see it: "…: 3 of 4 pupils agree; 1 × 1, …; last time 62%". */
char  *lk_likert_dup_row_words (const LkLikert *self,
                                guint           row);
char  *lk_likert_describe (const LkLikert     *self);
/** lk_face_draw: one of the four faces of primary school, from 0 (not at all) to 3, and 4 for n.v.t., in a square of @size at the origin. */
void   lk_face_draw       (cairo_t            *cr,
                           guint               face,
                           double              size,
                           const LkChartStyle *style);

G_END_DECLS
