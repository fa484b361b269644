#include "session/lk-session-check-in.h"

#include <glib/gi18n.h>

#define GAP 12
#define N_FACES 3

struct _LkSessionCheckIn
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *counts[N_FACES];

  LkBoard   *board;
};

G_DEFINE_FINAL_TYPE (LkSessionCheckIn, lk_session_check_in, GTK_TYPE_WIDGET)

static void
get_totals (LkSessionCheckIn *self,
            guint            *totals)
{
  LkCheckIn *today = lk_record_list_peek (lk_board_get_check_ins (self->board), 0);

  if (today == NULL || lk_check_in_get_day (today) != lk_day_today ())
    return;
  totals[0] = lk_check_in_get_well (today);
  totals[1] = lk_check_in_get_so_so (today);
  totals[2] = lk_check_in_get_unwell (today);
}

static void
update (LkSessionCheckIn *self)
{
  LkCheckIn *today = lk_record_list_peek (lk_board_get_check_ins (self->board), 0);
  guint totals[N_FACES] = { 0 };

  if (today != NULL)
    {
      g_signal_handlers_disconnect_by_func (today, update, self);
      g_signal_connect_object (today, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  get_totals (self, totals);
  for (guint i = 0; i < N_FACES; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", totals[i]);

      gtk_label_set_text (GTK_LABEL (self->counts[i]), text);
    }
}

static void
face_cb (GtkWidget        *button,
         LkSessionCheckIn *self)
{
  guint face = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "face"));
  guint totals[N_FACES] = { 0 };
  g_autoptr (GError) error = NULL;

  get_totals (self, totals);
  totals[face]++;
  if (!lk_board_set_check_in (self->board, lk_day_today (), totals[0], totals[1], totals[2], &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
erase_cb (LkSessionCheckIn *self)
{
  lk_board_clear_check_in (self->board, lk_day_today (), NULL);
}

static void
close_cb (LkSessionCheckIn *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "projector.close-sheet", NULL);
}

static void
lk_session_check_in_dispose (GObject *object)
{
  LkSessionCheckIn *self = LK_SESSION_CHECK_IN (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_session_check_in_parent_class)->dispose (object);
}

static void
lk_session_check_in_class_init (LkSessionCheckInClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_session_check_in_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_faces (LkSessionCheckIn *self)
{
  const char * const faces[N_FACES] = { "🙂", "😐", "🙁" };
  const char * const names[N_FACES] = { _("Well"), _("So-so"), _("Not well") };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), GAP);
  for (guint i = 0; i < N_FACES; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (faces[i]);

      self->counts[i] = gtk_label_new (NULL);
      gtk_widget_add_css_class (self->counts[i], "count");
      gtk_widget_add_css_class (button, "face");
      gtk_widget_set_tooltip_text (button, names[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i], -1);
      g_object_set_data (G_OBJECT (button), "face", GUINT_TO_POINTER (i));
      g_signal_connect (button, "clicked", G_CALLBACK (face_cb), self);
      gtk_grid_attach (GTK_GRID (grid), button, (int) i, 0, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), self->counts[i], (int) i, 1, 1, 1);
    }
  gtk_box_append (GTK_BOX (self->box), grid);
}

static void
lk_session_check_in_init (LkSessionCheckIn *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *erase = gtk_button_new_with_mnemonic (_("_Erase")), *close = gtk_button_new_with_mnemonic (_("_Close"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_faces (self);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  g_signal_connect_swapped (erase, "clicked", G_CALLBACK (erase_cb), self);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (close_cb), self);
  gtk_box_append (GTK_BOX (row), erase);
  gtk_box_append (GTK_BOX (row), close);
  gtk_box_append (GTK_BOX (self->box), row);
}

GtkWidget *
lk_session_check_in_new (LkBoard *board)
{
  LkSessionCheckIn *self = g_object_new (LK_TYPE_SESSION_CHECK_IN, NULL);

  self->board = g_object_ref (board);
  g_signal_connect_object (lk_board_get_check_ins (board), "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
