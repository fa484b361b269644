#include "exchange/lk-sample-private.h"

#include "model/lk-guide-starters.h"

#define INSERT_GUIDE \
  "INSERT INTO guide (id, name, origin, rank, created) VALUES (?1, ?2, ?3, ?4, ?5)"
#define INSERT_VERSION \
  "INSERT INTO guide_version (id, guide, number, content, created) VALUES (?1, ?2, 1, ?3, ?4)"

/* One is left for whoever tries how to take it. */
#define N_TAKEN 2

gboolean
lk_sample_write_guides (Sample  *self,
                        GError **error)
{
  g_autoptr (GPtrArray) starters = lk_guide_starters_new (self->language == 0 ? "nl" : "en");
  gint64 created = lk_sample_find_founding (self);

  for (guint i = 0; i < N_TAKEN && i < starters->len; i++)
    {
      const LkGuideStarter *starter = starters->pdata[i];
      g_autofree char *guide = lk_sample_new_id (self, created);
      g_autofree char *version = lk_sample_new_id (self, created);
      g_autofree char *content = lk_guide_content_write (starter->content);

      if (!lk_db_exec (self->db, error, INSERT_GUIDE, "tttti", guide, starter->name, starter->key, lk_sample_next_rank (self), created) ||
          !lk_db_exec (self->db, error, INSERT_VERSION, "ttti", version, guide, content, created))
        return FALSE;
    }

  return TRUE;
}
