#include "model/lk-board-private.h"

#include "model/lk-record-list-private.h"

/*
 * Each action stands in three lists at once: all, the column of its stage, and the cell of its goal and stage. An action
 * whose goal has no row on the board (an idea, achieved, stopped, archived) stands among those without a goal.
 */
typedef struct
{
  LkRecordList *cell;   /* borrowed */
  LkStage       stage;
} Place;

typedef struct
{
  LkRecordList *stages[LK_N_STAGES];
} Cells;

static void
cells_free (gpointer data)
{
  Cells *cells = data;

  for (guint i = 0; i < LK_N_STAGES; i++)
    g_object_unref (cells->stages[i]);
  g_free (cells);
}

static Cells *
get_cells (LkBoard    *self,
           const char *goal_id)
{
  Cells *cells = g_hash_table_lookup (self->cells, goal_id != NULL ? goal_id : "");

  if (cells != NULL)
    return cells;

  cells = g_new0 (Cells, 1);
  for (guint i = 0; i < LK_N_STAGES; i++)
    {
      cells->stages[i] = lk_record_list_new (LK_TYPE_ACTION);
      if (self->frozen)
        lk_record_list_freeze (cells->stages[i]);
    }
  g_hash_table_insert (self->cells, g_strdup (goal_id != NULL ? goal_id : ""), cells);
  return cells;
}

/* Places one after the other, since each placing changes @cells. */
static void
place_all (LkBoard    *self,
           Cells      *cells,
           const char *goal_id)
{
  for (guint i = 0; i < LK_N_STAGES; i++)
    {
      g_autoptr(GPtrArray) actions = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint j = 0; j < lk_record_list_get_size (cells->stages[i]); j++)
        {
          LkAction *action = lk_record_list_peek (cells->stages[i], j);

          if (g_strcmp0 (lk_action_get_goal_id (action), goal_id) == 0)
            g_ptr_array_add (actions, g_object_ref (action));
        }
      for (guint j = 0; j < actions->len; j++)
        lk_board_place_action (self, g_ptr_array_index (actions, j));
    }
}

void
lk_board_init_cells (LkBoard *self)
{
  self->actions = lk_record_list_new (LK_TYPE_ACTION);
  for (guint i = 0; i < LK_N_STAGES; i++)
    self->columns[i] = lk_record_list_new (LK_TYPE_ACTION);
  self->cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, cells_free);
  self->places = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static void
foreach_list (LkBoard  *self,
              void    (*func) (LkRecordList *list))
{
  GHashTableIter iter;
  gpointer cells;

  func (self->actions);
  for (guint i = 0; i < LK_N_STAGES; i++)
    func (self->columns[i]);

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cells))
    for (guint i = 0; i < LK_N_STAGES; i++)
      func (((Cells *) cells)->stages[i]);
}

void
lk_board_freeze_cells (LkBoard *self)
{
  foreach_list (self, lk_record_list_freeze);
}

static void
gather_lists (LkBoard   *self,
              GPtrArray *lists)
{
  GHashTableIter iter;
  gpointer cells;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &cells))
    for (guint i = 0; i < LK_N_STAGES; i++)
      g_ptr_array_add (lists, g_object_ref (((Cells *) cells)->stages[i]));
}

void
lk_board_thaw_cells (LkBoard *self)
{
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func (g_object_unref);

  /* Who hears of it may ask for a cell that was not yet there. */
  gather_lists (self, lists);
  lk_record_list_thaw (self->actions);
  for (guint i = 0; i < LK_N_STAGES; i++)
    lk_record_list_thaw (self->columns[i]);
  for (guint i = 0; i < lists->len; i++)
    lk_record_list_thaw (g_ptr_array_index (lists, i));
}

static LkGoal *
find_row (LkBoard  *self,
          LkAction *action)
{
  LkGoal *goal = lk_board_find_goal (self, lk_action_get_goal_id (action));

  return goal != NULL && lk_goal_get_stage (goal) == LK_GOAL_ACTIVE ? goal : NULL;
}

void
lk_board_place_action (LkBoard  *self,
                       LkAction *action)
{
  g_autoptr(LkAction) kept = g_object_ref (action);
  LkStage stage = lk_action_get_stage (action);
  LkRecordList *cell = lk_board_get_cell (self, find_row (self, action), stage);
  Place *place = NULL;
  LkAction *other = lk_record_list_find (self->actions, lk_record_get_id (LK_RECORD (action)));

  if (other != NULL && other != action)
    lk_board_take_action (self, other);

  place = g_hash_table_lookup (self->places, action);
  if (place == NULL)
    {
      place = g_new0 (Place, 1);
      place->cell = cell;
      place->stage = stage;
      g_hash_table_insert (self->places, action, place);
    }

  /* The place is told before the lists speak: who hears them may ask for more. */
  if (place->cell != cell)
    {
      LkRecordList *old_cell = place->cell;

      place->cell = cell;
      lk_record_list_remove (old_cell, action);
    }
  if (place->stage != stage)
    {
      LkRecordList *old_column = self->columns[place->stage];

      place->stage = stage;
      lk_record_list_remove (old_column, action);
    }

  lk_record_list_put (self->actions, action);
  lk_record_list_put (self->columns[stage], action);
  lk_record_list_put (cell, action);
}

void
lk_board_take_action (LkBoard  *self,
                      LkAction *action)
{
  g_autoptr(LkAction) kept = g_object_ref (action);
  Place *place = g_hash_table_lookup (self->places, action);
  LkRecordList *cell = NULL;
  LkRecordList *column = NULL;

  if (place == NULL)
    return;

  cell = place->cell;
  column = self->columns[place->stage];
  g_hash_table_remove (self->places, action);
  lk_record_list_remove (cell, action);
  lk_record_list_remove (column, action);
  lk_record_list_remove (self->actions, action);
}

void
lk_board_gather_actions (LkBoard *self,
                         LkGoal  *goal)
{
  place_all (self, get_cells (self, NULL), lk_record_get_id (LK_RECORD (goal)));
}

void
lk_board_scatter_actions (LkBoard *self,
                          LkGoal  *goal)
{
  const char *id = lk_record_get_id (LK_RECORD (goal));

  place_all (self, get_cells (self, id), id);
}

LkRecordList *
lk_board_get_actions (LkBoard *self)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);

  return self->actions;
}

LkRecordList *
lk_board_get_cell (LkBoard *self,
                   LkGoal  *goal,
                   LkStage  stage)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);
  g_return_val_if_fail (stage < LK_N_STAGES, NULL);

  return get_cells (self, goal != NULL ? lk_record_get_id (LK_RECORD (goal)) : NULL)->stages[stage];
}

LkRecordList *
lk_board_get_column (LkBoard *self,
                     LkStage  stage)
{
  g_return_val_if_fail (LK_IS_BOARD (self), NULL);
  g_return_val_if_fail (stage < LK_N_STAGES, NULL);

  return self->columns[stage];
}
