#include "report/lk-report-pages.h"

#include <glib/gi18n-lib.h>

#include "report/lk-report-rhythm.h"

#define TITLE 42.0
#define HEADING 27.0
#define KEY 18.0
#define COLUMNS 3
#define CELL_GAP 20.0
#define CELL 92.0
#define CELL_NAME 16.0
#define CELL_FOOT 14.0
#define TABLE_HEAD 30.0
#define ROW 27.0
#define SECTION_GAP 16.0
#define NAME_PART 0.21
#define N_COLUMNS 8
#define QUESTION_SIZE 9.5
#define QUESTION_GAP 5.0
#define FEW_TEAMS 6  /* so many have all of it on one page */

static const LkSheetHand question_hand = { .size = QUESTION_SIZE, .lines = 4 };

static double
measure_question (const LkReportPaper *paper,
                  const char          *question)
{
  return lk_sheet_pen_measure (&paper->pen, question, &question_hand, LK_REPORT_INNER - 12) + QUESTION_GAP;
}

static double
measure_rhythms (guint n)
{
  return n > 0 ? HEADING + KEY + (n + COLUMNS - 1) / COLUMNS * CELL : 0;
}

/* With a line for all of them under those of the last team. */
static double
measure_rows (guint    n,
              gboolean last)
{
  return n > 0 ? HEADING + TABLE_HEAD + (n + (last ? 1 : 0)) * ROW + SECTION_GAP : 0;
}

static LkReportPage *
add_page (GArray *pages)
{
  const LkReportPage page = { .kind = LK_REPORT_PAGE_SCHOOL };

  g_array_append_val (pages, page);
  return &g_array_index (pages, LkReportPage, pages->len - 1);
}

/* So many questions as the rest of the page has room for. */
static double
take_questions (const LkReportPaper *paper,
                GPtrArray           *questions,
                LkReportPage        *page,
                guint                first,
                double               room)
{
  page->questions.first = first;
  room -= HEADING;
  while (first + page->questions.n < questions->len)
    {
      const double height = measure_question (paper, questions->pdata[first + page->questions.n]);

      if (height > room)
        break;
      room -= height;
      page->questions.n++;
    }
  return room;
}

void
lk_report_school_add_pages (const LkReportPaper *paper,
                            GPtrArray           *questions,
                            GArray              *pages)
{
  const double height = LK_REPORT_BOTTOM - LK_REPORT_MARGIN - 30 - TITLE;
  const guint n = paper->report->teams->len;
  const guint on_page = (guint) ((height - HEADING - KEY) / CELL) * COLUMNS, rows = (guint) ((height - HEADING - TABLE_HEAD) / ROW) - 1;
  LkReportPage *page = add_page (pages);
  guint done = 0, asked = 0;
  double room = height;

  for (guint first = 0; first < n; first += on_page)
    {
      if (first > 0)
        page = add_page (pages);
      page->rhythms = (LkReportStretch) { first, MIN (on_page, n - first) };
    }
  room -= measure_rhythms (page->rhythms.n) + SECTION_GAP;
  while (done < n)
    {
      const guint take = MIN (rows, n - done);

      if (n > FEW_TEAMS || measure_rows (take, TRUE) > room)
        {
          page = add_page (pages);
          room = height;
        }
      page->rows = (LkReportStretch) { done, take };
      done += take;
      room -= measure_rows (take, done == n);
    }
  while (asked < questions->len)
    {
      take_questions (paper, questions, page, asked, room);
      asked += page->questions.n;
      if (asked < questions->len)
        {
          page = add_page (pages);
          room = height;
        }
    }
}

static double
put_rhythms (const LkReportPaper   *paper,
             const LkReportStretch *teams,
             double                 y)
{
  const double width = (LK_REPORT_INNER - (COLUMNS - 1) * CELL_GAP) / COLUMNS;
  const LkSheetHand hand = { .size = 9.5, .bold = TRUE, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_TEXT) };

  y = lk_report_paper_heading (paper, _("The rhythm of each team"), _("a column for each week, teams by name"), y);
  lk_report_rhythm_draw_key (paper, LK_REPORT_MARGIN, y, LK_REPORT_INNER);
  y += KEY;
  for (guint i = 0; i < teams->n; i++)
    {
      const LkReportTeam *team = lk_report_get_team (paper->report, teams->first + i);
      const double x = LK_REPORT_MARGIN + i % COLUMNS * (width + CELL_GAP), top = y + i / COLUMNS * CELL;

      lk_sheet_pen_write (&paper->pen, team->past->name, &hand, x, top, width);
      lk_report_rhythm_draw (paper, team, &(LkSheetBox) { x, top + CELL_NAME, width, CELL - CELL_NAME - CELL_FOOT }, FALSE);
    }
  return y + (teams->n + COLUMNS - 1) / COLUMNS * CELL;
}

/* One cell: the figure, and under it that of the period before. */
static void
put_cell (const LkReportPaper *paper,
          guint                column,
          const char          *now,
          const char          *before,
          gboolean             bold,
          double               y)
{
  const double name = LK_REPORT_INNER * NAME_PART, width = (LK_REPORT_INNER - name) / N_COLUMNS;
  const LkSheetHand hand = { .size = 10, .bold = bold, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_TEXT), .at_end = TRUE };
  const LkSheetHand small = { .size = 7.5, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED), .at_end = TRUE };
  const double x = LK_REPORT_MARGIN + name + column * width;

  lk_sheet_pen_write (&paper->pen, now, &hand, x, y + 2, width);
  lk_sheet_pen_write (&paper->pen, before, &small, x, y + 14, width);
}

static void
put_row (const LkReportPaper   *paper,
         const char            *name,
         const LkReportFigures *now,
         const LkReportFigures *before,
         gboolean               compared,
         gboolean               bold,
         double                 y)
{
  const LkSheetHand hand = { .size = 10, .bold = bold, .lines = 1, .colour = lk_report_ink_get (LK_REPORT_INK_TEXT) };
  const guint figures[][2] = {
    { now->held[LK_RHYTHM_VISIT], before->held[LK_RHYTHM_VISIT] },
    { now->held[LK_RHYTHM_DESIGN], before->held[LK_RHYTHM_DESIGN] },
    { now->held[LK_RHYTHM_VOICE], before->held[LK_RHYTHM_VOICE] },
    { now->goals, before->goals },
    { now->achieved, before->achieved },
    { now->begun, before->begun },
    { now->done, before->done },
  };
  g_autofree char *held = lk_report_dup_held (now), *held_before = lk_report_dup_held (before);

  lk_sheet_pen_write (&paper->pen, name, &hand, LK_REPORT_MARGIN, y + 2, LK_REPORT_INNER * NAME_PART - 6);
  put_cell (paper, 0, held, compared ? held_before : "", bold, y);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *value = g_strdup_printf ("%u", figures[i][0]), *was = g_strdup_printf ("%u", figures[i][1]);

      put_cell (paper, i + 1, value, compared ? was : "", bold, y);
    }
}

static void
put_heads (const LkReportPaper *paper,
           double               y)
{
  const char *heads[N_COLUMNS] = {
    _("Board sessions"), _("Lesson visits"), _("Lesson designs"), _("Pupil voice"), _("Goals worked on"), _("Goals achieved"),
    _("Actions begun"), _("Actions finished"),
  };
  const double name = LK_REPORT_INNER * NAME_PART, width = (LK_REPORT_INNER - name) / N_COLUMNS;
  const LkSheetHand hand = { .size = 7, .lines = 2, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED), .at_end = TRUE };

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      const double height = lk_sheet_pen_measure (&paper->pen, heads[i], &hand, width - 4);

      lk_sheet_pen_write (&paper->pen, heads[i], &hand, LK_REPORT_MARGIN + name + i * width + 4, y + TABLE_HEAD - 6 - height, width - 4);
    }
}

static double
put_rows (const LkReportPaper   *paper,
          const LkReportStretch *teams,
          double                 y)
{
  const LkReport *report = paper->report;
  g_autofree char *note = g_strdup_printf (_("small: %s"), report->period->before_name);

  y = lk_report_paper_heading (paper, _("In figures"), note, y);
  put_heads (paper, y);
  y += TABLE_HEAD;
  for (guint i = 0; i < teams->n; i++, y += ROW)
    {
      const LkReportTeam *team = lk_report_get_team (report, teams->first + i);

      lk_sheet_pen_rule (&paper->pen, LK_REPORT_MARGIN, y - 2, LK_REPORT_INNER, i == 0 ? 0.35 : 0.85);
      put_row (paper, team->past->name, &team->now, &team->before, team->compared, FALSE, y);
    }
  if (teams->first + teams->n == report->teams->len)
    {
      lk_sheet_pen_rule (&paper->pen, LK_REPORT_MARGIN, y - 2, LK_REPORT_INNER, 0.35);
      put_row (paper, _("Together"), &report->now, &report->before, report->compared, TRUE, y);
      y += ROW;
    }
  return y + SECTION_GAP;
}

static void
put_questions (const LkReportPaper   *paper,
               const LkReportStretch *stretch,
               GPtrArray             *questions,
               double                 y)
{
  LkSheetHand hand = question_hand;

  hand.colour = lk_report_ink_get (LK_REPORT_INK_TEXT);
  y = lk_report_paper_heading (paper, _("Where might help be welcome?"), _("questions for a conversation, by team"), y);
  for (guint i = 0; i < stretch->n; i++)
    {
      const char *question = questions->pdata[stretch->first + i];

      cairo_new_path (paper->cr);
      cairo_arc (paper->cr, LK_REPORT_MARGIN + 2.5, y + 7, 2, 0, 2 * G_PI);
      lk_report_paper_set_ink (paper, LK_REPORT_INK_ACCENT);
      cairo_fill (paper->cr);
      lk_sheet_pen_write (&paper->pen, question, &hand, LK_REPORT_MARGIN + 12, y, LK_REPORT_INNER - 12);
      y += measure_question (paper, question);
    }
}

void
lk_report_school_draw (const LkReportPaper *paper,
                       const LkReportPage  *page,
                       GPtrArray           *questions)
{
  const LkSheetHand hand = { .size = 11, .colour = lk_report_ink_get (LK_REPORT_INK_MUTED) };
  double y;

  g_return_if_fail (paper != NULL);
  g_return_if_fail (page != NULL);
  g_return_if_fail (questions != NULL);

  y = lk_report_paper_title (paper, _("The whole school"), lk_report_paper_begin (paper));
  if (paper->report->teams->len == 0)
    lk_sheet_pen_write (&paper->pen, _("There is no team yet whose figures may be shown: a team has five people or more."), &hand,
                        LK_REPORT_MARGIN, y + 12, LK_REPORT_INNER);
  if (page->rhythms.n > 0)
    y = put_rhythms (paper, &page->rhythms, y) + SECTION_GAP;
  if (page->rows.n > 0)
    y = put_rows (paper, &page->rows, y);
  if (page->questions.n > 0)
    put_questions (paper, &page->questions, questions, y);
}
