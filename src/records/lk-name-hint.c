#include "records/lk-name-hint.h"

#include <string.h>

#include "model/lk-fold.h"

/* Written with a capital within a sentence, and no pupil. Folded, as lk_fold() does. */
static const char * const known_words[] = {
  /* days, months and seasons as English and hasty Dutch write them */
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
  "zaterdag", "zondag", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
  "december", "januari", "februari", "maart", "mei", "juni", "juli", "augustus", "oktober",
  /* languages and subjects */
  "nederlands", "nederlandse", "engels", "engelse", "frans", "franse", "duits", "duitse", "spaans", "spaanse", "fries", "friese", "latijn",
  "latijnse", "grieks", "griekse", "turks", "turkse", "arabisch", "arabische", "pools", "poolse", "oekraiens", "oekraiense", "russisch",
  "chinees", "chinese", "italiaans", "italiaanse", "marokkaans", "marokkaanse", "surinaams", "surinaamse", "dutch", "english", "french",
  "german", "spanish", "frisian", "latin", "greek", "turkish", "arabic", "polish", "ukrainian", "russian", "italian", "moroccan", "rekenen",
  "taal", "lezen", "spelling", "schrijven", "gym", "bewegingsonderwijs", "biologie", "natuurkunde", "scheikunde", "wiskunde",
  "geschiedenis", "aardrijkskunde", "economie", "maatschappijleer", "muziek", "tekenen", "handvaardigheid", "techniek", "burgerschap",
  "mentorles", "maths", "math", "science", "geography", "history", "music", "art", "reading", "writing", "physics", "chemistry", "biology",
  /* at school */
  "groep", "klas", "les", "leraar", "leerling", "leerlingen", "school", "juf", "meester", "mevrouw", "meneer", "directeur", "intern",
  "begeleider", "cito", "iep", "dia", "boom", "leerkracht", "bord", "kijkwijzer", "kijkvraag", "snappet", "gynzy", "squla", "kahoot",
  "nieuwsbegrip", "estafette", "pluspunt", "rekenrijk", "wizwijs", "staal", "taalactief", "kanjertraining", "kanjer", "kwink", "rots",
  "water", "zien", "parnassys", "esis", "magister", "somtoday", "teams", "google", "classroom", "chromebook", "chromebooks", "ipad",
  "ipads", "youtube", "word", "excel", "powerpoint", "prowise", "bloom", "marzano", "montessori", "dalton", "jenaplan", "freinet", "steiner",
  "vrijeschool", "havo", "vwo", "vmbo", "mavo", "mbo", "hbo", "teach", "year", "grade", "group", "mr", "mrs", "ms", "miss", "sir", "teacher",
  /* feasts */
  "kerst", "kerstmis", "pasen", "pinksteren", "hemelvaart", "sinterklaas", "sint", "piet", "koningsdag", "prinsjesdag", "carnaval",
  "ramadan", "suikerfeest", "offerfeest", "divali", "holi", "kinderboekenweek", "bevrijdingsdag", "christmas", "easter", "god", "allah",
  "bijbel", "koran", "bible",
  /* places */
  "nederland", "belgie", "duitsland", "frankrijk", "engeland", "spanje", "italie", "turkije", "marokko", "suriname", "polen", "oekraine",
  "europa", "europese", "afrika", "azie", "amerika", "amerikaanse", "australie", "amsterdam", "rotterdam", "utrecht", "groningen",
  "eindhoven", "tilburg", "almere", "breda", "nijmegen", "arnhem", "haarlem", "enschede", "zwolle", "leiden", "maastricht", "friesland",
  "drenthe", "overijssel", "flevoland", "gelderland", "limburg", "zeeland", "brabant", "holland", "rijn", "maas", "waal", "netherlands",
  "belgium", "germany", "france", "england", "britain", "british", "spain", "italy", "turkey", "morocco", "poland", "ukraine", "europe",
  "european", "africa", "asia", "america", "american", "australia", "romeinen", "romeinse", "grieken", "vikingen", "romans", "romeins",
  "middeleeuwen", "gouden", "eeuw", "wereldoorlog", "noordzee",
};

/* A word after one of these is a thing, or a grown-up. */
static const char * const words_before[] = {
  "de", "het", "een", "the", "a", "an", "deze", "dit", "this", "juf", "meester", "mevrouw", "meneer", "dhr", "mw",
  "mevr", "mr", "mrs", "ms", "miss", "sir", "collega", "colleague", "basisschool", "school", "methode", "boek", "book", "app", "team",
  "groep",
};

typedef struct
{
  const char *start;
  const char *end;
} Word;

static gboolean
is_in (const char         *folded,
       const char * const *words,
       guint               n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (folded, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_letter (const char *at)
{
  const gunichar c = g_utf8_get_char (at);

  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019 || c == '-';
}

static gboolean
find_word (const char *from,
           Word       *word)
{
  const char *at = from;

  while (*at != '\0' && !g_unichar_isalnum (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  word->start = at;
  while (*at != '\0' && is_letter (at))
    at = g_utf8_next_char (at);
  word->end = at;
  return word->end > word->start;
}

/* After a letter, a comma or a closing bracket, and some spaces, a sentence goes on; after anything else one may begin. */
static gboolean
goes_on (const Word *before,
         const Word *word)
{
  gboolean space = FALSE;

  if (before->start == NULL || g_unichar_isdigit (g_utf8_get_char (before->start)))
    return FALSE;
  for (const char *at = before->end; at < word->start; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (c == ' ' || c == '\t' || c == 0xA0)
        space = TRUE;
      else if (c != ',' && c != ')' && c != '&' && c != '(')
        return FALSE;
    }
  return space;
}

/* One capital, and small letters behind it: "Sem", "Anne-Fleur", not "IB" or "iPad". */
static gboolean
is_written_as_name (const Word *word)
{
  const char *second = g_utf8_next_char (word->start);
  gboolean small = FALSE;

  if (!g_unichar_isupper (g_utf8_get_char (word->start)))
    return FALSE;
  for (const char *at = second; at < word->end; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (g_unichar_isdigit (c) || (g_unichar_isupper (c) && g_utf8_get_char (g_utf8_prev_char (at)) != '-'))
        return FALSE;
      small = small || g_unichar_islower (c);
    }
  return small;
}

static char *
fold_word (const Word *word)
{
  g_autofree char *text = g_strndup (word->start, (gsize) (word->end - word->start));
  char *folded = lk_fold (text);
  char *mark = strchr (folded, '\'');

  if (mark == NULL)
    mark = strstr (folded, "\u2019");
  if (mark != NULL)
    *mark = '\0';
  return folded;
}

/* "Anna" of "Anna de Vries", and "Annas" too. */
static gboolean
is_colleague (const char         *folded,
              const char * const *colleagues)
{
  const gsize length = strlen (folded);

  for (guint i = 0; colleagues != NULL && colleagues[i] != NULL; i++)
    {
      g_auto (GStrv) words = lk_fold_words (colleagues[i]);

      for (guint w = 0; words[w] != NULL; w++)
        if (g_str_equal (words[w], folded) || (length > 1 && folded[length - 1] == 's' && strlen (words[w]) == length - 1 &&
                                               g_str_has_prefix (folded, words[w])))
          return TRUE;
    }
  return FALSE;
}

static gboolean
may_be_pupil (const Word         *before,
              const Word         *word,
              const char * const *colleagues)
{
  g_autofree char *folded = NULL;
  g_autofree char *folded_before = NULL;

  if (!is_written_as_name (word) || !goes_on (before, word))
    return FALSE;
  folded = fold_word (word);
  folded_before = fold_word (before);
  return !is_in (folded, known_words, G_N_ELEMENTS (known_words)) &&
         !is_in (folded_before, words_before, G_N_ELEMENTS (words_before)) && !is_colleague (folded, colleagues);
}

gboolean
lk_name_hint_find (const char         *text,
                   const char * const *colleagues,
                   gsize              *start,
                   gsize              *end)
{
  Word before = { NULL, NULL }, word;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return FALSE;
  for (const char *at = text; find_word (at, &word); at = word.end, before = word)
    {
      if (!may_be_pupil (&before, &word, colleagues))
        continue;
      if (start != NULL)
        *start = (gsize) (word.start - text);
      if (end != NULL)
        *end = (gsize) (word.end - text);
      return TRUE;
    }
  return FALSE;
}
