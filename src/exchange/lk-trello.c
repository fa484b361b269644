#include "exchange/lk-trello-private.h"

#include <glib/gi18n-lib.h>

struct _LkTrello
{
  GObject parent_instance;

  LkTrelloBoard *board;
};

G_DEFINE_FINAL_TYPE (LkTrello, lk_trello, G_TYPE_OBJECT)

static void
lk_trello_finalize (GObject *object)
{
  g_clear_pointer (&LK_TRELLO (object)->board, lk_trello_board_free);

  G_OBJECT_CLASS (lk_trello_parent_class)->finalize (object);
}

static void
lk_trello_class_init (LkTrelloClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_trello_finalize;
}

static void
lk_trello_init (LkTrello *self)
{
}

LkTrello *
lk_trello_load (GFile         *file,
                GCancellable  *cancellable,
                GError       **error)
{
  LkTrelloBoard *board;
  LkTrello *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  board = lk_trello_board_load (file, cancellable, error);
  if (board == NULL)
    return NULL;

  self = g_object_new (LK_TYPE_TRELLO, NULL);
  self->board = board;

  return self;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  LkTrello *self = lk_trello_load (source, cancellable, &error);

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
lk_trello_load_async (GFile               *file,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, lk_trello_load_async);
  g_task_run_in_thread (task, load_in_thread);
}

LkTrello *
lk_trello_load_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, lk_trello_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

LkTrelloBoard *
lk_trello_get_board (LkTrello *self)
{
  g_return_val_if_fail (LK_IS_TRELLO (self), NULL);

  return self->board;
}

const char *
lk_trello_get_name (LkTrello *self)
{
  g_return_val_if_fail (LK_IS_TRELLO (self), NULL);

  return *self->board->name != '\0' ? self->board->name : _("Trello board");
}

guint
lk_trello_get_n_cards (LkTrello *self)
{
  g_return_val_if_fail (LK_IS_TRELLO (self), 0);

  return self->board->cards->len;
}

guint
lk_trello_get_n_lists (LkTrello *self)
{
  g_return_val_if_fail (LK_IS_TRELLO (self), 0);

  return self->board->lists->len;
}

static LkTrelloList *
get_list (LkTrello *self,
          guint     list)
{
  g_return_val_if_fail (LK_IS_TRELLO (self), NULL);
  g_return_val_if_fail (list < self->board->lists->len, NULL);

  return self->board->lists->pdata[list];
}

const char *
lk_trello_get_list_name (LkTrello *self,
                         guint     list)
{
  const LkTrelloList *found = get_list (self, list);

  return found != NULL ? found->name : NULL;
}

guint
lk_trello_get_list_size (LkTrello *self,
                         guint     list)
{
  const LkTrelloList *found = get_list (self, list);

  return found != NULL ? found->size : 0;
}

gboolean
lk_trello_get_list_known (LkTrello *self,
                          guint     list)
{
  const LkTrelloList *found = get_list (self, list);

  return found != NULL && found->known;
}

LkStage
lk_trello_get_list_stage (LkTrello *self,
                          guint     list)
{
  const LkTrelloList *found = get_list (self, list);

  return found != NULL ? found->stage : LK_STAGE_TODO;
}

void
lk_trello_set_list_stage (LkTrello *self,
                          guint     list,
                          LkStage   stage)
{
  LkTrelloList *found = get_list (self, list);

  g_return_if_fail (stage < LK_N_STAGES);

  if (found != NULL)
    found->stage = stage;
}
