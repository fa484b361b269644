/*
 * Searching in all that is shared, by SQLite's FTS5 on the store's thread. The marks that highlight() sets are control characters: no text that was
 * typed here holds one.
 */

#include "designs/lk-designs-private.h"

#include <string.h>

#include "designs/lk-design-rows.h"
#include "model/lk-enums.h"
#include "text/lk-rich-text.h"

#define MARK '\1'
#define UNMARK '\2'

/* What is typed beyond these is left out: nobody types so much, and FTS5 has its limits. */
#define MAX_WORDS 12
#define MAX_TYPED 300

#define FILTER \
  "(?2 IS NULL OR d.subject = ?2) AND (?3 IS NULL OR d.class = ?3) AND (?4 IS NULL OR d.team = ?4) AND (?5 IS NULL OR d.goal = ?5) " \
  "AND (?6 IS NULL OR EXISTS (SELECT 1 FROM designer r WHERE r.design = d.id AND r.person = ?6)) " \
  "AND (?7 IS NULL OR d.status = ?7) AND (d.archived IS NOT NULL) = ?8 "

/* A hit of all words in the title comes first, then of any, then the rest; with max() the other columns are those of the newest version. */
static const char select_hits[] =
  "WITH hit (number, score) AS MATERIALIZED (SELECT rowid, bm25 (design_index, 8.0, 3.0, 1.0) FROM design_index WHERE design_index MATCH ?1), "
  "titled (number) AS MATERIALIZED (SELECT rowid FROM design_index WHERE design_index MATCH ?10), "
  "partly (number) AS MATERIALIZED (SELECT rowid FROM design_index WHERE design_index MATCH ?11) "
  "SELECT r.number, r.design, d.title, max (d.number), "
  " (r.number NOT IN titled) + (r.number NOT IN partly) AS tier, h.score AS score, d.created AS created "
  "FROM hit h JOIN design_index_row r ON r.number = h.number JOIN design d ON d.id = r.design "
  "WHERE " FILTER
  "GROUP BY d.family ORDER BY tier, score, created DESC LIMIT ?9";

static const char select_all[] =
  "SELECT NULL, d.id, d.title, max (d.number), 0, 0, d.created AS created FROM design d WHERE ?1 IS NOT NULL AND " FILTER
  "GROUP BY d.family ORDER BY created DESC, d.id DESC LIMIT ?9";

static const char select_marks[] =
  "SELECT rowid, highlight (design_index, 0, char (1), char (2)), snippet (design_index, 1, char (1), char (2), '…', 16), "
  " snippet (design_index, 2, char (1), char (2), '…', 24) "
  "FROM design_index WHERE design_index MATCH ?1 AND +rowid IN (SELECT value FROM json_each (?2))";

static const char select_aim[] =
  "SELECT words FROM design_block WHERE design = ?1 AND block = 'goal' ORDER BY id LIMIT 1";

typedef struct
{
  char           *words;     /* for FTS5; "" for all */
  char           *titled;
  char           *partly;
  char           *subject;
  char           *class_name;
  char           *team_id;
  char           *goal_id;
  char           *designer_id;
  const char     *status;
  gboolean        archived;
  guint           max;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->words);
  g_free (search->titled);
  g_free (search->partly);
  g_free (search->subject);
  g_free (search->class_name);
  g_free (search->team_id);
  g_free (search->goal_id);
  g_free (search->designer_id);
  g_free (search);
}

static void
hit_free (gpointer data)
{
  LkDesignHit *hit = data;

  g_free (hit->id);
  g_strfreev (hit->designer_ids);
  g_free (hit->name);
  g_free (hit->snippet);
  g_array_unref (hit->name_marks);
  g_array_unref (hit->snippet_marks);
  g_free (hit);
}

/* Whether FTS5 will find a word in it: signs and pictures alone are none. */
static gboolean
has_word (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Each word in quotes, so that nothing in it is an operator, and as a beginning. */
static GPtrArray *
quote_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *typed = g_utf8_strlen (valid, -1) > MAX_TYPED ? g_utf8_substring (valid, 0, MAX_TYPED) : g_strdup (valid);
  g_auto(GStrv) parts = g_strsplit_set (typed, " \t\n\r", -1);

  for (guint i = 0; parts[i] != NULL && words->len < MAX_WORDS; i++)
    {
      g_auto(GStrv) pieces = g_strsplit (parts[i], "\"", -1);
      g_autofree char *plain = g_strjoinv (" ", pieces);

      if (has_word (plain))
        g_ptr_array_add (words, g_strdup_printf ("\"%s\"*", plain));
    }
  return words;
}

static char *
join_words (GPtrArray  *words,
            const char *operator)
{
  GString *query = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (query, "%s%s", i > 0 ? operator : "", (const char *) words->pdata[i]);
  return g_string_free (query, FALSE);
}

static Search *
search_new (const char           *text,
            const LkDesignFilter *filter,
            guint                 max)
{
  static const LkDesignFilter none = { .status = -1 };
  const LkDesignFilter *given = filter != NULL ? filter : &none;
  g_autoptr(GPtrArray) words = quote_words (text != NULL ? text : "");
  g_autofree char *all = join_words (words, " AND ");
  g_autofree char *any = join_words (words, " OR ");
  Search *search = g_new0 (Search, 1);

  search->words = g_strdup (all);
  search->titled = g_strdup_printf ("title : (%s)", all);
  search->partly = g_strdup_printf ("title : (%s)", any);
  search->subject = g_strdup (given->subject);
  search->class_name = g_strdup (given->class_name);
  search->team_id = g_strdup (given->team_id);
  search->goal_id = g_strdup (given->goal_id);
  search->designer_id = g_strdup (given->designer_id);
  search->status = given->status >= 0 ? lk_enum_to_text (LK_TYPE_DESIGN_STATUS, given->status) : NULL;
  search->archived = given->archived;
  search->max = max;
  return search;
}

/* The formula from @start to @end as a reader sees it, or NULL when that is none. @open: whether a mark is open; it is closed or opened around the
 * formula as a whole, since what is shown may not hold the letters that were found. */
static char *
read_formula (const char *start,
              const char *end,
              gboolean   *open)
{
  const gboolean before = *open;
  gboolean any = before, after = before;
  g_autoptr(GString) typed = g_string_new (NULL);
  g_autofree char *read = NULL;

  for (const char *p = start; p < end; p++)
    if (*p == MARK || *p == UNMARK)
      {
        after = *p == MARK;
        any |= after;
      }
    else
      g_string_append_c (typed, *p);
  read = lk_rich_text_to_plain (typed->str);
  if (*read == '$')
    return NULL;
  *open = after;
  return g_strdup_printf ("%s%s%s", any && !before ? "\1" : "", read, any && !after ? "\2" : "");
}

/* (transfer full): with formulas as they are read. */
static char *
read_formulas (const char *marked)
{
  GString *words = g_string_new (NULL);
  gboolean open = FALSE;

  for (const char *p = marked; *p != '\0'; p++)
    {
      g_autofree char *formula = NULL;
      const char *end = *p == '$' ? p + (p[1] == '$' ? 2 : 1) : NULL;

      while (formula == NULL && end != NULL && (end = strchr (end, '$')) != NULL)
        {
          end += p[1] == '$' && end[1] == '$' ? 2 : 1;
          if (!g_ascii_isdigit (*end))
            formula = read_formula (p, end, &open);
        }
      if (formula != NULL)
        {
          g_string_append (words, formula);
          p = end - 1;
          continue;
        }
      if (*p == MARK || *p == UNMARK)
        open = *p == MARK;
      g_string_append_c (words, *p);
    }
  return g_string_free (words, FALSE);
}

/* The text without its marks, line ends and what makes Markdown; the marks as pairs of character offsets. */
static char *
take_marks (const char *found,
            GArray     *marks)
{
  g_autofree char *marked = read_formulas (found);
  GString *plain = g_string_new (NULL);
  guint n = 0;
  gboolean space = TRUE;

  for (const char *p = marked; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == MARK || *p == UNMARK)
        {
          /* In pairs, whatever a text of another's may hold. */
          if ((*p == UNMARK) == (marks->len % 2 == 1))
            g_array_append_val (marks, n);
        }
      else if (g_unichar_isspace (g_utf8_get_char (p)))
        {
          if (!space)
            {
              g_string_append_c (plain, ' ');
              n++;
            }
          space = TRUE;
        }
      else if (strchr ("*`#", *p) == NULL)
        {
          g_string_append_len (plain, p, g_utf8_next_char (p) - p);
          n++;
          space = FALSE;
        }
    }
  if (marks->len % 2 == 1)
    g_array_set_size (marks, marks->len - 1);
  if (space && plain->len > 0)
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

static LkDesignHit *
hit_new (LkStmt *stmt)
{
  LkDesignHit *hit = g_new0 (LkDesignHit, 1);

  hit->id = lk_stmt_dup_text (stmt, 1);
  hit->name = lk_stmt_dup_text (stmt, 2);
  hit->snippet = g_strdup ("");
  hit->name_marks = g_array_new (FALSE, FALSE, sizeof (guint));
  hit->snippet_marks = g_array_new (FALSE, FALSE, sizeof (guint));
  return hit;
}

static GPtrArray *
find (LkDb        *db,
      Search      *search,
      GHashTable  *numbers,
      GError     **error)
{
  gboolean all = *search->words == '\0';
  g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func (hit_free);
  g_autoptr(GError) reason = NULL;
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, all ? select_all : select_hits, all ? "tttttttii" : "tttttttiitt",
                                        search->words, search->subject, search->class_name, search->team_id, search->goal_id,
                                        search->designer_id, search->status, (gint64) search->archived, (gint64) search->max,
                                        search->titled, search->partly);

  if (stmt == NULL)
    return NULL;
  while (lk_stmt_step (stmt, &reason))
    {
      LkDesignHit *hit = hit_new (stmt);

      g_ptr_array_add (hits, hit);
      if (!all)
        g_hash_table_insert (numbers, GINT_TO_POINTER ((int) lk_stmt_get_int (stmt, 0)), hit);
    }
  if (reason == NULL)
    return g_steal_pointer (&hits);

  g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

static char *
list_numbers (GHashTable *numbers)
{
  GString *json = g_string_new ("[");
  GHashTableIter iter;
  gpointer number;

  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    g_string_append_printf (json, "%s%d", json->len > 1 ? "," : "", GPOINTER_TO_INT (number));
  g_string_append_c (json, ']');
  return g_string_free (json, FALSE);
}

static void
mark_hit (LkDesignHit *hit,
          LkStmt      *stmt)
{
  const char *words = lk_stmt_get_text (stmt, 3), *head = lk_stmt_get_text (stmt, 2);

  g_free (hit->name);
  hit->name = take_marks (lk_stmt_get_text (stmt, 1), hit->name_marks);
  if (strchr (words, MARK) == NULL && strchr (head, MARK) != NULL)
    words = head;
  g_free (hit->snippet);
  hit->snippet = take_marks (words, hit->snippet_marks);
}

static gboolean
mark_hits (LkDb        *db,
           Search      *search,
           GHashTable  *numbers,
           GError     **error)
{
  g_autofree char *json = list_numbers (numbers);
  g_autoptr(GError) reason = NULL;
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, select_marks, "tt", search->words, json);

  if (stmt == NULL)
    return FALSE;
  while (lk_stmt_step (stmt, &reason))
    mark_hit (g_hash_table_lookup (numbers, GINT_TO_POINTER ((int) lk_stmt_get_int (stmt, 0))), stmt);
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

static gboolean
name_hit (LkDb         *db,
          LkDesignHit  *hit,
          GError      **error)
{
  g_autoptr(LkStmt) stmt = NULL;

  if (*hit->name != '\0')
    return TRUE;
  stmt = lk_db_query (db, error, select_aim, "t", hit->id);
  if (stmt == NULL)
    return FALSE;
  g_free (hit->name);
  hit->name = lk_design_make_name (NULL, lk_stmt_step (stmt, NULL) ? lk_stmt_get_text (stmt, 0) : NULL);
  return TRUE;
}

static gpointer
run_search (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  Search *search = data;
  g_autoptr(GHashTable) numbers = g_hash_table_new (NULL, NULL);
  g_autoptr(GPtrArray) hits = find (db, search, numbers, error);

  if (hits == NULL || (*search->words != '\0' && hits->len > 0 && !mark_hits (db, search, numbers, error)))
    return NULL;
  for (guint i = 0; i < hits->len; i++)
    if (!name_hit (db, hits->pdata[i], error))
      return NULL;
  if (!lk_designs_read_designers (db, hits, error))
    return NULL;
  return g_steal_pointer (&hits);
}

static void
searched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  GPtrArray *hits = lk_store_read_finish (LK_STORE (object), result, &error);

  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
lk_designs_search_async (LkDesigns            *self,
                         const char           *text,
                         const LkDesignFilter *filter,
                         guint                 max,
                         GCancellable         *cancellable,
                         GAsyncReadyCallback   callback,
                         gpointer              user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LK_IS_DESIGNS (self));

  task = g_task_new (self, cancellable, callback, user_data);
  lk_store_read_async (lk_live_get_store (LK_LIVE (self)), run_search, search_new (text, filter, max), search_free,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, searched_cb, task);
}

GPtrArray *
lk_designs_search_finish (LkDesigns     *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
