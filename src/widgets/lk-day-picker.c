/* Choosing a day: as words, on a calendar, or none. */

#include "widgets/lk-day-picker.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"

struct _LkDayPicker
{
  GtkPopover  parent_instance;

  GtkWidget  *entry;
  GtkWidget  *answer;
  GtkWidget  *calendar;
  GtkWidget  *none;
  LkDay       base;      /* LK_DAY_NONE for today */
};

static guint picked_signal;

G_DEFINE_FINAL_TYPE (LkDayPicker, lk_day_picker, GTK_TYPE_POPOVER)

static void
pick (LkDayPicker *self,
      LkDay        day)
{
  g_autoptr (LkDayPicker) alive = g_object_ref (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (alive, picked_signal, 0, day);
}

static LkDay
read_entry (LkDayPicker *self)
{
  const LkDay today = lk_day_today ();

  return lk_day_parse_from (gtk_editable_get_text (GTK_EDITABLE (self->entry)), today,
                            self->base != LK_DAY_NONE ? self->base : today);
}

static void
entry_changed_cb (LkDayPicker *self)
{
  LkDay day = read_entry (self);
  g_autofree char *words = day == LK_DAY_NONE ? NULL : lk_day_format_long (day);

  gtk_label_set_text (GTK_LABEL (self->answer), words ? words : _("For example: Friday, tomorrow, 12-3"));
}

static void
entry_activated_cb (LkDayPicker *self)
{
  LkDay day = read_entry (self);

  if (day != LK_DAY_NONE)
    pick (self, day);
  else if (gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] != '\0')
    gtk_label_set_text (GTK_LABEL (self->answer), _("That is no day."));
}

static void
day_selected_cb (LkDayPicker *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (GTK_CALENDAR (self->calendar));

  pick (self, lk_day_new (g_date_time_get_year (date), g_date_time_get_month (date), g_date_time_get_day_of_month (date)));
}

static void
none_clicked_cb (LkDayPicker *self)
{
  pick (self, LK_DAY_NONE);
}

static void
lk_day_picker_class_init (LkDayPickerClass *klass)
{
  picked_signal = g_signal_new ("picked", LK_TYPE_DAY_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
lk_day_picker_init (LkDayPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->entry = gtk_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Day"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);
  self->answer = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->answer), 0);
  gtk_widget_add_css_class (self->answer, "dim-label");
  gtk_widget_add_css_class (self->answer, "caption");
  self->calendar = gtk_calendar_new ();
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  self->none = gtk_button_new_with_label (_("No Day"));
  g_signal_connect_object (self->none, "clicked", G_CALLBACK (none_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (self->none, "flat");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->answer);
  gtk_box_append (GTK_BOX (box), self->calendar);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  entry_changed_cb (self);
}

GtkWidget *
lk_day_picker_new (void)
{
  return g_object_new (LK_TYPE_DAY_PICKER, NULL);
}

void
lk_day_picker_set_day (LkDayPicker *self,
                       LkDay        day)
{
  g_autoptr (GDateTime) date = NULL;
  int y, m, d;

  if (day == LK_DAY_NONE)
    return;
  lk_day_get_ymd (day, &y, &m, &d);
  date = g_date_time_new_local (y, m, d, 12, 0, 0);
  g_signal_handlers_block_by_func (self->calendar, day_selected_cb, self);
  gtk_calendar_select_day (GTK_CALENDAR (self->calendar), date);
  g_signal_handlers_unblock_by_func (self->calendar, day_selected_cb, self);
}

void
lk_day_picker_set_base (LkDayPicker *self,
                        LkDay        base)
{
  g_return_if_fail (LK_IS_DAY_PICKER (self));

  self->base = base;
}

void
lk_day_picker_set_needed (LkDayPicker *self,
                          gboolean     needed)
{
  g_return_if_fail (LK_IS_DAY_PICKER (self));

  gtk_widget_set_visible (self->none, !needed);
}
