#include "shell/lk-school-assistant.h"

#include <glib/gi18n.h>

#include "exchange/lk-people-import.h"
#include "model/lk-board.h"
#include "model/lk-model-error.h"
#include "shell/lk-people-entry.h"
#include "shell/lk-region-row.h"
#include "shell/lk-toast.h"

typedef enum
{
  STEP_SCHOOL,
  STEP_PEOPLE,
  STEP_GOAL,
  N_STEPS,
} Step;

struct _LkSchoolAssistant
{
  AdwWindow parent_instance;

  GtkWidget *overlay;
  GtkWidget *title;
  GtkWidget *back_button;
  GtkWidget *next_button;
  GtkWidget *steps;
  GtkWidget *school_row;
  GtkWidget *region_row;
  GtkWidget *team_row;
  GtkWidget *people;
  GtkWidget *goal_row;

  LkSchool *school;
  LkBoard *board; /* once all is filled in */
  Step step;
};

G_DEFINE_FINAL_TYPE (LkSchoolAssistant, lk_school_assistant, ADW_TYPE_WINDOW)

static char *
dup_text (GtkWidget *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static gboolean
is_filled (GtkWidget *row)
{
  g_autofree char *text = dup_text (row);

  return *text != '\0';
}

static void
update_buttons (LkSchoolAssistant *self)
{
  gtk_button_set_label (GTK_BUTTON (self->back_button), self->step == STEP_SCHOOL ? _("_Cancel") : _("_Back"));
  gtk_button_set_label (GTK_BUTTON (self->next_button), self->step == STEP_GOAL ? _("_Open the Board") : _("_Next"));
  gtk_widget_set_sensitive (self->next_button, is_filled (self->school_row) && is_filled (self->team_row));
}

static void
show_step (LkSchoolAssistant *self,
           Step               step)
{
  static const char *names[N_STEPS] = { "school", "people", "goal" };
  GtkWidget *firsts[N_STEPS] = { self->school_row, self->people, self->goal_row };
  /* Translators: which of the steps of the assistant is shown. */
  g_autofree char *where = g_strdup_printf (_("Step %u of %u"), step + 1u, (guint) N_STEPS);

  self->step = step;
  gtk_stack_set_visible_child_name (GTK_STACK (self->steps), names[step]);
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), _("Our School"));
  adw_window_title_set_subtitle (ADW_WINDOW_TITLE (self->title), where);
  gtk_widget_grab_focus (firsts[step]);
  update_buttons (self);
}

static void
complain (LkSchoolAssistant *self,
          Step               step,
          const GError      *error)
{
  gtk_widget_set_sensitive (self->steps, TRUE);
  show_step (self, step);
  lk_toast_tell (self->overlay, error->message, FALSE);
}

static void
board_loaded_cb (LkSchoolAssistant *self)
{
  g_autofree char *title = dup_text (self->goal_row);
  g_autoptr (GError) error = NULL;

  if (!lk_board_get_loaded (self->board))
    return;

  if (lk_board_add_goal (self->board, title, lk_day_today (), LK_GOAL_ACTIVE, &error) != NULL)
    gtk_window_close (GTK_WINDOW (self));
  else
    complain (self, STEP_GOAL, error);
}

/* The goal is added through a board of our own; the window's board takes it up from the store as any other change. */
static void
add_goal (LkSchoolAssistant *self,
          LkTeam            *team)
{
  if (!is_filled (self->goal_row))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  /* GTK warns of an entry that is made insensitive while it has the focus. */
  gtk_widget_grab_focus (self->next_button);
  gtk_widget_set_sensitive (self->steps, FALSE);
  self->board = lk_board_new (self->school, team);
  g_signal_connect_object (self->board, "notify::loaded", G_CALLBACK (board_loaded_cb), self, G_CONNECT_SWAPPED);
  board_loaded_cb (self);
}

static void
people_added_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (LkSchool) school = user_data;
  g_autoptr (GError) error = NULL;

  if (!lk_people_import_finish (result, NULL, &error))
    g_signal_emit_by_name (school, "failed", error);
}

static void
add_people (LkSchoolAssistant *self,
            LkTeam            *team)
{
  GPtrArray *rows = lk_people_entry_get_rows (LK_PEOPLE_ENTRY (self->people));

  if (rows->len > 0)
    lk_people_import_async (lk_school_get_store (self->school), rows, lk_record_get_id (LK_RECORD (team)), NULL, NULL,
                            people_added_cb, g_object_ref (self->school));
}

static gboolean
goal_fits (LkSchoolAssistant *self,
           GError           **error)
{
  g_autofree char *title = dup_text (self->goal_row);

  if (g_utf8_strlen (title, -1) <= LK_MAX_TITLE)
    return TRUE;

  g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG, _("A goal can have at most %d characters."), LK_MAX_TITLE);

  return FALSE;
}

static gboolean
set_region (LkSchoolAssistant  *self,
            GError            **error)
{
  const char *region = lk_region_row_get (LK_REGION_ROW (self->region_row));

  return g_strcmp0 (region, lk_school_get_region (self->school)) == 0 ||
         lk_school_set_region (self->school, region, error);
}

static void
start_school (LkSchoolAssistant *self)
{
  g_autofree char *school_name = dup_text (self->school_row);
  g_autofree char *team_name = dup_text (self->team_row);
  g_autoptr (GError) error = NULL;
  LkTeam *team;

  if (!goal_fits (self, &error))
    complain (self, STEP_GOAL, error);
  else if (!lk_school_set_name (self->school, school_name, &error) || !set_region (self, &error))
    complain (self, STEP_SCHOOL, error);
  else if ((team = lk_school_add_team (self->school, team_name, &error)) == NULL)
    complain (self, STEP_SCHOOL, error);
  else
    {
      add_people (self, team);
      add_goal (self, team);
    }
}

static void
back_cb (LkSchoolAssistant *self)
{
  if (self->step == STEP_SCHOOL)
    gtk_window_close (GTK_WINDOW (self));
  else
    show_step (self, self->step - 1);
}

static void
next_cb (LkSchoolAssistant *self)
{
  if (!gtk_widget_get_sensitive (self->next_button) || self->board != NULL)
    return;

  if (self->step == STEP_GOAL)
    start_school (self);
  else
    show_step (self, self->step + 1);
}

static void
lk_school_assistant_dispose (GObject *object)
{
  LkSchoolAssistant *self = LK_SCHOOL_ASSISTANT (object);

  g_clear_object (&self->board);
  g_clear_object (&self->school);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_SCHOOL_ASSISTANT);

  G_OBJECT_CLASS (lk_school_assistant_parent_class)->dispose (object);
}

static void
lk_school_assistant_class_init (LkSchoolAssistantClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_school_assistant_dispose;

  g_type_ensure (LK_TYPE_PEOPLE_ENTRY);
  g_type_ensure (LK_TYPE_REGION_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-school-assistant.ui");
  gtk_widget_class_bind_template_child (widget_class, LkSchoolAssistant, overlay);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolAssistant, title);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolAssistant, back_button);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolAssistant, next_button);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolAssistant, steps);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolAssistant, school_row);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolAssistant, region_row);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolAssistant, team_row);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolAssistant, people);
  gtk_widget_class_bind_template_child (widget_class, LkSchoolAssistant, goal_row);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_buttons);
}

static void
lk_school_assistant_init (LkSchoolAssistant *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lk_school_assistant_present (GtkWindow *parent,
                             LkSchool  *school)
{
  LkSchoolAssistant *self;
  const char *name;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_SCHOOL (school));

  self = g_object_new (LK_TYPE_SCHOOL_ASSISTANT, "transient-for", parent, NULL);
  self->school = g_object_ref (school);
  name = lk_school_get_name (school);
  gtk_editable_set_text (GTK_EDITABLE (self->school_row), name != NULL ? name : "");
  lk_region_row_set (LK_REGION_ROW (self->region_row), lk_school_get_region (school));
  show_step (self, STEP_SCHOOL);
  gtk_window_present (GTK_WINDOW (self));
}
