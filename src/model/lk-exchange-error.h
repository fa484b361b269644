#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LkExchangeError:
 *
 * What an import refuses; the message is translated and in the user's words. Nothing has been changed.
 */
#define LK_EXCHANGE_ERROR (lk_exchange_error_quark ())
typedef enum
{
  LK_EXCHANGE_ERROR_UNREADABLE,  /* cut off, no JSON or CSV, not UTF-8 where it must be */
  LK_EXCHANGE_ERROR_FOREIGN,     /* sound, but not what it should be: no Trello export */
  LK_EXCHANGE_ERROR_HOSTILE,     /* nested too deep, a text too long, a type that cannot be */
  LK_EXCHANGE_ERROR_NEWER,       /* written by a newer version of the program */
} LkExchangeError;

GQuark lk_exchange_error_quark (void);

G_END_DECLS
