#include "lessons/lk-teach-words.h"

#include <glib/gi18n.h>
#include <math.h>

char *
lk_teach_words_clock (double seconds)
{
  const guint whole = (guint) MAX (seconds, 0);

  if (whole >= 3600)
    return g_strdup_printf ("%u:%02u:%02u", whole / 3600, whole / 60 % 60, whole % 60);
  return g_strdup_printf ("%u:%02u", whole / 60, whole % 60);
}

char *
lk_teach_words_phase (double used,
                      guint  minutes)
{
  if (used > minutes * 60.0)
    {
      g_autofree char *over = lk_teach_words_clock (used - minutes * 60.0);

      /* Translators: %s is a time, "1:20": how much longer a phase of the lesson takes than was planned */
      return g_strdup_printf (_("%s longer than planned"), over);
    }
  return g_strdup_printf (ngettext ("of %u minute", "of %u minutes", minutes), minutes);
}

/* The minute that has begun counts as a minute. */
char *
lk_teach_words_lesson (double used,
                       guint  minutes)
{
  const double left = minutes * 60.0 - used;
  const guint whole = (guint) (left >= 0 ? ceil (left / 60) : ceil (-left / 60));

  if (left < 0)
    return g_strdup_printf (ngettext ("%u minute past the end of the lesson", "%u minutes past the end of the lesson", whole), whole);
  return g_strdup_printf (ngettext ("%u minute left in the lesson", "%u minutes left in the lesson", whole), whole);
}
