#include "draft-rig.h"

LkDraft *
rig_add_draft (Rig        *rig,
               const char *aim,
               LkPerson   *other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkDesignContent) content = lk_design_content_new ();
  LkDraft *draft = NULL;

  lk_design_content_set (&content->title, "Breuken vergelijken");
  lk_design_content_set (&content->subject, "Rekenen");
  lk_design_content_set (&content->blocks[LK_BLOCK_GOAL].words, aim);
  lk_design_content_add_phase (content)->minutes = 10;
  lk_design_content_add_phase (content)->minutes = 15;
  if (other != NULL)
    lk_design_content_add_designer (content, lk_person_get_name (other), lk_record_get_id (LK_RECORD (other)));
  draft = lk_private_add_draft (rig->mine, content, NULL, &error);
  g_assert_no_error (error);
  return draft;
}

LkDraft *
rig_get_draft (Rig   *rig,
               guint  position)
{
  g_autoptr (LkDraft) draft = g_list_model_get_item (lk_private_get_drafts (rig->mine), position);

  g_assert_nonnull (draft);
  return draft;
}

guint
rig_count_drafts (Rig *rig)
{
  return g_list_model_get_n_items (lk_private_get_drafts (rig->mine));
}

LkDesignDetail *
rig_open_draft (Rig     *rig,
                LkDraft *draft)
{
  g_autoptr (GError) error = NULL;
  LkDesignDetail *detail = lk_draft_open (draft, rig->school, NULL, &error);

  g_assert_no_error (error);
  rig_wait (lk_design_detail_get_design (detail) != NULL);
  return detail;
}

void
rig_close_detail (LkDesignDetail **detail)
{
  lk_store_flush (lk_design_detail_get_store (*detail));
  g_clear_object (detail);
}

void
rig_set_block (LkDesignDetail *detail,
               LkDesignBlock   block,
               const char     *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lk_design_detail_set_block (detail, block, LK_PART_WORDS, words, &error));
  g_assert_no_error (error);
}

void
rig_assert_block (LkDraft       *draft,
                  LkDesignBlock  block,
                  const char    *words)
{
  g_autoptr (GPtrArray) versions = lk_draft_dup_versions (draft);
  const LkDesignContent *content = versions->pdata[versions->len - 1];

  g_assert_cmpstr (content->blocks[block].words, ==, words);
}

void
rig_result_cb (GObject      *source G_GNUC_UNUSED,
               GAsyncResult *result,
               gpointer      data)
{
  g_set_object ((GAsyncResult **) data, result);
}

GBytes *
rig_load_file (Rig        *rig,
               LkDraft    *draft,
               const char *hash,
               GError    **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lk_private_load_file_async (rig->mine, draft, hash, NULL, rig_result_cb, &result);
  rig_wait (result != NULL);
  return lk_private_load_file_finish (rig->mine, result, error);
}
