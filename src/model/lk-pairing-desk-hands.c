/* What somebody made by hand at the desk: it stays when a proposal is made anew, and such a step can be taken back. */

#include "model/lk-pairing-desk-private.h"

#include "model/lk-proposed-visit-private.h"

/** Kept: a visit with what can be changed of it. */
typedef struct
{
  LkProposedVisit *visit;
  LkPerson        *visited;
  LkDay            day;
  guint            hour;
  gboolean         fixed;
} Kept;

struct _LkPairingMemory
{
  LkDay          from;
  GHashTable    *teams;
  gboolean       prefer_team;
  guint          seed;
  gboolean       changed;
  LkPairingPlan *plan;
  GPtrArray     *visits;     /* Kept, likewise taken_out */
  GPtrArray     *taken_out;
  GPtrArray     *pinned;     /* LkProposedVisit, likewise put_out */
  GPtrArray     *put_out;
};

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_object_unref (kept->visit);
  g_object_unref (kept->visited);
  g_free (kept);
}

void
lk_pairing_memory_free (LkPairingMemory *self)
{
  g_hash_table_unref (self->teams);
  g_clear_pointer (&self->plan, lk_pairing_plan_unref);
  g_ptr_array_unref (self->visits);
  g_ptr_array_unref (self->taken_out);
  g_ptr_array_unref (self->pinned);
  g_ptr_array_unref (self->put_out);
  g_free (self);
}

/* With hands at work again, going back would lose what they do; and a proposal that is being made does not know of it. */
static void
note_hands (LkPairingDesk *self)
{
  g_clear_pointer (&self->memory, lk_pairing_memory_free);
  self->changed = TRUE;
  if (lk_pairing_desk_get_working (self))
    lk_pairing_desk_start_anew (self);
}

void
lk_pairing_desk_pin (LkPairingDesk   *self,
                     LkProposedVisit *visit)
{
  g_ptr_array_remove (self->put_out, visit);
  if (!g_ptr_array_find (self->pinned, visit, NULL))
    g_ptr_array_add (self->pinned, g_object_ref (visit));
  lk_proposed_visit_set_fixed (visit, TRUE);
  note_hands (self);
}

void
lk_pairing_desk_unpin (LkPairingDesk   *self,
                       LkProposedVisit *visit,
                       gboolean         put_out)
{
  if (put_out && !g_ptr_array_find (self->put_out, visit, NULL))
    g_ptr_array_add (self->put_out, g_object_ref (visit));
  g_ptr_array_remove (self->pinned, visit);
  lk_proposed_visit_set_fixed (visit, FALSE);
  note_hands (self);
}

GPtrArray *
lk_pairing_desk_list_hands (LkPairingDesk *self,
                            GPtrArray     *of)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < of->len; i++)
    {
      LkProposedVisit *visit = of->pdata[i];

      if (lk_pairing_desk_is_in_sight (self, visit) &&
          g_hash_table_contains (self->ground->teams, lk_record_get_id (LK_RECORD (lk_proposed_visit_get_visitor (visit)))) &&
          g_hash_table_contains (self->ground->teams, lk_record_get_id (LK_RECORD (lk_proposed_visit_get_visited (visit)))))
        g_ptr_array_add (found, g_object_ref (visit));
    }
  return found;
}

LkPairingSchool *
lk_pairing_desk_new_school (LkPairingDesk *self)
{
  LkPairingSchool *school = lk_pairing_school_copy (self->ground->school);
  g_autoptr (GPtrArray) pinned = lk_pairing_desk_list_hands (self, self->pinned), put_out = lk_pairing_desk_list_hands (self, self->put_out);

  for (guint i = 0; i < pinned->len; i++)
    lk_pairing_school_add_planned_visit (school, lk_record_get_id (LK_RECORD (lk_proposed_visit_get_visitor (pinned->pdata[i]))),
                                         lk_record_get_id (LK_RECORD (lk_proposed_visit_get_visited (pinned->pdata[i]))),
                                         lk_proposed_visit_get_day (pinned->pdata[i]), lk_proposed_visit_get_hour (pinned->pdata[i]));
  for (guint i = 0; i < put_out->len; i++)
    lk_pairing_school_forbid (school, lk_record_get_id (LK_RECORD (lk_proposed_visit_get_visitor (put_out->pdata[i]))),
                              lk_record_get_id (LK_RECORD (lk_proposed_visit_get_visited (put_out->pdata[i]))));
  return school;
}

static GPtrArray *
keep (GListStore *list)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (kept_free);

  for (guint i = 0; i < lk_proposed_visits_count (list); i++)
    {
      LkProposedVisit *visit = lk_proposed_visits_peek (list, i);
      const Kept kept = {
        .visit = g_object_ref (visit),
        .visited = g_object_ref (lk_proposed_visit_get_visited (visit)),
        .day = lk_proposed_visit_get_day (visit),
        .hour = lk_proposed_visit_get_hour (visit),
        .fixed = lk_proposed_visit_get_fixed (visit),
      };

      g_ptr_array_add (all, g_memdup2 (&kept, sizeof kept));
    }
  return all;
}

static gpointer
copy_ref (gconstpointer visit,
          gpointer      user_data)
{
  return g_object_ref ((gpointer) visit);
}

GHashTable *
lk_pairing_desk_copy_teams (LkPairingDesk *self)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->teams);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (copy, g_strdup (id));
  return copy;
}

void
lk_pairing_desk_remember (LkPairingDesk *self)
{
  LkPairingMemory *memory = g_new0 (LkPairingMemory, 1);

  memory->from = self->from;
  memory->teams = lk_pairing_desk_copy_teams (self);
  memory->prefer_team = self->prefer_team;
  memory->seed = self->seed;
  memory->changed = self->changed;
  memory->plan = self->plan != NULL ? lk_pairing_plan_ref (self->plan) : NULL;
  memory->visits = keep (self->visits);
  memory->taken_out = keep (self->taken_out);
  memory->pinned = g_ptr_array_copy (self->pinned, copy_ref, NULL);
  memory->put_out = g_ptr_array_copy (self->put_out, copy_ref, NULL);
  g_clear_pointer (&self->memory, lk_pairing_memory_free);
  self->memory = memory;
}

static void
restore (GListStore *list,
         GPtrArray  *all)
{
  g_list_store_remove_all (list);
  for (guint i = 0; i < all->len; i++)
    {
      const Kept *kept = all->pdata[i];

      lk_proposed_visit_set_visited (kept->visit, kept->visited);
      lk_proposed_visit_set_moment (kept->visit, kept->day, kept->hour);
      lk_proposed_visit_set_fixed (kept->visit, kept->fixed);
      lk_proposed_visits_put (list, kept->visit);
    }
}

gboolean
lk_pairing_desk_can_put_back (LkPairingDesk *self)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), FALSE);

  return self->memory != NULL;
}

void
lk_pairing_desk_put_back (LkPairingDesk *self)
{
  LkPairingMemory *memory = NULL;

  g_return_if_fail (LK_IS_PAIRING_DESK (self));

  memory = g_steal_pointer (&self->memory);
  if (memory == NULL)
    return;
  self->from = memory->from;
  self->prefer_team = memory->prefer_team;
  self->seed = memory->seed;
  self->changed = memory->changed;
  self->anew = FALSE;
  g_hash_table_unref (self->teams);
  self->teams = g_hash_table_ref (memory->teams);
  g_clear_pointer (&self->plan, lk_pairing_plan_unref);
  self->plan = g_steal_pointer (&memory->plan);
  restore (self->visits, memory->visits);
  restore (self->taken_out, memory->taken_out);
  g_ptr_array_unref (self->pinned);
  self->pinned = g_ptr_array_ref (memory->pinned);
  g_ptr_array_unref (self->put_out);
  self->put_out = g_ptr_array_ref (memory->put_out);
  lk_pairing_memory_free (memory);
  lk_pairing_desk_refill (self);
}

gboolean
lk_pairing_desk_has_hands (LkPairingDesk *self)
{
  g_autoptr (GPtrArray) pinned = NULL, put_out = NULL;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), FALSE);

  if (self->ground == NULL)
    return FALSE;
  pinned = lk_pairing_desk_list_hands (self, self->pinned);
  put_out = lk_pairing_desk_list_hands (self, self->put_out);
  return pinned->len + put_out->len > 0;
}

void
lk_pairing_desk_release (LkPairingDesk   *self,
                         LkProposedVisit *visit)
{
  g_return_if_fail (LK_IS_PAIRING_DESK (self));
  g_return_if_fail (LK_IS_PROPOSED_VISIT (visit));

  if (!g_ptr_array_find (self->pinned, visit, NULL))
    return;
  lk_pairing_desk_unpin (self, visit, FALSE);
  lk_pairing_desk_tell (self);
}
