#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * The JSON object that is sealed as a record's text. Whoever shares a record may have written it with another program, so it is read with care.
 */

/** The number of the format that this version writes, and the highest that it reads. */
#define LK_SEALED_TEXT_FORMAT 1

/** lk_sealed_text_parse: (transfer full): an object of this format; NULL with NEWER or TAMPERED. @kind: what it is, for the message. */
JsonNode   *lk_sealed_text_parse    (const char  *json,
                                     const char  *kind,
                                     GError     **error);
/** lk_sealed_text_refuse: sets TAMPERED for @what; returns FALSE. */
gboolean    lk_sealed_text_refuse   (GError     **error,
                                     const char  *what);
/** lk_sealed_text_get: FALSE for a member that is no text; @text is NULL when there is none. */
gboolean    lk_sealed_text_get      (JsonObject  *object,
                                     const char  *name,
                                     const char **text);
/** lk_sealed_text_set: leaves out what is NULL or empty. */
void        lk_sealed_text_set      (JsonObject  *object,
                                     const char  *name,
                                     const char  *text);
/** lk_sealed_text_set_rest: what a later version keeps beside ours. @rest: (nullable) */
void        lk_sealed_text_set_rest (JsonObject  *object,
                                     JsonObject  *rest);
/** lk_sealed_text_keep_rest: (transfer full) (nullable): the members of @object whose names are not in @own. */
JsonObject *lk_sealed_text_keep_rest (JsonObject *object,
                                      const char * const *own);
/** lk_sealed_text_write: (transfer full): @object: (transfer full); free with lk_secret_free_text(). */
char       *lk_sealed_text_write    (JsonObject  *object);

G_END_DECLS
