#include "records/lk-visit-private.h"

/* The nick of each value is what is sealed, so it never changes. */
G_DEFINE_ENUM_TYPE (LkVisitState, lk_visit_state,
                    G_DEFINE_ENUM_VALUE (LK_VISIT_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (LK_VISIT_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (LK_VISIT_HANDED_OVER, "handed-over"))
G_DEFINE_ENUM_TYPE (LkAgreementStage, lk_agreement_stage,
                    G_DEFINE_ENUM_VALUE (LK_AGREEMENT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (LK_AGREEMENT_TODO, "todo"),
                    G_DEFINE_ENUM_VALUE (LK_AGREEMENT_DOING, "doing"),
                    G_DEFINE_ENUM_VALUE (LK_AGREEMENT_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (LK_AGREEMENT_LOST, "lost"))

#define GET(type, name, expression, otherwise) \
  type lk_visit_get_##name (LkVisit *self) \
  { \
    g_return_val_if_fail (LK_IS_VISIT (self), otherwise); \
    return expression; \
  }

GET (const char *, id, self->parent_instance.head->id, NULL)
GET (const char *, visitor_id, lk_sealed_record_get_link (self, LK_VISIT_VISITOR), NULL)
GET (const char *, visited_id, self->parent_instance.head->owner_id, NULL)
GET (const char *, team_id, self->parent_instance.head->team_id, NULL)
GET (const char *, planning_id, self->parent_instance.head->planning_id, NULL)
GET (const char *, guide_version_id, lk_sealed_record_get_link (self, LK_VISIT_GUIDE), NULL)
GET (const char *, agreement_action_id, lk_sealed_record_get_link (self, LK_VISIT_ACTION), NULL)
GET (const char *, conflict_of_id, lk_sealed_record_get_link (self, LK_VISIT_CONFLICT_OF), NULL)
GET (const char *, design_id, lk_sealed_record_get_link (self, LK_VISIT_DESIGN), NULL)
GET (LkDay, day, lk_sealed_record_get_day (self, LK_VISIT_DAY), LK_DAY_NONE)
GET (LkVisitState, state, self->state, LK_VISIT_PLANNED)
GET (LkAgreementStage, agreement_stage, self->stage, LK_AGREEMENT_NONE)
GET (gboolean, owned, lk_sealed_record_get_owned (&self->parent_instance), FALSE)
GET (gboolean, writable, lk_sealed_record_get_writable (&self->parent_instance), FALSE)
GET (gboolean, pending, lk_sealed_record_get_pending (&self->parent_instance), FALSE)
GET (gboolean, owner_waits, lk_sealed_record_get_owner_waits (&self->parent_instance), FALSE)
GET (guint, n_scored, g_hash_table_size (self->scores), 0)
GET (GListModel *, evidence, G_LIST_MODEL (self->evidence), NULL)

gboolean
lk_visit_has_reader (LkVisit    *self,
                     const char *person_id)
{
  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);

  return lk_sealed_record_has_reader (&self->parent_instance, person_id);
}

const char *
lk_visit_get_text (LkVisit     *self,
                   LkVisitText  which)
{
  g_return_val_if_fail (LK_IS_VISIT (self), "");
  g_return_val_if_fail (which < LK_N_VISIT_TEXTS, "");

  return lk_sealed_record_get_text (self, which);
}

int
lk_visit_get_score (LkVisit    *self,
                    const char *item_id)
{
  g_return_val_if_fail (LK_IS_VISIT (self), LK_SCORE_NOT_SEEN);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->scores, item_id));
}

void
lk_visit_foreach_score (LkVisit  *self,
                        void    (*func) (const char *item_id,
                                         int         score,
                                         gpointer    data),
                        gpointer  data)
{
  GHashTableIter iter;
  gpointer item, score;

  g_return_if_fail (LK_IS_VISIT (self));

  g_hash_table_iter_init (&iter, self->scores);
  while (g_hash_table_iter_next (&iter, &item, &score))
    func (item, GPOINTER_TO_INT (score), data);
}

gboolean
lk_visit_get_released (LkVisit *self)
{
  g_return_val_if_fail (LK_IS_VISIT (self), FALSE);

  return self->released;
}
