#include "session/lk-projector-card.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "session/lk-projector-words.h"
#include "widgets/lk-finger-drag.h"

#define LATE_LINES 2  /* how late it is must not be cut off */

struct _LkProjectorCard
{
  GtkWidget  parent_instance;

  GtkWidget *button;
  GtkWidget *title;
  GtkWidget *foot;

  LkBoard   *board;
  LkAction  *action;
};

G_DEFINE_FINAL_TYPE (LkProjectorCard, lk_projector_card, GTK_TYPE_WIDGET)

char *
lk_projector_card_dup_foot (LkBoard  *board,
                            LkAction *action)
{
  LkPerson *owner = lk_school_find_person (lk_board_get_school (board), lk_action_get_owner_id (action));
  g_autofree char *who = owner != NULL ? lk_person_dup_first_name (owner) : g_strdup ("");
  g_autofree char *due = NULL;

  if (lk_action_get_due_day (action) != LK_DAY_NONE && lk_action_get_stage (action) != LK_STAGE_DONE)
    due = lk_day_format_due (lk_action_get_due_day (action), lk_day_today ());
  if (due == NULL)
    return g_steal_pointer (&who);
  return g_strdup_printf ("%s%s%s", who, who[0] != '\0' ? " · " : "", due);
}

static void
update (LkProjectorCard *self)
{
  g_autofree char *foot = lk_projector_card_dup_foot (self->board, self->action);
  g_autofree char *name = g_strdup_printf ("%s, %s", lk_action_get_title (self->action), foot);
  gboolean late = lk_action_is_late (self->action, lk_day_today ());

  gtk_label_set_text (GTK_LABEL (self->title), lk_action_get_title (self->action));
  gtk_label_set_text (GTK_LABEL (self->foot), foot);
  gtk_widget_set_visible (self->foot, foot[0] != '\0');
  gtk_label_set_wrap (GTK_LABEL (self->foot), late);
  gtk_label_set_lines (GTK_LABEL (self->foot), late ? LATE_LINES : 1);
  if (late)
    gtk_widget_add_css_class (self->button, "late");
  else
    gtk_widget_remove_css_class (self->button, "late");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
clicked_cb (LkProjectorCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "projector.open-action", "s", lk_record_get_id (LK_RECORD (self->action)));
}

static GdkContentProvider *
drag_prepare_cb (LkProjectorCard *self,
                 double           x,
                 double           y,
                 GtkDragSource   *source)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) icon = gdk_paintable_get_current_image (live);

  if (lk_finger_drag_is_on (source))
    return NULL;
  gtk_drag_source_set_icon (source, icon, (int) x, (int) y);
  return gdk_content_provider_new_typed (LK_TYPE_ACTION, self->action);
}

static void
lk_projector_card_dispose (GObject *object)
{
  LkProjectorCard *self = LK_PROJECTOR_CARD (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->action);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_projector_card_parent_class)->dispose (object);
}

static void
lk_projector_card_class_init (LkProjectorCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_projector_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_projector_card_init (LkProjectorCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkDragSource *source = gtk_drag_source_new ();

  self->button = gtk_button_new ();
  self->title = lk_projector_words_new (NULL, "title", 2);
  self->foot = lk_projector_words_new (NULL, "due", 1);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->foot);
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "card");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (source), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}

GtkWidget *
lk_projector_card_new (LkBoard  *board,
                       LkAction *action)
{
  LkProjectorCard *self = g_object_new (LK_TYPE_PROJECTOR_CARD, NULL);

  self->board = g_object_ref (board);
  self->action = g_object_ref (action);
  lk_finger_drag_add (GTK_WIDGET (self), action);
  g_signal_connect_object (action, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_school (board), "day-turned", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

LkAction *
lk_projector_card_get_action (LkProjectorCard *self)
{
  g_return_val_if_fail (LK_IS_PROJECTOR_CARD (self), NULL);

  return self->action;
}
