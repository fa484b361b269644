/* The panel beside a board, and who had the focus before it. */

#include "board/lk-board-page-private.h"

#include "board/lk-action-panel.h"
#include "board/lk-goal-panel.h"

#define PANEL_WIDTH 380

static void
flush_panel (LkBoardPage *self)
{
  if (self->panel && LK_IS_ACTION_PANEL (self->panel))
    lk_action_panel_flush (LK_ACTION_PANEL (self->panel));
  else if (self->panel)
    lk_goal_panel_flush (LK_GOAL_PANEL (self->panel));
}

void
lk_board_page_forget_opener (LkBoardPage *self)
{
  if (self->opener)
    g_object_remove_weak_pointer (G_OBJECT (self->opener), (gpointer *) &self->opener);
  self->opener = NULL;
}

void
lk_board_page_close_panel (LkBoardPage *self)
{
  if (self->panel == NULL)
    return;
  flush_panel (self);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), FALSE);
  gtk_widget_set_visible (self->revealer, FALSE);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), NULL);
  self->panel = NULL;
  if (self->opener && gtk_widget_get_mapped (self->opener))
    gtk_widget_grab_focus (self->opener);
  lk_board_page_forget_opener (self);
}

void
lk_board_page_open_panel (LkBoardPage *self,
                          GtkWidget   *panel)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  flush_panel (self);
  if (self->panel == NULL && focus)
    {
      self->opener = focus;
      g_object_add_weak_pointer (G_OBJECT (focus), (gpointer *) &self->opener);
    }
  self->panel = panel;
  gtk_widget_set_size_request (panel, PANEL_WIDTH, -1);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), panel);
  gtk_widget_set_visible (self->revealer, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  gtk_widget_grab_focus (panel);
}
