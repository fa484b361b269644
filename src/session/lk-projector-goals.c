#include "session/lk-projector-goals.h"

#include <glib/gi18n.h>

#include "model/lk-goal-words.h"
#include "session/lk-fit-box.h"
#include "session/lk-projector-card.h"
#include "session/lk-projector-empty.h"
#include "session/lk-projector-words.h"

#define GAP 8

struct _LkProjectorGoals
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *rows;  /* LkFitBox */

  LkBoard   *board;
};

G_DEFINE_FINAL_TYPE (LkProjectorGoals, lk_projector_goals, GTK_TYPE_WIDGET)

/* A cell knows its place by these; its widget is its own. */
typedef struct
{
  LkBoard   *board;
  LkGoal    *goal;   /* NULL for the row without a goal */
  LkStage    stage;
  GtkWidget *box;    /* LkFitBox */
} Cell;

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  g_clear_object (&cell->goal);
  g_clear_object (&cell->board);
  g_free (cell);
}

static void
fill_cell (Cell *cell)
{
  LkRecordList *actions = lk_board_get_cell (cell->board, cell->goal, cell->stage);

  lk_fit_box_clear (LK_FIT_BOX (cell->box));
  for (guint i = 0; i < lk_record_list_get_size (actions); i++)
    lk_fit_box_append (LK_FIT_BOX (cell->box), lk_projector_card_new (cell->board, lk_record_list_peek (actions, i)));
}

static void
cell_changed_cb (GListModel *model,
                 guint       position,
                 guint       removed,
                 guint       added,
                 GtkWidget  *box)
{
  fill_cell (g_object_get_data (G_OBJECT (box), "cell"));
}

static void
more_cb (GtkWidget *box)
{
  Cell *cell = g_object_get_data (G_OBJECT (box), "cell");

  gtk_widget_activate_action (box, "projector.open-cell", "(ss)",
                              cell->goal != NULL ? lk_record_get_id (LK_RECORD (cell->goal)) : "",
                              lk_enum_to_text (LK_TYPE_STAGE, cell->stage));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GtkWidget     *box)
{
  Cell *cell = g_object_get_data (G_OBJECT (box), "cell");
  g_autoptr (GError) error = NULL;

  if (lk_board_move_action (cell->board, g_value_get_object (value), cell->goal, cell->stage, NULL, &error))
    return TRUE;
  gtk_widget_activate_action (box, "win.toast", "s", error->message);
  return FALSE;
}

static GdkDragAction
enter_cb (GtkDropTarget *target,
          double         x,
          double         y,
          GtkWidget     *box)
{
  gtk_widget_add_css_class (box, "aimed");
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target,
          GtkWidget     *box)
{
  gtk_widget_remove_css_class (box, "aimed");
}

static GtkWidget *
new_cell (LkBoard *board,
          LkGoal  *goal,
          LkStage  stage)
{
  GtkWidget *box = lk_fit_box_new (FALSE, GAP);
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_ACTION, GDK_ACTION_MOVE);
  Cell *cell = g_new0 (Cell, 1);

  cell->board = g_object_ref (board);
  cell->goal = goal != NULL ? g_object_ref (goal) : NULL;
  cell->stage = stage;
  cell->box = box;
  g_object_set_data_full (G_OBJECT (box), "cell", cell, cell_free);
  gtk_widget_add_css_class (box, "cell");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_stage_get_name (stage), -1);
  g_signal_connect (box, "more", G_CALLBACK (more_cb), NULL);
  g_signal_connect_object (lk_board_get_cell (board, goal, stage), "items-changed", G_CALLBACK (cell_changed_cb), box, 0);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), box);
  g_signal_connect (target, "enter", G_CALLBACK (enter_cb), box);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), box);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (target));
  fill_cell (cell);
  return box;
}

static void
update_head (GtkWidget *head)
{
  LkGoal *goal = g_object_get_data (G_OBJECT (head), "goal");
  GtkWidget *title = gtk_widget_get_first_child (head), *standing = gtk_widget_get_last_child (head);
  g_autofree char *words = lk_goal_dup_standing (goal);

  gtk_label_set_text (GTK_LABEL (title), lk_goal_get_title (goal));
  gtk_label_set_text (GTK_LABEL (standing), words);
}

static GtkWidget *
new_head (LkBoard *board,
          LkGoal  *goal)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (head, "goal");
  if (goal == NULL)
    gtk_widget_add_css_class (head, "loose");
  gtk_box_append (GTK_BOX (head), lk_projector_words_new (_("Without a goal"), "title", 3));
  if (goal == NULL)
    return head;

  gtk_box_append (GTK_BOX (head), lk_projector_words_new ("", "standing", 1));
  g_object_set_data_full (G_OBJECT (head), "goal", g_object_ref (goal), g_object_unref);
  g_signal_connect_object (goal, "notify", G_CALLBACK (update_head), head, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_goal_get_readings (goal), "items-changed", G_CALLBACK (update_head), head, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_school (board), "day-turned", G_CALLBACK (update_head), head, G_CONNECT_SWAPPED);
  update_head (head);
  return head;
}

static GtkWidget *
new_row (LkBoard *board,
         LkGoal  *goal)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  gtk_box_append (GTK_BOX (row), new_head (board, goal));
  for (int stage = 0; stage < LK_N_STAGES; stage++)
    gtk_box_append (GTK_BOX (row), new_cell (board, goal, stage));
  return row;
}

static gboolean
has_loose_actions (LkBoard *board)
{
  guint n = 0;

  for (int stage = 0; stage < LK_N_STAGES; stage++)
    n += lk_record_list_get_size (lk_board_get_cell (board, NULL, stage));
  return n > 0;
}

static void
fill (LkProjectorGoals *self)
{
  LkRecordList *goals = lk_board_get_goals (self->board);
  guint n_active = 0;

  lk_fit_box_clear (LK_FIT_BOX (self->rows));
  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    {
      LkGoal *goal = lk_record_list_peek (goals, i);

      if (lk_goal_get_stage (goal) != LK_GOAL_ACTIVE)
        continue;
      lk_fit_box_append (LK_FIT_BOX (self->rows), new_row (self->board, goal));
      n_active++;
    }
  if (has_loose_actions (self->board))
    lk_fit_box_append (LK_FIT_BOX (self->rows), new_row (self->board, NULL));
  if (n_active == 0)
    lk_fit_box_append (LK_FIT_BOX (self->rows), lk_projector_empty_new ());
}

static void
rows_more_cb (GtkWidget *rows)
{
  gtk_widget_activate_action (rows, "projector.open-goals", NULL);
}

static GtkWidget *
new_column_names (void)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  gtk_box_set_homogeneous (GTK_BOX (names), TRUE);
  gtk_box_append (GTK_BOX (names), lk_projector_words_new (_("Pupil goals"), "column-name", 1));
  for (int stage = 0; stage < LK_N_STAGES; stage++)
    gtk_box_append (GTK_BOX (names), lk_projector_words_new (lk_stage_get_name (stage), "column-name", 1));
  return names;
}

static void
lk_projector_goals_dispose (GObject *object)
{
  LkProjectorGoals *self = LK_PROJECTOR_GOALS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_projector_goals_parent_class)->dispose (object);
}

static void
lk_projector_goals_class_init (LkProjectorGoalsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_projector_goals_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_projector_goals_init (LkProjectorGoals *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->rows = lk_fit_box_new (TRUE, GAP);
  lk_fit_box_set_more_below (LK_FIT_BOX (self->rows));  /* beside them it would push the cells from below their names */
  gtk_widget_set_vexpand (self->rows, TRUE);
  gtk_box_append (GTK_BOX (self->box), new_column_names ());
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (self->rows, "more", G_CALLBACK (rows_more_cb), NULL);
}

/* The row without a goal comes and goes with what stands in it. */
static void
loose_changed_cb (LkProjectorGoals *self,
                  guint             position,
                  guint             removed,
                  guint             added,
                  GListModel       *list)
{
  if (g_list_model_get_n_items (list) == 0 || g_list_model_get_n_items (list) == added)
    fill (self);
}

GtkWidget *
lk_projector_goals_new (LkBoard *board)
{
  LkProjectorGoals *self = g_object_new (LK_TYPE_PROJECTOR_GOALS, NULL);

  self->board = g_object_ref (board);
  g_signal_connect_object (lk_board_get_goals (board), "items-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (board, "notify::n-active-goals", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  for (int stage = 0; stage < LK_N_STAGES; stage++)
    g_signal_connect_object (lk_board_get_cell (board, NULL, stage), "items-changed", G_CALLBACK (loose_changed_cb), self,
                             G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}
