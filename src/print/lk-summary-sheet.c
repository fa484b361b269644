#include "print/lk-summary-sheet.h"

#include "print/lk-board-sheet.h"
#include "print/lk-sheet-pen.h"

#define LARGEST 12.0
#define SMALLEST 6.0
#define TITLE_PART 1.5
#define GROUP_GAP 0.7
#define LINE_GAP 0.2
#define MOST_LINES 3

typedef struct
{
  const LkSessionSummary *summary;
  const LkSheetPen *pen;
  LkSheetBox box;
  double size;
} Sheet;

static double
do_text (const Sheet *self,
         const char  *text,
         gboolean     bold,
         double       y,
         gboolean     draw)
{
  const LkSheetHand hand = { .size = self->size, .bold = bold, .lines = MOST_LINES };

  return draw ? lk_sheet_pen_write (self->pen, text, &hand, self->box.x, y, self->box.width)
              : lk_sheet_pen_measure (self->pen, text, &hand, self->box.width);
}

/* Measures the groups, and draws them too; what would go beyond @bottom is counted in @n_hidden. Returns the height. */
static double
do_groups (const Sheet *self,
           double       y,
           double       bottom,
           gboolean     draw,
           guint       *n_hidden)
{
  const double top = y;

  *n_hidden = 0;
  for (guint i = 0; i < self->summary->groups->len; i++)
    {
      const LkSummaryGroup *group = self->summary->groups->pdata[i];

      if (y + self->size * 3 < bottom)
        y += self->size * GROUP_GAP + do_text (self, group->name, TRUE, y + self->size * GROUP_GAP, draw);
      for (guint l = 0; l < group->lines->len; l++)
        {
          const double height = do_text (self, group->lines->pdata[l], FALSE, y, FALSE) + self->size * LINE_GAP;

          if (*n_hidden > 0 || y + height > bottom)
            {
              (*n_hidden)++;
              continue;
            }
          do_text (self, group->lines->pdata[l], FALSE, y, draw);
          y += height;
        }
    }
  return y - top;
}

void
lk_summary_sheet_draw (const LkSessionSummary *summary,
                       cairo_t                *cr,
                       double                  width,
                       double                  height)
{
  const double edge = LK_BOARD_SHEET_MARGIN;
  const LkSheetHand head = { .size = LARGEST * TITLE_PART, .bold = TRUE, .lines = 2 };
  g_auto (LkSheetPen) pen = { 0 };
  Sheet self = { .summary = summary, .pen = &pen, .box = { edge, edge, width - 2 * edge, height - 2 * edge }, .size = LARGEST };
  double y = edge, bottom = height - edge;
  guint n_hidden = 0;

  g_return_if_fail (summary != NULL);
  g_return_if_fail (cr != NULL);

  if (self.box.width < edge || self.box.height < edge)
    return;
  lk_sheet_pen_init (&pen, cr);
  y += lk_sheet_pen_write (&pen, summary->title, &head, edge, y, self.box.width);
  for (; self.size > SMALLEST; self.size -= 0.5)
    {
      do_groups (&self, y, bottom, FALSE, &n_hidden);
      if (n_hidden == 0)
        break;
    }
  if (n_hidden > 0)
    bottom -= self.size * 2;
  y += do_groups (&self, y, bottom, TRUE, &n_hidden);
  if (n_hidden > 0)
    {
      g_autofree char *more = g_strdup_printf ("+%u", n_hidden);

      do_text (&self, more, TRUE, y, TRUE);
    }
}
