#include "shell/lk-holiday-row.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "calendar/lk-school-year.h"
#include "shell/lk-day-row.h"

struct _LkHolidayRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *from_row;
  GtkWidget *till_row;
  GtkWidget *reset_row;
  GtkWidget *reset_button;

  LkSchool *school;
  LkHolidayKind kind;
  int school_year;
  gboolean known;
  LkDay from; /* while it is not known: as far as it is filled in */
  LkDay till;
};

G_DEFINE_FINAL_TYPE (LkHolidayRow, lk_holiday_row, ADW_TYPE_EXPANDER_ROW)

static gboolean
find_published (LkHolidayRow *self,
                LkDay        *from,
                LkDay        *till)
{
  g_autoptr (LkHolidays) shipped = lk_holidays_new_shipped (lk_school_get_region (self->school));

  for (guint i = 0; i < lk_holidays_get_n (shipped); i++)
    {
      const LkHoliday *holiday = lk_holidays_get (shipped, i);

      if (holiday->kind == self->kind && lk_school_year_get (holiday->from) == self->school_year)
        {
          *from = holiday->from;
          *till = holiday->till;
          return TRUE;
        }
    }

  return FALSE;
}

static LkSchoolHoliday *
find_own (LkHolidayRow *self)
{
  return lk_school_find_own_holiday (self->school, self->kind, self->school_year);
}

static void
take_known (LkHolidayRow *self,
            gboolean      known,
            LkDay         from,
            LkDay         till)
{
  /* What has been filled in by half stays until it is whole. */
  if (known || self->known)
    {
      self->from = from;
      self->till = till;
    }
  self->known = known;
}

static char *
describe (LkHolidayRow *self,
          gboolean      differs)
{
  g_autofree char *days = NULL;

  if (!self->known)
    return g_strdup (_("Not known yet"));

  days = lk_day_format_range (self->from, self->till, lk_day_today ());
  /* Translators: the days of a holiday that the school has otherwise than published */
  return differs ? g_strdup_printf (_("%s · own days"), days) : g_steal_pointer (&days);
}

/* Back to the published days; or, where none are, to not knowing. */
static void
update_reset (LkHolidayRow *self,
              LkDay         from,
              LkDay         till)
{
  const gboolean published = from != LK_DAY_NONE;
  const char *title = published ? _("Use Published Days") : _("Clear These Days");
  g_autofree char *days = published ? lk_day_format_range (from, till, lk_day_today ()) : g_strdup ("");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reset_row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->reset_row), days);
  gtk_button_set_icon_name (GTK_BUTTON (self->reset_button), published ? "edit-undo-symbolic" : "edit-clear-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset_button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
update (LkHolidayRow *self)
{
  LkSchoolHoliday *own = find_own (self);
  LkDay from = LK_DAY_NONE, till = LK_DAY_NONE;
  const gboolean published = find_published (self, &from, &till);
  gboolean differs;
  g_autofree char *words = NULL;

  take_known (self, own != NULL || published, own != NULL ? lk_school_holiday_get_from_day (own) : from,
              own != NULL ? lk_school_holiday_get_till_day (own) : till);
  differs = own != NULL && published && (self->from != from || self->till != till);

  words = describe (self, differs);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), words);
  lk_day_row_set_day (LK_DAY_ROW (self->from_row), self->from);
  lk_day_row_set_day (LK_DAY_ROW (self->till_row), self->till);
  update_reset (self, from, till);
  gtk_widget_set_visible (self->reset_row, differs || (own != NULL && !published));
}

static void
complain (LkHolidayRow *self,
          const GError *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "holidays.tell", "s", error->message);
}

/* The published days chosen by hand are the published days again. */
static gboolean
write_days (LkHolidayRow  *self,
            LkDay          from,
            LkDay          till,
            GError       **error)
{
  LkDay published_from, published_till;

  if (find_published (self, &published_from, &published_till) && from == published_from && till == published_till)
    return find_own (self) == NULL || lk_school_reset_holiday (self->school, self->kind, self->school_year, error);

  return lk_school_set_holiday (self->school, self->kind, self->school_year, from, till, error);
}

static void
take_days (LkHolidayRow *self,
           LkDay         from,
           LkDay         till)
{
  g_autoptr (GError) error = NULL;

  if (from == LK_DAY_NONE || till == LK_DAY_NONE)
    {
      self->from = from;
      self->till = till;
      update (self);
    }
  else if (!write_days (self, from, till, &error))
    complain (self, error);
}

/* A holiday that is moved past its end keeps its length. */
static void
from_picked_cb (LkHolidayRow *self,
                int           day)
{
  const gboolean moves = self->from != LK_DAY_NONE && self->till != LK_DAY_NONE && day > self->till;

  take_days (self, day, moves ? day + self->till - self->from : self->till);
}

static void
till_picked_cb (LkHolidayRow *self,
                int           day)
{
  take_days (self, self->from, day);
}

static void
reset_cb (LkHolidayRow *self)
{
  g_autoptr (GError) error = NULL;

  /* The row goes away with its button; GTK would leave the focus nowhere. */
  gtk_widget_child_focus (self->from_row, GTK_DIR_TAB_FORWARD);
  if (!lk_school_reset_holiday (self->school, self->kind, self->school_year, &error))
    complain (self, error);
}

static void
lk_holiday_row_dispose (GObject *object)
{
  LkHolidayRow *self = LK_HOLIDAY_ROW (object);

  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_holiday_row_parent_class)->dispose (object);
}

static void
lk_holiday_row_class_init (LkHolidayRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_holiday_row_dispose;
}

static void
lk_holiday_row_init (LkHolidayRow *self)
{
  self->from_row = lk_day_row_new (_("First day"));
  self->till_row = lk_day_row_new (_("Last day"));
  g_signal_connect_object (self->from_row, "picked", G_CALLBACK (from_picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->till_row, "picked", G_CALLBACK (till_picked_cb), self, G_CONNECT_SWAPPED);

  self->reset_row = adw_action_row_new ();
  self->reset_button = gtk_button_new ();
  gtk_widget_set_valign (self->reset_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->reset_button, "flat");
  g_signal_connect_object (self->reset_button, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->reset_row), self->reset_button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->reset_row), self->reset_button);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->from_row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->till_row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->reset_row);
}

GtkWidget *
lk_holiday_row_new (LkSchool      *school,
                    LkHolidayKind  kind)
{
  LkHolidayRow *self;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (kind < LK_HOLIDAY_OTHER, NULL);

  self = g_object_new (LK_TYPE_HOLIDAY_ROW, "title", lk_holiday_kind_get_name (kind), NULL);
  self->school = g_object_ref (school);
  self->kind = kind;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_holiday_kind_get_name (kind), -1);
  return GTK_WIDGET (self);
}

/* A summer holiday ends in the next school year, and begins late in its own. */
static void
set_base (LkHolidayRow *self)
{
  const LkDay base = self->kind == LK_HOLIDAY_SUMMER ? lk_day_new (self->school_year + 1, 1, 1)
                                                     : lk_school_year_get_first (self->school_year);

  lk_day_row_set_base (LK_DAY_ROW (self->from_row), base);
  lk_day_row_set_base (LK_DAY_ROW (self->till_row), base);
}

void
lk_holiday_row_show (LkHolidayRow *self,
                     int           school_year)
{
  g_return_if_fail (LK_IS_HOLIDAY_ROW (self));

  if (school_year != self->school_year)
    {
      self->school_year = school_year;
      self->known = FALSE;
      self->from = LK_DAY_NONE;
      self->till = LK_DAY_NONE;
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
      set_base (self);
    }
  update (self);
}
