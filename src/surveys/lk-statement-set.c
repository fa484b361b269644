#include "surveys/lk-statement-set.h"

#include <string.h>

#include "model/lk-record-private.h"

struct _LkStatementSet
{
  LkRecord parent_instance;

  char         *name;
  char         *origin;
  char         *form;
  char         *rank;
  gint64        archived;
  gint64        created;
  LkSurveyForm *read;      /* of @form, and which text it was */
  char         *read_from;
};

G_DEFINE_FINAL_TYPE (LkStatementSet, lk_statement_set, LK_TYPE_RECORD)

#define SELECT "SELECT t.id, t.name, t.origin, t.form, t.rank, t.archived, t.created FROM statement_set t "

#define SET(column) "UPDATE statement_set SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT;

static const char insert_row[] =
  "INSERT INTO statement_set (id, name, origin, form, rank, created) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

static const LkField fields[] = {
  { "name", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkStatementSet, name), SET ("name") },
  { "origin", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkStatementSet, origin), NULL },
  { "form", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkStatementSet, form), SET ("form") },
  { "rank", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkStatementSet, rank), SET ("rank") },
  { "archived", LK_FIELD_TIME, G_STRUCT_OFFSET (LkStatementSet, archived), SET ("archived") },
  { "created", LK_FIELD_TIME, G_STRUCT_OFFSET (LkStatementSet, created), NULL },
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_statement_set_insert (LkRecord  *record,
                         LkDb      *db,
                         GError   **error)
{
  LkStatementSet *self = LK_STATEMENT_SET (record);

  return lk_db_exec (db, error, insert_row, "ttttti", lk_record_get_id (record), text_or_empty (self->name), text_or_empty (self->origin),
                     text_or_empty (self->form), text_or_empty (self->rank), self->created);
}

static int
lk_statement_set_compare (LkRecord *a,
                          LkRecord *b)
{
  return strcmp (text_or_empty (LK_STATEMENT_SET (a)->rank), text_or_empty (LK_STATEMENT_SET (b)->rank));
}

static void
lk_statement_set_finalize (GObject *object)
{
  LkStatementSet *self = LK_STATEMENT_SET (object);

  g_clear_pointer (&self->read, lk_survey_form_unref);
  g_free (self->read_from);

  G_OBJECT_CLASS (lk_statement_set_parent_class)->finalize (object);
}

static void
lk_statement_set_class_init (LkStatementSetClass *klass)
{
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "statement_set";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->n_scope = 0;
  record_class->insert = lk_statement_set_insert;
  record_class->compare = lk_statement_set_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->finalize = lk_statement_set_finalize;
}

static void
lk_statement_set_init (LkStatementSet *self)
{
}

const char *
lk_statement_set_get_name (LkStatementSet *self)
{
  g_return_val_if_fail (LK_IS_STATEMENT_SET (self), NULL);

  return text_or_empty (self->name);
}

const char *
lk_statement_set_get_origin (LkStatementSet *self)
{
  g_return_val_if_fail (LK_IS_STATEMENT_SET (self), NULL);

  return text_or_empty (self->origin);
}

gint64
lk_statement_set_get_archived (LkStatementSet *self)
{
  g_return_val_if_fail (LK_IS_STATEMENT_SET (self), 0);

  return self->archived;
}

LkSurveyForm *
lk_statement_set_get_form (LkStatementSet *self)
{
  g_return_val_if_fail (LK_IS_STATEMENT_SET (self), NULL);

  if (self->read == NULL || g_strcmp0 (self->read_from, self->form) != 0)
    {
      g_clear_pointer (&self->read, lk_survey_form_unref);
      self->read = lk_survey_form_read (text_or_empty (self->form), NULL);
      if (self->read == NULL)
        self->read = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_SECONDARY);
      g_free (self->read_from);
      self->read_from = g_strdup (self->form);
    }
  return self->read;
}
