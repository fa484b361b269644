#include "records/lk-survey-private.h"

#include <glib/gi18n-lib.h>

#define MAX_TEXT 10000

/* After those of the fields. */
typedef enum
{
  PROP_FORM = LK_N_SURVEY_FIELDS + 1,
  PROP_N_SHEETS,
  PROP_N_WAITING,
  PROP_REMINDED,
  N_PROPS,
} LkSurveyProperty;

static const LkSealedField fields[LK_N_SURVEY_FIELDS] = {
  [LK_SURVEY_NAME] = { LK_SEALED_TEXT, "name", "name", .most = MAX_TEXT },
  [LK_SURVEY_CLASS] = { LK_SEALED_TEXT, "class-name", "class-name", .most = MAX_TEXT },
  [LK_SURVEY_SUBJECT] = { LK_SEALED_TEXT, "subject", "subject", .most = MAX_TEXT },
  [LK_SURVEY_FOLLOW_UP] = { LK_SEALED_TEXT, "follow-up", "follow-up", .most = MAX_TEXT },
  [LK_SURVEY_TEAM] = { LK_SEALED_LINK, "team-id", "team" },
  [LK_SURVEY_PREVIOUS] = { LK_SEALED_LINK, "previous-id", "previous" },
  [LK_SURVEY_ACTION] = { LK_SEALED_LINK, "action-id", "action" },
  [LK_SURVEY_GOAL] = { LK_SEALED_LINK, "goal-id", "goal" },
  [LK_SURVEY_SHARED] = { LK_SEALED_LINK, "shared-key", "shared" },
  [LK_SURVEY_CONFLICT_OF] = { LK_SEALED_LINK, "conflict-of-id", "conflict-of" },
  [LK_SURVEY_DAY] = { LK_SEALED_DAY, "day", "day" },
  [LK_SURVEY_TOLD] = { LK_SEALED_DAY, "told", "told", .may_be_none = TRUE },
};

static const char * const members[] = { "format", "owner", "reminded", "shared-sheets", "shared-counts", "form", "answers", "themes", NULL };

static GParamSpec *pspecs[N_PROPS];
static guint answers_changed;
static guint themes_changed;

G_DEFINE_FINAL_TYPE (LkSurvey, lk_survey, LK_TYPE_SEALED_RECORD)

static void
tell (LkSurvey *self,
      guint     property)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[property]);
}

static void
lk_survey_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LkSurvey *self = LK_SURVEY (object);

  switch (property_id)
    {
    case PROP_FORM:
      g_value_set_boxed (value, self->form);
      break;
    case PROP_N_SHEETS:
      g_value_set_uint (value, lk_survey_get_n_sheets (self));
      break;
    case PROP_N_WAITING:
      g_value_set_uint (value, self->waiting->len);
      break;
    case PROP_REMINDED:
      g_value_set_boolean (value, self->reminded);
      break;
    default:
      lk_sealed_record_get_field (object, property_id, value, pspec);
    }
}

/* What waits here goes on waiting. */
static void
lk_survey_take (LkSealedRecord *record,
                LkSealedRecord *other)
{
  LkSurvey *self = LK_SURVEY (record), *fresh = LK_SURVEY (other);

  lk_survey_put_reminded (self, fresh->reminded);
  lk_survey_put_seen (self, fresh->n_shared, fresh->shared_counts);
  lk_survey_put_form (self, fresh->form);
  lk_survey_put_themes (self, g_hash_table_ref (fresh->themes));
  lk_survey_put_answers (self, lk_survey_answers_copy (fresh->answers));
}

static void
lk_survey_wipe (LkSealedRecord *record)
{
  LkSurvey *self = LK_SURVEY (record);
  g_autoptr (LkSurveyForm) form = lk_survey_form_new (lk_survey_form_get_kind (self->form), lk_survey_form_get_level (self->form));

  g_ptr_array_set_size (self->waiting, 0);
  self->n_open = 0;
  lk_survey_put_themes (self, lk_survey_themes_new ());
  lk_survey_put_answers (self, lk_survey_answers_new ());
  lk_survey_put_form (self, form);
}

/* It is counted as pupil voice once pupils have spoken. */
static gboolean
lk_survey_update_face (LkSealedRecord *record)
{
  LkSurvey *self = LK_SURVEY (record);
  const gboolean counted = lk_survey_answers_get_n_sheets (self->answers) > 0 && lk_sealed_record_get_link (self, LK_SURVEY_CONFLICT_OF) == NULL;

  record->head->day = counted ? lk_survey_get_day (self) : LK_DAY_NONE;
  g_free (record->head->team_id);
  record->head->team_id = counted ? g_strdup (lk_sealed_record_get_link (self, LK_SURVEY_TEAM)) : NULL;
  return TRUE;
}

static void
lk_survey_finalize (GObject *object)
{
  LkSurvey *self = LK_SURVEY (object);

  g_clear_pointer (&self->form, lk_survey_form_unref);
  lk_survey_answers_free (self->answers);
  g_hash_table_unref (self->themes);
  g_ptr_array_unref (self->waiting);
  g_free (self->shared_counts);
  g_clear_pointer (&self->taken_away, lk_shared_row_unref);

  G_OBJECT_CLASS (lk_survey_parent_class)->finalize (object);
}

static void
lk_survey_class_init (LkSurveyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LkSealedRecordClass *record_class = &klass->parent_class;
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_survey_get_property;
  object_class->finalize = lk_survey_finalize;
  record_class->kind = "survey";
  record_class->not_here = N_("This survey is not here any more.");
  record_class->not_owner = N_("Only the teacher whose survey it is can do this.");
  record_class->gone = N_("The teacher whose survey it is has erased it, or does not share it any more.");
  record_class->is_writable = lk_sealed_record_get_owned;
  record_class->members = members;
  record_class->not_copied = "shared";
  record_class->write = lk_survey_write;
  record_class->read = lk_survey_read;
  record_class->merge = lk_survey_merge;
  record_class->take = lk_survey_take;
  record_class->update_face = lk_survey_update_face;
  record_class->wipe = lk_survey_wipe;
  record_class->day = LK_SURVEY_DAY;

  lk_sealed_record_class_set_fields (record_class, fields, LK_N_SURVEY_FIELDS, pspecs);
  pspecs[PROP_FORM] = g_param_spec_boxed ("form", NULL, NULL, LK_TYPE_SURVEY_FORM, flags);
  pspecs[PROP_N_SHEETS] = g_param_spec_uint ("n-sheets", NULL, NULL, 0, G_MAXUINT, 0, flags);
  pspecs[PROP_N_WAITING] = g_param_spec_uint ("n-waiting", NULL, NULL, 0, G_MAXUINT, 0, flags);
  pspecs[PROP_REMINDED] = g_param_spec_boolean ("reminded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);

  answers_changed = g_signal_new ("answers-changed", LK_TYPE_SURVEY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  themes_changed = g_signal_new ("themes-changed", LK_TYPE_SURVEY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_survey_init (LkSurvey *self)
{
  self->answers = lk_survey_answers_new ();
  self->themes = lk_survey_themes_new ();
  self->waiting = g_ptr_array_new_with_free_func (lk_waiting_sheet_free);
}

LkSurvey *
lk_survey_new (LkSealedHead *head,
               const char   *me,
               LkSurveyForm *form)
{
  LkSurvey *self = lk_sealed_record_new (LK_TYPE_SURVEY, head, me);

  self->form = lk_survey_form_ref (form);
  return self;
}

gboolean
lk_survey_put_reminded (LkSurvey *self,
                        gboolean  reminded)
{
  if (self->reminded == reminded)
    return FALSE;
  self->reminded = reminded;
  tell (self, PROP_REMINDED);
  return TRUE;
}

gboolean
lk_survey_put_form (LkSurvey     *self,
                    LkSurveyForm *form)
{
  LkSurveyForm *old = self->form;

  if (lk_survey_form_equal (old, form))
    return FALSE;
  self->form = lk_survey_form_ref (form);
  lk_survey_form_unref (old);
  tell (self, PROP_FORM);
  return TRUE;
}

gboolean
lk_survey_put_answers (LkSurvey        *self,
                       LkSurveyAnswers *answers)
{
  g_autoptr (LkSurveyAnswers) old = self->answers;

  self->answers = answers;
  if (lk_survey_answers_equal (old, answers))
    return FALSE;
  lk_survey_tell_answers (self);
  return TRUE;
}

gboolean
lk_survey_put_themes (LkSurvey   *self,
                      GHashTable *themes)
{
  g_autoptr (GHashTable) old = self->themes;

  self->themes = themes;
  if (lk_survey_themes_equal (old, themes))
    return FALSE;
  lk_survey_tell_themes (self);
  return TRUE;
}

void
lk_survey_tell_answers (LkSurvey *self)
{
  tell (self, PROP_N_SHEETS);
  tell (self, PROP_N_WAITING);
  g_signal_emit (self, answers_changed, 0);
}

void
lk_survey_tell_themes (LkSurvey *self)
{
  g_signal_emit (self, themes_changed, 0);
}

#define GET(type, name, expression, otherwise) \
  type lk_survey_get_##name (LkSurvey *self) \
  { \
    g_return_val_if_fail (LK_IS_SURVEY (self), otherwise); \
    return expression; \
  }

GET (const char *, id, self->parent_instance.head->id, NULL)
GET (const char *, team_id, lk_sealed_record_get_link (self, LK_SURVEY_TEAM), NULL)
GET (const char *, previous_id, lk_sealed_record_get_link (self, LK_SURVEY_PREVIOUS), NULL)
GET (const char *, action_id, lk_sealed_record_get_link (self, LK_SURVEY_ACTION), NULL)
GET (const char *, goal_id, lk_sealed_record_get_link (self, LK_SURVEY_GOAL), NULL)
GET (const char *, shared_key, lk_sealed_record_get_link (self, LK_SURVEY_SHARED), NULL)
GET (LkDay, day, lk_sealed_record_get_day (self, LK_SURVEY_DAY), LK_DAY_NONE)
GET (LkDay, told, lk_sealed_record_get_day (self, LK_SURVEY_TOLD), LK_DAY_NONE)
GET (gboolean, reminded, self->reminded, FALSE)
GET (LkSurveyForm *, form, self->form, NULL)
GET (const LkSurveyAnswers *, answers, self->answers, NULL)
GET (guint, n_waiting, self->waiting->len, 0)
GET (guint, n_sheets, lk_survey_answers_get_n_sheets (self->answers) + self->waiting->len, 0)

const char *
lk_survey_get_text (LkSurvey     *self,
                    LkSurveyText  which)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), "");
  g_return_val_if_fail (which < LK_N_SURVEY_TEXTS, "");

  return lk_sealed_record_get_text (self, which);
}

GPtrArray *
lk_survey_get_themes (LkSurvey   *self,
                      const char *question_id)
{
  g_return_val_if_fail (LK_IS_SURVEY (self), NULL);
  g_return_val_if_fail (question_id != NULL, NULL);

  return lk_survey_themes_get (self->themes, question_id);
}

static void
set_words (char       **place,
           const char  *words)
{
  g_free (*place);
  *place = g_strdup (words);
}

LkSurveyResults *
lk_survey_dup_results (LkSurvey *self,
                       LkSurvey *last)
{
  g_autoptr (GPtrArray) themes = g_ptr_array_new ();
  LkSurveyResults *results = NULL;

  g_return_val_if_fail (LK_IS_SURVEY (self), NULL);
  g_return_val_if_fail (last == NULL || LK_IS_SURVEY (last), NULL);

  for (guint i = 0; i < lk_survey_form_get_n (self->form, LK_SURVEY_QUESTIONS); i++)
    g_ptr_array_extend (themes, lk_survey_themes_get (self->themes, lk_survey_form_get (self->form, LK_SURVEY_QUESTIONS, i)->id), NULL, NULL);
  results = lk_survey_results_new (self->form, self->answers, themes, last != NULL ? last->answers : NULL);
  set_words (&results->name, lk_survey_get_text (self, LK_SURVEY_NAME));
  set_words (&results->class_name, lk_survey_get_text (self, LK_SURVEY_CLASS));
  set_words (&results->subject, lk_survey_get_text (self, LK_SURVEY_SUBJECT));
  set_words (&results->follow_up, lk_survey_get_text (self, LK_SURVEY_FOLLOW_UP));
  results->day = lk_survey_get_day (self);
  results->told = lk_survey_get_told (self);
  results->last_day = last != NULL ? lk_survey_get_day (last) : LK_DAY_NONE;
  return results;
}
