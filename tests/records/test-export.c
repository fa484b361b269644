#include "rig.h"

#include <string.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "designs/lk-design-rows.h"
#include "print/lk-visit-sheet.h"
#include "privacy/lk-secret.h"
#include "records/lk-visit-export.h"

static const char *
name_item (const char *item_id,
           gpointer    data G_GNUC_UNUSED)
{
  return g_str_equal (item_id, "i1") ? "Uitleg in stappen" : NULL;
}

static char *
run_pdftotext (const char *path)
{
  const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *out = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  return g_steal_pointer (&out);
}

static LkVisit *
make_visit (Rig *rig)
{
  LkVisit *visit = NULL;

  rig_unlock (rig, rig->bram);
  visit = lk_private_add_visit (rig->mine, rig->anna, rig->bram, rig->team, lk_day_new (2026, 11, 27), "3e uur", NULL);
  g_assert_true (lk_visit_set_text (visit, LK_VISIT_FOCUS, "Wie denkt er mee?", NULL));
  g_assert_true (lk_visit_set_text (visit, LK_VISIT_AGREEMENT, "Elke les een uitlegkaart", NULL));
  g_assert_nonnull (lk_visit_add_evidence (visit, "10:21", "telt hardop", "drie doen mee", NULL));
  g_assert_true (lk_visit_set_score (visit, "i1", 3, NULL));
  g_assert_true (lk_visit_set_score (visit, "i2", 4, NULL));
  return visit;
}

static void
test_json (Rig           *rig,
           gconstpointer  data G_GNUC_UNUSED)
{
  LkVisit *visit = make_visit (rig);
  char *json = lk_visit_export_json (visit, rig->school);
  g_autoptr (JsonNode) node = json_from_string (json, NULL);
  JsonObject *file = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (file, "visitor"), ==, "Anna de Vries");
  g_assert_cmpstr (json_object_get_string_member (file, "visited"), ==, "Bram Jansen");
  g_assert_cmpstr (json_object_get_string_member (file, "team"), ==, "Onderbouw");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (file, "visit"), "agreement"), ==, "Elke les een uitlegkaart");
  lk_secret_free_text (json);
}

/* 0600 also where a file that everyone may read stood; nothing is left beside it. */
static void
test_write (Rig           *rig,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *folder = g_build_filename (rig->folder, "out", NULL);
  g_autofree char *path = g_build_filename (folder, "bezoek.json", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/nonexistent/bezoek.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  GStatBuf info;

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents_full (path, "old", 3, G_FILE_SET_CONTENTS_NONE, 0644, NULL));
  g_assert_true (lk_visit_export_write (file, "nieuw", 5, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "nieuw");
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (g_dir_read_name (dir));
  g_assert_null (g_dir_read_name (dir));
  g_assert_false (lk_visit_export_write (nowhere, "nieuw", 5, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
result_cb (GObject      *source G_GNUC_UNUSED,
           GAsyncResult *result,
           gpointer      data)
{
  g_set_object ((GAsyncResult **) data, result);
}

/* What is one's own, the drafts with their files as well, and no more than that. */
static void
test_all (Rig           *rig,
          gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (rig->folder, "alles.json", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LkDesignContent) content = lk_design_content_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  LkAttachmentContent *attachment = lk_design_content_add_attachment (content);

  make_visit (rig);
  lk_private_add_visit (rig->mine, rig->bram, rig->anna, rig->team, lk_day_new (2026, 11, 26), "", NULL);
  attachment->bytes = g_bytes_new_static ("werkblad", 8);
  attachment->hash = lk_design_hash (attachment->bytes);
  attachment->size = 8;
  lk_design_content_set (&attachment->title, "werkblad.txt");
  lk_design_content_set (&content->title, "Breuken vergelijken");
  g_assert_nonnull (lk_private_add_draft (rig->mine, content, NULL, &error));
  lk_visit_export_all_async (rig->mine, file, result_cb, &result);
  rig_wait (result != NULL);
  g_assert_true (lk_visit_export_all_finish (rig->mine, result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  node = json_from_string (contents, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 2);
  g_assert_nonnull (strstr (contents, "Elke les een uitlegkaart"));
  g_assert_nonnull (strstr (contents, "Breuken vergelijken"));
  g_assert_nonnull (strstr (contents, "d2Vya2JsYWQ="));
}

static void
test_pdf (Rig           *rig,
          gconstpointer  data G_GNUC_UNUSED)
{
  LkVisit *visit = make_visit (rig);
  g_autoptr (LkDesignContent) design = lk_design_content_new ();
  g_autofree char *path = g_build_filename (rig->folder, "bezoek.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) much = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; much->len < 9000; i++)
    g_string_append_printf (much, "regel%u van de feiten\n", i);
  g_string_append (much, "hetEinde");
  g_assert_true (lk_visit_set_text (visit, LK_VISIT_FACTS, much->str, &error));
  lk_design_content_set (&design->title, "Breuken vergelijken");
  lk_design_content_set (&design->pupils[0].expected, "tekent stroken");
  g_assert_true (lk_visit_set_text (visit, LK_VISIT_PUPIL_A, "telde hardop mee", &error));
  g_assert_true (lk_visit_set_text (visit, LK_VISIT_PUPIL_C, "hielp een ander", &error));
  bytes = lk_visit_sheet_draw_pdf (visit, rig->school, design, "Rustige start", name_item, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (lk_visit_export_write (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error));
  text = run_pdftotext (path);
  g_assert_nonnull (strstr (text, "Anna de Vries"));
  g_assert_nonnull (strstr (text, "Wie denkt er mee?"));
  g_assert_nonnull (strstr (text, "telt hardop"));
  g_assert_nonnull (strstr (text, "Uitleg in stappen: 3"));
  g_assert_nonnull (strstr (text, "Breuken vergelijken"));
  g_assert_nonnull (strstr (text, "tekent stroken"));
  g_assert_nonnull (strstr (text, "telde hardop mee"));
  g_assert_nonnull (strstr (text, "hielp een ander"));
  g_assert_nonnull (strstr (text, "regel0 van"));
  g_assert_nonnull (strstr (text, "regel123 van"));
  g_assert_nonnull (strstr (text, "hetEinde"));
  g_assert_nonnull (strstr (text, "Elke les een uitlegkaart"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/records/export/json", Rig, NULL, rig_set_up, test_json, rig_tear_down);
  g_test_add ("/records/export/write", Rig, NULL, rig_set_up, test_write, rig_tear_down);
  g_test_add ("/records/export/all", Rig, NULL, rig_set_up, test_all, rig_tear_down);
  g_test_add ("/records/export/pdf", Rig, NULL, rig_set_up, test_pdf, rig_tear_down);
  return g_test_run ();
}
