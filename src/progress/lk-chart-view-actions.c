/* What can be done with a chart besides looking at it: its menu, and what is in it. */

#include "progress/lk-chart-view-private.h"

#include <glib/gi18n.h>

#include "progress/lk-chart-export.h"
#include "progress/lk-chart-table-dialog.h"
#include "progress/lk-chart-table.h"
#include "widgets/lk-file-picker.h"
#include "widgets/lk-tip.h"

static GtkWindow *
get_window (LkChartView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
tell (LkChartView *self,
      const char  *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

/* The family that the page is written in; size and weight are the painter's. */
static char *
dup_font (LkChartView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const char *family = pango_font_description_get_family (pango_context_get_font_description (context));

  return g_strdup_printf ("%s 10", family != NULL ? family : "Sans");
}

static gboolean
is_mirrored (LkChartView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
table_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LkChartView *self = LK_CHART_VIEW (widget);

  if (self->chart != NULL)
    lk_chart_table_dialog_present (get_window (self), self->chart);
}

static void
copy_picture_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  LkChartView *self = LK_CHART_VIEW (widget);
  g_autofree char *font = dup_font (self);
  g_autoptr (GdkTexture) texture = NULL;

  if (self->chart == NULL)
    return;
  texture = lk_chart_export_texture (self->chart, font, is_mirrored (self));
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  tell (self, _("The picture is copied"));
}

static void
copy_table_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LkChartView *self = LK_CHART_VIEW (widget);
  g_autoptr (LkChartTable) table = NULL;
  g_autofree char *text = NULL;

  if (self->chart == NULL)
    return;
  table = lk_chart_table_new (self->chart);
  text = lk_chart_table_dup_text (table, NULL);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tell (self, _("The table is copied"));
}

/* A file that a person asked for: with what chart, as what. */
typedef struct
{
  LkChartView *view;
  LkChart     *chart;
  char        *kind;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->view);
  lk_chart_unref (export->chart);
  g_free (export->kind);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LkChartView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_chart_export_finish (result, &error))
    tell (self, _("The file is written"));
  else
    {
      g_autofree char *words = g_strdup_printf (_("The file could not be written: %s"), error->message);

      tell (self, words);
    }
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);
  g_autofree char *font = dup_font (export->view);

  if (file != NULL)
    lk_chart_export_async (export->chart, file, export->kind, font, is_mirrored (export->view), NULL, exported_cb,
                           g_object_ref (export->view));
}

static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkChartView *self = LK_CHART_VIEW (widget);
  g_autofree char *file_name = NULL;
  Export *export = NULL;

  if (self->chart == NULL)
    return;
  export = g_new0 (Export, 1);
  export->view = g_object_ref (self);
  export->chart = lk_chart_ref (self->chart);
  export->kind = g_variant_dup_string (parameter, NULL);
  file_name = lk_chart_export_name (self->chart, export->kind);
  lk_file_picker_save_async (get_window (self), _("Export Chart"), file_name, NULL, picked_cb, export);
}

static void
print_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LkChartView *self = LK_CHART_VIEW (widget);
  g_autofree char *font = dup_font (self);

  if (self->chart != NULL && get_window (self) != NULL)
    lk_chart_export_print (self->chart, font, is_mirrored (self), get_window (self));
}

static void
pop_up (LkChartView        *self,
        const GdkRectangle *at)
{
  if (self->chart == NULL)
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* Beside what the keys point at, else below the button. */
static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkChartView *self = LK_CHART_VIEW (widget);
  const int index = gtk_widget_is_focus (widget) ? lk_chart_view_find_pointed (self) : -1;
  graphene_rect_t bounds;

  if (index >= 0)
    {
      const LkChartShape *shape = lk_chart_shapes_get (self->shapes, (guint) index);

      pop_up (self, &(GdkRectangle) { (int) shape->x, (int) shape->y, 1, 1 });
    }
  else if (gtk_widget_compute_bounds (self->more, widget, &bounds))
    pop_up (self, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height });
}

static void
right_pressed_cb (LkChartView *self,
                  int          n_press,
                  double       x,
                  double       y)
{
  pop_up (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static void
held_cb (LkChartView *self,
         double       x,
         double       y)
{
  pop_up (self, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
}

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) see = g_menu_new (), export = g_menu_new (), print = g_menu_new ();

  g_menu_append (see, _("Show as _Table"), "chart.table");
  g_menu_append (see, _("_Copy Picture"), "chart.copy-picture");
  g_menu_append (see, _("C_opy Table"), "chart.copy-table");
  g_menu_append (export, _("Export as P_NG…"), "chart.export::png");
  g_menu_append (export, _("Export as _SVG…"), "chart.export::svg");
  g_menu_append (export, _("Export as P_DF…"), "chart.export::pdf");
  g_menu_append (print, _("_Print…"), "chart.print");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (see));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (export));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (print));
  return G_MENU_MODEL (menu);
}

void
lk_chart_view_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "chart.table", NULL, table_cb);
  gtk_widget_class_install_action (widget_class, "chart.copy-picture", NULL, copy_picture_cb);
  gtk_widget_class_install_action (widget_class, "chart.copy-table", NULL, copy_table_cb);
  gtk_widget_class_install_action (widget_class, "chart.export", "s", export_cb);
  gtk_widget_class_install_action (widget_class, "chart.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "chart.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "chart.menu", NULL);
  /* The menu shows the key that was added last. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "chart.table", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "chart.table", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "chart.copy-picture", NULL);
}

void
lk_chart_view_add_menu (LkChartView *self)
{
  g_autoptr (GMenuModel) model = new_menu ();
  GtkGesture *click = gtk_gesture_click_new (), *hold = gtk_gesture_long_press_new ();

  self->more = gtk_button_new_from_icon_name ("view-more-symbolic");
  gtk_widget_add_css_class (self->more, "more");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->more), "chart.menu");
  lk_tip_set (self->more, _("Table, copy, export and print"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (right_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (held_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
}
