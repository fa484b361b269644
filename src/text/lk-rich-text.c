#include "text/lk-rich-private.h"

#include <string.h>

static void
free_run (gpointer data)
{
  LkRichRun *run = data;

  g_free (run->text);
  g_free (run->url);
  g_free (run);
}

static void
free_paragraph (gpointer data)
{
  LkRichParagraph *paragraph = data;

  g_ptr_array_unref (paragraph->runs);
  g_free (paragraph);
}

GPtrArray *
lk_rich_paragraphs_new (void)
{
  return g_ptr_array_new_with_free_func (free_paragraph);
}

LkRichParagraph *
lk_rich_paragraphs_add (GPtrArray  *paragraphs,
                        LkRichKind  kind,
                        guint       level,
                        guint       number)
{
  LkRichParagraph *paragraph = g_new0 (LkRichParagraph, 1);

  paragraph->kind = kind;
  paragraph->level = level;
  paragraph->number = number;
  paragraph->runs = g_ptr_array_new_with_free_func (free_run);
  g_ptr_array_add (paragraphs, paragraph);
  return paragraph;
}

static LkRichRun *
new_run (GPtrArray   *runs,
         LkRichStyle  style,
         const char  *url)
{
  LkRichRun *run = g_new0 (LkRichRun, 1);

  run->text = g_strdup ("");
  run->style = style;
  run->url = g_strdup (url);
  g_ptr_array_add (runs, run);
  return run;
}

void
lk_rich_paragraph_append (LkRichParagraph *self,
                          const char      *text,
                          gsize            length,
                          LkRichStyle      style,
                          const char      *url)
{
  LkRichRun *run = self->runs->len > 0 ? self->runs->pdata[self->runs->len - 1] : NULL;
  gsize before;

  if (run == NULL || run->style != style || g_strcmp0 (run->url, url) != 0)
    run = new_run (self->runs, style, url);
  before = strlen (run->text);
  run->text = g_realloc (run->text, before + length + 1);
  memcpy (run->text + before, text, length);
  run->text[before + length] = '\0';
}

static void
add_paragraph (GPtrArray         *paragraphs,
               LkRichReading     *reading,
               const LkRichBlock *block)
{
  LkRichParagraph *paragraph = lk_rich_paragraphs_add (paragraphs, block->kind, block->level, block->number);

  for (guint i = 0; i < block->n_pieces; i++)
    {
      const LkRichPiece *piece = &g_array_index (reading->pieces, LkRichPiece, block->first + i);
      const char *text = piece->text != NULL ? piece->text : reading->text + piece->start;

      if (!piece->marker)
        lk_rich_paragraph_append (paragraph, text, piece->text != NULL ? strlen (text) : piece->end - piece->start, piece->style,
                                  piece->link > 0 ? reading->links->pdata[piece->link - 1] : NULL);
    }
}

GPtrArray *
lk_rich_text_parse (const char *text)
{
  g_autoptr (LkRichReading) reading = NULL;
  GPtrArray *paragraphs = lk_rich_paragraphs_new ();

  g_return_val_if_fail (text != NULL, paragraphs);

  reading = lk_rich_read (text);
  for (guint i = 0; i < reading->blocks->len; i++)
    add_paragraph (paragraphs, reading, &g_array_index (reading->blocks, LkRichBlock, i));
  return paragraphs;
}

char *
lk_rich_text_to_plain (const char *text)
{
  g_autoptr (GPtrArray) paragraphs = lk_rich_text_parse (text);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < paragraphs->len; i++)
    {
      LkRichParagraph *paragraph = paragraphs->pdata[i];

      if (i > 0)
        g_string_append_c (plain, '\n');
      for (guint j = 0; j < paragraph->runs->len; j++)
        g_string_append (plain, ((LkRichRun *) paragraph->runs->pdata[j])->text);
    }
  return g_string_free (plain, FALSE);
}
