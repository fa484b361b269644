#pragma once

#include "shell/lk-options.h"

G_BEGIN_DECLS

/**
 * lk_commands_run:
 *
 * The work that needs no display: import, export, backup, check, version; those asked for, in this order. What was asked
 * for goes to standard output, what went wrong to standard error in one line.
 *
 * Returns: the program's exit status
 */
int lk_commands_run (const LkOptions *options);

G_END_DECLS
