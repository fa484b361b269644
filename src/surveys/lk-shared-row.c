#include "surveys/lk-shared-row.h"

static const char select_row[] =
  "SELECT team, name, class, subject, counts, day, told, sheets, created FROM shared_survey WHERE id = ?1";

static const char delete_row[] =
  "DELETE FROM shared_survey WHERE id = ?1";

static const char insert_row[] =
  "INSERT INTO shared_survey (id, team, name, class, subject, counts, day, told, sheets, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) "
  "ON CONFLICT (id) DO NOTHING";

static const char delete_elsewhere[] =
  "DELETE FROM shared_survey WHERE id = ?1 AND team IS NOT ?2";

static const char update_told[] =
  "UPDATE shared_survey SET told = ?2 WHERE id = ?1 AND told IS NOT ?2";

/* The columns of text, in the order of the select. */
#define N_TEXTS 7

struct _LkSharedRow
{
  char   *key;
  char   *texts[N_TEXTS];
  gint64  n_sheets;       /* 0 for nothing */
  gint64  created;
};

LkSharedRow *
lk_shared_row_new (const char *key)
{
  LkSharedRow *self = NULL;

  g_return_val_if_fail (key != NULL, NULL);

  self = g_atomic_rc_box_new0 (LkSharedRow);
  self->key = g_strdup (key);
  return self;
}

LkSharedRow *
lk_shared_row_ref (LkSharedRow *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
empty (LkSharedRow *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_pointer (&self->texts[i], g_free);
  self->n_sheets = 0;
}

static void
clear (gpointer data)
{
  LkSharedRow *self = data;

  empty (self);
  g_free (self->key);
}

void
lk_shared_row_unref (LkSharedRow *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
read_row (LkDb           *db,
          LkSharedRow  *self,
          GError        **error)
{
  GError *failure = NULL;
  g_autoptr (LkStmt) stmt = lk_db_query (db, &failure, select_row, "t", self->key);

  empty (self);
  if (stmt != NULL && lk_stmt_step (stmt, &failure))
    {
      for (int i = 0; i < N_TEXTS; i++)
        self->texts[i] = lk_stmt_dup_text (stmt, i);
      self->n_sheets = lk_stmt_get_int (stmt, N_TEXTS);
      self->created = lk_stmt_get_int (stmt, N_TEXTS + 1);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

gboolean
lk_shared_row_take_away (LkDb           *db,
                           LkSharedRow  *self,
                           GError        **error)
{
  return read_row (db, self, error) && lk_db_exec (db, error, delete_row, "t", self->key);
}

gboolean
lk_shared_row_put_back (LkDb           *db,
                          LkSharedRow  *self,
                          GError        **error)
{
  char **texts = self->texts;

  return self->n_sheets == 0 ||
         lk_db_exec (db, error, insert_row, "ttttttttii", self->key, texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6],
                     self->n_sheets, self->created);
}

gboolean
lk_shared_row_follow (LkDb        *db,
                        const char  *key,
                        const char  *team_id,
                        LkDay        told,
                        GError     **error)
{
  g_autofree char *day = lk_day_to_text (told);

  return lk_db_exec (db, error, delete_elsewhere, "tt", key, team_id) && lk_db_exec (db, error, update_told, "tt", key, day);
}
