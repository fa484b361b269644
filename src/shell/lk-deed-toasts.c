#include "shell/lk-deed-toasts.h"

#include "shell/lk-store-words.h"
#include "shell/lk-toast.h"
#include "widgets/lk-standing-toast.h"

struct _LkDeedToasts
{
  GObject parent_instance;

  AdwToastOverlay *overlay;
  GSignalGroup *store_signals;

  GPtrArray *toasts;    /* of AdwToast, on show or waiting for it */
  AdwToast *deed_toast; /* the one on show that offers Undo */
  guint64 n_deeds;      /* written so far */
  guint64 last_deed;    /* which of them that toast speaks of */
};

G_DEFINE_FINAL_TYPE (LkDeedToasts, lk_deed_toasts, G_TYPE_OBJECT)

static void
dismiss_deed_toast (LkDeedToasts *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->deed_toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static void
store_changed_cb (LkDeedToasts *self,
                  LkChanges    *changes)
{
  switch (lk_changes_get_origin (changes))
    {
    case LK_CHANGES_DONE:
      self->n_deeds++;
      if (self->n_deeds > self->last_deed)
        dismiss_deed_toast (self);
      break;
    case LK_CHANGES_UNDONE:
    case LK_CHANGES_REDONE:
      dismiss_deed_toast (self);
      break;
    case LK_CHANGES_ELSEWHERE:
    default:
      break;
    }
}

static void
dismissed_cb (LkDeedToasts *self,
              AdwToast     *toast)
{
  if (self->deed_toast == toast)
    g_clear_object (&self->deed_toast);
  g_ptr_array_remove (self->toasts, toast);
}

static void
show (LkDeedToasts *self,
      const char   *message,
      guint         n_deeds)
{
  AdwToast *toast = lk_toast_new (message, n_deeds > 0);

  dismiss_deed_toast (self);

  if (n_deeds > 0)
    {
      self->last_deed = self->n_deeds + n_deeds;
      self->deed_toast = g_object_ref (toast);
    }
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->toasts, g_object_ref (toast));

  lk_standing_toast_pass (self->overlay, toast);
}

static void
lk_deed_toasts_dispose (GObject *object)
{
  LkDeedToasts *self = LK_DEED_TOASTS (object);

  g_clear_object (&self->store_signals);
  g_clear_object (&self->deed_toast);
  g_clear_weak_pointer (&self->overlay);

  G_OBJECT_CLASS (lk_deed_toasts_parent_class)->dispose (object);
}

static void
lk_deed_toasts_finalize (GObject *object)
{
  g_ptr_array_unref (LK_DEED_TOASTS (object)->toasts);

  G_OBJECT_CLASS (lk_deed_toasts_parent_class)->finalize (object);
}

static void
lk_deed_toasts_class_init (LkDeedToastsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_deed_toasts_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_deed_toasts_finalize;
}

static void
lk_deed_toasts_init (LkDeedToasts *self)
{
  self->toasts = g_ptr_array_new_with_free_func (g_object_unref);
  self->store_signals = g_signal_group_new (LK_TYPE_STORE);
  g_signal_group_connect_object (self->store_signals, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

LkDeedToasts *
lk_deed_toasts_new (AdwToastOverlay *overlay)
{
  LkDeedToasts *self;

  g_return_val_if_fail (ADW_IS_TOAST_OVERLAY (overlay), NULL);

  self = g_object_new (LK_TYPE_DEED_TOASTS, NULL);
  g_set_weak_pointer (&self->overlay, overlay);

  return self;
}

void
lk_deed_toasts_set_store (LkDeedToasts *self,
                          LkStore      *store)
{
  g_return_if_fail (LK_IS_DEED_TOASTS (self));
  g_return_if_fail (store == NULL || LK_IS_STORE (store));

  dismiss_deed_toast (self);
  g_signal_group_set_target (self->store_signals, store);
}

void
lk_deed_toasts_tell (LkDeedToasts *self,
                     const char   *message)
{
  g_autoptr (LkStore) store = NULL;

  g_return_if_fail (LK_IS_DEED_TOASTS (self));
  g_return_if_fail (message != NULL);

  store = g_signal_group_dup_target (self->store_signals);
  show (self, message, store != NULL ? lk_store_get_pending (store) : 0);
}

void
lk_deed_toasts_say (LkDeedToasts *self,
                    const char   *message)
{
  g_return_if_fail (LK_IS_DEED_TOASTS (self));
  g_return_if_fail (message != NULL);

  show (self, message, 0);
}

void
lk_deed_toasts_complain (LkDeedToasts *self,
                         const GError *error)
{
  g_autofree char *words = NULL;

  g_return_if_fail (LK_IS_DEED_TOASTS (self));
  g_return_if_fail (error != NULL);

  words = lk_store_words (error);
  show (self, words, 0);
}

void
lk_deed_toasts_dismiss (LkDeedToasts *self)
{
  g_autoptr (GPtrArray) toasts = NULL;

  g_return_if_fail (LK_IS_DEED_TOASTS (self));

  toasts = g_ptr_array_copy (self->toasts, (GCopyFunc) g_object_ref, NULL);
  for (guint i = 0; i < toasts->len; i++)
    adw_toast_dismiss (toasts->pdata[i]);
}
