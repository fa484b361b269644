#pragma once

#include "voice/lk-kept-sheets.h"
#include "voice/lk-pupil-window.h"

G_BEGIN_DECLS

struct _LkPupilWindow
{
  GtkWindow   parent_instance;

  GtkWidget  *stack;
  GtkWidget  *start;          /* the button on the first page */
  GtkWidget  *greeting;       /* labels above it */
  GtkWidget  *words;
  GtkWidget  *sheet;
  GtkWidget  *padlock;
  GtkWidget  *ask;            /* heading of the teacher's page */
  GtkWidget  *password;
  GtkWidget  *go_back;        /* from the teacher's page */

  GtkWidget  *from;           /* weak */
  GtkWindow  *parent;         /* weak: what it lies in */
  LkKeeper   *keeper;
  LkPrivate  *private;        /* NULL once it is locked */
  LkSurvey   *survey;         /* the same */
  LkKeptSheets *kept;         /* the same */
  guint       n_lost;         /* that were kept when it was locked */
  GPtrArray  *hidden;         /* of GtkWindow: what was on the screen before */
  gboolean    leaving;
  guint       idle_seconds;
  guint       idle_source;
  guint       touch_source;
  guint       guard_source;
  gint64      used;           /* monotonic, microseconds: when a hand was on it last */
  guint       inhibited;
};

/** lk_pupil_window_add_pages: makes all that is in it. */
void     lk_pupil_window_add_pages (LkPupilWindow *self);
/** lk_pupil_window_guard: from now on nothing but this window is to be seen, as far as a program can see to it. */
void     lk_pupil_window_guard   (LkPupilWindow   *self);
/** lk_pupil_window_unguard: shows what was on the screen before. */
void     lk_pupil_window_unguard (LkPupilWindow   *self);
/** lk_pupil_window_takes_key: whether a key is for a pupil. */
gboolean lk_pupil_window_takes_key (LkPupilWindow *self,
                                  guint            key,
                                  GdkModifierType  state);

G_END_DECLS
