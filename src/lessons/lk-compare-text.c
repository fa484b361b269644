#include "lessons/lk-compare-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lessons/lk-rich-box.h"
#include "text/lk-rich-text.h"
#include "text/lk-word-diff.h"

#define QUIET 0x9000
#define GROUND 0x3800

void
lk_compare_text_init (LkCompareText *self,
                      const char    *before,
                      const char    *after)
{
  self->before = before;
  self->after = after;
  self->changes = lk_word_diff (before, after);
}

void
lk_compare_text_clear (LkCompareText *self)
{
  g_clear_pointer (&self->changes, g_array_unref);
}

gboolean
lk_compare_text_is_changed (const LkCompareText *self)
{
  return strcmp (self->before, self->after) != 0;
}

static void
add (PangoAttrList  *attributes,
     PangoAttribute *attribute,
     gsize           start,
     gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

/* As the form shows it while it is typed: styled, and what only tells the style stepping back. */
static void
add_marks (PangoAttrList *attributes,
           const char    *text)
{
  g_autoptr (GArray) marks = lk_rich_text_mark (text);
  const char *at = text;
  guint place = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const LkRichMark *mark = &g_array_index (marks, LkRichMark, i);
      const char *end = NULL;

      at = g_utf8_offset_to_pointer (at, (glong) (mark->start - place));
      place = mark->start;
      end = g_utf8_offset_to_pointer (at, (glong) (mark->end - mark->start));
      if (mark->marker)
        add (attributes, pango_attr_foreground_alpha_new (QUIET), (gsize) (at - text), (gsize) (end - text));
      else
        lk_rich_attributes_add (attributes, mark->style & ~(guint) LK_RICH_LINK, (guint) (at - text), (guint) (end - text));
    }
}

static void
add_change (PangoAttrList *attributes,
            gsize          start,
            gsize          end,
            gboolean       after,
            LkChartTone    tone)
{
  const LkChartPalette *palette = lk_chart_palette_get (tone);
  const guint colour = after ? palette->target_text : palette->signal;
  const guint16 red = (guint16) ((colour >> 16 & 0xff) * 0x101), green = (guint16) ((colour >> 8 & 0xff) * 0x101), blue = (guint16) ((colour & 0xff) * 0x101);

  /* The words keep the colour in which they read best. */
  add (attributes, pango_attr_background_new (red, green, blue), start, end);
  add (attributes, pango_attr_background_alpha_new (GROUND), start, end);
  if (after)
    {
      add (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, end);
      add (attributes, pango_attr_underline_color_new (red, green, blue), start, end);
    }
  else
    {
      add (attributes, pango_attr_strikethrough_new (TRUE), start, end);
      add (attributes, pango_attr_strikethrough_color_new (red, green, blue), start, end);
    }
}

GtkWidget *
lk_compare_text_make_label (const LkCompareText *self,
                            gboolean             after,
                            LkChartTone          tone)
{
  const char *text = after ? self->after : self->before;
  PangoAttrList *attributes = pango_attr_list_new ();
  GtkWidget *label = gtk_label_new (text);

  add_marks (attributes, text);
  for (guint i = 0; i < self->changes->len; i++)
    {
      const LkWordChange *change = &g_array_index (self->changes, LkWordChange, i);
      const gsize start = after ? change->new_start : change->old_start, end = after ? change->new_end : change->old_end;

      if (!change->same && end > start)
        add_change (attributes, start, end, after, tone);
    }
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  return label;
}

void
lk_compare_text_append_words (const LkCompareText *self,
                              GString             *words)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      const LkWordChange *change = &g_array_index (self->changes, LkWordChange, i);
      g_autofree char *old = g_strstrip (g_strndup (self->before + change->old_start, change->old_end - change->old_start));
      g_autofree char *new = g_strstrip (g_strndup (self->after + change->new_start, change->new_end - change->new_start));

      if (change->same)
        continue;
      if (words->len > 0)
        g_string_append (words, ". ");
      if (*old != '\0')
        /* Translators: words that the older version had and the newer has not */
        g_string_append_printf (words, _("Taken away: %s"), old);
      if (*old != '\0' && *new != '\0')
        g_string_append (words, ". ");
      if (*new != '\0')
        /* Translators: words that the newer version has and the older had not */
        g_string_append_printf (words, _("Added: %s"), new);
    }
}
