#include "lessons/lk-lesson-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "lessons/lk-lesson-marks.h"
#include "text/lk-rich-text.h"
#include "widgets/lk-avatar.h"
#include "widgets/lk-tip.h"

#define AVATAR_SIZE 24
#define MOST_AVATARS 4

struct _LkLessonRow
{
  GtkWidget    parent_instance;

  GtkWidget   *box;
  GtkWidget   *name;
  GtkWidget   *facts;
  GtkWidget   *snippet;
  GtkWidget   *avatars;
  GtkWidget   *more;
  GtkWidget   *icon;
  GtkWidget   *status;
  GtkWidget   *menu;

  LkDesigns   *designs;
  LkSchool    *school;
  LkLessonHit *hit;
  gulong       changed;
};

G_DEFINE_FINAL_TYPE (LkLessonRow, lk_lesson_row, GTK_TYPE_WIDGET)

static const char * const icons[] = {
  [LK_DESIGN_DESIGNED] = "document-edit-symbolic",
  [LK_DESIGN_TAUGHT] = "media-playback-start-symbolic",
  [LK_DESIGN_EVALUATED] = "object-select-symbolic",
  [LK_DESIGN_REVISED] = "view-refresh-symbolic",
};

static LkDesign *
get_design (LkLessonRow *self)
{
  return self->hit != NULL ? lk_designs_find (self->designs, lk_lesson_hit_get_id (self->hit)) : NULL;
}

static void
show_avatars (LkLessonRow *self)
{
  char **ids = lk_lesson_hit_get_found (self->hit)->designer_ids;
  GtkWidget *avatar = gtk_widget_get_first_child (self->avatars);
  guint n = 0;

  for (; ids[n] != NULL; n++)
    {
      if (avatar == NULL || n >= MOST_AVATARS)
        continue;
      lk_avatar_set_person (LK_AVATAR (avatar), lk_school_find_person (self->school, ids[n]));
      gtk_widget_set_visible (avatar, TRUE);
      avatar = gtk_widget_get_next_sibling (avatar);
    }
  for (; avatar != self->more; avatar = gtk_widget_get_next_sibling (avatar))
    gtk_widget_set_visible (avatar, FALSE);
  if (n > MOST_AVATARS)
    {
      g_autofree char *words = g_strdup_printf ("+%u", n - MOST_AVATARS);

      gtk_label_set_text (GTK_LABEL (self->more), words);
    }
  gtk_widget_set_visible (self->more, n > MOST_AVATARS);
}

static void
append (GString    *words,
        const char *more)
{
  if (more == NULL || *more == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, more);
}

static char *
dup_facts (LkDesign *design)
{
  GString *words = g_string_new (NULL);

  append (words, lk_design_get_subject (design));
  append (words, lk_design_get_class_name (design));
  if (lk_design_get_number (design) > 1)
    {
      g_autofree char *version = g_strdup_printf (_("version %u"), lk_design_get_number (design));

      append (words, version);
    }
  return g_string_free (words, FALSE);
}

static void
show_words (GtkWidget  *label,
            const char *words,
            GArray     *marks)
{
  lk_lesson_marks_show (GTK_LABEL (label), words, marks);
  gtk_widget_set_visible (label, *words != '\0');
}

static void
show_snippet (LkLessonRow       *self,
              const LkDesignHit *found,
              LkDesign          *design)
{
  g_autofree char *aim = lk_rich_text_to_plain (design != NULL ? lk_design_get_aim (design) : "");

  if (*found->snippet != '\0')
    show_words (self->snippet, found->snippet, found->snippet_marks);
  else
    show_words (self->snippet, g_str_equal (aim, found->name) ? "" : aim, NULL);
}

static void
update (LkLessonRow *self)
{
  const LkDesignHit *found = lk_lesson_hit_get_found (self->hit);
  LkDesign *design = get_design (self);
  g_autofree char *facts = design != NULL ? dup_facts (design) : g_strdup (""), *words = NULL, *more = NULL;
  const LkDesignStatus status = design != NULL ? lk_design_get_status (design) : LK_DESIGN_DESIGNED;

  show_words (self->name, found->name, found->name_marks);
  show_words (self->facts, facts, NULL);
  show_snippet (self, found, design);
  show_avatars (self);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icons[status]);
  gtk_label_set_text (GTK_LABEL (self->status), lk_design_status_get_name (status));
  more = g_strdup_printf (_("More for “%s”"), found->name);
  lk_tip_set (self->menu, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
  words = lk_lesson_row_dup_words (self);
  /* What has the focus is what the list put around it. */
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
restyle_cb (LkLessonRow *self)
{
  if (self->hit != NULL)
    update (self);
}

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

/* Made when it is opened: most never are. */
static void
fill_menu_cb (GtkMenuButton *button,
              gpointer       user_data)
{
  LkLessonRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  LkDesign *design = get_design (self);
  const char *id = NULL;

  if (design == NULL)
    return;
  id = lk_lesson_hit_get_id (self->hit);
  add_item (menu, _("_Open"), "library.open", id);
  add_item (menu, _("_Copy as New"), "library.copy", id);
  add_item (menu, _("_Export…"), "library.export", id);
  if (lk_design_get_archived (design) != 0)
    add_item (menu, _("_Bring Back"), "library.bring-back", id);
  else
    add_item (menu, C_("verb", "A_rchive"), "library.archive", id);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
lk_lesson_row_dispose (GObject *object)
{
  LkLessonRow *self = LK_LESSON_ROW (object);

  lk_lesson_row_set_hit (self, NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->designs);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_lesson_row_parent_class)->dispose (object);
}

static void
lk_lesson_row_class_init (LkLessonRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_lesson_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "lklessonrow");
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_texts (LkLessonRow *self)
{
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  self->name = new_label ("lesson-name");
  self->facts = new_label ("lesson-facts");
  self->snippet = new_label ("lesson-snippet");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), self->name);
  gtk_box_append (GTK_BOX (texts), self->facts);
  gtk_box_append (GTK_BOX (texts), self->snippet);
  return texts;
}

static GtkWidget *
new_avatars (LkLessonRow *self)
{
  self->avatars = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  self->more = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->more, "lesson-facts");
  for (int i = 0; i < MOST_AVATARS; i++)
    gtk_box_append (GTK_BOX (self->avatars), lk_avatar_new (AVATAR_SIZE));
  gtk_box_append (GTK_BOX (self->avatars), self->more);
  gtk_widget_set_valign (self->avatars, GTK_ALIGN_CENTER);
  return self->avatars;
}

static GtkWidget *
new_status (LkLessonRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = gtk_image_new ();
  self->status = new_label ("lesson-status");
  gtk_label_set_width_chars (GTK_LABEL (self->status), 11);
  gtk_box_append (GTK_BOX (line), self->icon);
  gtk_box_append (GTK_BOX (line), self->status);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  return line;
}

static void
lk_lesson_row_init (LkLessonRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), fill_menu_cb, self, NULL);
  gtk_widget_add_css_class (self->menu, "flat");
  /* A row with something in it that takes the focus does not take it itself; its menu is under the menu key. */
  gtk_widget_set_can_focus (self->menu, FALSE);
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), new_texts (self));
  gtk_box_append (GTK_BOX (self->box), new_avatars (self));
  gtk_box_append (GTK_BOX (self->box), new_status (self));
  gtk_box_append (GTK_BOX (self->box), self->menu);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_lesson_row_new (LkDesigns *designs,
                   LkSchool  *school)
{
  LkLessonRow *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGNS (designs), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_LESSON_ROW, NULL);
  self->designs = g_object_ref (designs);
  self->school = g_object_ref (school);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (restyle_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
lk_lesson_row_set_hit (LkLessonRow *self,
                       LkLessonHit *hit)
{
  g_return_if_fail (LK_IS_LESSON_ROW (self));
  g_return_if_fail (hit == NULL || LK_IS_LESSON_HIT (hit));

  if (self->hit != NULL)
    g_signal_handler_disconnect (self->hit, self->changed);
  g_set_object (&self->hit, hit);
  if (hit == NULL)
    return;
  self->changed = g_signal_connect_swapped (hit, "changed", G_CALLBACK (update), self);
  update (self);
}

char *
lk_lesson_row_dup_words (LkLessonRow *self)
{
  GString *words = NULL;
  char **ids = NULL;

  g_return_val_if_fail (LK_IS_LESSON_ROW (self), NULL);
  g_return_val_if_fail (self->hit != NULL, NULL);

  words = g_string_new (gtk_label_get_text (GTK_LABEL (self->name)));
  append (words, gtk_label_get_text (GTK_LABEL (self->facts)));
  append (words, gtk_label_get_text (GTK_LABEL (self->status)));
  ids = lk_lesson_hit_get_found (self->hit)->designer_ids;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      LkPerson *person = lk_school_find_person (self->school, ids[i]);

      append (words, person != NULL ? lk_person_get_name (person) : NULL);
    }
  append (words, gtk_label_get_text (GTK_LABEL (self->snippet)));
  return g_string_free (words, FALSE);
}

void
lk_lesson_row_popup (LkLessonRow *self)
{
  g_return_if_fail (LK_IS_LESSON_ROW (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->menu));
}
