#include "lessons/lk-lesson-library.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "lessons/lk-lesson-filters.h"
#include "lessons/lk-lesson-hits.h"
#include "lessons/lk-lesson-row.h"

#define GAP 12

struct _LkLessonLibrary
{
  GtkWidget     parent_instance;

  GtkWidget    *box;
  GtkWidget    *entry;
  GtkWidget    *adder;
  GtkWidget    *filters;
  GtkWidget    *stack;
  GtkWidget    *scroller;
  GtkWidget    *list;         /* GtkListView */
  GtkWidget    *empty;        /* AdwStatusPage */
  GtkWidget    *remedy;       /* its button */

  LkDesigns    *designs;
  LkSchool     *school;
  LkLessonHits *hits;
  gboolean      opening;      /* the first, as soon as it is found */
};

enum
{
  OPEN,
  COPY,
  EXPORT,
  START,
  IMPORT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkLessonLibrary, lk_lesson_library, GTK_TYPE_WIDGET)

static const char *
get_typed (LkLessonLibrary *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
ask (LkLessonLibrary *self)
{
  LkDesignFilter filter;

  self->opening = FALSE;
  lk_lesson_filters_get (LK_LESSON_FILTERS (self->filters), &filter);
  lk_lesson_hits_ask (self->hits, get_typed (self), &filter);
}

static void
describe_empty (LkLessonLibrary *self)
{
  LkDesignFilter filter;
  AdwStatusPage *page = ADW_STATUS_PAGE (self->empty);
  const gboolean typed = *get_typed (self) != '\0', narrowed = lk_lesson_filters_is_set (LK_LESSON_FILTERS (self->filters));

  lk_lesson_filters_get (LK_LESSON_FILTERS (self->filters), &filter);
  if (typed || narrowed)
    {
      adw_status_page_set_icon_name (page, "system-search-symbolic");
      adw_status_page_set_title (page, _("Nothing found"));
      adw_status_page_set_description (page, narrowed ? _("Try it without the filters, or with fewer words.") :
                                                        _("Each word has to begin a word of the lesson design. Try fewer words, or only their beginning."));
    }
  else
    {
      adw_status_page_set_icon_name (page, filter.archived ? "folder-symbolic" : "document-edit-symbolic");
      adw_status_page_set_title (page, filter.archived ? _("Nothing archived") : _("No lesson designs yet"));
      adw_status_page_set_description (page, filter.archived ? _("Lesson designs that you archive stand here. They can be brought back.") :
                                                               _("Make a lesson with two or three, around a goal of your team. "
                                                                 "What you share is found here again next year."));
    }
  gtk_button_set_label (GTK_BUTTON (self->remedy), narrowed ? _("Clear Filters") : _("New Lesson Design"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remedy), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->remedy), narrowed ? NULL : g_variant_new_string (""));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->remedy), narrowed ? "library.clear" : "library.start");
  gtk_widget_set_visible (self->remedy, narrowed || (!typed && !filter.archived && gtk_widget_get_visible (self->adder)));
}

static void
open_at (LkLessonLibrary *self,
         guint            position)
{
  g_autoptr (LkLessonHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);

  if (hit != NULL)
    g_signal_emit (self, signals[OPEN], 0, lk_lesson_hit_get_id (hit));
}

static void
found_cb (LkLessonLibrary *self,
          gboolean         new_question)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->hits)) > 0;

  if (!lk_live_get_loaded (LK_LIVE (self->designs)))
    return;
  if (!any)
    describe_empty (self);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), any ? self->scroller : self->empty);
  if (any && new_question)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
  if (any && self->opening)
    open_at (self, 0);
  self->opening = FALSE;
}

static void
entered_cb (LkLessonLibrary *self)
{
  if (*get_typed (self) == '\0')
    return;
  if (lk_lesson_hits_is_settled (self->hits))
    open_at (self, 0);
  else
    self->opening = TRUE;
}

/* What has the focus in the list may be gone with the next result, and the keys that follow with it. */
static void
started_cb (LkLessonLibrary *self)
{
  gtk_text_grab_focus_without_selecting (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
stopped_cb (LkLessonLibrary *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static gboolean
key_in_entry_cb (LkLessonLibrary *self,
                 guint            key)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || gtk_stack_get_visible_child (GTK_STACK (self->stack)) != self->scroller)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD);
}

static gboolean
pop_up (LkLessonLibrary *self)
{
  GtkWidget *item = gtk_widget_get_focus_child (self->list), *row = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  if (!LK_IS_LESSON_ROW (row))
    return GDK_EVENT_PROPAGATE;
  lk_lesson_row_popup (LK_LESSON_ROW (row));
  return GDK_EVENT_STOP;
}

static gboolean
key_in_list_cb (LkLessonLibrary *self,
                guint            key,
                guint            code,
                GdkModifierType  state)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    return pop_up (self);
  if ((key != GDK_KEY_Up && key != GDK_KEY_KP_Up) || gtk_adjustment_get_value (adjustment) > 0 ||
      gtk_widget_get_focus_child (self->list) != gtk_widget_get_first_child (self->list))
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_grab_focus (self->entry);
}

static void
add_keys (GtkWidget *widget,
          gpointer   callback,
          gpointer   self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);
}

static void
scrolled_cb (LkLessonLibrary *self,
             GtkAdjustment   *adjustment)
{
  const double page = gtk_adjustment_get_page_size (adjustment);

  if (gtk_adjustment_get_value (adjustment) + 2 * page >= gtk_adjustment_get_upper (adjustment))
    lk_lesson_hits_ask_more (self->hits);
}

static void
setup_cb (LkLessonLibrary *self,
          GtkListItem     *item)
{
  gtk_list_item_set_child (item, lk_lesson_row_new (self->designs, self->school));
}

static void
bind_cb (LkLessonLibrary *self,
         GtkListItem     *item)
{
  lk_lesson_row_set_hit (LK_LESSON_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (LkLessonLibrary *self,
           GtkListItem     *item)
{
  lk_lesson_row_set_hit (LK_LESSON_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
id_cb (GtkWidget  *widget,
       const char *action,
       GVariant   *parameter)
{
  const guint signal = g_str_equal (action, "library.open") ? OPEN : g_str_equal (action, "library.copy") ? COPY :
                       g_str_equal (action, "library.export") ? EXPORT : START;

  g_signal_emit (widget, signals[signal], 0, g_variant_get_string (parameter, NULL));
}

static void
import_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[IMPORT], 0);
}

static void
clear_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  gtk_widget_grab_focus (widget);
  lk_lesson_filters_clear (LK_LESSON_FILTERS (LK_LESSON_LIBRARY (widget)->filters));
}

static void
archive_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  LkLessonLibrary *self = LK_LESSON_LIBRARY (widget);
  LkDesign *design = lk_designs_find (self->designs, g_variant_get_string (parameter, NULL));
  const gboolean archive = g_str_equal (action, "library.archive");
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *words = NULL;

  if (design == NULL)
    return;
  name = lk_design_dup_name (design);
  words = g_strdup_printf (archive ? _("“%s” has been archived") : _("“%s” is back in the library"), name);
  if (lk_designs_archive (self->designs, design, archive, &error))
    gtk_widget_activate_action (widget, "win.toast", "s", words);
  else
    gtk_widget_activate_action (widget, "win.complain", "s", error->message);
  /* Its row goes, with the menu in it that has the focus. */
  gtk_widget_grab_focus (self->entry);
}

static gboolean
lk_lesson_library_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_LESSON_LIBRARY (widget)->entry);
}

static void
lk_lesson_library_dispose (GObject *object)
{
  LkLessonLibrary *self = LK_LESSON_LIBRARY (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->hits);
  g_clear_object (&self->designs);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_lesson_library_parent_class)->dispose (object);
}

static guint
new_id_signal (const char *name)
{
  return g_signal_new (name, LK_TYPE_LESSON_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lk_lesson_library_class_init (LkLessonLibraryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_lesson_library_dispose;
  widget_class->grab_focus = lk_lesson_library_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lklessonlibrary");
  gtk_widget_class_install_action (widget_class, "library.open", "s", id_cb);
  gtk_widget_class_install_action (widget_class, "library.copy", "s", id_cb);
  gtk_widget_class_install_action (widget_class, "library.export", "s", id_cb);
  gtk_widget_class_install_action (widget_class, "library.start", "s", id_cb);
  gtk_widget_class_install_action (widget_class, "library.archive", "s", archive_cb);
  gtk_widget_class_install_action (widget_class, "library.bring-back", "s", archive_cb);
  gtk_widget_class_install_action (widget_class, "library.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "library.clear", NULL, clear_cb);
  signals[OPEN] = new_id_signal ("open");
  signals[COPY] = new_id_signal ("copy");
  signals[EXPORT] = new_id_signal ("export");
  signals[START] = new_id_signal ("start");
  signals[IMPORT] = g_signal_new ("import", LK_TYPE_LESSON_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GMenuModel *
new_menu (void)
{
  g_autoptr (GMenu) starters = g_menu_new (), files = g_menu_new ();
  GMenu *menu = g_menu_new ();
  guint n = 0;
  const LkDesignStarter *starter = lk_design_starters_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (starter[i].title, NULL);

      g_menu_item_set_action_and_target (item, "library.start", "s", starter[i].key);
      g_menu_append_item (starters, item);
    }
  g_menu_append (files, _("_Import from File…"), "library.import");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (starters));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (files));
  return G_MENU_MODEL (menu);
}

/* The arrow is a button of its own, of which the platform knows no name. */
static void
name_arrow (GtkWidget *button)
{
  const char *words = _("Other Ways to Begin");

  adw_split_button_set_dropdown_tooltip (ADW_SPLIT_BUTTON (button), words);
  for (GtkWidget *child = gtk_widget_get_first_child (button); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static GtkWidget *
new_adder (void)
{
  GtkWidget *button = adw_split_button_new ();
  g_autoptr (GMenuModel) menu = new_menu ();

  adw_split_button_set_label (ADW_SPLIT_BUTTON (button), _("_New Lesson Design"));
  adw_split_button_set_use_underline (ADW_SPLIT_BUTTON (button), TRUE);
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (button), menu);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "library.start");
  gtk_widget_add_css_class (button, "suggested-action");
  name_arrow (button);
  return button;
}

static GtkWidget *
new_top (LkLessonLibrary *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Search all lesson designs"), NULL);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search all lesson designs"), -1);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "search-started", G_CALLBACK (started_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stopped_cb), self, G_CONNECT_SWAPPED);
  add_keys (self->entry, G_CALLBACK (key_in_entry_cb), self);
  gtk_box_append (GTK_BOX (top), self->entry);
  self->adder = new_adder ();
  gtk_box_append (GTK_BOX (top), self->adder);
  return top;
}

static GtkWidget *
new_list (LkLessonLibrary *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkAdjustment *adjustment = NULL;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->hits)))), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "lesson-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Lesson designs"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (open_at), self, G_CONNECT_SWAPPED);
  add_keys (self->list, G_CALLBACK (key_in_list_cb), self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_add_css_class (self->scroller, "card");
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  return self->scroller;
}

static GtkWidget *
new_empty (LkLessonLibrary *self)
{
  self->empty = adw_status_page_new ();
  self->remedy = gtk_button_new_with_label (_("New Lesson Design"));
  gtk_widget_add_css_class (self->remedy, "pill");
  gtk_widget_set_halign (self->remedy, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->empty, "compact");
  adw_status_page_set_child (ADW_STATUS_PAGE (self->empty), self->remedy);
  return self->empty;
}

static void
lk_lesson_library_init (LkLessonLibrary *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_lesson_library_new (LkDesigns *designs,
                       LkSchool  *school)
{
  LkLessonLibrary *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGNS (designs), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_LESSON_LIBRARY, NULL);
  self->designs = g_object_ref (designs);
  self->school = g_object_ref (school);
  self->hits = lk_lesson_hits_new (designs);
  self->filters = lk_lesson_filters_new (designs);
  self->stack = gtk_stack_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_child (GTK_STACK (self->stack), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_stack_add_child (GTK_STACK (self->stack), new_list (self));
  gtk_stack_add_child (GTK_STACK (self->stack), new_empty (self));
  gtk_box_append (GTK_BOX (self->box), new_top (self));
  gtk_box_append (GTK_BOX (self->box), self->filters);
  gtk_box_append (GTK_BOX (self->box), self->stack);
  g_signal_connect_object (self->filters, "changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hits, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
lk_lesson_library_set_choosing (LkLessonLibrary *self,
                                gboolean         choosing)
{
  g_return_if_fail (LK_IS_LESSON_LIBRARY (self));

  gtk_widget_set_visible (self->adder, !choosing);
}

void
lk_lesson_library_start_search (LkLessonLibrary *self)
{
  g_return_if_fail (LK_IS_LESSON_LIBRARY (self));

  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}
