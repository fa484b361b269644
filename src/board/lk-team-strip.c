/* The people of the team, over the board. Who has much in Doing gets a quiet dot, with the words on hover. */

#include "board/lk-team-strip.h"

#include <glib/gi18n.h>

#include "widgets/lk-avatar.h"
#include "widgets/lk-tip.h"

#define AVATAR_SIZE 28

struct _LkTeamStrip
{
  GtkWidget       parent_instance;

  GtkWidget      *scroller;
  GtkWidget      *box;

  LkBoardContext *context;
  guint           hint_idle;
};

G_DEFINE_FINAL_TYPE (LkTeamStrip, lk_team_strip, GTK_TYPE_WIDGET)

static LkPerson *
person_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "person");
}

static void
toggled_cb (LkTeamStrip     *self,
            GtkToggleButton *button)
{
  LkPerson *person = person_of (GTK_WIDGET (button));

  if (gtk_toggle_button_get_active (button))
    lk_board_context_set_person (self->context, person);
  else if (lk_board_context_get_person (self->context) == person)
    lk_board_context_set_person (self->context, NULL);
}

static void
filter_changed_cb (LkTeamStrip *self)
{
  LkPerson *chosen = lk_board_context_get_person (self->context);

  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child; child = gtk_widget_get_next_sibling (child))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), chosen && person_of (child) == chosen);
}

static void
show_hint (LkTeamStrip *self,
           GtkWidget   *button)
{
  LkPerson *person = person_of (button);
  guint n = lk_board_count_doing (lk_board_context_get_board (self->context), person);
  g_autofree char *doing = g_strdup_printf (ngettext ("%u action in Doing", "%u actions in Doing", n), n);
  g_autofree char *tip = g_strdup_printf ("%s\n%s", lk_person_get_name (person), doing);

  if (n > LK_BOARD_MANY_DOING)
    gtk_widget_add_css_class (button, "busy");
  else
    gtk_widget_remove_css_class (button, "busy");
  lk_tip_set (gtk_button_get_child (GTK_BUTTON (button)), n > 0 ? tip : lk_person_get_name (person));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_person_get_name (person),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, doing, -1);
}

static gboolean
hint_idle_cb (gpointer data)
{
  LkTeamStrip *self = data;

  self->hint_idle = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (self->box); child; child = gtk_widget_get_next_sibling (child))
    show_hint (self, child);
  return G_SOURCE_REMOVE;
}

static void
queue_hints (LkTeamStrip *self)
{
  if (self->hint_idle == 0)
    self->hint_idle = g_idle_add (hint_idle_cb, self);
}

static GdkContentProvider *
drag_prepare_cb (GtkWidget     *button,
                 double         x,
                 double         y,
                 GtkDragSource *source)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (gtk_button_get_child (GTK_BUTTON (button)));
  g_autoptr (GdkPaintable) icon = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (source, icon, AVATAR_SIZE / 2, AVATAR_SIZE / 2);
  return gdk_content_provider_new_typed (LK_TYPE_PERSON, person_of (button));
}

static GtkWidget *
new_button (LkTeamStrip *self,
            LkPerson    *person)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *avatar = lk_avatar_new (AVATAR_SIZE);
  GtkDragSource *source = gtk_drag_source_new ();

  g_object_set_data_full (G_OBJECT (button), "person", g_object_ref (person), g_object_unref);
  lk_avatar_set_person (LK_AVATAR (avatar), person);
  gtk_button_set_child (GTK_BUTTON (button), avatar);
  gtk_widget_add_css_class (button, "person");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), button, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
people_changed_cb (LkTeamStrip *self,
                   guint        position,
                   guint        removed,
                   guint        added,
                   GListModel  *people)
{
  GtkWidget *before = gtk_widget_get_first_child (self->box);
  GtkWidget *previous;

  for (guint i = 0; i < position; i++)
    before = gtk_widget_get_next_sibling (before);
  previous = before ? gtk_widget_get_prev_sibling (before) : gtk_widget_get_last_child (self->box);
  for (guint i = 0; i < removed; i++)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (before);

      gtk_box_remove (GTK_BOX (self->box), before);
      before = next;
    }
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (LkPerson) person = g_list_model_get_item (people, position + i);
      GtkWidget *button = new_button (self, person);

      gtk_box_insert_child_after (GTK_BOX (self->box), button, previous);
      previous = button;
    }
  queue_hints (self);
}

static void
lk_team_strip_dispose (GObject *object)
{
  LkTeamStrip *self = LK_TEAM_STRIP (object);

  g_clear_handle_id (&self->hint_idle, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_team_strip_parent_class)->dispose (object);
}

static void
lk_team_strip_class_init (LkTeamStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_team_strip_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkteamstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lk_team_strip_init (LkTeamStrip *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_EXTERNAL, GTK_POLICY_NEVER);
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Team"), -1);
}

GtkWidget *
lk_team_strip_new (LkBoardContext *context)
{
  LkTeamStrip *self = g_object_new (LK_TYPE_TEAM_STRIP, NULL);
  LkBoard *board = lk_board_context_get_board (context);
  GListModel *people = lk_board_get_members (board);

  self->context = g_object_ref (context);
  g_signal_connect_object (context, "filter-changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (people, "items-changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_column (board, LK_STAGE_DOING), "items-changed", G_CALLBACK (queue_hints), self, G_CONNECT_SWAPPED);
  people_changed_cb (self, 0, 0, g_list_model_get_n_items (people), people);
  return GTK_WIDGET (self);
}
