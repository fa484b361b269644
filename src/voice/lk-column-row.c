#include "voice/lk-column-row.h"

#include <glib/gi18n.h>

#include "widgets/lk-sides.h"

#define GAP 12
#define WIDE 520
#define SHARE 56
#define USE_CHARS 30
#define EXAMPLE_CHARS 40
#define N_EXAMPLES 4
#define N_OWN 3          /* choices that are no line of the form */

struct _LkColumnRow
{
  GtkListBoxRow parent_instance;

  GtkWidget    *use;
  GtkWidget    *trouble;

  LkSurveyCsv  *csv;     /* borrowed */
  guint         column;
  LkSurveyForm *form;
  gboolean      setting;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (LkColumnRow, lk_column_row, GTK_TYPE_LIST_BOX_ROW)

static const LkSurveyColumn *
get_column (LkColumnRow *self)
{
  return lk_survey_csv_get_columns (self->csv)->pdata[self->column];
}

/* Not used, a new statement, a new open question, and then the lines of the form. */
static guint
get_choice (LkColumnRow *self)
{
  const LkSurveyColumn *column = get_column (self);
  const LkSurveyPart part = column->use == LK_COLUMN_QUESTION ? LK_SURVEY_QUESTIONS : LK_SURVEY_STATEMENTS;
  const int place = column->line_id != NULL ? lk_survey_form_find (self->form, part, column->line_id) : -1;

  if (column->use == LK_COLUMN_IGNORED)
    return 0;
  if (place < 0)
    return column->use == LK_COLUMN_STATEMENT ? 1 : 2;
  return N_OWN + (guint) place + (part == LK_SURVEY_QUESTIONS ? lk_survey_form_get_n (self->form, LK_SURVEY_STATEMENTS) : 0);
}

static gboolean
set_choice (LkColumnRow  *self,
            guint         choice,
            GError      **error)
{
  const guint n = lk_survey_form_get_n (self->form, LK_SURVEY_STATEMENTS);

  if (choice == 0)
    return lk_survey_csv_set_column (self->csv, self->column, LK_COLUMN_IGNORED, NULL, error);
  if (choice < N_OWN)
    return lk_survey_csv_set_column (self->csv, self->column, choice == 1 ? LK_COLUMN_STATEMENT : LK_COLUMN_QUESTION, NULL, error);
  choice -= N_OWN;
  if (choice < n)
    return lk_survey_csv_set_column (self->csv, self->column, LK_COLUMN_STATEMENT, lk_survey_form_get (self->form, LK_SURVEY_STATEMENTS, choice)->id, error);
  return lk_survey_csv_set_column (self->csv, self->column, LK_COLUMN_QUESTION, lk_survey_form_get (self->form, LK_SURVEY_QUESTIONS, choice - n)->id, error);
}

static void
show_trouble (LkColumnRow *self,
              const char  *refusal)
{
  const LkSurveyColumn *column = get_column (self);
  g_autofree char *words = NULL;

  if (refusal == NULL && column->use == LK_COLUMN_STATEMENT && column->n_unread > 0)
    words = g_strdup_printf (ngettext ("%u answer is not on the scale, and is not counted.", "%u answers are not on the scale, and are not counted.", column->n_unread),
                             column->n_unread);
  /* Why it was left out, while it is. */
  if (refusal == NULL && column->use == LK_COLUMN_IGNORED)
    refusal = column->refusal;
  gtk_label_set_text (GTK_LABEL (self->trouble), refusal != NULL ? refusal : words != NULL ? words : "");
  gtk_widget_set_visible (self->trouble, refusal != NULL || words != NULL);
}

static void
chosen_cb (LkColumnRow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->setting)
    return;
  if (set_choice (self, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->use)), &error))
    {
      show_trouble (self, NULL);
      g_signal_emit (self, changed_signal, 0);
      return;
    }
  self->setting = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->use), get_choice (self));
  self->setting = FALSE;
  show_trouble (self, error->message);
}

static void
lk_column_row_finalize (GObject *object)
{
  lk_survey_form_unref (LK_COLUMN_ROW (object)->form);

  G_OBJECT_CLASS (lk_column_row_parent_class)->finalize (object);
}

static void
lk_column_row_class_init (LkColumnRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_column_row_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_column_row_init (LkColumnRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), USE_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkWidget *
new_use (LkColumnRow *self)
{
  GtkStringList *names = gtk_string_list_new ((const char *[]) { _("Not used"), _("A new statement"), _("A new open question"), NULL });
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  for (LkSurveyPart part = LK_SURVEY_STATEMENTS; part <= LK_SURVEY_QUESTIONS; part++)
    for (guint i = 0; i < lk_survey_form_get_n (self->form, part); i++)
      gtk_string_list_append (names, lk_survey_form_get (self->form, part, i)->text);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->use = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->use), factory);
  g_object_unref (factory);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->use), get_choice (self));
  gtk_widget_set_valign (self->use, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->use, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  return self->use;
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

/* The first words of some of what is in it. */
static char *
dup_examples (const LkSurveyColumn *column)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < column->examples->len && i < N_EXAMPLES; i++)
    {
      const char *example = column->examples->pdata[i];
      const gboolean longer = g_utf8_strlen (example, -1) > EXAMPLE_CHARS;
      g_autofree char *start = longer ? g_utf8_substring (example, 0, EXAMPLE_CHARS) : g_strdup (example);

      g_strdelimit (start, "\r\n\t", ' ');
      g_string_append_printf (words, "%s%s%s", i > 0 ? " · " : "", start, longer ? "…" : "");
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

GtkWidget *
lk_column_row_new (LkSurveyCsv  *csv,
                   guint         column,
                   LkSurveyForm *form)
{
  LkColumnRow *self = NULL;
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *title = NULL, *sides = NULL;
  g_autofree char *examples = NULL;

  g_return_val_if_fail (csv != NULL && form != NULL, NULL);

  self = g_object_new (LK_TYPE_COLUMN_ROW, NULL);
  self->csv = csv;
  self->column = column;
  self->form = lk_survey_form_ref (form);
  examples = dup_examples (get_column (self));
  title = new_label (*get_column (self)->title != '\0' ? get_column (self)->title : _("Without a head"), "voice-heading");
  gtk_label_set_lines (GTK_LABEL (title), 3);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), title);
  if (*examples != '\0')
    gtk_box_append (GTK_BOX (words), new_label (examples, "dim-label"));
  self->trouble = new_label (NULL, "warning");
  gtk_box_append (GTK_BOX (words), self->trouble);
  sides = lk_sides_new (words, new_use (self), WIDE, SHARE, GAP);
  gtk_widget_set_margin_top (sides, GAP / 2);
  gtk_widget_set_margin_bottom (sides, GAP / 2);
  gtk_widget_set_margin_start (sides, GAP);
  gtk_widget_set_margin_end (sides, GAP);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), sides);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->use), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (title)), -1);
  show_trouble (self, NULL);
  return GTK_WIDGET (self);
}
