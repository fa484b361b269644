#include "voice/lk-import-preview.h"

#include <glib/gi18n.h>

#include "voice/lk-column-row.h"
#include "widgets/lk-private-toast.h"
#include "widgets/lk-text-scale.h"

#define GAP 12
#define WIDTH 760
#define HEIGHT 640

struct _LkImportPreview
{
  AdwWindow    parent_instance;

  GtkWidget   *add;
  GtkWidget   *rows;
  GtkWidget   *missing;
  GtkWidget   *trouble;
  GtkWidget   *from;       /* weak */

  LkPrivate   *private;
  LkSurvey    *survey;
  LkSurveyCsv *csv;
};

G_DEFINE_FINAL_TYPE (LkImportPreview, lk_import_preview, ADW_TYPE_WINDOW)

/* What Undo needs: how it was before and just after, so that sheets that come in later stay. */
typedef struct
{
  LkSurvey        *survey;
  LkSurveyForm    *form;
  LkSurveyAnswers *before;
  LkSurveyAnswers *after;
  GtkWidget       *from;    /* weak */
} Added;

static void
added_free (gpointer data)
{
  Added *added = data;

  g_object_unref (added->survey);
  lk_survey_form_unref (added->form);
  lk_survey_answers_free (added->before);
  g_clear_pointer (&added->after, lk_survey_answers_free);
  g_clear_weak_pointer (&added->from);
  g_free (added);
}

static void
take_out (gpointer data)
{
  Added *added = data;
  g_autoptr (LkSurveyAnswers) left = NULL;
  g_autoptr (GError) error = NULL;

  lk_survey_end_sitting (added->survey);
  left = lk_survey_answers_merge (added->after, added->before, lk_survey_get_answers (added->survey));
  if (lk_survey_set_answers (added->survey, left, &error))
    /* Lines that the file brought stay when they have been answered since. */
    lk_survey_set_form (added->survey, added->form, NULL);
  else if (added->from != NULL)
    gtk_widget_activate_action (added->from, "win.complain", "s", error->message);
}

static char *
dup_missing (LkImportPreview *self)
{
  g_autoptr (GPtrArray) ids = lk_survey_csv_dup_missing (self->csv);
  LkSurveyForm *form = lk_survey_get_form (self->survey);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    for (LkSurveyPart part = LK_SURVEY_STATEMENTS; part <= LK_SURVEY_QUESTIONS; part++)
      {
        const int place = lk_survey_form_find (form, part, ids->pdata[i]);

        if (place >= 0)
          g_string_append_printf (words, "\n• %s", lk_survey_form_get (form, part, (guint) place)->text);
      }
  return words->len > 0 ? g_strconcat (_("Not in this file, so nobody has answered it there:"), words->str, NULL) : NULL;
}

static gboolean
has_use (LkImportPreview *self)
{
  GPtrArray *columns = lk_survey_csv_get_columns (self->csv);

  for (guint i = 0; i < columns->len; i++)
    if (((LkSurveyColumn *) columns->pdata[i])->use != LK_COLUMN_IGNORED)
      return TRUE;
  return FALSE;
}

static void
say (GtkWidget  *label,
     const char *words)
{
  gtk_label_set_text (GTK_LABEL (label), words != NULL ? words : "");
  gtk_widget_set_visible (label, words != NULL);
}

static void
update (LkImportPreview *self)
{
  g_autofree char *missing = dup_missing (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSurveyForm) form = lk_survey_csv_dup_form (self->csv, &error);
  const guint n = lk_survey_csv_get_n_rows (self->csv);
  const gboolean any = has_use (self) && n > 0;
  g_autofree char *label = g_strdup_printf (ngettext ("_Add %u Sheet", "_Add %u Sheets", n), n);

  gtk_button_set_label (GTK_BUTTON (self->add), label);
  say (self->missing, missing);
  say (self->trouble, error != NULL ? error->message : any ? NULL : _("There is nothing in this file that could be counted. Say which columns are statements."));
  gtk_widget_set_sensitive (self->add, form != NULL && any);
}

static gboolean
take_in (LkImportPreview  *self,
         Added            *added,
         GError          **error)
{
  g_autoptr (LkSurveyForm) form = lk_survey_csv_dup_form (self->csv, error);
  g_autoptr (LkSurveyAnswers) answers = NULL;

  if (form == NULL || !lk_survey_set_form (self->survey, form, error))
    return FALSE;
  answers = lk_survey_csv_count (self->csv, form);
  if (lk_survey_add_answers (self->survey, answers, error))
    return TRUE;
  lk_survey_set_form (self->survey, added->form, NULL);
  return FALSE;
}

/* As long as the survey is looked at: over another page it would seem to belong there. */
static void
offer_back (LkImportPreview *self,
            const char      *words,
            Added           *added)
{
  AdwToast *toast = NULL;

  g_set_weak_pointer (&added->from, self->from);
  if (self->from == NULL)
    {
      added_free (added);
      return;
    }
  toast = lk_private_toast (self->from, self->private, words, _("Undo"), take_out, added, added_free);
  if (toast != NULL)
    g_signal_connect_object (self->from, "unmap", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
}

static void
add_cb (LkImportPreview *self)
{
  const guint n = lk_survey_csv_get_n_rows (self->csv);
  Added *added = g_new0 (Added, 1);
  g_autofree char *words = g_strdup_printf (ngettext ("%u sheet added", "%u sheets added", n), n);
  g_autoptr (GError) error = NULL;

  lk_survey_end_sitting (self->survey);
  added->survey = g_object_ref (self->survey);
  added->form = lk_survey_form_ref (lk_survey_get_form (self->survey));
  added->before = lk_survey_answers_copy (lk_survey_get_answers (self->survey));
  if (!take_in (self, added, &error))
    {
      say (self->trouble, error->message);
      added_free (added);
      return;
    }
  added->after = lk_survey_answers_copy (lk_survey_get_answers (self->survey));
  offer_back (self, words, added);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
lk_import_preview_dispose (GObject *object)
{
  LkImportPreview *self = LK_IMPORT_PREVIEW (object);

  g_clear_weak_pointer (&self->from);
  g_clear_object (&self->private);
  g_clear_object (&self->survey);

  G_OBJECT_CLASS (lk_import_preview_parent_class)->dispose (object);
}

static void
lk_import_preview_finalize (GObject *object)
{
  g_clear_pointer (&LK_IMPORT_PREVIEW (object)->csv, lk_survey_csv_free);

  G_OBJECT_CLASS (lk_import_preview_parent_class)->finalize (object);
}

static void
lk_import_preview_class_init (LkImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_import_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_import_preview_finalize;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
lk_import_preview_init (LkImportPreview *self)
{
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_header (LkImportPreview *self)
{
  GtkWidget *header = adw_header_bar_new (), *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  self->add = gtk_button_new_with_mnemonic ("");
  gtk_widget_add_css_class (self->add, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->add);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return header;
}

static GtkWidget *
new_columns (LkImportPreview *self)
{
  GPtrArray *columns = lk_survey_csv_get_columns (self->csv);

  self->rows = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->rows, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Columns of the file"), -1);
  for (guint i = 0; i < columns->len; i++)
    {
      GtkWidget *row = lk_column_row_new (self->csv, i, lk_survey_get_form (self->survey));

      g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (GTK_LIST_BOX (self->rows), row);
    }
  return self->rows;
}

static void
fill (LkImportPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *scroller = gtk_scrolled_window_new ();

  self->missing = new_label (NULL, NULL);
  self->trouble = new_label (NULL, "warning");
  gtk_box_append (GTK_BOX (inner), new_label (_("What is in this file? Moments, names and e-mail addresses are never kept."), NULL));
  gtk_box_append (GTK_BOX (inner), self->trouble);
  gtk_box_append (GTK_BOX (inner), new_columns (self));
  gtk_box_append (GTK_BOX (inner), self->missing);
  gtk_widget_set_margin_top (inner, GAP);
  gtk_widget_set_margin_bottom (inner, GAP);
  gtk_widget_set_margin_start (inner, GAP);
  gtk_widget_set_margin_end (inner, GAP);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), inner);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), new_header (self));
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
  update (self);
}

void
lk_import_preview_present (GtkWidget   *from,
                           LkPrivate   *private,
                           LkSurvey    *survey,
                           LkSurveyCsv *csv)
{
  LkImportPreview *self = NULL;
  GtkRoot *window = gtk_widget_get_root (from);
  const double scale = lk_text_scale_get (from);

  self = g_object_new (LK_TYPE_IMPORT_PREVIEW, "transient-for", window, "modal", TRUE, "title", _("Add Answers"),
                       "default-width", (int) (WIDTH * MIN (scale, 1.5)), "default-height", HEIGHT, NULL);
  g_set_weak_pointer (&self->from, from);
  self->private = g_object_ref (private);
  self->survey = g_object_ref (survey);
  self->csv = csv;
  fill (self);
  g_signal_connect_object (private, "locked-up", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  if (gtk_widget_get_sensitive (self->add))
    gtk_widget_grab_focus (self->add);
}
