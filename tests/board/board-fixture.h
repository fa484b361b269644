#pragma once

#include <adwaita.h>

#include "board/lk-board-page.h"

/** A small board in a real file, shown in a real window: two goals with actions, three people. */
typedef struct
{
  char      *folder;
  LkStore   *store;
  LkSchool  *school;
  LkBoard   *board;
  LkGoal    *tidy;
  LkGoal    *read;
  LkPerson  *anna;
  LkPerson  *bram;
  GtkWidget *window;
  GtkWidget *page;
  GString   *toasts;
} Fixture;

void       fixture_set_up     (Fixture       *f,
                               gconstpointer  data);
void       fixture_tear_down  (Fixture       *f,
                               gconstpointer  data);

typedef gboolean (*Condition) (Fixture *f);

/** Turns the main loop until @condition holds; fails after ten seconds. */
void       wait_for           (Fixture   *f,
                               Condition  condition);
/** Turns the main loop until everything that was asked of the store has been told and drawn. */
void       settle             (Fixture   *f);
LkAction  *find_action        (Fixture    *f,
                               const char *title);
/** The first mapped widget below the window of @type whose accessible or shown text holds @text (NULL: any). */
GtkWidget *find_widget        (Fixture    *f,
                               GType       type,
                               const char *text);
/** The card of the action called @title. */
GtkWidget *find_card          (Fixture    *f,
                               const char *title);
/** Runs xdotool with @arguments (printf) while the main loop turns. */
void       xdotool            (Fixture    *f,
                               const char *arguments,
                               ...) G_GNUC_PRINTF (2, 3);
/** Drags with the real pointer from the middle of @from to (@x, @y) within @to. */
void       drag               (Fixture    *f,
                               GtkWidget  *from,
                               GtkWidget  *to,
                               double      x,
                               double      y);
/** The same from a point of the screen, as out of another program. */
void       drag_from_screen   (Fixture    *f,
                               int         x0,
                               int         y0,
                               GtkWidget  *to,
                               double      x,
                               double      y);
/** Clicks the middle of @widget. */
void       click              (Fixture    *f,
                               GtkWidget  *widget);
/** The first column of a query's first row as text, "" for none. */
char      *ask                (Fixture    *f,
                               const char *sql);
