#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LkDropSpan: where a card lies, in pixels from the top of its list, without any gap. */
typedef struct
{
  double y;
  double height;
} LkDropSpan;

/** lk_drop_place_find: before which of the @n cards something dropped at @y lands; @n for behind the last. */
guint lk_drop_place_find (const LkDropSpan *spans,
                          guint             n,
                          double            y);

/** lk_drop_place_scroll: how many pixels a frame a list of @height scrolls with a drag at @y: negative near its top,
 *  positive near its bottom, faster towards the edge. */
double lk_drop_place_scroll (double y,
                             double height);

G_END_DECLS
