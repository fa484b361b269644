#include "model/lk-order.h"

#include <string.h>

#include "model/lk-live-private.h"
#include "model/lk-rank.h"
#include "model/lk-record-private.h"

static const char *
get_rank (LkRecord *record)
{
  const char *rank = record != NULL ? lk_record_peek_text (record, "rank") : NULL;

  return rank != NULL || record == NULL ? rank : "";
}

static GHashTable *
make_set (GPtrArray *records)
{
  GHashTable *set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (set, g_ptr_array_index (records, i));
  return set;
}

/* The position of the first that stays, from @before on. */
static guint
find_gap (LkRecordList *list,
          GHashTable   *moving,
          gpointer      before)
{
  int index = before != NULL ? lk_record_list_index (list, before) : -1;
  guint position = index >= 0 ? (guint) index : lk_record_list_get_size (list);

  while (position < lk_record_list_get_size (list) &&
         g_hash_table_contains (moving, lk_record_list_peek (list, position)))
    position++;
  return position;
}

static LkRecord *
find_last_staying (LkRecordList *list,
                   GHashTable   *moving,
                   guint         gap)
{
  while (gap-- > 0)
    {
      LkRecord *record = lk_record_list_peek (list, gap);

      if (!g_hash_table_contains (moving, record))
        return record;
    }
  return NULL;
}

/* Those from the gap on whose ranks leave no room after @rank; @next gets the first after them. */
static GPtrArray *
gather_crowded (LkRecordList  *list,
                GHashTable    *moving,
                guint          gap,
                const char    *rank,
                LkRecord     **next)
{
  GPtrArray *crowded = g_ptr_array_new ();

  *next = NULL;
  for (guint i = gap; i < lk_record_list_get_size (list); i++)
    {
      LkRecord *record = lk_record_list_peek (list, i);

      if (g_hash_table_contains (moving, record))
        continue;
      if (rank == NULL || strcmp (get_rank (record), rank) > 0)
        {
          *next = record;
          break;
        }
      g_ptr_array_add (crowded, record);
    }
  return crowded;
}

gboolean
lk_order_is_in_place (LkRecordList *list,
                      GPtrArray    *moving,
                      gpointer      before)
{
  g_autoptr(GHashTable) set = make_set (moving);
  guint gap = find_gap (list, set, before);

  if (gap < moving->len)
    return FALSE;
  for (guint i = 0; i < moving->len; i++)
    if (lk_record_list_peek (list, gap - moving->len + i) != g_ptr_array_index (moving, i))
      return FALSE;
  return TRUE;
}

char **
lk_order_make_room (LkRecordList *list,
                    GPtrArray    *moving,
                    gpointer      before,
                    LkEdit       *edit,
                    LkLive       *live)
{
  g_autoptr(GHashTable) set = make_set (moving);
  guint gap = find_gap (list, set, before);
  const char *rank = get_rank (find_last_staying (list, set, gap));
  LkRecord *next = NULL;
  g_autoptr(GPtrArray) crowded = gather_crowded (list, set, gap, rank, &next);
  char **ranks = lk_rank_spread (rank, get_rank (next), moving->len + crowded->len);

  /* From the last on, so that the list stays in order at each step. */
  for (guint i = crowded->len; i > 0; i--)
    {
      LkRecord *record = g_ptr_array_index (crowded, i - 1);
      g_autofree char *wider = g_steal_pointer (&ranks[moving->len + i - 1]);

      lk_edit_text (edit, record, "rank", wider);
      lk_live_put (live, record);
    }
  return ranks;
}

char *
lk_order_rank_at_end (LkRecordList *list)
{
  return lk_rank_between (get_rank (lk_record_list_peek (list, lk_record_list_get_size (list) - 1)), NULL);
}
