#pragma once

#include "board/lk-board-context.h"
#include "board/lk-board-page.h"

G_BEGIN_DECLS

struct _LkBoardPage
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *tools;
  GtkWidget      *strip;
  GtkWidget      *ideas;
  GtkWidget      *questions;
  GtkWidget      *search;
  GtkWidget      *flat_button;
  GtkWidget      *archive_button;
  GtkWidget      *hint;
  GtkWidget      *overlay;
  GtkWidget      *layout_box;
  GtkWidget      *fields;        /* LkFieldLayout, NULL while the archive is shown or there is no board */
  GtkWidget      *grid;
  GtkWidget      *revealer;
  GtkWidget      *panel;

  LkBoard        *board;
  LkBoardContext *context;
  GtkWidget      *opener;        /* (weak) what had the focus when the panel opened */
  char           *layout;
  gboolean        flat;
  gboolean        showing_archive;
};

void lk_board_page_set_flat          (LkBoardPage    *self,
                                      gboolean        flat);
void lk_board_page_set_archive       (LkBoardPage    *self,
                                      gboolean        showing);

/* lk-board-page-panel.c: the panel of an action or a goal */
/** lk_board_page_open_panel: in place of the one that is open. */
void lk_board_page_open_panel        (LkBoardPage    *self,
                                      GtkWidget      *panel);
/** lk_board_page_close_panel: saves what is typed in it, and gives the focus back. */
void lk_board_page_close_panel       (LkBoardPage    *self);
void lk_board_page_forget_opener     (LkBoardPage    *self);

/* lk-board-page-tools.c: the bar above the board, its actions and keys */
void lk_board_page_class_add_actions (GtkWidgetClass *widget_class);
void lk_board_page_add_tools         (LkBoardPage    *self);
void lk_board_page_add_keys          (LkBoardPage    *self);
/** lk_board_page_search_changed: shows what is looked for. */
void lk_board_page_search_changed    (LkBoardPage    *self);

G_END_DECLS
