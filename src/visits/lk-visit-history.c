#include "visits/lk-visit-history.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "records/lk-visit-search.h"
#include "visits/lk-score-wall.h"
#include "widgets/lk-sides.h"
#include "visits/lk-visit-row.h"

#define N_TABS 4
#define SCORES 3      /* the last tab, which is no lens */
#define WIDE 720
#define SHARE 40

struct _LkVisitHistory
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *entry;
  GtkWidget      *tabs[N_TABS];
  GtkWidget      *stack;
  GtkWidget      *list;      /* GtkListView */
  GtkWidget      *empty;     /* AdwStatusPage */
  GtkWidget      *scores;
  GtkWidget      *refused;   /* label */

  LkPrivate      *own;
  LkVisitSearch  *search;
  GtkFilter      *filter;
  GListModel     *shown;
  int             tab;
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (LkVisitHistory, lk_visit_history, GTK_TYPE_WIDGET)

static LkVisitLens
get_lens (LkVisitHistory *self)
{
  return self->tab == SCORES ? LK_LENS_VISIT : (LkVisitLens) self->tab;
}

static gboolean
is_in_lens_cb (gpointer item,
               gpointer user_data)
{
  return lk_visit_is_in_lens (item, get_lens (user_data));
}

static void
setup_cb (LkVisitHistory *self,
          GtkListItem    *item)
{
  gtk_list_item_set_child (item, lk_visit_row_new (self->own));
}

static void
bind_cb (LkVisitHistory *self,
         GtkListItem    *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *words = NULL;

  lk_visit_row_set_visit (LK_VISIT_ROW (row), gtk_list_item_get_item (item), get_lens (self));
  words = lk_visit_row_dup_words (LK_VISIT_ROW (row));
  if (gtk_widget_get_parent (row) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
unbind_cb (LkVisitHistory *self,
           GtkListItem    *item)
{
  lk_visit_row_set_visit (LK_VISIT_ROW (gtk_list_item_get_child (item)), NULL, LK_LENS_VISIT);
}

static void
activated_cb (LkVisitHistory *self,
              guint           position)
{
  g_autoptr (LkVisit) visit = g_list_model_get_item (self->shown, position);

  if (visit != NULL)
    g_signal_emit (self, open_signal, 0, visit);
}

/* What belongs here, said for what is looked at. */
static void
describe_empty (LkVisitHistory *self)
{
  static const char * const titles[] = { N_("No visits yet"), N_("No tops and tips yet"), N_("No agreements yet") };
  static const char * const words[] = {
    N_("Log a visit in half a minute, or open one from the planning."),
    N_("What colleagues told you after a visit stands here, for you alone."),
    N_("What you agreed after a visit stands here, with what came of it."),
  };
  const gboolean searching = lk_visit_search_get_text (self->search)[0] != '\0';
  const LkVisitLens lens = get_lens (self);

  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), searching ? _("Nothing found") : _(titles[lens]));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), searching ? _("Each word has to begin a word of the visit.") : _(words[lens]));
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->empty), searching ? "system-search-symbolic" : "view-reveal-symbolic");
}

static void
show_tab (LkVisitHistory *self)
{
  const gboolean any = g_list_model_get_n_items (self->shown) > 0;

  if (self->tab == SCORES)
    lk_score_wall_update (LK_SCORE_WALL (self->scores));
  else if (!any)
    describe_empty (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->tab == SCORES ? "scores" : any ? "list" : "empty");
}

static void
tab_cb (LkVisitHistory  *self,
        GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  for (int i = 0; i < N_TABS; i++)
    if (self->tabs[i] == GTK_WIDGET (button))
      self->tab = i;
  /* Rows that stay have to be seen through the other lens as well. */
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), NULL);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->shown))));
  show_tab (self);
}

static void
typed_cb (LkVisitHistory *self)
{
  lk_visit_search_set_text (self->search, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (self->tab == SCORES)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tabs[0]), TRUE);
  show_tab (self);
}

static void
show_refused (LkVisitHistory *self)
{
  GListModel *refused = lk_private_get_refused (self->own);
  const guint n = g_list_model_get_n_items (refused);
  g_autoptr (LkRefused) first = g_list_model_get_item (refused, 0);
  g_autofree char *words = NULL;

  if (n > 0)
    words = g_strdup_printf (ngettext ("%u record cannot be opened and is left as it is. %s", "%u records cannot be opened and are left as they are. %s", n),
                             n, lk_refused_get_explanation (first));
  gtk_label_set_text (GTK_LABEL (self->refused), words != NULL ? words : "");
  gtk_widget_set_visible (self->refused, n > 0);
}

static void
find_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  gtk_widget_grab_focus (LK_VISIT_HISTORY (widget)->entry);
}

static gboolean
lk_visit_history_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_VISIT_HISTORY (widget)->entry);
}

static void
lk_visit_history_dispose (GObject *object)
{
  LkVisitHistory *self = LK_VISIT_HISTORY (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->search);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_visit_history_parent_class)->dispose (object);
}

static void
lk_visit_history_class_init (LkVisitHistoryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_visit_history_dispose;
  widget_class->grab_focus = lk_visit_history_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkvisithistory");
  gtk_widget_class_install_action (widget_class, "history.find", NULL, find_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "history.find", NULL);
  open_signal = g_signal_new ("open", LK_TYPE_VISIT_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_VISIT);
}

static GtkWidget *
build_tabs (LkVisitHistory *self)
{
  const char * const names[N_TABS] = { _("Visits"), _("Tops and tips"), _("Agreements"), _("Scores") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (int i = 0; i < N_TABS; i++)
    {
      GtkWidget *label = gtk_label_new (names[i]);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      self->tabs[i] = gtk_toggle_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->tabs[i]), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->tabs[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i], -1);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->tabs[i]), GTK_TOGGLE_BUTTON (self->tabs[0]));
      gtk_box_append (GTK_BOX (box), self->tabs[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tabs[0]), TRUE);
  for (int i = 0; i < N_TABS; i++)
    g_signal_connect_object (self->tabs[i], "toggled", G_CALLBACK (tab_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
build_list (LkVisitHistory *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->shown))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "visit-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Visits"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_add_css_class (scroller, "card");
  return scroller;
}

static void
build_stack (LkVisitHistory *self,
             LkGuides       *guides)
{
  GtkStack *stack = NULL;

  self->stack = gtk_stack_new ();
  stack = GTK_STACK (self->stack);
  self->empty = adw_status_page_new ();
  gtk_widget_add_css_class (self->empty, "compact");
  self->scores = lk_score_wall_new (self->own, guides);
  gtk_stack_add_named (stack, build_list (self), "list");
  gtk_stack_add_named (stack, self->empty, "empty");
  gtk_stack_add_named (stack, self->scores, "scores");
  gtk_widget_set_vexpand (self->stack, TRUE);
}

static void
build_models (LkVisitHistory *self)
{
  self->search = lk_visit_search_new (self->own);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_in_lens_cb, self, NULL));
  self->shown = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->search)), g_object_ref (self->filter)));
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (show_tab), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_private_get_refused (self->own), "items-changed", G_CALLBACK (show_refused), self, G_CONNECT_SWAPPED);
}

static void
build (LkVisitHistory *self,
       LkGuides       *guides)
{
  GtkWidget *tabs = build_tabs (self);

  self->entry = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search your visits"), -1);
  g_object_set (self->entry, "placeholder-text", _("Search your visits"), NULL);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  self->refused = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->refused), 0);
  gtk_label_set_wrap (GTK_LABEL (self->refused), TRUE);
  gtk_widget_add_css_class (self->refused, "refused");
  build_stack (self, guides);
  gtk_box_append (GTK_BOX (self->box), lk_sides_new (self->entry, tabs, WIDE, SHARE, 12));
  gtk_box_append (GTK_BOX (self->box), self->refused);
  gtk_box_append (GTK_BOX (self->box), self->stack);
}

static void
lk_visit_history_init (LkVisitHistory *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_visit_history_new (LkPrivate *own,
                      LkGuides  *guides)
{
  LkVisitHistory *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_GUIDES (guides), NULL);

  self = g_object_new (LK_TYPE_VISIT_HISTORY, NULL);
  self->own = g_object_ref (own);
  build_models (self);
  build (self, guides);
  show_refused (self);
  show_tab (self);
  return GTK_WIDGET (self);
}

void
lk_visit_history_search (LkVisitHistory *self,
                         const char     *text)
{
  g_return_if_fail (LK_IS_VISIT_HISTORY (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}
