#pragma once

#include "exchange/lk-design-markdown.h"

G_BEGIN_DECLS

/** Where in a design a heading or a line of its head leads. */
typedef enum
{
  LK_MD_NOTHING,
  LK_MD_BLOCK,       /* + which */
  LK_MD_SEEN,
  LK_MD_CHANGE,
  LK_MD_PHASE,
  LK_MD_TEACHER,
  LK_MD_PUPILS,
  LK_MD_MATERIALS,
  LK_MD_MODEL_PUPILS,
  LK_MD_MODEL_PUPIL, /* + which */
  LK_MD_EXPECTED,
  LK_MD_PUPIL_SEEN,
  LK_MD_ATTACHMENTS,
} LkMdPlace;

/** A heading as it stands in a file: its level and its words. */
typedef struct
{
  LkMdPlace   place;
  guint       which;
  guint       level;
  const char *words[2];   /* English, Dutch */
} LkMdHeading;

typedef enum
{
  LK_MD_CLASS,
  LK_MD_SUBJECT,
  LK_MD_DAY,
  LK_MD_HOUR,
  LK_MD_MINUTES,
  LK_MD_DESIGNERS,
  LK_MD_TEAM,
  LK_MD_GOAL,
  LK_MD_STATUS,
  LK_MD_NUMBER,
  LK_MD_ORIGIN,
} LkMdFact;
#define LK_MD_N_FACTS (LK_MD_ORIGIN + 1)

/** lk_md_language: 0 for English, 1 for Dutch. */
guint              lk_md_language       (const char *language);
/** lk_md_get_heading: of @place and @which. */
const LkMdHeading *lk_md_get_heading    (LkMdPlace   place,
                                         guint       which);
/** lk_md_find_heading: (nullable): what the line @line is; of a phase @title, @minutes and @grouping get what it says. */
const LkMdHeading *lk_md_find_heading   (const char *line,
                                         char      **title,
                                         guint      *minutes,
                                         LkGrouping *grouping);
/** lk_md_looks_like_heading: whether the line @line of a text would be read as one of our headings, with or without backslashes before it. */
gboolean           lk_md_looks_like_heading (const char *line);
const char        *lk_md_get_fact       (LkMdFact    fact,
                                         guint       language);
/** lk_md_find_fact: -1 for none; @value gets where in @line it begins. */
int                lk_md_find_fact      (const char *line,
                                         const char **value);
const char        *lk_md_get_status     (LkDesignStatus status,
                                         guint       language);
int                lk_md_find_status    (const char *words);
const char        *lk_md_get_grouping   (LkGrouping  grouping,
                                         guint       language);

G_END_DECLS
