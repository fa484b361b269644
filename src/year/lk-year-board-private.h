#pragma once

#include "model/lk-year.h"
#include "year/lk-year-board.h"

G_BEGIN_DECLS

struct _LkYearBoard
{
  GtkWidget   parent_instance;

  GtkWidget  *columns;      /* GtkBox */
  GtkWidget  *unplanned;    /* GtkBox in the tray */
  GtkWidget  *nothing;      /* words for when it is empty */
  GtkWidget  *tray;
  GtkWidget  *menu;         /* of the card that was chosen last */
  GHashTable *cards;        /* LkRecord → its LkYearCard */

  LkBoard    *board;
  LkYear     *year;
  int         school_year;
  guint       fill_source;
};

/** Installs `year.*`: what can be done with a card. */
void lk_year_board_install_actions (GtkWidgetClass *widget_class);
/** Moves @record to the period at @index, or out of all of them with -1. */
void lk_year_board_move            (LkYearBoard    *self,
                                    LkRecord       *record,
                                    int             index);
/** Gives the card of @record (nullable) the focus. */
void lk_year_board_focus           (LkYearBoard    *self,
                                    LkRecord       *record);

G_END_DECLS
