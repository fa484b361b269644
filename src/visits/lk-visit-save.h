#pragma once

#include <gtk/gtk.h>

#include "model/lk-guides.h"
#include "records/lk-private.h"

G_BEGIN_DECLS

typedef enum
{
  LK_VISIT_SAVE_PDF,
  LK_VISIT_SAVE_JSON,
} LkVisitSave;

/** lk_visit_save_as: asks where, and writes @visit there for its owner to keep elsewhere; the window's `toast` action says what came
 *  of it. A file that is being chosen when @own is locked is not written. */
void lk_visit_save_as (GtkWidget   *widget,
                       LkPrivate   *own,
                       LkGuides    *guides,
                       LkVisit     *visit,
                       LkVisitSave  kind);

G_END_DECLS
