#include "visits/lk-score-wall.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "visits/lk-score-chart.h"

#define MOST_COLUMNS 4
#define GAP 12

struct _LkScoreWall
{
  GtkWidget  parent_instance;

  GtkWidget *stack;
  GtkWidget *charts;   /* GtkFlowBox */

  LkPrivate *own;
  LkGuides  *guides;
};

G_DEFINE_FINAL_TYPE (LkScoreWall, lk_score_wall, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *words,
           const char *class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class);
  return label;
}

static void
add_chart (LkScoreWall         *self,
           const LkItemHistory *history)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4), *child = gtk_flow_box_child_new ();
  GtkWidget *text = new_label (history->text, "visit-title");

  gtk_widget_set_vexpand (text, TRUE);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "visit-card");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), new_label (history->guide, "text-hint"));
  gtk_box_append (GTK_BOX (box), lk_score_chart_new (history, lk_private_get_school (self->own)));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (GTK_FLOW_BOX (self->charts), child);
}

static void
lk_score_wall_dispose (GObject *object)
{
  LkScoreWall *self = LK_SCORE_WALL (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->guides);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_score_wall_parent_class)->dispose (object);
}

static void
lk_score_wall_class_init (LkScoreWallClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_score_wall_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_score_wall_init (LkScoreWall *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *empty = adw_status_page_new ();

  self->charts = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->charts), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->charts), MOST_COLUMNS);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->charts), TRUE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->charts), GAP);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->charts), GAP);
  gtk_widget_set_valign (self->charts, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->charts), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Scores"), -1);
  gtk_box_append (GTK_BOX (content), new_label (_("What was given in visits to you. Only you see this; you can release the scores of a visit to your team's picture."),
                                                "text-hint"));
  gtk_box_append (GTK_BOX (content), self->charts);
  gtk_widget_add_css_class (content, "visit-scrolled");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  adw_status_page_set_title (ADW_STATUS_PAGE (empty), _("No scores yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (empty), _("When a visitor uses a viewing guide, you see here what was given over time. Only you."));
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (empty), "view-reveal-symbolic");
  gtk_widget_add_css_class (empty, "compact");
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "charts");
  gtk_stack_add_named (GTK_STACK (self->stack), empty, "empty");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
lk_score_wall_new (LkPrivate *own,
                   LkGuides  *guides)
{
  LkScoreWall *self = g_object_new (LK_TYPE_SCORE_WALL, NULL);

  self->own = g_object_ref (own);
  self->guides = g_object_ref (guides);
  return GTK_WIDGET (self);
}

void
lk_score_wall_update (LkScoreWall *self)
{
  g_autoptr (GPtrArray) histories = NULL;
  GtkWidget *child = NULL;

  g_return_if_fail (LK_IS_SCORE_WALL (self));

  histories = lk_score_history_new (self->own, self->guides);
  while ((child = gtk_widget_get_first_child (self->charts)) != NULL)
    gtk_flow_box_remove (GTK_FLOW_BOX (self->charts), child);
  for (guint i = 0; i < histories->len; i++)
    add_chart (self, histories->pdata[i]);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), histories->len > 0 ? "charts" : "empty");
}
