/* Nobody's words or files are lost when two write, share, erase or leave at the same time, or when the disk refuses. */

#include "draft-rig.h"

#include <string.h>

#include "designs/lk-design-rows.h"
#include "model/lk-model-error.h"

#define FILE_WORDS "Werkblad breuken"

static const char *
get_id (LkPerson *person)
{
  return lk_record_get_id (LK_RECORD (person));
}

static guint
count_refused (Rig *rig)
{
  return g_list_model_get_n_items (lk_private_get_refused (rig->mine));
}

/* Anna's, with Bram, on the disk; @other is Bram's PC with the draft open. */
static LkDraft *
begin_together (Rig             *rig,
                Rig             *other,
                LkDesignDetail **theirs)
{
  LkDraft *draft = NULL;

  rig_unlock (rig, rig->anna);
  draft = rig_add_draft (rig, "Doel", rig->bram);
  rig_save (rig);
  rig_open_other (rig, other);
  rig_unlock (other, other->bram);
  *theirs = rig_open_draft (other, rig_get_draft (other, 0));
  return draft;
}

static GBytes *
make_file (char **hash)
{
  GBytes *bytes = g_bytes_new_static (FILE_WORDS, strlen (FILE_WORDS));

  *hash = lk_design_hash (bytes);
  return bytes;
}

static void
attach (LkDesignDetail *detail,
        GBytes         *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (lk_design_detail_add_file (detail, "werkblad.pdf", bytes, &error));
  g_assert_no_error (error);
}

static void
assert_file (Rig        *rig,
             LkDraft    *draft,
             const char *hash)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rig_load_file (rig, draft, hash, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), FILE_WORDS, strlen (FILE_WORDS));
}

static guint
count_designers (LkDesignDetail *detail)
{
  g_autoptr (GPtrArray) designers = lk_design_detail_dup_designers (detail);

  return designers->len;
}

/* The owner's program takes the key of a designer who took himself away; nobody's words go, and everyone else reads on. */
static void
test_leaves (Rig           *rig,
             gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  g_autoptr (GError) error = NULL;
  LkDesignDetail *theirs = NULL;
  LkDraft *draft = begin_together (rig, &other, &theirs);

  rig_set_block (theirs, LK_BLOCK_END, "nog van Bram");
  g_assert_true (lk_design_detail_remove_designer (theirs, other.bram, &error));
  rig_save (&other);
  g_assert_false (lk_draft_has_designer (rig_get_draft (&other, 0), get_id (other.bram)));
  lk_store_refresh (rig->store);
  rig_wait (!lk_draft_has_designer (draft, get_id (rig->bram)));
  lk_store_flush (rig->store);
  g_assert_cmpuint (count_refused (rig), ==, 0);
  rig_assert_block (draft, LK_BLOCK_END, "nog van Bram");
  rig_assert_answer (rig, "SELECT count(*) FROM sealed_reader", "1");
  lk_store_refresh (other.store);
  rig_wait (rig_count_drafts (&other) == 0);
  g_assert_cmpuint (count_refused (&other), ==, 0);
  rig_close_detail (&theirs);
  rig_close_other (&other);
}

/* As long as the owner has not been there he can come back by undo, or write on. */
static void
test_leaves_and_stays (Rig           *rig,
                       gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  g_autoptr (GError) error = NULL;
  LkDesignDetail *theirs = NULL;

  begin_together (rig, &other, &theirs);
  rig_lock (rig);
  g_assert_true (lk_design_detail_remove_designer (theirs, other.bram, &error));
  rig_save (&other);
  g_assert_true (lk_store_undo (lk_design_detail_get_store (theirs), &error));
  rig_save (&other);
  rig_close_detail (&theirs);
  rig_close_other (&other);
  rig_unlock (rig, rig->anna);
  g_assert_cmpuint (count_refused (rig), ==, 0);
  g_assert_true (lk_draft_has_designer (rig_get_draft (rig, 0), get_id (rig->bram)));
}

/* Bram takes Carla away while she types: she is gone from the designers, her words are not. */
static void
test_taken_away (Rig           *rig,
                 gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  g_autoptr (GError) error = NULL;
  LkDesignDetail *theirs = NULL, *hers = NULL;
  LkDraft *draft = begin_together (rig, &other, &theirs);

  g_assert_true (lk_private_add_designer (rig->mine, draft, rig->carla, &error));
  rig_unlock (rig, rig->carla);
  hers = rig_open_draft (rig, rig_get_draft (rig, 0));
  lk_store_refresh (other.store);
  rig_wait (lk_draft_has_designer (rig_get_draft (&other, 0), get_id (other.carla)));
  lk_store_flush (lk_design_detail_get_store (theirs));
  rig_wait (count_designers (theirs) == 3);
  g_assert_true (lk_design_detail_remove_designer (theirs, other.carla, &error));
  rig_save (&other);
  rig_set_block (hers, LK_BLOCK_END, "van Carla");
  rig_save (rig);
  rig_close_detail (&hers);
  rig_close_detail (&theirs);
  rig_close_other (&other);

  rig_unlock (rig, rig->anna);
  lk_store_flush (rig->store);
  g_assert_cmpuint (count_refused (rig), ==, 0);
  g_assert_cmpuint (rig_count_drafts (rig), ==, 1);
  rig_assert_block (rig_get_draft (rig, 0), LK_BLOCK_END, "van Carla");
  g_assert_false (lk_draft_has_designer (rig_get_draft (rig, 0), get_id (rig->carla)));
  rig_assert_answer (rig, "SELECT count(*) FROM sealed_reader", "2");
}

static gboolean
share (Rig        *rig,
       LkDraft    *draft,
       LkDesigns  *library,
       GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  gboolean shared;

  lk_private_share_draft_async (rig->mine, draft, library, rig_result_cb, &result);
  rig_wait (result != NULL);
  shared = lk_private_share_draft_finish (rig->mine, result, error);
  lk_store_flush (rig->store);
  return shared;
}

/* What Bram wrote is on the disk, and not yet on Anna's screen when she shares. */
static void
test_shared_behind (Rig           *rig,
                    gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (LkDesigns) library = NULL;
  LkDesignDetail *theirs = NULL, *mine = NULL;
  LkDraft *draft = begin_together (rig, &other, &theirs);

  library = lk_designs_new (rig->school);
  rig_set_block (theirs, LK_BLOCK_END, "van Bram");
  rig_save (&other);
  mine = rig_open_draft (rig, draft);
  rig_set_block (mine, LK_BLOCK_PRIOR, "van Anna");
  g_assert_true (share (rig, draft, library, &error));
  g_assert_no_error (error);
  rig_assert_answer (rig, "SELECT group_concat (words) FROM (SELECT words FROM design_block WHERE words <> '' ORDER BY words)",
                     "Doel,van Anna,van Bram");
  rig_assert_answer (rig, "SELECT count(*) FROM sealed", "0");
  rig_close_detail (&mine);
  rig_close_detail (&theirs);
  g_clear_object (&library);
  rig_close_other (&other);
}

/* Who writes just when the draft is in the library and not yet erased. */
typedef struct
{
  Rig            *rig;      /* to save at once; NULL to leave it pending */
  LkDesignDetail *detail;
  gulong          handler;
} Amid;

static void
write_amid_cb (LkStore   *store,
               LkChanges *changes,
               Amid      *amid)
{
  if (!lk_changes_touches (changes, "design"))
    return;
  g_clear_signal_handler (&amid->handler, store);
  rig_set_block (amid->detail, LK_BLOCK_END, "op de valreep");
  if (amid->rig != NULL)
    rig_save (amid->rig);
}

/* Only what was shared is erased. What came since stays a draft, which comes beside the first when it is shared too. */
static void
check_shared_amid (Rig      *rig,
                   gboolean  elsewhere)
{
  Rig other = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (LkDesigns) library = NULL;
  LkDesignDetail *theirs = NULL, *mine = NULL;
  LkDraft *draft = begin_together (rig, &other, &theirs);
  Amid amid = { elsewhere ? &other : NULL, NULL, 0 };

  library = lk_designs_new (rig->school);
  mine = rig_open_draft (rig, draft);
  amid.detail = elsewhere ? theirs : mine;
  amid.handler = g_signal_connect (rig->store, "changed", G_CALLBACK (write_amid_cb), &amid);
  g_assert_false (share (rig, draft, library, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_error (&error);
  g_assert_cmpuint (amid.handler, ==, 0);
  rig_wait (rig_count_drafts (rig) == 1);
  draft = rig_get_draft (rig, 0);
  rig_save (rig);
  rig_assert_block (draft, LK_BLOCK_END, "op de valreep");
  rig_close_detail (&mine);
  rig_close_detail (&theirs);
  rig_close_other (&other);

  g_assert_true (share (rig, draft, library, &error));
  g_assert_no_error (error);
  rig_assert_answer (rig, "SELECT (SELECT count(*) FROM design) || (SELECT count(DISTINCT family) FROM design) || (SELECT count(*) FROM sealed)", "220");
  rig_assert_answer (rig, "SELECT words FROM design_block WHERE words LIKE 'op%'", "op de valreep");
  g_clear_object (&library);
}

static void
test_shared_amid (Rig           *rig,
                  gconstpointer  data G_GNUC_UNUSED)
{
  check_shared_amid (rig, TRUE);
}

static void
test_shared_amid_own (Rig           *rig,
                      gconstpointer  data G_GNUC_UNUSED)
{
  check_shared_amid (rig, FALSE);
}

/* An owner who does not see yet what a colleague wrote does not erase it either. */
static void
test_erased_behind (Rig           *rig,
                    gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  g_autoptr (GError) error = NULL;
  LkDesignDetail *theirs = NULL;
  LkDraft *draft = begin_together (rig, &other, &theirs);

  rig_set_block (theirs, LK_BLOCK_END, "van Bram");
  rig_save (&other);
  g_assert_true (lk_private_erase (rig->mine, draft, &error));
  lk_store_flush (rig->store);
  rig_wait (rig_count_drafts (rig) == 1);
  g_assert_cmpuint (rig->n_failed, ==, 1);
  rig_assert_block (rig_get_draft (rig, 0), LK_BLOCK_END, "van Bram");
  g_assert_true (lk_private_erase (rig->mine, rig_get_draft (rig, 0), &error));
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed", "0");
  rig_close_detail (&theirs);
  rig_close_other (&other);
}

static void
test_copied (Rig           *rig,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) bytes = make_file (&hash);
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (LkDesignContent) content = NULL;
  LkDesignDetail *detail = NULL;
  LkDraft *copy = NULL;

  rig_unlock (rig, rig->anna);
  detail = rig_open_draft (rig, rig_add_draft (rig, "Doel", NULL));
  attach (detail, bytes);
  rig_close_detail (&detail);
  rig_unlock (rig, rig->anna);
  lk_private_load_copy_async (rig->mine, rig_get_draft (rig, 0), NULL, NULL, rig_result_cb, &result);
  rig_wait (result != NULL);
  content = lk_private_load_copy_finish (rig->mine, result, &error);
  g_assert_no_error (error);
  g_assert_null (content->id);
  copy = lk_private_add_draft (rig->mine, content, NULL, &error);
  g_assert_no_error (error);
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed WHERE kind = 'design-file'", "2");
  assert_file (rig, copy, hash);
  g_assert_cmpuint (rig->n_failed, ==, 0);
  g_clear_object (&result);
}

/* A transaction that touches no row is not kept. */
static gboolean
rename_func (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  return lk_db_exec (db, error, data, "") && lk_db_exec (db, error, "UPDATE account SET person = person", "");
}

static void
rename_table (Rig        *rig,
              const char *sql)
{
  g_autoptr (GError) error = NULL;

  lk_store_write_apart (rig->store, rename_func, (gpointer) sql, &error);
  g_assert_no_error (error);
}

/* The disk refuses, and the page is left meanwhile. */
static void
test_file_refused (Rig           *rig,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) bytes = make_file (&hash);
  LkDesignDetail *detail = NULL;
  LkDraft *draft = NULL;

  rig_unlock (rig, rig->anna);
  draft = rig_add_draft (rig, "Doel", NULL);
  rig_save (rig);
  rename_table (rig, "ALTER TABLE sealed RENAME TO kept_away");
  detail = rig_open_draft (rig, draft);
  attach (detail, bytes);
  lk_private_save (rig->mine);
  rig_close_detail (&detail);
  lk_draft_close (draft);
  lk_store_flush (rig->store);
  g_assert_cmpuint (rig->n_failed, ==, 1);
  g_assert_true (lk_private_get_pending (rig->mine));
  rename_table (rig, "ALTER TABLE kept_away RENAME TO sealed");
  rig_save (rig);
  assert_file (rig, draft, hash);
}

/* Within the two seconds in which nothing is sealed yet. */
static void
test_file_put_back (Rig           *rig,
                    gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) bytes = make_file (&hash);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkDraft) draft = NULL;
  LkDesignDetail *detail = NULL;

  rig_unlock (rig, rig->anna);
  draft = g_object_ref (rig_add_draft (rig, "Doel", NULL));
  rig_save (rig);
  detail = rig_open_draft (rig, draft);
  attach (detail, bytes);
  g_assert_true (lk_private_erase (rig->mine, draft, &error));
  rig_close_detail (&detail);
  lk_draft_close (draft);
  lk_store_flush (rig->store);
  g_assert_true (lk_private_take_back (rig->mine, draft, &error));
  rig_save (rig);
  assert_file (rig, draft, hash);
}

/* Of a file that is named and is nowhere the person hears once; the words go on to the disk. */
static void
test_file_nowhere (Rig           *rig,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) bytes = make_file (&hash);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkDesignContent) content = lk_design_content_new ();
  LkAttachmentContent *attachment = lk_design_content_add_attachment (content);
  LkDesignDetail *detail = NULL;

  lk_design_content_set (&attachment->title, "werkblad.pdf");
  attachment->hash = g_strdup (hash);
  attachment->size = (gint64) g_bytes_get_size (bytes);
  rig_unlock (rig, rig->anna);
  detail = rig_open_draft (rig, lk_private_add_draft (rig->mine, content, NULL, &error));
  rig_save (rig);
  g_assert_cmpuint (rig->n_failed, ==, 1);
  g_assert_nonnull (strstr (rig->told, "werkblad.pdf"));
  rig_set_block (detail, LK_BLOCK_END, "verder");
  rig_save (rig);
  g_assert_cmpuint (rig->n_failed, ==, 1);
  rig_close_detail (&detail);
}

/* Anna erases, or takes Bram away, while he has written what is not on the disk yet, and attached a file before and since. */
static void
check_gone (Rig      *rig,
            gboolean  erased,
            gboolean  locking)
{
  Rig other = { 0 };
  g_autofree char *hash = NULL, *id = NULL;
  g_autoptr (GBytes) bytes = make_file (&hash);
  g_autoptr (GError) error = NULL;
  LkDesignDetail *theirs = NULL;
  LkDraft *draft = begin_together (rig, &other, &theirs);

  id = g_strdup (lk_draft_get_id (draft));
  rig_set_block (theirs, LK_BLOCK_END, "van Bram");
  attach (theirs, bytes);
  lk_store_flush (lk_design_detail_get_store (theirs));
  if (erased)
    g_assert_true (lk_private_erase (rig->mine, draft, &error));
  else
    g_assert_true (lk_private_remove_designer (rig->mine, draft, rig->bram, &error));
  lk_store_flush (rig->store);
  if (!locking)
    {
      lk_private_save (other.mine);
      lk_store_flush (other.store);
      g_assert_cmpuint (other.n_failed, ==, 1);
      g_assert_cmpuint (rig_count_drafts (&other), ==, 1);
      rig_save (&other);
    }
  rig_close_detail (&theirs);
  rig_unlock (&other, other.bram);
  g_assert_cmpuint (rig_count_drafts (&other), ==, 1);
  g_assert_cmpuint (count_refused (&other), ==, 0);
  draft = rig_get_draft (&other, 0);
  g_assert_cmpstr (lk_draft_get_id (draft), !=, id);
  g_assert_true (lk_sealed_record_get_owned (LK_SEALED_RECORD (draft)));
  rig_assert_block (draft, LK_BLOCK_GOAL, "Doel");
  rig_assert_block (draft, LK_BLOCK_END, "van Bram");
  assert_file (&other, draft, hash);
  g_assert_false (lk_draft_has_designer (draft, get_id (other.anna)));
  lk_store_flush (other.store);
  rig_assert_answer (&other, erased ? "SELECT count(*) FROM sealed" : "SELECT count(*) - 1 FROM sealed", "2");
  rig_close_other (&other);
}

static void
test_erased_elsewhere (Rig           *rig,
                       gconstpointer  data G_GNUC_UNUSED)
{
  check_gone (rig, TRUE, FALSE);
}

static void
test_erased_amid_locking (Rig           *rig,
                          gconstpointer  data G_GNUC_UNUSED)
{
  check_gone (rig, TRUE, TRUE);
}

static void
test_no_designer_any_more (Rig           *rig,
                           gconstpointer  data G_GNUC_UNUSED)
{
  check_gone (rig, FALSE, FALSE);
}

/* A file that is attached elsewhere can be opened in a draft that is open here. */
static void
test_file_comes (Rig           *rig,
                 gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  g_autofree char *hash = NULL, *sql = NULL;
  g_autoptr (GBytes) bytes = make_file (&hash);
  LkDesignDetail *theirs = NULL, *mine = NULL;
  LkDraft *draft = begin_together (rig, &other, &theirs);
  Rig open = { 0 };

  mine = rig_open_draft (rig, draft);
  attach (theirs, bytes);
  rig_save (&other);
  lk_store_refresh (rig->store);
  rig_wait (lk_record_list_get_size (lk_design_detail_get_attachments (mine)) == 1);
  lk_store_flush (rig->store);
  open.store = lk_draft_get_store (draft);
  lk_store_flush (open.store);
  sql = g_strdup_printf ("SELECT count(*) FROM file_content WHERE hash = '%s'", hash);
  rig_assert_answer (&open, sql, "1");
  rig_close_detail (&mine);
  rig_close_detail (&theirs);
  rig_close_other (&other);
}

#define N_FILES "SELECT count(*) FROM sealed WHERE kind = 'design-file'"

/* As long as the removing can be undone the file is there; after that nobody has it any more. */
static void
test_file_removed (Rig           *rig,
                   gconstpointer  data G_GNUC_UNUSED)
{
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) bytes = make_file (&hash);
  g_autoptr (GError) error = NULL;
  LkDesignDetail *detail = NULL;
  LkDraft *draft = NULL;

  rig_unlock (rig, rig->anna);
  draft = rig_add_draft (rig, "Doel", NULL);
  detail = rig_open_draft (rig, draft);
  attach (detail, bytes);
  rig_save (rig);
  rig_wait (lk_record_list_get_size (lk_design_detail_get_attachments (detail)) == 1);
  g_assert_true (lk_design_detail_remove_attachment (detail, lk_record_list_peek (lk_design_detail_get_attachments (detail), 0), &error));
  rig_save (rig);
  rig_assert_answer (rig, N_FILES, "1");
  g_assert_true (lk_store_undo (lk_draft_get_store (draft), &error));
  rig_save (rig);
  assert_file (rig, draft, hash);

  rig_wait (lk_record_list_get_size (lk_design_detail_get_attachments (detail)) == 1);
  g_assert_true (lk_design_detail_remove_attachment (detail, lk_record_list_peek (lk_design_detail_get_attachments (detail), 0), &error));
  rig_save (rig);
  rig_close_detail (&detail);
  lk_draft_close (draft);
  rig_save (rig);
  rig_assert_answer (rig, N_FILES, "0");
  rig_assert_block (draft, LK_BLOCK_GOAL, "Doel");

  /* The same file can come again. */
  detail = rig_open_draft (rig, draft);
  attach (detail, bytes);
  rig_close_detail (&detail);
  rig_unlock (rig, rig->anna);
  assert_file (rig, rig_get_draft (rig, 0), hash);
}

/* A designer's removing is seen to by the owner's program, and by locking too. */
static void
test_file_removed_elsewhere (Rig           *rig,
                             gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) bytes = make_file (&hash);
  g_autoptr (GError) error = NULL;
  LkDesignDetail *theirs = NULL;

  begin_together (rig, &other, &theirs);
  rig_lock (rig);
  attach (theirs, bytes);
  rig_save (&other);
  rig_wait (lk_record_list_get_size (lk_design_detail_get_attachments (theirs)) == 1);
  g_assert_true (lk_design_detail_remove_attachment (theirs, lk_record_list_peek (lk_design_detail_get_attachments (theirs), 0), &error));
  rig_close_detail (&theirs);
  rig_close_other (&other);
  rig_assert_answer (rig, N_FILES, "1");
  rig_unlock (rig, rig->anna);
  lk_store_flush (rig->store);
  rig_assert_answer (rig, N_FILES, "0");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/records/draft-loss/" name, Rig, NULL, rig_set_up, func, rig_tear_down)
  ADD ("leaves", test_leaves);
  ADD ("leaves-and-stays", test_leaves_and_stays);
  ADD ("taken-away", test_taken_away);
  ADD ("shared-behind", test_shared_behind);
  ADD ("shared-amid", test_shared_amid);
  ADD ("shared-amid-own", test_shared_amid_own);
  ADD ("erased-behind", test_erased_behind);
  ADD ("copied", test_copied);
  ADD ("file-refused", test_file_refused);
  ADD ("file-put-back", test_file_put_back);
  ADD ("file-nowhere", test_file_nowhere);
  ADD ("erased-elsewhere", test_erased_elsewhere);
  ADD ("erased-amid-locking", test_erased_amid_locking);
  ADD ("no-designer-any-more", test_no_designer_any_more);
  ADD ("file-comes", test_file_comes);
  ADD ("file-removed", test_file_removed);
  ADD ("file-removed-elsewhere", test_file_removed_elsewhere);
#undef ADD
  return g_test_run ();
}
