#include "model/lk-fold.h"

#include <string.h>

char *
lk_fold (const char *text)
{
  g_autofree char *apart = NULL;
  g_autofree char *bare = NULL;
  char *end = NULL;

  /* Most of it, and much quicker. */
  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);

  apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (apart == NULL)
    return g_strdup ("");

  end = bare = g_malloc (strlen (apart) + 1);
  for (const char *p = apart; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        end += g_unichar_to_utf8 (c, end);
    }
  *end = '\0';
  return g_utf8_casefold (bare, -1);
}

char **
lk_fold_words (const char *search)
{
  g_autofree char *folded = lk_fold (search);
  g_auto(GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (builder, words[i]);
  return g_strv_builder_end (builder);
}

gboolean
lk_fold_contains (const char         *text,
                  const char * const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
