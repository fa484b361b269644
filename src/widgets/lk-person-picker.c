/* Choosing a person: type a few letters, Enter. Filtering is GTK's own filter over the model's list. */

#include "widgets/lk-person-picker.h"

#include <glib/gi18n.h>

#include "widgets/lk-avatar.h"

struct _LkPersonPicker
{
  GtkPopover        parent_instance;

  GtkWidget        *entry;
  GtkWidget        *names;

  GListModel       *people;
};

static guint picked_signal;

G_DEFINE_FINAL_TYPE (LkPersonPicker, lk_person_picker, GTK_TYPE_POPOVER)

static void
pick (LkPersonPicker *self,
      LkPerson       *person)
{
  g_autoptr (LkPersonPicker) alive = g_object_ref (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (alive, picked_signal, 0, person);
}

static void
row_activated_cb (LkPersonPicker *self,
                  GtkListBoxRow  *row)
{
  pick (self, g_object_get_data (G_OBJECT (row), "person"));
}

static void
entry_activated_cb (LkPersonPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->names));

  if (row)
    row_activated_cb (self, row);
}

static GtkWidget *
new_row (LkPerson *person)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *avatar = lk_avatar_new (24);
  const char *name = person ? lk_person_get_name (person) : _("Nobody yet");
  GtkWidget *label = gtk_label_new (name);

  lk_avatar_set_person (LK_AVATAR (avatar), person);
  gtk_box_append (GTK_BOX (box), avatar);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (person)
    g_object_set_data_full (G_OBJECT (row), "person", g_object_ref (person), g_object_unref);
  return row;
}

static gboolean
holds (const char *name,
       const char *text)
{
  return text[0] == '\0' || g_str_match_string (text, name, TRUE);
}

static void
fill (LkPersonPicker *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->names)))
    gtk_list_box_remove (GTK_LIST_BOX (self->names), child);
  for (guint i = 0; i < g_list_model_get_n_items (self->people); i++)
    {
      g_autoptr (LkPerson) person = g_list_model_get_item (self->people, i);

      if (holds (lk_person_get_name (person), text))
        gtk_list_box_append (GTK_LIST_BOX (self->names), new_row (person));
    }
  gtk_list_box_append (GTK_LIST_BOX (self->names), new_row (NULL));
  gtk_list_box_select_row (GTK_LIST_BOX (self->names), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->names), 0));
}

static gboolean
key_cb (LkPersonPicker  *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->names));
  int index = row ? gtk_list_box_row_get_index (row) : 0;

  if (key != GDK_KEY_Down && key != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->names), MAX (index + (key == GDK_KEY_Down ? 1 : -1), 0));
  if (row)
    gtk_list_box_select_row (GTK_LIST_BOX (self->names), row);
  return GDK_EVENT_STOP;
}

static void
lk_person_picker_dispose (GObject *object)
{
  g_clear_object (&LK_PERSON_PICKER (object)->people);
  G_OBJECT_CLASS (lk_person_picker_parent_class)->dispose (object);
}

static void
lk_person_picker_class_init (LkPersonPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_person_picker_dispose;
  picked_signal = g_signal_new ("picked", LK_TYPE_PERSON_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, LK_TYPE_PERSON);
}

static void
lk_person_picker_init (LkPersonPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who?"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);

  self->names = gtk_list_box_new ();
  gtk_widget_add_css_class (self->names, "picker");
  g_signal_connect_object (self->names, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->names);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
lk_person_picker_new (GListModel *people)
{
  LkPersonPicker *self = g_object_new (LK_TYPE_PERSON_PICKER, NULL);

  self->people = g_object_ref (people);
  fill (self);
  return GTK_WIDGET (self);
}
