#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lk_lock_keep: lets SQLite lock its files by open file description (F_OFD_SETLK of fcntl(2)), where it would by process. Of the latter all are
 * lost as soon as anything else in the process closes the same file: as GTK's file chooser does, which looks into what stands in a folder to
 * tell what it is. Another program would then take the database for one that nobody has open. May be called again.
 */
void lk_lock_keep (void);

G_END_DECLS
