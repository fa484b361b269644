#include "shell/lk-away.h"

#include <gio/gunixfdlist.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define LOGIND "org.freedesktop.login1"
#define MANAGER "org.freedesktop.login1.Manager"
#define MANAGER_PATH "/org/freedesktop/login1"
#define NO_FD -1

struct _LkAway
{
  GObject          parent_instance;

  GCancellable    *cancellable;
  GDBusConnection *system;
  GDBusConnection *session;
  guint            sleep_id;
  guint            lock_id;
  guint            saver_ids[2];
  gboolean         holding;
  int              hold;       /* logind's: it sleeps when this is closed */
};

/* GNOME has a name of its own for what other desktops call by the common one. */
static const char * const savers[] = { "org.gnome.ScreenSaver", "org.freedesktop.ScreenSaver" };

static guint gone_signal;

G_DEFINE_FINAL_TYPE (LkAway, lk_away, G_TYPE_OBJECT)

static void
let_go (LkAway *self)
{
  if (self->hold != NO_FD)
    g_close (self->hold, NULL);
  self->hold = NO_FD;
}

static void
held_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LkAway) self = user_data;
  g_autoptr (GUnixFDList) fds = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (G_DBUS_CONNECTION (source), &fds, result, NULL);

  if (answer == NULL || fds == NULL || g_unix_fd_list_get_length (fds) < 1)
    return;
  let_go (self);
  if (self->holding)
    self->hold = g_unix_fd_list_get (fds, 0, NULL);
}

static void
take_hold (LkAway *self)
{
  if (self->system == NULL || !self->holding || self->hold != NO_FD)
    return;
  g_dbus_connection_call_with_unix_fd_list (self->system, LOGIND, MANAGER_PATH, MANAGER, "Inhibit",
                                            g_variant_new ("(ssss)", "sleep", _("Board"), _("Locking what is private"), "delay"),
                                            G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, self->cancellable,
                                            held_cb, g_object_ref (self));
}

static void
sleep_cb (GDBusConnection *connection,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         user_data)
{
  LkAway *self = user_data;
  gboolean begins = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (parameters, "(b)", &begins);
  if (begins)
    g_signal_emit (self, gone_signal, 0);
  let_go (self);
  if (!begins)
    take_hold (self);
}

static void
lock_cb (GDBusConnection *connection,
         const char      *sender,
         const char      *path,
         const char      *interface,
         const char      *signal,
         GVariant        *parameters,
         gpointer         user_data)
{
  g_signal_emit (user_data, gone_signal, 0);
}

static void
saver_cb (GDBusConnection *connection,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         user_data)
{
  gboolean active = FALSE;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (parameters, "(b)", &active);
  if (active)
    g_signal_emit (user_data, gone_signal, 0);
}

static void
own_session_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (LkAway) self = user_data;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  const char *path = NULL;

  if (answer == NULL || self->system == NULL)
    return;
  g_variant_get (answer, "(&o)", &path);
  self->lock_id = g_dbus_connection_signal_subscribe (self->system, LOGIND, "org.freedesktop.login1.Session", "Lock", path, NULL,
                                                      G_DBUS_SIGNAL_FLAGS_NONE, lock_cb, self, NULL);
}

static void
system_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkAway) self = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  self->system = g_steal_pointer (&bus);
  self->sleep_id = g_dbus_connection_signal_subscribe (self->system, LOGIND, MANAGER, "PrepareForSleep", MANAGER_PATH, NULL,
                                                       G_DBUS_SIGNAL_FLAGS_NONE, sleep_cb, self, NULL);
  /* The desktop starts programs outside of the session that they show themselves in; "auto" finds it all the same. */
  g_dbus_connection_call (self->system, LOGIND, MANAGER_PATH, MANAGER, "GetSession", g_variant_new ("(s)", "auto"), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->cancellable, own_session_cb, g_object_ref (self));
  take_hold (self);
}

static void
session_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LkAway) self = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  self->session = g_steal_pointer (&bus);
  for (guint i = 0; i < G_N_ELEMENTS (savers); i++)
    self->saver_ids[i] = g_dbus_connection_signal_subscribe (self->session, NULL, savers[i], "ActiveChanged", NULL, NULL,
                                                             G_DBUS_SIGNAL_FLAGS_NONE, saver_cb, self, NULL);
}

static void
unsubscribe (GDBusConnection *bus,
             guint           *id)
{
  if (*id != 0)
    g_dbus_connection_signal_unsubscribe (bus, *id);
  *id = 0;
}

static void
lk_away_dispose (GObject *object)
{
  LkAway *self = LK_AWAY (object);

  g_cancellable_cancel (self->cancellable);
  unsubscribe (self->system, &self->sleep_id);
  unsubscribe (self->system, &self->lock_id);
  for (guint i = 0; i < G_N_ELEMENTS (savers); i++)
    unsubscribe (self->session, &self->saver_ids[i]);
  self->holding = FALSE;
  let_go (self);
  g_clear_object (&self->system);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lk_away_parent_class)->dispose (object);
}

static void
lk_away_finalize (GObject *object)
{
  g_clear_object (&LK_AWAY (object)->cancellable);

  G_OBJECT_CLASS (lk_away_parent_class)->finalize (object);
}

static void
lk_away_class_init (LkAwayClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_away_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_away_finalize;
  gone_signal = g_signal_new ("gone", LK_TYPE_AWAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_away_init (LkAway *self)
{
  self->hold = NO_FD;
  self->cancellable = g_cancellable_new ();
}

LkAway *
lk_away_new (void)
{
  LkAway *self = g_object_new (LK_TYPE_AWAY, NULL);

  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, system_cb, g_object_ref (self));
  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, session_cb, g_object_ref (self));
  return self;
}

void
lk_away_set_holding (LkAway   *self,
                     gboolean  holding)
{
  g_return_if_fail (LK_IS_AWAY (self));

  self->holding = holding;
  if (holding)
    take_hold (self);
  else
    let_go (self);
}
