#include "widgets/lk-text-frame.h"

typedef struct
{
  GtkWidget *box;
  GtkWidget *overlay;
  GtkWidget *view;
  GtkWidget *empty;       /* label */
  GtkWidget *message;     /* label */

  guint      grow_source;
  int        width;
} LkTextFramePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LkTextFrame, lk_text_frame, GTK_TYPE_WIDGET)

static LkTextFramePrivate *
get (gpointer self)
{
  return lk_text_frame_get_instance_private (LK_TEXT_FRAME (self));
}

static void
changed_cb (LkTextFrame   *self,
            GtkTextBuffer *buffer)
{
  gtk_widget_set_visible (get (self)->empty, gtk_text_buffer_get_char_count (buffer) == 0);
}

static gboolean
grow_cb (gpointer user_data)
{
  LkTextFramePrivate *priv = get (user_data);

  priv->grow_source = 0;
  gtk_widget_queue_resize (priv->view);
  return G_SOURCE_REMOVE;
}

static GtkSizeRequestMode
lk_text_frame_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lk_text_frame_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  gtk_widget_measure (get (widget)->box, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

/* A text view learns how high its lines are once it has its width, and what it asks for while it gets it is lost. */
static void
lk_text_frame_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  LkTextFramePrivate *priv = get (widget);

  gtk_widget_allocate (priv->box, width, height, baseline, NULL);
  if (priv->width != width && priv->grow_source == 0)
    priv->grow_source = g_idle_add (grow_cb, widget);
  priv->width = width;
}

static gboolean
lk_text_frame_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get (widget)->view);
}

static void
lk_text_frame_dispose (GObject *object)
{
  LkTextFramePrivate *priv = get (object);

  g_clear_handle_id (&priv->grow_source, g_source_remove);
  g_clear_pointer (&priv->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_text_frame_parent_class)->dispose (object);
}

static void
lk_text_frame_class_init (LkTextFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_text_frame_dispose;
  widget_class->get_request_mode = lk_text_frame_get_request_mode;
  widget_class->measure = lk_text_frame_measure;
  widget_class->size_allocate = lk_text_frame_size_allocate;
  widget_class->grab_focus = lk_text_frame_grab_focus;
}

static void
wrap (GtkWidget *label)
{
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
}

static void
lk_text_frame_init (LkTextFrame *self)
{
  LkTextFramePrivate *priv = get (self);

  priv->overlay = gtk_overlay_new ();
  priv->empty = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (priv->empty), 0);
  gtk_widget_set_valign (priv->empty, GTK_ALIGN_START);
  gtk_widget_set_can_target (priv->empty, FALSE);
  gtk_widget_add_css_class (priv->empty, "placeholder");
  priv->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (priv->message), 0);
  wrap (priv->message);
  gtk_widget_set_visible (priv->message, FALSE);
  gtk_widget_add_css_class (priv->message, "text-hint");
  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (priv->box), priv->overlay);
  gtk_box_append (GTK_BOX (priv->box), priv->message);
  gtk_widget_set_parent (priv->box, GTK_WIDGET (self));
}

void
lk_text_frame_set_view (LkTextFrame *self,
                        GtkWidget   *view,
                        gboolean     wraps)
{
  LkTextFramePrivate *priv = NULL;

  g_return_if_fail (LK_IS_TEXT_FRAME (self));
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  priv = get (self);
  priv->view = view;
  gtk_overlay_set_child (GTK_OVERLAY (priv->overlay), view);
  gtk_overlay_add_overlay (GTK_OVERLAY (priv->overlay), priv->empty);
  /* A hint of more than a line needs its place as well. */
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (priv->overlay), priv->empty, wraps);
  if (wraps)
    wrap (priv->empty);
  else
    gtk_label_set_ellipsize (GTK_LABEL (priv->empty), PANGO_ELLIPSIZE_END);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

void
lk_text_frame_set_hint (LkTextFrame *self,
                        const char  *hint)
{
  g_return_if_fail (LK_IS_TEXT_FRAME (self));

  gtk_label_set_text (GTK_LABEL (get (self)->empty), hint != NULL ? hint : "");
}

void
lk_text_frame_set_editable (LkTextFrame *self,
                            gboolean     editable)
{
  g_return_if_fail (LK_IS_TEXT_FRAME (self));

  gtk_text_view_set_editable (GTK_TEXT_VIEW (get (self)->view), editable);
  if (editable)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "read-only");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "read-only");
}

void
lk_text_frame_say (LkTextFrame *self,
                   const char  *words,
                   gboolean     wrong)
{
  LkTextFramePrivate *priv = NULL;

  g_return_if_fail (LK_IS_TEXT_FRAME (self));

  priv = get (self);
  gtk_label_set_text (GTK_LABEL (priv->message), words != NULL ? words : "");
  gtk_widget_set_visible (priv->message, words != NULL);
  if (wrong)
    gtk_widget_add_css_class (priv->message, "error");
  else
    gtk_widget_remove_css_class (priv->message, "error");
}
