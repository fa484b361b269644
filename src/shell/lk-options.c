#include "shell/lk-options.h"

#include <glib/gi18n.h>

static GOptionContext *
describe (LkOptions *self)
{
  const GOptionEntry entries[] = {
    { "database", 0, 0, G_OPTION_ARG_FILENAME, &self->database, N_("Open this database instead of your own"), N_("FILE") },
    { "demo", 0, 0, G_OPTION_ARG_NONE, &self->demo, N_("Open the sample school, in a copy that is thrown away"), NULL },
    { "present", 0, 0, G_OPTION_ARG_NONE, &self->present, N_("Open in the projector view"), NULL },
    { "import", 0, 0, G_OPTION_ARG_FILENAME, &self->import_file, N_("Import a Trello board, a school file, a viewing guide or a list of people"), N_("FILE") },
    { "team", 0, 0, G_OPTION_ARG_STRING, &self->team, N_("The team that the import goes to"), N_("NAME") },
    { "export", 0, 0, G_OPTION_ARG_FILENAME, &self->export_file, N_("Export the school (.json), its actions (.csv), its planning (.ics) or its period report (.pdf; its figures: .xlsx, .report.csv)"), N_("FILE") },
    { "period", 0, 0, G_OPTION_ARG_STRING, &self->period, N_("The period of the report: its number in this school year, or “year”; the one of today otherwise"), N_("PERIOD") },
    { "backup", 0, 0, G_OPTION_ARG_FILENAME, &self->backup_file, N_("Write a checked copy of the database"), N_("FILE") },
    { "check", 0, 0, G_OPTION_ARG_NONE, &self->check, N_("Look the database over and tell each problem"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, N_("Tell the version"), NULL },
    { "gapplication-service", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &self->service, NULL, NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (NULL);

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, N_("A team's improvement board."));

  return context;
}

static void
make_absolute (char **path)
{
  g_autofree char *given = g_steal_pointer (path);

  *path = given != NULL ? g_canonicalize_filename (given, NULL) : NULL;
}

static gboolean
is_sound (const LkOptions *self,
          int              n_left,
          const char      *first_left,
          GError         **error)
{
  if (n_left > 1)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION, _("Unexpected argument “%s”"), first_left);
  else if (self->demo && self->database != NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--demo and --database exclude each other"));
  else if (self->team != NULL && self->import_file == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--team goes with --import"));
  else if (self->period != NULL && self->export_file == NULL)
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("--period goes with --export"));
  else
    return TRUE;

  return FALSE;
}

LkOptions *
lk_options_parse (const char * const *args,
                  GError            **error)
{
  g_autoptr (LkOptions) self = g_new0 (LkOptions, 1);
  g_autoptr (GOptionContext) context = NULL;
  g_auto (GStrv) left = g_strdupv ((char **) args);

  g_return_val_if_fail (args != NULL, NULL);

  context = describe (self);
  if (!g_option_context_parse_strv (context, &left, error))
    return NULL;
  if (!is_sound (self, (int) g_strv_length (left), left[0] != NULL ? left[1] : NULL, error))
    return NULL;

  make_absolute (&self->database);
  make_absolute (&self->import_file);
  make_absolute (&self->export_file);
  make_absolute (&self->backup_file);

  return g_steal_pointer (&self);
}

void
lk_options_free (LkOptions *self)
{
  g_free (self->database);
  g_free (self->import_file);
  g_free (self->team);
  g_free (self->export_file);
  g_free (self->period);
  g_free (self->backup_file);
  g_free (self);
}

gboolean
lk_options_is_command (const LkOptions *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->version || self->check || self->import_file != NULL || self->export_file != NULL || self->backup_file != NULL;
}
