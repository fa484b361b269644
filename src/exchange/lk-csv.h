#pragma once

#include "exchange/lk-exchange.h"

G_BEGIN_DECLS

/**
 * LkCsv:
 *
 * Comma-separated values as RFC 4180 has them, read with the delimiter (comma, semicolon, tab), the encoding (UTF-8,
 * UTF-16 with a mark, Windows-1252) and the line ends that the file turns out to use. What was in it is wiped when freed.
 */
typedef struct _LkCsv LkCsv;

/** lk_csv_parse: (transfer full): NULL with a LK_EXCHANGE_ERROR. */
LkCsv      *lk_csv_parse         (GBytes      *bytes,
                                  GError     **error);
/** lk_csv_parse_answers: (transfer full): the same of what many people wrote: longer texts, and more of them. */
LkCsv      *lk_csv_parse_answers (GBytes      *bytes,
                                  GError     **error);
void        lk_csv_free          (LkCsv       *self);
guint       lk_csv_get_n_rows    (LkCsv       *self);
guint       lk_csv_get_n_columns (LkCsv       *self,
                                  guint        row);
/** lk_csv_get: (transfer none): "" beyond the last column of the row. */
const char *lk_csv_get           (LkCsv       *self,
                                  guint        row,
                                  guint        column);
/** lk_csv_wipe_column: leaves nothing in the memory of what stands there, from @first_row on. */
void        lk_csv_wipe_column   (LkCsv       *self,
                                  guint        first_row,
                                  guint        column);
/** lk_csv_append: writes one row of @fields (NULL-terminated) with CRLF, quoting where needed. */
void        lk_csv_append        (GString     *out,
                                  const char * const *fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkCsv, lk_csv_free)

G_END_DECLS
