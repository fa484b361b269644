#include "board/lk-limits-row.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "stats/lk-xmr-figures.h"

#define GAP 6

struct _LkLimitsRow
{
  GtkWidget  parent_instance;

  GtkWidget *words;
  GtkWidget *renew;
  GtkWidget *keep;

  LkBoard   *board;
  LkGoal    *goal;
};

G_DEFINE_FINAL_TYPE (LkLimitsRow, lk_limits_row, GTK_TYPE_WIDGET)

static LkDay
get_last_day (LkLimitsRow *self)
{
  const char * const *days = lk_goal_get_limit_days (self->goal);
  LkDay last = LK_DAY_NONE;

  for (guint i = 0; days != NULL && days[i] != NULL; i++)
    last = lk_day_from_text (days[i]);
  return last;
}

static void
show (LkLimitsRow *self)
{
  const LkDay last = get_last_day (self);
  g_autofree char *day = last != LK_DAY_NONE ? lk_day_format_short (last, lk_day_today ()) : NULL;
  g_autofree char *words = day != NULL ? g_strdup_printf (_("The chart’s limits rest on the first %d readings from %s on."), LK_XMR_BASELINE, day)
                                       : g_strdup_printf (_("The chart’s limits rest on the first %d readings."), LK_XMR_BASELINE);

  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->keep, last != LK_DAY_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self), lk_record_list_get_size (lk_goal_get_readings (self->goal)) >= LK_XMR_BASELINE);
}

static void
tell (LkLimitsRow *self,
      GError      *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
renew_cb (LkLimitsRow *self)
{
  g_autoptr (GError) error = NULL;

  lk_board_renew_limits (self->board, self->goal, lk_day_today (), &error);
  tell (self, error);
}

static void
keep_cb (LkLimitsRow *self)
{
  g_autoptr (GError) error = NULL;

  lk_board_keep_limits (self->board, self->goal, &error);
  tell (self, error);
}

static void
lk_limits_row_dispose (GObject *object)
{
  LkLimitsRow *self = LK_LIMITS_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->goal);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_limits_row_parent_class)->dispose (object);
}

static void
lk_limits_row_class_init (LkLimitsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_limits_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
new_button (LkLimitsRow *self,
            const char  *label,
            GCallback    clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

static void
lk_limits_row_init (LkLimitsRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), GAP);
  self->words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->words), 0);
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  self->renew = new_button (self, _("Reckon Anew from Today"), G_CALLBACK (renew_cb));
  self->keep = new_button (self, _("Keep the Limits Before"), G_CALLBACK (keep_cb));
}

GtkWidget *
lk_limits_row_new (LkBoard *board,
                   LkGoal  *goal)
{
  LkLimitsRow *self = NULL;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);
  g_return_val_if_fail (LK_IS_GOAL (goal), NULL);

  self = g_object_new (LK_TYPE_LIMITS_ROW, NULL);
  self->board = g_object_ref (board);
  self->goal = g_object_ref (goal);
  g_signal_connect_object (goal, "notify::limit-days", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_goal_get_readings (goal), "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
