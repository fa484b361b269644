#include "shell/lk-room.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/lk-icon-button.h"

#define TITLE "lk-title"

struct _LkRoom
{
  GtkWidget  parent_instance;

  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *stack;
};

static guint closed_signal;

G_DEFINE_FINAL_TYPE (LkRoom, lk_room, GTK_TYPE_WIDGET)

static void
show (LkRoom    *self,
      GtkWidget *page)
{
  gtk_stack_set_visible_child (GTK_STACK (self->stack), page);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), g_object_get_data (G_OBJECT (page), TITLE));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
back_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  if (!lk_room_pop (LK_ROOM (widget)))
    g_signal_emit (widget, closed_signal, 0);
}

static gboolean
lk_room_grab_focus (GtkWidget *widget)
{
  GtkWidget *top = lk_room_get_top (LK_ROOM (widget));

  return top != NULL && (gtk_widget_grab_focus (top) || gtk_widget_child_focus (top, GTK_DIR_TAB_FORWARD));
}

static void
lk_room_dispose (GObject *object)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lk_room_parent_class)->dispose (object);
}

static void
lk_room_class_init (LkRoomClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_room_dispose;
  widget_class->grab_focus = lk_room_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkroom");
  gtk_widget_class_install_action (widget_class, "room.back", NULL, back_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "room.back", NULL);
  closed_signal = g_signal_new ("closed", LK_TYPE_ROOM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_room_init (LkRoom *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->header = adw_header_bar_new ();
  self->title = adw_window_title_new ("", "");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (self->header), self->title);
  adw_header_bar_pack_start (ADW_HEADER_BAR (self->header), lk_icon_button_new ("go-previous-symbolic", _("Back"), "room.back"));
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
lk_room_new (void)
{
  return g_object_new (LK_TYPE_ROOM, NULL);
}

static void
add_deed (LkRoom     *self,
          const char *icon_name,
          const char *name,
          const char *action_name,
          GtkWidget  *like)
{
  GtkWidget *button = lk_icon_button_new (icon_name, name, action_name);

  g_object_bind_property (like, "tooltip-text", button, "tooltip-text", G_BINDING_SYNC_CREATE);
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), button);
}

void
lk_room_add_undo (LkRoom    *self,
                  GtkWidget *undo,
                  GtkWidget *redo)
{
  g_return_if_fail (LK_IS_ROOM (self));

  add_deed (self, "edit-redo-symbolic", _("Redo"), "win.redo", redo);
  add_deed (self, "edit-undo-symbolic", _("Undo"), "win.undo", undo);
}

void
lk_room_push (LkRoom     *self,
              const char *title,
              GtkWidget  *page)
{
  g_return_if_fail (LK_IS_ROOM (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  g_object_set_data_full (G_OBJECT (page), TITLE, g_strdup (title), g_free);
  gtk_stack_add_child (GTK_STACK (self->stack), page);
  show (self, page);
}

gboolean
lk_room_pop (LkRoom *self)
{
  GtkWidget *top = NULL, *below = NULL;

  g_return_val_if_fail (LK_IS_ROOM (self), FALSE);

  top = gtk_widget_get_last_child (self->stack);
  below = top != NULL ? gtk_widget_get_prev_sibling (top) : NULL;
  if (below == NULL)
    return FALSE;
  show (self, below);
  gtk_stack_remove (GTK_STACK (self->stack), top);
  return TRUE;
}

GtkWidget *
lk_room_get_top (LkRoom *self)
{
  g_return_val_if_fail (LK_IS_ROOM (self), NULL);

  return gtk_stack_get_visible_child (GTK_STACK (self->stack));
}

void
lk_room_add_button (LkRoom    *self,
                    GtkWidget *button)
{
  g_return_if_fail (LK_IS_ROOM (self));
  g_return_if_fail (GTK_IS_WIDGET (button));

  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), button);
}
