#pragma once

#include "stats/lk-xmr-figures.h"

G_BEGIN_DECLS

/**
 * lk_xmr_signals_find:
 * @segment: one that has a verdict
 * @readings: all of them
 * @signals: (element-type LkSignal): gets the segment's, ordered as LkXmrFigures has them
 */
void  lk_xmr_signals_find  (const LkXmrSegment *segment,
                            const LkDatedValue *readings,
                            GArray             *signals);

G_END_DECLS
