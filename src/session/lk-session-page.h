#pragma once

#include <gtk/gtk.h>

#include "session/lk-session-run.h"

G_BEGIN_DECLS

/**
 * LkSessionPage: what a step of the session shows in full. It is filled anew, once a frame at most, whenever a record of the
 * lists that it follows has changed; the focus stays with the record that had it.
 *
 * Properties: `run` (LkSessionRun, construct only).
 */
#define LK_TYPE_SESSION_PAGE (lk_session_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (LkSessionPage, lk_session_page, LK, SESSION_PAGE, GtkWidget)

struct _LkSessionPageClass
{
  GtkWidgetClass parent_class;

  /* Shows the records as they are; must leave alone what is being typed. */
  void (* fill) (LkSessionPage *self);
};

LkSessionRun *lk_session_page_get_run   (LkSessionPage *self);
LkBoard      *lk_session_page_get_board (LkSessionPage *self);
/** lk_session_page_get_box: (transfer none): a vertical GtkBox that the page's widgets go in. */
GtkBox       *lk_session_page_get_box   (LkSessionPage *self);
void          lk_session_page_follow    (LkSessionPage *self,
                                         LkRecordList  *list);
/** lk_session_page_unfollow: of a list that it follows. */
void          lk_session_page_unfollow  (LkSessionPage *self,
                                         LkRecordList  *list);
/** lk_session_page_refill: in the next frame. */
void          lk_session_page_refill    (LkSessionPage *self);
/** lk_session_page_mark: @widget, or a widget in it, keeps the focus for @record when the page is filled anew. */
void          lk_session_page_mark      (GtkWidget     *widget,
                                         gpointer       record);
/** lk_session_page_tell: shows why a verb did not do it; does nothing without @error. */
void          lk_session_page_tell      (LkSessionPage *self,
                                         GError        *error);
/** lk_session_page_new_replay_button: (transfer full): opens the replay of the board over the page. */
GtkWidget    *lk_session_page_new_replay_button (void);

G_END_DECLS
