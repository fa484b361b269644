#include "shell/lk-window-private.h"

#include <glib/gi18n.h>

#include "board/lk-board-page.h"
#include "shell/lk-window-lessons.h"
#include "shell/lk-window-progress.h"
#include "shell/lk-window-voice.h"
#include "shell/lk-window-week.h"

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

/* What shows a page, or with an id opens what has that over it. */
typedef struct
{
  const char *name;
  void      (*show) (LkWindow *self);
  void      (*open) (LkWindow   *self,
                     const char *id);
} Page;

static const Page pages[] = {
  { "show-progress", lk_window_show_progress },
  { "show-overview", lk_window_show_overview },
  { "show-lessons", lk_window_show_lessons },
  { "open-design", NULL, lk_window_open_design },
  { "open-planned-design", NULL, lk_window_open_planned_design },
  { "show-voice", lk_window_show_voice },
  { "open-survey", NULL, lk_window_open_survey },
  { "open-arena", NULL, lk_window_open_arena },
  { "show-week", lk_window_show_week },
  { "lock", lk_window_leave_week },
};

static void
page_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  const Page *page = g_object_get_data (G_OBJECT (action), "page");

  if (page->open != NULL)
    page->open (user_data, g_variant_get_string (parameter, NULL));
  else
    page->show (user_data);
}

static void
add_page (LkWindow   *self,
          const Page *page)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (page->name, page->open != NULL ? G_VARIANT_TYPE_STRING : NULL);

  g_object_set_data (G_OBJECT (action), "page", (gpointer) page);
  g_signal_connect_object (action, "activate", G_CALLBACK (page_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
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
    { "import-design", import_design_cb, "s" },
    { "present", NULL, NULL, "false", present_cb },
  };
  g_autoptr (GAction) flat = g_settings_create_action (self->settings, "flat");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), flat);
  lk_window_add_over_actions (self);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    add_page (self, &pages[i]);
  lk_window_update_actions (self);
}
