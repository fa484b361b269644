#pragma once

#include <gtk/gtk.h>

#include "model/rig.h"

/** A small school in a real file, and a widget of its board alone in a real window, which a real pointer and keys reach. */
typedef struct
{
  Rig        rig;
  GtkWidget *window;
  GtkWidget *widget;
  GString   *toasts;   /* what `win.toast` was asked to say, a line each */
} Stage;

/** Shows @widget, of the board of a rig that is set up, in a window of @width × @height, and waits until it is there. */
void stage_open    (Stage      *stage,
                    GtkWidget  *widget,
                    int         width,
                    int         height);
/** Closes the window; the rig is left to its own tear-down. */
void stage_close   (Stage      *stage);
/** Turns the main loop until what was asked of the store has been told and drawn. */
void stage_settle  (Stage      *stage);
/** Runs xdotool with @arguments (printf) while the main loop turns. */
void stage_xdotool (Stage      *stage,
                    const char *arguments,
                    ...) G_GNUC_PRINTF (2, 3);
/** The middle of @widget on the screen. */
void stage_locate  (Stage      *stage,
                    GtkWidget  *widget,
                    int        *x,
                    int        *y);
/** Drags with the real pointer from the middle of @from to the middle of @to, as a person's hand would. */
void stage_drag    (Stage      *stage,
                    GtkWidget  *from,
                    GtkWidget  *to);
