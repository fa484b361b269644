#include "progress/lk-wall-turner.h"

#include <glib/gi18n.h>

#define GAP 6

struct _LkWallTurner
{
  GtkWidget    parent_instance;

  GtkWidget   *box;
  GtkWidget   *before;
  GtkWidget   *words;   /* GtkLabel: "1 of 2" */
  GtkWidget   *after;

  LkChartWall *wall;
};

G_DEFINE_FINAL_TYPE (LkWallTurner, lk_wall_turner, GTK_TYPE_WIDGET)

static void
turn (LkWallTurner *self,
      int           by)
{
  const int page = (int) lk_chart_wall_get_page (self->wall) + by;

  lk_chart_wall_set_page (self->wall, (guint) CLAMP (page, 0, (int) lk_chart_wall_get_n_pages (self->wall) - 1));
}

static void
before_cb (LkWallTurner *self)
{
  turn (self, -1);
}

static void
after_cb (LkWallTurner *self)
{
  turn (self, 1);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  turn (LK_WALL_TURNER (widget), g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static void
show (LkWallTurner *self)
{
  const guint page = lk_chart_wall_get_page (self->wall), n = lk_chart_wall_get_n_pages (self->wall);
  g_autofree char *words = g_strdup_printf (_("%u of %u"), page + 1, n);

  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_sensitive (self->before, page > 0);
  gtk_widget_set_sensitive (self->after, page + 1 < n);
  /* Its room is kept, so that nothing beside it moves. */
  gtk_widget_set_opacity (self->box, n > 1 ? 1 : 0);
}

static void
lk_wall_turner_dispose (GObject *object)
{
  LkWallTurner *self = LK_WALL_TURNER (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->wall);

  G_OBJECT_CLASS (lk_wall_turner_parent_class)->dispose (object);
}

static void
lk_wall_turner_class_init (LkWallTurnerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_wall_turner_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_button (LkWallTurner *self,
            const char   *icon,
            const char   *name,
            GCallback     clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_key (LkWallTurner *self,
         guint         key,
         int           by)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                                                           gtk_callback_action_new (key_cb, NULL, NULL), "i", by);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
lk_wall_turner_init (LkWallTurner *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  self->before = new_button (self, "go-previous-symbolic", _("The charts before"), G_CALLBACK (before_cb));
  self->words = gtk_label_new (NULL);
  self->after = new_button (self, "go-next-symbolic", _("The charts after"), G_CALLBACK (after_cb));
  gtk_widget_add_css_class (self->words, "numeric");
  gtk_box_append (GTK_BOX (self->box), self->before);
  gtk_box_append (GTK_BOX (self->box), self->words);
  gtk_box_append (GTK_BOX (self->box), self->after);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_key (self, GDK_KEY_Page_Down, 1);
  add_key (self, GDK_KEY_Page_Up, -1);
}

GtkWidget *
lk_wall_turner_new (LkChartWall *wall)
{
  LkWallTurner *self = NULL;

  g_return_val_if_fail (LK_IS_CHART_WALL (wall), NULL);

  self = g_object_new (LK_TYPE_WALL_TURNER, NULL);
  self->wall = g_object_ref (wall);
  g_signal_connect_object (wall, "notify::page", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (wall, "notify::n-pages", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
