#include "records/lk-private-private.h"
#include "records/lk-private-voice.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/lk-check.h"
#include "records/lk-arena-private.h"
#include "records/lk-survey-private.h"

/* After so many days without telling the pupils they are thought of. */
#define TELL_WITHIN 7

static const char *
get_id (gpointer record)
{
  return record != NULL ? lk_record_get_id (LK_RECORD (record)) : NULL;
}

/* Of this person and readable for them alone. */
static LkSealedHead *
make_head (LkPrivate  *self,
           const char *kind)
{
  LkSealedHead *head = lk_sealed_head_new (kind, self->person_id);

  lk_private_add_reader (self, head, self->person_id);
  return head;
}

GListModel *
lk_private_get_surveys (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  return G_LIST_MODEL (self->surveys);
}

GListModel *
lk_private_get_arenas (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  return G_LIST_MODEL (self->arenas);
}

static gpointer
find (GListStore *list,
      const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (LkSealedRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (lk_sealed_record_get_id (record), id) == 0)
        return record;
    }
  return NULL;
}

LkSurvey *
lk_private_find_survey (LkPrivate  *self,
                        const char *id)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  return find (self->surveys, id);
}

LkArena *
lk_private_find_arena (LkPrivate  *self,
                       const char *id)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  return find (self->arenas, id);
}

LkArena *
lk_private_find_arena_of_planning (LkPrivate  *self,
                                   const char *planning_id)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (planning_id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->arenas)); i++)
    {
      g_autoptr (LkArena) arena = g_list_model_get_item (G_LIST_MODEL (self->arenas), i);

      if (g_strcmp0 (lk_arena_get_planning_id (arena), planning_id) == 0)
        return arena;
    }
  return NULL;
}

LkSurvey *
lk_private_add_survey (LkPrivate     *self,
                       const char    *name,
                       LkTeam        *team,
                       LkDay          day,
                       LkSurveyForm  *form,
                       GError       **error)
{
  g_autoptr (LkSurvey) survey = NULL;
  g_autofree char *checked = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (team == NULL || LK_IS_TEAM (team), NULL);
  g_return_val_if_fail (form != NULL, NULL);

  if (!lk_private_check_loaded (self, error) || !lk_check_day (day, FALSE, error) || (checked = lk_check_text (name, 200, error)) == NULL)
    return NULL;
  survey = lk_survey_new (make_head (self, "survey"), self->person_id, form);
  lk_sealed_record_put (survey, LK_SURVEY_NAME, checked);
  lk_sealed_record_put_day (survey, LK_SURVEY_DAY, day);
  lk_sealed_record_put (survey, LK_SURVEY_TEAM, get_id (team));
  lk_private_put (self, LK_SEALED_RECORD (survey));
  return survey;
}

LkSurvey *
lk_private_repeat_survey (LkPrivate  *self,
                          LkSurvey   *survey,
                          GError    **error)
{
  LkSurvey *again = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);

  again = lk_private_add_survey (self, lk_survey_get_text (survey, LK_SURVEY_NAME), NULL, lk_day_today (), survey->form, error);
  if (again == NULL)
    return NULL;
  lk_sealed_record_put (again, LK_SURVEY_CLASS, lk_survey_get_text (survey, LK_SURVEY_CLASS));
  lk_sealed_record_put (again, LK_SURVEY_SUBJECT, lk_survey_get_text (survey, LK_SURVEY_SUBJECT));
  lk_sealed_record_put (again, LK_SURVEY_TEAM, lk_survey_get_team_id (survey));
  lk_sealed_record_put (again, LK_SURVEY_PREVIOUS, lk_survey_get_id (survey));
  return again;
}

static gboolean
asks_same (LkSurvey *a,
           LkSurvey *b)
{
  for (guint i = 0; i < lk_survey_form_get_n (a->form, LK_SURVEY_STATEMENTS); i++)
    if (lk_survey_form_find (b->form, LK_SURVEY_STATEMENTS, lk_survey_form_get (a->form, LK_SURVEY_STATEMENTS, i)->id) >= 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_same (LkSurvey     *a,
         LkSurvey     *b,
         LkSurveyText  text)
{
  return g_str_equal (lk_survey_get_text (a, text), lk_survey_get_text (b, text));
}

LkSurvey *
lk_private_find_last_survey (LkPrivate *self,
                             LkSurvey  *survey)
{
  LkSurvey *previous = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);

  previous = lk_survey_get_previous_id (survey) != NULL ? lk_private_find_survey (self, lk_survey_get_previous_id (survey)) : NULL;
  for (guint i = 0; previous == NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->surveys)); i++)
    {
      g_autoptr (LkSurvey) other = g_list_model_get_item (G_LIST_MODEL (self->surveys), i);

      if (other != survey && lk_survey_get_day (other) < lk_survey_get_day (survey) &&
          lk_sealed_record_get_link (other, LK_SURVEY_CONFLICT_OF) == NULL && asks_same (survey, other) &&
          is_same (survey, other, LK_SURVEY_CLASS) && is_same (survey, other, LK_SURVEY_SUBJECT))
        previous = other;
    }
  return previous;
}

LkSurvey *
lk_private_find_untold_survey (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->surveys)); i++)
    {
      g_autoptr (LkSurvey) survey = g_list_model_get_item (G_LIST_MODEL (self->surveys), i);

      if (lk_survey_get_told (survey) == LK_DAY_NONE && !survey->reminded && lk_survey_get_day (survey) + TELL_WITHIN <= lk_day_today () &&
          lk_survey_answers_get_n_sheets (survey->answers) >= LK_SURVEY_MIN_ANSWERS && lk_sealed_record_get_owned (LK_SEALED_RECORD (survey)) &&
          lk_sealed_record_get_link (survey, LK_SURVEY_CONFLICT_OF) == NULL)
        return survey;
    }
  return NULL;
}

LkAction *
lk_private_survey_to_action (LkPrivate   *self,
                             LkSurvey    *survey,
                             LkBoard     *board,
                             LkGoal      *goal,
                             const char  *words,
                             LkDay        due,
                             GError     **error)
{
  LkAction *action = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);
  g_return_val_if_fail (LK_IS_BOARD (board), NULL);

  if (!lk_private_check_loaded (self, error) || !lk_sealed_record_check_writable (survey, error))
    return NULL;
  action = lk_private_add_action (board, goal, words != NULL ? words : lk_survey_get_text (survey, LK_SURVEY_FOLLOW_UP),
                                  lk_private_get_person (self), due, error);
  if (action != NULL && lk_sealed_record_put (survey, LK_SURVEY_ACTION, get_id (action)))
    lk_sealed_record_note_edit (LK_SEALED_RECORD (survey));
  return action;
}

static const LkStatementResult *
find_statement (const LkSurveyResults *results,
                const char            *id)
{
  for (guint i = 0; i < results->statements->len; i++)
    if (g_str_equal (((LkStatementResult *) results->statements->pdata[i])->id, id))
      return results->statements->pdata[i];
  return NULL;
}

gboolean
lk_private_survey_to_reading (LkPrivate   *self,
                              LkSurvey    *survey,
                              const char  *statement_id,
                              LkBoard     *board,
                              LkGoal      *goal,
                              GError     **error)
{
  g_autoptr (LkSurveyResults) results = NULL;
  const LkStatementResult *statement = NULL;
  double share;

  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_SURVEY (survey), FALSE);
  g_return_val_if_fail (statement_id != NULL, FALSE);
  g_return_val_if_fail (LK_IS_BOARD (board), FALSE);
  g_return_val_if_fail (LK_IS_GOAL (goal), FALSE);

  if (!lk_private_check_loaded (self, error) || !lk_sealed_record_check_writable (survey, error))
    return FALSE;
  results = lk_survey_dup_results (survey, NULL);
  statement = find_statement (results, statement_id);
  share = statement != NULL ? lk_statement_result_get_share (statement) : NAN;
  if (isnan (share))
    return lk_check_refuse (error, _("Fewer than five pupils answered this, so it is not shown."));
  if (lk_board_add_reading (board, goal, lk_survey_get_day (survey), round (share * 100), statement->text, error) == NULL)
    return FALSE;
  if (lk_sealed_record_put (survey, LK_SURVEY_GOAL, get_id (goal)))
    lk_sealed_record_note_edit (LK_SEALED_RECORD (survey));
  return TRUE;
}

LkArena *
lk_private_add_arena (LkPrivate   *self,
                      const char  *topic,
                      LkTeam      *team,
                      LkDay        day,
                      const char  *planning_id,
                      GError     **error)
{
  g_autoptr (LkArena) arena = NULL;
  g_autofree char *checked = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (team == NULL || LK_IS_TEAM (team), NULL);

  if (!lk_private_check_loaded (self, error) || !lk_check_day (day, FALSE, error) || (checked = lk_check_text (topic, 200, error)) == NULL)
    return NULL;
  arena = lk_arena_new (make_head (self, "arena"), self->person_id);
  lk_sealed_record_put (arena, LK_ARENA_TOPIC, checked);
  lk_sealed_record_put_day (arena, LK_ARENA_DAY, day);
  lk_sealed_record_put (arena, LK_ARENA_TEAM, get_id (team));
  lk_sealed_record_put (arena, LK_ARENA_PLANNING, planning_id);
  lk_private_put (self, LK_SEALED_RECORD (arena));
  return arena;
}

LkGoal *
lk_private_arena_idea_to_board (LkPrivate    *self,
                                LkArena      *arena,
                                LkArenaLine  *idea,
                                LkBoard      *board,
                                GError      **error)
{
  g_autofree char *line = NULL;
  LkGoal *goal = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (LK_IS_ARENA (arena), NULL);
  g_return_val_if_fail (LK_IS_ARENA_LINE (idea), NULL);
  g_return_val_if_fail (LK_IS_BOARD (board), NULL);

  if (!lk_private_check_loaded (self, error) || !lk_sealed_record_check_writable (arena, error))
    return NULL;
  line = g_strdup (lk_arena_line_get_text (idea));
  g_strdelimit (line, "\r\n\t", ' ');
  goal = lk_board_add_goal (board, line, lk_day_today (), LK_GOAL_IDEA, error);
  if (goal == NULL)
    return NULL;
  if (!isnan (lk_arena_line_get_feasibility (idea)))
    lk_board_place_idea (board, goal, lk_arena_line_get_feasibility (idea), lk_arena_line_get_effect (idea), NULL);
  if (lk_arena_line_set_goal_id (idea, get_id (goal)))
    lk_sealed_record_note_edit (LK_SEALED_RECORD (arena));
  return goal;
}
