#include "surveys/lk-statement-sets.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-edit.h"
#include "model/lk-live-private.h"
#include "model/lk-order.h"
#include "model/lk-record-list-private.h"
#include "model/lk-record-private.h"

struct _LkStatementSets
{
  LkLive        parent_instance;

  LkRecordList *sets;
};

G_DEFINE_FINAL_TYPE (LkStatementSets, lk_statement_sets, LK_TYPE_LIVE)

static LkRecord *
lk_statement_sets_find_record (LkLive     *live,
                               GType       type,
                               const char *id)
{
  return lk_record_list_find (LK_STATEMENT_SETS (live)->sets, id);
}

static void
lk_statement_sets_put (LkLive   *live,
                       LkRecord *record)
{
  LkStatementSets *self = LK_STATEMENT_SETS (live);

  if (lk_statement_set_get_archived (LK_STATEMENT_SET (record)) != 0)
    lk_record_list_remove (self->sets, record);
  else
    lk_record_list_put (self->sets, record);
}

static void
lk_statement_sets_drop (LkLive   *live,
                        LkRecord *record)
{
  lk_record_list_remove (LK_STATEMENT_SETS (live)->sets, record);
}

static void
lk_statement_sets_freeze (LkLive *live)
{
  lk_record_list_freeze (LK_STATEMENT_SETS (live)->sets);
}

static void
lk_statement_sets_thaw (LkLive *live)
{
  lk_record_list_thaw (LK_STATEMENT_SETS (live)->sets);
}

static void
lk_statement_sets_dispose (GObject *object)
{
  g_clear_object (&LK_STATEMENT_SETS (object)->sets);

  G_OBJECT_CLASS (lk_statement_sets_parent_class)->dispose (object);
}

static void
lk_statement_sets_class_init (LkStatementSetsClass *klass)
{
  LkLiveClass *live_class = LK_LIVE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_statement_sets_dispose;
  live_class->find = lk_statement_sets_find_record;
  live_class->put = lk_statement_sets_put;
  live_class->drop = lk_statement_sets_drop;
  live_class->freeze = lk_statement_sets_freeze;
  live_class->thaw = lk_statement_sets_thaw;
}

static void
lk_statement_sets_init (LkStatementSets *self)
{
  self->sets = lk_record_list_new (LK_TYPE_STATEMENT_SET);
}

LkStatementSets *
lk_statement_sets_new (LkSchool *school)
{
  LkStatementSets *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_STATEMENT_SETS, NULL);
  lk_live_start (LK_LIVE (self), lk_school_get_store (school), lk_live_get_deeds (LK_LIVE (school)));
  lk_live_follow (LK_LIVE (self), LK_TYPE_STATEMENT_SET);
  lk_live_load (LK_LIVE (self), NULL, LK_DAY_NONE);
  return self;
}

LkRecordList *
lk_statement_sets_get_list (LkStatementSets *self)
{
  g_return_val_if_fail (LK_IS_STATEMENT_SETS (self), NULL);

  return self->sets;
}

static gboolean
check_set (LkStatementSets  *self,
           LkStatementSet   *set,
           GError          **error)
{
  if (lk_record_list_index (self->sets, set) >= 0)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This statement set is not there any more."));
  return FALSE;
}

LkStatementSet *
lk_statement_sets_add (LkStatementSets  *self,
                       const char       *name,
                       const char       *origin,
                       LkSurveyForm     *form,
                       GError          **error)
{
  g_autofree char *line = NULL, *id = NULL, *rank = NULL, *json = NULL;
  g_autoptr (LkRecord) set = NULL;
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_STATEMENT_SETS (self), NULL);
  g_return_val_if_fail (origin != NULL && form != NULL, NULL);

  line = lk_check_line (name, LK_MAX_NAME, _("A statement set needs a name."), error);
  if (line == NULL)
    return NULL;

  id = lk_store_new_id ();
  rank = lk_order_rank_at_end (self->sets);
  json = lk_survey_form_write (form);
  set = lk_record_new (LK_TYPE_STATEMENT_SET, id);
  lk_record_set_text (set, "name", line);
  lk_record_set_text (set, "origin", origin);
  lk_record_set_text (set, "form", json);
  lk_record_set_text (set, "rank", rank);
  lk_record_set_int (set, "created", lk_now_ms ());

  edit = lk_edit_new (LK_LIVE (self), N_("Add Statement Set"));
  lk_edit_insert (edit, set);
  lk_live_put (LK_LIVE (self), set);
  lk_edit_commit (g_steal_pointer (&edit));
  return LK_STATEMENT_SET (set);
}

gboolean
lk_statement_sets_rename (LkStatementSets  *self,
                          LkStatementSet   *set,
                          const char       *name,
                          GError          **error)
{
  g_autofree char *line = NULL;
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_STATEMENT_SETS (self), FALSE);
  g_return_val_if_fail (LK_IS_STATEMENT_SET (set), FALSE);

  line = lk_check_line (name, LK_MAX_NAME, _("A statement set needs a name."), error);
  if (line == NULL || !check_set (self, set, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Rename Statement Set"));
  lk_edit_merge (edit, LK_RECORD (set), "name");
  lk_edit_text (edit, set, "name", line);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_statement_sets_set_form (LkStatementSets  *self,
                            LkStatementSet   *set,
                            LkSurveyForm     *form,
                            const char       *label,
                            const char       *typed,
                            GError          **error)
{
  g_autofree char *json = NULL;
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_STATEMENT_SETS (self), FALSE);
  g_return_val_if_fail (LK_IS_STATEMENT_SET (set), FALSE);
  g_return_val_if_fail (form != NULL && label != NULL, FALSE);

  if (!check_set (self, set, error))
    return FALSE;
  if (lk_survey_form_equal (lk_statement_set_get_form (set), form))
    return TRUE;

  json = lk_survey_form_write (form);
  edit = lk_edit_new (LK_LIVE (self), label);
  if (typed != NULL)
    lk_edit_merge (edit, LK_RECORD (set), typed);
  lk_edit_text (edit, set, "form", json);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_statement_sets_archive (LkStatementSets  *self,
                           LkStatementSet   *set,
                           GError          **error)
{
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_STATEMENT_SETS (self), FALSE);
  g_return_val_if_fail (LK_IS_STATEMENT_SET (set), FALSE);

  if (!check_set (self, set, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Archive Statement Set"));
  lk_edit_int (edit, set, "archived", lk_now_ms ());
  lk_live_put (LK_LIVE (self), LK_RECORD (set));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}
