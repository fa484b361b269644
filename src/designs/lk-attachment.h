#pragma once

#include "model/lk-record.h"

G_BEGIN_DECLS

/** In bytes, of one file. */
#define LK_ATTACHMENT_MAX_SIZE (10 * 1024 * 1024)

/** LkAttachment: a link or a file of a design. Properties: `title` (a link's words, a file's name), `address` (string, nullable: of a link), `hash`
 *  (string, nullable: of a file), `size` (int64, bytes). By rank. */
#define LK_TYPE_ATTACHMENT (lk_attachment_get_type ())
G_DECLARE_FINAL_TYPE (LkAttachment, lk_attachment, LK, ATTACHMENT, LkRecord)

const char *lk_attachment_get_title   (LkAttachment *self);
const char *lk_attachment_get_address (LkAttachment *self);
const char *lk_attachment_get_hash    (LkAttachment *self);
gint64      lk_attachment_get_size    (LkAttachment *self);

G_END_DECLS
