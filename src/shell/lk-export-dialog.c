#include "shell/lk-export-dialog.h"

#include <glib/gi18n.h>

#include "exchange/lk-school-file.h"
#include "exchange/lk-tables.h"
#include "shell/lk-store-words.h"
#include "widgets/lk-file-picker.h"

/* What takes less is over before a bar could be read. */
#define PATIENCE_MS 500
#define PULSE_MS 100

typedef enum
{
  KIND_SCHOOL,
  KIND_TABLES,
  KIND_PLANNING,
} Kind;

struct _LkExportDialog
{
  AdwWindow parent_instance;

  GtkWidget *overlay;
  GtkWidget *export_button;
  GtkWidget *progress;
  GtkWidget *page;
  GtkWidget *school_check;
  GtkWidget *tables_check;
  GtkWidget *planning_check;
  GtkWidget *bom_switch;

  LkSchool *school;
  Kind kind; /* of the export that goes on */
  GCancellable *cancellable;
  guint progress_source;
};

G_DEFINE_FINAL_TYPE (LkExportDialog, lk_export_dialog, ADW_TYPE_WINDOW)

static Kind
get_kind (LkExportDialog *self)
{
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->tables_check)))
    return KIND_TABLES;
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->planning_check)))
    return KIND_PLANNING;

  return KIND_SCHOOL;
}

/* "Obs De Regenboog 2026-11-23.json" */
static char *
make_name (LkExportDialog *self)
{
  static const char *suffixes[] = { "json", "csv", "ics" };
  const char *titles[] = { NULL, _("actions"), _("planning") };
  const Kind kind = get_kind (self);
  const char *school = lk_school_get_name (self->school);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (GString) name = g_string_new (school != NULL ? school : _("School"));

  if (titles[kind] != NULL)
    g_string_append_printf (name, " %s", titles[kind]);
  g_string_append_printf (name, " %s.%s", day, suffixes[kind]);

  return g_strdelimit (g_string_free (g_steal_pointer (&name), FALSE), "/\\:", '-');
}

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (LK_EXPORT_DIALOG (user_data)->progress));

  return G_SOURCE_CONTINUE;
}

static gboolean
patience_over_cb (gpointer user_data)
{
  LkExportDialog *self = user_data;

  gtk_widget_set_visible (self->progress, TRUE);
  self->progress_source = g_timeout_add (PULSE_MS, pulse_cb, self);

  return G_SOURCE_REMOVE;
}

static void
set_busy (LkExportDialog *self,
          gboolean        busy)
{
  g_clear_handle_id (&self->progress_source, g_source_remove);
  gtk_widget_set_sensitive (self->export_button, !busy);
  gtk_widget_set_sensitive (self->page, !busy);
  gtk_widget_set_visible (self->progress, FALSE);
  if (busy)
    self->progress_source = g_timeout_add (PATIENCE_MS, patience_over_cb, self);
}

static gboolean
finish_export (LkExportDialog  *self,
               GAsyncResult    *result,
               GError         **error)
{
  switch (self->kind)
    {
    case KIND_TABLES:
      return lk_tables_export_csv_finish (result, error);
    case KIND_PLANNING:
      return lk_planning_export_ics_finish (result, error);
    case KIND_SCHOOL:
    default:
      return lk_school_file_export_finish (result, error);
    }
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LkExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean done = finish_export (self, result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  set_busy (self, FALSE);
  if (done)
    {
      gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.toast", "s", _("The file is written"));
      gtk_window_close (GTK_WINDOW (self));
    }
  else
    {
      g_autofree char *words = lk_store_words (error);
      g_autofree char *markup = g_markup_escape_text (words, -1);

      adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->overlay), adw_toast_new (markup));
    }
}

static void
export_to (LkExportDialog *self,
           GFile          *file)
{
  LkStore *store = lk_school_get_store (self->school);

  self->kind = get_kind (self);
  set_busy (self, TRUE);
  switch (self->kind)
    {
    case KIND_TABLES:
      lk_tables_export_csv_async (store, file, gtk_switch_get_active (GTK_SWITCH (self->bom_switch)), self->cancellable,
                                  exported_cb, g_object_ref (self));
      break;
    case KIND_PLANNING:
      lk_planning_export_ics_async (store, file, self->cancellable, exported_cb, g_object_ref (self));
      break;
    case KIND_SCHOOL:
    default:
      lk_school_file_export_async (store, file, self->cancellable, exported_cb, g_object_ref (self));
      break;
    }
}

static void
place_picked_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (LkExportDialog) self = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);

  if (file != NULL)
    export_to (self, file);
}

static void
export_cb (LkExportDialog *self)
{
  g_autofree char *name = make_name (self);

  lk_file_picker_save_async (GTK_WINDOW (self), _("Export"), name, self->cancellable, place_picked_cb, g_object_ref (self));
}

/* Closing stops an export that goes on; no half file stays. */
static void
lk_export_dialog_dispose (GObject *object)
{
  LkExportDialog *self = LK_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->school);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (lk_export_dialog_parent_class)->dispose (object);
}

static void
lk_export_dialog_finalize (GObject *object)
{
  g_clear_object (&LK_EXPORT_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (lk_export_dialog_parent_class)->finalize (object);
}

static void
lk_export_dialog_class_init (LkExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_export_dialog_dispose;
  object_class->finalize = lk_export_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, overlay);
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, page);
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, school_check);
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, tables_check);
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, planning_check);
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, bom_switch);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
}

static void
lk_export_dialog_init (LkExportDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lk_export_dialog_present (GtkWindow *parent,
                          LkSchool  *school)
{
  LkExportDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_SCHOOL (school));

  self = g_object_new (LK_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  self->school = g_object_ref (school);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->export_button);
  gtk_widget_grab_focus (self->export_button);
  gtk_window_present (GTK_WINDOW (self));
}
