#include "widgets/lk-rich-tags.h"

#include <string.h>

#include "widgets/lk-chart-tone.h"

/* In hundredths of the font's size. */
#define STEP 140
#define RISE 38
#define SMALL 0.78
#define DEEPEST 8
#define LONGEST_PREFIX 24

/* Marks are at least 4.5 : 1 on a field's ground, with high contrast 7 : 1. */
static const struct { const char *marker, *link; } colours[] = {
  [LK_CHART_LIGHT] = { "#63616a", "#1a5fb4" },
  [LK_CHART_DARK] = { "#b5b3b0", "#99c1f1" },
  [LK_CHART_LIGHT_CONTRAST] = { "#3d3846", "#0d3c77" },
  [LK_CHART_DARK_CONTRAST] = { "#e6e4e1", "#c4dcfa" },
};

static const struct { LkRichStyle style; const char *name; } styles[] = {
  { LK_RICH_BOLD, "bold" }, { LK_RICH_ITALIC, "italic" }, { LK_RICH_CODE, "code" }, { LK_RICH_LINK, "link" },
  { LK_RICH_FORMULA, "italic" }, { LK_RICH_RAISED, "raised" }, { LK_RICH_LOWERED, "lowered" },
};

static int
get_font_size (GtkTextView *view)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (view));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double dpi = pango_cairo_context_get_resolution (context);
  int size = pango_font_description_get_size (font);

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return (int) (size * (dpi > 0 ? dpi : 96) / 72);
}

static GtkTextTag *
get_tag (GtkTextView *view,
         const char  *name)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (view));
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, name);

  if (tag == NULL)
    {
      tag = gtk_text_tag_new (name);
      gtk_text_tag_table_add (table, tag);
      g_object_unref (tag);
    }
  return tag;
}

/* The words of a list's line begin where the next line hangs, whatever stands before them. */
static void
style_line (GtkTextView *view,
            GtkTextTag  *tag,
            const char  *prefix,
            guint        depth)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (view), prefix);
  int margin = (int) depth * STEP * get_font_size (view) / 100 / PANGO_SCALE;
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  g_object_set (tag, "left-margin", MAX (margin - width, 0) + width, "indent", -width, NULL);
}

static GtkTextTag *
get_line_tag (GtkTextView *view,
              const char  *prefix,
              guint        depth)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (view));
  g_autofree char *name = g_strdup_printf ("line %u %s", depth, prefix);
  GtkTextTag *tag = gtk_text_tag_table_lookup (table, name);

  if (tag == NULL)
    {
      tag = get_tag (view, name);
      style_line (view, tag, prefix, depth);
    }
  return tag;
}

static void
restyle_line_cb (GtkTextTag *tag,
                 gpointer    data)
{
  g_autofree char *name = NULL;
  char *prefix = NULL;
  guint depth;

  g_object_get (tag, "name", &name, NULL);
  if (name == NULL || !g_str_has_prefix (name, "line "))
    return;
  depth = (guint) g_ascii_strtoull (name + 5, &prefix, 10);
  style_line (data, tag, prefix + 1, depth);
}

void
lk_rich_tags_restyle (GtkTextView *view)
{
  LkChartTone tone = lk_chart_tone_of (GTK_WIDGET (view));
  int size = get_font_size (view);

  /* The later ones win. */
  g_object_set (get_tag (view, "bold"), "weight", PANGO_WEIGHT_BOLD, NULL);
  g_object_set (get_tag (view, "italic"), "style", PANGO_STYLE_ITALIC, NULL);
  g_object_set (get_tag (view, "code"), "family", "monospace", NULL);
  g_object_set (get_tag (view, "link"), "underline", PANGO_UNDERLINE_SINGLE, "foreground", colours[tone].link, NULL);
  g_object_set (get_tag (view, "raised"), "rise", size * RISE / 100, "scale", SMALL, NULL);
  g_object_set (get_tag (view, "lowered"), "rise", -size * RISE / 200, "scale", SMALL, NULL);
  g_object_set (get_tag (view, "marker"), "foreground", colours[tone].marker, "underline", PANGO_UNDERLINE_NONE,
                "weight", PANGO_WEIGHT_NORMAL, "style", PANGO_STYLE_NORMAL, NULL);
  /* To Pango no alpha at all means that none was given. */
  g_object_set (get_tag (view, "dot"), "foreground-rgba", &(GdkRGBA) { 0, 0, 0, 0.002f }, NULL);
  gtk_text_tag_table_foreach (gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (view)), restyle_line_cb, view);
}

GtkTextTag *
lk_rich_tags_get_dot (GtkTextView *view)
{
  return get_tag (view, "dot");
}

typedef struct
{
  GtkTextView   *view;
  GtkTextBuffer *buffer;
  const char    *text;      /* where the last one was found */
  guint          character;
  guint          start;     /* what may be touched */
  guint          end;
} Applier;

static void
apply (Applier    *self,
       GtkTextTag *tag,
       guint       from,
       guint       to)
{
  GtkTextIter start, end;

  from = MAX (from, self->start);
  to = MIN (to, self->end);
  if (from >= to)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) from);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) to);
  gtk_text_buffer_apply_tag (self->buffer, tag, &start, &end);
}

static const char *
find (Applier *self,
      guint    character)
{
  self->text = g_utf8_offset_to_pointer (self->text, (glong) character - (glong) self->character);
  self->character = character;
  return self->text;
}

static void
apply_line (Applier          *self,
            const LkRichMark *mark)
{
  const char *line = find (self, mark->start);
  gsize blanks = strspn (line, " \t");
  gsize length = blanks;
  g_autofree char *prefix = NULL;
  gboolean dot = strchr ("-*+", line[blanks]) != NULL && line[blanks] != '\0';

  if (dot)
    length++;
  else
    {
      gsize digits = strspn (line + blanks, "0123456789");

      if (digits > 0 && (line[blanks + digits] == '.' || line[blanks + digits] == ')'))
        length += digits + 1;
    }
  dot = dot && (line[length] == ' ' || line[length] == '\t' || line[length] == '\n' || line[length] == '\0');
  length += strspn (line + length, " \t");
  prefix = g_strndup (line, MIN (length, LONGEST_PREFIX));
  apply (self, get_line_tag (self->view, prefix, MIN (mark->list, DEEPEST)), mark->start, mark->end + 1);
  if (dot)
    apply (self, get_tag (self->view, "dot"), mark->start + (guint) blanks, mark->start + (guint) blanks + 1);
}

static void
apply_mark (Applier          *self,
            const LkRichMark *mark)
{
  if (mark->list > 0)
    {
      apply_line (self, mark);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (styles) && !mark->marker; i++)
    if (mark->style & styles[i].style)
      apply (self, get_tag (self->view, styles[i].name), mark->start, mark->end);
  if (mark->marker)
    apply (self, get_tag (self->view, "marker"), mark->start, mark->end);
}

void
lk_rich_tags_apply (GtkTextView *view,
                    const char  *text,
                    GArray      *marks,
                    guint        start,
                    guint        end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  Applier applier = { view, buffer, text, 0, start, end };
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
  gtk_text_buffer_remove_all_tags (buffer, &from, &to);
  for (guint i = 0; i < marks->len; i++)
    {
      const LkRichMark *mark = &g_array_index (marks, LkRichMark, i);

      if (mark->start < end && mark->end + 1 > start)
        apply_mark (&applier, mark);
    }
}
