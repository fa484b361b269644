#include "widgets/lk-notice.h"

/* A banner of our own: libadwaita has one from 1.3 on, and GTK's info bar is deprecated. */
struct _LkNotice
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *bar;
  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *button;

  gboolean warning;
};

typedef enum
{
  PROP_ICON_NAME = 1,
  PROP_MESSAGE,
  PROP_BUTTON_LABEL,
  PROP_WARNING,
  PROP_REVEALED,
  N_PROPS,
} LkNoticeProperty;

enum
{
  CLICKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkNotice, lk_notice, GTK_TYPE_WIDGET)

static const char *
get_button_label (LkNotice *self)
{
  const char *label = gtk_button_get_label (GTK_BUTTON (self->button));

  return label != NULL ? label : "";
}

static void
set_icon_name (LkNotice   *self,
               const char *icon_name)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ICON_NAME]);
}

static void
set_button_label (LkNotice   *self,
                  const char *label)
{
  if (g_strcmp0 (get_button_label (self), label) == 0)
    return;

  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_widget_set_visible (self->button, label != NULL && *label != '\0');
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUTTON_LABEL]);
}

static void
set_warning (LkNotice *self,
             gboolean  warning)
{
  if (self->warning == warning)
    return;

  self->warning = warning;
  if (warning)
    gtk_widget_add_css_class (self->bar, "warning");
  else
    gtk_widget_remove_css_class (self->bar, "warning");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WARNING]);
}

static void
clicked_cb (LkNotice *self)
{
  g_signal_emit (self, signals[CLICKED], 0);
}

static void
lk_notice_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LkNotice *self = LK_NOTICE (object);

  switch ((LkNoticeProperty) prop_id)
    {
    case PROP_ICON_NAME:
      g_value_set_string (value, gtk_image_get_icon_name (GTK_IMAGE (self->icon)));
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, lk_notice_get_message (self));
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, get_button_label (self));
      break;
    case PROP_WARNING:
      g_value_set_boolean (value, self->warning);
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, lk_notice_get_revealed (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lk_notice_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LkNotice *self = LK_NOTICE (object);

  switch ((LkNoticeProperty) prop_id)
    {
    case PROP_ICON_NAME:
      set_icon_name (self, g_value_get_string (value));
      break;
    case PROP_MESSAGE:
      lk_notice_set_message (self, g_value_get_string (value));
      break;
    case PROP_BUTTON_LABEL:
      set_button_label (self, g_value_get_string (value));
      break;
    case PROP_WARNING:
      set_warning (self, g_value_get_boolean (value));
      break;
    case PROP_REVEALED:
      lk_notice_set_revealed (self, g_value_get_boolean (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lk_notice_dispose (GObject *object)
{
  LkNotice *self = LK_NOTICE (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_notice_parent_class)->dispose (object);
}

static void
lk_notice_class_init (LkNoticeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_notice_get_property;
  object_class->set_property = lk_notice_set_property;
  object_class->dispose = lk_notice_dispose;

  properties[PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, "dialog-information-symbolic", flags);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, "", flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, "", flags);
  properties[PROP_WARNING] = g_param_spec_boolean ("warning", NULL, NULL, FALSE, flags);
  properties[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CLICKED] = g_signal_new ("clicked", LK_TYPE_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lk-notice");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_STATUS);
}

static void
lk_notice_init (LkNotice *self)
{
  self->icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  gtk_widget_set_valign (self->icon, GTK_ALIGN_CENTER);

  self->label = gtk_label_new ("");
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0.0f);
  gtk_widget_set_hexpand (self->label, TRUE);

  self->button = gtk_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->button, FALSE);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);

  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (self->bar, "bar");
  gtk_box_append (GTK_BOX (self->bar), self->icon);
  gtk_box_append (GTK_BOX (self->bar), self->label);
  gtk_box_append (GTK_BOX (self->bar), self->button);

  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->bar);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
lk_notice_new (void)
{
  return g_object_new (LK_TYPE_NOTICE, NULL);
}

const char *
lk_notice_get_message (LkNotice *self)
{
  g_return_val_if_fail (LK_IS_NOTICE (self), NULL);

  return gtk_label_get_text (GTK_LABEL (self->label));
}

void
lk_notice_set_message (LkNotice   *self,
                       const char *message)
{
  g_return_if_fail (LK_IS_NOTICE (self));

  if (g_strcmp0 (lk_notice_get_message (self), message) == 0)
    return;

  gtk_label_set_text (GTK_LABEL (self->label), message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, message, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

gboolean
lk_notice_get_revealed (LkNotice *self)
{
  g_return_val_if_fail (LK_IS_NOTICE (self), FALSE);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (self->revealer));
}

/* A revealer that is closed keeps its child's minimum width, so a notice that is not told is not there at all. */
void
lk_notice_set_revealed (LkNotice *self,
                        gboolean  revealed)
{
  g_return_if_fail (LK_IS_NOTICE (self));

  if (lk_notice_get_revealed (self) == revealed)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), revealed);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), revealed);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}
