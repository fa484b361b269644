/* One entry of the planning. */

#include "board/lk-planning-form.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "widgets/lk-person-drop-down.h"

#define N_KINDS (LK_PLANNING_OTHER + 1)

struct _LkPlanningForm
{
  GtkPopover   parent_instance;

  GtkWidget   *kind;
  GtkWidget   *day;
  GtkWidget   *hour;
  GtkWidget   *person;
  GtkWidget   *other;
  GtkWidget   *title;
  GtkWidget   *message;
  GtkWidget   *remove;

  LkBoard     *board;
  LkPlanning  *planning;
};

G_DEFINE_FINAL_TYPE (LkPlanningForm, lk_planning_form, GTK_TYPE_POPOVER)

static void
say (LkPlanningForm *self,
     const char     *message)
{
  gtk_label_set_text (GTK_LABEL (self->message), message ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
}

static void
save_cb (LkPlanningForm *self)
{
  g_autoptr (GError) error = NULL;
  LkPlanningKind kind = (LkPlanningKind) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  LkDay day = lk_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)), lk_day_today ());
  const char *hour = gtk_editable_get_text (GTK_EDITABLE (self->hour));
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title));
  LkPerson *person = lk_person_drop_down_get (LK_PERSON_DROP_DOWN (self->person));
  LkPerson *other = lk_person_drop_down_get (LK_PERSON_DROP_DOWN (self->other));
  gboolean ok;

  if (day == LK_DAY_NONE)
    {
      say (self, _("When? For example: Friday, tomorrow, 12-3"));
      return;
    }
  if (self->planning)
    ok = lk_board_edit_planning (self->board, self->planning, kind, day, hour, person, other, title, &error);
  else
    ok = lk_board_add_planning (self->board, kind, day, hour, person, other, title, &error) != NULL;
  if (ok)
    gtk_popover_popdown (GTK_POPOVER (self));
  else
    say (self, error->message);
}

static void
remove_cb (LkPlanningForm *self)
{
  if (self->planning)
    lk_board_remove_planning (self->board, self->planning, NULL);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
lk_planning_form_dispose (GObject *object)
{
  LkPlanningForm *self = LK_PLANNING_FORM (object);

  g_clear_object (&self->planning);
  g_clear_object (&self->board);
  G_OBJECT_CLASS (lk_planning_form_parent_class)->dispose (object);
}

static void
lk_planning_form_class_init (LkPlanningFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_planning_form_dispose;
}

static GtkWidget *
add_line (GtkWidget  *grid,
          int         row,
          const char *label,
          GtkWidget  *widget)
{
  GtkWidget *words = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (words), 1);
  gtk_widget_add_css_class (words, "dim-label");
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_grid_attach (GTK_GRID (grid), words, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), widget, 1, row, 1, 1);
  return widget;
}

static GtkWidget *
new_kinds (void)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int i = 0; i < N_KINDS; i++)
    gtk_string_list_append (names, lk_planning_kind_get_name ((LkPlanningKind) i));
  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
}

static void
lk_planning_form_init (LkPlanningForm *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *save = gtk_button_new_with_label (_("Save"));

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  self->kind = add_line (grid, 0, _("What"), new_kinds ());
  self->person = add_line (grid, 1, _("Who"), lk_person_drop_down_new ());
  self->other = add_line (grid, 2, _("With whom"), lk_person_drop_down_new ());
  self->day = add_line (grid, 3, _("Day"), gtk_entry_new ());
  self->hour = add_line (grid, 4, _("Hour"), gtk_entry_new ());
  self->title = add_line (grid, 5, _("Words"), gtk_entry_new ());
  self->message = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->message, "error");
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->message), 32);
  gtk_grid_attach (GTK_GRID (grid), self->message, 0, 6, 2, 1);
  self->remove = gtk_button_new_with_label (_("Remove"));
  gtk_widget_add_css_class (self->remove, "destructive-action");
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_widget_set_hexpand (save, TRUE);
  gtk_widget_set_halign (save, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), self->remove);
  gtk_box_append (GTK_BOX (buttons), save);
  gtk_grid_attach (GTK_GRID (grid), buttons, 0, 7, 2, 1);
  g_signal_connect_object (save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->title, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day, "activate", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (self), grid);
}

GtkWidget *
lk_planning_form_new (LkBoard *board)
{
  LkPlanningForm *self = g_object_new (LK_TYPE_PLANNING_FORM, NULL);

  self->board = g_object_ref (board);
  lk_person_drop_down_set_people (LK_PERSON_DROP_DOWN (self->person), lk_board_get_members (board));
  lk_person_drop_down_set_people (LK_PERSON_DROP_DOWN (self->other), lk_board_get_members (board));
  lk_planning_form_edit (self, NULL);
  return GTK_WIDGET (self);
}

void
lk_planning_form_edit (LkPlanningForm *self,
                       LkPlanning     *planning)
{
  LkSchool *school = lk_board_get_school (self->board);
  g_autofree char *day = planning ? lk_day_to_text (lk_planning_get_day (planning)) : NULL;

  g_set_object (&self->planning, planning);
  say (self, NULL);
  gtk_widget_set_visible (self->remove, planning != NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), planning ? lk_planning_get_kind (planning) : LK_PLANNING_VISIT);
  lk_person_drop_down_set (LK_PERSON_DROP_DOWN (self->person),
                           planning ? lk_school_find_person (school, lk_planning_get_person_id (planning)) : NULL);
  lk_person_drop_down_set (LK_PERSON_DROP_DOWN (self->other),
                           planning ? lk_school_find_person (school, lk_planning_get_other_id (planning)) : NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->day), day ? day : "");
  gtk_editable_set_text (GTK_EDITABLE (self->hour), planning ? lk_planning_get_hour (planning) : "");
  gtk_editable_set_text (GTK_EDITABLE (self->title), planning ? lk_planning_get_title (planning) : "");
}
