#include "lessons/lk-teach-view-private.h"

#include <glib/gi18n.h>

#include "lessons/lk-rich-box.h"
#include "lessons/lk-seen-line.h"
#include "lessons/lk-teach-words.h"
#include "model/lk-session-clock.h"
#include "widgets/lk-time-bar-view.h"

#define CLOCK "lk-lesson-clock"
#define TICK_MS 250

enum
{
  LEAVE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkTeachView, lk_teach_view, GTK_TYPE_WIDGET)

static LkRecordList *
get_phases (LkTeachView *self)
{
  return lk_design_detail_get_phases (self->detail);
}

static guint
get_minutes (LkTeachView *self)
{
  LkDesign *design = lk_design_detail_get_design (self->detail);

  return design != NULL ? lk_design_get_minutes (design) : 0;
}

static void
set_over (GtkWidget *widget,
          gboolean   over)
{
  if (over)
    gtk_widget_add_css_class (widget, "over");
  else
    gtk_widget_remove_css_class (widget, "over");
}

static void
set_words (GtkWidget  *label,
           const char *words)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), words) != 0)
    gtk_label_set_text (GTK_LABEL (label), words);
}

static void
show_time (LkTeachView *self)
{
  const gint64 now = lk_session_clock_now ();
  const double used = self->phase != NULL ? lk_lesson_clock_get_used (self->clock, lk_record_get_id (LK_RECORD (self->phase)), now) : 0;
  const guint minutes = self->phase != NULL ? lk_phase_get_minutes (self->phase) : 0;
  const double total = lk_lesson_clock_get_total (self->clock, now);
  g_autofree char *time = lk_teach_words_clock (used), *planned = lk_teach_words_phase (used, minutes);
  g_autofree char *left = lk_teach_words_lesson (total, get_minutes (self));

  set_words (self->time, time);
  set_words (self->planned, planned);
  set_words (self->left, left);
  set_over (self->time, used > minutes * 60.0);
  set_over (self->planned, used > minutes * 60.0);
  set_over (self->left, total > get_minutes (self) * 60.0);
}

static void
show_running (LkTeachView *self)
{
  const gboolean running = lk_lesson_clock_is_running (self->clock);
  const char *words = running ? _("Pause") : lk_lesson_clock_has_begun (self->clock) ? _("Go On") : _("Start");
  GtkWidget *content = gtk_button_get_child (GTK_BUTTON (self->buttons[1]));

  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (content)), running ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (content)), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[1]), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (running)
    gtk_widget_remove_css_class (self->buttons[1], "suggested-action");
  else
    gtk_widget_add_css_class (self->buttons[1], "suggested-action");
}

static void
show_text (LkTeachView *self,
           guint        which,
           const char  *text)
{
  lk_rich_box_set_text (self->texts[which], text);
  gtk_widget_set_visible (self->parts[which], *text != '\0');
}

static void
show_next (LkTeachView *self)
{
  LkPhase *next = lk_record_list_peek (get_phases (self), self->index + 1);
  g_autofree char *words = NULL;

  if (next != NULL)
    /* Translators: the title and minutes of the phase of the lesson that comes next */
    words = g_strdup_printf (ngettext ("Next: %s, %u minute", "Next: %s, %u minutes", lk_phase_get_minutes (next)), lk_phase_get_title (next),
                             lk_phase_get_minutes (next));
  else if (self->phase != NULL)
    words = g_strdup (_("This is the last phase"));
  set_words (self->next, words != NULL ? words : "");
  gtk_widget_set_sensitive (self->buttons[0], self->index > 0 && self->phase != NULL);
  gtk_widget_set_sensitive (self->buttons[2], next != NULL);
}

static void
show_phase (LkTeachView *self)
{
  const guint n = lk_record_list_get_size (get_phases (self));
  const char *title = self->phase != NULL ? lk_phase_get_title (self->phase) : _("No phases yet");
  g_autofree char *place = NULL, *name = NULL;

  if (*title == '\0')
    title = _("No name yet");
  if (self->phase != NULL)
    {
      /* Translators: which phase of the lesson is on, how many there are, and how pupils work in it */
      place = g_strdup_printf (_("Phase %u of %u · %s"), self->index + 1, n, lk_grouping_get_name (lk_phase_get_grouping (self->phase)));
      name = g_strdup_printf ("%s, %s", title, place);
    }
  set_words (self->title, title);
  set_words (self->place, place != NULL ? place : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name != NULL ? name : title, -1);
  show_text (self, 0, self->phase != NULL ? lk_phase_get_teacher (self->phase) : "");
  show_text (self, 1, self->phase != NULL ? lk_phase_get_pupils (self->phase) : "");
  show_text (self, 2, self->phase != NULL ? lk_phase_get_materials (self->phase) : "");
  gtk_widget_set_sensitive (self->buttons[1], self->phase != NULL);
  lk_time_bar_view_set_minutes (LK_TIME_BAR_VIEW (self->bar), get_minutes (self));
  lk_time_bar_view_mark (LK_TIME_BAR_VIEW (self->bar), self->phase != NULL ? (int) self->index : -1);
  lk_seen_line_set_phase (LK_SEEN_LINE (self->seen), self->phase);
  show_next (self);
  show_running (self);
  show_time (self);
}

static void
set_phase (LkTeachView *self,
           LkPhase     *phase)
{
  if (self->phase != NULL)
    g_signal_handlers_disconnect_by_data (self->phase, self);
  g_set_object (&self->phase, phase);
  if (phase != NULL)
    g_signal_connect_swapped (phase, "notify", G_CALLBACK (show_phase), self);
}

/* The list may have changed under it: the phase that is on stays on; when it is gone, the one that took its place is. */
static void
follow (LkTeachView *self)
{
  LkRecordList *phases = get_phases (self);
  const guint n = lk_record_list_get_size (phases);
  const char *id = lk_lesson_clock_get_phase (self->clock);
  LkPhase *phase = id != NULL ? lk_record_list_find (phases, id) : NULL;

  if (phase == NULL && n > 0)
    {
      phase = lk_record_list_peek (phases, MIN (self->index, n - 1));
      lk_lesson_clock_go (self->clock, lk_record_get_id (LK_RECORD (phase)), lk_session_clock_now ());
    }
  set_phase (self, phase);
  self->index = phase != NULL ? (guint) lk_record_list_index (phases, phase) : 0;
  show_phase (self);
}

static void
go_to (LkTeachView *self,
       guint        index)
{
  LkPhase *phase = lk_record_list_peek (get_phases (self), index);

  if (phase == NULL)
    return;
  lk_lesson_clock_go (self->clock, lk_record_get_id (LK_RECORD (phase)), lk_session_clock_now ());
  follow (self);
}

static void
step (LkTeachView *self,
      int          by)
{
  if (by > 0 || self->index > 0)
    go_to (self, self->index + (guint) by);
}

static void
toggle (LkTeachView *self)
{
  if (self->phase == NULL)
    return;
  if (lk_lesson_clock_is_running (self->clock))
    lk_lesson_clock_pause (self->clock, lk_session_clock_now ());
  else
    lk_lesson_clock_run (self->clock, lk_session_clock_now ());
  show_running (self);
  show_time (self);
}

/* What stands in the line is kept first; what is refused there has to be looked at. */
static void
leave (LkTeachView *self)
{
  if (lk_seen_line_take (LK_SEEN_LINE (self->seen)))
    g_signal_emit (self, signals[LEAVE], 0);
}

static void
free_hands (LkTeachView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The arrows alone walk the phases. */
static gboolean
scroll (LkTeachView   *self,
        GtkScrollType  type)
{
  gboolean done;

  g_signal_emit_by_name (self->scrolled, "scroll-child", type, FALSE, &done);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (LkTeachView     *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  const int on = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if ((state & GDK_CONTROL_MASK) != 0 && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    return scroll (self, key == GDK_KEY_Up ? GTK_SCROLL_STEP_UP : GTK_SCROLL_STEP_DOWN);
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_space || key == GDK_KEY_KP_Space || key == GDK_KEY_Pause)
    toggle (self);
  else if (key == GDK_KEY_Right || key == GDK_KEY_Left || key == GDK_KEY_KP_Right || key == GDK_KEY_KP_Left)
    step (self, key == GDK_KEY_Right || key == GDK_KEY_KP_Right ? on : -on);
  else if (key == GDK_KEY_Down || key == GDK_KEY_Page_Down || key == GDK_KEY_KP_Page_Down)
    step (self, 1);
  else if (key == GDK_KEY_Up || key == GDK_KEY_Page_Up || key == GDK_KEY_KP_Page_Up)
    step (self, -1);
  else if (key == GDK_KEY_Escape)
    leave (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static gboolean
tick_cb (gpointer user_data)
{
  show_time (user_data);
  return G_SOURCE_CONTINUE;
}

/* A laptop that dims in the middle of a lesson is no clock. */
static void
lk_teach_view_map (GtkWidget *widget)
{
  LkTeachView *self = LK_TEACH_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkApplication *application = GTK_IS_WINDOW (root) ? gtk_window_get_application (GTK_WINDOW (root)) : NULL;

  GTK_WIDGET_CLASS (lk_teach_view_parent_class)->map (widget);
  self->tick = g_timeout_add (TICK_MS, tick_cb, self);
  if (application != NULL)
    self->inhibited = gtk_application_inhibit (application, GTK_WINDOW (root), GTK_APPLICATION_INHIBIT_IDLE, _("Lesson"));
  gtk_widget_grab_focus (widget);
  show_time (self);
}

static void
lk_teach_view_unmap (GtkWidget *widget)
{
  LkTeachView *self = LK_TEACH_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->inhibited > 0 && GTK_IS_WINDOW (root) && gtk_window_get_application (GTK_WINDOW (root)) != NULL)
    gtk_application_uninhibit (gtk_window_get_application (GTK_WINDOW (root)), self->inhibited);
  self->inhibited = 0;
  GTK_WIDGET_CLASS (lk_teach_view_parent_class)->unmap (widget);
}

static void
lk_teach_view_dispose (GObject *object)
{
  LkTeachView *self = LK_TEACH_VIEW (object);
  GtkWidget *child = NULL;

  if (self->detail != NULL)
    {
      set_phase (self, NULL);
      g_signal_handlers_disconnect_by_data (get_phases (self), self);
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (lk_teach_view_parent_class)->dispose (object);
}

static void
lk_teach_view_class_init (LkTeachViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_teach_view_dispose;
  widget_class->map = lk_teach_view_map;
  widget_class->unmap = lk_teach_view_unmap;
  signals[LEAVE] = g_signal_new ("leave", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "lkteachview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
bar_activated_cb (LkTeachView *self,
                  guint        index)
{
  go_to (self, index);
}

static void
back_cb (LkTeachView *self)
{
  step (self, -1);
  free_hands (self);
}

static void
pause_cb (LkTeachView *self)
{
  toggle (self);
  free_hands (self);
}

static void
on_cb (LkTeachView *self)
{
  step (self, 1);
  free_hands (self);
}

static void
lk_teach_view_init (LkTeachView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), LK_TEACH_VIEW_GAP);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
lk_teach_view_new (LkDesignDetail *detail,
                   LkSchool       *school)
{
  LkTeachView *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_TEACH_VIEW, NULL);
  self->detail = g_object_ref (detail);
  self->clock = g_object_get_data (G_OBJECT (detail), CLOCK);
  if (self->clock == NULL)
    g_object_set_data_full (G_OBJECT (detail), CLOCK, self->clock = lk_lesson_clock_new (), (GDestroyNotify) lk_lesson_clock_free);
  lk_teach_view_build (self, school);
  g_signal_connect_swapped (self->close, "clicked", G_CALLBACK (leave), self);
  g_signal_connect_swapped (self->bar, "activated", G_CALLBACK (bar_activated_cb), self);
  g_signal_connect_swapped (self->buttons[0], "clicked", G_CALLBACK (back_cb), self);
  g_signal_connect_swapped (self->buttons[1], "clicked", G_CALLBACK (pause_cb), self);
  g_signal_connect_swapped (self->buttons[2], "clicked", G_CALLBACK (on_cb), self);
  g_signal_connect_swapped (self->seen, "done", G_CALLBACK (free_hands), self);
  g_signal_connect_swapped (get_phases (self), "items-changed", G_CALLBACK (follow), self);
  g_signal_connect_object (detail, "notify::loaded", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
  return GTK_WIDGET (self);
}
