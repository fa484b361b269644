#include "model/lk-lesson-hour.h"

#include <glib/gi18n-lib.h>

/* "2 uur" is a time of day, "2e uur" and "uur 2" are lesson hours. */
#define A_NUMBER "([0-9]{1,2})"
#define A_WORD "(?:lesuur|uur|les|hour|lesson)"
#define PATTERN \
  "^\\s*(?|" A_NUMBER "|" A_WORD "\\s*" A_NUMBER "|" A_NUMBER "\\s*(?:e|de|ste|st|nd|rd|th)(?:\\s*" A_WORD "\\b.*|[^\\pL]*))\\s*$"

static const char * const names[] = {
  "", N_("1st hour"), N_("2nd hour"), N_("3rd hour"), N_("4th hour"), N_("5th hour"), N_("6th hour"), N_("7th hour"),
  N_("8th hour"), N_("9th hour"), N_("10th hour"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (names) == LK_LESSON_HOURS + 1);

const char *
lk_lesson_hour_get_name (guint hour)
{
  g_return_val_if_fail (hour <= LK_LESSON_HOURS, "");

  return hour > 0 ? _(names[hour]) : "";
}

guint
lk_lesson_hour_parse (const char *text)
{
  static gsize regex = 0;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;
  guint64 hour;

  if (text == NULL)
    return 0;
  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, (gsize) g_regex_new (PATTERN, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));
  if (!g_regex_match ((GRegex *) regex, text, 0, &match))
    return 0;

  number = g_match_info_fetch (match, 1);
  hour = g_ascii_strtoull (number, NULL, 10);
  return hour <= LK_LESSON_HOURS ? (guint) hour : 0;
}
