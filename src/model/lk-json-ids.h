#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** lk_json_ids: (transfer full): the strings of a set as a JSON array, to be bound as one value for json_each(). */
char *lk_json_ids (GHashTable *ids);

G_END_DECLS
