#pragma once

#include "voice/voice.h"

/* What the tests of answers that come in begin with: a survey of eight statements, and open questions where a test asks for them. */

#define SHEETS_N_STATEMENTS 8

typedef struct
{
  Stage      stage;
  LkKeeper  *keeper;
  LkPrivate *own;
  LkSurvey  *survey;
  LkArena   *arena;
} Sheets;

/** @n_questions: as a pointer, by GUINT_TO_POINTER() */
void       sheets_set_up    (Sheets        *self,
                             gconstpointer  n_questions);
void       sheets_tear_down (Sheets        *self,
                             gconstpointer  data);
/** How often @answer was given to the @statement-th statement, from 0. */
guint      sheets_get_count (Sheets        *self,
                             guint          statement,
                             LkAnswer       answer);
/** (transfer none) (nullable): the first of @type in @from that is shown. @label: (nullable): of a label or a button */
GtkWidget *sheets_find      (GtkWidget     *from,
                             GType          type,
                             const char    *label);
void       sheets_click_on  (Sheets        *self,
                             GtkWidget     *widget);
