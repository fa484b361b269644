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
  GtkWidget   *hint;
  GtkWidget   *message;
  GtkWidget   *remove;
  GtkWidget   *open;       /* the lesson design that is planned */

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

static LkDay
get_day (LkPlanningForm *self)
{
  return lk_day_parse (gtk_editable_get_text (GTK_EDITABLE (self->day)), lk_day_today ());
}

static void
add_hint (GString   *words,
          GtkWidget *drop_down,
          LkDay      day)
{
  LkPerson *person = lk_person_drop_down_get (LK_PERSON_DROP_DOWN (drop_down));
  g_autofree char *line = person != NULL && day != LK_DAY_NONE ? lk_person_dup_off_words (person, day) : NULL;

  if (line != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", line);
}

/* Part-timers swap days, so this is told and never refused. */
static void
update_hint (LkPlanningForm *self)
{
  const LkDay day = get_day (self);
  g_autoptr (GString) words = g_string_new (NULL);

  add_hint (words, self->person, day);
  add_hint (words, self->other, day);
  gtk_label_set_text (GTK_LABEL (self->hint), words->str);
  gtk_widget_set_visible (self->hint, words->len > 0);
}

static void
save_cb (LkPlanningForm *self)
{
  g_autoptr (GError) error = NULL;
  LkPlanningKind kind = (LkPlanningKind) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  LkDay day = get_day (self);
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
open_cb (LkPlanningForm *self)
{
  g_autofree char *id = self->planning != NULL ? g_strdup (lk_record_get_id (LK_RECORD (self->planning))) : NULL;

  gtk_popover_popdown (GTK_POPOVER (self));
  if (id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-planned-design", "s", id);
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
add_words (GtkWidget  *grid,
           int         row,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 2, 1);
  return label;
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
  self->hint = add_words (grid, 6, "dim-label");
  self->message = add_words (grid, 7, "error");
  self->open = gtk_button_new_with_mnemonic (_("_Open Lesson Design"));
  gtk_grid_attach (GTK_GRID (grid), self->open, 0, 8, 2, 1);
  self->remove = gtk_button_new_with_label (_("Remove"));
  gtk_widget_add_css_class (self->remove, "destructive-action");
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_widget_set_hexpand (save, TRUE);
  gtk_widget_set_halign (save, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (buttons), self->remove);
  gtk_box_append (GTK_BOX (buttons), save);
  gtk_grid_attach (GTK_GRID (grid), buttons, 0, 9, 2, 1);
  g_signal_connect_object (save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->person, "chosen", G_CALLBACK (update_hint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->other, "chosen", G_CALLBACK (update_hint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (update_hint), self, G_CONNECT_SWAPPED);
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
  gtk_widget_set_visible (self->open, planning != NULL && lk_planning_get_kind (planning) == LK_PLANNING_DESIGN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), planning ? lk_planning_get_kind (planning) : LK_PLANNING_VISIT);
  lk_person_drop_down_set (LK_PERSON_DROP_DOWN (self->person),
                           planning ? lk_school_find_person (school, lk_planning_get_person_id (planning)) : NULL);
  lk_person_drop_down_set (LK_PERSON_DROP_DOWN (self->other),
                           planning ? lk_school_find_person (school, lk_planning_get_other_id (planning)) : NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->day), day ? day : "");
  gtk_editable_set_text (GTK_EDITABLE (self->hour), planning ? lk_planning_get_hour (planning) : "");
  gtk_editable_set_text (GTK_EDITABLE (self->title), planning ? lk_planning_get_title (planning) : "");
  update_hint (self);
}
