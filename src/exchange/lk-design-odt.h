#pragma once

#include "designs/lk-design-content.h"

G_BEGIN_DECLS

/** lk_design_odt_write: (transfer full) (nullable): a design as an OpenDocument text (1.3): headings by level, the phases as a table, true lists, links,
 *  bold and italic, and a footer with its name and the page. In the program's language. NULL with a G_IO_ERROR when it cannot be packed. */
GBytes *lk_design_odt_write (const LkDesignContent *design,
                             GError               **error);

G_END_DECLS
