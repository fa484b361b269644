#include "guides/lk-guide-editor-private.h"

#include <glib/gi18n.h>

#include "guides/lk-guide-sheet.h"
#include "widgets/lk-saved-text.h"

#define GAP 12
#define SCROLLBAR 12

G_DEFINE_FINAL_TYPE (LkGuideEditor, lk_guide_editor, GTK_TYPE_WIDGET)

LkGuideContent *
lk_guide_editor_peek (LkGuideEditor *self)
{
  LkGuideVersion *version = lk_guides_get_current (self->guides, self->guide);

  return version != NULL ? lk_guide_version_get_content (version) : NULL;
}

gboolean
lk_guide_editor_take (LkGuideEditor  *self,
                      LkGuideContent *made,
                      const char     *label,
                      GError         *error)
{
  g_autoptr (LkGuideContent) taken = made;
  g_autoptr (GError) reason = error;
  const gboolean done = taken != NULL && lk_guides_set_content (self->guides, self->guide, taken, label, NULL, &reason);

  if (reason != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", reason->message);
  return done;
}

void
lk_guide_editor_flush (LkGuideEditor *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->rows); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (LK_IS_GUIDE_ROW (child))
      lk_guide_row_flush (LK_GUIDE_ROW (child));
  lk_saved_text_flush (LK_SAVED_TEXT (self->name));
}

static gboolean
save_name_cb (gpointer     data,
              const char  *text,
              GError     **error)
{
  LkGuideEditor *self = data;

  return lk_guides_rename (self->guides, self->guide, text, error);
}

static void
add_item_cb (LkGuideEditor *self,
             GtkEditable   *entry)
{
  LkGuideContent *content = lk_guide_editor_peek (self);
  const char *text = gtk_editable_get_text (entry);
  GError *error = NULL;
  LkGuideContent *made = NULL;
  int domain;

  if (text[0] == '\0' || content == NULL)
    return;
  domain = lk_guide_content_find_domain (content, g_object_get_data (G_OBJECT (entry), "domain"));
  g_return_if_fail (domain >= 0);
  made = lk_guide_content_add_item (content, (guint) domain, text, &error);
  if (lk_guide_editor_take (self, made, N_("Add Item"), error))
    gtk_editable_set_text (entry, "");
}

static void
add_domain_cb (LkGuideEditor *self,
               GtkEditable   *entry)
{
  LkGuideContent *content = lk_guide_editor_peek (self);
  const char *text = gtk_editable_get_text (entry);
  GError *error = NULL;
  LkGuideContent *made = NULL;

  if (text[0] == '\0' || content == NULL)
    return;
  made = lk_guide_content_add_domain (content, text, &error);
  if (lk_guide_editor_take (self, made, N_("Add Section"), error))
    gtk_editable_set_text (entry, "");
}

static GtkWidget *
new_adder (LkGuideEditor *self,
           const char    *words,
           GCallback      callback)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), words);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY, "list-add-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (entry, "activate", callback, self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
need_row (LkGuideEditor *self,
          const char    *id,
          gboolean       is_domain)
{
  GtkWidget *row = g_hash_table_lookup (self->by_id, id);

  if (row == NULL)
    {
      row = lk_guide_row_new (self->guides, self->guide, id, is_domain);
      g_hash_table_insert (self->by_id, g_strdup (id), g_object_ref_sink (row));
    }
  else
    lk_guide_row_update (LK_GUIDE_ROW (row));
  return row;
}

static GtkWidget *
need_adder (LkGuideEditor *self,
            const char    *domain)
{
  GtkWidget *entry = g_hash_table_lookup (self->adders, domain);

  if (entry == NULL)
    {
      entry = new_adder (self, _("Add an item"), G_CALLBACK (add_item_cb));
      gtk_widget_add_css_class (entry, "add-item");
      g_object_set_data_full (G_OBJECT (entry), "domain", g_strdup (domain), g_free);
      g_hash_table_insert (self->adders, g_strdup (domain), g_object_ref_sink (entry));
    }
  return entry;
}

static GPtrArray *
gather_rows (LkGuideEditor  *self,
             LkGuideContent *content)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint d = 0; d < lk_guide_content_get_n_domains (content); d++)
    {
      const char *id = lk_guide_content_get_domain_id (content, d);

      g_ptr_array_add (rows, need_row (self, id, TRUE));
      for (guint i = 0; i < lk_guide_content_get_n_items (content, d); i++)
        g_ptr_array_add (rows, need_row (self, lk_guide_content_get_item (content, d, i)->id, FALSE));
      g_ptr_array_add (rows, need_adder (self, id));
    }
  return rows;
}

static gboolean
is_gone (gpointer id,
         gpointer row,
         gpointer rows)
{
  return !g_ptr_array_find (rows, row, NULL);
}

/* What stands already is only moved, so that who types there goes on typing. */
static void
put_rows (LkGuideEditor *self,
          GPtrArray     *rows)
{
  GtkWidget *before = NULL, *child = gtk_widget_get_first_child (self->rows);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (!g_ptr_array_find (rows, child, NULL))
        gtk_box_remove (GTK_BOX (self->rows), child);
      child = next;
    }
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = rows->pdata[i];

      if (gtk_widget_get_parent (row) == NULL)
        gtk_box_insert_child_after (GTK_BOX (self->rows), row, before);
      else if (gtk_widget_get_prev_sibling (row) != before)
        gtk_box_reorder_child_after (GTK_BOX (self->rows), row, before);
      before = row;
    }
  g_hash_table_foreach_remove (self->by_id, is_gone, rows);
  g_hash_table_foreach_remove (self->adders, is_gone, rows);
}

static void
show_fit (LkGuideEditor  *self,
          LkGuideContent *content)
{
  const guint n = lk_guide_content_count_items (content);
  const gboolean fits = lk_guide_sheet_fits (LK_GUIDE_SHEET (self->sheet));
  g_autofree char *words = NULL;

  if (n == 0)
    words = g_strdup (_("Nothing to look at yet. Add an item: something that you can see or hear."));
  else if (fits)
    words = g_strdup_printf (ngettext ("%u item, on one page.", "%u items, on one page.", n), n);
  else
    words = g_strdup (_("This is more than fits on one page. With fewer items or shorter sentences nobody has to scroll while watching."));
  gtk_label_set_text (GTK_LABEL (self->fit), words);
  if (fits)
    gtk_widget_remove_css_class (self->fit, "too-much");
  else
    gtk_widget_add_css_class (self->fit, "too-much");
}

static void
show (LkGuideEditor *self)
{
  LkGuideContent *content = lk_guide_editor_peek (self);
  g_autoptr (LkGuideContent) kept = content != NULL ? lk_guide_content_ref (content) : NULL;
  g_autoptr (GPtrArray) rows = NULL;

  if (kept == NULL)
    return;
  rows = gather_rows (self, kept);
  put_rows (self, rows);
  lk_guide_sheet_show (LK_GUIDE_SHEET (self->sheet), kept);
  show_fit (self, kept);
}

static void
content_changed_cb (LkGuideEditor *self,
                    LkGuide       *guide)
{
  if (guide == self->guide)
    show (self);
}

static void
show_name (LkGuideEditor *self)
{
  lk_saved_text_set (LK_SAVED_TEXT (self->name), lk_guide_get_name (self->guide));
}

static void
lk_guide_editor_unmap (GtkWidget *widget)
{
  LkGuideEditor *self = LK_GUIDE_EDITOR (widget);

  lk_guide_editor_flush (self);
  lk_guides_settle (self->guides);

  GTK_WIDGET_CLASS (lk_guide_editor_parent_class)->unmap (widget);
}

static gboolean
lk_guide_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_GUIDE_EDITOR (widget)->name);
}

static void
lk_guide_editor_dispose (GObject *object)
{
  LkGuideEditor *self = LK_GUIDE_EDITOR (object);

  g_clear_weak_pointer (&self->aimed);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->adders, g_hash_table_unref);
  g_clear_object (&self->guide);
  g_clear_object (&self->guides);

  G_OBJECT_CLASS (lk_guide_editor_parent_class)->dispose (object);
}

static void
lk_guide_editor_class_init (LkGuideEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_guide_editor_dispose;
  widget_class->unmap = lk_guide_editor_unmap;
  widget_class->grab_focus = lk_guide_editor_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkguideeditor");
  lk_guide_editor_install_actions (widget_class);
}

static void
lk_guide_editor_init (LkGuideEditor *self)
{
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->adders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2 * GAP);
  gtk_box_set_homogeneous (GTK_BOX (self->box), TRUE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
new_scroller (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWidget *
new_left (LkGuideEditor *self)
{
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  self->name = lk_saved_text_new (_("Name of the viewing guide"), 1, save_name_cb, self);
  gtk_widget_add_css_class (self->name, "guide-name");
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Sections and items"), -1);
  self->add_domain = new_adder (self, _("Add a section"), G_CALLBACK (add_domain_cb));
  gtk_widget_set_margin_end (list, SCROLLBAR);
  gtk_widget_add_css_class (list, "guide-rows");
  gtk_box_append (GTK_BOX (list), self->rows);
  gtk_box_append (GTK_BOX (list), self->add_domain);
  gtk_box_append (GTK_BOX (left), self->name);
  gtk_box_append (GTK_BOX (left), new_scroller (list));
  lk_guide_editor_accept_drops (self);
  return left;
}

static GtkWidget *
new_right (LkGuideEditor *self)
{
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  self->sheet = lk_guide_sheet_new ();
  gtk_widget_set_valign (self->sheet, GTK_ALIGN_START);
  self->fit = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->fit), 0);
  gtk_label_set_wrap (GTK_LABEL (self->fit), TRUE);
  gtk_widget_add_css_class (self->fit, "fit");
  gtk_box_append (GTK_BOX (right), self->fit);
  gtk_box_append (GTK_BOX (right), new_scroller (self->sheet));
  return right;
}

GtkWidget *
lk_guide_editor_new (LkGuides *guides,
                     LkGuide  *guide)
{
  LkGuideEditor *self = NULL;

  g_return_val_if_fail (LK_IS_GUIDES (guides), NULL);
  g_return_val_if_fail (LK_IS_GUIDE (guide), NULL);

  self = g_object_new (LK_TYPE_GUIDE_EDITOR, NULL);
  self->guides = g_object_ref (guides);
  self->guide = g_object_ref (guide);
  gtk_box_append (GTK_BOX (self->box), new_left (self));
  gtk_box_append (GTK_BOX (self->box), new_right (self));
  g_signal_connect_object (guides, "content-changed", G_CALLBACK (content_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guide, "notify::name", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  show_name (self);
  show (self);
  return GTK_WIDGET (self);
}

LkGuide *
lk_guide_editor_get_guide (LkGuideEditor *self)
{
  g_return_val_if_fail (LK_IS_GUIDE_EDITOR (self), NULL);

  return self->guide;
}
