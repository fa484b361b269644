/* CSV of any kind: what is read is sound text, however the file was made. */

#include "fuzz.h"

#include "exchange/lk-csv.h"

const char * const fuzz_words[] = { "\"", "\"\"", ";", ",", "\t", "\r\n", "\n", "\r", "\xef\xbb\xbf", "\xff\xfe", "\xfe\xff",
                                    "\xe9", "naam", "sep=;", NULL };

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  return 0;
}

static void
append_row (GString *out,
            LkCsv   *csv,
            guint    row)
{
  guint n = lk_csv_get_n_columns (csv, row);
  g_autofree const char **fields = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      fields[i] = lk_csv_get (csv, row, i);
      g_assert_true (g_utf8_validate (fields[i], -1, NULL));
    }
  lk_csv_append (out, fields);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkCsv) csv = lk_csv_parse (bytes, &error);
  g_autoptr (GString) out = g_string_new (NULL);

  if (csv == NULL)
    {
      fuzz_assert_refused (error);
      return 0;
    }
  g_assert_no_error (error);
  for (guint row = 0; row < lk_csv_get_n_rows (csv); row++)
    {
      append_row (out, csv, row);
      g_assert_cmpstr (lk_csv_get (csv, row, lk_csv_get_n_columns (csv, row)), ==, "");
    }
  return 0;
}
