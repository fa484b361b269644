#include "print/lk-sheet-flow.h"

#include <string.h>

#include "print/lk-sheet-cell.h"
#include "print/lk-sheet-piece.h"

#define LEADING 1.12
/* A row that takes less of a page than this is not torn apart. */
#define WHOLE 0.4
#define RULE 0xc9c7ce

struct _LkSheetFlow
{
  LkSheetPen   pen;
  LkSheetBox   inside;
  GArray      *pieces;
  guint        page;
  double       y;
  void       (*head) (LkSheetFlow *self, gpointer data);
  gpointer     head_data;
};

/* How far a cell has been placed. */
typedef struct
{
  guint  part;
  int    line;
} Mark;

LkSheetFlow *
lk_sheet_flow_new (double            width,
                   double            height,
                   const LkSheetBox *inside)
{
  LkSheetFlow *self = g_new0 (LkSheetFlow, 1);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  lk_sheet_pen_init (&self->pen, cr);
  self->pen.cr = NULL;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  self->inside = *inside;
  self->y = inside->y;
  self->pieces = g_array_new (FALSE, TRUE, sizeof (LkSheetPiece));
  g_array_set_clear_func (self->pieces, lk_sheet_piece_clear);
  return self;
}

void
lk_sheet_flow_free (LkSheetFlow *self)
{
  lk_sheet_pen_clear (&self->pen);
  g_array_unref (self->pieces);
  g_free (self);
}

PangoContext *
lk_sheet_flow_get_context (LkSheetFlow *self)
{
  return self->pen.context;
}

guint
lk_sheet_flow_get_n_pages (LkSheetFlow *self)
{
  return self->page + 1;
}

static double
get_bottom (LkSheetFlow *self)
{
  return self->inside.y + self->inside.height;
}

double
lk_sheet_flow_get_room (LkSheetFlow *self)
{
  return get_bottom (self) - self->y;
}

static void
turn_page (LkSheetFlow *self)
{
  void (*head) (LkSheetFlow *, gpointer) = self->head;

  self->page++;
  self->y = self->inside.y;
  if (head == NULL)
    return;
  self->head = NULL;
  head (self, self->head_data);
  self->head = head;
}

void
lk_sheet_flow_keep (LkSheetFlow *self,
                    double       height)
{
  if (self->y + height > get_bottom (self) && self->y > self->inside.y)
    turn_page (self);
}

void
lk_sheet_flow_skip (LkSheetFlow *self,
                    double       height)
{
  self->y += height;
}

void
lk_sheet_flow_set_head (LkSheetFlow *self,
                        void       (*write) (LkSheetFlow *self, gpointer data),
                        gpointer     data)
{
  self->head = write;
  self->head_data = data;
}

static double
get_line_height (PangoLayout *layout,
                 int          line)
{
  PangoRectangle extents;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, line), NULL, &extents);
  return (double) extents.height / PANGO_SCALE * LEADING;
}

static double
measure_cell (LkSheetCell *cell)
{
  double height = 0;

  for (guint i = 0; i < cell->parts->len; i++)
    {
      const LkSheetPart *part = g_ptr_array_index (cell->parts, i);

      height += part->before;
      for (int line = 0; line < pango_layout_get_line_count (part->layout); line++)
        height += get_line_height (part->layout, line);
    }
  return height;
}

static void
add_line (LkSheetFlow *self,
          PangoLayout *layout,
          int          line,
          guint        colour,
          double       x,
          double       y)
{
  const LkSheetPiece piece = { .kind = LK_SHEET_LINE, .page = self->page, .box = { .x = x, .y = y }, .colour = colour, .layout = g_object_ref (layout), .line = line };

  g_array_append_val (self->pieces, piece);
}

/* Only addresses that open a page or a letter; a quote or backslash would end what cairo reads. */
static gboolean
is_sound (const char *url)
{
  return (g_str_has_prefix (url, "http://") || g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "mailto:")) &&
         strpbrk (url, "'\\\n\r") == NULL;
}

static void
add_links (LkSheetFlow       *self,
           const LkSheetPart *part,
           PangoLayoutLine   *line,
           double             x,
           double             y,
           double             height)
{
  for (guint i = 0; part->links != NULL && i < part->links->len; i++)
    {
      const LkSheetLink *link = g_ptr_array_index (part->links, i);
      const int start = MAX (link->start, line->start_index), end = MIN (link->end, line->start_index + line->length);
      g_autofree int *ranges = NULL;
      int n_ranges;

      if (start >= end || !is_sound (link->url))
        continue;
      pango_layout_line_get_x_ranges (line, start, end, &ranges, &n_ranges);
      for (int range = 0; range < n_ranges; range++)
        {
          const double from = (double) ranges[2 * range] / PANGO_SCALE, till = (double) ranges[2 * range + 1] / PANGO_SCALE;
          const LkSheetPiece piece = { .kind = LK_SHEET_LINK, .page = self->page, .box = { x + from, y, till - from, height }, .url = g_strdup (link->url) };

          g_array_append_val (self->pieces, piece);
        }
    }
}

/* Text whose words run from the right stands at the right, and so does its bullet. */
static void
place_line (LkSheetFlow       *self,
            const LkSheetCell *cell,
            const LkSheetPart *part,
            int                number,
            double             y)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (part->layout, number);
  const gboolean backwards = line->resolved_dir == PANGO_DIRECTION_RTL;
  const gboolean at_end = backwards || pango_layout_get_alignment (part->layout) == PANGO_ALIGN_RIGHT;
  const double left = self->inside.x + cell->x;
  PangoRectangle extents;
  double x, height;

  pango_layout_line_get_extents (line, NULL, &extents);
  height = (double) extents.height / PANGO_SCALE;
  if (part->bullet != NULL && number == 0)
    {
      int width;

      pango_layout_get_pixel_size (part->bullet, &width, NULL);
      add_line (self, part->bullet, 0, part->colour, backwards ? left + cell->width - part->indent + 2 : left + MAX (part->indent - width - 3, 0), y);
    }
  x = backwards ? left : left + part->indent;
  if (at_end)
    x += cell->width - part->indent - (double) extents.width / PANGO_SCALE;
  add_line (self, part->layout, number, part->colour, x, y);
  add_links (self, part, line, x, y, height);
}

/* Lines of one cell from @mark on, as far as the page goes; where it ended. */
static double
place_cell (LkSheetFlow       *self,
            const LkSheetCell *cell,
            Mark              *mark,
            double             top,
            double             bottom)
{
  double y = top;

  while (mark->part < cell->parts->len)
    {
      const LkSheetPart *part = g_ptr_array_index (cell->parts, mark->part);
      const double before = mark->line == 0 && y > top ? part->before : 0;

      if (mark->line >= pango_layout_get_line_count (part->layout))
        {
          *mark = (Mark) { mark->part + 1, 0 };
          continue;
        }
      if (y + before + get_line_height (part->layout, mark->line) > bottom && y > self->inside.y)
        break;
      y += before;
      place_line (self, cell, part, mark->line, y);
      y += get_line_height (part->layout, mark->line++);
    }
  return y;
}

/* What fills the ground goes below the texts, so it is put before them when it is known how far they come. */
static void
fill (LkSheetFlow      *self,
      guint             at,
      double            top,
      double            bottom,
      const LkSheetRow *row)
{
  const LkSheetPiece piece = {
    .kind = LK_SHEET_FILL, .page = self->page, .box = { self->inside.x, top, self->inside.width, bottom - top }, .colour = row->fill,
  };

  if (row->fill != 0)
    g_array_insert_val (self->pieces, at, piece);
}

/* As much as the page holds; whether all of it is placed. */
static gboolean
place_row (LkSheetFlow      *self,
           LkSheetCell     **cells,
           guint             n_cells,
           Mark             *marks,
           const LkSheetRow *row)
{
  const double top = self->y, bottom = get_bottom (self) - row->pad;
  const guint before = self->pieces->len;
  double end = top + row->pad;
  gboolean done = TRUE;

  for (guint i = 0; i < n_cells; i++)
    {
      const double reached = place_cell (self, cells[i], &marks[i], top + row->pad, bottom);

      end = MAX (end, reached);
      done = done && marks[i].part >= cells[i]->parts->len;
    }
  self->y = end + row->pad;
  fill (self, before, top, self->y, row);
  return done;
}

static void
add_rule (LkSheetFlow *self)
{
  const LkSheetPiece piece = { .kind = LK_SHEET_RULE, .page = self->page, .box = { self->inside.x, self->y, self->inside.width, 0 }, .colour = RULE };

  g_array_append_val (self->pieces, piece);
}

double
lk_sheet_flow_measure_row (LkSheetCell      **cells,
                           guint              n_cells,
                           const LkSheetRow  *row)
{
  double height = 0;

  g_return_val_if_fail (row != NULL, 0);

  for (guint i = 0; i < n_cells; i++)
    {
      const double wanted = measure_cell (cells[i]) + 2 * row->pad;

      height = MAX (height, wanted);
    }
  return height;
}

void
lk_sheet_flow_add_row (LkSheetFlow      *self,
                       LkSheetCell     **cells,
                       guint             n_cells,
                       const LkSheetRow *row)
{
  g_autofree Mark *marks = g_new0 (Mark, MAX (n_cells, 1));
  double height;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row != NULL);

  height = lk_sheet_flow_measure_row (cells, n_cells, row);
  if (height <= self->inside.height * WHOLE)
    lk_sheet_flow_keep (self, height);
  else
    lk_sheet_flow_keep (self, self->inside.height * 0.08);
  if (row->rule)
    add_rule (self);
  while (!place_row (self, cells, n_cells, marks, row))
    turn_page (self);
  for (guint i = 0; i < n_cells; i++)
    lk_sheet_cell_free (cells[i]);
}

void
lk_sheet_flow_add_drawing (LkSheetFlow *self,
                           double       height,
                           LkSheetDraw  draw,
                           gpointer     what)
{
  LkSheetPiece piece = { .kind = LK_SHEET_DRAWING, .draw = draw, .what = what };

  g_return_if_fail (self != NULL);

  lk_sheet_flow_keep (self, height);
  piece.page = self->page;
  piece.box = (LkSheetBox) { self->inside.x, self->y, self->inside.width, height };
  g_array_append_val (self->pieces, piece);
  self->y += height;
}

void
lk_sheet_flow_draw_page (LkSheetFlow *self,
                         guint        page,
                         cairo_t     *cr)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const LkSheetPiece *piece = &g_array_index (self->pieces, LkSheetPiece, i);

      if (piece->page == page)
        lk_sheet_piece_draw (piece, cr);
    }
}
