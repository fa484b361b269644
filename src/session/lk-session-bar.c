#include "session/lk-session-bar.h"

#include <glib/gi18n.h>
#include <math.h>

#define GAP 12
#define SECONDS_A_MINUTE 60

struct _LkSessionBar
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *back;
  GtkWidget *pause;
  GtkWidget *on;
  GtkWidget *ring;      /* GtkDrawingArea */
  GtkWidget *step;
  GtkWidget *over_icon;
  GtkWidget *paused;    /* GtkBox of an icon and the word */
  GtkWidget *time;
  GtkWidget *total;

  LkSessionRun *run;
  guint      place;     /* on the agenda, that was shown last */
  gboolean   over;      /* whether it was over its time then */
};

enum
{
  TIME_UP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkSessionBar, lk_session_bar, GTK_TYPE_WIDGET)

static char *
format_time (double seconds)
{
  int whole = (int) seconds;

  return g_strdup_printf ("%d:%02d", whole / SECONDS_A_MINUTE, whole % SECONDS_A_MINUTE);
}

/* What was agreed for the step it is at, in seconds; 0 for the closing. */
static double
get_agreed (LkSessionClock *clock)
{
  guint place = lk_session_clock_get_place (clock);

  return place < LK_N_STEPS ? lk_session_clock_get_agenda (clock)->items[place].minutes * SECONDS_A_MINUTE : 0;
}

static const char *
get_step_name (LkSessionClock *clock)
{
  guint place = lk_session_clock_get_place (clock);

  return place < LK_N_STEPS ? lk_step_get_name (lk_session_clock_get_agenda (clock)->items[place].step) : _("Closing");
}

static void
draw_ring (GtkDrawingArea *area,
           cairo_t        *cr,
           int             width,
           int             height,
           gpointer        user_data)
{
  LkSessionBar *self = user_data;
  LkSessionClock *clock = lk_session_run_get_clock (self->run);
  double radius = MIN (width, height) * 0.38, agreed, used;
  GdkRGBA colour;

  if (clock == NULL)
    return;
  agreed = get_agreed (clock);
  used = lk_session_clock_get_used (clock, lk_session_clock_get_place (clock));
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &colour);
  cairo_set_line_width (cr, radius * 0.42);
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, 0.25);
  cairo_arc (cr, width / 2.0, height / 2.0, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, &colour);
  if (agreed > 0 && used < agreed)
    cairo_arc (cr, width / 2.0, height / 2.0, radius, -G_PI_2 + 2 * G_PI * used / agreed, -G_PI_2 + 2 * G_PI);
  cairo_stroke (cr);
}

static char *
describe_time (double used,
               double agreed)
{
  g_autofree char *time = format_time (fabs (agreed - used));

  if (agreed <= 0)
    return format_time (used);
  /* Translators: %s is a time, "0:42": how much longer than agreed a step of the session takes */
  return used > agreed ? g_strdup_printf (_("%s over"), time) : g_strdup (time);
}

static void
show_clock (LkSessionBar   *self,
            LkSessionClock *clock)
{
  guint place = lk_session_clock_get_place (clock);
  double used = lk_session_clock_get_used (clock, place), agreed = get_agreed (clock);
  gboolean over = agreed > 0 && used > agreed, running = lk_session_clock_is_running (clock);
  const LkAgenda *agenda = lk_session_clock_get_agenda (clock);
  g_autofree char *time = describe_time (used, agreed), *total = format_time (lk_session_clock_get_total (clock));
  g_autofree char *totals = g_strdup_printf ("%s / %u:00", total, lk_agenda_get_minutes (agenda));

  gtk_button_set_label (GTK_BUTTON (self->step), get_step_name (clock));
  gtk_label_set_text (GTK_LABEL (self->time), time);
  gtk_label_set_text (GTK_LABEL (self->total), totals);
  gtk_widget_set_visible (self->over_icon, over);
  if (over)
    gtk_widget_add_css_class (self->box, "over");
  else
    gtk_widget_remove_css_class (self->box, "over");
  gtk_widget_set_visible (self->paused, !running);
  gtk_button_set_label (GTK_BUTTON (self->pause), running ? _("_Pause") : _("_Go On"));
  gtk_widget_set_sensitive (self->back, place > 0);
  gtk_widget_set_visible (self->on, place < LK_N_STEPS);
  gtk_widget_queue_draw (self->ring);
  if (over && !self->over && place == self->place)
    g_signal_emit (self, signals[TIME_UP], 0);
  self->over = over;
  self->place = place;
}

static void
changed_cb (LkSessionBar *self)
{
  LkSessionClock *clock = lk_session_run_get_clock (self->run);

  gtk_widget_set_visible (GTK_WIDGET (self), clock != NULL);
  if (clock != NULL)
    show_clock (self, clock);
}

static void
back_cb (LkSessionBar *self)
{
  lk_session_run_go (self->run, -1);
}

static void
on_cb (LkSessionBar *self)
{
  lk_session_run_go (self->run, 1);
}

static void
pause_cb (LkSessionBar *self)
{
  LkSessionClock *clock = lk_session_run_get_clock (self->run);

  if (clock != NULL)
    lk_session_run_pause (self->run, lk_session_clock_is_running (clock));
}

static void
lk_session_bar_dispose (GObject *object)
{
  LkSessionBar *self = LK_SESSION_BAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (lk_session_bar_parent_class)->dispose (object);
}

static void
lk_session_bar_class_init (LkSessionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_session_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[TIME_UP] = g_signal_new ("time-up", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_button (LkSessionBar *self,
            const char   *label,
            GCallback     clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static GtkWidget *
add_label (LkSessionBar *self,
           const char   *class_name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, class_name);
  gtk_box_append (GTK_BOX (self->box), label);
  return label;
}

static GtkWidget *
add_paused (LkSessionBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP / 2), *words = gtk_label_new (_("Paused"));

  gtk_widget_add_css_class (words, "paused");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("media-playback-pause-symbolic"));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (self->box), box);
  return box;
}

static void
lk_session_bar_init (LkSessionBar *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_widget_add_css_class (self->box, "session-bar");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Board session"), -1);

  self->back = add_button (self, _("_Back"), G_CALLBACK (back_cb));
  self->pause = add_button (self, _("_Pause"), G_CALLBACK (pause_cb));
  self->ring = gtk_drawing_area_new ();
  gtk_widget_add_css_class (self->ring, "ring");
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->ring), draw_ring, self, NULL);
  gtk_box_append (GTK_BOX (self->box), self->ring);
  self->step = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->step, "step-name");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->step), "projector.open-step");
  gtk_box_append (GTK_BOX (self->box), self->step);
  self->over_icon = gtk_image_new_from_icon_name ("alarm-symbolic");
  gtk_box_append (GTK_BOX (self->box), self->over_icon);
  self->time = add_label (self, "step-time");
  self->paused = add_paused (self);
  self->total = add_label (self, "session-time");
  gtk_widget_set_hexpand (self->total, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->total), 1);
  self->on = add_button (self, _("_Next"), G_CALLBACK (on_cb));
  gtk_widget_add_css_class (self->on, "here");
}

GtkWidget *
lk_session_bar_new (LkSessionRun *run)
{
  LkSessionBar *self = g_object_new (LK_TYPE_SESSION_BAR, NULL);

  self->run = g_object_ref (run);
  g_signal_connect_object (run, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
