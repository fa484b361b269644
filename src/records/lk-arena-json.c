/* The text that is sealed, by FORMAT.md beside this file, and what two computers wrote in one arena at the same time. */

#include "records/lk-arena-private.h"

#include "records/lk-sealed-text.h"

static const char * const list_names[LK_N_ARENA_LISTS] = { "questions", "notes", "ideas" };

static JsonArray *
make_list (GListModel *list)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LkArenaLine) line = g_list_model_get_item (list, i);

      json_array_add_object_element (array, lk_arena_line_to_object (line));
    }
  return array;
}

void
lk_arena_write (LkSealedRecord *record,
                JsonObject     *object)
{
  LkArena *self = LK_ARENA (record);

  json_object_set_int_member (object, "seats", self->n_seats);
  for (guint i = 0; i < LK_N_ARENA_LISTS; i++)
    if (g_list_model_get_n_items (G_LIST_MODEL (self->lists[i])) > 0)
      json_object_set_array_member (object, list_names[i], make_list (G_LIST_MODEL (self->lists[i])));
}

static gboolean
read_list (LkArena     *self,
           LkArenaList  which,
           JsonNode    *node,
           GError     **error)
{
  JsonArray *array = NULL;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return lk_sealed_text_refuse (error, list_names[which]);
  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autoptr (LkArenaLine) line = JSON_NODE_HOLDS_OBJECT (element) ? lk_arena_line_from_object (json_node_get_object (element)) : NULL;

      if (line == NULL)
        return lk_sealed_text_refuse (error, list_names[which]);
      g_list_store_append (self->lists[which], line);
    }
  return TRUE;
}

gboolean
lk_arena_read (LkSealedRecord  *record,
               JsonObject      *object,
               GError         **error)
{
  LkArena *self = LK_ARENA (record);
  JsonNode *seats = json_object_get_member (object, "seats");

  if (seats == NULL || !JSON_NODE_HOLDS_VALUE (seats))
    return lk_sealed_text_refuse (error, "seats");
  self->n_seats = (guint) CLAMP (json_node_get_int (seats), LK_ARENA_MIN_SEATS, LK_ARENA_MAX_SEATS);
  for (guint i = 0; i < LK_N_ARENA_LISTS; i++)
    if (!read_list (self, (LkArenaList) i, json_object_get_member (object, list_names[i]), error))
      return FALSE;
  return TRUE;
}

static gboolean
has_same_order (GListModel *a,
                GListModel *b)
{
  if (g_list_model_get_n_items (a) != g_list_model_get_n_items (b))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (a); i++)
    {
      g_autoptr (LkArenaLine) one = g_list_model_get_item (a, i), other = g_list_model_get_item (b, i);

      if (!g_str_equal (lk_arena_line_get_id (one), lk_arena_line_get_id (other)))
        return FALSE;
    }
  return TRUE;
}

/* A line that one took away while the other wrote in it stays. FALSE when both wrote in a line. */
static gboolean
keep_lines (GListStore  *merged,
            LkArena     *base,
            LkArena     *from,
            LkArena     *other,
            LkArenaList  which)
{
  GListModel *list = G_LIST_MODEL (from->lists[which]);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LkArenaLine) line = g_list_model_get_item (list, i);
      LkArenaLine *before = lk_arena_find_line (base, which, lk_arena_line_get_id (line));
      LkArenaLine *theirs = lk_arena_find_line (other, which, lk_arena_line_get_id (line));

      if (theirs != NULL && !lk_arena_line_merge (line, before, theirs))
        return FALSE;
      if (theirs == NULL && before != NULL && g_str_equal (lk_arena_line_get_text (before), lk_arena_line_get_text (line)))
        continue;
      g_list_store_append (merged, line);
    }
  return TRUE;
}

static gboolean
merge_list (LkArena     *base,
            LkArena     *mine,
            LkArena     *theirs,
            LkArenaList  which)
{
  const gboolean moved = !has_same_order (G_LIST_MODEL (base->lists[which]), G_LIST_MODEL (mine->lists[which]));
  LkArena *first = moved ? mine : theirs, *second = moved ? theirs : mine;
  g_autoptr (GListStore) merged = g_list_store_new (LK_TYPE_ARENA_LINE);

  if (!keep_lines (merged, base, first, second, which))
    return FALSE;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (second->lists[which])); i++)
    {
      g_autoptr (LkArenaLine) line = g_list_model_get_item (G_LIST_MODEL (second->lists[which]), i);
      LkArenaLine *before = lk_arena_find_line (base, which, lk_arena_line_get_id (line));

      if (lk_arena_find_line (first, which, lk_arena_line_get_id (line)) == NULL &&
          (before == NULL || !g_str_equal (lk_arena_line_get_text (before), lk_arena_line_get_text (line))))
        g_list_store_append (merged, line);
    }
  g_set_object (&mine->lists[which], merged);
  return TRUE;
}

gboolean
lk_arena_merge (LkSealedRecord *base,
                LkSealedRecord *mine,
                LkSealedRecord *theirs)
{
  LkArena *before = LK_ARENA (base), *one = LK_ARENA (mine), *other = LK_ARENA (theirs);

  if (one->n_seats == before->n_seats)
    one->n_seats = other->n_seats;
  for (guint i = 0; i < LK_N_ARENA_LISTS; i++)
    if (!merge_list (before, one, other, (LkArenaList) i))
      return FALSE;
  return TRUE;
}
