#pragma once

#include <cairo.h>

#include "chart/lk-chart-labels.h"
#include "chart/lk-chart-style.h"

G_BEGIN_DECLS

/** How many ways of working have an edge of their own. */
#define LK_N_TIME_BAR_EDGES 4

/**
 * LkTimeBarPhase:
 * @edge: how pupils work, below LK_N_TIME_BAR_EDGES: gives it its colour, and its edge a stroke of its own
 * @edge_name: (nullable): that in words
 */
typedef struct
{
  const char *title;
  guint       minutes;
  guint       edge;
  const char *edge_name;
} LkTimeBarPhase;

/**
 * LkTimeBar: the phases of a lesson to scale, in the order in which they come. A value that borrows all it points to.
 * @minutes: how long the lesson is; 0 for no limit
 * @span: for how many minutes there is to be room at least, so that the scale stands still while a hand drags; 0 for what it takes
 * @wordless: leaves out what it comes to, where other words stand beside it
 * @pointed: which phase is spoken of, from 1; 0 for none. It is told in words where its own place is too small for them
 */
typedef struct
{
  const LkTimeBarPhase *phases;
  guint                 n_phases;
  guint                 minutes;
  gboolean              vertical;
  gboolean              wordless;
  guint                 span;
  guint                 pointed;
} LkTimeBar;

/**
 * LkTimeBarShapes: what lk_time_bar_draw() drew and where.
 * @bar: of the whole scale
 * @minute: the length of a minute
 * @boxes: (element-type LkChartBox): of each phase, without length when it takes no time
 * @backwards: time runs towards lower x
 */
typedef struct
{
  LkChartBox  bar;
  double      minute;
  GArray     *boxes;
  gboolean    vertical;
  gboolean    backwards;
} LkTimeBarShapes;

/** lk_time_bar_draw: draws into a box of @width × @height user units at the origin of @cr. What has no room is left out, but never what the time
 *  comes to, unless it is to be wordless: "5 minutes too long". The paper is not drawn. */
LkTimeBarShapes *lk_time_bar_draw                 (const LkTimeBar       *self,
                                                   cairo_t               *cr,
                                                   double                 width,
                                                   double                 height,
                                                   const LkChartStyle    *style);
void             lk_time_bar_shapes_free          (LkTimeBarShapes       *self);
/** lk_time_bar_shapes_find: the phase at a place, from 0; -1 for none. One without time is found close by. */
int              lk_time_bar_shapes_find          (const LkTimeBarShapes *self,
                                                   double                 x,
                                                   double                 y);
/** lk_time_bar_shapes_find_end: the phase that ends within @distance of a place; of several the last, so that one without time can be drawn out. */
int              lk_time_bar_shapes_find_end      (const LkTimeBarShapes *self,
                                                   double                 x,
                                                   double                 y,
                                                   double                 distance);

guint            lk_time_bar_get_total            (const LkTimeBar       *self);
/** lk_time_bar_dup_verdict: (transfer full): whether it fits: "5 minutes too long", "10 minutes left", "Fits exactly"; without a limit the total. */
char            *lk_time_bar_dup_verdict          (const LkTimeBar       *self);
/** lk_time_bar_dup_phase_words: (transfer full): all of one phase, from 0: "2 of 4: Instruction, 15 minutes, from minute 5 to 20, in pairs". */
char            *lk_time_bar_dup_phase_words      (const LkTimeBar       *self,
                                                   guint                  phase);
/** lk_time_bar_describe: (transfer full): all of it in a sentence, for who does not see it. */
char            *lk_time_bar_describe             (const LkTimeBar       *self);

/** lk_time_bar_get_fill: the ground of a phase with @edge, as 0xRRGGBB; the palette's text is readable on it. */
guint            lk_time_bar_get_fill             (LkChartTone            tone,
                                                   guint                  edge);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkTimeBarShapes, lk_time_bar_shapes_free)

G_END_DECLS
