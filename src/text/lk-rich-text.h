#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** LkRichStyle: of a run; may be combined. */
typedef enum
{
  LK_RICH_BOLD = 1 << 0,
  LK_RICH_ITALIC = 1 << 1,
  LK_RICH_CODE = 1 << 2,
  LK_RICH_LINK = 1 << 3,
  LK_RICH_FORMULA = 1 << 4,
  LK_RICH_RAISED = 1 << 5,    /* within a formula */
  LK_RICH_LOWERED = 1 << 6,
} LkRichStyle;

/** LkRichKind: of a paragraph. */
typedef enum
{
  LK_RICH_PARAGRAPH,
  LK_RICH_HEADING,
  LK_RICH_BULLET,
  LK_RICH_NUMBERED,
} LkRichKind;

/** LkRichRun: @text as a reader sees it (a formula's `x^2` as "x" and a raised "2"); @url for a link. */
typedef struct
{
  char        *text;
  LkRichStyle  style;
  char        *url;      /* (nullable) */
} LkRichRun;

/** LkRichParagraph: @level: how deep a list's item stands, from 0; what else stands in an item one more; @number: of a numbered item. */
typedef struct
{
  LkRichKind  kind;
  guint       level;
  guint       number;
  GPtrArray  *runs;      /* (element-type LkRichRun) */
} LkRichParagraph;

/** LkRichMark: a stretch of the typed text, in characters, for showing it as it is typed. */
typedef struct
{
  guint       start;
  guint       end;
  LkRichStyle style;
  gboolean    marker;    /* what only tells the style: asterisks, brackets, an address, a list's dash, a dollar sign */
  guint       list;      /* 0, or for a whole list's line how deep it stands, from 1 */
} LkRichMark;

/** lk_rich_text_parse: (transfer full) (element-type LkRichParagraph): typed Markdown as paragraphs, by CommonMark (libcmark); any text is fine.
 *  Bold, italic, lists, links, `code`, headings, and $formulas$; raw HTML, pictures and quotes stay as typed. A single line break stays one. */
GPtrArray *lk_rich_text_parse (const char *text);
/** lk_rich_text_mark: (transfer full) (element-type LkRichMark): in order of their start. */
GArray    *lk_rich_text_mark  (const char *text);
/** lk_rich_text_dup_link: (transfer full) (nullable): the address of the link that stands at the character @offset, as it is typed. */
char      *lk_rich_text_dup_link (const char *text,
                                  guint       offset);
/** lk_rich_text_to_plain: (transfer full): what a reader sees, a line for each paragraph; for names, searching and previews. */
char      *lk_rich_text_to_plain (const char *text);
/** lk_rich_text_from_html: (transfer full): what a word processor or web page put on the clipboard, as clean Markdown: paragraphs, lists (nested; Word's own
 *  kind too), bold, italic, links; all else is plain. Any bytes are fine. */
char      *lk_rich_text_from_html (const char *html,
                                   gssize      length);

G_END_DECLS
