#include "session/lk-session-take-back.h"

#include <glib/gi18n.h>

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;

  if (!lk_store_write_finish (LK_STORE (source), result, NULL))
    gtk_widget_activate_action (widget, "win.toast", "s", _("Somebody has changed something since: the session stays as it is."));
}

void
lk_session_take_back (GtkWidget *widget,
                      LkBoard   *board,
                      LkSession *session)
{
  LkStore *store = lk_school_get_store (lk_board_get_school (board));

  lk_store_take_back_async (store, N_("Take Back Board Session"), lk_record_get_id (LK_RECORD (session)), NULL, taken_back_cb,
                            g_object_ref (widget));
}
