#pragma once

#include <gio/gio.h>

#include "exchange/lk-exchange.h"
#include "model/lk-guides.h"

G_BEGIN_DECLS

#define LK_GUIDE_FILE_SUFFIX ".kijkwijzer.json"

/** LkGuideFile: one viewing guide as a file has it. @id is the guide's where it was made, @origin what it was made from there. */
typedef struct
{
  char           *id;
  char           *origin;
  char           *name;
  LkGuideContent *content;
} LkGuideFile;

void         lk_guide_file_free        (LkGuideFile          *self);

/** lk_guide_file_parse: (transfer full): NULL with a LK_EXCHANGE_ERROR, or a LK_MODEL_ERROR for what has too many or too long parts. */
LkGuideFile *lk_guide_file_parse       (const char           *data,
                                        gsize                 length,
                                        GError              **error);
/** lk_guide_file_load_async: reads and checks @file on another thread. */
void         lk_guide_file_load_async  (GFile                *file,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
/** lk_guide_file_load_finish: (transfer full) */
LkGuideFile *lk_guide_file_load_finish (GAsyncResult         *result,
                                        GError              **error);

/** lk_guide_file_write: (transfer full): @guide with its newest version, as the file holds it. */
char        *lk_guide_file_write       (LkGuides             *guides,
                                        LkGuide              *guide);
/** lk_guide_file_save_async: puts the same in the place of @file. */
void         lk_guide_file_save_async  (LkGuides             *guides,
                                        LkGuide              *guide,
                                        GFile                *file,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean     lk_guide_file_save_finish (GAsyncResult         *result,
                                        GError              **error);

/** lk_guide_file_find: (transfer none) (nullable): the guide of this school that is the same as the file's, perhaps with
 *  something else in it: made here, imported before, or taken from the same starter set. It may be archived. */
LkGuide     *lk_guide_file_find        (const LkGuideFile    *self,
                                        LkGuides             *guides);
/** lk_guide_file_add: (transfer none): a guide of its own; what is the same already comes back rather than twice. NULL with a
 *  LK_MODEL_ERROR. */
LkGuide     *lk_guide_file_add         (const LkGuideFile    *self,
                                        LkGuides             *guides,
                                        GError              **error);

/** lk_guide_file_import: the same of @file into @store, waiting for it; what is here just so already is skipped. FALSE with one of the
 *  errors above or a LK_STORE_ERROR. */
gboolean     lk_guide_file_import      (LkStore              *store,
                                        GFile                *file,
                                        LkImportReport       *report,
                                        GCancellable         *cancellable,
                                        GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkGuideFile, lk_guide_file_free)

G_END_DECLS
