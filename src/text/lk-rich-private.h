#pragma once

#include "text/lk-rich-text.h"

G_BEGIN_DECLS

/* How a typed text is read once, for both what is shown in its place and what is marked in it. */

/** A stretch of the typed text, in bytes: what a reader sees of it, or (@marker) what only tells how. */
typedef struct
{
  gsize       start;
  gsize       end;
  char       *text;      /* (nullable): what is seen in its place; NULL: as it is typed */
  LkRichStyle style;
  guint       link;      /* 0, or from 1 which address */
  gboolean    marker;
} LkRichPiece;

/** A paragraph: its pieces, and the line(s) that it takes, in bytes. */
typedef struct
{
  LkRichKind kind;
  guint      level;
  guint      number;
  guint      depth;      /* how many lists it stands in */
  guint      first;
  guint      n_pieces;
  gsize      start;
  gsize      end;
} LkRichBlock;

/** What lk_rich_read() found, in the order of the text. */
typedef struct
{
  char      *text;       /* valid UTF-8 */
  GArray    *pieces;     /* (element-type LkRichPiece) */
  GArray    *blocks;     /* (element-type LkRichBlock) */
  GPtrArray *links;      /* (element-type utf8) */
} LkRichReading;

LkRichReading *lk_rich_read         (const char    *text);
void           lk_rich_reading_free (LkRichReading *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkRichReading, lk_rich_reading_free)

/** What CommonMark must not see: a formula, an address as it is, and what is kept as typed. */
typedef enum
{
  LK_RICH_FOUND_FORMULA,
  LK_RICH_FOUND_ADDRESS,
} LkRichFoundKind;

typedef struct
{
  LkRichFoundKind kind;
  gsize           start;
  gsize           end;
} LkRichFound;

/** lk_rich_shade: (transfer full): a copy of @text, of the same length, in which all that is no mark-up for us is letters. @found: (element-type
 *  LkRichFound): gets the formulas and addresses, in their order. */
char *lk_rich_shade (const char *text,
                     GArray     *found);

/** lk_rich_formula_end: where the formula that may begin at the dollar sign at @start ends, behind its own dollar sign; 0 if it is none. */
gsize lk_rich_formula_end (const char *text,
                           gsize       start);

/** lk_rich_formula_read: appends the pieces of the formula @text from @start to @end, its dollar signs included, to @pieces. */
void  lk_rich_formula_read (const char *text,
                            gsize       start,
                            gsize       end,
                            GArray     *pieces);

/** lk_rich_formula_find_word: (nullable): what is written for the LaTeX word @name of @length bytes, "times" as "×". */
const char *lk_rich_formula_find_word (const char *name,
                                       gsize       length);

/** Makers of what lk_rich_text_parse() gives. */
GPtrArray       *lk_rich_paragraphs_new (void);
LkRichParagraph *lk_rich_paragraphs_add (GPtrArray         *paragraphs,
                                         LkRichKind         kind,
                                         guint              level,
                                         guint              number);
/** lk_rich_paragraph_append: @length bytes, to the last run if it is like that, or as another. */
void             lk_rich_paragraph_append (LkRichParagraph *self,
                                         const char        *text,
                                         gsize              length,
                                         LkRichStyle        style,
                                         const char        *url);
/** lk_rich_write: (transfer full): @paragraphs, of which each has something in it, as Markdown. */
char            *lk_rich_write          (GPtrArray         *paragraphs);

/** lk_rich_lines: (transfer full) (element-type gsize): where each line of @text begins, as CommonMark counts lines. */
GArray *lk_rich_lines (const char *text);

G_END_DECLS
