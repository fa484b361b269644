/*
 * One sheet is composed into a slot, and goes on in as many slots as it takes. Letters are the largest with which it stays in one slot; what room is left goes to
 * the rows and to the lines to write on.
 */

#include "print/lk-survey-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "chart/lk-likert.h"

/* In parts of the size of the letters. */
#define FACE 2.6
#define CIRCLE 1.75
#define MOST_LINES 9
/* So much of the width must be left to the statements, or their answers go below them. */
#define LEAST_TEXT 0.42

gboolean
lk_survey_sheet_is_primary (const LkSurveySheet *self)
{
  return lk_survey_form_get_level (self->form) == LK_SURVEY_PRIMARY;
}

/* The letters of full size, and the least; primary pupils need larger ones. */
double
lk_survey_sheet_get_full_size (LkSurveyForm *form)
{
  return lk_survey_form_get_level (form) == LK_SURVEY_PRIMARY ? 13 : 11;
}

double
lk_survey_sheet_get_mark (const LkSurveySheet *self)
{
  return self->size * (lk_survey_sheet_is_primary (self) ? FACE : CIRCLE);
}

double
lk_survey_sheet_get_anchor_width (const LkSurveySheet *self)
{
  return self->column - 3;
}

double
lk_survey_sheet_measure (LkSurveySheet *self,
                         const char    *text,
                         double         size,
                         gboolean       bold,
                         double         width)
{
  return lk_sheet_pen_measure (&self->pen, text, &(LkSheetHand) { .size = size, .bold = bold }, width);
}

const char *
lk_survey_sheet_get_how (const LkSurveySheet *self)
{
  return lk_survey_sheet_is_primary (self) ? _("Colour or circle one face in each row.") : _("Circle one answer in each row.");
}

const char *
lk_survey_sheet_get_nameless (void)
{
  return _("Do not write your name.");
}

static double
measure_head (LkSurveySheet *self)
{
  double height = lk_survey_sheet_measure (self, self->title, self->size * LK_SURVEY_SHEET_TITLE, TRUE, self->inside) + self->size * 0.3;

  height += lk_survey_sheet_measure (self, lk_survey_sheet_get_nameless (), self->size, TRUE, self->inside - self->size * 1.2) + self->size * 0.9;
  if (lk_survey_form_get_n (self->form, LK_SURVEY_STATEMENTS) > 0)
    height += lk_survey_sheet_measure (self, lk_survey_sheet_get_how (self), self->size, FALSE, self->inside) + self->size * 0.4;
  return height + self->size * 0.3;
}

/* So small that no word of an answer is broken over its mark. */
static double
choose_anchor (LkSurveySheet *self)
{
  const double most = self->size * LK_SURVEY_SHEET_SMALL;
  double widest = 0;

  for (guint i = 0; i < LK_N_ANSWERS; i++)
    widest = MAX (widest, lk_sheet_pen_measure_word (&self->pen, lk_likert_get_answer_name (i), &(LkSheetHand) { .size = most }));
  return most * MIN (1, lk_survey_sheet_get_anchor_width (self) * 0.99 / widest);
}

static double
measure_anchors (LkSurveySheet *self)
{
  double height = 0;

  for (guint i = 0; i < LK_N_ANSWERS; i++)
    height = MAX (height, lk_survey_sheet_measure (self, lk_likert_get_answer_name (i), self->anchor, FALSE, lk_survey_sheet_get_anchor_width (self)));
  return height + self->size * 0.4;
}

double
lk_survey_sheet_get_text_width (const LkSurveySheet *self)
{
  return self->stacked ? self->inside : self->inside - LK_N_ANSWERS * self->column - self->size * 0.8;
}

static double
measure_statement (LkSurveySheet *self,
                   guint          index)
{
  const double text = lk_survey_sheet_measure (self, lk_survey_form_get (self->form, LK_SURVEY_STATEMENTS, index)->text, self->size, FALSE, lk_survey_sheet_get_text_width (self));
  const double pad = 2 * self->pad * self->size;

  return pad + (self->stacked ? text + self->size * 0.3 + lk_survey_sheet_get_mark (self) : MAX (text, lk_survey_sheet_get_mark (self)));
}

static double
measure_question (LkSurveySheet *self,
                  guint          index)
{
  const double text = lk_survey_sheet_measure (self, lk_survey_form_get (self->form, LK_SURVEY_QUESTIONS, index)->text, self->size, TRUE, self->inside);

  return self->size * 1.1 + text + self->lines * self->size * LK_SURVEY_SHEET_LINE_APART + self->size * 0.3;
}

static double
get_room (const LkSurveySheet *self)
{
  return self->slot_height - 2 * self->edge - self->size * 1.2;
}

static void
add_part (LkSurveySheet     *self,
          LkSurveySheetKind  kind,
          guint              index,
          double             height,
          double            *y)
{
  const LkSurveySheetPart part = { kind, self->n_pages - 1, index, *y, height };

  g_array_append_val (self->parts, part);
  *y += height;
}

static void
turn (LkSurveySheet *self,
      double        *y)
{
  self->n_pages++;
  *y = 0;
}

/* How much of the last slot is left. */
double
lk_survey_sheet_compose (LkSurveySheet *self,
                         double         size,
                         double         pad,
                         guint          lines)
{
  const guint n_statements = lk_survey_form_get_n (self->form, LK_SURVEY_STATEMENTS), n_questions = lk_survey_form_get_n (self->form, LK_SURVEY_QUESTIONS);
  double y = 0;

  self->size = size;
  self->pad = pad;
  self->lines = lines;
  self->n_pages = 1;
  self->column = MAX (lk_survey_sheet_get_mark (self) * 1.18, size * (lk_survey_sheet_is_primary (self) ? 3.3 : 3.9));
  self->stacked = self->inside - LK_N_ANSWERS * self->column < LEAST_TEXT * self->inside;
  if (self->stacked)
    self->column = self->inside / LK_N_ANSWERS;
  self->anchor = choose_anchor (self);
  g_array_set_size (self->parts, 0);
  add_part (self, LK_SURVEY_SHEET_HEAD, 0, measure_head (self), &y);
  for (guint i = 0; i < n_statements; i++)
    {
      const double height = measure_statement (self, i), anchors = measure_anchors (self);

      if (i > 0 && y + height > get_room (self))
        turn (self, &y);
      else if (i == 0 && y + anchors + height > get_room (self))
        turn (self, &y);
      if (i == 0 || y <= 0)
        add_part (self, LK_SURVEY_SHEET_ANCHORS, 0, anchors, &y);
      add_part (self, LK_SURVEY_SHEET_STATEMENT, i, height, &y);
    }
  for (guint i = 0; i < n_questions; i++)
    {
      const double height = measure_question (self, i);

      if (y > 0 && y + height > get_room (self))
        turn (self, &y);
      add_part (self, LK_SURVEY_SHEET_QUESTION, i, height, &y);
    }
  return get_room (self) - y;
}

/* With letters of full size or a little less in one slot; else as many slots as it takes in letters that read well. */
void
lk_survey_sheet_choose_size (LkSurveySheet *self)
{
  const double full = lk_survey_sheet_get_full_size (self->form);

  for (double size = full; size >= full * 0.75; size -= 0.5)
    {
      lk_survey_sheet_compose (self, size, 0.3, LK_SURVEY_SHEET_FEWEST_LINES);
      if (self->n_pages == 1)
        return;
    }
  lk_survey_sheet_compose (self, full * 0.9, 0.3, LK_SURVEY_SHEET_FEWEST_LINES);
}

/* What is left makes rows airier, and then lines more. */
void
lk_survey_sheet_fill_up (LkSurveySheet *self)
{
  const guint n_pages = self->n_pages;
  const double size = self->size;
  double pad = 0.3;
  guint lines = LK_SURVEY_SHEET_FEWEST_LINES;

  for (double more = pad + 0.1; more <= 0.8 && self->n_pages == n_pages; more += 0.1)
    {
      if (lk_survey_sheet_compose (self, size, more, lines) < 0 || self->n_pages > n_pages)
        break;
      pad = more;
    }
  lk_survey_sheet_compose (self, size, pad, lines);
  while (lines < MOST_LINES && lk_survey_form_get_n (self->form, LK_SURVEY_QUESTIONS) > 0)
    {
      if (lk_survey_sheet_compose (self, size, pad, lines + 1) < 0 || self->n_pages > n_pages)
        break;
      lines++;
    }
  lk_survey_sheet_compose (self, size, pad, lines);
}
