#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LkModelError:
 *
 * What a verb refuses, with a translated message in the user's words, ready to be shown.
 */
#define LK_MODEL_ERROR (lk_model_error_quark ())
typedef enum
{
  LK_MODEL_ERROR_EMPTY,      /* a title or name without text */
  LK_MODEL_ERROR_TOO_LONG,
  LK_MODEL_ERROR_INVALID,    /* no UTF-8, no such day, a value out of range */
  LK_MODEL_ERROR_UNFIT,      /* a sound value that does not belong here: another team's goal */
} LkModelError;

GQuark lk_model_error_quark (void);

/** In characters. A title beyond it is refused with a message, never cut. */
#define LK_MAX_NAME   120
#define LK_MAX_TITLE  500
#define LK_MAX_NOTES  100000

G_END_DECLS
