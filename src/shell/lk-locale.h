#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** lk_locale_init: takes the user's language and binds the translations; called first of all. */
void lk_locale_init (void);

G_END_DECLS
