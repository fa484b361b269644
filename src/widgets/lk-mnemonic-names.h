#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** lk_mnemonic_names_mend: from now on a button is read aloud by the words that it shows, without the underscore before the letter
 *  of its key. GTK names it by its label as it is written, and by the words as well. To be called once, before there is a window. */
void lk_mnemonic_names_mend (void);

G_END_DECLS
