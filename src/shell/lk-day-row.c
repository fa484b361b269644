#include "shell/lk-day-row.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "widgets/lk-day-picker.h"

struct _LkDayRow
{
  AdwActionRow parent_instance;

  GtkWidget *button;
  GtkWidget *picker;

  LkDay day;
};

static guint picked_signal;

G_DEFINE_FINAL_TYPE (LkDayRow, lk_day_row, ADW_TYPE_ACTION_ROW)

static void
picked_cb (LkDayRow *self,
           int       day)
{
  g_signal_emit (self, picked_signal, 0, day);
}

static void
lk_day_row_class_init (LkDayRowClass *klass)
{
  picked_signal = g_signal_new ("picked", LK_TYPE_DAY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
lk_day_row_init (LkDayRow *self)
{
  self->picker = lk_day_picker_new ();
  lk_day_picker_set_needed (LK_DAY_PICKER (self->picker), TRUE);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);

  self->button = gtk_menu_button_new ();
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), self->picker);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->button);
}

GtkWidget *
lk_day_row_new (const char *title)
{
  LkDayRow *self = g_object_new (LK_TYPE_DAY_ROW, "title", title, NULL);

  lk_day_row_set_day (self, LK_DAY_NONE);
  return GTK_WIDGET (self);
}

void
lk_day_row_set_base (LkDayRow *self,
                     LkDay     base)
{
  g_return_if_fail (LK_IS_DAY_ROW (self));

  lk_day_picker_set_base (LK_DAY_PICKER (self->picker), base);
}

LkDay
lk_day_row_get_day (LkDayRow *self)
{
  g_return_val_if_fail (LK_IS_DAY_ROW (self), LK_DAY_NONE);

  return self->day;
}

void
lk_day_row_set_day (LkDayRow *self,
                    LkDay     day)
{
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (LK_IS_DAY_ROW (self));

  self->day = day;
  words = day != LK_DAY_NONE ? lk_day_format_short (day, lk_day_today ()) : g_strdup (_("Choose a day"));
  name = g_strdup_printf ("%s: %s", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), words);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  lk_day_picker_set_day (LK_DAY_PICKER (self->picker), day);
}
