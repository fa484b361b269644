#pragma once

#include <gtk/gtk.h>

#include "records/lk-private-voice.h"

G_BEGIN_DECLS

typedef enum
{
  LK_TO_BOARD_ACTION,
  LK_TO_BOARD_READING,
} LkToBoardKind;

/** lk_to_board_present: asks what of @survey goes to the team's board: words as an action, or the share of pupils that agree with a statement as a
 *  reading of a goal. Only that goes there. */
void lk_to_board_present (GtkWidget     *from,
                          LkPrivate     *own,
                          LkSurvey      *survey,
                          LkToBoardKind  kind);

G_END_DECLS
