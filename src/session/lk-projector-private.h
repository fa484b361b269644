#pragma once

#include "session/lk-projector.h"
#include "session/lk-projector-style.h"
#include "session/lk-session-run.h"

G_BEGIN_DECLS

struct _LkProjector
{
  GtkWidget  parent_instance;

  GtkWidget *stack;       /* LkSheetStack over the content; the session's bar stays free */
  GtkWidget *content;
  GtkWidget *team_name;
  GtkWidget *day;
  GtkWidget *dark_button;
  GtkWidget *start_button;
  GtkWidget *questions;   /* LkQuestionsBadge */
  GtkWidget *page;
  GtkWidget *bar;         /* of the session; as long as there is a board */
  GtkWidget *goals;
  GtkWidget *fields;

  LkBoard   *board;
  LkSessionRun *run;      /* as long as there is a board */
  int        place;       /* on the agenda, that is shown; -1 without a session */
  guint      inhibited;   /* the screen does not blank */
  LkProjectorStyle *style;

  guint      pointer_source;
  guint      idle_source;
  guint      idle_minutes;
  gboolean   dark;
  gboolean   sound;       /* when the time of a step is up */
};

/** Installs `projector.*`: what a card, a field or a button opens. */
void     lk_projector_install_openers (GtkWidgetClass *widget_class);
/** Shows what the run is at, from now on. */
void     lk_projector_follow_run      (LkProjector    *self);
void     lk_projector_leave_run       (LkProjector    *self);
/** Whether the clock of a session runs. */
gboolean lk_projector_is_session_running (LkProjector *self);
/** Lets the screen blank again. */
void     lk_projector_uninhibit       (LkProjector    *self);
/** Opens the page of the step that the session is at. */
void     lk_projector_open_step       (LkProjector    *self);
/** The keys of a session; GDK_EVENT_STOP when @key is one. */
gboolean lk_projector_session_key     (LkProjector    *self,
                                       guint           key);

G_END_DECLS
