#include "session/lk-session-planning.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "session/lk-fit-box.h"
#include "session/lk-planning-chip.h"
#include "session/lk-planning-sheet.h"
#include "session/lk-projector-words.h"
#include "session/lk-sheet-stack.h"

#define GAP 8
#define N_DAYS 5
#define FRIDAY 5
#define MOST_CHIPS 2

struct _LkSessionPlanning
{
  LkSessionPage  parent_instance;

  GtkWidget     *names;    /* of the days, above the rows; first the way back */
  GtkWidget     *back;
  GtkWidget     *rows;     /* LkFitBox */
  LkDay          days[N_DAYS];
  guint          first;    /* row that is shown; row 0 is of everyone */
};

G_DEFINE_FINAL_TYPE (LkSessionPlanning, lk_session_planning, LK_TYPE_SESSION_PAGE)

static LkBoard *
get_board (LkSessionPlanning *self)
{
  return lk_session_page_get_board (LK_SESSION_PAGE (self));
}

static guint
count_rows (LkSessionPlanning *self)
{
  return g_list_model_get_n_items (lk_board_get_members (get_board (self))) + 1;
}

/* Returns: (transfer full) (nullable): NULL for row 0, which is of everyone. */
static LkPerson *
get_person (LkSessionPlanning *self,
            guint              row)
{
  return row > 0 ? g_list_model_get_item (lk_board_get_members (get_board (self)), row - 1) : NULL;
}

/* Somebody who has left the team keeps their plans in the row of everyone. */
static guint
find_row (LkSessionPlanning *self,
          LkPlanning        *planning)
{
  for (guint row = 1; row < count_rows (self); row++)
    {
      g_autoptr (LkPerson) person = get_person (self, row);

      if (g_strcmp0 (lk_record_get_id (LK_RECORD (person)), lk_planning_get_person_id (planning)) == 0)
        return row;
    }
  return 0;
}

static int
find_day (LkSessionPlanning *self,
          LkDay              day)
{
  for (int i = 0; i < N_DAYS; i++)
    if (self->days[i] == day)
      return i;
  return -1;
}

static gboolean
move (LkSessionPlanning *self,
      LkPlanning        *planning,
      LkDay              day,
      guint              row)
{
  LkSchool *school = lk_board_get_school (get_board (self));
  g_autoptr (LkPerson) person = get_person (self, row);
  g_autoptr (GError) error = NULL;
  gboolean done = lk_board_edit_planning (get_board (self), planning, lk_planning_get_kind (planning), day, lk_planning_get_hour (planning),
                                          person, lk_school_find_person (school, lk_planning_get_other_id (planning)),
                                          lk_planning_get_title (planning), &error);

  lk_session_page_tell (LK_SESSION_PAGE (self), error);
  return done;
}

/* Brings the row among those that have room; it is known after the next layout how many these are. */
static void
show_row (LkSessionPlanning *self,
          guint              row)
{
  const guint shown = count_rows (self) - self->first - lk_fit_box_get_n_hidden (LK_FIT_BOX (self->rows));

  if (row < self->first)
    self->first = row;
  else if (row >= self->first + shown)
    self->first = row - shown + 1;
}

static void
chip_moved_cb (LkSessionPlanning *self,
               int                days,
               int                people,
               LkPlanningChip    *chip)
{
  LkPlanning *planning = lk_planning_chip_get_planning (chip);
  const int day = CLAMP (find_day (self, lk_planning_get_day (planning)) + days, 0, N_DAYS - 1);
  const int row = CLAMP ((int) find_row (self, planning) + people, 0, (int) count_rows (self) - 1);

  move (self, planning, self->days[day], (guint) row);
  show_row (self, (guint) row);
}

static void
chip_removed_cb (LkSessionPlanning *self,
                 LkPlanningChip    *chip)
{
  g_autoptr (GError) error = NULL;

  lk_board_remove_planning (get_board (self), lk_planning_chip_get_planning (chip), &error);
  lk_session_page_tell (LK_SESSION_PAGE (self), error);
}

static void
chip_clicked_cb (LkSessionPlanning *self,
                 LkPlanningChip    *chip)
{
  LkPlanning *planning = lk_planning_chip_get_planning (chip);
  LkPerson *person = lk_school_find_person (lk_board_get_school (get_board (self)), lk_planning_get_person_id (planning));

  lk_sheet_stack_push_over (GTK_WIDGET (self), lk_planning_sheet_new (get_board (self), planning, lk_planning_get_day (planning), person));
}

static guint
get_row_of (GtkWidget *cell)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (cell), "row"));
}

static LkDay
get_day_of (GtkWidget *cell)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (cell), "day"));
}

static void
add_cb (GtkWidget         *button,
        LkSessionPlanning *self)
{
  GtkWidget *cell = gtk_widget_get_parent (button);
  g_autoptr (LkPerson) person = get_person (self, get_row_of (cell));

  lk_sheet_stack_push_over (button, lk_planning_sheet_new (get_board (self), NULL, get_day_of (cell), person));
}

static gboolean
drop_cb (GtkDropTarget     *target,
         const GValue      *value,
         double             x,
         double             y,
         LkSessionPlanning *self)
{
  GtkWidget *cell = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  return move (self, g_value_get_object (value), get_day_of (cell), get_row_of (cell));
}

static GdkDragAction
enter_cb (GtkDropTarget *target,
          double         x,
          double         y)
{
  gtk_widget_add_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), "aimed");
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target)
{
  gtk_widget_remove_css_class (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)), "aimed");
}

static void
add_chip (LkSessionPlanning *self,
          GtkWidget         *cell,
          LkPlanning        *planning)
{
  GtkWidget *chip = lk_planning_chip_new (get_board (self), planning);

  lk_session_page_mark (chip, planning);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chip, "moved", G_CALLBACK (chip_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chip, "removed", G_CALLBACK (chip_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (cell), chip);
}

static void
add_more (GtkWidget *cell,
          guint      n)
{
  g_autofree char *label = g_strdup_printf ("+%u", n);
  GtkWidget *more = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "projector.open-planning");
  gtk_box_append (GTK_BOX (cell), more);
}

static GtkWidget *
new_cell (LkSessionPlanning *self,
          const char        *who,
          guint              row,
          LkDay              day)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2), *add = gtk_button_new_with_label ("+");
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_PLANNING, GDK_ACTION_MOVE);
  g_autofree char *when = lk_day_format_short (day, lk_day_today ());
  g_autofree char *name = g_strdup_printf (_("Plan something for %s on %s"), who, when);

  gtk_widget_add_css_class (cell, "cell");
  g_object_set_data (G_OBJECT (cell), "row", GUINT_TO_POINTER (row));
  g_object_set_data (G_OBJECT (cell), "day", GINT_TO_POINTER (day));
  gtk_widget_add_css_class (add, "add");
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (add, "clicked", G_CALLBACK (add_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  g_signal_connect (target, "enter", G_CALLBACK (enter_cb), NULL);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), NULL);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (target));
  gtk_box_append (GTK_BOX (cell), add);
  return cell;
}

static void
add_row (LkSessionPlanning *self,
         guint              row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  LkRecordList *plannings = lk_board_get_plannings (get_board (self));
  g_autoptr (LkPerson) person = get_person (self, row);
  g_autofree char *first = person != NULL ? lk_person_dup_first_name (person) : g_strdup (_("Everyone"));

  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  gtk_box_append (GTK_BOX (line), lk_projector_words_new (first, "field-name", 1));
  for (int d = 0; d < N_DAYS; d++)
    {
      GtkWidget *cell = new_cell (self, first, row, self->days[d]);
      guint n = 0;

      gtk_box_append (GTK_BOX (line), cell);
      for (guint i = 0; i < lk_record_list_get_size (plannings); i++)
        {
          LkPlanning *planning = lk_record_list_peek (plannings, i);

          if (lk_planning_get_day (planning) != self->days[d] || find_row (self, planning) != row)
            continue;
          if (n++ < MOST_CHIPS)
            add_chip (self, cell, planning);
        }
      if (n > MOST_CHIPS)
        add_more (cell, n - MOST_CHIPS);
      gtk_widget_set_visible (gtk_widget_get_first_child (cell), n == 0);
    }
  lk_fit_box_append (LK_FIT_BOX (self->rows), line);
}

static void
lk_session_planning_fill (LkSessionPage *page)
{
  LkSessionPlanning *self = LK_SESSION_PLANNING (page);
  const guint n_rows = count_rows (self);
  g_autofree char *above = NULL;

  self->first = MIN (self->first, n_rows - 1);
  lk_fit_box_clear (LK_FIT_BOX (self->rows));
  for (guint row = self->first; row < MIN (n_rows, self->first + LK_FIT_BOX_MOST); row++)
    add_row (self, row);
  if (n_rows > self->first + LK_FIT_BOX_MOST)
    lk_fit_box_set_n_beyond (LK_FIT_BOX (self->rows), n_rows - self->first - LK_FIT_BOX_MOST);
  above = g_strdup_printf ("↑ %u", self->first);
  gtk_button_set_label (GTK_BUTTON (self->back), above);
  gtk_widget_set_opacity (self->back, self->first > 0 ? 1 : 0);
  gtk_widget_set_sensitive (self->back, self->first > 0);
}

static void
more_cb (LkSessionPlanning *self)
{
  self->first = count_rows (self) - lk_fit_box_get_n_hidden (LK_FIT_BOX (self->rows));
  lk_session_page_refill (LK_SESSION_PAGE (self));
}

static void
back_cb (LkSessionPlanning *self)
{
  self->first = 0;
  lk_session_page_refill (LK_SESSION_PAGE (self));
}

static void
lk_session_planning_class_init (LkSessionPlanningClass *klass)
{
  LK_SESSION_PAGE_CLASS (klass)->fill = lk_session_planning_fill;
}

static void
add_days (LkSessionPlanning *self)
{
  LkDay day = lk_day_today ();

  self->names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_box_set_homogeneous (GTK_BOX (self->names), TRUE);
  self->back = gtk_button_new ();
  gtk_widget_set_halign (self->back, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back to the first people"), -1);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (back_cb), self);
  gtk_box_append (GTK_BOX (self->names), self->back);
  for (int i = 0; i < N_DAYS; i++)
    {
      g_autofree char *name = NULL;

      do
        day++;
      while (lk_day_get_weekday (day) > FRIDAY);
      self->days[i] = day;
      name = lk_day_format_short (day, lk_day_today ());
      gtk_box_append (GTK_BOX (self->names), lk_projector_words_new (name, "column-name", 1));
    }
}

static void
lk_session_planning_init (LkSessionPlanning *self)
{
  GtkBox *box = lk_session_page_get_box (LK_SESSION_PAGE (self));

  add_days (self);
  self->rows = lk_fit_box_new (FALSE, GAP / 2);
  lk_fit_box_set_more_below (LK_FIT_BOX (self->rows));
  gtk_widget_set_vexpand (self->rows, TRUE);
  g_signal_connect_swapped (self->rows, "more", G_CALLBACK (more_cb), self);
  gtk_box_append (box, self->names);
  gtk_box_append (box, self->rows);
}

GtkWidget *
lk_session_planning_new (LkSessionRun *run)
{
  LkSessionPage *self = g_object_new (LK_TYPE_SESSION_PLANNING, "run", run, NULL);

  lk_session_page_follow (self, lk_board_get_plannings (lk_session_run_get_board (run)));
  lk_session_planning_fill (self);
  return GTK_WIDGET (self);
}
