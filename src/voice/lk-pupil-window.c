#include "voice/lk-pupil-window-private.h"

#include <glib/gi18n.h>

#include "voice/lk-one-press.h"
#include "voice/lk-pupil-sheet.h"
#include "widgets/lk-password-box.h"

#define IDLE_SECONDS 120
#define TOUCH_SECONDS 15
#define LONGEST_MINUTES 60      /* without a hand on it, and then the private part locks as ever */

enum
{
  PROP_IDLE_SECONDS = 1,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (LkPupilWindow, lk_pupil_window, GTK_TYPE_WINDOW)

static void
show_page (LkPupilWindow *self,
           const char    *name)
{
  const gboolean teacher = g_str_equal (name, "teacher");

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  gtk_widget_set_visible (self->padlock, !teacher);
  gtk_widget_set_visible (self->go_back, self->survey != NULL);
  lk_password_box_clear (LK_PASSWORD_BOX (self->password));
  gtk_widget_grab_focus (teacher ? self->password : g_str_equal (name, "sheet") ? self->sheet : self->start);
}

static void
show_start (LkPupilWindow *self,
            const char    *greeting,
            const char    *words)
{
  lk_pupil_sheet_clear (LK_PUPIL_SHEET (self->sheet));
  gtk_label_set_text (GTK_LABEL (self->greeting), greeting);
  gtk_label_set_text (GTK_LABEL (self->words), words);
  show_page (self, "start");
}

static void
welcome (LkPupilWindow *self)
{
  show_start (self, _("Hello!"), _("What do you think of our lessons? Nobody can see which answers are yours."));
}

/* One who walked away leaves nothing for the next. */
static gboolean
idle_cb (gpointer user_data)
{
  LkPupilWindow *self = user_data;

  self->idle_source = 0;
  if (self->survey != NULL)
    welcome (self);
  return G_SOURCE_REMOVE;
}

static gboolean
event_cb (LkPupilWindow *self,
          GdkEvent      *event)
{
  const GdkEventType type = gdk_event_get_event_type (event);

  /* The middle button pastes, and the right one opens a menu of the text. */
  if (type == GDK_BUTTON_PRESS && gdk_button_event_get_button (event) != GDK_BUTTON_PRIMARY)
    return GDK_EVENT_STOP;
  if (type != GDK_KEY_PRESS && type != GDK_BUTTON_PRESS && type != GDK_TOUCH_BEGIN && type != GDK_MOTION_NOTIFY)
    return GDK_EVENT_PROPAGATE;
  self->used = g_get_monotonic_time ();
  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (!g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "start"))
    self->idle_source = g_timeout_add_seconds (self->idle_seconds, idle_cb, self);
  return GDK_EVENT_PROPAGATE;
}

/* The time between two pupils is no time that the teacher is away, up to a limit. */
static gboolean
touch_cb (gpointer user_data)
{
  LkPupilWindow *self = user_data;

  if (g_get_monotonic_time () - self->used < (gint64) LONGEST_MINUTES * 60 * G_USEC_PER_SEC)
    lk_keeper_touch (self->keeper);
  return G_SOURCE_CONTINUE;
}

static gboolean
key_cb (LkPupilWindow   *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  return lk_pupil_window_takes_key (self, key, state) ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
}

static void
started_cb (LkPupilWindow *self)
{
  lk_pupil_sheet_set_form (LK_PUPIL_SHEET (self->sheet), lk_survey_get_form (self->survey));
  show_page (self, "sheet");
}

static void
done_cb (LkPupilWindow *self)
{
  g_autoptr (LkAnswerSheet) sheet = lk_pupil_sheet_take (LK_PUPIL_SHEET (self->sheet));
  g_autoptr (GError) error = NULL;

  if (lk_answer_sheet_is_empty (sheet))
    show_start (self, _("Nothing filled in"), _("You have not filled in anything. That is fine too: give the device to the next pupil."));
  else if (lk_kept_sheets_hand_in (self->kept, g_steal_pointer (&sheet), &error))
    show_start (self, _("Thank you!"), _("Give the device to the next pupil."));
  else
    show_start (self, _("Not counted yet"), _("Your answers are kept here, but they could not be counted yet. Please tell your teacher."));
}

static void
padlock_cb (LkPupilWindow *self)
{
  gtk_label_set_text (GTK_LABEL (self->ask), _("For the Teacher"));
  show_page (self, "teacher");
}

static void
go_back_cb (LkPupilWindow *self)
{
  if (lk_answer_sheet_get_step (lk_pupil_sheet_get_sheet (LK_PUPIL_SHEET (self->sheet))) > 0 ||
      lk_answer_sheet_is_begun (lk_pupil_sheet_get_sheet (LK_PUPIL_SHEET (self->sheet))))
    show_page (self, "sheet");
  else
    show_page (self, "start");
}

/* All that was handed in has been sealed with the rest, or waits for others. */
static void
locked_cb (LkPupilWindow *self)
{
  g_signal_handlers_disconnect_by_data (self->private, self);
  self->n_lost = lk_kept_sheets_get_n (self->kept);
  g_clear_pointer (&self->kept, lk_kept_sheets_free);
  g_clear_object (&self->survey);
  g_clear_object (&self->private);
  lk_pupil_sheet_clear (LK_PUPIL_SHEET (self->sheet));
  gtk_label_set_text (GTK_LABEL (self->ask), _("Ask Your Teacher"));
  show_page (self, "teacher");
}

/* What could not be counted is the teacher's to know, and to try again. */
static void
tell_kept (LkPupilWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *lost = NULL;

  if (self->n_lost > 0)
    {
      lost = g_strdup_printf (ngettext ("%u sheet of a pupil could not be counted before My Week was locked, and is gone.",
                                        "%u sheets of pupils could not be counted before My Week was locked, and are gone.", self->n_lost), self->n_lost);
      gtk_widget_activate_action (GTK_WIDGET (self->parent), "win.complain", "s", lost);
    }
  if (self->kept != NULL && !lk_kept_sheets_hand_in (self->kept, NULL, &error) && self->from != NULL)
    lk_kept_sheets_offer (g_steal_pointer (&self->kept), self->from, error->message);
}

static void
opened_cb (LkPupilWindow *self)
{
  GtkWindow *parent = self->parent;
  const gboolean anew = self->survey == NULL;

  if (self->leaving)
    return;
  self->leaving = TRUE;
  lk_pupil_window_unguard (self);
  if (parent != NULL)
    {
      gtk_window_present (parent);
      tell_kept (self);
      if (anew)
        gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-week", NULL);
    }
  if (self->survey != NULL)
    lk_survey_end_sitting (self->survey);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
lk_pupil_window_close_request (GtkWindow *window)
{
  return GDK_EVENT_STOP;
}

static gboolean
lk_pupil_window_enable_debugging (GtkWindow *window,
                                  gboolean   toggle)
{
  return FALSE;
}

static void
lk_pupil_window_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (property_id == PROP_IDLE_SECONDS)
    g_value_set_uint (value, LK_PUPIL_WINDOW (object)->idle_seconds);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_pupil_window_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LkPupilWindow *self = LK_PUPIL_WINDOW (object);

  if (property_id != PROP_IDLE_SECONDS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  else if (self->idle_seconds != g_value_get_uint (value))
    {
      self->idle_seconds = g_value_get_uint (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
lk_pupil_window_dispose (GObject *object)
{
  LkPupilWindow *self = LK_PUPIL_WINDOW (object);

  self->leaving = TRUE;
  g_clear_handle_id (&self->idle_source, g_source_remove);
  g_clear_handle_id (&self->touch_source, g_source_remove);
  g_clear_handle_id (&self->guard_source, g_source_remove);
  g_clear_weak_pointer (&self->parent);
  g_clear_weak_pointer (&self->from);
  g_clear_pointer (&self->kept, lk_kept_sheets_free);
  g_clear_object (&self->survey);
  g_clear_object (&self->private);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->hidden, g_ptr_array_unref);

  G_OBJECT_CLASS (lk_pupil_window_parent_class)->dispose (object);
}

static void
lk_pupil_window_class_init (LkPupilWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = lk_pupil_window_dispose;
  object_class->get_property = lk_pupil_window_get_property;
  object_class->set_property = lk_pupil_window_set_property;
  window_class->close_request = lk_pupil_window_close_request;
  window_class->enable_debugging = lk_pupil_window_enable_debugging;
  properties[PROP_IDLE_SECONDS] = g_param_spec_uint ("idle-seconds", NULL, NULL, 1, G_MAXUINT, IDLE_SECONDS,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
lk_pupil_window_init (LkPupilWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *events = gtk_event_controller_legacy_new ();

  self->idle_seconds = IDLE_SECONDS;
  self->used = g_get_monotonic_time ();
  self->hidden = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_window_set_title (GTK_WINDOW (self), _("Questions for the pupils"));
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_window_set_handle_menubar_accel (GTK_WINDOW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pupil");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (events, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
  lk_one_press_add (GTK_WIDGET (self));
}

/* Where no window manager makes it fill the screen, it is as large from the beginning. */
static void
fill_screen (LkPupilWindow *self)
{
  GdkSurface *surface = self->parent != NULL ? gtk_native_get_surface (GTK_NATIVE (self->parent)) : NULL;
  GdkMonitor *monitor = surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface) : NULL;
  GdkRectangle bounds;

  if (monitor == NULL)
    {
      gtk_window_fullscreen (GTK_WINDOW (self));
      return;
    }
  gdk_monitor_get_geometry (monitor, &bounds);
  gtk_window_set_default_size (GTK_WINDOW (self), bounds.width, bounds.height);
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
}

static void
fill (LkPupilWindow *self)
{
  lk_pupil_window_add_pages (self);
  g_signal_connect_object (self->start, "clicked", G_CALLBACK (started_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->password, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->go_back, "clicked", G_CALLBACK (go_back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->padlock, "clicked", G_CALLBACK (padlock_cb), self, G_CONNECT_SWAPPED);
  welcome (self);
}

void
lk_pupil_window_present (GtkWidget *from,
                         LkKeeper  *keeper,
                         LkPrivate *private,
                         LkSurvey  *survey)
{
  LkPupilWindow *self = NULL;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (LK_IS_KEEPER (keeper));
  g_return_if_fail (LK_IS_PRIVATE (private) && !lk_private_get_locked (private));
  g_return_if_fail (LK_IS_SURVEY (survey));

  self = g_object_new (LK_TYPE_PUPIL_WINDOW, NULL);
  g_set_weak_pointer (&self->from, from);
  g_set_weak_pointer (&self->parent, GTK_WINDOW (gtk_widget_get_root (from)));
  self->keeper = g_object_ref (keeper);
  self->private = g_object_ref (private);
  self->survey = g_object_ref (survey);
  self->kept = lk_kept_sheets_new (private, survey);
  fill (self);
  fill_screen (self);
  g_signal_connect_object (private, "locked-up", G_CALLBACK (locked_cb), self, G_CONNECT_SWAPPED);
  self->touch_source = g_timeout_add_seconds (TOUCH_SECONDS, touch_cb, self);
  gtk_window_present (GTK_WINDOW (self));
  lk_pupil_window_guard (self);
}
