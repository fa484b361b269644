#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** LkStarterNew: (transfer full): what @object says, in @language, as lk_starter_pick() takes it. */
typedef gpointer (*LkStarterNew) (JsonObject *object,
                                  guint       language);

/** lk_starters_read: (transfer container): what comes with the program to be made one's own, in the order of "starters" in the JSON of the resource @path.
 *  @language: "nl", or else English. */
GPtrArray  *lk_starters_read (const char     *path,
                              const char     *language,
                              LkStarterNew    new_starter,
                              GDestroyNotify  free_starter);
/** lk_starter_pick: (transfer none): the text @name, which stands there twice: in Dutch and in English. */
const char *lk_starter_pick  (JsonObject     *object,
                              const char     *name,
                              guint           language);

G_END_DECLS
