#include "records/lk-private-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "records/lk-released-private.h"

gboolean
lk_private_check_open (LkPrivate  *self,
                       GError    **error)
{
  return !self->locked || lk_check_refuse (error, _("My week is locked. Open it to go on."));
}

gboolean
lk_private_check_loaded (LkPrivate  *self,
                         GError    **error)
{
  return lk_private_check_open (self, error) &&
         (self->loaded || lk_check_refuse (error, _("Your records are still being opened.")));
}

gboolean
lk_private_check_owned (LkPrivate       *self,
                        LkSealedRecord  *record,
                        GError         **error)
{
  const LkSealedRecordClass *kind = LK_SEALED_RECORD_GET_CLASS (record);

  if (!lk_private_check_open (self, error))
    return FALSE;
  if (!g_list_store_find (lk_private_get_list (self, record), record, NULL))
    return lk_check_refuse (error, _(kind->not_here));
  return lk_sealed_record_get_owned (record) || lk_check_refuse (error, _(kind->not_owner));
}

static const char *
get_id (gpointer record)
{
  return record != NULL ? lk_record_get_id (LK_RECORD (record)) : NULL;
}

void
lk_private_add_reader (LkPrivate    *self,
                       LkSealedHead *head,
                       const char   *person_id)
{
  const LkReader *reader = g_hash_table_lookup (self->readers, person_id);

  if (reader != NULL)
    lk_sealed_head_add_reader (head, reader);
}

static LkVisit *
make_visit (LkPrivate  *self,
            const char *visitor_id,
            const char *visited_id,
            const char *team_id,
            const char *planning_id,
            LkDay       day)
{
  LkSealedHead *head = lk_sealed_head_new ("visit", visited_id);
  LkVisit *visit = NULL;

  head->day = day;
  head->team_id = g_strdup (team_id);
  head->planning_id = g_strdup (planning_id);
  lk_private_add_reader (self, head, self->person_id);
  if (g_strcmp0 (visitor_id, self->person_id) == 0)
    lk_private_add_reader (self, head, visited_id);
  visit = lk_visit_new (head, self->person_id);
  lk_sealed_record_put (visit, LK_VISIT_VISITOR, visitor_id);
  lk_sealed_record_set_waits (LK_SEALED_RECORD (visit), !g_hash_table_contains (self->readers, visited_id));
  return visit;
}

static gboolean
check_pair (LkPrivate   *self,
            const char  *visitor_id,
            const char  *visited_id,
            GError     **error)
{
  if (!lk_private_check_loaded (self, error))
    return FALSE;
  if (visitor_id == NULL || visited_id == NULL || g_str_equal (visitor_id, visited_id))
    return lk_check_refuse (error, _("Choose two different people."));
  if (g_strcmp0 (visitor_id, self->person_id) != 0 && g_strcmp0 (visited_id, self->person_id) != 0)
    return lk_check_refuse (error, _("A visit here is one that you make or that is made to you."));
  return TRUE;
}

static gboolean
fill (LkVisit     *visit,
      const char  *hour,
      const char  *focus,
      GError     **error)
{
  g_autofree char *checked_hour = lk_check_text (hour, LK_VISIT_MAX_TEXT, error);
  g_autofree char *checked_focus = checked_hour != NULL ? lk_check_text (focus, LK_VISIT_MAX_TEXT, error) : NULL;

  if (checked_focus == NULL)
    return FALSE;
  lk_sealed_record_put (visit, LK_VISIT_HOUR, checked_hour);
  lk_sealed_record_put (visit, LK_VISIT_FOCUS, checked_focus);
  return TRUE;
}

LkVisit *
lk_private_add_visit (LkPrivate   *self,
                      LkPerson    *visitor,
                      LkPerson    *visited,
                      LkTeam      *team,
                      LkDay        day,
                      const char  *hour,
                      GError     **error)
{
  g_autoptr (LkVisit) visit = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (visitor == NULL || LK_IS_PERSON (visitor), NULL);
  g_return_val_if_fail (visited == NULL || LK_IS_PERSON (visited), NULL);

  if (!check_pair (self, get_id (visitor), get_id (visited), error) || !lk_check_day (day, FALSE, error))
    return NULL;
  visit = make_visit (self, get_id (visitor), get_id (visited), get_id (team), NULL, day);
  if (!fill (visit, hour, lk_private_find_next_focus (self, get_id (visited)), error))
    return NULL;
  lk_private_put (self, LK_SEALED_RECORD (visit));
  lk_sealed_record_note_edit (LK_SEALED_RECORD (visit));
  return visit;
}

LkVisit *
lk_private_open_planning (LkPrivate   *self,
                          LkPlanning  *planning,
                          GError     **error)
{
  g_autofree char *team_id = NULL;
  g_autoptr (LkVisit) visit = NULL;
  const char *focus = NULL;
  LkVisit *found = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (LK_IS_PLANNING (planning), NULL);

  found = lk_private_find_visit_of_planning (self, get_id (planning));
  if (found != NULL)
    return found;
  if (lk_planning_get_kind (planning) != LK_PLANNING_VISIT)
    {
      lk_check_refuse (error, _("This entry of the planning is no visit."));
      return NULL;
    }
  if (!check_pair (self, lk_planning_get_person_id (planning), lk_planning_get_other_id (planning), error))
    return NULL;
  g_object_get (planning, "team-id", &team_id, NULL);
  visit = make_visit (self, lk_planning_get_person_id (planning), lk_planning_get_other_id (planning), team_id,
                      get_id (planning), lk_planning_get_day (planning));
  focus = lk_planning_get_title (planning);
  if (!fill (visit, lk_planning_get_hour (planning),
             *focus != '\0' ? focus : lk_private_find_next_focus (self, lk_visit_get_visited_id (visit)), error))
    return NULL;
  lk_private_put (self, LK_SEALED_RECORD (visit));
  return visit;
}

gboolean
lk_private_hand_over (LkPrivate  *self,
                      LkVisit    *visit,
                      GError    **error)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_VISIT (visit), FALSE);

  if (lk_visit_get_state (visit) == LK_VISIT_HANDED_OVER)
    return TRUE;
  if (!lk_private_check_open (self, error) || !lk_sealed_record_check_writable (visit, error))
    return FALSE;
  lk_visit_set_state (visit, LK_VISIT_HANDED_OVER);
  lk_private_save_record (self, LK_SEALED_RECORD (visit));
  return TRUE;
}

static void
set_reader (LkPrivate      *self,
            LkSealedRecord *record,
            const char     *person_id,
            gboolean        reads)
{
  g_autoptr (LkSealedHead) head = lk_sealed_head_copy (record->head);

  if (reads)
    lk_private_add_reader (self, head, person_id);
  else
    lk_sealed_head_remove_reader (head, person_id);
  lk_sealed_record_set_head (record, g_steal_pointer (&head));
  lk_private_save_record (self, record);
}

gboolean
lk_private_share (LkPrivate  *self,
                  gpointer    record,
                  LkPerson   *person,
                  GError    **error)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_SEALED_RECORD (record), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);

  if (LK_IS_DRAFT (record))
    return lk_private_add_designer (self, record, person, error);
  if (!lk_private_check_owned (self, record, error))
    return FALSE;
  if (lk_sealed_record_has_reader (record, get_id (person)))
    return TRUE;
  if (!lk_private_has_account (self, person))
    {
      g_autofree char *name = lk_person_dup_first_name (person);

      g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("%s has not set a password yet, and so cannot read this."), name);
      return FALSE;
    }
  set_reader (self, record, get_id (person), TRUE);
  return TRUE;
}

gboolean
lk_private_stop_sharing (LkPrivate  *self,
                         gpointer    record,
                         LkPerson   *person,
                         GError    **error)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_SEALED_RECORD (record), FALSE);
  g_return_val_if_fail (LK_IS_PERSON (person), FALSE);

  if (LK_IS_DRAFT (record))
    return lk_private_remove_designer (self, record, person, error);
  if (!lk_private_check_owned (self, record, error))
    return FALSE;
  if (g_strcmp0 (get_id (person), self->person_id) == 0)
    return lk_check_refuse (error, _("It is your own: erase it to be rid of it."));
  if (!lk_sealed_record_has_reader (record, get_id (person)))
    return TRUE;
  set_reader (self, record, get_id (person), FALSE);
  return TRUE;
}

gboolean
lk_private_may_erase (LkPrivate *self,
                      gpointer   record)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_SEALED_RECORD (record), FALSE);

  return lk_sealed_record_get_writable (record) && LK_SEALED_RECORD_GET_CLASS (record)->may_erase (record);
}

gboolean
lk_private_erase (LkPrivate  *self,
                  gpointer    record,
                  GError    **error)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_SEALED_RECORD (record), FALSE);

  if (!lk_private_check_open (self, error))
    return FALSE;
  if (!lk_private_may_erase (self, record))
    return lk_check_refuse (error, _(LK_SEALED_RECORD_GET_CLASS (record)->not_owner));
  lk_private_erase_record (self, record, NULL);
  return TRUE;
}

gboolean
lk_private_take_back (LkPrivate  *self,
                      gpointer    record,
                      GError    **error)
{
  g_autoptr (LkSealedRecord) kept = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_SEALED_RECORD (record), FALSE);

  if (!lk_private_check_open (self, error))
    return FALSE;
  if (g_hash_table_lookup (self->erased, lk_sealed_record_get_id (record)) != record)
    return lk_check_refuse (error, _(LK_SEALED_RECORD_GET_CLASS (record)->not_here));
  kept = g_object_ref (record);
  g_hash_table_remove (self->erased, kept->head->id);
  kept->version = kept->head->version = 0;
  lk_private_put (self, kept);
  lk_private_save_record (self, record);
  if (LK_IS_VISIT (record) && lk_visit_get_released (LK_VISIT (record)))
    lk_released_follow (self, LK_VISIT (record));
  if (LK_IS_SURVEY (record))
    lk_private_put_shared_back (self, LK_SURVEY (record));
  return TRUE;
}

LkAction *
lk_private_add_action (LkBoard     *board,
                       LkGoal      *goal,
                       const char  *words,
                       LkPerson    *owner,
                       LkDay        due,
                       GError     **error)
{
  g_autofree char *line = g_strdup (words);

  g_strdelimit (line, "\r\n\t", ' ');
  return lk_board_add_action (board, goal, LK_STAGE_TODO, line, owner, due, error);
}

LkAction *
lk_private_make_action (LkPrivate   *self,
                        LkVisit     *visit,
                        LkBoard     *board,
                        LkGoal      *goal,
                        const char  *words,
                        LkDay        due,
                        GError     **error)
{
  LkAction *action = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (LK_IS_VISIT (visit), NULL);
  g_return_val_if_fail (LK_IS_BOARD (board), NULL);

  if (!lk_private_check_open (self, error) || !lk_sealed_record_check_writable (visit, error))
    return NULL;
  action = lk_private_add_action (board, goal, words != NULL ? words : lk_visit_get_text (visit, LK_VISIT_AGREEMENT),
                                  lk_school_find_person (self->school, lk_visit_get_visited_id (visit)), due, error);
  if (action == NULL)
    return NULL;
  lk_sealed_record_put (visit, LK_VISIT_ACTION, get_id (action));
  lk_visit_set_stage (visit, LK_AGREEMENT_TODO);
  lk_sealed_record_note_edit (LK_SEALED_RECORD (visit));
  return action;
}

gboolean
lk_private_agree_next_focus (LkPrivate  *self,
                             LkVisit    *visit,
                             GError    **error)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), FALSE);
  g_return_val_if_fail (LK_IS_VISIT (visit), FALSE);

  return lk_private_check_open (self, error) &&
         lk_visit_set_text (visit, LK_VISIT_NEXT_FOCUS, lk_visit_get_text (visit, LK_VISIT_AGREEMENT), error);
}
