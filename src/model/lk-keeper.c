#include "model/lk-keeper-private.h"

#include <time.h>

#define USUAL_IDLE_SECONDS 300

enum
{
  PROP_PERSON_ID = 1,
  PROP_IDLE_SECONDS,
  PROP_LACKS_KEY,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_UNLOCKED,
  SIGNAL_LOCKING,
  SIGNAL_LOCKED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkKeeper, lk_keeper, G_TYPE_OBJECT)

static gint64
get_clock (void)
{
  struct timespec now = { 0 };

  clock_gettime (CLOCK_BOOTTIME, &now);
  return now.tv_sec;
}

static gboolean
is_idle (LkKeeper *self)
{
  return self->idle_seconds > 0 && get_clock () - self->touched >= self->idle_seconds;
}

static guint
get_seconds_left (LkKeeper *self)
{
  return (guint) MAX (1, self->touched + self->idle_seconds - get_clock ());
}

/* A touch does not set the timer anew: when it ends, it sees how much is left. */
static gboolean
idle_cb (gpointer user_data)
{
  LkKeeper *self = user_data;

  self->idle_source = 0;
  if (is_idle (self))
    lk_keeper_lock (self);
  else
    self->idle_source = g_timeout_add_seconds (get_seconds_left (self), idle_cb, self);
  return G_SOURCE_REMOVE;
}

static void
watch_idleness (LkKeeper *self)
{
  if (self->idle_seconds > 0 && self->vault != NULL && self->idle_source == 0)
    self->idle_source = g_timeout_add_seconds (get_seconds_left (self), idle_cb, self);
}

static void
set_idle_seconds (LkKeeper *self,
                  guint     seconds)
{
  if (self->idle_seconds == seconds)
    return;
  self->idle_seconds = seconds;
  g_clear_handle_id (&self->idle_source, g_source_remove);
  watch_idleness (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IDLE_SECONDS]);
}

void
lk_keeper_set_lacks_key (LkKeeper *self,
                         gboolean  lacks_key)
{
  if (self->lacks_key == lacks_key)
    return;
  self->lacks_key = lacks_key;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LACKS_KEY]);
}

void
lk_keeper_take_vault (LkKeeper *self,
                      LkVault  *vault)
{
  lk_keeper_lock (self);
  self->vault = lk_vault_ref (vault);
  self->touched = get_clock ();
  watch_idleness (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON_ID]);
  g_signal_emit (self, signals[SIGNAL_UNLOCKED], 0);
}

static void
lk_keeper_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LkKeeper *self = LK_KEEPER (object);

  switch (property_id)
    {
    case PROP_PERSON_ID:
      g_value_set_string (value, lk_keeper_get_person_id (self));
      break;
    case PROP_IDLE_SECONDS:
      g_value_set_uint (value, self->idle_seconds);
      break;
    case PROP_LACKS_KEY:
      g_value_set_boolean (value, self->lacks_key);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_keeper_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_IDLE_SECONDS:
      set_idle_seconds (LK_KEEPER (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_keeper_dispose (GObject *object)
{
  LkKeeper *self = LK_KEEPER (object);

  lk_keeper_lock (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (lk_keeper_parent_class)->dispose (object);
}

static void
lk_keeper_class_init (LkKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lk_keeper_get_property;
  object_class->set_property = lk_keeper_set_property;
  object_class->dispose = lk_keeper_dispose;

  properties[PROP_PERSON_ID] = g_param_spec_string ("person-id", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_IDLE_SECONDS] = g_param_spec_uint ("idle-seconds", NULL, NULL, 0, G_MAXINT, USUAL_IDLE_SECONDS, G_PARAM_READWRITE | flags);
  properties[PROP_LACKS_KEY] = g_param_spec_boolean ("lacks-key", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[SIGNAL_UNLOCKED] = g_signal_new ("unlocked", LK_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LOCKING] = g_signal_new ("locking", LK_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LOCKED] = g_signal_new ("locked", LK_TYPE_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_keeper_init (LkKeeper *self)
{
  self->idle_seconds = USUAL_IDLE_SECONDS;
}

LkKeeper *
lk_keeper_new (LkStore *store)
{
  LkKeeper *self = NULL;

  g_return_val_if_fail (LK_IS_STORE (store), NULL);

  self = g_object_new (LK_TYPE_KEEPER, NULL);
  self->store = g_object_ref (store);
  return self;
}

LkStore *
lk_keeper_get_store (LkKeeper *self)
{
  g_return_val_if_fail (LK_IS_KEEPER (self), NULL);

  return self->store;
}

const char *
lk_keeper_get_person_id (LkKeeper *self)
{
  g_return_val_if_fail (LK_IS_KEEPER (self), NULL);

  return self->vault != NULL ? lk_vault_get_person_id (self->vault) : NULL;
}

LkVault *
lk_keeper_get_vault (LkKeeper *self)
{
  g_return_val_if_fail (LK_IS_KEEPER (self), NULL);

  return self->vault;
}

gboolean
lk_keeper_get_lacks_key (LkKeeper *self)
{
  g_return_val_if_fail (LK_IS_KEEPER (self), FALSE);

  return self->lacks_key;
}

void
lk_keeper_lock (LkKeeper *self)
{
  g_return_if_fail (LK_IS_KEEPER (self));

  self->n_locks++;
  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (self->vault == NULL)
    return;

  g_signal_emit (self, signals[SIGNAL_LOCKING], 0);
  lk_vault_lock (self->vault);
  g_clear_pointer (&self->vault, lk_vault_unref);
  g_clear_pointer (&self->offered, lk_account_unref);
  lk_keeper_set_lacks_key (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON_ID]);
  g_signal_emit (self, signals[SIGNAL_LOCKED], 0);
}

void
lk_keeper_touch (LkKeeper *self)
{
  g_return_if_fail (LK_IS_KEEPER (self));

  if (self->vault == NULL)
    return;
  if (is_idle (self))
    lk_keeper_lock (self);
  else
    self->touched = get_clock ();
}
