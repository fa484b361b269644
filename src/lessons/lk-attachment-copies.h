#pragma once

#include "designs/lk-design-detail.h"

G_BEGIN_DECLS

/**
 * LkAttachmentCopies:
 *
 * Copies of a design's files for other programs to open, in a folder that only this user can read; it is removed with the last reference.
 */
#define LK_TYPE_ATTACHMENT_COPIES (lk_attachment_copies_get_type ())
G_DECLARE_FINAL_TYPE (LkAttachmentCopies, lk_attachment_copies, LK, ATTACHMENT_COPIES, GObject)

LkAttachmentCopies *lk_attachment_copies_new          (void);
/** lk_attachment_copies_open_async: opens a link or file with the desktop's own program. Errors are in the user's words. */
void                lk_attachment_copies_open_async   (LkAttachmentCopies  *self,
                                                       LkDesignDetail      *detail,
                                                       LkAttachment        *attachment,
                                                       GCancellable        *cancellable,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
gboolean            lk_attachment_copies_open_finish  (LkAttachmentCopies  *self,
                                                       GAsyncResult        *result,
                                                       GError             **error);
/** lk_attachment_copies_get_folder: (nullable): NULL while nothing was opened. */
const char         *lk_attachment_copies_get_folder   (LkAttachmentCopies  *self);

/** lk_attachment_read_async: reads a file to attach; one that is too large is refused before it is read. Errors are in the user's words. */
void                lk_attachment_read_async          (GFile               *file,
                                                       GCancellable        *cancellable,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
/** lk_attachment_read_finish: (transfer full): @name: (out) (transfer full): of the file */
GBytes             *lk_attachment_read_finish         (GAsyncResult        *result,
                                                       char               **name,
                                                       GError             **error);

G_END_DECLS
