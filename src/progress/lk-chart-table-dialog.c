#include "progress/lk-chart-table-dialog.h"

#include <glib/gi18n.h>

#include "progress/lk-chart-table.h"
#include "widgets/lk-text-scale.h"

#define WIDTH 560
#define HEIGHT 520
/* Of a title; what is longer loses its middle, as the ends tell names apart. */
#define MOST_CHARS 28

struct _LkChartTableDialog
{
  AdwWindow     parent_instance;

  GtkWidget    *overlay;
  GtkWidget    *title;   /* AdwWindowTitle */
  GtkWidget    *view;    /* GtkColumnView */

  LkChartTable *table;
  AdwToast     *toast;   /* (weak): the last one */
};

G_DEFINE_FINAL_TYPE (LkChartTableDialog, lk_chart_table_dialog, ADW_TYPE_WINDOW)

/* One at a time: nobody wants to hear of each copy in turn. */
static void
tell (LkChartTableDialog *self,
      const char         *words)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_set_weak_pointer (&self->toast, adw_toast_new (words));
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay), self->toast);
}

/* The selected rows; without any the whole table. */
static void
copy_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkChartTableDialog *self = LK_CHART_TABLE_DIALOG (widget);
  g_autoptr (GtkBitset) rows = gtk_selection_model_get_selection (gtk_column_view_get_model (GTK_COLUMN_VIEW (self->view)));
  const guint64 n = gtk_bitset_get_size (rows);
  g_autofree char *text = lk_chart_table_dup_text (self->table, n > 0 ? rows : NULL);
  g_autofree char *words = g_strdup_printf (ngettext ("%d row is copied", "%d rows are copied", (gulong) n), (int) n);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tell (self, n > 0 ? words : _("The table is copied"));
}

static guint
get_column (GtkListItemFactory *factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
}

static void
setup_cb (LkChartTableDialog *self,
          GtkListItem        *item,
          GtkListItemFactory *factory)
{
  const gboolean is_number = lk_chart_table_is_number (self->table, get_column (factory));
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_NONE);
  if (is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

/* A row has no name but that of its widget, which is the parent of the first cell's. */
static void
bind_cb (LkChartTableDialog *self,
         GtkListItem        *item,
         GtkListItemFactory *factory)
{
  const guint column = get_column (factory);
  GtkWidget *label = gtk_list_item_get_child (item);
  GtkWidget *cell = gtk_widget_get_parent (label), *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *text = lk_chart_table_dup_cell (self->table, gtk_list_item_get_position (item), column);

  gtk_label_set_text (GTK_LABEL (label), text);
  if (column == 0 && row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_string_object_get_string (gtk_list_item_get_item (item)), -1);
}

static char *
shorten (const char *title)
{
  const glong n = g_utf8_strlen (title, -1);
  const glong half = MOST_CHARS / 2;
  g_autofree char *begin = NULL;

  if (n <= MOST_CHARS)
    return g_strdup (title);
  begin = g_utf8_substring (title, 0, half);
  return g_strconcat (begin, "…", g_utf8_offset_to_pointer (title, n - half), NULL);
}

static void
add_column (LkChartTableDialog *self,
            guint               index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *whole = lk_chart_table_dup_title (self->table, index), *title = shorten (whole);
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (index));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, index > 0 && !lk_chart_table_is_number (self->table, index));
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
}

/* The parts that GTK makes, titles and rows, can have the focus, and have no name of their own. */
static void
name_parts (LkChartTableDialog *self)
{
  for (GtkWidget *part = gtk_widget_get_first_child (self->view); part != NULL; part = gtk_widget_get_next_sibling (part))
    gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_window_get_title (GTK_WINDOW (self)), -1);
}

static void
show (LkChartTableDialog *self,
      LkChart            *chart)
{
  const char *title = lk_chart_get_title (chart), *unit = lk_chart_get_unit (chart);
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->table = lk_chart_table_new (chart);
  for (guint i = 0; i < lk_chart_table_get_n_columns (self->table); i++)
    add_column (self, i);
  selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->table))));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), selection);
  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : _("Table"));
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), gtk_window_get_title (GTK_WINDOW (self)));
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), unit != NULL ? unit : "");
  name_parts (self);
}

static void
lk_chart_table_dialog_dispose (GObject *object)
{
  LkChartTableDialog *self = LK_CHART_TABLE_DIALOG (object);

  g_clear_object (&self->table);
  g_clear_weak_pointer (&self->toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_CHART_TABLE_DIALOG);

  G_OBJECT_CLASS (lk_chart_table_dialog_parent_class)->dispose (object);
}

static void
lk_chart_table_dialog_class_init (LkChartTableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_chart_table_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/progress/lk-chart-table-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LkChartTableDialog, overlay);
  gtk_widget_class_bind_template_child (widget_class, LkChartTableDialog, title);
  gtk_widget_class_bind_template_child (widget_class, LkChartTableDialog, view);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lk_chart_table_dialog_init (LkChartTableDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lk_chart_table_dialog_present (GtkWindow *parent,
                               LkChart   *chart)
{
  LkChartTableDialog *self = NULL;
  double scale;

  g_return_if_fail (parent == NULL || GTK_IS_WINDOW (parent));
  g_return_if_fail (chart != NULL);

  self = g_object_new (LK_TYPE_CHART_TABLE_DIALOG, "transient-for", parent, NULL);
  scale = lk_text_scale_get (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), (int) (WIDTH * scale), HEIGHT);
  show (self, chart);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->view);
}
