#include "session/lk-session-planning.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "session/lk-planning-chip.h"
#include "session/lk-planning-sheet.h"
#include "session/lk-projector-words.h"
#include "session/lk-sheet-stack.h"

#define GAP 8
#define N_DAYS 5
#define ROWS 8
#define FRIDAY 5
#define MOST_CHIPS 2

struct _LkSessionPlanning
{
  LkSessionPage  parent_instance;

  GtkWidget     *grid;
  GtkWidget     *turn;
  GtkWidget     *place;
  LkDay          days[N_DAYS];
  guint          page;     /* of people; the first row is of everyone */
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
  self->page = (guint) row / ROWS;
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
         guint              row,
         int                at)
{
  LkRecordList *plannings = lk_board_get_plannings (get_board (self));
  g_autoptr (LkPerson) person = get_person (self, row);
  g_autofree char *first = person != NULL ? lk_person_dup_first_name (person) : g_strdup (_("Everyone"));

  gtk_grid_attach (GTK_GRID (self->grid), lk_projector_words_new (first, "field-name", 1), 0, at, 1, 1);
  for (int d = 0; d < N_DAYS; d++)
    {
      GtkWidget *cell = new_cell (self, first, row, self->days[d]);
      guint n = 0;

      gtk_grid_attach (GTK_GRID (self->grid), cell, d + 1, at, 1, 1);
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
}

static void
lk_session_planning_fill (LkSessionPage *page)
{
  LkSessionPlanning *self = LK_SESSION_PLANNING (page);
  const guint n_rows = count_rows (self), n_pages = (n_rows + ROWS - 1) / ROWS;
  g_autofree char *place = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  self->page = MIN (self->page, n_pages - 1);
  for (int d = 0; d < N_DAYS; d++)
    {
      g_autofree char *day = lk_day_format_short (self->days[d], lk_day_today ());

      gtk_grid_attach (GTK_GRID (self->grid), lk_projector_words_new (day, "column-name", 1), d + 1, 0, 1, 1);
    }
  for (guint row = self->page * ROWS; row < MIN (n_rows, (self->page + 1) * ROWS); row++)
    add_row (self, row, (int) (row % ROWS) + 1);
  place = g_strdup_printf ("%u / %u", self->page + 1, n_pages);
  gtk_label_set_text (GTK_LABEL (self->place), place);
  gtk_widget_set_visible (self->turn, n_pages > 1);
}

static void
turn_cb (LkSessionPlanning *self)
{
  self->page = (self->page + 1) % ((count_rows (self) + ROWS - 1) / ROWS);
  lk_session_page_refill (LK_SESSION_PAGE (self));
}

static void
lk_session_planning_class_init (LkSessionPlanningClass *klass)
{
  LK_SESSION_PAGE_CLASS (klass)->fill = lk_session_planning_fill;
}

static void
lk_session_planning_init (LkSessionPlanning *self)
{
  GtkBox *box = lk_session_page_get_box (LK_SESSION_PAGE (self));
  GtkWidget *more = gtk_button_new_with_mnemonic (_("_More People"));
  LkDay day = lk_day_today ();

  for (int i = 0; i < N_DAYS; i++)
    {
      do
        day++;
      while (lk_day_get_weekday (day) > FRIDAY);
      self->days[i] = day;
    }
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), GAP / 2);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), GAP);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_widget_set_vexpand (self->grid, TRUE);
  self->turn = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  self->place = gtk_label_new (NULL);
  g_signal_connect_swapped (more, "clicked", G_CALLBACK (turn_cb), self);
  gtk_box_append (GTK_BOX (self->turn), self->place);
  gtk_box_append (GTK_BOX (self->turn), more);
  gtk_box_append (box, self->grid);
  gtk_box_append (box, self->turn);
}

GtkWidget *
lk_session_planning_new (LkSessionRun *run)
{
  LkSessionPage *self = g_object_new (LK_TYPE_SESSION_PLANNING, "run", run, NULL);

  lk_session_page_follow (self, lk_board_get_plannings (lk_session_run_get_board (run)));
  lk_session_planning_fill (self);
  return GTK_WIDGET (self);
}
