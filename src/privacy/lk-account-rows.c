/*
 * Accounts as rows. A changed one is a row deleted and a row added, so that the store overwrites what the old password opened.
 */

#include "privacy/lk-account-private.h"

#include "store/lk-store.h"

#define COLUMNS "person, format, box_public, sign_public, ops, memory, salt, by_password, by_recovery, failures, failed, created"
#define SQL_ONE "SELECT " COLUMNS " FROM account WHERE person = ?1"
#define SQL_ALL "SELECT " COLUMNS " FROM account ORDER BY person"
#define SQL_ADD "INSERT INTO account (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, NULL, ?10) ON CONFLICT DO NOTHING"
#define SQL_REPLACE "DELETE FROM account WHERE person = ?1 AND salt = ?2 AND by_recovery = ?3"
#define SQL_WRONG "UPDATE account SET failures = failures + 1, failed = ?2 WHERE person = ?1"
#define SQL_RIGHT "UPDATE account SET failures = 0, failed = NULL WHERE person = ?1 AND failures > 0"
#define SQL_ERASE "DELETE FROM account WHERE person = ?1"
#define SQL_ONLY_THEIRS "SELECT r.sealed FROM sealed_reader r WHERE r.person = ?1 AND NOT EXISTS (SELECT 1 FROM sealed_reader o " \
                        "WHERE o.sealed = r.sealed AND o.person <> ?1 AND length (o.wrapped) > 0)"
#define SQL_FORGET_KEYS "UPDATE sealed_reader SET wrapped = x'' WHERE person = ?1"

static LkAccount *
read_row (LkStmt *stmt)
{
  LkAccount *self = lk_account_alloc (lk_stmt_get_text (stmt, 0));

  self->format = lk_stmt_get_int (stmt, 1);
  self->box_public = lk_stmt_dup_blob (stmt, 2);
  self->sign_public = lk_stmt_dup_blob (stmt, 3);
  self->ops = lk_stmt_get_int (stmt, 4);
  self->memory = lk_stmt_get_int (stmt, 5);
  self->salt = lk_stmt_dup_blob (stmt, 6);
  self->by_password = lk_stmt_dup_blob (stmt, 7);
  self->by_recovery = lk_stmt_dup_blob (stmt, 8);
  self->failures = lk_stmt_get_int (stmt, 9);
  self->failed = lk_stmt_get_int (stmt, 10);
  self->created = lk_stmt_get_int (stmt, 11);
  return self;
}

static GPtrArray *
read_rows (LkStmt  *stmt,
           GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_account_unref);
  g_autoptr (GError) reason = NULL;

  while (lk_stmt_step (stmt, &reason))
    g_ptr_array_add (rows, read_row (stmt));
  if (reason == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

LkAccount *
lk_account_read (LkDb        *db,
                 const char  *person_id,
                 GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, SQL_ONE, "t", person_id);
  g_autoptr (GPtrArray) rows = stmt ? read_rows (stmt, error) : NULL;

  return rows && rows->len > 0 ? lk_account_ref (rows->pdata[0]) : NULL;
}

GPtrArray *
lk_account_read_all (LkDb    *db,
                     GError **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, SQL_ALL, "");

  return stmt ? read_rows (stmt, error) : NULL;
}

static gboolean
refuse (LkAccount *self,
        GError   **error)
{
  g_set_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT, "%s: the account was changed elsewhere", self->person_id);
  return FALSE;
}

gboolean
lk_account_save (LkAccount  *self,
                 LkDb       *db,
                 GError    **error)
{
  if (self->replaced)
    {
      if (!lk_db_exec (db, error, SQL_REPLACE, "tbb", self->person_id, self->replaced->salt, self->replaced->by_recovery))
        return FALSE;
      if (lk_db_n_changed (db) == 0)
        return refuse (self, error);
    }
  if (!lk_db_exec (db, error, SQL_ADD, "tibbiibbbi", self->person_id, self->format, self->box_public, self->sign_public,
                   self->ops, self->memory, self->salt, self->by_password, self->by_recovery, self->created))
    return FALSE;
  return lk_db_n_changed (db) == 1 || refuse (self, error);
}

gboolean
lk_account_note_try (LkAccount  *self,
                     LkDb       *db,
                     gboolean    right,
                     GError    **error)
{
  if (right)
    return lk_db_exec (db, error, SQL_RIGHT, "t", self->person_id);
  return lk_db_exec (db, error, SQL_WRONG, "ti", self->person_id, g_get_real_time () / 1000);
}

static GPtrArray *
list_only_theirs (LkAccount  *self,
                  LkDb       *db,
                  GError    **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, SQL_ONLY_THEIRS, "t", self->person_id);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) reason = NULL;

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &reason))
    g_ptr_array_add (ids, lk_stmt_dup_text (stmt, 0));
  if (reason == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

gboolean
lk_account_erase (LkAccount  *self,
                  LkDb       *db,
                  GError    **error)
{
  g_autoptr (GPtrArray) ids = list_only_theirs (self, db, error);

  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i++)
    if (!lk_sealed_erase (db, ids->pdata[i], error))
      return FALSE;
  return lk_db_exec (db, error, SQL_FORGET_KEYS, "t", self->person_id) && lk_db_exec (db, error, SQL_ERASE, "t", self->person_id);
}
