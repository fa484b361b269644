#pragma once

#include <glib-object.h>

#include "model/lk-model-error.h"

G_BEGIN_DECLS

/** LkSurveyKind: an exit ticket is one or two questions at the end of one lesson. */
typedef enum
{
  LK_SURVEY_FULL,
  LK_SURVEY_EXIT_TICKET,
} LkSurveyKind;
#define LK_TYPE_SURVEY_KIND (lk_survey_kind_get_type ())
GType lk_survey_kind_get_type (void) G_GNUC_CONST;

/** LkSurveyLevel: primary pupils answer by four faces, secondary pupils by 1 to 4. */
typedef enum
{
  LK_SURVEY_PRIMARY,
  LK_SURVEY_SECONDARY,
} LkSurveyLevel;
#define LK_TYPE_SURVEY_LEVEL (lk_survey_level_get_type ())
GType lk_survey_level_get_type (void) G_GNUC_CONST;

/** What a pupil answers to a statement: 1 (not at all true) to 4 (quite true), or that it does not apply (n.v.t.); BLANK is not counted. */
typedef enum
{
  LK_ANSWER_1,
  LK_ANSWER_2,
  LK_ANSWER_3,
  LK_ANSWER_4,
  LK_ANSWER_N_A,
  LK_ANSWER_BLANK,
} LkAnswer;
#define LK_N_ANSWERS 5       /* those that are counted */
#define LK_N_SCALE   4

/** Below so many answers no distribution is shown or shared. */
#define LK_SURVEY_MIN_ANSWERS 5

#define LK_SURVEY_MAX_STATEMENTS 40
#define LK_SURVEY_MAX_QUESTIONS  2
#define LK_SURVEY_MAX_TEXT       300 /* characters of a statement or a question */

/** LkSurveyLine: a statement or an open question. */
typedef struct
{
  const char *id;
  const char *text;
} LkSurveyLine;

/** LkSurveyPart: which of its two lists. */
typedef enum
{
  LK_SURVEY_STATEMENTS,
  LK_SURVEY_QUESTIONS,
} LkSurveyPart;

/**
 * LkSurveyForm:
 *
 * What pupils are asked: statements and open questions. An immutable value, boxed and reference counted. A line keeps its id from survey to survey,
 * so that this time can be held against last time. Strings that it gives are its own. Positions count from 0.
 */
#define LK_TYPE_SURVEY_FORM (lk_survey_form_get_type ())
typedef struct _LkSurveyForm LkSurveyForm;

GType               lk_survey_form_get_type     (void) G_GNUC_CONST;
/** lk_survey_form_new: (transfer full): with nothing in it. */
LkSurveyForm       *lk_survey_form_new          (LkSurveyKind         kind,
                                                 LkSurveyLevel        level);
LkSurveyForm       *lk_survey_form_ref          (LkSurveyForm        *self);
void                lk_survey_form_unref        (LkSurveyForm        *self);
/** lk_survey_form_read: (transfer full): from JSON as lk_survey_form_write() makes it. NULL with a LK_MODEL_ERROR when it is no such thing, or has
 *  more or longer parts than fit. */
LkSurveyForm       *lk_survey_form_read         (const char          *json,
                                                 GError             **error);
/** lk_survey_form_write: (transfer full): JSON; equal forms give equal text. FORMAT.md beside this file says how. */
char               *lk_survey_form_write        (const LkSurveyForm  *self);
gboolean            lk_survey_form_equal        (const LkSurveyForm  *a,
                                                 const LkSurveyForm  *b);
LkSurveyKind        lk_survey_form_get_kind     (const LkSurveyForm  *self);
LkSurveyLevel       lk_survey_form_get_level    (const LkSurveyForm  *self);
guint               lk_survey_form_get_n        (const LkSurveyForm  *self,
                                                 LkSurveyPart         part);
/** lk_survey_form_get: (transfer none) */
const LkSurveyLine *lk_survey_form_get          (const LkSurveyForm  *self,
                                                 LkSurveyPart         part,
                                                 guint                position);
/** lk_survey_form_find: its position by its id, or -1. */
int                 lk_survey_form_find         (const LkSurveyForm  *self,
                                                 LkSurveyPart         part,
                                                 const char          *id);

/** Edits: (transfer full): each gives another form, or NULL with a LK_MODEL_ERROR in the user's words. */
LkSurveyForm       *lk_survey_form_add          (const LkSurveyForm  *self,
                                                 LkSurveyPart         part,
                                                 const char          *text,
                                                 GError             **error);
LkSurveyForm       *lk_survey_form_set_text     (const LkSurveyForm  *self,
                                                 LkSurveyPart         part,
                                                 guint                position,
                                                 const char          *text,
                                                 GError             **error);
LkSurveyForm       *lk_survey_form_remove       (const LkSurveyForm  *self,
                                                 LkSurveyPart         part,
                                                 guint                position);
/** lk_survey_form_put_back: with the line that stood at @position in @before, after the one that it stood after there; what was changed since stays. */
LkSurveyForm       *lk_survey_form_put_back     (const LkSurveyForm  *self,
                                                 LkSurveyPart         part,
                                                 const LkSurveyForm  *before,
                                                 guint                position,
                                                 GError             **error);
/** lk_survey_form_move: so that it then stands at @to. */
LkSurveyForm       *lk_survey_form_move         (const LkSurveyForm  *self,
                                                 LkSurveyPart         part,
                                                 guint                position,
                                                 guint                to);
LkSurveyForm       *lk_survey_form_set_level    (const LkSurveyForm  *self,
                                                 LkSurveyLevel        level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkSurveyForm, lk_survey_form_unref)

G_END_DECLS
