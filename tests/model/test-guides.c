/* Viewing guides: what they hold, their versions, and the sets that come with the program. */

#include "rig.h"

#include <string.h>

#include "model/lk-guide-starters.h"
#include "model/lk-guides.h"

static LkGuides *
open_guides (Rig *rig)
{
  LkGuides *guides = lk_guides_new (rig->school);

  lk_store_flush (rig->store);
  g_assert_true (lk_live_get_loaded (LK_LIVE (guides)));
  return guides;
}

static LkGuideContent *
take_content (LkGuides *guides,
              LkGuide  *guide)
{
  return lk_guide_content_ref (lk_guide_version_get_content (lk_guides_get_current (guides, guide)));
}

/* "Name 1[first|second] rank-order" of all that is shown, with the texts of the newest version. */
static char *
describe (LkGuides *guides)
{
  GString *words = g_string_new (NULL);
  LkRecordList *list = lk_guides_get_guides (guides);

  for (guint i = 0; i < lk_record_list_get_size (list); i++)
    {
      LkGuide *guide = lk_record_list_peek (list, i);
      LkGuideVersion *version = lk_guides_get_current (guides, guide);
      LkGuideContent *content = lk_guide_version_get_content (version);

      g_string_append_printf (words, "%s %u[", lk_guide_get_name (guide), lk_guide_version_get_number (version));
      for (guint d = 0; d < lk_guide_content_get_n_domains (content); d++)
        {
          g_string_append_printf (words, "%s%s:", d > 0 ? ";" : "", lk_guide_content_get_domain_name (content, d));
          for (guint k = 0; k < lk_guide_content_get_n_items (content, d); k++)
            g_string_append_printf (words, "%s%s", k > 0 ? "," : "", lk_guide_content_get_item (content, d, k)->text);
        }
      g_string_append (words, "] ");
    }
  return g_string_free (words, FALSE);
}

static void
expect (Rig        *rig,
        LkGuides   *guides,
        const char *words)
{
  g_autofree char *now = NULL, *anew = NULL;
  g_autoptr (LkGuides) other = NULL;

  lk_store_flush (rig->store);
  now = describe (guides);
  g_assert_cmpstr (now, ==, words);
  other = open_guides (rig);
  anew = describe (other);
  g_assert_cmpstr (anew, ==, words);
}

static void
undo_redo (Rig        *rig,
           LkGuides   *guides,
           const char *before,
           const char *after)
{
  g_autoptr (GError) error = NULL;

  expect (rig, guides, after);
  g_assert_true (lk_store_undo (rig->store, &error));
  expect (rig, guides, before);
  g_assert_true (lk_store_redo (rig->store, &error));
  expect (rig, guides, after);
}

static LkGuide *
add_small (LkGuides *guides)
{
  g_autoptr (LkGuideContent) bare = lk_guide_content_new (), one = NULL, two = NULL;

  one = lk_guide_content_add_domain (bare, "Start", NULL);
  two = lk_guide_content_add_item (one, 0, "Groet", NULL);
  return lk_guides_add (guides, "Eigen", "", two, NULL);
}

static gboolean
add_item (LkGuides   *guides,
          LkGuide    *guide,
          const char *text)
{
  g_autoptr (LkGuideContent) old = take_content (guides, guide);
  g_autoptr (LkGuideContent) made = lk_guide_content_add_item (old, 0, text, NULL);

  return lk_guides_set_content (guides, guide, made, "Add Item", NULL, NULL);
}

static void
test_verbs (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (LkGuides) guides = open_guides (rig);
  g_autoptr (GError) error = NULL;
  LkGuide *first = NULL, *second = NULL;

  expect (rig, guides, "");
  first = add_small (guides);
  undo_redo (rig, guides, "", "Eigen 1[Start:Groet] ");
  first = lk_record_list_peek (lk_guides_get_guides (guides), 0);
  second = lk_guides_add (guides, " Tweede ", "", NULL, &error);
  g_assert_no_error (error);
  undo_redo (rig, guides, "Eigen 1[Start:Groet] ", "Eigen 1[Start:Groet] Tweede 1[:] ");
  second = lk_record_list_peek (lk_guides_get_guides (guides), 1);
  g_assert_true (lk_guides_move (guides, second, first, &error));
  undo_redo (rig, guides, "Eigen 1[Start:Groet] Tweede 1[:] ", "Tweede 1[:] Eigen 1[Start:Groet] ");
  g_assert_true (lk_guides_rename (guides, second, "Ander", &error));
  undo_redo (rig, guides, "Tweede 1[:] Eigen 1[Start:Groet] ", "Ander 1[:] Eigen 1[Start:Groet] ");
  g_assert_true (lk_guides_archive (guides, second, TRUE, &error));
  undo_redo (rig, guides, "Ander 1[:] Eigen 1[Start:Groet] ", "Eigen 1[Start:Groet] ");
  g_assert_cmpuint (lk_record_list_get_size (lk_guides_get_archived (guides)), ==, 1);
  g_assert_nonnull (lk_guides_get_current (guides, second));
  g_assert_true (lk_guides_archive (guides, second, FALSE, &error));
  undo_redo (rig, guides, "Eigen 1[Start:Groet] ", "Ander 1[:] Eigen 1[Start:Groet] ");
}

static void
test_refused (Rig           *rig,
              gconstpointer  data)
{
  g_autoptr (LkGuides) guides = open_guides (rig);
  g_autoptr (GError) nameless = NULL, gone = NULL, blank = NULL;
  LkGuide *guide = add_small (guides);

  g_assert_null (lk_guides_add (guides, "  ", "", NULL, &nameless));
  g_assert_error (nameless, LK_MODEL_ERROR, LK_MODEL_ERROR_EMPTY);
  g_assert_false (lk_guides_rename (guides, guide, "", &blank));
  g_assert_error (blank, LK_MODEL_ERROR, LK_MODEL_ERROR_EMPTY);
  g_assert_true (lk_guides_archive (guides, guide, TRUE, NULL));
  g_assert_false (lk_guides_rename (guides, guide, "Later", &gone));
  g_assert_error (gone, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT);
  expect (rig, guides, "");
}

/* Within one editing session a version grows; after it an edit makes the next, and the old one stays to be found. */
static void
test_versions (Rig           *rig,
               gconstpointer  data)
{
  g_autoptr (LkGuides) guides = open_guides (rig);
  LkGuide *guide = add_small (guides);
  LkGuideVersion *first = lk_guides_get_current (guides, guide);

  g_assert_true (add_item (guides, guide, "Bord"));
  undo_redo (rig, guides, "Eigen 1[Start:Groet] ", "Eigen 1[Start:Groet,Bord] ");
  lk_guides_settle (guides);
  g_assert_true (add_item (guides, guide, "Doel"));
  undo_redo (rig, guides, "Eigen 1[Start:Groet,Bord] ", "Eigen 2[Start:Groet,Bord,Doel] ");
  g_assert_cmpuint (lk_guide_content_count_items (lk_guide_version_get_content (first)), ==, 2);
  g_assert_true (lk_guides_find_version (guides, lk_record_get_id (LK_RECORD (first))) == first);
  g_assert_true (lk_guides_find_content (guides, guide, lk_guide_version_get_content (first)) == first);

  /* What is the same already makes no version. */
  lk_guides_settle (guides);
  g_assert_true (lk_guides_set_content (guides, guide, lk_guide_version_get_content (lk_guides_get_current (guides, guide)), "Nothing", NULL, NULL));
  expect (rig, guides, "Eigen 2[Start:Groet,Bord,Doel] ");
}

/* What was not made here is not changed here: it may be in use elsewhere. */
static void
test_version_of_before (Rig           *rig,
                        gconstpointer  data)
{
  g_autoptr (LkGuides) guides = open_guides (rig), later = NULL;

  add_small (guides);
  lk_store_flush (rig->store);
  later = open_guides (rig);
  g_assert_true (add_item (later, lk_record_list_peek (lk_guides_get_guides (later), 0), "Bord"));
  expect (rig, guides, "Eigen 2[Start:Groet,Bord] ");
}

/* An observation was made with it: neither an edit nor undo changes it any more. */
static void
test_used (Rig           *rig,
           gconstpointer  data)
{
  g_autoptr (LkGuides) guides = open_guides (rig);
  g_autoptr (GError) error = NULL;
  LkGuide *guide = add_small (guides);
  LkGuideVersion *version = lk_guides_get_current (guides, guide);

  g_assert_true (add_item (guides, guide, "Bord"));
  lk_guides_use_version (guides, version);
  lk_store_flush (rig->store);
  g_assert_true (lk_guide_version_get_used (version));
  g_assert_false (lk_store_undo (rig->store, &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (lk_store_undo (rig->store, &error));
  g_assert_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT);
  expect (rig, guides, "Eigen 1[Start:Groet,Bord] ");

  g_assert_true (add_item (guides, guide, "Doel"));
  undo_redo (rig, guides, "Eigen 1[Start:Groet,Bord] ", "Eigen 2[Start:Groet,Bord,Doel] ");
  lk_guides_use_version (guides, version);
  g_assert_cmpstr (lk_store_get_undo_label (rig->store), ==, "Add Item");
  rig_run (rig, "UPDATE guide SET name = 'Anders'");
  expect (rig, guides, "Anders 2[Start:Groet,Bord,Doel] ");
}

static void
changed_cb (LkGuides *guides,
            LkGuide  *guide,
            guint    *n)
{
  g_assert_nonnull (lk_guides_get_current (guides, guide));
  (*n)++;
}

static void
test_told (Rig           *rig,
           gconstpointer  data)
{
  g_autoptr (LkGuides) guides = open_guides (rig), other = open_guides (rig);
  LkGuide *guide = add_small (guides);
  guint n = 0;

  lk_store_flush (rig->store);
  g_signal_connect (other, "content-changed", G_CALLBACK (changed_cb), &n);
  g_assert_true (add_item (guides, guide, "Bord"));
  lk_store_flush (rig->store);
  g_assert_cmpuint (n, ==, 1);
  expect (rig, other, "Eigen 1[Start:Groet,Bord] ");
}

static LkGuideContent *
step (LkGuideContent **content,
      LkGuideContent  *next)
{
  g_assert_nonnull (next);
  lk_guide_content_unref (*content);
  return *content = next;
}

static void
expect_texts (const LkGuideContent *content,
              const char           *words)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint d = 0; d < lk_guide_content_get_n_domains (content); d++)
    {
      g_string_append_printf (all, "%s:", lk_guide_content_get_domain_name (content, d));
      for (guint i = 0; i < lk_guide_content_get_n_items (content, d); i++)
        g_string_append (all, lk_guide_content_get_item (content, d, i)->text);
      g_string_append_c (all, ' ');
    }
  g_assert_cmpstr (all->str, ==, words);
}

static void
test_content (void)
{
  g_autoptr (LkGuideContent) content = lk_guide_content_new (), back = NULL;
  g_autofree char *json = NULL, *id = NULL;
  guint d = 9, i = 9;

  step (&content, lk_guide_content_add_domain (content, "x", NULL));
  step (&content, lk_guide_content_add_domain (content, "y", NULL));
  for (const char *c = "abc"; *c != '\0'; c++)
    step (&content, lk_guide_content_add_item (content, 0, (char[]) { *c, '\0' }, NULL));
  expect_texts (content, "x:abc y: ");
  id = g_strdup (lk_guide_content_get_item (content, 0, 0)->id);
  step (&content, lk_guide_content_move_item (content, 0, 0, 0, 2));
  expect_texts (content, "x:bca y: ");
  step (&content, lk_guide_content_move_item (content, 0, 2, 1, 0));
  expect_texts (content, "x:bc y:a ");
  step (&content, lk_guide_content_move_domain (content, 1, 0));
  expect_texts (content, "y:a x:bc ");
  step (&content, lk_guide_content_set_item (content, 0, 0, LK_GUIDE_TEXT, "A", NULL));
  step (&content, lk_guide_content_set_item (content, 0, 0, LK_GUIDE_FOUR, "goed", NULL));
  step (&content, lk_guide_content_name_domain (content, 1, "", NULL));
  expect_texts (content, "y:A :bc ");
  g_assert_cmpstr (lk_guide_content_find_item (content, id, &d, &i)->four, ==, "goed");
  g_assert_cmpuint (d, ==, 0);
  g_assert_cmpuint (i, ==, 0);
  g_assert_cmpint (lk_guide_content_find_domain (content, lk_guide_content_get_domain_id (content, 1)), ==, 1);

  json = lk_guide_content_write (content);
  back = lk_guide_content_read (json, NULL);
  g_assert_true (lk_guide_content_equal (content, back));
  step (&back, lk_guide_content_remove_item (back, 1, 1));
  g_assert_false (lk_guide_content_equal (content, back));
  expect_texts (back, "y:A :b ");
  step (&back, lk_guide_content_remove_domain (back, 1));
  step (&back, lk_guide_content_remove_domain (back, 0));
  expect_texts (back, ": ");
  g_assert_null (lk_guide_content_find_item (back, id, NULL, NULL));
}

static void
test_limits (void)
{
  g_autoptr (LkGuideContent) content = lk_guide_content_new ();
  g_autofree char *long_one = g_strnfill (LK_GUIDE_MAX_ITEM + 1, 'a');
  g_autoptr (GError) empty = NULL, too_long = NULL, many = NULL, domains = NULL;

  g_assert_null (lk_guide_content_add_item (content, 0, " ", &empty));
  g_assert_error (empty, LK_MODEL_ERROR, LK_MODEL_ERROR_EMPTY);
  g_assert_null (lk_guide_content_add_item (content, 0, long_one, &too_long));
  g_assert_error (too_long, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG);
  for (guint i = 0; i < LK_GUIDE_MAX_ITEMS; i++)
    step (&content, lk_guide_content_add_item (content, 0, "é", NULL));
  g_assert_null (lk_guide_content_add_item (content, 0, "b", &many));
  g_assert_error (many, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG);
  while (lk_guide_content_get_n_domains (content) < LK_GUIDE_MAX_DOMAINS)
    step (&content, lk_guide_content_add_domain (content, "d", NULL));
  g_assert_null (lk_guide_content_add_domain (content, "d", &domains));
  g_assert_error (domains, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG);
}

static void
test_unsound (void)
{
  static const char * const texts[] = {
    "", "{", "[]", "{}", "{\"domains\":{}}", "{\"domains\":[1]}", "{\"domains\":[{}]}", "{\"domains\":[{\"items\":[[]]}]}",
    "{\"domains\":[{\"items\":[{}]}]}", "{\"domains\":[{\"items\":[{\"text\":7}]}]}",
    "{\"domains\":[{\"items\":[{\"text\":\"a\\nb\"}]}]}",
    "{\"domains\":[]} {}", "{\"domains\":[]]", "{\"domains\":[[[[[[[[[[[[]]]]]]]]]]]]}", "{\"domains\":[\"",
  };
  g_autoptr (LkGuideContent) twice = NULL, bare = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (lk_guide_content_read (texts[i], &error));
      g_assert_nonnull (error);
      g_assert_cmpint (error->domain, ==, LK_MODEL_ERROR);
    }

  /* Of two with the same id only one can have the scores. */
  twice = lk_guide_content_read ("{\"domains\":[{\"id\":\"d\",\"items\":[{\"id\":\"i\",\"text\":\"a\"},{\"id\":\"i\",\"text\":\"b\"}]}]}", NULL);
  g_assert_cmpstr (lk_guide_content_find_item (twice, "i", NULL, NULL)->text, ==, "a");
  g_assert_cmpstr (lk_guide_content_get_item (twice, 0, 1)->id, !=, "i");
  bare = lk_guide_content_read ("{\"domains\":[]}", NULL);
  g_assert_cmpuint (lk_guide_content_get_n_domains (bare), ==, 1);
}

/* Short enough for one page, complete, and the same items in both languages. */
static void
test_starters (void)
{
  g_autoptr (GPtrArray) dutch = lk_guide_starters_new ("nl"), english = lk_guide_starters_new ("en");

  g_assert_cmpuint (dutch->len, >=, 3);
  g_assert_cmpuint (dutch->len, ==, english->len);
  for (guint s = 0; s < dutch->len; s++)
    {
      const LkGuideStarter *nl = dutch->pdata[s], *en = english->pdata[s];
      g_autofree char *json = lk_guide_content_write (nl->content);
      g_autoptr (LkGuideContent) back = lk_guide_content_read (json, NULL);

      g_assert_true (lk_guide_content_equal (nl->content, back));
      g_assert_cmpstr (nl->key, ==, en->key);
      g_assert_cmpstr (nl->name, !=, en->name);
      g_assert_cmpstr (nl->about, !=, en->about);
      g_assert_cmpuint (lk_guide_content_count_items (nl->content), >=, 6);
      g_assert_cmpuint (lk_guide_content_count_items (nl->content), <=, 9);
      g_assert_cmpuint (lk_guide_content_get_n_domains (nl->content), >=, 2);
      g_assert_cmpuint (lk_guide_content_get_n_domains (nl->content), <=, 3);
      for (guint d = 0; d < lk_guide_content_get_n_domains (nl->content); d++)
        for (guint i = 0; i < lk_guide_content_get_n_items (nl->content, d); i++)
          {
            const LkGuideItem *item = lk_guide_content_get_item (nl->content, d, i);
            const LkGuideItem *twin = lk_guide_content_get_item (en->content, d, i);

            g_assert_cmpstr (item->id, ==, twin->id);
            g_assert_cmpstr (item->text, !=, twin->text);
            g_assert_cmpint (strlen (item->one), >, 0);
            g_assert_cmpint (strlen (twin->four), >, 0);
          }
    }
}

static void
test_take_starter (Rig           *rig,
                   gconstpointer  data)
{
  g_autoptr (LkGuides) guides = open_guides (rig);
  g_autoptr (GPtrArray) starters = lk_guide_starters_new ("nl");
  const LkGuideStarter *starter = starters->pdata[0];
  LkGuide *guide = NULL;

  g_assert_null (lk_guides_find_origin (guides, starter->key));
  guide = lk_guides_add (guides, starter->name, starter->key, starter->content, NULL);
  g_assert_true (lk_guides_find_origin (guides, starter->key) == guide);
  g_assert_true (lk_guide_content_equal (lk_guide_version_get_content (lk_guides_get_current (guides, guide)), starter->content));
  g_assert_true (lk_guides_archive (guides, guide, TRUE, NULL));
  g_assert_null (lk_guides_find_origin (guides, starter->key));
  g_assert_true (lk_guides_find (guides, lk_record_get_id (LK_RECORD (guide))) == guide);
  lk_store_flush (rig->store);
}

#define ADD(name, func) g_test_add ("/guides/" name, Rig, NULL, rig_set_up, func, rig_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("verbs", test_verbs);
  ADD ("refused", test_refused);
  ADD ("versions", test_versions);
  ADD ("version-of-before", test_version_of_before);
  ADD ("used", test_used);
  ADD ("told", test_told);
  ADD ("take-starter", test_take_starter);
  g_test_add_func ("/guides/content", test_content);
  g_test_add_func ("/guides/limits", test_limits);
  g_test_add_func ("/guides/unsound", test_unsound);
  g_test_add_func ("/guides/starters", test_starters);
  return g_test_run ();
}
