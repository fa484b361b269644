#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * Members of an object in Trello's export: one that is missing or null is as its default, one of another kind is refused
 * with a LK_EXCHANGE_ERROR.
 */

/** lk_trello_refuse_value: FALSE, with @error set. */
gboolean    lk_trello_refuse_value (GError      **error);
/** lk_trello_take_text: @text: (out) (transfer none): "" for none. */
gboolean    lk_trello_take_text    (JsonObject   *object,
                                    const char   *name,
                                    const char  **text,
                                    GError      **error);
gboolean    lk_trello_take_bool    (JsonObject   *object,
                                    const char   *name,
                                    gboolean     *value,
                                    GError      **error);
gboolean    lk_trello_take_number  (JsonObject   *object,
                                    const char   *name,
                                    double       *value,
                                    GError      **error);
/** lk_trello_take_array: @array: (out) (transfer none) (nullable) */
gboolean    lk_trello_take_array   (JsonObject   *object,
                                    const char   *name,
                                    JsonArray   **array,
                                    GError      **error);
/** lk_trello_get_object: (transfer none): NULL for what is no object. */
JsonObject *lk_trello_get_object   (JsonObject   *object,
                                    const char   *name);
/** lk_trello_take_moment: @time_ms: (out): a moment as Trello writes it, in unix milliseconds; 0 for none. */
gboolean    lk_trello_take_moment  (JsonObject   *object,
                                    const char   *name,
                                    gint64       *time_ms,
                                    GError      **error);
/** lk_trello_get_making: when the thing with @id was made, in unix milliseconds: an id of Trello's begins with the seconds, as
 *  eight hexadecimal digits. 0 for an id that does not. */
gint64      lk_trello_get_making   (const char   *id);

G_END_DECLS
