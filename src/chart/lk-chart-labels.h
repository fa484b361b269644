#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LkChartBox: a place on the drawing, in its units. */
typedef struct
{
  double x, y, width, height;
} LkChartBox;

/**
 * LkChartLabel: a label that wants to stand beside a place on a line.
 * @wanted: the middle where it would stand best
 * @size: its extent along the line
 * @rank: of labels that do not all fit, those of the highest rank go first
 * @place: (out): the middle where it shall stand; only where @shown
 */
typedef struct
{
  double   wanted;
  double   size;
  int      rank;
  double   place;
  gboolean shown;
} LkChartLabel;

gboolean  lk_chart_box_meets        (const LkChartBox *self,
                                     const LkChartBox *other);
/**
 * lk_chart_labels_spread:
 *
 * Sets labels apart between @low and @high, at least @gap from each other and in their order, so that the sum of the
 * squares of their moves is the least that there is (isotonic regression by pooling neighbours).
 */
void      lk_chart_labels_spread    (LkChartLabel     *labels,
                                     guint             n_labels,
                                     double            low,
                                     double            high,
                                     double            gap);
/**
 * lk_chart_labels_find_free:
 * @places: where a label could stand, the best first
 * @taken: (element-type LkChartBox): what it must not meet
 *
 * Returns: the index of the first free place within @within, -1 when there is none
 */
int       lk_chart_labels_find_free (const LkChartBox *places,
                                     guint             n_places,
                                     GArray           *taken,
                                     const LkChartBox *within);

G_END_DECLS
