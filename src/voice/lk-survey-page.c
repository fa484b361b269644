#include "voice/lk-survey-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "voice/lk-pupil-window.h"
#include "voice/lk-survey-files.h"
#include "voice/lk-survey-import.h"
#include "voice/lk-survey-outcome.h"
#include "voice/lk-survey-asking.h"
#include "voice/lk-survey-ways.h"
#include "voice/lk-survey-words.h"
#include "voice/lk-tally-page.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-erase.h"
#include "widgets/lk-more-menu.h"
#include "widgets/lk-private-toast.h"

#define GAP 9
#define NAME_WIDTH 420
#define N_STEPS (LK_SURVEY_STEP_RESULTS + 1)

struct _LkSurveyPage
{
  GtkWidget        parent_instance;

  GtkWidget       *box;
  GtkWidget       *title;
  GtkWidget       *facts;
  GtkWidget       *stack;           /* AdwViewStack */
  GtkWidget       *steps[N_STEPS];

  LkKeeper        *keeper;
  LkPrivate       *own;
  LkStatementSets *sets;
  LkSurvey        *survey;
};

enum
{
  SIGNAL_PUSH,
  SIGNAL_OPEN,
  SIGNAL_CLOSED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkSurveyPage, lk_survey_page, GTK_TYPE_WIDGET)

static void
flush (LkSurveyPage *self)
{
  lk_survey_asking_flush (LK_SURVEY_ASKING (self->steps[LK_SURVEY_STEP_QUESTIONS]));
  lk_survey_outcome_flush (LK_SURVEY_OUTCOME (self->steps[LK_SURVEY_STEP_RESULTS]));
}

static void
print_sheets_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  flush (LK_SURVEY_PAGE (widget));
  lk_survey_print_sheets (widget, LK_SURVEY_PAGE (widget)->survey);
}

static void
tally_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LkSurveyPage *self = LK_SURVEY_PAGE (widget);

  flush (self);
  g_signal_emit (self, signals[SIGNAL_PUSH], 0, _("Tally"), lk_tally_page_new (self->survey));
}

static void
pupils_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkSurveyPage *self = LK_SURVEY_PAGE (widget);

  flush (self);
  lk_pupil_window_present (widget, self->keeper, self->own, self->survey);
}

static void
import_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkSurveyPage *self = LK_SURVEY_PAGE (widget);

  flush (self);
  lk_survey_import_present (widget, self->own, self->survey);
}

static void
print_results_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  LkSurveyPage *self = LK_SURVEY_PAGE (widget);

  flush (self);
  lk_survey_print_results (widget, self->survey, lk_private_find_last_survey (self->own, self->survey));
}

static void
export_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkSurveyPage *self = LK_SURVEY_PAGE (widget);
  const char *format = g_variant_get_string (parameter, NULL);

  flush (self);
  lk_survey_export_results (widget, self->survey, lk_private_find_last_survey (self->own, self->survey),
                            g_str_equal (format, "csv") ? LK_RESULTS_CSV : g_str_equal (format, "xlsx") ? LK_RESULTS_XLSX : LK_RESULTS_PDF);
}

static void
repeat_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkSurveyPage *self = LK_SURVEY_PAGE (widget);
  GError *error = NULL;
  LkSurvey *again = NULL;

  flush (self);
  again = lk_private_repeat_survey (self->own, self->survey, &error);
  if (again != NULL)
    g_signal_emit (self, signals[SIGNAL_OPEN], 0, again);
  lk_voice_complain (widget, error);
}

static void
erased_cb (GtkWidget *widget)
{
  g_signal_emit (widget, signals[SIGNAL_CLOSED], 0);
}

static void
erase_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LkSurveyPage *self = LK_SURVEY_PAGE (widget);
  const gboolean shared = lk_survey_outcome_get_shared (LK_SURVEY_OUTCOME (self->steps[LK_SURVEY_STEP_RESULTS]));

  flush (self);
  lk_erase_ask (widget, self->own, self->survey, _("Erase This Survey?"), shared ? _("What the team sees of it goes too.") : NULL, erased_cb);
}

static void
set_named_cb (GtkWindow *dialog)
{
  g_autoptr (LkSurveyPage) self = g_object_ref (g_object_get_data (G_OBJECT (dialog), "page"));
  const char *name = gtk_editable_get_text (g_object_get_data (G_OBJECT (dialog), "entry"));
  LkStatementSet *set = NULL;
  GError *error = NULL;

  if (!lk_private_get_locked (self->own))
    set = lk_statement_sets_add (self->sets, name, "", lk_survey_get_form (self->survey), &error);
  lk_voice_complain (GTK_WIDGET (self), error);
  if (set == NULL)
    return;
  gtk_window_close (dialog);
  lk_voice_toast (GTK_WIDGET (self), _("Saved: everyone at school can begin a survey with it"));
}

/* Only the questions go there, not whose class it was. */
static void
save_set_cb (LkSurveyPage *self)
{
  GtkWidget *entry = gtk_entry_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *save = gtk_button_new_with_mnemonic (_("_Save"));
  GtkWindow *dialog = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), lk_survey_get_text (self->survey, LK_SURVEY_NAME));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name of the set"), -1);
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_box_append (GTK_BOX (box), lk_voice_label (_("The statements and open questions are kept under this name, for everyone at school. Answers stay yours."), NULL));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), save);
  dialog = lk_voice_dialog (GTK_WIDGET (self), _("Save as Set"), NAME_WIDTH, box);
  g_object_set_data_full (G_OBJECT (dialog), "page", g_object_ref (self), g_object_unref);
  g_object_set_data (G_OBJECT (dialog), "entry", entry);
  g_signal_connect_object (entry, "activate", G_CALLBACK (set_named_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (save, "clicked", G_CALLBACK (set_named_cb), dialog, G_CONNECT_SWAPPED);
  gtk_window_present (dialog);
  gtk_widget_grab_focus (entry);
}

static void
show (LkSurveyPage *self)
{
  g_autofree char *title = lk_survey_dup_title (self->survey), *facts = lk_survey_dup_facts (self->survey);
  g_autofree char *state = lk_survey_dup_state (self->survey), *all = lk_facts_join (facts, state, NULL);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->facts), all);
}

static gboolean
lk_survey_page_grab_focus (GtkWidget *widget)
{
  GtkWidget *step = adw_view_stack_get_visible_child (ADW_VIEW_STACK (LK_SURVEY_PAGE (widget)->stack));

  /* Not of the page itself: where nothing in it can take the focus, that asks here again. */
  return step != NULL && (gtk_widget_grab_focus (step) || gtk_widget_child_focus (step, GTK_DIR_TAB_FORWARD));
}

static void
lk_survey_page_dispose (GObject *object)
{
  LkSurveyPage *self = LK_SURVEY_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->survey);
  g_clear_object (&self->sets);
  g_clear_object (&self->own);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (lk_survey_page_parent_class)->dispose (object);
}

static void
lk_survey_page_class_init (LkSurveyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_survey_page_dispose;
  widget_class->grab_focus = lk_survey_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lksurveypage");
  gtk_widget_class_install_action (widget_class, "survey.print-sheets", NULL, print_sheets_cb);
  gtk_widget_class_install_action (widget_class, "survey.tally", NULL, tally_cb);
  gtk_widget_class_install_action (widget_class, "survey.pupils", NULL, pupils_cb);
  gtk_widget_class_install_action (widget_class, "survey.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "survey.print-results", NULL, print_results_cb);
  gtk_widget_class_install_action (widget_class, "survey.export", "s", export_cb);
  gtk_widget_class_install_action (widget_class, "survey.repeat", NULL, repeat_cb);
  gtk_widget_class_install_action (widget_class, "survey.erase", NULL, erase_cb);
  signals[SIGNAL_PUSH] = g_signal_new ("push", LK_TYPE_SURVEY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, GTK_TYPE_WIDGET);
  signals[SIGNAL_OPEN] = g_signal_new ("open", LK_TYPE_SURVEY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_SURVEY);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", LK_TYPE_SURVEY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_survey_page_init (LkSurveyPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
new_menu (void)
{
  GtkWidget *button = NULL;
  g_autoptr (GMenu) menu = g_menu_new (), end = g_menu_new ();

  g_menu_append (menu, _("Ask _Once More Today"), "survey.repeat");
  g_menu_append (end, _("_Erase…"), "survey.erase");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  button = lk_more_menu_new (G_MENU_MODEL (menu), _("More"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
new_head (LkSurveyPage *self)
{
  GtkWidget *switcher = adw_view_switcher_new (), *head = NULL;

  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (switcher), ADW_VIEW_STACK (self->stack));
  adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (switcher), ADW_VIEW_SWITCHER_POLICY_WIDE);
  head = lk_voice_head (&self->title, &self->facts, switcher, new_menu (), GAP);
  gtk_widget_add_css_class (head, "voice-head");
  return head;
}

static void
build (LkSurveyPage *self)
{
  static const char *const icons[] = { "view-list-symbolic", "input-keyboard-symbolic", "view-reveal-symbolic" };
  const char *titles[] = { C_("pupil survey", "Questions"), _("Answers"), _("Results") };

  self->stack = adw_view_stack_new ();
  self->steps[LK_SURVEY_STEP_QUESTIONS] = lk_survey_asking_new (self->own, self->survey);
  self->steps[LK_SURVEY_STEP_ANSWERS] = lk_survey_ways_new (self->own, self->survey);
  self->steps[LK_SURVEY_STEP_RESULTS] = lk_survey_outcome_new (self->own, self->survey);
  for (guint i = 0; i < N_STEPS; i++)
    adw_view_stack_add_titled (ADW_VIEW_STACK (self->stack), self->steps[i], NULL, titles[i]);
  for (guint i = 0; i < N_STEPS; i++)
    adw_view_stack_page_set_icon_name (adw_view_stack_get_page (ADW_VIEW_STACK (self->stack), self->steps[i]), icons[i]);
  g_signal_connect_object (self->steps[LK_SURVEY_STEP_QUESTIONS], "save-set", G_CALLBACK (save_set_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self->box), new_head (self));
  gtk_box_append (GTK_BOX (self->box), self->stack);
}

GtkWidget *
lk_survey_page_new (LkKeeper        *keeper,
                    LkPrivate       *own,
                    LkStatementSets *sets,
                    LkSurvey        *survey)
{
  LkSurveyPage *self = NULL;
  guint n;

  g_return_val_if_fail (LK_IS_KEEPER (keeper), NULL);
  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_STATEMENT_SETS (sets), NULL);
  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);

  self = g_object_new (LK_TYPE_SURVEY_PAGE, NULL);
  self->keeper = g_object_ref (keeper);
  self->own = g_object_ref (own);
  self->sets = g_object_ref (sets);
  self->survey = g_object_ref (survey);
  build (self);
  g_signal_connect_object (survey, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  n = lk_survey_get_n_sheets (survey);
  lk_survey_page_show (self, n >= LK_SURVEY_MIN_ANSWERS ? LK_SURVEY_STEP_RESULTS : n > 0 ? LK_SURVEY_STEP_ANSWERS : LK_SURVEY_STEP_QUESTIONS);
  return GTK_WIDGET (self);
}

LkSurvey *
lk_survey_page_get_survey (LkSurveyPage *self)
{
  g_return_val_if_fail (LK_IS_SURVEY_PAGE (self), NULL);

  return self->survey;
}

void
lk_survey_page_show (LkSurveyPage *self,
                     LkSurveyStep  step)
{
  g_return_if_fail (LK_IS_SURVEY_PAGE (self));
  g_return_if_fail (step < N_STEPS);

  adw_view_stack_set_visible_child (ADW_VIEW_STACK (self->stack), self->steps[step]);
}
