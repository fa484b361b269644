/* What is done with whole designs of the library. */

#include "designs/lk-designs-private.h"

#include <glib/gi18n-lib.h>

#include "designs/lk-design-rows.h"
#include "model/lk-record-private.h"

static const char update_head[] =
  "UPDATE design SET title = ?2, class = ?3, subject = ?4, day = ?5, hour = ?6, minutes = ?7 WHERE id = ?1";
static const char update_block[] = "UPDATE design_block SET words = ?3, seen = ?4, change = ?5 WHERE design = ?1 AND block = ?2";

typedef struct
{
  char            *id;
  LkDesignContent *content;
} Job;

static Job *
job_new (const char      *id,
         LkDesignContent *content)
{
  Job *job = g_new0 (Job, 1);

  job->id = g_strdup (id);
  job->content = lk_design_content_ref (content);
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->id);
  lk_design_content_unref (job->content);
  g_free (job);
}

static gboolean
add_content (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  Job *job = data;

  return lk_design_rows_insert_known (db, job->id, job->content, error);
}

/* Shown at once; what the school does not know is found out when it is written, and read again. */
static LkRecord *
make_record (const char            *id,
             const LkDesignContent *content)
{
  LkRecord *record = lk_record_new (LK_TYPE_DESIGN, id);

  lk_record_set_text (record, "family-id", content->family);
  lk_record_set_text (record, "title", content->title);
  lk_record_set_text (record, "class-name", content->class_name);
  lk_record_set_text (record, "subject", content->subject);
  lk_record_set_text (record, "hour", content->hour);
  lk_record_set_text (record, "origin", content->origin);
  lk_record_set_text (record, "aim", content->blocks[LK_BLOCK_GOAL].words);
  lk_record_set_int (record, "number", content->number);
  lk_record_set_int (record, "minutes", content->minutes);
  lk_record_set_int (record, "day", content->day);
  lk_record_set_int (record, "status", (gint64) content->status);
  lk_record_set_int (record, "created", lk_now_ms ());
  return record;
}

LkDesign *
lk_designs_add (LkDesigns        *self,
                LkDesignContent  *content,
                const char       *label,
                GError          **error)
{
  g_autofree char *id = NULL;
  g_autoptr(LkDesignContent) own = NULL;
  g_autoptr(LkRecord) record = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGNS (self), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  if (!lk_design_content_check (content, error))
    return NULL;

  id = lk_store_new_id ();
  own = lk_design_content_dup (content);
  lk_design_content_set (&own->family, id);
  g_clear_pointer (&own->previous, g_free);
  own->number = 1;
  /* Its next version has stayed where it comes from. */
  if (own->status == LK_DESIGN_REVISED)
    own->status = LK_DESIGN_EVALUATED;

  record = make_record (id, own);
  edit = lk_edit_new (LK_LIVE (self), label);
  lk_edit_touch (edit, record);
  lk_edit_run (edit, add_content, job_new (id, own), job_free);
  lk_live_put (LK_LIVE (self), record);
  lk_edit_commit (g_steal_pointer (&edit));
  return LK_DESIGN (record);
}

LkDesign *
lk_designs_add_family (LkDesigns   *self,
                       GPtrArray   *versions,
                       GError     **error)
{
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGNS (self), NULL);
  g_return_val_if_fail (versions != NULL && versions->len > 0, NULL);

  for (guint i = 0; i < versions->len; i++)
    if (!lk_design_content_check (versions->pdata[i], error))
      return NULL;

  edit = lk_edit_new (LK_LIVE (self), N_("Import Lesson Design"));
  for (guint i = 0; i < versions->len; i++)
    {
      LkDesignContent *content = versions->pdata[i];
      g_autoptr(LkRecord) record = NULL;

      if (lk_designs_find (self, content->id) != NULL)
        continue;
      record = make_record (content->id, content);
      lk_edit_touch (edit, record);
      lk_edit_run (edit, add_content, job_new (content->id, content), job_free);
      lk_live_put (LK_LIVE (self), record);
    }
  lk_edit_commit (g_steal_pointer (&edit));
  return lk_designs_find (self, ((LkDesignContent *) versions->pdata[versions->len - 1])->id);
}

static gboolean
replace_blocks (LkDb                   *db,
                const char             *id,
                const LkDesignContent  *content,
                GError                **error)
{
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      const LkBlockContent *block = &content->blocks[i];
      g_autofree char *row = lk_store_new_id ();

      if (!lk_db_exec (db, error, update_block, "ttttt", id, lk_enum_to_text (LK_TYPE_DESIGN_BLOCK, (int) i), block->words, block->seen,
                       block->change))
        return FALSE;
      if (lk_db_n_changed (db) == 0 && !lk_design_rows_insert_block (db, row, id, (LkDesignBlock) i, block, lk_now_ms (), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
replace_content (LkDb      *db,
                 gpointer   data,
                 GError   **error)
{
  Job *job = data;
  const LkDesignContent *content = job->content;
  g_autofree char *day = lk_day_to_text (content->day);

  return lk_db_exec (db, error, update_head, "tttttti", job->id, content->title, content->class_name, content->subject, day,
                     content->hour, (gint64) content->minutes) &&
         replace_blocks (db, job->id, content, error) &&
         lk_design_rows_replace_lists (db, job->id, content, error);
}

gboolean
lk_designs_replace (LkDesigns        *self,
                    LkDesign         *design,
                    LkDesignContent  *content,
                    GError          **error)
{
  g_autoptr(LkEdit) edit = NULL;
  const char *id = NULL;

  g_return_val_if_fail (LK_IS_DESIGNS (self), FALSE);
  g_return_val_if_fail (LK_IS_DESIGN (design), FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  id = lk_record_get_id (LK_RECORD (design));
  if (!lk_design_content_check (content, error) || !lk_designs_check (self, design, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Replace Lesson Design"));
  lk_edit_touch (edit, design);
  if (content->status != LK_DESIGN_REVISED && lk_design_get_status (design) != LK_DESIGN_REVISED)
    lk_edit_int (edit, design, "status", (gint64) content->status);
  lk_record_set_text (LK_RECORD (design), "title", content->title);
  lk_record_set_text (LK_RECORD (design), "class-name", content->class_name);
  lk_record_set_text (LK_RECORD (design), "subject", content->subject);
  lk_record_set_text (LK_RECORD (design), "hour", content->hour);
  lk_record_set_text (LK_RECORD (design), "aim", content->blocks[LK_BLOCK_GOAL].words);
  lk_record_set_int (LK_RECORD (design), "day", content->day);
  lk_record_set_int (LK_RECORD (design), "minutes", content->minutes);
  lk_edit_run (edit, replace_content, job_new (id, content), job_free);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_designs_archive (LkDesigns  *self,
                    LkDesign   *design,
                    gboolean    archive,
                    GError    **error)
{
  g_autoptr(LkDesign) kept = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGNS (self), FALSE);
  g_return_val_if_fail (LK_IS_DESIGN (design), FALSE);

  if (!lk_designs_check (self, design, error))
    return FALSE;
  if (archive == (lk_design_get_archived (design) != 0))
    return TRUE;

  kept = g_object_ref (design);
  edit = lk_edit_new (LK_LIVE (self), archive ? N_("Put Away Lesson Design") : N_("Bring Back Lesson Design"));
  lk_edit_int (edit, kept, "archived", archive ? lk_now_ms () : 0);
  lk_live_put (LK_LIVE (self), LK_RECORD (kept));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_designs_check (LkDesigns  *self,
                  LkDesign   *design,
                  GError    **error)
{
  if (lk_designs_find (self, lk_record_get_id (LK_RECORD (design))) == design)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This lesson design is not there any more."));
  return FALSE;
}
