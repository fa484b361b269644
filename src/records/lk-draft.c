#include "records/lk-draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/lk-fold.h"
#include "privacy/lk-secret.h"
#include "records/lk-design-merge.h"

typedef enum
{
  PROP_NAME = 1,
  PROP_SUBJECT,
  PROP_CLASS_NAME,
  PROP_PLANNING_ID,
  PROP_CONFLICT_OF_ID,
  PROP_DAY,
  PROP_STATUS,
  PROP_NUMBER,
  PROP_CHANGED,
  N_PROPS,
} LkDraftProperty;

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (LkDraft, lk_draft, LK_TYPE_SEALED_RECORD)

static void
tell (LkDraft         *self,
      LkDraftProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[property]);
}

static void
lk_draft_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LkDraft *self = LK_DRAFT (object);

  switch ((LkDraftProperty) property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, lk_draft_get_name (self));
      break;
    case PROP_SUBJECT:
      g_value_set_string (value, lk_draft_get_subject (self));
      break;
    case PROP_CLASS_NAME:
      g_value_set_string (value, lk_draft_get_class_name (self));
      break;
    case PROP_PLANNING_ID:
      g_value_set_string (value, lk_draft_get_planning_id (self));
      break;
    case PROP_CONFLICT_OF_ID:
      g_value_set_string (value, self->conflict_of);
      break;
    case PROP_DAY:
      g_value_set_int (value, lk_draft_get_day (self));
      break;
    case PROP_STATUS:
      g_value_set_enum (value, (int) lk_draft_get_status (self));
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, lk_draft_get_number (self));
      break;
    case PROP_CHANGED:
      g_value_set_int64 (value, self->changed);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_draft_finalize (GObject *object)
{
  LkDraft *self = LK_DRAFT (object);

  lk_draft_drop_store (self);
  g_ptr_array_unref (self->versions);
  g_hash_table_unref (self->plannings);
  g_hash_table_unref (self->files);
  g_hash_table_unref (self->loose);
  g_hash_table_unref (self->brought);
  g_hash_table_unref (self->missed);
  g_free (self->missing);
  g_hash_table_unref (self->copy_ids);
  g_free (self->conflict_of);
  lk_secret_free_text (self->name);
  lk_secret_free_text (self->folded);

  G_OBJECT_CLASS (lk_draft_parent_class)->finalize (object);
}

static gboolean
lk_draft_is_writable (LkSealedRecord *record)
{
  return lk_sealed_record_get_owned (record) || lk_draft_has_designer (LK_DRAFT (record), record->me);
}

static gboolean
lk_draft_is_author (LkSealedRecord *record,
                    const char     *person_id)
{
  return lk_draft_has_designer (LK_DRAFT (record), person_id);
}

static void
lk_draft_settle (LkSealedRecord *record)
{
  lk_draft_collect (LK_DRAFT (record));
}

static void
take_table (GHashTable **table,
            GHashTable  *fresh)
{
  g_hash_table_unref (*table);
  *table = g_hash_table_ref (fresh);
}

static void
lk_draft_take (LkSealedRecord *record,
               LkSealedRecord *other)
{
  LkDraft *self = LK_DRAFT (record), *fresh = LK_DRAFT (other);

  take_table (&self->plannings, fresh->plannings);
  take_table (&self->files, fresh->files);
  g_hash_table_remove_all (self->copy_ids);
  lk_draft_set_versions (self, g_ptr_array_ref (fresh->versions));
  if (self->changed != fresh->changed)
    {
      self->changed = fresh->changed;
      tell (self, PROP_CHANGED);
    }
  lk_draft_apply (self);
}

static gboolean
lk_draft_update_face (LkSealedRecord *record)
{
  LkDraft *self = LK_DRAFT (record);
  const gint64 now = g_get_real_time () / 1000;

  if (self->changed == now)
    return FALSE;
  self->changed = now;
  tell (self, PROP_CHANGED);
  return TRUE;
}

static void
lk_draft_wipe (LkSealedRecord *record)
{
  LkDraft *self = LK_DRAFT (record);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);

  lk_draft_drop_store (self);
  g_ptr_array_add (nothing, lk_design_content_new ());
  lk_draft_set_versions (self, g_steal_pointer (&nothing));
  g_hash_table_remove_all (self->plannings);
  g_hash_table_remove_all (self->loose);
}

static int
lk_draft_compare (LkSealedRecord *a,
                  LkSealedRecord *b)
{
  const gint64 one = LK_DRAFT (a)->changed, other = LK_DRAFT (b)->changed;

  return one != other ? (other > one) - (other < one) : strcmp (b->head->id, a->head->id);
}

static void
lk_draft_class_init (LkDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LkSealedRecordClass *record_class = &klass->parent_class;
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_draft_get_property;
  object_class->finalize = lk_draft_finalize;
  record_class->kind = "design";
  record_class->not_here = N_("This draft is not here any more.");
  record_class->not_owner = N_("Only who began this draft can do this.");
  record_class->gone = N_("Your colleague has erased or shared this draft, or you are not one of its designers any more.");
  record_class->gone_kept = N_("Your colleague has erased or shared this draft, or you are not one of its designers any more. What you wrote is kept in a "
                               "draft of your own.");
  record_class->is_writable = lk_draft_is_writable;
  record_class->to_json = lk_draft_to_json;
  record_class->is_author = lk_draft_is_author;
  record_class->to_own_json = lk_draft_to_own_json;
  record_class->from_json = lk_draft_from_json;
  record_class->settle = lk_draft_settle;
  record_class->merge = lk_draft_merge;
  record_class->seal_parts = lk_draft_seal_files;
  record_class->parts_told = lk_draft_files_told;
  record_class->dup_part_ids = lk_draft_dup_file_ids;
  record_class->take = lk_draft_take;
  record_class->update_face = lk_draft_update_face;
  record_class->wipe = lk_draft_wipe;
  record_class->compare = lk_draft_compare;

  pspecs[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  pspecs[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, NULL, flags);
  pspecs[PROP_CLASS_NAME] = g_param_spec_string ("class-name", NULL, NULL, NULL, flags);
  pspecs[PROP_PLANNING_ID] = g_param_spec_string ("planning-id", NULL, NULL, NULL, flags);
  pspecs[PROP_CONFLICT_OF_ID] = g_param_spec_string ("conflict-of-id", NULL, NULL, NULL, flags);
  pspecs[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, 0, flags);
  pspecs[PROP_STATUS] = g_param_spec_enum ("status", NULL, NULL, LK_TYPE_DESIGN_STATUS, LK_DESIGN_DESIGNED, flags);
  pspecs[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0, flags);
  pspecs[PROP_CHANGED] = g_param_spec_int64 ("changed", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
}

static void
lk_draft_init (LkDraft *self)
{
  self->plannings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->loose = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->brought = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->missed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->copy_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

LkDraft *
lk_draft_new (LkSealedHead *head,
              const char   *me,
              GPtrArray    *versions)
{
  LkDraft *self = lk_sealed_record_new (LK_TYPE_DRAFT, head, me);

  self->versions = versions;
  self->changed = g_get_real_time () / 1000;
  self->name = lk_design_content_dup_name (lk_draft_get_newest (self));
  return self;
}

LkDesignContent *
lk_draft_get_newest (LkDraft *self)
{
  return self->versions->pdata[self->versions->len - 1];
}

void
lk_draft_set_versions (LkDraft   *self,
                       GPtrArray *versions)
{
  g_autoptr (GPtrArray) old = self->versions;
  const LkDesignContent *was = old->pdata[old->len - 1], *is = versions->pdata[versions->len - 1];

  self->versions = versions;
  g_clear_pointer (&self->folded, lk_secret_free_text);
  lk_secret_free_text (self->name);
  self->name = lk_design_content_dup_name (is);
  g_object_freeze_notify (G_OBJECT (self));
  tell (self, PROP_NAME);
  tell (self, PROP_PLANNING_ID);
  if (!g_str_equal (was->subject, is->subject))
    tell (self, PROP_SUBJECT);
  if (!g_str_equal (was->class_name, is->class_name))
    tell (self, PROP_CLASS_NAME);
  if (was->day != is->day)
    tell (self, PROP_DAY);
  if (was->status != is->status)
    tell (self, PROP_STATUS);
  if (was->number != is->number)
    tell (self, PROP_NUMBER);
  g_object_thaw_notify (G_OBJECT (self));
}

void
lk_draft_note_edit (LkDraft *self)
{
  lk_sealed_record_note_edit (LK_SEALED_RECORD (self));
}

static void
add_folded (GString    *all,
            const char *text)
{
  char *folded = NULL;

  if (text == NULL || *text == '\0')
    return;
  folded = lk_fold (text);
  g_string_append (all, folded);
  g_string_append_c (all, '\n');
  lk_secret_free_text (folded);
}

static void
fold_version (GString               *all,
              const LkDesignContent *content)
{
  add_folded (all, content->title);
  add_folded (all, content->class_name);
  add_folded (all, content->subject);
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      add_folded (all, content->blocks[i].words);
      add_folded (all, content->blocks[i].seen);
      add_folded (all, content->blocks[i].change);
    }
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      add_folded (all, content->pupils[i].expected);
      add_folded (all, content->pupils[i].seen);
    }
  for (guint i = 0; i < content->phases->len; i++)
    {
      const LkPhaseContent *phase = content->phases->pdata[i];

      add_folded (all, phase->title);
      add_folded (all, phase->teacher);
      add_folded (all, phase->pupils);
      add_folded (all, phase->materials);
    }
  for (guint i = 0; i < content->attachments->len; i++)
    add_folded (all, ((LkAttachmentContent *) content->attachments->pdata[i])->title);
}

const char *
lk_draft_get_folded (LkDraft *self)
{
  GString *all = NULL;

  if (self->folded != NULL)
    return self->folded;
  all = g_string_sized_new (4096);
  for (guint i = 0; i < self->versions->len; i++)
    fold_version (all, self->versions->pdata[i]);
  self->folded = g_string_free (all, FALSE);
  return self->folded;
}

#define GET(type, name, expression, otherwise) \
  type lk_draft_get_##name (LkDraft *self) \
  { \
    g_return_val_if_fail (LK_IS_DRAFT (self), otherwise); \
    return expression; \
  }

GET (const char *, id, lk_sealed_record_get_id (&self->parent_instance), NULL)
GET (const char *, family_id, ((LkDesignContent *) self->versions->pdata[0])->family, NULL)
GET (const char *, name, self->name, "")
GET (const char *, subject, lk_draft_get_newest (self)->subject, "")
GET (const char *, class_name, lk_draft_get_newest (self)->class_name, "")
GET (const char *, conflict_of_id, self->conflict_of, NULL)
GET (LkDay, day, lk_draft_get_newest (self)->day, LK_DAY_NONE)
GET (LkDesignStatus, status, lk_draft_get_newest (self)->status, LK_DESIGN_DESIGNED)
GET (guint, number, lk_draft_get_newest (self)->number, 1)
GET (gint64, changed, self->changed, 0)
GET (LkStore *, store, self->store, NULL)

const char *
lk_draft_get_planning_id (LkDraft *self)
{
  const char *id = NULL;

  g_return_val_if_fail (LK_IS_DRAFT (self), NULL);

  id = lk_draft_get_newest (self)->id;
  return id != NULL ? g_hash_table_lookup (self->plannings, id) : NULL;
}

gboolean
lk_draft_has_designer (LkDraft    *self,
                       const char *person_id)
{
  g_return_val_if_fail (LK_IS_DRAFT (self), FALSE);

  return g_strv_contains ((const char * const *) lk_draft_get_newest (self)->designer_ids, person_id);
}
