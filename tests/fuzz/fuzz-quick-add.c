/* The line typed at the foot of a cell: nothing that was typed is lost but the person and the day. */

#include "fuzz.h"

#include "model/lk-quick-parse.h"
#include "model/lk-person.h"

const char * const fuzz_words[] = { "@", " @an", "vr", " vrijdag", " friday", " morgen", " 12-3", " 31-2", " 1-1-0000", " over 99999 dagen",
                                    " volgende week", "\xe2\x80\xae", "\xf0\x9f\x98\x80", "\xc3\xa9", "e\xcc\x81", "\xc2\xa0", NULL };

static GListStore *people;

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  static const char * const names[] = { "Anna de Boer", "Anneke Smit", "Bas Visser", "Çağla Yıldız", "محمد" };

  people = g_list_store_new (LK_TYPE_PERSON);
  for (unsigned i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (LkPerson) person = lk_person_imagine (names[i], NULL, 0, NULL);

      g_list_store_append (people, person);
    }
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  /* An entry only ever holds sound text without NUL. */
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (GPtrArray) found = lk_quick_parse_find_people (G_LIST_MODEL (people), text);
  LkQuickParse parse;

  for (int with_day = 0; with_day < 2; with_day++)
    {
      lk_quick_parse (text, G_LIST_MODEL (people), lk_day_new (2026, 11, 23), with_day, &parse);
      g_assert_true (g_utf8_validate (parse.title, -1, NULL));
      g_assert_cmpuint (strlen (parse.title), <=, strlen (text));
      g_assert_true ((parse.day == LK_DAY_NONE) == (parse.day_words == NULL));
      if (parse.day_words != NULL)
        g_assert_cmpstr (parse.title, !=, "");
      lk_quick_parse_clear (&parse);
    }
  g_assert_cmpuint (found->len, <=, g_list_model_get_n_items (G_LIST_MODEL (people)));
  return 0;
}
