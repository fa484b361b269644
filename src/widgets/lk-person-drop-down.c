/* A button that shows the person and opens the picker. */

#include "widgets/lk-person-drop-down.h"

#include <glib/gi18n.h>

#include "widgets/lk-avatar.h"
#include "widgets/lk-person-picker.h"

struct _LkPersonDropDown
{
  GtkWidget   parent_instance;

  GtkWidget  *button;
  GtkWidget  *avatar;
  GtkWidget  *label;

  LkPerson   *person;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (LkPersonDropDown, lk_person_drop_down, GTK_TYPE_WIDGET)

static void
picked_cb (LkPersonDropDown *self,
           LkPerson         *person)
{
  lk_person_drop_down_set (self, person);
  g_signal_emit (self, chosen_signal, 0);
}

static void
lk_person_drop_down_dispose (GObject *object)
{
  LkPersonDropDown *self = LK_PERSON_DROP_DOWN (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->person);
  G_OBJECT_CLASS (lk_person_drop_down_parent_class)->dispose (object);
}

static void
lk_person_drop_down_class_init (LkPersonDropDownClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_person_drop_down_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  chosen_signal = g_signal_new ("chosen", LK_TYPE_PERSON_DROP_DOWN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_person_drop_down_init (LkPersonDropDown *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->avatar = lk_avatar_new (20);
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->avatar);
  gtk_box_append (GTK_BOX (box), self->label);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  lk_person_drop_down_set (self, NULL);
}

GtkWidget *
lk_person_drop_down_new (void)
{
  return g_object_new (LK_TYPE_PERSON_DROP_DOWN, NULL);
}

void
lk_person_drop_down_set_people (LkPersonDropDown *self,
                                GListModel       *people)
{
  GtkWidget *picker = lk_person_picker_new (people);

  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), picker);
}

LkPerson *
lk_person_drop_down_get (LkPersonDropDown *self)
{
  return self->person;
}

void
lk_person_drop_down_set (LkPersonDropDown *self,
                         LkPerson         *person)
{
  const char *name = person ? lk_person_get_name (person) : _("Nobody yet");

  g_set_object (&self->person, person);
  lk_avatar_set_person (LK_AVATAR (self->avatar), person);
  gtk_label_set_text (GTK_LABEL (self->label), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
