#include "widgets/lk-rich-view.h"

#include <adwaita.h>
#include <string.h>

#include "text/lk-rich-text.h"
#include "widgets/lk-rich-tags.h"

#define DOT "•"

struct _LkRichView
{
  GtkTextView  parent_instance;

  char        *text;      /* as it was marked last */
  GArray      *marks;     /* of LkRichMark */
  GCancellable *pasting;
  gboolean     ready;
};

G_DEFINE_FINAL_TYPE (LkRichView, lk_rich_view, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (LkRichView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

char *
lk_rich_view_dup_text (LkRichView *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}

/* How many bytes two texts begin with alike, and end with behind that; whole characters. */
static void
compare (const char *one,
         const char *other,
         gsize      *head,
         gsize      *tail)
{
  gsize one_length = strlen (one), other_length = strlen (other);
  gsize least = MIN (one_length, other_length);

  *head = *tail = 0;
  while (*head < least && one[*head] == other[*head])
    (*head)++;
  while (*head > 0 && (((guchar) one[*head] & 0xc0) == 0x80 || ((guchar) other[*head] & 0xc0) == 0x80))
    (*head)--;
  while (*tail < least - *head && one[one_length - 1 - *tail] == other[other_length - 1 - *tail])
    (*tail)++;
  while (*tail > 0 && ((guchar) one[one_length - *tail] & 0xc0) == 0x80)
    (*tail)--;
}

static gboolean
is_same (const LkRichMark *one,
         const LkRichMark *other,
         guint             delta)
{
  return one->start + delta == other->start && one->end + delta == other->end && one->style == other->style && one->marker == other->marker &&
         one->list == other->list;
}

static void
widen (const LkRichMark *mark,
       guint             delta,
       guint            *start,
       guint            *end)
{
  *start = MIN (*start, mark->start + delta);
  *end = MAX (*end, mark->end + delta + 1);
}

/* Only where the typed text or what it means has changed is anything drawn anew. */
static void
mark_text (LkRichView *self)
{
  g_autofree char *before = g_steal_pointer (&self->text);
  g_autoptr (GArray) old = g_steal_pointer (&self->marks);
  guint first = 0, last = 0, start, end, delta, length;
  gsize head, tail;

  self->text = lk_rich_view_dup_text (self);
  self->marks = lk_rich_text_mark (self->text);
  compare (before, self->text, &head, &tail);
  length = (guint) g_utf8_strlen (self->text, -1);
  delta = length - (guint) g_utf8_strlen (before, -1);
  start = (guint) g_utf8_strlen (self->text, (gssize) head);
  end = length - (guint) g_utf8_strlen (self->text + strlen (self->text) - tail, -1);
  while (first < MIN (old->len, self->marks->len) &&
         is_same (&g_array_index (old, LkRichMark, first), &g_array_index (self->marks, LkRichMark, first), 0))
    first++;
  while (last < MIN (old->len, self->marks->len) - first &&
         is_same (&g_array_index (old, LkRichMark, old->len - 1 - last), &g_array_index (self->marks, LkRichMark, self->marks->len - 1 - last), delta))
    last++;
  for (guint i = first; i < self->marks->len - last; i++)
    widen (&g_array_index (self->marks, LkRichMark, i), 0, &start, &end);
  for (guint i = first; i < old->len - last; i++)
    {
      const LkRichMark *mark = &g_array_index (old, LkRichMark, i);

      start = MIN (start, mark->start);
      end = MAX (end, MIN ((gint64) mark->end + (gint32) delta + 1, (gint64) length) < 0 ? 0 : (guint) MAX ((gint64) mark->end + (gint32) delta + 1, 0));
    }
  lk_rich_tags_apply (GTK_TEXT_VIEW (self), self->text, self->marks, MIN (start, length), MIN (end, length));
}

static void
changed_cb (LkRichView *self)
{
  if (self->ready)
    mark_text (self);
}

static void
restyle (LkRichView *self)
{
  if (self->ready)
    lk_rich_tags_restyle (GTK_TEXT_VIEW (self));
}

static void
lk_rich_view_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lk_rich_view_parent_class)->css_changed (widget, change);
  restyle (LK_RICH_VIEW (widget));
}

static void
draw_dot (LkRichView        *self,
          GtkSnapshot       *snapshot,
          PangoLayout       *layout,
          const GtkTextIter *iter)
{
  GdkRectangle place;
  GdkRGBA colour;
  int width, baseline = 0;

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &place);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  pango_layout_get_pixel_size (layout, &width, &baseline);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (place.x + (place.width - width) / 2), (float) (place.y + (place.height - baseline) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* The dots of the lines in sight. */
static void
lk_rich_view_snapshot_layer (GtkTextView      *view,
                             GtkTextViewLayer  layer,
                             GtkSnapshot      *snapshot)
{
  LkRichView *self = LK_RICH_VIEW (view);
  GtkTextTag *dot = lk_rich_tags_get_dot (view);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRectangle seen;
  GtkTextIter iter, end;

  if (layer != GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), DOT);
  gtk_text_view_get_visible_rect (view, &seen);
  gtk_text_view_get_line_at_y (view, &iter, seen.y, NULL);
  gtk_text_view_get_line_at_y (view, &end, seen.y + seen.height, NULL);
  gtk_text_iter_forward_to_line_end (&end);
  for (gboolean more = TRUE; more && gtk_text_iter_compare (&iter, &end) <= 0; more = gtk_text_iter_forward_to_tag_toggle (&iter, dot))
    if (gtk_text_iter_starts_tag (&iter, dot))
      draw_dot (self, snapshot, layout, &iter);
}

void
lk_rich_view_paste (LkRichView *self,
                    const char *markdown)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter at;
  gboolean block = strchr (markdown, '\n') != NULL || g_str_has_prefix (markdown, "- ");

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  if (block && !gtk_text_iter_starts_line (&at))
    gtk_text_buffer_insert_interactive_at_cursor (buffer, "\n\n", -1, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, markdown, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));
}

static void
read_bytes_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (LkRichView) self = user_data;
  g_autoptr (GError) error = NULL;
  gssize length = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error);
  GMemoryOutputStream *stream = G_MEMORY_OUTPUT_STREAM (source);
  g_autofree char *markdown = NULL;

  if (length < 0)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        GTK_TEXT_VIEW_CLASS (lk_rich_view_parent_class)->paste_clipboard (GTK_TEXT_VIEW (self));
      return;
    }
  markdown = lk_rich_text_from_html (length > 0 ? g_memory_output_stream_get_data (stream) : "", length);
  if (*markdown != '\0')
    lk_rich_view_paste (self, markdown);
  else
    GTK_TEXT_VIEW_CLASS (lk_rich_view_parent_class)->paste_clipboard (GTK_TEXT_VIEW (self));
}

static void
read_html_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LkRichView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) html = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr (GOutputStream) bytes = NULL;

  if (html == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        GTK_TEXT_VIEW_CLASS (lk_rich_view_parent_class)->paste_clipboard (GTK_TEXT_VIEW (self));
      return;
    }
  bytes = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (bytes, html, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT,
                                self->pasting, read_bytes_cb, g_object_ref (self));
}

static void
lk_rich_view_paste_clipboard (GtkTextView *view)
{
  LkRichView *self = LK_RICH_VIEW (view);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  const char *types[] = { "text/html", NULL };

  /* Our own words are Markdown already. */
  if (!gtk_text_view_get_editable (view) || gdk_clipboard_is_local (clipboard) || !gdk_content_formats_contain_mime_type (formats, types[0]))
    {
      GTK_TEXT_VIEW_CLASS (lk_rich_view_parent_class)->paste_clipboard (view);
      return;
    }
  gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, self->pasting, read_html_cb, g_object_ref (self));
}

static void
lk_rich_view_dispose (GObject *object)
{
  LkRichView *self = LK_RICH_VIEW (object);

  self->ready = FALSE;
  g_cancellable_cancel (self->pasting);
  G_OBJECT_CLASS (lk_rich_view_parent_class)->dispose (object);
}

static void
lk_rich_view_finalize (GObject *object)
{
  LkRichView *self = LK_RICH_VIEW (object);

  g_free (self->text);
  g_array_unref (self->marks);
  g_object_unref (self->pasting);
  G_OBJECT_CLASS (lk_rich_view_parent_class)->finalize (object);
}

static void
lk_rich_view_class_init (LkRichViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_rich_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_rich_view_finalize;
  GTK_WIDGET_CLASS (klass)->css_changed = lk_rich_view_css_changed;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = lk_rich_view_snapshot_layer;
  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = lk_rich_view_paste_clipboard;
}

static void
lk_rich_view_init (LkRichView *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->text = g_strdup ("");
  self->marks = g_array_new (FALSE, FALSE, sizeof (LkRichMark));
  self->pasting = g_cancellable_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  lk_rich_tags_restyle (GTK_TEXT_VIEW (self));
  self->ready = TRUE;
  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (restyle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (restyle), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_rich_view_new (void)
{
  return g_object_new (LK_TYPE_RICH_VIEW, NULL);
}

void
lk_rich_view_set_text (LkRichView *self,
                       const char *text)
{
  g_autofree char *now = lk_rich_view_dup_text (self);
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start, end;
  gsize head, tail;
  int from;

  compare (now, text, &head, &tail);
  if (g_str_equal (now, text))
    return;
  from = (int) g_utf8_strlen (now, (gssize) head);
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, from + (int) g_utf8_strlen (now + head, (gssize) (strlen (now) - tail - head)));
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text + head, (int) (strlen (text) - tail - head));
  gtk_text_buffer_end_irreversible_action (buffer);
}
