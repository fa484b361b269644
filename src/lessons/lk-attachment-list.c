#include "lessons/lk-attachment-list.h"

#include <glib/gi18n.h>

#include "lessons/lk-attachment-copies.h"
#include "lessons/lk-attachment-row.h"
#include "lessons/lk-lesson-words.h"
#include "widgets/lk-columns.h"
#include "widgets/lk-file-picker.h"

#define GAP 8
#define LEAST_ENTRY 180

struct _LkAttachmentList
{
  GtkWidget           parent_instance;

  GtkWidget          *box;
  GtkWidget          *rows;       /* GtkBox of LkAttachmentRow */
  GtkWidget          *adders;
  GtkWidget          *address;    /* GtkEntry */
  GtkWidget          *message;    /* label */

  LkDesignDetail     *detail;
  LkAttachmentCopies *copies;
  GCancellable       *cancellable;
  guint               syncing;    /* source */
};

G_DEFINE_FINAL_TYPE (LkAttachmentList, lk_attachment_list, GTK_TYPE_WIDGET)

static void
complain (LkAttachmentList *self,
          const GError     *error)
{
  if (error != NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_label_set_text (GTK_LABEL (self->message), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->message, error != NULL);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lk_attachment_copies_open_finish (LK_ATTACHMENT_COPIES (source), result, &error) && self->box != NULL)
    complain (self, error);
}

static void
open_cb (LkAttachmentList *self,
         LkAttachmentRow  *row)
{
  complain (self, NULL);
  lk_attachment_copies_open_async (self->copies, self->detail, lk_attachment_row_get_attachment (row), self->cancellable, opened_cb,
                                   g_object_ref (self));
}

static GtkWidget *
find_row (LkAttachmentList *self,
          LkAttachment     *attachment)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (lk_attachment_row_get_attachment (LK_ATTACHMENT_ROW (row)) == attachment)
      return row;
  return NULL;
}

static void
drop_rows (LkAttachmentList *self,
           LkRecordList     *attachments)
{
  GtkWidget *next = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = next)
    {
      const gboolean focused = gtk_widget_get_focus_child (self->rows) == row;

      next = gtk_widget_get_next_sibling (row);
      if (lk_record_list_index (attachments, lk_attachment_row_get_attachment (LK_ATTACHMENT_ROW (row))) >= 0)
        continue;
      if (focused)
        gtk_widget_grab_focus (next != NULL ? next : self->address);
      gtk_box_remove (GTK_BOX (self->rows), row);
    }
}

static gboolean
sync_cb (gpointer user_data)
{
  LkAttachmentList *self = user_data;
  LkRecordList *attachments = lk_design_detail_get_attachments (self->detail);
  GtkWidget *before = NULL;

  self->syncing = 0;
  drop_rows (self, attachments);
  for (guint i = 0; i < lk_record_list_get_size (attachments); i++)
    {
      GtkWidget *row = find_row (self, lk_record_list_peek (attachments, i));

      if (row == NULL)
        {
          row = lk_attachment_row_new (self->detail, lk_record_list_peek (attachments, i));
          g_signal_connect_object (row, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
          gtk_box_insert_child_after (GTK_BOX (self->rows), row, before);
        }
      else if (gtk_widget_get_prev_sibling (row) != before)
        gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);
      before = row;
    }
  gtk_widget_set_visible (self->rows, before != NULL);
  return G_SOURCE_REMOVE;
}

static void
items_changed_cb (LkAttachmentList *self)
{
  if (self->syncing == 0)
    self->syncing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, sync_cb, self, NULL);
}

static void
show_status (LkAttachmentList *self)
{
  gtk_widget_set_visible (self->adders, lk_lesson_is_editable (self->detail));
}

static gboolean
add_link (LkAttachmentList *self,
          const char       *text)
{
  g_autofree char *address = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  const gboolean added = lk_design_detail_add_link (self->detail, "", address, &error) != NULL;

  complain (self, error);
  return added;
}

static void
address_cb (LkAttachmentList *self)
{
  if (add_link (self, gtk_editable_get_text (GTK_EDITABLE (self->address))))
    gtk_editable_set_text (GTK_EDITABLE (self->address), "");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LkAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = lk_attachment_read_finish (result, &name, &error);

  if (self->box == NULL)
    return;
  if (bytes != NULL)
    lk_design_detail_add_file (self->detail, name, bytes, &error);
  if (error != NULL)
    complain (self, error);
}

static void
add_file (LkAttachmentList *self,
          GFile            *file)
{
  complain (self, NULL);
  lk_attachment_read_async (file, self->cancellable, read_cb, g_object_ref (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkAttachmentList) self = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);

  if (file != NULL && self->box != NULL)
    add_file (self, file);
}

static void
choose_cb (LkAttachmentList *self)
{
  lk_file_picker_open_async (GTK_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW)), _("Add a File"), NULL, 0,
                             self->cancellable, chosen_cb, g_object_ref (self));
}

static gboolean
drop_cb (LkAttachmentList *self,
         const GValue     *value)
{
  if (!lk_lesson_is_editable (self->detail))
    return FALSE;
  if (G_VALUE_HOLDS (value, G_TYPE_STRING))
    return add_link (self, g_value_get_string (value));
  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    add_file (self, file->data);
  return TRUE;
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkAttachmentList) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && self->box != NULL)
    add_link (self, text);
}

static gboolean
paste_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  LkAttachmentList *self = LK_ATTACHMENT_LIST (widget);

  if (lk_lesson_is_editable (self->detail))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), self->cancellable, pasted_cb, g_object_ref (self));
  return GDK_EVENT_STOP;
}

static gboolean
lk_attachment_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_ATTACHMENT_LIST (widget)->address);
}

static void
lk_attachment_list_dispose (GObject *object)
{
  LkAttachmentList *self = LK_ATTACHMENT_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->syncing, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->copies);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (lk_attachment_list_parent_class)->dispose (object);
}

static void
lk_attachment_list_finalize (GObject *object)
{
  g_object_unref (LK_ATTACHMENT_LIST (object)->cancellable);

  G_OBJECT_CLASS (lk_attachment_list_parent_class)->finalize (object);
}

static void
lk_attachment_list_class_init (LkAttachmentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_attachment_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_attachment_list_finalize;
  widget_class->grab_focus = lk_attachment_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkattachmentlist");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_cb, NULL);
}

static GtkWidget *
new_adders (LkAttachmentList *self)
{
  GtkWidget *file = gtk_button_new_with_mnemonic (_("Add a _File…"));

  self->address = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->address), _("Add a link: paste its address"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->address), GTK_ENTRY_ICON_PRIMARY, "list-add-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->address), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Address of a link to add"), -1);
  g_signal_connect_object (self->address, "activate", G_CALLBACK (address_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (file, "clicked", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  return lk_columns_new_with_rest (self->address, file, GAP, LEAST_ENTRY);
}

static void
accept_drops (LkAttachmentList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
lk_attachment_list_init (LkAttachmentList *self)
{
  self->cancellable = g_cancellable_new ();
  self->copies = lk_attachment_copies_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->message = gtk_label_new (NULL);
  self->adders = new_adders (self);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->message), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_box_append (GTK_BOX (self->box), self->adders);
  gtk_box_append (GTK_BOX (self->box), self->message);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  accept_drops (self);
}

GtkWidget *
lk_attachment_list_new (LkDesignDetail *detail)
{
  LkAttachmentList *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);

  self = g_object_new (LK_TYPE_ATTACHMENT_LIST, NULL);
  self->detail = g_object_ref (detail);
  g_signal_connect_object (lk_design_detail_get_attachments (detail), "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_design_detail_get_design (detail), "notify::status", G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);
  show_status (self);
  sync_cb (self);
  return GTK_WIDGET (self);
}
