/* A Trello board into the school: one transaction, whose ids come from Trello's, so that twice adds nothing twice. */

#include "exchange/lk-trello-job.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "calendar/lk-day-words.h"
#include "model/lk-model-error.h"
#include "model/lk-person.h"
#include "model/lk-rank.h"

#define READ_TEAMS "SELECT id, name FROM team WHERE archived IS NULL ORDER BY rank"
#define READ_LAST_TEAM "SELECT max(rank) FROM team"
#define READ_PEOPLE "SELECT id, name FROM person"
#define READ_LAST_MEMBER "SELECT max(rank) FROM membership WHERE team = ?"
#define READ_LAST_ACTION "SELECT max(rank) FROM action WHERE team = ?"
#define ADD_TEAM "INSERT INTO team (id, name, rank, created) VALUES (?, ?, ?, ?)"
#define ADD_PERSON "INSERT INTO person (id, name, colour, created) VALUES (?, ?, ?, ?)"
#define ADD_MEMBER \
  "INSERT INTO membership (id, team, person, role, rank, created) SELECT ?1, ?2, ?3, 'teacher', ?4, ?5 " \
  "WHERE NOT EXISTS (SELECT 1 FROM membership WHERE team = ?2 AND person = ?3)"
#define ADD_ACTION \
  "INSERT INTO action (id, team, title, owner, due_day, notes, labels, stage, stage_since, rank, archived, created) " \
  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
#define ADD_WITH "INSERT INTO action_person (id, action, person, created) VALUES (?, ?, ?, ?)"
#define ADD_ITEM "INSERT INTO checklist_item (id, action, title, done, rank, created) VALUES (?, ?, ?, ?, ?, ?)"
#define ADD_MOVE "INSERT INTO action_move (id, action, from_stage, to_stage, person, at) VALUES (?, ?, ?, ?, ?, ?)"

/* What one run knows; made anew for each, since a run may be tried again. */
typedef struct
{
  LkTrelloJob *job;
  LkDb        *db;
  char        *team;
  char        *rank;   /* the last action's */
  GHashTable  *people; /* Trello's id → ours */
  gint64       now;
} Run;

static void
run_clear (Run *run)
{
  g_free (run->team);
  g_free (run->rank);
  g_clear_pointer (&run->people, g_hash_table_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static char *
derive (gint64      time_ms,
        const char *kind,
        const char *id,
        guint       index)
{
  g_autofree char *source = g_strdup_printf ("trello:%s:%s:%u", kind, id, index);

  return lk_store_derive_id (time_ms, source);
}

/* At most @max characters, with a sign that there was more. */
static char *
cut (const char *text,
     glong       max)
{
  g_autofree char *head = NULL;

  if (g_utf8_strlen (text, -1) <= max)
    return g_strdup (text);

  head = g_utf8_substring (text, 0, max - 1);

  return g_strconcat (head, "…", NULL);
}

/*
 * The team and its people
 */

/* (out): the id of the row whose name is @name, case folded; NULL when there is none. */
static gboolean
find_by_name (LkDb        *db,
              const char  *sql,
              const char  *name,
              char       **id,
              GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, sql, "");
  g_autofree char *key = g_utf8_casefold (name, -1);
  GError *failure = NULL;

  *id = NULL;
  if (stmt == NULL)
    return FALSE;

  while (*id == NULL && lk_stmt_step (stmt, &failure))
    {
      g_autofree char *other = g_utf8_casefold (lk_stmt_get_text (stmt, 1), -1);

      if (g_str_equal (key, other))
        *id = lk_stmt_dup_text (stmt, 0);
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);

  return FALSE;
}

/* (out): the last rank there is, NULL for none. */
static gboolean
read_last_rank (LkDb        *db,
                const char  *sql,
                const char  *team,
                char       **rank,
                GError     **error)
{
  g_autoptr (LkStmt) stmt = lk_db_query (db, error, sql, team != NULL ? "t" : "", team);
  GError *failure = NULL;

  *rank = NULL;
  if (stmt == NULL)
    return FALSE;
  if (lk_stmt_step (stmt, &failure))
    *rank = lk_stmt_dup_text (stmt, 0);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, failure);

  return FALSE;
}

static gboolean
find_or_add_team (Run     *run,
                  GError **error)
{
  g_autofree char *name = NULL;
  g_autofree char *last = NULL;
  g_autofree char *rank = NULL;

  if (run->job->team_id != NULL)
    {
      run->team = g_strdup (run->job->team_id);
      return TRUE;
    }

  name = cut (run->job->team_name, LK_MAX_NAME);
  if (!find_by_name (run->db, READ_TEAMS, name, &run->team, error))
    return FALSE;
  if (run->team != NULL)
    return TRUE;

  if (!read_last_rank (run->db, READ_LAST_TEAM, NULL, &last, error))
    return FALSE;
  rank = lk_rank_between (last, NULL);
  run->team = lk_store_new_id ();

  return lk_db_exec (run->db, error, ADD_TEAM, "ttti", run->team, name, rank, run->now);
}

/* Someone of that name who works here already is that person. */
static gboolean
find_or_add_person (Run                   *run,
                    const LkTrelloMember  *member,
                    guint                  index,
                    GError               **error)
{
  g_autofree char *name = cut (*member->name != '\0' ? member->name : member->id, LK_MAX_NAME);
  g_autofree char *id = NULL;

  if (!find_by_name (run->db, READ_PEOPLE, name, &id, error))
    return FALSE;
  if (id == NULL)
    {
      id = derive (run->now, "member", member->id, 0);
      if (!lk_db_exec (run->db, error, ADD_PERSON, "ttii", id, name, (gint64) (index % LK_N_PERSON_COLOURS), run->now))
        return FALSE;
      run->job->report.people++;
    }

  g_hash_table_insert (run->people, member->id, g_steal_pointer (&id));

  return TRUE;
}

static gboolean
join_team (Run         *run,
           const char  *person,
           GError     **error)
{
  g_autofree char *id = lk_store_new_id ();
  g_autofree char *last = NULL;
  g_autofree char *rank = NULL;

  if (!read_last_rank (run->db, READ_LAST_MEMBER, run->team, &last, error))
    return FALSE;
  rank = lk_rank_between (last, NULL);

  return lk_db_exec (run->db, error, ADD_MEMBER, "tttti", id, run->team, person, rank, run->now);
}

static gboolean
add_people (Run     *run,
            GError **error)
{
  GPtrArray *members = run->job->board->members;

  for (guint i = 0; i < members->len; i++)
    {
      const LkTrelloMember *member = members->pdata[i];

      if (!find_or_add_person (run, member, i, error) ||
          !join_team (run, g_hash_table_lookup (run->people, member->id), error))
        return FALSE;
    }

  return TRUE;
}

/*
 * Cards
 */

static const char *
stage_text (Run   *run,
            guint  list)
{
  return list == LK_TRELLO_NO_LIST ? NULL : lk_enum_to_text (LK_TYPE_STAGE, (int) run->job->stages[list]);
}

/* The whole of a title that is too long, the description, and what people said of it, with who and when. */
static char *
make_notes (const LkTrelloCard *card)
{
  g_autoptr (GString) notes = g_string_new (NULL);

  if (g_utf8_strlen (card->title, -1) > LK_MAX_TITLE)
    g_string_append (notes, card->title);
  if (*card->notes != '\0')
    g_string_append_printf (notes, "%s%s", notes->len > 0 ? "\n\n" : "", card->notes);

  for (guint i = 0; i < card->comments->len; i++)
    {
      const LkTrelloComment *comment = card->comments->pdata[i];
      g_autofree char *day = lk_day_format_long (lk_day_from_time (comment->at));

      g_string_append (notes, notes->len > 0 ? "\n\n" : "");
      /* Translators: who wrote a comment, and the day. */
      g_string_append_printf (notes, _("%s, %s:"), *comment->author != '\0' ? comment->author : _("Someone"), day);
      g_string_append_printf (notes, "\n%s", comment->text);
    }

  return cut (notes->str, LK_MAX_NOTES);
}

/* When it came into the stage where it stands, as far as the export remembers. */
static gint64
stage_since (Run                *run,
             const LkTrelloCard *card)
{
  const LkStage *stages = run->job->stages;
  gint64 since = 0;

  for (guint i = 0; i < card->moves->len; i++)
    {
      const LkTrelloMove *move = card->moves->pdata[i];
      const gboolean changed = move->from == LK_TRELLO_NO_LIST || stages[move->from] != stages[move->to];

      if (stages[move->to] == stages[card->list] && changed)
        since = move->at;
      else if (stages[move->to] != stages[card->list])
        since = 0;
    }
  if (since == 0)
    since = card->moves->len > 0 ? card->touched : card->created;

  return since != 0 ? since : run->now;
}

static gboolean
add_with (Run                 *run,
          const LkTrelloCard  *card,
          const char          *action,
          GError             **error)
{
  for (guint i = 1; i < card->members->len; i++)
    {
      const char *person = g_hash_table_lookup (run->people, card->members->pdata[i]);
      g_autofree char *id = derive (card->created, "with", card->id, i);

      if (person != NULL && !lk_db_exec (run->db, error, ADD_WITH, "ttti", id, action, person, card->created))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_items (Run                 *run,
           const LkTrelloCard  *card,
           const char          *action,
           GError             **error)
{
  g_autofree char *rank = NULL;

  for (guint i = 0; i < card->items->len; i++)
    {
      const LkTrelloItem *item = card->items->pdata[i];
      g_autofree char *id = derive (card->created, "item", card->id, i);
      g_autofree char *title = cut (item->title, LK_MAX_TITLE);
      g_autofree char *next = lk_rank_between (rank, NULL);

      if (!lk_db_exec (run->db, error, ADD_ITEM, "tttiti", id, action, title, (gint64) item->done, next, card->created))
        return FALSE;
      g_free (rank);
      rank = g_steal_pointer (&next);
      run->job->report.checklist_items++;
    }

  return TRUE;
}

static gboolean
add_moves (Run                 *run,
           const LkTrelloCard  *card,
           const char          *action,
           GError             **error)
{
  for (guint i = 0; i < card->moves->len; i++)
    {
      const LkTrelloMove *move = card->moves->pdata[i];
      g_autofree char *id = derive (move->at, "move", card->id, i);

      if (g_strcmp0 (stage_text (run, move->from), stage_text (run, move->to)) == 0)
        continue;
      if (!lk_db_exec (run->db, error, ADD_MOVE, "ttttti", id, action, stage_text (run, move->from), stage_text (run, move->to),
                       g_hash_table_lookup (run->people, move->member), move->at))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_action (Run                 *run,
               const LkTrelloCard  *card,
               const char          *id,
               const char          *rank,
               GError             **error)
{
  const LkTrelloList *list = run->job->board->lists->pdata[card->list];
  const gboolean archived = card->closed || list->closed;
  const char *owner = card->members->len > 0 ? g_hash_table_lookup (run->people, card->members->pdata[0]) : NULL;
  g_autofree char *title = cut (card->title, LK_MAX_TITLE);
  g_autofree char *notes = make_notes (card);
  g_autofree char *due = lk_day_to_text (card->due_day);
  const gint64 created = card->created != 0 ? card->created : run->now;
  const gint64 put_away = card->touched != 0 ? card->touched : run->now;

  g_strdelimit (title, "\r\n\t", ' ');

  return lk_db_exec (run->db, error, ADD_ACTION, "ttttttttitzi", id, run->team, title, owner, due, notes, card->labels,
                     stage_text (run, card->list), stage_since (run, card), rank, archived ? put_away : (gint64) 0, created);
}

static void
count_card (LkImportReport     *report,
            Run                *run,
            const LkTrelloCard *card)
{
  const LkTrelloList *list = run->job->board->lists->pdata[card->list];

  report->actions++;
  report->archived += card->closed || list->closed;
  report->comments += card->comments->len;
}

static gboolean
add_card (Run                 *run,
          const LkTrelloCard  *card,
          GError             **error)
{
  g_autofree char *id = derive (card->created, "card", card->id, 0);
  g_autofree char *rank = lk_rank_between (run->rank, NULL);

  if (!insert_action (run, card, id, rank, error))
    return FALSE;
  if (lk_db_n_changed (run->db) == 0)
    {
      run->job->report.skipped++;
      return TRUE;
    }

  g_free (run->rank);
  run->rank = g_steal_pointer (&rank);
  count_card (&run->job->report, run, card);

  return add_with (run, card, id, error) && add_items (run, card, id, error) && add_moves (run, card, id, error);
}

gboolean
lk_trello_job_write (LkDb      *db,
                     gpointer   data,
                     GError   **error)
{
  LkTrelloJob *job = data;
  GPtrArray *cards = job->board->cards;
  g_auto (Run) run = {
    .job = job,
    .db = db,
    .people = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free),
    .now = lk_now_ms (),
  };

  job->report = (LkImportReport) { .format = "trello", .skipped = job->board->n_skipped };
  if (!find_or_add_team (&run, error) || !add_people (&run, error) ||
      !read_last_rank (db, READ_LAST_ACTION, run.team, &run.rank, error))
    return FALSE;

  for (guint i = 0; i < cards->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (job->cancellable, error) || !add_card (&run, cards->pdata[i], error))
        return FALSE;
      g_atomic_int_set (&job->n_done, i + 1);
    }

  return TRUE;
}
