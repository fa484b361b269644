#include "shell/lk-holidays-dialog.h"

#include <glib/gi18n.h>

#include "calendar/lk-school-year.h"
#include "shell/lk-day-off-form.h"
#include "shell/lk-day-off-row.h"
#include "shell/lk-holiday-row.h"
#include "shell/lk-region-row.h"
#include "shell/lk-store-words.h"
#include "shell/lk-toast.h"

#define N_HOLIDAYS LK_HOLIDAY_OTHER

/* Farther from this school year nobody looks or plans. */
#define YEARS_BACK 10
#define YEARS_AHEAD 10

struct _LkHolidaysDialog
{
  AdwWindow parent_instance;

  GtkWidget *overlay;
  GtkWidget *previous_button;
  GtkWidget *year_label;
  GtkWidget *next_button;
  GtkWidget *holidays_group;
  GtkWidget *days_off_list;
  GtkWidget *form;
  GtkWidget *rows[N_HOLIDAYS];

  LkSchool *school;
  GtkFilter *filter;
  int school_year;
};

G_DEFINE_FINAL_TYPE (LkHolidaysDialog, lk_holidays_dialog, ADW_TYPE_WINDOW)

static void
toast_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  lk_toast_tell (LK_HOLIDAYS_DIALOG (widget)->overlay, g_variant_get_string (parameter, NULL), g_str_equal (name, "holidays.tell-deed"));
}

static void
failed_cb (LkHolidaysDialog *self,
           GError           *error)
{
  g_autofree char *words = lk_store_words (error);

  lk_toast_tell (self->overlay, words, FALSE);
}

/* Whether any of the five comes with the program. */
static gboolean
is_published (LkHolidaysDialog *self)
{
  g_autoptr (LkHolidays) shipped = lk_holidays_new_shipped (lk_school_get_region (self->school));

  for (guint i = 0; i < lk_holidays_get_n (shipped); i++)
    {
      if (lk_school_year_get (lk_holidays_get (shipped, i)->from) == self->school_year)
        return TRUE;
    }

  return FALSE;
}

static char *
describe_source (LkHolidaysDialog *self)
{
  const char *region = lk_region_get_name (lk_school_get_region (self->school));

  if (region == NULL)
    return g_strdup (_("Choose your region in the preferences, and the published days are filled in here."));
  if (!is_published (self))
    return g_strdup (_("The days of this school year do not come with the program. Fill them in when you know them."));

  /* Translators: %s is the region of the school holidays: North, Middle or South */
  return g_strdup_printf (_("Dates of the Ministry of Education for region %s; autumn and spring are advice, your school "
                            "may have others."), region);
}

static void
update (LkHolidaysDialog *self)
{
  const int this_year = lk_school_year_get (lk_day_today ());
  g_autofree char *year = lk_school_year_to_text (self->school_year);
  g_autofree char *source = describe_source (self);

  gtk_label_set_text (GTK_LABEL (self->year_label), year);
  gtk_widget_set_sensitive (self->previous_button, self->school_year > this_year - YEARS_BACK);
  gtk_widget_set_sensitive (self->next_button, self->school_year < this_year + YEARS_AHEAD);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->holidays_group), source);
  for (guint kind = 0; kind < N_HOLIDAYS; kind++)
    lk_holiday_row_show (LK_HOLIDAY_ROW (self->rows[kind]), self->school_year);
  lk_day_off_form_set_school_year (LK_DAY_OFF_FORM (self->form), self->school_year);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
show_year (LkHolidaysDialog *self,
           int               school_year)
{
  if (school_year == self->school_year)
    return;

  self->school_year = school_year;
  update (self);
}

static void
previous_cb (LkHolidaysDialog *self)
{
  show_year (self, self->school_year - 1);
}

static void
next_cb (LkHolidaysDialog *self)
{
  show_year (self, self->school_year + 1);
}

static void
day_off_added_cb (LkHolidaysDialog *self,
                  int               school_year)
{
  show_year (self, school_year);
}

static gboolean
is_day_off (gpointer item,
            gpointer user_data)
{
  LkHolidaysDialog *self = user_data;

  return lk_school_holiday_get_kind (item) == LK_HOLIDAY_OTHER &&
         lk_school_holiday_get_school_year (item) == self->school_year;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  LkHolidaysDialog *self = user_data;

  return lk_day_off_row_new (self->school, item);
}

static void
days_off_changed_cb (LkHolidaysDialog *self,
                     guint             position,
                     guint             removed,
                     guint             added,
                     GListModel       *days_off)
{
  gtk_widget_set_visible (self->days_off_list, g_list_model_get_n_items (days_off) > 0);
}

static void
lk_holidays_dialog_dispose (GObject *object)
{
  LkHolidaysDialog *self = LK_HOLIDAYS_DIALOG (object);

  g_clear_object (&self->filter);
  g_clear_object (&self->school);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_HOLIDAYS_DIALOG);

  G_OBJECT_CLASS (lk_holidays_dialog_parent_class)->dispose (object);
}

static void
lk_holidays_dialog_class_init (LkHolidaysDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_holidays_dialog_dispose;

  g_type_ensure (LK_TYPE_DAY_OFF_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-holidays-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LkHolidaysDialog, overlay);
  gtk_widget_class_bind_template_child (widget_class, LkHolidaysDialog, previous_button);
  gtk_widget_class_bind_template_child (widget_class, LkHolidaysDialog, year_label);
  gtk_widget_class_bind_template_child (widget_class, LkHolidaysDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, LkHolidaysDialog, holidays_group);
  gtk_widget_class_bind_template_child (widget_class, LkHolidaysDialog, days_off_list);
  gtk_widget_class_bind_template_child (widget_class, LkHolidaysDialog, form);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_off_added_cb);

  gtk_widget_class_install_action (widget_class, "holidays.tell", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "holidays.tell-deed", "s", toast_cb);
}

static void
lk_holidays_dialog_init (LkHolidaysDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_rows (LkHolidaysDialog *self)
{
  for (guint kind = 0; kind < N_HOLIDAYS; kind++)
    {
      self->rows[kind] = lk_holiday_row_new (self->school, kind);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->holidays_group), self->rows[kind]);
    }
}

static void
bind_days_off (LkHolidaysDialog *self)
{
  g_autoptr (GListModel) days_off = NULL;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_day_off, self, NULL));
  days_off = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (lk_school_get_own_holidays (self->school))),
                                                      g_object_ref (self->filter)));
  gtk_list_box_bind_model (GTK_LIST_BOX (self->days_off_list), days_off, create_row, self, NULL);
  g_signal_connect_object (days_off, "items-changed", G_CALLBACK (days_off_changed_cb), self, G_CONNECT_SWAPPED);
  days_off_changed_cb (self, 0, 0, 0, days_off);
}

/* The window whose undo takes back what is done here: behind the preferences, too. */
static GtkWindow *
find_main_window (GtkWindow *window)
{
  while (gtk_window_get_transient_for (window) != NULL)
    window = gtk_window_get_transient_for (window);

  return window;
}

void
lk_holidays_dialog_present (GtkWindow *parent,
                            LkSchool  *school)
{
  LkHolidaysDialog *self;
  GtkWindow *window;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_SCHOOL (school));

  self = g_object_new (LK_TYPE_HOLIDAYS_DIALOG, "transient-for", parent, NULL);
  window = find_main_window (parent);
  if (G_IS_ACTION_GROUP (window))
    gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (window));

  self->school = g_object_ref (school);
  self->school_year = lk_school_year_get (lk_day_today ());
  lk_day_off_form_set_school (LK_DAY_OFF_FORM (self->form), school);
  add_rows (self);
  bind_days_off (self);
  update (self);
  g_signal_connect_object (school, "calendar-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (school, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
}
