#include "records/lk-survey-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "privacy/lk-secret.h"

/* The texts are the first properties, in the order of LkSurveyText, and then come the ids. */
typedef enum
{
  PROP_LINKS = LK_N_SURVEY_TEXTS + 1,
  PROP_DAY = PROP_LINKS + LK_N_SURVEY_LINKS,
  PROP_FORM,
  PROP_N_SHEETS,
  PROP_N_WAITING,
  PROP_TOLD,
  PROP_REMINDED,
  N_PROPS,
} LkSurveyProperty;

static const char * const text_names[LK_N_SURVEY_TEXTS] = { "name", "class-name", "subject", "follow-up" };
static const char * const link_names[LK_N_SURVEY_LINKS] = { "team-id", "previous-id", "action-id", "goal-id", "shared-key", "conflict-of-id" };

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
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_FORM:
      g_value_set_boxed (value, self->form);
      break;
    case PROP_N_SHEETS:
      g_value_set_uint (value, lk_survey_get_n_sheets (self));
      break;
    case PROP_N_WAITING:
      g_value_set_uint (value, self->waiting->len);
      break;
    case PROP_TOLD:
      g_value_set_int (value, self->told);
      break;
    case PROP_REMINDED:
      g_value_set_boolean (value, self->reminded);
      break;
    default:
      if (property_id >= 1 && property_id < PROP_LINKS)
        g_value_set_string (value, lk_survey_get_text (self, (LkSurveyText) (property_id - 1)));
      else if (property_id >= PROP_LINKS && property_id < PROP_DAY)
        g_value_set_string (value, self->links[property_id - PROP_LINKS]);
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* What waits here goes on waiting. */
static void
lk_survey_take (LkSealedRecord *record,
                LkSealedRecord *other)
{
  LkSurvey *self = LK_SURVEY (record), *fresh = LK_SURVEY (other);

  for (guint i = 0; i < LK_N_SURVEY_TEXTS; i++)
    lk_survey_put_text (self, (LkSurveyText) i, lk_survey_get_text (fresh, (LkSurveyText) i));
  for (guint i = 0; i < LK_N_SURVEY_LINKS; i++)
    lk_survey_set_link (self, (LkSurveyLink) i, fresh->links[i]);
  lk_survey_put_day (self, fresh->day);
  lk_survey_put_told (self, fresh->told);
  lk_survey_put_reminded (self, fresh->reminded);
  lk_survey_put_seen (self, fresh->n_shared, fresh->shared_counts);
  lk_survey_put_form (self, fresh->form);
  lk_survey_put_themes (self, g_hash_table_ref (fresh->themes));
  lk_survey_put_answers (self, lk_survey_answers_copy (fresh->answers));
  g_clear_pointer (&self->rest, json_object_unref);
  self->rest = fresh->rest != NULL ? json_object_ref (fresh->rest) : NULL;
}

static void
lk_survey_wipe (LkSealedRecord *record)
{
  LkSurvey *self = LK_SURVEY (record);
  g_autoptr (LkSurveyForm) form = lk_survey_form_new (lk_survey_form_get_kind (self->form), lk_survey_form_get_level (self->form));

  for (guint i = 0; i < LK_N_SURVEY_TEXTS; i++)
    lk_survey_put_text (self, (LkSurveyText) i, "");
  g_ptr_array_set_size (self->waiting, 0);
  self->n_open = 0;
  lk_survey_put_themes (self, lk_survey_themes_new ());
  lk_survey_put_answers (self, lk_survey_answers_new ());
  lk_survey_put_form (self, form);
  g_clear_pointer (&self->rest, json_object_unref);
}

static gboolean
lk_survey_may_erase (LkSealedRecord *record)
{
  return lk_sealed_record_get_owned (record);
}

/* It is counted as pupil voice once pupils have spoken. */
static gboolean
lk_survey_update_face (LkSealedRecord *record)
{
  LkSurvey *self = LK_SURVEY (record);
  const gboolean counted = lk_survey_answers_get_n_sheets (self->answers) > 0 && self->links[LK_SURVEY_CONFLICT_OF] == NULL;

  record->head->day = counted ? self->day : LK_DAY_NONE;
  g_free (record->head->team_id);
  record->head->team_id = counted ? g_strdup (self->links[LK_SURVEY_TEAM]) : NULL;
  return TRUE;
}

static int
lk_survey_compare (LkSealedRecord *a,
                   LkSealedRecord *b)
{
  const LkDay one = LK_SURVEY (a)->day, other = LK_SURVEY (b)->day;

  return one != other ? other - one : strcmp (b->head->id, a->head->id);
}

static void
lk_survey_finalize (GObject *object)
{
  LkSurvey *self = LK_SURVEY (object);

  for (guint i = 0; i < LK_N_SURVEY_TEXTS; i++)
    lk_secret_free_text (self->texts[i]);
  for (guint i = 0; i < LK_N_SURVEY_LINKS; i++)
    g_free (self->links[i]);
  g_clear_pointer (&self->form, lk_survey_form_unref);
  lk_survey_answers_free (self->answers);
  g_hash_table_unref (self->themes);
  g_ptr_array_unref (self->waiting);
  g_free (self->shared_counts);
  g_clear_pointer (&self->taken_away, lk_shared_row_unref);
  g_clear_pointer (&self->rest, json_object_unref);

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
  record_class->may_erase = lk_survey_may_erase;
  record_class->to_json = lk_survey_to_json;
  record_class->to_copy_json = lk_survey_to_copy_json;
  record_class->from_json = lk_survey_from_json;
  record_class->merge = lk_survey_merge;
  record_class->take = lk_survey_take;
  record_class->update_face = lk_survey_update_face;
  record_class->wipe = lk_survey_wipe;
  record_class->compare = lk_survey_compare;

  for (guint i = 0; i < LK_N_SURVEY_TEXTS; i++)
    pspecs[i + 1] = g_param_spec_string (text_names[i], NULL, NULL, "", flags);
  for (guint i = 0; i < LK_N_SURVEY_LINKS; i++)
    pspecs[PROP_LINKS + i] = g_param_spec_string (link_names[i], NULL, NULL, NULL, flags);
  pspecs[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, 0, flags);
  pspecs[PROP_FORM] = g_param_spec_boxed ("form", NULL, NULL, LK_TYPE_SURVEY_FORM, flags);
  pspecs[PROP_N_SHEETS] = g_param_spec_uint ("n-sheets", NULL, NULL, 0, G_MAXUINT, 0, flags);
  pspecs[PROP_N_WAITING] = g_param_spec_uint ("n-waiting", NULL, NULL, 0, G_MAXUINT, 0, flags);
  pspecs[PROP_TOLD] = g_param_spec_int ("told", NULL, NULL, 0, G_MAXINT, 0, flags);
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

const char *
lk_survey_text_get_name (LkSurveyText which)
{
  return text_names[which];
}

gboolean
lk_survey_put_text (LkSurvey     *self,
                    LkSurveyText  which,
                    const char   *text)
{
  if (g_str_equal (lk_survey_get_text (self, which), text))
    return FALSE;
  lk_secret_free_text (self->texts[which]);
  self->texts[which] = g_strdup (text);
  tell (self, (guint) which + 1);
  return TRUE;
}

gboolean
lk_survey_set_link (LkSurvey     *self,
                    LkSurveyLink  which,
                    const char   *id)
{
  if (g_strcmp0 (self->links[which], id) == 0)
    return FALSE;
  g_free (self->links[which]);
  self->links[which] = g_strdup (id);
  tell (self, PROP_LINKS + (guint) which);
  return TRUE;
}

#define PUT(type, name, property) \
  gboolean lk_survey_put_##name (LkSurvey *self, type name) \
  { \
    if (self->name == name) \
      return FALSE; \
    self->name = name; \
    tell (self, property); \
    return TRUE; \
  }

PUT (LkDay, day, PROP_DAY)
PUT (gboolean, reminded, PROP_REMINDED)

gboolean
lk_survey_put_told (LkSurvey *self,
                    LkDay     day)
{
  if (self->told == day)
    return FALSE;
  self->told = day;
  tell (self, PROP_TOLD);
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
GET (const char *, team_id, self->links[LK_SURVEY_TEAM], NULL)
GET (const char *, previous_id, self->links[LK_SURVEY_PREVIOUS], NULL)
GET (const char *, action_id, self->links[LK_SURVEY_ACTION], NULL)
GET (const char *, goal_id, self->links[LK_SURVEY_GOAL], NULL)
GET (const char *, shared_key, self->links[LK_SURVEY_SHARED], NULL)
GET (LkDay, day, self->day, LK_DAY_NONE)
GET (LkDay, told, self->told, LK_DAY_NONE)
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

  return self->texts[which] != NULL ? self->texts[which] : "";
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
  results->day = self->day;
  results->told = self->told;
  results->last_day = last != NULL ? last->day : LK_DAY_NONE;
  return results;
}
