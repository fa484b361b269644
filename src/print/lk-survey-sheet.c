/*
 * One sheet is composed into a slot, the page or its part, and goes on in as many slots as it takes; each page then holds the same slot as often as sheets are
 * cut from it. Letters are the largest with which it stays in one slot; what room is left goes to the rows and to the lines to write on.
 */

#include "print/lk-survey-sheet.h"

#include <glib/gi18n-lib.h>

#include "chart/lk-likert.h"
#include "print/lk-sheet-pdf.h"
#include "print/lk-sheet-pen.h"

#define A4_WIDTH 595.276
#define A4_HEIGHT 841.89
#define A5_WIDTH 419.528
#define A5_HEIGHT 595.276
#define MM (72 / 25.4)
#define GREY 0x55525c
/* In parts of the size of the letters. */
#define TITLE 1.5
#define SMALL 0.76
#define FACE 2.6
#define CIRCLE 1.75
#define LINE_APART 2.1
#define FEWEST_LINES 2
#define MOST_LINES 9
/* So much of the width must be left to the statements, or their answers go below them. */
#define LEAST_TEXT 0.42

typedef enum
{
  PART_HEAD,
  PART_ANCHORS,
  PART_STATEMENT,
  PART_QUESTION,
} PartKind;

typedef struct
{
  PartKind kind;
  guint    page;
  guint    index;
  double   y;
  double   height;
} Part;

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
  GArray       *parts;
  guint         n_pages;
};

static gboolean
is_primary (const LkSurveySheet *self)
{
  return lk_survey_form_get_level (self->form) == LK_SURVEY_PRIMARY;
}

/* The letters of full size, and the least; primary pupils need larger ones. */
static double
get_full_size (LkSurveyForm *form)
{
  return lk_survey_form_get_level (form) == LK_SURVEY_PRIMARY ? 13 : 11;
}

static double
get_mark (const LkSurveySheet *self)
{
  return self->size * (is_primary (self) ? FACE : CIRCLE);
}

static double
get_anchor_width (const LkSurveySheet *self)
{
  return self->column - 3;
}

static double
measure (LkSurveySheet *self,
         const char    *text,
         double         size,
         gboolean       bold,
         double         width)
{
  return lk_sheet_pen_measure (&self->pen, text, &(LkSheetHand) { .size = size, .bold = bold }, width);
}

static const char *
get_how (const LkSurveySheet *self)
{
  return is_primary (self) ? _("Colour or circle one face in each row.") : _("Circle one answer in each row.");
}

static const char *
get_nameless (void)
{
  return _("Do not write your name.");
}

static double
measure_head (LkSurveySheet *self)
{
  double height = measure (self, self->title, self->size * TITLE, TRUE, self->inside) + self->size * 0.3;

  height += measure (self, get_nameless (), self->size, TRUE, self->inside - self->size * 1.2) + self->size * 0.9;
  if (lk_survey_form_get_n (self->form, LK_SURVEY_STATEMENTS) > 0)
    height += measure (self, get_how (self), self->size, FALSE, self->inside) + self->size * 0.4;
  return height + self->size * 0.3;
}

/* So small that no word of an answer is broken over its mark. */
static double
choose_anchor (LkSurveySheet *self)
{
  const double most = self->size * SMALL;
  double widest = 0;

  for (guint i = 0; i < LK_N_ANSWERS; i++)
    widest = MAX (widest, lk_sheet_pen_measure_word (&self->pen, lk_likert_get_answer_name (i), &(LkSheetHand) { .size = most }));
  return most * MIN (1, get_anchor_width (self) * 0.99 / widest);
}

static double
measure_anchors (LkSurveySheet *self)
{
  double height = 0;

  for (guint i = 0; i < LK_N_ANSWERS; i++)
    height = MAX (height, measure (self, lk_likert_get_answer_name (i), self->anchor, FALSE, get_anchor_width (self)));
  return height + self->size * 0.4;
}

static double
get_text_width (const LkSurveySheet *self)
{
  return self->stacked ? self->inside : self->inside - LK_N_ANSWERS * self->column - self->size * 0.8;
}

static double
measure_statement (LkSurveySheet *self,
                   guint          index)
{
  const double text = measure (self, lk_survey_form_get (self->form, LK_SURVEY_STATEMENTS, index)->text, self->size, FALSE, get_text_width (self));
  const double pad = 2 * self->pad * self->size;

  return pad + (self->stacked ? text + self->size * 0.3 + get_mark (self) : MAX (text, get_mark (self)));
}

static double
measure_question (LkSurveySheet *self,
                  guint          index)
{
  const double text = measure (self, lk_survey_form_get (self->form, LK_SURVEY_QUESTIONS, index)->text, self->size, TRUE, self->inside);

  return self->size * 1.1 + text + self->lines * self->size * LINE_APART + self->size * 0.3;
}

static double
get_room (const LkSurveySheet *self)
{
  return self->slot_height - 2 * self->edge - self->size * 1.2;
}

static void
add_part (LkSurveySheet *self,
          PartKind       kind,
          guint          index,
          double         height,
          double        *y)
{
  const Part part = { kind, self->n_pages - 1, index, *y, height };

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
static double
compose (LkSurveySheet *self,
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
  self->column = MAX (get_mark (self) * 1.18, size * (is_primary (self) ? 3.3 : 3.9));
  self->stacked = self->inside - LK_N_ANSWERS * self->column < LEAST_TEXT * self->inside;
  if (self->stacked)
    self->column = self->inside / LK_N_ANSWERS;
  self->anchor = choose_anchor (self);
  g_array_set_size (self->parts, 0);
  add_part (self, PART_HEAD, 0, measure_head (self), &y);
  for (guint i = 0; i < n_statements; i++)
    {
      const double height = measure_statement (self, i), anchors = measure_anchors (self);

      if (i > 0 && y + height > get_room (self))
        turn (self, &y);
      else if (i == 0 && y + anchors + height > get_room (self))
        turn (self, &y);
      if (i == 0 || y <= 0)
        add_part (self, PART_ANCHORS, 0, anchors, &y);
      add_part (self, PART_STATEMENT, i, height, &y);
    }
  for (guint i = 0; i < n_questions; i++)
    {
      const double height = measure_question (self, i);

      if (y > 0 && y + height > get_room (self))
        turn (self, &y);
      add_part (self, PART_QUESTION, i, height, &y);
    }
  return get_room (self) - y;
}

/* With letters of full size or a little less in one slot; else as many slots as it takes in letters that read well. */
static void
choose_size (LkSurveySheet *self)
{
  const double full = get_full_size (self->form);

  for (double size = full; size >= full * 0.75; size -= 0.5)
    {
      compose (self, size, 0.3, FEWEST_LINES);
      if (self->n_pages == 1)
        return;
    }
  compose (self, full * 0.9, 0.3, FEWEST_LINES);
}

/* What is left makes rows airier, and then lines more. */
static void
fill_up (LkSurveySheet *self)
{
  const guint n_pages = self->n_pages;
  const double size = self->size;
  double pad = 0.3;
  guint lines = FEWEST_LINES;

  for (double more = pad + 0.1; more <= 0.8 && self->n_pages == n_pages; more += 0.1)
    {
      if (compose (self, size, more, lines) < 0 || self->n_pages > n_pages)
        break;
      pad = more;
    }
  compose (self, size, pad, lines);
  while (lines < MOST_LINES && lk_survey_form_get_n (self->form, LK_SURVEY_QUESTIONS) > 0)
    {
      if (compose (self, size, pad, lines + 1) < 0 || self->n_pages > n_pages)
        break;
      lines++;
    }
  compose (self, size, pad, lines);
}

static LkSurveySheet *
sheet_new (LkSurveyForm *form,
           const char   *title,
           guint         per_page,
           double        width,
           double        height)
{
  LkSurveySheet *self = g_new0 (LkSurveySheet, 1);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  lk_sheet_pen_init (&self->pen, cr);
  self->pen.cr = NULL;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  self->form = lk_survey_form_ref (form);
  self->title = g_strdup (title);
  self->width = MAX (width, 40 * MM);
  self->height = MAX (height, 40 * MM);
  self->columns = per_page >= 4 ? 2 : 1;
  self->rows = per_page >= 2 ? 2 : 1;
  self->slot_width = self->width / self->columns;
  self->slot_height = self->height / self->rows;
  self->edge = per_page >= 4 ? 8 * MM : MIN (14 * MM, self->slot_width * 0.06);
  self->edge = MAX (self->edge, 7 * MM);
  self->inside = self->slot_width - 2 * self->edge;
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  return self;
}

LkSurveySheet *
lk_survey_sheet_new (LkSurveyForm *form,
                     const char   *title,
                     guint         per_page,
                     double        width,
                     double        height)
{
  LkSurveySheet *self = NULL;

  g_return_val_if_fail (form != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = sheet_new (form, title, per_page, width, height);
  choose_size (self);
  fill_up (self);
  return self;
}

void
lk_survey_sheet_free (LkSurveySheet *self)
{
  lk_sheet_pen_clear (&self->pen);
  lk_survey_form_unref (self->form);
  g_array_unref (self->parts);
  g_free (self->title);
  g_free (self);
}

guint
lk_survey_sheet_get_n_pages (LkSurveySheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

guint
lk_survey_sheet_get_fit (LkSurveyForm *form,
                         const char   *title,
                         double        width,
                         double        height)
{
  g_return_val_if_fail (form != NULL, 1);
  g_return_val_if_fail (title != NULL, 1);

  for (guint per_page = 4; per_page > 1; per_page /= 2)
    {
      g_autoptr (LkSurveySheet) self = sheet_new (form, title, per_page, width, height);

      compose (self, get_full_size (form), 0.3, FEWEST_LINES);
      if (self->n_pages == 1)
        return per_page;
    }
  return 1;
}

static void
draw_head (LkSurveySheet    *self,
           const LkSheetPen *pen)
{
  const LkSheetHand title = { .size = self->size * TITLE, .bold = TRUE }, how = { .size = self->size, .colour = GREY }, nameless = { .size = self->size, .bold = TRUE };
  const double inset = self->size * 0.6;
  double y = lk_sheet_pen_write (pen, self->title, &title, 0, 0, self->inside) + self->size * 0.3, height;

  height = measure (self, get_nameless (), self->size, TRUE, self->inside - 2 * inset) + self->size * 0.5;
  cairo_set_source_rgb (pen->cr, 0.945, 0.941, 0.957);
  cairo_rectangle (pen->cr, 0, y, self->inside, height);
  cairo_fill (pen->cr);
  lk_sheet_pen_write (pen, get_nameless (), &nameless, inset, y + self->size * 0.25, self->inside - 2 * inset);
  y += height + self->size * 0.4;
  if (lk_survey_form_get_n (self->form, LK_SURVEY_STATEMENTS) > 0)
    lk_sheet_pen_write (pen, get_how (self), &how, 0, y, self->inside);
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
  const double width = get_anchor_width (self);

  for (guint i = 0; i < LK_N_ANSWERS; i++)
    {
      const char *words = lk_likert_get_answer_name (i);
      const double lines = measure (self, words, hand.size, FALSE, width);

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
  const double high = get_mark (self), wide = answer == LK_ANSWER_N_A ? MIN (self->column - 4, high * 1.7) : high, radius = high / 2;
  const LkSheetHand hand = { .size = self->size * (answer == LK_ANSWER_N_A ? SMALL : 1), .centred = TRUE };
  g_autofree char *number = g_strdup_printf ("%u", answer + 1);
  const char *words = answer == LK_ANSWER_N_A ? lk_likert_get_answer_name (answer) : number;
  const double text = measure (self, words, hand.size, FALSE, self->column);

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
  const double mark = get_mark (self);

  for (guint i = 0; i < LK_N_ANSWERS; i++)
    {
      const double middle = get_column_x (self, i) + self->column / 2;

      if (!is_primary (self))
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
draw_statement (LkSurveySheet    *self,
                const LkSheetPen *pen,
                const Part       *part)
{
  const char *text = lk_survey_form_get (self->form, LK_SURVEY_STATEMENTS, part->index)->text;
  const LkSheetHand hand = { .size = self->size };
  const double pad = self->pad * self->size, lines = measure (self, text, self->size, FALSE, get_text_width (self));

  lk_sheet_pen_rule (pen, 0, 0, self->inside, 0.75);
  if (self->stacked)
    {
      lk_sheet_pen_write (pen, text, &hand, 0, pad, get_text_width (self));
      draw_marks (self, pen, pad + lines + self->size * 0.3);
      return;
    }
  lk_sheet_pen_write (pen, text, &hand, 0, (part->height - lines) / 2, get_text_width (self));
  draw_marks (self, pen, (part->height - get_mark (self)) / 2);
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
    lk_sheet_pen_rule (pen, 0, y + i * self->size * LINE_APART, self->inside, 0.5);
}

static void
draw_slot (LkSurveySheet    *self,
           const LkSheetPen *pen,
           guint             page)
{
  const LkSheetHand foot = { .size = self->size * SMALL, .colour = GREY, .at_end = TRUE };
  g_autofree char *number = g_strdup_printf (_("Page %u of %u"), page + 1, self->n_pages);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (part->page != page)
        continue;
      cairo_save (pen->cr);
      cairo_translate (pen->cr, 0, part->y);
      if (part->kind == PART_HEAD)
        draw_head (self, pen);
      else if (part->kind == PART_ANCHORS)
        draw_anchors (self, pen, part->height);
      else if (part->kind == PART_STATEMENT)
        draw_statement (self, pen, part);
      else
        draw_question (self, pen, part->index);
      cairo_restore (pen->cr);
    }
  if (self->n_pages > 1)
    lk_sheet_pen_write (pen, number, &foot, 0, self->slot_height - 2 * self->edge - self->size * SMALL, self->inside);
}

static void
draw_cuts (LkSurveySheet *self,
           cairo_t       *cr)
{
  const double dashes[] = { 4, 4 };

  cairo_save (cr);
  cairo_set_source_rgb (cr, 0.45, 0.45, 0.45);
  cairo_set_line_width (cr, 0.6);
  cairo_set_dash (cr, dashes, 2, 0);
  for (guint column = 1; column < self->columns; column++)
    {
      cairo_move_to (cr, column * self->slot_width, 0);
      cairo_line_to (cr, column * self->slot_width, self->height);
    }
  for (guint row = 1; row < self->rows; row++)
    {
      cairo_move_to (cr, 0, row * self->slot_height);
      cairo_line_to (cr, self->width, row * self->slot_height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
lk_survey_sheet_draw_page (LkSurveySheet *self,
                           guint          page,
                           cairo_t       *cr)
{
  g_auto (LkSheetPen) pen = { 0 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  lk_sheet_pen_init (&pen, cr);
  for (guint row = 0; row < self->rows; row++)
    for (guint column = 0; column < self->columns; column++)
      {
        cairo_save (cr);
        cairo_translate (cr, column * self->slot_width + self->edge, row * self->slot_height + self->edge);
        draw_slot (self, &pen, page);
        cairo_restore (cr);
      }
  draw_cuts (self, cr);
}

static void
draw_page (gpointer  sheet,
           guint     page,
           cairo_t  *cr)
{
  lk_survey_sheet_draw_page (sheet, page, cr);
}

GBytes *
lk_survey_sheet_draw_pdf (LkSurveyForm  *form,
                          const char    *title,
                          guint          per_page,
                          gboolean       a5,
                          GError       **error)
{
  const double width = a5 ? A5_WIDTH : A4_WIDTH, height = a5 ? A5_HEIGHT : A4_HEIGHT;
  g_autoptr (LkSurveySheet) self = NULL;

  g_return_val_if_fail (form != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = lk_survey_sheet_new (form, title, per_page, width, height);
  return lk_sheet_pdf_draw (title, width, height, self->n_pages, draw_page, self, error);
}
