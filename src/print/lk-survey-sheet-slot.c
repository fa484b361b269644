/* What is drawn in one slot: the head, the words over the answers, statements with their faces or circles, and questions with their lines. */

#include "print/lk-survey-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "chart/lk-likert.h"

#define GREY 0x55525c

static void
draw_head (LkSurveySheet    *self,
           const LkSheetPen *pen)
{
  const LkSheetHand title = { .size = self->size * LK_SURVEY_SHEET_TITLE, .bold = TRUE }, how = { .size = self->size, .colour = GREY }, nameless = { .size = self->size, .bold = TRUE };
  const double inset = self->size * 0.6;
  double y = lk_sheet_pen_write (pen, self->title, &title, 0, 0, self->inside) + self->size * 0.3, height;

  height = lk_survey_sheet_measure (self, lk_survey_sheet_get_nameless (), self->size, TRUE, self->inside - 2 * inset) + self->size * 0.5;
  cairo_set_source_rgb (pen->cr, 0.945, 0.941, 0.957);
  cairo_rectangle (pen->cr, 0, y, self->inside, height);
  cairo_fill (pen->cr);
  lk_sheet_pen_write (pen, lk_survey_sheet_get_nameless (), &nameless, inset, y + self->size * 0.25, self->inside - 2 * inset);
  y += height + self->size * 0.4;
  if (lk_survey_form_get_n (self->form, LK_SURVEY_STATEMENTS) > 0)
    lk_sheet_pen_write (pen, lk_survey_sheet_get_how (self), &how, 0, y, self->inside);
}

static double
get_column_x (const LkSurveySheet *self,
              guint                answer)
{
  return self->inside - (LK_N_ANSWERS - answer) * self->column;
}

/* At the foot of their row, over their marks. */
static void
draw_anchors (LkSurveySheet    *self,
              const LkSheetPen *pen,
              double            height)
{
  const LkSheetHand hand = { .size = self->anchor, .colour = GREY, .centred = TRUE };
  const double width = lk_survey_sheet_get_anchor_width (self);

  for (guint i = 0; i < LK_N_ANSWERS; i++)
    {
      const char *words = lk_likert_get_answer_name (i);
      const double lines = lk_survey_sheet_measure (self, words, hand.size, FALSE, width);

      lk_sheet_pen_write (pen, words, &hand, get_column_x (self, i) + (self->column - width) / 2, height - lines - self->size * 0.2, width);
    }
}

/* A circle with its number, or a longer one with the words. */
static void
draw_circle (LkSurveySheet    *self,
             const LkSheetPen *pen,
             guint             answer,
             double            x,
             double            y)
{
  const double high = lk_survey_sheet_get_mark (self), wide = answer == LK_ANSWER_N_A ? MIN (self->column - 4, high * 1.7) : high, radius = high / 2;
  const LkSheetHand hand = { .size = self->size * (answer == LK_ANSWER_N_A ? LK_SURVEY_SHEET_SMALL : 1), .centred = TRUE };
  g_autofree char *number = g_strdup_printf ("%u", answer + 1);
  const char *words = answer == LK_ANSWER_N_A ? lk_likert_get_answer_name (answer) : number;
  const double text = lk_survey_sheet_measure (self, words, hand.size, FALSE, self->column);

  cairo_new_path (pen->cr);
  cairo_arc (pen->cr, x - wide / 2 + radius, y + radius, radius, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (pen->cr, x + wide / 2 - radius, y + radius, radius, -G_PI / 2, G_PI / 2);
  cairo_close_path (pen->cr);
  cairo_set_source_rgb (pen->cr, 0.25, 0.25, 0.25);
  cairo_set_line_width (pen->cr, 0.9);
  cairo_stroke (pen->cr);
  lk_sheet_pen_write (pen, words, &hand, x - self->column / 2, y + (high - text) / 2, self->column);
}

static void
draw_marks (LkSurveySheet    *self,
            const LkSheetPen *pen,
            double            y)
{
  const LkChartStyle style = { .tone = LK_CHART_PRINT };
  const double mark = lk_survey_sheet_get_mark (self);

  for (guint i = 0; i < LK_N_ANSWERS; i++)
    {
      const double middle = get_column_x (self, i) + self->column / 2;

      if (!lk_survey_sheet_is_primary (self))
        {
          draw_circle (self, pen, i, middle, y);
          continue;
        }
      cairo_save (pen->cr);
      cairo_translate (pen->cr, middle - mark / 2, y);
      lk_face_draw (pen->cr, i, mark, &style);
      cairo_restore (pen->cr);
    }
}

static void
draw_statement (LkSurveySheet           *self,
                const LkSheetPen        *pen,
                const LkSurveySheetPart *part)
{
  const char *text = lk_survey_form_get (self->form, LK_SURVEY_STATEMENTS, part->index)->text;
  const LkSheetHand hand = { .size = self->size };
  const double pad = self->pad * self->size, lines = lk_survey_sheet_measure (self, text, self->size, FALSE, lk_survey_sheet_get_text_width (self));

  lk_sheet_pen_rule (pen, 0, 0, self->inside, 0.75);
  if (self->stacked)
    {
      lk_sheet_pen_write (pen, text, &hand, 0, pad, lk_survey_sheet_get_text_width (self));
      draw_marks (self, pen, pad + lines + self->size * 0.3);
      return;
    }
  lk_sheet_pen_write (pen, text, &hand, 0, (part->height - lines) / 2, lk_survey_sheet_get_text_width (self));
  draw_marks (self, pen, (part->height - lk_survey_sheet_get_mark (self)) / 2);
}

static void
draw_question (LkSurveySheet    *self,
               const LkSheetPen *pen,
               guint             index)
{
  const LkSheetHand hand = { .size = self->size, .bold = TRUE };
  double y = self->size * 1.1;

  y += lk_sheet_pen_write (pen, lk_survey_form_get (self->form, LK_SURVEY_QUESTIONS, index)->text, &hand, 0, y, self->inside);
  for (guint i = 1; i <= self->lines; i++)
    lk_sheet_pen_rule (pen, 0, y + i * self->size * LK_SURVEY_SHEET_LINE_APART, self->inside, 0.5);
}

void
lk_survey_sheet_draw_slot (LkSurveySheet    *self,
                           const LkSheetPen *pen,
                           guint             page)
{
  const LkSheetHand foot = { .size = self->size * LK_SURVEY_SHEET_SMALL, .colour = GREY, .at_end = TRUE };
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, self->n_pages);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const LkSurveySheetPart *part = &g_array_index (self->parts, LkSurveySheetPart, i);

      if (part->page != page)
        continue;
      cairo_save (pen->cr);
      cairo_translate (pen->cr, 0, part->y);
      if (part->kind == LK_SURVEY_SHEET_HEAD)
        draw_head (self, pen);
      else if (part->kind == LK_SURVEY_SHEET_ANCHORS)
        draw_anchors (self, pen, part->height);
      else if (part->kind == LK_SURVEY_SHEET_STATEMENT)
        draw_statement (self, pen, part);
      else
        draw_question (self, pen, part->index);
      cairo_restore (pen->cr);
    }
  if (self->n_pages > 1)
    lk_sheet_pen_write (pen, number, &foot, 0, self->slot_height - 2 * self->edge - self->size * LK_SURVEY_SHEET_SMALL, self->inside);
}
