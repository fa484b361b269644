#include "records/lk-visit-export.h"

#include <string.h>

#include "designs/lk-design-json.h"
#include "privacy/lk-secret.h"
#include "records/lk-arena-private.h"
#include "records/lk-sealed-text.h"
#include "records/lk-survey-private.h"

typedef struct
{
  GFile     *file;
  GPtrArray *drafts;   /* (element-type LkDraft): those still to come */
  GString   *json;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_object_unref (self->file);
  g_ptr_array_unref (self->drafts);
  lk_secret_free_text (g_string_free (self->json, FALSE));
  g_free (self);
}

/* Takes @one. */
static void
add (Export *self,
     char   *one)
{
  g_string_append (self->json, self->json->len > 2 ? ",\n" : "");
  g_string_append (self->json, one);
  lk_secret_free_text (one);
}

/* As FORMAT.md says of one in a file. */
static char *
write_voice (LkPrivate  *own,
             const char *kind,
             JsonObject *words)
{
  LkPerson *person = lk_private_get_person (own);
  JsonObject *object = json_object_new ();
  g_autofree char *name = g_strdup_printf ("leerkracht-board-%s", kind);

  json_object_set_string_member (object, "kind", name);
  json_object_set_int_member (object, "version", 1);
  json_object_set_string_member (object, "school", lk_school_get_name (lk_private_get_school (own)));
  json_object_set_string_member (object, "owner", person != NULL ? lk_person_get_name (person) : "");
  json_object_set_object_member (object, kind, words);
  return lk_sealed_text_write (object);
}

/* Drafts come after, as each may have large files. */
static void
collect (Export    *self,
         LkPrivate *own)
{
  g_autoptr (GPtrArray) all = lk_private_dup_owned (own);

  for (guint i = 0; i < all->len; i++)
    if (LK_IS_VISIT (all->pdata[i]))
      add (self, lk_visit_export_json (all->pdata[i], lk_private_get_school (own)));
    else if (LK_IS_SURVEY (all->pdata[i]))
      add (self, write_voice (own, "survey", lk_sealed_record_to_object (all->pdata[i])));
    else if (LK_IS_ARENA (all->pdata[i]))
      add (self, write_voice (own, "arena", lk_sealed_record_to_object (all->pdata[i])));
    else
      g_ptr_array_add (self->drafts, g_object_ref (all->pdata[i]));
}

static void go_on (GTask *task);

static void
draft_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GTask *task = user_data;
  GError *error = NULL;
  g_autoptr (GPtrArray) versions = lk_private_load_draft_finish (LK_PRIVATE (source), result, &error);

  if (versions == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  add (g_task_get_task_data (task), lk_design_json_write (versions, TRUE));
  go_on (task);
}

/* Takes @task. One draft at a time. */
static void
go_on (GTask *task)
{
  Export *self = g_task_get_task_data (task);
  g_autoptr (LkDraft) draft = self->drafts->len > 0 ? g_ptr_array_steal_index (self->drafts, 0) : NULL;
  GError *error = NULL;

  if (draft != NULL)
    {
      lk_private_load_draft_async (g_task_get_source_object (task), draft, NULL, draft_loaded_cb, task);
      return;
    }
  g_string_append (self->json, "\n]\n");
  if (lk_visit_export_write (self->file, self->json->str, self->json->len, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  g_object_unref (task);
}

void
lk_visit_export_all_async (LkPrivate           *own,
                           GFile               *file,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = NULL;
  Export *self = NULL;

  g_return_if_fail (LK_IS_PRIVATE (own));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (own, NULL, callback, user_data);
  self = g_new0 (Export, 1);
  self->file = g_object_ref (file);
  self->drafts = g_ptr_array_new_with_free_func (g_object_unref);
  self->json = g_string_new ("[\n");
  g_task_set_task_data (task, self, export_free);
  collect (self, own);
  go_on (task);
}

gboolean
lk_visit_export_all_finish (LkPrivate     *own,
                            GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
