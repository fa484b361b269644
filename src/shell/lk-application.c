#include "shell/lk-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <stdlib.h>

#include "shell/lk-accels.h"
#include "shell/lk-demo-folder.h"
#include "shell/lk-database-opening.h"
#include "shell/lk-window.h"
#include "store/lk-backup.h"
#include "widgets/lk-file-picker.h"
#include "widgets/lk-mnemonic-names.h"

struct _LkApplication
{
  AdwApplication parent_instance;

  char *own_path; /* the database asked for, NULL with --demo alone */
  char *path;     /* the one that is or shall be open */
  gboolean present;

  GSettings *settings;
  LkDemoFolder *demo;
  LkStore *store;
  GError *trouble; /* why there is no store */
  GCancellable *opening;
  LkWindow *window;

  guint signal_sources[2];
};

G_DEFINE_FINAL_TYPE (LkApplication, lk_application, ADW_TYPE_APPLICATION)

static void
close_store (LkApplication *self)
{
  if (self->window != NULL)
    lk_window_set_school (self->window, NULL, FALSE);
  if (self->store != NULL)
    lk_store_close (self->store);
  g_clear_object (&self->store);
  g_clear_pointer (&self->demo, lk_demo_folder_free);
}

static void
show_outcome (LkApplication *self)
{
  if (self->window == NULL)
    return;

  if (self->store != NULL)
    {
      g_autoptr (LkSchool) school = lk_school_new (self->store);

      lk_window_set_school (self->window, school, self->demo != NULL);
    }
  else if (self->trouble != NULL)
    lk_window_show_trouble (self->window, self->path, self->trouble);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkApplication) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LkStore) store = lk_database_opening_run_finish (result, &error);

  g_application_release (G_APPLICATION (self));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->opening);
  g_set_object (&self->store, store);
  self->trouble = g_steal_pointer (&error);
  show_outcome (self);
}

static void
open_path (LkApplication *self,
           const char    *path,
           const char    *backup,
           gboolean       sample)
{
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  g_clear_error (&self->trouble);

  if (self->path != path)
    {
      g_free (self->path);
      self->path = g_strdup (path);
    }
  g_application_hold (G_APPLICATION (self));
  lk_database_opening_run_async (self->path, backup, sample, self->opening, opened_cb, g_object_ref (self));
}

static void
open_own (LkApplication *self)
{
  g_autofree char *path = self->own_path != NULL ? g_strdup (self->own_path) : lk_store_default_path ();

  close_store (self);
  open_path (self, path, NULL, FALSE);
}

static void
open_sample (LkApplication *self)
{
  g_autoptr (GError) error = NULL;

  close_store (self);
  self->demo = lk_demo_folder_new (&error);
  if (self->demo != NULL)
    {
      open_path (self, lk_demo_folder_get_database (self->demo), NULL, TRUE);
      return;
    }

  g_free (self->path);
  self->path = g_strdup (g_get_tmp_dir ());
  g_clear_error (&self->trouble);
  self->trouble = g_steal_pointer (&error);
  show_outcome (self);
}

static void
open_own_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  open_own (user_data);
}

static void
open_sample_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  open_sample (user_data);
}

static void
retry_opening_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LkApplication *self = user_data;

  if (self->opening == NULL && self->store == NULL)
    open_path (self, self->path, NULL, self->demo != NULL);
}

static void
recover_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  LkApplication *self = user_data;

  if (self->opening == NULL && self->store == NULL)
    open_path (self, self->path, g_variant_get_string (parameter, NULL), FALSE);
}

static void
database_chosen_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (LkApplication) self = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);

  if (file == NULL || g_file_peek_path (file) == NULL)
    return;

  close_store (self);
  g_free (self->own_path);
  self->own_path = g_file_get_path (file);
  open_path (self, self->own_path, NULL, FALSE);
}

static void
choose_database_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LkApplication *self = user_data;
  const LkFileKind kinds[] = {
    { _("Boards"), "*.db" },
    { _("All files"), "*" },
  };

  lk_file_picker_open_async (GTK_WINDOW (self->window), _("Open Another File"), kinds, G_N_ELEMENTS (kinds), NULL,
                             database_chosen_cb, g_object_ref (self));
}

static void
show_folder_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LkApplication *self = user_data;
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

static void
present_board_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  LkApplication *self = user_data;

  self->present = TRUE;
  if (self->window != NULL)
    lk_window_set_presenting (self->window, TRUE);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LkApplication *self = user_data;

  if (self->window != NULL)
    gtk_window_close (GTK_WINDOW (self->window));
  else
    g_application_quit (G_APPLICATION (self));
}

static gboolean
asked_to_end_cb (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);

  return G_SOURCE_CONTINUE;
}

static void
load_css (const char *path)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  if (!g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL))
    return;

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
colour_scheme_cb (LkApplication *self)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };
  const int chosen = g_settings_get_enum (self->settings, "colour-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[CLAMP (chosen, 0, 2)]);
}

static void
add_actions (LkApplication *self)
{
  const GActionEntry entries[] = {
    { "open-own", open_own_cb },
    { "open-sample", open_sample_cb },
    { "retry-opening", retry_opening_cb },
    { "recover", recover_cb, "s" },
    { "choose-database", choose_database_cb },
    { "show-folder", show_folder_cb },
    { "present", present_board_cb },
    { "quit", quit_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/* The database is opened on another thread while GTK starts and the window is built. */
static void
lk_application_startup (GApplication *application)
{
  LkApplication *self = LK_APPLICATION (application);

  if (self->path == NULL)
    open_sample (self);
  else
    open_path (self, self->path, NULL, FALSE);

  if (!gtk_init_check ())
    {
      g_printerr ("%s\n", _("There is no display to open a window on."));
      close_store (self);
      exit (EXIT_FAILURE);
    }

  G_APPLICATION_CLASS (lk_application_parent_class)->startup (application);

  self->settings = g_settings_new (LK_APP_ID);
  g_signal_connect_object (self->settings, "changed::colour-scheme", G_CALLBACK (colour_scheme_cb), self, G_CONNECT_SWAPPED);
  colour_scheme_cb (self);

  load_css ("/org/leerkracht/Board/widgets/widgets.css");
  load_css ("/org/leerkracht/Board/cards/cards.css");
  load_css ("/org/leerkracht/Board/page/page.css");
  load_css ("/org/leerkracht/Board/rich/rich.css");
  load_css ("/org/leerkracht/Board/ideas/ideas.css");
  load_css ("/org/leerkracht/Board/year/year.css");
  load_css ("/org/leerkracht/Board/guides/guides.css");
  load_css ("/org/leerkracht/Board/lessons/lessons.css");
  load_css ("/org/leerkracht/Board/pairs/pairs.css");
  load_css ("/org/leerkracht/Board/session/session.css");
  load_css ("/org/leerkracht/Board/progress/progress.css");
  load_css ("/org/leerkracht/Board/visits/visits.css");
  load_css ("/org/leerkracht/Board/voice/voice.css");
  load_css ("/org/leerkracht/Board/week/week.css");
  load_css ("/org/leerkracht/Board/shell/shell.css");
  lk_accels_add_to_application (GTK_APPLICATION (self));
  lk_mnemonic_names_mend ();

  self->signal_sources[0] = g_unix_signal_add (SIGINT, asked_to_end_cb, self);
  self->signal_sources[1] = g_unix_signal_add (SIGTERM, asked_to_end_cb, self);
}

/* A window that is closed can live on a while; it must not be asked for anything any more. */
static void
lk_application_window_removed (GtkApplication *application,
                               GtkWindow      *window)
{
  LkApplication *self = LK_APPLICATION (application);

  GTK_APPLICATION_CLASS (lk_application_parent_class)->window_removed (application, window);

  if (window != GTK_WINDOW (self->window))
    return;
  self->window = NULL;
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
}

static void
lk_application_activate (GApplication *application)
{
  LkApplication *self = LK_APPLICATION (application);

  if (self->window != NULL)
    {
      gtk_window_present (GTK_WINDOW (self->window));
      return;
    }

  self->window = lk_window_new (GTK_APPLICATION (self), self->settings);
  if (self->present)
    lk_window_set_presenting (self->window, TRUE);
  show_outcome (self);
}

/* What was accepted and can be written is written before the program ends. */
static void
lk_application_shutdown (GApplication *application)
{
  LkApplication *self = LK_APPLICATION (application);

  for (guint i = 0; i < G_N_ELEMENTS (self->signal_sources); i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);

  G_APPLICATION_CLASS (lk_application_parent_class)->shutdown (application);

  close_store (self);
}

static void
lk_application_finalize (GObject *object)
{
  LkApplication *self = LK_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->opening);
  g_clear_object (&self->store);
  g_clear_error (&self->trouble);
  g_clear_pointer (&self->demo, lk_demo_folder_free);
  g_free (self->own_path);
  g_free (self->path);

  G_OBJECT_CLASS (lk_application_parent_class)->finalize (object);
}

static void
lk_application_class_init (LkApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = lk_application_finalize;
  application_class->startup = lk_application_startup;
  GTK_APPLICATION_CLASS (klass)->window_removed = lk_application_window_removed;
  application_class->activate = lk_application_activate;
  application_class->shutdown = lk_application_shutdown;
}

static void
lk_application_init (LkApplication *self)
{
  add_actions (self);
}

/* One running program a database: the bus name of any but the user's own carries the path's hash. */
static char *
make_id (const char *path)
{
  g_autofree char *own = lk_store_default_path ();
  g_autofree char *hash = NULL;

  if (path == NULL || g_str_equal (path, own))
    return g_strdup (LK_APP_ID);

  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);

  return g_strdup_printf ("%s.file%.16s", LK_APP_ID, hash);
}

LkApplication *
lk_application_new (const LkOptions *options)
{
  LkApplication *self;
  g_autofree char *id = NULL;
  GApplicationFlags flags = G_APPLICATION_DEFAULT_FLAGS;

  g_return_val_if_fail (options != NULL, NULL);

  id = make_id (options->database);
  if (options->demo)
    flags |= G_APPLICATION_NON_UNIQUE;
  if (options->service)
    flags |= G_APPLICATION_IS_SERVICE;

  self = g_object_new (LK_TYPE_APPLICATION,
                       "application-id", id,
                       "flags", flags,
                       "resource-base-path", "/org/leerkracht/Board",
                       NULL);
  self->own_path = g_strdup (options->database);
  self->present = options->present;
  if (!options->demo)
    self->path = options->database != NULL ? g_strdup (options->database) : lk_store_default_path ();

  return self;
}

int
lk_application_run (LkApplication *self)
{
  GApplication *application;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LK_IS_APPLICATION (self), 1);

  application = G_APPLICATION (self);
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  /* The first start is told that this one wants the whole screen. */
  if (self->present && g_application_get_is_remote (application))
    g_action_group_activate_action (G_ACTION_GROUP (application), "present", NULL);

  return g_application_run (application, 0, NULL);
}
