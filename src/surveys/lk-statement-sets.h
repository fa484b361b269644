#pragma once

#include "model/lk-live.h"
#include "model/lk-record-list.h"
#include "model/lk-school.h"
#include "surveys/lk-statement-set.h"

G_BEGIN_DECLS

/**
 * LkStatementSets:
 *
 * The school's own sets, kept up to date from the store's changes; every verb can be undone. Properties: `loaded` (boolean).
 * Signal: `failed (GError *)`.
 */
#define LK_TYPE_STATEMENT_SETS (lk_statement_sets_get_type ())
G_DECLARE_FINAL_TYPE (LkStatementSets, lk_statement_sets, LK, STATEMENT_SETS, LkLive)

LkStatementSets *lk_statement_sets_new      (LkSchool        *school);
/** lk_statement_sets_get_list: (transfer none): those that are not archived, of LkStatementSet, in their order. */
LkRecordList    *lk_statement_sets_get_list (LkStatementSets *self);
/* Verbs: FALSE (or NULL) with a LK_MODEL_ERROR in the user's words, or shown at once and written in the store's queue. */
LkStatementSet  *lk_statement_sets_add      (LkStatementSets *self,
                                             const char      *name,
                                             const char      *origin,
                                             LkSurveyForm    *form,
                                             GError         **error);
gboolean         lk_statement_sets_rename   (LkStatementSets *self,
                                             LkStatementSet  *set,
                                             const char      *name,
                                             GError         **error);
/** lk_statement_sets_set_form: @label: what undo calls it. @typed: (nullable): as in lk_guides_set_content(). */
gboolean         lk_statement_sets_set_form (LkStatementSets *self,
                                             LkStatementSet  *set,
                                             LkSurveyForm    *form,
                                             const char      *label,
                                             const char      *typed,
                                             GError         **error);
gboolean         lk_statement_sets_archive  (LkStatementSets *self,
                                             LkStatementSet  *set,
                                             GError         **error);

G_END_DECLS
