/* The archive: nothing is thrown away, and only here something can be erased. */

#include "board/lk-archive-view.h"

#include <glib/gi18n.h>

#include "board/lk-field.h"
#include "calendar/lk-day-words.h"
#include "widgets/lk-tip.h"

struct _LkArchiveView
{
  GtkWidget   parent_instance;

  GtkWidget  *box;
  GtkWidget  *entry;
  GtkWidget  *found;
  GtkWidget  *scroller;

  LkArchive  *archive;
};

G_DEFINE_FINAL_TYPE (LkArchiveView, lk_archive_view, GTK_TYPE_WIDGET)

static const char *
title_of (LkRecord *record)
{
  if (LK_IS_ACTION (record))
    return lk_action_get_title (LK_ACTION (record));
  if (LK_IS_GOAL (record))
    return lk_goal_get_title (LK_GOAL (record));
  return lk_success_get_title (LK_SUCCESS (record));
}

static const char *
kind_of (LkRecord *record)
{
  if (LK_IS_ACTION (record))
    return _("Action");
  return LK_IS_GOAL (record) ? _("Pupil goal") : _("Success");
}

static const char *
icon_of (LkRecord *record)
{
  if (LK_IS_ACTION (record))
    return "object-select-symbolic";
  return LK_IS_GOAL (record) ? "view-grid-symbolic" : "starred-symbolic";
}

static LkDay
day_of (LkRecord *record)
{
  if (LK_IS_ACTION (record))
    return lk_day_from_time (lk_action_get_archived (LK_ACTION (record)));
  if (LK_IS_GOAL (record))
    return lk_day_from_time (lk_goal_get_archived (LK_GOAL (record)));
  return lk_day_from_time (lk_success_get_archived (LK_SUCCESS (record)));
}

static void
report (LkArchiveView *self,
        const char    *done,
        GError        *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error ? error->message : done);
}

static LkRecord *
record_of (GtkWidget *button)
{
  return gtk_list_item_get_item (g_object_get_data (G_OBJECT (button), "item"));
}

static void
bring_back_cb (LkArchiveView *self,
               GtkWidget     *button)
{
  g_autoptr (GError) error = NULL;

  lk_archive_bring_back (self->archive, record_of (button), &error);
  report (self, _("Back on the board"), error);
}

static void
erase_cb (LkArchiveView *self,
          GtkWidget     *button)
{
  g_autoptr (GError) error = NULL;

  lk_archive_erase (self->archive, record_of (button), &error);
  report (self, _("Erased"), error);
}

static GtkWidget *
new_button (LkArchiveView *self,
            GtkListItem   *item,
            const char    *icon,
            const char    *tip,
            GCallback      callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  lk_tip_set (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_object_set_data (G_OBJECT (button), "item", item);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
setup_cb (LkArchiveView *self,
          GtkListItem   *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *day = gtk_label_new (NULL);

  gtk_widget_add_css_class (day, "archive-day");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (row, "archive-row");
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), day);
  gtk_box_append (GTK_BOX (row), new_button (self, item, "edit-undo-symbolic", _("Bring back"), G_CALLBACK (bring_back_cb)));
  gtk_box_append (GTK_BOX (row), new_button (self, item, "user-trash-symbolic", _("Erase for good"), G_CALLBACK (erase_cb)));
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (LkArchiveView *self,
         GtkListItem   *item)
{
  LkRecord *record = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *icon = gtk_widget_get_first_child (row);
  GtkWidget *title = gtk_widget_get_next_sibling (icon);
  g_autofree char *day = lk_day_format_short (day_of (record), lk_day_today ());
  g_autofree char *name = g_strdup_printf ("%s: %s, %s", kind_of (record), title_of (record), day);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), icon_of (record));
  lk_tip_set (icon, kind_of (record));
  gtk_label_set_text (GTK_LABEL (title), title_of (record));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (title)), day);
  if (gtk_widget_get_parent (row))
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
search_cb (LkArchiveView *self)
{
  lk_archive_set_search (self->archive, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
show_found (LkArchiveView *self)
{
  guint n = lk_archive_get_n_found (self->archive);
  g_autofree char *text = g_strdup_printf (ngettext ("%u put away", "%u put away", n), n);

  gtk_label_set_text (GTK_LABEL (self->found), text);
}

static void
edge_reached_cb (LkArchiveView   *self,
                 GtkPositionType  edge)
{
  if (edge == GTK_POS_BOTTOM)
    lk_archive_more (self->archive);
}

static void
lk_archive_view_dispose (GObject *object)
{
  LkArchiveView *self = LK_ARCHIVE_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->archive);
  G_OBJECT_CLASS (lk_archive_view_parent_class)->dispose (object);
}

static gboolean
lk_archive_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_ARCHIVE_VIEW (widget)->entry);
}

static void
lk_archive_view_class_init (LkArchiveViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_archive_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lk_archive_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_archive_view_init (LkArchiveView *self)
{
}

static GtkWidget *
build_list (LkArchiveView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->archive))));
  GtkWidget *list;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  list = gtk_list_view_new (model, factory);
  gtk_widget_add_css_class (list, "archive-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Archive"), -1);
  return list;
}

GtkWidget *
lk_archive_view_new (LkBoard *board)
{
  LkArchiveView *self = g_object_new (LK_TYPE_ARCHIVE_VIEW, NULL);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->archive = lk_archive_new (board);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->entry = gtk_search_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the archive"), -1);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
  self->found = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->found, "event-facts");
  g_signal_connect_object (self->archive, "notify::n-found", G_CALLBACK (show_found), self, G_CONNECT_SWAPPED);
  show_found (self);
  gtk_box_append (GTK_BOX (top), self->entry);
  gtk_box_append (GTK_BOX (top), self->found);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), build_list (self));
  gtk_widget_set_vexpand (self->scroller, TRUE);
  g_signal_connect_object (self->scroller, "edge-reached", G_CALLBACK (edge_reached_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), top);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
