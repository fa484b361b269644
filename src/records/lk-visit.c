#include "records/lk-visit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/lk-fold.h"
#include "privacy/lk-secret.h"
#include "records/lk-evidence-private.h"

/* The texts are the first properties, in the order of LkVisitText. */
typedef enum
{
  PROP_VISITOR_ID = LK_N_VISIT_TEXTS + 1,
  PROP_GUIDE_VERSION_ID,
  PROP_AGREEMENT_ACTION_ID,
  PROP_CONFLICT_OF_ID,
  PROP_DESIGN_ID,
  PROP_VISITED_ID,
  PROP_TEAM_ID,
  PROP_PLANNING_ID,
  PROP_DAY,
  PROP_STATE,
  PROP_AGREEMENT_STAGE,
  PROP_N_SCORED,
  PROP_RELEASED,
  N_PROPS,
} LkVisitProperty;

static const char * const text_names[LK_N_VISIT_TEXTS] = {
  "hour", "class-name", "subject", "focus", "noticed", "reaction", "facts", "effects", "top", "tip", "agreement", "came-of-it", "next-focus",
  "pupil-a", "pupil-b", "pupil-c",
};

static GParamSpec *pspecs[N_PROPS];
static guint score_changed;

G_DEFINE_FINAL_TYPE (LkVisit, lk_visit, LK_TYPE_SEALED_RECORD)

static void
tell (LkVisit *self,
      guint    property)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[property]);
}

static void
get_rest (LkVisit         *self,
          LkVisitProperty  property,
          GValue          *value)
{
  switch (property)
    {
    case PROP_VISITOR_ID:
    case PROP_GUIDE_VERSION_ID:
    case PROP_AGREEMENT_ACTION_ID:
    case PROP_CONFLICT_OF_ID:
    case PROP_DESIGN_ID:
      g_value_set_string (value, self->links[property - PROP_VISITOR_ID]);
      break;
    case PROP_VISITED_ID:
      g_value_set_string (value, self->parent_instance.head->owner_id);
      break;
    case PROP_TEAM_ID:
      g_value_set_string (value, self->parent_instance.head->team_id);
      break;
    case PROP_PLANNING_ID:
      g_value_set_string (value, self->parent_instance.head->planning_id);
      break;
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_STATE:
      g_value_set_enum (value, (int) self->state);
      break;
    case PROP_AGREEMENT_STAGE:
      g_value_set_enum (value, (int) self->stage);
      break;
    case PROP_N_SCORED:
      g_value_set_uint (value, lk_visit_get_n_scored (self));
      break;
    case PROP_RELEASED:
      g_value_set_boolean (value, self->released);
      break;
    case N_PROPS:
    default:
      g_assert_not_reached ();
    }
}

static void
lk_visit_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LkVisit *self = LK_VISIT (object);

  if (property_id == 0 || property_id >= N_PROPS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  else if (property_id <= LK_N_VISIT_TEXTS)
    g_value_set_string (value, lk_visit_get_text (self, (LkVisitText) (property_id - 1)));
  else
    get_rest (self, (LkVisitProperty) property_id, value);
}

static void
take_scores (LkVisit *self,
             LkVisit *fresh)
{
  g_autoptr (GHashTable) old = g_steal_pointer (&self->scores);
  GHashTableIter iter;
  gpointer item;

  self->scores = g_hash_table_ref (fresh->scores);
  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (!g_hash_table_contains (self->scores, item))
      g_signal_emit (self, score_changed, 0, item);
  g_hash_table_iter_init (&iter, self->scores);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (g_hash_table_lookup (old, item) != g_hash_table_lookup (self->scores, item))
      g_signal_emit (self, score_changed, 0, item);
  tell (self, PROP_N_SCORED);
}

/* The same pair stays the same object, for whoever has its row in hand. */
static void
take_evidence (LkVisit *self,
               LkVisit *fresh)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (fresh->evidence)), old = g_list_model_get_n_items (G_LIST_MODEL (self->evidence));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LkEvidence) theirs = g_list_model_get_item (G_LIST_MODEL (fresh->evidence), i);
      g_autoptr (LkEvidence) ours = i < old ? g_list_model_get_item (G_LIST_MODEL (self->evidence), i) : NULL;

      if (ours != NULL)
        lk_evidence_take (ours, lk_evidence_get_time (theirs), lk_evidence_get_saw (theirs), lk_evidence_get_effect (theirs));
      else
        g_list_store_append (self->evidence, theirs);
    }
  if (old > n)
    g_list_store_splice (self->evidence, n, old - n, NULL, 0);
}

static void
lk_visit_take (LkSealedRecord *record,
               LkSealedRecord *other)
{
  LkVisit *self = LK_VISIT (record), *fresh = LK_VISIT (other);

  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    lk_visit_put_text (self, (LkVisitText) i, lk_visit_get_text (fresh, (LkVisitText) i));
  for (guint i = 0; i < LK_N_VISIT_LINKS; i++)
    lk_visit_set_link (self, (LkVisitLink) i, fresh->links[i]);
  lk_visit_put_day (self, fresh->day);
  lk_visit_set_state (self, fresh->state);
  take_evidence (self, fresh);
  take_scores (self, fresh);
  g_clear_pointer (&self->rest, json_object_unref);
  self->rest = fresh->rest != NULL ? json_object_ref (fresh->rest) : NULL;
  g_clear_pointer (&self->folded, lk_secret_free_text);
}

static void
lk_visit_wipe (LkSealedRecord *record)
{
  LkVisit *self = LK_VISIT (record);

  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    lk_visit_put_text (self, (LkVisitText) i, "");
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->evidence)); i++)
    {
      g_autoptr (LkEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (self->evidence), i);

      lk_evidence_wipe (evidence);
    }
  g_list_store_remove_all (self->evidence);
  g_hash_table_remove_all (self->scores);
  g_clear_pointer (&self->rest, json_object_unref);
  g_clear_pointer (&self->folded, lk_secret_free_text);
}

static gboolean
lk_visit_is_writable (LkSealedRecord *record)
{
  LkVisit *self = LK_VISIT (record);

  return lk_sealed_record_get_owned (record) ||
         (self->state != LK_VISIT_HANDED_OVER && g_strcmp0 (self->links[LK_VISIT_VISITOR], record->me) == 0);
}

/* What the owner has answered is not the visitor's to throw away. */
static gboolean
lk_visit_may_erase (LkSealedRecord *record)
{
  return lk_sealed_record_get_owned (record) || *lk_visit_get_text (LK_VISIT (record), LK_VISIT_REACTION) == '\0';
}

static void
lk_visit_face_changed (LkSealedRecord     *record,
                       const LkSealedHead *old)
{
  if (g_strcmp0 (old->team_id, record->head->team_id) != 0)
    tell (LK_VISIT (record), PROP_TEAM_ID);
  if (g_strcmp0 (old->planning_id, record->head->planning_id) != 0)
    tell (LK_VISIT (record), PROP_PLANNING_ID);
}

static gboolean
lk_visit_update_face (LkSealedRecord *record)
{
  const LkDay day = LK_VISIT (record)->day;

  if (record->head->day == LK_DAY_NONE || record->head->day == day)
    return FALSE;
  record->head->day = day;
  return TRUE;
}

static int
lk_visit_compare (LkSealedRecord *a,
                  LkSealedRecord *b)
{
  const LkDay one = LK_VISIT (a)->day, other = LK_VISIT (b)->day;

  return one != other ? other - one : strcmp (b->head->id, a->head->id);
}

static char *
to_json (LkSealedRecord *record)
{
  return lk_visit_to_json (LK_VISIT (record));
}

static char *
to_copy_json (LkSealedRecord *record)
{
  return lk_visit_to_copy_json (LK_VISIT (record));
}

static LkSealedRecord *
from_json (const char          *json,
           const LkSealedHead  *head,
           const char          *me,
           GError             **error)
{
  LkVisit *visit = lk_visit_from_json (json, head, me, error);

  return visit != NULL ? LK_SEALED_RECORD (visit) : NULL;
}

static void
lk_visit_finalize (GObject *object)
{
  LkVisit *self = LK_VISIT (object);

  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    lk_secret_free_text (self->texts[i]);
  for (guint i = 0; i < LK_N_VISIT_LINKS; i++)
    g_free (self->links[i]);
  lk_secret_free_text (self->folded);
  g_object_unref (self->evidence);
  g_hash_table_unref (self->scores);
  g_clear_pointer (&self->rest, json_object_unref);

  G_OBJECT_CLASS (lk_visit_parent_class)->finalize (object);
}

static void
lk_visit_class_init (LkVisitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LkSealedRecordClass *record_class = &klass->parent_class;
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  static const char * const ids[] = {
    "visitor-id", "guide-version-id", "agreement-action-id", "conflict-of-id", "design-id", "visited-id", "team-id", "planning-id",
  };

  object_class->get_property = lk_visit_get_property;
  object_class->finalize = lk_visit_finalize;
  record_class->kind = "visit";
  record_class->not_here = N_("This visit is not here any more.");
  record_class->not_owner = N_("Only the teacher who was visited can do this.");
  record_class->not_writable = N_("This visit has been handed over. Only the teacher who was visited writes in it now.");
  record_class->gone = N_("The teacher who was visited has erased this visit, or does not share it any more.");
  record_class->is_writable = lk_visit_is_writable;
  record_class->may_erase = lk_visit_may_erase;
  record_class->to_json = to_json;
  record_class->to_copy_json = to_copy_json;
  record_class->from_json = from_json;
  record_class->take = lk_visit_take;
  record_class->face_changed = lk_visit_face_changed;
  record_class->update_face = lk_visit_update_face;
  record_class->wipe = lk_visit_wipe;
  record_class->compare = lk_visit_compare;

  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    pspecs[i + 1] = g_param_spec_string (text_names[i], NULL, NULL, "", flags);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    pspecs[PROP_VISITOR_ID + i] = g_param_spec_string (ids[i], NULL, NULL, NULL, flags);
  pspecs[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, 0, flags);
  pspecs[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, LK_TYPE_VISIT_STATE, LK_VISIT_PLANNED, flags);
  pspecs[PROP_AGREEMENT_STAGE] = g_param_spec_enum ("agreement-stage", NULL, NULL, LK_TYPE_AGREEMENT_STAGE, LK_AGREEMENT_NONE, flags);
  pspecs[PROP_N_SCORED] = g_param_spec_uint ("n-scored", NULL, NULL, 0, G_MAXUINT, 0, flags);
  pspecs[PROP_RELEASED] = g_param_spec_boolean ("released", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);

  score_changed = g_signal_new ("score-changed", LK_TYPE_VISIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lk_visit_init (LkVisit *self)
{
  self->evidence = g_list_store_new (LK_TYPE_EVIDENCE);
  self->scores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LkVisit *
lk_visit_new (LkSealedHead *head,
              const char   *me)
{
  LkVisit *self = lk_sealed_record_new (LK_TYPE_VISIT, head, me);

  self->day = head->day;
  return self;
}

gboolean
lk_visit_put_text (LkVisit     *self,
                   LkVisitText  which,
                   const char  *text)
{
  if (g_str_equal (lk_visit_get_text (self, which), text))
    return FALSE;
  lk_secret_free_text (self->texts[which]);
  self->texts[which] = g_strdup (text);
  tell (self, (guint) which + 1);
  return TRUE;
}

gboolean
lk_visit_put_day (LkVisit *self,
                  LkDay    day)
{
  if (self->day == day)
    return FALSE;
  self->day = day;
  tell (self, PROP_DAY);
  return TRUE;
}

void
lk_visit_set_link (LkVisit     *self,
                   LkVisitLink  which,
                   const char  *id)
{
  if (g_strcmp0 (self->links[which], id) == 0)
    return;
  g_free (self->links[which]);
  self->links[which] = g_strdup (id);
  tell (self, PROP_VISITOR_ID + (guint) which);
}

void
lk_visit_set_state (LkVisit      *self,
                    LkVisitState  state)
{
  const gboolean writable = lk_visit_get_writable (self);

  if (self->state == state)
    return;
  self->state = state;
  tell (self, PROP_STATE);
  if (writable != lk_visit_get_writable (self))
    lk_sealed_record_tell_writable (LK_SEALED_RECORD (self));
}

void
lk_visit_set_stage (LkVisit          *self,
                    LkAgreementStage  stage)
{
  if (self->stage == stage)
    return;
  self->stage = stage;
  tell (self, PROP_AGREEMENT_STAGE);
}

void
lk_visit_set_released (LkVisit  *self,
                       gboolean  released)
{
  if (self->released == released)
    return;
  self->released = released;
  tell (self, PROP_RELEASED);
}

void
lk_visit_note_edit (LkVisit *self)
{
  g_clear_pointer (&self->folded, lk_secret_free_text);
  lk_sealed_record_note_edit (LK_SEALED_RECORD (self));
}

void
lk_visit_tell_score (LkVisit    *self,
                     const char *item)
{
  g_signal_emit (self, score_changed, 0, item);
  tell (self, PROP_N_SCORED);
}

static void
add_folded (GString    *all,
            const char *text)
{
  char *folded = NULL;

  if (*text == '\0')
    return;
  folded = lk_fold (text);
  g_string_append (all, folded);
  g_string_append_c (all, '\n');
  lk_secret_free_text (folded);
}

const char *
lk_visit_get_folded (LkVisit *self)
{
  GString *all = NULL;

  if (self->folded != NULL)
    return self->folded;
  all = g_string_sized_new (4096);
  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    add_folded (all, lk_visit_get_text (self, (LkVisitText) i));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->evidence)); i++)
    {
      g_autoptr (LkEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (self->evidence), i);

      add_folded (all, lk_evidence_get_saw (evidence));
      add_folded (all, lk_evidence_get_effect (evidence));
    }
  self->folded = g_string_free (all, FALSE);
  return self->folded;
}

const char *
lk_visit_text_get_name (LkVisitText which)
{
  g_return_val_if_fail (which < LK_N_VISIT_TEXTS, "");

  return text_names[which];
}
