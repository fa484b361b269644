/* Viewing guides go to other schools, and come from them, as a file each. */

#include "guides/lk-guides-page-private.h"

#include <glib/gi18n.h>

#include "exchange/lk-guide-file.h"
#include "widgets/lk-file-picker.h"
#include "widgets/lk-question.h"

/* A file that another version of the guide was in, while it is asked what to do with it. */
typedef struct
{
  LkGuidesPage *page;
  LkGuideFile  *file;
  LkGuide      *guide;
} Pending;

static void
pending_free (Pending *self)
{
  g_object_unref (self->page);
  g_object_unref (self->guide);
  lk_guide_file_free (self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pending, pending_free)

static GtkWindow *
get_window (LkGuidesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
tell_named (LkGuidesPage *self,
            const char   *format,
            LkGuide      *guide)
{
  g_autofree char *words = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  words = g_strdup_printf (format, lk_guide_get_name (guide));
#pragma GCC diagnostic pop
  lk_guides_page_tell (self, words);
}

static void
add_as_version (LkGuidesPage      *self,
                const LkGuideFile *file,
                LkGuide           *guide)
{
  g_autoptr (GError) error = NULL;

  if (lk_guides_archive (self->guides, guide, FALSE, &error) &&
      lk_guides_set_content (self->guides, guide, file->content, N_("Import Viewing Guide"), NULL, &error))
    tell_named (self, _("“%s” has a new version."), guide);
  else
    lk_guides_page_tell (self, error->message);
  lk_guides_settle (self->guides);
}

static void
add_as_own (LkGuidesPage      *self,
            const LkGuideFile *file)
{
  g_autoptr (GError) error = NULL;
  LkGuide *guide = lk_guide_file_add (file, self->guides, &error);

  if (guide != NULL)
    tell_named (self, _("“%s” has been added."), guide);
  else
    lk_guides_page_tell (self, error->message);
  lk_guides_settle (self->guides);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Pending) pending = user_data;
  g_autofree char *answer = lk_question_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "version") == 0)
    add_as_version (pending->page, pending->file, pending->guide);
  else if (g_strcmp0 (answer, "own") == 0)
    add_as_own (pending->page, pending->file);
}

static void
ask (LkGuidesPage *self,
     LkGuideFile  *file,
     LkGuide      *guide)
{
  const LkQuestionAnswer answers[] = {
    { "cancel", _("_Cancel"), LK_ANSWER_PLAIN },
    { "own", _("As One of Its _Own"), LK_ANSWER_PLAIN },
    { "version", _("As the Next _Version"), LK_ANSWER_SUGGESTED },
  };
  g_autofree char *heading = g_strdup_printf (_("“%s” is here already"), lk_guide_get_name (guide));
  Pending *pending = g_new0 (Pending, 1);

  pending->page = g_object_ref (self);
  pending->file = file;
  pending->guide = g_object_ref (guide);
  lk_question_ask_async (get_window (self), heading, _("What is in this file differs from it. Observations that were made keep the version they were made with."),
                         answers, G_N_ELEMENTS (answers), NULL, answered_cb, pending);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkGuidesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LkGuideFile) file = lk_guide_file_load_finish (result, &error);
  LkGuide *guide = NULL;

  if (file == NULL)
    {
      lk_guides_page_tell (self, error->message);
      return;
    }
  guide = lk_guide_file_find (file, self->guides);
  if (guide == NULL)
    add_as_own (self, file);
  else if (lk_guides_find_content (self->guides, guide, file->content) == NULL)
    ask (self, g_steal_pointer (&file), guide);
  else if (lk_guide_get_archived (guide) != 0)
    add_as_own (self, file);
  else
    tell_named (self, _("“%s” is here already, just as in this file."), guide);
}

void
lk_guides_page_import (LkGuidesPage *self,
                       GFile        *file)
{
  g_return_if_fail (LK_IS_GUIDES_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  lk_guide_file_load_async (file, NULL, loaded_cb, g_object_ref (self));
}

static void
import_picked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LkGuidesPage) self = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);

  if (file != NULL)
    lk_guides_page_import (self, file);
}

static void
import_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  const LkFileKind kinds[] = {
    { _("Viewing guides"), "*" LK_GUIDE_FILE_SUFFIX " *.json" },
    { _("All files"), "*" },
  };

  lk_file_picker_open_async (get_window (LK_GUIDES_PAGE (widget)), _("Import a Viewing Guide"), kinds, G_N_ELEMENTS (kinds), NULL,
                             import_picked_cb, g_object_ref (widget));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LkGuidesPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_guide_file_save_finish (result, &error))
    lk_guides_page_tell (self, _("The viewing guide has been saved as a file."));
  else
    lk_guides_page_tell (self, error->message);
}

static void
share_picked_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (LkGuidesPage) self = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);
  LkGuide *guide = lk_guides_find (self->guides, g_object_get_data (G_OBJECT (self), "sharing"));

  if (file != NULL && guide != NULL)
    lk_guide_file_save_async (self->guides, guide, file, NULL, saved_cb, g_object_ref (self));
}

/* What no file system takes becomes a dash. */
static char *
make_file_name (LkGuide *guide)
{
  g_autofree char *name = g_strdelimit (g_strdup (lk_guide_get_name (guide)), "/\\:*?\"<>|", '-');

  return g_strconcat (name, LK_GUIDE_FILE_SUFFIX, NULL);
}

static void
share_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LkGuidesPage *self = LK_GUIDES_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  LkGuide *guide = lk_guides_find (self->guides, id);
  g_autofree char *name = NULL;

  if (guide == NULL)
    return;
  name = make_file_name (guide);
  g_object_set_data_full (G_OBJECT (self), "sharing", g_strdup (id), g_free);
  lk_file_picker_save_async (get_window (self), _("Share as a File"), name, NULL, share_picked_cb, g_object_ref (self));
}

void
lk_guides_page_install_files (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "guides.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "guides.share", "s", share_cb);
}
