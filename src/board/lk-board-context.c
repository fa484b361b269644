/*
 * What the parts of one board page share. A selection is a set of ids, so that it survives whatever patches the lists.
 */

#include "board/lk-board-context.h"

#include <string.h>

struct _LkBoardContext
{
  GObject     parent_instance;

  LkBoard    *board;
  LkPerson   *person;
  char       *text;
  char      **words;       /* of the text, folded */
  GHashTable *selected;    /* ids */
};

typedef enum
{
  PROP_BOARD = 1,
  PROP_PERSON,
  PROP_TEXT,
} LkBoardContextProp;

enum
{
  FILTER_CHANGED,
  SELECTION_CHANGED,
  OPEN_ACTION,
  OPEN_GOAL,
  ACTION_MOVED,
  N_SIGNALS,
};

static GParamSpec *props[PROP_TEXT + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkBoardContext, lk_board_context, G_TYPE_OBJECT)

static char **
fold_words (const char *text)
{
  return g_str_tokenize_and_fold (text ? text : "", NULL, NULL);
}

static gboolean
holds (const char *text,
       const char *word)
{
  g_auto (GStrv) alternates = NULL;
  g_auto (GStrv) words = NULL;

  if (text == NULL || text[0] == '\0')
    return FALSE;
  words = g_str_tokenize_and_fold (text, NULL, &alternates);
  for (int i = 0; words[i]; i++)
    if (strstr (words[i], word))
      return TRUE;
  for (int i = 0; alternates[i]; i++)
    if (strstr (alternates[i], word))
      return TRUE;
  return FALSE;
}

static gboolean
person_holds (LkBoardContext *self,
              const char     *id,
              const char     *word)
{
  LkPerson *person = lk_school_find_person (lk_board_get_school (self->board), id);

  return person && holds (lk_person_get_name (person), word);
}

static gboolean
action_holds (LkBoardContext *self,
              LkAction       *action,
              const char     *word)
{
  const char * const *with = lk_action_get_with_ids (action);

  if (holds (lk_action_get_title (action), word) || holds (lk_action_get_notes (action), word) ||
      holds (lk_action_get_labels (action), word) || person_holds (self, lk_action_get_owner_id (action), word))
    return TRUE;
  for (int i = 0; with && with[i]; i++)
    if (person_holds (self, with[i], word))
      return TRUE;
  return FALSE;
}

static void
lk_board_context_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LkBoardContext *self = LK_BOARD_CONTEXT (object);

  switch ((LkBoardContextProp) prop_id)
    {
    case PROP_BOARD:
      g_value_set_object (value, self->board);
      break;
    case PROP_PERSON:
      g_value_set_object (value, self->person);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lk_board_context_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LkBoardContext *self = LK_BOARD_CONTEXT (object);

  switch ((LkBoardContextProp) prop_id)
    {
    case PROP_BOARD:
      self->board = g_value_dup_object (value);
      break;
    case PROP_PERSON:
      lk_board_context_set_person (self, g_value_get_object (value));
      break;
    case PROP_TEXT:
      lk_board_context_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lk_board_context_dispose (GObject *object)
{
  LkBoardContext *self = LK_BOARD_CONTEXT (object);

  g_clear_object (&self->board);
  g_clear_object (&self->person);
  G_OBJECT_CLASS (lk_board_context_parent_class)->dispose (object);
}

static void
lk_board_context_finalize (GObject *object)
{
  LkBoardContext *self = LK_BOARD_CONTEXT (object);

  g_free (self->text);
  g_strfreev (self->words);
  g_hash_table_unref (self->selected);
  G_OBJECT_CLASS (lk_board_context_parent_class)->finalize (object);
}

static guint
new_signal (const char *name,
            GType       argument)
{
  return g_signal_new (name, LK_TYPE_BOARD_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, argument == G_TYPE_NONE ? 0 : 1, argument);
}

static void
lk_board_context_class_init (LkBoardContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lk_board_context_get_property;
  object_class->set_property = lk_board_context_set_property;
  object_class->dispose = lk_board_context_dispose;
  object_class->finalize = lk_board_context_finalize;

  props[PROP_BOARD] = g_param_spec_object ("board", NULL, NULL, LK_TYPE_BOARD,
                                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, LK_TYPE_PERSON, flags);
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  signals[FILTER_CHANGED] = new_signal ("filter-changed", G_TYPE_NONE);
  signals[SELECTION_CHANGED] = new_signal ("selection-changed", G_TYPE_NONE);
  signals[OPEN_ACTION] = new_signal ("open-action", LK_TYPE_ACTION);
  signals[OPEN_GOAL] = new_signal ("open-goal", LK_TYPE_GOAL);
  signals[ACTION_MOVED] = new_signal ("action-moved", LK_TYPE_ACTION);
}

static void
lk_board_context_init (LkBoardContext *self)
{
  self->text = g_strdup ("");
  self->words = fold_words ("");
  self->selected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LkBoardContext *
lk_board_context_new (LkBoard *board)
{
  g_return_val_if_fail (LK_IS_BOARD (board), NULL);

  return g_object_new (LK_TYPE_BOARD_CONTEXT, "board", board, NULL);
}

LkBoard *
lk_board_context_get_board (LkBoardContext *self)
{
  return self->board;
}

LkPerson *
lk_board_context_get_person (LkBoardContext *self)
{
  return self->person;
}

void
lk_board_context_set_person (LkBoardContext *self,
                             LkPerson       *person)
{
  if (!g_set_object (&self->person, person))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERSON]);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

const char *
lk_board_context_get_text (LkBoardContext *self)
{
  return self->text;
}

void
lk_board_context_set_text (LkBoardContext *self,
                           const char     *text)
{
  if (g_strcmp0 (self->text, text ? text : "") == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text ? text : "");
  g_strfreev (self->words);
  self->words = fold_words (self->text);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

gboolean
lk_board_context_matches (LkBoardContext *self,
                          LkAction       *action)
{
  if (self->person)
    {
      const char *id = lk_record_get_id (LK_RECORD (self->person));
      const char * const *with = lk_action_get_with_ids (action);

      if (g_strcmp0 (lk_action_get_owner_id (action), id) != 0 && (with == NULL || !g_strv_contains (with, id)))
        return FALSE;
    }
  for (int i = 0; self->words[i]; i++)
    if (!action_holds (self, action, self->words[i]))
      return FALSE;
  return TRUE;
}

gboolean
lk_board_context_is_selected (LkBoardContext *self,
                              LkAction       *action)
{
  return g_hash_table_contains (self->selected, lk_record_get_id (LK_RECORD (action)));
}

void
lk_board_context_select (LkBoardContext *self,
                         LkAction       *action,
                         gboolean        selected)
{
  const char *id = lk_record_get_id (LK_RECORD (action));

  if (selected == g_hash_table_contains (self->selected, id))
    return;
  if (selected)
    g_hash_table_add (self->selected, g_strdup (id));
  else
    g_hash_table_remove (self->selected, id);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

void
lk_board_context_clear_selection (LkBoardContext *self)
{
  if (g_hash_table_size (self->selected) == 0)
    return;
  g_hash_table_remove_all (self->selected);
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

GPtrArray *
lk_board_context_dup_selection (LkBoardContext *self,
                                LkAction       *action)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);
  LkRecordList *all = lk_board_get_actions (self->board);

  if (!lk_board_context_is_selected (self, action))
    {
      g_ptr_array_add (actions, g_object_ref (action));
      return actions;
    }
  for (guint i = 0; i < lk_record_list_get_size (all); i++)
    {
      LkAction *other = lk_record_list_peek (all, i);

      if (lk_board_context_is_selected (self, other))
        g_ptr_array_add (actions, g_object_ref (other));
    }
  return actions;
}

void
lk_board_context_open_action (LkBoardContext *self,
                              LkAction       *action)
{
  g_signal_emit (self, signals[OPEN_ACTION], 0, action);
}

void
lk_board_context_open_goal (LkBoardContext *self,
                            LkGoal         *goal)
{
  g_signal_emit (self, signals[OPEN_GOAL], 0, goal);
}

void
lk_board_context_tell_moved (LkBoardContext *self,
                             LkAction       *action)
{
  g_signal_emit (self, signals[ACTION_MOVED], 0, action);
}
