/* What a drag of cards carries. */

#include "board/lk-action-set.h"

struct _LkActionSet
{
  GObject    parent_instance;

  GPtrArray *actions;
};

G_DEFINE_FINAL_TYPE (LkActionSet, lk_action_set, G_TYPE_OBJECT)

static void
lk_action_set_finalize (GObject *object)
{
  g_ptr_array_unref (LK_ACTION_SET (object)->actions);
  G_OBJECT_CLASS (lk_action_set_parent_class)->finalize (object);
}

static void
lk_action_set_class_init (LkActionSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_action_set_finalize;
}

static void
lk_action_set_init (LkActionSet *self)
{
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
}

LkActionSet *
lk_action_set_new (GPtrArray *actions)
{
  LkActionSet *self;

  g_return_val_if_fail (actions && actions->len > 0, NULL);

  self = g_object_new (LK_TYPE_ACTION_SET, NULL);
  for (guint i = 0; i < actions->len; i++)
    g_ptr_array_add (self->actions, g_object_ref (actions->pdata[i]));
  return self;
}

GPtrArray *
lk_action_set_get (LkActionSet *self)
{
  return self->actions;
}

gboolean
lk_action_set_contains (LkActionSet *self,
                        LkAction    *action)
{
  return g_ptr_array_find (self->actions, action, NULL);
}
