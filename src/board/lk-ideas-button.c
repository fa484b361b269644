/* Ideas wait out of sight: what is on the board is what the team works on. */

#include "board/lk-ideas-button.h"

#include <glib/gi18n.h>

#include "widgets/lk-tip.h"

struct _LkIdeasButton
{
  GtkWidget       parent_instance;

  GtkWidget      *button;
  GtkWidget      *list;

  LkBoardContext *context;
};

G_DEFINE_FINAL_TYPE (LkIdeasButton, lk_ideas_button, GTK_TYPE_WIDGET)

static void
start_cb (LkIdeasButton *self,
          GtkWidget     *button)
{
  g_autoptr (GError) error = NULL;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  lk_board_set_goal_stage (lk_board_context_get_board (self->context), g_object_get_data (G_OBJECT (button), "goal"),
                           LK_GOAL_ACTIVE, &error);
  if (error)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
row_activated_cb (LkIdeasButton *self,
                  GtkListBoxRow *row)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  lk_board_context_open_goal (self->context, g_object_get_data (G_OBJECT (row), "goal"));
}

static GtkWidget *
new_row (LkIdeasButton *self,
         LkGoal        *goal)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (lk_goal_get_title (goal));
  GtkWidget *start = gtk_button_new_with_label (_("Start"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (start, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (start), "goal", g_object_ref (goal), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "goal", g_object_ref (goal), g_object_unref);
  g_signal_connect_object (start, "clicked", G_CALLBACK (start_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), start);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_goal_get_title (goal), -1);
  return row;
}

static void
fill (LkIdeasButton *self)
{
  LkRecordList *goals = lk_board_get_goals (lk_board_context_get_board (self->context));
  g_autofree char *text = NULL;
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (self->list)))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    if (lk_goal_get_stage (lk_record_list_peek (goals, i)) == LK_GOAL_IDEA)
      {
        gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (self, lk_record_list_peek (goals, i)));
        n++;
      }
  text = g_strdup_printf (ngettext ("%u idea", "%u ideas", n), n);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), text);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
watch_cb (LkIdeasButton *self,
          guint          position,
          guint          removed,
          guint          added,
          GListModel    *goals)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) goal = g_list_model_get_item (goals, position + i);

      g_signal_handlers_disconnect_by_func (goal, fill, self);
      g_signal_connect_object (goal, "notify", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
    }
  fill (self);
}

static void
lk_ideas_button_dispose (GObject *object)
{
  LkIdeasButton *self = LK_IDEAS_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_ideas_button_parent_class)->dispose (object);
}

static void
lk_ideas_button_class_init (LkIdeasButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_ideas_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_ideas_button_init (LkIdeasButton *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "picker");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ideas for goals"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), self->list);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->button), FALSE);
  lk_tip_set (self->button, _("Ideas for goals"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
lk_ideas_button_new (LkBoardContext *context)
{
  LkIdeasButton *self = g_object_new (LK_TYPE_IDEAS_BUTTON, NULL);
  GListModel *goals = G_LIST_MODEL (lk_board_get_goals (lk_board_context_get_board (context)));

  self->context = g_object_ref (context);
  g_signal_connect_object (goals, "items-changed", G_CALLBACK (watch_cb), self, G_CONNECT_SWAPPED);
  watch_cb (self, 0, 0, g_list_model_get_n_items (goals), goals);
  return GTK_WIDGET (self);
}
