#include "report/lk-report-pages.h"

#include <glib/gi18n-lib.h>

#define COLUMNS 2
#define COLUMN_GAP 26.0
#define HEAD_GAP 2.0
#define NOTE_GAP 14.0

static const LkSheetHand bold_hand = { .size = 11, .bold = TRUE, .lines = 2 };
static const LkSheetHand plain_hand = { .size = 10 };

static const struct { const char *head, *text; } notes[] = {
  { N_("What is counted"),
    N_("Board sessions that were held; lesson visits, lesson designs and pupil voice that stood on the planning, up to today; goals that were live in the period; actions by how they moved on the board, each once. Holidays and weeks without school are never due. A board session is agreed for each school week; of the other activities only what was held is told.") },
  { N_("This period and the one before"),
    N_("Periods are the stretches of school between holidays, and not all are as long. So read a difference as a reason to ask, not as a result. A period that still goes on is counted up to today.") },
  { N_("The run chart and its middle"),
    N_("The readings of a goal in the order of their days. The middle is the median: half of the readings lie above it, half below. From ten readings on that do not lie on the middle, two rules tell a real change from chance: a run on one side that is longer than usual, or a line that crosses the middle less often than usual. With fewer readings nothing is said. Source: Anhøj & Olesen, “Run charts revisited”, PLoS ONE 9 (2014) 11: e113825.") },
  { N_("Limits of what is usual (XmR)"),
    N_("From twelve readings on: the mean, and on both sides 2.66 times the mean difference between one reading and the next. What lies between these limits is the usual up and down. They rest on the first twelve readings until the team reckons them anew. Source: D. J. Wheeler, “Understanding Variation” (1993).") },
  { N_("Signals"),
    N_("Four things say that something has changed: a reading outside the limits; seven in a row on one side of the mean; seven in a row that rise or fall; two of three close to a limit. Source: NHS England, “Making Data Count”.") },
  { N_("Flow of actions"),
    N_("How many actions are to do, doing and done at the end of each day, from how they moved on the board. A band of Doing that widens says: begun more than finished. Source: D. S. Vacanti, “Actionable Agile Metrics for Predictability” (2015).") },
  { N_("How groups are protected"),
    N_("Only teams of five people or more are shown, week by week as they were then, and of two teams with nearly the same people only one. What is not known is not counted. The questions to the database decide this themselves, so that no page can forget it. Every figure is a count of a whole team. Not in this report: people, titles and owners of actions, check-ins, what was seen in a lesson, and what was said of it.") },
  { N_("What it is for"),
    N_("To see whether the rhythm lives and where help is welcome. It does not compare teams: they stand by name, and each has its own goals. The team’s own board always tells more.") },
};

gboolean
lk_report_notes_get (guint        index,
                     const char **head,
                     const char **text)
{
  g_return_val_if_fail (head != NULL && text != NULL, FALSE);

  if (index >= G_N_ELEMENTS (notes))
    return FALSE;
  *head = _(notes[index].head);
  *text = _(notes[index].text);
  return TRUE;
}

static double
measure (const LkReportPaper *paper,
         const char          *head,
         const char          *text,
         double               width)
{
  return lk_sheet_pen_measure (&paper->pen, head, &bold_hand, width) + HEAD_GAP + lk_sheet_pen_measure (&paper->pen, text, &plain_hand, width) + NOTE_GAP;
}

void
lk_report_notes_draw (const LkReportPaper *paper)
{
  const double width = (LK_REPORT_INNER - (COLUMNS - 1) * COLUMN_GAP) / COLUMNS;
  LkSheetHand bold = bold_hand, plain = plain_hand;
  double top, y, x = LK_REPORT_MARGIN, all = 0;
  const char *head, *text;

  g_return_if_fail (paper != NULL);

  bold.colour = plain.colour = lk_report_ink_get (LK_REPORT_INK_TEXT);
  top = y = lk_report_paper_title (paper, _("How to read it"), lk_report_paper_begin (paper)) + 4;
  for (guint i = 0; lk_report_notes_get (i, &head, &text); i++)
    all += measure (paper, head, text, width);
  for (guint i = 0; lk_report_notes_get (i, &head, &text); i++)
    {
      /* The columns end about level. */
      if (x == LK_REPORT_MARGIN && y - top + measure (paper, head, text, width) / 2 > all / COLUMNS)
        {
          x += width + COLUMN_GAP;
          y = top;
        }
      y += lk_sheet_pen_write (&paper->pen, head, &bold, x, y, width) + HEAD_GAP;
      y += lk_sheet_pen_write (&paper->pen, text, &plain, x, y, width) + NOTE_GAP;
    }
}
