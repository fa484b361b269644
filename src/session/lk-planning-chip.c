#include "session/lk-planning-chip.h"

#include <glib/gi18n.h>

#include "session/lk-projector-words.h"
#include "widgets/lk-finger-drag.h"

struct _LkPlanningChip
{
  GtkWidget   parent_instance;

  GtkWidget  *button;
  LkPlanning *planning;
};

enum
{
  CLICKED,
  MOVED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkPlanningChip, lk_planning_chip, GTK_TYPE_WIDGET)

/* "10:15 at Bram · Who has the word?": the person stands before what may be long. */
static char *
describe (LkBoard    *board,
          LkPlanning *planning)
{
  const LkPlanningKind kind = lk_planning_get_kind (planning);
  LkPerson *other = lk_school_find_person (lk_board_get_school (board), lk_planning_get_other_id (planning));
  g_autofree char *name = other != NULL ? lk_person_dup_first_name (other) : NULL;
  g_autofree char *who = name != NULL ? g_strdup_printf (kind == LK_PLANNING_VISIT ? _("at %s") : _("with %s"), name) : NULL;
  const char *hour = lk_planning_get_hour (planning), *title = lk_planning_get_title (planning);
  const gboolean plain = title[0] == '\0';

  return g_strdup_printf ("%s%s%s%s%s", hour, hour[0] != '\0' ? " " : "", who != NULL ? who : "", who != NULL ? " · " : "",
                          plain ? lk_planning_kind_get_name (kind) : title);
}

static void
clicked_cb (LkPlanningChip *self)
{
  g_signal_emit (self, signals[CLICKED], 0);
}

static gboolean
key_cb (LkPlanningChip  *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const gboolean across = key == GDK_KEY_Left || key == GDK_KEY_Right, along = key == GDK_KEY_Up || key == GDK_KEY_Down;

  if (key == GDK_KEY_Delete)
    g_signal_emit (self, signals[REMOVED], 0);
  else if ((state & GDK_CONTROL_MASK) && (across || along))
    g_signal_emit (self, signals[MOVED], 0, across ? ((key == GDK_KEY_Right) != rtl ? 1 : -1) : 0,
                   along ? (key == GDK_KEY_Down ? 1 : -1) : 0);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static GdkContentProvider *
drag_prepare_cb (LkPlanningChip *self,
                 double          x,
                 double          y,
                 GtkDragSource  *source)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) icon = gdk_paintable_get_current_image (live);

  if (lk_finger_drag_is_on (source))
    return NULL;
  gtk_drag_source_set_icon (source, icon, (int) x, (int) y);
  return gdk_content_provider_new_typed (LK_TYPE_PLANNING, self->planning);
}

static gboolean
lk_planning_chip_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_PLANNING_CHIP (widget)->button);
}

static void
lk_planning_chip_dispose (GObject *object)
{
  LkPlanningChip *self = LK_PLANNING_CHIP (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->planning);

  G_OBJECT_CLASS (lk_planning_chip_parent_class)->dispose (object);
}

static void
lk_planning_chip_class_init (LkPlanningChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_planning_chip_dispose;
  widget_class->grab_focus = lk_planning_chip_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[CLICKED] = g_signal_new ("clicked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_planning_chip_init (LkPlanningChip *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDragSource *source = gtk_drag_source_new ();

  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "card");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

GtkWidget *
lk_planning_chip_new (LkBoard    *board,
                      LkPlanning *planning)
{
  LkPlanningChip *self = g_object_new (LK_TYPE_PLANNING_CHIP, NULL);
  g_autofree char *text = describe (board, planning);

  self->planning = g_object_ref (planning);
  lk_finger_drag_add (GTK_WIDGET (self), planning);
  gtk_button_set_child (GTK_BUTTON (self->button), lk_projector_words_new (text, "title", 2));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return GTK_WIDGET (self);
}

LkPlanning *
lk_planning_chip_get_planning (LkPlanningChip *self)
{
  g_return_val_if_fail (LK_IS_PLANNING_CHIP (self), NULL);

  return self->planning;
}
