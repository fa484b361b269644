#include "session/lk-session-closing.h"

#include <glib/gi18n.h>

#define GAP 12
#define SECONDS_A_MINUTE 60

struct _LkSessionClosing
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *summary;
  GtkWidget *tip;
  GtkWidget *top;

  LkSessionRun *run;
};

G_DEFINE_FINAL_TYPE (LkSessionClosing, lk_session_closing, GTK_TYPE_WIDGET)

static void
append_actions (LkSessionRun *run,
                gboolean      done,
                GString      *text)
{
  LkBoard *board = lk_session_run_get_board (run);
  gint64 since = lk_session_get_started (lk_session_run_get_session (run));
  LkRecordList *actions = lk_board_get_actions (board);

  for (guint i = 0; i < lk_record_list_get_size (actions); i++)
    {
      LkAction *action = lk_record_list_peek (actions, i);
      gboolean is_done = lk_action_get_stage (action) == LK_STAGE_DONE && lk_action_get_stage_since (action) >= since;
      LkPerson *owner = lk_school_find_person (lk_board_get_school (board), lk_action_get_owner_id (action));

      if (done ? !is_done : is_done || lk_action_get_created (action) < since)
        continue;
      g_string_append_printf (text, "%s %s%s%s\n", done ? "✓" : "+", lk_action_get_title (action), owner != NULL ? " · " : "",
                              owner != NULL ? lk_person_get_name (owner) : "");
    }
}

static void
append_successes (LkSessionRun *run,
                  GString      *text)
{
  LkRecordList *successes = lk_board_get_successes (lk_session_run_get_board (run));

  for (guint i = 0; i < lk_record_list_get_size (successes); i++)
    {
      LkSuccess *success = lk_record_list_peek (successes, i);

      if (lk_success_get_day (success) == lk_day_today ())
        g_string_append_printf (text, "★ %s\n", lk_success_get_title (success));
    }
}

static void
append_times (LkSessionRun *run,
              GString      *text)
{
  LkSessionClock *clock = lk_session_run_get_clock (run);

  for (guint i = 0; i < LK_N_STEPS; i++)
    {
      int used = (int) lk_session_clock_get_used (clock, i);

      g_string_append_printf (text, "%s%s %d:%02d", i > 0 ? " · " : "", lk_step_get_name (lk_session_clock_get_agenda (clock)->items[i].step),
                              used / SECONDS_A_MINUTE, used % SECONDS_A_MINUTE);
    }
}

char *
lk_session_closing_dup_summary (LkSessionRun *run)
{
  GString *text = g_string_new (NULL);

  append_actions (run, TRUE, text);
  append_actions (run, FALSE, text);
  append_successes (run, text);
  append_times (run, text);
  return g_string_free (text, FALSE);
}

static gboolean
keep_texts (LkSessionClosing  *self,
            GError           **error)
{
  LkBoard *board = lk_session_run_get_board (self->run);
  LkSession *session = lk_session_run_get_session (self->run);

  return lk_board_set_session_text (board, session, "tip", gtk_editable_get_text (GTK_EDITABLE (self->tip)), error) &&
         lk_board_set_session_text (board, session, "top", gtk_editable_get_text (GTK_EDITABLE (self->top)), error);
}

static void
end_cb (LkSessionClosing *self)
{
  g_autoptr (GError) error = NULL;

  if (keep_texts (self, &error) && lk_session_run_end (self->run, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "projector.close-sheet", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
copy_cb (LkSessionClosing *self)
{
  g_autofree char *text = lk_session_closing_dup_summary (self->run);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Copied"));
}

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (LkSessionClosing) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lk_store_write_finish (LK_STORE (source), result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _("Somebody has changed something since: the session stays as it is."));
}

/* When it is gone from the board the run tells so, and the sheet goes with it. */
static void
take_back_cb (LkSessionClosing *self)
{
  LkStore *store = lk_school_get_store (lk_board_get_school (lk_session_run_get_board (self->run)));

  lk_store_take_back_async (store, N_("Take Back Board Session"), lk_record_get_id (LK_RECORD (lk_session_run_get_session (self->run))),
                            NULL, taken_back_cb, g_object_ref (self));
}

static void
lk_session_closing_dispose (GObject *object)
{
  LkSessionClosing *self = LK_SESSION_CLOSING (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (lk_session_closing_parent_class)->dispose (object);
}

static void
lk_session_closing_class_init (LkSessionClosingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_session_closing_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
add_entry (LkSessionClosing *self,
           const char       *name)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *label = gtk_label_new (name), *entry = gtk_entry_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), entry);
  gtk_box_append (GTK_BOX (self->box), row);
  return entry;
}

static void
add_button (LkSessionClosing *self,
            GtkWidget        *row,
            const char       *label,
            GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (row), button);
}

static void
lk_session_closing_init (LkSessionClosing *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->tip = add_entry (self, _("A tip for the leader"));
  self->top = add_entry (self, _("A top for the leader"));
  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_wrap (GTK_LABEL (self->summary), TRUE);
  gtk_label_set_ellipsize (GTK_LABEL (self->summary), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (self->summary), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (self->summary), 60);
  gtk_box_append (GTK_BOX (self->box), self->summary);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  add_button (self, row, _("_Take Back"), G_CALLBACK (take_back_cb));
  add_button (self, row, _("C_opy for Mail"), G_CALLBACK (copy_cb));
  add_button (self, row, _("_End"), G_CALLBACK (end_cb));
  gtk_widget_add_css_class (gtk_widget_get_last_child (row), "here");
  gtk_box_append (GTK_BOX (self->box), row);
}

GtkWidget *
lk_session_closing_new (LkSessionRun *run)
{
  LkSessionClosing *self = g_object_new (LK_TYPE_SESSION_CLOSING, NULL);
  LkSession *session = lk_session_run_get_session (run);
  g_autofree char *summary = lk_session_closing_dup_summary (run);

  self->run = g_object_ref (run);
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_editable_set_text (GTK_EDITABLE (self->tip), lk_session_get_tip (session));
  gtk_editable_set_text (GTK_EDITABLE (self->top), lk_session_get_top (session));
  return GTK_WIDGET (self);
}
