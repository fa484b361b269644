#pragma once

#include "model/lk-record.h"
#include "surveys/lk-survey-form.h"

G_BEGIN_DECLS

/**
 * LkStatementSet:
 *
 * Statements and questions that the school keeps for its surveys. A survey takes a copy, so that editing a set changes no survey.
 *
 * Properties (read-only, notified): `name`, `origin` (string: key of the starter that it was made of, or ""), `form` (string: as JSON), `archived` (int64,
 * unix ms, 0 for not).
 */
#define LK_TYPE_STATEMENT_SET (lk_statement_set_get_type ())
G_DECLARE_FINAL_TYPE (LkStatementSet, lk_statement_set, LK, STATEMENT_SET, LkRecord)

const char   *lk_statement_set_get_name     (LkStatementSet *self);
const char   *lk_statement_set_get_origin   (LkStatementSet *self);
/** lk_statement_set_get_form: (transfer none): never NULL; an empty one for what cannot be read. */
LkSurveyForm *lk_statement_set_get_form     (LkStatementSet *self);
gint64        lk_statement_set_get_archived (LkStatementSet *self);

G_END_DECLS
