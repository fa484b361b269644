#include "voice/lk-survey-outcome.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "voice/lk-follow-up.h"
#include "voice/lk-likert-view.h"
#include "voice/lk-survey-words.h"
#include "voice/lk-theme-board.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-flow.h"
#include "widgets/lk-sides.h"

#define GAP 12
#define WIDE 980
#define SHARE 66
#define WIDTH 1360

struct _LkSurveyOutcome
{
  GtkWidget  parent_instance;

  GtkWidget *stack;
  GtkWidget *few;       /* AdwStatusPage: too few answers */
  GtkWidget *stop;      /* button in it: the team still sees those of before */
  GtkWidget *outcome;
  GtkWidget *count;
  GtkWidget *chart;
  GtkWidget *boards;
  GtkWidget *follow_up;

  LkPrivate *own;
  LkSurvey  *survey;
};

G_DEFINE_FINAL_TYPE (LkSurveyOutcome, lk_survey_outcome, GTK_TYPE_WIDGET)

/* Sheets that wait to be counted in together are told of too. */
static void
show_few (LkSurveyOutcome *self)
{
  const guint n = lk_survey_get_n_sheets (self->survey);
  const gboolean shared = lk_follow_up_get_shared (LK_FOLLOW_UP (self->follow_up));
  const char *when = n == 0 ? _("Under Answers, pupils fill it in or you enter their sheets. The results stand here from five sheets on.") :
                              _("From five sheets on the results stand here, so that nobody can be recognised.");
  g_autofree char *sheets = lk_sheets_dup_words (n), *words = g_strdup_printf ("%s\n%s", when, _("The team still sees what was shared before."));

  adw_status_page_set_title (ADW_STATUS_PAGE (self->few), n == 0 ? _("No answers yet") : sheets);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->few), shared ? words : when);
  gtk_widget_set_visible (self->stop, shared);
}

static void
show_count (LkSurveyOutcome       *self,
            const LkSurveyResults *results)
{
  g_autofree char *sheets = lk_sheets_dup_words (results->n_sheets), *last = NULL, *words = NULL;

  if (results->last_day != LK_DAY_NONE)
    last = lk_day_format_short (results->last_day, lk_day_today ());
  words = last != NULL ? g_strdup_printf (_("%s, against last time on %s"), sheets, last) : g_strdup (sheets);
  gtk_label_set_text (GTK_LABEL (self->count), words);
}

static void
show_results (LkSurveyOutcome *self)
{
  LkSurvey *last = lk_private_find_last_survey (self->own, self->survey);
  g_autoptr (LkSurveyResults) results = lk_survey_dup_results (self->survey, last);

  show_few (self);
  if (results->shown)
    {
      show_count (self, results);
      lk_likert_view_show (LK_LIKERT_VIEW (self->chart), results);
      gtk_widget_set_visible (self->chart, results->statements->len > 0);
    }
  gtk_stack_set_visible_child (GTK_STACK (self->stack), results->shown ? self->outcome : self->few);
}

/* The questions' own boards follow their answers. */
static void
show_boards (LkSurveyOutcome *self)
{
  LkSurveyForm *form = lk_survey_get_form (self->survey);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->boards)) != NULL)
    gtk_box_remove (GTK_BOX (self->boards), child);
  for (guint i = 0; i < lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS); i++)
    gtk_box_append (GTK_BOX (self->boards), lk_theme_board_new (self->own, self->survey, lk_survey_form_get (form, LK_SURVEY_QUESTIONS, i)));
}

static void
stop_cb (LkSurveyOutcome *self)
{
  lk_follow_up_stop_sharing (LK_FOLLOW_UP (self->follow_up));
}

static void
form_changed_cb (LkSurveyOutcome *self)
{
  show_boards (self);
  show_results (self);
}

static gboolean
lk_survey_outcome_grab_focus (GtkWidget *widget)
{
  LkSurveyOutcome *self = LK_SURVEY_OUTCOME (widget);

  return gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->outcome &&
         (gtk_widget_grab_focus (self->chart) || gtk_widget_child_focus (self->outcome, GTK_DIR_TAB_FORWARD));
}

static void
lk_survey_outcome_dispose (GObject *object)
{
  LkSurveyOutcome *self = LK_SURVEY_OUTCOME (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->survey);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (lk_survey_outcome_parent_class)->dispose (object);
}

static void
lk_survey_outcome_class_init (LkSurveyOutcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_survey_outcome_dispose;
  widget_class->grab_focus = lk_survey_outcome_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lksurveyoutcome");
}

static void
lk_survey_outcome_init (LkSurveyOutcome *self)
{
}

static void
add_format (GMenu      *menu,
            const char *label,
            const char *format)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "survey.export", "s", format);
  g_menu_append_item (menu, item);
}

static GtkWidget *
new_ways_out (void)
{
  GtkWidget *flow = lk_flow_new (GAP / 2, GAP / 2), *export = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  add_format (menu, _("As _PDF…"), "pdf");
  add_format (menu, _("As _CSV…"), "csv");
  add_format (menu, _("As _Spreadsheet…"), "xlsx");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (export), _("_Export…"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (export), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (export), G_MENU_MODEL (menu));
  gtk_widget_set_halign (export, GTK_ALIGN_START);
  lk_flow_append (LK_FLOW (flow), lk_voice_button (_("Print _Result Sheet…"), "survey.print-results"));
  lk_flow_append (LK_FLOW (flow), export);
  return flow;
}

static GtkWidget *
new_answers (LkSurveyOutcome *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2 * GAP);

  self->count = lk_voice_label (NULL, "voice-count");
  self->chart = lk_likert_view_new ();
  self->boards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2 * GAP);
  gtk_box_append (GTK_BOX (box), self->count);
  gtk_box_append (GTK_BOX (box), self->chart);
  gtk_box_append (GTK_BOX (box), self->boards);
  return box;
}

static GtkWidget *
new_outcome (LkSurveyOutcome *self)
{
  GtkWidget *aside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2 * GAP);

  self->follow_up = lk_follow_up_new (self->own, self->survey);
  gtk_widget_add_css_class (aside, "voice-aside");
  gtk_widget_set_valign (aside, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (aside), self->follow_up);
  gtk_box_append (GTK_BOX (aside), new_ways_out ());
  return lk_voice_scroller (lk_sides_new (new_answers (self), aside, WIDE, SHARE, 2 * GAP), WIDTH);
}

static GtkWidget *
new_few (LkSurveyOutcome *self)
{
  GtkWidget *few = adw_status_page_new ();

  self->stop = lk_voice_button (_("_Stop Sharing"), NULL);
  gtk_widget_set_halign (self->stop, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->stop, "pill");
  g_signal_connect_object (self->stop, "clicked", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (few), "system-users-symbolic");
  adw_status_page_set_child (ADW_STATUS_PAGE (few), self->stop);
  return few;
}

GtkWidget *
lk_survey_outcome_new (LkPrivate *own,
                       LkSurvey  *survey)
{
  LkSurveyOutcome *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);

  self = g_object_new (LK_TYPE_SURVEY_OUTCOME, NULL);
  self->own = g_object_ref (own);
  self->survey = g_object_ref (survey);
  self->stack = gtk_stack_new ();
  self->few = new_few (self);
  self->outcome = new_outcome (self);
  gtk_stack_add_child (GTK_STACK (self->stack), self->few);
  gtk_stack_add_child (GTK_STACK (self->stack), self->outcome);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  g_signal_connect_object (self->follow_up, "shared", G_CALLBACK (show_few), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (survey, "answers-changed", G_CALLBACK (show_results), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (survey, "notify::form", G_CALLBACK (form_changed_cb), self, G_CONNECT_SWAPPED);
  form_changed_cb (self);
  return GTK_WIDGET (self);
}

void
lk_survey_outcome_flush (LkSurveyOutcome *self)
{
  g_return_if_fail (LK_IS_SURVEY_OUTCOME (self));

  lk_follow_up_flush (LK_FOLLOW_UP (self->follow_up));
}

gboolean
lk_survey_outcome_get_shared (LkSurveyOutcome *self)
{
  g_return_val_if_fail (LK_IS_SURVEY_OUTCOME (self), FALSE);

  return lk_follow_up_get_shared (LK_FOLLOW_UP (self->follow_up));
}
