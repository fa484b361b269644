#include "voice/lk-survey-ways.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "voice/lk-survey-words.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-private-toast.h"

#define GAP 12
#define WIDTH 720

struct _LkSurveyWays
{
  GtkWidget  parent_instance;

  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *count;
  GtkWidget *hint;
  GtkWidget *take_back;

  LkPrivate *own;
  LkSurvey  *survey;
};

G_DEFINE_FINAL_TYPE (LkSurveyWays, lk_survey_ways, GTK_TYPE_WIDGET)

typedef struct
{
  const char *icon_name;
  const char *title;
  const char *explanation;
  const char *action_name;
} Way;

static const Way ways[] = {
  { "printer-symbolic", N_("Print _Sheets…"), N_("Pupils answer on paper, without a name"), "survey.print-sheets" },
  { "input-keyboard-symbolic", N_("_Tally"), N_("Enter sheets that came back on paper: one key a statement"), "survey.tally" },
  { "view-fullscreen-symbolic", N_("Pupils _Fill In Here"), N_("This screen goes round: a pupil sees only the questions, and you leave it with your password"),
    "survey.pupils" },
  { "document-open-symbolic", N_("_Import from Forms…"), N_("A file of Microsoft Forms or Google Forms: names and times are left out"), "survey.import" },
};

static void
show (LkSurveyWays *self)
{
  const guint n = lk_survey_get_n_sheets (self->survey), n_waiting = lk_survey_get_n_waiting (self->survey);
  LkSurveyForm *form = lk_survey_get_form (self->survey);
  const gboolean asks = lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS) + lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS) > 0;
  g_autofree char *words = n > 0 ? lk_sheets_dup_words (n) : g_strdup (_("No answers yet"));
  g_autofree char *waiting = lk_waiting_dup_words (n_waiting);

  gtk_label_set_text (GTK_LABEL (self->count), words);
  gtk_label_set_text (GTK_LABEL (self->hint), !asks ? _("First ask something: add a statement or an open question under Questions.") :
                                              n_waiting > 0 ? waiting :
                                              n < LK_SURVEY_MIN_ANSWERS ? _("From five sheets on you see results, so that nobody can be recognised.") :
                                                                          _("All sheets are counted together, whichever way they came. No sheet is kept."));
  gtk_widget_set_sensitive (self->list, asks);
  gtk_widget_set_visible (self->take_back, n > 0);
}

/* What there was before it was emptied. */
typedef struct
{
  LkSurvey        *survey;
  LkSurveyEmptied *answers;
} Emptied;

static void
emptied_free (gpointer data)
{
  Emptied *emptied = data;

  g_object_unref (emptied->survey);
  lk_survey_emptied_free (emptied->answers);
  g_free (emptied);
}

static void
put_back (gpointer data)
{
  Emptied *emptied = data;

  lk_survey_put_back (emptied->survey, emptied->answers, NULL);
}

static void
take_back_cb (LkSurveyWays *self)
{
  GError *error = NULL;
  LkSurveyEmptied *answers = lk_survey_empty (self->survey, &error);
  Emptied *emptied = NULL;

  lk_voice_complain (GTK_WIDGET (self), error);
  if (answers == NULL)
    return;
  emptied = g_new0 (Emptied, 1);
  emptied->survey = g_object_ref (self->survey);
  emptied->answers = answers;
  lk_private_toast (GTK_WIDGET (self), self->own, _("All answers have been taken out"), _("Put Back"), put_back, emptied, emptied_free);
}

static gboolean
lk_survey_ways_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (LK_SURVEY_WAYS (widget)->list), 0)));
}

static void
lk_survey_ways_dispose (GObject *object)
{
  LkSurveyWays *self = LK_SURVEY_WAYS (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->survey);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (lk_survey_ways_parent_class)->dispose (object);
}

static void
lk_survey_ways_class_init (LkSurveyWaysClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_survey_ways_dispose;
  widget_class->grab_focus = lk_survey_ways_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lksurveyways");
}

static void
lk_survey_ways_init (LkSurveyWays *self)
{
}

static GtkWidget *
new_way (const Way *way)
{
  GtkWidget *row = adw_action_row_new (), *icon = gtk_image_new_from_icon_name (way->icon_name);

  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(way->title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _(way->explanation));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), way->action_name);
  return row;
}

static void
build (LkSurveyWays *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *counted = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);

  self->list = lk_voice_list (_("Ways in"));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), new_way (&ways[i]));
  self->count = lk_voice_label (NULL, "voice-count");
  self->hint = lk_voice_label (NULL, "voice-hint");
  self->take_back = lk_voice_button (_("Take _All Answers Out"), NULL);
  gtk_widget_add_css_class (self->take_back, "flat");
  g_signal_connect_object (self->take_back, "clicked", G_CALLBACK (take_back_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (counted), self->count);
  gtk_box_append (GTK_BOX (counted), self->hint);
  gtk_box_append (GTK_BOX (box), counted);
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->take_back);
  self->scroller = lk_voice_scroller (box, WIDTH);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
lk_survey_ways_new (LkPrivate *own,
                    LkSurvey  *survey)
{
  LkSurveyWays *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);

  self = g_object_new (LK_TYPE_SURVEY_WAYS, NULL);
  self->own = g_object_ref (own);
  self->survey = g_object_ref (survey);
  build (self);
  g_signal_connect_object (survey, "notify::form", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (survey, "notify::n-sheets", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
