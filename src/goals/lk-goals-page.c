#include "goals/lk-goals-page.h"

struct _LkGoalsPage
{
  AdwPreferencesPage   parent_instance;

  AdwPreferencesGroup *head;
  GPtrArray           *shown;   /* of LkGoal, in the order of their groups */
  GPtrArray           *groups;  /* borrowed */

  LkBoard             *board;
  LkGoalStage          stage;
  GCompareFunc         compare;
  LkGoalsPageBuild     build;
};

G_DEFINE_FINAL_TYPE (LkGoalsPage, lk_goals_page, ADW_TYPE_PREFERENCES_PAGE)

static GPtrArray *
gather (LkGoalsPage *self)
{
  LkRecordList *goals = lk_board_get_goals (self->board);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    if (lk_goal_get_stage (lk_record_list_peek (goals, i)) == self->stage)
      g_ptr_array_add (found, g_object_ref (lk_record_list_peek (goals, i)));
  if (self->compare != NULL)
    g_ptr_array_sort (found, self->compare);
  return found;
}

static gboolean
is_shown (LkGoalsPage *self,
          GPtrArray   *goals)
{
  gboolean same = self->shown->len == goals->len;

  for (guint i = 0; same && i < goals->len; i++)
    same = self->shown->pdata[i] == goals->pdata[i];
  return same;
}

/* Only when other goals are to be shown: what is being typed in a group stays. */
static void
fill (LkGoalsPage *self)
{
  LkRecordList *goals = lk_board_get_goals (self->board);
  g_autoptr (GPtrArray) found = gather (self);

  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    {
      g_signal_handlers_disconnect_by_func (lk_record_list_peek (goals, i), fill, self);
      g_signal_connect_object (lk_record_list_peek (goals, i), "notify::stage", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
    }
  if (is_shown (self, found))
    return;
  for (guint i = 0; i < self->groups->len; i++)
    adw_preferences_page_remove (ADW_PREFERENCES_PAGE (self), self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
  for (guint i = 0; i < found->len; i++)
    {
      AdwPreferencesGroup *group = self->build (self->board, found->pdata[i]);

      adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), group);
      g_ptr_array_add (self->groups, group);
    }
  g_ptr_array_unref (self->shown);
  self->shown = g_steal_pointer (&found);
}

static void
lk_goals_page_finalize (GObject *object)
{
  LkGoalsPage *self = LK_GOALS_PAGE (object);

  g_ptr_array_unref (self->shown);
  g_ptr_array_unref (self->groups);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_goals_page_parent_class)->finalize (object);
}

static void
lk_goals_page_class_init (LkGoalsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_goals_page_finalize;
}

static void
lk_goals_page_init (LkGoalsPage *self)
{
  self->shown = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  self->head = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (self), self->head);
}

GtkWidget *
lk_goals_page_new (LkBoard          *board,
                   LkGoalStage       stage,
                   const char       *words,
                   GCompareFunc      compare,
                   LkGoalsPageBuild  build)
{
  LkGoalsPage *self = g_object_new (LK_TYPE_GOALS_PAGE, NULL);

  self->board = g_object_ref (board);
  self->stage = stage;
  self->compare = compare;
  self->build = build;
  adw_preferences_group_set_description (self->head, words);
  g_signal_connect_object (lk_board_get_goals (board), "items-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

AdwPreferencesGroup *
lk_goals_page_get_head (LkGoalsPage *self)
{
  g_return_val_if_fail (LK_IS_GOALS_PAGE (self), NULL);

  return self->head;
}
