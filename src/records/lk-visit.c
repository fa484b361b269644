#include "records/lk-visit-private.h"

#include "model/lk-fold.h"
#include "privacy/lk-secret.h"
#include "records/lk-evidence-private.h"

/* The texts are the first properties, in the order of LkVisitText. */
typedef enum
{
  PROP_ID = LK_N_VISIT_TEXTS + 1,
  PROP_VISITOR_ID,
  PROP_GUIDE_VERSION_ID,
  PROP_AGREEMENT_ACTION_ID,
  PROP_CONFLICT_OF_ID,
  PROP_VISITED_ID,
  PROP_TEAM_ID,
  PROP_PLANNING_ID,
  PROP_DAY,
  PROP_STATE,
  PROP_AGREEMENT_STAGE,
  PROP_OWNED,
  PROP_WRITABLE,
  PROP_READERS,
  PROP_OWNER_WAITS,
  PROP_PENDING,
  PROP_N_SCORED,
  PROP_RELEASED,
  N_PROPS,
} LkVisitProperty;

enum
{
  EDITED,
  SCORE_CHANGED,
  N_SIGNALS,
};

static const char * const text_names[LK_N_VISIT_TEXTS] = {
  "hour", "class-name", "subject", "focus", "noticed", "reaction", "facts", "effects", "top", "tip", "agreement", "came-of-it", "next-focus",
};

static GParamSpec *pspecs[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkVisit, lk_visit, G_TYPE_OBJECT)

static void
tell (LkVisit *self,
      guint    property)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[property]);
}

static char **
dup_readers (LkVisit *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->head->readers->len; i++)
    g_strv_builder_add (ids, ((LkReader *) self->head->readers->pdata[i])->person_id);
  return g_strv_builder_end (ids);
}

static void
get_rest (LkVisit         *self,
          LkVisitProperty  property,
          GValue          *value)
{
  switch (property)
    {
    case PROP_ID:
      g_value_set_string (value, self->head->id);
      break;
    case PROP_VISITOR_ID:
    case PROP_GUIDE_VERSION_ID:
    case PROP_AGREEMENT_ACTION_ID:
    case PROP_CONFLICT_OF_ID:
      g_value_set_string (value, self->links[property - PROP_VISITOR_ID]);
      break;
    case PROP_VISITED_ID:
      g_value_set_string (value, self->head->owner_id);
      break;
    case PROP_TEAM_ID:
      g_value_set_string (value, self->head->team_id);
      break;
    case PROP_PLANNING_ID:
      g_value_set_string (value, self->head->planning_id);
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
    case PROP_OWNED:
      g_value_set_boolean (value, lk_visit_get_owned (self));
      break;
    case PROP_WRITABLE:
      g_value_set_boolean (value, lk_visit_get_writable (self));
      break;
    case PROP_READERS:
      g_value_take_boxed (value, dup_readers (self));
      break;
    case PROP_OWNER_WAITS:
      g_value_set_boolean (value, self->waits);
      break;
    case PROP_PENDING:
      g_value_set_boolean (value, lk_visit_get_pending (self));
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
  g_clear_pointer (&self->head, lk_sealed_head_free);
  g_free (self->me);

  G_OBJECT_CLASS (lk_visit_parent_class)->finalize (object);
}

static void
lk_visit_class_init (LkVisitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  static const char * const ids[] = {
    "id", "visitor-id", "guide-version-id", "agreement-action-id", "conflict-of-id", "visited-id", "team-id", "planning-id",
  };

  object_class->get_property = lk_visit_get_property;
  object_class->finalize = lk_visit_finalize;

  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    pspecs[i + 1] = g_param_spec_string (text_names[i], NULL, NULL, "", flags);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    pspecs[PROP_ID + i] = g_param_spec_string (ids[i], NULL, NULL, NULL, flags);
  pspecs[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, 0, flags);
  pspecs[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, LK_TYPE_VISIT_STATE, LK_VISIT_PLANNED, flags);
  pspecs[PROP_AGREEMENT_STAGE] = g_param_spec_enum ("agreement-stage", NULL, NULL, LK_TYPE_AGREEMENT_STAGE, LK_AGREEMENT_NONE, flags);
  pspecs[PROP_OWNED] = g_param_spec_boolean ("owned", NULL, NULL, FALSE, flags);
  pspecs[PROP_WRITABLE] = g_param_spec_boolean ("writable", NULL, NULL, FALSE, flags);
  pspecs[PROP_READERS] = g_param_spec_boxed ("readers", NULL, NULL, G_TYPE_STRV, flags);
  pspecs[PROP_OWNER_WAITS] = g_param_spec_boolean ("owner-waits", NULL, NULL, FALSE, flags);
  pspecs[PROP_PENDING] = g_param_spec_boolean ("pending", NULL, NULL, FALSE, flags);
  pspecs[PROP_N_SCORED] = g_param_spec_uint ("n-scored", NULL, NULL, 0, G_MAXUINT, 0, flags);
  pspecs[PROP_RELEASED] = g_param_spec_boolean ("released", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);

  signals[EDITED] = g_signal_new ("edited", LK_TYPE_VISIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SCORE_CHANGED] = g_signal_new ("score-changed", LK_TYPE_VISIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
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
  LkVisit *self = g_object_new (LK_TYPE_VISIT, NULL);

  self->head = head;
  self->day = head->day;
  self->version = head->version;
  self->me = g_strdup (me);
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
    tell (self, PROP_WRITABLE);
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
lk_visit_set_waits (LkVisit  *self,
                    gboolean  waits)
{
  if (self->waits == waits)
    return;
  self->waits = waits;
  tell (self, PROP_OWNER_WAITS);
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

static gboolean
has_same_readers (const LkSealedHead *a,
                  const LkSealedHead *b)
{
  if (a->readers->len != b->readers->len)
    return FALSE;
  for (guint i = 0; i < a->readers->len; i++)
    if (!lk_sealed_head_has_reader (b, ((LkReader *) a->readers->pdata[i])->person_id))
      return FALSE;
  return TRUE;
}

void
lk_visit_set_head (LkVisit      *self,
                   LkSealedHead *head)
{
  g_autoptr (LkSealedHead) old = self->head;

  self->head = head;
  if (g_strcmp0 (old->team_id, head->team_id) != 0)
    tell (self, PROP_TEAM_ID);
  if (g_strcmp0 (old->planning_id, head->planning_id) != 0)
    tell (self, PROP_PLANNING_ID);
  if (!has_same_readers (old, head))
    tell (self, PROP_READERS);
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
      g_signal_emit (self, signals[SCORE_CHANGED], 0, item);
  g_hash_table_iter_init (&iter, self->scores);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (g_hash_table_lookup (old, item) != g_hash_table_lookup (self->scores, item))
      g_signal_emit (self, signals[SCORE_CHANGED], 0, item);
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

void
lk_visit_take (LkVisit *self,
               LkVisit *fresh)
{
  g_object_freeze_notify (G_OBJECT (self));
  lk_visit_set_head (self, lk_sealed_head_copy (fresh->head));
  self->version = fresh->version;
  for (guint i = 0; i < LK_N_VISIT_TEXTS; i++)
    lk_visit_put_text (self, (LkVisitText) i, lk_visit_get_text (fresh, (LkVisitText) i));
  for (guint i = 0; i < LK_N_VISIT_LINKS; i++)
    lk_visit_set_link (self, (LkVisitLink) i, fresh->links[i]);
  lk_visit_put_day (self, fresh->day);
  lk_visit_set_state (self, fresh->state);
  lk_visit_set_waits (self, fresh->waits);
  lk_visit_set_stage (self, fresh->stage);
  take_evidence (self, fresh);
  take_scores (self, fresh);
  g_clear_pointer (&self->rest, json_object_unref);
  self->rest = fresh->rest != NULL ? json_object_ref (fresh->rest) : NULL;
  g_clear_pointer (&self->folded, lk_secret_free_text);
  g_object_thaw_notify (G_OBJECT (self));
}

void
lk_visit_note_edit (LkVisit *self)
{
  g_clear_pointer (&self->folded, lk_secret_free_text);
  g_signal_emit (self, signals[EDITED], 0);
}

void
lk_visit_tell_pending (LkVisit *self)
{
  tell (self, PROP_PENDING);
}

void
lk_visit_tell_score (LkVisit    *self,
                     const char *item)
{
  g_signal_emit (self, signals[SCORE_CHANGED], 0, item);
  tell (self, PROP_N_SCORED);
}

void
lk_visit_wipe (LkVisit *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  self->wiped = TRUE;
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
  self->first_edit = self->last_edit = 0;
  tell (self, PROP_WRITABLE);
  g_object_thaw_notify (G_OBJECT (self));
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
