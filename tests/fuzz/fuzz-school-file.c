/* The school's own file: refused whole, or taken whole; twice adds nothing, and out and in again gives the same. */

#include "fuzz.h"

#include "exchange/lk-school-file.h"

const char * const fuzz_words[] = { "{", "}", "[", "]", ":", ",", "null", "true", "-1", "1e999", "\"\"", "\"id\"", "\"tables\"", "\"team\"",
                                    "\"person\"", "\"action\"", "\"goal\"", "\"rank\"", "\"stage\"", "\"todo\"", "\"2026-02-30\"",
                                    "\"version\":2,", "\\u0000", "\\ud800", "\"picture\":\"!!!!\"", "018f0000-0000-7000-8000-00000000000", NULL };

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  LkStore *store = fuzz_store ();
  GFile *file = fuzz_write_file (data, size);
  gint64 before = fuzz_count_changes (store);
  LkImportReport report = { 0 };
  g_autoptr (GError) error = NULL;

  if (!lk_school_file_import (store, file, &report, NULL, &error))
    {
      fuzz_assert_refused (error);
      g_assert_cmpint (fuzz_count_changes (store), ==, before);
      return 0;
    }
  fuzz_assert_sound (store);
  before = fuzz_count_changes (store);
  g_assert_true (lk_school_file_import (store, file, &report, NULL, &error));
  g_assert_cmpint (fuzz_count_changes (store), ==, before);
  g_assert_true (lk_school_file_export (store, file, NULL, &error));
  g_assert_true (lk_school_file_import (store, file, &report, NULL, &error));
  g_assert_cmpint (fuzz_count_changes (store), ==, before);
  return 0;
}
