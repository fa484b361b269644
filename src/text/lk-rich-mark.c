#include "text/lk-rich-private.h"

#include <string.h>

/* Bytes to characters, for places that mostly go forward. */
typedef struct
{
  const char *text;
  gsize       byte;
  guint       character;
} Counter;

static guint
count_to (Counter *self,
          gsize    byte)
{
  for (; self->byte > byte; self->byte--)
    self->character -= ((guchar) self->text[self->byte - 1] & 0xc0) != 0x80;
  for (; self->byte < byte; self->byte++)
    self->character += ((guchar) self->text[self->byte] & 0xc0) != 0x80;
  return self->character;
}

static void
add_mark (GArray  *marks,
          Counter *counter,
          gsize    start,
          gsize    end,
          LkRichStyle style,
          gboolean marker,
          guint    list)
{
  LkRichMark mark = { .style = style, .marker = marker, .list = list };

  mark.start = count_to (counter, start);
  mark.end = count_to (counter, end);
  if (mark.end > mark.start)
    g_array_append_val (marks, mark);
}

static gsize
find_line_start (const char *text,
                 gsize       at)
{
  while (at > 0 && text[at - 1] != '\n' && text[at - 1] != '\r')
    at--;
  return at;
}

static void
mark_list (LkRichReading *reading,
           GArray        *marks,
           Counter       *counter,
           gsize         *marked)
{
  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const LkRichBlock *block = &g_array_index (reading->blocks, LkRichBlock, i);
      gsize start = MAX (find_line_start (reading->text, block->start), *marked);

      if (block->depth == 0)
        continue;
      while (start < block->end)
        {
          gsize end = start + strcspn (reading->text + start, "\r\n");

          add_mark (marks, counter, start, end, 0, FALSE, block->depth);
          *marked = start = end + strspn (reading->text + end, "\r\n");
        }
    }
}

static void
mark_pieces (LkRichReading *reading,
             GArray        *marks,
             Counter       *counter,
             guint          first,
             guint          last,
             LkRichStyle    more)
{
  for (guint i = first; i < last; i++)
    {
      const LkRichPiece *piece = &g_array_index (reading->pieces, LkRichPiece, i);

      if (piece->marker || piece->style != 0 || more != 0)
        add_mark (marks, counter, piece->start, piece->end, piece->style | more, piece->marker, 0);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const LkRichMark *one = a, *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return (one->list == 0) - (other->list == 0);
}

GArray *
lk_rich_text_mark (const char *text)
{
  g_autoptr (LkRichReading) reading = NULL;
  GArray *marks = g_array_new (FALSE, TRUE, sizeof (LkRichMark));
  Counter lists = { 0 }, pieces = { 0 };
  gsize marked = 0;
  guint next = 0;

  g_return_val_if_fail (text != NULL, marks);

  reading = lk_rich_read (text);
  lists.text = pieces.text = reading->text;
  mark_list (reading, marks, &lists, &marked);
  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const LkRichBlock *block = &g_array_index (reading->blocks, LkRichBlock, i);

      mark_pieces (reading, marks, &pieces, next, block->first, 0);
      next = block->first + block->n_pieces;
      mark_pieces (reading, marks, &pieces, block->first, next, block->kind == LK_RICH_HEADING ? LK_RICH_BOLD : 0);
    }
  mark_pieces (reading, marks, &pieces, next, reading->pieces->len, 0);
  g_array_sort (marks, compare);
  return marks;
}

char *
lk_rich_text_dup_link (const char *text,
                       guint       offset)
{
  g_autoptr (LkRichReading) reading = NULL;
  Counter counter = { 0 };

  g_return_val_if_fail (text != NULL, NULL);

  reading = lk_rich_read (text);
  counter.text = reading->text;
  for (guint i = 0; i < reading->pieces->len; i++)
    {
      const LkRichPiece *piece = &g_array_index (reading->pieces, LkRichPiece, i);

      if (piece->link > 0 && count_to (&counter, piece->start) <= offset && offset < count_to (&counter, piece->end))
        return g_strdup (reading->links->pdata[piece->link - 1]);
    }
  return NULL;
}
