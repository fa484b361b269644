/*
 * What is released follows its visits. Nothing but the marks of the scores themselves, which only their owner can read, says what was
 * released; so they are compared with the visits as they are: once these are opened, and with each change of one that is released.
 */

#include "records/lk-released-private.h"

static const char select_versions[] = "SELECT id, version FROM sealed WHERE kind = 'visit' AND owner = ?1 AND team IS NOT NULL";

/* A visit of this person, as it is now. */
typedef struct
{
  char     *id;
  guint     version;   /* that it is known in */
  gboolean  behind;    /* the file has another: what that says of its scores is not known here */
  char     *team;
  char     *period;
  GArray   *scores;    /* of LkScore */
  gboolean  released;
} Own;

typedef struct
{
  LkPrivate *of;
  LkSecret  *key;
  GPtrArray *own;      /* of Own */
  char      *me;
  gboolean   complete; /* every visit of this person's is known, so that what none is known of was of an erased one */
  gboolean   behind;
} Job;

/* A score of this person's, and the visit that it is of: NULL when that is gone. */
typedef struct
{
  const LkReleasedRow *row;
  Own                 *own;
} Found;

static void
own_free (gpointer data)
{
  Own *self = data;

  g_array_unref (self->scores);
  g_free (self->id);
  g_free (self->team);
  g_free (self->period);
  g_free (self);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  lk_secret_unref (self->key);
  g_ptr_array_unref (self->own);
  g_object_unref (self->of);
  g_free (self->me);
  g_free (self);
}

char *
lk_released_dup_period (LkPrivate *of,
                        LkVisit   *visit)
{
  return lk_day_to_text (lk_holidays_find_period (lk_school_get_holidays (lk_private_get_school (of)), lk_visit_get_day (visit)).from);
}

static gboolean
is_at (const Own           *own,
       const LkReleasedRow *row)
{
  return g_str_equal (own->team, row->team) && g_str_equal (own->period, row->period);
}

static gboolean
is_marked (const Job           *self,
           const Own           *own,
           const LkReleasedRow *row)
{
  g_autofree char *mark = lk_released_make_mark (self->key, own->id, row->item);

  return g_str_equal (mark, lk_released_get_mark (row->tag));
}

/* Of an earlier program, which made no marks, a score is of whichever visit says it. */
static Own *
find_own (const Job           *self,
          const LkReleasedRow *row)
{
  const gboolean marked = *lk_released_get_mark (row->tag) != '\0';

  for (guint i = 0; i < self->own->len; i++)
    {
      Own *own = self->own->pdata[i];

      if (is_at (own, row) && (marked ? is_marked (self, own, row) : lk_released_has_score (own->scores, row->item, row->score)))
        return own;
    }
  for (guint i = 0; marked && i < self->own->len; i++)
    if (!is_at (self->own->pdata[i], row) && is_marked (self, self->own->pdata[i], row))
      return self->own->pdata[i];
  return NULL;
}

static GArray *
find_all (const Job       *self,
          const GPtrArray *rows)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autofree char *begin = NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      const LkReleasedRow *row = rows->pdata[i], *before = i > 0 ? rows->pdata[i - 1] : NULL;

      if (before == NULL || !g_str_equal (row->item, before->item) || !g_str_equal (row->period, before->period) || !g_str_equal (row->team, before->team))
        {
          g_free (begin);
          begin = lk_released_make_tag (self->key, row->team, row->period, row->item);
        }
      if (lk_released_is_tagged (row->tag, begin))
        {
          const Found found = { row, find_own (self, row) };

          if (found.own != NULL)
            found.own->released = TRUE;
          g_array_append_val (all, found);
        }
    }
  return all;
}

static gboolean
is_right (const Job   *self,
          const Found *found)
{
  if (found->own == NULL)
    return !self->complete || *lk_released_get_mark (found->row->tag) == '\0';
  if (found->own->behind)
    return TRUE;
  return is_at (found->own, found->row) && lk_released_has_score (found->own->scores, found->row->item, found->row->score);
}

static gboolean
take_away_wrong (Job     *self,
                 LkDb    *db,
                 GArray  *all,
                 gboolean writing,
                 GError **error)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Found *found = &g_array_index (all, Found, i);

      if (is_right (self, found))
        continue;
      self->behind = TRUE;
      if (writing && !lk_released_take_away (db, found->row, error))
        return FALSE;
    }
  return TRUE;
}

/* An item that another visit of the period counts for is left to that one. */
static gboolean
add_missing (Job      *self,
             LkDb     *db,
             Own      *own,
             gboolean  writing,
             GError  **error)
{
  for (guint i = 0; i < own->scores->len; i++)
    {
      const LkScore *score = &g_array_index (own->scores, LkScore, i);
      g_autofree char *begin = lk_released_make_tag (self->key, own->team, own->period, score->item);
      g_autofree char *mark = lk_released_make_mark (self->key, own->id, score->item);
      g_autofree char *tag = g_strconcat (begin, mark, NULL);
      const LkReleasedRow fresh = { tag, own->team, own->period, score->item, score->score };
      GError *failure = NULL;
      g_autoptr (LkReleasedRow) row = lk_released_find (db, begin, &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      if (row != NULL)
        continue;
      self->behind = TRUE;
      if (writing && !lk_released_add (db, &fresh, error))
        return FALSE;
    }
  return TRUE;
}

static Own *
find_id (const Job  *self,
         const char *visit_id)
{
  for (guint i = 0; i < self->own->len; i++)
    if (g_str_equal (((Own *) self->own->pdata[i])->id, visit_id))
      return self->own->pdata[i];
  return NULL;
}

/* The same person may have written on another PC, which is not seen here yet: what was released there is not this program's to judge. */
static gboolean
compare_versions (Job      *self,
                  LkDb     *db,
                  GError  **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, select_versions, "t", self->me);
  GError *failure = NULL;

  for (guint i = 0; i < self->own->len; i++)
    ((Own *) self->own->pdata[i])->behind = TRUE;
  while (stmt != NULL && lk_stmt_step (stmt, &failure))
    {
      Own *own = find_id (self, lk_stmt_get_text (stmt, 0));

      if (own != NULL)
        own->behind = lk_stmt_get_int (stmt, 1) != own->version;
      else
        self->complete = FALSE;
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return stmt != NULL && failure == NULL;
}

static gboolean
compare (Job      *self,
         LkDb     *db,
         gboolean  writing,
         GError  **error)
{
  g_autoptr (GPtrArray) rows = compare_versions (self, db, error) ? lk_released_read_rows (db, error) : NULL;
  g_autoptr (GArray) all = rows != NULL ? find_all (self, rows) : NULL;

  if (all == NULL || !take_away_wrong (self, db, all, writing, error))
    return FALSE;
  for (guint i = 0; i < self->own->len; i++)
    if (((Own *) self->own->pdata[i])->released && !((Own *) self->own->pdata[i])->behind && !add_missing (self, db, self->own->pdata[i], writing, error))
      return FALSE;
  return TRUE;
}

static gboolean
follow_func (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  return compare (data, db, TRUE, error);
}

static gpointer
look_func (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  return compare (data, db, FALSE, error) ? data : NULL;
}

static Own *
own_new (LkPrivate *of,
         LkVisit   *visit)
{
  Own *self = g_new0 (Own, 1);

  self->id = g_strdup (lk_visit_get_id (visit));
  self->version = LK_SEALED_RECORD (visit)->head->version;
  self->team = g_strdup (lk_visit_get_team_id (visit));
  self->period = lk_released_dup_period (of, visit);
  self->scores = lk_released_scores_of (visit);
  return self;
}

static Job *
job_new (LkPrivate *of,
         LkVisit   *again)
{
  LkSecret *key = lk_vault_derive (of->vault, LK_RELEASED_USE);
  Job *self = key != NULL ? g_new0 (Job, 1) : NULL;

  if (self == NULL)
    return NULL;
  self->of = g_object_ref (of);
  self->me = g_strdup (of->person_id);
  self->key = key;
  self->own = g_ptr_array_new_with_free_func (own_free);
  self->complete = of->loaded && g_list_model_get_n_items (G_LIST_MODEL (of->refused)) == 0;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (of->visits)); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (G_LIST_MODEL (of->visits), i);
      Own *own = NULL;

      if (!lk_visit_get_owned (visit) || lk_visit_get_team_id (visit) == NULL)
        continue;
      own = own_new (of, visit);
      own->released = visit == again;
      g_ptr_array_add (self->own, own);
    }
  return self;
}

static void
tell (Job *self)
{
  for (guint i = 0; !self->of->locked && i < self->own->len; i++)
    {
      const Own *own = self->own->pdata[i];
      LkVisit *visit = lk_private_find_visit (self->of, own->id);

      if (visit != NULL)
        lk_visit_set_released (visit, own->released && own->scores->len > 0);
    }
}

static void
followed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Job *job = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_store_write_apart_finish (LK_STORE (source), result, &error))
    tell (job);
  else if (!job->of->locked)
    lk_private_fail (job->of, error);
  job_free (job);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Job *job = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_store_read_finish (LK_STORE (source), result, &error) != NULL)
    {
      tell (job);
      if (job->behind && !job->of->locked)
        lk_released_follow (job->of, NULL);
    }
  job_free (job);
}

void
lk_released_look (LkPrivate *of)
{
  Job *job = job_new (of, NULL);

  if (job != NULL)
    lk_store_read_async (lk_school_get_store (of->school), look_func, job, NULL, NULL, NULL, looked_cb, job);
}

void
lk_released_follow (LkPrivate *of,
                    LkVisit   *again)
{
  Job *job = job_new (of, again);

  if (job != NULL)
    lk_store_write_apart_async (lk_school_get_store (of->school), follow_func, job, NULL, NULL, followed_cb, job);
}
