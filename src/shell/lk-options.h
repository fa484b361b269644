#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LkOptions:
 * @database: (nullable): the database file, absolute; NULL for the user's own
 * @import_file: (nullable): what to import, likewise @export_file and @backup_file
 * @team: (nullable): the team that an import goes to
 * @period: (nullable): what a report is about: a number or "year"
 * @demo: the sample school, in a throwaway copy
 * @present: full screen
 * @check: look the database over
 * @version: tell the version
 * @service: started by D-Bus, to wait for what it is asked
 *
 * What the command line asked for.
 */
typedef struct
{
  char     *database;
  char     *import_file;
  char     *team;
  char     *export_file;
  char     *period;
  char     *backup_file;
  gboolean  demo;
  gboolean  present;
  gboolean  check;
  gboolean  version;
  gboolean  service;
} LkOptions;

/**
 * lk_options_parse:
 * @args: the arguments, the program's name first
 *
 * Answers `--help` itself and ends the program, as GOption does.
 *
 * Returns: (transfer full): NULL with a translated G_OPTION_ERROR
 */
LkOptions *lk_options_parse      (const char * const *args,
                                  GError            **error);
void       lk_options_free       (LkOptions          *self);
/** lk_options_is_command: whether it asks for work that needs no display. */
gboolean   lk_options_is_command (const LkOptions    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkOptions, lk_options_free)

G_END_DECLS
