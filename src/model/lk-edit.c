#include "model/lk-edit.h"

#include "model/lk-enums.h"
#include "model/lk-live-private.h"
#include "model/lk-record-private.h"

#define MAX_TEXTS 4

struct _LkEdit
{
  LkLive     *live;
  const char *label;
  char       *merge;
  GPtrArray  *steps;     /* Step; from the commit on the store's thread's */
  GPtrArray  *touched;   /* LkRecord */
};

typedef struct
{
  LkWriteFunc    func;
  gpointer       data;
  GDestroyNotify destroy;
} Step;

/* A column of a row and its new value, as its kind has it. */
typedef struct
{
  const char *sql;
  char       *id;
  char        letter;
  char       *text;
  gint64      integer;
  double      number;
  GBytes     *bytes;
} Column;

typedef struct
{
  const char *sql;
  char       *texts[MAX_TEXTS];
  guint       n_texts;
  gint64      at;
} Statement;

static void
step_free (gpointer data)
{
  Step *step = data;

  if (step->destroy != NULL)
    step->destroy (step->data);
  g_free (step);
}

static void
column_free (gpointer data)
{
  Column *column = data;

  g_free (column->id);
  g_free (column->text);
  g_clear_pointer (&column->bytes, g_bytes_unref);
  g_free (column);
}

static void
statement_free (gpointer data)
{
  Statement *statement = data;

  for (guint i = 0; i < MAX_TEXTS; i++)
    g_free (statement->texts[i]);
  g_free (statement);
}

static gboolean
exec_column (LkDb     *db,
             Column   *column,
             GError  **error)
{
  switch (column->letter)
    {
    case 'i':
      return lk_db_exec (db, error, column->sql, "ti", column->id, column->integer);
    case 'z':
      return lk_db_exec (db, error, column->sql, "tz", column->id, column->integer);
    case 'f':
      return lk_db_exec (db, error, column->sql, "tf", column->id, column->number);
    case 'b':
      return lk_db_exec (db, error, column->sql, "tb", column->id, column->bytes);
    default:
      return lk_db_exec (db, error, column->sql, "tt", column->id, column->text);
    }
}

static gboolean
write_column (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  Column *column = data;

  if (!exec_column (db, column, error))
    return FALSE;
  if (lk_db_n_changed (db) > 0)
    return TRUE;

  g_set_error (error, LK_STORE_ERROR, LK_STORE_ERROR_REFUSED, "The row %s is gone", column->id);
  return FALSE;
}

static gboolean
write_row (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  return lk_record_insert (data, db, error);
}

static gboolean
write_statement (LkDb      *db,
                 gpointer   data,
                 GError   **error)
{
  Statement *s = data;

  switch (s->n_texts)
    {
    case 1:
      return s->at == 0 ? lk_db_exec (db, error, s->sql, "t", s->texts[0])
                        : lk_db_exec (db, error, s->sql, "ti", s->texts[0], s->at);
    case 2:
      return s->at == 0 ? lk_db_exec (db, error, s->sql, "tt", s->texts[0], s->texts[1])
                        : lk_db_exec (db, error, s->sql, "tti", s->texts[0], s->texts[1], s->at);
    case 3:
      return s->at == 0 ? lk_db_exec (db, error, s->sql, "ttt", s->texts[0], s->texts[1], s->texts[2])
                        : lk_db_exec (db, error, s->sql, "ttti", s->texts[0], s->texts[1], s->texts[2], s->at);
    default:
      return s->at == 0 ? lk_db_exec (db, error, s->sql, "tttt",
                                      s->texts[0], s->texts[1], s->texts[2], s->texts[3])
                        : lk_db_exec (db, error, s->sql, "tttti",
                                      s->texts[0], s->texts[1], s->texts[2], s->texts[3], s->at);
    }
}

static gboolean
write_steps (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  GPtrArray *steps = data;

  for (guint i = 0; i < steps->len; i++)
    {
      Step *step = g_ptr_array_index (steps, i);

      if (!step->func (db, step->data, error))
        return FALSE;
    }
  return TRUE;
}

/* Touches the record; gives the column to fill, or NULL for a field that is counted from other tables. */
static Column *
add_column (LkEdit     *self,
            LkRecord   *record,
            const char *name,
            char        letter)
{
  const LkField *field = lk_record_get_field (record, name);
  Column *column = NULL;

  lk_edit_touch (self, record);
  if (field->update == NULL)
    return NULL;

  column = g_new0 (Column, 1);
  column->sql = field->update;
  column->id = g_strdup (lk_record_get_id (record));
  column->letter = letter;
  lk_edit_run (self, write_column, column, column_free);
  return column;
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(LkEdit) self = data;
  g_autoptr(GPtrArray) touched = g_steal_pointer (&self->touched);
  g_autoptr(GError) error = NULL;
  gboolean written = lk_store_write_finish (LK_STORE (object), result, &error);

  lk_deeds_end (lk_live_get_deeds (self->live), touched, written);
  if (!written)
    lk_live_fail (self->live, error);
}

LkEdit *
lk_edit_new (LkLive     *live,
             const char *label)
{
  LkEdit *self = g_new0 (LkEdit, 1);

  self->live = g_object_ref (live);
  self->label = label;
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->touched = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
lk_edit_free (LkEdit *self)
{
  /* An edit that was begun but never sent leaves nothing pending. */
  if (self->touched != NULL && self->touched->len > 0)
    lk_deeds_end (lk_live_get_deeds (self->live), self->touched, FALSE);

  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->touched, g_ptr_array_unref);
  g_object_unref (self->live);
  g_free (self->merge);
  g_free (self);
}

void
lk_edit_merge (LkEdit     *self,
               LkRecord   *record,
               const char *field)
{
  g_free (self->merge);
  self->merge = g_strjoin ("/", LK_RECORD_GET_CLASS (record)->table, lk_record_get_id (record), field, NULL);
}

void
lk_edit_text (LkEdit     *self,
              gpointer    record,
              const char *name,
              const char *value)
{
  gboolean may_be_null = lk_record_get_field (record, name)->kind == LK_FIELD_LINK;
  Column *column = NULL;

  if (!lk_record_set_text (record, name, value))
    return;

  column = add_column (self, record, name, 't');
  if (column != NULL)
    column->text = may_be_null && value != NULL && *value == '\0' ? NULL
                 : value == NULL && !may_be_null ? g_strdup ("")
                 : g_strdup (value);
}

void
lk_edit_int (LkEdit     *self,
             gpointer    record,
             const char *name,
             gint64      value)
{
  const LkField *field = lk_record_get_field (record, name);
  Column *column = NULL;
  char letter = 'i';

  if (!lk_record_set_int (record, name, value))
    return;

  if (field->kind == LK_FIELD_DAY || field->kind == LK_FIELD_CHOICE)
    letter = 't';
  else if (field->kind == LK_FIELD_TIME)
    letter = 'z';

  column = add_column (self, record, name, letter);
  if (column == NULL)
    return;

  column->integer = value;
  if (field->kind == LK_FIELD_DAY)
    column->text = lk_day_to_text ((LkDay) value);
  else if (field->kind == LK_FIELD_CHOICE)
    column->text = g_strdup (lk_enum_to_text (field->choice (), (int) value));
}

void
lk_edit_number (LkEdit     *self,
                gpointer    record,
                const char *name,
                double      value)
{
  Column *column = NULL;

  if (!lk_record_set_number (record, name, value))
    return;

  column = add_column (self, record, name, 'f');
  if (column != NULL)
    column->number = value;
}

void
lk_edit_bytes (LkEdit     *self,
               gpointer    record,
               const char *name,
               GBytes     *value)
{
  Column *column = NULL;

  if (!lk_record_set_bytes (record, name, value))
    return;

  column = add_column (self, record, name, 'b');
  if (column != NULL && value != NULL)
    column->bytes = g_bytes_ref (value);
}

void
lk_edit_lines (LkEdit             *self,
               gpointer            record,
               const char         *name,
               const char * const *value)
{
  Column *column = NULL;

  if (!lk_record_set_lines (record, name, value))
    return;

  column = add_column (self, record, name, 't');
  if (column != NULL && value != NULL)
    column->text = g_strjoinv ("\n", (char **) value);
}

void
lk_edit_insert (LkEdit   *self,
                gpointer  record)
{
  lk_edit_touch (self, record);
  lk_edit_run (self, write_row, lk_record_copy (record), g_object_unref);
}

void
lk_edit_run (LkEdit         *self,
             LkWriteFunc     func,
             gpointer        data,
             GDestroyNotify  destroy)
{
  Step *step = g_new0 (Step, 1);

  step->func = func;
  step->data = data;
  step->destroy = destroy;
  g_ptr_array_add (self->steps, step);
}

void
lk_edit_exec (LkEdit     *self,
              const char *sql,
              gint64      at,
              guint       n_texts,
              ...)
{
  Statement *statement = NULL;
  va_list texts;

  g_return_if_fail (n_texts > 0 && n_texts <= MAX_TEXTS);

  statement = g_new0 (Statement, 1);
  statement->sql = sql;
  statement->at = at;
  statement->n_texts = n_texts;

  va_start (texts, n_texts);
  for (guint i = 0; i < n_texts; i++)
    statement->texts[i] = g_strdup (va_arg (texts, const char *));
  va_end (texts);

  lk_edit_run (self, write_statement, statement, statement_free);
}

void
lk_edit_touch (LkEdit   *self,
               gpointer  record)
{
  if (g_ptr_array_find (self->touched, record, NULL))
    return;

  lk_deeds_begin (lk_live_get_deeds (self->live), record);
  g_ptr_array_add (self->touched, g_object_ref (record));
}

void
lk_edit_commit (LkEdit *self)
{
  g_autoptr(LkEdit) owned = self;
  GPtrArray *steps = NULL;

  if (self->steps->len == 0)
    return;

  steps = g_steal_pointer (&self->steps);
  lk_store_write_async (lk_live_get_store (self->live), self->label, self->merge, write_steps, steps,
                        (GDestroyNotify) g_ptr_array_unref, NULL, written_cb, g_steal_pointer (&owned));
}
