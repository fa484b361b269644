#include "shell/lk-window-private.h"

#include <glib/gi18n.h>

#include "board/lk-board-page.h"
#include "records/lk-held-sheets.h"
#include "session/lk-projector.h"
#include "shell/lk-accels.h"
#include "shell/lk-trouble-page.h"
#include "shell/lk-unsaved.h"
#include "shell/lk-window-lessons.h"
#include "shell/lk-window-voice.h"
#include "shell/lk-window-week.h"
#include "shell/lk-welcome-page.h"

/* Before this long an empty window is not shown: as a rule the board is there sooner. */
#define PATIENCE_MS 700
/* How often to look whether another program has written. */
#define REFRESH_SECONDS 5

G_DEFINE_FINAL_TYPE (LkWindow, lk_window, ADW_TYPE_APPLICATION_WINDOW)

static LkStore *
get_store (LkWindow *self)
{
  return self->school != NULL ? lk_school_get_store (self->school) : NULL;
}

static void
reveal (LkWindow *self)
{
  g_clear_handle_id (&self->patience_source, g_source_remove);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
}

static gboolean
patience_over_cb (gpointer user_data)
{
  LkWindow *self = user_data;

  self->patience_source = 0;
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  reveal (self);

  return G_SOURCE_REMOVE;
}

void
lk_window_show_page (LkWindow   *self,
                     const char *name,
                     GtkWidget  *page)
{
  GtkStack *stack = GTK_STACK (self->stack);
  GtkWidget *former = gtk_stack_get_child_by_name (stack, name);

  if (former != NULL && former != page)
    gtk_stack_remove (stack, former);
  if (former != page)
    gtk_stack_add_named (stack, page, name);

  gtk_stack_set_visible_child (stack, page);
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  gtk_widget_set_visible (self->switcher, page == self->board_page);
  lk_window_update_actions (self);
  reveal (self);
  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
show_opening (LkWindow *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "opening");
  gtk_widget_set_visible (self->header, TRUE);
  gtk_widget_set_visible (self->switcher, FALSE);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_spinner_start (GTK_SPINNER (self->spinner));
  else if (self->patience_source == 0)
    self->patience_source = g_timeout_add (PATIENCE_MS, patience_over_cb, self);
}

static void
ensure_board_page (LkWindow *self)
{
  g_autoptr (GPropertyAction) archive = NULL;

  if (self->board_page != NULL)
    return;

  self->board_page = lk_board_page_new ();
  g_settings_bind (self->settings, "board-layout", self->board_page, "layout", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "flat", self->board_page, "flat", G_SETTINGS_BIND_DEFAULT);

  archive = g_property_action_new ("show-archive", self->board_page, "showing-archive");
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (archive));
}

/* The projector view is made each time: it costs little, and nothing of it stays in the room. */
static void
show_projector (LkWindow *self)
{
  GtkWidget *projector = lk_projector_new ();

  g_settings_bind (self->settings, "projector-dark", projector, "dark", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "session-sound", projector, "sound", G_SETTINGS_BIND_GET);
  g_settings_bind (self->settings, "projector-idle-minutes", projector, "idle-minutes", G_SETTINGS_BIND_GET);
  lk_projector_set_board (LK_PROJECTOR (projector), self->board);
  lk_window_show_page (self, "projector", projector);
}

static void
show_board (LkWindow *self)
{
  lk_team_switcher_set_team (LK_TEAM_SWITCHER (self->switcher), lk_board_get_team (self->board));
  gtk_widget_set_visible (self->header, !self->presenting);
  gtk_widget_set_visible (self->notices, !self->presenting);
  if (self->presenting)
    {
      show_projector (self);
      return;
    }

  ensure_board_page (self);
  lk_board_page_set_board (LK_BOARD_PAGE (self->board_page), self->board);
  lk_window_show_page (self, "board", self->board_page);
}

static void
drop_projector (LkWindow *self)
{
  GtkWidget *projector = gtk_stack_get_child_by_name (GTK_STACK (self->stack), "projector");

  if (projector != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), projector);
}

void
lk_window_set_presenting (LkWindow *self,
                          gboolean  presenting)
{
  GAction *action = NULL;

  g_return_if_fail (LK_IS_WINDOW (self));

  if (self->presenting == presenting)
    return;
  /* The whole room reads along from here on. */
  if (presenting)
    lk_window_leave_week (self);
  self->presenting = presenting;
  lk_reminder_set_quiet (self->reminder, presenting);
  lk_window_update_actions (self);
  action = g_action_map_lookup_action (G_ACTION_MAP (self), "present");
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (presenting));
  if (presenting)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else
    gtk_window_unfullscreen (GTK_WINDOW (self));

  if (self->board != NULL && lk_board_get_loaded (self->board))
    show_board (self);
  if (!presenting)
    drop_projector (self);
}

static void
board_loaded_cb (LkWindow *self)
{
  if (lk_board_get_loaded (self->board))
    show_board (self);
}

void
lk_window_show_board (LkWindow *self)
{
  if (self->board != NULL && lk_board_get_loaded (self->board))
    show_board (self);
  else
    {
      const gboolean welcomes = self->board == NULL && gtk_stack_get_child_by_name (GTK_STACK (self->stack), "welcome") != NULL;

      gtk_widget_set_visible (self->header, TRUE);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), welcomes ? "welcome" : "opening");
      lk_window_update_actions (self);
    }
}

static void
failed_cb (LkWindow *self,
           GError   *error)
{
  lk_deed_toasts_complain (self->toasts, error);
}

static void
take_board (LkWindow *self,
            LkBoard  *board)
{
  g_set_object (&self->board, board);
  g_signal_group_set_target (self->board_signals, board);
  lk_reminder_set_team (self->reminder, board != NULL ? lk_board_get_team (board) : NULL);
  if (board != NULL)
    board_loaded_cb (self);
}

void
lk_window_show_team (LkWindow *self,
                     LkTeam   *team)
{
  g_autoptr (LkBoard) board = lk_board_new (self->school, team);

  g_settings_set_string (self->settings, "last-team", lk_record_get_id (LK_RECORD (team)));
  take_board (self, board);
}

static void
team_chosen_cb (LkWindow *self,
                LkTeam   *team)
{
  lk_window_show_team (self, team);
}

static LkTeam *
pick_team (LkWindow *self)
{
  LkRecordList *teams = lk_school_get_teams (self->school);
  g_autofree char *last = g_settings_get_string (self->settings, "last-team");
  LkTeam *team = lk_record_list_find (teams, last);

  return team != NULL ? team : lk_record_list_peek (teams, 0);
}

/* The board of a team that is there stays; else the last one shown, the first one, or the welcome. */
static void
teams_changed_cb (LkWindow *self)
{
  LkRecordList *teams = lk_school_get_teams (self->school);
  LkTeam *shown = self->board != NULL ? lk_board_get_team (self->board) : NULL;
  LkTeam *team;

  if (!lk_school_get_loaded (self->school))
    return;
  if (shown != NULL && lk_record_list_index (teams, shown) >= 0)
    return;

  team = pick_team (self);
  if (team != NULL)
    lk_window_show_team (self, team);
  else
    {
      take_board (self, NULL);
      lk_window_set_presenting (self, FALSE);
      gtk_widget_set_visible (self->header, TRUE);
      lk_window_show_page (self, "welcome", lk_welcome_page_new ());
    }
}

static gboolean
refresh_cb (gpointer user_data)
{
  LkWindow *self = user_data;
  LkStore *store = get_store (self);

  if (store == NULL)
    return G_SOURCE_CONTINUE;

  lk_school_check_day (self->school);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    lk_store_refresh (store);

  return G_SOURCE_CONTINUE;
}

static void
is_active_cb (LkWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)))
    refresh_cb (self);
}

static void
restore_geometry (LkWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
save_geometry (LkWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (width >= 360 && height >= 294)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

static gboolean
destroy_cb (gpointer user_data)
{
  gtk_window_destroy (user_data);
  return G_SOURCE_REMOVE;
}

/* The question that was answered is a window over this one, and goes first. */
static void
settled_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  LkWindow *self = LK_WINDOW (source);

  self->settling = FALSE;
  if (lk_unsaved_settle_finish (result, NULL))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_cb, g_object_ref (self), g_object_unref);
}

static gboolean
lk_window_close_request (GtkWindow *window)
{
  LkWindow *self = LK_WINDOW (window);
  LkStore *store = get_store (self);
  guint n_sheets;

  save_geometry (self);
  /* What was written last is sealed, and then waited for like any other write. */
  if (self->keeper != NULL)
    lk_keeper_lock (self->keeper);

  n_sheets = self->school != NULL ? lk_held_sheets_get_n (lk_held_sheets_get (self->school)) : 0;
  if (store == NULL || (lk_store_get_pending (store) == 0 && n_sheets == 0))
    return GTK_WINDOW_CLASS (lk_window_parent_class)->close_request (window);

  if (!self->settling)
    {
      self->settling = TRUE;
      lk_unsaved_settle_async (window, store, n_sheets, NULL, settled_cb, NULL);
    }

  return GDK_EVENT_STOP;
}

static void
lk_window_dispose (GObject *object)
{
  LkWindow *self = LK_WINDOW (object);

  g_clear_handle_id (&self->patience_source, g_source_remove);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_object (&self->board_signals);
  g_clear_object (&self->school_signals);
  g_clear_object (&self->teams_signals);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->toasts);
  g_clear_pointer (&self->reminder, lk_reminder_free);
  g_clear_object (&self->keeper);
  g_clear_object (&self->away);
  g_clear_object (&self->input);
  g_clear_object (&self->board);
  g_clear_object (&self->designs);
  g_clear_object (&self->school);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_WINDOW);

  G_OBJECT_CLASS (lk_window_parent_class)->dispose (object);
}

static void
lk_window_class_init (LkWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = lk_window_dispose;
  window_class->close_request = lk_window_close_request;

  g_type_ensure (LK_TYPE_NOTICES);
  g_type_ensure (LK_TYPE_TEAM_SWITCHER);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LkWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, LkWindow, header);
  gtk_widget_class_bind_template_child (widget_class, LkWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, LkWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, LkWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, LkWindow, lock_button);
  gtk_widget_class_bind_template_child (widget_class, LkWindow, notices);
  gtk_widget_class_bind_template_child (widget_class, LkWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LkWindow, spinner);
  gtk_widget_class_bind_template_callback (widget_class, team_chosen_cb);
}

static void
make_signal_groups (LkWindow *self)
{
  self->board_signals = g_signal_group_new (LK_TYPE_BOARD);
  g_signal_group_connect_object (self->board_signals, "notify::loaded", G_CALLBACK (board_loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->board_signals, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  self->school_signals = g_signal_group_new (LK_TYPE_SCHOOL);
  g_signal_group_connect_object (self->school_signals, "notify::loaded", G_CALLBACK (teams_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->school_signals, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  self->teams_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_object (self->teams_signals, "items-changed", G_CALLBACK (teams_changed_cb), self, G_CONNECT_SWAPPED);

  self->store_signals = g_signal_group_new (LK_TYPE_STORE);
  g_signal_group_connect_object (self->store_signals, "notify::undo-label", G_CALLBACK (lk_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->store_signals, "notify::redo-label", G_CALLBACK (lk_window_update_actions), self, G_CONNECT_SWAPPED);
}

static void
lk_window_init (LkWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->toasts = lk_deed_toasts_new (ADW_TOAST_OVERLAY (self->overlay));
  make_signal_groups (self);
  lk_accels_add_to_window (GTK_WIDGET (self));

  self->refresh_source = g_timeout_add_seconds (REFRESH_SECONDS, refresh_cb, self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (is_active_cb), NULL);
}

LkWindow *
lk_window_new (GtkApplication *application,
               GSettings      *settings)
{
  LkWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (LK_TYPE_WINDOW, "application", application, NULL);
  self->settings = g_object_ref (settings);
  self->reminder = lk_reminder_new (G_APPLICATION (application), settings);
  lk_window_add_actions (self);
  restore_geometry (self);
  show_opening (self);

  return self;
}

void
lk_window_set_school (LkWindow *self,
                      LkSchool *school,
                      gboolean  demo)
{
  g_return_if_fail (LK_IS_WINDOW (self));
  g_return_if_fail (school == NULL || LK_IS_SCHOOL (school));

  lk_window_leave_week (self);
  lk_window_leave_lessons (self);
  lk_window_leave_voice (self);
  g_clear_object (&self->designs);
  take_board (self, NULL);
  drop_projector (self);
  show_opening (self);

  g_set_object (&self->school, school);
  lk_window_follow_keeper (self);
  g_signal_group_set_target (self->school_signals, school);
  g_signal_group_set_target (self->teams_signals, school != NULL ? lk_school_get_teams (school) : NULL);
  g_signal_group_set_target (self->store_signals, get_store (self));
  lk_team_switcher_set_school (LK_TEAM_SWITCHER (self->switcher), school);
  lk_notices_set_store (LK_NOTICES (self->notices), get_store (self), demo);
  lk_deed_toasts_set_store (self->toasts, get_store (self));

  lk_window_update_actions (self);
  if (school != NULL)
    teams_changed_cb (self);
}

LkSchool *
lk_window_get_school (LkWindow *self)
{
  g_return_val_if_fail (LK_IS_WINDOW (self), NULL);

  return self->school;
}

void
lk_window_show_trouble (LkWindow     *self,
                        const char   *path,
                        const GError *error)
{
  g_return_if_fail (LK_IS_WINDOW (self));

  lk_window_show_page (self, "trouble", lk_trouble_page_new (path, error));
}
