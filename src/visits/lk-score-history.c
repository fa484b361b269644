#include "visits/lk-score-history.h"

typedef struct
{
  GHashTable     *by_item;   /* item id → LkItemHistory */
  LkGuideContent *content;
  LkGuide        *guide;
  LkDay           day;
} Gathering;

static void
item_history_free (gpointer data)
{
  LkItemHistory *history = data;

  g_free (history->item_id);
  g_free (history->text);
  g_free (history->guide);
  g_array_unref (history->points);
  g_free (history);
}

/* Visits come newest first, so the first to name an item names it as it is now. */
static void
gather_score (const char *item_id,
              int         score,
              gpointer    user_data)
{
  Gathering *all = user_data;
  const LkGuideItem *item = lk_guide_content_find_item (all->content, item_id, NULL, NULL);
  LkItemHistory *history = g_hash_table_lookup (all->by_item, item_id);
  LkScorePoint point = { all->day, score };

  if (score < LK_GUIDE_LOWEST || score > LK_GUIDE_HIGHEST || item == NULL)
    return;
  if (history == NULL)
    {
      history = g_new0 (LkItemHistory, 1);
      history->item_id = g_strdup (item_id);
      history->text = g_strdup (item->text);
      history->guide = g_strdup (all->guide != NULL ? lk_guide_get_name (all->guide) : "");
      history->points = g_array_new (FALSE, FALSE, sizeof (LkScorePoint));
      g_hash_table_insert (all->by_item, history->item_id, history);
    }
  g_array_prepend_val (history->points, point);
}

static int
compare_histories (gconstpointer a,
                   gconstpointer b)
{
  const LkItemHistory *one = *(LkItemHistory * const *) a, *other = *(LkItemHistory * const *) b;

  if (one->points->len != other->points->len)
    return one->points->len > other->points->len ? -1 : 1;
  return g_strcmp0 (one->text, other->text);
}

GPtrArray *
lk_score_history_new (LkPrivate *own,
                      LkGuides  *guides)
{
  GListModel *visits = lk_private_get_visits (own);
  g_autoptr (GHashTable) by_item = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *histories = g_ptr_array_new_with_free_func (item_history_free);
  GHashTableIter iter;
  gpointer history;

  for (guint i = 0; i < g_list_model_get_n_items (visits); i++)
    {
      g_autoptr (LkVisit) visit = g_list_model_get_item (visits, i);
      LkGuideVersion *version = lk_guides_find_version (guides, lk_visit_get_guide_version_id (visit));
      Gathering all = { .by_item = by_item, .day = lk_visit_get_day (visit) };

      if (!lk_visit_get_owned (visit) || version == NULL)
        continue;
      all.content = lk_guide_version_get_content (version);
      all.guide = lk_guides_find (guides, lk_guide_version_get_guide_id (version));
      lk_visit_foreach_score (visit, gather_score, &all);
    }
  g_hash_table_iter_init (&iter, by_item);
  while (g_hash_table_iter_next (&iter, NULL, &history))
    g_ptr_array_add (histories, history);
  g_ptr_array_sort (histories, compare_histories);
  return histories;
}
