/* A Trello export: refused whole, or taken whole, in one step; twice adds nothing. */

#include "fuzz.h"

#include "exchange/lk-trello.h"

const char * const fuzz_words[] = { "{", "}", "[", "]", ":", ",", "null", "true", "false", "-1", "1e999", "\"\"", "\"id\"", "\"lists\"",
                                    "\"cards\"", "\"idList\"", "\"closed\":true,", "\"due\":\"2026-13-99T00:00:00.000Z\",", "\"name\"",
                                    "\"pos\":1e308,", "\"actions\"", "\"createCard\"", "\"updateCard\"", "\"commentCard\"", "\"checklists\"",
                                    "\"idMembers\"", "\"members\"", "\\u0000", "\\ud800", "\"data\":{},", "54b0fd8dee901a913afe5f01", NULL };

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  return 0;
}

static void
import_twice (LkTrello *trello)
{
  LkStore *store = fuzz_store ();
  gint64 before = fuzz_count_changes (store);
  LkImportReport report = { 0 };
  g_autoptr (GError) error = NULL;

  if (!lk_trello_import (trello, store, NULL, "Team", &report, &error))
    {
      fuzz_assert_refused (error);
      g_assert_cmpint (fuzz_count_changes (store), ==, before);
      return;
    }
  g_assert_cmpint (fuzz_count_changes (store), <=, before + 1);
  fuzz_assert_sound (store);
  before = fuzz_count_changes (store);
  g_assert_true (lk_trello_import (trello, store, NULL, "Team", &report, &error));
  g_assert_cmpuint (report.actions, ==, 0);
  g_assert_cmpint (fuzz_count_changes (store), ==, before);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkTrello) trello = lk_trello_load (fuzz_write_file (data, size), NULL, &error);

  if (trello == NULL)
    {
      fuzz_assert_refused (error);
      return 0;
    }
  for (guint i = 0; i < lk_trello_get_n_lists (trello); i++)
    g_assert_true (g_utf8_validate (lk_trello_get_list_name (trello, i), -1, NULL));
  /* An import takes a hundred times as long as reading. */
  if (size % 8 == 0)
    import_twice (trello);
  return 0;
}
