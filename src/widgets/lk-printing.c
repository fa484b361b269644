#include "widgets/lk-printing.h"

#include <glib/gi18n.h>

#define CHOICES "lk-printing"

/* How the jobs were printed last: name → GtkPrintSettings and GtkPageSetup. */
typedef struct
{
  GtkPrintSettings *settings;
  GtkPageSetup     *setup;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->settings);
  g_object_unref (choice->setup);
  g_free (choice);
}

static GHashTable *
get_choices (void)
{
  GApplication *application = g_application_get_default ();
  GHashTable *choices = application != NULL ? g_object_get_data (G_OBJECT (application), CHOICES) : NULL;

  if (application != NULL && choices == NULL)
    {
      choices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, choice_free);
      g_object_set_data_full (G_OBJECT (application), CHOICES, choices, (GDestroyNotify) g_hash_table_unref);
    }
  return choices;
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          LkPrinting        *printing)
{
  gtk_print_operation_set_n_pages (operation, (int) printing->count (printing->what, gtk_print_context_get_width (context),
                                                                     gtk_print_context_get_height (context)));
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         LkPrinting        *printing)
{
  if (printing->draw_page != NULL)
    printing->draw_page (printing->what, (guint) page, gtk_print_context_get_cairo_context (context));
  else
    printing->draw (printing->what, gtk_print_context_get_cairo_context (context), gtk_print_context_get_width (context),
                    gtk_print_context_get_height (context));
}

static void
free_cb (gpointer  data,
         GClosure *closure)
{
  LkPrinting *printing = data;

  if (printing->free_what != NULL)
    printing->free_what (printing->what);
  g_free ((char *) printing->name);
  g_free (printing);
}

static GtkPrintOperation *
new_operation (const LkPrinting *printing,
               gpointer          data,
               GClosureNotify    free_data)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  GHashTable *choices = get_choices ();
  const Choice *choice = choices != NULL ? g_hash_table_lookup (choices, printing->name) : NULL;
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (printing->paper);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, printing->orientation);
  gtk_paper_size_free (paper);
  gtk_print_operation_set_default_page_setup (operation, choice != NULL ? choice->setup : setup);
  if (choice != NULL)
    gtk_print_operation_set_print_settings (operation, choice->settings);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  if (printing->count != NULL)
    g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), data);
  else
    gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, printing->name);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), data, free_data, 0);
  return operation;
}

static void
remember (GtkPrintOperation *operation,
          const char        *name)
{
  GHashTable *choices = get_choices ();
  Choice *choice = NULL;

  if (choices == NULL || gtk_print_operation_get_print_settings (operation) == NULL)
    return;
  choice = g_new0 (Choice, 1);
  choice->settings = g_object_ref (gtk_print_operation_get_print_settings (operation));
  choice->setup = g_object_ref (gtk_print_operation_get_default_page_setup (operation));
  g_hash_table_replace (choices, g_strdup (name), choice);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWindow               *parent)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_object_get (operation, "job-name", &name, NULL);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (operation, name);
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s", error != NULL ? error->message : _("It could not be printed."));
}

void
lk_printing_run (const LkPrinting *printing,
                 GtkWindow        *parent)
{
  LkPrinting *kept = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_if_fail (printing != NULL);
  g_return_if_fail (GTK_IS_WINDOW (parent));

  kept = g_memdup2 (printing, sizeof *printing);
  kept->name = g_strdup (printing->name);
  operation = new_operation (printing, kept, free_cb);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

gboolean
lk_printing_export (const LkPrinting  *printing,
                    const char        *path,
                    GError           **error)
{
  g_autoptr (GtkPrintOperation) operation = NULL;

  g_return_val_if_fail (printing != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  operation = new_operation (printing, (gpointer) printing, NULL);
  gtk_print_operation_set_export_filename (operation, path);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error) == GTK_PRINT_OPERATION_RESULT_APPLY;
}
