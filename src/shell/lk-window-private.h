#pragma once

#include "designs/lk-designs.h"
#include "model/lk-board.h"
#include "model/lk-keeper.h"
#include "shell/lk-away.h"
#include "shell/lk-deed-toasts.h"
#include "shell/lk-input-watch.h"
#include "shell/lk-notices.h"
#include "shell/lk-reminder.h"
#include "shell/lk-team-switcher.h"
#include "shell/lk-window.h"

G_BEGIN_DECLS

struct _LkWindow
{
  AdwApplicationWindow parent_instance;

  GtkWidget *overlay;
  GtkWidget *header;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *switcher;
  GtkWidget *lock_button;
  GtkWidget *notices;
  GtkWidget *stack;
  GtkWidget *spinner;
  GtkWidget *board_page; /* made when the first board is shown; in the stack */

  GSettings *settings;
  LkDeedToasts *toasts;
  LkReminder *reminder;
  LkSchool *school;
  LkBoard *board;
  LkDesigns *designs;   /* NULL until they are first shown */
  LkKeeper *keeper;     /* of the school's store */
  LkAway *away;         /* NULL until someone came to the door of My Week */
  LkInputWatch *input;
  GSignalGroup *board_signals;
  GSignalGroup *school_signals;
  GSignalGroup *teams_signals;
  GSignalGroup *store_signals;

  guint patience_source;
  guint refresh_source;
  gboolean settling;
  gboolean presenting; /* the board is shown in the projector view */
};

/** lk_window_add_actions: the window's own actions; once. */
void lk_window_add_actions    (LkWindow *self);
/** lk_window_add_over_actions: those of them that open a window over it, or print; called by lk_window_add_actions(). */
void lk_window_add_over_actions (LkWindow *self);
/** lk_window_update_actions: which of them can be done now, and how undo and redo are called. */
void lk_window_update_actions (LkWindow *self);
/** lk_window_show_page: shows @page under @name; the page that stood there before goes. */
void lk_window_show_page      (LkWindow   *self,
                               const char *name,
                               GtkWidget  *page);
/** lk_window_show_board: the board that is loaded, or what stands in its place. */
void lk_window_show_board     (LkWindow *self);
/** lk_window_show_team: loads the board of @team and shows it when it is there. */
void lk_window_show_team      (LkWindow *self,
                               LkTeam   *team);

G_END_DECLS
