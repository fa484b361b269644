/* What the desk shows, and what a person does with a proposal. */

#include "model/lk-pairing-desk-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-edit.h"
#include "model/lk-lesson-hour.h"
#include "model/lk-model-error.h"
#include "model/lk-pairing-words.h"
#include "model/lk-planning.h"
#include "model/lk-proposed-visit-private.h"
#include "model/lk-record-private.h"

#define WEEK 7

LkSchool *
lk_pairing_desk_get_school (LkPairingDesk *self)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), NULL);

  return self->school;
}

gboolean
lk_pairing_desk_get_working (LkPairingDesk *self)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), FALSE);

  return self->cancellable != NULL;
}

LkPairingState
lk_pairing_desk_get_state (LkPairingDesk *self)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), LK_PAIRING_STATE_WORKING);

  if (self->ground == NULL || self->plan == NULL)
    return LK_PAIRING_STATE_WORKING;
  if (lk_proposed_visits_count (self->visits) + lk_proposed_visits_count (self->taken_out) > 0)
    return LK_PAIRING_STATE_PROPOSED;
  if (lk_pairing_school_get_n_people (self->ground->school) == 0)
    return LK_PAIRING_STATE_NOBODY;
  if (self->ground->days->len == 0)
    return LK_PAIRING_STATE_NO_DAYS;
  return lk_pairing_plan_is_complete (self->plan) ? LK_PAIRING_STATE_PLANNED : LK_PAIRING_STATE_PROPOSED;
}

gboolean
lk_pairing_desk_get_has_team (LkPairingDesk *self,
                              LkTeam        *team)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), FALSE);
  g_return_val_if_fail (LK_IS_TEAM (team), FALSE);

  return g_hash_table_contains (self->teams, lk_record_get_id (LK_RECORD (team)));
}

void
lk_pairing_desk_set_has_team (LkPairingDesk *self,
                              LkTeam        *team,
                              gboolean       has)
{
  g_return_if_fail (LK_IS_PAIRING_DESK (self));
  g_return_if_fail (LK_IS_TEAM (team));

  if (has == lk_pairing_desk_get_has_team (self, team))
    return;
  lk_pairing_desk_remember (self);
  if (has)
    g_hash_table_add (self->teams, g_strdup (lk_record_get_id (LK_RECORD (team))));
  else
    g_hash_table_remove (self->teams, lk_record_get_id (LK_RECORD (team)));
  lk_pairing_desk_start_anew (self);
}

gboolean
lk_pairing_desk_get_prefer_team (LkPairingDesk *self)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), FALSE);

  return self->prefer_team;
}

void
lk_pairing_desk_set_prefer_team (LkPairingDesk *self,
                                 gboolean       prefer_team)
{
  g_return_if_fail (LK_IS_PAIRING_DESK (self));

  if (prefer_team == self->prefer_team)
    return;
  lk_pairing_desk_remember (self);
  self->prefer_team = prefer_team;
  lk_pairing_desk_start_anew (self);
}

LkDay
lk_pairing_desk_get_from (LkPairingDesk *self)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), LK_DAY_NONE);

  return self->from;
}

gboolean
lk_pairing_desk_turn (LkPairingDesk *self,
                      int            n_weeks)
{
  const LkDay from = self->from + n_weeks * WEEK;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), FALSE);

  if (from < lk_day_get_monday (lk_day_today ()))
    return FALSE;
  lk_pairing_desk_remember (self);
  self->from = from;
  lk_pairing_desk_start_anew (self);
  return TRUE;
}

GListModel *
lk_pairing_desk_get_visits (LkPairingDesk *self)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), NULL);

  return G_LIST_MODEL (self->visits);
}

GListModel *
lk_pairing_desk_get_taken_out (LkPairingDesk *self)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), NULL);

  return G_LIST_MODEL (self->taken_out);
}

GListModel *
lk_pairing_desk_get_standing (LkPairingDesk *self)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), NULL);

  return G_LIST_MODEL (self->standing);
}

static LkProposedVisit *
find_in (GListStore *list,
         const char *id)
{
  for (guint i = 0; i < lk_proposed_visits_count (list); i++)
    if (g_str_equal (lk_proposed_visit_get_id (lk_proposed_visits_peek (list, i)), id))
      return lk_proposed_visits_peek (list, i);
  return NULL;
}

LkProposedVisit *
lk_pairing_desk_find (LkPairingDesk *self,
                      const char    *id)
{
  LkProposedVisit *visit = NULL;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  visit = find_in (self->visits, id);
  return visit != NULL ? visit : find_in (self->taken_out, id);
}

gboolean
lk_pairing_desk_is_taken_out (LkPairingDesk   *self,
                              LkProposedVisit *visit)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), FALSE);

  return g_list_store_find (self->taken_out, visit, NULL);
}

LkTeam *
lk_pairing_desk_find_team (LkPairingDesk   *self,
                           LkProposedVisit *visit)
{
  const char *team = NULL;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), NULL);
  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (visit), NULL);

  if (self->ground != NULL)
    team = g_hash_table_lookup (self->ground->teams, lk_record_get_id (LK_RECORD (lk_proposed_visit_get_visited (visit))));
  return team != NULL ? lk_record_list_find (lk_school_get_teams (self->school), team) : NULL;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return *(const LkDay *) a - *(const LkDay *) b;
}

static gboolean
has_day (GArray *days,
         LkDay   day)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, LkDay, i) == day)
      return TRUE;
  return FALSE;
}

static void
add_days (GArray     *days,
          GListStore *visits)
{
  for (guint i = 0; i < lk_proposed_visits_count (visits); i++)
    {
      const LkDay day = lk_proposed_visit_get_day (lk_proposed_visits_peek (visits, i));

      if (!has_day (days, day))
        g_array_append_val (days, day);
    }
}

static guint16
find_hours (GListStore *visits,
            LkDay       day)
{
  guint16 hours = 0;

  for (guint i = 0; i < lk_proposed_visits_count (visits); i++)
    if (lk_proposed_visit_get_day (lk_proposed_visits_peek (visits, i)) == day)
      hours |= (guint16) (1u << lk_proposed_visit_get_hour (lk_proposed_visits_peek (visits, i)));
  return hours;
}

GArray *
lk_pairing_desk_list_days (LkPairingDesk *self)
{
  GArray *days = NULL;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), NULL);

  days = self->ground != NULL ? g_array_copy (self->ground->days) : g_array_new (FALSE, FALSE, sizeof (LkDay));
  add_days (days, self->visits);
  add_days (days, self->standing);
  g_array_sort (days, compare_days);
  return days;
}

guint16
lk_pairing_desk_get_hours (LkPairingDesk *self,
                           LkDay          day)
{
  const int weekday = lk_day_get_weekday (day);
  guint16 hours = 0;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), 0);

  if (self->ground == NULL)
    return 0;
  if (weekday <= 5)
    hours = self->ground->hours[weekday - 1];
  if (self->ground->any_unknown && hours == 0)
    hours = 1;
  return hours | find_hours (self->visits, day) | find_hours (self->standing, day);
}

GPtrArray *
lk_pairing_desk_list_moments (LkPairingDesk *self,
                              LkPerson      *visitor,
                              LkPerson      *visited)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), NULL);

  if (self->ground == NULL || visitor == visited)
    return g_ptr_array_new ();
  return lk_pairing_school_list_moments (self->ground->school, lk_record_get_id (LK_RECORD (visitor)), lk_record_get_id (LK_RECORD (visited)));
}

char *
lk_pairing_desk_dup_summary (LkPairingDesk *self)
{
  guint n, n_troubled = 0;
  g_autofree char *visits = NULL, *trouble = NULL;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), NULL);

  n = lk_proposed_visits_count (self->visits);
  for (guint i = 0; i < n; i++)
    n_troubled += lk_proposed_visit_get_trouble (lk_proposed_visits_peek (self->visits, i)) != NULL;
  if (n > 0 && self->plan != NULL && lk_pairing_plan_is_complete (self->plan) && lk_proposed_visits_count (self->taken_out) == 0)
    visits = g_strdup_printf (ngettext ("%u visit: everybody visits and is visited.", "%u visits: everybody visits and is visited.", n), n);
  else
    visits = g_strdup_printf (ngettext ("%u visit.", "%u visits.", n), n);
  if (n_troubled == 0)
    return g_steal_pointer (&visits);
  trouble = g_strdup_printf (ngettext ("%u of them cannot be so.", "%u of them cannot be so.", n_troubled), n_troubled);
  return g_strdup_printf ("%s %s", visits, trouble);
}

GStrv
lk_pairing_desk_dup_gaps (LkPairingDesk *self)
{
  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), NULL);

  return self->plan != NULL ? lk_pairing_gaps_dup_words (self->school, lk_pairing_plan_get_gaps (self->plan)) : g_new0 (char *, 1);
}

void
lk_pairing_desk_propose_another (LkPairingDesk *self)
{
  g_return_if_fail (LK_IS_PAIRING_DESK (self));

  lk_pairing_desk_remember (self);
  self->seed++;
  lk_pairing_desk_start_anew (self);
}

void
lk_pairing_desk_move (LkPairingDesk   *self,
                      LkProposedVisit *visit,
                      LkDay            day,
                      guint            hour)
{
  g_autoptr (LkProposedVisit) kept = NULL;

  g_return_if_fail (LK_IS_PAIRING_DESK (self));
  g_return_if_fail (LK_IS_PROPOSED_VISIT (visit));
  g_return_if_fail (hour <= LK_LESSON_HOURS);

  kept = g_object_ref (visit);
  if (!lk_proposed_visits_drop (self->taken_out, visit))
    {
      if ((lk_proposed_visit_get_day (visit) == day && lk_proposed_visit_get_hour (visit) == hour) || !lk_proposed_visits_drop (self->visits, visit))
        return;
    }
  lk_proposed_visit_set_moment (visit, day, hour);
  lk_proposed_visits_put (self->visits, visit);
  lk_pairing_desk_pin (self, visit);
  lk_pairing_desk_tell (self);
}

gboolean
lk_pairing_desk_exchange (LkPairingDesk    *self,
                          LkProposedVisit  *visit,
                          LkProposedVisit  *other,
                          GError          **error)
{
  g_autoptr (LkPerson) visited = NULL;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), FALSE);
  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (visit) && LK_IS_PROPOSED_VISIT (other), FALSE);
  g_return_val_if_fail (!lk_proposed_visit_get_planned (visit) && !lk_proposed_visit_get_planned (other), FALSE);

  if (visit == other)
    return TRUE;
  if (lk_proposed_visit_get_visitor (visit) == lk_proposed_visit_get_visited (other) ||
      lk_proposed_visit_get_visitor (other) == lk_proposed_visit_get_visited (visit))
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("Then somebody would visit their own lesson."));
      return FALSE;
    }

  visited = g_object_ref (lk_proposed_visit_get_visited (visit));
  lk_proposed_visit_set_visited (visit, lk_proposed_visit_get_visited (other));
  lk_proposed_visit_set_visited (other, visited);
  lk_pairing_desk_pin (self, visit);
  lk_pairing_desk_pin (self, other);
  lk_pairing_desk_tell (self);
  return TRUE;
}

void
lk_pairing_desk_take_out (LkPairingDesk   *self,
                          LkProposedVisit *visit)
{
  g_autoptr (LkProposedVisit) kept = NULL;

  g_return_if_fail (LK_IS_PAIRING_DESK (self));
  g_return_if_fail (LK_IS_PROPOSED_VISIT (visit));

  kept = g_object_ref (visit);
  if (!lk_proposed_visits_drop (self->visits, visit))
    return;
  lk_proposed_visit_set_trouble (visit, NULL);
  lk_proposed_visits_put (self->taken_out, visit);
  lk_pairing_desk_unpin (self, visit, TRUE);
  lk_pairing_desk_tell (self);
}

static LkRecord *
make_planning (LkProposedVisit *visit,
               LkTeam          *team)
{
  LkRecord *planning = lk_record_new (LK_TYPE_PLANNING, lk_proposed_visit_get_id (visit));

  lk_record_set_text (planning, "team-id", lk_record_get_id (LK_RECORD (team)));
  lk_record_set_int (planning, "kind", LK_PLANNING_VISIT);
  lk_record_set_int (planning, "day", lk_proposed_visit_get_day (visit));
  lk_record_set_text (planning, "hour", lk_lesson_hour_get_name (lk_proposed_visit_get_hour (visit)));
  lk_record_set_text (planning, "person-id", lk_record_get_id (LK_RECORD (lk_proposed_visit_get_visitor (visit))));
  lk_record_set_text (planning, "other-id", lk_record_get_id (LK_RECORD (lk_proposed_visit_get_visited (visit))));
  lk_record_set_text (planning, "title", "");
  return planning;
}

int
lk_pairing_desk_send (LkPairingDesk  *self,
                      GError        **error)
{
  g_autoptr (LkEdit) edit = NULL;
  const guint n = lk_proposed_visits_count (self->visits);

  g_return_val_if_fail (LK_IS_PAIRING_DESK (self), -1);

  if (n == 0 || self->ground == NULL)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("There is no visit to plan."));
      return -1;
    }

  edit = lk_edit_new (LK_LIVE (self->school), N_("Plan Visits"));
  for (guint i = 0; i < n; i++)
    {
      LkProposedVisit *visit = lk_proposed_visits_peek (self->visits, i);
      LkTeam *team = lk_pairing_desk_find_team (self, visit);
      g_autoptr (LkRecord) planning = NULL;

      if (team == NULL)
        {
          g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("%s does not take part any more: take the visit out first."),
                       lk_person_get_name (lk_proposed_visit_get_visited (visit)));
          return -1;
        }
      planning = make_planning (visit, team);
      lk_edit_insert (edit, planning);
    }
  lk_edit_commit (g_steal_pointer (&edit));
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (self->sent, g_object_ref (lk_proposed_visits_peek (self->visits, i)));
      g_ptr_array_remove (self->pinned, lk_proposed_visits_peek (self->visits, i));
    }
  g_clear_pointer (&self->memory, lk_pairing_memory_free);
  self->changed = TRUE;
  g_list_store_remove_all (self->visits);
  lk_pairing_desk_tell (self);
  return (int) n;
}
