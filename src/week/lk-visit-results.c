#include "week/lk-visit-results.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "records/lk-private-voice.h"
#include "records/lk-visit-search.h"
#include "week/lk-week-words.h"

#define GAP 3
#define MARGIN 12
#define WIDTH 1040

struct _LkVisitResults
{
  GtkWidget      parent_instance;

  GtkWidget     *stack;
  GtkWidget     *list;

  LkPrivate     *of;
  LkVisitSearch *search;
};

G_DEFINE_FINAL_TYPE (LkVisitResults, lk_visit_results, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *style_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style_class);
  return label;
}

static void
setup_cb (LkVisitResults *self,
          GtkListItem    *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  gtk_box_append (GTK_BOX (box), new_label ("heading"));
  gtk_box_append (GTK_BOX (box), new_label ("dim-label"));
  gtk_widget_set_margin_top (box, MARGIN / 2);
  gtk_widget_set_margin_bottom (box, MARGIN / 2);
  gtk_list_item_set_child (item, box);
}

/* @about: (out) (transfer full): the line below. */
static char *
dup_words (LkVisitResults  *self,
           gpointer         found,
           char           **about)
{
  const LkDay today = lk_day_today ();

  if (LK_IS_DRAFT (found))
    {
      *about = lk_week_words_draft (found, today);
      /* Translators: %s is the name of a private lesson design */
      return g_strdup_printf (_("Private draft: %s"), lk_draft_get_name (found));
    }
  if (LK_IS_SURVEY (found))
    {
      const char *name = lk_survey_get_text (found, LK_SURVEY_NAME);

      *about = lk_week_words_survey (found, today);
      /* Translators: %s is what a teacher calls it */
      return *name != '\0' ? g_strdup_printf (_("Pupil survey: %s"), name) : g_strdup (_("Pupil survey"));
    }
  if (LK_IS_ARENA (found))
    {
      const char *topic = lk_arena_get_text (found, LK_ARENA_TOPIC);

      *about = lk_week_words_arena (found, today);
      /* Translators: %s is what it was about */
      return *topic != '\0' ? g_strdup_printf (_("Pupil arena: %s"), topic) : g_strdup (_("Pupil arena"));
    }
  *about = lk_week_words_about (found, today);
  return lk_week_words_visit (self->of, found);
}

static void
bind_cb (LkVisitResults *self,
         GtkListItem    *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  g_autofree char *about = NULL, *title = dup_words (self, gtk_list_item_get_item (item), &about);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (box)), title);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)), about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
activated_cb (LkVisitResults *self,
              guint           position)
{
  g_autoptr (LkSealedRecord) found = g_list_model_get_item (G_LIST_MODEL (self->search), position);
  const char *action = LK_IS_DRAFT (found) ? "drafts.open" : LK_IS_SURVEY (found) ? "win.open-survey" : LK_IS_ARENA (found) ? "win.open-arena" : "visits.open";

  if (found != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "s", lk_sealed_record_get_id (found));
}

static void
found_changed_cb (LkVisitResults *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->search)) > 0;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), any || lk_visit_search_get_busy (self->search) ? "list" : "nothing");
}

static void
lk_visit_results_dispose (GObject *object)
{
  LkVisitResults *self = LK_VISIT_RESULTS (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->search);
  g_clear_object (&self->of);

  G_OBJECT_CLASS (lk_visit_results_parent_class)->dispose (object);
}

static void
lk_visit_results_class_init (LkVisitResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_visit_results_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_nothing (void)
{
  return g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "edit-find-symbolic", "title", _("Nothing Found"), "description",
                       _("In nothing that is yours is there a word that begins so."), NULL);
}

static void
lk_visit_results_init (LkVisitResults *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_scrollable_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "week-results");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What was found"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);

  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), WIDTH);
  adw_clamp_scrollable_set_tightening_threshold (ADW_CLAMP_SCROLLABLE (clamp), WIDTH);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_margin_top (scroller, MARGIN);

  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), scroller, "list");
  gtk_stack_add_named (GTK_STACK (self->stack), new_nothing (), "nothing");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
lk_visit_results_new (LkPrivate *of)
{
  LkVisitResults *self = NULL;
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (of), NULL);

  self = g_object_new (LK_TYPE_VISIT_RESULTS, NULL);
  self->of = g_object_ref (of);
  self->search = lk_visit_search_new (of);
  lk_visit_search_set_with_all (self->search, TRUE);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->search)));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (self->search, "items-changed", G_CALLBACK (found_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "notify::busy", G_CALLBACK (found_changed_cb), self, G_CONNECT_SWAPPED);
  found_changed_cb (self);
  return GTK_WIDGET (self);
}

void
lk_visit_results_set_text (LkVisitResults *self,
                           const char     *text)
{
  g_return_if_fail (LK_IS_VISIT_RESULTS (self));

  lk_visit_search_set_text (self->search, text);
}
