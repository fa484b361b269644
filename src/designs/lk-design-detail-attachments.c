/* Links, and files of which a copy is kept. */

#include "designs/lk-design-detail-private.h"

#include <glib/gi18n-lib.h>

#include "designs/lk-design-rows.h"
#include "model/lk-check.h"

#define MAX_ADDRESS 2000

static const char select_file[] = "SELECT bytes FROM file_content WHERE hash = ?1";

typedef struct
{
  char   *hash;
  GBytes *bytes;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->hash);
  g_bytes_unref (copy->bytes);
  g_free (copy);
}

/* No session sees it, so that the log does not hold it twice. */
static gboolean
keep_copy (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  Copy *copy = data;

  return lk_design_rows_keep_file (db, copy->hash, copy->bytes, error);
}

static LkAttachment *
place (LkDesignDetail *self,
       LkRecord       *attachment,
       LkEdit         *edit)
{
  lk_design_detail_place (self, self->attachments, attachment, NULL, edit);
  lk_edit_commit (edit);
  return LK_ATTACHMENT (attachment);
}

char *
lk_design_check_address (const char  *address,
                         GError     **error)
{
  static const char * const schemes[] = { "http", "https", "mailto", NULL };
  g_autofree char *line = lk_check_line (address, MAX_ADDRESS, _("A link needs an address."), error);
  g_autofree char *whole = NULL;
  g_autofree char *scheme = NULL;

  if (line == NULL)
    return NULL;

  /* People type what their browser shows: an address without the beginning. */
  scheme = g_uri_parse_scheme (line);
  whole = scheme == NULL ? g_strconcat ("https://", line, NULL) : g_strdup (line);
  if ((scheme == NULL || g_strv_contains (schemes, scheme)) && strchr (line, ' ') == NULL && strchr (line, '.') != NULL &&
      g_uri_is_valid (whole, G_URI_FLAGS_PARSE_RELAXED, NULL))
    return g_steal_pointer (&whole);

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("This is no address of a web page or of e-mail."));
  return NULL;
}

LkAttachment *
lk_design_detail_add_link (LkDesignDetail  *self,
                           const char      *title,
                           const char      *address,
                           GError         **error)
{
  g_autofree char *line = NULL;
  g_autofree char *checked = NULL;
  g_autofree char *id = NULL;
  g_autoptr(LkRecord) attachment = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), NULL);

  line = lk_check_line (title, LK_DESIGN_MAX_LINE, NULL, error);
  checked = line != NULL ? lk_design_check_address (address, error) : NULL;
  if (checked == NULL || !lk_design_detail_check (self, error))
    return NULL;

  id = lk_store_new_id ();
  attachment = lk_record_new (LK_TYPE_ATTACHMENT, id);
  lk_record_set_text (attachment, "title", *line != '\0' ? line : checked);
  lk_record_set_text (attachment, "address", checked);
  return place (self, attachment, lk_design_detail_new_edit (self, N_("Add Link")));
}

static gboolean
check_bytes (GBytes  *bytes,
             GError **error)
{
  if (g_bytes_get_size (bytes) > LK_ATTACHMENT_MAX_SIZE)
    g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG, _("This file is larger than 10 MB."));
  else if (g_bytes_get_size (bytes) == 0)
    g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_EMPTY, _("There is nothing in this file."));
  else
    return TRUE;
  return FALSE;
}

LkAttachment *
lk_design_detail_add_file (LkDesignDetail  *self,
                           const char      *name,
                           GBytes          *bytes,
                           GError         **error)
{
  g_autofree char *line = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *id = NULL;
  g_autoptr(LkRecord) attachment = NULL;
  LkEdit *edit = NULL;
  Copy *copy = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  line = lk_check_line (name, LK_DESIGN_MAX_LINE, _("A file needs a name."), error);
  if (line == NULL || !check_bytes (bytes, error) || !lk_design_detail_check (self, error))
    return NULL;

  hash = lk_design_hash (bytes);
  id = lk_store_new_id ();
  attachment = lk_record_new (LK_TYPE_ATTACHMENT, id);
  lk_record_set_text (attachment, "title", line);
  lk_record_set_text (attachment, "hash", hash);
  lk_record_set_int (attachment, "size", (gint64) g_bytes_get_size (bytes));

  copy = g_new0 (Copy, 1);
  copy->hash = g_steal_pointer (&hash);
  copy->bytes = g_bytes_ref (bytes);
  edit = lk_design_detail_new_edit (self, N_("Add File"));
  lk_edit_run (edit, keep_copy, copy, copy_free);
  return place (self, attachment, edit);
}

gboolean
lk_design_detail_rename_attachment (LkDesignDetail  *self,
                                    LkAttachment    *attachment,
                                    const char      *title,
                                    GError         **error)
{
  g_autofree char *line = NULL;
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_ATTACHMENT (attachment), FALSE);

  line = lk_check_line (title, LK_DESIGN_MAX_LINE, _("A link or file needs a name."), error);
  if (line == NULL || !lk_design_detail_check_part (self, self->attachments, attachment, error))
    return FALSE;

  edit = lk_design_detail_new_edit (self, N_("Rename Attachment"));
  lk_edit_merge (edit, LK_RECORD (attachment), "title");
  lk_edit_text (edit, attachment, "title", line);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_design_detail_remove_attachment (LkDesignDetail  *self,
                                    LkAttachment    *attachment,
                                    GError         **error)
{
  gboolean is_link = FALSE;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (LK_IS_ATTACHMENT (attachment), FALSE);

  if (!lk_design_detail_check_part (self, self->attachments, attachment, error))
    return FALSE;

  is_link = lk_attachment_get_address (attachment) != NULL;
  lk_design_detail_take_away (self, attachment, is_link ? N_("Remove Link") : N_("Remove File"));
  return TRUE;
}

static gpointer
read_file (LkDb      *db,
           gpointer   data,
           GError   **error)
{
  g_autoptr(GError) reason = NULL;
  g_autoptr(LkStmt) stmt = lk_db_query (db, error, select_file, "t", data);

  if (stmt == NULL)
    return NULL;
  if (lk_stmt_step (stmt, &reason))
    return lk_stmt_dup_blob (stmt, 0);

  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else
    g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("What was in this file is not there any more."));
  return NULL;
}

static void
file_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  GBytes *bytes = lk_store_read_finish (LK_STORE (object), result, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
lk_design_detail_load_file_async (LkDesignDetail      *self,
                                  LkAttachment        *attachment,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (LK_IS_DESIGN_DETAIL (self));
  g_return_if_fail (LK_IS_ATTACHMENT (attachment));

  task = g_task_new (self, cancellable, callback, user_data);
  lk_store_read_async (lk_design_detail_get_store (self), read_file, g_strdup (lk_attachment_get_hash (attachment)), g_free,
                       (GDestroyNotify) g_bytes_unref, cancellable, file_read_cb, task);
}

GBytes *
lk_design_detail_load_file_finish (LkDesignDetail  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
