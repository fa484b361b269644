#pragma once

#include "store/lk-store.h"

G_BEGIN_DECLS

/**
 * LkFiguresReader: when a page has to read its figures: once for all that is written in one go.
 *
 * Signals: `due (GCancellable)`: it is time to read. The cancellable is cancelled as soon as what is read would be out of date.
 */
#define LK_TYPE_FIGURES_READER (lk_figures_reader_get_type ())
G_DECLARE_FINAL_TYPE (LkFiguresReader, lk_figures_reader, LK, FIGURES_READER, GObject)

/** lk_figures_reader_new: @tables: (array zero-terminated=1): static; what is written to any of them makes it due. */
LkFiguresReader *lk_figures_reader_new   (LkStore            *store,
                                          const char * const *tables);
/** lk_figures_reader_queue: makes it due as soon as the main loop is idle. */
void             lk_figures_reader_queue (LkFiguresReader    *self);
/** lk_figures_reader_stop: nothing is due any more, and what is being read is cancelled. */
void             lk_figures_reader_stop  (LkFiguresReader    *self);

G_END_DECLS
