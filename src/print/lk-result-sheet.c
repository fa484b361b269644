/* The bars go on from page to page, each page with its legend and all on one scale; then what pupils wrote, and what is done with it. */

#include "print/lk-result-sheet.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"
#include "chart/lk-likert.h"
#include "model/lk-bidi.h"
#include "print/lk-sheet-flow.h"
#include "print/lk-sheet-pdf.h"

#define A4_WIDTH 595.276
#define A4_HEIGHT 841.89
#define EDGE 42.0
#define FOOT 30.0
#define SIZE 14.0
#define TITLE 24.0
#define HEADING 17.0
#define SMALL 12.0
#define PAD 12.0
#define COLUMN_GAP 18.0
/* Of a chart in points, for letters of @SIZE. */
#define CHART 1.05
#define BLANK 110.0
#define ACCENT 0x1a5fb4
#define GREY 0x55525c
#define TINT 0xeef3fa

/* The bars of one page. */
typedef struct
{
  LkLikert     likert;
  LkChartStyle style;
} Chart;

struct _LkResultSheet
{
  double       width, height, full;
  char        *name;
  LkLikertRow *rows;
  char       **texts;
  char        *last_words;
  GPtrArray   *charts; /* of Chart */
  LkSheetFlow *flow;
};

static gboolean
has_text (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static void
add_text (LkResultSheet     *self,
          const char        *text,
          const LkSheetHand *hand)
{
  LkSheetCell *cell = lk_sheet_cell_new (self->flow, 0, self->full);

  lk_sheet_cell_add_text (cell, text, hand);
  lk_sheet_flow_add_row (self->flow, &cell, 1, &(LkSheetRow) { 0 });
}

static void
append_part (GString    *line,
             const char *text)
{
  g_autofree char *isolated = has_text (text) ? lk_bidi_isolate (text) : NULL;

  if (isolated != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", isolated);
}

static void
add_head (LkResultSheet         *self,
          const LkSurveyResults *results)
{
  g_autoptr (GString) facts = g_string_new (NULL);
  g_autofree char *day = results->day != LK_DAY_NONE ? lk_day_format_long (results->day) : NULL;
  g_autofree char *pupils = g_strdup_printf (ngettext ("%u pupil filled it in", "%u pupils filled it in", results->n_sheets), results->n_sheets);

  add_text (self, self->name, &(LkSheetHand) { .size = TITLE, .bold = TRUE });
  append_part (facts, results->class_name);
  append_part (facts, results->subject);
  append_part (facts, day);
  append_part (facts, pupils);
  add_text (self, facts->str, &(LkSheetHand) { .size = SMALL, .colour = GREY });
  lk_sheet_flow_skip (self->flow, PAD);
}

static void
set_bar (LkLikertBar *bar,
         const guint *counts,
         gboolean     shown)
{
  for (guint i = 0; i < LK_N_SCALE; i++)
    bar->counts[i] = counts[i];
  bar->n_a = counts[LK_ANSWER_N_A];
  bar->shown = shown;
}

static void
take_rows (LkResultSheet         *self,
           const LkSurveyResults *results)
{
  const guint n = results->statements->len;

  self->rows = g_new0 (LkLikertRow, MAX (n, 1));
  self->texts = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const LkStatementResult *statement = g_ptr_array_index (results->statements, i);

      self->texts[i] = g_strdup (statement->text);
      self->rows[i].text = self->texts[i];
      set_bar (&self->rows[i].now, statement->counts, statement->shown);
      self->rows[i].has_last = statement->has_last;
      set_bar (&self->rows[i].last, statement->last_counts, statement->has_last);
    }
  self->last_words = results->last_day != LK_DAY_NONE ? lk_day_format_long (results->last_day) : NULL;
}

static void
draw_chart (gpointer  what,
            cairo_t  *cr,
            double    width,
            double    height)
{
  const Chart *chart = what;

  lk_likert_draw (&chart->likert, cr, width, &chart->style, NULL);
}

/* As many bars on each page as it has room for, but one at least. */
static void
add_charts (LkResultSheet         *self,
            const LkSurveyResults *results)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  for (guint first = 0; first < results->statements->len;)
    {
      Chart *chart = g_new0 (Chart, 1);
      double height;

      g_ptr_array_add (self->charts, chart);
      chart->style = (LkChartStyle) { .tone = LK_CHART_PRINT, .font = "Cantarell 10", .scale = CHART };
      chart->likert = (LkLikert) { self->rows, results->statements->len, results->level == LK_SURVEY_PRIMARY, self->last_words, first, 1 };
      height = lk_likert_measure (&chart->likert, cr, self->full, &chart->style);
      while (first + chart->likert.n_drawn < results->statements->len)
        {
          double more;

          chart->likert.n_drawn++;
          more = lk_likert_measure (&chart->likert, cr, self->full, &chart->style);
          if (more > lk_sheet_flow_get_room (self->flow))
            {
              chart->likert.n_drawn--;
              break;
            }
          height = more;
        }
      lk_sheet_flow_add_drawing (self->flow, height, draw_chart, chart);
      first += chart->likert.n_drawn;
      if (first < results->statements->len)
        lk_sheet_flow_keep (self->flow, self->height);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static const LkSheetRow pair_row = { .pad = 3 };

/* Two answers beside each other; how many there were. */
static guint
make_pair (LkResultSheet *self,
           GPtrArray     *answers,
           guint          first,
           LkSheetCell  **cells)
{
  const double width = (self->full - COLUMN_GAP) / 2;
  guint n = 0;

  for (; n < 2 && first + n < answers->len; n++)
    {
      /* Translators: what a pupil wrote, in quotes */
      g_autofree char *quoted = g_strdup_printf (_("“%s”"), (const char *) g_ptr_array_index (answers, first + n));

      cells[n] = lk_sheet_cell_new (self->flow, n * (width + COLUMN_GAP), width);
      lk_sheet_cell_add_text (cells[n], quoted, &(LkSheetHand) { .size = SIZE });
    }
  return n;
}

/* Its name stands on the page of its first answers. */
static void
add_theme (LkResultSheet       *self,
           const LkThemeResult *theme,
           gboolean             named)
{
  /* Translators: a theme, and how many pupils wrote of it */
  g_autofree char *name = g_strdup_printf (_("%s (%u)"), has_text (theme->name) ? theme->name : _("Also said"), theme->answers->len);
  LkSheetCell *cells[2];

  lk_sheet_flow_skip (self->flow, PAD / 2);
  for (guint i = 0; i < theme->answers->len; i += 2)
    {
      const guint n = make_pair (self, theme->answers, i, cells);

      if (i == 0)
        lk_sheet_flow_keep (self->flow, MIN (lk_sheet_flow_measure_row (cells, n, &pair_row) + 2 * SIZE, self->height / 3));
      if (i == 0 && named)
        add_text (self, name, &(LkSheetHand) { .size = SIZE, .bold = TRUE });
      lk_sheet_flow_add_row (self->flow, cells, n, &pair_row);
    }
}

static void
add_question (LkResultSheet          *self,
              const LkQuestionResult *question)
{
  lk_sheet_flow_skip (self->flow, PAD);
  lk_sheet_flow_keep (self->flow, HEADING * 5);
  add_text (self, question->text, &(LkSheetHand) { .size = HEADING, .bold = TRUE, .colour = ACCENT });
  if (question->n_answers == 0)
    add_text (self, _("Nobody wrote anything here."), &(LkSheetHand) { .size = SMALL, .colour = GREY });
  for (guint i = 0; i < question->themes->len; i++)
    {
      const LkThemeResult *theme = g_ptr_array_index (question->themes, i);

      if (theme->answers->len > 0)
        add_theme (self, theme, has_text (theme->name) || question->themes->len > 1);
    }
}

static void
add_questions (LkResultSheet         *self,
               const LkSurveyResults *results)
{
  if (results->questions->len > 0 && !results->shown)
    {
      lk_sheet_flow_skip (self->flow, PAD);
      add_text (self, _("What pupils wrote is shown when at least 5 have filled it in."), &(LkSheetHand) { .size = SMALL, .colour = GREY });
      return;
    }
  for (guint i = 0; i < results->questions->len; i++)
    add_question (self, g_ptr_array_index (results->questions, i));
}

/* Lines to write on together. */
static void
draw_blank (gpointer  what,
            cairo_t  *cr,
            double    width,
            double    height)
{
  g_auto (LkSheetPen) pen = { 0 };

  lk_sheet_pen_init (&pen, cr);
  for (double y = height / 3; y <= height - 2; y += (height - 2) / 3)
    lk_sheet_pen_rule (&pen, 0, y, width, 0.6);
}

static void
add_follow_up (LkResultSheet         *self,
               const LkSurveyResults *results)
{
  const LkSheetHand heading = { .size = HEADING, .bold = TRUE, .colour = ACCENT };
  const gboolean known = has_text (results->follow_up);
  LkSheetCell *cell = NULL;

  lk_sheet_flow_skip (self->flow, PAD * 1.5);
  if (!known)
    lk_sheet_flow_keep (self->flow, HEADING * 2 + BLANK);
  cell = lk_sheet_cell_new (self->flow, PAD, self->full - 2 * PAD);
  lk_sheet_cell_add_text (cell, _("What we do with it"), &heading);
  if (known)
    lk_sheet_cell_add_text (cell, results->follow_up, &(LkSheetHand) { .size = SIZE * 1.15 });
  lk_sheet_flow_add_row (self->flow, &cell, 1, &(LkSheetRow) { .fill = TINT, .pad = PAD });
  if (!known)
    lk_sheet_flow_add_drawing (self->flow, BLANK, draw_blank, NULL);
}

LkResultSheet *
lk_result_sheet_new (const LkSurveyResults *results,
                     double                 width,
                     double                 height)
{
  LkResultSheet *self = NULL;

  g_return_val_if_fail (results != NULL, NULL);

  self = g_new0 (LkResultSheet, 1);
  self->width = MAX (width, 6 * EDGE);
  self->height = MAX (height, 6 * EDGE);
  self->full = self->width - 2 * EDGE;
  self->name = g_strdup (has_text (results->name) ? results->name : _("Results"));
  self->charts = g_ptr_array_new_with_free_func (g_free);
  self->flow = lk_sheet_flow_new (self->width, self->height, &(LkSheetBox) { EDGE, EDGE, self->full, self->height - 2 * EDGE - FOOT / 2 });
  take_rows (self, results);
  add_head (self, results);
  add_charts (self, results);
  add_questions (self, results);
  add_follow_up (self, results);
  return self;
}

void
lk_result_sheet_free (LkResultSheet *self)
{
  lk_sheet_flow_free (self->flow);
  g_ptr_array_unref (self->charts);
  g_strfreev (self->texts);
  g_free (self->rows);
  g_free (self->last_words);
  g_free (self->name);
  g_free (self);
}

guint
lk_result_sheet_get_n_pages (LkResultSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return lk_sheet_flow_get_n_pages (self->flow);
}

void
lk_result_sheet_draw_page (LkResultSheet *self,
                           guint          page,
                           cairo_t       *cr)
{
  const LkSheetHand hand = { .size = 9, .lines = 1, .colour = GREY }, end = { .size = 9, .colour = GREY, .at_end = TRUE };
  g_autofree char *number = NULL;
  g_auto (LkSheetPen) pen = { 0 };
  double y;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  y = self->height - FOOT - 6;
  lk_sheet_flow_draw_page (self->flow, page, cr);
  number = g_strdup_printf (_("Page %u of %u"), page + 1, lk_result_sheet_get_n_pages (self));
  lk_sheet_pen_init (&pen, cr);
  pen.steady = TRUE;
  lk_sheet_pen_write (&pen, self->name, &hand, EDGE, y, self->full * 0.75);
  lk_sheet_pen_write (&pen, number, &end, EDGE + self->full * 0.75, y, self->full * 0.25);
}

static void
draw_page (gpointer  sheet,
           guint     page,
           cairo_t  *cr)
{
  lk_result_sheet_draw_page (sheet, page, cr);
}

GBytes *
lk_result_sheet_draw_pdf (const LkSurveyResults  *results,
                          GError                **error)
{
  g_autoptr (LkResultSheet) self = NULL;

  g_return_val_if_fail (results != NULL, NULL);

  self = lk_result_sheet_new (results, A4_HEIGHT, A4_WIDTH);
  return lk_sheet_pdf_draw (self->name, A4_HEIGHT, A4_WIDTH, lk_result_sheet_get_n_pages (self), draw_page, self, error);
}
