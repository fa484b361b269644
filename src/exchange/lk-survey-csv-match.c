#include "exchange/lk-survey-csv-private.h"

#include <string.h>

#include "model/lk-fold.h"

/* Bytes; a longer head is matched by its words alone. */
#define MAX_NEAR   1200
/* So many letters may differ: one of each so many. */
#define NEAR_SHARE 10

/* What the products write above what they add, letters alone. */
static const char * const hidden_heads[] = {
  "id", "respondentid", "antwoordid", "starttime", "completiontime", "begintijd", "starttijd", "tijdvanvoltooien", "voltooiingstijd", "tijdvanvoltooiing",
  "eindtijd", "lastmodifiedtime", "tijdvanlaatstewijziging", "laatstgewijzigd", "timestamp", "tijdstempel", "email", "emailaddress", "emailadres",
  "mail", "username", "gebruikersnaam", "name", "naam", "score", "totalscore", "totaalscore", "totalpoints", "totaalaantalpunten", "totaalpunten",
  "totaleaantalpunten", "quizfeedback", "testfeedback", "feedbackoverdequiz", "gradepostedtime", "ipaddress", "ipadres", NULL
};
/* Of a short question that asks who somebody is. */
static const char * const who_words[] = { "naam", "voornaam", "achternaam", "name", "firstname", "lastname", "surname", "email", "mail", "mailadres", "emailadres",
                                          "leerlingnummer", "studentnummer", "telefoonnummer", "heet", NULL };
#define MAX_WHO_WORDS 6
static const char * const group_words[] = { "klas", "groep", "class", "group", "vak", "subject", "school", "docent", "teacher", "leerjaar", "year", "taal",
                                            "language", NULL };
/* Two heads that differ in one of these say something else. */
static const char * const telling_words[] = { "niet", "geen", "nooit", "wel", "not", "no", "never", "t", "don", NULL };

char *
lk_survey_head_dup_words (const char *text)
{
  g_autofree char *folded = lk_fold (text);
  g_autoptr (GString) words = g_string_new (NULL);
  gboolean apart = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c))
        {
          apart = TRUE;
          continue;
        }
      if (apart && words->len > 0)
        g_string_append_c (words, ' ');
      apart = FALSE;
      g_string_append_unichar (words, c);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* (transfer full) (nullable): "statement" of "Question [statement]", as a grid of Google Forms has it. */
static char *
dup_in_brackets (const char *title)
{
  const char *open = strrchr (title, '[');
  const gsize length = strlen (title);

  return open != NULL && open > title && title[length - 1] == ']' ? g_strndup (open + 1, (gsize) (title + length - open) - 2) : NULL;
}

char *
lk_survey_head_dup_line (const char *title)
{
  g_autofree char *inner = dup_in_brackets (title);
  g_autofree char *words = lk_survey_head_dup_words (title);
  const char *line = inner != NULL && *inner != '\0' ? inner : title;

  if (*words == '\0')
    return g_strdup ("");
  if (g_utf8_strlen (line, -1) > LK_SURVEY_MAX_TEXT)
    {
      g_autofree char *start = g_utf8_substring (line, 0, LK_SURVEY_MAX_TEXT - 1);

      return g_strconcat (g_strchomp (start), "…", NULL);
    }
  return g_strdup (line);
}

static gboolean
is_head (GPtrArray  *columns,
         const char *text)
{
  g_autofree char *words = lk_survey_head_dup_words (text);

  for (guint i = 0; i < columns->len; i++)
    if (*words != '\0' && g_str_equal (((LkCsvColumn *) columns->pdata[i])->folded, words))
      return TRUE;
  return FALSE;
}

/* "Points - Question" and "Question [Score]", when there is a Question. */
static gboolean
is_mark_of_another (GPtrArray  *columns,
                    const char *title)
{
  static const char * const before[] = { "points", "punten", "feedback", NULL };
  static const char * const behind[] = { "score", "feedback", NULL };
  const char *dash = strstr (title, " - ");
  const char *open = strrchr (title, '[');
  g_autofree char *inner = dup_in_brackets (title), *first = NULL, *last = NULL, *start = NULL;

  if (dash != NULL)
    {
      first = g_strndup (title, (gsize) (dash - title));
      start = lk_survey_head_dup_words (first);
      if (g_strv_contains (before, start) && is_head (columns, dash + 3))
        return TRUE;
    }
  if (inner == NULL)
    return FALSE;
  g_free (first);
  first = g_strndup (title, (gsize) (open - title));
  last = lk_survey_head_dup_words (inner);
  return g_strv_contains (behind, last) && is_head (columns, first);
}

static char *
dup_letters (const char *words)
{
  g_auto (GStrv) apart = g_strsplit (words, " ", -1);

  return g_strjoinv (NULL, apart);
}

void
lk_survey_heads_read (GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      LkCsvColumn *column = columns->pdata[i];

      column->folded = lk_survey_head_dup_words (column->shown.title);
    }
  for (guint i = 0; i < columns->len; i++)
    {
      LkCsvColumn *column = columns->pdata[i];
      g_autofree char *letters = dup_letters (column->folded);

      column->hidden = g_strv_contains (hidden_heads, letters) || is_mark_of_another (columns, column->shown.title);
    }
}

static gboolean
has_word (const char         *folded,
          const char * const *of,
          guint               max_words)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  if (g_strv_length (words) > max_words)
    return FALSE;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains (of, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_address (const char *text)
{
  const char *at = strchr (text, '@');

  return at != NULL && at > text && strchr (at, '.') != NULL && strchr (text, ' ') == NULL;
}

/* Three numbers apart by the same sign, of which nobody writes an answer. */
static gboolean
is_moment (const char *text)
{
  const gsize first = strspn (text, "0123456789");
  const char sign = text[first];
  gsize second, third;

  if (first < 1 || first > 4 || sign == '\0' || strchr ("/-.", sign) == NULL)
    return FALSE;
  second = strspn (text + first + 1, "0123456789");
  if (second < 1 || second > 2 || text[first + 1 + second] != sign)
    return FALSE;
  third = strspn (text + first + second + 2, "0123456789");
  return third >= 2 && third <= 4;
}

static gboolean
holds_who_or_when (const LkCsvColumn *column)
{
  guint n = 0, n_all = 0;

  for (guint i = 0; i < column->n_values; i++)
    {
      n_all += column->values[i].n;
      if (is_address (column->values[i].text) || is_moment (column->values[i].text))
        n += column->values[i].n;
    }
  return n > 0 && n * 2 >= n_all;
}

void
lk_survey_heads_look (GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      LkCsvColumn *column = columns->pdata[i];

      /* "My teacher knows my name" is answered on a scale. */
      column->hidden = column->hidden || holds_who_or_when (column) ||
                       (column->verdict == LK_VERDICT_TEXT && has_word (column->folded, who_words, MAX_WHO_WORDS));
      column->group = has_word (column->folded, group_words, 2);
    }
}

static char *
dup_telling (const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (GString) telling = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_isdigit (*words[i]) || g_strv_contains (telling_words, words[i]))
      g_string_append_printf (telling, "%s ", words[i]);
  return g_string_free (g_steal_pointer (&telling), FALSE);
}

/* How many bytes must change (Levenshtein), or more than @most. */
static guint
count_edits (const char *a,
             const char *b,
             guint       most)
{
  const gsize n_a = strlen (a), n_b = strlen (b);
  g_autofree guint *row = NULL;

  if (MAX (n_a, n_b) - MIN (n_a, n_b) > most || MAX (n_a, n_b) > MAX_NEAR)
    return most + 1;
  row = g_new (guint, n_b + 1);
  for (guint k = 0; k <= n_b; k++)
    row[k] = k;
  for (guint i = 1; i <= n_a; i++)
    {
      guint diagonal = row[0], least = row[0] = i;

      for (guint k = 1; k <= n_b; k++)
        {
          const guint changed = diagonal + (a[i - 1] != b[k - 1]);

          diagonal = row[k];
          row[k] = MIN (changed, MIN (row[k], row[k - 1]) + 1);
          least = MIN (least, row[k]);
        }
      if (least > most)
        return most + 1;
    }
  return row[n_b];
}

#define FAR_APART G_MAXUINT

static guint
compare_near (const char *head,
              const char *line)
{
  const guint most = (guint) (MIN (strlen (head), strlen (line)) / NEAR_SHARE);
  const guint edits = most > 0 ? count_edits (head, line, most) : 1;
  g_autofree char *one = NULL, *other = NULL;

  if (edits > most)
    return FAR_APART;
  one = dup_telling (head);
  other = dup_telling (line);
  return g_str_equal (one, other) ? edits : FAR_APART;
}

/* How far a head is from a line, both folded; FAR_APART when it does not mean it. */
static guint
compare (const char *head,
         const char *inner,
         const char *line)
{
  g_autofree char *ending = g_strconcat (" ", line, NULL);
  guint near, within;

  if (g_str_equal (head, line))
    return 0;
  if (inner != NULL && g_str_equal (inner, line))
    return 1;
  /* "3. I understand the explanation", "What do you think? I understand the explanation". */
  if (strchr (line, ' ') != NULL && g_str_has_suffix (head, ending))
    return 2;
  near = compare_near (head, line);
  within = inner != NULL ? compare_near (inner, line) : FAR_APART;
  near = MIN (near, within);
  return near != FAR_APART ? near + 3 : FAR_APART;
}

typedef struct
{
  LkCsvColumn        *column;
  const LkSurveyLine *line;
  LkSurveyPart        part;
  guint               distance;
} Pair;

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  const Pair *one = a, *other = b;

  return (one->distance > other->distance) - (one->distance < other->distance);
}

static void
add_pairs (GArray             *pairs,
           GPtrArray          *columns,
           const LkSurveyLine *line,
           LkSurveyPart        part)
{
  g_autofree char *words = lk_survey_head_dup_words (line->text);

  for (guint i = 0; *words != '\0' && i < columns->len; i++)
    {
      Pair pair = { columns->pdata[i], line, part, 0 };
      g_autofree char *bracketed = dup_in_brackets (pair.column->shown.title);
      g_autofree char *inner = bracketed != NULL ? lk_survey_head_dup_words (bracketed) : NULL;

      if (pair.column->hidden)
        continue;
      pair.distance = compare (pair.column->folded, inner, words);
      if (pair.distance != FAR_APART)
        g_array_append_val (pairs, pair);
    }
}

void
lk_survey_heads_match (GPtrArray    *columns,
                       LkSurveyForm *form)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GHashTable) taken = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (LkSurveyPart part = LK_SURVEY_STATEMENTS; part <= LK_SURVEY_QUESTIONS; part++)
    for (guint i = 0; i < lk_survey_form_get_n (form, part); i++)
      add_pairs (pairs, columns, lk_survey_form_get (form, part, i), part);

  /* Stable, so that of two that are as near the first gets it. */
  g_array_sort (pairs, compare_pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (pair->column->shown.line_id != NULL || !g_hash_table_add (taken, (gpointer) pair->line))
        continue;
      pair->column->shown.line_id = g_strdup (pair->line->id);
      pair->column->shown.use = pair->part == LK_SURVEY_STATEMENTS ? LK_COLUMN_STATEMENT : LK_COLUMN_QUESTION;
    }
}
