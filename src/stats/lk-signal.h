#pragma once

#include "stats/lk-goal-figures.h"

G_BEGIN_DECLS

/**
 * LkSignalKind: what says that readings change for more than chance; of two that end together the first tells the most.
 * @LK_SIGNAL_LONG_RUN, @LK_SIGNAL_FEW_CROSSINGS: of a run chart, see lk-run-figures.h
 * @LK_SIGNAL_ONE_SIDE, @LK_SIGNAL_TREND, @LK_SIGNAL_OUTSIDE, @LK_SIGNAL_NEAR_LIMIT: of an XmR chart, see
 *   lk-xmr-figures.h
 */
typedef enum
{
  LK_SIGNAL_LONG_RUN,
  LK_SIGNAL_FEW_CROSSINGS,
  LK_SIGNAL_ONE_SIDE,
  LK_SIGNAL_TREND,
  LK_SIGNAL_OUTSIDE,
  LK_SIGNAL_NEAR_LIMIT,
} LkSignalKind;

/**
 * LkSignal:
 * @first, @last: its first and last reading, as indices of the readings that the figures were made from
 * @count: how many readings it holds, those that are no number not counted
 * @direction: 1 for high or rising readings, -1 for low or falling ones, 0 where there is no such thing
 */
typedef struct
{
  LkSignalKind kind;
  guint        first;
  guint        last;
  guint        count;
  int          direction;
} LkSignal;

/** LkSignalMeaning: what a signal is to a team that knows whether more or less is better. */
typedef enum
{
  LK_MEANING_NEITHER,
  LK_MEANING_IMPROVEMENT,
  LK_MEANING_CONCERN,
} LkSignalMeaning;

/** lk_signal_get_meaning: @down: whether less is better. */
LkSignalMeaning  lk_signal_get_meaning       (const LkSignal     *signal,
                                              gboolean            down);
/** lk_signal_meaning_get_name: "real change", "improvement", "concern", translated. */
const char      *lk_signal_meaning_get_name  (LkSignalMeaning     meaning);
/** lk_signal_kind_get_source: where its rule was published, as a short reference; not translated. */
const char      *lk_signal_kind_get_source   (LkSignalKind        kind);
/**
 * lk_signal_to_sentence:
 * @readings: those that the figures were made from
 *
 * Returns: (transfer full): one plain sentence, with a full stop, translated; in the past, with its day, where newer
 *   readings follow it
 */
char            *lk_signal_to_sentence       (const LkSignal     *signal,
                                              const LkDatedValue *readings,
                                              guint               n_readings);
/**
 * lk_signal_compare:
 * @scale: how large the values are
 *
 * Returns: 1 when @value lies above @line, -1 below, 0 for less than a billionth of @scale apart: what is level in decimals
 *   is level, whatever binary fractions make of it
 */
int              lk_signal_compare           (double              value,
                                              double              line,
                                              double              scale);
/** lk_signal_none_to_sentence: "The readings go up and down as usual: no real change.", translated. */
const char      *lk_signal_none_to_sentence  (void);
/** lk_signal_wait_to_sentence: (transfer full): "Too few readings to say more: 5 of 10.", translated. */
char            *lk_signal_wait_to_sentence  (guint               count,
                                              guint               wanted);

G_END_DECLS
