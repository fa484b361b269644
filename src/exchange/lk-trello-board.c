/* Trello's export, read into what the import needs. */

#include "exchange/lk-trello-private.h"

#include <glib/gi18n-lib.h>

#include "exchange/lk-trello-values.h"
#include "model/lk-json-guard.h"

typedef struct
{
  LkTrelloBoard *board;
  GHashTable    *cards; /* id → LkTrelloCard */
  GHashTable    *lists; /* id → index + 1 */
} Reading;

static void
list_free (LkTrelloList *list)
{
  g_free (list->id);
  g_free (list->name);
  g_free (list);
}

static void
member_free (LkTrelloMember *member)
{
  g_free (member->id);
  g_free (member->name);
  g_free (member);
}

static void
item_free (LkTrelloItem *item)
{
  g_free (item->title);
  g_free (item);
}

static void
move_free (LkTrelloMove *move)
{
  g_free (move->member);
  g_free (move);
}

static void
comment_free (LkTrelloComment *comment)
{
  g_free (comment->author);
  g_free (comment->text);
  g_free (comment);
}

static void
card_free (LkTrelloCard *card)
{
  g_free (card->id);
  g_free (card->title);
  g_free (card->notes);
  g_free (card->labels);
  g_clear_pointer (&card->members, g_ptr_array_unref);
  g_clear_pointer (&card->items, g_ptr_array_unref);
  g_clear_pointer (&card->moves, g_ptr_array_unref);
  g_clear_pointer (&card->comments, g_ptr_array_unref);
  g_free (card);
}

void
lk_trello_board_free (LkTrelloBoard *self)
{
  g_free (self->id);
  g_free (self->name);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_free (self);
}

typedef gboolean (*ReadFunc) (Reading     *reading,
                              JsonObject  *object,
                              gpointer     data,
                              GError     **error);

static gboolean
read_each (Reading     *reading,
           JsonArray   *array,
           ReadFunc     func,
           gpointer     data,
           GError     **error)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (node))
        return lk_trello_refuse_value (error);
      if (!func (reading, json_node_get_object (node), data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_list (Reading     *reading,
           JsonObject  *object,
           gpointer     data,
           GError     **error)
{
  LkTrelloList *list = g_new0 (LkTrelloList, 1);
  const char *id, *name;

  g_ptr_array_add (reading->board->lists, list);
  if (!lk_trello_take_text (object, "id", &id, error) || !lk_trello_take_text (object, "name", &name, error) ||
      !lk_trello_take_bool (object, "closed", &list->closed, error) || !lk_trello_take_number (object, "pos", &list->pos, error))
    return FALSE;

  list->id = g_strdup (id);
  list->name = g_strdup (name);
  list->known = lk_trello_guess_stage (name, &list->stage);

  return TRUE;
}

static int
compare_lists (gconstpointer a,
               gconstpointer b)
{
  const LkTrelloList *x = *(gpointer const *) a;
  const LkTrelloList *y = *(gpointer const *) b;

  return (x->pos > y->pos) - (x->pos < y->pos);
}

static gboolean
read_member (Reading     *reading,
             JsonObject  *object,
             gpointer     data,
             GError     **error)
{
  LkTrelloMember *member;
  const char *id, *name, *user;

  if (!lk_trello_take_text (object, "id", &id, error) || !lk_trello_take_text (object, "fullName", &name, error) ||
      !lk_trello_take_text (object, "username", &user, error))
    return FALSE;

  member = g_new0 (LkTrelloMember, 1);
  member->id = g_strdup (id);
  member->name = g_strstrip (g_strdup (*name != '\0' ? name : user));
  g_ptr_array_add (reading->board->members, member);

  return TRUE;
}

static gboolean
read_label (Reading     *reading,
            JsonObject  *object,
            gpointer     data,
            GError     **error)
{
  GString *labels = data;
  const char *name, *colour;

  if (!lk_trello_take_text (object, "name", &name, error) || !lk_trello_take_text (object, "color", &colour, error))
    return FALSE;
  if (*name == '\0')
    name = colour;
  if (*name != '\0')
    g_string_append_printf (labels, "%s%s", labels->len > 0 ? "\n" : "", name);

  return TRUE;
}

static gboolean
read_card_members (LkTrelloCard  *card,
                   JsonArray     *ids,
                   GError       **error)
{
  for (guint i = 0; ids != NULL && i < json_array_get_length (ids); i++)
    {
      JsonNode *node = json_array_get_element (ids, i);

      if (json_node_get_value_type (node) != G_TYPE_STRING)
        return lk_trello_refuse_value (error);
      g_ptr_array_add (card->members, g_strdup (json_node_get_string (node)));
    }

  return TRUE;
}

static LkTrelloCard *
card_new (void)
{
  LkTrelloCard *card = g_new0 (LkTrelloCard, 1);

  card->members = g_ptr_array_new_with_free_func (g_free);
  card->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  card->moves = g_ptr_array_new_with_free_func ((GDestroyNotify) move_free);
  card->comments = g_ptr_array_new_with_free_func ((GDestroyNotify) comment_free);

  return card;
}

static gboolean
fill_card (Reading       *reading,
           LkTrelloCard  *card,
           JsonObject    *object,
           GError       **error)
{
  g_autoptr (GString) labels = g_string_new (NULL);
  const char *id, *list, *title, *notes;
  JsonArray *members, *label_array;
  gint64 due;

  if (!lk_trello_take_text (object, "id", &id, error) || !lk_trello_take_text (object, "idList", &list, error) ||
      !lk_trello_take_text (object, "name", &title, error) || !lk_trello_take_text (object, "desc", &notes, error) ||
      !lk_trello_take_bool (object, "closed", &card->closed, error) || !lk_trello_take_number (object, "pos", &card->pos, error) ||
      !lk_trello_take_moment (object, "due", &due, error) || !lk_trello_take_moment (object, "dateLastActivity", &card->touched, error) ||
      !lk_trello_take_array (object, "idMembers", &members, error) || !lk_trello_take_array (object, "labels", &label_array, error) ||
      !read_card_members (card, members, error) || !read_each (reading, label_array, read_label, labels, error))
    return FALSE;

  card->id = g_strdup (id);
  card->title = g_strstrip (g_strdup (title));
  card->notes = g_strdup (notes);
  card->labels = g_string_free (g_steal_pointer (&labels), FALSE);
  card->list = GPOINTER_TO_UINT (g_hash_table_lookup (reading->lists, list)) - 1;
  card->due_day = due != 0 ? lk_day_from_time (due) : LK_DAY_NONE;
  card->created = lk_trello_get_making (id);

  return TRUE;
}

/* A card without a name, an id or a list that is there is none that could stand on a board. */
static gboolean
read_card (Reading     *reading,
           JsonObject  *object,
           gpointer     data,
           GError     **error)
{
  LkTrelloCard *card = card_new ();

  if (!fill_card (reading, card, object, error))
    {
      card_free (card);
      return FALSE;
    }
  if (*card->title == '\0' || *card->id == '\0' || card->list == LK_TRELLO_NO_LIST || g_hash_table_contains (reading->cards, card->id))
    {
      reading->board->n_skipped++;
      card_free (card);
      return TRUE;
    }

  g_ptr_array_add (reading->board->cards, card);
  g_hash_table_insert (reading->cards, card->id, card);
  ((LkTrelloList *) reading->board->lists->pdata[card->list])->size++;

  return TRUE;
}

static gboolean
read_item (Reading     *reading,
           JsonObject  *object,
           gpointer     data,
           GError     **error)
{
  LkTrelloCard *card = data;
  LkTrelloItem *item;
  const char *title, *state;
  double pos;

  if (!lk_trello_take_text (object, "name", &title, error) || !lk_trello_take_text (object, "state", &state, error) ||
      !lk_trello_take_number (object, "pos", &pos, error))
    return FALSE;
  if (*title == '\0')
    return TRUE;

  item = g_new0 (LkTrelloItem, 1);
  item->title = g_strdup (title);
  item->done = g_str_equal (state, "complete");
  item->pos = pos;
  g_ptr_array_add (card->items, item);

  return TRUE;
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const LkTrelloItem *x = *(gpointer const *) a;
  const LkTrelloItem *y = *(gpointer const *) b;

  return (x->pos > y->pos) - (x->pos < y->pos);
}

/* The items of a card's second checklist stand behind those of its first. */
static void
sort_from (GPtrArray *items,
           guint      first)
{
  if (items->len > first)
    qsort (items->pdata + first, items->len - first, sizeof (gpointer), compare_items);
}

static gboolean
read_checklist (Reading     *reading,
                JsonObject  *object,
                gpointer     data,
                GError     **error)
{
  const char *card_id;
  LkTrelloCard *card;
  JsonArray *items;
  guint first;

  if (!lk_trello_take_text (object, "idCard", &card_id, error) || !lk_trello_take_array (object, "checkItems", &items, error))
    return FALSE;
  card = g_hash_table_lookup (reading->cards, card_id);
  if (card == NULL)
    return TRUE;

  first = card->items->len;
  if (!read_each (reading, items, read_item, card, error))
    return FALSE;
  sort_from (card->items, first);

  return TRUE;
}

/*
 * History: only what is needed of it, so that a kind of action that is not known does no harm.
 */

static gboolean
take_list (Reading     *reading,
           JsonObject  *data,
           const char  *name,
           guint       *list,
           GError     **error)
{
  JsonObject *object = lk_trello_get_object (data, name);
  const char *id;

  *list = LK_TRELLO_NO_LIST;
  if (object == NULL)
    return TRUE;
  if (!lk_trello_take_text (object, "id", &id, error))
    return FALSE;

  *list = GPOINTER_TO_UINT (g_hash_table_lookup (reading->lists, id)) - 1;

  return TRUE;
}

static void
add_move (LkTrelloCard *card,
          guint         from,
          guint         to,
          gint64        at,
          const char   *member)
{
  LkTrelloMove *move = g_new0 (LkTrelloMove, 1);

  move->from = from;
  move->to = to;
  move->at = at;
  move->member = g_strdup (member);
  g_ptr_array_add (card->moves, move);
}

static gboolean
read_creation (Reading       *reading,
               JsonObject    *data,
               LkTrelloCard  *card,
               gint64         at,
               const char    *member,
               GError       **error)
{
  guint list;

  if (!take_list (reading, data, "list", &list, error))
    return FALSE;
  if (list != LK_TRELLO_NO_LIST)
    add_move (card, LK_TRELLO_NO_LIST, list, at, member);
  card->created = at;

  return TRUE;
}

static gboolean
read_move (Reading       *reading,
           JsonObject    *data,
           LkTrelloCard  *card,
           gint64         at,
           const char    *member,
           GError       **error)
{
  guint before, after;

  if (!take_list (reading, data, "listBefore", &before, error) || !take_list (reading, data, "listAfter", &after, error))
    return FALSE;
  if (before != LK_TRELLO_NO_LIST && after != LK_TRELLO_NO_LIST)
    add_move (card, before, after, at, member);

  return TRUE;
}

static gboolean
read_comment (LkTrelloCard  *card,
              JsonObject    *data,
              gint64         at,
              const char    *author,
              GError       **error)
{
  LkTrelloComment *comment;
  const char *text;

  if (!lk_trello_take_text (data, "text", &text, error))
    return FALSE;

  comment = g_new0 (LkTrelloComment, 1);
  comment->at = at;
  comment->author = g_strdup (author);
  comment->text = g_strdup (text);
  g_ptr_array_add (card->comments, comment);

  return TRUE;
}

static LkTrelloCard *
find_card (Reading    *reading,
           JsonObject *data)
{
  JsonObject *card = data != NULL ? lk_trello_get_object (data, "card") : NULL;
  JsonNode *id = card != NULL ? json_object_get_member (card, "id") : NULL;

  return id != NULL && json_node_get_value_type (id) == G_TYPE_STRING
           ? g_hash_table_lookup (reading->cards, json_node_get_string (id))
           : NULL;
}

static gboolean
read_action (Reading     *reading,
             JsonObject  *object,
             gpointer     unused,
             GError     **error)
{
  JsonObject *data = lk_trello_get_object (object, "data");
  JsonObject *creator = lk_trello_get_object (object, "memberCreator");
  LkTrelloCard *card = find_card (reading, data);
  const char *type, *member, *author = "";
  gint64 at;

  if (card == NULL)
    return TRUE;
  if (!lk_trello_take_text (object, "type", &type, error) || !lk_trello_take_moment (object, "date", &at, error) ||
      !lk_trello_take_text (object, "idMemberCreator", &member, error) ||
      (creator != NULL && !lk_trello_take_text (creator, "fullName", &author, error)))
    return FALSE;

  if (g_str_equal (type, "createCard") || g_str_equal (type, "copyCard") || g_str_equal (type, "convertToCardFromCheckItem"))
    return read_creation (reading, data, card, at, member, error);
  if (g_str_equal (type, "updateCard"))
    return read_move (reading, data, card, at, member, error);
  if (g_str_equal (type, "commentCard") || g_str_equal (type, "copyCommentCard"))
    return read_comment (card, data, at, author, error);

  return TRUE;
}

static int
compare_moves (gconstpointer a,
               gconstpointer b)
{
  const LkTrelloMove *x = *(gpointer const *) a;
  const LkTrelloMove *y = *(gpointer const *) b;

  return (x->at > y->at) - (x->at < y->at);
}

static int
compare_comments (gconstpointer a,
                  gconstpointer b)
{
  const LkTrelloComment *x = *(gpointer const *) a;
  const LkTrelloComment *y = *(gpointer const *) b;

  return (x->at > y->at) - (x->at < y->at);
}

static int
compare_cards (gconstpointer a,
               gconstpointer b)
{
  const LkTrelloCard *x = *(gpointer const *) a;
  const LkTrelloCard *y = *(gpointer const *) b;

  if (x->list != y->list)
    return x->list < y->list ? -1 : 1;

  return (x->pos > y->pos) - (x->pos < y->pos);
}

static void
put_in_order (LkTrelloBoard *board)
{
  g_ptr_array_sort (board->cards, compare_cards);
  for (guint i = 0; i < board->cards->len; i++)
    {
      LkTrelloCard *card = board->cards->pdata[i];

      g_ptr_array_sort (card->moves, compare_moves);
      g_ptr_array_sort (card->comments, compare_comments);
    }
}

static void
index_lists (Reading *reading)
{
  g_ptr_array_sort (reading->board->lists, compare_lists);
  for (guint i = 0; i < reading->board->lists->len; i++)
    g_hash_table_insert (reading->lists, ((LkTrelloList *) reading->board->lists->pdata[i])->id, GUINT_TO_POINTER (i + 1));
}

static gboolean
read_board (Reading     *reading,
            JsonObject  *root,
            GError     **error)
{
  LkTrelloBoard *board = reading->board;
  JsonArray *lists, *cards, *members, *checklists, *actions;
  const char *id, *name;

  if (!lk_trello_take_text (root, "id", &id, error) || !lk_trello_take_text (root, "name", &name, error) ||
      !lk_trello_take_array (root, "lists", &lists, error) || !lk_trello_take_array (root, "cards", &cards, error) ||
      !lk_trello_take_array (root, "members", &members, error) || !lk_trello_take_array (root, "checklists", &checklists, error) ||
      !lk_trello_take_array (root, "actions", &actions, error))
    return FALSE;
  if (lists == NULL || cards == NULL)
    {
      g_set_error_literal (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_FOREIGN, _("This file is no export of a Trello board."));
      return FALSE;
    }

  board->id = g_strdup (id);
  board->name = g_strstrip (g_strdup (name));
  if (!read_each (reading, lists, read_list, NULL, error))
    return FALSE;
  index_lists (reading);
  if (!read_each (reading, members, read_member, NULL, error) || !read_each (reading, cards, read_card, NULL, error) ||
      !read_each (reading, checklists, read_checklist, NULL, error) || !read_each (reading, actions, read_action, NULL, error))
    return FALSE;
  put_in_order (board);

  return TRUE;
}

LkTrelloBoard *
lk_trello_board_load (GFile         *file,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autoptr (JsonParser) parser = lk_json_guard_load (file, cancellable, error);
  g_autoptr (LkTrelloBoard) board = NULL;
  g_autoptr (GHashTable) cards = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) lists = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading;

  if (parser == NULL)
    return NULL;

  board = g_new0 (LkTrelloBoard, 1);
  board->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) list_free);
  board->members = g_ptr_array_new_with_free_func ((GDestroyNotify) member_free);
  board->cards = g_ptr_array_new_with_free_func ((GDestroyNotify) card_free);
  reading = (Reading) { board, cards, lists };

  if (!read_board (&reading, json_node_get_object (json_parser_get_root (parser)), error))
    return NULL;

  return g_steal_pointer (&board);
}
