#include "shell/lk-import-dialog.h"

#include <glib/gi18n.h>

#include "exchange/lk-school-file.h"
#include "exchange/lk-trello.h"
#include "shell/lk-guides-window.h"
#include "shell/lk-import-kind.h"
#include "shell/lk-people-dialog.h"
#include "shell/lk-store-words.h"
#include "shell/lk-trello-form.h"

#define PULSE_MS 100

struct _LkImportDialog
{
  AdwWindow parent_instance;

  GtkWidget *cancel_button;
  GtkWidget *import_button;
  GtkWidget *done_button;
  GtkWidget *stack;
  GtkWidget *busy_label;
  GtkWidget *progress;
  GtkWidget *result;
  GtkWidget *form; /* in the stack, for a Trello board */

  LkSchool *school;
  LkTeam *team;
  GFile *file;
  LkTrello *trello;
  GCancellable *cancellable;
  guint pulse_source;
};

G_DEFINE_FINAL_TYPE (LkImportDialog, lk_import_dialog, ADW_TYPE_WINDOW)

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (LK_IMPORT_DIALOG (user_data)->progress));

  return G_SOURCE_CONTINUE;
}

static void
show_page (LkImportDialog *self,
           const char     *name)
{
  const gboolean is_over = g_str_equal (name, "result");
  const gboolean asks = g_str_equal (name, "trello") || g_str_equal (name, "school");

  g_clear_handle_id (&self->pulse_source, g_source_remove);
  gtk_widget_set_visible (self->cancel_button, !is_over);
  gtk_widget_set_visible (self->import_button, asks);
  gtk_widget_set_visible (self->done_button, is_over);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  if (is_over)
    gtk_widget_grab_focus (self->done_button);
  if (!asks)
    return;
  gtk_window_set_default_widget (GTK_WINDOW (self), self->import_button);
  if (!gtk_widget_child_focus (gtk_stack_get_visible_child (GTK_STACK (self->stack)), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->import_button);
}

static void
show_busy (LkImportDialog *self,
           const char     *message)
{
  gtk_label_set_label (GTK_LABEL (self->busy_label), message);
  show_page (self, "busy");
  self->pulse_source = g_timeout_add (PULSE_MS, pulse_cb, self);
}

static void
show_result (LkImportDialog *self,
             const char     *icon_name,
             const char     *title,
             const char     *description)
{
  g_autofree char *markup = g_markup_escape_text (description, -1);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->result), icon_name);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->result), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->result), markup);
  show_page (self, "result");
}

static gboolean
is_over (LkImportDialog *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

static void
show_failure (LkImportDialog *self,
              const GError   *error)
{
  g_autofree char *words = lk_store_words (error);
  g_autofree char *description = g_strdup_printf ("%s\n\n%s", words, _("Nothing has been changed."));

  if (!is_over (self))
    show_result (self, "dialog-error-symbolic", _("This Could Not Be Imported"), description);
}

static char *
describe_report (const LkImportReport *report)
{
  g_autofree char *actions = g_strdup_printf (ngettext ("%u action", "%u actions", report->actions), report->actions);
  g_autofree char *archived = g_strdup_printf (ngettext ("%u of them in the archive", "%u of them in the archive", report->archived), report->archived);
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", report->people), report->people);
  g_autofree char *comments = g_strdup_printf (ngettext ("%u comment", "%u comments", report->comments), report->comments);
  g_autofree char *items = g_strdup_printf (ngettext ("%u checklist item", "%u checklist items", report->checklist_items), report->checklist_items);
  g_autofree char *skipped = g_strdup_printf (ngettext ("%u was here already or could not be used.", "%u were here already or could not be used.", report->skipped), report->skipped);
  g_autoptr (GString) text = g_string_new (actions);

  if (report->archived > 0)
    g_string_append_printf (text, " (%s)", archived);
  g_string_append_printf (text, ", %s, %s, %s.", people, comments, items);
  if (report->skipped > 0)
    g_string_append_printf (text, " %s", skipped);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_report (LkImportDialog       *self,
             const LkImportReport *report)
{
  g_autofree char *description = describe_report (report);

  if (!is_over (self))
    show_result (self, "emblem-ok-symbolic", _("Imported"), description);
}

static LkTeam *
find_team (LkImportDialog *self,
           const char     *name)
{
  LkRecordList *teams = lk_school_get_teams (self->school);

  for (guint i = 0; i < lk_record_list_get_size (teams); i++)
    {
      LkTeam *team = lk_record_list_peek (teams, i);

      if (g_strcmp0 (lk_team_get_name (team), name) == 0)
        return team;
    }

  return NULL;
}

/* The board that was just brought is the one to look at. */
static void
show_team (LkImportDialog *self)
{
  const char *id = lk_trello_form_get_team_id (LK_TRELLO_FORM (self->form));
  LkTeam *team = id == NULL ? find_team (self, lk_trello_form_get_team_name (LK_TRELLO_FORM (self->form))) : NULL;

  if (team != NULL)
    id = lk_record_get_id (LK_RECORD (team));
  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.show-team", "s", id);
}

static void
trello_imported_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (LkImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  LkImportReport report;

  if (!lk_trello_import_finish (result, &report, &error))
    {
      show_failure (self, error);
      return;
    }

  if (!is_over (self))
    show_team (self);
  show_report (self, &report);
}

static void
progress_cb (double   fraction,
             gpointer user_data)
{
  LkImportDialog *self = user_data;

  if (is_over (self))
    return;

  g_clear_handle_id (&self->pulse_source, g_source_remove);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), CLAMP (fraction, 0.0, 1.0));
}

static void
import_trello (LkImportDialog *self)
{
  LkTrelloForm *form = LK_TRELLO_FORM (self->form);

  lk_trello_import_async (self->trello, lk_school_get_store (self->school), lk_trello_form_get_team_id (form),
                          lk_trello_form_get_team_name (form), progress_cb, self, self->cancellable, trello_imported_cb,
                          g_object_ref (self));
}

static void
school_imported_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (LkImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  LkImportReport report;

  if (lk_school_file_import_finish (result, &report, &error))
    show_report (self, &report);
  else
    show_failure (self, error);
}

static void
import_cb (LkImportDialog *self)
{
  show_busy (self, _("Importing…"));

  if (self->trello != NULL)
    import_trello (self);
  else
    lk_school_file_import_async (lk_school_get_store (self->school), self->file, self->cancellable, school_imported_cb,
                                 g_object_ref (self));
}

static void
trello_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LkImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  self->trello = lk_trello_load_finish (result, &error);
  if (self->trello == NULL)
    {
      show_failure (self, error);
      return;
    }
  if (is_over (self))
    return;

  self->form = lk_trello_form_new (self->trello, self->school, self->team);
  gtk_stack_add_named (GTK_STACK (self->stack), self->form, "trello");
  show_page (self, "trello");
}

static void
hand_on_people (LkImportDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  lk_people_dialog_present (parent, self->school, self->team, self->file);
  gtk_window_close (GTK_WINDOW (self));
}

/* Where it is seen what came of it, and where is asked what to do when there is another like it. */
static void
hand_on_guide (LkImportDialog *self)
{
  lk_guides_window_present (gtk_window_get_transient_for (GTK_WINDOW (self)), self->school, self->file);
  gtk_window_close (GTK_WINDOW (self));
}

static void
hand_on_design (LkImportDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *uri = g_file_get_uri (self->file);

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.import-design", "s", uri);
}

static void
kind_known_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (LkImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  LkImportKind kind;

  if (!lk_import_kind_query_finish (result, &kind, &error))
    {
      show_failure (self, error);
      return;
    }
  if (is_over (self))
    return;

  switch (kind)
    {
    case LK_IMPORT_SCHOOL:
      show_page (self, "school");
      break;
    case LK_IMPORT_DESIGN:
      hand_on_design (self);
      break;
    case LK_IMPORT_PEOPLE:
      hand_on_people (self);
      break;
    case LK_IMPORT_GUIDE:
      hand_on_guide (self);
      break;
    case LK_IMPORT_TRELLO:
    default:
      lk_trello_load_async (self->file, self->cancellable, trello_loaded_cb, g_object_ref (self));
      break;
    }
}

/* Closing stops what is going on; until it is committed nothing of it stays. */
static void
lk_import_dialog_dispose (GObject *object)
{
  LkImportDialog *self = LK_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->pulse_source, g_source_remove);
  g_clear_object (&self->trello);
  g_clear_object (&self->file);
  g_clear_object (&self->team);
  g_clear_object (&self->school);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (lk_import_dialog_parent_class)->dispose (object);
}

static void
lk_import_dialog_finalize (GObject *object)
{
  LkImportDialog *self = LK_IMPORT_DIALOG (object);

  g_clear_object (&self->trello);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (lk_import_dialog_parent_class)->finalize (object);
}

static void
lk_import_dialog_class_init (LkImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_import_dialog_dispose;
  object_class->finalize = lk_import_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LkImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, LkImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, LkImportDialog, done_button);
  gtk_widget_class_bind_template_child (widget_class, LkImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LkImportDialog, busy_label);
  gtk_widget_class_bind_template_child (widget_class, LkImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, LkImportDialog, result);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
}

static void
lk_import_dialog_init (LkImportDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lk_import_dialog_present (GtkWindow *parent,
                          LkSchool  *school,
                          LkTeam    *team,
                          GFile     *file)
{
  LkImportDialog *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_SCHOOL (school));
  g_return_if_fail (G_IS_FILE (file));

  self = g_object_new (LK_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);
  self->school = g_object_ref (school);
  self->file = g_object_ref (file);
  g_set_object (&self->team, team);
  show_busy (self, _("Reading the file…"));
  gtk_window_present (GTK_WINDOW (self));
  lk_import_kind_query_async (file, self->cancellable, kind_known_cb, g_object_ref (self));
}
