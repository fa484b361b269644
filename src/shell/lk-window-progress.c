/* The pages of figures: over the window, and on the projector. */

#include "shell/lk-window-progress.h"

#include <glib/gi18n.h>

#include "progress/lk-overview-page.h"
#include "progress/lk-progress-page.h"
#include "session/lk-projector.h"
#include "shell/lk-page-window.h"
#include "shell/lk-window-private.h"

#define PART 0.92 /* of the window that a page lies over */

static GtkWidget *
new_team_page (LkWindow *self)
{
  GtkWidget *page = lk_progress_page_new (self->board);

  g_settings_bind (self->settings, "progress-section", page, "section", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "progress-span", page, "span", G_SETTINGS_BIND_DEFAULT);
  return page;
}

static GtkWidget *
find_projector (LkWindow *self)
{
  return self->presenting ? gtk_stack_get_child_by_name (GTK_STACK (self->stack), "projector") : NULL;
}

/* On the projector the page goes, and its board comes to be seen; the window over the board closes. */
static void
team_opened_cb (LkWindow   *self,
                const char *id,
                GtkWidget  *page)
{
  GtkWidget *projector = find_projector (self);

  if (projector != NULL)
    lk_projector_pop_page (LK_PROJECTOR (projector));
  else
    gtk_window_close (GTK_WINDOW (gtk_widget_get_root (page)));
  g_action_group_activate_action (G_ACTION_GROUP (self), "show-team", g_variant_new_string (id));
}

static GtkWidget *
new_overview_page (LkWindow *self)
{
  GtkWidget *page = lk_overview_page_new (self->school);

  g_settings_bind (self->settings, "overview-figure", page, "figure", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "overview-span", page, "span", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "overview-team", page, "team", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (page, "opened", G_CALLBACK (team_opened_cb), self, G_CONNECT_SWAPPED);
  return page;
}

static void
project_cb (LkWindow  *self,
            GtkWidget *button)
{
  const char *action = g_object_get_data (G_OBJECT (button), "action");

  gtk_window_close (GTK_WINDOW (gtk_widget_get_root (button)));
  g_action_group_change_action_state (G_ACTION_GROUP (self), "present", g_variant_new_boolean (TRUE));
  if (find_projector (self) != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (self), action, NULL);
}

/* Shows the same page large enough for the whole room, by the action that shows it. */
static GtkWidget *
new_project_button (LkWindow   *self,
                    const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("video-display-symbolic");

  g_object_set_data (G_OBJECT (button), "action", (gpointer) action);
  gtk_widget_set_tooltip_text (button, _("Show This on the Projector"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show This on the Projector"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (project_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
show_page (LkWindow   *self,
           const char *title,
           GtkWidget  *page,
           const char *action,
           LkLive     *live)
{
  GtkWidget *projector = find_projector (self);

  if (projector != NULL)
    lk_projector_push_page (LK_PROJECTOR (projector), title, page);
  else
    lk_page_window_present (GTK_WINDOW (self), title, (int) (gtk_widget_get_width (GTK_WIDGET (self)) * PART),
                            (int) (gtk_widget_get_height (GTK_WIDGET (self)) * PART), page, new_project_button (self, action), live);
}

void
lk_window_show_progress (LkWindow *self)
{
  g_autofree char *title = NULL;

  g_return_if_fail (LK_IS_WINDOW (self));
  g_return_if_fail (self->board != NULL);

  /* Translators: %s is a team's name */
  title = g_strdup_printf (_("Progress of %s"), lk_team_get_name (lk_board_get_team (self->board)));
  show_page (self, title, new_team_page (self), "show-progress", LK_LIVE (self->board));
}

void
lk_window_show_overview (LkWindow *self)
{
  g_return_if_fail (LK_IS_WINDOW (self));
  g_return_if_fail (self->school != NULL);

  show_page (self, _("School Overview"), new_overview_page (self), "show-overview", LK_LIVE (self->school));
}
