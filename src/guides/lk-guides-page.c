#include "guides/lk-guides-page-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "guides/lk-guide-editor.h"
#include "guides/lk-guide-list-row.h"
#include "model/lk-guide-starters.h"

#define GAP 12
#define WIDTH 720

G_DEFINE_FINAL_TYPE (LkGuidesPage, lk_guides_page, GTK_TYPE_WIDGET)

void
lk_guides_page_tell (LkGuidesPage *self,
                     const char   *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

static void
tell_error (LkGuidesPage *self,
            const GError *error)
{
  if (error != NULL)
    lk_guides_page_tell (self, error->message);
}

static gboolean
is_editing (LkGuidesPage *self)
{
  return gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->editor_place;
}

static GtkWidget *
find_row (LkGuidesPage *self,
          LkGuide      *guide)
{
  const int index = lk_record_list_index (lk_guides_get_guides (self->guides), guide);

  return index >= 0 ? GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index)) : NULL;
}

static void
close_editor (LkGuidesPage *self)
{
  GtkWidget *editor = gtk_widget_get_last_child (self->editor_place);
  g_autoptr (LkGuide) guide = g_object_ref (lk_guide_editor_get_guide (LK_GUIDE_EDITOR (editor)));
  GtkWidget *row = find_row (self, guide);

  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->overview);
  gtk_widget_grab_focus (row != NULL ? row : self->entry);
  gtk_box_remove (GTK_BOX (self->editor_place), editor);
}

void
lk_guides_page_edit (LkGuidesPage *self,
                     LkGuide      *guide)
{
  GtkWidget *editor = NULL;

  g_return_if_fail (LK_IS_GUIDES_PAGE (self));
  g_return_if_fail (LK_IS_GUIDE (guide));

  if (is_editing (self))
    close_editor (self);
  editor = lk_guide_editor_new (self->guides, guide);
  gtk_widget_set_vexpand (editor, TRUE);
  gtk_box_append (GTK_BOX (self->editor_place), editor);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->editor_place);
  gtk_widget_grab_focus (editor);
}

static void
edit_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LkGuidesPage *self = LK_GUIDES_PAGE (widget);
  LkGuide *guide = lk_guides_find (self->guides, g_variant_get_string (parameter, NULL));

  if (guide != NULL)
    lk_guides_page_edit (self, guide);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  if (is_editing (LK_GUIDES_PAGE (widget)))
    close_editor (LK_GUIDES_PAGE (widget));
}

static void
archive_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  LkGuidesPage *self = LK_GUIDES_PAGE (widget);
  LkGuide *guide = lk_guides_find (self->guides, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  if (guide != NULL)
    lk_guides_archive (self->guides, guide, g_str_equal (action, "guides.archive"), &error);
  tell_error (self, error);
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LkGuidesPage *self = LK_GUIDES_PAGE (widget);
  LkRecordList *list = lk_guides_get_guides (self->guides);
  LkGuide *guide = NULL;
  GtkWidget *row = NULL;
  g_autoptr (GError) error = NULL;
  const char *id;
  int by, index;

  g_variant_get (parameter, "(&si)", &id, &by);
  guide = lk_record_list_find (list, id);
  if (guide == NULL)
    return;
  index = lk_record_list_index (list, guide);
  if (index + by < 0 || index + by >= (int) lk_record_list_get_size (list))
    gtk_widget_error_bell (widget);
  else
    lk_guides_move (self->guides, guide, lk_record_list_peek (list, (guint) (by < 0 ? index - 1 : index + 2)), &error);
  tell_error (self, error);
  row = find_row (self, guide);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static const LkGuideStarter *
find_starter (LkGuidesPage *self,
              const char   *key)
{
  for (guint i = 0; i < self->sets->len; i++)
    {
      const LkGuideStarter *starter = self->sets->pdata[i];

      if (g_str_equal (starter->key, key))
        return starter;
    }
  return NULL;
}

static void
take_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LkGuidesPage *self = LK_GUIDES_PAGE (widget);
  const LkGuideStarter *starter = find_starter (self, g_variant_get_string (parameter, NULL));
  LkGuide *guide = NULL;
  GtkWidget *row = NULL;
  g_autoptr (GError) error = NULL;

  if (starter == NULL || lk_guides_find_origin (self->guides, starter->key) != NULL)
    return;
  guide = lk_guides_add (self->guides, starter->name, starter->key, starter->content, &error);
  tell_error (self, error);
  lk_guides_settle (self->guides);
  row = guide != NULL ? find_row (self, guide) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
add_cb (LkGuidesPage *self)
{
  g_autoptr (GError) error = NULL;
  LkGuide *guide = NULL;

  if (gtk_entry_get_text_length (GTK_ENTRY (self->entry)) == 0)
    return;
  guide = lk_guides_add (self->guides, gtk_editable_get_text (GTK_EDITABLE (self->entry)), "", NULL, &error);
  tell_error (self, error);
  if (guide == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  lk_guides_page_edit (self, guide);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  return lk_guide_list_row_new (LK_GUIDES_PAGE (user_data)->guides, item);
}

static GtkWidget *
create_archived_cb (gpointer item,
                    gpointer user_data)
{
  return lk_guide_list_row_new_archived (item);
}

static void
show_starters (LkGuidesPage *self)
{
  GtkListBoxRow *row = NULL;
  guint n = 0;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->starter_list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->starter_list), GTK_WIDGET (row));
  for (guint i = 0; i < self->sets->len; i++)
    {
      const LkGuideStarter *starter = self->sets->pdata[i];

      if (lk_guides_find_origin (self->guides, starter->key) != NULL)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (self->starter_list), lk_guide_list_row_new_starter (starter));
      n++;
    }
  gtk_widget_set_visible (self->starters, n > 0);
}

static void
guides_changed_cb (LkGuidesPage *self)
{
  const gboolean any = lk_record_list_get_size (lk_guides_get_guides (self->guides)) > 0;

  /* The guide that was being edited has gone, by undo. */
  if (is_editing (self))
    {
      LkGuideEditor *editor = LK_GUIDE_EDITOR (gtk_widget_get_last_child (self->editor_place));

      if (lk_record_list_index (lk_guides_get_guides (self->guides), lk_guide_editor_get_guide (editor)) < 0)
        close_editor (self);
    }
  gtk_widget_set_visible (self->nothing, !any);
  gtk_widget_set_visible (self->list, any);
  show_starters (self);
}

static void
archived_changed_cb (LkGuidesPage *self)
{
  gtk_widget_set_visible (self->archive, lk_record_list_get_size (lk_guides_get_archived (self->guides)) > 0);
}

/* The first guide takes the focus from the entry that had it while there was nothing else. */
static void
loaded_cb (LkGuidesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->entry) && gtk_entry_get_text_length (GTK_ENTRY (self->entry)) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
lk_guides_page_grab_focus (GtkWidget *widget)
{
  LkGuidesPage *self = LK_GUIDES_PAGE (widget);
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);

  if (is_editing (self))
    return gtk_widget_grab_focus (gtk_widget_get_last_child (self->editor_place));
  return gtk_widget_grab_focus (first != NULL ? GTK_WIDGET (first) : self->entry);
}

static void
lk_guides_page_dispose (GObject *object)
{
  LkGuidesPage *self = LK_GUIDES_PAGE (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_pointer (&self->sets, g_ptr_array_unref);
  g_clear_object (&self->guides);

  G_OBJECT_CLASS (lk_guides_page_parent_class)->dispose (object);
}

static void
lk_guides_page_class_init (LkGuidesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_guides_page_dispose;
  widget_class->grab_focus = lk_guides_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkguidespage");
  gtk_widget_class_install_action (widget_class, "guides.edit", "s", edit_cb);
  gtk_widget_class_install_action (widget_class, "guides.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "guides.archive", "s", archive_cb);
  gtk_widget_class_install_action (widget_class, "guides.bring-back", "s", archive_cb);
  gtk_widget_class_install_action (widget_class, "guides.step", "(si)", step_cb);
  gtk_widget_class_install_action (widget_class, "guides.take", "s", take_cb);
  lk_guides_page_install_files (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "guides.back", NULL);
}

static GtkWidget *
new_heading (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkWidget *
new_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

static GtkWidget *
new_section (const char  *name,
             GtkWidget  **list)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);

  *list = new_list (name);
  gtk_box_append (GTK_BOX (section), new_heading (name));
  gtk_box_append (GTK_BOX (section), *list);
  return section;
}

static GtkWidget *
new_adder (LkGuidesPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP / 2), *import = gtk_button_new_with_mnemonic (_("_Import…"));

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("A new viewing guide"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_PRIMARY, "list-add-symbolic");
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A new viewing guide"), -1);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (import), "guides.import");
  gtk_box_append (GTK_BOX (line), self->entry);
  gtk_box_append (GTK_BOX (line), import);
  return line;
}

static GtkWidget *
new_overview (LkGuidesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2 * GAP), *own = NULL;
  GtkWidget *clamp = adw_clamp_new (), *scroller = gtk_scrolled_window_new ();

  own = new_section (_("Viewing guides of the school"), &self->list);
  self->nothing = gtk_label_new (_("No viewing guides yet. Take a starter set and make it your own, or begin one yourself."));
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_box_append (GTK_BOX (own), self->nothing);
  gtk_box_append (GTK_BOX (own), new_adder (self));
  self->starters = new_section (_("Starter sets"), &self->starter_list);
  self->archive = new_section (_("Archived"), &self->archive_list);
  gtk_widget_add_css_class (box, "guide-lists");
  gtk_box_append (GTK_BOX (box), own);
  gtk_box_append (GTK_BOX (box), self->starters);
  gtk_box_append (GTK_BOX (box), self->archive);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  return scroller;
}

static GtkWidget *
new_editor_place (void)
{
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2), *back = gtk_button_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP / 2);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("go-previous-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (_("All Viewing Guides")));
  gtk_button_set_child (GTK_BUTTON (back), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (back), "guides.back");
  gtk_widget_set_halign (back, GTK_ALIGN_START);
  gtk_widget_add_css_class (back, "flat");
  gtk_box_append (GTK_BOX (place), back);
  return place;
}

static void
lk_guides_page_init (LkGuidesPage *self)
{
  self->sets = lk_guide_starters_new_here ();
  self->stack = gtk_stack_new ();
  self->overview = new_overview (self);
  self->editor_place = new_editor_place ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->overview);
  gtk_stack_add_child (GTK_STACK (self->stack), self->editor_place);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
lk_guides_page_new (LkGuides *guides)
{
  LkGuidesPage *self = NULL;

  g_return_val_if_fail (LK_IS_GUIDES (guides), NULL);

  self = g_object_new (LK_TYPE_GUIDES_PAGE, NULL);
  self->guides = g_object_ref (guides);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (lk_guides_get_guides (guides)), create_row_cb, self, NULL);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->archive_list), G_LIST_MODEL (lk_guides_get_archived (guides)), create_archived_cb, self, NULL);
  g_signal_connect_object (lk_guides_get_guides (guides), "items-changed", G_CALLBACK (guides_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_guides_get_archived (guides), "items-changed", G_CALLBACK (archived_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guides, "notify::loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  guides_changed_cb (self);
  archived_changed_cb (self);
  return GTK_WIDGET (self);
}
