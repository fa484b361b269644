#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LkDemoFolder:
 *
 * A throwaway folder for the sample school, removed with all that lies in it when it is freed.
 */
typedef struct _LkDemoFolder LkDemoFolder;

/** lk_demo_folder_new: (transfer full): NULL with a G_FILE_ERROR. */
LkDemoFolder *lk_demo_folder_new          (GError      **error);
void          lk_demo_folder_free         (LkDemoFolder *self);
/** lk_demo_folder_get_database: the path of the database in it, which need not be there yet. */
const char   *lk_demo_folder_get_database (LkDemoFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkDemoFolder, lk_demo_folder_free)

G_END_DECLS
