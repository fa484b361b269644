#pragma once

#include <gio/gio.h>

#include "calendar/lk-day.h"

G_BEGIN_DECLS

/**
 * LkWorkbook:
 *
 * A spreadsheet of tables, each on a sheet of its own with a head that stays in sight. Texts are texts, never formulas, and cut at what a cell holds. Any thread.
 */
typedef struct _LkWorkbook LkWorkbook;

/** lk_workbook_new: @company: (nullable). NULL with @error. */
LkWorkbook *lk_workbook_new        (const char   *title,
                                    const char   *company,
                                    GError      **error);
void        lk_workbook_free       (LkWorkbook   *self);
/** lk_workbook_add_sheet: what follows goes onto it. What a name may not have or be is mended. */
void        lk_workbook_add_sheet  (LkWorkbook   *self,
                                    const char   *name);
/** lk_workbook_add_column: to the right of those before it; @width in letters. */
void        lk_workbook_add_column (LkWorkbook   *self,
                                    const char   *heading,
                                    double        width);
/** Cells: @row counts from 0, below the head. A number that is not finite leaves its cell empty. */
void        lk_workbook_put_text   (LkWorkbook   *self,
                                    guint         row,
                                    guint         column,
                                    const char   *text);
void        lk_workbook_put_count  (LkWorkbook   *self,
                                    guint         row,
                                    guint         column,
                                    double        count);
void        lk_workbook_put_number (LkWorkbook   *self,
                                    guint         row,
                                    guint         column,
                                    double        number);
void        lk_workbook_put_day    (LkWorkbook   *self,
                                    guint         row,
                                    guint         column,
                                    double        day);
/** lk_workbook_finish: (transfer full): the file; NULL with @error. Nothing can be added after it. */
GBytes     *lk_workbook_finish     (LkWorkbook   *self,
                                    GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkWorkbook, lk_workbook_free)

G_END_DECLS
