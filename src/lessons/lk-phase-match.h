#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LkPhasePair: a phase of two versions: its place in each, -1 where it is not. */
typedef struct
{
  int      before;
  int      after;
  gboolean moved;  /* it stands among others than it stood */
} LkPhasePair;

/**
 * lk_phase_match: (transfer full) (element-type LkPhasePair)
 * @before, @after: (element-type LkPhaseContent)
 *
 * Which phases of two versions are the same: by title first, as many as can stay in order (the longest common subsequence), then those that moved, then
 * what is left between two of these by its place. In the order of @after; what is gone stands where it stood.
 */
GArray *lk_phase_match (GPtrArray *before,
                        GPtrArray *after);

G_END_DECLS
