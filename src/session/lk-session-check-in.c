#include "session/lk-session-check-in.h"

#include <glib/gi18n.h>

#define GAP 12
#define N_FACES 3
#define MOST_PEOPLE 999

struct _LkSessionCheckIn
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *counts[N_FACES]; /* GtkEntry */
  GtkWidget *present;         /* "7 of 10 people" */

  LkSessionRun *run;
};

G_DEFINE_FINAL_TYPE (LkSessionCheckIn, lk_session_check_in, GTK_TYPE_WIDGET)

static LkBoard *
get_board (LkSessionCheckIn *self)
{
  return lk_session_run_get_board (self->run);
}

static void
get_totals (LkSessionCheckIn *self,
            guint            *totals)
{
  LkCheckIn *today = lk_record_list_peek (lk_board_get_check_ins (get_board (self)), 0);

  if (today == NULL || lk_check_in_get_day (today) != lk_day_today ())
    return;
  totals[0] = lk_check_in_get_well (today);
  totals[1] = lk_check_in_get_so_so (today);
  totals[2] = lk_check_in_get_unwell (today);
}

static void
show_present (LkSessionCheckIn *self,
              const guint      *totals)
{
  LkSession *session = lk_session_run_get_session (self->run);
  const guint n = totals[0] + totals[1] + totals[2], present = session != NULL ? lk_session_get_present (session) : 0;
  g_autofree char *words = g_strdup_printf (ngettext ("%u of %u person", "%u of %u people", present), n, present);

  gtk_label_set_text (GTK_LABEL (self->present), words);
  gtk_widget_set_visible (self->present, present > 0);
}

static void
update (LkSessionCheckIn *self)
{
  LkCheckIn *today = lk_record_list_peek (lk_board_get_check_ins (get_board (self)), 0);
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

      gtk_editable_set_text (GTK_EDITABLE (self->counts[i]), text);
    }
  show_present (self, totals);
}

static guint
get_face (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "face"));
}

static void
set_count (LkSessionCheckIn *self,
           guint             face,
           guint             count)
{
  guint totals[N_FACES] = { 0 };
  g_autoptr (GError) error = NULL;

  get_totals (self, totals);
  totals[face] = count;
  if (!lk_board_set_check_in (get_board (self), lk_day_today (), totals[0], totals[1], totals[2], &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
face_cb (GtkWidget        *button,
         LkSessionCheckIn *self)
{
  guint totals[N_FACES] = { 0 };

  get_totals (self, totals);
  set_count (self, get_face (button), totals[get_face (button)] + 1);
}

static void
less_cb (GtkWidget        *button,
         LkSessionCheckIn *self)
{
  guint totals[N_FACES] = { 0 };

  get_totals (self, totals);
  if (totals[get_face (button)] > 0)
    set_count (self, get_face (button), totals[get_face (button)] - 1);
}

/* A show of hands is counted, and typed. */
static void
count_cb (GtkWidget        *entry,
          LkSessionCheckIn *self)
{
  guint totals[N_FACES] = { 0 };
  guint64 count;

  get_totals (self, totals);
  if (g_ascii_string_to_unsigned (gtk_editable_get_text (GTK_EDITABLE (entry)), 10, 0, MOST_PEOPLE, &count, NULL) &&
      count != totals[get_face (entry)])
    set_count (self, get_face (entry), (guint) count);
  update (self);
}

static void
left_cb (LkSessionCheckIn   *self,
         GtkEventController *focus)
{
  count_cb (gtk_event_controller_get_widget (focus), self);
}

static void
erase_cb (LkSessionCheckIn *self)
{
  g_autoptr (GError) error = NULL;

  if (!lk_board_clear_check_in (get_board (self), lk_day_today (), &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
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
  g_clear_object (&self->run);

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
set_face (GtkWidget  *widget,
          guint       face,
          const char *name)
{
  g_object_set_data (G_OBJECT (widget), "face", GUINT_TO_POINTER (face));
  gtk_widget_set_tooltip_text (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* "− 3", below the face. */
static GtkWidget *
new_count (LkSessionCheckIn *self,
           guint             face,
           const char       *name)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *less = gtk_button_new_with_label ("−"), *count = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *fewer = g_strdup_printf (_("%s: one less"), name), *how_many = g_strdup_printf (_("%s: how many"), name);

  set_face (less, face, fewer);
  set_face (count, face, how_many);
  gtk_editable_set_width_chars (GTK_EDITABLE (count), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (count), 3);
  gtk_editable_set_alignment (GTK_EDITABLE (count), 0.5f);
  gtk_entry_set_input_purpose (GTK_ENTRY (count), GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_add_css_class (count, "count");
  gtk_widget_set_hexpand (count, TRUE);
  g_signal_connect (less, "clicked", G_CALLBACK (less_cb), self);
  g_signal_connect (count, "activate", G_CALLBACK (count_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (count, focus);
  self->counts[face] = count;
  gtk_box_append (GTK_BOX (row), less);
  gtk_box_append (GTK_BOX (row), count);
  return row;
}

static void
add_faces (LkSessionCheckIn *self)
{
  const char * const faces[N_FACES] = { "🙂", "😐", "🙁" };
  const char * const names[N_FACES] = { _("Well"), _("So-so"), _("Not well") };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 2 * GAP);
  gtk_grid_set_row_spacing (GTK_GRID (grid), GAP);
  for (guint i = 0; i < N_FACES; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (faces[i]);

      gtk_widget_add_css_class (button, "face");
      set_face (button, i, names[i]);
      g_signal_connect (button, "clicked", G_CALLBACK (face_cb), self);
      gtk_grid_attach (GTK_GRID (grid), button, (int) i, 0, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), new_count (self, i, names[i]), (int) i, 1, 1, 1);
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
  self->present = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (self->box), self->present);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  g_signal_connect_swapped (erase, "clicked", G_CALLBACK (erase_cb), self);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (close_cb), self);
  gtk_box_append (GTK_BOX (row), erase);
  gtk_box_append (GTK_BOX (row), close);
  gtk_box_append (GTK_BOX (self->box), row);
}

GtkWidget *
lk_session_check_in_new (LkSessionRun *run)
{
  LkSessionCheckIn *self = g_object_new (LK_TYPE_SESSION_CHECK_IN, NULL);

  self->run = g_object_ref (run);
  g_signal_connect_object (lk_board_get_check_ins (get_board (self)), "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_school (get_board (self)), "day-turned", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
