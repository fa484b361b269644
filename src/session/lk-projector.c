#include "session/lk-projector-private.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "session/lk-projector-fields.h"
#include "session/lk-projector-goals.h"
#include "session/lk-projector-words.h"
#include "session/lk-questions-badge.h"
#include "session/lk-session-bar.h"
#include "session/lk-sheet-stack.h"

#define GAP 12
#define POINTER_SECONDS 3
#define SECONDS_A_MINUTE 60

enum
{
  PROP_0,
  PROP_BOARD,
  PROP_DARK,
  PROP_IDLE_MINUTES,
  PROP_SOUND,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LkProjector, lk_projector, GTK_TYPE_WIDGET)

static gboolean
hide_pointer_cb (gpointer user_data)
{
  LkProjector *self = user_data;

  self->pointer_source = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");
  return G_SOURCE_REMOVE;
}

static void
pointer_cb (LkProjector *self)
{
  g_clear_handle_id (&self->pointer_source, g_source_remove);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->pointer_source = g_timeout_add_seconds (POINTER_SECONDS, hide_pointer_cb, self);
}

/* A team that talks touches nothing: while its clock runs its step stays open. */
static gboolean
idle_cb (gpointer user_data)
{
  LkProjector *self = user_data;

  if (lk_projector_is_session_running (self))
    return G_SOURCE_CONTINUE;
  self->idle_source = 0;
  lk_sheet_stack_clear (LK_SHEET_STACK (self->stack));
  return G_SOURCE_REMOVE;
}

/* Whatever is done, by pointer, finger or key, is life. */
static gboolean
event_cb (LkProjector *self,
          GdkEvent    *event)
{
  g_clear_handle_id (&self->idle_source, g_source_remove);
  if (self->idle_minutes > 0)
    self->idle_source = g_timeout_add_seconds (self->idle_minutes * SECONDS_A_MINUTE, idle_cb, self);
  return GDK_EVENT_PROPAGATE;
}

static gboolean
key_cb (LkProjector    *self,
        guint           key,
        guint           code,
        GdkModifierType state)
{
  if (key != GDK_KEY_Escape)
    return lk_projector_session_key (self, key);
  if (!lk_sheet_stack_pop (LK_SHEET_STACK (self->stack)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.present", NULL);
  return GDK_EVENT_STOP;
}

static void
show_dark (LkProjector *self)
{
  if (self->dark)
    gtk_widget_add_css_class (self->page, "dark");
  else
    gtk_widget_remove_css_class (self->page, "dark");
}

static void
empty (LkProjector *self)
{
  lk_sheet_stack_clear (LK_SHEET_STACK (self->stack));
  if (self->run == NULL)
    return;
  lk_projector_leave_run (self);
  gtk_grid_remove (GTK_GRID (self->content), g_steal_pointer (&self->goals));
  gtk_grid_remove (GTK_GRID (self->content), g_steal_pointer (&self->fields));
  gtk_box_remove (GTK_BOX (self->page), g_steal_pointer (&self->bar));
  g_clear_object (&self->run);
}

static void
time_up_cb (LkProjector *self)
{
  if (self->sound)
    gdk_display_beep (gtk_widget_get_display (GTK_WIDGET (self)));
}

static void
show_day (LkProjector *self)
{
  g_autofree char *day = lk_day_format_long (lk_day_today ());

  gtk_label_set_text (GTK_LABEL (self->day), day);
}

static void
fill (LkProjector *self)
{
  empty (self);
  lk_questions_badge_set_board (LK_QUESTIONS_BADGE (self->questions), self->board);
  if (self->board == NULL)
    return;

  self->run = lk_session_run_new (self->board);
  self->goals = lk_projector_goals_new (self->board);
  self->fields = lk_projector_fields_new (self->board);
  self->bar = lk_session_bar_new (self->run);
  gtk_widget_set_vexpand (self->goals, TRUE);
  gtk_grid_attach (GTK_GRID (self->content), self->goals, 0, 0, 7, 1);
  gtk_grid_attach (GTK_GRID (self->content), self->fields, 7, 0, 2, 1);
  gtk_box_append (GTK_BOX (self->page), self->bar);
  g_signal_connect_object (self->bar, "time-up", G_CALLBACK (time_up_cb), self, G_CONNECT_SWAPPED);
  lk_projector_follow_run (self);
  gtk_label_set_text (GTK_LABEL (self->team_name), lk_team_get_name (lk_board_get_team (self->board)));
  g_signal_handlers_disconnect_by_func (lk_board_get_school (self->board), show_day, self);
  g_signal_connect_object (lk_board_get_school (self->board), "day-turned", G_CALLBACK (show_day), self, G_CONNECT_SWAPPED);
  show_day (self);
}

static void
lk_projector_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  LkProjector *self = LK_PROJECTOR (widget);

  gtk_widget_size_allocate (self->page, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
lk_projector_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  gtk_widget_measure (LK_PROJECTOR (widget)->page, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
surface_layout_cb (LkProjector *self,
                   int          width,
                   int          height)
{
  lk_projector_style_set_lines (self->style, height);
}

static void
lk_projector_map (GtkWidget *widget)
{
  LkProjector *self = LK_PROJECTOR (widget);
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));

  self->style = lk_projector_style_new (widget);
  surface_layout_cb (self, 0, gdk_surface_get_height (surface));
  g_signal_connect_object (surface, "layout", G_CALLBACK (surface_layout_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (GTK_WIDGET (gtk_widget_get_root (widget)), "presenting");
  pointer_cb (self);

  GTK_WIDGET_CLASS (lk_projector_parent_class)->map (widget);
}

static void
lk_projector_unmap (GtkWidget *widget)
{
  LkProjector *self = LK_PROJECTOR (widget);

  GTK_WIDGET_CLASS (lk_projector_parent_class)->unmap (widget);

  g_signal_handlers_disconnect_by_func (gtk_native_get_surface (gtk_widget_get_native (widget)), surface_layout_cb, self);
  gtk_widget_remove_css_class (GTK_WIDGET (gtk_widget_get_root (widget)), "presenting");
  lk_projector_uninhibit (self);
  g_clear_handle_id (&self->pointer_source, g_source_remove);
  g_clear_handle_id (&self->idle_source, g_source_remove);
  g_clear_pointer (&self->style, lk_projector_style_free);
}

static gboolean
lk_projector_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_PROJECTOR (widget)->stack);
}

static void
lk_projector_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LkProjector *self = LK_PROJECTOR (object);

  switch (property_id)
    {
    case PROP_BOARD:
      g_value_set_object (value, self->board);
      break;
    case PROP_DARK:
      g_value_set_boolean (value, self->dark);
      break;
    case PROP_IDLE_MINUTES:
      g_value_set_uint (value, self->idle_minutes);
      break;
    case PROP_SOUND:
      g_value_set_boolean (value, self->sound);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_projector_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LkProjector *self = LK_PROJECTOR (object);

  switch (property_id)
    {
    case PROP_BOARD:
      lk_projector_set_board (self, g_value_get_object (value));
      break;
    case PROP_DARK:
      if (self->dark == g_value_get_boolean (value))
        break;
      self->dark = g_value_get_boolean (value);
      show_dark (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_IDLE_MINUTES:
      self->idle_minutes = g_value_get_uint (value);
      break;
    case PROP_SOUND:
      self->sound = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_projector_dispose (GObject *object)
{
  LkProjector *self = LK_PROJECTOR (object);

  g_clear_handle_id (&self->pointer_source, g_source_remove);
  g_clear_handle_id (&self->idle_source, g_source_remove);
  g_clear_pointer (&self->style, lk_projector_style_free);
  if (self->page != NULL)
    empty (self);
  g_clear_pointer (&self->page, gtk_widget_unparent);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_projector_parent_class)->dispose (object);
}

static void
lk_projector_class_init (LkProjectorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lk_projector_get_property;
  object_class->set_property = lk_projector_set_property;
  object_class->dispose = lk_projector_dispose;
  widget_class->map = lk_projector_map;
  widget_class->unmap = lk_projector_unmap;
  widget_class->measure = lk_projector_measure;
  widget_class->size_allocate = lk_projector_size_allocate;
  widget_class->grab_focus = lk_projector_grab_focus;

  lk_projector_install_openers (widget_class);

  properties[PROP_BOARD] = g_param_spec_object ("board", NULL, NULL, LK_TYPE_BOARD, flags);
  properties[PROP_DARK] = g_param_spec_boolean ("dark", NULL, NULL, FALSE, flags);
  properties[PROP_IDLE_MINUTES] = g_param_spec_uint ("idle-minutes", NULL, NULL, 0, 240, 0, flags);
  properties[PROP_SOUND] = g_param_spec_boolean ("sound", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
new_bar (LkProjector *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->team_name = gtk_label_new (NULL);
  self->start_button = gtk_button_new_with_mnemonic (_("_Start Session"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->start_button), "projector.start-session");
  self->day = gtk_label_new (NULL);
  self->dark_button = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->dark_button), "weather-clear-night-symbolic");
  gtk_widget_add_css_class (self->team_name, "team-name");
  gtk_label_set_ellipsize (GTK_LABEL (self->team_name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->team_name), 0);
  gtk_widget_set_hexpand (self->team_name, TRUE);
  gtk_widget_set_tooltip_text (self->dark_button, _("Light on Dark"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->dark_button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Light on Dark"), -1);
  g_object_bind_property (self, "dark", self->dark_button, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (bar), self->team_name);
  gtk_box_append (GTK_BOX (bar), self->day);
  self->questions = lk_questions_badge_new ();
  gtk_box_append (GTK_BOX (bar), self->start_button);
  gtk_box_append (GTK_BOX (bar), self->questions);
  gtk_box_append (GTK_BOX (bar), lk_projector_icon_button_new ("view-grid-symbolic", _("Impact matrix"), "projector.open-matrix"));
  gtk_box_append (GTK_BOX (bar), lk_projector_icon_button_new ("document-open-recent-symbolic", _("Replay"), "projector.open-replay"));
  gtk_box_append (GTK_BOX (bar), lk_projector_icon_button_new ("network-cellular-signal-good-symbolic", _("Progress"), "win.show-progress"));
  gtk_box_append (GTK_BOX (bar), self->dark_button);
  gtk_box_append (GTK_BOX (bar), lk_projector_icon_button_new ("view-restore-symbolic", _("Leave the Projector View"), "win.present"));
  return bar;
}

static void
add_controllers (LkProjector *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new (), *keys = gtk_event_controller_key_new ();
  GtkEventController *any = gtk_event_controller_legacy_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (any, "event", G_CALLBACK (event_cb), self);
  gtk_event_controller_set_propagation_phase (any, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), any);
}

static void
lk_projector_init (LkProjector *self)
{
  self->page = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);
  self->content = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->content), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->content), GAP);
  gtk_widget_set_vexpand (self->content, TRUE);
  gtk_box_append (GTK_BOX (self->page), new_bar (self));
  self->stack = lk_sheet_stack_new (self->content);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self->page), self->stack);
  gtk_widget_add_css_class (self->page, "projector");
  gtk_widget_set_parent (self->page, GTK_WIDGET (self));
  add_controllers (self);
}

GtkWidget *
lk_projector_new (void)
{
  return g_object_new (LK_TYPE_PROJECTOR, NULL);
}

void
lk_projector_set_board (LkProjector *self,
                        LkBoard     *board)
{
  g_return_if_fail (LK_IS_PROJECTOR (self));
  g_return_if_fail (board == NULL || LK_IS_BOARD (board));

  if (!g_set_object (&self->board, board))
    return;
  fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BOARD]);
}
