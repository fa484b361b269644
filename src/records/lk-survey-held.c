/*
 * Sheets that wait, as a text to be sealed. It is never written to a file, so it need not be read by another version: a list of what pupils answered,
 * each with the form that it was.
 */

#include "records/lk-survey-private.h"

#include "privacy/lk-secret.h"
#include "records/lk-sealed-text.h"
#include "surveys/lk-survey-form-json.h"

static JsonObject *
sheet_to_object (const LkSurveySheet *sheet)
{
  JsonObject *object = json_object_new ();
  JsonArray *answers = json_array_new (), *open = json_array_new ();

  for (guint i = 0; i < lk_survey_form_get_n (sheet->form, LK_SURVEY_STATEMENTS); i++)
    json_array_add_int_element (answers, sheet->answers[i]);
  for (guint i = 0; i < lk_survey_form_get_n (sheet->form, LK_SURVEY_QUESTIONS); i++)
    json_array_add_string_element (open, sheet->open[i]);
  json_object_set_object_member (object, "form", lk_survey_form_to_object (sheet->form));
  json_object_set_array_member (object, "answers", answers);
  json_object_set_array_member (object, "open", open);
  return object;
}

char *
lk_survey_held_to_json (LkSurvey *self)
{
  JsonObject *object = json_object_new ();
  JsonArray *sheets = json_array_new ();

  for (guint i = 0; i < self->waiting->len; i++)
    json_array_add_object_element (sheets, sheet_to_object (self->waiting->pdata[i]));
  json_object_set_int_member (object, "format", LK_SEALED_TEXT_FORMAT);
  json_object_set_array_member (object, "sheets", sheets);
  return lk_sealed_text_write (object);
}

static LkSurveySheet *
sheet_from_object (JsonObject *object)
{
  g_autoptr (LkSurveyForm) form = lk_survey_form_from_object (json_object_get_object_member (object, "form"), NULL);
  JsonArray *given = json_object_get_array_member (object, "answers"), *written = json_object_get_array_member (object, "open");
  LkAnswer answers[LK_SURVEY_MAX_STATEMENTS] = { LK_ANSWER_1 };
  const char *open[LK_SURVEY_MAX_QUESTIONS] = { NULL };

  if (form == NULL)
    return NULL;
  for (guint i = 0; i < lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS); i++)
    answers[i] = (LkAnswer) json_array_get_int_element (given, i);
  for (guint i = 0; i < lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS); i++)
    open[i] = json_array_get_string_element (written, i);
  return lk_waiting_sheet_new (form, answers, open);
}

GPtrArray *
lk_survey_held_from_json (const char *json)
{
  g_autoptr (JsonNode) root = lk_sealed_text_parse (json, "survey-sheets", NULL);
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (lk_waiting_sheet_free);
  JsonArray *array = root != NULL ? json_object_get_array_member (json_node_get_object (root), "sheets") : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      LkSurveySheet *sheet = sheet_from_object (json_array_get_object_element (array, i));

      if (sheet == NULL)
        return NULL;
      g_ptr_array_add (sheets, sheet);
    }
  return array != NULL ? g_steal_pointer (&sheets) : NULL;
}
