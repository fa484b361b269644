#pragma once

#include "calendar/lk-day.h"
#include "model/lk-person.h"

G_BEGIN_DECLS

/** LkQuickParse: what a typed line says: a title, and perhaps who and when. */
typedef struct
{
  char     *title;       /* what is left, trimmed; "" for nothing */
  LkPerson *person;      /* (transfer full) (nullable) */
  LkDay     day;
  char     *day_words;   /* the words that were read as the day, NULL for none */
} LkQuickParse;

/**
 * lk_quick_parse:
 * @text: the typed line: "Kringgesprek voorbereiden @an vr"
 * @people: (nullable): a list of LkPerson that `@` can name by the first letters of any part of their name; without it a name
 *   is a word as any other
 * @with_day: whether words at the end may be a day
 *
 * An `@word` that fits exactly one name, or one first name wholly, is the person. Words at the very end, one to three of
 * them, that lk_day_parse() knows are the day, unless nothing else would be left. A comma before who or when
 * does not stay behind at the end of the title.
 */
void      lk_quick_parse       (const char   *text,
                                GListModel   *people,
                                LkDay         today,
                                gboolean      with_day,
                                LkQuickParse *parse);
void      lk_quick_parse_clear (LkQuickParse *parse);

/** lk_quick_parse_find_people: (transfer full) (element-type LkPerson): those whose name has a part that begins with
 *  @letters, case and accents folded; in the order of @people. */
GPtrArray *lk_quick_parse_find_people (GListModel *people,
                                       const char *letters);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LkQuickParse, lk_quick_parse_clear)

G_END_DECLS
