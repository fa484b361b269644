#pragma once

#include <gtk/gtk.h>

#include "board/lk-board-context.h"

G_BEGIN_DECLS

/** LkIdeasButton: the goals that are still ideas, behind a quiet button: open one, or start with it. Hidden without any. */
#define LK_TYPE_IDEAS_BUTTON (lk_ideas_button_get_type ())
G_DECLARE_FINAL_TYPE (LkIdeasButton, lk_ideas_button, LK, IDEAS_BUTTON, GtkWidget)

GtkWidget *lk_ideas_button_new (LkBoardContext *context);

G_END_DECLS
