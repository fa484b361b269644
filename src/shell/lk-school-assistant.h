#pragma once

#include <adwaita.h>

#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkSchoolAssistant:
 *
 * Three short steps to a first board: the school and the team, the people, a first goal. Nothing is written before the last.
 */
#define LK_TYPE_SCHOOL_ASSISTANT (lk_school_assistant_get_type ())
G_DECLARE_FINAL_TYPE (LkSchoolAssistant, lk_school_assistant, LK, SCHOOL_ASSISTANT, AdwWindow)

void lk_school_assistant_present (GtkWindow *parent,
                                  LkSchool  *school);

G_END_DECLS
