#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "model/lk-exchange-error.h"

G_BEGIN_DECLS

/*
 * json-glib builds whatever it is given, as deep and as large as it comes. A file from elsewhere passes this guard first.
 */

/** lk_json_guard_check: whether @data is UTF-8 without NUL, nested no deeper and with no longer texts than any sound file,
 *  and not cut off. FALSE with a LK_EXCHANGE_ERROR. */
gboolean    lk_json_guard_check (const char    *data,
                                 gsize          length,
                                 GError       **error);
/** lk_json_guard_load: (transfer full): reads, checks and parses @file; its outermost value must be an object. Takes long
 *  for a large file. NULL with a LK_EXCHANGE_ERROR or G_IO_ERROR. */
JsonParser *lk_json_guard_load  (GFile         *file,
                                 GCancellable  *cancellable,
                                 GError       **error);

G_END_DECLS
