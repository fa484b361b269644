#include "widgets/lk-hours-grid.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"

#define GAP 3

struct _LkHoursGrid
{
  GtkWidget  parent_instance;

  GtkWidget *grid;
  GtkWidget *cells[LK_WEEK_DAYS][LK_LESSON_HOURS];
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkHoursGrid, lk_hours_grid, GTK_TYPE_WIDGET)

/* Not the colour alone says that it is on. */
static void
toggled_cb (LkHoursGrid *self,
            GtkWidget   *cell)
{
  gtk_widget_set_opacity (gtk_button_get_child (GTK_BUTTON (cell)), gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (cell)) ? 1 : 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
new_head (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
new_cell (LkHoursGrid *self,
          guint        weekday,
          guint        hour)
{
  GtkWidget *cell = gtk_toggle_button_new (), *mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_autofree char *name = g_strdup_printf ("%s, %s", lk_weekday_get_name ((int) weekday, TRUE), lk_lesson_hour_get_name (hour));

  gtk_widget_set_opacity (mark, 0);
  gtk_button_set_child (GTK_BUTTON (cell), mark);
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_widget_set_tooltip_text (cell, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (cell, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  return cell;
}

static void
lk_hours_grid_dispose (GObject *object)
{
  g_clear_pointer (&LK_HOURS_GRID (object)->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_hours_grid_parent_class)->dispose (object);
}

static void
lk_hours_grid_class_init (LkHoursGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_hours_grid_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkhoursgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[CHANGED] = g_signal_new ("changed", LK_TYPE_HOURS_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_hours_grid_init (LkHoursGrid *self)
{
  self->grid = gtk_grid_new ();
  gtk_widget_add_css_class (self->grid, "work-days");
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), GAP);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), GAP);
  for (guint day = 0; day < LK_WEEK_DAYS; day++)
    gtk_grid_attach (GTK_GRID (self->grid), new_head (lk_weekday_get_name ((int) day + 1, FALSE)), (int) day + 1, 0, 1, 1);
  for (guint hour = 0; hour < LK_LESSON_HOURS; hour++)
    {
      g_autofree char *number = g_strdup_printf ("%u", hour + 1);

      gtk_grid_attach (GTK_GRID (self->grid), new_head (number), 0, (int) hour + 1, 1, 1);
      for (guint day = 0; day < LK_WEEK_DAYS; day++)
        {
          self->cells[day][hour] = new_cell (self, day + 1, hour + 1);
          gtk_grid_attach (GTK_GRID (self->grid), self->cells[day][hour], (int) day + 1, (int) hour + 1, 1, 1);
        }
    }
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Free hours"), -1);
}

void
lk_hours_grid_set_hours (LkHoursGrid       *self,
                         const LkWeekHours *hours)
{
  g_return_if_fail (LK_IS_HOURS_GRID (self));
  g_return_if_fail (hours != NULL);

  for (guint day = 0; day < LK_WEEK_DAYS; day++)
    for (guint hour = 0; hour < LK_LESSON_HOURS; hour++)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->cells[day][hour]), lk_week_hours_get (hours, day + 1, hour + 1));
}

LkWeekHours
lk_hours_grid_get_hours (LkHoursGrid *self)
{
  LkWeekHours hours = { { 0 } };

  g_return_val_if_fail (LK_IS_HOURS_GRID (self), hours);

  for (guint day = 0; day < LK_WEEK_DAYS; day++)
    for (guint hour = 0; hour < LK_LESSON_HOURS; hour++)
      lk_week_hours_set (&hours, day + 1, hour + 1, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->cells[day][hour])));
  return hours;
}

guint
lk_hours_grid_count (LkHoursGrid *self)
{
  guint n = 0;

  g_return_val_if_fail (LK_IS_HOURS_GRID (self), 0);

  for (guint day = 0; day < LK_WEEK_DAYS; day++)
    for (guint hour = 0; hour < LK_LESSON_HOURS; hour++)
      n += gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->cells[day][hour])) != FALSE;
  return n;
}
