#pragma once

#include "designs/lk-design-content.h"

G_BEGIN_DECLS

/** lk_odt_append_escaped: @text as XML, without what XML cannot hold; line breaks and runs of spaces as OpenDocument has them. */
void  lk_odt_append_escaped  (GString               *out,
                              const char            *text);
/** lk_odt_append_markdown: its paragraphs; @style: of those that are in no list. */
void  lk_odt_append_markdown (GString               *out,
                              const char            *markdown,
                              const char            *style);
/** lk_odt_write_content, _styles: (transfer full): a whole file of the package. */
char *lk_odt_write_content   (const LkDesignContent *design);
char *lk_odt_write_styles    (const LkDesignContent *design);

/** The namespaces of content.xml and styles.xml. */
#define LK_ODT_NAMESPACES \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"" \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"" \
  " office:version=\"1.3\""

G_END_DECLS
