#include "model/lk-pairing-desk-private.h"

#include <string.h>

#include "model/lk-pairing-words.h"
#include "model/lk-proposed-visit-private.h"

#define WEEK 7

enum
{
  PROP_0,
  PROP_WORKING,
  N_PROPS,
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkPairingDesk, lk_pairing_desk, G_TYPE_OBJECT)

static LkPairingVisit *
to_value (LkProposedVisit *visit)
{
  return lk_pairing_visit_new (lk_record_get_id (LK_RECORD (lk_proposed_visit_get_visitor (visit))),
                               lk_record_get_id (LK_RECORD (lk_proposed_visit_get_visited (visit))),
                               lk_proposed_visit_get_day (visit), lk_proposed_visit_get_hour (visit));
}

/* What is the matter with each visit, told once for each sentence. */
static void
check (LkPairingDesk *self)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_pairing_visit_free);
  g_autoptr (GPtrArray) troubles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) conflicts = NULL;

  for (guint i = 0; i < lk_proposed_visits_count (self->visits); i++)
    g_ptr_array_add (values, to_value (lk_proposed_visits_peek (self->visits, i)));
  g_ptr_array_set_size (troubles, (int) values->len);
  conflicts = lk_pairing_check (self->ground->school, values);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const LkPairingConflict *conflict = &g_array_index (conflicts, LkPairingConflict, i);
      g_autofree char *words = lk_pairing_conflict_dup_words (self->school, values, conflict), *before = troubles->pdata[conflict->visit];

      if (before == NULL)
        troubles->pdata[conflict->visit] = g_steal_pointer (&words);
      else if (strstr (before, words) == NULL)
        troubles->pdata[conflict->visit] = g_strdup_printf ("%s %s", before, words);
      else
        troubles->pdata[conflict->visit] = g_steal_pointer (&before);
    }
  for (guint i = 0; i < values->len; i++)
    lk_proposed_visit_set_trouble (lk_proposed_visits_peek (self->visits, i), troubles->pdata[i]);
}

void
lk_pairing_desk_tell (LkPairingDesk *self)
{
  if (self->ground != NULL)
    check (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_working (LkPairingDesk *self,
             GCancellable  *cancellable)
{
  const gboolean was = self->cancellable != NULL;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, cancellable);
  if (was != (cancellable != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKING]);
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return lk_proposed_visit_compare (*(const gpointer *) a, *(const gpointer *) b, user_data);
}

static GPtrArray *
list_proposed (LkPairingDesk *self,
               LkPairingPlan *plan)
{
  GPtrArray *proposed = lk_pairing_plan_get_visits (plan), *visits = lk_pairing_desk_list_hands (self, self->pinned);

  for (guint i = 0; i < proposed->len; i++)
    {
      const LkPairingVisit *visit = proposed->pdata[i];
      LkPerson *visitor = lk_school_find_person (self->school, visit->visitor), *visited = lk_school_find_person (self->school, visit->visited);

      if (visitor != NULL && visited != NULL)
        g_ptr_array_add (visits, lk_proposed_visit_new (visitor, visited, visit->day, visit->hour));
    }
  g_ptr_array_sort_with_data (visits, compare_items, NULL);
  return visits;
}

static void
replace (GListStore *list,
         GPtrArray  *items)
{
  g_list_store_splice (list, 0, lk_proposed_visits_count (list), items->pdata, items->len);
}

static void
take_plan (LkPairingDesk *self,
           LkPairingPlan *plan)
{
  g_autoptr (GPtrArray) visits = list_proposed (self, plan), put_out = lk_pairing_desk_list_hands (self, self->put_out);

  g_clear_pointer (&self->plan, lk_pairing_plan_unref);
  self->plan = lk_pairing_plan_ref (plan);
  self->changed = FALSE;
  self->anew = FALSE;
  g_ptr_array_sort_with_data (put_out, compare_items, NULL);
  replace (self->taken_out, put_out);
  replace (self->visits, visits);
}

static void
fail (LkPairingDesk *self,
      GError        *error)
{
  set_working (self, NULL);
  g_signal_emit (self, signals[FAILED], 0, error);
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  LkPairingDesk *self = LK_PAIRING_DESK (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkPairingPlan) plan = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (plan == NULL)
    {
      fail (self, error);
      return;
    }
  set_working (self, NULL);
  take_plan (self, plan);
  lk_pairing_desk_tell (self);
}

typedef struct
{
  LkPairingSchool *school;
  guint            seed;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  lk_pairing_school_unref (making->school);
  g_free (making);
}

static void
make_func (GTask        *task,
           gpointer      source,
           gpointer      data,
           GCancellable *cancellable)
{
  const Making *making = data;
  GError *error = NULL;
  LkPairingPlan *plan = lk_pairing_plan_make (making->school, making->seed, cancellable, &error);

  if (plan != NULL)
    g_task_return_pointer (task, plan, (GDestroyNotify) lk_pairing_plan_unref);
  else
    g_task_return_error (task, error);
}

static void
make (LkPairingDesk *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, planned_cb, NULL);
  Making *making = g_new0 (Making, 1);

  making->school = lk_pairing_desk_new_school (self);
  making->seed = self->seed;
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_func);
}

gboolean
lk_pairing_desk_is_in_sight (LkPairingDesk   *self,
                             LkProposedVisit *visit)
{
  const LkDay day = lk_proposed_visit_get_day (visit);

  return day >= self->from && day < self->from + 2 * WEEK;
}

/* What stands on Planning is proposed no more; what was sent and stands there no more, comes back. */
static void
sort_out_sent (LkPairingDesk *self)
{
  for (guint i = lk_proposed_visits_count (self->visits); i > 0; i--)
    {
      LkProposedVisit *visit = lk_proposed_visits_peek (self->visits, i - 1);

      if (!g_hash_table_contains (self->ground->planned, lk_proposed_visit_get_id (visit)))
        continue;
      g_ptr_array_add (self->sent, g_object_ref (visit));
      g_ptr_array_remove (self->pinned, visit);
      g_list_store_remove (self->visits, i - 1);
    }
  for (guint i = self->sent->len; i > 0; i--)
    {
      LkProposedVisit *visit = self->sent->pdata[i - 1];

      if (g_hash_table_contains (self->ground->planned, lk_proposed_visit_get_id (visit)) || !lk_pairing_desk_is_in_sight (self, visit))
        continue;
      if (!self->changed)
        g_list_store_remove_all (self->visits);
      self->changed = TRUE;
      lk_proposed_visits_put (self->visits, visit);
      if (lk_proposed_visit_get_fixed (visit))
        g_ptr_array_add (self->pinned, g_object_ref (visit));
      g_ptr_array_remove_index (self->sent, i - 1);
    }
}

/* Those that stay are the same objects, so that a card keeps the focus. */
static void
show_standing (LkPairingDesk *self)
{
  GPtrArray *standing = self->ground->standing;

  for (guint i = 0; i < standing->len; i++)
    for (guint k = 0; k < lk_proposed_visits_count (self->standing); k++)
      {
        LkProposedVisit *fresh = standing->pdata[i], *known = lk_proposed_visits_peek (self->standing, k);

        if (!g_str_equal (lk_proposed_visit_get_id (known), lk_proposed_visit_get_id (fresh)) ||
            lk_proposed_visit_get_visitor (known) != lk_proposed_visit_get_visitor (fresh))
          continue;
        lk_proposed_visit_set_visited (known, lk_proposed_visit_get_visited (fresh));
        lk_proposed_visit_set_moment (known, lk_proposed_visit_get_day (fresh), lk_proposed_visit_get_hour (fresh));
        g_object_unref (standing->pdata[i]);
        standing->pdata[i] = g_object_ref (known);
        break;
      }
  replace (self->standing, standing);
}

static gboolean
is_kept (LkPairingDesk *self)
{
  return !self->anew && self->changed && lk_proposed_visits_count (self->visits) + lk_proposed_visits_count (self->taken_out) > 0;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LkPairingDesk) self = user_data;
  g_autoptr (GError) error = NULL;
  LkPairingGround *ground = lk_pairing_ground_read_finish (LK_SCHOOL (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (ground == NULL)
    {
      fail (self, error);
      return;
    }
  g_clear_pointer (&self->ground, lk_pairing_ground_free);
  self->ground = ground;
  show_standing (self);
  sort_out_sent (self);
  if (is_kept (self))
    {
      set_working (self, NULL);
      lk_pairing_desk_tell (self);
    }
  else
    make (self);
}

void
lk_pairing_desk_refill (LkPairingDesk *self)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GHashTable) teams = lk_pairing_desk_copy_teams (self);

  set_working (self, cancellable);
  lk_pairing_ground_read_async (self->school, teams, self->prefer_team, self->from, cancellable, read_cb, g_object_ref (self));
}

void
lk_pairing_desk_start_anew (LkPairingDesk *self)
{
  self->anew = TRUE;
  lk_pairing_desk_refill (self);
}

static void
store_changed_cb (LkPairingDesk *self,
                  LkChanges     *changes)
{
  if (lk_changes_touches (changes, "planning") || lk_changes_touches (changes, "free_hour"))
    lk_pairing_desk_refill (self);
}

static void
lk_pairing_desk_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (property_id == PROP_WORKING)
    g_value_set_boolean (value, lk_pairing_desk_get_working (LK_PAIRING_DESK (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_pairing_desk_dispose (GObject *object)
{
  LkPairingDesk *self = LK_PAIRING_DESK (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->visits);
  g_clear_object (&self->taken_out);
  g_clear_object (&self->standing);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_pairing_desk_parent_class)->dispose (object);
}

static void
lk_pairing_desk_finalize (GObject *object)
{
  LkPairingDesk *self = LK_PAIRING_DESK (object);

  g_clear_pointer (&self->ground, lk_pairing_ground_free);
  g_clear_pointer (&self->plan, lk_pairing_plan_unref);
  g_clear_pointer (&self->memory, lk_pairing_memory_free);
  g_ptr_array_unref (self->pinned);
  g_ptr_array_unref (self->put_out);
  g_ptr_array_unref (self->sent);
  g_hash_table_unref (self->teams);

  G_OBJECT_CLASS (lk_pairing_desk_parent_class)->finalize (object);
}

static void
lk_pairing_desk_class_init (LkPairingDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lk_pairing_desk_get_property;
  object_class->dispose = lk_pairing_desk_dispose;
  object_class->finalize = lk_pairing_desk_finalize;

  properties[PROP_WORKING] = g_param_spec_boolean ("working", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", LK_TYPE_PAIRING_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", LK_TYPE_PAIRING_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
lk_pairing_desk_init (LkPairingDesk *self)
{
  self->teams = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->visits = g_list_store_new (LK_TYPE_PROPOSED_VISIT);
  self->taken_out = g_list_store_new (LK_TYPE_PROPOSED_VISIT);
  self->standing = g_list_store_new (LK_TYPE_PROPOSED_VISIT);
  self->pinned = g_ptr_array_new_with_free_func (g_object_unref);
  self->put_out = g_ptr_array_new_with_free_func (g_object_unref);
  self->sent = g_ptr_array_new_with_free_func (g_object_unref);
}

static LkDay
get_coming_monday (void)
{
  const LkDay today = lk_day_today (), monday = lk_day_get_monday (today);

  return monday == today ? monday : monday + WEEK;
}

LkPairingDesk *
lk_pairing_desk_new (LkSchool *school,
                     LkTeam   *team)
{
  LkPairingDesk *self = NULL;
  LkRecordList *teams = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (team == NULL || LK_IS_TEAM (team), NULL);

  self = g_object_new (LK_TYPE_PAIRING_DESK, NULL);
  self->school = g_object_ref (school);
  self->from = get_coming_monday ();
  teams = lk_school_get_teams (school);
  for (guint i = 0; i < lk_record_list_get_size (teams); i++)
    if (team == NULL || team == lk_record_list_peek (teams, i))
      g_hash_table_add (self->teams, g_strdup (lk_record_get_id (lk_record_list_peek (teams, i))));
  g_signal_connect_object (lk_school_get_store (school), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (school, "staff-changed", G_CALLBACK (lk_pairing_desk_refill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (school, "calendar-changed", G_CALLBACK (lk_pairing_desk_refill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (school, "day-turned", G_CALLBACK (lk_pairing_desk_refill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (school, "failed", G_CALLBACK (lk_pairing_desk_refill), self, G_CONNECT_SWAPPED);
  lk_pairing_desk_refill (self);
  return self;
}
