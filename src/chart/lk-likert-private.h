#pragma once

#include "chart/lk-likert.h"

G_BEGIN_DECLS

/* lk_likert_count: with 1 to 4. */
guint lk_likert_count           (const LkLikertBar *bar);
/* lk_likert_dup_note: (transfer full): what stands beside a bar: "24 answers · 2 n/a". */
char *lk_likert_dup_note        (const LkLikertBar *bar);
/* lk_likert_dup_last_words: (transfer full): what the thin bars are: "Thin: last time, 12 March". */
char *lk_likert_dup_last_words  (const LkLikert    *self);
const char *lk_likert_get_few_words (void);

G_END_DECLS
