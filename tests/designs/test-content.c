/* A design as a value: what is written is read again, and what nobody could have written is refused. */

#include "design-rig.h"

#include <string.h>

#include "designs/lk-design-json.h"
#include "model/lk-exchange-error.h"
#include "model/lk-model-error.h"

static GPtrArray *
make_versions (guint32 seed)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);

  for (guint32 i = 0; i <= seed % 3; i++)
    g_ptr_array_add (versions, make_design (seed * 10 + i, seed % 5 == 0));
  return versions;
}

static void
test_round_trip (void)
{
  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr(GPtrArray) versions = make_versions (seed);
      g_autofree char *json = lk_design_json_write (versions, TRUE);
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) back = lk_design_json_read (json, -1, &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (back->len, ==, versions->len);
      for (guint i = 0; i < back->len; i++)
        g_assert_true (lk_design_content_equal (back->pdata[i], versions->pdata[i]));
      again = lk_design_json_write (back, TRUE);
      g_assert_cmpstr (again, ==, json);
    }
}

static void
test_longest (void)
{
  g_autoptr(LkDesignContent) content = lk_design_content_new ();
  g_autoptr(GPtrArray) one = g_ptr_array_new ();
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < LK_DESIGN_MAX_TEXT; i++)
    g_string_append (text, i % 3 == 0 ? "🙂" : i % 3 == 1 ? "ש" : "a");
  lk_design_content_set (&content->blocks[LK_BLOCK_GOAL].words, text->str);
  g_ptr_array_add (one, content);
  {
    g_autofree char *json = lk_design_json_write (one, TRUE);
    g_autoptr(GPtrArray) back = lk_design_json_read (json, -1, &error);

    g_assert_no_error (error);
    g_assert_true (lk_design_content_equal (back->pdata[0], content));
  }
  lk_design_content_set (&content->blocks[LK_BLOCK_GOAL].words, g_string_append_c (text, 'a')->str);
  {
    g_autofree char *json = lk_design_json_write (one, TRUE);

    g_assert_null (lk_design_json_read (json, -1, &error));
    g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG);
  }
}

static void
test_refused (void)
{
#define DESIGN(rest) "{\"format\":\"leerkracht-board-design\",\"version\":1,\"designs\":[{" rest "}]}"
  static const char * const cases[] = {
    "", "[]", "null", "{", "{}", "{\"format\":\"leerkracht-board-guide\",\"version\":1,\"designs\":[{}]}",
    "{\"format\":\"leerkracht-board-design\",\"version\":1,\"designs\":[]}",
    "{\"format\":\"leerkracht-board-design\",\"version\":1}",
    "{\"format\":\"leerkracht-board-design\",\"version\":2,\"designs\":[{}]}",
    "{\"format\":\"leerkracht-board-design\",\"version\":1,\"designs\":[1]}",
    DESIGN ("\"title\":3"), DESIGN ("\"title\":\"a\\nb\""), DESIGN ("\"minutes\":0"), DESIGN ("\"minutes\":601"), DESIGN ("\"minutes\":1.5"),
    DESIGN ("\"day\":\"2026-02-30\""), DESIGN ("\"status\":\"lost\""), DESIGN ("\"blocks\":[]"), DESIGN ("\"blocks\":{\"goal\":\"x\"}"),
    DESIGN ("\"phases\":[{\"minutes\":-1}]"), DESIGN ("\"phases\":[\"a\"]"), DESIGN ("\"phases\":[{\"grouping\":\"row\"}]"),
    DESIGN ("\"attachments\":[{\"title\":\"a\"}]"), DESIGN ("\"attachments\":[{\"address\":\"javascript:alert(1).x\"}]"),
    DESIGN ("\"attachments\":[{\"hash\":\"ab\"}]"), DESIGN ("\"designers\":[1]"), DESIGN ("\"number\":0"), DESIGN ("\"hour\":\"a\\u0001b\""),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", cases[i]);
      g_assert_null (lk_design_json_read (cases[i], -1, &error));
      g_assert_true (error->domain == LK_MODEL_ERROR || error->domain == LK_EXCHANGE_ERROR);
      g_assert_cmpint (strlen (error->message), >, 10);
    }
}

static void
test_lenient (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) designs = lk_design_json_read ("\xef\xbb\xbf" DESIGN ("\"title\":\" Breuken \",\"later\":{\"x\":[1]},\"day\":null"), -1, &error);
  LkDesignContent *content = NULL;

  g_assert_no_error (error);
  content = designs->pdata[0];
  g_assert_cmpstr (content->title, ==, "Breuken");
  g_assert_cmpuint (content->minutes, ==, 50);
  g_assert_cmpint (content->day, ==, LK_DAY_NONE);
}

static void
test_names (void)
{
  static const struct { const char *title, *goal, *name; } cases[] = {
    { "Breuken", "Anders", "Breuken" },
    { "", "\n\n- **Ik kan** breuken `ordenen`\nmeer", "Ik kan breuken ordenen" },
    { "", "***", "Lesson design" },
    { "", "", "Lesson design" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(LkDesignContent) content = lk_design_content_new ();
      g_autofree char *name = NULL;

      lk_design_content_set (&content->title, cases[i].title);
      lk_design_content_set (&content->blocks[LK_BLOCK_GOAL].words, cases[i].goal);
      name = lk_design_content_dup_name (content);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* A new one begins without what was seen, and another is not touched by it. */
static void
test_copies (void)
{
  g_autoptr(LkDesignContent) content = make_design (7, FALSE);
  g_autoptr(LkDesignContent) same = lk_design_content_dup (content);
  g_autoptr(LkDesignContent) fresh = NULL;

  g_assert_true (lk_design_content_equal (content, same));
  lk_design_content_set (&same->blocks[LK_BLOCK_END].seen, "Iedereen kon het.");
  lk_design_content_set (&same->id, "01");
  g_assert_false (lk_design_content_equal (content, same));

  fresh = lk_design_content_dup_as_new (same);
  g_assert_cmpstr (fresh->blocks[LK_BLOCK_END].seen, ==, "");
  g_assert_cmpstr (fresh->blocks[LK_BLOCK_END].words, ==, same->blocks[LK_BLOCK_END].words);
  g_assert_cmpstr (fresh->origin, ==, "01");
  g_assert_cmpint (fresh->day, ==, LK_DAY_NONE);
  g_assert_cmpuint (fresh->phases->len, ==, same->phases->len);
  g_assert_cmpuint (lk_design_content_get_total (fresh), ==, lk_design_content_get_total (same));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/content/round-trip", test_round_trip);
  g_test_add_func ("/content/longest", test_longest);
  g_test_add_func ("/content/refused", test_refused);
  g_test_add_func ("/content/lenient", test_lenient);
  g_test_add_func ("/content/names", test_names);
  g_test_add_func ("/content/copies", test_copies);
  return g_test_run ();
}
