#pragma once

#include <stddef.h>
#include <stdint.h>

#include "store/lk-store.h"

/*
 * A target is one file with the two functions that libFuzzer and AFL ask of it, and the words of its format. The driver
 * beside it feeds it with the corpus and with what it makes of that.
 */

int LLVMFuzzerInitialize   (int           *argc,
                            char        ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

/** What the format is made of, to splice in; ends with NULL. */
extern const char * const fuzz_words[];

/** fuzz_store: (transfer none): a database to import into, a fresh one now and then. */
LkStore *fuzz_store          (void);
/** fuzz_count_changes: how many changes @store's log has. */
gint64   fuzz_count_changes  (LkStore       *store);
/** fuzz_assert_sound: nothing dangles, every rank is in order, and SQLite finds no fault. */
void     fuzz_assert_sound   (LkStore       *store);
/** fuzz_assert_refused: @error is there, of a domain that the interface knows, and can be shown. */
void     fuzz_assert_refused (const GError  *error);
/** fuzz_write_file: (transfer none): a file with these bytes, the same one each time. */
GFile   *fuzz_write_file     (const uint8_t *data,
                              size_t         size);
