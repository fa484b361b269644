#pragma once

#include "print/lk-sheet-pen.h"
#include "print/lk-survey-sheet.h"

G_BEGIN_DECLS

/* In parts of the size of the letters. */
#define LK_SURVEY_SHEET_TITLE 1.5
#define LK_SURVEY_SHEET_SMALL 0.76
#define LK_SURVEY_SHEET_LINE_APART 2.1
/* To write an answer on. */
#define LK_SURVEY_SHEET_FEWEST_LINES 2

typedef enum
{
  LK_SURVEY_SHEET_HEAD,
  LK_SURVEY_SHEET_ANCHORS,
  LK_SURVEY_SHEET_STATEMENT,
  LK_SURVEY_SHEET_QUESTION,
} LkSurveySheetKind;

typedef struct
{
  LkSurveySheetKind kind;
  guint             page;
  guint             index;
  double            y;
  double            height;
} LkSurveySheetPart;

struct _LkSurveySheet
{
  LkSurveyForm *form;
  char         *title;
  LkSheetPen    pen;          /* measures */
  double        width, height; /* of a page */
  guint         columns, rows; /* of slots on it */
  double        slot_width, slot_height, edge, inside;
  double        size;         /* of letters */
  double        pad;          /* above and below a statement, in parts of the size */
  guint         lines;        /* to write on */
  double        column;       /* of an answer */
  double        anchor;       /* of the letters of an answer's words */
  gboolean      stacked;      /* answers below their statement */
  GArray       *parts;        /* of LkSurveySheetPart */
  guint         n_pages;
};

/* lk-survey-sheet-layout.c */
/** lk_survey_sheet_get_full_size: of letters, in points, as those that read it need it. */
double      lk_survey_sheet_get_full_size    (LkSurveyForm        *form);
/** lk_survey_sheet_compose: lays the parts out; returns how much of the last slot is left, below 0 where it does not fit. */
double      lk_survey_sheet_compose          (LkSurveySheet       *self,
                                              double               size,
                                              double               pad,
                                              guint                lines);
/** lk_survey_sheet_choose_size: with letters of full size or a little less in one slot; else in as many as it takes. */
void        lk_survey_sheet_choose_size      (LkSurveySheet       *self);
/** lk_survey_sheet_fill_up: gives rows and lines what is left. */
void        lk_survey_sheet_fill_up          (LkSurveySheet       *self);
gboolean    lk_survey_sheet_is_primary       (const LkSurveySheet *self);
/** lk_survey_sheet_get_mark: how high a face or circle is. */
double      lk_survey_sheet_get_mark         (const LkSurveySheet *self);
double      lk_survey_sheet_get_anchor_width (const LkSurveySheet *self);
double      lk_survey_sheet_get_text_width   (const LkSurveySheet *self);
const char *lk_survey_sheet_get_how          (const LkSurveySheet *self);
const char *lk_survey_sheet_get_nameless     (void);
double      lk_survey_sheet_measure          (LkSurveySheet       *self,
                                              const char          *text,
                                              double               size,
                                              gboolean             bold,
                                              double               width);

/* lk-survey-sheet-slot.c */
/** lk_survey_sheet_draw_slot: what of a sheet goes on its @page, at the origin of @pen. */
void        lk_survey_sheet_draw_slot        (LkSurveySheet       *self,
                                              const LkSheetPen    *pen,
                                              guint                page);

G_END_DECLS
