#pragma once

#include <json-glib/json-glib.h>

#include "records/lk-sealed-record-private.h"
#include "records/lk-survey.h"
#include "surveys/lk-shared-row.h"

G_BEGIN_DECLS

/** LkSurveyField: what it keeps beside its texts, which come first. */
typedef enum
{
  LK_SURVEY_TEAM = LK_N_SURVEY_TEXTS,
  LK_SURVEY_PREVIOUS,
  LK_SURVEY_ACTION,
  LK_SURVEY_GOAL,
  LK_SURVEY_SHARED,
  LK_SURVEY_CONFLICT_OF,
  LK_SURVEY_DAY,
  LK_SURVEY_TOLD,
  LK_N_SURVEY_FIELDS,
} LkSurveyField;

/** LkSurveySheet: one pupil's, waiting for others; in memory alone. @answers, @open: to the lines of @form. */
typedef struct
{
  LkSurveyForm *form;
  LkAnswer     *answers;
  char        **open;
} LkSurveySheet;

struct _LkSurvey
{
  LkSealedRecord parent_instance;

  gboolean         reminded;
  guint            n_shared; /* the most sheets that a team has seen the counts of, also after sharing stopped */
  char            *shared_counts; /* as a team saw them last, also after sharing stopped; NULL for never, or by an earlier program */
  LkSharedRow     *taken_away; /* NULL but while it is erased: what was shared of it */
  LkSurveyForm    *form;
  LkSurveyAnswers *answers;  /* without what waits */
  GHashTable      *themes;   /* question id → (element-type LkSurveyLine) */
  GPtrArray       *waiting;  /* (element-type LkSurveySheet): oldest first */
  guint            n_open;   /* the last so many of them came in this sitting, and can be taken back */
};

/** lk_survey_new: @head: (transfer full); @form: (transfer none) */
LkSurvey   *lk_survey_new           (LkSealedHead   *head,
                                     const char     *me,
                                     LkSurveyForm   *form);
/** lk_survey_put_reminded …: as the verbs, without asking who may write. Return whether it changed. */
gboolean    lk_survey_put_reminded  (LkSurvey       *self,
                                     gboolean        reminded);
gboolean    lk_survey_put_form      (LkSurvey       *self,
                                     LkSurveyForm   *form);
/** lk_survey_put_answers: @answers: (transfer full) */
gboolean    lk_survey_put_answers   (LkSurvey       *self,
                                     LkSurveyAnswers *answers);
/** lk_survey_put_themes: @themes: (transfer full): as in the struct */
gboolean    lk_survey_put_themes    (LkSurvey       *self,
                                     GHashTable     *themes);
/** lk_survey_put_seen: what a team has seen of it: see `n_shared` and `shared_counts`. @counts: (nullable) */
void        lk_survey_put_seen      (LkSurvey       *self,
                                     guint           n_sheets,
                                     const char     *counts);
void        lk_survey_tell_answers  (LkSurvey       *self);
void        lk_survey_tell_themes   (LkSurvey       *self);

/* lk-survey-sheets.c */
/** lk_waiting_sheet_new: (transfer full): @answers, @open: to the lines of @form; @open: (nullable) */
LkSurveySheet *lk_waiting_sheet_new  (LkSurveyForm   *form,
                                     const LkAnswer *answers,
                                     const char * const *open);
void        lk_waiting_sheet_free    (gpointer        sheet);
/** lk_survey_wait_again: @sheets: (transfer full) (element-type LkSurveySheet): of an earlier sitting, to wait before those that wait here. */
void        lk_survey_wait_again    (LkSurvey       *self,
                                     GPtrArray      *sheets);
/** lk_survey_stop_waiting: (transfer full) (element-type LkSurveySheet): all that wait; none waits here any more. */
GPtrArray  *lk_survey_stop_waiting  (LkSurvey       *self);
/** lk_survey_has_answers: whether a pupil answered the line with @id, waiting ones too. */
gboolean    lk_survey_has_answers   (LkSurvey       *self,
                                     LkSurveyPart    part,
                                     const char     *id);

/* lk-survey-themes.c */
/** lk_survey_themes_new: (transfer full) */
GHashTable *lk_survey_themes_new    (void);
/** lk_survey_themes_get: (transfer none) (element-type LkSurveyLine): of a question; an empty one when there were none. */
GPtrArray  *lk_survey_themes_get    (GHashTable     *themes,
                                     const char     *question_id);
void        lk_survey_themes_add    (GHashTable     *themes,
                                     const char     *question_id,
                                     const char     *id,
                                     const char     *name);
/** lk_survey_themes_find: (transfer none) (nullable): by its id. @list, @position: (out) (optional): where it stands. */
const LkSurveyLine *lk_survey_themes_find (GHashTable *themes,
                                     const char     *id,
                                     GPtrArray     **list,
                                     guint          *position);
gboolean    lk_survey_themes_equal  (GHashTable     *a,
                                     GHashTable     *b);
/** lk_survey_themes_merge: (transfer full): of @mine and @theirs, both made from @base. */
GHashTable *lk_survey_themes_merge  (GHashTable     *base,
                                     GHashTable     *mine,
                                     GHashTable     *theirs);

/** lk_survey_empty_lost_themes: an answer that was laid in a theme which is not there any more lies in none. */
void        lk_survey_empty_lost_themes (LkSurvey   *self);

/* lk-survey-held.c */
/** lk_survey_held_to_json: (transfer full): what waits, to be sealed and held in memory; free with lk_secret_free_text(). */
char       *lk_survey_held_to_json  (LkSurvey       *self);
/** lk_survey_held_from_json: (transfer full) (nullable) (element-type LkSurveySheet) */
GPtrArray  *lk_survey_held_from_json (const char    *json);

/* lk-voice-fold.c */
/** lk_survey_dup_folded: (transfer full): all its words as lk_fold() gives them, for searching; open answers from LK_SURVEY_MIN_ANSWERS sheets on. To be
 *  wiped. */
char       *lk_survey_dup_folded    (LkSurvey       *self);

/* lk-survey-json.c */
void            lk_survey_write        (LkSealedRecord *record,
                                        JsonObject     *object);
gboolean        lk_survey_read         (LkSealedRecord *record,
                                        JsonObject     *object,
                                        GError        **error);

/* lk-survey-merge.c */
gboolean        lk_survey_merge        (LkSealedRecord *base,
                                        LkSealedRecord *mine,
                                        LkSealedRecord *theirs);

G_END_DECLS
