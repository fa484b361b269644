#include "calendar/lk-day-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_TOKENS 5
/* Longer than any phrase that names a day. */
#define MAX_BYTES 64

/* What is understood is Dutch and English together, whatever the interface speaks; both fold to plain letters. */
static const char * const weekday_words[7][6] = {
  { "ma", "maandag", "mon", "monday" },
  { "di", "dinsdag", "tue", "tues", "tuesday" },
  { "wo", "woensdag", "wed", "wednesday" },
  { "do", "donderdag", "thu", "thurs", "thur", "thursday" },
  { "vr", "vrijdag", "fri", "friday" },
  { "za", "zaterdag", "sat", "saturday" },
  { "zo", "zondag", "sun", "sunday" },
};

static const char * const month_words[12][5] = {
  { "jan", "januari", "january" },
  { "feb", "februari", "february" },
  { "mrt", "maart", "mar", "march" },
  { "apr", "april" },
  { "mei", "may" },
  { "jun", "juni", "june" },
  { "jul", "juli", "july" },
  { "aug", "augustus", "august" },
  { "sep", "sept", "september" },
  { "okt", "oktober", "oct", "october" },
  { "nov", "november" },
  { "dec", "december" },
};

static const char * const number_words[12][3] = {
  { "een", "one", "a" }, { "twee", "two" }, { "drie", "three" }, { "vier", "four" },
  { "vijf", "five" }, { "zes", "six" }, { "zeven", "seven" }, { "acht", "eight" },
  { "negen", "nine" }, { "tien", "ten" }, { "elf", "eleven" }, { "twaalf", "twelve" },
};

static const struct { const char *word; int days; } relative_words[] = {
  { "vandaag", 0 }, { "vanavond", 0 }, { "vanmiddag", 0 }, { "today", 0 }, { "tonight", 0 },
  { "morgen", 1 }, { "tomorrow", 1 }, { "overmorgen", 2 }, { "gisteren", -1 }, { "yesterday", -1 },
};

typedef struct
{
  char *folded;
  char *tokens[MAX_TOKENS];
  int n_tokens;
} Phrase;

static void
phrase_clear (Phrase *phrase)
{
  g_free (phrase->folded);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Phrase, phrase_clear)

/* Plain lower-case words: accents, commas and the dot of an abbreviation do not matter. */
static gboolean
phrase_init (Phrase     *phrase,
             const char *text)
{
  g_autofree char *lower = NULL;
  char *save = NULL;

  memset (phrase, 0, sizeof *phrase);
  if (text == NULL || strlen (text) > MAX_BYTES || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  lower = g_utf8_strdown (text, -1);
  phrase->folded = g_str_to_ascii (lower, "C");
  for (char *word = strtok_r (phrase->folded, " \t\r\n,", &save); word != NULL; word = strtok_r (NULL, " \t\r\n,", &save))
    {
      gsize length = strlen (word);

      if (phrase->n_tokens == MAX_TOKENS)
        return FALSE;
      if (length > 1 && word[length - 1] == '.')
        word[length - 1] = '\0';
      phrase->tokens[phrase->n_tokens++] = word;
    }

  return phrase->n_tokens > 0;
}

/* The row of a table of words that @word stands in, from 1; 0 when in none. */
static int
find_word (const char * const *words,
           int                 n_rows,
           int                 n_columns,
           const char         *word)
{
  for (int row = 0; row < n_rows; row++)
    for (int column = 0; column < n_columns && words[row * n_columns + column] != NULL; column++)
      if (g_str_equal (words[row * n_columns + column], word))
        return row + 1;

  return 0;
}

#define FIND_WORD(table, word) \
  find_word (&(table)[0][0], G_N_ELEMENTS (table), G_N_ELEMENTS ((table)[0]), (word))

static gboolean
is_one_of (const char         *word,
           const char * const *words)
{
  return g_strv_contains (words, word);
}

#define IS_ONE_OF(word, ...) is_one_of ((word), (const char * const[]) { __VA_ARGS__, NULL })

/* A number of at most @max_digits digits and nothing else, or -1. */
static int
read_number (const char *text,
             int         max_digits)
{
  int value = 0, digits = 0;

  for (; g_ascii_isdigit (text[digits]); digits++)
    {
      if (digits == max_digits)
        return -1;
      value = value * 10 + g_ascii_digit_value (text[digits]);
    }

  return digits > 0 && text[digits] == '\0' ? value : -1;
}

/* "12", and "12th", "1st", "12e", "1ste", "2de". */
static int
read_day_number (const char *text)
{
  g_autofree char *digits = NULL;
  gsize length = strspn (text, "0123456789");

  if (length < 1 || length > 2)
    return -1;
  if (text[length] != '\0' && !IS_ONE_OF (text + length, "st", "nd", "rd", "th", "e", "ste", "de"))
    return -1;

  digits = g_strndup (text, length);

  return read_number (digits, 2);
}

static int
read_year (const char *text)
{
  int year = read_number (text, 4);

  if (year >= 0 && strlen (text) == 2)
    return 2000 + year;

  return strlen (text) == 4 ? year : -1;
}

/* The first such day from @base on; 29 February may be years away. */
static LkDay
next_day_of_year (int   month,
                  int   day,
                  LkDay base)
{
  int year;

  lk_day_get_ymd (base, &year, NULL, NULL);
  for (int ahead = 0; ahead <= 8; ahead++)
    {
      LkDay found = lk_day_new (year + ahead, month, day);

      if (found != LK_DAY_NONE && found >= base)
        return found;
    }

  return LK_DAY_NONE;
}

static LkDay
add_months (LkDay day,
            int   months)
{
  int year, month, day_of_month, index;

  lk_day_get_ymd (day, &year, &month, &day_of_month);
  index = year * 12 + month - 1 + months;
  for (; day_of_month > 0; day_of_month--)
    {
      LkDay found = lk_day_new (index / 12, index % 12 + 1, day_of_month);

      if (found != LK_DAY_NONE)
        return found;
    }

  return LK_DAY_NONE;
}

static LkDay
next_weekday (int   weekday,
              LkDay today)
{
  int ahead = (weekday - lk_day_get_weekday (today) + 7) % 7;

  return today + (ahead == 0 ? 7 : ahead);
}

/* "12-3", "12/3", "12-3-2027", "12.3.27" and "2027-03-12". */
static LkDay
parse_figures (const char *text,
               LkDay       base)
{
  g_auto (GStrv) parts = NULL;
  const char *marks = "-/.";
  char mark[2] = { 0 };
  int day, month, year;
  guint n_parts;

  for (; *marks != '\0' && mark[0] == '\0'; marks++)
    if (strchr (text, *marks) != NULL)
      mark[0] = *marks;
  if (mark[0] == '\0')
    return LK_DAY_NONE;

  parts = g_strsplit (text, mark, 4);
  n_parts = g_strv_length (parts);
  if (n_parts == 3 && strlen (parts[0]) == 4 && mark[0] != '.')
    {
      year = read_number (parts[0], 4);
      month = read_number (parts[1], 2);
      day = read_number (parts[2], 2);

      return lk_day_new (year, month, day);
    }
  /* "12.3" is a number before it is a day. */
  if (n_parts < 2 || n_parts > 3 || (n_parts == 2 && mark[0] == '.'))
    return LK_DAY_NONE;

  day = read_number (parts[0], 2);
  month = read_number (parts[1], 2);
  if (day < 0 || month < 0)
    return LK_DAY_NONE;
  if (n_parts == 2)
    return next_day_of_year (month, day, base);

  year = read_year (parts[2]);

  return year < 0 ? LK_DAY_NONE : lk_day_new (year, month, day);
}

/* "12 maart", "march 12", with or without a year behind. */
static LkDay
parse_month (char * const *tokens,
             int           n_tokens,
             LkDay         base)
{
  int month, day, year;

  if (n_tokens < 2 || n_tokens > 3)
    return LK_DAY_NONE;

  month = FIND_WORD (month_words, tokens[1]);
  day = read_day_number (tokens[0]);
  if (month == 0)
    {
      month = FIND_WORD (month_words, tokens[0]);
      day = read_day_number (tokens[1]);
    }
  if (month == 0 || day < 0)
    return LK_DAY_NONE;
  if (n_tokens == 2)
    return next_day_of_year (month, day, base);

  year = read_year (tokens[2]);

  return year < 0 ? LK_DAY_NONE : lk_day_new (year, month, day);
}

/* "over 3 dagen", "in two weeks", "over een maand". */
static LkDay
parse_span (char * const *tokens,
            int           n_tokens,
            LkDay         today)
{
  int count;

  if (n_tokens != 3 || !IS_ONE_OF (tokens[0], "over", "in"))
    return LK_DAY_NONE;

  count = read_number (tokens[1], 3);
  if (count < 0)
    count = FIND_WORD (number_words, tokens[1]);
  if (count <= 0)
    return LK_DAY_NONE;

  if (IS_ONE_OF (tokens[2], "dag", "dagen", "day", "days"))
    return today + count;
  if (IS_ONE_OF (tokens[2], "week", "weken", "weeks"))
    return today + 7 * count;
  if (IS_ONE_OF (tokens[2], "maand", "maanden", "month", "months"))
    return add_months (today, count);

  return LK_DAY_NONE;
}

/* "volgende week" is its Monday, "volgende week vrijdag" its Friday, "volgende vrijdag" just the next one. */
static LkDay
parse_next (char * const *tokens,
            int           n_tokens,
            LkDay         today)
{
  LkDay monday = lk_day_get_monday (today);
  int weekday;

  if (n_tokens < 2 || !IS_ONE_OF (tokens[0], "volgende", "komende", "aanstaande", "next", "coming", "deze", "this"))
    return LK_DAY_NONE;

  if (g_str_equal (tokens[1], "week") && !IS_ONE_OF (tokens[0], "deze", "this"))
    {
      weekday = n_tokens == 3 ? FIND_WORD (weekday_words, tokens[2]) : 1;

      return n_tokens > 3 || weekday == 0 ? LK_DAY_NONE : monday + 7 + weekday - 1;
    }
  if (n_tokens != 2)
    return LK_DAY_NONE;
  if (IS_ONE_OF (tokens[1], "maand", "month") && !IS_ONE_OF (tokens[0], "deze", "this"))
    return add_months (today, 1);

  weekday = FIND_WORD (weekday_words, tokens[1]);

  return weekday == 0 ? LK_DAY_NONE : next_weekday (weekday, today);
}

static LkDay
parse_word (const char *word,
            LkDay       today,
            LkDay       base)
{
  int weekday = FIND_WORD (weekday_words, word);

  if (weekday != 0)
    return next_weekday (weekday, today);

  for (guint i = 0; i < G_N_ELEMENTS (relative_words); i++)
    if (g_str_equal (relative_words[i].word, word))
      return today + relative_words[i].days;

  return parse_figures (word, base);
}

/* "vrijdag over een week", "next week friday", "friday next week". */
static LkDay
parse_weekday_and_more (char * const *tokens,
                        int           n_tokens,
                        LkDay         today,
                        LkDay         base)
{
  int weekday = FIND_WORD (weekday_words, tokens[0]);
  LkDay named;

  if (weekday == 0 || n_tokens < 2)
    return LK_DAY_NONE;

  if (n_tokens == 3 && IS_ONE_OF (tokens[1], "volgende", "next") && g_str_equal (tokens[2], "week"))
    return lk_day_get_monday (today) + 7 + weekday - 1;

  /* "vr 28 nov" as the program writes it: the day counts, and the weekday must agree. */
  named = n_tokens == 2 ? parse_figures (tokens[1], base) : parse_month (tokens + 1, n_tokens - 1, base);

  return named != LK_DAY_NONE && lk_day_get_weekday (named) == weekday ? named : LK_DAY_NONE;
}

LkDay
lk_day_parse (const char *text,
              LkDay       today)
{
  return lk_day_parse_from (text, today, today);
}

LkDay
lk_day_parse_from (const char *text,
                   LkDay       today,
                   LkDay       base)
{
  g_auto (Phrase) phrase = { 0 };
  LkDay day;

  g_return_val_if_fail (today > LK_DAY_NONE && base > LK_DAY_NONE, LK_DAY_NONE);

  if (!phrase_init (&phrase, text))
    return LK_DAY_NONE;
  if (phrase.n_tokens == 1)
    return parse_word (phrase.tokens[0], today, base);
  if (phrase.n_tokens == 3 && g_str_equal (phrase.tokens[0], "day") && g_str_equal (phrase.tokens[1], "after") &&
      g_str_equal (phrase.tokens[2], "tomorrow"))
    return today + 2;

  day = parse_month (phrase.tokens, phrase.n_tokens, base);
  if (day == LK_DAY_NONE)
    day = parse_span (phrase.tokens, phrase.n_tokens, today);
  if (day == LK_DAY_NONE)
    day = parse_next (phrase.tokens, phrase.n_tokens, today);
  if (day == LK_DAY_NONE)
    day = parse_weekday_and_more (phrase.tokens, phrase.n_tokens, today, base);

  return day;
}

const char *
lk_weekday_get_name (int      weekday,
                     gboolean full)
{
  /* Not from the C library: the interface may be Dutch where no Dutch locale is installed. */
  static const char * const names[2][7] = {
    { NC_("weekday, short", "Mon"), NC_("weekday, short", "Tue"), NC_("weekday, short", "Wed"),
      NC_("weekday, short", "Thu"), NC_("weekday, short", "Fri"), NC_("weekday, short", "Sat"),
      NC_("weekday, short", "Sun") },
    { NC_("weekday", "Monday"), NC_("weekday", "Tuesday"), NC_("weekday", "Wednesday"), NC_("weekday", "Thursday"),
      NC_("weekday", "Friday"), NC_("weekday", "Saturday"), NC_("weekday", "Sunday") },
  };

  g_return_val_if_fail (weekday >= 1 && weekday <= 7, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, full ? "weekday" : "weekday, short", names[full ? 1 : 0][weekday - 1]);
}

static const char *
weekday_name (LkDay    day,
              gboolean full)
{
  return lk_weekday_get_name (lk_day_get_weekday (day), full);
}

const char *
lk_month_get_name (int      month,
                   gboolean full)
{
  static const char * const names[2][12] = {
    { NC_("month, short", "Jan"), NC_("month, short", "Feb"), NC_("month, short", "Mar"), NC_("month, short", "Apr"),
      NC_("month, short", "May"), NC_("month, short", "Jun"), NC_("month, short", "Jul"), NC_("month, short", "Aug"),
      NC_("month, short", "Sep"), NC_("month, short", "Oct"), NC_("month, short", "Nov"), NC_("month, short", "Dec") },
    { NC_("month", "January"), NC_("month", "February"), NC_("month", "March"), NC_("month", "April"),
      NC_("month", "May"), NC_("month", "June"), NC_("month", "July"), NC_("month", "August"),
      NC_("month", "September"), NC_("month", "October"), NC_("month", "November"), NC_("month", "December") },
  };

  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, full ? "month" : "month, short", names[full ? 1 : 0][month - 1]);
}

char *
lk_day_format_short (LkDay day,
                     LkDay today)
{
  int year, month, day_of_month, this_year = 0;

  g_return_val_if_fail (day > LK_DAY_NONE, NULL);

  lk_day_get_ymd (day, &year, &month, &day_of_month);
  if (today > LK_DAY_NONE)
    lk_day_get_ymd (today, &this_year, NULL, NULL);

  if (year == this_year)
    /* Translators: a day: weekday, day of the month, month, as in "Fri 28 Nov" */
    return g_strdup_printf (C_("day, short", "%1$s %2$d %3$s"), weekday_name (day, FALSE), day_of_month,
                            lk_month_get_name (month, FALSE));

  /* Translators: the same with the year, as in "Fri 28 Nov 2027" */
  return g_strdup_printf (C_("day, short", "%1$s %2$d %3$s %4$d"), weekday_name (day, FALSE), day_of_month,
                          lk_month_get_name (month, FALSE), year);
}

char *
lk_day_format_range (LkDay from,
                     LkDay till,
                     LkDay today)
{
  g_autofree char *first = lk_day_format_short (from, till);
  g_autofree char *last = lk_day_format_short (till, today);

  return from == till ? g_steal_pointer (&last) : g_strdup_printf ("%s – %s", first, last);
}

char *
lk_day_format_long (LkDay day)
{
  int year, month, day_of_month;

  g_return_val_if_fail (day > LK_DAY_NONE, NULL);

  lk_day_get_ymd (day, &year, &month, &day_of_month);

  /* Translators: weekday, day of the month, month, year, as in "Friday 28 November 2026" */
  return g_strdup_printf (C_("day, long", "%1$s %2$d %3$s %4$d"), weekday_name (day, TRUE), day_of_month,
                          lk_month_get_name (month, TRUE), year);
}

char *
lk_day_format_due (LkDay day,
                   LkDay today)
{
  int ahead = day - today;

  g_return_val_if_fail (day > LK_DAY_NONE && today > LK_DAY_NONE, NULL);

  if (ahead == 0)
    return g_strdup (_("today"));
  if (ahead == 1)
    return g_strdup (_("tomorrow"));
  if (ahead == -1)
    return g_strdup (_("yesterday"));
  if (ahead < 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", -ahead), -ahead);
  if (ahead <= 6)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", ahead), ahead);

  return lk_day_format_short (day, today);
}

char *
lk_days_format_span (int days)
{
  int weeks, months;

  g_return_val_if_fail (days >= 0, NULL);

  if (days == 0)
    return g_strdup (_("today"));
  if (days < 14)
    return g_strdup_printf (ngettext ("%d day", "%d days", days), days);

  weeks = days / 7;
  if (days < 61)
    return g_strdup_printf (ngettext ("%d week", "%d weeks", weeks), weeks);

  /* A month is 30.44 days on the average. */
  months = (days * 100 + 1522) / 3044;
  if (months >= 24)
    return g_strdup_printf (ngettext ("%d year", "%d years", months / 12), months / 12);

  return g_strdup_printf (ngettext ("%d month", "%d months", months), months);
}
