#include "matrix/lk-impact-matrix.h"

#include "matrix/lk-idea-menu.h"
#include "widgets/lk-idea-grid.h"

struct _LkImpactMatrix
{
  GtkWidget  parent_instance;

  GtkWidget *grid;
  GtkWidget *menu;

  LkBoard   *board;
};

G_DEFINE_FINAL_TYPE (LkImpactMatrix, lk_impact_matrix, GTK_TYPE_WIDGET)

static void
tell (LkImpactMatrix *self,
      GError         *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

/* What is no idea any more leaves; what has become one lies below. */
static void
fill (LkImpactMatrix *self)
{
  LkRecordList *goals = lk_board_get_goals (self->board);
  g_autoptr (GArray) ideas = g_array_new (FALSE, FALSE, sizeof (LkIdea));

  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    {
      LkGoal *goal = lk_record_list_peek (goals, i);
      const LkIdea idea = { goal, lk_goal_get_title (goal), lk_goal_get_feasibility (goal), lk_goal_get_effect (goal) };

      g_signal_handlers_disconnect_by_func (goal, fill, self);
      g_signal_connect_object (goal, "notify", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
      if (lk_goal_get_stage (goal) == LK_GOAL_IDEA)
        g_array_append_val (ideas, idea);
    }
  lk_idea_grid_set_ideas (LK_IDEA_GRID (self->grid), (const LkIdea *) (gconstpointer) ideas->data, ideas->len);
}

static void
placed_cb (LkImpactMatrix *self,
           LkGoal         *idea,
           double          feasibility,
           double          effect)
{
  g_autoptr (GError) error = NULL;

  lk_board_place_idea (self->board, idea, feasibility, effect, &error);
  tell (self, error);
}

static void
removed_cb (LkImpactMatrix *self,
            LkGoal         *idea)
{
  g_autoptr (GError) error = NULL;

  lk_board_archive_goal (self->board, idea, &error);
  tell (self, error);
}

static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkImpactMatrix *self = LK_IMPACT_MATRIX (widget);
  LkGoal *idea = lk_idea_grid_get_chosen (LK_IDEA_GRID (self->grid));
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->menu));
  if (g_str_equal (name, "idea.make-goal"))
    lk_board_set_goal_stage (self->board, idea, LK_GOAL_ACTIVE, &error);
  else if (g_str_equal (name, "idea.make-action"))
    lk_board_idea_to_action (self->board, idea, &error);
  else
    lk_board_archive_goal (self->board, idea, &error);
  tell (self, error);
}

static void
lk_impact_matrix_dispose (GObject *object)
{
  LkImpactMatrix *self = LK_IMPACT_MATRIX (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_impact_matrix_parent_class)->dispose (object);
}

static void
lk_impact_matrix_class_init (LkImpactMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_impact_matrix_dispose;
  gtk_widget_class_install_action (widget_class, "idea.make-goal", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "idea.make-action", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "idea.archive", NULL, menu_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkimpactmatrix");
}

static void
lk_impact_matrix_init (LkImpactMatrix *self)
{
  self->menu = lk_idea_menu_new ();
  self->grid = lk_idea_grid_new (self->menu);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  g_signal_connect_object (self->grid, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_impact_matrix_new (LkBoard *board)
{
  LkImpactMatrix *self = g_object_new (LK_TYPE_IMPACT_MATRIX, NULL);

  self->board = g_object_ref (board);
  g_signal_connect_object (lk_board_get_goals (board), "items-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}
