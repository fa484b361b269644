#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/** LkCheckInField: how everyone is today, as three totals, and the weeks before. */
#define LK_TYPE_CHECK_IN_FIELD (lk_check_in_field_get_type ())
G_DECLARE_FINAL_TYPE (LkCheckInField, lk_check_in_field, LK, CHECK_IN_FIELD, GtkWidget)

GtkWidget *lk_check_in_field_new (LkBoardContext *context);

G_END_DECLS
