#pragma once

#include <gtk/gtk.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/** lk_guides_window_present: the school's viewing guides. @file: (nullable): one to import there, which tells what came of it. */
void lk_guides_window_present (GtkWindow *parent,
                               LkSchool  *school,
                               GFile     *file);

G_END_DECLS
