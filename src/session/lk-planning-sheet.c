#include "session/lk-planning-sheet.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "session/lk-person-choice.h"
#include "session/lk-projector-sheet.h"

#define GAP 12
#define N_KINDS 5

typedef struct
{
  LkBoard        *board;
  LkPlanning     *planning; /* NULL for a new one */
  LkDay           day;
  LkPerson       *person;

  GtkWidget      *box;
  GtkWidget      *kinds[N_KINDS];
  GtkWidget      *hour;
  GtkWidget      *other;
  GtkWidget      *title;
} Form;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_clear_object (&form->person);
  g_clear_object (&form->planning);
  g_clear_object (&form->board);
  g_free (form);
}

static LkPlanningKind
get_kind (const Form *form)
{
  for (guint i = 0; i < N_KINDS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (form->kinds[i])))
      return (LkPlanningKind) i;
  return LK_PLANNING_OTHER;
}

static void
close_form (const Form *form)
{
  gtk_widget_activate_action (form->box, "projector.close-sheet", NULL);
}

static void
settle (const Form *form,
        gboolean    done,
        GError     *error)
{
  if (done)
    close_form (form);
  else
    gtk_widget_activate_action (form->box, "win.toast", "s", error->message);
}

static void
save_cb (const Form *form)
{
  const char *hour = gtk_editable_get_text (GTK_EDITABLE (form->hour)), *title = gtk_editable_get_text (GTK_EDITABLE (form->title));
  LkPerson *other = lk_person_choice_get (LK_CHOICE_BUTTON (form->other));
  g_autoptr (GError) error = NULL;

  if (form->planning != NULL)
    settle (form, lk_board_edit_planning (form->board, form->planning, get_kind (form), form->day, hour, form->person, other, title, &error),
            error);
  else
    settle (form, lk_board_add_planning (form->board, get_kind (form), form->day, hour, form->person, other, title, &error) != NULL, error);
}

static void
remove_cb (const Form *form)
{
  g_autoptr (GError) error = NULL;

  settle (form, lk_board_remove_planning (form->board, form->planning, &error), error);
}

static void
add_kinds (Form *form)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  const LkPlanningKind kind = form->planning != NULL ? lk_planning_get_kind (form->planning) : LK_PLANNING_VISIT;

  for (guint i = 0; i < N_KINDS; i++)
    {
      form->kinds[i] = gtk_toggle_button_new_with_label (lk_planning_kind_get_name ((LkPlanningKind) i));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (form->kinds[i]), GTK_TOGGLE_BUTTON (form->kinds[0]));
      gtk_box_append (GTK_BOX (row), form->kinds[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (form->kinds[kind]), TRUE);
  gtk_box_append (GTK_BOX (form->box), row);
}

static GtkWidget *
add_entry (Form       *form,
           const char *name,
           const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (save_cb), form);
  gtk_box_append (GTK_BOX (form->box), entry);
  return entry;
}

static void
add_other (Form *form)
{
  LkSchool *school = lk_board_get_school (form->board);

  form->other = lk_person_choice_new (_("With or at whom"), lk_board_get_members (form->board));
  if (form->planning != NULL)
    lk_person_choice_set (LK_CHOICE_BUTTON (form->other), lk_school_find_person (school, lk_planning_get_other_id (form->planning)));
  gtk_box_append (GTK_BOX (form->box), form->other);
}

static void
add_button (Form       *form,
            GtkWidget  *row,
            const char *label,
            GCallback   clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked, form);
  gtk_box_append (GTK_BOX (row), button);
}

static void
add_buttons (Form *form)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  add_button (form, row, _("_Cancel"), G_CALLBACK (close_form));
  if (form->planning != NULL)
    add_button (form, row, _("_Remove"), G_CALLBACK (remove_cb));
  add_button (form, row, _("_Save"), G_CALLBACK (save_cb));
  gtk_widget_add_css_class (gtk_widget_get_last_child (row), "here");
  gtk_box_append (GTK_BOX (form->box), row);
}

/* "Bram · fri 27 nov" */
static char *
make_heading (const Form *form)
{
  g_autofree char *who = form->person != NULL ? lk_person_dup_first_name (form->person) : g_strdup (_("Everyone"));
  g_autofree char *when = lk_day_format_short (form->day, lk_day_today ());

  return g_strdup_printf ("%s · %s", who, when);
}

GtkWidget *
lk_planning_sheet_new (LkBoard    *board,
                       LkPlanning *planning,
                       LkDay       day,
                       LkPerson   *person)
{
  Form *form = g_new0 (Form, 1);
  g_autofree char *heading = NULL;

  form->board = g_object_ref (board);
  form->planning = planning != NULL ? g_object_ref (planning) : NULL;
  form->day = day;
  form->person = person != NULL ? g_object_ref (person) : NULL;
  form->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  g_object_set_data_full (G_OBJECT (form->box), "form", form, form_free);
  add_kinds (form);
  add_other (form);
  form->hour = add_entry (form, _("Hour"), planning != NULL ? lk_planning_get_hour (planning) : "");
  form->title = add_entry (form, _("What, in your own words"), planning != NULL ? lk_planning_get_title (planning) : "");
  add_buttons (form);
  heading = make_heading (form);
  return lk_projector_sheet_new_content (heading, form->box);
}
