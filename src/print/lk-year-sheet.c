#include "print/lk-year-sheet.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-school-year.h"
#include "model/lk-year-words.h"
#include "print/lk-board-sheet.h"
#include "print/lk-sheet-grid.h"
#include "print/lk-sheet-pen.h"

/*
 * The same steps measure and draw, so that what was found to fit is what is drawn.
 */

#define LARGEST 18.0
#define SMALLEST 6.0
#define STEP 0.5
#define GAP 12.0
#define PADDING 6.0
#define SMALL_PART 0.8
#define GREY 0.3
#define MOST_LINES 4

typedef struct
{
  LkYear           *year;
  LkHolidays       *holidays;
  const LkSheetPen *pen;
  double            size;   /* of a goal's text */
  gboolean          draw;
} Sheet;

static double
put (const Sheet *self,
     const char  *text,
     double       part,
     gboolean     bold,
     double       grey,
     double       x,
     double       y,
     double       width)
{
  const LkSheetHand hand = { .size = self->size * part, .bold = bold, .lines = MOST_LINES, .grey = grey };

  return self->draw ? lk_sheet_pen_write (self->pen, text, &hand, x, y, width)
                    : lk_sheet_pen_measure (self->pen, text, &hand, width);
}

/* The name of the period and its days. */
static double
put_head (const Sheet      *self,
          guint             index,
          const LkSheetBox *box)
{
  g_autofree char *name = lk_period_dup_name (self->year, index);
  g_autofree char *days = lk_period_dup_days (self->holidays, &lk_year_get_period (self->year, index)->days);
  double y = box->y;

  y += put (self, name, 1.1, TRUE, 0, box->x, y, box->width);
  y += put (self, days, SMALL_PART, FALSE, GREY, box->x, y, box->width) + PADDING / 2;
  if (self->draw)
    lk_sheet_pen_rule (self->pen, box->x, y, box->width, 0.5);
  return y + PADDING - box->y;
}

static double
put_theme (const Sheet      *self,
           LkTheme          *theme,
           const LkSheetBox *box,
           double            y)
{
  const double height = put (self, lk_theme_get_title (theme), 1, TRUE, 0, box->x + PADDING, y + PADDING / 2, box->width - 2 * PADDING) + PADDING;
  const LkSheetBox frame = { box->x, y, box->width, height };

  if (self->draw)
    lk_sheet_pen_frame (self->pen, &frame);
  return height + PADDING;
}

static double
put_goal (const Sheet      *self,
          LkGoal           *goal,
          const LkSheetBox *box,
          double            y)
{
  g_autofree char *words = lk_goal_dup_year_words (goal);
  double height = put (self, lk_goal_get_title (goal), 1, FALSE, 0, box->x, y, box->width);

  height += put (self, words, SMALL_PART, FALSE, GREY, box->x, y + height, box->width);
  return height + PADDING;
}

/* The holiday that follows, at the foot. Returns the height that it takes. */
static double
put_after (const Sheet      *self,
           const LkPeriod   *period,
           const LkSheetBox *box)
{
  g_autofree char *after = lk_period_dup_days_after (self->holidays, period);
  Sheet measuring = *self;
  double height;

  if (after == NULL)
    return 0;
  measuring.draw = FALSE;
  height = put (&measuring, after, SMALL_PART, FALSE, GREY, box->x, 0, box->width);
  put (self, after, SMALL_PART, FALSE, GREY, box->x, box->y + box->height - height, box->width);
  return height + PADDING;
}

/* Returns how many goals have no room. */
static guint
put_period (const Sheet      *self,
            guint             index,
            const LkSheetBox *box)
{
  LkYearPeriod *period = lk_year_get_period (self->year, index);
  Sheet measuring = *self;
  double y = box->y + put_head (self, index, box), bottom = box->y + box->height - put_after (self, &period->days, box);

  measuring.draw = FALSE;
  for (guint i = 0; i < period->themes->len; i++)
    y += put_theme (self, period->themes->pdata[i], box, y);
  for (guint i = 0; i < period->goals->len; i++)
    {
      const double line = i + 1 < period->goals->len ? self->size * 1.4 : 0;
      g_autofree char *more = g_strdup_printf ("+%u", period->goals->len - i);

      if (y + put_goal (&measuring, period->goals->pdata[i], box, y) - PADDING + line > bottom)
        {
          put (self, more, 1, TRUE, 0, box->x, y, box->width);
          return period->goals->len - i;
        }
      y += put_goal (self, period->goals->pdata[i], box, y);
    }
  return y - PADDING > bottom ? 1 : 0;
}

static guint
put_periods (const Sheet      *self,
             const LkSheetBox *box)
{
  const guint n = self->year->periods->len;
  const double width = (box->width - GAP * (n - 1)) / n;
  guint n_hidden = 0;

  for (guint i = 0; i < n; i++)
    {
      const LkSheetBox column = { box->x + i * (width + GAP), box->y, width, box->height };

      n_hidden += put_period (self, i, &column);
    }
  return n_hidden;
}

/* The team and the school year on the left, the school on the right. */
static double
draw_header (LkBoard          *board,
             int               school_year,
             const LkSheetPen *pen,
             const LkSheetBox *page)
{
  const double size = CLAMP (page->height / 32, 12, 24), part = page->width * 0.7;
  const LkSheetHand title = { .size = size, .bold = TRUE, .lines = 1 };
  const LkSheetHand side = { .size = size * 0.6, .lines = 1, .at_end = TRUE };
  const char *school = lk_school_get_name (lk_board_get_school (board));
  g_autofree char *year = lk_school_year_to_text (school_year);
  /* Translators: a team's name, and a school year as "2026–2027" */
  g_autofree char *words = g_strdup_printf (_("%s: the year %s"), lk_team_get_name (lk_board_get_team (board)), year);
  const double height = lk_sheet_pen_write (pen, words, &title, page->x, page->y, part);

  lk_sheet_pen_write (pen, school != NULL ? school : "", &side, page->x + part, page->y + size * 0.45, page->width - part);
  return height + GAP;
}

void
lk_year_sheet_draw (LkBoard *board,
                    int      school_year,
                    cairo_t *cr,
                    double   width,
                    double   height)
{
  const double edge = LK_BOARD_SHEET_MARGIN;
  g_auto (LkSheetPen) pen = { 0 };
  g_autoptr (LkYear) year = NULL;
  LkSheetBox page = { edge, edge, width - 2 * edge, height - 2 * edge };
  Sheet self = { .size = LARGEST };
  double header;

  g_return_if_fail (LK_IS_BOARD (board));
  g_return_if_fail (cr != NULL);

  if (page.width < edge || page.height < edge)
    return;

  cairo_save (cr);
  lk_sheet_pen_init (&pen, cr);
  year = lk_year_new (board, school_year);
  self.year = year;
  self.holidays = lk_school_get_holidays (lk_board_get_school (board));
  self.pen = &pen;
  header = draw_header (board, school_year, &pen, &page);
  page.y += header;
  page.height -= header;
  while (self.size > SMALLEST && put_periods (&self, &page) > 0)
    self.size -= STEP;
  self.draw = TRUE;
  put_periods (&self, &page);
  cairo_restore (cr);
}
