#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/** LkSuccessField: what there is to celebrate, newest first; takes actions and goals that are dropped on it. */
#define LK_TYPE_SUCCESS_FIELD (lk_success_field_get_type ())
G_DECLARE_FINAL_TYPE (LkSuccessField, lk_success_field, LK, SUCCESS_FIELD, GtkWidget)

GtkWidget *lk_success_field_new (LkBoardContext *context);

G_END_DECLS
