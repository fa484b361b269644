/* Rows of goals and their cells. A row that stays keeps its widgets, so that focus and scroll positions survive. */

#include "board/lk-goal-grid.h"

#include <glib/gi18n.h>

#include "board/lk-card-list.h"
#include "board/lk-goal-head.h"
#include "widgets/lk-row-heights.h"
#include "widgets/lk-text-scale.h"
#include "widgets/lk-tip.h"

#define GAP 6
#define HEAD_WIDTH 250
#define NARROW 640
#define LEAST_ROW 92

typedef struct
{
  LkGoal    *goal;
  GtkWidget *head;                  /* NULL in a flat grid */
  GtkWidget *cells[LK_N_STAGES];
} Row;

struct _LkGoalGrid
{
  GtkWidget       parent_instance;

  GtkWidget      *corner;                   /* over the heads */
  GtkWidget      *stages[LK_N_STAGES];      /* over the cells */
  GtkWidget      *counts[LK_N_STAGES];

  LkBoardContext *context;
  GArray         *rows;                     /* of Row */
  gboolean        flat;
  LkStage         shown;                    /* when narrow */
  guint           sync_idle;
  gboolean        narrow;
};

G_DEFINE_FINAL_TYPE (LkGoalGrid, lk_goal_grid, GTK_TYPE_WIDGET)

static Row *
row_at (LkGoalGrid *self,
        guint       index)
{
  return &g_array_index (self->rows, Row, index);
}

static gboolean
find_cell (LkGoalGrid *self,
           GtkWidget  *cell,
           int        *row,
           int        *stage)
{
  for (guint r = 0; r < self->rows->len; r++)
    for (int s = 0; s < LK_N_STAGES; s++)
      if (row_at (self, r)->cells[s] == cell)
        {
          *row = (int) r;
          *stage = s;
          return TRUE;
        }
  return FALSE;
}

static void
cell_left_cb (LkGoalGrid       *self,
              GtkDirectionType  direction,
              double            position,
              GtkWidget        *cell)
{
  int row, stage;

  if (!find_cell (self, cell, &row, &stage))
    return;
  row += direction == GTK_DIR_DOWN ? 1 : direction == GTK_DIR_UP ? -1 : 0;
  stage += direction == GTK_DIR_RIGHT ? 1 : direction == GTK_DIR_LEFT ? -1 : 0;
  if (stage < 0 && row_at (self, (guint) row)->head)
    gtk_widget_child_focus (row_at (self, (guint) row)->head, GTK_DIR_TAB_FORWARD);
  if (row >= 0 && row < (int) self->rows->len && stage >= 0 && stage < LK_N_STAGES)
    lk_card_list_focus_at (LK_CARD_LIST (row_at (self, (guint) row)->cells[stage]), direction, position);
}

static Row
make_row (LkGoalGrid *self,
          LkGoal     *goal)
{
  Row row = { .goal = goal ? g_object_ref (goal) : NULL };

  if (!self->flat)
    {
      row.head = lk_goal_head_new (self->context, goal);
      gtk_widget_set_parent (row.head, GTK_WIDGET (self));
    }
  for (int s = 0; s < LK_N_STAGES; s++)
    {
      row.cells[s] = lk_card_list_new (self->context, goal, self->flat, (LkStage) s);
      g_signal_connect_object (row.cells[s], "leave", G_CALLBACK (cell_left_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (row.cells[s], GTK_WIDGET (self));
    }
  return row;
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->head, gtk_widget_unparent);
  for (int s = 0; s < LK_N_STAGES; s++)
    g_clear_pointer (&row->cells[s], gtk_widget_unparent);
  g_clear_object (&row->goal);
}

static GPtrArray *
list_wanted (LkGoalGrid *self)
{
  GPtrArray *wanted = g_ptr_array_new ();
  LkRecordList *goals = lk_board_get_goals (lk_board_context_get_board (self->context));

  for (guint i = 0; !self->flat && i < lk_record_list_get_size (goals); i++)
    if (lk_goal_get_stage (lk_record_list_peek (goals, i)) == LK_GOAL_ACTIVE)
      g_ptr_array_add (wanted, lk_record_list_peek (goals, i));
  g_ptr_array_add (wanted, NULL);
  return wanted;
}

static gboolean
take_row (LkGoalGrid *self,
          LkGoal     *goal,
          Row        *row)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->goal == goal)
      {
        *row = *row_at (self, i);
        *row_at (self, i) = (Row) { 0 };
        g_array_remove_index (self->rows, i);
        return TRUE;
      }
  return FALSE;
}

/* Brings the rows to what the goals are now, each kept that can be. */
static void
sync_rows (LkGoalGrid *self)
{
  g_autoptr (GPtrArray) wanted = list_wanted (self);
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (Row));

  g_array_set_clear_func (rows, clear_row);
  for (guint i = 0; i < wanted->len; i++)
    {
      Row row;

      if (self->rows->len == 0 || !take_row (self, wanted->pdata[i], &row))
        row = make_row (self, wanted->pdata[i]);
      g_array_append_val (rows, row);
    }
  g_array_unref (self->rows);
  self->rows = rows;
  for (guint i = 0; i < rows->len; i++)
    for (int s = 0; s < LK_N_STAGES; s++)
      gtk_widget_insert_before (row_at (self, i)->cells[s], GTK_WIDGET (self), NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
sync_idle_cb (gpointer data)
{
  LkGoalGrid *self = data;

  self->sync_idle = 0;
  sync_rows (self);
  return G_SOURCE_REMOVE;
}

/* After the list has settled: a moved goal goes and comes again in one turn of the loop. */
static void
queue_sync (LkGoalGrid *self)
{
  if (self->sync_idle == 0)
    self->sync_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, sync_idle_cb, self, NULL);
}

static void
watch_goals (LkGoalGrid *self,
             guint       position,
             guint       removed,
             guint       added,
             GListModel *goals)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (LkGoal) goal = g_list_model_get_item (goals, position + i);

      g_signal_handlers_disconnect_by_func (goal, queue_sync, self);
      g_signal_connect_object (goal, "notify::stage", G_CALLBACK (queue_sync), self, G_CONNECT_SWAPPED);
    }
  queue_sync (self);
}

static void
show_counts (LkGoalGrid *self)
{
  LkBoard *board = lk_board_context_get_board (self->context);

  for (int s = 0; s < LK_N_STAGES; s++)
    {
      g_autofree char *text = g_strdup_printf ("%u", lk_record_list_get_size (lk_board_get_column (board, (LkStage) s)));

      gtk_label_set_text (GTK_LABEL (self->counts[s]), text);
    }
}

static void
stage_toggled_cb (LkGoalGrid      *self,
                  GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (int s = 0; s < LK_N_STAGES; s++)
    if (self->stages[s] == GTK_WIDGET (button))
      self->shown = (LkStage) s;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
measure_row (LkGoalGrid *self,
             Row        *row,
             int         head_width,
             int         cell_width,
             gboolean    narrow,
             LkRowNeed  *need)
{
  int head = 0, cells = 0;

  if (row->head)
    gtk_widget_measure (row->head, GTK_ORIENTATION_VERTICAL, head_width, &head, NULL, NULL, NULL);
  for (int s = 0; s < LK_N_STAGES; s++)
    {
      int natural;

      if (narrow && s != (int) self->shown)
        continue;
      gtk_widget_measure (row->cells[s], GTK_ORIENTATION_VERTICAL, cell_width, NULL, &natural, NULL, NULL);
      cells = MAX (cells, natural);
    }
  need->least = narrow ? head + MIN (cells, 320) : MAX (head, LEAST_ROW);
  need->wanted = narrow ? need->least : MAX (need->least, cells);
}

typedef struct
{
  gboolean narrow;
  int      header;
  int      head_width;
  int      cell_width;
} Geometry;

static Geometry
get_geometry (LkGoalGrid *self,
              int         width)
{
  double scale = lk_text_scale_get (GTK_WIDGET (self));
  Geometry g = { .narrow = width > 0 && width < NARROW * scale };
  int height;

  gtk_widget_measure (self->stages[0], GTK_ORIENTATION_VERTICAL, -1, &g.header, NULL, NULL, NULL);
  gtk_widget_measure (self->corner, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g.header = MAX (g.header, height);
  if (g.narrow)
    {
      g.head_width = g.cell_width = width;
      g.header = g.header + height;
      return g;
    }
  g.head_width = self->flat ? 0 : (int) (HEAD_WIDTH * scale);
  g.cell_width = (width - g.head_width - (self->flat ? 2 : 3) * GAP) / LK_N_STAGES;
  return g;
}

static GtkSizeRequestMode
lk_goal_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lk_goal_grid_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  LkGoalGrid *self = LK_GOAL_GRID (widget);
  int width = for_size > 0 ? for_size : 900;
  Geometry g = get_geometry (self, width);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 260;
      *natural = 900;
      return;
    }
  *minimum = *natural = g.header;
  for (guint i = 0; i < self->rows->len; i++)
    {
      LkRowNeed need;

      measure_row (self, row_at (self, i), g.head_width, g.cell_width, g.narrow, &need);
      *minimum += need.least + GAP;
      *natural += need.wanted + GAP;
    }
}

static void
place (GtkWidget *widget,
       int        x,
       int        y,
       int        width,
       int        height)
{
  gtk_widget_set_child_visible (widget, width > 0 && height > 0);
  if (width > 0 && height > 0)
    gtk_widget_size_allocate (widget, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
place_header (LkGoalGrid     *self,
              const Geometry *g,
              int             width)
{
  int corner_height = g->narrow ? g->header / 2 : g->header;
  int x = g->narrow ? 0 : g->head_width + (self->flat ? 0 : GAP);
  int step = g->narrow ? width / LK_N_STAGES : g->cell_width + GAP;

  place (self->corner, 0, 0, self->flat && !g->narrow ? 0 : g->head_width, corner_height);
  for (int s = 0; s < LK_N_STAGES; s++)
    place (self->stages[s], x + s * step, g->narrow ? corner_height : 0, g->narrow ? step : g->cell_width, corner_height);
}

static void
place_row (LkGoalGrid     *self,
           Row            *row,
           const Geometry *g,
           int             y,
           int             height)
{
  int head = 0;
  int x = g->head_width + (self->flat ? 0 : GAP);

  if (row->head && g->narrow)
    gtk_widget_measure (row->head, GTK_ORIENTATION_VERTICAL, g->head_width, &head, NULL, NULL, NULL);
  if (row->head)
    place (row->head, 0, y, g->head_width, g->narrow ? head : height);
  for (int s = 0; s < LK_N_STAGES; s++)
    if (g->narrow)
      place (row->cells[s], 0, y + head, s == (int) self->shown ? g->cell_width : 0, height - head);
    else
      place (row->cells[s], x + s * (g->cell_width + GAP), y, g->cell_width, height);
}

static void
style_idle_cb (gpointer data)
{
  g_autoptr (LkGoalGrid) self = data;

  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static void
lk_goal_grid_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  LkGoalGrid *self = LK_GOAL_GRID (widget);
  Geometry g = get_geometry (self, width);
  g_autofree LkRowNeed *needs = g_new0 (LkRowNeed, self->rows->len + 1);
  int y = g.header + 2;

  if (self->narrow != g.narrow)
    {
      self->narrow = g.narrow;
      g_idle_add_once (style_idle_cb, g_object_ref (self));
    }

  for (guint i = 0; i < self->rows->len; i++)
    measure_row (self, row_at (self, i), g.head_width, g.cell_width, g.narrow, &needs[i]);
  lk_row_heights_share (needs, self->rows->len, height - y - (int) (self->rows->len - 1) * GAP);
  place_header (self, &g, width);
  for (guint i = 0; i < self->rows->len; i++)
    {
      place_row (self, row_at (self, i), &g, y, needs[i].height);
      y += needs[i].height + GAP;
    }
}

static void
build_corner (LkGoalGrid *self)
{
  GtkWidget *label = gtk_label_new (_("Pupil goals"));
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->corner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_add_css_class (label, "column-title");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_has_frame (GTK_BUTTON (add), FALSE);
  lk_tip_set (add, _("New goal"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New goal"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "board.add-goal");
  gtk_box_append (GTK_BOX (self->corner), label);
  gtk_box_append (GTK_BOX (self->corner), add);
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
}

static void
build_stage (LkGoalGrid *self,
             int         s)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (lk_stage_get_name ((LkStage) s));

  self->stages[s] = gtk_toggle_button_new ();
  self->counts[s] = gtk_label_new ("0");
  gtk_widget_add_css_class (label, "column-title");
  gtk_widget_add_css_class (self->counts[s], "column-count");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->counts[s]);
  gtk_button_set_child (GTK_BUTTON (self->stages[s]), box);
  gtk_widget_add_css_class (self->stages[s], "stage");
  gtk_button_set_has_frame (GTK_BUTTON (self->stages[s]), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stages[s]), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_stage_get_name ((LkStage) s), -1);
  if (s > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->stages[s]), GTK_TOGGLE_BUTTON (self->stages[0]));
  g_signal_connect_object (self->stages[s], "toggled", G_CALLBACK (stage_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->stages[s], GTK_WIDGET (self));
}

static void
lk_goal_grid_dispose (GObject *object)
{
  LkGoalGrid *self = LK_GOAL_GRID (object);

  g_clear_handle_id (&self->sync_idle, g_source_remove);
  g_array_set_size (self->rows, 0);
  g_clear_pointer (&self->corner, gtk_widget_unparent);
  for (int s = 0; s < LK_N_STAGES; s++)
    g_clear_pointer (&self->stages[s], gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_goal_grid_parent_class)->dispose (object);
}

static void
lk_goal_grid_finalize (GObject *object)
{
  g_array_unref (LK_GOAL_GRID (object)->rows);
  G_OBJECT_CLASS (lk_goal_grid_parent_class)->finalize (object);
}

static void
lk_goal_grid_class_init (LkGoalGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_goal_grid_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_goal_grid_finalize;
  widget_class->get_request_mode = lk_goal_grid_get_request_mode;
  widget_class->measure = lk_goal_grid_measure;
  widget_class->size_allocate = lk_goal_grid_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "lkgoalgrid");
}

static void
lk_goal_grid_init (LkGoalGrid *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  build_corner (self);
  for (int s = 0; s < LK_N_STAGES; s++)
    build_stage (self, s);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->stages[0]), TRUE);
}

GtkWidget *
lk_goal_grid_new (LkBoardContext *context,
                  gboolean        flat)
{
  LkGoalGrid *self = g_object_new (LK_TYPE_GOAL_GRID, NULL);
  LkBoard *board = lk_board_context_get_board (context);
  GListModel *goals = G_LIST_MODEL (lk_board_get_goals (board));

  self->context = g_object_ref (context);
  self->flat = flat;
  g_signal_connect_object (goals, "items-changed", G_CALLBACK (watch_goals), self, G_CONNECT_SWAPPED);
  watch_goals (self, 0, 0, g_list_model_get_n_items (goals), goals);
  sync_rows (self);
  for (int s = 0; s < LK_N_STAGES; s++)
    g_signal_connect_object (lk_board_get_column (board, (LkStage) s), "items-changed", G_CALLBACK (show_counts), self, G_CONNECT_SWAPPED);
  show_counts (self);
  return GTK_WIDGET (self);
}

void
lk_goal_grid_focus_action (LkGoalGrid *self,
                           LkAction   *action)
{
  if (self->shown != lk_action_get_stage (action))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->stages[lk_action_get_stage (action)]), TRUE);
  for (guint r = 0; r < self->rows->len; r++)
    for (int s = 0; s < LK_N_STAGES; s++)
      if (lk_card_list_focus_action (LK_CARD_LIST (row_at (self, r)->cells[s]), action))
        return;
}

void
lk_goal_grid_focus_first (LkGoalGrid *self)
{
  if (self->rows->len > 0)
    lk_card_list_focus_at (LK_CARD_LIST (row_at (self, 0)->cells[self->shown]), GTK_DIR_DOWN, 0);
}

void
lk_goal_grid_start_adding (LkGoalGrid *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  int row, stage;

  if (focus && find_cell (self, focus, &row, &stage))
    lk_card_list_start_adding (LK_CARD_LIST (focus));
  else if (self->rows->len > 0)
    lk_card_list_start_adding (LK_CARD_LIST (row_at (self, 0)->cells[self->shown]));
}
