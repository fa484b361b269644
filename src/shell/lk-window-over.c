/* What lies over the window: dialogs, pages in windows of their own, and paper. */

#include "shell/lk-window-private.h"

#include <glib/gi18n.h>

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
#include "shell/lk-window-print.h"
#include "widgets/lk-about.h"
#include "widgets/lk-file-picker.h"
#include "year/lk-year-page.h"

#define MATRIX_WIDTH 980
#define MATRIX_HEIGHT 700
/* Of the window that it lies over. */
#define PART 0.92

/* A page of which there is much, nearly as large as the window. */
static void
present_large (LkWindow   *self,
               const char *title,
               GtkWidget  *page,
               GtkWidget  *button,
               gpointer    live)
{
  lk_page_window_present (GTK_WINDOW (self), title, (int) (gtk_widget_get_width (GTK_WIDGET (self)) * PART),
                          (int) (gtk_widget_get_height (GTK_WIDGET (self)) * PART), page, button, LK_LIVE (live));
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

  present_large (self, _("Who Visits Whom?"), lk_pairs_page_new (desk), NULL, self->school);
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
  present_large (self, _("Year Board"), page, print, self->board);
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

void
lk_window_add_over_actions (LkWindow *self)
{
  const GActionEntry entries[] = {
    { "import", import_cb },
    { "export", export_cb },
    { "print-board", print_board_cb },
    { "show-matrix", show_matrix_cb },
    { "show-year", show_year_cb },
    { "show-guides", show_guides_cb },
    { "show-pairs", show_pairs_cb },
    { "set-goals", set_goals_cb },
    { "print-paper", print_paper_cb },
    { "take-over-paper", take_over_paper_cb },
    { "preferences", preferences_cb, "s" },
    { "start-school", start_school_cb },
    { "about", about_cb },
    { "show-help-overlay", show_help_overlay_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
