#include "visits/lk-text-box.h"

#include <glib/gi18n.h>
#include <string.h>

#include "privacy/lk-secret.h"
#include "records/lk-name-hint.h"

#define HINT_MS 700
#define LINE_HEIGHT 20
#define PADDING 7

struct _LkTextBox
{
  LkTextFrame    parent_instance;

  GtkWidget     *view;
  GtkTextBuffer *buffer;      /* NULL once it has been emptied */

  LkPrivate     *own;
  gboolean       one_line;
  gboolean       setting;
  gboolean       refused;
  guint          hint_source;
};

enum
{
  TYPED,
  ENTERED,
  EMPTIED,
  WALKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkTextBox, lk_text_box, LK_TYPE_TEXT_FRAME)

static gboolean
is_empty (LkTextBox *self)
{
  return gtk_text_buffer_get_char_count (self->buffer) == 0;
}

static GStrv
dup_colleagues (LkTextBox *self)
{
  GListModel *people = G_LIST_MODEL (lk_school_get_people (lk_private_get_school (self->own)));
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (LkPerson) person = g_list_model_get_item (people, i);

      g_strv_builder_add (names, lk_person_get_name (person));
    }
  return g_strv_builder_end (names);
}

static gboolean
hint_cb (gpointer user_data)
{
  LkTextBox *self = user_data;
  char *text = lk_text_box_dup_text (self);
  g_auto (GStrv) colleagues = dup_colleagues (self);
  gsize start, end;

  self->hint_source = 0;
  if (!self->refused && lk_name_hint_find (text, (const char * const *) colleagues, &start, &end))
    {
      g_autofree char *name = g_strndup (text + start, end - start);
      /* Translators: %s is a word that may be a pupil's name */
      char *words = g_strdup_printf (_("Is “%s” a pupil? “A pupil” says enough."), name);

      lk_text_frame_say (LK_TEXT_FRAME (self), words, FALSE);
      lk_secret_free_text (words);
      lk_secret_free_text (g_steal_pointer (&name));
    }
  else if (!self->refused)
    lk_text_frame_say (LK_TEXT_FRAME (self), NULL, FALSE);
  lk_secret_free_text (text);
  return G_SOURCE_REMOVE;
}

static void
hint_soon (LkTextBox *self)
{
  g_clear_handle_id (&self->hint_source, g_source_remove);
  self->hint_source = g_timeout_add (HINT_MS, hint_cb, self);
}

/* What is pasted into one line stays one line. It is in one user action with the pasting, in which GTK refuses to set a text. */
static void
join_lines (LkTextBox *self)
{
  GtkTextIter start, end;
  char *text = lk_text_box_dup_text (self);

  if (self->one_line && strpbrk (text, "\r\n") != NULL)
    {
      self->setting = TRUE;
      g_strdelimit (text, "\r\n", ' ');
      gtk_text_buffer_get_bounds (self->buffer, &start, &end);
      gtk_text_buffer_delete (self->buffer, &start, &end);
      gtk_text_buffer_insert (self->buffer, &start, text, -1);
      self->setting = FALSE;
    }
  lk_secret_free_text (text);
}

static void
changed_cb (LkTextBox *self)
{
  hint_soon (self);
  if (self->setting)
    return;
  join_lines (self);
  g_signal_emit (self, signals[TYPED], 0);
}

/* Whether the cursor stands in the first (@by -1) or last (1) line as it is shown. */
static gboolean
is_at_end (LkTextBox *self,
           int        by)
{
  GtkTextIter cursor, moved;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor, gtk_text_buffer_get_insert (self->buffer));
  moved = cursor;
  if (by < 0)
    return !gtk_text_view_backward_display_line (GTK_TEXT_VIEW (self->view), &moved);
  return !gtk_text_view_forward_display_line (GTK_TEXT_VIEW (self->view), &moved) || gtk_text_iter_is_end (&moved);
}

static gboolean
walk (LkTextBox *self,
      int        by)
{
  if (!is_at_end (self, by))
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[WALKED], 0, by);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (LkTextBox             *self,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GtkEventControllerKey *keys)
{
  if (key == GDK_KEY_BackSpace && is_empty (self))
    {
      g_signal_emit (self, signals[EMPTIED], 0);
      return GDK_EVENT_STOP;
    }
  if (self->one_line && (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) == 0 && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    return walk (self, key == GDK_KEY_Up ? -1 : 1);
  if (!self->one_line || (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;
  /* A text view would take it for a new line. */
  if ((state & GDK_CONTROL_MASK) != 0)
    {
      gtk_event_controller_key_forward (keys, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
      return GDK_EVENT_STOP;
    }
  g_signal_emit (self, signals[ENTERED], 0);
  return GDK_EVENT_STOP;
}

/* What was selected is on offer to other programs, which keeps the buffer alive: its text and its undo history go at once. */
static void
empty_buffer (LkTextBox *self)
{
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_buffer_set_text (self->buffer, "", 0);
  self->buffer = NULL;
}

static void
lk_text_box_dispose (GObject *object)
{
  LkTextBox *self = LK_TEXT_BOX (object);

  if (self->buffer != NULL)
    empty_buffer (self);
  g_clear_handle_id (&self->hint_source, g_source_remove);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_text_box_parent_class)->dispose (object);
}

static void
lk_text_box_class_init (LkTextBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_text_box_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "lktextbox");
  signals[TYPED] = g_signal_new ("typed", LK_TYPE_TEXT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", LK_TYPE_TEXT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EMPTIED] = g_signal_new ("emptied", LK_TYPE_TEXT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WALKED] = g_signal_new ("walked", LK_TYPE_TEXT_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
lk_text_box_init (LkTextBox *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = gtk_text_view_new ();
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (self->view), GTK_INPUT_HINT_PRIVATE);
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
lk_text_box_new (LkPrivate  *own,
                 const char *name,
                 const char *hint,
                 int         lines)
{
  LkTextBox *self = g_object_new (LK_TYPE_TEXT_BOX, NULL);

  self->own = g_object_ref (own);
  self->one_line = lines == 1;
  lk_text_frame_set_hint (LK_TEXT_FRAME (self), hint);
  if (lines > 1)
    gtk_widget_set_size_request (self->view, -1, lines * LINE_HEIGHT + 2 * PADDING);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, lines > 1, -1);
  return GTK_WIDGET (self);
}

char *
lk_text_box_dup_text (LkTextBox *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (LK_IS_TEXT_BOX (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

void
lk_text_box_set_text (LkTextBox  *self,
                      const char *text)
{
  char *now = NULL;

  g_return_if_fail (LK_IS_TEXT_BOX (self));
  g_return_if_fail (text != NULL);

  now = lk_text_box_dup_text (self);
  if (!g_str_equal (now, text))
    {
      self->setting = TRUE;
      gtk_text_buffer_set_text (self->buffer, text, -1);
      self->setting = FALSE;
    }
  lk_secret_free_text (now);
}

void
lk_text_box_complain (LkTextBox  *self,
                      const char *message)
{
  g_return_if_fail (LK_IS_TEXT_BOX (self));

  if (message == NULL && !self->refused)
    return;
  self->refused = message != NULL;
  lk_text_frame_say (LK_TEXT_FRAME (self), message, TRUE);
}
