#pragma once

#include "model/lk-record.h"
#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * LkDeeds:
 *
 * The rows whose newest values stand on the screen but not yet on the disk, shared by all who show rows of one store:
 * what is read of them meanwhile is old, and must not be shown.
 *
 * Signals:
 *  - `settled (GPtrArray of LkRecord)`: writes of these are over and they must be read again, since one failed or since
 *    something read meanwhile was passed over.
 */
#define LK_TYPE_DEEDS (lk_deeds_get_type ())
G_DECLARE_FINAL_TYPE (LkDeeds, lk_deeds, LK, DEEDS, GObject)

LkDeeds  *lk_deeds_new       (void);
/** lk_deeds_begin: a write of @record is on its way. */
void      lk_deeds_begin     (LkDeeds    *self,
                              LkRecord   *record);
/** lk_deeds_end: a write of all of @records (element-type LkRecord) is over. */
void      lk_deeds_end       (LkDeeds    *self,
                              GPtrArray  *records,
                              gboolean    written);
/** lk_deeds_pass_over: whether what was just read of the row @id is old; if so it is remembered to read it again. */
gboolean  lk_deeds_pass_over (LkDeeds    *self,
                              const char *id);

G_END_DECLS
