#pragma once

#include "designs/lk-design-content.h"

G_BEGIN_DECLS

/*
 * A design as a Markdown file that reads well anywhere: its name, a list of what goes before, a heading for each block, a heading for each phase with
 * its minutes. Held: all that a reader sees, but for ids and the bytes of files.
 */

/** lk_design_markdown_write: (transfer full): @language: "nl" or "en", of the headings; NULL for the program's. Empty lines at the edge of a text are not kept. */
char            *lk_design_markdown_write (const LkDesignContent *design,
                                           const char            *language);
/** lk_design_markdown_read: (transfer full): headings in either language; NULL with a LK_MODEL_ERROR in the user's words. What stands under no
 *  heading that is known goes to the block above it; any bytes are fine. */
LkDesignContent *lk_design_markdown_read  (const char            *markdown,
                                           gssize                 length,
                                           GError               **error);

G_END_DECLS
