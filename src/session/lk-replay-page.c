#include "session/lk-replay-page.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "session/lk-projector-sheet.h"
#include "session/lk-projector-words.h"
#include "session/lk-replay-grid.h"
#include "session/lk-replay-slider.h"
#include "session/lk-sheet-stack.h"

#define GAP 12

struct _LkReplayPage
{
  GtkWidget     parent_instance;

  GtkWidget    *box;
  GtkWidget    *words;        /* what has changed, or why nothing is shown */
  GtkWidget    *grid;
  GtkWidget    *foot;
  GtkWidget    *slider;       /* NULL until there is more than one day */

  LkReplay     *replay;       /* NULL until it has been read */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (LkReplayPage, lk_replay_page, GTK_TYPE_WIDGET)

/* @count: (transfer full) */
static void
append_count (GString *words,
              guint    n,
              char    *count)
{
  if (n > 0)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", count);
  g_free (count);
}

static void
append_goals (GString *words,
              guint    n_new,
              guint    n_gone)
{
  append_count (words, n_new, g_strdup_printf (ngettext ("%u new goal", "%u new goals", n_new), n_new));
  append_count (words, n_gone, g_strdup_printf (ngettext ("%u goal closed", "%u goals closed", n_gone), n_gone));
}

/* "Since the session of tue 3 nov: 3 new · 2 done" */
static char *
describe_since (LkReplayPage       *self,
                const LkReplayView *view)
{
  const guint n_new = view->n_marks[LK_REPLAY_NEW], n_done = view->n_marks[LK_REPLAY_DONE];
  const guint n_moved = view->n_marks[LK_REPLAY_MOVED], n_gone = view->n_gone;
  g_autofree char *day = lk_day_format_short (view->since, lk_day_today ());
  g_autofree char *since = lk_replay_is_session (self->replay, view->since)
                           ? g_strdup_printf (_("Since the session of %s"), day) : g_strdup_printf (_("Since %s"), day);
  g_autoptr (GString) counts = g_string_new (NULL);

  append_count (counts, n_new, g_strdup_printf (ngettext ("%u new", "%u new", n_new), n_new));
  append_count (counts, n_done, g_strdup_printf (ngettext ("%u done", "%u done", n_done), n_done));
  append_count (counts, n_moved, g_strdup_printf (ngettext ("%u moved", "%u moved", n_moved), n_moved));
  append_count (counts, n_gone, g_strdup_printf (ngettext ("%u off the board", "%u off the board", n_gone), n_gone));
  append_goals (counts, view->n_goals_new, view->n_goals_gone);
  return g_strdup_printf ("%s: %s", since, counts->len > 0 ? counts->str : _("nothing has changed"));
}

static char *
describe_day (LkReplayPage *self,
              LkDay         day)
{
  g_autofree char *words = lk_day_format_long (day);

  if (day == lk_day_today ())
    /* Translators: %s is a day in full */
    return g_strdup_printf (_("today, %s"), words);
  if (lk_replay_is_session (self->replay, day))
    return g_strdup_printf ("%s · %s", words, _("board session"));
  return g_steal_pointer (&words);
}

static void
show_day (LkReplayPage *self,
          LkDay         day)
{
  LkReplayView *view = lk_replay_at (self->replay, day, lk_replay_get_since (self->replay, day));
  g_autofree char *words = describe_day (self, day), *since = describe_since (self, view);
  g_autofree char *title = g_strdup_printf ("%s · %s", _("Replay"), words);
  GtkWidget *sheet = gtk_widget_get_ancestor (GTK_WIDGET (self), LK_TYPE_PROJECTOR_SHEET);

  gtk_label_set_text (GTK_LABEL (self->words), since);
  if (sheet != NULL)
    lk_projector_sheet_set_title (LK_PROJECTOR_SHEET (sheet), title);
  if (self->slider != NULL)
    lk_replay_slider_describe (LK_REPLAY_SLIDER (self->slider), words);
  lk_replay_grid_show (LK_REPLAY_GRID (self->grid), view);
}

/* A card that had the focus may be gone, and the keys with it. */
static void
keep_focus (LkReplayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_widget_get_mapped (self->slider) && gtk_root_get_focus (root) == NULL)
    gtk_widget_grab_focus (self->slider);
}

static void
day_changed_cb (LkReplayPage *self)
{
  show_day (self, lk_replay_slider_get_day (LK_REPLAY_SLIDER (self->slider)));
  keep_focus (self);
}

/* Before the slider, which would go by single days; on a button, Space presses it. */
static gboolean
key_cb (LkReplayPage    *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->slider == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 ||
      (key == GDK_KEY_space && GTK_IS_BUTTON (focus)))
    return GDK_EVENT_PROPAGATE;
  return lk_replay_slider_press (LK_REPLAY_SLIDER (self->slider), key);
}

static void
add_slider (LkReplayPage *self)
{
  self->slider = lk_replay_slider_new (self->replay);
  gtk_widget_set_hexpand (self->slider, TRUE);
  gtk_box_prepend (GTK_BOX (self->foot), self->slider);
  g_signal_connect_object (self->slider, "notify::day", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
  day_changed_cb (self);
  gtk_widget_grab_focus (self->slider);
}

static void
show_replay (LkReplayPage *self)
{
  const LkDay first = lk_replay_get_first (self->replay), last = lk_replay_get_last (self->replay);

  if (lk_replay_is_empty (self->replay))
    {
      gtk_label_set_text (GTK_LABEL (self->words), _("Nothing has stood on this board yet."));
      return;
    }
  gtk_widget_set_visible (self->grid, TRUE);
  if (first < last)
    {
      add_slider (self);
      return;
    }
  show_day (self, last);
  gtk_label_set_text (GTK_LABEL (self->words), _("The board began today; from tomorrow on you can look back."));
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkReplay) replay = lk_replay_read_finish (result, &error);
  LkReplayPage *self = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = LK_REPLAY_PAGE (data);
  if (replay == NULL)
    {
      g_info ("The history could not be read: %s", error->message);
      gtk_label_set_text (GTK_LABEL (self->words), _("The history of the board could not be read."));
      return;
    }
  self->replay = g_steal_pointer (&replay);
  show_replay (self);
}

static void
stop (LkReplayPage *self)
{
  if (self->slider != NULL)
    lk_replay_slider_stop (LK_REPLAY_SLIDER (self->slider));
}

/* The way of a card up to the day that is shown. */
static void
open_action_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LkReplayPage *self = LK_REPLAY_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  LkDay day = self->slider != NULL ? lk_replay_slider_get_day (LK_REPLAY_SLIDER (self->slider)) : lk_day_today ();
  g_autoptr (GPtrArray) story = lk_replay_dup_story (self->replay, id, day);

  stop (self);
  lk_sheet_stack_push_over (widget, lk_projector_sheet_new_lines (lk_replay_get_title (self->replay, id), story));
}

static void
stop_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  stop (LK_REPLAY_PAGE (widget));
}

static gboolean
lk_replay_page_grab_focus (GtkWidget *widget)
{
  LkReplayPage *self = LK_REPLAY_PAGE (widget);

  return self->slider != NULL ? gtk_widget_grab_focus (self->slider) : gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
lk_replay_page_dispose (GObject *object)
{
  LkReplayPage *self = LK_REPLAY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->slider = NULL;
  g_clear_pointer (&self->replay, lk_replay_unref);

  G_OBJECT_CLASS (lk_replay_page_parent_class)->dispose (object);
}

static void
lk_replay_page_finalize (GObject *object)
{
  g_object_unref (LK_REPLAY_PAGE (object)->cancellable);

  G_OBJECT_CLASS (lk_replay_page_parent_class)->finalize (object);
}

static void
lk_replay_page_class_init (LkReplayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_replay_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_replay_page_finalize;
  widget_class->grab_focus = lk_replay_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "replay.open-action", "s", open_action_cb);
  gtk_widget_class_install_action (widget_class, "replay.stop", NULL, stop_cb);
}

static void
add_foot (LkReplayPage *self)
{
  GtkWidget *close = gtk_button_new_with_mnemonic (_("_Close"));

  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "projector.close-sheet");
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->foot), close);
  gtk_box_append (GTK_BOX (self->box), self->foot);
}

static void
lk_replay_page_init (LkReplayPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->cancellable = g_cancellable_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->words = lk_projector_words_new (_("Reading the history…"), "since", 2);
  gtk_box_append (GTK_BOX (self->box), self->words);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
lk_replay_page_new (LkBoard *board)
{
  LkReplayPage *self = g_object_new (LK_TYPE_REPLAY_PAGE, NULL);

  self->grid = lk_replay_grid_new (board);
  gtk_widget_set_vexpand (self->grid, TRUE);
  gtk_widget_set_visible (self->grid, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->grid);
  add_foot (self);
  lk_replay_read_async (board, LK_DAY_NONE, self->cancellable, read_cb, self);
  return GTK_WIDGET (self);
}
