#include "week/lk-week-page-private.h"

#include <glib/gi18n.h>

#include "records/lk-private-voice.h"
#include "week/lk-visit-results.h"
#include "week/lk-week-words.h"

G_DEFINE_FINAL_TYPE (LkWeekPage, lk_week_page, GTK_TYPE_WIDGET)

static void
show_week (LkWeekPage      *self,
           const LkOwnWeek *week)
{
  lk_week_page_show_parts (self, week);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "opening") != 0)
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "week");
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LkWeekPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LkOwnWeek) week = lk_own_week_read_finish (self->of, result, &error);

  if (week == NULL || self->stack == NULL || lk_private_get_locked (self->of))
    return;
  show_week (self, week);
  g_clear_pointer (&self->shown, lk_own_week_free);
  self->shown = g_steal_pointer (&week);
}

static gboolean
read_source_cb (gpointer user_data)
{
  LkWeekPage *self = user_data;

  self->read_source = 0;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  lk_own_week_read_async (self->of, lk_day_today (), self->reading, read_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* Many things that change at once are read once. */
static void
read_again (LkWeekPage *self)
{
  if (lk_private_get_loaded (self->of) && !lk_private_get_locked (self->of) && self->read_source == 0)
    self->read_source = g_idle_add (read_source_cb, self);
}

static void
search_changed_cb (LkWeekPage *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search));

  lk_visit_results_set_text (LK_VISIT_RESULTS (self->results), typed);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), *typed != '\0' ? "results" : "week");
}

static void
stop_search_cb (LkWeekPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static gboolean
lk_week_page_grab_focus (GtkWidget *widget)
{
  LkWeekPage *self = LK_WEEK_PAGE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_mapped (self->log) ? self->log : self->search);
}

static void
lk_week_page_dispose (GObject *object)
{
  LkWeekPage *self = LK_WEEK_PAGE (object);
  GtkWidget *child = NULL;

  g_clear_handle_id (&self->read_source, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->stack = NULL;
  g_clear_pointer (&self->shown, lk_own_week_free);

  G_OBJECT_CLASS (lk_week_page_parent_class)->dispose (object);
}

/* What is still being read ends with it. */
static void
lk_week_page_finalize (GObject *object)
{
  g_clear_object (&LK_WEEK_PAGE (object)->of);

  G_OBJECT_CLASS (lk_week_page_parent_class)->finalize (object);
}

static void
lk_week_page_class_init (LkWeekPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_week_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_week_page_finalize;
  widget_class->grab_focus = lk_week_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lk_week_page_init (LkWeekPage *self)
{
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Opening"), -1);

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), spinner, "opening");
  gtk_stack_add_named (GTK_STACK (self->stack), lk_week_page_new_week (self), "week");
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_parent (lk_week_page_new_search (self), GTK_WIDGET (self));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

static void
follow (LkWeekPage *self)
{
  LkSchool *school = lk_private_get_school (self->of);

  g_signal_connect_object (self->of, "notify::loaded", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_private_get_visits (self->of), "items-changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_private_get_drafts (self->of), "items-changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_private_get_surveys (self->of), "items-changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_private_get_arenas (self->of), "items-changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_private_get_refused (self->of), "items-changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->of, "notify::pending", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_school_get_store (school), "apart-changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_school_get_store (school), "changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (school, "day-turned", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (school, "calendar-changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  read_again (self);
}

GtkWidget *
lk_week_page_new (LkPrivate *of)
{
  LkWeekPage *self = NULL;
  LkPerson *person = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (of), NULL);

  self = g_object_new (LK_TYPE_WEEK_PAGE, NULL);
  self->of = g_object_ref (of);
  self->results = lk_visit_results_new (of);
  gtk_stack_add_named (GTK_STACK (self->stack), self->results, "results");
  person = lk_private_get_person (of);
  if (person != NULL)
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();
      g_autofree char *greeting = lk_week_words_greet (person, g_date_time_get_hour (now));

      gtk_label_set_text (GTK_LABEL (self->greeting), greeting);
    }
  follow (self);
  return GTK_WIDGET (self);
}

LkPlanning *
lk_week_page_find_planned (LkWeekPage *self,
                           const char *id)
{
  g_return_val_if_fail (LK_IS_WEEK_PAGE (self), NULL);

  for (guint i = 0; self->shown != NULL && i < self->shown->planned->len; i++)
    if (g_strcmp0 (lk_record_get_id (self->shown->planned->pdata[i]), id) == 0)
      return self->shown->planned->pdata[i];
  return NULL;
}

void
lk_week_page_start_search (LkWeekPage *self)
{
  g_return_if_fail (LK_IS_WEEK_PAGE (self));

  gtk_widget_grab_focus (self->search);
}
