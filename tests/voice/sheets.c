#include "voice/sheets.h"

static gboolean
is_alone (gpointer object)
{
  return G_OBJECT (object)->ref_count == 1;
}

static void
locking_cb (Sheets *f)
{
  lk_private_lock (f->own);
}

static LkSurveyForm *
make_form (guint n_questions)
{
  LkSurveyForm *form = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_PRIMARY);

  for (guint i = 0; i < SHEETS_N_STATEMENTS + n_questions; i++)
    {
      g_autofree char *text = g_strdup_printf ("De uitleg in deze les helpt mij om het zelf te kunnen, ook als het moeilijk is (%u)", i + 1);

      form = voice_add_line (form, i < SHEETS_N_STATEMENTS ? LK_SURVEY_STATEMENTS : LK_SURVEY_QUESTIONS, text);
    }
  return form;
}

void
sheets_set_up (Sheets        *f,
               gconstpointer  n_questions)
{
  g_autoptr (LkSurveyForm) form = make_form (GPOINTER_TO_UINT (n_questions));
  g_autoptr (GError) error = NULL;

  rig_set_up (&f->stage.rig, NULL);
  f->own = voice_come_in (&f->stage, &f->keeper);
  g_signal_connect_swapped (f->keeper, "locking", G_CALLBACK (locking_cb), f);
  f->survey = lk_private_add_survey (f->own, "Rekenen", f->stage.rig.team, lk_day_today (), form, &error);
  g_assert_no_error (error);
}

void
sheets_tear_down (Sheets        *f,
                  gconstpointer  data)
{
  lk_keeper_lock (f->keeper);
  lk_store_flush (f->stage.rig.store);
  /* A password that was typed last may still be checked. */
  voice_wait_until (is_alone, f->own);
  voice_wait_until (is_alone, f->keeper);
  g_assert_finalize_object (g_steal_pointer (&f->own));
  g_assert_finalize_object (g_steal_pointer (&f->keeper));
  rig_tear_down (&f->stage.rig, NULL);
}

guint
sheets_get_count (Sheets   *f,
                  guint     statement,
                  LkAnswer  answer)
{
  return lk_survey_answers_get_count (lk_survey_get_answers (f->survey), lk_survey_form_get (lk_survey_get_form (f->survey), LK_SURVEY_STATEMENTS, statement)->id, answer);
}

GtkWidget *
sheets_find (GtkWidget  *from,
             GType       type,
             const char *label)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (from), type) && gtk_widget_get_mapped (from) &&
      (label == NULL || (GTK_IS_LABEL (from) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (from)), label) == 0) ||
       (GTK_IS_BUTTON (from) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (from)), label) == 0)))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = sheets_find (child, type, label);
  return found;
}

void
sheets_click_on (Sheets    *f,
                 GtkWidget *widget)
{
  int x, y;

  g_assert_nonnull (widget);
  stage_locate (&f->stage, widget, &x, &y);
  stage_xdotool (&f->stage, "mousemove %d %d click 1", x, y);
}
