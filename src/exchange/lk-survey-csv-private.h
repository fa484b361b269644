#pragma once

#include "exchange/lk-csv.h"
#include "exchange/lk-survey-csv.h"

G_BEGIN_DECLS

/** LkMarkKind: what an answer is by its words; the themes of scales come last. */
typedef enum
{
  LK_MARK_OTHER,
  LK_MARK_NOT_APPLICABLE,
  LK_MARK_MIDDLE, /* "neutral": a scale with this has no four steps */
  LK_MARK_NUMBER,
  LK_MARK_FACE,
  LK_MARK_AGREE,
  LK_MARK_TRUE,
  LK_MARK_OFTEN,
  LK_N_MARKS,
} LkMarkKind;

/** Steps of a theme go from -3 ("not at all") by 0 (the middle) to 3 ("quite"). */
#define LK_MARK_FARTHEST 3
#define LK_MARK_N_TONGUES 4 /* ways to say a theme: Dutch or English, "waar" or "klopt" */

/**
 * LkMark:
 * @number: what stands before or behind the words or alone, or -1
 * @phrase: which phrase of the theme it was, counted from 1
 */
typedef struct
{
  LkMarkKind kind;
  int        step;
  guint      tongue;
  guint      phrase;
  int        number;
} LkMark;

/** lk_survey_marks_new: (transfer full): the phrases of all scales, for lk_survey_marks_read(). */
GHashTable *lk_survey_marks_new  (void);
/** lk_survey_marks_read: what the answer @text is. */
LkMark      lk_survey_marks_read (GHashTable *marks,
                                  const char *text);

/** LkSurveyVerdict: whether a column is on a scale of four. */
typedef enum
{
  LK_VERDICT_TEXT,     /* on no scale */
  LK_VERDICT_SCALE,
  LK_VERDICT_DOUBTFUL, /* could be of a scale of five of which one step was never chosen */
  LK_VERDICT_REFUSED,
} LkSurveyVerdict;

/** A column with more different texts is on no scale; the rest of them is not looked at. */
#define LK_SURVEY_MAX_VALUES 64
#define LK_SURVEY_N_SLOTS    256

/** LkSurveyValue: a text of a column, and how often it stands there. @answer: LK_ANSWER_BLANK where it is none. */
typedef struct
{
  const char *text;
  guint       n;
  LkMark      mark;
  LkAnswer    answer;
} LkSurveyValue;

/** LkCsvColumn: a column with what only its reading needs. */
typedef struct
{
  LkSurveyColumn  shown;
  char           *folded;    /* the words of its head */
  gboolean        hidden;    /* who or when: nothing of it is kept */
  gboolean        group;     /* a class or a subject: no question of a survey */
  LkSurveyVerdict verdict;
  guint           n_known;   /* rows with an answer that is on its scale, or n.v.t. */
  guint           n_values;
  guint           n_beyond;  /* rows with a text that did not fit in @values */
  guint8          slots[LK_SURVEY_N_SLOTS]; /* position in @values and one, by the hash of the text */
  LkSurveyValue   values[LK_SURVEY_MAX_VALUES];
} LkCsvColumn;

/** lk_survey_text_dup_line: (transfer full): @text with single blanks, as a head or an example is shown. */
char       *lk_survey_text_dup_line  (const char   *text);
/** lk_survey_text_is_blank: whether nothing in @text can be seen. */
gboolean    lk_survey_text_is_blank  (const char   *text);

/** lk_survey_columns_new: (transfer full) (element-type LkCsvColumn): those of @csv, by their heads. NULL with a LK_EXCHANGE_ERROR. */
GPtrArray  *lk_survey_columns_new    (LkCsv        *csv,
                                      GError      **error);
/** lk_survey_columns_count: which texts stand in each that is not hidden, and how often; they are borrowed from @csv. */
void        lk_survey_columns_count  (GPtrArray    *columns,
                                      LkCsv        *csv);
/** lk_survey_columns_clear: drops the empty ones at the end, and wipes what is in the hidden ones. */
void        lk_survey_columns_clear  (GPtrArray    *columns,
                                      LkCsv        *csv);
/** lk_survey_columns_settle: what each is used for, now that it has been matched with @form; and its examples. */
void        lk_survey_columns_settle (GPtrArray    *columns,
                                      LkSurveyForm *form);
/** lk_survey_get_no_scale: (transfer none): why a column cannot be counted, in the user's words. */
const char *lk_survey_get_no_scale   (void);

/** lk_survey_scales_read: gives each of @columns (LkCsvColumn) its verdict and each value its answer. */
void        lk_survey_scales_read    (GPtrArray    *columns);

/** lk_survey_heads_read: finds the columns that hold who or when by their heads, and folds those. */
void        lk_survey_heads_read     (GPtrArray    *columns);
/** lk_survey_heads_look: finds those that hold it by what is in them. */
void        lk_survey_heads_look     (GPtrArray    *columns);
/** lk_survey_heads_match: gives each column the line of @form that its head means, if any. */
void        lk_survey_heads_match    (GPtrArray    *columns,
                                      LkSurveyForm *form);
/** lk_survey_head_dup_line: (transfer full): what a new line of a form with this head says; "" for a head without words. */
char       *lk_survey_head_dup_line  (const char   *title);
/** lk_survey_head_dup_words: (transfer full): the letters and digits of @text, case and accents folded, with a blank between the words. */
char       *lk_survey_head_dup_words (const char   *text);

G_END_DECLS
