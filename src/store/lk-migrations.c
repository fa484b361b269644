/*
 * The schema's steps: the n-th file of the list makes version n. They are part of the binary.
 */

#include "store/lk-migrations.h"

#include "store/lk-db-private.h"

static const char * const steps[] = {
  "0001-spine.sql",
  "0002-board.sql",
  "0003-session.sql",
  "0004-question.sql",
  "0005-year.sql",
  "0006-overview.sql",
  "0007-private.sql",
  "0008-guide.sql",
  "0009-released.sql",
  "0010-hours.sql",
  "0011-design.sql",
  "0012-survey.sql",
};

int
lk_migrations_get_latest (void)
{
  return G_N_ELEMENTS (steps);
}

static gboolean
run_step (LkDb    *db,
          int      version,
          GError **error)
{
  g_autofree char *path = g_strconcat ("/org/leerkracht/Board/store/migrations/", steps[version - 1], NULL);
  g_autoptr (GBytes) sql = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *numbers = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT",
                                              LK_APPLICATION_ID, version);

  if (sql == NULL)
    return FALSE;
  if (lk_db_script (db, "BEGIN IMMEDIATE", error) &&
      lk_db_script (db, g_bytes_get_data (sql, NULL), error) &&
      lk_db_script (db, numbers, error))
    return TRUE;
  lk_db_script (db, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
lk_migrations_run (LkDb    *db,
                   int      from,
                   GError **error)
{
  for (int version = from + 1; version <= lk_migrations_get_latest (); version++)
    if (!run_step (db, version, error))
      return FALSE;
  return TRUE;
}
