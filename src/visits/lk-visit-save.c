#include "visits/lk-visit-save.h"

#include <glib/gi18n.h>
#include <string.h>

#include "print/lk-visit-sheet.h"
#include "privacy/lk-secret.h"
#include "records/lk-visit-export.h"
#include "visits/lk-model-pupils.h"
#include "visits/lk-visit-words.h"
#include "widgets/lk-file-picker.h"

typedef struct
{
  GtkWidget   *widget;   /* weak */
  LkPrivate   *own;
  LkGuides    *guides;
  LkVisit     *visit;
  LkDesignDetail *detail;  /* of the design that the visit is around; NULL for none */
  LkVisitSave  kind;
} Job;

static void
job_free (Job *job)
{
  g_clear_weak_pointer (&job->widget);
  g_object_unref (job->own);
  g_object_unref (job->guides);
  g_object_unref (job->visit);
  g_clear_object (&job->detail);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static const char *
find_item_words (const char *item_id,
                 gpointer    user_data)
{
  const LkGuideItem *item = lk_guide_content_find_item (user_data, item_id, NULL, NULL);

  return item != NULL ? item->text : NULL;
}

static gboolean
write_pdf (Job     *job,
           GFile   *file,
           GError **error)
{
  LkGuideVersion *version = lk_guides_find_version (job->guides, lk_visit_get_guide_version_id (job->visit));
  LkGuide *guide = version != NULL ? lk_guides_find (job->guides, lk_guide_version_get_guide_id (version)) : NULL;
  const gboolean designed = job->detail != NULL && lk_design_detail_get_design (job->detail) != NULL;
  g_autoptr (LkDesignContent) design = designed ? lk_design_detail_dup_content (job->detail) : NULL;
  g_autoptr (GBytes) bytes = NULL;
  const void *data = NULL;
  gsize size;

  bytes = lk_visit_sheet_draw_pdf (job->visit, lk_private_get_school (job->own), design, guide != NULL ? lk_guide_get_name (guide) : NULL,
                                   version != NULL ? find_item_words : NULL,
                                   version != NULL ? lk_guide_version_get_content (version) : NULL, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  return lk_visit_export_write (file, data, size, error);
}

static gboolean
write_json (Job     *job,
            GFile   *file,
            GError **error)
{
  char *text = lk_visit_export_json (job->visit, lk_private_get_school (job->own));
  const gboolean written = lk_visit_export_write (file, text, strlen (text), error);

  lk_secret_free_text (text);
  return written;
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);
  g_autoptr (GError) error = NULL;
  gboolean written = FALSE;

  if (file == NULL || lk_private_get_locked (job->own))
    return;
  written = job->kind == LK_VISIT_SAVE_PDF ? write_pdf (job, file, &error) : write_json (job, file, &error);
  if (job->widget != NULL)
    gtk_widget_activate_action (job->widget, "win.toast", "s",
                                written ? _("Exported. That file is not sealed: whoever has it can read it.") : error->message);
}

void
lk_visit_save_as (GtkWidget   *widget,
                  LkPrivate   *own,
                  LkGuides    *guides,
                  LkVisit     *visit,
                  LkVisitSave  kind)
{
  g_autofree char *day = lk_day_to_text (lk_visit_get_day (visit));
  /* Translators: a file's name, before the day: no names of people in it */
  g_autofree char *name = g_strdup_printf ("%s %s.%s", _("Lesson visit"), day != NULL ? day : "", kind == LK_VISIT_SAVE_PDF ? "pdf" : "json");
  Job *job = g_new0 (Job, 1);

  g_set_weak_pointer (&job->widget, widget);
  job->own = g_object_ref (own);
  job->guides = g_object_ref (guides);
  job->visit = g_object_ref (visit);
  job->kind = kind;
  /* It is read while a place for the file is chosen. */
  if (kind == LK_VISIT_SAVE_PDF)
    job->detail = lk_model_pupils_open_design (own, visit);
  lk_file_picker_save_async (GTK_WINDOW (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW)),
                             kind == LK_VISIT_SAVE_PDF ? _("Export as PDF") : _("Export as JSON"), name, NULL, chosen_cb, job);
}
