#pragma once

#include <gtk/gtk.h>

#include "chart/lk-chart-palette.h"

G_BEGIN_DECLS

/**
 * LkCompareText: typed text of two versions, what changed marked in both: what was taken away struck through in the one, what was added underlined in
 * the other, each in its colour. Markdown stands as it was typed, quietly, so that a change of it is seen too.
 */
typedef struct
{
  const char *before;
  const char *after;
  GArray     *changes;  /* of LkWordChange */
} LkCompareText;

void       lk_compare_text_init       (LkCompareText       *self,
                                       const char          *before,
                                       const char          *after);
void       lk_compare_text_clear      (LkCompareText       *self);
gboolean   lk_compare_text_is_changed (const LkCompareText *self);
/** lk_compare_text_make_label: one side of it. */
GtkWidget *lk_compare_text_make_label (const LkCompareText *self,
                                       gboolean             after,
                                       LkChartTone          tone);
/** lk_compare_text_append_words: tells the changes to who does not see them. */
void       lk_compare_text_append_words (const LkCompareText *self,
                                       GString             *words);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LkCompareText, lk_compare_text_clear)

G_END_DECLS
