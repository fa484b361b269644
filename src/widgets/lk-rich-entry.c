#include "widgets/lk-rich-entry.h"

#include "text/lk-rich-text.h"
#include "widgets/lk-rich-edits.h"
#include "widgets/lk-rich-view.h"

#define PADDING 7

struct _LkRichEntry
{
  LkTextFrame parent_instance;

  GtkWidget  *view;

  int         lines;
  gboolean    setting;
  char       *label;
  char       *placeholder;
  char       *explanation;
};

typedef enum
{
  PROP_TEXT = 1,
  PROP_PLACEHOLDER,
  PROP_LABEL,
  PROP_EXPLANATION,
  PROP_LINES,
  PROP_EDITABLE,
} LkRichEntryProperty;

static GParamSpec *properties[PROP_EDITABLE + 1];
static guint edited_signal;

G_DEFINE_FINAL_TYPE (LkRichEntry, lk_rich_entry, LK_TYPE_TEXT_FRAME)

static GtkTextBuffer *
get_buffer (LkRichEntry *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

static void
changed_cb (LkRichEntry *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  if (!self->setting)
    g_signal_emit (self, edited_signal, 0);
}

static void
open_link (LkRichEntry       *self,
           const GtkTextIter *iter)
{
  g_autofree char *text = lk_rich_view_dup_text (LK_RICH_VIEW (self->view));
  g_autofree char *link = lk_rich_text_dup_link (text, (guint) gtk_text_iter_get_offset (iter));
  g_autofree char *scheme = link != NULL ? g_uri_parse_scheme (link) : NULL;

  /* A design can come from anywhere: what runs a program or reads a file is not opened. */
  if (scheme != NULL && g_strv_contains ((const char * const []) { "http", "https", "mailto", NULL }, scheme))
    g_app_info_launch_default_for_uri_async (link, NULL, NULL, NULL, NULL);
}

static void
open_at_cursor (LkRichEntry *self)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &cursor, gtk_text_buffer_get_insert (get_buffer (self)));
  open_link (self, &cursor);
}

static void
pressed_cb (LkRichEntry     *self,
            int              n_presses,
            double           x,
            double           y,
            GtkGestureClick *click)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));
  GtkTextIter iter;
  int left, top;

  if ((state & GDK_CONTROL_MASK) == 0)
    return;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self->view), GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &left, &top);
  if (!gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self->view), &iter, left, top))
    return;
  gtk_gesture_set_state (GTK_GESTURE (click), GTK_EVENT_SEQUENCE_CLAIMED);
  open_link (self, &iter);
}

static gboolean
control_key (LkRichEntry *self,
             guint        key)
{
  switch (gdk_keyval_to_lower (key))
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      open_at_cursor (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_b:
      lk_rich_edits_toggle (get_buffer (self), "**");
      return GDK_EVENT_STOP;
    case GDK_KEY_i:
      lk_rich_edits_toggle (get_buffer (self), "*");
      return GDK_EVENT_STOP;
    case GDK_KEY_k:
      lk_rich_edits_link (get_buffer (self));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_cb (LkRichEntry     *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  GdkModifierType held = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)) && key != GDK_KEY_Return)
    return GDK_EVENT_PROPAGATE;
  if (held == GDK_CONTROL_MASK)
    return control_key (self, key);
  if (held != 0 || (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !lk_rich_edits_enter (get_buffer (self)))
    return GDK_EVENT_PROPAGATE;
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->view), gtk_text_buffer_get_insert (get_buffer (self)));
  return GDK_EVENT_STOP;
}

/* So many lines of the font that it has by now. */
static void
request_lines (LkRichEntry *self)
{
  PangoContext *context = gtk_widget_get_pango_context (self->view);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  gtk_widget_set_size_request (self->view, -1, self->lines * height + 2 * PADDING);
}

static void
lk_rich_entry_css_changed (GtkWidget         *widget,
                           GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lk_rich_entry_parent_class)->css_changed (widget, change);
  request_lines (LK_RICH_ENTRY (widget));
}

static void
lk_rich_entry_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LkRichEntry *self = LK_RICH_ENTRY (object);

  switch ((LkRichEntryProperty) id)
    {
    case PROP_TEXT:
      g_value_take_string (value, lk_rich_entry_dup_text (self));
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_EXPLANATION:
      g_value_set_string (value, self->explanation);
      break;
    case PROP_LINES:
      g_value_set_int (value, self->lines);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_words (LkRichEntry           *self,
           char                 **kept,
           GtkAccessibleProperty  property,
           const char            *words)
{
  g_free (*kept);
  *kept = g_strdup (words != NULL ? words : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), property, *kept, -1);
}

static void
lk_rich_entry_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LkRichEntry *self = LK_RICH_ENTRY (object);

  switch ((LkRichEntryProperty) id)
    {
    case PROP_TEXT:
      lk_rich_entry_set_text (self, g_value_get_string (value) != NULL ? g_value_get_string (value) : "");
      break;
    case PROP_PLACEHOLDER:
      set_words (self, &self->placeholder, GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, g_value_get_string (value));
      lk_text_frame_set_hint (LK_TEXT_FRAME (self), self->placeholder);
      break;
    case PROP_LABEL:
      set_words (self, &self->label, GTK_ACCESSIBLE_PROPERTY_LABEL, g_value_get_string (value));
      break;
    case PROP_EXPLANATION:
      set_words (self, &self->explanation, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, g_value_get_string (value));
      break;
    case PROP_LINES:
      self->lines = g_value_get_int (value);
      request_lines (self);
      break;
    case PROP_EDITABLE:
      lk_text_frame_set_editable (LK_TEXT_FRAME (self), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
lk_rich_entry_finalize (GObject *object)
{
  LkRichEntry *self = LK_RICH_ENTRY (object);

  g_free (self->label);
  g_free (self->placeholder);
  g_free (self->explanation);
  G_OBJECT_CLASS (lk_rich_entry_parent_class)->finalize (object);
}

static void
lk_rich_entry_class_init (LkRichEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_rich_entry_get_property;
  object_class->set_property = lk_rich_entry_set_property;
  object_class->finalize = lk_rich_entry_finalize;
  widget_class->css_changed = lk_rich_entry_css_changed;
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", flags);
  properties[PROP_EXPLANATION] = g_param_spec_string ("explanation", NULL, NULL, "", flags);
  properties[PROP_LINES] = g_param_spec_int ("lines", NULL, NULL, 1, 100, 1, flags);
  properties[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  edited_signal = g_signal_new ("edited", LK_TYPE_RICH_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "lkrichentry");
}

static void
watch_view (LkRichEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (click));
}

static void
lk_rich_entry_init (LkRichEntry *self)
{
  self->lines = 1;
  self->label = g_strdup ("");
  self->placeholder = g_strdup ("");
  self->explanation = g_strdup ("");
  self->view = lk_rich_view_new ();
  lk_text_frame_set_view (LK_TEXT_FRAME (self), self->view, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);
  watch_view (self);
}

GtkWidget *
lk_rich_entry_new (const char *label,
                   const char *placeholder,
                   int         lines)
{
  return g_object_new (LK_TYPE_RICH_ENTRY, "label", label, "placeholder", placeholder, "lines", lines, NULL);
}

char *
lk_rich_entry_dup_text (LkRichEntry *self)
{
  g_return_val_if_fail (LK_IS_RICH_ENTRY (self), NULL);

  return lk_rich_view_dup_text (LK_RICH_VIEW (self->view));
}

void
lk_rich_entry_set_text (LkRichEntry *self,
                        const char  *text)
{
  g_return_if_fail (LK_IS_RICH_ENTRY (self));
  g_return_if_fail (text != NULL);

  self->setting = TRUE;
  lk_rich_view_set_text (LK_RICH_VIEW (self->view), text);
  self->setting = FALSE;
}

void
lk_rich_entry_complain (LkRichEntry *self,
                        const char  *message)
{
  g_return_if_fail (LK_IS_RICH_ENTRY (self));

  lk_text_frame_say (LK_TEXT_FRAME (self), message, TRUE);
}

gboolean
lk_rich_entry_is_typing (LkRichEntry *self)
{
  g_return_val_if_fail (LK_IS_RICH_ENTRY (self), FALSE);

  return gtk_widget_is_focus (self->view);
}
