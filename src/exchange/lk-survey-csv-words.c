#include "exchange/lk-survey-csv-private.h"

#include <string.h>

/* No answer on a scale is longer. */
#define MAX_BYTES 100
#define NO_NUMBER (-1)
#define MAX_NUMBER 1000

typedef struct
{
  LkMarkKind  kind;
  guint       tongue;
  int         step;
  const char *phrases; /* words without fillers, between bars */
} Phrases;

/*
 * The words of scales, each on a line from -3 to 3 on which a scale of four takes two steps on either side. "Often" stands there beside "usually", so that
 * a column with both is seen to have more than four.
 */
static const Phrases table[] = {
  { LK_MARK_NOT_APPLICABLE, 0, 0,
    "n v t|nvt|niet van toepassing|weet niet|weet nog niet|geen idee|geen mening|kan niet zeggen|geldt niet voor mij|n a|na|not applicable|"
    "don t know|dont know|do not know|no opinion|no idea|doesn t apply|does not apply|not relevant|can t say|cannot say" },
  { LK_MARK_MIDDLE, 0, 0,
    "neutraal|niet eens niet oneens|niet eens en niet oneens|niet oneens en niet eens|niet oneens niet eens|eens noch oneens|noch eens noch oneens|"
    "noch oneens noch eens|niet eens maar ook niet oneens|beetje eens beetje oneens|tussenin|er tussenin|geen van beide|soms wel soms niet|klopt soms|"
    "soms waar|neutral|neither|neither agree nor disagree|neither agree or disagree|neither disagree nor agree|undecided|unsure|not sure|in between|"
    "sometimes true|so so" },

  { LK_MARK_AGREE, 0, -3, "helemaal oneens|zeer oneens|volledig oneens|sterk oneens|totaal oneens|helemaal niet eens|totaal niet eens|absoluut niet eens" },
  { LK_MARK_AGREE, 0, -2, "oneens|niet eens" },
  { LK_MARK_AGREE, 0, -1, "beetje oneens|enigszins oneens|licht oneens|deels oneens|eerder oneens|grotendeels oneens|niet zo eens|niet echt eens|"
    "meer oneens dan eens|eerder oneens dan eens" },
  { LK_MARK_AGREE, 0, 1, "beetje eens|enigszins eens|licht eens|deels eens|eerder eens|grotendeels eens|meer eens dan oneens|eerder eens dan oneens" },
  { LK_MARK_AGREE, 0, 2, "eens|wel eens" },
  { LK_MARK_AGREE, 0, 3, "helemaal eens|zeer eens|volledig eens|sterk eens|totaal eens|heel erg eens" },
  { LK_MARK_AGREE, 1, -3, "strongly disagree|disagree strongly|completely disagree|disagree completely|totally disagree|fully disagree|"
    "definitely disagree|do not agree at all|don t agree at all" },
  { LK_MARK_AGREE, 1, -2, "disagree|do not agree|don t agree" },
  { LK_MARK_AGREE, 1, -1, "somewhat disagree|disagree somewhat|slightly disagree|disagree slightly|disagree bit|bit disagree|disagree little|"
    "mildly disagree|partly disagree|mostly disagree|tend to disagree" },
  { LK_MARK_AGREE, 1, 1, "somewhat agree|agree somewhat|slightly agree|agree slightly|agree bit|bit agree|agree little|mildly agree|partly agree|"
    "mostly agree|tend to agree" },
  { LK_MARK_AGREE, 1, 2, "agree" },
  { LK_MARK_AGREE, 1, 3, "strongly agree|agree strongly|completely agree|agree completely|totally agree|fully agree|definitely agree" },

  { LK_MARK_TRUE, 0, -3, "klopt helemaal niet|klopt totaal niet|klopt echt niet|klopt absoluut niet" },
  { LK_MARK_TRUE, 0, -2, "klopt niet" },
  { LK_MARK_TRUE, 0, -1, "klopt niet zo|klopt niet zo goed|klopt niet echt|klopt meestal niet|klopt niet helemaal|klopt bijna niet|klopt beetje niet|"
    "klopt grotendeels niet|klopt eigenlijk niet|klopt nauwelijks" },
  { LK_MARK_TRUE, 0, 1, "klopt beetje|klopt deels|klopt grotendeels|klopt meestal|klopt best" },
  { LK_MARK_TRUE, 0, 2, "klopt|klopt wel|klopt best wel|klopt meestal wel" },
  { LK_MARK_TRUE, 0, 3, "klopt helemaal|klopt precies|klopt heel goed|klopt volledig|klopt zeker" },
  { LK_MARK_TRUE, 1, -3, "not at all true|not true at all|completely false|completely untrue|totally untrue|definitely not true|absolutely false" },
  { LK_MARK_TRUE, 1, -2, "not true|untrue|false" },
  { LK_MARK_TRUE, 1, -1, "not really true|not very true|not so true|not quite true|mostly untrue|mostly false|mostly not true|hardly true|rarely true" },
  { LK_MARK_TRUE, 1, 1, "mostly true|somewhat true|partly true|bit true|little true|largely true|fairly true|sort of true" },
  { LK_MARK_TRUE, 1, 2, "true" },
  { LK_MARK_TRUE, 1, 3, "quite true|very true|completely true|totally true|absolutely true|definitely true|exactly true" },
  { LK_MARK_TRUE, 2, -3, "helemaal niet waar|totaal niet waar|zeker niet waar" },
  { LK_MARK_TRUE, 2, -2, "niet waar|onwaar" },
  { LK_MARK_TRUE, 2, -1, "niet zo waar|niet echt waar|meestal niet waar|beetje niet waar|bijna niet waar|grotendeels niet waar|nauwelijks waar" },
  { LK_MARK_TRUE, 2, 1, "beetje waar|deels waar|grotendeels waar|meestal waar|bijna waar" },
  { LK_MARK_TRUE, 2, 2, "waar|wel waar|best waar" },
  { LK_MARK_TRUE, 2, 3, "helemaal waar|zeker waar|heel waar|precies waar" },
  { LK_MARK_TRUE, 3, -3, "helemaal niet|not at all" },
  { LK_MARK_TRUE, 3, -1, "niet zo|niet echt|not really|not so much" },
  { LK_MARK_TRUE, 3, 1, "meestal wel|best wel|mostly" },
  { LK_MARK_TRUE, 3, 3, "helemaal|helemaal wel|heel erg|completely|totally|very much" },

  { LK_MARK_OFTEN, 0, -3, "nooit|nooit of bijna nooit|bijna nooit of nooit" },
  { LK_MARK_OFTEN, 0, -2, "zelden|bijna nooit|heel soms" },
  { LK_MARK_OFTEN, 0, -1, "soms|af en toe|soms wel|meestal niet" },
  { LK_MARK_OFTEN, 0, 1, "regelmatig" },
  { LK_MARK_OFTEN, 0, 2, "vaak|meestal|bijna altijd" },
  { LK_MARK_OFTEN, 0, 3, "altijd|heel vaak|zeer vaak|altijd of bijna altijd|bijna altijd of altijd" },
  { LK_MARK_OFTEN, 1, -3, "never|never or almost never|never or hardly ever|almost never or never|hardly ever or never" },
  { LK_MARK_OFTEN, 1, -2, "rarely|seldom|hardly ever|almost never" },
  { LK_MARK_OFTEN, 1, -1, "sometimes|occasionally|now and then|some lessons|in some lessons" },
  { LK_MARK_OFTEN, 1, 1, "regularly" },
  { LK_MARK_OFTEN, 1, 2, "often|usually|frequently|most of time|almost always|most lessons|in most lessons" },
  { LK_MARK_OFTEN, 1, 3, "always|very often|all time|every lesson|in every lesson|always or almost always|almost always or always" },

  { LK_MARK_FACE, 0, -3, "😡|😠|🤬|😭" },
  { LK_MARK_FACE, 0, -1, "☹|🙁|😞|😟|😕|😢" },
  { LK_MARK_FACE, 0, 0, "😐|😑|😶" },
  { LK_MARK_FACE, 0, 1, "🙂|😊|☺" },
  { LK_MARK_FACE, 0, 3, "😀|😃|😄|😁|😍|🤩" },
};

/* They say nothing of how much. */
static const char * const fillers[] = { "ik", "ben", "het", "er", "mee", "ermee", "daarmee", "dit", "dat", "is", "een", "vind",
                                        "i", "am", "it", "this", "that", "s", "a", "the", "with", NULL };

GHashTable *
lk_survey_marks_new (void)
{
  GHashTable *marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  guint phrase = 0;

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_auto (GStrv) phrases = g_strsplit (table[i].phrases, "|", -1);

      for (guint k = 0; phrases[k] != NULL; k++)
        {
          LkMark *mark = g_new (LkMark, 1);

          *mark = (LkMark) { table[i].kind, table[i].step, table[i].tongue, ++phrase, NO_NUMBER };
          g_hash_table_insert (marks, g_strdup (phrases[k]), mark);
        }
    }
  return marks;
}

/* "(Almost) never" is the end of its scale, "almost never" need not be. */
static char *
drop_almost (const char *text)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_auto (GStrv) nl = g_strsplit (lower, "(bijna)", -1);
  g_autofree char *without = g_strjoinv (" ", nl);
  g_auto (GStrv) en = g_strsplit (without, "(almost)", -1);

  return g_strjoinv (" ", en);
}

/* How many stars of those that the row has; NO_NUMBER when there is anything else. A row of five is one of five, full or not. */
static int
count_stars (const char *text)
{
  int n_full = 0, n_empty = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == 0x2605 || c == 0x2B50)
        n_full++;
      else if (c == 0x2606)
        n_empty++;
      else if (!g_unichar_isspace (c) && c != 0xFE0F)
        return NO_NUMBER;
    }
  if (n_full + n_empty == 0)
    return NO_NUMBER;
  return n_full + n_empty > LK_N_SCALE ? n_full + n_empty : n_full;
}

/* The one face that is in @text, or OTHER. */
static LkMark
read_face (GHashTable *marks,
           const char *text)
{
  LkMark found = { .number = NO_NUMBER };

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      char face[7] = { 0 };
      const LkMark *mark = NULL;

      g_unichar_to_utf8 (g_utf8_get_char (p), face);
      mark = g_hash_table_lookup (marks, face);
      if (mark == NULL || mark->kind != LK_MARK_FACE)
        continue;
      if (found.kind == LK_MARK_FACE && found.phrase != mark->phrase)
        return (LkMark) { .number = NO_NUMBER };
      found = *mark;
    }
  return found;
}

/* The number that @text begins with, and what comes behind it: "4", "4.0", "4 - words", "4: words", "(4) words". */
static int
read_leading (const char  *text,
              const char **rest)
{
  const gboolean held = *text == '(';
  const char *p = text + held;
  int number = 0;

  if (!g_ascii_isdigit (*p))
    return NO_NUMBER;
  for (; g_ascii_isdigit (*p); p++)
    number = MIN (number * 10 + (*p - '0'), MAX_NUMBER);
  /* A key cap is the digit with marks. */
  while (g_utf8_get_char (p) == 0xFE0F || g_utf8_get_char (p) == 0x20E3)
    p = g_utf8_next_char (p);
  if ((*p == '.' || *p == ',') && p[1] == '0' && p[2] == '\0')
    p += 2;
  if (held && *p++ != ')')
    return NO_NUMBER;

  while (*p == ' ')
    p++;
  /* "3 times a week" and "3-4" are no 3. */
  if (g_ascii_isdigit (p[strspn (p, "-. ")]))
    return NO_NUMBER;
  if (!held && *p != '\0' && strchr ("-.:=(", *p) == NULL && !g_str_has_prefix (p, "–") && !g_str_has_prefix (p, "—"))
    return NO_NUMBER;
  *rest = p;
  return number;
}

/* The same of "words (4)". */
static int
read_trailing (const char *text,
               gsize      *length)
{
  const char *open = strrchr (text, '(');

  *length = strlen (text);
  if (open == NULL || open == text || !g_ascii_isdigit (open[1]) || open[2] != ')' || open[3] != '\0')
    return NO_NUMBER;
  *length = (gsize) (open - text);
  return open[1] - '0';
}

static const LkMark *
look_up (GHashTable *marks,
         const char *words)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);
  g_autoptr (GString) left = g_string_new (NULL);
  const LkMark *mark = g_hash_table_lookup (marks, words);

  if (mark != NULL)
    return mark;
  for (guint i = 0; all[i] != NULL; i++)
    if (!g_strv_contains (fillers, all[i]))
      g_string_append_printf (left, "%s%s", left->len > 0 ? " " : "", all[i]);
  return g_hash_table_lookup (marks, left->str);
}

LkMark
lk_survey_marks_read (GHashTable *marks,
                      const char *text)
{
  g_autofree char *plain = NULL, *words = NULL;
  const char *label = NULL;
  const LkMark *mark = NULL;
  LkMark read = { .number = NO_NUMBER };
  int number;
  gsize length;

  if (strlen (text) > MAX_BYTES)
    return read;

  plain = g_strstrip (drop_almost (text));
  label = plain;
  number = read_leading (plain, &label);
  if (number == NO_NUMBER)
    {
      number = read_trailing (plain, &length);
      if (number != NO_NUMBER)
        plain[length] = '\0';
    }
  if (number == NO_NUMBER)
    number = count_stars (plain);

  words = lk_survey_head_dup_words (label);
  mark = look_up (marks, words);
  if (mark != NULL)
    read = *mark;
  else if (*words == '\0')
    read = read_face (marks, label);
  if (number != NO_NUMBER && read.kind == LK_MARK_OTHER)
    read.kind = LK_MARK_NUMBER;
  read.number = number;
  return read;
}
