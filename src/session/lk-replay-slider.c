#include "session/lk-replay-slider.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"

#define GAP 12
/* A team has to see what moved before the next day comes. */
#define CALM_MS 1800

struct _LkReplaySlider
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *play_button;
  GtkWidget *scale;

  LkReplay  *replay;
  LkDay      day;
  guint      play_source;
};

enum
{
  PROP_0,
  PROP_DAY,
  PROP_PLAYING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LkReplaySlider, lk_replay_slider, GTK_TYPE_WIDGET)

static void
value_changed_cb (LkReplaySlider *self)
{
  const LkDay day = (LkDay) (gtk_range_get_value (GTK_RANGE (self->scale)) + 0.5);

  if (self->day == day)
    return;
  self->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
go_to (LkReplaySlider *self,
       LkDay         day)
{
  gtk_range_set_value (GTK_RANGE (self->scale), day);
}

static void
show_playing (LkReplaySlider *self)
{
  const gboolean playing = self->play_source != 0;
  const char *name = playing ? _("Pause") : _("Play");

  gtk_button_set_icon_name (GTK_BUTTON (self->play_button),
                            playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

void
lk_replay_slider_stop (LkReplaySlider *self)
{
  g_return_if_fail (LK_IS_REPLAY_SLIDER (self));

  if (self->play_source == 0)
    return;
  g_clear_handle_id (&self->play_source, g_source_remove);
  show_playing (self);
}

/* A hand on the slider takes over. */
static gboolean
change_value_cb (LkReplaySlider *self)
{
  lk_replay_slider_stop (self);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
play_cb (gpointer user_data)
{
  LkReplaySlider *self = user_data;
  const LkDay next = lk_days_step (lk_replay_get_days (self->replay), self->day, 1);

  if (next == self->day)
    {
      go_to (self, lk_replay_get_last (self->replay));
      lk_replay_slider_stop (self);
      return G_SOURCE_REMOVE;
    }
  go_to (self, next);
  return G_SOURCE_CONTINUE;
}

/* From the end it begins at the beginning. */
static void
toggle_playing (LkReplaySlider *self)
{
  if (self->play_source != 0)
    {
      lk_replay_slider_stop (self);
      return;
    }
  if (lk_days_step (lk_replay_get_days (self->replay), self->day, 1) == self->day)
    go_to (self, lk_replay_get_first (self->replay));
  self->play_source = g_timeout_add (CALM_MS, play_cb, self);
  show_playing (self);
}

/* Where nothing has changed any more, the ends of the slider are next. */
static void
step (LkReplaySlider *self,
      GArray       *days,
      int           by)
{
  LkDay day = lk_days_step (days, self->day, by);

  if (day == self->day)
    day = by < 0 ? lk_replay_get_first (self->replay) : lk_replay_get_last (self->replay);
  lk_replay_slider_stop (self);
  go_to (self, day);
}

static void
back_cb (LkReplaySlider *self)
{
  step (self, lk_replay_get_days (self->replay), -1);
}

static void
on_cb (LkReplaySlider *self)
{
  step (self, lk_replay_get_days (self->replay), 1);
}

/* A tick above for each session, the months below. */
static void
mark_days (LkReplaySlider *self)
{
  const LkDay first = lk_replay_get_first (self->replay), last = lk_replay_get_last (self->replay);
  GArray *sessions = lk_replay_get_sessions (self->replay);

  for (guint i = 0; i < sessions->len; i++)
    {
      const LkDay day = g_array_index (sessions, LkDay, i);

      if (day >= first && day <= last)
        gtk_scale_add_mark (GTK_SCALE (self->scale), day, GTK_POS_TOP, NULL);
    }
  for (LkDay day = first; day <= last; day++)
    {
      int month, day_of_month;

      lk_day_get_ymd (day, NULL, &month, &day_of_month);
      if (day_of_month == 1)
        gtk_scale_add_mark (GTK_SCALE (self->scale), day, GTK_POS_BOTTOM, lk_month_get_name (month, FALSE));
    }
}

static gboolean
lk_replay_slider_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_REPLAY_SLIDER (widget)->scale);
}

static void
lk_replay_slider_unmap (GtkWidget *widget)
{
  lk_replay_slider_stop (LK_REPLAY_SLIDER (widget));

  GTK_WIDGET_CLASS (lk_replay_slider_parent_class)->unmap (widget);
}

static void
lk_replay_slider_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  LkReplaySlider *self = LK_REPLAY_SLIDER (object);

  switch (property_id)
    {
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->play_source != 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_replay_slider_dispose (GObject *object)
{
  LkReplaySlider *self = LK_REPLAY_SLIDER (object);

  g_clear_handle_id (&self->play_source, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->replay, lk_replay_unref);

  G_OBJECT_CLASS (lk_replay_slider_parent_class)->dispose (object);
}

static void
lk_replay_slider_class_init (LkReplaySliderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lk_replay_slider_get_property;
  object_class->dispose = lk_replay_slider_dispose;
  widget_class->unmap = lk_replay_slider_unmap;
  widget_class->grab_focus = lk_replay_slider_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, LK_DAY_NONE, G_MAXINT, LK_DAY_NONE, flags);
  properties[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
add_button (LkReplaySlider *self,
            const char   *icon,
            const char   *name,
            GCallback     clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (self->box), button);
  return button;
}

static void
add_scale (LkReplaySlider *self)
{
  self->scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 1);
  gtk_scale_set_draw_value (GTK_SCALE (self->scale), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self->scale), 0);
  gtk_widget_set_hexpand (self->scale, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day"), -1);
  g_signal_connect_swapped (self->scale, "value-changed", G_CALLBACK (value_changed_cb), self);
  g_signal_connect_swapped (self->scale, "change-value", G_CALLBACK (change_value_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->scale);
}

static void
lk_replay_slider_init (LkReplaySlider *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->play_button = add_button (self, "media-playback-start-symbolic", _("Play"), G_CALLBACK (toggle_playing));
  add_button (self, "go-previous-symbolic", _("Change Before"), G_CALLBACK (back_cb));
  add_scale (self);
  add_button (self, "go-next-symbolic", _("Change After"), G_CALLBACK (on_cb));
}

GtkWidget *
lk_replay_slider_new (LkReplay *replay)
{
  LkReplaySlider *self = g_object_new (LK_TYPE_REPLAY_SLIDER, NULL);

  self->replay = lk_replay_ref (replay);
  gtk_range_set_range (GTK_RANGE (self->scale), lk_replay_get_first (replay), lk_replay_get_last (replay));
  mark_days (self);
  go_to (self, lk_replay_get_last (replay));
  return GTK_WIDGET (self);
}

LkDay
lk_replay_slider_get_day (LkReplaySlider *self)
{
  g_return_val_if_fail (LK_IS_REPLAY_SLIDER (self), LK_DAY_NONE);

  return self->day;
}

void
lk_replay_slider_describe (LkReplaySlider *self,
                           const char     *words)
{
  g_return_if_fail (LK_IS_REPLAY_SLIDER (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

gboolean
lk_replay_slider_press (LkReplaySlider *self,
                        guint           key)
{
  int on;

  g_return_val_if_fail (LK_IS_REPLAY_SLIDER (self), GDK_EVENT_PROPAGATE);

  on = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  if (key == GDK_KEY_Left || key == GDK_KEY_Right)
    step (self, lk_replay_get_days (self->replay), key == GDK_KEY_Right ? on : -on);
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_Page_Down)
    step (self, lk_replay_get_sessions (self->replay), key == GDK_KEY_Page_Down ? 1 : -1);
  else if (key == GDK_KEY_Home || key == GDK_KEY_End)
    {
      lk_replay_slider_stop (self);
      go_to (self, key == GDK_KEY_Home ? lk_replay_get_first (self->replay) : lk_replay_get_last (self->replay));
    }
  else if (key == GDK_KEY_space)
    toggle_playing (self);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}
