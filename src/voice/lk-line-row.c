#include "voice/lk-line-row.h"

#include <glib/gi18n.h>

#include "widgets/lk-card-lift.h"
#include "widgets/lk-more-menu.h"
#include "widgets/lk-row-handle.h"

#define GAP 6

struct _LkLineRow
{
  GtkWidget   parent_instance;

  GtkWidget  *box;
  GtkWidget  *handle;
  GtkWidget  *text;
  GtkWidget  *menu;

  char       *id;
  LkLineSave  save;
  gpointer    owner;
};

G_DEFINE_FINAL_TYPE (LkLineRow, lk_line_row, GTK_TYPE_WIDGET)

static gboolean
save_cb (gpointer     data,
         const char  *text,
         GError     **error)
{
  LkLineRow *self = data;

  return self->save (self->owner, self->id, text, error);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  int by;

  g_variant_get (args, "(i)", &by);
  gtk_widget_activate_action (widget, "lines.step", "(si)", LK_LINE_ROW (widget)->id, by);
  return GDK_EVENT_STOP;
}

static gboolean
lk_line_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_LINE_ROW (widget)->text);
}

static void
lk_line_row_dispose (GObject *object)
{
  g_clear_pointer (&LK_LINE_ROW (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_line_row_parent_class)->dispose (object);
}

static void
lk_line_row_finalize (GObject *object)
{
  g_free (LK_LINE_ROW (object)->id);

  G_OBJECT_CLASS (lk_line_row_parent_class)->finalize (object);
}

static void
lk_line_row_class_init (LkLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_line_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_line_row_finalize;
  widget_class->grab_focus = lk_line_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lklinerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  lk_row_handle_bind_keys (widget_class, step_cb);
}

static void
lk_line_row_init (LkLineRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
new_menu (LkLineRow *self)
{
  GtkWidget *button = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  lk_more_menu_add (menu, _("Move _Up"), "lines.step", g_variant_new ("(si)", self->id, -1));
  lk_more_menu_add (menu, _("Move _Down"), "lines.step", g_variant_new ("(si)", self->id, 1));
  lk_more_menu_add (menu, _("_Remove"), "lines.remove", g_variant_new_string (self->id));
  button = lk_more_menu_new (G_MENU_MODEL (menu), NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

GtkWidget *
lk_line_row_new (const char *id,
                 const char *name,
                 LkLineSave  save,
                 gpointer    owner)
{
  LkLineRow *self = NULL;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (save != NULL, NULL);

  self = g_object_new (LK_TYPE_LINE_ROW, NULL);
  self->id = g_strdup (id);
  self->save = save;
  self->owner = owner;
  self->handle = lk_row_handle_new ();
  lk_card_lift_add (self->handle, LK_TYPE_LINE_ROW, self);
  self->text = lk_saved_text_new (name, 1, save_cb, self);
  self->menu = new_menu (self);
  gtk_widget_set_hexpand (self->text, TRUE);
  gtk_widget_set_valign (self->text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), self->handle);
  gtk_box_append (GTK_BOX (self->box), self->text);
  gtk_box_append (GTK_BOX (self->box), self->menu);
  return GTK_WIDGET (self);
}

const char *
lk_line_row_get_id (LkLineRow *self)
{
  g_return_val_if_fail (LK_IS_LINE_ROW (self), NULL);

  return self->id;
}

void
lk_line_row_set_text (LkLineRow  *self,
                      const char *text)
{
  g_autofree char *more = NULL;

  g_return_if_fail (LK_IS_LINE_ROW (self));

  more = g_strdup_printf (_("More for “%s”"), text);
  lk_saved_text_set (LK_SAVED_TEXT (self->text), text);
  lk_more_menu_name (self->menu, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
lk_line_row_flush (LkLineRow *self)
{
  g_return_if_fail (LK_IS_LINE_ROW (self));

  lk_saved_text_flush (LK_SAVED_TEXT (self->text));
}
