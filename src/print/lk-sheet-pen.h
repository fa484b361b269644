#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/** LkSheetPen: writes text on a cairo_t whose unit is the point; the size of the text does not hang on any screen. */
typedef struct
{
  cairo_t      *cr;      /* borrowed */
  PangoContext *context;
  gboolean      steady;  /* text keeps its side, whichever way its words run */
} LkSheetPen;

/** LkSheetHand: how a text is written. */
typedef struct
{
  double   size;   /* in points */
  gboolean bold;
  int      lines;  /* at most, what is more is cut with an ellipsis; 0 for as many as it takes */
  double   grey;   /* 0 is black */
  guint    colour; /* 0xRRGGBB; 0 for @grey */
  gboolean at_end; /* against the other side */
  gboolean centred;
} LkSheetHand;

/** A box of points. */
typedef struct
{
  double x, y, width, height;
} LkSheetBox;

void    lk_sheet_pen_init    (LkSheetPen        *self,
                              cairo_t           *cr);
void    lk_sheet_pen_clear   (LkSheetPen        *self);
/** lk_sheet_pen_measure: the height that @text takes in @width. */
double  lk_sheet_pen_measure (const LkSheetPen  *self,
                              const char        *text,
                              const LkSheetHand *hand,
                              double             width);
/** lk_sheet_pen_measure_word: the width of the longest word of @text. */
double  lk_sheet_pen_measure_word (const LkSheetPen  *self,
                                   const char        *text,
                                   const LkSheetHand *hand);
/** lk_sheet_pen_write: with its top at @y; returns its height. */
double  lk_sheet_pen_write   (const LkSheetPen  *self,
                              const char        *text,
                              const LkSheetHand *hand,
                              double             x,
                              double             y,
                              double             width);
/** lk_sheet_pen_frame: a thin rounded frame. */
void    lk_sheet_pen_frame   (const LkSheetPen  *self,
                              const LkSheetBox  *box);
/** lk_sheet_pen_rule: a thin line from @x to @x + @width. */
void    lk_sheet_pen_rule    (const LkSheetPen  *self,
                              double             x,
                              double             y,
                              double             width,
                              double             grey);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LkSheetPen, lk_sheet_pen_clear)

G_END_DECLS
