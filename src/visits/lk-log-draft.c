#include "visits/lk-log-draft.h"

#include "privacy/lk-secret.h"
#include "widgets/lk-team-choice.h"

struct _LkLogDraft
{
  LkPrivate  *own;
  LkPerson   *other;
  gboolean    mine;       /* I visit */
  LkDay       day;
  char       *hour;
  LkPlanning *near;
  gboolean    is_near;
  LkVisit    *visit;      /* as soon as there is something to keep */
  gboolean    prepared;   /* it stood here before: it is planned, and was prepared perhaps */
  char       *kept_focus; /* as they were then */
  char       *kept_hour;
  LkDay       kept_day;
  gboolean    kept_plan;  /* it was only planned */
};

LkLogDraft *
lk_log_draft_new (LkPrivate *own)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  LkLogDraft *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);

  self = g_new0 (LkLogDraft, 1);
  self->own = g_object_ref (own);
  self->mine = TRUE;
  self->day = lk_day_today ();
  self->hour = g_date_time_format (now, "%H:%M");
  return self;
}

static void
clear_kept (LkLogDraft *self)
{
  g_clear_pointer (&self->kept_focus, lk_secret_free_text);
  g_clear_pointer (&self->kept_hour, lk_secret_free_text);
}

void
lk_log_draft_free (LkLogDraft *self)
{
  clear_kept (self);
  g_clear_object (&self->visit);
  g_clear_object (&self->near);
  g_clear_object (&self->other);
  g_free (self->hour);
  g_object_unref (self->own);
  g_free (self);
}

static const char *
get_id (gpointer record)
{
  return record != NULL ? lk_record_get_id (LK_RECORD (record)) : NULL;
}

/* Of both, NULL while nobody is named. */
static LkPerson *
get_visitor (LkLogDraft *self)
{
  return self->mine ? lk_private_get_person (self->own) : self->other;
}

static LkPerson *
get_visited (LkLogDraft *self)
{
  return self->mine ? self->other : lk_private_get_person (self->own);
}

static LkPlanning *
find_between (LkLogDraft *self,
              LkDay       first,
              LkDay       last)
{
  return lk_private_find_planning (self->own, get_visitor (self), get_visited (self), first, last, self->visit);
}

/* Where the planning has it: on its day, or where the user says so. */
static LkPlanning *
find_planning (LkLogDraft *self)
{
  return self->is_near ? self->near : find_between (self, self->day, self->day);
}

/* The visit may stand on another day of the week in the planning. */
static void
look_near (LkLogDraft *self)
{
  const LkDay monday = lk_day_get_monday (self->day);
  LkPlanning *near = NULL;

  if (self->other != NULL && find_between (self, self->day, self->day) == NULL)
    near = find_between (self, monday, monday + 6);
  if (g_strcmp0 (get_id (near), get_id (self->near)) == 0)
    return;
  g_set_object (&self->near, near);
  self->is_near = FALSE;
}

void
lk_log_draft_set_who (LkLogDraft *self,
                      LkPerson   *other,
                      gboolean    mine)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (other == NULL || LK_IS_PERSON (other));

  g_set_object (&self->other, other);
  self->mine = mine;
  look_near (self);
}

LkPerson *
lk_log_draft_get_other (LkLogDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->other;
}

void
lk_log_draft_set_day (LkLogDraft *self,
                      LkDay       day)
{
  g_return_if_fail (self != NULL);

  self->day = day;
  look_near (self);
}

LkDay
lk_log_draft_get_day (LkLogDraft *self)
{
  g_return_val_if_fail (self != NULL, LK_DAY_NONE);

  return self->day;
}

const char *
lk_log_draft_get_hour (LkLogDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->hour;
}

LkPlanning *
lk_log_draft_get_near (LkLogDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->near;
}

void
lk_log_draft_set_is_near (LkLogDraft *self,
                          gboolean    is_near)
{
  g_return_if_fail (self != NULL);

  self->is_near = is_near;
}

gboolean
lk_log_draft_get_is_near (LkLogDraft *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->is_near;
}

const char *
lk_log_draft_get_next_focus (LkLogDraft *self)
{
  LkPerson *visited = NULL;
  LkPlanning *planning = NULL;
  const char *next = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  visited = get_visited (self);
  planning = self->other != NULL ? find_planning (self) : NULL;
  if (planning != NULL && *lk_planning_get_title (planning) != '\0')
    return lk_planning_get_title (planning);
  next = visited != NULL ? lk_private_get_next_focus (self->own, visited) : NULL;
  return next != NULL ? next : "";
}

/* What was prepared for a planned visit is not the log's to throw away. */
static void
restore_prepared (LkLogDraft *self)
{
  lk_visit_set_text (self->visit, LK_VISIT_NOTICED, "", NULL);
  lk_visit_set_text (self->visit, LK_VISIT_FOCUS, self->kept_focus, NULL);
  lk_visit_set_text (self->visit, LK_VISIT_HOUR, self->kept_hour, NULL);
  lk_visit_set_day (self->visit, self->kept_day, NULL);
  if (self->kept_plan)
    lk_visit_plan_again (self->visit, NULL);
}

static void
drop_visit (LkLogDraft *self)
{
  if (self->visit != NULL && self->prepared)
    restore_prepared (self);
  else if (self->visit != NULL)
    lk_private_erase (self->own, self->visit, NULL);
  g_clear_object (&self->visit);
}

static LkVisit *
make_visit (LkLogDraft  *self,
            LkPlanning  *planning,
            GError     **error)
{
  LkPerson *visitor = get_visitor (self), *visited = get_visited (self);
  LkTeam *team = lk_team_choice_find_shared (lk_private_get_school (self->own), get_id (visitor), get_id (visited));
  LkVisit *visit = planning != NULL ? lk_private_find_visit_of_planning (self->own, get_id (planning)) : NULL;

  self->prepared = visit != NULL;
  if (planning == NULL)
    return lk_private_add_visit (self->own, visitor, visited, team, self->day, self->hour, error);
  visit = lk_private_open_planning (self->own, planning, error);
  if (visit != NULL)
    {
      clear_kept (self);
      self->kept_focus = g_strdup (lk_visit_get_text (visit, LK_VISIT_FOCUS));
      self->kept_hour = g_strdup (lk_visit_get_text (visit, LK_VISIT_HOUR));
      self->kept_day = lk_visit_get_day (visit);
      self->kept_plan = lk_visit_get_state (visit) == LK_VISIT_PLANNED;
    }
  return visit;
}

static gboolean
is_of (LkLogDraft *self,
       LkPlanning *planning)
{
  return self->visit != NULL && g_strcmp0 (lk_visit_get_visitor_id (self->visit), get_id (get_visitor (self))) == 0 &&
         g_strcmp0 (lk_visit_get_visited_id (self->visit), get_id (get_visited (self))) == 0 &&
         g_strcmp0 (lk_visit_get_planning_id (self->visit), get_id (planning)) == 0;
}

/* The visit of those who are named, which may be others than a moment ago. */
static gboolean
ensure_visit (LkLogDraft  *self,
              GError     **error)
{
  LkPlanning *planning = find_planning (self);
  LkVisit *visit = NULL;

  if (is_of (self, planning))
    return TRUE;
  drop_visit (self);
  visit = make_visit (self, planning, error);
  if (visit == NULL)
    return FALSE;
  self->visit = g_object_ref (visit);
  return TRUE;
}

static gboolean
write_visit (LkLogDraft  *self,
             const char  *focus,
             const char  *sentence,
             GError     **error)
{
  return ensure_visit (self, error) &&
         lk_visit_set_day (self->visit, self->day, error) &&
         lk_visit_set_text (self->visit, LK_VISIT_HOUR, self->day == lk_day_today () ? self->hour : "", error) &&
         (focus == NULL || lk_visit_set_text (self->visit, LK_VISIT_FOCUS, focus, error)) &&
         lk_visit_set_text (self->visit, LK_VISIT_NOTICED, sentence, error);
}

gboolean
lk_log_draft_keep (LkLogDraft  *self,
                   const char  *focus,
                   const char  *sentence,
                   GError     **error)
{
  g_return_val_if_fail (self != NULL && sentence != NULL, FALSE);

  if (self->other == NULL || (self->visit == NULL && (focus == NULL || *focus == '\0') && *sentence == '\0'))
    return TRUE;
  return write_visit (self, focus, sentence, error);
}

LkVisit *
lk_log_draft_finish (LkLogDraft  *self,
                     const char  *focus,
                     const char  *sentence,
                     GError     **error)
{
  g_return_val_if_fail (self != NULL && self->other != NULL && sentence != NULL, NULL);

  if (!write_visit (self, focus, sentence, error) || (self->day <= lk_day_today () && !lk_visit_begin (self->visit, error)))
    return NULL;
  return g_steal_pointer (&self->visit);
}

LkVisit *
lk_log_draft_cancel (LkLogDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->prepared)
    drop_visit (self);
  return self->visit != NULL && lk_private_erase (self->own, self->visit, NULL) ? g_steal_pointer (&self->visit) : NULL;
}
