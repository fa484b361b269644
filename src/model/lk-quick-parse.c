/* Reading a quickly typed line. */

#include "model/lk-quick-parse.h"

#include <string.h>

#include "calendar/lk-day-words.h"

#define MOST_DAY_WORDS 3

static char *
fold (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");

  return g_utf8_casefold (ascii, -1);
}

static gboolean
name_fits (const char *name,
           const char *letters,
           gboolean    whole)
{
  g_autofree char *folded = fold (name);
  g_auto (GStrv) parts = g_strsplit_set (folded, " -", -1);

  for (int i = 0; parts[i]; i++)
    if (whole ? g_str_equal (parts[i], letters) : g_str_has_prefix (parts[i], letters))
      return TRUE;
  return FALSE;
}

GPtrArray *
lk_quick_parse_find_people (GListModel *people,
                            const char *letters)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folded = fold (letters);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (LkPerson) person = g_list_model_get_item (people, i);

      if (folded[0] == '\0' || name_fits (lk_person_get_name (person), folded, FALSE))
        g_ptr_array_add (found, g_steal_pointer (&person));
    }
  return found;
}

/* "@an" is Anna when only she begins so; "@jan" is Jan although Janneke begins so too. */
static LkPerson *
find_person (GListModel *people,
             const char *letters)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *folded = fold (letters);

  if (people == NULL || letters[0] == '\0')
    return NULL;
  found = lk_quick_parse_find_people (people, letters);
  if (found->len == 1)
    return g_object_ref (found->pdata[0]);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *first = lk_person_dup_first_word (found->pdata[i]);
      g_autofree char *name = fold (first);

      if (g_str_equal (name, folded))
        return g_object_ref (found->pdata[i]);
    }
  return NULL;
}

static void
take_person (GPtrArray    *words,
             GListModel   *people,
             LkQuickParse *parse)
{
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = words->pdata[i];

      if (word[0] != '@')
        continue;
      parse->person = find_person (people, word + 1);
      if (parse->person)
        {
          g_ptr_array_remove_index (words, i);
          return;
        }
    }
}

static char *
join (GPtrArray *words,
      guint      from)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = from; i < words->len; i++)
    g_string_append_printf (line, "%s%s", i > from ? " " : "", (char *) words->pdata[i]);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
take_day (GPtrArray    *words,
          LkDay         today,
          LkQuickParse *parse)
{
  for (guint n = MIN (MOST_DAY_WORDS, words->len > 0 ? words->len - 1 : 0); n > 0; n--)
    {
      g_autofree char *phrase = join (words, words->len - n);
      LkDay day = lk_day_parse (phrase, today);

      if (day != LK_DAY_NONE)
        {
          parse->day = day;
          parse->day_words = g_steal_pointer (&phrase);
          g_ptr_array_set_size (words, (int) (words->len - n));
          return;
        }
    }
}

/* "For the circle, Friday": the comma stood before the day. A comma that is all there is stays: a title is not emptied. */
static void
drop_comma (GPtrArray *words)
{
  while (words->len > 0)
    {
      char *last = words->pdata[words->len - 1];
      const gsize length = strlen (last);

      if (length == 0 || last[length - 1] != ',' || (length == 1 && words->len == 1))
        return;
      last[length - 1] = '\0';
      if (length == 1)
        g_ptr_array_set_size (words, (int) words->len - 1);
    }
}

void
lk_quick_parse (const char   *text,
                GListModel   *people,
                LkDay         today,
                gboolean      with_day,
                LkQuickParse *parse)
{
  g_auto (GStrv) pieces = g_strsplit_set (text, " \t\n", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  *parse = (LkQuickParse) { .day = LK_DAY_NONE };
  for (int i = 0; pieces[i]; i++)
    if (pieces[i][0] != '\0')
      g_ptr_array_add (words, pieces[i]);
  take_person (words, people, parse);
  if (with_day)
    take_day (words, today, parse);
  if (parse->person != NULL || parse->day_words != NULL)
    drop_comma (words);
  parse->title = join (words, 0);
}

void
lk_quick_parse_clear (LkQuickParse *parse)
{
  g_clear_pointer (&parse->title, g_free);
  g_clear_pointer (&parse->day_words, g_free);
  g_clear_object (&parse->person);
}
