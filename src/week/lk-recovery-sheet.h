#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** LkRecoverySheet: what is printed of a recovery key. */
typedef struct
{
  char *name;   /* whose it is */
  char *key;
} LkRecoverySheet;

/** lk_recovery_sheet_new: (transfer full): copies both. */
LkRecoverySheet *lk_recovery_sheet_new  (const char *name,
                                         const char *key);
/** lk_recovery_sheet_free: wipes the key. */
void             lk_recovery_sheet_free (void       *self);
/** lk_recovery_sheet_draw: a LkPrintDraw. */
void             lk_recovery_sheet_draw (void       *self,
                                         cairo_t    *cr,
                                         double      width,
                                         double      height);

G_END_DECLS
