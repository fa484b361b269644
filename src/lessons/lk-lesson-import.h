#pragma once

#include <gtk/gtk.h>

#include "designs/lk-designs.h"

G_BEGIN_DECLS

/**
 * lk_lesson_import_present:
 * @library: an LkLessonLibrary; its `library.open` shows what came in, `win.toast` and `win.complain` tell of it
 *
 * Takes a design from @file, read beside the main thread, into @designs. What is here already is only replaced when the user wants so; a file that
 * is none gets a message, and nothing changes.
 */
void lk_lesson_import_present (GtkWidget *library,
                               LkDesigns *designs,
                               GFile     *file);

G_END_DECLS
