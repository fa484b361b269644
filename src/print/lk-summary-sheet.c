#include "print/lk-summary-sheet.h"

#include "print/lk-board-sheet.h"
#include "print/lk-sheet-pen.h"

#define LARGEST 12.0
#define COMFORTABLE 9.0  /* before the text gets smaller it takes a second column */
#define MOST_COLUMNS 2
#define COLUMN_GAP 18.0
#define SMALLEST 6.0
#define TITLE_PART 1.5
#define GROUP_GAP 0.7
#define LINE_GAP 0.2
#define MOST_LINES 3

typedef struct
{
  const LkSessionSummary *summary;
  const LkSheetPen *pen;
  LkSheetBox box;   /* of the groups */
  guint n_columns;
  double size;
} Sheet;

/* Where the next line goes. */
typedef struct
{
  guint column;
  double y;
} Place;

static double
do_text (const Sheet *self,
         const char  *text,
         gboolean     bold,
         const Place *at,
         gboolean     draw)
{
  const LkSheetHand hand = { .size = self->size, .bold = bold, .lines = MOST_LINES };
  const double width = (self->box.width - (self->n_columns - 1) * COLUMN_GAP) / self->n_columns;

  return draw ? lk_sheet_pen_write (self->pen, text, &hand, self->box.x + at->column * (width + COLUMN_GAP), at->y, width)
              : lk_sheet_pen_measure (self->pen, text, &hand, width);
}

/* FALSE when @height has no room, not even in the next column. */
static gboolean
make_room (const Sheet *self,
           Place       *at,
           double       height)
{
  const double bottom = self->box.y + self->box.height;

  if (at->y + height <= bottom)
    return TRUE;
  if (at->column + 1 >= self->n_columns)
    return FALSE;
  at->column++;
  at->y = self->box.y;
  return at->y + height <= bottom;
}

/* Measures the groups, and draws them too. Returns how many lines have no room. */
static guint
do_groups (const Sheet *self,
           Place       *at,
           gboolean     draw)
{
  guint n_hidden = 0;

  *at = (Place) { 0, self->box.y };
  for (guint i = 0; i < self->summary->groups->len; i++)
    {
      const LkSummaryGroup *group = self->summary->groups->pdata[i];

      if (n_hidden == 0 && make_room (self, at, self->size * 3.5))
        {
          at->y += self->size * GROUP_GAP;
          at->y += do_text (self, group->name, TRUE, at, draw);
        }
      for (guint l = 0; l < group->lines->len; l++)
        {
          const double height = do_text (self, group->lines->pdata[l], FALSE, at, FALSE) + self->size * LINE_GAP;

          if (n_hidden > 0 || !make_room (self, at, height))
            {
              n_hidden++;
              continue;
            }
          do_text (self, group->lines->pdata[l], FALSE, at, draw);
          at->y += height;
        }
    }
  return n_hidden;
}

/* One column while its text is comfortable to read, then two. */
static gboolean
find_size (Sheet *self)
{
  Place at;

  for (self->n_columns = 1; self->n_columns <= MOST_COLUMNS; self->n_columns++)
    for (self->size = LARGEST; self->size >= (self->n_columns < MOST_COLUMNS ? COMFORTABLE : SMALLEST); self->size -= 0.5)
      if (do_groups (self, &at, FALSE) == 0)
        return TRUE;
  self->n_columns = MOST_COLUMNS;
  self->size = SMALLEST;
  return FALSE;
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
  Sheet self = { .summary = summary, .pen = &pen, .box = { edge, edge, width - 2 * edge, height - 2 * edge } };
  g_autofree char *more = NULL;
  double title;
  guint n_hidden;
  Place at;

  g_return_if_fail (summary != NULL);
  g_return_if_fail (cr != NULL);

  if (self.box.width < edge || self.box.height < edge)
    return;
  lk_sheet_pen_init (&pen, cr);
  title = lk_sheet_pen_write (&pen, summary->title, &head, edge, edge, self.box.width);
  self.box.y += title;
  self.box.height -= title;
  if (!find_size (&self))
    self.box.height -= self.size * 2;
  n_hidden = do_groups (&self, &at, TRUE);
  if (n_hidden == 0)
    return;
  more = g_strdup_printf ("+%u", n_hidden);
  do_text (&self, more, TRUE, &at, TRUE);
}
