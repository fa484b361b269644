#include "records/lk-visit-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-fold.h"
#include "privacy/lk-secret.h"
#include "records/lk-evidence-private.h"

/* After those of the fields. */
typedef enum
{
  PROP_VISITED_ID = LK_N_VISIT_FIELDS + 1,
  PROP_TEAM_ID,
  PROP_PLANNING_ID,
  PROP_STATE,
  PROP_AGREEMENT_STAGE,
  PROP_N_SCORED,
  PROP_RELEASED,
  N_PROPS,
} LkVisitProperty;

static const LkSealedField fields[LK_N_VISIT_FIELDS] = {
  [LK_VISIT_HOUR] = { LK_SEALED_TEXT, "hour", "hour", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_CLASS] = { LK_SEALED_TEXT, "class-name", "class-name", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_SUBJECT] = { LK_SEALED_TEXT, "subject", "subject", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_FOCUS] = { LK_SEALED_TEXT, "focus", "focus", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_NOTICED] = { LK_SEALED_TEXT, "noticed", "noticed", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_REACTION] = { LK_SEALED_TEXT, "reaction", "reaction", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_FACTS] = { LK_SEALED_TEXT, "facts", "facts", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_EFFECTS] = { LK_SEALED_TEXT, "effects", "effects", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_TOP] = { LK_SEALED_TEXT, "top", "top", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_TIP] = { LK_SEALED_TEXT, "tip", "tip", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_AGREEMENT] = { LK_SEALED_TEXT, "agreement", "agreement", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_CAME_OF_IT] = { LK_SEALED_TEXT, "came-of-it", "came-of-it", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_NEXT_FOCUS] = { LK_SEALED_TEXT, "next-focus", "next-focus", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_PUPIL_A] = { LK_SEALED_TEXT, "pupil-a", "pupil-a", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_PUPIL_B] = { LK_SEALED_TEXT, "pupil-b", "pupil-b", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_PUPIL_C] = { LK_SEALED_TEXT, "pupil-c", "pupil-c", .most = LK_VISIT_MAX_TEXT },
  [LK_VISIT_VISITOR] = { LK_SEALED_LINK, "visitor-id", "visitor" },
  [LK_VISIT_GUIDE] = { LK_SEALED_LINK, "guide-version-id", "guide" },
  [LK_VISIT_ACTION] = { LK_SEALED_LINK, "agreement-action-id", "agreement-action" },
  [LK_VISIT_CONFLICT_OF] = { LK_SEALED_LINK, "conflict-of-id", "conflict-of" },
  [LK_VISIT_DESIGN] = { LK_SEALED_LINK, "design-id", "design" },
  [LK_VISIT_DAY] = { LK_SEALED_DAY, "day", "day" },
};

static const char * const members[] = { "format", "visited", "team", "planning", "state", "evidence", "scores", NULL };

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
    case PROP_VISITED_ID:
      g_value_set_string (value, self->parent_instance.head->owner_id);
      break;
    case PROP_TEAM_ID:
      g_value_set_string (value, self->parent_instance.head->team_id);
      break;
    case PROP_PLANNING_ID:
      g_value_set_string (value, self->parent_instance.head->planning_id);
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

  if (property_id <= LK_N_VISIT_FIELDS || property_id >= N_PROPS)
    lk_sealed_record_get_field (object, property_id, value, pspec);
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

  lk_visit_set_state (self, fresh->state);
  take_evidence (self, fresh);
  take_scores (self, fresh);
  g_clear_pointer (&self->folded, lk_secret_free_text);
}

static void
lk_visit_wipe (LkSealedRecord *record)
{
  LkVisit *self = LK_VISIT (record);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->evidence)); i++)
    {
      g_autoptr (LkEvidence) evidence = g_list_model_get_item (G_LIST_MODEL (self->evidence), i);

      lk_evidence_wipe (evidence);
    }
  g_list_store_remove_all (self->evidence);
  g_hash_table_remove_all (self->scores);
  g_clear_pointer (&self->folded, lk_secret_free_text);
}

static gboolean
lk_visit_is_writable (LkSealedRecord *record)
{
  LkVisit *self = LK_VISIT (record);

  return lk_sealed_record_get_owned (record) ||
         (self->state != LK_VISIT_HANDED_OVER && g_strcmp0 (lk_sealed_record_get_link (self, LK_VISIT_VISITOR), record->me) == 0);
}

static gboolean
lk_visit_is_author (LkSealedRecord *record,
                    const char     *person_id)
{
  return g_strcmp0 (person_id, lk_visit_get_visitor_id (LK_VISIT (record))) == 0;
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
  const LkDay day = lk_sealed_record_get_day (record, LK_VISIT_DAY);

  if (record->head->day == LK_DAY_NONE || record->head->day == day)
    return FALSE;
  record->head->day = day;
  return TRUE;
}

static void
lk_visit_edited (LkSealedRecord *record)
{
  g_clear_pointer (&LK_VISIT (record)->folded, lk_secret_free_text);
}

static void
lk_visit_finalize (GObject *object)
{
  LkVisit *self = LK_VISIT (object);

  lk_secret_free_text (self->folded);
  g_object_unref (self->evidence);
  g_hash_table_unref (self->scores);

  G_OBJECT_CLASS (lk_visit_parent_class)->finalize (object);
}

static void
lk_visit_class_init (LkVisitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LkSealedRecordClass *record_class = &klass->parent_class;
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  static const char * const ids[] = { "visited-id", "team-id", "planning-id" };

  object_class->get_property = lk_visit_get_property;
  object_class->finalize = lk_visit_finalize;
  record_class->kind = "visit";
  record_class->not_here = N_("This visit is not here any more.");
  record_class->not_owner = N_("Only the teacher who was visited can do this.");
  record_class->not_writable = N_("This visit has been handed over. Only the teacher who was visited writes in it now.");
  record_class->gone = N_("The teacher who was visited has erased this visit, or does not share it any more.");
  record_class->is_writable = lk_visit_is_writable;
  record_class->may_erase = lk_visit_may_erase;
  record_class->owner_member = "visited";
  record_class->members = members;
  record_class->not_copied = "planning";
  record_class->is_author = lk_visit_is_author;
  record_class->write = lk_visit_write;
  record_class->read = lk_visit_read;
  record_class->take = lk_visit_take;
  record_class->face_changed = lk_visit_face_changed;
  record_class->update_face = lk_visit_update_face;
  record_class->edited = lk_visit_edited;
  record_class->wipe = lk_visit_wipe;
  record_class->day = LK_VISIT_DAY;

  lk_sealed_record_class_set_fields (record_class, fields, LK_N_VISIT_FIELDS, pspecs);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    pspecs[PROP_VISITED_ID + i] = g_param_spec_string (ids[i], NULL, NULL, NULL, flags);
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

  lk_sealed_record_put_day (self, LK_VISIT_DAY, head->day);
  return self;
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

  return fields[which].property;
}
