#include "shell/lk-day-off-row.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "calendar/lk-school-year.h"
#include "shell/lk-day-row.h"
#include "widgets/lk-tip.h"

struct _LkDayOffRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *remove_button;
  GtkWidget *name_row;
  GtkWidget *from_row;
  GtkWidget *till_row;

  LkSchool *school;
  LkSchoolHoliday *holiday;
};

G_DEFINE_FINAL_TYPE (LkDayOffRow, lk_day_off_row, ADW_TYPE_EXPANDER_ROW)

static void
update (LkDayOffRow *self)
{
  const char *name = lk_school_holiday_get_name (self->holiday);
  const LkDay from = lk_school_holiday_get_from_day (self->holiday), till = lk_school_holiday_get_till_day (self->holiday);
  const LkDay base = lk_school_year_get_first (lk_school_holiday_get_school_year (self->holiday));
  g_autofree char *title = g_markup_escape_text (name, -1);
  g_autofree char *days = lk_day_format_range (from, till, lk_day_today ());
  g_autofree char *remove = g_strdup_printf (_("Remove %s"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), days);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  lk_day_row_set_day (LK_DAY_ROW (self->from_row), from);
  lk_day_row_set_base (LK_DAY_ROW (self->from_row), base);
  lk_day_row_set_day (LK_DAY_ROW (self->till_row), till);
  lk_day_row_set_base (LK_DAY_ROW (self->till_row), base);
}

static void
complain (LkDayOffRow  *self,
          const GError *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "holidays.tell", "s", error->message);
}

static void
edit (LkDayOffRow *self,
      const char  *name,
      LkDay        from,
      LkDay        till)
{
  /* Another first day can move the row, and so remake it. */
  g_autoptr (LkDayOffRow) alive = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (!lk_school_edit_day_off (alive->school, alive->holiday, name, from, till, &error))
    complain (alive, error);
}

static void
name_applied_cb (LkDayOffRow *self)
{
  edit (self, gtk_editable_get_text (GTK_EDITABLE (self->name_row)), lk_school_holiday_get_from_day (self->holiday),
        lk_school_holiday_get_till_day (self->holiday));
}

/* Days that are moved past their end keep their length. */
static void
from_picked_cb (LkDayOffRow *self,
                int          day)
{
  const LkDay from = lk_school_holiday_get_from_day (self->holiday), till = lk_school_holiday_get_till_day (self->holiday);

  edit (self, lk_school_holiday_get_name (self->holiday), day, day > till ? day + till - from : till);
}

static void
till_picked_cb (LkDayOffRow *self,
                int          day)
{
  edit (self, lk_school_holiday_get_name (self->holiday), lk_school_holiday_get_from_day (self->holiday), day);
}

static void
remove_cb (LkDayOffRow *self)
{
  g_autoptr (LkDayOffRow) alive = g_object_ref (self);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autofree char *message = g_strdup_printf (_("%s is removed"), lk_school_holiday_get_name (self->holiday));
  g_autoptr (GError) error = NULL;

  if (lk_school_remove_day_off (alive->school, alive->holiday, &error))
    gtk_widget_activate_action (window, "holidays.tell-deed", "s", message);
  else
    complain (alive, error);
}

static void
lk_day_off_row_dispose (GObject *object)
{
  LkDayOffRow *self = LK_DAY_OFF_ROW (object);

  g_clear_object (&self->holiday);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_day_off_row_parent_class)->dispose (object);
}

static void
lk_day_off_row_class_init (LkDayOffRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_day_off_row_dispose;
}

static void
lk_day_off_row_init (LkDayOffRow *self)
{
  self->remove_button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_valign (self->remove_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->remove_button, "flat");
  lk_tip_set (self->remove_button, _("Remove"));
  g_signal_connect_object (self->remove_button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->remove_button);

  self->name_row = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_row), _("Name"));
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->name_row), TRUE);
  g_signal_connect_object (self->name_row, "apply", G_CALLBACK (name_applied_cb), self, G_CONNECT_SWAPPED);
  self->from_row = lk_day_row_new (_("First day"));
  self->till_row = lk_day_row_new (_("Last day"));
  g_signal_connect_object (self->from_row, "picked", G_CALLBACK (from_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->till_row, "picked", G_CALLBACK (till_picked_cb), self, G_CONNECT_SWAPPED);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->name_row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->from_row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->till_row);
}

GtkWidget *
lk_day_off_row_new (LkSchool        *school,
                    LkSchoolHoliday *holiday)
{
  LkDayOffRow *self;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL_HOLIDAY (holiday), NULL);

  self = g_object_new (LK_TYPE_DAY_OFF_ROW, NULL);
  self->school = g_object_ref (school);
  self->holiday = g_object_ref (holiday);
  g_signal_connect_object (holiday, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
