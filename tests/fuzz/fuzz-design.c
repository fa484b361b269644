/* A colleague's lesson design: what is read could have been written here, and is read again as the same. */

#include "fuzz.h"

#include "designs/lk-design-json.h"

const char * const fuzz_words[] = { "{", "}", "[", "]", ":", ",", "\"", "\"designs\"", "\"blocks\"", "\"goal\"", "\"words\"", "\"phases\"", "\"minutes\"",
                                    "\"attachments\"", "\"address\":\"https://a.nl\"", "\"bytes\":\"UEs=\"", "\"hash\"", "\"pupils\"", "\"A\"", "\"expected\"",
                                    "\"designers\"", "\"status\":\"taught\"", "\"day\":\"2026-12-04\"", "\"format\":\"leerkracht-board-design\"",
                                    "\"version\":1", "\"version\":2", "\\u0000", "\\n", "\\ud800", "null", "1e999", "\xef\xbb\xbf", NULL };

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
  g_autoptr (GPtrArray) designs = lk_design_json_read ((const char *) data, (gssize) size, &error);
  g_autoptr (GPtrArray) back = NULL;
  g_autofree char *json = NULL;

  if (designs == NULL)
    {
      fuzz_assert_refused (error);
      return 0;
    }
  json = lk_design_json_write (designs, TRUE);
  back = lk_design_json_read (json, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (back->len, ==, designs->len);
  for (guint i = 0; i < back->len; i++)
    {
      g_autofree char *name = lk_design_content_dup_name (back->pdata[i]);

      g_assert_true (lk_design_content_check (back->pdata[i], NULL));
      g_assert_true (lk_design_content_equal (back->pdata[i], designs->pdata[i]));
      g_assert_cmpstr (name, !=, "");
    }
  return 0;
}
