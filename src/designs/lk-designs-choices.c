/* Who designs what, and what a search in the library can be narrowed to besides what stands in the heads. */

#include "designs/lk-designs-private.h"

static const char select_goals[] =
  "SELECT g.id, g.title FROM goal g WHERE g.id IN (SELECT d.goal FROM design d)";
static const char select_designers[] =
  "SELECT p.id, p.name FROM person p WHERE p.id IN (SELECT r.person FROM designer r)";

static const char select_designers_of[] =
  "SELECT design, person FROM designer WHERE design IN (SELECT value FROM json_each (?1)) ORDER BY design, created, id";

static void
choice_free (gpointer data)
{
  LkDesignChoice *choice = data;

  g_free (choice->id);
  g_free (choice->words);
  g_free (choice);
}

static int
compare_choices (gconstpointer a,
                 gconstpointer b)
{
  const LkDesignChoice *one = *(LkDesignChoice **) a, *other = *(LkDesignChoice **) b;

  return g_utf8_collate (one->words, other->words);
}

static gpointer
read_choices (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  g_autoptr(GPtrArray) choices = g_ptr_array_new_with_free_func (choice_free);
  g_autoptr(GError) reason = NULL;
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, data, "");

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &reason))
    {
      LkDesignChoice *choice = g_new0 (LkDesignChoice, 1);

      choice->id = lk_stmt_dup_text (stmt, 0);
      choice->words = lk_stmt_dup_text (stmt, 1);
      g_ptr_array_add (choices, choice);
    }
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  g_ptr_array_sort (choices, compare_choices);
  return g_steal_pointer (&choices);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  GPtrArray *choices = lk_store_read_finish (LK_STORE (object), result, &error);

  if (choices != NULL)
    g_task_return_pointer (task, choices, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
list_async (LkDesigns           *self,
            const char          *sql,
            GCancellable        *cancellable,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LK_IS_DESIGNS (self));

  task = g_task_new (self, cancellable, callback, user_data);
  lk_store_read_async (lk_live_get_store (LK_LIVE (self)), read_choices, (gpointer) sql, NULL, (GDestroyNotify) g_ptr_array_unref,
                       cancellable, read_cb, task);
}

void
lk_designs_list_goals_async (LkDesigns           *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  list_async (self, select_goals, cancellable, callback, user_data);
}

void
lk_designs_list_designers_async (LkDesigns           *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  list_async (self, select_designers, cancellable, callback, user_data);
}

GPtrArray *
lk_designs_list_finish (LkDesigns     *self,
                        GAsyncResult  *result,
                        GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static char *
list_ids (GPtrArray *hits)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < hits->len; i++)
    g_string_append_printf (json, "%s\"%s\"", i > 0 ? "," : "", ((LkDesignHit *) hits->pdata[i])->id);
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

static GHashTable *
find_designers (LkDb       *db,
                GPtrArray  *hits,
                GError    **error)
{
  g_autofree char *json = list_ids (hits);
  g_autoptr(GHashTable) builders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strv_builder_unref);
  g_autoptr(GError) reason = NULL;
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, select_designers_of, "t", json);

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &reason))
    {
      GStrvBuilder *builder = g_hash_table_lookup (builders, lk_stmt_get_text (stmt, 0));

      if (builder == NULL)
        {
          builder = g_strv_builder_new ();
          g_hash_table_insert (builders, lk_stmt_dup_text (stmt, 0), builder);
        }
      g_strv_builder_add (builder, lk_stmt_get_text (stmt, 1));
    }
  if (reason == NULL)
    return g_steal_pointer (&builders);

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

gboolean
lk_designs_read_designers (LkDb       *db,
                           GPtrArray  *hits,
                           GError    **error)
{
  g_autoptr(GHashTable) builders = find_designers (db, hits, error);

  for (guint i = 0; builders != NULL && i < hits->len; i++)
    {
      LkDesignHit *hit = hits->pdata[i];
      GStrvBuilder *builder = g_hash_table_lookup (builders, hit->id);

      hit->designer_ids = builder != NULL ? g_strv_builder_end (builder) : g_new0 (char *, 1);
    }
  return builders != NULL;
}
