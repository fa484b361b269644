/* A viewing guide from elsewhere: what is read can be written and read again as the same. */

#include "fuzz.h"

#include "exchange/lk-guide-file.h"

const char * const fuzz_words[] = { "{", "}", "[", "]", ":", ",", "\"", "\"domains\"", "\"items\"", "\"text\"", "\"one\"", "\"four\"", "\"id\"",
                                    "\"name\"", "\"format\":\"leerkracht-board-guide\"", "\"version\":1", "\"version\":2", "\\u0000",
                                    "\\n", "\\ud800", "null", "1e999", "\xef\xbb\xbf", NULL };

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
  g_autoptr (GError) error = NULL;
  g_autoptr (LkGuideFile) file = lk_guide_file_parse ((const char *) data, size, &error);
  g_autoptr (LkGuideContent) back = NULL;
  g_autofree char *json = NULL;

  if (file == NULL)
    {
      fuzz_assert_refused (error);
      return 0;
    }
  g_assert_cmpstr (file->name, !=, "");
  g_assert_cmpuint (lk_guide_content_get_n_domains (file->content), >, 0);
  json = lk_guide_content_write (file->content);
  back = lk_guide_content_read (json, NULL);
  g_assert_nonnull (back);
  g_assert_true (lk_guide_content_equal (file->content, back));
  return 0;
}
