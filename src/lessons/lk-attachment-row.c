#include "lessons/lk-attachment-row.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-field.h"
#include "lessons/lk-lesson-words.h"
#include "widgets/lk-tip.h"

#define GAP 8

struct _LkAttachmentRow
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *title;
  GtkWidget      *about;     /* label: where a link leads, how large a file is */
  GtkWidget      *open;
  GtkWidget      *remove;

  LkDesignDetail *detail;
  LkAttachment   *attachment;
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (LkAttachmentRow, lk_attachment_row, GTK_TYPE_WIDGET)

static gboolean
save_cb (gpointer     owner,
         guint        which,
         const char  *text,
         GError     **error)
{
  LkAttachmentRow *self = owner;

  return lk_design_detail_rename_attachment (self->detail, self->attachment, text, error);
}

static void
open_cb (LkAttachmentRow *self)
{
  g_signal_emit (self, open_signal, 0);
}

static void
remove_cb (LkAttachmentRow *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = g_strdup_printf (_("Removed: %s"), lk_attachment_get_title (self->attachment));

  if (lk_design_detail_remove_attachment (self->detail, self->attachment, &error))
    lk_lesson_tell (list, words);
  else
    gtk_widget_activate_action (list, "win.toast", "s", error->message);
}

static char *
dup_about (LkAttachmentRow *self)
{
  const char *address = lk_attachment_get_address (self->attachment);
  g_autoptr (GUri) uri = NULL;

  if (address == NULL)
    return g_format_size ((guint64) lk_attachment_get_size (self->attachment));
  uri = g_uri_parse (address, G_URI_FLAGS_PARSE_RELAXED, NULL);
  return g_strdup (uri != NULL && g_uri_get_host (uri) != NULL ? g_uri_get_host (uri) : address);
}

static void
name (GtkWidget  *button,
      const char *format,
      const char *title)
{
  g_autoptr (GString) words = g_string_new (format);

  g_string_replace (words, "%s", title, 1);
  lk_tip_set (button, words->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}

static void
show (LkAttachmentRow *self)
{
  const char *title = lk_attachment_get_title (self->attachment);
  g_autofree char *about = dup_about (self);

  lk_lesson_field_set_text (LK_LESSON_FIELD (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->about), about);
  lk_tip_set (self->about, lk_attachment_get_address (self->attachment));
  name (self->open, _("Open “%s”"), title);
  name (self->remove, _("Remove “%s”"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
show_status (LkAttachmentRow *self)
{
  lk_lesson_field_set_editable (LK_LESSON_FIELD (self->title), lk_lesson_is_editable (self->detail));
  gtk_widget_set_visible (self->remove, lk_lesson_is_editable (self->detail));
}

static gboolean
lk_attachment_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_ATTACHMENT_ROW (widget)->open);
}

static void
lk_attachment_row_dispose (GObject *object)
{
  LkAttachmentRow *self = LK_ATTACHMENT_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->attachment);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (lk_attachment_row_parent_class)->dispose (object);
}

static void
lk_attachment_row_class_init (LkAttachmentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_attachment_row_dispose;
  widget_class->grab_focus = lk_attachment_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkattachmentrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  open_signal = g_signal_new ("open", LK_TYPE_ATTACHMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_attachment_row_init (LkAttachmentRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
new_button (LkAttachmentRow *self,
            const char      *icon,
            GCallback        callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

GtkWidget *
lk_attachment_row_new (LkDesignDetail *detail,
                       LkAttachment   *attachment)
{
  LkAttachmentRow *self = NULL;
  const gboolean is_link = lk_attachment_get_address (attachment) != NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);

  self = g_object_new (LK_TYPE_ATTACHMENT_ROW, NULL);
  self->detail = g_object_ref (detail);
  self->attachment = g_object_ref (attachment);
  self->title = lk_lesson_field_new (is_link ? _("Name of the link") : _("Name of the file"), NULL, 1, save_cb, self, 0);
  self->about = gtk_label_new (NULL);
  self->open = new_button (self, "document-open-symbolic", G_CALLBACK (open_cb));
  self->remove = new_button (self, "user-trash-symbolic", G_CALLBACK (remove_cb));
  gtk_label_set_ellipsize (GTK_LABEL (self->about), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->about), 24);
  gtk_widget_add_css_class (self->about, "text-hint");
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_set_valign (self->title, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), gtk_image_new_from_icon_name (is_link ? "insert-link-symbolic" : "text-x-generic-symbolic"));
  gtk_box_append (GTK_BOX (self->box), self->title);
  gtk_box_append (GTK_BOX (self->box), self->about);
  gtk_box_append (GTK_BOX (self->box), self->open);
  gtk_box_append (GTK_BOX (self->box), self->remove);
  g_signal_connect_object (attachment, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_design_detail_get_design (detail), "notify::status", G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);
  show (self);
  show_status (self);
  return GTK_WIDGET (self);
}

LkAttachment *
lk_attachment_row_get_attachment (LkAttachmentRow *self)
{
  g_return_val_if_fail (LK_IS_ATTACHMENT_ROW (self), NULL);

  return self->attachment;
}
