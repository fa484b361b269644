/* One goal in full. */

#include "board/lk-goal-panel.h"

#include <glib/gi18n.h>
#include <math.h>

#include "board/lk-limits-row.h"
#include "board/lk-panel.h"
#include "widgets/lk-saved-text.h"
#include "calendar/lk-day-words.h"
#include "model/lk-model-error.h"
#include "stats/lk-goal-figures.h"
#include "widgets/lk-goal-chart-view.h"
#include "widgets/lk-tip.h"

enum { TITLE, PUPILS, MEASURE, UNIT, START, TARGET, FROM, TILL, OUTCOME, N_TEXTS };

struct _LkGoalPanel
{
  GtkWidget       parent_instance;

  GtkWidget      *panel;
  GtkWidget      *texts[N_TEXTS];
  GtkWidget      *direction;
  GtkWidget      *stage;
  GtkWidget      *readings;

  LkBoardContext *context;
  LkGoal         *goal;
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (LkGoalPanel, lk_goal_panel, GTK_TYPE_WIDGET)

static LkBoard *
get_board (LkGoalPanel *self)
{
  return lk_board_context_get_board (self->context);
}

static void
report (LkGoalPanel *self,
        GError      *error)
{
  if (error)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static gboolean
read_number (const char  *text,
             double      *value,
             GError     **error)
{
  if (lk_value_from_text (text, value))
    return TRUE;
  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("This is a number, like 4 or 3.5."));
  return FALSE;
}

static gboolean
read_day (const char  *text,
          LkDay       *day,
          GError     **error)
{
  *day = lk_day_parse (text, lk_day_today ());
  if (*day != LK_DAY_NONE || text[0] == '\0')
    return TRUE;
  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("That is no day."));
  return FALSE;
}

static gboolean
save_title (gpointer data, const char *text, GError **error)
{
  LkGoalPanel *self = data;

  return lk_board_set_goal_title (get_board (self), self->goal, text, error);
}

static gboolean
save_pupils (gpointer data, const char *text, GError **error)
{
  LkGoalPanel *self = data;

  return lk_board_set_goal_text (get_board (self), self->goal, "pupils", text, error);
}

static gboolean
save_measure (gpointer data, const char *text, GError **error)
{
  LkGoalPanel *self = data;

  return lk_board_set_goal_text (get_board (self), self->goal, "measure", text, error);
}

static gboolean
save_unit (gpointer data, const char *text, GError **error)
{
  LkGoalPanel *self = data;

  return lk_board_set_goal_text (get_board (self), self->goal, "unit", text, error);
}

static gboolean
save_outcome (gpointer data, const char *text, GError **error)
{
  LkGoalPanel *self = data;

  return lk_board_set_goal_text (get_board (self), self->goal, "outcome", text, error);
}

static gboolean
save_start (gpointer data, const char *text, GError **error)
{
  LkGoalPanel *self = data;
  double value;

  return read_number (text, &value, error) &&
         lk_board_set_goal_values (get_board (self), self->goal, value, lk_goal_get_target (self->goal),
                                   lk_goal_get_direction (self->goal), error);
}

static gboolean
save_target (gpointer data, const char *text, GError **error)
{
  LkGoalPanel *self = data;
  double value;

  return read_number (text, &value, error) &&
         lk_board_set_goal_values (get_board (self), self->goal, lk_goal_get_start (self->goal), value,
                                   lk_goal_get_direction (self->goal), error);
}

static gboolean
save_from (gpointer data, const char *text, GError **error)
{
  LkGoalPanel *self = data;
  LkDay day;

  return read_day (text, &day, error) &&
         lk_board_set_goal_days (get_board (self), self->goal, day, lk_goal_get_till_day (self->goal), error);
}

static gboolean
save_till (gpointer data, const char *text, GError **error)
{
  LkGoalPanel *self = data;
  LkDay day;

  return read_day (text, &day, error) &&
         lk_board_set_goal_days (get_board (self), self->goal, lk_goal_get_from_day (self->goal), day, error);
}

static void
direction_cb (LkGoalPanel *self)
{
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  lk_board_set_goal_values (get_board (self), self->goal, lk_goal_get_start (self->goal), lk_goal_get_target (self->goal),
                            (LkDirection) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->direction)), &error);
  report (self, error);
}

static void
stage_cb (LkGoalPanel *self)
{
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  lk_board_set_goal_stage (get_board (self), self->goal,
                           (LkGoalStage) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->stage)), &error);
  report (self, error);
}

static void
remove_reading_cb (LkGoalPanel *self,
                   GtkWidget   *button)
{
  g_autoptr (GError) error = NULL;

  lk_board_remove_reading (get_board (self), g_object_get_data (G_OBJECT (button), "reading"), &error);
  report (self, error);
}

static void
value_edited_cb (LkGoalPanel      *self,
                 GParamSpec       *pspec,
                 GtkEditableLabel *label)
{
  LkReading *reading = g_object_get_data (G_OBJECT (label), "reading");
  g_autoptr (GError) error = NULL;
  double value;

  if (gtk_editable_label_get_editing (label))
    return;
  if (read_number (gtk_editable_get_text (GTK_EDITABLE (label)), &value, &error))
    lk_board_edit_reading (get_board (self), reading, lk_reading_get_day (reading), value, lk_reading_get_note (reading), &error);
  if (error)
    {
      g_autofree char *text = lk_value_to_text (lk_reading_get_value (reading));

      gtk_editable_set_text (GTK_EDITABLE (label), text);
    }
  report (self, error);
}

static GtkWidget *
create_reading_cb (gpointer item,
                   gpointer data)
{
  LkGoalPanel *self = data;
  LkReading *reading = item;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *day = lk_day_format_short (lk_reading_get_day (reading), lk_day_today ());
  g_autofree char *value = lk_value_to_text (lk_reading_get_value (reading));
  GtkWidget *when = gtk_label_new (day), *what = gtk_editable_label_new (value), *note = gtk_label_new (lk_reading_get_note (reading));
  GtkWidget *remove = gtk_button_new_from_icon_name ("edit-delete-symbolic");

  gtk_label_set_xalign (GTK_LABEL (when), 0);
  gtk_label_set_width_chars (GTK_LABEL (when), 11);
  gtk_widget_add_css_class (when, "event-facts");
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_ellipsize (GTK_LABEL (note), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (note, TRUE);
  gtk_button_set_has_frame (GTK_BUTTON (remove), FALSE);
  gtk_widget_add_css_class (remove, "on-hover");
  lk_tip_set (remove, _("Remove this reading"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove this reading"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (what), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reading"), -1);
  g_object_set_data_full (G_OBJECT (remove), "reading", g_object_ref (reading), g_object_unref);
  g_object_set_data_full (G_OBJECT (what), "reading", g_object_ref (reading), g_object_unref);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_reading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (what, "notify::editing", G_CALLBACK (value_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), when);
  gtk_box_append (GTK_BOX (box), what);
  gtk_box_append (GTK_BOX (box), note);
  gtk_box_append (GTK_BOX (box), remove);
  return box;
}

static void
set_number (LkGoalPanel *self,
            int          which,
            double       value)
{
  g_autofree char *text = lk_value_to_text (value);

  lk_saved_text_set (LK_SAVED_TEXT (self->texts[which]), text);
}

static void
set_day (LkGoalPanel *self,
         int          which,
         LkDay        day)
{
  g_autofree char *text = day == LK_DAY_NONE ? g_strdup ("") : lk_day_format_short (day, LK_DAY_NONE);
  g_autofree char *iso = lk_day_to_text (day);

  /* Only what reads back as the same day is shown in words. */
  lk_saved_text_set (LK_SAVED_TEXT (self->texts[which]),
                     day == LK_DAY_NONE || lk_day_parse (text, lk_day_today ()) == day ? text : iso);
}

static void
update (LkGoalPanel *self)
{
  self->showing = TRUE;
  lk_saved_text_set (LK_SAVED_TEXT (self->texts[TITLE]), lk_goal_get_title (self->goal));
  lk_saved_text_set (LK_SAVED_TEXT (self->texts[PUPILS]), lk_goal_get_pupils (self->goal));
  lk_saved_text_set (LK_SAVED_TEXT (self->texts[MEASURE]), lk_goal_get_measure (self->goal));
  lk_saved_text_set (LK_SAVED_TEXT (self->texts[UNIT]), lk_goal_get_unit (self->goal));
  lk_saved_text_set (LK_SAVED_TEXT (self->texts[OUTCOME]), lk_goal_get_outcome (self->goal));
  set_number (self, START, lk_goal_get_start (self->goal));
  set_number (self, TARGET, lk_goal_get_target (self->goal));
  set_day (self, FROM, lk_goal_get_from_day (self->goal));
  set_day (self, TILL, lk_goal_get_till_day (self->goal));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->direction), lk_goal_get_direction (self->goal));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->stage), lk_goal_get_stage (self->goal));
  self->showing = FALSE;
}

static GtkWidget *
new_choice (LkGoalPanel *self,
            const char  *name,
            const char **choices,
            GCallback    callback)
{
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (choices);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (drop_down, "notify::selected", callback, self, G_CONNECT_SWAPPED);
  return drop_down;
}

static GtkWidget *
pair (GtkWidget *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (content), box);
  return box;
}

static GtkWidget *
half (GtkWidget  *box,
      const char *heading,
      GtkWidget  *widget)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (box), column);
  return lk_panel_add (column, heading, widget);
}

static void
build (LkGoalPanel *self)
{
  const char *directions[] = { _("up: more is better"), _("down: less is better"), NULL };
  const char *stages[] = { lk_goal_stage_get_name (LK_GOAL_IDEA), lk_goal_stage_get_name (LK_GOAL_ACTIVE),
                           lk_goal_stage_get_name (LK_GOAL_ACHIEVED), lk_goal_stage_get_name (LK_GOAL_STOPPED), NULL };
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *chart = lk_goal_chart_view_new (self->goal);
  GtkWidget *box;

  self->texts[TITLE] = lk_panel_add (content, NULL, lk_saved_text_new (_("Pupil goal"), 1, save_title, self));
  gtk_widget_add_css_class (self->texts[TITLE], "panel-title");
  gtk_widget_set_size_request (chart, -1, 110);
  lk_panel_add (content, NULL, chart);
  self->texts[PUPILS] = lk_panel_add (content, _("For which pupils"), lk_saved_text_new (_("For which pupils"), 1, save_pupils, self));
  self->texts[MEASURE] = lk_panel_add (content, _("How we measure it"), lk_saved_text_new (_("How we measure it"), 1, save_measure, self));
  box = pair (content);
  self->texts[START] = half (box, _("Start"), lk_saved_text_new (_("Start"), 1, save_start, self));
  self->texts[TARGET] = half (box, _("Target"), lk_saved_text_new (_("Target"), 1, save_target, self));
  self->texts[UNIT] = half (box, _("Unit"), lk_saved_text_new (_("Unit"), 1, save_unit, self));
  self->direction = lk_panel_add (content, _("Direction"), new_choice (self, _("Direction"), directions, G_CALLBACK (direction_cb)));
  box = pair (content);
  self->texts[FROM] = half (box, _("From"), lk_saved_text_new (_("From"), 1, save_from, self));
  self->texts[TILL] = half (box, _("Till"), lk_saved_text_new (_("Till"), 1, save_till, self));
  self->stage = lk_panel_add (content, _("Stage"), new_choice (self, _("Stage"), stages, G_CALLBACK (stage_cb)));
  self->texts[OUTCOME] = lk_panel_add (content, _("What did it bring?"), lk_saved_text_new (_("What did it bring?"), 2, save_outcome, self));
  self->readings = lk_panel_add (content, _("Readings"), gtk_list_box_new ());
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->readings), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->readings, "field-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->readings), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Readings"), -1);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->readings), G_LIST_MODEL (lk_goal_get_readings (self->goal)), create_reading_cb, self, NULL);  gtk_box_append (GTK_BOX (content), lk_limits_row_new (get_board (self), self->goal));

  self->panel = lk_panel_new (_("Pupil goal"), content);
  gtk_widget_set_parent (self->panel, GTK_WIDGET (self));
}

static gboolean
lk_goal_panel_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_GOAL_PANEL (widget)->texts[TITLE]);
}

static void
lk_goal_panel_dispose (GObject *object)
{
  LkGoalPanel *self = LK_GOAL_PANEL (object);

  if (self->panel)
    lk_goal_panel_flush (self);
  g_clear_pointer (&self->panel, gtk_widget_unparent);
  g_clear_object (&self->goal);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_goal_panel_parent_class)->dispose (object);
}

static void
lk_goal_panel_class_init (LkGoalPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_goal_panel_dispose;
  widget_class->grab_focus = lk_goal_panel_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lk_goal_panel_init (LkGoalPanel *self)
{
}

GtkWidget *
lk_goal_panel_new (LkBoardContext *context,
                   LkGoal         *goal)
{
  LkGoalPanel *self = g_object_new (LK_TYPE_GOAL_PANEL, NULL);

  self->context = g_object_ref (context);
  self->goal = g_object_ref (goal);
  self->showing = TRUE;
  build (self);
  g_signal_connect_object (goal, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

void
lk_goal_panel_flush (LkGoalPanel *self)
{
  for (int i = 0; i < N_TEXTS; i++)
    lk_saved_text_flush (LK_SAVED_TEXT (self->texts[i]));
}
