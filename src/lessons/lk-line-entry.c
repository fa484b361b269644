#include "lessons/lk-line-entry.h"

#include <string.h>

struct _LkLineEntry
{
  LkTextFrame    parent_instance;

  GtkWidget     *view;
  GtkTextBuffer *buffer;

  gboolean       setting;
};

enum
{
  EDITED,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkLineEntry, lk_line_entry, LK_TYPE_TEXT_FRAME)

/* What is pasted into one line stays one line. */
static void
join_lines (LkLineEntry *self)
{
  g_autofree char *text = lk_line_entry_dup_text (self);

  if (strpbrk (text, "\r\n") == NULL)
    return;
  self->setting = TRUE;
  g_strdelimit (text, "\r\n", ' ');
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->setting = FALSE;
}

static void
changed_cb (LkLineEntry *self)
{
  if (self->setting)
    return;
  join_lines (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
key_cb (LkLineEntry     *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) ||
      (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[ENTERED], 0);
  return GDK_EVENT_STOP;
}

static void
lk_line_entry_class_init (LkLineEntryClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "lklineentry");
  signals[EDITED] = g_signal_new ("edited", LK_TYPE_LINE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", LK_TYPE_LINE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_line_entry_init (LkLineEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  lk_text_frame_set_view (LK_TEXT_FRAME (self), self->view, FALSE);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);
}

GtkWidget *
lk_line_entry_new (const char *label,
                   const char *placeholder)
{
  LkLineEntry *self = g_object_new (LK_TYPE_LINE_ENTRY, NULL);

  lk_line_entry_name (self, label);
  lk_text_frame_set_hint (LK_TEXT_FRAME (self), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, placeholder != NULL ? placeholder : "",
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, FALSE, -1);
  return GTK_WIDGET (self);
}

char *
lk_line_entry_dup_text (LkLineEntry *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (LK_IS_LINE_ENTRY (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* Replaces what differs between the ends that are the same, so that every mark outside of it stays where it was. */
static void
replace_middle (LkLineEntry *self,
                const char  *now,
                const char  *text)
{
  const char *a = now, *b = text, *a_end = now + strlen (now), *b_end = text + strlen (text);
  GtkTextIter start, end;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
  while (a_end > a && b_end > b && g_utf8_get_char (g_utf8_prev_char (a_end)) == g_utf8_get_char (g_utf8_prev_char (b_end)))
    {
      a_end = g_utf8_prev_char (a_end);
      b_end = g_utf8_prev_char (b_end);
    }
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) g_utf8_pointer_to_offset (now, a));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) g_utf8_pointer_to_offset (now, a_end));
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, b, (int) (b_end - b));
  gtk_text_buffer_end_irreversible_action (self->buffer);
}

void
lk_line_entry_set_text (LkLineEntry *self,
                        const char  *text)
{
  g_autofree char *now = NULL;

  g_return_if_fail (LK_IS_LINE_ENTRY (self));
  g_return_if_fail (text != NULL);

  now = lk_line_entry_dup_text (self);
  if (g_str_equal (now, text))
    return;
  self->setting = TRUE;
  replace_middle (self, now, text);
  self->setting = FALSE;
}

void
lk_line_entry_complain (LkLineEntry *self,
                        const char  *message)
{
  g_return_if_fail (LK_IS_LINE_ENTRY (self));

  lk_text_frame_say (LK_TEXT_FRAME (self), message, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
lk_line_entry_name (LkLineEntry *self,
                    const char  *name)
{
  g_return_if_fail (LK_IS_LINE_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
