#include "lessons/lk-line-entry.h"

#include <string.h>

struct _LkLineEntry
{
  GtkWidget      parent_instance;

  GtkWidget     *box;
  GtkWidget     *view;
  GtkTextBuffer *buffer;
  GtkWidget     *empty;       /* label */
  GtkWidget     *message;     /* label */

  gboolean       setting;
  guint          grow_source;
  int            width;
};

enum
{
  EDITED,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkLineEntry, lk_line_entry, GTK_TYPE_WIDGET)

static void
show_empty (LkLineEntry *self)
{
  gtk_widget_set_visible (self->empty, gtk_text_buffer_get_char_count (self->buffer) == 0);
}

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
  show_empty (self);
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

static gboolean
grow_cb (gpointer user_data)
{
  LkLineEntry *self = user_data;

  self->grow_source = 0;
  gtk_widget_queue_resize (self->view);
  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
lk_line_entry_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lk_line_entry_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  gtk_widget_measure (LK_LINE_ENTRY (widget)->box, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

/* A text view learns how high its lines are once it has its width, and what it asks for while it gets it is lost. */
static void
lk_line_entry_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  LkLineEntry *self = LK_LINE_ENTRY (widget);

  gtk_widget_size_allocate (self->box, &(GtkAllocation) { 0, 0, width, height }, baseline);
  if (self->width != width && self->grow_source == 0)
    self->grow_source = g_idle_add (grow_cb, self);
  self->width = width;
}

static gboolean
lk_line_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_LINE_ENTRY (widget)->view);
}

static void
lk_line_entry_dispose (GObject *object)
{
  LkLineEntry *self = LK_LINE_ENTRY (object);

  g_clear_handle_id (&self->grow_source, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_line_entry_parent_class)->dispose (object);
}

static void
lk_line_entry_class_init (LkLineEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_line_entry_dispose;
  widget_class->grab_focus = lk_line_entry_grab_focus;
  widget_class->get_request_mode = lk_line_entry_get_request_mode;
  widget_class->measure = lk_line_entry_measure;
  widget_class->size_allocate = lk_line_entry_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "lklineentry");
  signals[EDITED] = g_signal_new ("edited", LK_TYPE_LINE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", LK_TYPE_LINE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
build_view (LkLineEntry *self)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);

  self->empty = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->empty), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->empty), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (self->empty, GTK_ALIGN_START);
  gtk_widget_set_can_target (self->empty, FALSE);
  gtk_widget_add_css_class (self->empty, "placeholder");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->empty);
  return overlay;
}

static void
lk_line_entry_init (LkLineEntry *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->message), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_add_css_class (self->message, "text-hint");
  gtk_box_append (GTK_BOX (self->box), build_view (self));
  gtk_box_append (GTK_BOX (self->box), self->message);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_line_entry_new (const char *label,
                   const char *placeholder)
{
  LkLineEntry *self = g_object_new (LK_TYPE_LINE_ENTRY, NULL);

  lk_line_entry_name (self, label);
  gtk_label_set_text (GTK_LABEL (self->empty), placeholder != NULL ? placeholder : "");
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
                const char    *now,
                const char    *text)
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
lk_line_entry_set_editable (LkLineEntry *self,
                              gboolean       editable)
{
  g_return_if_fail (LK_IS_LINE_ENTRY (self));

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), editable);
  if (editable)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "read-only");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "read-only");
}

void
lk_line_entry_complain (LkLineEntry *self,
                        const char  *message)
{
  g_return_if_fail (LK_IS_LINE_ENTRY (self));

  gtk_label_set_text (GTK_LABEL (self->message), message != NULL ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
lk_line_entry_name (LkLineEntry *self,
                      const char    *name)
{
  g_return_if_fail (LK_IS_LINE_ENTRY (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
