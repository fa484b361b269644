#include "visits/lk-note.h"

#include "privacy/lk-secret.h"
#include "visits/lk-text-box.h"

struct _LkNote
{
  GtkWidget    parent_instance;

  GtkWidget   *box;
  GtkWidget   *text;

  LkVisit     *visit;
  LkVisitText  which;
};

G_DEFINE_FINAL_TYPE (LkNote, lk_note, GTK_TYPE_WIDGET)

static void
typed_cb (LkNote *self)
{
  g_autoptr (GError) error = NULL;
  char *text = lk_text_box_dup_text (LK_TEXT_BOX (self->text));

  lk_visit_set_text (self->visit, self->which, text, &error);
  lk_text_box_complain (LK_TEXT_BOX (self->text), error != NULL ? error->message : NULL);
  lk_secret_free_text (text);
}

static void
entered_cb (LkNote *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

static void
show_text (LkNote *self)
{
  lk_text_box_set_text (LK_TEXT_BOX (self->text), lk_visit_get_text (self->visit, self->which));
}

static void
show_writable (LkNote *self)
{
  lk_text_frame_set_editable (LK_TEXT_FRAME (self->text), lk_visit_get_writable (self->visit));
}

static gboolean
lk_note_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_NOTE (widget)->text);
}

static void
lk_note_dispose (GObject *object)
{
  LkNote *self = LK_NOTE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->visit);
  G_OBJECT_CLASS (lk_note_parent_class)->dispose (object);
}

static void
lk_note_class_init (LkNoteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_note_dispose;
  widget_class->grab_focus = lk_note_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lk_note_init (LkNote *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_heading (LkNote     *self,
             const char *heading)
{
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "note-heading");
  gtk_box_append (GTK_BOX (self->box), label);
}

GtkWidget *
lk_note_new (LkPrivate   *own,
             LkVisit     *visit,
             LkVisitText  which,
             const char  *heading,
             const char  *hint,
             int          lines)
{
  LkNote *self = g_object_new (LK_TYPE_NOTE, NULL);
  g_autofree char *signal = g_strdup_printf ("notify::%s", lk_visit_text_get_name (which));

  self->visit = g_object_ref (visit);
  self->which = which;
  self->text = lk_text_box_new (own, heading, hint, lines);
  add_heading (self, heading);
  gtk_box_append (GTK_BOX (self->box), self->text);
  show_text (self);
  show_writable (self);
  g_signal_connect_object (self->text, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (visit, signal, G_CALLBACK (show_text), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (visit, "notify::writable", G_CALLBACK (show_writable), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
