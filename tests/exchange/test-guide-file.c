/* A viewing guide as a file: out and in again, twice, changed, and broken. */

#include "../model/rig.h"

#include <string.h>

#include "exchange/lk-guide-file.h"
#include "model/lk-guide-starters.h"

static LkGuides *
open_guides (Rig *rig)
{
  LkGuides *guides = lk_guides_new (rig->school);

  lk_store_flush (rig->store);
  return guides;
}

static LkGuide *
take_starter (LkGuides *guides)
{
  g_autoptr (GPtrArray) starters = lk_guide_starters_new ("nl");
  const LkGuideStarter *starter = starters->pdata[0];

  return lk_guides_add (guides, starter->name, starter->key, starter->content, NULL);
}

static LkGuideFile *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  LkGuideFile *file = lk_guide_file_parse (text, strlen (text), &error);

  g_assert_no_error (error);
  return file;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

/* At another school it is a new guide; the same file once more is not a second. */
static void
test_round (Rig           *rig,
            gconstpointer  data)
{
  Rig other = { 0 };
  g_autoptr (LkGuides) here = open_guides (rig), there = NULL;
  LkGuide *guide = take_starter (here), *taken = NULL;
  g_autofree char *path = g_build_filename (rig->folder, "start.kijkwijzer.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) saved = NULL, loaded = NULL;
  g_autoptr (LkGuideFile) read = NULL;
  g_autoptr (GError) error = NULL;

  lk_guide_file_save_async (here, guide, file, NULL, done_cb, &saved);
  g_assert_true (lk_guide_file_save_finish (wait_for (&saved), &error));
  lk_guide_file_load_async (file, NULL, done_cb, &loaded);
  read = lk_guide_file_load_finish (wait_for (&loaded), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->name, ==, lk_guide_get_name (guide));
  g_assert_true (lk_guide_file_find (read, here) == guide);

  rig_set_up (&other, NULL);
  there = open_guides (&other);
  g_assert_null (lk_guide_file_find (read, there));
  taken = lk_guide_file_add (read, there, &error);
  g_assert_no_error (error);
  g_assert_true (lk_guide_content_equal (lk_guide_version_get_content (lk_guides_get_current (there, taken)), read->content));
  g_assert_true (lk_guide_file_add (read, there, &error) == taken);
  lk_store_flush (other.store);
  g_assert_cmpuint (lk_record_list_get_size (lk_guides_get_guides (there)), ==, 1);
  g_assert_true (lk_store_undo (other.store, &error));
  lk_store_flush (other.store);
  g_assert_cmpuint (lk_record_list_get_size (lk_guides_get_guides (there)), ==, 0);
  g_clear_object (&there);
  rig_tear_down (&other, NULL);
  lk_store_flush (rig->store);
}

/* An archived one comes back rather than twice; one whose content differs is found, to be asked about. */
static void
test_known (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (LkGuides) guides = open_guides (rig);
  LkGuide *guide = take_starter (guides);
  g_autofree char *text = lk_guide_file_write (guides, guide);
  g_autoptr (LkGuideFile) file = read_text (text);
  g_autoptr (LkGuideContent) less = lk_guide_content_remove_item (file->content, 0, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (lk_guides_archive (guides, guide, TRUE, NULL));
  g_assert_true (lk_guide_file_add (file, guides, &error) == guide);
  g_assert_cmpint (lk_guide_get_archived (guide), ==, 0);

  g_assert_true (lk_guides_set_content (guides, guide, less, "Remove Item", NULL, NULL));
  g_assert_true (lk_guide_file_find (file, guides) == guide);
  g_assert_true (lk_guide_file_add (file, guides, &error) != guide);
  lk_store_flush (rig->store);
  g_assert_cmpuint (lk_record_list_get_size (lk_guides_get_guides (guides)), ==, 2);
}

#define HEAD "{\"format\":\"leerkracht-board-guide\",\"version\":1,\"id\":\"a\",\"name\":\"Start\","

static void
test_refused (void)
{
  static const struct { const char *text; GQuark (*domain) (void); int code; } cases[] = {
    { "", lk_exchange_error_quark, LK_EXCHANGE_ERROR_FOREIGN },
    { "{", lk_exchange_error_quark, LK_EXCHANGE_ERROR_UNREADABLE },
    { "[]", lk_exchange_error_quark, LK_EXCHANGE_ERROR_FOREIGN },
    { "{\"format\":\"leerkracht-board\",\"version\":1}", lk_exchange_error_quark, LK_EXCHANGE_ERROR_FOREIGN },
    { "{\"format\":\"leerkracht-board-guide\",\"version\":2,\"id\":\"a\"}", lk_exchange_error_quark, LK_EXCHANGE_ERROR_NEWER },
    { "{\"format\":\"leerkracht-board-guide\",\"version\":1,\"name\":\"x\",\"domains\":[]}", lk_exchange_error_quark, LK_EXCHANGE_ERROR_FOREIGN },
    { HEAD "\"domains\":7}", lk_exchange_error_quark, LK_EXCHANGE_ERROR_FOREIGN },
    { HEAD "\"domains\":[{\"items\":[{\"text\":\"\"}]}]}", lk_model_error_quark, LK_MODEL_ERROR_EMPTY },
    { HEAD "\"domains\":[{\"items\":[\"\\u0000\"]}]}", lk_exchange_error_quark, LK_EXCHANGE_ERROR_HOSTILE },
    { HEAD "\"domains\":[]} {}", lk_exchange_error_quark, LK_EXCHANGE_ERROR_UNREADABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lk_guide_file_parse (cases[i].text, strlen (cases[i].text), &error));
      g_assert_error (error, cases[i].domain (), cases[i].code);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/guide-file/round", Rig, NULL, rig_set_up, test_round, rig_tear_down);
  g_test_add ("/guide-file/known", Rig, NULL, rig_set_up, test_known, rig_tear_down);
  g_test_add_func ("/guide-file/refused", test_refused);
  return g_test_run ();
}
