#include "print/lk-sheet-grid.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "print/lk-sheet-chart.h"
#include "print/lk-sheet-words.h"

/*
 * A row for each goal, one for the actions without a goal. First the largest text in which all rows fit with their
 * whole titles is looked for; then titles are cut to a line; and at last each row gets a fair share of the
 * height and counts what has no room in it.
 */

#define LARGEST 18.0
#define LINES_OF_HEIGHT 44 /* the largest text is a part of the height: what hangs on a wall is read from further off */
#define SMALLEST 6.0
#define MOST_LINES 4
#define GOAL_PART 0.17
#define PADDING 3.0
#define CHART_PART 0.5 /* its height, of its width */
#define HEAD_SIZE 11.0
#define DARK_GREY 0.3
#define LIGHT_GREY 0.6

typedef struct
{
  LkGoal *goal;   /* NULL for the actions without one */
  double natural;
  double height;
} Row;

typedef struct
{
  LkBoard *board;
  const LkSheetPen *pen;
  GHashTable *numbers; /* id → number; NULL without */
  LkDay today;
  double size;
  int lines;
  double goal_width;
  double cell_width;
  GArray *rows;
} Grid;

static void
grid_clear (Grid *self)
{
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Grid, grid_clear)

static guint
count_actions (LkBoard *board,
               LkGoal  *goal)
{
  guint n = 0;

  for (LkStage stage = 0; stage < LK_N_STAGES; stage++)
    n += lk_record_list_get_size (lk_board_get_cell (board, goal, stage));
  return n;
}

static void
add_rows (Grid *self)
{
  LkRecordList *goals = lk_board_get_goals (self->board);
  const Row loose = { 0 };

  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    {
      const Row row = { .goal = lk_record_list_peek (goals, i) };

      if (lk_goal_get_stage (row.goal) == LK_GOAL_ACTIVE)
        g_array_append_val (self->rows, row);
    }
  if (self->rows->len == 0 || count_actions (self->board, NULL) > 0)
    g_array_append_val (self->rows, loose);
}

static Row *
get_row (const Grid *self,
         guint       i)
{
  return &g_array_index (self->rows, Row, i);
}

static double
get_number_width (const Grid *self)
{
  return self->numbers != NULL ? self->size * 2 + PADDING : 0;
}

/* Measures the card, and draws it too when @at is given. */
static double
do_card (const Grid       *self,
         LkAction         *action,
         const LkSheetBox *at)
{
  const LkSheetHand title = { .size = self->size, .lines = self->lines };
  const LkSheetHand small = { .size = self->size * 0.85, .lines = 1, .grey = DARK_GREY };
  const LkSheetHand bold = { .size = self->size * 1.1, .bold = TRUE, .lines = 1 };
  const double indent = get_number_width (self), width = self->cell_width - 2 * PADDING - indent;
  g_autofree char *facts = lk_sheet_describe_action (self->board, action, self->today);
  double height = lk_sheet_pen_measure (self->pen, lk_action_get_title (action), &title, width);
  double all = height + (facts[0] != '\0' ? lk_sheet_pen_measure (self->pen, facts, &small, width) : 0) + 2 * PADDING;

  if (at != NULL)
    {
      const LkSheetBox frame = { at->x, at->y, self->cell_width, all };
      const double x = at->x + PADDING, y = at->y + PADDING;
      const guint number = self->numbers != NULL
                           ? GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, lk_record_get_id (LK_RECORD (action)))) : 0;

      lk_sheet_pen_frame (self->pen, &frame);
      if (number > 0)
        {
          g_autofree char *text = g_strdup_printf ("%u", number);

          lk_sheet_pen_write (self->pen, text, &bold, x, y - self->size * 0.1, indent);
        }
      lk_sheet_pen_write (self->pen, lk_action_get_title (action), &title, x + indent, y, width);
      if (facts[0] != '\0')
        lk_sheet_pen_write (self->pen, facts, &small, x + indent, y + height, width);
    }
  return all;
}

/* The goal's title and how it stands, or what stands in their place. */
static double
do_goal (const Grid       *self,
         LkGoal           *goal,
         const LkSheetBox *at)
{
  const LkSheetHand title = { .size = self->size, .bold = goal != NULL, .lines = self->lines > 1 ? self->lines + 2 : 2 };
  const LkSheetHand small = { .size = self->size * 0.85, .lines = 2, .grey = DARK_GREY };
  const char *text = goal != NULL ? lk_goal_get_title (goal) : _("Without a goal");
  g_autofree char *facts = goal != NULL ? lk_sheet_describe_goal (goal, self->today) : g_strdup ("");
  const double width = self->goal_width - LK_SHEET_GAP;
  double height = PADDING;

  height += at != NULL ? lk_sheet_pen_write (self->pen, text, &title, at->x, at->y + height, width)
                       : lk_sheet_pen_measure (self->pen, text, &title, width);
  if (facts[0] != '\0')
    height += at != NULL ? lk_sheet_pen_write (self->pen, facts, &small, at->x, at->y + height, width)
                         : lk_sheet_pen_measure (self->pen, facts, &small, width);
  return height;
}

/* In the room that a goal's words leave in its row stands its chart. */
static void
draw_goal (const Grid       *self,
           const Row        *row,
           const LkSheetBox *at)
{
  const double used = do_goal (self, row->goal, at) + PADDING, width = self->goal_width - LK_SHEET_GAP;
  const LkSheetBox chart = { at->x, at->y + used, width, MIN (at->height - used, width * CHART_PART) };

  if (row->goal != NULL)
    lk_sheet_chart_draw (self->pen, row->goal, &chart);
}

static double
measure_cell (const Grid   *self,
              LkRecordList *cell,
              double        most)
{
  double height = 0;

  for (guint i = 0; i < lk_record_list_get_size (cell) && height <= most; i++)
    height += do_card (self, lk_record_list_peek (cell, i), NULL) + PADDING;
  return height;
}

static double
measure_row (const Grid *self,
             LkGoal     *goal,
             double      most)
{
  double height = do_goal (self, goal, NULL);

  for (LkStage stage = 0; stage < LK_N_STAGES; stage++)
    height = MAX (height, measure_cell (self, lk_board_get_cell (self->board, goal, stage), most));
  return height + 2 * PADDING;
}

/* Whether all rows fit into @room; stops measuring once they do not. */
static gboolean
try_size (Grid   *self,
          double  size,
          int     lines,
          double  room)
{
  double height = 0;

  self->size = size;
  self->lines = lines;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = get_row (self, i);

      row->natural = measure_row (self, row->goal, room);
      row->height = row->natural;
      height += row->natural;
      if (height > room && (size > SMALLEST || lines > 1))
        return FALSE;
    }
  return height <= room;
}

static void
find_size (Grid   *self,
           double  room)
{
  for (double size = MIN (LARGEST, floor (room / LINES_OF_HEIGHT * 2) / 2); size >= SMALLEST; size -= 0.5)
    if (try_size (self, size, MOST_LINES, room))
      return;
  for (double size = SMALLEST + 1; size >= SMALLEST; size -= 0.5)
    if (try_size (self, size, 1, room))
      return;
}

/* Rows that want less than a fair share leave the rest to the others. */
static void
share_room (Grid   *self,
            double  room)
{
  double least = 0;

  for (guint pass = 0; pass < self->rows->len; pass++)
    {
      double left = room, before = least;
      guint n = 0;

      for (guint i = 0; i < self->rows->len; i++)
        {
          if (get_row (self, i)->natural <= least)
            left -= get_row (self, i)->natural;
          else
            n++;
        }
      least = n > 0 ? left / n : least;
      if (n == 0 || least <= before)
        break;
    }
  for (guint i = 0; i < self->rows->len; i++)
    get_row (self, i)->height = MIN (get_row (self, i)->natural, least);
}

/* What is left over goes to all rows alike: room to write in. */
static void
spread_rest (Grid   *self,
             double  rest)
{
  for (guint i = 0; i < self->rows->len; i++)
    get_row (self, i)->height += rest / self->rows->len;
}

static void
draw_more (const Grid *self,
           guint       n,
           double      x,
           double      y)
{
  const LkSheetHand hand = { .size = self->size, .bold = TRUE, .lines = 1 };
  g_autofree char *text = g_strdup_printf ("+%u", n);

  lk_sheet_pen_write (self->pen, text, &hand, x, y, self->cell_width);
}

static void
draw_cell (const Grid   *self,
           LkRecordList *cell,
           LkSheetBox    at)
{
  const gboolean all_fit = measure_cell (self, cell, at.height + PADDING) <= at.height + PADDING + 0.01;
  const double bottom = at.y + at.height - self->size * 1.5;
  const guint n = lk_record_list_get_size (cell);

  for (guint i = 0; i < n; i++)
    {
      LkAction *action = lk_record_list_peek (cell, i);
      const double height = do_card (self, action, NULL);

      if (!all_fit && at.y + height > bottom)
        {
          draw_more (self, n - i, at.x + PADDING, at.y);
          return;
        }
      do_card (self, action, &at);
      at.y += height + PADDING;
    }
}

static void
draw_row (const Grid *self,
          const Row  *row,
          double      x,
          double      y)
{
  LkSheetBox at = { x, y + PADDING, 0, row->height - 2 * PADDING };

  lk_sheet_pen_rule (self->pen, x, y, self->goal_width + LK_N_STAGES * (self->cell_width + LK_SHEET_GAP) - LK_SHEET_GAP, LIGHT_GREY);
  draw_goal (self, row, &at);
  for (LkStage stage = 0; stage < LK_N_STAGES; stage++)
    {
      at.x = x + self->goal_width + stage * (self->cell_width + LK_SHEET_GAP);
      draw_cell (self, lk_board_get_cell (self->board, row->goal, stage), at);
    }
}

static double
draw_heads (const Grid       *self,
            const LkSheetBox *box)
{
  const LkSheetHand hand = { .size = HEAD_SIZE, .bold = TRUE, .lines = 1 };
  double height = lk_sheet_pen_write (self->pen, _("Goals"), &hand, box->x, box->y, self->goal_width - LK_SHEET_GAP);

  for (LkStage stage = 0; stage < LK_N_STAGES; stage++)
    lk_sheet_pen_write (self->pen, lk_stage_get_name (stage), &hand,
                        box->x + self->goal_width + stage * (self->cell_width + LK_SHEET_GAP) + PADDING, box->y, self->cell_width);
  return height + PADDING;
}

/* How many rows have room for their goal and a line of a card; the others are counted below them. */
static guint
count_rows_that_fit (const Grid *self,
                     double      room)
{
  const double least = self->size * 4 + 4 * PADDING;

  return MIN (self->rows->len, (guint) MAX (1, (room - self->size * 1.5) / least));
}

static void
draw_rows (Grid             *self,
           const LkSheetBox *box)
{
  double y = box->y, height = 0;
  guint hidden = 0;

  find_size (self, box->height);
  for (guint i = 0; i < self->rows->len; i++)
    height += get_row (self, i)->natural;
  if (height > box->height)
    {
      const guint shown = count_rows_that_fit (self, box->height);

      hidden = self->rows->len - shown;
      g_array_set_size (self->rows, shown);
      share_room (self, box->height - (hidden > 0 ? self->size * 1.5 : 0));
    }
  else
    spread_rest (self, box->height - height);
  for (guint i = 0; i < self->rows->len; i++)
    {
      draw_row (self, get_row (self, i), box->x, y);
      y += get_row (self, i)->height;
    }
  if (hidden > 0)
    draw_more (self, hidden, box->x, y);
}

double
lk_sheet_grid_draw (LkBoard            *board,
                    const LkSheetPen   *pen,
                    const LkSheetBox   *box,
                    const char * const *numbers)
{
  g_auto (Grid) self = { .board = board, .pen = pen, .today = lk_day_today () };
  LkSheetBox rows = *box;
  double head;

  self.rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self.goal_width = box->width * GOAL_PART;
  self.cell_width = (box->width - self.goal_width + LK_SHEET_GAP) / LK_N_STAGES - LK_SHEET_GAP;
  if (numbers != NULL)
    self.numbers = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; numbers != NULL && numbers[i] != NULL; i++)
    g_hash_table_insert (self.numbers, (gpointer) numbers[i], GUINT_TO_POINTER (i + 1));

  add_rows (&self);
  head = draw_heads (&self, box);
  rows.y += head;
  rows.height -= head;
  draw_rows (&self, &rows);
  return self.size;
}
