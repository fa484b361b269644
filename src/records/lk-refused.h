#pragma once

#include "calendar/lk-day.h"
#include "privacy/lk-privacy-error.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LkRefused: a sealed record that could not be opened. It is left in the file as it is.
 *
 * Properties (read-only): `id`, `owner-id`, `team-id` (strings, the last nullable), `day` (int, LkDay, of its open header; LK_DAY_NONE for
 * none), `changed` (int64, unix ms), `reason` (int, LkPrivacyError), `explanation` (string: what it means, in the user's words).
 */
#define LK_TYPE_REFUSED (lk_refused_get_type ())
G_DECLARE_FINAL_TYPE (LkRefused, lk_refused, LK, REFUSED, GObject)

const char     *lk_refused_get_id          (LkRefused *self);
LkPrivacyError  lk_refused_get_reason      (LkRefused *self);
const char     *lk_refused_get_explanation (LkRefused *self);
LkDay           lk_refused_get_day         (LkRefused *self);

G_END_DECLS
