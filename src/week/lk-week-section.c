#include "week/lk-week-section.h"

#include <adwaita.h>

#include "privacy/lk-secret.h"

#define GAP 6
#define N_PARTS 5

struct _LkWeekSection
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *head;
  GtkWidget *title;
  GtkWidget *list;
  GtkWidget *nothing;

  GPtrArray *rows;    /* (element-type GStrv): title, subtitle, icon, action and target of each */
  GPtrArray *coming;
};

G_DEFINE_FINAL_TYPE (LkWeekSection, lk_week_section, GTK_TYPE_WIDGET)

static void
free_parts (gpointer data)
{
  char **parts = data;

  for (guint i = 0; i < N_PARTS; i++)
    lk_secret_free_text (parts[i]);
  g_free (parts);
}

static gboolean
are_same (GPtrArray *a,
          GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    for (guint part = 0; part < N_PARTS; part++)
      if (g_strcmp0 (((char **) a->pdata[i])[part], ((char **) b->pdata[i])[part]) != 0)
        return FALSE;
  return TRUE;
}

static GtkWidget *
new_row (char **parts)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), parts[0]);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  if (parts[1] != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), parts[1]);
  if (parts[2] != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (parts[2]));
  if (parts[3] != NULL)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), parts[3]);
      if (parts[4] != NULL)
        gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", parts[4]);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
    }
  return row;
}

static void
fill (LkWeekSection *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (self->rows->pdata[i]));
  gtk_widget_set_visible (self->list, self->rows->len > 0);
  gtk_widget_set_visible (self->nothing, self->rows->len == 0);
}

static void
lk_week_section_dispose (GObject *object)
{
  LkWeekSection *self = LK_WEEK_SECTION (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->coming, g_ptr_array_unref);

  G_OBJECT_CLASS (lk_week_section_parent_class)->dispose (object);
}

static void
lk_week_section_class_init (LkWeekSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_week_section_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lk_week_section_init (LkWeekSection *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_parts);

  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "heading");
  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_box_append (GTK_BOX (self->head), self->title);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  self->nothing = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_label_set_wrap (GTK_LABEL (self->nothing), TRUE);
  gtk_widget_add_css_class (self->nothing, "week-nothing");

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_box_append (GTK_BOX (self->box), self->head);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  fill (self);
}

GtkWidget *
lk_week_section_new (const char *title,
                     const char *nothing)
{
  LkWeekSection *self = g_object_new (LK_TYPE_WEEK_SECTION, NULL);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->nothing), nothing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

void
lk_week_section_set_button (LkWeekSection *self,
                            const char    *icon_name,
                            const char    *label,
                            const char    *action_name)
{
  GtkWidget *button = NULL, *content = NULL;

  g_return_if_fail (LK_IS_WEEK_SECTION (self));

  button = gtk_button_new ();
  content = adw_button_content_new ();
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), icon_name);
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (self->head), button);
}

void
lk_week_section_begin (LkWeekSection *self)
{
  g_return_if_fail (LK_IS_WEEK_SECTION (self));

  g_clear_pointer (&self->coming, g_ptr_array_unref);
  self->coming = g_ptr_array_new_with_free_func (free_parts);
}

void
lk_week_section_add (LkWeekSection *self,
                     const char    *title,
                     const char    *subtitle,
                     const char    *icon_name,
                     const char    *action_name,
                     const char    *target)
{
  const char * const told[N_PARTS] = { title, subtitle, icon_name, action_name, target };
  char **parts = NULL;

  g_return_if_fail (LK_IS_WEEK_SECTION (self));
  g_return_if_fail (self->coming != NULL);

  parts = g_new0 (char *, N_PARTS);
  for (guint i = 0; i < N_PARTS; i++)
    parts[i] = g_strdup (told[i]);
  g_ptr_array_add (self->coming, parts);
}

void
lk_week_section_end (LkWeekSection *self)
{
  g_return_if_fail (LK_IS_WEEK_SECTION (self));
  g_return_if_fail (self->coming != NULL);

  if (are_same (self->rows, self->coming))
    {
      g_clear_pointer (&self->coming, g_ptr_array_unref);
      return;
    }
  g_ptr_array_unref (self->rows);
  self->rows = g_steal_pointer (&self->coming);
  fill (self);
}
