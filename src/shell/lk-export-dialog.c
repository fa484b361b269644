#include "shell/lk-export-dialog.h"

#include <glib/gi18n.h>

#include "exchange/lk-school-file.h"
#include "exchange/lk-tables.h"
#include "report/lk-report-export.h"
#include "shell/lk-store-words.h"
#include "shell/lk-toast.h"
#include "widgets/lk-file-picker.h"

/* What takes less is over before a bar could be read. */
#define PATIENCE_MS 500
#define PULSE_MS 100

typedef enum
{
  KIND_SCHOOL,
  KIND_TABLES,
  KIND_PLANNING,
  KIND_REPORT,
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
  GtkWidget *report_check;
  GtkWidget *period_row;
  GtkWidget *format_row;
  GtkWidget *bom_group;
  GtkWidget *bom_switch;

  LkSchool *school;
  GPtrArray *periods; /* of LkReportPeriod, as the period row has them */
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
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->report_check)))
    return KIND_REPORT;

  return KIND_SCHOOL;
}

static LkReportFormat
get_format (LkExportDialog *self)
{
  return (LkReportFormat) adw_combo_row_get_selected (ADW_COMBO_ROW (self->format_row));
}

static const LkReportPeriod *
get_period (LkExportDialog *self)
{
  return self->periods->pdata[adw_combo_row_get_selected (ADW_COMBO_ROW (self->period_row))];
}

/* Only what ends up as CSV is there in two ways. */
static void
kind_changed_cb (LkExportDialog *self)
{
  const Kind kind = get_kind (self);

  gtk_widget_set_sensitive (self->bom_group, kind == KIND_TABLES || (kind == KIND_REPORT && get_format (self) == LK_REPORT_CSV));
}

/* "Obs De Regenboog 2026-11-23.json" */
static char *
make_name (LkExportDialog *self)
{
  const Kind kind = get_kind (self);
  const char *suffixes[] = { ".json", ".csv", ".ics", lk_report_format_get_suffix (get_format (self)) };
  const char *titles[] = { NULL, _("actions"), _("planning"), get_period (self)->name };
  const char *school = lk_school_get_name (self->school);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autoptr (GString) name = g_string_new (school != NULL ? school : _("School"));

  if (titles[kind] != NULL)
    g_string_append_printf (name, " %s", titles[kind]);
  g_string_append_printf (name, " %s%s", day, suffixes[kind]);

  return g_strdelimit (g_string_free (g_steal_pointer (&name), FALSE), "/\\:", '-');
}

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (LK_EXPORT_DIALOG (user_data)->progress));

  return G_SOURCE_CONTINUE;
}

/* Once it is told how far an export is, the bar need not pulse. */
static void
progress_cb (double   fraction,
             gpointer user_data)
{
  LkExportDialog *self = user_data;

  if (!g_cancellable_is_cancelled (self->cancellable))
    gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), fraction);
}

static gboolean
patience_over_cb (gpointer user_data)
{
  LkExportDialog *self = user_data;

  gtk_widget_set_visible (self->progress, TRUE);
  self->progress_source = self->kind != KIND_REPORT ? g_timeout_add (PULSE_MS, pulse_cb, self) : 0;

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
    case KIND_REPORT:
      return lk_report_export_finish (result, error);
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

      lk_toast_tell (self->overlay, words, FALSE);
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
    case KIND_REPORT:
      lk_report_export_async (self->school, get_period (self), get_format (self), file, gtk_switch_get_active (GTK_SWITCH (self->bom_switch)),
                              self->cancellable, progress_cb, self, exported_cb, g_object_ref (self));
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
  LkExportDialog *self = LK_EXPORT_DIALOG (object);

  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_clear_object (&self->cancellable);

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
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, report_check);
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, period_row);
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, bom_group);
  gtk_widget_class_bind_template_child (widget_class, LkExportDialog, bom_switch);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
}

static void
lk_export_dialog_init (LkExportDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
list_periods (LkExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->periods = lk_report_periods_new (lk_school_get_holidays (self->school), lk_day_today ());
  for (guint i = 0; i < self->periods->len; i++)
    gtk_string_list_append (names, ((LkReportPeriod *) self->periods->pdata[i])->name);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->period_row), G_LIST_MODEL (names));
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
  list_periods (self);
  kind_changed_cb (self);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->export_button);
  gtk_widget_grab_focus (self->export_button);
  gtk_window_present (GTK_WINDOW (self));
}
