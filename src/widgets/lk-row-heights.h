#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LkRowNeed: what a row must have, would like, and gets, in pixels. */
typedef struct
{
  int least;
  int wanted;
  int height;
} LkRowNeed;

/** lk_row_heights_share: shares @room over @n rows: each gets its least, then all rise together until they have what they
 *  want; what is left over goes to all alike. With too little room each gets its least. */
void lk_row_heights_share (LkRowNeed *rows,
                           guint      n,
                           int        room);

G_END_DECLS
