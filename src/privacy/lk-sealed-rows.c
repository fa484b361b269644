/*
 * Sealed records as rows. A key of a reader whose account was erased is kept empty: who could read a record stands under the seal.
 */

#include "privacy/lk-sealed-private.h"

#include <string.h>

#include "store/lk-store.h"

#define COLUMNS "id, kind, format, version, owner, author, day, team, planning, body, signature, changed"
#define SQL_OF "SELECT " COLUMNS " FROM sealed WHERE kind = ?1 " \
               "AND (owner = ?2 OR id IN (SELECT sealed FROM sealed_reader WHERE person = ?2)) ORDER BY id"
#define SQL_ONE "SELECT " COLUMNS " FROM sealed WHERE id = ?1"
#define SQL_READERS "SELECT r.person, r.wrapped, a.box_public, a.sign_public FROM sealed_reader r " \
                    "LEFT JOIN account a ON a.person = r.person WHERE r.sealed = ?1 ORDER BY r.person"
#define SQL_ACCOUNTS "SELECT person, NULL, box_public, sign_public FROM account ORDER BY person"
#define SQL_ADD "INSERT INTO sealed (" COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT DO NOTHING"
#define SQL_CHANGE "UPDATE sealed SET kind = ?2, format = ?3, version = ?4, owner = ?5, author = ?6, day = ?7, team = ?8, planning = ?9, " \
                   "body = ?10, signature = ?11, changed = ?12 WHERE id = ?1 AND version = ?4 - 1"
#define SQL_ADD_READER "INSERT INTO sealed_reader (sealed, person, wrapped) VALUES (?1, ?2, ?3) " \
                       "ON CONFLICT DO UPDATE SET wrapped = excluded.wrapped"
#define SQL_DROP_READER "DELETE FROM sealed_reader WHERE sealed = ?1 AND person = ?2"
#define SQL_ERASE_READERS "DELETE FROM sealed_reader WHERE sealed = ?1"
#define SQL_ERASE "DELETE FROM sealed WHERE id = ?1"

static void
copy_key (LkStmt *stmt,
          int     column,
          guint8  key[32])
{
  g_autoptr (GBytes) bytes = lk_stmt_dup_blob (stmt, column);

  if (bytes && g_bytes_get_size (bytes) == 32)
    memcpy (key, g_bytes_get_data (bytes, NULL), 32);
}

static LkReader *
read_reader (LkStmt *stmt)
{
  LkReader *reader = g_new0 (LkReader, 1);

  reader->person_id = lk_stmt_dup_text (stmt, 0);
  copy_key (stmt, 2, reader->box_public);
  copy_key (stmt, 3, reader->sign_public);
  return reader;
}

GPtrArray *
lk_reader_read_all (LkDb    *db,
                    GError **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, SQL_ACCOUNTS, "");
  g_autoptr (GPtrArray) readers = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_reader_free);
  g_autoptr (GError) reason = NULL;

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &reason))
    g_ptr_array_add (readers, read_reader (stmt));
  if (reason == NULL)
    return g_steal_pointer (&readers);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static gboolean
read_readers (LkSealed  *self,
              LkDb      *db,
              GError   **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, SQL_READERS, "t", self->head->id);
  g_autoptr (GError) reason = NULL;

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &reason))
    {
      LkReader *reader = read_reader (stmt);
      GBytes *wrapped = lk_stmt_dup_blob (stmt, 1);

      /* The key went with the account of then: one made since has none to this. */
      if (wrapped == NULL || g_bytes_get_size (wrapped) == 0)
        memset (reader->box_public, 0, sizeof reader->box_public);
      g_ptr_array_add (self->head->readers, reader);
      g_ptr_array_add (self->wrapped, wrapped);
    }
  if (reason == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static LkSealed *
read_row (LkStmt  *stmt,
          LkDb    *db,
          GError **error)
{
  LkSealedHead *head = g_new0 (LkSealedHead, 1);
  g_autoptr (LkSealed) self = lk_sealed_new (head, lk_stmt_get_int (stmt, 11));
  gint64 version = lk_stmt_get_int (stmt, 3);

  head->id = lk_stmt_dup_text (stmt, 0);
  head->kind = lk_stmt_dup_text (stmt, 1);
  head->version = (guint) version;
  head->owner_id = lk_stmt_dup_text (stmt, 4);
  head->author_id = lk_stmt_dup_text (stmt, 5);
  head->day = lk_day_from_text (lk_stmt_get_text (stmt, 6));
  head->team_id = lk_stmt_dup_text (stmt, 7);
  head->planning_id = lk_stmt_dup_text (stmt, 8);
  head->readers = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_reader_free);
  self->format = lk_stmt_get_int (stmt, 2);
  self->sound = version > 0 && version <= G_MAXUINT && (head->day != LK_DAY_NONE || lk_stmt_is_null (stmt, 6));
  self->body = lk_stmt_dup_blob (stmt, 9);
  self->signature = lk_stmt_dup_blob (stmt, 10);
  return read_readers (self, db, error) ? g_steal_pointer (&self) : NULL;
}

static GPtrArray *
read_rows (LkStmt  *stmt,
           LkDb    *db,
           GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_sealed_unref);
  g_autoptr (GError) reason = NULL;

  while (lk_stmt_step (stmt, &reason))
    {
      LkSealed *row = read_row (stmt, db, &reason);

      if (row == NULL)
        break;
      g_ptr_array_add (rows, row);
    }
  if (reason == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

GPtrArray *
lk_sealed_read_of (LkDb        *db,
                   const char  *kind,
                   const char  *person_id,
                   GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, SQL_OF, "tt", kind, person_id);

  return stmt ? read_rows (stmt, db, error) : NULL;
}

LkSealed *
lk_sealed_read (LkDb        *db,
                const char  *id,
                GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, SQL_ONE, "t", id);
  g_autoptr (GPtrArray) rows = stmt ? read_rows (stmt, db, error) : NULL;

  return rows && rows->len > 0 ? lk_sealed_ref (rows->pdata[0]) : NULL;
}

static gboolean
save_row (LkSealed    *self,
          LkDb        *db,
          const char  *sql,
          GError     **error)
{
  const LkSealedHead *head = self->head;
  g_autofree char *day = lk_day_to_text (head->day);

  if (!lk_db_exec (db, error, sql, "ttiitttttbbi",
                   head->id, head->kind, self->format, (gint64) head->version, head->owner_id, head->author_id, day,
                   head->team_id, head->planning_id, self->body, self->signature, self->changed))
    return FALSE;
  if (lk_db_n_changed (db) == 1)
    return TRUE;
  g_set_error (error, LK_STORE_ERROR, LK_STORE_ERROR_CONFLICT, "%s is not at version %u", head->id, head->version - 1);
  return FALSE;
}

/* By themselves, so that a record that keeps its readers deletes nothing. */
static gboolean
drop_readers (LkSealed  *self,
              LkDb      *db,
              GError   **error)
{
  g_autoptr (LkSealed) before = lk_sealed_new (g_new0 (LkSealedHead, 1), 0);

  before->head->id = g_strdup (self->head->id);
  before->head->readers = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_reader_free);
  if (!read_readers (before, db, error))
    return FALSE;
  for (guint i = 0; i < before->head->readers->len; i++)
    {
      const LkReader *reader = before->head->readers->pdata[i];

      if (!lk_sealed_head_has_reader (self->head, reader->person_id) &&
          !lk_db_exec (db, error, SQL_DROP_READER, "tt", self->head->id, reader->person_id))
        return FALSE;
    }
  return TRUE;
}

/*
 * How one state of pupils' answers differs from the next is what some pupils said. With the keys of the older one deleted, the file is built anew and
 * its log emptied after this, so that it is found nowhere.
 */
static gboolean
drop_old_keys (LkSealed  *self,
               LkDb      *db,
               GError   **error)
{
  return g_strcmp0 (self->head->kind, "survey") != 0 || lk_db_exec (db, error, SQL_ERASE_READERS, "t", self->head->id);
}

static gboolean
save (LkSealed    *self,
      LkDb        *db,
      const char  *sql,
      GError     **error)
{
  if (!save_row (self, db, sql, error) || !drop_readers (self, db, error) || !drop_old_keys (self, db, error))
    return FALSE;
  for (guint i = 0; i < self->head->readers->len; i++)
    {
      const LkReader *reader = self->head->readers->pdata[i];

      if (!lk_db_exec (db, error, SQL_ADD_READER, "ttb", self->head->id, reader->person_id, self->wrapped->pdata[i]))
        return FALSE;
    }
  return TRUE;
}

gboolean
lk_sealed_save (LkSealed  *self,
                LkDb      *db,
                GError   **error)
{
  return save (self, db, self->head->version == 1 ? SQL_ADD : SQL_CHANGE, error);
}

gboolean
lk_sealed_put_back (LkSealed  *self,
                    LkDb      *db,
                    GError   **error)
{
  return save (self, db, SQL_ADD, error);
}

gboolean
lk_sealed_erase (LkDb        *db,
                 const char  *id,
                 GError     **error)
{
  return lk_db_exec (db, error, SQL_ERASE_READERS, "t", id) && lk_db_exec (db, error, SQL_ERASE, "t", id);
}
