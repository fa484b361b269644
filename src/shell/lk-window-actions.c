#include "shell/lk-window-private.h"
#include "shell/lk-window-voice.h"

#include <glib/gi18n.h>

#include "board/lk-board-page.h"
#include "goals/lk-goal-setting.h"
#include "lessons/lk-lesson-page.h"
#include "matrix/lk-matrix-page.h"
#include "pairs/lk-pairs-page.h"
#include "shell/lk-export-dialog.h"
#include "shell/lk-guides-window.h"
#include "shell/lk-import-dialog.h"
#include "shell/lk-page-window.h"
#include "shell/lk-paper-dialog.h"
#include "shell/lk-preferences.h"
#include "shell/lk-school-assistant.h"
#include "shell/lk-window-lessons.h"
#include "shell/lk-window-print.h"
#include "shell/lk-window-progress.h"
#include "shell/lk-window-week.h"
#include "widgets/lk-about.h"
#include "widgets/lk-file-picker.h"
#include "year/lk-year-page.h"

#define MATRIX_WIDTH 980
#define MATRIX_HEIGHT 700
#define PAIRS_PART 0.92
#define YEAR_PART 0.92 /* of the window that it lies over */

static void
dismiss_toasts_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  LkWindow *self = user_data;

  lk_deed_toasts_dismiss (self->toasts);
}

static void
toast_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  LkWindow *self = user_data;

  lk_deed_toasts_tell (self->toasts, g_variant_get_string (parameter, NULL));
}

static void
complain_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  LkWindow *self = user_data;
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, g_variant_get_string (parameter, NULL));

  lk_deed_toasts_complain (self->toasts, error);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lk_store_undo_finish (LK_STORE (source), result, &error))
    lk_deed_toasts_complain (self->toasts, error);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LkWindow *self = user_data;

  lk_store_undo_async (lk_school_get_store (self->school), NULL, undone_cb, g_object_ref (self));
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lk_store_redo_finish (LK_STORE (source), result, &error))
    lk_deed_toasts_complain (self->toasts, error);
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LkWindow *self = user_data;

  lk_store_redo_async (lk_school_get_store (self->school), NULL, redone_cb, g_object_ref (self));
}

static void
search_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LkWindow *self = user_data;

  if (lk_window_is_in_week (self))
    lk_window_search_week (self);
  else if (lk_window_is_in_lessons (self))
    lk_window_search_lessons (self);
  else
    lk_board_page_start_search (LK_BOARD_PAGE (self->board_page));
}

static void
show_team_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  LkWindow *self = user_data;
  LkTeam *team = NULL;

  if (self->school != NULL)
    team = lk_record_list_find (lk_school_get_teams (self->school), g_variant_get_string (parameter, NULL));
  if (team != NULL)
    lk_window_show_team (self, team);
}

static const LkFileKind import_kinds[] = {
  { N_("Everything that can be imported"), "*.json *.csv *.txt *.md *.markdown" },
  { N_("Trello boards and school files"), "*.json" },
  { N_("Lesson designs"), "*.json *.md *.markdown" },
  { N_("Lists of people"), "*.csv *.txt" },
  { N_("All files"), "*" },
};

static void
import_picked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  LkWindow *self = LK_WINDOW (source);
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);

  if (file != NULL && self->school != NULL)
    lk_import_dialog_present (GTK_WINDOW (self), self->school, self->board != NULL ? lk_board_get_team (self->board) : NULL, file);
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LkFileKind kinds[G_N_ELEMENTS (import_kinds)];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    kinds[i] = (LkFileKind) { _(import_kinds[i].name), import_kinds[i].patterns };

  lk_file_picker_open_async (user_data, _("Import"), kinds, G_N_ELEMENTS (kinds), NULL, import_picked_cb, NULL);
}

/* Where a lesson design is open the key means that. */
static gboolean
do_with_lesson (LkWindow   *self,
                const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *page = focus != NULL ? gtk_widget_get_ancestor (focus, LK_TYPE_LESSON_PAGE) : NULL;

  return page != NULL && gtk_widget_activate_action (page, action, NULL);
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  LkWindow *self = user_data;

  if (do_with_lesson (self, "lesson.export"))
    return;
  lk_export_dialog_present (GTK_WINDOW (self), self->school);
}

static void
print_board_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LkWindow *self = user_data;

  if (do_with_lesson (self, "lesson.print"))
    return;
  lk_window_print_board (GTK_WINDOW (self), self->board);
}

static void
show_matrix_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LkWindow *self = user_data;

  lk_page_window_present (GTK_WINDOW (self), _("Impact Matrix"), MATRIX_WIDTH, MATRIX_HEIGHT, lk_matrix_page_new (self->board), NULL, LK_LIVE (self->board));
}

static void
show_guides_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LkWindow *self = user_data;

  lk_guides_window_present (GTK_WINDOW (self), self->school, NULL);
}

static void
show_pairs_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  LkWindow *self = user_data;
  g_autoptr (LkPairingDesk) desk = lk_pairing_desk_new (self->school, self->board != NULL ? lk_board_get_team (self->board) : NULL);

  lk_page_window_present (GTK_WINDOW (self), _("Who Visits Whom?"), (int) (gtk_widget_get_width (GTK_WIDGET (self)) * PAIRS_PART),
                          (int) (gtk_widget_get_height (GTK_WIDGET (self)) * PAIRS_PART), lk_pairs_page_new (desk), NULL, LK_LIVE (self->school));
}

static void
print_year_cb (LkYearPage *page,
               GtkWidget  *button)
{
  lk_window_print_year (GTK_WINDOW (gtk_widget_get_root (button)), lk_year_page_get_board (page), lk_year_page_get_school_year (page));
}

static void
show_year_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  LkWindow *self = user_data;
  GtkWidget *page = lk_year_page_new (self->board), *print = gtk_button_new_from_icon_name ("printer-symbolic");

  gtk_widget_set_tooltip_text (print, _("Print the Year Board"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (print), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Print the Year Board"), -1);
  g_signal_connect_object (print, "clicked", G_CALLBACK (print_year_cb), page, G_CONNECT_SWAPPED);
  lk_page_window_present (GTK_WINDOW (self), _("Year Board"), (int) (gtk_widget_get_width (GTK_WIDGET (self)) * YEAR_PART),
                          (int) (gtk_widget_get_height (GTK_WIDGET (self)) * YEAR_PART), page, print,
                          LK_LIVE (self->board));
}

static void
show_progress_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  lk_window_show_progress (user_data);
}

static void
show_overview_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  lk_window_show_overview (user_data);
}

static void
show_lessons_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  lk_window_show_lessons (user_data);
}

static void
show_voice_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  lk_window_show_voice (user_data);
}

static void
open_survey_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  lk_window_open_survey (user_data, g_variant_get_string (parameter, NULL));
}

static void
open_arena_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  lk_window_open_arena (user_data, g_variant_get_string (parameter, NULL));
}

static void
open_design_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  lk_window_open_design (user_data, g_variant_get_string (parameter, NULL));
}

static void
open_planned_design_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  lk_window_open_planned_design (user_data, g_variant_get_string (parameter, NULL));
}

static void
import_design_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  lk_window_import_design (user_data, file);
}

static void
show_week_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  lk_window_show_week (user_data);
}

static void
lock_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  lk_window_leave_week (user_data);
}

static void
set_goals_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  LkWindow *self = user_data;

  lk_goal_setting_present (GTK_WINDOW (self), self->board);
}

static void
print_paper_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LkWindow *self = user_data;

  lk_window_print_paper (GTK_WINDOW (self), self->board);
}

static void
take_over_paper_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  LkWindow *self = user_data;

  lk_paper_dialog_present (GTK_WINDOW (self), self->board);
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  LkWindow *self = user_data;

  lk_preferences_present (GTK_WINDOW (self), self->school, self->board != NULL ? lk_board_get_team (self->board) : NULL, self->settings, g_variant_get_string (parameter, NULL));
}

static void
start_school_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  LkWindow *self = user_data;

  lk_school_assistant_present (GTK_WINDOW (self), self->school);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  lk_about_present (user_data);
}

/* Built when it is asked for: GTK would build the one that it finds by itself with every window. */
static void
show_help_overlay_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/leerkracht/Board/shell/help-overlay.ui");
  GtkWindow *overlay = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (overlay, user_data);
  gtk_window_present (overlay);
}

static void
present_cb (GSimpleAction *action,
            GVariant      *state,
            gpointer       user_data)
{
  lk_window_set_presenting (user_data, g_variant_get_boolean (state));
}

static void
set_enabled (LkWindow   *self,
             const char *name,
             gboolean    enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  if (G_IS_SIMPLE_ACTION (action))
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

static void
name_button (GtkWidget  *button,
             const char *bare,
             const char *format,
             const char *label)
{
  g_autofree char *name = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  name = label != NULL ? g_strdup_printf (format, gettext (label)) : g_strdup (bare);
#pragma GCC diagnostic pop
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
lk_window_update_actions (LkWindow *self)
{
  LkStore *store = self->school != NULL ? lk_school_get_store (self->school) : NULL;
  const char *undo_label = store != NULL ? lk_store_get_undo_label (store) : NULL;
  const char *redo_label = store != NULL ? lk_store_get_redo_label (store) : NULL;
  const gboolean writable = store != NULL && !lk_store_get_read_only (store);
  /* What the projector shows is read by the whole room, and in its own size: windows wait until it is left. */
  const gboolean at_desk = !self->presenting;
  const gboolean on_board = self->board_page != NULL && gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->board_page;

  set_enabled (self, "undo", undo_label != NULL);
  set_enabled (self, "redo", redo_label != NULL);
  set_enabled (self, "search", on_board || lk_window_can_search_week (self) || lk_window_is_in_lessons (self));
  set_enabled (self, "show-lessons", store != NULL && at_desk);
  set_enabled (self, "open-design", store != NULL && at_desk);
  set_enabled (self, "open-planned-design", store != NULL && at_desk);
  set_enabled (self, "show-voice", store != NULL && at_desk);
  set_enabled (self, "open-survey", store != NULL && at_desk);
  set_enabled (self, "open-arena", store != NULL && at_desk);
  set_enabled (self, "show-week", store != NULL && at_desk);
  set_enabled (self, "lock", self->keeper != NULL && lk_keeper_get_person_id (self->keeper) != NULL);
  set_enabled (self, "print-board", self->board != NULL);
  set_enabled (self, "show-matrix", self->board != NULL && at_desk);
  set_enabled (self, "show-year", self->board != NULL && at_desk);
  set_enabled (self, "show-pairs", self->school != NULL && writable && at_desk);
  set_enabled (self, "show-guides", self->school != NULL && writable && at_desk);
  set_enabled (self, "show-progress", self->board != NULL);
  set_enabled (self, "show-overview", store != NULL);
  set_enabled (self, "set-goals", self->board != NULL && writable && at_desk);
  set_enabled (self, "print-paper", self->board != NULL && writable && at_desk);
  set_enabled (self, "take-over-paper", self->board != NULL && writable && at_desk);
  set_enabled (self, "import", writable && at_desk);
  set_enabled (self, "export", store != NULL && at_desk);
  set_enabled (self, "preferences", store != NULL && at_desk);
  set_enabled (self, "start-school", writable);

  /* Translators: %s is what was done, in header capitals: "Undo Move Action". */
  name_button (self->undo_button, _("Undo"), _("Undo %s"), undo_label);
  /* Translators: %s is what was undone, in header capitals: "Redo Move Action". */
  name_button (self->redo_button, _("Redo"), _("Redo %s"), redo_label);
}

void
lk_window_add_actions (LkWindow *self)
{
  const GActionEntry entries[] = {
    { "toast", toast_cb, "s" },
    { "dismiss-toasts", dismiss_toasts_cb },
    { "complain", complain_cb, "s" },
    { "undo", undo_cb },
    { "redo", redo_cb },
    { "search", search_cb },
    { "show-team", show_team_cb, "s" },
    { "import", import_cb },
    { "export", export_cb },
    { "print-board", print_board_cb },
    { "show-matrix", show_matrix_cb },
    { "show-year", show_year_cb },
    { "show-guides", show_guides_cb },
    { "show-pairs", show_pairs_cb },
    { "show-progress", show_progress_cb },
    { "show-overview", show_overview_cb },
    { "show-lessons", show_lessons_cb },
    { "open-design", open_design_cb, "s" },
    { "open-planned-design", open_planned_design_cb, "s" },
    { "show-voice", show_voice_cb },
    { "open-survey", open_survey_cb, "s" },
    { "open-arena", open_arena_cb, "s" },
    { "import-design", import_design_cb, "s" },
    { "show-week", show_week_cb },
    { "lock", lock_cb },
    { "set-goals", set_goals_cb },
    { "print-paper", print_paper_cb },
    { "take-over-paper", take_over_paper_cb },
    { "preferences", preferences_cb, "s" },
    { "start-school", start_school_cb },
    { "present", NULL, NULL, "false", present_cb },
    { "about", about_cb },
    { "show-help-overlay", show_help_overlay_cb },
  };
  g_autoptr (GAction) flat = g_settings_create_action (self->settings, "flat");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), flat);
  lk_window_update_actions (self);
}
