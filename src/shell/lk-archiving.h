#pragma once

#include <gtk/gtk.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * lk_archiving_run_async: archives someone who leaves the school; asks what becomes of their private part when they have one.
 */
void     lk_archiving_run_async (GtkWindow            *parent,
                                 LkSchool             *school,
                                 LkPerson             *person,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
/** lk_archiving_run_finish: FALSE without @error when it was called off. */
gboolean lk_archiving_run_finish (GAsyncResult        *result,
                                  GError             **error);

G_END_DECLS
