#include "surveys/lk-survey-form-private.h"

#include "store/lk-store.h"

/* The nick of each value is what files hold, so it never changes. */
G_DEFINE_ENUM_TYPE (LkSurveyKind, lk_survey_kind,
                    G_DEFINE_ENUM_VALUE (LK_SURVEY_FULL, "survey"),
                    G_DEFINE_ENUM_VALUE (LK_SURVEY_EXIT_TICKET, "exit-ticket"))
G_DEFINE_ENUM_TYPE (LkSurveyLevel, lk_survey_level,
                    G_DEFINE_ENUM_VALUE (LK_SURVEY_PRIMARY, "primary"),
                    G_DEFINE_ENUM_VALUE (LK_SURVEY_SECONDARY, "secondary"))
G_DEFINE_BOXED_TYPE (LkSurveyForm, lk_survey_form, lk_survey_form_ref, lk_survey_form_unref)

static void
line_free (gpointer data)
{
  LkSurveyLine *line = data;

  g_free ((char *) line->id);
  g_free ((char *) line->text);
  g_free (line);
}

void
lk_survey_form_append (LkSurveyForm *self,
                       LkSurveyPart  part,
                       const char   *id,
                       const char   *text)
{
  LkSurveyLine *line = g_new0 (LkSurveyLine, 1);

  line->id = id != NULL ? g_strdup (id) : lk_store_new_id ();
  line->text = g_strdup (text);
  g_ptr_array_add (self->lines[part], line);
}

LkSurveyForm *
lk_survey_form_new (LkSurveyKind  kind,
                    LkSurveyLevel level)
{
  LkSurveyForm *self = g_new0 (LkSurveyForm, 1);

  g_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->level = level;
  for (guint part = 0; part < G_N_ELEMENTS (self->lines); part++)
    self->lines[part] = g_ptr_array_new_with_free_func (line_free);
  return self;
}

LkSurveyForm *
lk_survey_form_copy (const LkSurveyForm *self)
{
  LkSurveyForm *copy = lk_survey_form_new (self->kind, self->level);

  for (guint part = 0; part < G_N_ELEMENTS (self->lines); part++)
    for (guint i = 0; i < self->lines[part]->len; i++)
      {
        const LkSurveyLine *line = self->lines[part]->pdata[i];

        lk_survey_form_append (copy, part, line->id, line->text);
      }
  return copy;
}

LkSurveyForm *
lk_survey_form_ref (LkSurveyForm *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);
  return self;
}

void
lk_survey_form_unref (LkSurveyForm *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;
  for (guint part = 0; part < G_N_ELEMENTS (self->lines); part++)
    g_ptr_array_unref (self->lines[part]);
  g_free (self);
}

static gboolean
lines_equal (GPtrArray *a,
             GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const LkSurveyLine *one = a->pdata[i], *other = b->pdata[i];

      if (!g_str_equal (one->id, other->id) || !g_str_equal (one->text, other->text))
        return FALSE;
    }
  return TRUE;
}

gboolean
lk_survey_form_equal (const LkSurveyForm *a,
                      const LkSurveyForm *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a == b || (a->kind == b->kind && a->level == b->level && lines_equal (a->lines[0], b->lines[0]) &&
                    lines_equal (a->lines[1], b->lines[1]));
}

LkSurveyKind
lk_survey_form_get_kind (const LkSurveyForm *self)
{
  g_return_val_if_fail (self != NULL, LK_SURVEY_FULL);

  return self->kind;
}

LkSurveyLevel
lk_survey_form_get_level (const LkSurveyForm *self)
{
  g_return_val_if_fail (self != NULL, LK_SURVEY_PRIMARY);

  return self->level;
}

guint
lk_survey_form_get_n (const LkSurveyForm *self,
                      LkSurveyPart        part)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines[part]->len;
}

const LkSurveyLine *
lk_survey_form_get (const LkSurveyForm *self,
                    LkSurveyPart        part,
                    guint               position)
{
  g_return_val_if_fail (self != NULL && position < self->lines[part]->len, NULL);

  return self->lines[part]->pdata[position];
}

int
lk_survey_form_find (const LkSurveyForm *self,
                     LkSurveyPart        part,
                     const char         *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, -1);

  for (guint i = 0; i < self->lines[part]->len; i++)
    if (g_str_equal (lk_survey_form_get (self, part, i)->id, id))
      return (int) i;
  return -1;
}
