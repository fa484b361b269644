#pragma once

#include <json-glib/json-glib.h>

#include "records/lk-sealed-record-private.h"
#include "records/lk-survey.h"
#include "surveys/lk-shared-row.h"

G_BEGIN_DECLS

/** The ids in the sealed text. */
typedef enum
{
  LK_SURVEY_TEAM,
  LK_SURVEY_PREVIOUS,
  LK_SURVEY_ACTION,
  LK_SURVEY_GOAL,
  LK_SURVEY_SHARED,
  LK_SURVEY_CONFLICT_OF,
} LkSurveyLink;
#define LK_N_SURVEY_LINKS 6

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

  char            *texts[LK_N_SURVEY_TEXTS];
  char            *links[LK_N_SURVEY_LINKS];
  LkDay            day;
  LkDay            told;
  gboolean         reminded;
  guint            n_shared; /* the most sheets that a team has seen the counts of, also after sharing stopped */
  char            *shared_counts; /* as a team saw them last, also after sharing stopped; NULL for never, or by an earlier program */
  LkSharedRow     *taken_away; /* NULL but while it is erased: what was shared of it */
  LkSurveyForm    *form;
  LkSurveyAnswers *answers;  /* without what waits */
  GHashTable      *themes;   /* question id → (element-type LkSurveyLine) */
  GPtrArray       *waiting;  /* (element-type LkSurveySheet): oldest first */
  JsonObject      *rest;     /* what a later version of the program keeps beside all this */
};

/** lk_survey_new: @head: (transfer full); @form: (transfer none) */
LkSurvey   *lk_survey_new           (LkSealedHead   *head,
                                     const char     *me,
                                     LkSurveyForm   *form);
const char *lk_survey_text_get_name (LkSurveyText    which);
/** lk_survey_put_text …: as the verbs, without asking who may write. Return whether it changed. */
gboolean    lk_survey_put_text      (LkSurvey       *self,
                                     LkSurveyText    which,
                                     const char     *text);
gboolean    lk_survey_put_day       (LkSurvey       *self,
                                     LkDay           day);
gboolean    lk_survey_put_told      (LkSurvey       *self,
                                     LkDay           day);
gboolean    lk_survey_put_reminded  (LkSurvey       *self,
                                     gboolean        reminded);
gboolean    lk_survey_set_link      (LkSurvey       *self,
                                     LkSurveyLink    which,
                                     const char     *id);
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
gboolean    lk_survey_check_writable (LkSurvey      *self,
                                     GError        **error);

/* lk-survey-sheets.c */
void        lk_waiting_sheet_free    (gpointer        sheet);
/** lk_survey_close: counts in all that waits, however few. */
void        lk_survey_close         (LkSurvey       *self);
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

/* lk-voice-fold.c */
/** lk_survey_dup_folded: (transfer full): all its words as lk_fold() gives them, for searching; open answers from LK_SURVEY_MIN_ANSWERS sheets on. To be
 *  wiped. */
char       *lk_survey_dup_folded    (LkSurvey       *self);

/* lk-survey-json.c */
JsonObject     *lk_survey_to_object    (LkSurvey       *self);
char           *lk_survey_to_json      (LkSealedRecord *record);
char           *lk_survey_to_copy_json (LkSealedRecord *record);
LkSealedRecord *lk_survey_from_json    (const char     *json,
                                        const LkSealedHead *head,
                                        const char     *me,
                                        GError        **error);

/* lk-survey-merge.c */
char           *lk_survey_merge        (const char     *base,
                                        const char     *mine,
                                        const char     *theirs,
                                        const char     *me);

G_END_DECLS
