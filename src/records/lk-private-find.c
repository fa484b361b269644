/* What is looked for among the visits that are open, and what is planned of them. */

#include "records/lk-private-private.h"

const char *
lk_private_find_next_focus (LkPrivate  *self,
                            const char *visited_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);

      if (g_strcmp0 (lk_visit_get_visited_id (visit), visited_id) != 0 || lk_visit_get_conflict_of_id (visit) != NULL)
        continue;
      if (*lk_visit_get_text (visit, LK_VISIT_NEXT_FOCUS) != '\0')
        return lk_visit_get_text (visit, LK_VISIT_NEXT_FOCUS);
      if (lk_visit_get_state (visit) != LK_VISIT_PLANNED)
        return NULL;
    }
  return NULL;
}

const char *
lk_private_get_next_focus (LkPrivate *self,
                           LkPerson  *visited)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (LK_IS_PERSON (visited), NULL);

  return lk_private_find_next_focus (self, lk_record_get_id (LK_RECORD (visited)));
}

LkVisit *
lk_private_find_visit (LkPrivate  *self,
                       const char *id)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);

      if (g_strcmp0 (lk_visit_get_id (visit), id) == 0)
        return visit;
    }
  return NULL;
}

LkVisit *
lk_private_find_visit_of_planning (LkPrivate  *self,
                                   const char *planning_id)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (planning_id != NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);

      if (g_strcmp0 (lk_visit_get_planning_id (visit), planning_id) == 0)
        return visit;
    }
  return NULL;
}

static gboolean
is_blank (LkVisit *visit)
{
  for (guint i = LK_VISIT_NOTICED; i < LK_N_VISIT_TEXTS; i++)
    if (*lk_visit_get_text (visit, (LkVisitText) i) != '\0')
      return FALSE;
  return lk_visit_get_n_scored (visit) == 0 && g_list_model_get_n_items (lk_visit_get_evidence (visit)) == 0 &&
         lk_visit_get_state (visit) != LK_VISIT_HANDED_OVER;
}

LkPlanning *
lk_private_find_planning (LkPrivate *self,
                          LkPerson  *visitor,
                          LkPerson  *visited,
                          LkDay      from,
                          LkDay      till,
                          LkVisit   *mine)
{
  LkPlanning *first = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);
  g_return_val_if_fail (LK_IS_PERSON (visitor), NULL);
  g_return_val_if_fail (LK_IS_PERSON (visited), NULL);

  for (guint i = 0; i < self->planned->len; i++)
    {
      LkPlanning *planning = self->planned->pdata[i];
      const LkDay day = lk_planning_get_day (planning);
      LkVisit *visit = NULL;

      if (day < from || day > till || (first != NULL && day >= lk_planning_get_day (first)) ||
          g_strcmp0 (lk_planning_get_person_id (planning), lk_record_get_id (LK_RECORD (visitor))) != 0 ||
          g_strcmp0 (lk_planning_get_other_id (planning), lk_record_get_id (LK_RECORD (visited))) != 0)
        continue;
      visit = lk_private_find_visit_of_planning (self, lk_record_get_id (LK_RECORD (planning)));
      if (visit == NULL || visit == mine || is_blank (visit))
        first = planning;
    }
  return first;
}

GPtrArray *
lk_private_dup_drafts (LkPrivate *self)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func (g_object_unref);
  const LkDay today = lk_day_today ();

  g_return_val_if_fail (LK_IS_PRIVATE (self), drafts);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);

      if (lk_visit_get_state (visit) == LK_VISIT_DRAFT && lk_visit_get_writable (visit) && lk_visit_get_day (visit) <= today)
        g_ptr_array_add (drafts, g_steal_pointer (&visit));
    }
  return drafts;
}

LkVisit *
lk_private_get_last_agreement (LkPrivate *self)
{
  g_return_val_if_fail (LK_IS_PRIVATE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (self->visits), i);

      if (lk_visit_get_owned (visit) && *lk_visit_get_text (visit, LK_VISIT_AGREEMENT) != '\0')
        return visit;
    }
  return NULL;
}
