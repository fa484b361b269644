#include "designs/lk-designs-private.h"

#include <string.h>

#include "designs/lk-design-rows.h"
#include "designs/lk-file-sweep.h"
#include "model/lk-record-list-private.h"
#include "model/lk-record-private.h"

/* A goal's block is part of the head, for what has no title; it never goes without it. */
static const char select_aims[] =
  "SELECT id, design FROM design_block WHERE id IN (SELECT value FROM json_each (?1)) AND block = 'goal'";
static const char select_no_aims[] = "SELECT id, design FROM design_block WHERE ?1 IS NULL";

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkDesigns, lk_designs, LK_TYPE_LIVE)

static LkRecord *
lk_designs_find_record (LkLive     *live,
                        GType       type,
                        const char *id)
{
  return type == LK_TYPE_DESIGN ? LK_RECORD (lk_designs_find (LK_DESIGNS (live), id)) : NULL;
}

static void
lk_designs_put (LkLive   *live,
                LkRecord *record)
{
  LkDesigns *self = LK_DESIGNS (live);
  gboolean archived = lk_design_get_archived (LK_DESIGN (record)) != 0;
  g_autoptr(LkRecord) kept = g_object_ref (record);

  lk_record_list_remove (archived ? self->designs : self->archived, record);
  lk_record_list_put (archived ? self->archived : self->designs, record);
}

static void
lk_designs_drop (LkLive   *live,
                 LkRecord *record)
{
  LkDesigns *self = LK_DESIGNS (live);

  if (!lk_record_list_remove (self->designs, record))
    lk_record_list_remove (self->archived, record);
}

static void
lk_designs_freeze (LkLive *live)
{
  lk_record_list_freeze (LK_DESIGNS (live)->designs);
  lk_record_list_freeze (LK_DESIGNS (live)->archived);
}

static void
lk_designs_thaw (LkLive *live)
{
  lk_record_list_thaw (LK_DESIGNS (live)->designs);
  lk_record_list_thaw (LK_DESIGNS (live)->archived);
}

static void
lk_designs_touched (LkLive    *live,
                    LkChanges *changes)
{
  static const char * const tables[] = { "design", "design_block", "phase", "model_pupil", "designer", "goal", "person", NULL };

  if (lk_changes_touches_any (changes, tables))
    g_signal_emit (live, signals[CHANGED], 0);
}

static void
lk_designs_dispose (GObject *object)
{
  LkDesigns *self = LK_DESIGNS (object);

  g_clear_object (&self->designs);
  g_clear_object (&self->archived);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_designs_parent_class)->dispose (object);
}

static void
lk_designs_class_init (LkDesignsClass *klass)
{
  LkLiveClass *live_class = LK_LIVE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_designs_dispose;
  live_class->find = lk_designs_find_record;
  live_class->put = lk_designs_put;
  live_class->drop = lk_designs_drop;
  live_class->freeze = lk_designs_freeze;
  live_class->thaw = lk_designs_thaw;
  live_class->touched = lk_designs_touched;

  signals[CHANGED] = g_signal_new ("changed", LK_TYPE_DESIGNS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_designs_init (LkDesigns *self)
{
  self->designs = lk_record_list_new (LK_TYPE_DESIGN);
  self->archived = lk_record_list_new (LK_TYPE_DESIGN);
}

LkDesigns *
lk_designs_new (LkSchool *school)
{
  LkDesigns *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_DESIGNS, NULL);
  self->school = g_object_ref (school);
  lk_live_start (LK_LIVE (self), lk_school_get_store (school), lk_live_get_deeds (LK_LIVE (school)));
  lk_live_follow (LK_LIVE (self), LK_TYPE_DESIGN);
  lk_live_follow_parts (LK_LIVE (self), "design_block", LK_TYPE_DESIGN, select_aims, select_no_aims);
  lk_live_load (LK_LIVE (self), LK_DESIGN_ALL, LK_DAY_NONE);
  lk_file_sweep (lk_school_get_store (school));
  return self;
}

LkRecordList *
lk_designs_get_designs (LkDesigns *self)
{
  g_return_val_if_fail (LK_IS_DESIGNS (self), NULL);

  return self->designs;
}

LkRecordList *
lk_designs_get_archived (LkDesigns *self)
{
  g_return_val_if_fail (LK_IS_DESIGNS (self), NULL);

  return self->archived;
}

LkDesign *
lk_designs_find (LkDesigns  *self,
                 const char *id)
{
  LkDesign *found = NULL;

  g_return_val_if_fail (LK_IS_DESIGNS (self), NULL);

  found = lk_record_list_find (self->designs, id);
  return found != NULL ? found : lk_record_list_find (self->archived, id);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  LkDesign *one = *(LkDesign **) a, *other = *(LkDesign **) b;

  if (lk_design_get_number (one) != lk_design_get_number (other))
    return lk_design_get_number (one) < lk_design_get_number (other) ? -1 : 1;
  return strcmp (lk_record_get_id (LK_RECORD (one)), lk_record_get_id (LK_RECORD (other)));
}

static void
add_family (LkRecordList *list,
            const char   *family,
            GPtrArray    *versions)
{
  for (guint i = 0; i < lk_record_list_get_size (list); i++)
    {
      LkDesign *design = lk_record_list_peek (list, i);

      if (g_strcmp0 (lk_design_get_family_id (design), family) == 0)
        g_ptr_array_add (versions, g_object_ref (design));
    }
}

GPtrArray *
lk_designs_dup_family (LkDesigns *self,
                       LkDesign  *design)
{
  GPtrArray *versions = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LK_IS_DESIGNS (self), versions);
  g_return_val_if_fail (LK_IS_DESIGN (design), versions);

  add_family (self->designs, lk_design_get_family_id (design), versions);
  add_family (self->archived, lk_design_get_family_id (design), versions);
  g_ptr_array_sort (versions, compare_numbers);
  return versions;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(char **) a, *(char **) b);
}

GStrv
lk_designs_dup_values (LkDesigns  *self,
                       const char *field)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) values = g_ptr_array_new ();

  g_return_val_if_fail (LK_IS_DESIGNS (self), NULL);

  for (guint i = 0; i < lk_record_list_get_size (self->designs); i++)
    {
      const char *value = lk_record_peek_text (lk_record_list_peek (self->designs, i), field);

      if (value != NULL && g_hash_table_add (seen, (gpointer) value))
        g_ptr_array_add (values, g_strdup (value));
    }
  g_ptr_array_sort (values, compare_words);
  g_ptr_array_add (values, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&values), FALSE);
}
