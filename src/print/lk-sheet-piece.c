#include "print/lk-sheet-piece.h"

#define CORNER 3.0

void
lk_sheet_piece_clear (gpointer data)
{
  LkSheetPiece *piece = data;

  g_clear_object (&piece->layout);
  g_free (piece->url);
}

static void
set_colour (cairo_t *cr,
            guint    colour)
{
  cairo_set_source_rgb (cr, (colour >> 16 & 0xff) / 255.0, (colour >> 8 & 0xff) / 255.0, (colour & 0xff) / 255.0);
}

static void
fill_rounded (cairo_t          *cr,
              const LkSheetBox *box)
{
  const double right = box->x + box->width - CORNER, bottom = box->y + box->height - CORNER;

  cairo_new_path (cr);
  cairo_arc (cr, right, box->y + CORNER, CORNER, -G_PI / 2, 0);
  cairo_arc (cr, right, bottom, CORNER, 0, G_PI / 2);
  cairo_arc (cr, box->x + CORNER, bottom, CORNER, G_PI / 2, G_PI);
  cairo_arc (cr, box->x + CORNER, box->y + CORNER, CORNER, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
show_line (const LkSheetPiece *piece,
           cairo_t            *cr)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (piece->layout, piece->line);
  PangoRectangle extents;

  pango_layout_line_get_extents (line, NULL, &extents);
  cairo_move_to (cr, piece->box.x, piece->box.y - (double) extents.y / PANGO_SCALE);
  pango_cairo_show_layout_line (cr, line);
  cairo_new_path (cr);
}

static void
show_link (const LkSheetPiece *piece,
           cairo_t            *cr)
{
  char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE], width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *attributes = NULL;

  g_ascii_formatd (x, sizeof x, "%.2f", piece->box.x);
  g_ascii_formatd (y, sizeof y, "%.2f", piece->box.y);
  g_ascii_formatd (width, sizeof width, "%.2f", piece->box.width);
  g_ascii_formatd (height, sizeof height, "%.2f", piece->box.height);
  attributes = g_strdup_printf ("rect=[%s %s %s %s] uri='%s'", x, y, width, height, piece->url);
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

void
lk_sheet_piece_draw (const LkSheetPiece *piece,
                     cairo_t            *cr)
{
  set_colour (cr, piece->colour);
  switch (piece->kind)
    {
    case LK_SHEET_FILL:
      fill_rounded (cr, &piece->box);
      break;
    case LK_SHEET_RULE:
      cairo_set_line_width (cr, 0.5);
      cairo_move_to (cr, piece->box.x, piece->box.y);
      cairo_line_to (cr, piece->box.x + piece->box.width, piece->box.y);
      cairo_stroke (cr);
      break;
    case LK_SHEET_LINK:
      show_link (piece, cr);
      break;
    case LK_SHEET_DRAWING:
      cairo_save (cr);
      cairo_translate (cr, piece->box.x, piece->box.y);
      piece->draw (piece->what, cr, piece->box.width, piece->box.height);
      cairo_restore (cr);
      break;
    case LK_SHEET_LINE:
    default:
      show_line (piece, cr);
      break;
    }
}
