#include "draft-rig.h"

#include <string.h>

#include "designs/lk-design-rows.h"
#include "model/lk-model-error.h"

/* Of an own text that stands nowhere else. */
#define MARK "Zonnebloemveld-7461"
#define OTHER_MARK "Korenbloemdijk-3092"
#define FILE_MARK "Klaprozenlaan-1187"

static void
test_kept (Rig           *rig,
           gconstpointer  data G_GNUC_UNUSED)
{
  LkDraft *draft = NULL;

  rig_unlock (rig, rig->anna);
  draft = rig_add_draft (rig, MARK, NULL);
  g_assert_true (lk_private_get_pending (rig->mine));
  g_assert_cmpstr (lk_draft_get_name (draft), ==, "Breuken vergelijken");
  g_assert_true (lk_sealed_record_get_owned (LK_SEALED_RECORD (draft)));
  rig_save (rig);
  g_assert_false (rig_finds (rig, MARK));
  g_assert_false (rig_finds (rig, "Breuken vergelijken"));
  rig_assert_answer (rig, "SELECT kind || ifnull (day, '-') || ifnull (team, '-') || ifnull (planning, '-') FROM sealed", "design---");

  rig_reopen (rig);
  rig_unlock (rig, rig->bram);
  g_assert_cmpuint (rig_count_drafts (rig), ==, 0);
  rig_unlock (rig, rig->anna);
  g_assert_cmpuint (rig_count_drafts (rig), ==, 1);
  draft = rig_get_draft (rig, 0);
  rig_assert_block (draft, LK_BLOCK_GOAL, MARK);
  g_assert_cmpstr (lk_draft_get_subject (draft), ==, "Rekenen");
  g_assert_true (lk_draft_has_designer (draft, lk_private_get_person_id (rig->mine)));
  g_assert_cmpuint (g_list_model_get_n_items (lk_private_get_visits (rig->mine)), ==, 0);
}

/* What is written in the open draft is sealed by itself, and so is its undo. */
static void
test_opened (Rig           *rig,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  LkDesignDetail *detail = NULL;
  LkDraft *draft = NULL;
  LkPhase *phase = NULL;

  rig_unlock (rig, rig->anna);
  draft = rig_add_draft (rig, "Doel", NULL);
  rig_save (rig);
  detail = rig_open_draft (rig, draft);
  g_assert_cmpstr (lk_design_detail_get_block (detail, LK_BLOCK_GOAL, LK_PART_WORDS), ==, "Doel");
  g_assert_cmpuint (lk_design_detail_get_total (detail), ==, 25);
  lk_store_flush (lk_draft_get_store (draft));
  g_assert_false (lk_private_get_pending (rig->mine));

  rig_set_block (detail, LK_BLOCK_PRIOR, MARK);
  rig_wait (lk_private_get_pending (rig->mine));
  rig_wait (!lk_private_get_pending (rig->mine));
  rig_assert_answer (rig, "SELECT version FROM sealed", "2");
  phase = lk_design_detail_add_phase (detail, "Afsluiting", 5, NULL, &error);
  g_assert_nonnull (phase);
  lk_store_flush (lk_draft_get_store (draft));
  g_assert_true (lk_store_undo (lk_draft_get_store (draft), &error));
  g_assert_no_error (error);
  g_assert_true (lk_design_detail_set_line (detail, LK_DESIGN_TITLE, OTHER_MARK, &error));
  rig_close_detail (&detail);

  rig_unlock (rig, rig->anna);
  g_assert_false (rig_finds (rig, MARK));
  g_assert_false (rig_finds (rig, OTHER_MARK));
  draft = rig_get_draft (rig, 0);
  g_assert_cmpstr (lk_draft_get_name (draft), ==, OTHER_MARK);
  rig_assert_block (draft, LK_BLOCK_PRIOR, MARK);
  detail = rig_open_draft (rig, draft);
  g_assert_cmpuint (lk_record_list_get_size (lk_design_detail_get_phases (detail)), ==, 2);
  rig_close_detail (&detail);
  lk_draft_close (draft);
  g_assert_null (lk_draft_get_store (draft));
}

static void
test_designers (Rig           *rig,
                gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  LkDesignDetail *detail = NULL;
  LkDraft *draft = NULL;

  rig_unlock (rig, rig->anna);
  draft = rig_add_draft (rig, "Doel", rig->bram);
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed_reader", "2");
  g_assert_true (lk_private_add_designer (rig->mine, draft, rig->carla, &error));
  g_assert_true (lk_private_add_designer (rig->mine, draft, rig->dirk, &error));
  g_assert_true (lk_private_remove_designer (rig->mine, draft, rig->carla, &error));
  g_assert_false (lk_private_remove_designer (rig->mine, draft, rig->anna, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_clear_error (&error);
  rig_unlock (rig, rig->carla);
  g_assert_cmpuint (rig_count_drafts (rig), ==, 0);

  /* The other designer writes as well, and does not give away or erase what is not hers. */
  rig_unlock (rig, rig->bram);
  draft = rig_get_draft (rig, 0);
  g_assert_false (lk_sealed_record_get_owned (LK_SEALED_RECORD (draft)));
  g_assert_true (lk_sealed_record_get_writable (LK_SEALED_RECORD (draft)));
  g_assert_false (lk_private_add_designer (rig->mine, draft, rig->carla, &error));
  g_clear_error (&error);
  g_assert_false (lk_private_erase (rig->mine, draft, &error));
  g_clear_error (&error);
  detail = rig_open_draft (rig, draft);
  rig_set_block (detail, LK_BLOCK_END, "van Bram");
  rig_close_detail (&detail);

  /* Who sets a password later reads it once its owner has been here. */
  rig_lock (rig);
  rig_enrol (rig, rig->dirk);
  rig_unlock (rig, rig->anna);
  rig_assert_block (rig_get_draft (rig, 0), LK_BLOCK_END, "van Bram");
  lk_store_flush (rig->store);
  rig_unlock (rig, rig->dirk);
  g_assert_cmpuint (rig_count_drafts (rig), ==, 1);

  /* By the form's own list of designers too. */
  rig_unlock (rig, rig->anna);
  detail = rig_open_draft (rig, rig_get_draft (rig, 0));
  g_assert_true (lk_design_detail_remove_designer (detail, rig->bram, &error));
  rig_close_detail (&detail);
  rig_unlock (rig, rig->bram);
  g_assert_cmpuint (rig_count_drafts (rig), ==, 0);
}

/* On two computers, in different blocks and phases: one design with both. */
static void
test_together (Rig           *rig,
               gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  g_autoptr (LkDesignDetail) mine = NULL, theirs = NULL;
  g_autoptr (GError) error = NULL;
  LkDraft *draft = NULL;

  rig_unlock (rig, rig->anna);
  draft = rig_add_draft (rig, "Doel", rig->bram);
  rig_save (rig);
  rig_open_other (rig, &other);
  rig_unlock (&other, other.bram);
  mine = rig_open_draft (rig, draft);
  theirs = rig_open_draft (&other, rig_get_draft (&other, 0));
  rig_set_block (theirs, LK_BLOCK_PRIOR, "van Bram");
  g_assert_true (lk_design_detail_set_phase_text (theirs, lk_record_list_peek (lk_design_detail_get_phases (theirs), 1), LK_PHASE_TITLE,
                                                  "tweede", &error));
  rig_save (&other);
  rig_set_block (mine, LK_BLOCK_END, "van Anna");
  g_assert_true (lk_design_detail_set_phase_text (mine, lk_record_list_peek (lk_design_detail_get_phases (mine), 0), LK_PHASE_TITLE,
                                                  "eerste", &error));
  lk_private_save (rig->mine);
  rig_set_block (mine, LK_BLOCK_INTERIM, "nog getikt");
  lk_store_flush (rig->store);
  rig_save (rig);

  g_assert_cmpuint (rig->n_failed, ==, 0);
  g_assert_cmpuint (rig_count_drafts (rig), ==, 1);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed", "1");
  rig_assert_block (draft, LK_BLOCK_PRIOR, "van Bram");
  rig_assert_block (draft, LK_BLOCK_END, "van Anna");
  rig_assert_block (draft, LK_BLOCK_INTERIM, "nog getikt");

  /* In the open form as well, and over there when it is looked at again. */
  rig_wait (g_str_equal (lk_design_detail_get_block (mine, LK_BLOCK_PRIOR, LK_PART_WORDS), "van Bram"));
  g_assert_cmpstr (lk_phase_get_title (lk_record_list_peek (lk_design_detail_get_phases (mine), 1)), ==, "tweede");
  lk_store_refresh (other.store);
  rig_wait (g_str_equal (lk_design_detail_get_block (theirs, LK_BLOCK_END, LK_PART_WORDS), "van Anna"));
  rig_wait (g_str_equal (lk_phase_get_title (lk_record_list_peek (lk_design_detail_get_phases (theirs), 0)), "eerste"));
  g_assert_cmpstr (lk_design_detail_get_block (theirs, LK_BLOCK_INTERIM, LK_PART_WORDS), ==, "nog getikt");
  g_assert_false (lk_private_get_pending (other.mine));
  rig_close_detail (&theirs);
  rig_close_detail (&mine);
  rig_close_other (&other);
}

/* In the same block: two drafts, which are two in the library too. */
static void
test_apart (Rig           *rig,
            gconstpointer  data G_GNUC_UNUSED)
{
  Rig other = { 0 };
  g_autoptr (LkDesignDetail) mine = NULL, theirs = NULL;
  LkSealedRecord *both[2] = { NULL, NULL };
  LkDraft *draft = NULL;

  rig_unlock (rig, rig->anna);
  draft = rig_add_draft (rig, "Doel", rig->bram);
  rig_save (rig);
  g_signal_connect_swapped (rig->mine, "kept-both", G_CALLBACK (rig_kept_both_cb), both);
  rig_open_other (rig, &other);
  rig_unlock (&other, other.bram);
  mine = rig_open_draft (rig, draft);
  theirs = rig_open_draft (&other, rig_get_draft (&other, 0));
  rig_set_block (theirs, LK_BLOCK_PRIOR, "van Bram");
  rig_save (&other);
  rig_set_block (mine, LK_BLOCK_PRIOR, "van Anna");
  rig_save (rig);
  g_assert_true (both[1] == LK_SEALED_RECORD (draft));
  g_assert_cmpuint (rig_count_drafts (rig), ==, 2);
  rig_assert_block (draft, LK_BLOCK_PRIOR, "van Bram");
  rig_assert_block (LK_DRAFT (both[0]), LK_BLOCK_PRIOR, "van Anna");
  g_assert_cmpstr (lk_draft_get_conflict_of_id (LK_DRAFT (both[0])), ==, lk_draft_get_id (draft));
  g_assert_cmpstr (lk_draft_get_family_id (LK_DRAFT (both[0])), !=, lk_draft_get_family_id (draft));
  rig_close_detail (&theirs);
  rig_close_detail (&mine);
  rig_close_other (&other);
  rig_unlock (rig, rig->bram);
  g_assert_cmpuint (rig_count_drafts (rig), ==, 2);
}

/* A file is a record of its own, for the same readers, and goes and comes with the draft. */
static void
test_files (Rig           *rig,
            gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (FILE_MARK, strlen (FILE_MARK)), back = NULL;
  g_autofree char *hash = lk_design_hash (bytes);
  g_autoptr (LkDesignDetail) detail = NULL;
  g_autoptr (LkDraft) draft = NULL;

  rig_unlock (rig, rig->anna);
  draft = g_object_ref (rig_add_draft (rig, "Doel", NULL));
  detail = rig_open_draft (rig, draft);
  g_assert_nonnull (lk_design_detail_add_file (detail, "werkblad.pdf", bytes, &error));
  rig_save (rig);
  rig_assert_answer (rig, "SELECT group_concat (kind) FROM (SELECT kind FROM sealed ORDER BY kind)", "design,design-file");
  g_assert_false (rig_finds (rig, FILE_MARK));
  g_assert_false (rig_finds (rig, hash));
  rig_assert_answer (rig, "SELECT count(*) FROM file_content", "0");
  rig_set_block (detail, LK_BLOCK_END, "verder");
  rig_save (rig);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed", "2");
  g_assert_true (lk_private_add_designer (rig->mine, draft, rig->bram, &error));
  rig_close_detail (&detail);
  g_clear_object (&draft);
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed_reader", "4");

  rig_unlock (rig, rig->bram);
  draft = g_object_ref (rig_get_draft (rig, 0));
  back = rig_load_file (rig, draft, hash, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, back));
  g_clear_object (&draft);

  rig_unlock (rig, rig->anna);
  draft = g_object_ref (rig_get_draft (rig, 0));
  g_assert_true (lk_private_erase (rig->mine, draft, &error));
  lk_store_flush (rig->store);
  rig_assert_answer (rig, "SELECT (SELECT count(*) FROM sealed) + (SELECT count(*) FROM sealed_reader)", "0");
  g_assert_true (lk_private_take_back (rig->mine, draft, &error));
  rig_save (rig);
  g_clear_pointer (&back, g_bytes_unref);
  back = rig_load_file (rig, draft, hash, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, back));
}

/* To the library and back, with its file and its entry of the planning. */
static void
test_shared (Rig           *rig,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (FILE_MARK, strlen (FILE_MARK));
  g_autoptr (LkDesigns) library = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (LkDesignDetail) detail = NULL;
  g_autoptr (LkDraft) draft = NULL;

  rig_unlock (rig, rig->anna);
  library = lk_designs_new (rig->school);
  draft = g_object_ref (rig_add_draft (rig, "Doel", rig->bram));
  detail = rig_open_draft (rig, draft);
  g_assert_nonnull (lk_design_detail_add_file (detail, "werkblad.pdf", bytes, &error));
  g_assert_true (lk_design_detail_set_planning (detail, "planning-1", &error));
  rig_close_detail (&detail);
  rig_save (rig);
  g_assert_true (lk_private_find_draft_of_planning (rig->mine, "planning-1") == draft);

  lk_private_share_draft_async (rig->mine, draft, library, rig_result_cb, &result);
  rig_wait (result != NULL);
  g_assert_true (lk_private_share_draft_finish (rig->mine, result, &error));
  g_assert_no_error (error);
  lk_store_flush (rig->store);
  g_assert_cmpuint (rig_count_drafts (rig), ==, 0);
  rig_assert_answer (rig, "SELECT count(*) FROM sealed", "0");
  rig_assert_answer (rig, "SELECT title || planning || (SELECT count(*) FROM designer) || (SELECT count(*) FROM file_content) FROM design",
                 "Breuken vergelijkenplanning-121");

  g_clear_object (&result);
  lk_private_unshare_draft_async (rig->mine, draft, library, rig_result_cb, &result);
  rig_wait (result != NULL);
  g_assert_true (lk_private_unshare_draft_finish (rig->mine, result, &error));
  g_assert_no_error (error);
  rig_save (rig);
  g_assert_cmpuint (rig_count_drafts (rig), ==, 1);
  rig_assert_answer (rig, "SELECT (SELECT count(*) FROM design) || (SELECT count(*) FROM sealed)", "02");
  g_clear_object (&result);
  g_clear_object (&library);
  g_clear_object (&draft);
  rig_unlock (rig, rig->bram);
  rig_assert_block (rig_get_draft (rig, 0), LK_BLOCK_GOAL, "Doel");
}

static void
test_locked (Rig           *rig,
             gconstpointer  data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkDesignContent) content = lk_design_content_new ();
  g_autoptr (LkDraft) draft = NULL;

  rig_unlock (rig, rig->anna);
  draft = g_object_ref (rig_add_draft (rig, MARK, NULL));
  rig_lock (rig);
  g_assert_cmpstr (lk_draft_get_name (draft), !=, "Breuken vergelijken");
  rig_assert_block (draft, LK_BLOCK_GOAL, "");
  g_assert_null (lk_draft_open (draft, rig->school, NULL, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  g_assert_false (lk_sealed_record_get_writable (LK_SEALED_RECORD (draft)));
  rig_unlock (rig, rig->anna);
  rig_assert_block (rig_get_draft (rig, 0), LK_BLOCK_GOAL, MARK);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/records/draft/" name, Rig, NULL, rig_set_up, func, rig_tear_down)
  ADD ("kept", test_kept);
  ADD ("opened", test_opened);
  ADD ("designers", test_designers);
  ADD ("together", test_together);
  ADD ("apart", test_apart);
  ADD ("files", test_files);
  ADD ("shared", test_shared);
  ADD ("locked", test_locked);
#undef ADD
  return g_test_run ();
}
