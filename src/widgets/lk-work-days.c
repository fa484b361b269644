#include "widgets/lk-work-days.h"

#include <glib/gi18n.h>
#include <string.h>

#include "calendar/lk-day-words.h"
#include "widgets/lk-tip.h"

#define N_DAYS 5

struct _LkWorkDays
{
  GtkBox     parent_instance;

  GtkWidget *days[N_DAYS];
};

G_DEFINE_FINAL_TYPE (LkWorkDays, lk_work_days, GTK_TYPE_BOX)

static void
lk_work_days_class_init (LkWorkDaysClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lk_work_days_init (LkWorkDays *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "work-days");
  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Works on"), -1);
  for (guint i = 0; i < N_DAYS; i++)
    {
      const char *name = lk_weekday_get_name (i + 1, TRUE);
      GtkWidget *day = gtk_toggle_button_new_with_label (lk_weekday_get_name (i + 1, FALSE));

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (day), TRUE);
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (day))), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (day, TRUE);
      lk_tip_set (day, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_box_append (GTK_BOX (self), day);
      self->days[i] = day;
    }
}

void
lk_work_days_set_off (LkWorkDays *self,
                      const char *days_off)
{
  g_return_if_fail (LK_IS_WORK_DAYS (self));
  g_return_if_fail (days_off != NULL);

  for (guint i = 0; i < N_DAYS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->days[i]), strchr (days_off, '1' + i) == NULL);
}

char *
lk_work_days_dup_off (LkWorkDays *self)
{
  g_autoptr (GString) days = g_string_new (NULL);

  g_return_val_if_fail (LK_IS_WORK_DAYS (self), NULL);

  for (guint i = 0; i < N_DAYS; i++)
    {
      if (!gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->days[i])))
        g_string_append_c (days, '1' + i);
    }
  return g_string_free (g_steal_pointer (&days), FALSE);
}
