#pragma once

#include "exchange/lk-csv.h"

G_BEGIN_DECLS

/* What is larger than this is no such list, and is refused before it eats the memory. */
typedef struct
{
  gsize bytes;
  gsize text;
  guint rows;
} LkCsvLimits;

/* Numbers in a row, as many as come. */
typedef struct
{
  guint32 *at;
  gsize    n;
  gsize    room;
} LkCsvOffsets;

/* The texts lie in one piece, each ended where its delimiter was. */
struct _LkCsv
{
  char        *text;
  gsize        length;
  LkCsvOffsets cells; /* where each begins in it, and at last where the text ends */
  LkCsvOffsets rows;  /* which cell each begins with, and at last how many there are */
};

/** lk_csv_refuse: NULL, with a LK_EXCHANGE_ERROR in the user's words. */
void     *lk_csv_refuse    (GError            **error,
                            LkExchangeError     code,
                            const char         *message);
/** lk_csv_decode: (transfer full): @data in UTF-8, whatever it came in, ended by a NUL. NULL with a LK_EXCHANGE_ERROR. */
char     *lk_csv_decode    (const guint8       *data,
                            gsize               size,
                            gsize              *length,
                            GError            **error);
/** lk_csv_read_rows: finds the delimiter in @self's text, and by it the cells. FALSE with a LK_EXCHANGE_ERROR. */
gboolean  lk_csv_read_rows (LkCsv              *self,
                            const LkCsvLimits  *limits,
                            GError            **error);

G_END_DECLS
