#include "model/lk-bidi.h"

#define FIRST_STRONG_ISOLATE "\u2068"
#define POP_ISOLATE "\u2069"

static const struct { gunichar first, last; } right_to_left[] = {
  { 0x0590, 0x08ff },    /* Hebrew, Arabic and their neighbours */
  { 0x200f, 0x200f },    /* the right-to-left mark */
  { 0xfb1d, 0xfdff },    /* the presentation forms */
  { 0xfe70, 0xfefe },
  { 0x10800, 0x10fff },
  { 0x1e800, 0x1efff },
};

gboolean
lk_bidi_is_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

char *
lk_bidi_strip (const char *text)
{
  g_autoptr (GString) plain = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  plain = g_string_sized_new (64);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (!lk_bidi_is_control (g_utf8_get_char (p)))
        g_string_append_unichar (plain, g_utf8_get_char (p));
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static gboolean
is_right_to_left (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (right_to_left); i++)
    {
      if (c >= right_to_left[i].first && c <= right_to_left[i].last)
        return TRUE;
    }

  return FALSE;
}

char *
lk_bidi_isolate (const char *text)
{
  g_autofree char *plain = text != NULL ? lk_bidi_strip (text) : NULL;

  for (const char *p = plain; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_right_to_left (g_utf8_get_char (p)))
        return g_strconcat (FIRST_STRONG_ISOLATE, plain, POP_ISOLATE, NULL);
    }

  return g_steal_pointer (&plain);
}
