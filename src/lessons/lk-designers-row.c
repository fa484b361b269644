#include "lessons/lk-designers-row.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-words.h"
#include "widgets/lk-avatar.h"
#include "widgets/lk-person-picker.h"
#include "widgets/lk-tip.h"

#define GAP 2
#define AVATAR_SIZE 28

struct _LkDesignersRow
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *avatars;    /* GtkBox */
  GtkWidget      *add;

  LkDesignDetail *detail;
  LkSchool       *school;
};

G_DEFINE_FINAL_TYPE (LkDesignersRow, lk_designers_row, GTK_TYPE_WIDGET)

static void
complain (LkDesignersRow *self,
          const GError   *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LkDesignersRow *self = LK_DESIGNERS_ROW (widget);
  LkPerson *person = lk_school_find_person (self->school, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (person == NULL)
    return;
  if (lk_design_detail_remove_designer (self->detail, person, &error))
    {
      words = g_strdup_printf (_("No longer a designer: %s"), lk_person_get_name (person));
      gtk_widget_grab_focus (self->add);
      lk_lesson_tell (widget, words);
    }
  complain (self, error);
}

static void
picked_cb (LkDesignersRow *self,
           LkPerson       *person)
{
  g_autoptr (GError) error = NULL;

  if (person != NULL)
    lk_design_detail_add_designer (self->detail, person, &error);
  complain (self, error);
}

static void
open_avatar_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  LkPerson *person = user_data;
  g_autoptr (GMenu) menu = g_menu_new (), section = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_("_No Longer a Designer"), NULL);

  g_menu_item_set_action_and_target (item, "designers.remove", "s", lk_record_get_id (LK_RECORD (person)));
  g_menu_append_item (section, item);
  g_menu_append_section (menu, lk_person_get_name (person), G_MENU_MODEL (section));
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static GtkWidget *
new_avatar (LkPerson *person)
{
  GtkWidget *button = gtk_menu_button_new (), *avatar = lk_avatar_new (AVATAR_SIZE);
  g_autofree char *name = g_strdup_printf (_("Designer: %s"), lk_person_get_name (person));

  lk_avatar_set_person (LK_AVATAR (avatar), person);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), avatar);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_avatar_cb, g_object_ref (person), g_object_unref);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
show (LkDesignersRow *self)
{
  g_autoptr (GPtrArray) designers = lk_design_detail_dup_designers (self->detail);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->avatars)) != NULL)
    gtk_box_remove (GTK_BOX (self->avatars), child);
  for (guint i = 0; i < designers->len; i++)
    {
      GtkWidget *avatar = new_avatar (designers->pdata[i]);

      gtk_widget_set_sensitive (avatar, lk_lesson_is_editable (self->detail));
      gtk_box_append (GTK_BOX (self->avatars), avatar);
    }
  gtk_widget_set_visible (self->add, lk_lesson_is_editable (self->detail));
}

static GListModel *
make_others (LkDesignersRow *self)
{
  g_autoptr (GPtrArray) designers = lk_design_detail_dup_designers (self->detail);
  LkRecordList *people = lk_school_get_people (self->school);
  GListStore *others = g_list_store_new (LK_TYPE_PERSON);

  for (guint i = 0; i < lk_record_list_get_size (people); i++)
    {
      LkPerson *person = lk_record_list_peek (people, i);

      if (lk_person_get_archived (person) == 0 && !g_ptr_array_find (designers, person, NULL))
        g_list_store_append (others, person);
    }
  return G_LIST_MODEL (others);
}

static void
open_add_cb (GtkMenuButton *button,
             gpointer       user_data)
{
  LkDesignersRow *self = user_data;
  g_autoptr (GListModel) others = make_others (self);
  GtkWidget *picker = lk_person_picker_new (others);

  g_signal_connect_object (picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

static void
lk_designers_row_dispose (GObject *object)
{
  LkDesignersRow *self = LK_DESIGNERS_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->detail);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_designers_row_parent_class)->dispose (object);
}

static void
lk_designers_row_class_init (LkDesignersRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_designers_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "designers.remove", "s", remove_cb);
}

static void
lk_designers_row_init (LkDesignersRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  self->avatars = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->add), "list-add-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->add), open_add_cb, self, NULL);
  gtk_widget_add_css_class (self->add, "flat");
  gtk_widget_add_css_class (self->add, "circular");
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  lk_tip_set (self->add, _("Add a designer"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a designer"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Designers"), -1);
  gtk_box_append (GTK_BOX (self->box), self->avatars);
  gtk_box_append (GTK_BOX (self->box), self->add);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_designers_row_new (LkDesignDetail *detail,
                      LkSchool       *school)
{
  LkDesignersRow *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_DESIGNERS_ROW, NULL);
  self->detail = g_object_ref (detail);
  self->school = g_object_ref (school);
  g_signal_connect_object (detail, "designers-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (school, "staff-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_design_detail_get_design (detail), "notify::status", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
