#pragma once

#include "chart/lk-chart-pen.h"
#include "chart/lk-likert.h"

G_BEGIN_DECLS

/* lk_likert_count: with 1 to 4. */
guint lk_likert_count           (const LkLikertBar *bar);
/* lk_likert_dup_note: (transfer full): what stands beside a bar: "24 answers · 2 n/a". */
char *lk_likert_dup_note        (const LkLikertBar *bar);
/* lk_likert_dup_last_words: (transfer full): what the thin bars are: "Thin: last time, 12 March". */
char *lk_likert_dup_last_words  (const LkLikert    *self);
const char *lk_likert_get_few_words (void);

/* In units of the style's scale. */
#define LK_LIKERT_GAP  14.0
#define LK_LIKERT_PAD  9.0
#define LK_LIKERT_THIN 8.0

typedef struct
{
  const LkLikert       *self;
  const LkChartStyle   *style;
  LkChartPen            pen;
  const LkChartPalette *palette;
  GHashTable           *layouts;    /* of small texts, which mostly come again */
  cairo_t              *cr;         /* NULL to measure */
  double                width, unit;
  double                text_width, bar_x, bar_width, note_x, note_width;
  double                thick;      /* of a bar of now */
  double                zero, full; /* of the middle line within the bars, and the length of all answers */
  gboolean              stacked;
} LkLikertPainter;

/* How a row lies; heights, from its top. */
typedef struct
{
  PangoLayout *text, *note, *last_note, *few;
  double       text_height, now_height, last_height;
} LkLikertPlace;

/* lk_likert_painter_init: @draws: FALSE to measure alone. */
void         lk_likert_painter_init       (LkLikertPainter    *p,
                                           const LkLikert     *self,
                                           cairo_t            *cr,
                                           double              width,
                                           const LkChartStyle *style,
                                           gboolean            draws);
void         lk_likert_painter_clear      (LkLikertPainter    *p);
/* lk_likert_painter_get_layout: (transfer none): of a small text. */
PangoLayout *lk_likert_painter_get_layout (LkLikertPainter    *p,
                                           const char         *text,
                                           double              width);
double       lk_likert_get_width          (PangoLayout        *layout);
/* lk_likert_get_height: @layout: (nullable). */
double       lk_likert_get_height         (PangoLayout        *layout);
/* lk_likert_painter_mirror: the box that was placed as if read from the left. */
LkChartBox   lk_likert_painter_mirror     (const LkLikertPainter *p,
                                           double              x,
                                           double              y,
                                           double              width,
                                           double              height);
/* lk_likert_painter_draw_part: of a bar: what @answer, from 0, looks like. */
void         lk_likert_painter_draw_part  (LkLikertPainter    *p,
                                           const LkChartBox   *box,
                                           guint               answer);
void         lk_likert_painter_draw_bar   (LkLikertPainter    *p,
                                           const LkLikertBar  *bar,
                                           double              y,
                                           double              height,
                                           gboolean            numbered);

void         lk_likert_place_init         (LkLikertPlace      *self,
                                           LkLikertPainter    *p,
                                           const LkLikertRow  *row);
void         lk_likert_place_clear        (LkLikertPlace      *self);
double       lk_likert_place_get_height   (const LkLikertPlace *self,
                                           const LkLikertPainter *p);

G_END_DECLS
