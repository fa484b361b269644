/* The words around the bar. */

#include "chart/lk-time-bar-private.h"

#include <glib/gi18n-lib.h>

/* The widest round step at which numbers do not touch. */
static guint
find_step (const LkTimeBarPainter *p)
{
  static const guint steps[] = { 5, 10, 15, 20, 30, 60, 120, 300 };
  const double room = p->self->vertical ? p->pen.line_heights[LK_CHART_HAND_SMALL] * 1.3 : lk_chart_pen_measure (&p->pen, "000", LK_CHART_HAND_SMALL) * 1.4;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * p->shapes->minute >= room)
      return steps[i];
  return steps[G_N_ELEMENTS (steps) - 1];
}

static void
write_tick (const LkTimeBarPainter *p,
            guint                   minute,
            LkChartHand             hand,
            guint                   colour)
{
  const LkChartBox at = lk_time_bar_get_box (p, minute, minute);
  g_autofree char *text = g_strdup_printf ("%u", minute);
  g_autoptr (PangoLayout) layout = lk_chart_pen_lay_out (&p->pen, text, hand, -1, 1);
  const double gap = (LK_TIME_BAR_OVERHANG + 2) * p->unit;
  double width, height;

  lk_chart_pen_get_size (layout, &width, &height);
  if (p->self->vertical)
    lk_chart_pen_show (&p->pen, layout, p->shapes->backwards ? at.x + at.width + gap : at.x - gap,
                       CLAMP (at.y - height / 2, 0, MAX (p->height - height, 0)), p->shapes->backwards ? 0 : 1, colour);
  else
    lk_chart_pen_show (&p->pen, layout, CLAMP (at.x - width / 2, 0, MAX (p->width - width, 0)), at.y + at.height + LK_TIME_BAR_OVERHANG * p->unit, 0, colour);
}

/* The lesson's end is always numbered; what would touch it is not. */
void
lk_time_bar_write_ticks (const LkTimeBarPainter *p)
{
  const guint step = find_step (p), lesson = p->self->minutes;

  if (!p->has_ticks)
    return;
  for (guint minute = 0; minute <= p->span; minute += step)
    if (lesson == 0 || (minute >= lesson ? minute - lesson : lesson - minute) >= step)
      write_tick (p, minute, LK_CHART_HAND_SMALL, p->palette->muted);
  if (lesson > 0)
    write_tick (p, lesson, LK_CHART_HAND_BOLD, p->palette->text);
}

static guint
get_verdict_colour (const LkTimeBarPainter *p)
{
  if (p->self->minutes == 0 || p->total < p->self->minutes)
    return p->palette->text;
  return p->total > p->self->minutes ? p->palette->signal : p->palette->target_text;
}

/* Under a bar that lies also what is pointed at, when there is room for both. */
void
lk_time_bar_write_verdict (const LkTimeBarPainter *p,
                           PangoLayout            *verdict,
                           double                  y)
{
  const gboolean backwards = p->shapes->backwards;
  double width;

  lk_chart_pen_get_size (verdict, &width, NULL);
  lk_chart_pen_show (&p->pen, verdict, backwards ? p->width : 0, y, backwards ? 1 : 0, get_verdict_colour (p));
  if (!p->self->vertical && p->self->pointed > 0 && p->self->pointed <= p->self->n_phases)
    {
      g_autofree char *words = lk_time_bar_dup_phase_words (p->self, p->self->pointed - 1);
      const double room = p->width - width - 3 * LK_TIME_BAR_GAP * p->unit;
      g_autoptr (PangoLayout) layout = lk_chart_pen_lay_out (&p->pen, words, LK_CHART_HAND_SMALL, room, 1);

      if (room > 3 * LK_TIME_BAR_LEAST_TITLE * p->unit)
        lk_chart_pen_show (&p->pen, layout, backwards ? 0 : p->width, y, backwards ? 0 : 1, p->palette->text);
    }
}

static void
write_label (const LkTimeBarPainter *p,
             guint                   phase,
             const LkChartLabel     *label,
             const LkChartBox       *box)
{
  const LkTimeBarPhase *here = &p->self->phases[phase];
  const gboolean backwards = p->shapes->backwards;
  const double line = p->pen.line_heights[LK_CHART_HAND_SMALL], gap = LK_TIME_BAR_GAP * p->unit, middle = box->y + box->height / 2;
  const LkChartHand hand = p->self->pointed == phase + 1 ? LK_CHART_HAND_BOLD : LK_CHART_HAND_SMALL;
  g_autofree char *number = g_strdup_printf ("%u", phase + 1), *minutes = g_strdup_printf (_("%u min"), here->minutes);
  g_autofree char *words = lk_time_bar_has_number (p, box, number) ? g_strdup (here->title) : g_strdup_printf ("%s %s", number, here->title);
  g_autoptr (PangoLayout) time = lk_chart_pen_lay_out (&p->pen, minutes, LK_CHART_HAND_SMALL, -1, 1), title = NULL;
  double time_width;

  lk_chart_pen_get_size (time, &time_width, NULL);
  title = lk_chart_pen_lay_out (&p->pen, words, hand, p->labels.width - time_width - gap, 1);
  lk_chart_pen_show (&p->pen, title, backwards ? p->labels.x + p->labels.width : p->labels.x, label->place - line / 2, backwards ? 1 : 0, p->palette->text);
  lk_chart_pen_show (&p->pen, time, backwards ? p->labels.x : p->labels.x + p->labels.width, label->place - line / 2, backwards ? 0 : 1, p->palette->muted);
  lk_time_bar_draw_line (p, backwards ? box->x - 1 : box->x + box->width + 1, middle,
                         backwards ? p->labels.x + p->labels.width + 2 : p->labels.x - 2, label->place, 0.75, p->palette->axis);
}

/* Beside a bar that stands; those of the longest phases when there is no room for all. */
void
lk_time_bar_write_labels (const LkTimeBarPainter *p)
{
  g_autofree LkChartLabel *labels = g_new0 (LkChartLabel, MAX (p->self->n_phases, 1));
  const double line = p->pen.line_heights[LK_CHART_HAND_SMALL];

  if (p->labels.width <= 0)
    return;
  for (guint i = 0; i < p->self->n_phases; i++)
    {
      const LkChartBox *box = &g_array_index (p->shapes->boxes, LkChartBox, i);

      labels[i] = (LkChartLabel) {
        .wanted = box->y + box->height / 2, .size = line, .rank = p->self->pointed == i + 1 ? G_MAXINT : (int) p->self->phases[i].minutes,
      };
    }
  lk_chart_labels_spread (labels, p->self->n_phases, p->labels.y, p->labels.y + p->labels.height, 1);
  for (guint i = 0; i < p->self->n_phases; i++)
    if (labels[i].shown)
      write_label (p, i, &labels[i], &g_array_index (p->shapes->boxes, LkChartBox, i));
}
