/* What is pointed at on a chart: a ring around it, and a note with its words. */

#include "progress/lk-chart-view-private.h"

#include <math.h>

/* In pixels at the usual text size. */
#define WIDTH 300
#define PADDING 8
#define GAP 10
#define RADIUS 6
#define RING_GAP 3
#define RING_LINE 2
#define LARGEST_ROUND 20

static GdkRGBA
get_colour (guint colour)
{
  return (GdkRGBA) { (float) (colour >> 16 & 0xff) / 255, (float) (colour >> 8 & 0xff) / 255, (float) (colour & 0xff) / 255, 1 };
}

static void
snapshot_outline (GtkSnapshot           *snapshot,
                  const graphene_rect_t *bounds,
                  double                 radius,
                  double                 line,
                  guint                  colour)
{
  const GdkRGBA rgba = get_colour (colour);
  const float width = (float) line;
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, (float) radius);
  gtk_snapshot_append_border (snapshot, &outline, (const float[4]) { width, width, width, width }, (const GdkRGBA[4]) { rgba, rgba, rgba, rgba });
}

/* Around a marker it is round; around a bar it has the bar's form. Light in dark and dark in light, it is seen on any colour. */
static void
snapshot_ring (LkChartView          *self,
               GtkSnapshot          *snapshot,
               const LkChartShape   *shape,
               const LkChartPalette *palette)
{
  const double scale = self->style.scale, gap = RING_GAP * scale, line = RING_LINE * scale;
  const LkChartBox *box = &shape->box;
  const gboolean is_small = MAX (box->width, box->height) <= LARGEST_ROUND * scale;
  const double side = MAX (box->width, box->height);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) box->x, (float) box->y, (float) box->width, (float) box->height);

  if (is_small)
    bounds = GRAPHENE_RECT_INIT ((float) (box->x + (box->width - side) / 2), (float) (box->y + (box->height - side) / 2), (float) side, (float) side);
  graphene_rect_inset (&bounds, (float) -gap, (float) -gap);
  for (int i = 0; i < 2; i++)
    {
      graphene_rect_inset (&bounds, (float) -line, (float) -line);
      snapshot_outline (snapshot, &bounds, is_small ? bounds.size.width / 2 : RADIUS * scale / 2, line,
                        i == 0 ? palette->text : palette->paper);
    }
}

/* What it would cover, the more the worse: its own shape most of all, then others, then what stands outside the plot. */
static double
rate_place (LkChartView           *self,
            const LkChartShape    *own,
            const graphene_rect_t *place)
{
  const LkChartBox plot = lk_chart_shapes_get_plot (self->shapes);
  const graphene_rect_t inside = GRAPHENE_RECT_INIT ((float) plot.x, (float) plot.y, (float) plot.width, (float) plot.height);
  double badness = graphene_rect_contains_rect (&inside, place) ? 0 : 0.5;

  for (guint i = 0; i < lk_chart_shapes_get_n (self->shapes); i++)
    {
      const LkChartShape *shape = lk_chart_shapes_get (self->shapes, i);

      if (graphene_rect_contains_point (place, &GRAPHENE_POINT_INIT ((float) shape->x, (float) shape->y)))
        badness += shape == own ? G_MAXUINT16 : 1;
    }
  return badness;
}

/* Above, below or beside the shape, where it covers least; always wholly on the widget. */
static graphene_rect_t
place_note (LkChartView        *self,
            const LkChartShape *shape,
            double              width,
            double              height)
{
  const double gap = GAP * self->style.scale;
  const double left = MIN (shape->x, shape->box.x), right = MAX (shape->x, shape->box.x + shape->box.width);
  const double top = MIN (shape->y, shape->box.y), bottom = MAX (shape->y, shape->box.y + shape->box.height);
  const double places[][2] = {
    { shape->x - width / 2, top - gap - height }, { shape->x - width / 2, bottom + gap },
    { left - gap - width, shape->y - height / 2 }, { right + gap, shape->y - height / 2 },
  };
  graphene_rect_t best = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  double least = INFINITY;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const graphene_rect_t place = GRAPHENE_RECT_INIT ((float) round (CLAMP (places[i][0], 0, MAX (self->width - width, 0))),
                                                        (float) round (CLAMP (places[i][1], 0, MAX (self->height - height, 0))),
                                                        (float) width, (float) height);
      const double badness = rate_place (self, shape, &place);

      if (badness < least)
        {
          least = badness;
          best = place;
        }
    }
  return best;
}

static void
snapshot_words (LkChartView          *self,
                GtkSnapshot          *snapshot,
                const LkChartShape   *shape,
                const LkChartPalette *palette)
{
  const double scale = self->style.scale, padding = PADDING * scale;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->words);
  const GdkRGBA paper = get_colour (palette->paper), text = get_colour (palette->text);
  graphene_rect_t bounds;
  GskRoundedRect outline;
  PangoRectangle extents;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (MIN (WIDTH * scale, self->width - 2 * padding), 1) * PANGO_SCALE));
  pango_layout_set_height (layout, (int) (MAX (self->height - 2 * padding, 1) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  bounds = place_note (self, shape, extents.width + 2 * padding, extents.height + 1.5 * padding);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, (float) (RADIUS * scale));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (bounds.origin.x + (float) padding - (float) extents.x, bounds.origin.y + (float) (0.75 * padding)));
  gtk_snapshot_append_layout (snapshot, layout, &text);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
  snapshot_outline (snapshot, &bounds, RADIUS * scale, MAX (1, scale), palette->muted);
}

void
lk_chart_view_snapshot_note (LkChartView *self,
                             GtkSnapshot *snapshot)
{
  const LkChartPalette *palette = lk_chart_palette_get (self->style.tone);
  const int index = lk_chart_view_find_pointed (self);
  const LkChartShape *shape = NULL;

  if (index < 0)
    return;
  shape = lk_chart_shapes_get (self->shapes, (guint) index);
  snapshot_ring (self, snapshot, shape, palette);
  snapshot_words (self, snapshot, shape, palette);
}
