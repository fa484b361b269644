#include "shell/lk-preferences.h"

#include <glib/gi18n.h>

#include "shell/lk-backup-preferences.h"
#include "shell/lk-board-preferences.h"
#include "shell/lk-data-preferences.h"
#include "shell/lk-people-preferences.h"
#include "shell/lk-privacy-preferences.h"
#include "shell/lk-school-preferences.h"
#include "shell/lk-session-preferences.h"
#include "shell/lk-store-words.h"
#include "shell/lk-toast.h"

/* Below this width the pages are switched at the foot of the window. */
#define NARROW 600

struct _LkPreferences
{
  AdwWindow parent_instance;

  GtkWidget *overlay;
  GtkWidget *switcher;
  GtkWidget *switcher_bar;
  GtkWidget *stack;

  GSignalGroup *school_signals;
};

G_DEFINE_FINAL_TYPE (LkPreferences, lk_preferences, ADW_TYPE_WINDOW)

static void
toast_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  lk_toast_tell (LK_PREFERENCES (widget)->overlay, g_variant_get_string (parameter, NULL), g_str_equal (name, "preferences.tell-deed"));
}

static void
failed_cb (LkPreferences *self,
           GError        *error)
{
  g_autofree char *words = lk_store_words (error);

  lk_toast_tell (self->overlay, words, FALSE);
}

static void
lk_preferences_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  LkPreferences *self = LK_PREFERENCES (widget);
  const gboolean narrow = width < NARROW;

  GTK_WIDGET_CLASS (lk_preferences_parent_class)->size_allocate (widget, width, height, baseline);

  if (adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (self->switcher_bar)) != narrow)
    {
      adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (self->switcher_bar), narrow);
      gtk_widget_set_visible (self->switcher, !narrow);
    }
}

static void
lk_preferences_dispose (GObject *object)
{
  LkPreferences *self = LK_PREFERENCES (object);

  g_clear_object (&self->school_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_PREFERENCES);

  G_OBJECT_CLASS (lk_preferences_parent_class)->dispose (object);
}

static void
lk_preferences_class_init (LkPreferencesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_preferences_dispose;
  widget_class->size_allocate = lk_preferences_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LkPreferences, overlay);
  gtk_widget_class_bind_template_child (widget_class, LkPreferences, switcher);
  gtk_widget_class_bind_template_child (widget_class, LkPreferences, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, LkPreferences, stack);

  gtk_widget_class_install_action (widget_class, "preferences.tell", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "preferences.tell-deed", "s", toast_cb);
}

static void
lk_preferences_init (LkPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->school_signals = g_signal_group_new (LK_TYPE_SCHOOL);
  g_signal_group_connect_object (self->school_signals, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

static void
add_page (LkPreferences *self,
          GtkWidget     *page,
          const char    *name,
          const char    *title,
          const char    *icon_name)
{
  adw_view_stack_add_titled (ADW_VIEW_STACK (self->stack), page, name, title);
  adw_view_stack_page_set_icon_name (adw_view_stack_get_page (ADW_VIEW_STACK (self->stack), page), icon_name);
}

void
lk_preferences_present (GtkWindow  *parent,
                        LkSchool   *school,
                        LkTeam     *team,
                        GSettings  *settings,
                        const char *page)
{
  LkPreferences *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_SCHOOL (school));

  self = g_object_new (LK_TYPE_PREFERENCES, "transient-for", parent, NULL);
  g_signal_group_set_target (self->school_signals, school);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));

  add_page (self, lk_board_preferences_new (settings), "board", _("Board"), "view-grid-symbolic");
  add_page (self, lk_session_preferences_new (school, team, settings), "session", _("Board session"), "alarm-symbolic");
  add_page (self, lk_school_preferences_new (school), "school", _("School"), "go-home-symbolic");
  add_page (self, lk_people_preferences_new (school), "people", _("People"), "system-users-symbolic");
  add_page (self, lk_privacy_preferences_new (settings), "privacy", _("Privacy"), "security-high-symbolic");
  add_page (self, lk_backup_preferences_new (lk_school_get_store (school)), "backups", _("Backups"), "document-open-recent-symbolic");
  add_page (self, lk_data_preferences_new (lk_school_get_store (school)), "data", _("Data"), "drive-harddisk-symbolic");
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (self->stack), page);

  gtk_window_present (GTK_WINDOW (self));
}
