#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LkDb:
 *
 * The database as a job on the store's thread sees it: statements are prepared once and kept, values
 * are always bound. Only valid inside the job it is handed to.
 */
typedef struct _LkDb LkDb;

/**
 * LkStmt:
 *
 * A lease on a prepared statement; `g_autoptr` resets it and clears its bindings on every way out.
 */
typedef struct _LkStmt LkStmt;

/**
 * lk_db_query:
 * @sql: one statement, a named constant
 * @types: one letter a value that follows: `t` text (const char *, NULL allowed), `i` gint64,
 *   `z` gint64 stored as NULL when 0, `d` double, `f` double stored as NULL when it is NaN,
 *   `b` GBytes * (NULL allowed)
 *
 * Every integer must be passed as a gint64 (cast it): the values are read with va_arg.
 *
 * Returns: (transfer full): the bound statement, before its first row, or NULL with @error set
 */
LkStmt     *lk_db_query       (LkDb        *db,
                               GError     **error,
                               const char  *sql,
                               const char  *types,
                               ...) G_GNUC_WARN_UNUSED_RESULT;

/** lk_db_exec: like lk_db_query(), run to its end. Returns FALSE with @error set on failure. */
gboolean    lk_db_exec        (LkDb        *db,
                               GError     **error,
                               const char  *sql,
                               const char  *types,
                               ...);

/** lk_db_n_changed: how many rows the last lk_db_exec() inserted, updated or deleted. */
gint64      lk_db_n_changed   (LkDb        *db);

/**
 * lk_stmt_step:
 *
 * Returns: TRUE when there is a row; FALSE at the end (@error untouched) or on failure (@error set)
 */
gboolean    lk_stmt_step      (LkStmt      *stmt,
                               GError     **error);

/** lk_stmt_get_text: column @column as text, NULL for NULL; owned by the statement until its next step. */
const char *lk_stmt_get_text  (LkStmt      *stmt,
                               int          column);
/** lk_stmt_dup_text: the same, owned by the caller. */
char       *lk_stmt_dup_text  (LkStmt      *stmt,
                               int          column);
/** lk_stmt_get_int: 0 for NULL. */
gint64      lk_stmt_get_int   (LkStmt      *stmt,
                               int          column);
/** lk_stmt_get_double: NaN for NULL. */
double      lk_stmt_get_double (LkStmt     *stmt,
                                int         column);
/** lk_stmt_dup_blob: (transfer full) (nullable): NULL for NULL. */
GBytes     *lk_stmt_dup_blob  (LkStmt      *stmt,
                               int          column);
gboolean    lk_stmt_is_null   (LkStmt      *stmt,
                               int          column);
int         lk_stmt_n_columns (LkStmt      *stmt);
const char *lk_stmt_column_name (LkStmt    *stmt,
                                 int        column);

/** lk_stmt_release: gives the lease back; the statement is reset and stays prepared. */
void        lk_stmt_release   (LkStmt      *stmt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkStmt, lk_stmt_release)

G_END_DECLS
