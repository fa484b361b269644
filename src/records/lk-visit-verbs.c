#include "records/lk-visit-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "records/lk-evidence-private.h"

static gboolean
check_time (const char  *time,
            GError     **error)
{
  if (time == NULL || *time == '\0' || g_regex_match_simple ("^([01][0-9]|2[0-3]):[0-5][0-9]$", time, 0, 0))
    return TRUE;
  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("Write a time as 10:15."));
  return FALSE;
}

/* Each is nullable. */
static gboolean
check_evidence (LkVisit     *self,
                const char  *time,
                const char  *saw,
                const char  *effect,
                GError     **error)
{
  return lk_sealed_record_check_text (self, saw, LK_VISIT_MAX_TEXT, error) &&
         lk_sealed_record_check_text (self, effect, LK_VISIT_MAX_TEXT, error) && check_time (time, error);
}

static void
begin (LkVisit *self)
{
  if (self->state == LK_VISIT_PLANNED)
    lk_visit_set_state (self, LK_VISIT_DRAFT);
}

gboolean
lk_visit_begin (LkVisit  *self,
                GError  **error)
{
  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);

  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  if (self->state != LK_VISIT_PLANNED)
    return TRUE;
  begin (self);
  return lk_sealed_record_note (self, TRUE);
}

gboolean
lk_visit_plan_again (LkVisit  *self,
                     GError  **error)
{
  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);

  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  if (self->state != LK_VISIT_DRAFT)
    return TRUE;
  lk_visit_set_state (self, LK_VISIT_PLANNED);
  return lk_sealed_record_note (self, TRUE);
}

gboolean
lk_visit_set_text (LkVisit      *self,
                   LkVisitText   which,
                   const char   *text,
                   GError      **error)
{
  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);
  g_return_val_if_fail (which < LK_N_VISIT_TEXTS, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (g_str_equal (lk_visit_get_text (self, which), text))
    return TRUE;
  if (!lk_sealed_record_check_text (self, text, LK_VISIT_MAX_TEXT, error))
    return FALSE;
  if (which >= LK_VISIT_NOTICED)
    begin (self);
  return lk_sealed_record_note (self, lk_sealed_record_put (self, which, text));
}

gboolean
lk_visit_set_day (LkVisit  *self,
                  LkDay     day,
                  GError  **error)
{
  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);

  return lk_sealed_record_set_day (self, LK_VISIT_DAY, day, error);
}

gboolean
lk_visit_set_guide (LkVisit     *self,
                    const char  *guide_version_id,
                    GError     **error)
{
  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);

  return lk_sealed_record_set_link (self, LK_VISIT_GUIDE, guide_version_id, error);
}

gboolean
lk_visit_set_design (LkVisit     *self,
                     const char  *design_id,
                     GError     **error)
{
  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);

  return lk_sealed_record_set_link (self, LK_VISIT_DESIGN, design_id, error);
}

gboolean
lk_visit_set_score (LkVisit     *self,
                    const char  *item_id,
                    int          score,
                    GError     **error)
{
  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);
  g_return_val_if_fail (item_id != NULL, FALSE);
  g_return_val_if_fail ((score >= LK_SCORE_NOT_SEEN && score <= 4) || score == LK_SCORE_NOT_APPLICABLE, FALSE);

  if (lk_visit_get_score (self, item_id) == score)
    return TRUE;
  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  if (score == LK_SCORE_NOT_SEEN)
    g_hash_table_remove (self->scores, item_id);
  else
    g_hash_table_insert (self->scores, g_strdup (item_id), GINT_TO_POINTER (score));
  lk_visit_tell_score (self, item_id);
  begin (self);
  return lk_sealed_record_note (self, TRUE);
}

LkEvidence *
lk_visit_add_evidence (LkVisit     *self,
                       const char  *time,
                       const char  *saw,
                       const char  *effect,
                       GError     **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *this_moment = g_date_time_format (now, "%H:%M");
  g_autoptr (LkEvidence) evidence = NULL;

  g_return_val_if_fail (LK_IS_VISIT (self), NULL);

  if (!check_evidence (self, time, saw, effect, error))
    return NULL;
  evidence = lk_evidence_new (time != NULL ? time : this_moment, saw, effect, NULL);
  return lk_visit_put_evidence (self, evidence, G_MAXUINT, error) ? evidence : NULL;
}

gboolean
lk_visit_edit_evidence (LkVisit     *self,
                        LkEvidence  *evidence,
                        const char  *time,
                        const char  *saw,
                        const char  *effect,
                        GError     **error)
{
  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);
  g_return_val_if_fail (LK_IS_EVIDENCE (evidence), FALSE);

  if (!check_evidence (self, time, saw, effect, error))
    return FALSE;
  if (!g_list_store_find (self->evidence, evidence, NULL))
    return lk_check_refuse (error, _("This was taken out of the list meanwhile."));
  return lk_sealed_record_note (self, lk_evidence_take (evidence, time, saw, effect));
}

gboolean
lk_visit_remove_evidence (LkVisit     *self,
                          LkEvidence  *evidence,
                          GError     **error)
{
  guint position;

  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);
  g_return_val_if_fail (LK_IS_EVIDENCE (evidence), FALSE);

  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  if (!g_list_store_find (self->evidence, evidence, &position))
    return TRUE;
  g_list_store_remove (self->evidence, position);
  return lk_sealed_record_note (self, TRUE);
}

gboolean
lk_visit_put_evidence (LkVisit     *self,
                       LkEvidence  *evidence,
                       guint        position,
                       GError     **error)
{
  guint n;

  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);
  g_return_val_if_fail (LK_IS_EVIDENCE (evidence), FALSE);

  n = g_list_model_get_n_items (G_LIST_MODEL (self->evidence));
  if (!lk_sealed_record_check_writable (self, error))
    return FALSE;
  if (n >= LK_VISIT_MAX_EVIDENCE)
    return lk_check_refuse (error, _("The list is full. Write the rest under facts and effects."));
  g_list_store_insert (self->evidence, MIN (position, n), evidence);
  begin (self);
  return lk_sealed_record_note (self, TRUE);
}
