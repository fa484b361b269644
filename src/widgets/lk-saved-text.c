/* No OK button: typing is saving. */

#include "widgets/lk-saved-text.h"

#define WAIT_MS 500
#define LINE_HEIGHT 20
#define PADDING 6

struct _LkSavedText
{
  GtkWidget      parent_instance;

  GtkWidget     *box;
  GtkWidget     *view;
  GtkTextBuffer *buffer;
  GtkWidget     *message;

  LkSaveFunc     save;
  gpointer       data;
  gboolean       one_line;
  gboolean       setting;
  guint          wait;
  int            width;
  guint          grow;
};

G_DEFINE_FINAL_TYPE (LkSavedText, lk_saved_text, GTK_TYPE_WIDGET)

static char *
get_text (LkSavedText *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

void
lk_saved_text_flush (LkSavedText *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->wait == 0)
    return;
  g_clear_handle_id (&self->wait, g_source_remove);
  text = get_text (self);
  self->save (self->data, text, &error);
  gtk_label_set_text (GTK_LABEL (self->message), error ? error->message : "");
  gtk_widget_set_visible (self->message, error != NULL);
}

static gboolean
wait_cb (gpointer data)
{
  lk_saved_text_flush (data);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (LkSavedText *self)
{
  if (self->setting)
    return;
  g_clear_handle_id (&self->wait, g_source_remove);
  self->wait = g_timeout_add (WAIT_MS, wait_cb, self);
}

static gboolean
key_cb (LkSavedText     *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  if (!self->one_line || (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;
  lk_saved_text_flush (self);
  if (!gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static gboolean
lk_saved_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_SAVED_TEXT (widget)->view);
}

static gboolean
grow_cb (gpointer data)
{
  LkSavedText *self = data;

  self->grow = 0;
  gtk_widget_queue_resize (self->view);
  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
lk_saved_text_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (LK_SAVED_TEXT (widget)->box);
}

static void
lk_saved_text_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  gtk_widget_measure (LK_SAVED_TEXT (widget)->box, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

/* A text view learns how high its lines are once it has its width, and what it asks for while it gets it is lost. */
static void
lk_saved_text_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  LkSavedText *self = LK_SAVED_TEXT (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  if (width != self->width && self->grow == 0)
    self->grow = g_idle_add (grow_cb, self);
  self->width = width;
}

static void
lk_saved_text_dispose (GObject *object)
{
  LkSavedText *self = LK_SAVED_TEXT (object);

  g_clear_handle_id (&self->wait, g_source_remove);
  g_clear_handle_id (&self->grow, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (lk_saved_text_parent_class)->dispose (object);
}

static void
lk_saved_text_class_init (LkSavedTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_saved_text_dispose;
  widget_class->grab_focus = lk_saved_text_grab_focus;
  widget_class->get_request_mode = lk_saved_text_get_request_mode;
  widget_class->measure = lk_saved_text_measure;
  widget_class->size_allocate = lk_saved_text_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "lksavedtext");
}

static void
lk_saved_text_init (LkSavedText *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->view = gtk_text_view_new ();
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->view), FALSE);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (lk_saved_text_flush), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->view);
  gtk_box_append (GTK_BOX (self->box), self->message);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_saved_text_new (const char *name,
                   int         lines,
                   LkSaveFunc  save,
                   gpointer    data)
{
  LkSavedText *self = g_object_new (LK_TYPE_SAVED_TEXT, NULL);

  self->save = save;
  self->data = data;
  self->one_line = lines == 1;
  gtk_widget_set_size_request (self->view, -1, lines * LINE_HEIGHT + 2 * PADDING);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

void
lk_saved_text_set (LkSavedText *self,
                   const char  *text)
{
  g_autofree char *now = get_text (self);

  if (self->wait > 0 || g_strcmp0 (now, text ? text : "") == 0)
    return;
  self->setting = TRUE;
  gtk_text_buffer_set_text (self->buffer, text ? text : "", -1);
  self->setting = FALSE;
}
