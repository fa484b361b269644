#include "model/lk-model-error.h"
#include "privacy/lk-privacy-error.h"
#include "privacy/lk-secret.h"
#include "records/lk-evidence-private.h"
#include "records/lk-visit-private.h"

#define ANNA "person-anna"
#define BRAM "person-bram"

static LkVisit *
make_visit (const char *me)
{
  LkSealedHead *head = lk_sealed_head_new ("visit", BRAM);
  LkVisit *visit = NULL;

  head->day = lk_day_new (2026, 11, 27);
  visit = lk_visit_new (head, me);
  lk_sealed_record_put (visit, LK_VISIT_VISITOR, ANNA);
  return visit;
}

static LkVisit *
read_visit (const char          *json,
            const LkSealedHead  *head,
            const char          *me,
            GError             **error)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (LK_TYPE_VISIT);
  LkSealedRecord *record = lk_sealed_record_from_json ((LkSealedRecordClass *) klass, json, head, me, error);

  return record != NULL ? LK_VISIT (record) : NULL;
}

static char *
make_text (guint most)
{
  static const char * const pieces[] = { "les ", "é", "\"", "\\", "\n", "日本", "שלום ", "😀", "{", "]", "kijk", "\t", "  " };
  GString *text = g_string_new (NULL);

  for (int n = g_test_rand_int_range (0, (int) most); n > 0; n--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static LkVisit *
make_random (void)
{
  LkVisit *visit = make_visit (ANNA);

  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    {
      g_autofree char *text = make_text (40);

      g_assert_true (lk_visit_set_text (visit, (LkVisitText) i, text, NULL));
    }
  for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
    {
      g_autofree char *saw = make_text (20), *effect = make_text (20);

      g_assert_nonnull (lk_visit_add_evidence (visit, n % 3 == 0 ? "" : "09:05", saw, effect, NULL));
    }
  for (int n = g_test_rand_int_range (0, 15); n > 0; n--)
    {
      g_autofree char *item = g_strdup_printf ("item-%d", n);
      const int score = g_test_rand_int_range (1, 6);

      g_assert_true (lk_visit_set_score (visit, item, score == 5 ? LK_SCORE_NOT_APPLICABLE : score, NULL));
    }
  if (g_test_rand_bit ())
    g_assert_true (lk_visit_set_guide (visit, "guide-7", NULL));
  if (g_test_rand_bit ())
    lk_visit_set_state (visit, LK_VISIT_HANDED_OVER);
  return visit;
}

static void
assert_same (LkVisit *a,
             LkVisit *b)
{
  guint n_properties;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n_properties);
  GListModel *one = lk_visit_get_evidence (a), *other = lk_visit_get_evidence (b);

  for (guint i = 0; i < n_properties; i++)
    {
      g_auto (GValue) x = G_VALUE_INIT, y = G_VALUE_INIT;

      if (g_str_equal (pspecs[i]->name, "pending"))
        continue;
      g_value_init (&x, pspecs[i]->value_type);
      g_value_init (&y, pspecs[i]->value_type);
      g_object_get_property (G_OBJECT (a), pspecs[i]->name, &x);
      g_object_get_property (G_OBJECT (b), pspecs[i]->name, &y);
      g_assert_cmpint (g_param_values_cmp (pspecs[i], &x, &y) == 0 || G_VALUE_HOLDS (&x, G_TYPE_STRV), ==, TRUE);
    }
  g_assert_cmpuint (g_list_model_get_n_items (one), ==, g_list_model_get_n_items (other));
  for (guint i = 0; i < g_list_model_get_n_items (one); i++)
    {
      g_autoptr (LkEvidence) x = g_list_model_get_item (one, i), y = g_list_model_get_item (other, i);

      g_assert_cmpstr (lk_evidence_get_time (x), ==, lk_evidence_get_time (y));
      g_assert_cmpstr (lk_evidence_get_saw (x), ==, lk_evidence_get_saw (y));
      g_assert_cmpstr (lk_evidence_get_effect (x), ==, lk_evidence_get_effect (y));
    }
}

/* What is sealed is read back the same, text by text. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (LkVisit) visit = make_random ();
      g_autofree char *json = lk_sealed_record_to_json (LK_SEALED_RECORD (visit), FALSE);
      g_autoptr (GError) error = NULL;
      g_autoptr (LkVisit) back = read_visit (json, visit->parent_instance.head, ANNA, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      assert_same (visit, back);
      for (int n = 0; n < 16; n++)
        {
          g_autofree char *item = g_strdup_printf ("item-%d", n);

          g_assert_cmpint (lk_visit_get_score (visit, item), ==, lk_visit_get_score (back, item));
        }
      again = lk_sealed_record_to_json (LK_SEALED_RECORD (back), FALSE);
      {
        g_autoptr (JsonNode) one = json_from_string (json, NULL), other = json_from_string (again, NULL);

        g_assert_true (json_node_equal (one, other));
      }
    }
}

static void
test_keeps_what_is_newer (void)
{
  static const char json[] =
    "{\"format\":1,\"visited\":\"" BRAM "\",\"visitor\":\"" ANNA "\",\"state\":\"draft\",\"mood\":{\"a\":[1,2]},"
    "\"evidence\":[{\"saw\":\"x\",\"photo\":\"p1\"}],\"scores\":{\"i\":3,\"j\":7,\"k\":\"half\"},\"top\":\"T\"}";
  g_autoptr (LkVisit) made = make_visit (BRAM);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkVisit) visit = read_visit (json, made->parent_instance.head, BRAM, &error);
  g_autoptr (LkEvidence) evidence = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  evidence = g_list_model_get_item (lk_visit_get_evidence (visit), 0);
  g_assert_cmpint (lk_visit_get_score (visit, "j"), ==, LK_SCORE_NOT_SEEN);
  g_assert_true (lk_visit_set_text (visit, LK_VISIT_TIP, "tip", &error));
  g_assert_true (lk_visit_edit_evidence (visit, evidence, NULL, "y", NULL, &error));
  g_assert_true (lk_visit_set_score (visit, "k", 2, &error));
  again = lk_sealed_record_to_json (LK_SEALED_RECORD (visit), FALSE);
  {
    static const char wanted[] =
      "{\"format\":1,\"visited\":\"" BRAM "\",\"day\":\"DAY\",\"state\":\"draft\",\"visitor\":\"" ANNA "\",\"top\":\"T\",\"tip\":\"tip\","
      "\"evidence\":[{\"saw\":\"y\",\"photo\":\"p1\"}],\"scores\":{\"i\":3,\"k\":2,\"j\":7},\"mood\":{\"a\":[1,2]}}";
    g_autoptr (JsonNode) one = json_from_string (again, NULL), other = json_from_string (wanted, NULL);

    json_object_remove_member (json_node_get_object (other), "day");
    g_assert_true (json_node_equal (one, other));
  }
}

static void
test_refuses (void)
{
  static const struct { const char *json; int code; } cases[] = {
    { "", LK_PRIVACY_ERROR_TAMPERED },
    { "null", LK_PRIVACY_ERROR_TAMPERED },
    { "{", LK_PRIVACY_ERROR_TAMPERED },
    { "{}{}", LK_PRIVACY_ERROR_TAMPERED },
    { "{\"format\":1}", LK_PRIVACY_ERROR_TAMPERED },
    { "{\"format\":\"1\",\"visited\":\"" BRAM "\",\"state\":\"draft\"}", LK_PRIVACY_ERROR_TAMPERED },
    { "{\"format\":2}", LK_PRIVACY_ERROR_NEWER },
    { "{\"format\":1,\"visited\":\"" ANNA "\",\"state\":\"draft\"}", LK_PRIVACY_ERROR_TAMPERED },
    { "{\"format\":1,\"visited\":\"" BRAM "\",\"state\":\"later\"}", LK_PRIVACY_ERROR_TAMPERED },
    { "{\"format\":1,\"visited\":\"" BRAM "\",\"state\":\"draft\",\"top\":7}", LK_PRIVACY_ERROR_TAMPERED },
    { "{\"format\":1,\"visited\":\"" BRAM "\",\"state\":\"draft\",\"evidence\":{}}", LK_PRIVACY_ERROR_TAMPERED },
    { "{\"format\":1,\"visited\":\"" BRAM "\",\"state\":\"draft\",\"evidence\":[\"x\"]}", LK_PRIVACY_ERROR_TAMPERED },
    { "{\"format\":1,\"visited\":\"" BRAM "\",\"state\":\"draft\",\"scores\":[]}", LK_PRIVACY_ERROR_TAMPERED },
    { "{\"format\":1,\"visited\":\"" BRAM "\",\"state\":\"draft\",\"x\":[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]}", LK_PRIVACY_ERROR_TAMPERED },
  };
  g_autoptr (LkVisit) made = make_visit (BRAM);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_visit (cases[i].json, made->parent_instance.head, BRAM, &error));
      g_assert_error (error, LK_PRIVACY_ERROR, cases[i].code);
    }
}

/* A coach who was given it to read cannot put words in it: an author who is neither of the two is refused. */
static void
test_refuses_other_authors (void)
{
  static const char json[] = "{\"format\":1,\"visited\":\"" BRAM "\",\"visitor\":\"" ANNA "\",\"state\":\"draft\"}";
  static const struct { const char *author; gboolean passes; } cases[] = { { ANNA, TRUE }, { BRAM, TRUE }, { "person-carla", FALSE } };
  g_autoptr (LkVisit) made = make_visit (BRAM);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LkSealedHead) head = lk_sealed_head_copy (made->parent_instance.head);
      g_autoptr (LkVisit) visit = NULL;

      head->version = 3;
      g_free (head->author_id);
      head->author_id = g_strdup (cases[i].author);
      visit = read_visit (json, head, BRAM, NULL);
      g_assert_cmpint (visit != NULL, ==, cases[i].passes);
    }
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_verbs (void)
{
  g_autoptr (LkVisit) visit = make_visit (ANNA);
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (LK_VISIT_MAX_TEXT + 1, 'x');
  LkEvidence *first = NULL;
  g_autoptr (LkEvidence) kept = NULL;
  guint n_edits = 0, n_notes = 0;

  g_signal_connect_swapped (visit, "edited", G_CALLBACK (count_cb), &n_edits);
  g_signal_connect_swapped (visit, "notify::top", G_CALLBACK (count_cb), &n_notes);
  g_assert_true (lk_visit_set_text (visit, LK_VISIT_FOCUS, "Wie denkt er?", &error));
  g_assert_cmpint (lk_visit_get_state (visit), ==, LK_VISIT_PLANNED);
  g_assert_true (lk_visit_set_text (visit, LK_VISIT_TOP, "rustig ", &error));
  g_assert_cmpint (lk_visit_get_state (visit), ==, LK_VISIT_DRAFT);
  g_assert_true (lk_visit_set_text (visit, LK_VISIT_TOP, "rustig ", &error));
  g_assert_cmpuint (n_edits, ==, 2);
  g_assert_cmpuint (n_notes, ==, 1);
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_TOP), ==, "rustig ");

  g_assert_false (lk_visit_set_text (visit, LK_VISIT_TOP, long_text, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG);
  g_clear_error (&error);
  g_assert_cmpstr (lk_visit_get_text (visit, LK_VISIT_TOP), ==, "rustig ");
  g_assert_true (lk_visit_set_text (visit, LK_VISIT_TOP, long_text + 1, &error));
  g_assert_false (lk_visit_set_text (visit, LK_VISIT_TOP, "\xff", &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID);
  g_clear_error (&error);

  first = lk_visit_add_evidence (visit, "10:15", "telt op", "kijkt", &error);
  g_assert_nonnull (first);
  g_assert_nonnull (lk_visit_add_evidence (visit, NULL, "tweede", "", &error));
  g_assert_null (lk_visit_add_evidence (visit, "25:00", "x", "", &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID);
  g_clear_error (&error);
  kept = g_object_ref (first);
  g_assert_true (lk_visit_remove_evidence (visit, first, &error));
  g_assert_cmpuint (g_list_model_get_n_items (lk_visit_get_evidence (visit)), ==, 1);
  g_assert_false (lk_visit_edit_evidence (visit, kept, NULL, "weg", NULL, &error));
  g_clear_error (&error);
  g_assert_true (lk_visit_put_evidence (visit, kept, 0, &error));
  {
    g_autoptr (LkEvidence) back = g_list_model_get_item (lk_visit_get_evidence (visit), 0);

    g_assert_true (back == kept);
    g_assert_cmpstr (lk_evidence_get_saw (back), ==, "telt op");
  }
  g_assert_true (lk_visit_set_score (visit, "i", 3, &error));
  g_assert_true (lk_visit_set_score (visit, "i", LK_SCORE_NOT_SEEN, &error));
  g_assert_cmpuint (lk_visit_get_n_scored (visit), ==, 0);

  lk_visit_set_state (visit, LK_VISIT_HANDED_OVER);
  g_assert_false (lk_visit_get_writable (visit));
  g_assert_false (lk_visit_set_text (visit, LK_VISIT_TIP, "te laat", &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
}

static void
test_wipe (void)
{
  g_autoptr (LkVisit) visit = make_random ();
  g_autoptr (LkEvidence) evidence = NULL;

  lk_visit_set_state (visit, LK_VISIT_DRAFT);
  evidence = g_object_ref (lk_visit_add_evidence (visit, "10:00", "geheim", "geheim", NULL));
  g_assert_cmpstr (lk_visit_get_folded (visit), !=, "");
  lk_sealed_record_wipe (LK_SEALED_RECORD (visit));
  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    g_assert_cmpstr (lk_visit_get_text (visit, (LkVisitText) i), ==, "");
  g_assert_cmpstr (lk_visit_get_folded (visit), ==, "");
  g_assert_cmpstr (lk_evidence_get_saw (evidence), ==, "");
  g_assert_cmpuint (lk_visit_get_n_scored (visit), ==, 0);
  g_assert_false (lk_visit_get_writable (visit));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/records/visit/round-trip", test_round_trip);
  g_test_add_func ("/records/visit/keeps-what-is-newer", test_keeps_what_is_newer);
  g_test_add_func ("/records/visit/refuses", test_refuses);
  g_test_add_func ("/records/visit/refuses-other-authors", test_refuses_other_authors);
  g_test_add_func ("/records/visit/verbs", test_verbs);
  g_test_add_func ("/records/visit/wipe", test_wipe);
  return g_test_run ();
}
