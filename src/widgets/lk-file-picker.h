#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkFileKind: a kind of file on offer; @patterns are globs, separated by spaces ("*.json *.csv"). */
typedef struct
{
  const char *name;
  const char *patterns;
} LkFileKind;

/*
 * Asks for a file with the desktop's own dialog. GTK's native chooser is replaced by another in 4.10, so that only this
 * file knows it.
 */

/**
 * lk_file_picker_open_async:
 * @parent: (nullable)
 * @kinds: what can be chosen, the first preselected; may be empty
 */
void   lk_file_picker_open_async (GtkWindow           *parent,
                                  const char          *title,
                                  const LkFileKind    *kinds,
                                  guint                n_kinds,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
/** lk_file_picker_save_async: @name: the file name on offer. An existing file is asked about by the dialog. */
void   lk_file_picker_save_async (GtkWindow           *parent,
                                  const char          *title,
                                  const char          *name,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data);
/** lk_file_picker_finish: (transfer full) (nullable): NULL when the user chose none (no error), or when cancelled from
 *  outside (@error set). */
GFile *lk_file_picker_finish     (GAsyncResult        *result,
                                  GError             **error);

G_END_DECLS
