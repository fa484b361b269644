#include "session/lk-session-start.h"

#include <glib/gi18n.h>

#include "session/lk-person-choice.h"
#include "session/lk-projector-words.h"
#include "session/lk-session-take-back.h"

#define GAP 12
#define COLUMNS 5
#define NAME_CHARACTERS 10

struct _LkSessionStart
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *here;
  GtkWidget *people;      /* GtkGrid of toggle buttons, each with its "person" */
  GtkWidget *leader;
  GtkWidget *note_taker;
  GtkWidget *timekeeper;

  LkSessionRun *run;
};

G_DEFINE_FINAL_TYPE (LkSessionStart, lk_session_start, GTK_TYPE_WIDGET)

static guint
count_present (LkSessionStart *self)
{
  guint n = 0;

  for (GtkWidget *button = gtk_widget_get_first_child (self->people); button != NULL; button = gtk_widget_get_next_sibling (button))
    n += gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
  return n;
}

static LkPerson *
get_person (GtkWidget *choice)
{
  return lk_person_choice_get (LK_CHOICE_BUTTON (choice));
}

static void
start_cb (LkSessionStart *self)
{
  g_autoptr (GError) error = NULL;

  if (lk_session_run_start (self->run, count_present (self), get_person (self->leader), get_person (self->note_taker),
                            get_person (self->timekeeper), &error))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
take_back_cb (LkSessionStart *self)
{
  LkBoard *board = lk_session_run_get_board (self->run);

  lk_session_take_back (GTK_WIDGET (self), board, lk_record_list_peek (lk_board_get_sessions (board), 0));
  gtk_widget_activate_action (GTK_WIDGET (self), "projector.close-sheet", NULL);
}

static gboolean
was_held_today (LkSessionStart *self)
{
  LkSession *last = lk_record_list_peek (lk_board_get_sessions (lk_session_run_get_board (self->run)), 0);

  return last != NULL && lk_session_get_day (last) == lk_day_today ();
}

static void
cancel_cb (LkSessionStart *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "projector.close-sheet", NULL);
}

static GtkWidget *
add_role (GtkWidget  *grid,
          int         row,
          const char *name,
          GListModel *people)
{
  GtkWidget *label = gtk_label_new (name), *choice = lk_person_choice_new (name, people);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (choice, TRUE);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), choice, 1, row, 1, 1);
  return choice;
}

/* A name of any length takes its part of the row and no more. */
static GtkWidget *
new_person (LkPerson *person)
{
  g_autofree char *name = lk_person_dup_first_name (person);
  GtkWidget *button = gtk_toggle_button_new (), *words = lk_projector_words_new (name, "title", 1);

  gtk_label_set_xalign (GTK_LABEL (words), 0.5f);
  gtk_label_set_max_width_chars (GTK_LABEL (words), NAME_CHARACTERS);
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_person_get_name (person), -1);
  return button;
}

static void
fill_people (LkSessionStart *self,
             GListModel     *members)
{
  for (guint i = 0; i < g_list_model_get_n_items (members); i++)
    {
      g_autoptr (LkPerson) person = g_list_model_get_item (members, i);

      gtk_grid_attach (GTK_GRID (self->people), new_person (person), (int) i % COLUMNS, (int) i / COLUMNS, 1, 1);
    }
}

static void
lk_session_start_dispose (GObject *object)
{
  LkSessionStart *self = LK_SESSION_START (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->run);

  G_OBJECT_CLASS (lk_session_start_parent_class)->dispose (object);
}

static void
lk_session_start_class_init (LkSessionStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_session_start_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_session_start_init (LkSessionStart *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->here = lk_projector_words_new (_("Who is here? Tap who is not."), "line", 3);
  gtk_box_append (GTK_BOX (self->box), self->here);
  self->people = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->people), GAP);
  gtk_grid_set_row_spacing (GTK_GRID (self->people), GAP);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->people), TRUE);
  gtk_box_append (GTK_BOX (self->box), self->people);
}

static void
add_buttons (LkSessionStart *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *cancel = gtk_button_new_with_mnemonic (_("_Cancel")), *start = gtk_button_new_with_mnemonic (_("_Begin"));

  gtk_widget_add_css_class (start, "here");
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (start, "clicked", G_CALLBACK (start_cb), self);
  gtk_box_append (GTK_BOX (row), cancel);
  if (was_held_today (self))
    {
      GtkWidget *back = gtk_button_new_with_mnemonic (_("_Take Back the Last"));

      g_signal_connect_swapped (back, "clicked", G_CALLBACK (take_back_cb), self);
      gtk_box_append (GTK_BOX (row), back);
    }
  gtk_box_append (GTK_BOX (row), start);
  gtk_box_append (GTK_BOX (self->box), row);
}

GtkWidget *
lk_session_start_new (LkSessionRun *run)
{
  LkSessionStart *self = g_object_new (LK_TYPE_SESSION_START, NULL);
  LkBoard *board = lk_session_run_get_board (run);
  GListModel *members = lk_board_get_members (board);
  GtkWidget *roles = gtk_grid_new ();

  self->run = g_object_ref (run);
  fill_people (self, members);
  if (g_list_model_get_n_items (members) == 0)
    gtk_label_set_text (GTK_LABEL (self->here), _("Nobody is on this team yet. Add people in the Preferences, under People."));
  gtk_grid_set_row_spacing (GTK_GRID (roles), GAP);
  gtk_grid_set_column_spacing (GTK_GRID (roles), GAP);
  self->leader = add_role (roles, 0, _("Session leader"), members);
  self->note_taker = add_role (roles, 1, _("Takes notes"), members);
  self->timekeeper = add_role (roles, 2, _("Keeps the time"), members);
  lk_person_choice_set (LK_CHOICE_BUTTON (self->leader), lk_board_suggest_leader (board));
  gtk_box_append (GTK_BOX (self->box), roles);
  add_buttons (self);
  return GTK_WIDGET (self);
}
