#pragma once

#include "records/lk-private.h"

G_BEGIN_DECLS

/** lk_visit_export_json: (transfer full): all of @visit with the names of who took part, for its owner to keep elsewhere; free with
 *  lk_secret_free_text(). The format is in FORMAT.md beside this file. */
char     *lk_visit_export_json  (LkVisit     *visit,
                                 LkSchool    *school);
/** lk_visit_export_all_async: writes all that is this person's own to @file, as lk_visit_export_write() does: a list of what lk_visit_export_json()
 *  makes of each visit, and of the file that a colleague can import of each draft, with what is in its files. */
void      lk_visit_export_all_async (LkPrivate *own,
                                 GFile       *file,
                                 GAsyncReadyCallback callback,
                                 gpointer     user_data);
gboolean  lk_visit_export_all_finish (LkPrivate *own,
                                 GAsyncResult *result,
                                 GError     **error);
/**
 * lk_visit_export_write: writes @data to @file, readable by its user only (0600), whole or not at all. Blocks; for a worker or a
 * file that was just chosen.
 */
gboolean  lk_visit_export_write (GFile       *file,
                                 const void  *data,
                                 gsize        size,
                                 GError     **error);

G_END_DECLS
