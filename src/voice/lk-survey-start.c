#include "voice/lk-survey-start.h"

#include <glib/gi18n.h>

#include "surveys/lk-survey-starters.h"
#include "voice/lk-survey-words.h"
#include "voice/lk-voice-bits.h"

#define WIDTH 620
#define HEIGHT 560
#define GAP 12
#define MARGIN 18
#define MOST_REPEATED 3
#define FORM "lk-form"
#define NAME "lk-name"
#define SURVEY "lk-survey"

struct _LkSurveyStart
{
  AdwWindow     parent_instance;

  GtkWidget    *box;
  GtkWidget    *first;    /* the row that has the focus */
  LkSurveyKind  kind;
};

enum
{
  CHOSEN,
  REPEAT,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkSurveyStart, lk_survey_start, ADW_TYPE_WINDOW)

static void
activated_cb (LkSurveyStart *self,
              GtkListBoxRow *row)
{
  g_autoptr (LkSurveyStart) alive = g_object_ref (self);
  g_autoptr (GtkListBoxRow) chosen = g_object_ref (row);
  LkSurvey *survey = g_object_get_data (G_OBJECT (row), SURVEY);

  gtk_window_close (GTK_WINDOW (self));
  if (survey != NULL)
    g_signal_emit (self, signals[REPEAT], 0, survey);
  else
    g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), NAME), g_object_get_data (G_OBJECT (row), FORM));
}

static void
lk_survey_start_class_init (LkSurveyStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  signals[CHOSEN] = g_signal_new ("chosen", LK_TYPE_SURVEY_START, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, LK_TYPE_SURVEY_FORM);
  signals[REPEAT] = g_signal_new ("repeat", LK_TYPE_SURVEY_START, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_SURVEY);
}

static void
lk_survey_start_init (LkSurveyStart *self)
{
}

static GtkWidget *
new_row (LkSurveyStart *self,
         const char    *title,
         const char    *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (self->first == NULL)
    self->first = row;
  return row;
}

static GtkWidget *
new_form_row (LkSurveyStart *self,
              const char    *name,
              const char    *about,
              LkSurveyForm  *form)
{
  GtkWidget *row = new_row (self, name, about);

  g_object_set_data_full (G_OBJECT (row), NAME, g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (row), FORM, lk_survey_form_ref (form), (GDestroyNotify) lk_survey_form_unref);
  return row;
}

static char *
count_words (LkSurveyForm *form)
{
  const guint n_statements = lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS), n_questions = lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS);
  g_autofree char *statements = g_strdup_printf (ngettext ("%u statement", "%u statements", n_statements), n_statements);
  g_autofree char *questions = g_strdup_printf (ngettext ("%u open question", "%u open questions", n_questions), n_questions);

  return lk_facts_join (n_statements > 0 ? statements : "", n_questions > 0 ? questions : "", NULL);
}

static void
append (LkSurveyStart *self,
        const char    *heading,
        GtkWidget     *list)
{
  GtkWidget *section = lk_voice_section (heading);

  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (section), list);
  gtk_box_append (GTK_BOX (self->box), section);
  gtk_widget_set_visible (section, gtk_widget_get_first_child (list) != NULL);
}

/* The newest of each name: the others were the same questions. */
static GtkWidget *
new_repeated (LkSurveyStart *self,
              LkPrivate     *own)
{
  GListModel *surveys = lk_private_get_surveys (own);
  GtkWidget *list = lk_voice_list (_("The same as last time"));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (surveys) && g_hash_table_size (seen) < MOST_REPEATED; i++)
    {
      g_autoptr (LkSurvey) survey = g_list_model_get_item (surveys, i);
      g_autofree char *title = lk_survey_dup_title (survey), *facts = lk_survey_dup_facts (survey), *key = NULL;
      GtkWidget *row = NULL;

      key = g_strconcat (title, "\n", lk_survey_get_text (survey, LK_SURVEY_CLASS), NULL);
      if (lk_survey_form_get_kind (lk_survey_get_form (survey)) != self->kind || g_hash_table_contains (seen, key))
        continue;
      row = new_row (self, title, facts);
      g_object_set_data_full (G_OBJECT (row), SURVEY, g_object_ref (survey), g_object_unref);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
      g_hash_table_add (seen, g_steal_pointer (&key));
    }
  return list;
}

static GtkWidget *
new_sets (LkSurveyStart   *self,
          LkStatementSets *sets)
{
  LkRecordList *all = lk_statement_sets_get_list (sets);
  GtkWidget *list = lk_voice_list (_("Sets of the school"));

  for (guint i = 0; i < lk_record_list_get_size (all); i++)
    {
      LkStatementSet *set = lk_record_list_peek (all, i);
      LkSurveyForm *form = lk_statement_set_get_form (set);
      g_autofree char *about = count_words (form);

      if (lk_survey_form_get_kind (form) == self->kind)
        gtk_list_box_append (GTK_LIST_BOX (list), new_form_row (self, lk_statement_set_get_name (set), about, form));
    }
  return list;
}

static gboolean
has_lines (LkSurveyForm *form)
{
  return lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS) + lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS) > 0;
}

static GtkWidget *
new_starters (LkSurveyStart *self)
{
  g_autoptr (GPtrArray) starters = lk_survey_starters_new_here ();
  GtkWidget *list = lk_voice_list (_("Ready to use"));

  for (guint i = 0; i < starters->len; i++)
    {
      const LkSurveyStarter *starter = starters->pdata[i];

      if (lk_survey_form_get_kind (starter->form) == self->kind && has_lines (starter->form))
        gtk_list_box_append (GTK_LIST_BOX (list), new_form_row (self, starter->name, starter->about, starter->form));
    }
  return list;
}

static GtkWidget *
new_empty (LkSurveyStart *self)
{
  GtkWidget *list = lk_voice_list (_("Your own questions"));
  g_autoptr (LkSurveyForm) primary = lk_survey_form_new (self->kind, LK_SURVEY_PRIMARY), secondary = lk_survey_form_new (self->kind, LK_SURVEY_SECONDARY);
  GtkWidget *first = new_form_row (self, _("Empty, for primary school"), _("Pupils answer with four faces"), primary);
  GtkWidget *second = new_form_row (self, _("Empty, for secondary school"), _("Pupils answer with 1 to 4"), secondary);

  /* The name of the row is not the survey's. */
  g_object_set_data (G_OBJECT (first), NAME, NULL);
  g_object_set_data (G_OBJECT (second), NAME, NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), first);
  gtk_list_box_append (GTK_LIST_BOX (list), second);
  return list;
}

static void
build (LkSurveyStart   *self,
       LkPrivate       *own,
       LkStatementSets *sets)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  append (self, _("The same as last time"), new_repeated (self, own));
  append (self, _("Sets of the school"), new_sets (self, sets));
  append (self, _("Ready to use"), new_starters (self));
  append (self, _("Your own questions"), new_empty (self));
  gtk_widget_set_margin_bottom (self->box, MARGIN);
  gtk_widget_set_margin_start (self->box, MARGIN);
  gtk_widget_set_margin_end (self->box, MARGIN);
  gtk_box_append (GTK_BOX (all), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (all), lk_voice_scroller (self->box, WIDTH));
  adw_window_set_content (ADW_WINDOW (self), all);
}

LkSurveyStart *
lk_survey_start_present (GtkWidget       *from,
                         LkPrivate       *own,
                         LkStatementSets *sets,
                         LkSurveyKind     kind)
{
  LkSurveyStart *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);
  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_STATEMENT_SETS (sets), NULL);

  self = g_object_new (LK_TYPE_SURVEY_START, "transient-for", gtk_widget_get_root (from), "modal", TRUE,
                       "title", kind == LK_SURVEY_EXIT_TICKET ? _("New Exit Ticket") : _("New Survey"),
                       "default-width", WIDTH, "default-height", HEIGHT, NULL);
  self->kind = kind;
  build (self, own, sets);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->first);
  return self;
}
