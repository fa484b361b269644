#include "model/lk-check.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/lk-bidi.h"

#define MAX_EMAIL   254
#define FIRST_YEAR  2000
#define LAST_YEAR   2100
#define LARGEST     1e12

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x0085 || c == 0x2028 || c == 0x2029;
}

/* Whether there is anything to see: a lone joiner or space is no title. */
static gboolean
has_text (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isgraph (c) && !g_unichar_iszerowidth (c))
        return TRUE;
    }
  return FALSE;
}

static char *
trim (const char *text)
{
  const char *start = text;
  const char *end = text + strlen (text);

  while (*start != '\0' && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  return g_strndup (start, end - start);
}

static gboolean
check_utf8 (const char  *text,
            GError     **error)
{
  if (g_utf8_validate (text, -1, NULL))
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("This text cannot be read."));
  return FALSE;
}

static gboolean
check_length (const char  *text,
              glong        max,
              GError     **error)
{
  if (g_utf8_strlen (text, -1) <= max)
    return TRUE;

  g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG,
               ngettext ("This is too long: at most %ld character.",
                         "This is too long: at most %ld characters.", (gulong) max),
               max);
  return FALSE;
}

static gboolean
check_characters (const char  *text,
                  gboolean     one_line,
                  GError     **error)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_line_end (c) && one_line)
        {
          g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("This should be one line."));
          return FALSE;
        }
      if (g_unichar_iscntrl (c) && c != '\n' && c != '\t')
        {
          g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID,
                               _("There is a sign in this text that cannot be shown."));
          return FALSE;
        }
    }
  return TRUE;
}

char *
lk_check_line (const char  *text,
               glong        max,
               const char  *empty,
               GError     **error)
{
  g_autofree char *plain = NULL;
  g_autofree char *line = NULL;

  if (!check_utf8 (text != NULL ? text : "", error))
    return NULL;

  /* A line stands among others, whose direction is not its to turn. */
  plain = lk_bidi_strip (text != NULL ? text : "");
  line = trim (plain);
  if (!has_text (line))
    {
      if (empty == NULL)
        return g_strdup ("");
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_EMPTY, empty);
      return NULL;
    }

  if (!check_length (line, max, error) || !check_characters (line, TRUE, error))
    return NULL;
  return g_steal_pointer (&line);
}

char *
lk_check_text (const char  *text,
               glong        max,
               GError     **error)
{
  g_autofree char *trimmed = NULL;
  g_auto(GStrv) lines = NULL;
  g_autofree char *joined = NULL;

  if (!check_utf8 (text != NULL ? text : "", error))
    return NULL;

  trimmed = trim (text != NULL ? text : "");
  lines = g_strsplit (trimmed, "\r\n", -1);
  joined = g_strjoinv ("\n", lines);
  if (!check_length (joined, max, error) || !check_characters (joined, FALSE, error))
    return NULL;
  return g_steal_pointer (&joined);
}

char *
lk_check_email (const char  *text,
                GError     **error)
{
  g_autofree char *email = lk_check_line (text, MAX_EMAIL, NULL, error);
  const char *at = NULL;

  if (email == NULL)
    return NULL;

  at = strchr (email, '@');
  if (*email != '\0' && (at == NULL || at == email || at[1] == '\0' || strpbrk (email, " \t<>,;") != NULL))
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("This is no e-mail address."));
      return NULL;
    }
  return g_steal_pointer (&email);
}

gboolean
lk_check_day (LkDay     day,
              gboolean  may_be_none,
              GError  **error)
{
  if (day == LK_DAY_NONE ? may_be_none
                         : day >= lk_day_new (FIRST_YEAR, 1, 1) && day <= lk_day_new (LAST_YEAR, 12, 31))
    return TRUE;

  g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID,
               _("A day lies between %d and %d."), FIRST_YEAR, LAST_YEAR);
  return FALSE;
}

gboolean
lk_check_value (double    value,
                gboolean  may_be_none,
                GError  **error)
{
  if (isnan (value) ? may_be_none : fabs (value) <= LARGEST)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("This is no number that can be kept."));
  return FALSE;
}

gboolean
lk_check_refuse (GError     **error,
                 const char  *why)
{
  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, why);
  return FALSE;
}
