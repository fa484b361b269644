#pragma once

#include "records/lk-private.h"
#include "model/lk-guides.h"
#include "stage/stage.h"

/**
 * The school of a stage with Bram unlocked, who visits Anna, who has a password too, and a viewing guide of three items in two
 * domains. Deriving keys is slow by intent, so that a program sets this up once for all its tests.
 */
typedef struct
{
  Stage           stage;
  LkPrivate      *own;      /* Bram's */
  LkVault        *anna;
  LkGuides       *guides;
  LkGuide        *guide;
  GtkWidget      *overlay;  /* the toasts around the page on show */
} Visits;

void       visits_set_up     (Visits     *visits);
/** Locks, and asserts that nothing of the records or the guides lives on. */
void       visits_tear_down  (Visits     *visits);
/** Shows @page in a window of @width × @height, among toasts. */
void       visits_open       (Visits     *visits,
                              GtkWidget  *page,
                              int         width,
                              int         height);
/** Closes the window and asserts that the page is gone with it. */
void       visits_close      (Visits     *visits);
/** A new visit of Bram to Anna, today. */
LkVisit   *visits_add        (Visits     *visits);
/** The first widget below @from, itself too, that is a @type and whose words, if any, are @label (NULL for any). */
GtkWidget *visits_find       (GtkWidget  *from,
                              GType       type,
                              const char *label);
/** Clicks the middle of @widget with the pointer. */
void       visits_click      (Visits     *visits,
                              GtkWidget  *widget);
