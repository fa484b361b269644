#include "print/lk-board-sheet.h"

#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"
#include "print/lk-sheet-grid.h"

#define SIDE_PART 0.2
#define WIDE_GAP 14.0
#define RECENT_DAYS 28
#define SIDE_HEAD_SIZE 11.0
#define EMPTY_ROWS 5
#define EMPTY_ROW_HEIGHT 20.0

typedef struct
{
  LkBoard *board;
  LkSheetPen pen;
  double size;   /* of the text in the grid, which the fields follow */
} Sheet;

static void
sheet_clear (Sheet *self)
{
  lk_sheet_pen_clear (&self->pen);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

static GPtrArray *
dup_successes (LkBoard *board)
{
  LkRecordList *successes = lk_board_get_successes (board);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lk_record_list_get_size (successes); i++)
    {
      LkSuccess *success = lk_record_list_peek (successes, i);

      if (lk_success_get_day (success) + RECENT_DAYS >= lk_day_today ())
        g_ptr_array_add (lines, g_strdup (lk_success_get_title (success)));
    }
  return lines;
}

static GPtrArray *
dup_planning (LkBoard *board)
{
  LkRecordList *plannings = lk_board_get_plannings (board);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lk_record_list_get_size (plannings); i++)
    {
      LkPlanning *planning = lk_record_list_peek (plannings, i);

      if (lk_planning_get_day (planning) >= lk_day_today ())
        g_ptr_array_add (lines, lk_board_describe_planning (board, planning));
    }
  return lines;
}

static double
measure_lines (const Sheet *self,
               GPtrArray   *lines,
               double       width)
{
  const LkSheetHand hand = { .size = self->size, .lines = 2 };
  double height = SIDE_HEAD_SIZE * 2;

  for (guint i = 0; i < lines->len; i++)
    height += lk_sheet_pen_measure (&self->pen, lines->pdata[i], &hand, width) + LK_SHEET_GAP / 2;
  return height;
}

/* A field with its name and as many of its lines as have room. */
static void
draw_field (const Sheet      *self,
            const char       *name,
            GPtrArray        *lines,
            const LkSheetBox *box)
{
  const LkSheetHand head = { .size = SIDE_HEAD_SIZE, .bold = TRUE, .lines = 1 };
  const LkSheetHand hand = { .size = self->size, .lines = 2 };
  const gboolean all_fit = measure_lines (self, lines, box->width) <= box->height;
  const double bottom = box->y + box->height - (all_fit ? 0 : self->size * 1.5);
  double y = box->y;

  y += lk_sheet_pen_write (&self->pen, name, &head, box->x, y, box->width) + LK_SHEET_GAP / 2;
  lk_sheet_pen_rule (&self->pen, box->x, y, box->width, 0.6);
  y += LK_SHEET_GAP / 2;
  for (guint i = 0; i < lines->len; i++)
    {
      if (!all_fit && y + lk_sheet_pen_measure (&self->pen, lines->pdata[i], &hand, box->width) > bottom)
        {
          const LkSheetHand bold = { .size = self->size, .bold = TRUE, .lines = 1 };
          g_autofree char *more = g_strdup_printf ("+%u", lines->len - i);

          lk_sheet_pen_write (&self->pen, more, &bold, box->x, y, box->width);
          return;
        }
      y += lk_sheet_pen_write (&self->pen, lines->pdata[i], &hand, box->x, y, box->width) + LK_SHEET_GAP / 2;
    }
}

/* Where both do not fit, one that needs less than half leaves the rest to the other. */
static double
share_height (double upper,
              double lower,
              double room)
{
  if (upper + lower <= room || upper <= room / 2)
    return upper;
  return MAX (room / 2, room - lower);
}

static void
draw_fields (const Sheet      *self,
             const LkSheetBox *box)
{
  g_autoptr (GPtrArray) successes = dup_successes (self->board);
  g_autoptr (GPtrArray) planning = dup_planning (self->board);
  LkSheetBox upper = *box, lower = *box;

  upper.height = share_height (measure_lines (self, successes, box->width), measure_lines (self, planning, box->width),
                               box->height - WIDE_GAP);
  lower.y += upper.height + WIDE_GAP;
  lower.height -= upper.height + WIDE_GAP;
  draw_field (self, _("Successes"), successes, &upper);
  draw_field (self, _("Planning"), planning, &lower);
}

/* The team on the left, the day on the right. */
static double
draw_header (const Sheet      *self,
             const LkSheetBox *box)
{
  const double size = CLAMP (box->height / 32, 12, 24);
  const LkSheetHand name = { .size = size, .bold = TRUE, .lines = 1 };
  const LkSheetHand when = { .size = size * 0.6, .lines = 1, .at_end = TRUE };
  g_autofree char *day = lk_day_format_long (lk_day_today ());
  const double part = box->width * 0.6;
  const double height = lk_sheet_pen_write (&self->pen, lk_team_get_name (lk_board_get_team (self->board)), &name,
                                            box->x, box->y, part);

  lk_sheet_pen_write (&self->pen, day, &when, box->x + part, box->y + size * 0.45, box->width - part);
  return height + LK_SHEET_GAP;
}

/* Lines for what comes up while the projector is off, written as the page for it reads them. */
static double
draw_empty_rows (const Sheet      *self,
                 const LkSheetBox *box)
{
  const LkSheetHand head = { .size = SIDE_HEAD_SIZE, .bold = TRUE, .lines = 1 };
  const LkSheetHand plus = { .size = SIDE_HEAD_SIZE, .grey = 0.3, .lines = 1 };
  const double all = EMPTY_ROWS * EMPTY_ROW_HEIGHT + SIDE_HEAD_SIZE * 1.5 + LK_SHEET_GAP;
  double y = box->y + box->height - all + LK_SHEET_GAP;

  y += lk_sheet_pen_write (&self->pen, _("New: what, who, when"), &head, box->x, y, box->width);
  for (int i = 0; i < EMPTY_ROWS; i++)
    {
      y += EMPTY_ROW_HEIGHT;
      lk_sheet_pen_write (&self->pen, "+", &plus, box->x, y - SIDE_HEAD_SIZE * 1.5, SIDE_HEAD_SIZE);
      lk_sheet_pen_rule (&self->pen, box->x, y, box->width, 0.6);
    }
  return all;
}

void
lk_board_sheet_draw (LkBoard            *board,
                     cairo_t            *cr,
                     double              width,
                     double              height,
                     const char * const *numbers)
{
  const double edge = LK_BOARD_SHEET_MARGIN;
  g_auto (Sheet) self = { .board = board };
  LkSheetBox page = { edge, edge, width - 2 * edge, height - 2 * edge };
  LkSheetBox grid, side;
  double header;

  g_return_if_fail (LK_IS_BOARD (board));
  g_return_if_fail (cr != NULL);

  if (page.width < edge || page.height < edge)
    return;

  cairo_save (cr);
  lk_sheet_pen_init (&self.pen, cr);
  header = draw_header (&self, &page);
  grid = side = (LkSheetBox) { page.x, page.y + header, page.width, page.height - header };
  grid.width = page.width * (1 - SIDE_PART) - WIDE_GAP;
  side.x = grid.x + grid.width + WIDE_GAP;
  side.width = page.width * SIDE_PART;
  if (numbers != NULL)
    grid.height -= draw_empty_rows (&self, &grid);
  self.size = lk_sheet_grid_draw (board, &self.pen, &grid, numbers);
  draw_fields (&self, &side);
  cairo_restore (cr);
}
