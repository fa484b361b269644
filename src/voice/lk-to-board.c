#include "voice/lk-to-board.h"

#include <glib/gi18n.h>
#include <math.h>

#include "voice/lk-voice-bits.h"
#include "widgets/lk-day-picker.h"
#include "widgets/lk-team-choice.h"

#define GAP 9
#define WIDTH 480
#define DAYS_A_WEEK 7

typedef struct
{
  GtkWindow       *dialog;     /* owns this */
  GtkWidget       *from;
  GtkWidget       *words;      /* GtkEntry: of an action */
  GtkWidget       *statement;  /* GtkDropDown: of a reading */
  GtkWidget       *team;
  GtkWidget       *goal;       /* GtkDropDown */
  GtkWidget       *due;        /* GtkMenuButton: of an action */
  GtkWidget       *put;
  LkToBoardKind    kind;
  LkPrivate       *own;
  LkSurvey        *survey;
  LkSurveyResults *results;
  GPtrArray       *shown;      /* (element-type LkStatementResult) (borrowed) */
  GPtrArray       *goals;      /* (element-type LkGoal) */
  LkBoard         *board;
  LkDay            day;        /* by which it is done */
  gboolean         day_picked;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  if (asking->board != NULL)
    g_signal_handlers_disconnect_by_data (asking->board, asking);
  g_clear_object (&asking->board);
  g_ptr_array_unref (asking->goals);
  g_ptr_array_unref (asking->shown);
  lk_survey_results_free (asking->results);
  g_object_unref (asking->survey);
  g_object_unref (asking->own);
  g_object_unref (asking->from);
  g_free (asking);
}

static void
drop_goal (gpointer goal)
{
  if (goal != NULL)
    g_object_unref (goal);
}

static void
show_due (Asking *asking)
{
  lk_voice_name_day (asking->due, _("Due"), asking->day, _("No day yet"));
}

/* Unless another day was picked it is done when the team stands at its board next: on its usual day, or in a week. */
static void
suggest_due (Asking *asking,
             LkTeam *team)
{
  const LkDay today = lk_day_today ();
  const guint weekday = lk_team_get_session_weekday (team);
  guint days = weekday != 0 ? (weekday + DAYS_A_WEEK - (guint) lk_day_get_weekday (today)) % DAYS_A_WEEK : 0;

  if (asking->due == NULL || asking->day_picked)
    return;
  asking->day = today + (LkDay) (days != 0 ? days : DAYS_A_WEEK);
  show_due (asking);
}

static void
day_picked_cb (Asking *asking,
               int     day)
{
  asking->day = day;
  asking->day_picked = TRUE;
  show_due (asking);
}

static void
open_day_cb (GtkMenuButton *button,
             gpointer       user_data)
{
  Asking *asking = user_data;
  GtkWidget *picker = lk_day_picker_new ();

  lk_day_picker_set_day (LK_DAY_PICKER (picker), asking->day);
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (day_picked_cb), asking);
  gtk_menu_button_set_popover (button, picker);
}

static void
show_goals (Asking *asking)
{
  LkRecordList *goals = lk_board_get_goals (asking->board);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (asking->goals, 0);
  if (asking->kind == LK_TO_BOARD_ACTION)
    {
      gtk_string_list_append (names, _("No goal"));
      g_ptr_array_add (asking->goals, NULL);
    }
  for (guint i = 0; lk_board_get_loaded (asking->board) && i < lk_record_list_get_size (goals); i++)
    {
      LkGoal *goal = lk_record_list_peek (goals, i);

      gtk_string_list_append (names, lk_goal_get_title (goal));
      g_ptr_array_add (asking->goals, g_object_ref (goal));
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (asking->goal), G_LIST_MODEL (names));
  gtk_widget_set_sensitive (asking->put, lk_board_get_loaded (asking->board) && asking->goals->len > 0);
}

/* A board that is not the one in the window has to be read first. */
static void
take_team (Asking *asking)
{
  LkTeam *team = lk_team_choice_get_team (LK_TEAM_CHOICE (asking->team));

  if (team == NULL || (asking->board != NULL && lk_board_get_team (asking->board) == team))
    return;
  if (asking->board != NULL)
    g_signal_handlers_disconnect_by_data (asking->board, asking);
  g_clear_object (&asking->board);
  asking->board = lk_board_new (lk_private_get_school (asking->own), team);
  suggest_due (asking, team);
  g_signal_connect_data (asking->board, "notify::loaded", G_CALLBACK (show_goals), asking, NULL, G_CONNECT_SWAPPED);
  show_goals (asking);
}

static LkGoal *
get_goal (Asking *asking)
{
  const guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (asking->goal));

  return place < asking->goals->len ? asking->goals->pdata[place] : NULL;
}

static gboolean
put_action (Asking  *asking,
            GError **error)
{
  return lk_private_survey_to_action (asking->own, asking->survey, asking->board, get_goal (asking),
                                      gtk_editable_get_text (GTK_EDITABLE (asking->words)), asking->day, error) != NULL;
}

static gboolean
put_reading (Asking  *asking,
             GError **error)
{
  const guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (asking->statement));
  const LkStatementResult *statement = place < asking->shown->len ? asking->shown->pdata[place] : NULL;

  return statement != NULL && get_goal (asking) != NULL &&
         lk_private_survey_to_reading (asking->own, asking->survey, statement->id, asking->board, get_goal (asking), error);
}

static void
put_cb (Asking *asking)
{
  g_autoptr (GtkWidget) from = g_object_ref (asking->from);
  g_autofree char *told = NULL;
  GError *error = NULL;
  gboolean done;

  if (asking->board == NULL || !gtk_widget_get_sensitive (asking->put) || lk_private_get_locked (asking->own))
    return;
  done = asking->kind == LK_TO_BOARD_ACTION ? put_action (asking, &error) : put_reading (asking, &error);
  told = g_strdup_printf (_("On the board of %s"), lk_team_get_name (lk_board_get_team (asking->board)));
  if (done)
    gtk_window_close (asking->dialog);
  if (done)
    lk_voice_toast (from, told);
  lk_voice_complain (from, error);
}

static void
append (GtkWidget  *box,
        const char *name,
        GtkWidget  *field)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), lk_voice_label (name, "field-name"));
  gtk_box_append (GTK_BOX (box), field);
}

static GtkWidget *
new_words (Asking *asking)
{
  g_autofree char *words = g_strdup (lk_survey_get_text (asking->survey, LK_SURVEY_FOLLOW_UP));

  asking->words = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (asking->words), g_strstrip (g_strdelimit (words, "\n\r\t", ' ')));
  g_signal_connect_swapped (asking->words, "activate", G_CALLBACK (put_cb), asking);
  return asking->words;
}

static GtkWidget *
new_due (Asking *asking)
{
  asking->due = gtk_menu_button_new ();
  gtk_widget_set_halign (asking->due, GTK_ALIGN_START);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (asking->due), open_day_cb, asking, NULL);
  show_due (asking);
  return asking->due;
}

static GtkWidget *
new_statement (Asking *asking)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < asking->results->statements->len; i++)
    {
      LkStatementResult *result = asking->results->statements->pdata[i];
      const double share = lk_statement_result_get_share (result);
      g_autofree char *name = NULL;

      if (isnan (share))
        continue;
      /* Translators: the part of the pupils that agree, and the statement that they agree with */
      name = g_strdup_printf (_("%d%% · %s"), (int) round (100 * share), result->text);
      gtk_string_list_append (names, name);
      g_ptr_array_add (asking->shown, result);
    }
  asking->statement = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  return asking->statement;
}

static void
build (Asking    *asking,
       GtkWidget *box)
{
  LkSchool *school = lk_private_get_school (asking->own);
  guint n_teams;

  asking->team = lk_team_choice_new ();
  asking->goal = gtk_drop_down_new (NULL, NULL);
  asking->put = gtk_button_new_with_mnemonic (_("_Put on the Board"));
  gtk_widget_add_css_class (asking->put, "suggested-action");
  n_teams = lk_team_choice_fill (LK_TEAM_CHOICE (asking->team), school, lk_private_get_person_id (asking->own));
  if (asking->kind == LK_TO_BOARD_ACTION)
    append (box, _("Only these words go to the board, where everyone reads them"), new_words (asking));
  else
    append (box, _("Only the share of pupils that agree with this goes to the board"), new_statement (asking));
  if (n_teams > 1)
    append (box, _("Which board?"), asking->team);
  else
    {
      gtk_box_append (GTK_BOX (box), asking->team);
      gtk_widget_set_visible (asking->team, FALSE);
    }
  append (box, _("Goal"), asking->goal);
  if (asking->kind == LK_TO_BOARD_ACTION)
    append (box, _("Due"), new_due (asking));
  gtk_box_append (GTK_BOX (box), asking->put);
  g_signal_connect_swapped (asking->put, "clicked", G_CALLBACK (put_cb), asking);
  g_signal_connect_data (gtk_widget_get_first_child (asking->team), "notify::selected", G_CALLBACK (take_team), asking, NULL, G_CONNECT_SWAPPED);
}

void
lk_to_board_present (GtkWidget     *from,
                     LkPrivate     *own,
                     LkSurvey      *survey,
                     LkToBoardKind  kind)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  Asking *asking = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (LK_IS_PRIVATE (own));
  g_return_if_fail (LK_IS_SURVEY (survey));

  asking = g_new0 (Asking, 1);
  asking->from = g_object_ref (from);
  asking->kind = kind;
  asking->own = g_object_ref (own);
  asking->survey = g_object_ref (survey);
  asking->results = lk_survey_dup_results (survey, NULL);
  asking->shown = g_ptr_array_new ();
  asking->goals = g_ptr_array_new_with_free_func (drop_goal);
  build (asking, box);
  asking->dialog = lk_voice_dialog (from, kind == LK_TO_BOARD_ACTION ? _("To the Board as an Action") : _("As a Reading of a Goal"), WIDTH, box);
  g_object_set_data_full (G_OBJECT (asking->dialog), "asking", asking, asking_free);
  take_team (asking);
  gtk_window_present (asking->dialog);
  gtk_widget_grab_focus (kind == LK_TO_BOARD_ACTION ? asking->words : asking->statement);
}
