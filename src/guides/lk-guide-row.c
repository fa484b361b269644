#include "guides/lk-guide-row.h"

#include <glib/gi18n.h>

#include "widgets/lk-more-menu.h"
#include "widgets/lk-row-handle.h"
#include "widgets/lk-saved-text.h"

#define GAP 6
#define N_PARTS 3

/* One of a row's texts, and how it is saved. */
typedef struct
{
  LkGuideRow  *row;     /* borrowed: it holds the text */
  LkGuidePart  part;
  GtkWidget   *text;    /* NULL for what a section does not have */
} Part;

struct _LkGuideRow
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *handle;
  GtkWidget *menu;
  Part       parts[N_PARTS];

  LkGuides  *guides;
  LkGuide   *guide;
  char      *id;
  gboolean   is_domain;
};

G_DEFINE_FINAL_TYPE (LkGuideRow, lk_guide_row, GTK_TYPE_WIDGET)

static LkGuideContent *
get_content (LkGuideRow *self)
{
  LkGuideVersion *version = lk_guides_get_current (self->guides, self->guide);

  return version != NULL ? lk_guide_version_get_content (version) : NULL;
}

static LkGuideContent *
make (LkGuideRow      *self,
      LkGuidePart      part,
      LkGuideContent  *content,
      const char      *text,
      GError         **error)
{
  guint domain, item;
  int index;

  if (self->is_domain)
    {
      index = lk_guide_content_find_domain (content, self->id);
      return index >= 0 ? lk_guide_content_name_domain (content, (guint) index, text, error) : lk_guide_content_ref (content);
    }
  if (lk_guide_content_find_item (content, self->id, &domain, &item) == NULL)
    return lk_guide_content_ref (content);
  return lk_guide_content_set_item (content, domain, item, part, text, error);
}

/* What is gone already, by undo, takes its text with it. */
static gboolean
save_cb (gpointer     data,
         const char  *text,
         GError     **error)
{
  const Part *part = data;
  LkGuideRow *self = part->row;
  LkGuideContent *content = get_content (self);
  g_autoptr (LkGuideContent) made = NULL;
  g_autofree char *typed = NULL;

  if (content == NULL)
    return TRUE;
  made = make (self, part->part, content, text, error);
  if (made == NULL)
    return FALSE;
  typed = g_strdup_printf ("%s/%d", self->id, part->part);
  return lk_guides_set_content (self->guides, self->guide, made, self->is_domain ? N_("Rename Section") : N_("Edit Item"), typed, error);
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  int by;

  g_variant_get (args, "(i)", &by);
  gtk_widget_activate_action (widget, "guide.step", "(si)", LK_GUIDE_ROW (widget)->id, by);
  return GDK_EVENT_STOP;
}

static gboolean
lk_guide_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_GUIDE_ROW (widget)->parts[LK_GUIDE_TEXT].text);
}

static void
lk_guide_row_dispose (GObject *object)
{
  LkGuideRow *self = LK_GUIDE_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  for (guint i = 0; i < N_PARTS; i++)
    self->parts[i].text = NULL;
  g_clear_object (&self->guide);
  g_clear_object (&self->guides);

  G_OBJECT_CLASS (lk_guide_row_parent_class)->dispose (object);
}

static void
lk_guide_row_finalize (GObject *object)
{
  g_free (LK_GUIDE_ROW (object)->id);

  G_OBJECT_CLASS (lk_guide_row_parent_class)->finalize (object);
}

static void
lk_guide_row_class_init (LkGuideRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_guide_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_guide_row_finalize;
  widget_class->grab_focus = lk_guide_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkguiderow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  lk_row_handle_bind_keys (widget_class, step_cb);
}

static void
lk_guide_row_init (LkGuideRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
new_menu (LkGuideRow *self)
{
  GtkWidget *button = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  lk_more_menu_add (menu, _("Move _Up"), "guide.step", g_variant_new ("(si)", self->id, -1));
  lk_more_menu_add (menu, _("Move _Down"), "guide.step", g_variant_new ("(si)", self->id, 1));
  lk_more_menu_add (menu, self->is_domain ? _("_Remove Section and Its Items") : _("_Remove Item"), "guide.remove", g_variant_new_string (self->id));
  button = lk_more_menu_new (G_MENU_MODEL (menu), NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

static GtkWidget *
new_text (LkGuideRow  *self,
          LkGuidePart  part,
          const char  *name)
{
  self->parts[part] = (Part) { self, part, lk_saved_text_new (name, 1, save_cb, &self->parts[part]) };
  gtk_widget_set_hexpand (self->parts[part].text, TRUE);
  return self->parts[part].text;
}

/* What a 1 or a 4 looks like, with a few words over it that say so. */
static GtkWidget *
new_look (LkGuideRow  *self,
          LkGuidePart  part,
          const char  *name)
{
  GtkWidget *look = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "look-name");
  gtk_box_append (GTK_BOX (look), label);
  gtk_box_append (GTK_BOX (look), new_text (self, part, name));
  return look;
}

static GtkWidget *
new_texts (LkGuideRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2), *looks = NULL;

  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), new_text (self, LK_GUIDE_TEXT, self->is_domain ? _("Name of the section") : _("What to look at")));
  if (self->is_domain)
    return texts;

  looks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_box_set_homogeneous (GTK_BOX (looks), TRUE);
  gtk_box_append (GTK_BOX (looks), new_look (self, LK_GUIDE_ONE, _("What a 1 looks like")));
  gtk_box_append (GTK_BOX (looks), new_look (self, LK_GUIDE_FOUR, _("What a 4 looks like")));
  gtk_box_append (GTK_BOX (texts), looks);
  return texts;
}

GtkWidget *
lk_guide_row_new (LkGuides   *guides,
                  LkGuide    *guide,
                  const char *id,
                  gboolean    is_domain)
{
  LkGuideRow *self = NULL;

  g_return_val_if_fail (LK_IS_GUIDES (guides), NULL);
  g_return_val_if_fail (LK_IS_GUIDE (guide), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (LK_TYPE_GUIDE_ROW, NULL);
  self->guides = g_object_ref (guides);
  self->guide = g_object_ref (guide);
  self->id = g_strdup (id);
  self->is_domain = is_domain;
  self->handle = lk_row_handle_new ();
  lk_row_handle_lift (self->handle, GTK_WIDGET (self), LK_TYPE_GUIDE_ROW, self);
  self->menu = new_menu (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), is_domain ? "domain" : "item");
  gtk_box_append (GTK_BOX (self->box), self->handle);
  gtk_box_append (GTK_BOX (self->box), new_texts (self));
  gtk_box_append (GTK_BOX (self->box), self->menu);
  lk_guide_row_update (self);
  return GTK_WIDGET (self);
}

const char *
lk_guide_row_get_id (LkGuideRow *self)
{
  g_return_val_if_fail (LK_IS_GUIDE_ROW (self), NULL);

  return self->id;
}

gboolean
lk_guide_row_is_domain (LkGuideRow *self)
{
  g_return_val_if_fail (LK_IS_GUIDE_ROW (self), FALSE);

  return self->is_domain;
}

static void
name (LkGuideRow *self,
      const char *text)
{
  g_autofree char *more = g_strdup_printf (_("More for “%s”"), text);

  lk_more_menu_name (self->menu, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

void
lk_guide_row_update (LkGuideRow *self)
{
  LkGuideContent *content = NULL;

  g_return_if_fail (LK_IS_GUIDE_ROW (self));

  content = get_content (self);
  if (content == NULL)
    return;
  if (self->is_domain)
    {
      const int index = lk_guide_content_find_domain (content, self->id);
      const char *text = index >= 0 ? lk_guide_content_get_domain_name (content, (guint) index) : "";

      lk_saved_text_set (LK_SAVED_TEXT (self->parts[LK_GUIDE_TEXT].text), text);
      name (self, text[0] != '\0' ? text : _("Section without a name"));
    }
  else
    {
      const LkGuideItem *item = lk_guide_content_find_item (content, self->id, NULL, NULL);

      if (item == NULL)
        return;
      lk_saved_text_set (LK_SAVED_TEXT (self->parts[LK_GUIDE_TEXT].text), item->text);
      lk_saved_text_set (LK_SAVED_TEXT (self->parts[LK_GUIDE_ONE].text), item->one);
      lk_saved_text_set (LK_SAVED_TEXT (self->parts[LK_GUIDE_FOUR].text), item->four);
      name (self, item->text);
    }
}

void
lk_guide_row_flush (LkGuideRow *self)
{
  g_return_if_fail (LK_IS_GUIDE_ROW (self));

  for (guint i = 0; i < N_PARTS; i++)
    if (self->parts[i].text != NULL)
      lk_saved_text_flush (LK_SAVED_TEXT (self->parts[i].text));
}
