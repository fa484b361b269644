#include "records/lk-name-hint.h"

static const char * const colleagues[] = { "Anna de Vries", "Bram Jansen", "Noor el Amrani", NULL };

/* @name is NULL where nothing should be hinted at. */
static const struct { const char *text; const char *name; } cases[] = {
  { "Ik zag dat Sem zijn vinger opstak.", "Sem" },
  { "Na de uitleg begon Fatima meteen.", "Fatima" },
  { "Er was rust, alleen Anne-Fleur liep rond", "Anne-Fleur" },
  { "De hulp voor Daan's groepje werkte", "Daan's" },
  { "vooraan zaten Łukasz en drie anderen", "Łukasz" },
  { "then Oliver asked why", "Oliver" },
  { "Bram gaf Tim een beurt", "Tim" },
  { "het werk van de groep (en Mees) was af", "Mees" },
  { "", NULL },
  { "Sem stak zijn vinger op.", NULL },
  { "Het was stil. Iedereen werkte.", NULL },
  { "Wat viel op? Alles ging door.", NULL },
  { "Eerste regel\nTweede regel", NULL },
  { "- Instructie\n- Verwerking", NULL },
  { "daarna gaf Anna een beurt", NULL },
  { "de les van Noor liep goed", NULL },
  { "dat is Annas manier", NULL },
  { "op Maandag en in Maart", NULL },
  { "bij Nederlands en Engels, in Groep 6", NULL },
  { "on Monday in March at the English lesson", NULL },
  { "de Cito en het Jeugdjournaal", NULL },
  { "bij juf Marieke in de klas", NULL },
  { "met de IB'er en de RT", NULL },
  { "op de iPad met Snappet", NULL },
  { "hij zei: \"Kijk eens\"", NULL },
  { "om 10:15 Uitleg", NULL },
  { "twee leerlingen keken weg; drie schreven op", NULL },
  { "van school naar Amsterdam met Kerst", NULL },
  { "I think I saw it", NULL },
  { "6B werkte door", NULL },
  { "DIT IS ALLEMAAL GROOT", NULL },
  { "\xff\xfe", NULL },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize start = 0, end = 0;
      const gboolean found = lk_name_hint_find (cases[i].text, colleagues, &start, &end);
      g_autofree char *word = found ? g_strndup (cases[i].text + start, end - start) : NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (word, ==, cases[i].name);
    }
}

static void
test_without_colleagues (void)
{
  g_assert_true (lk_name_hint_find ("daarna gaf Anna een beurt", NULL, NULL, NULL));
}

/* An hour of typing stays cheap. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (text->len < 10000)
    g_string_append (text, "er werd gewerkt op Maandag bij Engels, ");
  g_assert_false (lk_name_hint_find (text->str, colleagues, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/records/name-hint/table", test_table);
  g_test_add_func ("/records/name-hint/without-colleagues", test_without_colleagues);
  g_test_add_func ("/records/name-hint/long", test_long);
  return g_test_run ();
}
