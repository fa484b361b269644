/* Sheets that wait for others while their teacher is locked out: they go sealed to LkHeldSheets, and come back from it. */

#include "records/lk-held-sheets-private.h"

#include "privacy/lk-secret.h"

#define KIND "survey-sheets"

static LkSealed *
seal (LkPrivate  *self,
      LkSurvey   *survey,
      GError    **error)
{
  const LkReader *me = g_hash_table_lookup (self->readers, self->person_id);
  g_autoptr (LkSealedHead) head = lk_sealed_head_new (KIND, self->person_id);
  char *text = lk_survey_held_to_json (survey);
  LkSealed *sealed = NULL;

  if (me != NULL)
    lk_sealed_head_add_reader (head, me);
  sealed = lk_vault_seal (self->vault, head, text, error);
  lk_secret_free_text (text);
  return sealed;
}

void
lk_private_hold (LkPrivate *self,
                 LkSurvey  *survey)
{
  g_autoptr (GError) error = NULL;
  LkSealed *sealed = NULL;

  if (survey->waiting->len == 0)
    return;
  sealed = seal (self, survey, &error);
  if (sealed != NULL)
    lk_held_sheets_add (lk_held_sheets_get (self->school), self->person_id, lk_survey_get_id (survey), survey->waiting->len, sealed);
  else
    lk_private_fail (self, error);
}

static gboolean
take (LkPrivate *self,
      LkSurvey  *survey)
{
  LkHeldSheets *held = lk_held_sheets_get (self->school);
  LkHeldSitting *sitting = lk_held_sheets_find (held, self->person_id, lk_survey_get_id (survey));
  char *text = sitting != NULL ? lk_vault_open (self->vault, sitting->sealed, g_hash_table_lookup (self->readers, self->person_id), NULL) : NULL;
  GPtrArray *sheets = text != NULL ? lk_survey_held_from_json (text) : NULL;

  lk_secret_free_text (text);
  if (sheets == NULL)
    return FALSE;
  lk_held_sheets_remove (held, sitting);
  lk_survey_wait_again (survey, sheets);
  return TRUE;
}

void
lk_private_take_held (LkPrivate *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->surveys)); i++)
    {
      g_autoptr (LkSurvey) survey = g_list_model_get_item (G_LIST_MODEL (self->surveys), i);

      while (lk_sealed_record_get_writable (LK_SEALED_RECORD (survey)) && take (self, survey))
        continue;
    }
}
