#pragma once

#include "session/lk-session-page.h"

G_BEGIN_DECLS

/** LkSessionQuestions: the questions to and from other boards, to answer and to ask, with or without a session. */
#define LK_TYPE_SESSION_QUESTIONS (lk_session_questions_get_type ())
G_DECLARE_FINAL_TYPE (LkSessionQuestions, lk_session_questions, LK, SESSION_QUESTIONS, LkSessionPage)

GtkWidget *lk_session_questions_new (LkSessionRun *run);

G_END_DECLS
