/* What can be done with a card of the year board; by pointer, menu and keys alike. */

#include "year/lk-year-board-private.h"

#include <glib/gi18n.h>

#include "widgets/lk-card-lift.h"
#include "year/lk-year-column.h"
#include "year/lk-year-menu.h"

static void
tell (LkYearBoard *self,
      GError      *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static LkRecord *
find_record (LkYearBoard *self,
             const char  *id)
{
  LkRecord *goal = lk_record_list_find (lk_board_get_goals (self->board), id);

  return goal != NULL ? goal : lk_record_list_find (lk_board_get_themes (self->board), id);
}

void
lk_year_board_move (LkYearBoard *self,
                    LkRecord    *record,
                    int          index)
{
  g_autoptr (GError) error = NULL;
  const LkDay day = index >= 0 && index < (int) self->year->periods->len ? lk_year_get_period (self->year, (guint) index)->days.from : LK_DAY_NONE;

  if (LK_IS_GOAL (record))
    lk_board_plan_goal (self->board, LK_GOAL (record), day, &error);
  else if (day != LK_DAY_NONE)
    lk_board_move_theme (self->board, LK_THEME (record), day, &error);
  tell (self, error);
  lk_year_board_focus (self, record);
}

static void
move_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkYearBoard *self = LK_YEAR_BOARD (widget);
  LkRecord *record = NULL;
  const char *id;
  int index;

  g_variant_get (parameter, "(&si)", &id, &index);
  record = find_record (self, id);
  if (record != NULL)
    lk_year_board_move (self, record, index);
}

static void
step_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkYearBoard *self = LK_YEAR_BOARD (widget);
  LkRecord *record = NULL;
  const char *id;
  int by, index;

  g_variant_get (parameter, "(&si)", &id, &by);
  record = find_record (self, id);
  if (record == NULL)
    return;
  index = lk_year_find_period (self->year, self->board,
                               LK_IS_GOAL (record) ? lk_goal_get_year_day (LK_GOAL (record)) : lk_theme_get_day (LK_THEME (record)));
  if (index + by < (LK_IS_GOAL (record) ? -1 : 0) || index + by >= (int) self->year->periods->len)
    gtk_widget_error_bell (widget);
  else
    lk_year_board_move (self, record, index + by);
}

static void
add_theme_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  LkYearBoard *self = LK_YEAR_BOARD (widget);
  GtkWidget *column = gtk_widget_get_first_child (self->columns);
  g_autoptr (GError) error = NULL;
  const char *title;
  int index;

  g_variant_get (parameter, "(&si)", &title, &index);
  for (int i = 0; i < index; i++)
    column = gtk_widget_get_next_sibling (column);
  if (lk_board_add_theme (self->board, title, lk_year_get_period (self->year, (guint) index)->days.from, &error) != NULL)
    lk_year_column_close_entry (LK_YEAR_COLUMN (column));
  tell (self, error);
}

/* On the card, one at a time. */
static void
pop_up (LkYearBoard *self,
        LkRecord    *record,
        GtkWidget   *popover)
{
  lk_card_lift_hang_popover (GTK_WIDGET (self), &self->menu, popover, g_hash_table_lookup (self->cards, record));
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
menu_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkYearBoard *self = LK_YEAR_BOARD (widget);
  LkRecord *record = find_record (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GMenuModel) menu = NULL;

  if (record == NULL)
    return;
  menu = lk_year_menu_new (self->year, record);
  pop_up (self, record, gtk_popover_menu_new_from_model (menu));
}

static void
renamed_cb (LkYearBoard *self,
            GtkEntry    *entry)
{
  LkTheme *theme = g_object_get_data (G_OBJECT (entry), "theme");
  g_autoptr (GError) error = NULL;

  lk_board_set_theme_title (self->board, theme, gtk_editable_get_text (GTK_EDITABLE (entry)), &error);
  gtk_popover_popdown (GTK_POPOVER (self->menu));
  lk_year_board_focus (self, LK_RECORD (theme));
  tell (self, error);
}

static void
rename_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkYearBoard *self = LK_YEAR_BOARD (widget);
  LkRecord *record = find_record (self, g_variant_get_string (parameter, NULL));
  GtkWidget *popover = NULL, *entry = NULL;

  if (record == NULL || !LK_IS_THEME (record))
    return;
  popover = gtk_popover_new ();
  entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), lk_theme_get_title (LK_THEME (record)));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 24);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A theme"), -1);
  g_object_set_data_full (G_OBJECT (entry), "theme", g_object_ref (record), g_object_unref);
  g_signal_connect_object (entry, "activate", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), entry);
  pop_up (self, record, popover);
  gtk_widget_grab_focus (entry);
}

static void
archive_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LkYearBoard *self = LK_YEAR_BOARD (widget);
  LkRecord *record = find_record (self, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (record == NULL || !LK_IS_THEME (record))
    return;
  lk_board_archive_theme (self->board, LK_THEME (record), &error);
  tell (self, error);
}

void
lk_year_board_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "year.move", "(si)", move_cb);
  gtk_widget_class_install_action (widget_class, "year.step", "(si)", step_cb);
  gtk_widget_class_install_action (widget_class, "year.add-theme", "(si)", add_theme_cb);
  gtk_widget_class_install_action (widget_class, "year.menu", "s", menu_cb);
  gtk_widget_class_install_action (widget_class, "year.rename", "s", rename_cb);
  gtk_widget_class_install_action (widget_class, "year.archive", "s", archive_cb);
}
