#include "shell/lk-day-off-form.h"

#include <glib/gi18n.h>

#include "calendar/lk-school-year.h"
#include "shell/lk-day-row.h"

struct _LkDayOffForm
{
  AdwExpanderRow parent_instance;

  GtkWidget *name_row;
  GtkWidget *from_row;
  GtkWidget *till_row;

  LkSchool *school;
};

static guint added_signal;

G_DEFINE_FINAL_TYPE (LkDayOffForm, lk_day_off_form, ADW_TYPE_EXPANDER_ROW)

static LkDay
get_day (GtkWidget *row)
{
  return lk_day_row_get_day (LK_DAY_ROW (row));
}

static void
complain (LkDayOffForm *self,
          const char   *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "holidays.tell", "s", message);
}

static void
clear (LkDayOffForm *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), "");
  lk_day_row_set_day (LK_DAY_ROW (self->from_row), LK_DAY_NONE);
  lk_day_row_set_day (LK_DAY_ROW (self->till_row), LK_DAY_NONE);
}

static void
add_cb (LkDayOffForm *self)
{
  g_autoptr (GError) error = NULL;
  LkSchoolHoliday *holiday = NULL;

  if (get_day (self->from_row) == LK_DAY_NONE)
    {
      complain (self, _("On which day?"));
      return;
    }

  holiday = lk_school_add_day_off (self->school, gtk_editable_get_text (GTK_EDITABLE (self->name_row)),
                                   get_day (self->from_row), get_day (self->till_row), &error);
  if (holiday == NULL)
    {
      complain (self, error->message);
      return;
    }

  clear (self);
  gtk_widget_grab_focus (self->name_row);
  g_signal_emit (self, added_signal, 0, lk_school_holiday_get_school_year (holiday));
}

/* Most are of one day. */
static void
from_picked_cb (LkDayOffForm *self,
                int           day)
{
  const LkDay from = get_day (self->from_row), till = get_day (self->till_row);

  if (till == LK_DAY_NONE || till < day || till == from)
    lk_day_row_set_day (LK_DAY_ROW (self->till_row), day);
  lk_day_row_set_day (LK_DAY_ROW (self->from_row), day);
}

static void
till_picked_cb (LkDayOffForm *self,
                int           day)
{
  if (get_day (self->from_row) == LK_DAY_NONE)
    lk_day_row_set_day (LK_DAY_ROW (self->from_row), day);
  lk_day_row_set_day (LK_DAY_ROW (self->till_row), day);
}

static GtkWidget *
create_add_row (LkDayOffForm *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Add"));

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_margin_top (button, 9);
  gtk_widget_set_margin_bottom (button, 9);
  gtk_widget_set_margin_start (button, 12);
  gtk_widget_set_margin_end (button, 12);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
lk_day_off_form_dispose (GObject *object)
{
  LkDayOffForm *self = LK_DAY_OFF_FORM (object);

  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_day_off_form_parent_class)->dispose (object);
}

static void
lk_day_off_form_class_init (LkDayOffFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_day_off_form_dispose;

  added_signal = g_signal_new ("added", LK_TYPE_DAY_OFF_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_INT);
}

static void
lk_day_off_form_init (LkDayOffForm *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Add a Day Off"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a Day Off"), -1);
  /* Translators: days on which a school can be closed */
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), _("A study day, a sports day, …"));

  self->name_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_row), _("Name"));
  g_signal_connect_object (self->name_row, "entry-activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  self->from_row = lk_day_row_new (_("First day"));
  self->till_row = lk_day_row_new (_("Last day"));
  g_signal_connect_object (self->from_row, "picked", G_CALLBACK (from_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->till_row, "picked", G_CALLBACK (till_picked_cb), self, G_CONNECT_SWAPPED);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->name_row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->from_row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->till_row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), create_add_row (self));
}

void
lk_day_off_form_set_school (LkDayOffForm *self,
                            LkSchool     *school)
{
  g_return_if_fail (LK_IS_DAY_OFF_FORM (self));
  g_return_if_fail (LK_IS_SCHOOL (school));

  g_set_object (&self->school, school);
}

void
lk_day_off_form_set_school_year (LkDayOffForm *self,
                                 int           school_year)
{
  const LkDay base = lk_school_year_get_first (school_year);

  g_return_if_fail (LK_IS_DAY_OFF_FORM (self));

  lk_day_row_set_base (LK_DAY_ROW (self->from_row), base);
  lk_day_row_set_base (LK_DAY_ROW (self->till_row), base);
}
