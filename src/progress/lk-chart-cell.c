#include "progress/lk-chart-cell.h"

#include <glib/gi18n.h>

#include "progress/lk-chart-view.h"
#include "widgets/lk-tip.h"

#define GAP 6
#define SMALL_GAP 2

struct _LkChartCell
{
  GtkWidget  parent_instance;

  GtkWidget *view;      /* LkChartView */
  GtkWidget *sentence;  /* GtkLabel */
  GtkWidget *open;      /* (nullable): GtkButton with… */
  GtkWidget *name;      /* …a GtkLabel */
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkChartCell, lk_chart_cell, GTK_TYPE_WIDGET)

static void
clicked_cb (LkChartCell *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static gboolean
lk_chart_cell_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_CHART_CELL (widget)->view);
}

static void
lk_chart_cell_dispose (GObject *object)
{
  LkChartCell *self = LK_CHART_CELL (object);

  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_pointer (&self->sentence, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_chart_cell_parent_class)->dispose (object);
}

static void
lk_chart_cell_class_init (LkChartCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_chart_cell_dispose;
  widget_class->grab_focus = lk_chart_cell_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "lkchartcell");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);

  signals[OPENED] = g_signal_new ("opened", LK_TYPE_CHART_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
set_gap (LkChartCell *self,
         guint        gap)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), gap);
}

static void
lk_chart_cell_init (LkChartCell *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  set_gap (self, GAP);
  self->view = lk_chart_view_new ();
  self->sentence = gtk_label_new (NULL);
  gtk_widget_set_vexpand (self->view, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->sentence), 0);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->sentence), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->sentence, "sentence");
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  gtk_widget_set_parent (self->sentence, GTK_WIDGET (self));
}

GtkWidget *
lk_chart_cell_new (void)
{
  return g_object_new (LK_TYPE_CHART_CELL, NULL);
}

GtkWidget *
lk_chart_cell_new_small (void)
{
  LkChartCell *self = g_object_new (LK_TYPE_CHART_CELL, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  set_gap (self, SMALL_GAP);
  self->open = gtk_button_new ();
  self->name = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_button_set_child (GTK_BUTTON (self->open), box);
  gtk_widget_add_css_class (self->open, "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "small");
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  lk_chart_view_set_head (LK_CHART_VIEW (self->view), self->open);
  return GTK_WIDGET (self);
}

static void
name_open (LkChartCell *self,
           const char  *title)
{
  g_autofree char *words = g_strdup_printf (_("Open the board of %s"), title);

  gtk_label_set_text (GTK_LABEL (self->name), title);
  lk_tip_set (self->open, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

LkChart *
lk_chart_cell_get_chart (LkChartCell *self)
{
  g_return_val_if_fail (LK_IS_CHART_CELL (self), NULL);

  return lk_chart_view_get_chart (LK_CHART_VIEW (self->view));
}

void
lk_chart_cell_set_chart (LkChartCell *self,
                         LkChart     *chart)
{
  const char *words = NULL;

  g_return_if_fail (LK_IS_CHART_CELL (self));
  g_return_if_fail (chart != NULL);

  words = lk_chart_get_description (chart);
  lk_chart_view_set_chart (LK_CHART_VIEW (self->view), chart);
  gtk_label_set_text (GTK_LABEL (self->sentence), words != NULL ? words : "");
  gtk_widget_set_visible (self->sentence, words != NULL);
  if (self->open != NULL)
    name_open (self, lk_chart_get_title (chart));
}
