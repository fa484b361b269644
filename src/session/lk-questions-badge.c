#include "session/lk-questions-badge.h"

#include <glib/gi18n.h>

#define GAP 8

struct _LkQuestionsBadge
{
  GtkWidget  parent_instance;

  GtkWidget *button;
  GtkWidget *count;

  LkBoard   *board;
};

G_DEFINE_FINAL_TYPE (LkQuestionsBadge, lk_questions_badge, GTK_TYPE_WIDGET)

static void
show_count (LkQuestionsBadge *self)
{
  const guint n = lk_board_count_news (self->board);
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autofree char *news = g_strdup_printf (ngettext ("%u question or answer for us", "%u questions or answers for us", n), n);

  gtk_label_set_text (GTK_LABEL (self->count), text);
  gtk_widget_set_visible (self->count, n > 0);
  if (n > 0)
    gtk_widget_add_css_class (self->button, "here");
  else
    gtk_widget_remove_css_class (self->button, "here");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  n > 0 ? news : _("Questions to and from other boards"), -1);
}

/* A question that is answered in its place is no change of the list. */
static void
questions_changed_cb (LkQuestionsBadge *self)
{
  LkRecordList *questions = lk_board_get_questions (self->board);

  for (guint i = 0; i < lk_record_list_get_size (questions); i++)
    {
      gpointer question = lk_record_list_peek (questions, i);

      g_signal_handlers_disconnect_by_func (question, show_count, self);
      g_signal_connect_object (question, "notify::answered", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
    }
  show_count (self);
}

static void
teams_changed_cb (LkQuestionsBadge *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), lk_record_list_get_size (lk_school_get_teams (lk_board_get_school (self->board))) > 1);
}

static void
let_go (LkQuestionsBadge *self)
{
  LkRecordList *questions = NULL;

  if (self->board == NULL)
    return;
  questions = lk_board_get_questions (self->board);
  for (guint i = 0; i < lk_record_list_get_size (questions); i++)
    g_signal_handlers_disconnect_by_func (lk_record_list_peek (questions, i), show_count, self);
  g_signal_handlers_disconnect_by_func (questions, questions_changed_cb, self);
  g_signal_handlers_disconnect_by_func (lk_school_get_teams (lk_board_get_school (self->board)), teams_changed_cb, self);
  g_clear_object (&self->board);
}

static void
lk_questions_badge_dispose (GObject *object)
{
  LkQuestionsBadge *self = LK_QUESTIONS_BADGE (object);

  let_go (self);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_questions_badge_parent_class)->dispose (object);
}

static void
lk_questions_badge_class_init (LkQuestionsBadgeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_questions_badge_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_questions_badge_init (LkQuestionsBadge *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->count = gtk_label_new (NULL);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-question-symbolic"));
  gtk_box_append (GTK_BOX (box), self->count);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "projector.open-questions");
  gtk_widget_set_tooltip_text (self->button, _("Questions to and from other boards"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
lk_questions_badge_new (void)
{
  return g_object_new (LK_TYPE_QUESTIONS_BADGE, NULL);
}

void
lk_questions_badge_set_board (LkQuestionsBadge *self,
                              LkBoard          *board)
{
  g_return_if_fail (LK_IS_QUESTIONS_BADGE (self));
  g_return_if_fail (board == NULL || LK_IS_BOARD (board));

  let_go (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (board == NULL)
    return;
  self->board = g_object_ref (board);
  g_signal_connect_object (lk_board_get_questions (board), "items-changed", G_CALLBACK (questions_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_school_get_teams (lk_board_get_school (board)), "items-changed", G_CALLBACK (teams_changed_cb), self,
                           G_CONNECT_SWAPPED);
  teams_changed_cb (self);
  questions_changed_cb (self);
}
