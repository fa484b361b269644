#include "visits/lk-readers-button.h"

#include <glib/gi18n.h>

#include "visits/lk-visit-words.h"
#include "widgets/lk-avatar.h"
#include "widgets/lk-person-entry.h"
#include "widgets/lk-tip.h"

#define AVATAR_SIZE 28
#define WIDTH_CHARS 40

struct _LkReadersButton
{
  GtkWidget   parent_instance;

  GtkWidget  *button;
  GtkWidget  *face;      /* label */
  GtkWidget  *content;   /* of the popover */

  LkPrivate  *own;
  LkVisit    *visit;
};

G_DEFINE_FINAL_TYPE (LkReadersButton, lk_readers_button, GTK_TYPE_WIDGET)

static GPtrArray *
gather (LkReadersButton *self)
{
  GListModel *people = G_LIST_MODEL (lk_school_get_people (lk_private_get_school (self->own)));
  GPtrArray *readers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (LkPerson) person = g_list_model_get_item (people, i);

      if (lk_visit_has_reader (self->visit, lk_record_get_id (LK_RECORD (person))))
        g_ptr_array_add (readers, g_steal_pointer (&person));
    }
  return readers;
}

static gboolean
is_me (LkReadersButton *self,
       LkPerson        *person)
{
  return g_strcmp0 (lk_record_get_id (LK_RECORD (person)), lk_private_get_person_id (self->own)) == 0;
}

static char *
dup_face (LkReadersButton *self,
          GPtrArray       *readers)
{
  g_autofree char *first = NULL;

  if (readers->len <= 1)
    return g_strdup (_("Only me"));
  if (readers->len > 2)
    return g_strdup_printf (ngettext ("%u reader", "%u readers", readers->len), readers->len);
  first = lk_person_dup_first_name (readers->pdata[is_me (self, readers->pdata[0]) ? 1 : 0]);
  return g_strdup_printf (_("%s and me"), first);
}

static const char *
describe (LkReadersButton *self,
          LkPerson        *person)
{
  const char *id = lk_record_get_id (LK_RECORD (person));

  if (g_strcmp0 (lk_visit_get_visited_id (self->visit), id) == 0)
    return _("Whose lesson it was: the record is theirs");
  if (g_strcmp0 (lk_visit_get_visitor_id (self->visit), id) != 0)
    return _("Can read along");
  return lk_visit_get_state (self->visit) == LK_VISIT_HANDED_OVER ? _("Visitor: can read it") : _("Visitor: writes in it until it is handed over");
}

static void
tell (LkReadersButton *self,
      const char      *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

static void
stop_cb (LkReadersButton *self,
         GtkWidget       *button)
{
  g_autoptr (LkPerson) person = g_object_ref (g_object_get_data (G_OBJECT (button), "person"));
  g_autofree char *first = lk_person_dup_first_name (person);
  g_autofree char *words = g_strdup_printf (_("%s can no longer open it. What has been read stays known."), first);
  g_autoptr (GError) error = NULL;

  lk_private_stop_sharing (self->own, self->visit, person, &error);
  tell (self, error != NULL ? error->message : words);
}

static GtkWidget *
new_words (const char *words,
           const char *class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDTH_CHARS);
  gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
new_row (LkReadersButton *self,
         LkPerson        *person)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *avatar = lk_avatar_new (AVATAR_SIZE), *name = new_words (lk_person_get_name (person), "reader-name");

  lk_avatar_set_person (LK_AVATAR (avatar), person);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), new_words (describe (self, person), "text-hint"));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), avatar);
  gtk_box_append (GTK_BOX (row), words);
  if (lk_visit_get_owned (self->visit) && !is_me (self, person))
    {
      GtkWidget *stop = gtk_button_new_from_icon_name ("window-close-symbolic");
      g_autofree char *tip = g_strdup_printf (_("Stop sharing with %s"), lk_person_get_name (person));

      gtk_widget_add_css_class (stop, "flat");
      gtk_widget_set_valign (stop, GTK_ALIGN_CENTER);
      lk_tip_set (stop, tip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (stop), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
      g_object_set_data_full (G_OBJECT (stop), "person", g_object_ref (person), g_object_unref);
      g_signal_connect_object (stop, "clicked", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (row), stop);
    }
  return row;
}

static gboolean
can_share_cb (gpointer item,
              gpointer user_data)
{
  LkReadersButton *self = user_data;
  LkPerson *person = item;

  return lk_person_get_archived (person) == 0 && !lk_visit_has_reader (self->visit, lk_record_get_id (LK_RECORD (person))) &&
         lk_private_has_account (self->own, person);
}

static void
shared_cb (LkReadersButton *self,
           GParamSpec      *pspec,
           LkPersonEntry   *entry)
{
  LkPerson *person = lk_person_entry_get_person (entry);
  g_autoptr (GError) error = NULL;

  if (person != NULL && !lk_private_share (self->own, self->visit, person, &error))
    tell (self, error->message);
}

static void
add_sharing (LkReadersButton *self)
{
  g_autoptr (GListModel) others = NULL;
  GtkWidget *entry = NULL;

  others = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (lk_school_get_people (lk_private_get_school (self->own)))),
                                                    GTK_FILTER (gtk_custom_filter_new (can_share_cb, self, NULL))));
  gtk_box_append (GTK_BOX (self->content), new_words (_("Share with"), "note-heading"));
  if (g_list_model_get_n_items (others) == 0)
    {
      gtk_box_append (GTK_BOX (self->content), new_words (_("Nobody else has set a password yet. Whoever has one can be chosen here: a coach, for example."),
                                                          "text-hint"));
      return;
    }
  /* The list lives no longer than this popover, whose button the filter asks. */
  entry = lk_person_entry_new (others, _("Share with"));
  lk_person_entry_set_by_choice_only (LK_PERSON_ENTRY (entry), TRUE);
  g_signal_connect_object (entry, "notify::person", G_CALLBACK (shared_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->content), entry);
}

static void
fill (LkReadersButton *self)
{
  g_autoptr (GPtrArray) readers = gather (self);
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (self->content)) != NULL)
    gtk_box_remove (GTK_BOX (self->content), child);
  gtk_box_append (GTK_BOX (self->content), new_words (_("Who Can Read This"), "card-heading"));
  gtk_box_append (GTK_BOX (self->content), new_words (_("Sealed for those below. Nobody else can open it: no school leader, no administrator, nobody who finds the file."),
                                                      "text-hint"));
  for (guint i = 0; i < readers->len; i++)
    gtk_box_append (GTK_BOX (self->content), new_row (self, readers->pdata[i]));
  if (lk_visit_get_owner_waits (self->visit))
    {
      g_autofree char *name = lk_visit_dup_name (self->own, lk_visit_get_visited_id (self->visit));
      g_autofree char *words = g_strdup_printf (_("%s has no password yet, and can read it from the day that there is one."), name);

      gtk_box_append (GTK_BOX (self->content), new_words (words, "text-hint"));
    }
  if (lk_visit_get_owned (self->visit))
    add_sharing (self);
}

static void
update (LkReadersButton *self)
{
  g_autoptr (GPtrArray) readers = gather (self);
  g_autofree char *face = dup_face (self, readers);
  g_autofree char *name = g_strdup_printf (_("Who can read this: %s"), face);

  gtk_label_set_text (GTK_LABEL (self->face), face);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (gtk_widget_get_mapped (self->content))
    fill (self);
}

static void
lk_readers_button_dispose (GObject *object)
{
  LkReadersButton *self = LK_READERS_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->visit);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_readers_button_parent_class)->dispose (object);
}

static void
lk_readers_button_class_init (LkReadersButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_readers_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_readers_button_init (LkReadersButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *popover = gtk_popover_new ();

  self->face = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->face), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("system-users-symbolic"));
  gtk_box_append (GTK_BOX (box), self->face);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_add_css_class (self->content, "readers");
  gtk_popover_set_child (GTK_POPOVER (popover), self->content);
  g_signal_connect_object (popover, "map", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_add_css_class (self->button, "flat");
  lk_tip_set (self->button, _("Who can read this"));
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
lk_readers_button_new (LkPrivate *own,
                       LkVisit   *visit)
{
  LkReadersButton *self = g_object_new (LK_TYPE_READERS_BUTTON, NULL);

  self->own = g_object_ref (own);
  self->visit = g_object_ref (visit);
  /* No other change may take what is typed here from under one's hands. */
  g_signal_connect_object (visit, "notify::readers", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (visit, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (visit, "notify::owner-waits", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (own, "notify::loaded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
