/* An open draft lies in a store in memory. What is written there is taken in before it is sealed; what another PC wrote is written there row by
 * row, so that whoever has a field in hand keeps it. */

#include "records/lk-draft-private.h"

#include <glib/gi18n-lib.h>

#include "designs/lk-design-rows.h"
#include "designs/lk-designs.h"
#include "model/lk-enums.h"
#include "model/lk-model-error.h"
#include "model/lk-rank.h"
#include "records/lk-design-merge.h"

static const char select_ids[] = "SELECT id, planning FROM design ORDER BY number, id";
static const char select_designers[] = "SELECT person FROM designer WHERE design = ?1 GROUP BY person ORDER BY min (created), min (id)";
static const char select_phases[] = "SELECT id FROM phase WHERE design = ?1 ORDER BY rank, id";
static const char update_planning[] = "UPDATE design SET planning = ?2 WHERE id = ?1 AND planning IS NOT ?2";
static const char update_head[] =
  "UPDATE design SET previous = ?2, number = ?3, team = ?4, goal = ?5, title = ?6, class = ?7, subject = ?8, day = ?9, hour = ?10, "
  "minutes = ?11, status = ?12 WHERE id = ?1";
static const char update_block[] =
  "UPDATE design_block SET words = ?3, seen = ?4, change = ?5 WHERE design = ?1 AND block = ?2 AND (words, seen, change) <> (?3, ?4, ?5)";
static const char update_pupil[] =
  "UPDATE model_pupil SET expected = ?3, seen = ?4 WHERE design = ?1 AND letter = ?2 AND (expected, seen) <> (?3, ?4)";
static const char update_phase[] =
  "UPDATE phase SET title = ?2, minutes = ?3, teacher = ?4, pupils = ?5, materials = ?6, grouping = ?7 WHERE id = ?1 "
  "AND (title, minutes, teacher, pupils, materials, grouping) <> (?2, ?3, ?4, ?5, ?6, ?7)";

/* What goes into the store, or comes out of it. */
typedef struct
{
  GPtrArray  *versions;
  GHashTable *plannings;
  GPtrArray  *designers;   /* (element-type GStrv): ids, of each version; only on the way out */
} Contents;

static void
contents_free (gpointer data)
{
  Contents *self = data;

  g_ptr_array_unref (self->versions);
  g_hash_table_unref (self->plannings);
  g_clear_pointer (&self->designers, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Contents, contents_free)

static Contents *
contents_of (LkDraft *self)
{
  Contents *contents = g_new0 (Contents, 1);

  contents->versions = g_ptr_array_ref (self->versions);
  contents->plannings = g_hash_table_ref (self->plannings);
  return contents;
}

static GPtrArray *
read_texts (LkDb        *db,
            const char  *sql,
            const char  *design,
            GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, sql, "t", design);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GError *failure = NULL;

  while (stmt != NULL && lk_stmt_step (stmt, &failure))
    g_ptr_array_add (texts, lk_stmt_dup_text (stmt, 0));
  if (failure != NULL)
    g_propagate_error (error, failure);
  return stmt != NULL && failure == NULL ? g_steal_pointer (&texts) : NULL;
}

static char **
end_texts (GPtrArray *texts)
{
  g_ptr_array_add (texts, NULL);
  return (char **) g_ptr_array_free (texts, FALSE);
}

/* The ids that are in the store, each with its planning in @plannings. */
static GPtrArray *
read_ids (LkDb        *db,
          GHashTable  *plannings,
          GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_ids, "");
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  GError *failure = NULL;

  while (stmt != NULL && lk_stmt_step (stmt, &failure))
    {
      g_ptr_array_add (ids, lk_stmt_dup_text (stmt, 0));
      if (plannings != NULL && !lk_stmt_is_null (stmt, 1))
        g_hash_table_replace (plannings, lk_stmt_dup_text (stmt, 0), lk_stmt_dup_text (stmt, 1));
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return stmt != NULL && failure == NULL ? g_steal_pointer (&ids) : NULL;
}

static gpointer
read_func (LkDb      *db,
           gpointer   data G_GNUC_UNUSED,
           GError   **error)
{
  g_autoptr (Contents) contents = g_new0 (Contents, 1);
  g_autoptr (GPtrArray) ids = NULL;

  contents->versions = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);
  contents->plannings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  contents->designers = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  ids = read_ids (db, contents->plannings, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      LkDesignContent *content = lk_design_rows_read (db, ids->pdata[i], FALSE, error);
      GPtrArray *designers = content != NULL ? read_texts (db, select_designers, ids->pdata[i], error) : NULL;

      if (content != NULL)
        g_ptr_array_add (contents->versions, content);
      if (designers == NULL)
        return NULL;
      g_ptr_array_add (contents->designers, end_texts (designers));
    }
  return ids != NULL ? g_steal_pointer (&contents) : NULL;
}

static gboolean
write_planning (LkDb                  *db,
                const LkDesignContent *content,
                GHashTable            *plannings,
                GError               **error)
{
  return lk_db_exec (db, error, update_planning, "tt", content->id, g_hash_table_lookup (plannings, content->id));
}

static gboolean
fill_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  const Contents *contents = data;

  for (guint i = 0; i < contents->versions->len; i++)
    {
      const LkDesignContent *content = contents->versions->pdata[i];

      if (!lk_design_write_content (db, content, content->id, error) || !write_planning (db, content, contents->plannings, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
update_phases (LkDb                   *db,
               const LkDesignContent  *content,
               const LkDesignContent  *there,
               GError                **error)
{
  g_autoptr (GPtrArray) ids = read_texts (db, select_phases, content->id, error);
  g_auto (GStrv) ranks = NULL;

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < MIN (ids->len, content->phases->len); i++)
    {
      const LkPhaseContent *phase = content->phases->pdata[i];

      if (!lk_db_exec (db, error, update_phase, "ttitttt", ids->pdata[i], phase->title, (gint64) phase->minutes, phase->teacher, phase->pupils,
                       phase->materials, lk_enum_to_text (LK_TYPE_GROUPING, (int) phase->grouping)))
        return FALSE;
    }
  for (guint i = content->phases->len; i < ids->len; i++)
    if (!lk_db_exec (db, error, "DELETE FROM phase WHERE id = ?1", "t", ids->pdata[i]))
      return FALSE;
  if (content->phases->len <= ids->len)
    return TRUE;
  {
    g_autoptr (GPtrArray) last = read_texts (db, "SELECT max (rank) FROM phase WHERE design = ?1", content->id, error);

    if (last == NULL)
      return FALSE;
    ranks = lk_rank_spread (last->len > 0 ? last->pdata[0] : NULL, NULL, content->phases->len - ids->len);
  }
  for (guint i = ids->len; i < content->phases->len; i++)
    {
      g_autofree char *id = lk_store_new_id ();

      if (!lk_design_rows_insert_phase (db, id, content->id, content->phases->pdata[i], ranks[i - ids->len], lk_now_ms (), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
update_attachments (LkDb                   *db,
                    const LkDesignContent  *content,
                    const LkDesignContent  *there,
                    GError                **error)
{
  g_auto (GStrv) ranks = lk_rank_spread (NULL, NULL, content->attachments->len);
  gboolean same = content->attachments->len == there->attachments->len;

  for (guint i = 0; same && i < content->attachments->len; i++)
    same = lk_design_attachment_equal (content->attachments->pdata[i], there->attachments->pdata[i]);
  if (same)
    return TRUE;
  if (!lk_db_exec (db, error, "DELETE FROM attachment WHERE design = ?1", "t", content->id))
    return FALSE;
  for (guint i = 0; i < content->attachments->len; i++)
    {
      g_autofree char *id = lk_store_new_id ();

      if (!lk_design_rows_insert_attachment (db, id, content->id, content->attachments->pdata[i], ranks[i], lk_now_ms (), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
update_designers (LkDb                   *db,
                  const LkDesignContent  *content,
                  GError                **error)
{
  g_autoptr (GPtrArray) there = read_texts (db, select_designers, content->id, error);

  if (there == NULL)
    return FALSE;
  for (guint i = 0; i < there->len; i++)
    if (!g_strv_contains ((const char * const *) content->designer_ids, there->pdata[i]) &&
        !lk_db_exec (db, error, "DELETE FROM designer WHERE design = ?1 AND person = ?2", "tt", content->id, there->pdata[i]))
      return FALSE;
  for (guint i = 0; content->designer_ids[i] != NULL; i++)
    {
      g_autofree char *id = lk_store_new_id ();

      if (!g_ptr_array_find_with_equal_func (there, content->designer_ids[i], g_str_equal, NULL) &&
          !lk_design_rows_insert_designer (db, id, content->id, content->designer_ids[i], g_get_real_time () / 1000, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
head_differs (const LkDesignContent *a,
              const LkDesignContent *b)
{
  return g_strcmp0 (a->previous, b->previous) != 0 || a->number != b->number || g_strcmp0 (a->team_id, b->team_id) != 0 ||
         g_strcmp0 (a->goal_id, b->goal_id) != 0 || !g_str_equal (a->title, b->title) || !g_str_equal (a->class_name, b->class_name) ||
         !g_str_equal (a->subject, b->subject) || a->day != b->day || !g_str_equal (a->hour, b->hour) || a->minutes != b->minutes ||
         a->status != b->status;
}

static gboolean
update_version (LkDb                   *db,
                const LkDesignContent  *content,
                const LkDesignContent  *there,
                GError                **error)
{
  g_autofree char *day = lk_day_to_text (content->day);

  if (head_differs (content, there) &&
      !lk_db_exec (db, error, update_head, "ttitttttttit", content->id, content->previous, (gint64) content->number, content->team_id,
                   content->goal_id, content->title, content->class_name, content->subject, day, content->hour, (gint64) content->minutes,
                   lk_enum_to_text (LK_TYPE_DESIGN_STATUS, (int) content->status)))
    return FALSE;
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    if (!lk_db_exec (db, error, update_block, "ttttt", content->id, lk_enum_to_text (LK_TYPE_DESIGN_BLOCK, (int) i), content->blocks[i].words,
                     content->blocks[i].seen, content->blocks[i].change))
      return FALSE;
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    if (!lk_db_exec (db, error, update_pupil, "tttt", content->id, lk_model_pupil_get_letter (i), content->pupils[i].expected,
                     content->pupils[i].seen))
      return FALSE;
  return update_phases (db, content, there, error) && update_attachments (db, content, there, error) && update_designers (db, content, error);
}

static gboolean
apply_func (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  const Contents *contents = data;
  g_autoptr (GPtrArray) ids = read_ids (db, NULL, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (lk_design_find_version (contents->versions, ids->pdata[i]) == NULL &&
        (!lk_design_rows_delete_parts (db, ids->pdata[i], error) || !lk_db_exec (db, error, "DELETE FROM design WHERE id = ?1", "t", ids->pdata[i])))
      return FALSE;
  for (guint i = 0; ids != NULL && i < contents->versions->len; i++)
    {
      const LkDesignContent *content = contents->versions->pdata[i];
      const gboolean known = g_ptr_array_find_with_equal_func (ids, content->id, g_str_equal, NULL);
      g_autoptr (LkDesignContent) there = known ? lk_design_rows_read (db, content->id, FALSE, error) : NULL;

      if (known ? there == NULL || !update_version (db, content, there, error) : !lk_design_write_content (db, content, content->id, error))
        return FALSE;
      if (!write_planning (db, content, contents->plannings, error))
        return FALSE;
    }
  return ids != NULL;
}

/* What fails here could fail for want of memory only; the words are in the versions as before. */
static void
applied_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  if (!lk_store_write_finish (LK_STORE (source), result, &error))
    g_debug ("a draft in memory: %s", error->message);
}

void
lk_draft_apply (LkDraft *self)
{
  if (self->store != NULL)
    lk_store_write_async (self->store, NULL, NULL, apply_func, contents_of (self), contents_free, NULL, applied_cb, NULL);
}

/* Our own writes have no label. */
static void
store_changed_cb (LkDraft   *self,
                  LkChanges *changes)
{
  if (lk_changes_get_label (changes) == NULL && lk_changes_get_origin (changes) == LK_CHANGES_DONE)
    return;
  self->stale = TRUE;
  lk_draft_note_edit (self);
}

/* The names of people, goal and team are not in that store. */
static void
fill_names (LkDraft  *self,
            Contents *contents)
{
  for (guint i = 0; i < contents->versions->len; i++)
    {
      LkDesignContent *content = contents->versions->pdata[i];
      const LkDesignContent *before = lk_design_find_version (self->versions, content->id);
      char **ids = contents->designers->pdata[i];

      for (guint k = 0; ids[k] != NULL; k++)
        {
          LkPerson *person = lk_school_find_person (self->school, ids[k]);

          lk_design_content_add_designer (content, person != NULL ? lk_person_get_name (person) : "", ids[k]);
        }
      if (content->goal_id != NULL && before != NULL && g_strcmp0 (before->goal_id, content->goal_id) == 0)
        lk_design_content_set (&content->goal, before->goal);
      if (content->team_id != NULL)
        {
          LkTeam *team = lk_record_list_find (lk_school_get_teams (self->school), content->team_id);

          lk_design_content_set (&content->team, team != NULL ? lk_team_get_name (team) : "");
        }
    }
}

static void
take_planning (LkDraft    *self,
               GHashTable *plannings)
{
  g_hash_table_unref (self->plannings);
  self->plannings = g_hash_table_ref (plannings);
}

void
lk_draft_collect (LkDraft *self)
{
  g_autoptr (Contents) contents = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL || (!self->stale && lk_store_get_pending (self->store) == 0))
    return;
  contents = lk_store_read (self->store, read_func, NULL, &error);
  self->stale = FALSE;
  if (contents == NULL || contents->versions->len == 0)
    return;
  fill_names (self, contents);
  take_planning (self, contents->plannings);
  lk_draft_set_versions (self, g_ptr_array_ref (contents->versions));
}

void
lk_draft_drop_store (LkDraft *self)
{
  if (self->store != NULL)
    g_signal_handlers_disconnect_by_func (self->store, store_changed_cb, self);
  g_clear_object (&self->store);
  g_clear_object (&self->school);
  g_hash_table_remove_all (self->brought);
  self->stale = FALSE;
}

LkDesignDetail *
lk_draft_open (LkDraft     *self,
               LkSchool    *school,
               const char  *version_id,
               GError     **error)
{
  g_return_val_if_fail (LK_IS_DRAFT (self), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  if (self->parent_instance.wiped)
    {
      g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("My week is locked. Open it to go on."));
      return NULL;
    }
  if (self->store == NULL)
    {
      self->store = lk_store_open_memory (error);
      if (self->store == NULL)
        return NULL;
      self->school = g_object_ref (school);
      g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
      lk_store_write_async (self->store, NULL, NULL, fill_func, contents_of (self), contents_free, NULL, applied_cb, NULL);
    }
  return lk_design_detail_new (school, self->store, version_id != NULL ? version_id : lk_draft_get_newest (self)->id);
}

/* What was removed can no longer be undone; the owner's next save lets go of it. */
static void
tidy (LkDraft *self)
{
  g_autoptr (GHashTable) unnamed = lk_draft_dup_unnamed (self);

  if (g_hash_table_size (unnamed) > 0 && lk_sealed_record_get_owned (LK_SEALED_RECORD (self)))
    lk_draft_note_edit (self);
}

void
lk_draft_close (LkDraft *self)
{
  g_return_if_fail (LK_IS_DRAFT (self));

  if (self->store == NULL)
    return;
  lk_draft_collect (self);
  lk_draft_hold_files (self);
  lk_draft_drop_store (self);
  tidy (self);
}

GPtrArray *
lk_draft_dup_versions (LkDraft *self)
{
  g_return_val_if_fail (LK_IS_DRAFT (self), NULL);

  lk_draft_collect (self);
  return g_ptr_array_ref (self->versions);
}
