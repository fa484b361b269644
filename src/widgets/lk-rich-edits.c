#include "widgets/lk-rich-edits.h"

#include <string.h>

static void
get_cursor (GtkTextBuffer *buffer,
            GtkTextIter   *iter)
{
  gtk_text_buffer_get_iter_at_mark (buffer, iter, gtk_text_buffer_get_insert (buffer));
}

/* The blanks and marker that the list's line @line begins with; 0 if it is none. */
static gsize
get_prefix (const char *line)
{
  gsize blanks = strspn (line, " \t");
  gsize end = blanks;

  if (line[blanks] != '\0' && strchr ("-*+", line[blanks]) != NULL)
    end++;
  else
    {
      end += strspn (line + blanks, "0123456789");
      if (end == blanks || end > blanks + 9 || (line[end] != '.' && line[end] != ')'))
        return 0;
      end++;
    }
  if (line[end] != ' ' && line[end] != '\t')
    return 0;
  return end + strspn (line + end, " \t");
}

static char *
make_next (const char *line,
           gsize       prefix)
{
  gsize blanks = strspn (line, " \t");

  if (!g_ascii_isdigit (line[blanks]))
    return g_strdup_printf ("\n%.*s", (int) prefix, line);
  return g_strdup_printf ("\n%.*s%u%c ", (int) blanks, line, (guint) g_ascii_strtoull (line + blanks, NULL, 10) + 1,
                          line[blanks + strspn (line + blanks, "0123456789")]);
}

gboolean
lk_rich_edits_enter (GtkTextBuffer *buffer)
{
  GtkTextIter start, end, cursor;
  g_autofree char *line = NULL;
  gsize prefix;

  if (gtk_text_buffer_get_has_selection (buffer))
    return FALSE;
  get_cursor (buffer, &cursor);
  start = end = cursor;
  gtk_text_iter_set_line_offset (&start, 0);
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  line = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  prefix = get_prefix (line);
  if (prefix == 0 || (gsize) gtk_text_iter_get_line_offset (&cursor) < prefix)
    return FALSE;
  gtk_text_buffer_begin_user_action (buffer);
  if (line[prefix] == '\0')
    {
      gtk_text_buffer_delete (buffer, &start, &end);
      /* Without a line between them the words would go on with the item. */
      gtk_text_buffer_insert (buffer, &start, "\n", 1);
    }
  else
    {
      g_autofree char *next = make_next (line, prefix);

      gtk_text_buffer_insert_at_cursor (buffer, next, -1);
    }
  gtk_text_buffer_end_user_action (buffer);
  return TRUE;
}

/* The word at the cursor, when nothing is selected. */
static void
get_range (GtkTextBuffer *buffer,
           GtkTextIter   *start,
           GtkTextIter   *end)
{
  if (gtk_text_buffer_get_selection_bounds (buffer, start, end))
    return;
  get_cursor (buffer, start);
  *end = *start;
  if (!gtk_text_iter_inside_word (start) || gtk_text_iter_starts_word (start))
    return;
  gtk_text_iter_backward_word_start (start);
  gtk_text_iter_forward_word_end (end);
}

/* How many of @sign stand before (-1) or behind (1) @iter. */
static int
count_beside (const GtkTextIter *iter,
              char               sign,
              int                by)
{
  GtkTextIter at = *iter;
  int n = 0;

  if (by < 0)
    while (gtk_text_iter_backward_char (&at) && gtk_text_iter_get_char (&at) == (gunichar) sign)
      n++;
  else
    for (; gtk_text_iter_get_char (&at) == (gunichar) sign; gtk_text_iter_forward_char (&at))
      n++;
  return n;
}

/* Three asterisks are both, two are bold, one is slanted. */
static gboolean
has_marker (int n,
            int length)
{
  return n >= 3 || n == length;
}

static void
toggle_line (GtkTextBuffer *buffer,
             int            from,
             int            to,
             const char    *marker)
{
  int length = (int) strlen (marker);
  GtkTextIter start, end, edge;
  int before, after;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  /* Markers that were selected along count as standing beside it. */
  while (gtk_text_iter_compare (&start, &end) < 0 && gtk_text_iter_get_char (&start) == (gunichar) marker[0] && to - from > 2 * length)
    gtk_text_iter_forward_char (&start);
  for (edge = end; gtk_text_iter_compare (&start, &end) < 0 && to - from > 2 * length && gtk_text_iter_backward_char (&edge) &&
                   gtk_text_iter_get_char (&edge) == (gunichar) marker[0];)
    end = edge;
  before = count_beside (&start, marker[0], -1);
  after = count_beside (&end, marker[0], 1);
  from = gtk_text_iter_get_offset (&start);
  to = gtk_text_iter_get_offset (&end);
  if (has_marker (before, length) && has_marker (after, length) && to > from)
    {
      edge = end;
      gtk_text_iter_forward_chars (&edge, length);
      gtk_text_buffer_delete (buffer, &end, &edge);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, from - length);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, from);
      gtk_text_buffer_delete (buffer, &start, &end);
      from -= length;
      to -= length;
    }
  else
    {
      gtk_text_buffer_insert (buffer, &end, marker, length);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
      gtk_text_buffer_insert (buffer, &start, marker, length);
      from += length;
      to += length;
    }
  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  gtk_text_buffer_select_range (buffer, &end, &start);
}

/* From the last line to the first, so that what is yet to be done stays in its place. */
void
lk_rich_edits_toggle (GtkTextBuffer *buffer,
                      const char    *marker)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  int from, first;

  get_range (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  lines = g_strsplit (text, "\n", -1);
  first = gtk_text_iter_get_offset (&start);
  from = gtk_text_iter_get_offset (&end);
  gtk_text_buffer_begin_user_action (buffer);
  if (*text == '\0')
    toggle_line (buffer, first, first, marker);
  for (guint n = g_strv_length (lines); n > 0; n--)
    {
      const char *line = lines[n - 1];
      gsize skip = MAX (get_prefix (line), strspn (line, " \t"));
      g_autofree char *words = g_strchomp (g_strdup (line));

      from -= (int) g_utf8_strlen (line, -1);
      if (strlen (words) > skip)
        toggle_line (buffer, from + (int) skip, from + (int) g_utf8_strlen (words, -1), marker);
      from--;
    }
  gtk_text_buffer_end_user_action (buffer);
}

static gboolean
is_address (const char *text)
{
  return (g_str_has_prefix (text, "https://") || g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "www.")) && strpbrk (text, " \n\t") == NULL;
}

void
lk_rich_edits_link (GtkTextBuffer *buffer)
{
  GtkTextIter start, end, cursor;
  g_autofree char *text = NULL;
  g_autofree char *link = NULL;
  gboolean address;
  int from;

  get_range (buffer, &start, &end);
  text = g_strdelimit (gtk_text_buffer_get_text (buffer, &start, &end, TRUE), "\n", ' ');
  address = is_address (text);
  from = gtk_text_iter_get_offset (&start);
  if (address)
    link = g_strdup_printf ("[](%s%s)", g_str_has_prefix (text, "www.") ? "https://" : "", text);
  else
    link = g_strdup_printf ("[%s]()", text);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, link, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &cursor, from + (address || *text == '\0' ? 1 : (int) g_utf8_strlen (text, -1) + 3));
  gtk_text_buffer_place_cursor (buffer, &cursor);
  gtk_text_buffer_end_user_action (buffer);
}
