#include "session/lk-session-run.h"

#include <string.h>

#define TICK_MS 1000

struct _LkSessionRun
{
  GObject parent_instance;

  LkBoard        *board;
  LkSession      *session;
  LkSessionClock *clock;
  GCancellable   *reading;  /* of the note, while it is on its way */
  guint           source;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkSessionRun, lk_session_run, G_TYPE_OBJECT)

static LkStore *
get_store (LkSessionRun *self)
{
  return lk_school_get_store (lk_board_get_school (self->board));
}

static char *
make_key (LkSessionRun *self)
{
  return g_strconcat ("session/", lk_record_get_id (LK_RECORD (lk_board_get_team (self->board))), NULL);
}

/* The session's id stands before the clock: a note of another session is worth nothing. */
static void
note (LkSessionRun *self)
{
  g_autofree char *key = make_key (self), *clock = NULL, *value = NULL;

  if (self->session != NULL)
    {
      clock = lk_session_clock_to_text (self->clock);
      value = g_strdup_printf ("%s %s", lk_record_get_id (LK_RECORD (self->session)), clock);
    }
  lk_store_note (get_store (self), key, value);
}

static void
tell (LkSessionRun *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
tick_cb (gpointer user_data)
{
  LkSessionRun *self = user_data;

  lk_session_clock_tick (self->clock, lk_session_clock_now ());
  note (self);
  if (!lk_session_clock_is_running (self->clock))
    self->source = 0;
  tell (self);
  return self->source != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
follow_clock (LkSessionRun *self)
{
  gboolean running = self->clock != NULL && lk_session_clock_is_running (self->clock);

  if (running && self->source == 0)
    self->source = g_timeout_add (TICK_MS, tick_cb, self);
  else if (!running)
    g_clear_handle_id (&self->source, g_source_remove);
}

static LkSessionClock *
new_clock (LkSessionRun *self)
{
  LkAgenda agenda = lk_agenda_read (lk_team_get_agenda (lk_board_get_team (self->board)));

  return lk_session_clock_new (&agenda);
}

static void
let_go (LkSessionRun *self)
{
  g_clear_object (&self->session);
  g_clear_pointer (&self->clock, lk_session_clock_free);
  follow_clock (self);
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  LkSessionRun *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *value = lk_store_get_note_finish (LK_STORE (source), result, &error);
  LkSession *open = NULL;
  const char *clock = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  open = lk_board_find_open_session (self->board);
  if (open == NULL || self->session != NULL)
    return;

  if (value != NULL && g_str_has_prefix (value, lk_record_get_id (LK_RECORD (open))))
    clock = strchr (value, ' ');
  self->session = g_object_ref (open);
  self->clock = lk_session_clock_new_from_text (clock);
  if (self->clock == NULL)
    self->clock = new_clock (self);
  tell (self);
}

/* Undone, or ended by another hand. */
static void
sessions_changed_cb (LkSessionRun *self)
{
  if (self->session == NULL || lk_record_list_index (lk_board_get_sessions (self->board), self->session) >= 0)
    return;
  let_go (self);
  note (self);
  tell (self);
}

static void
lk_session_run_dispose (GObject *object)
{
  LkSessionRun *self = LK_SESSION_RUN (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->clock != NULL && lk_session_clock_is_running (self->clock))
    {
      lk_session_clock_pause (self->clock, lk_session_clock_now ());
      note (self);
    }
  let_go (self);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_session_run_parent_class)->dispose (object);
}

static void
lk_session_run_class_init (LkSessionRunClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_session_run_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_session_run_init (LkSessionRun *self)
{
}

LkSessionRun *
lk_session_run_new (LkBoard *board)
{
  LkSessionRun *self = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);

  self = g_object_new (LK_TYPE_SESSION_RUN, NULL);
  self->board = g_object_ref (board);
  g_signal_connect_object (lk_board_get_sessions (board), "items-changed", G_CALLBACK (sessions_changed_cb), self, G_CONNECT_SWAPPED);
  if (lk_board_find_open_session (board) == NULL)
    return self;

  key = make_key (self);
  self->reading = g_cancellable_new ();
  lk_store_get_note_async (get_store (self), key, self->reading, noted_cb, self);
  return self;
}

LkSession *
lk_session_run_get_session (LkSessionRun *self)
{
  g_return_val_if_fail (LK_IS_SESSION_RUN (self), NULL);

  return self->session;
}

LkSessionClock *
lk_session_run_get_clock (LkSessionRun *self)
{
  g_return_val_if_fail (LK_IS_SESSION_RUN (self), NULL);

  return self->clock;
}

LkBoard *
lk_session_run_get_board (LkSessionRun *self)
{
  g_return_val_if_fail (LK_IS_SESSION_RUN (self), NULL);

  return self->board;
}

gboolean
lk_session_run_start (LkSessionRun  *self,
                      guint          present,
                      LkPerson      *leader,
                      LkPerson      *note_taker,
                      LkPerson      *timekeeper,
                      GError       **error)
{
  LkSession *session = NULL;

  g_return_val_if_fail (LK_IS_SESSION_RUN (self), FALSE);
  g_return_val_if_fail (self->session == NULL, FALSE);

  session = lk_board_start_session (self->board, present, leader, note_taker, timekeeper, error);
  if (session == NULL)
    return FALSE;
  self->session = g_object_ref (session);
  self->clock = new_clock (self);
  lk_session_run_pause (self, FALSE);
  return TRUE;
}

void
lk_session_run_go (LkSessionRun *self,
                   int           by)
{
  int place;

  g_return_if_fail (LK_IS_SESSION_RUN (self));

  if (self->session == NULL)
    return;
  place = CLAMP ((int) lk_session_clock_get_place (self->clock) + by, 0, LK_N_STEPS);
  lk_session_clock_go (self->clock, (guint) place, lk_session_clock_now ());
  note (self);
  tell (self);
}

void
lk_session_run_pause (LkSessionRun *self,
                      gboolean      pause)
{
  g_return_if_fail (LK_IS_SESSION_RUN (self));

  if (self->session == NULL)
    return;
  if (pause)
    lk_session_clock_pause (self->clock, lk_session_clock_now ());
  else
    lk_session_clock_run (self->clock, lk_session_clock_now ());
  follow_clock (self);
  note (self);
  tell (self);
}

gboolean
lk_session_run_end (LkSessionRun  *self,
                    GError       **error)
{
  g_auto (GStrv) steps = NULL;

  g_return_val_if_fail (LK_IS_SESSION_RUN (self), FALSE);
  g_return_val_if_fail (self->session != NULL, FALSE);

  lk_session_clock_pause (self->clock, lk_session_clock_now ());
  steps = lk_session_clock_dup_steps (self->clock);
  if (!lk_board_end_session (self->board, self->session, (const char * const *) steps, error))
    return FALSE;
  let_go (self);
  note (self);
  tell (self);
  return TRUE;
}
