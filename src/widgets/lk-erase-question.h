#pragma once

#include <gtk/gtk.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * lk_erase_question_ask_async:
 * @parent: (nullable)
 * @heading: what is to be erased: "Erase This Visit?"
 *
 * Asks before something private is erased, and says until when the backups of before hold it.
 */
void     lk_erase_question_ask_async  (GtkWindow           *parent,
                                       const char          *heading,
                                       LkSchool            *school,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
/** lk_erase_question_ask_finish: whether to erase it. */
gboolean lk_erase_question_ask_finish (GAsyncResult        *result);

G_END_DECLS
