#include <string.h>

#include "surveys/lk-survey-form.h"
#include "surveys/lk-survey-starters.h"

static LkSurveyForm *
add (LkSurveyForm *form,
     LkSurveyPart  part,
     const char   *text)
{
  g_autoptr (GError) error = NULL;
  LkSurveyForm *made = lk_survey_form_add (form, part, text, &error);

  g_assert_no_error (error);
  lk_survey_form_unref (form);
  return made;
}

static LkSurveyForm *
make_form (void)
{
  LkSurveyForm *form = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_PRIMARY);

  form = add (form, LK_SURVEY_STATEMENTS, "  Ik snap de uitleg. ");
  form = add (form, LK_SURVEY_STATEMENTS, "Ik durf 😀 een fout");
  form = add (form, LK_SURVEY_STATEMENTS, "أفهم الشرح");
  return add (form, LK_SURVEY_QUESTIONS, "Wat kan \"beter\"?");
}

static void
test_edits (void)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autofree char *id = g_strdup (lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 0)->id);
  g_autoptr (LkSurveyForm) moved = lk_survey_form_move (form, LK_SURVEY_STATEMENTS, 0, 2);
  g_autoptr (LkSurveyForm) changed = lk_survey_form_set_text (moved, LK_SURVEY_STATEMENTS, 2, "Ik begrijp de uitleg.", NULL);
  g_autoptr (LkSurveyForm) shorter = lk_survey_form_remove (changed, LK_SURVEY_STATEMENTS, 0);

  g_assert_cmpstr (lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 0)->text, ==, "Ik snap de uitleg.");
  g_assert_cmpint (lk_survey_form_find (moved, LK_SURVEY_STATEMENTS, id), ==, 2);
  g_assert_cmpstr (lk_survey_form_get (changed, LK_SURVEY_STATEMENTS, 2)->id, ==, id);
  g_assert_cmpstr (lk_survey_form_get (shorter, LK_SURVEY_STATEMENTS, 1)->text, ==, "Ik begrijp de uitleg.");
  g_assert_cmpint (lk_survey_form_find (form, LK_SURVEY_QUESTIONS, id), ==, -1);
  g_assert_cmpuint (lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS), ==, 3);
}

/* Only the line itself, wherever its neighbours went meanwhile. */
static void
test_put_back (void)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autoptr (LkSurveyForm) shorter = lk_survey_form_remove (form, LK_SURVEY_STATEMENTS, 1);
  g_autoptr (LkSurveyForm) moved = lk_survey_form_move (shorter, LK_SURVEY_STATEMENTS, 0, 1);
  g_autoptr (LkSurveyForm) changed = lk_survey_form_set_text (moved, LK_SURVEY_STATEMENTS, 0, "مرحبا", NULL);
  g_autoptr (LkSurveyForm) whole = lk_survey_form_put_back (changed, LK_SURVEY_STATEMENTS, form, 1, NULL);
  g_autoptr (LkSurveyForm) again = lk_survey_form_put_back (whole, LK_SURVEY_STATEMENTS, form, 1, NULL);
  g_autoptr (LkSurveyForm) headless = lk_survey_form_remove (form, LK_SURVEY_STATEMENTS, 0);
  g_autoptr (LkSurveyForm) first = lk_survey_form_put_back (headless, LK_SURVEY_STATEMENTS, form, 0, NULL);
  const char *texts[] = { "مرحبا", "Ik snap de uitleg.", "Ik durf 😀 een fout" };

  g_assert_cmpuint (lk_survey_form_get_n (whole, LK_SURVEY_STATEMENTS), ==, G_N_ELEMENTS (texts));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpstr (lk_survey_form_get (whole, LK_SURVEY_STATEMENTS, i)->text, ==, texts[i]);
  g_assert_cmpint (lk_survey_form_find (whole, LK_SURVEY_STATEMENTS, lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 1)->id), ==, 2);
  g_assert_true (lk_survey_form_equal (again, whole));
  g_assert_true (lk_survey_form_equal (first, form));
}

static void
test_refused (void)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autofree char *long_text = g_strnfill (LK_SURVEY_MAX_TEXT + 1, 'x');
  const char *texts[] = { "", "   ", long_text };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (LkSurveyPart part = LK_SURVEY_STATEMENTS; part <= LK_SURVEY_QUESTIONS; part++)
      {
        g_autoptr (GError) error = NULL;

        g_assert_null (lk_survey_form_add (form, part, texts[i], &error));
        g_assert_cmpint ((int) error->domain, ==, (int) LK_MODEL_ERROR);
        g_clear_error (&error);
        g_assert_null (lk_survey_form_set_text (form, part, 0, texts[i], &error));
        g_assert_cmpint ((int) error->domain, ==, (int) LK_MODEL_ERROR);
      }
}

static void
test_room (void)
{
  LkSurveyForm *form = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_SECONDARY);
  g_autoptr (LkSurveyForm) other = make_form ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < LK_SURVEY_MAX_STATEMENTS; i++)
    form = add (form, LK_SURVEY_STATEMENTS, "Nog een");
  for (guint i = 0; i < LK_SURVEY_MAX_QUESTIONS; i++)
    form = add (form, LK_SURVEY_QUESTIONS, "Nog een?");
  g_assert_null (lk_survey_form_add (form, LK_SURVEY_STATEMENTS, "Te veel", &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG);
  g_clear_error (&error);
  g_assert_null (lk_survey_form_put_back (form, LK_SURVEY_STATEMENTS, other, 0, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG);
  g_clear_error (&error);
  g_assert_null (lk_survey_form_add (form, LK_SURVEY_QUESTIONS, "Te veel?", &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG);
  lk_survey_form_unref (form);
}

static void
test_round_trip (void)
{
  g_autoptr (LkSurveyForm) form = make_form ();
  g_autofree char *json = lk_survey_form_write (form);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSurveyForm) again = lk_survey_form_read (json, &error);
  g_autofree char *json_again = NULL;

  g_assert_no_error (error);
  json_again = lk_survey_form_write (again);
  g_assert_true (lk_survey_form_equal (form, again));
  g_assert_cmpstr (json, ==, json_again);
}

static void
test_foreign (void)
{
  static const char * const texts[] = {
    "", "[]", "{}", "nonsense", "{\"kind\":\"survey\",\"level\":\"primary\"}",
    "{\"kind\":\"quiz\",\"level\":\"primary\",\"statements\":[],\"questions\":[]}",
    "{\"kind\":\"survey\",\"level\":3,\"statements\":[],\"questions\":[]}",
    "{\"kind\":\"survey\",\"level\":\"primary\",\"statements\":[1],\"questions\":[]}",
    "{\"kind\":\"survey\",\"level\":\"primary\",\"statements\":[{\"text\":\"\"}],\"questions\":[]}",
    "{\"kind\":\"survey\",\"level\":\"primary\",\"statements\":[],\"questions\":[]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lk_survey_form_read (texts[i], &error));
      g_assert_cmpint ((int) error->domain, ==, (int) LK_MODEL_ERROR);
    }
}

static void
test_one_id_twice (void)
{
  g_autoptr (LkSurveyForm) form =
    lk_survey_form_read ("{\"kind\":\"survey\",\"level\":\"primary\",\"statements\":[{\"id\":\"a\",\"text\":\"x\"},"
                         "{\"id\":\"a\",\"text\":\"y\"},{\"text\":\"z\"}],\"questions\":[{\"id\":\"a\",\"text\":\"q\"}]}", NULL);

  g_assert_nonnull (form);
  g_assert_cmpint (lk_survey_form_find (form, LK_SURVEY_STATEMENTS, "a"), ==, 0);
  g_assert_cmpstr (lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 1)->id, !=, "a");
  g_assert_cmpuint (strlen (lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 2)->id), >, 0);
  g_assert_cmpint (lk_survey_form_find (form, LK_SURVEY_QUESTIONS, "a"), ==, -1);
}

static void
test_starters (void)
{
  g_autoptr (GPtrArray) dutch = lk_survey_starters_new ("nl");
  g_autoptr (GPtrArray) english = lk_survey_starters_new ("en");
  guint n_tickets = 0;

  g_assert_cmpuint (dutch->len, ==, english->len);
  for (guint i = 0; i < dutch->len; i++)
    {
      const LkSurveyStarter *one = dutch->pdata[i], *other = english->pdata[i];
      g_autofree char *json = lk_survey_form_write (one->form);
      g_autoptr (GError) error = NULL;
      g_autoptr (LkSurveyForm) again = lk_survey_form_read (json, &error);

      g_assert_no_error (error);
      g_assert_true (lk_survey_form_equal (again, one->form));
      g_assert_cmpstr (one->key, ==, other->key);
      g_assert_cmpstr (one->name, !=, other->name);
      n_tickets += lk_survey_form_get_kind (one->form) == LK_SURVEY_EXIT_TICKET;
      for (LkSurveyPart part = LK_SURVEY_STATEMENTS; part <= LK_SURVEY_QUESTIONS; part++)
        {
          g_assert_cmpuint (lk_survey_form_get_n (one->form, part), ==, lk_survey_form_get_n (other->form, part));
          for (guint k = 0; k < lk_survey_form_get_n (one->form, part); k++)
            {
              g_assert_cmpstr (lk_survey_form_get (one->form, part, k)->id, ==, lk_survey_form_get (other->form, part, k)->id);
              g_assert_cmpstr (lk_survey_form_get (one->form, part, k)->text, !=, lk_survey_form_get (other->form, part, k)->text);
            }
        }
    }
  g_assert_cmpuint (n_tickets, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/surveys/form/edits", test_edits);
  g_test_add_func ("/surveys/form/put-back", test_put_back);
  g_test_add_func ("/surveys/form/refused", test_refused);
  g_test_add_func ("/surveys/form/room", test_room);
  g_test_add_func ("/surveys/form/round-trip", test_round_trip);
  g_test_add_func ("/surveys/form/foreign", test_foreign);
  g_test_add_func ("/surveys/form/one-id-twice", test_one_id_twice);
  g_test_add_func ("/surveys/form/starters", test_starters);
  return g_test_run ();
}
