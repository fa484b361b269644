#include "surveys/lk-shared-survey.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "model/lk-json-guard.h"
#include "model/lk-record-private.h"
#include "surveys/lk-survey-answers-json.h"
#include "surveys/lk-survey-form-json.h"
#include "surveys/lk-survey-form-private.h"

struct _LkSharedSurvey
{
  LkRecord parent_instance;

  char   *team_id;
  char   *name;
  char   *class_name;
  char   *subject;
  char   *counts;
  LkDay   day;
  LkDay   told;
  guint   n_sheets;
  gint64  created;
};

typedef struct
{
  LkSurveyForm    *form;
  LkSurveyAnswers *answers;
} Content;

G_DEFINE_FINAL_TYPE (LkSharedSurvey, lk_shared_survey, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.team, t.name, t.class, t.subject, t.counts, t.day, t.told, t.sheets, t.created FROM shared_survey t "

#define SET(column) "UPDATE shared_survey SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "WHERE t.team = ?1";

static const char insert_row[] =
  "INSERT INTO shared_survey (id, team, name, class, subject, counts, day, told, sheets, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

static const LkField fields[] = {
  { "team-id", LK_FIELD_LINK, G_STRUCT_OFFSET (LkSharedSurvey, team_id), NULL },
  { "name", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkSharedSurvey, name), SET ("name") },
  { "class-name", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkSharedSurvey, class_name), SET ("class") },
  { "subject", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkSharedSurvey, subject), SET ("subject") },
  { "counts", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkSharedSurvey, counts), SET ("counts") },
  { "day", LK_FIELD_DAY, G_STRUCT_OFFSET (LkSharedSurvey, day), SET ("day") },
  { "told", LK_FIELD_DAY, G_STRUCT_OFFSET (LkSharedSurvey, told), SET ("told") },
  { "n-sheets", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkSharedSurvey, n_sheets), SET ("sheets") },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkSharedSurvey, created), NULL },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_shared_survey_insert (LkRecord  *record,
                         LkDb      *db,
                         GError   **error)
{
  LkSharedSurvey *self = LK_SHARED_SURVEY (record);
  g_autofree char *day = lk_day_to_text (self->day);
  g_autofree char *told = lk_day_to_text (self->told);

  return lk_db_exec (db, error, insert_row, "ttttttttii", lk_record_get_id (record), self->team_id, text_or_empty (self->name),
                     text_or_empty (self->class_name), text_or_empty (self->subject), text_or_empty (self->counts), day, told,
                     (gint64) self->n_sheets, self->created);
}

static int
lk_shared_survey_compare (LkRecord *a,
                          LkRecord *b)
{
  LkDay one = LK_SHARED_SURVEY (a)->day, other = LK_SHARED_SURVEY (b)->day;

  return one != other ? (one < other ? 1 : -1) : strcmp (lk_record_get_id (b), lk_record_get_id (a));
}

static void
lk_shared_survey_class_init (LkSharedSurveyClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "shared_survey";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 1;
  record_class->insert = lk_shared_survey_insert;
  record_class->compare = lk_shared_survey_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
}

static void
lk_shared_survey_init (LkSharedSurvey *self)
{
  self->day = self->told = LK_DAY_NONE;
}

const char *
lk_shared_survey_get_team_id (LkSharedSurvey *self)
{
  g_return_val_if_fail (LK_IS_SHARED_SURVEY (self), NULL);

  return self->team_id;
}

guint
lk_shared_survey_get_n_sheets (LkSharedSurvey *self)
{
  g_return_val_if_fail (LK_IS_SHARED_SURVEY (self), 0);

  return self->n_sheets;
}

static void
content_clear (Content *content)
{
  g_clear_pointer (&content->form, lk_survey_form_unref);
  g_clear_pointer (&content->answers, lk_survey_answers_free);
}

static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* What another program wrote and cannot be read counts as nothing asked. */
static void
read_content (const char *json,
              Content    *content)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root = NULL;
  JsonObject *form = NULL, *answers = NULL;

  if (lk_json_guard_check (json, strlen (json), NULL) && json_parser_load_from_data (parser, json, -1, NULL))
    root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    {
      form = get_object (json_node_get_object (root), "form");
      answers = get_object (json_node_get_object (root), "answers");
    }
  content->form = form != NULL ? lk_survey_form_from_object (form, NULL) : NULL;
  content->answers = answers != NULL ? lk_survey_answers_from_object (answers) : NULL;
  if (content->form == NULL || content->answers == NULL)
    {
      content_clear (content);
      content->form = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_SECONDARY);
      content->answers = lk_survey_answers_new ();
    }
}

char *
lk_shared_survey_dup_counts (const LkSurveyResults *results)
{
  g_autoptr (LkSurveyForm) form = NULL;
  g_autoptr (LkSurveyAnswers) answers = lk_survey_answers_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  g_return_val_if_fail (results != NULL, NULL);

  form = lk_survey_form_new (results->kind, results->level);
  lk_survey_answers_add_sheets (answers, results->n_sheets);
  for (guint i = 0; i < results->statements->len; i++)
    {
      const LkStatementResult *statement = results->statements->pdata[i];

      lk_survey_form_append (form, LK_SURVEY_STATEMENTS, statement->id, statement->text);
      for (LkAnswer answer = LK_ANSWER_1; statement->shown && answer < LK_N_ANSWERS; answer++)
        lk_survey_answers_add_count (answers, statement->id, answer, statement->counts[answer]);
    }
  json_object_set_object_member (object, "form", lk_survey_form_to_object (form));
  json_object_set_object_member (object, "answers", lk_survey_answers_to_object (answers));
  json_node_take_object (root, object);
  return json_to_string (root, FALSE);
}

static gboolean
is_few (guint a,
        guint b)
{
  return a != b && (a > b ? a - b : b - a) < LK_SURVEY_MIN_ANSWERS;
}

static guint
count_all (const guint counts[LK_N_ANSWERS])
{
  guint n = 0;

  for (guint answer = 0; answer < LK_N_ANSWERS; answer++)
    n += counts[answer];
  return n;
}

static void
set_counts (LkStatementResult *statement,
            const guint        counts[LK_N_ANSWERS],
            gboolean           shown)
{
  memset (statement->counts, 0, sizeof statement->counts);
  statement->shown = shown;
  if (shown)
    memcpy (statement->counts, counts, sizeof statement->counts);
  statement->n_answered = count_all (statement->counts) - statement->counts[LK_ANSWER_N_A];
}

/* What they saw of it, where what came since is of too few. */
static void
hold_back_statement (LkStatementResult     *statement,
                     const LkSurveyAnswers *seen,
                     gboolean               all)
{
  guint counts[LK_N_ANSWERS] = { 0 };

  for (LkAnswer answer = LK_ANSWER_1; answer < LK_N_ANSWERS; answer++)
    counts[answer] = lk_survey_answers_get_count (seen, statement->id, answer);
  if (all || (count_all (counts) > 0 && is_few (count_all (counts), count_all (statement->counts))))
    set_counts (statement, counts, count_all (counts) > 0);
}

void
lk_shared_survey_hold_back (LkSurveyResults *results,
                            const char      *before,
                            guint            most)
{
  Content then = { 0 };
  guint n;
  gboolean all;

  g_return_if_fail (results != NULL);
  g_return_if_fail (before != NULL);

  read_content (before, &then);
  n = lk_survey_answers_get_n_sheets (then.answers);
  all = is_few (n, results->n_sheets) || is_few (most, results->n_sheets);
  for (guint i = 0; n > 0 && i < results->statements->len; i++)
    hold_back_statement (results->statements->pdata[i], then.answers, all);
  if (n > 0 && all)
    results->n_sheets = n;
  content_clear (&then);
}

static gboolean
is_same (const char *a,
         const char *b)
{
  return g_str_equal (text_or_empty (a), text_or_empty (b));
}

gboolean
lk_shared_survey_tells (LkSharedSurvey        *self,
                        const LkSurveyResults *results)
{
  g_autofree char *counts = NULL;
  Content mine = { 0 }, fresh = { 0 };
  gboolean same;

  g_return_val_if_fail (LK_IS_SHARED_SURVEY (self), FALSE);
  g_return_val_if_fail (results != NULL, FALSE);

  if (self->day != results->day || !is_same (self->name, results->name) || !is_same (self->class_name, results->class_name) ||
      !is_same (self->subject, results->subject))
    return FALSE;
  counts = lk_shared_survey_dup_counts (results);
  read_content (text_or_empty (self->counts), &mine);
  read_content (counts, &fresh);
  same = lk_survey_form_equal (mine.form, fresh.form) && lk_survey_answers_equal (mine.answers, fresh.answers);
  content_clear (&mine);
  content_clear (&fresh);
  return same;
}

const char *
lk_shared_survey_get_counts (LkSharedSurvey *self)
{
  g_return_val_if_fail (LK_IS_SHARED_SURVEY (self), "");

  return text_or_empty (self->counts);
}

gboolean
lk_shared_survey_can_follow (LkSharedSurvey *self,
                             LkSharedSurvey *last)
{
  Content now = { 0 }, then = { 0 };
  gboolean common = FALSE;

  g_return_val_if_fail (LK_IS_SHARED_SURVEY (self) && LK_IS_SHARED_SURVEY (last), FALSE);

  if (last->day >= self->day || g_strcmp0 (self->class_name, last->class_name) != 0 || g_strcmp0 (self->subject, last->subject) != 0)
    return FALSE;
  read_content (text_or_empty (self->counts), &now);
  read_content (text_or_empty (last->counts), &then);
  for (guint i = 0; i < lk_survey_form_get_n (now.form, LK_SURVEY_STATEMENTS) && !common; i++)
    common = lk_survey_form_find (then.form, LK_SURVEY_STATEMENTS, lk_survey_form_get (now.form, LK_SURVEY_STATEMENTS, i)->id) >= 0;
  content_clear (&now);
  content_clear (&then);
  return common;
}

LkSurveyResults *
lk_shared_survey_dup_results (LkSharedSurvey *self,
                              LkSharedSurvey *last)
{
  LkSurveyResults *results = NULL;
  Content now = { 0 }, then = { 0 };

  g_return_val_if_fail (LK_IS_SHARED_SURVEY (self), NULL);

  read_content (text_or_empty (self->counts), &now);
  if (last != NULL)
    read_content (text_or_empty (last->counts), &then);
  results = lk_survey_results_new (now.form, now.answers, NULL, then.answers);
  g_free (results->name);
  results->name = g_strdup (text_or_empty (self->name));
  g_free (results->class_name);
  results->class_name = g_strdup (text_or_empty (self->class_name));
  g_free (results->subject);
  results->subject = g_strdup (text_or_empty (self->subject));
  results->day = self->day;
  results->told = self->told;
  results->last_day = last != NULL ? last->day : LK_DAY_NONE;
  content_clear (&now);
  content_clear (&then);
  return results;
}
