/* The library: what comes into it and out of it as a whole. */

#include "design-rig.h"

#include "designs/lk-design-rows.h"
#include "designs/lk-file-sweep.h"
#include "model/lk-model-error.h"
#include "store/lk-backup.h"

typedef struct
{
  Rig        rig;
  LkDesigns *designs;
} Desk;

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  rig_set_up (&desk->rig, NULL);
  desk->designs = open_library (&desk->rig);
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) problems = NULL;

  lk_store_flush (desk->rig.store);
  problems = lk_store_check (desk->rig.store, NULL);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_finalize_object (desk->designs);
  rig_tear_down (&desk->rig, NULL);
}

static void
take_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static GAsyncResult *
wait_result (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static LkDesignContent *
load (Desk       *desk,
      const char *id,
      GError    **error)
{
  g_autoptr(GAsyncResult) result = NULL;

  lk_designs_load_async (desk->designs, id, TRUE, NULL, take_cb, &result);
  return lk_designs_load_finish (desk->designs, wait_result (&result), error);
}

static guint
count (Desk *desk)
{
  lk_store_flush (desk->rig.store);
  return lk_record_list_get_size (lk_designs_get_designs (desk->designs));
}

static void
test_added (Desk          *desk,
            gconstpointer  data)
{
  g_autoptr(LkDesignContent) content = make_design (11, FALSE);
  g_autoptr(LkDesignContent) back = NULL;
  g_autofree char *id = NULL;
  LkDesign *design = NULL;

  content->status = LK_DESIGN_REVISED;
  content->number = 4;
  content->goal_id = g_strdup ("nowhere");
  content->previous = g_strdup ("nowhere");
  content->team_id = g_strdup (lk_record_get_id (LK_RECORD (desk->rig.team)));
  lk_design_content_add_designer (content, "Iemand", "nobody");
  lk_design_content_add_designer (content, "Bram Jansen", lk_record_get_id (LK_RECORD (desk->rig.bram)));
  design = lk_designs_add (desk->designs, content, "Import Lesson Design", NULL);
  g_assert_nonnull (design);
  id = g_strdup (lk_record_get_id (LK_RECORD (design)));
  g_assert_cmpuint (count (desk), ==, 1);
  g_assert_true (lk_designs_find (desk->designs, id) == design);
  g_assert_cmpstr (lk_store_get_undo_label (desk->rig.store), ==, "Import Lesson Design");

  back = load (desk, id, NULL);
  g_assert_cmpstr (back->family, ==, id);
  g_assert_null (back->previous);
  g_assert_null (back->goal_id);
  g_assert_cmpstr (back->team, ==, "Onderbouw");
  g_assert_cmpuint (g_strv_length (back->designers), ==, 1);
  g_assert_cmpstr (back->designers[0], ==, "Bram Jansen");
  g_assert_cmpint (back->status, ==, LK_DESIGN_EVALUATED);
  g_assert_cmpuint (back->phases->len, ==, content->phases->len);
  for (guint i = 0; i < back->attachments->len; i++)
    {
      LkAttachmentContent *one = back->attachments->pdata[i], *other = content->attachments->pdata[i];

      g_assert_true ((one->bytes == NULL) == (other->bytes == NULL));
      g_assert_true (one->bytes == NULL || g_bytes_equal (one->bytes, other->bytes));
    }

  g_assert_true (lk_store_undo (desk->rig.store, NULL));
  g_assert_cmpuint (count (desk), ==, 0);
  g_assert_true (lk_store_redo (desk->rig.store, NULL));
  g_assert_cmpuint (count (desk), ==, 1);
}

static GPtrArray *
make_family (void)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);
  LkDesignContent *first = make_design (11, FALSE), *second = make_design (11, FALSE);

  first->id = lk_store_new_id ();
  second->id = lk_store_new_id ();
  first->family = g_strdup (first->id);
  second->family = g_strdup (first->id);
  second->previous = g_strdup (first->id);
  first->number = 1;
  second->number = 2;
  first->status = LK_DESIGN_REVISED;
  g_ptr_array_add (versions, first);
  g_ptr_array_add (versions, second);
  return versions;
}

/* A family from a file comes and goes as one, and what is here already stays. */
static void
test_family (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) versions = make_family ();
  g_autoptr(GError) error = NULL;
  LkDesign *newest = lk_designs_add_family (desk->designs, versions, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lk_design_get_number (newest), ==, 2);
  g_assert_cmpuint (count (desk), ==, 2);
  lk_store_flush (desk->rig.store);
  g_assert_cmpstr (lk_store_get_undo_label (desk->rig.store), ==, "Import Lesson Design");
  g_assert_true (lk_store_undo (desk->rig.store, &error));
  lk_store_flush (desk->rig.store);
  g_assert_cmpuint (count (desk), ==, 0);
  g_assert_true (lk_store_redo (desk->rig.store, &error));
  lk_store_flush (desk->rig.store);
  g_assert_cmpuint (count (desk), ==, 2);
  g_assert_nonnull (lk_designs_add_family (desk->designs, versions, &error));
  lk_store_flush (desk->rig.store);
  g_assert_cmpuint (count (desk), ==, 2);
}

/* There and back again; sharing what is there already changes nothing, and undo passes both over. */
static void
test_shared (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) versions = make_family ();
  g_autoptr(GPtrArray) back = NULL;
  g_autoptr(GPtrArray) family = NULL;
  g_autofree char *label = g_strdup (lk_store_get_undo_label (desk->rig.store));
  g_autofree char *left = NULL;
  const char *id = ((LkDesignContent *) versions->pdata[0])->id;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GAsyncResult) result = NULL;
      g_autoptr(GError) error = NULL;

      lk_designs_share_async (desk->designs, versions, take_cb, &result);
      g_assert_true (lk_designs_share_finish (desk->designs, wait_result (&result), &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count (desk), ==, 2);
    }
  g_assert_cmpstr (lk_store_get_undo_label (desk->rig.store), ==, label);
  family = lk_designs_dup_family (desk->designs, lk_designs_find (desk->designs, id));
  g_assert_cmpuint (family->len, ==, 2);
  g_assert_cmpuint (lk_design_get_number (family->pdata[0]), ==, 1);
  {
    g_autoptr(GAsyncResult) result = NULL;

    lk_designs_load_family_async (desk->designs, id, NULL, take_cb, &result);
    back = lk_designs_load_family_finish (desk->designs, wait_result (&result), NULL);
    g_assert_cmpuint (back->len, ==, 2);
    for (guint i = 0; i < 2; i++)
      {
        LkDesignContent *one = back->pdata[i], *other = versions->pdata[i];

        g_assert_cmpstr (one->id, ==, other->id);
        g_assert_cmpstr (one->previous, ==, other->previous);
        g_assert_cmpuint (one->phases->len, ==, other->phases->len);
        g_assert_cmpstr (one->blocks[LK_BLOCK_PRIOR].words, ==, other->blocks[LK_BLOCK_PRIOR].words);
      }
  }
  {
    g_autoptr(GAsyncResult) result = NULL;

    lk_designs_take_back_async (desk->designs, id, take_cb, &result);
    g_assert_true (lk_designs_take_back_finish (desk->designs, wait_result (&result), NULL));
  }
  g_assert_cmpuint (count (desk), ==, 0);
  left = rig_ask (&desk->rig, "SELECT (SELECT count (*) FROM design_block) + (SELECT count (*) FROM phase) + (SELECT count (*) FROM attachment) + "
                              "(SELECT count (*) FROM model_pupil) + (SELECT count (*) FROM designer) + (SELECT count (*) FROM design_index_row)");
  g_assert_cmpstr (left, ==, "0");
  g_assert_cmpstr (lk_store_get_undo_label (desk->rig.store), ==, label);
}

/* What a colleague made of it, in one step; who has it open sees it, and its ids stay. */
static void
test_replaced (Desk          *desk,
               gconstpointer  data)
{
  g_autoptr(LkDesignContent) before = make_design (11, FALSE);
  g_autoptr(LkDesignContent) after = make_design (17, FALSE);
  g_autoptr(LkDesignDetail) detail = NULL;
  g_autofree char *id = NULL, *old = NULL, *new = NULL, *again = NULL, *blocks = NULL, *same = NULL;
  LkDesign *design = NULL;

  lk_design_content_add_designer (before, "Anna de Vries", lk_record_get_id (LK_RECORD (desk->rig.anna)));
  design = lk_designs_add (desk->designs, before, "Import Lesson Design", NULL);
  id = g_strdup (lk_record_get_id (LK_RECORD (design)));
  count (desk);
  detail = lk_design_detail_new (desk->rig.school, desk->rig.store, id);
  wait_detail (detail);
  old = describe (desk->rig.school, desk->rig.store, id);
  blocks = rig_ask (&desk->rig, "SELECT group_concat (id) FROM design_block");

  g_assert_true (lk_designs_replace (desk->designs, design, after, NULL));
  g_assert_cmpstr (lk_design_get_title (design), ==, after->title);
  count (desk);
  new = describe (desk->rig.school, desk->rig.store, id);
  g_assert_cmpstr (new, !=, old);
  g_assert_cmpstr (lk_design_detail_get_block (detail, LK_BLOCK_END, LK_PART_WORDS), ==, after->blocks[LK_BLOCK_END].words);
  g_assert_cmpuint (lk_record_list_get_size (lk_design_detail_get_phases (detail)), ==, after->phases->len);
  same = rig_ask (&desk->rig, "SELECT group_concat (id) FROM design_block");
  g_assert_cmpstr (same, ==, blocks);

  g_assert_true (lk_store_undo (desk->rig.store, NULL));
  count (desk);
  again = describe (desk->rig.school, desk->rig.store, id);
  g_assert_cmpstr (again, ==, old);
  g_assert_cmpuint (lk_record_list_get_size (lk_design_detail_get_phases (detail)), ==, before->phases->len);
}

static void
test_archived (Desk          *desk,
               gconstpointer  data)
{
  g_autoptr(LkDesignContent) content = make_design (11, FALSE);
  g_autoptr(GError) error = NULL;
  g_autoptr(LkDesign) design = g_object_ref (lk_designs_add (desk->designs, content, "Import Lesson Design", NULL));

  g_assert_true (lk_designs_archive (desk->designs, design, TRUE, NULL));
  g_assert_cmpuint (count (desk), ==, 0);
  g_assert_true (lk_record_list_peek (lk_designs_get_archived (desk->designs), 0) == design);
  g_assert_true (lk_store_undo (desk->rig.store, NULL));
  g_assert_cmpuint (count (desk), ==, 1);
  g_assert_true (lk_store_redo (desk->rig.store, NULL));
  g_assert_cmpuint (count (desk), ==, 0);
  g_assert_true (lk_designs_archive (desk->designs, design, FALSE, NULL));
  g_assert_cmpuint (count (desk), ==, 1);
  for (guint i = 0; i < 4; i++)
    g_assert_true (lk_store_undo (desk->rig.store, NULL) || TRUE);
  count (desk);
  g_assert_false (lk_designs_archive (desk->designs, design, TRUE, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_error (&error);
  g_assert_null (load (desk, lk_record_get_id (LK_RECORD (design)), &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
}

/* The name in the library follows the goal when there is no title. */
static void
test_aim (Desk          *desk,
          gconstpointer  data)
{
  g_autoptr(LkDesignContent) content = lk_design_content_new ();
  g_autoptr(LkDesignDetail) detail = NULL;
  g_autofree char *name = NULL, *undone = NULL;
  LkDesign *design = NULL;

  lk_design_content_set (&content->blocks[LK_BLOCK_GOAL].words, "Schatten");
  design = lk_designs_add (desk->designs, content, "Import Lesson Design", NULL);
  count (desk);
  detail = lk_design_detail_new (desk->rig.school, desk->rig.store, lk_record_get_id (LK_RECORD (design)));
  wait_detail (detail);
  g_assert_true (lk_design_detail_set_block (detail, LK_BLOCK_GOAL, LK_PART_WORDS, "Afronden\nen schatten", NULL));
  count (desk);
  name = lk_design_dup_name (design);
  g_assert_cmpstr (name, ==, "Afronden");
  g_assert_true (lk_store_undo (desk->rig.store, NULL));
  count (desk);
  undone = lk_design_dup_name (design);
  g_assert_cmpstr (undone, ==, "Schatten");
}

/* Only what nothing has pointed to for ninety days goes. */
static void
test_swept (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *pointed = NULL, *left = NULL, *later = NULL;

  rig_run_apart (&desk->rig, "INSERT INTO file_content (hash, bytes) VALUES ('aa', x'01'), ('bb', x'02')");
  rig_run (&desk->rig, "INSERT INTO design (id, family, created) VALUES ('d', 'd', 1)");
  rig_run (&desk->rig, "INSERT INTO attachment (id, design, title, hash, size, rank, created) VALUES ('a', 'd', 'x', 'aa', 1, 'V', 1)");
  lk_file_sweep (desk->rig.store);
  lk_store_flush (desk->rig.store);
  pointed = rig_ask (&desk->rig, "SELECT group_concat (hash || (unused IS NULL)) FROM file_content");
  g_assert_cmpstr (pointed, ==, "aa1,bb0");
  rig_run_apart (&desk->rig, "UPDATE file_content SET unused = unused - 91 * 86400000");
  lk_file_sweep (desk->rig.store);
  lk_store_flush (desk->rig.store);
  left = rig_ask (&desk->rig, "SELECT group_concat (hash) FROM file_content");
  g_assert_cmpstr (left, ==, "aa");
  rig_run_apart (&desk->rig, "UPDATE file_content SET unused = 1");
  lk_file_sweep (desk->rig.store);
  lk_store_flush (desk->rig.store);
  later = rig_ask (&desk->rig, "SELECT group_concat (hash || (unused IS NULL)) FROM file_content");
  g_assert_cmpstr (later, ==, "aa1");
}

/* A backup brings back what was in a file too, and what is searched. */
static void
test_restored (Desk          *desk,
               gconstpointer  data)
{
  g_autofree char *backup = g_build_filename (desk->rig.folder, "kept.db", NULL);
  g_autofree char *before = NULL, *after = NULL, *found = NULL, *files = NULL;
  g_autoptr(LkDesignContent) content = make_design (11, FALSE);
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  LkAttachmentContent *file = lk_design_content_add_attachment (content);
  g_autofree char *id = NULL;

  lk_design_content_set (&content->title, "Teruggezet");
  lk_design_content_set (&file->title, "blad.odt");
  file->bytes = g_bytes_new ("PK", 2);
  file->size = 2;
  file->hash = lk_design_hash (file->bytes);
  id = g_strdup (lk_record_get_id (LK_RECORD (lk_designs_add (desk->designs, content, "Import Lesson Design", NULL))));
  count (desk);
  before = describe (desk->rig.school, desk->rig.store, id);
  g_assert_true (lk_store_backup (desk->rig.store, backup, LK_BACKUP_BY_HAND, &error));
  g_assert_true (lk_store_undo (desk->rig.store, NULL));
  rig_run_apart (&desk->rig, "DELETE FROM file_content");

  lk_store_restore_async (desk->rig.store, backup, NULL, take_cb, &result);
  g_assert_true (lk_store_restore_finish (desk->rig.store, wait_result (&result), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (desk), ==, 1);
  after = describe (desk->rig.school, desk->rig.store, id);
  g_assert_cmpstr (after, ==, before);
  found = search (desk->designs, "terug", NULL);
  g_assert_true (g_str_has_prefix (found, "[Teruggezet]"));
  files = rig_ask (&desk->rig, "SELECT count (*) FROM file_content WHERE bytes = CAST ('PK' AS BLOB)");
  g_assert_cmpstr (files, ==, "1");
}

static void
test_starters (Desk          *desk,
               gconstpointer  data)
{
  guint n = 0;
  const LkDesignStarter *starters = lk_design_starters_get (&n);
  static const char * const languages[] = { "nl", "en" };

  g_assert_cmpuint (n, ==, 4);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 2; j++)
      {
        g_autoptr(LkDesignContent) content = lk_design_starters_make (starters[i].key, languages[j]);
        g_autoptr(GError) error = NULL;

        g_assert_cmpstr (content->origin, ==, starters[i].key);
        g_assert_true (lk_design_content_check (content, &error));
        g_assert_cmpuint (content->phases->len, ==, 4);
        g_assert_cmpuint (lk_design_content_get_total (content), ==, content->minutes);
        g_assert_null (content->id);
        g_assert_nonnull (lk_designs_add (desk->designs, content, "New Lesson Design", NULL));
      }
  g_assert_cmpuint (count (desk), ==, 8);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/designs/added", Desk, NULL, set_up, test_added, tear_down);
  g_test_add ("/designs/shared", Desk, NULL, set_up, test_shared, tear_down);
  g_test_add ("/designs/replaced", Desk, NULL, set_up, test_replaced, tear_down);
  g_test_add ("/designs/family", Desk, NULL, set_up, test_family, tear_down);
  g_test_add ("/designs/archived", Desk, NULL, set_up, test_archived, tear_down);
  g_test_add ("/designs/aim", Desk, NULL, set_up, test_aim, tear_down);
  g_test_add ("/designs/swept", Desk, NULL, set_up, test_swept, tear_down);
  g_test_add ("/designs/restored", Desk, NULL, set_up, test_restored, tear_down);
  g_test_add ("/designs/starters", Desk, NULL, set_up, test_starters, tear_down);
  return g_test_run ();
}
