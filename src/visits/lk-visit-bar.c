#include "visits/lk-visit-bar.h"

#include <glib/gi18n.h>

#include "visits/lk-readers-button.h"
#include "widgets/lk-sides.h"
#include "visits/lk-visit-menu.h"
#include "visits/lk-visit-words.h"
#include "widgets/lk-avatar.h"

#define AVATAR_SIZE 36
#define WIDE 640
#define SHARE 50

struct _LkVisitBar
{
  GtkWidget  parent_instance;

  GtkWidget *sides;
  GtkWidget *avatar;
  GtkWidget *title;
  GtkWidget *when;
  GtkWidget *saved;       /* box */
  GtkWidget *saved_icon;
  GtkWidget *saved_label;
  GtkWidget *on;

  LkPrivate *own;
  LkVisit   *visit;
};

enum
{
  ON,
  ERASED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkVisitBar, lk_visit_bar, GTK_TYPE_WIDGET)

static void
show_saved (LkVisitBar *self,
            const char *trouble)
{
  const gboolean pending = lk_visit_get_pending (self->visit);
  const char *words = trouble != NULL ? trouble : pending ? _("Saving…") : _("Saved");

  gtk_image_set_from_icon_name (GTK_IMAGE (self->saved_icon), trouble != NULL ? "dialog-warning-symbolic" : "object-select-symbolic");
  gtk_widget_set_opacity (self->saved_icon, pending && trouble == NULL ? 0 : 1);
  gtk_label_set_text (GTK_LABEL (self->saved_label), words);
  /* One word is always whole, also on a narrow screen. */
  gtk_label_set_ellipsize (GTK_LABEL (self->saved_label), trouble != NULL ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_visible (self->saved, lk_visit_get_writable (self->visit));
}

static void
update (LkVisitBar *self)
{
  const gboolean visiting = g_strcmp0 (lk_visit_get_visitor_id (self->visit), lk_private_get_person_id (self->own)) == 0;
  const char *other = visiting ? lk_visit_get_visited_id (self->visit) : lk_visit_get_visitor_id (self->visit);
  g_autofree char *title = lk_visit_dup_title (self->own, self->visit), *when = lk_visit_dup_when (self->visit);
  g_autofree char *where = lk_visit_dup_where (self->visit);
  g_autofree char *facts = g_strconcat (when, where[0] != '\0' ? " · " : "", where, NULL);

  lk_avatar_set_person (LK_AVATAR (self->avatar), lk_school_find_person (lk_private_get_school (self->own), other));
  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->when), facts);
  show_saved (self, NULL);
}

static void
failed_cb (LkVisitBar *self)
{
  if (lk_visit_get_pending (self->visit))
    show_saved (self, _("Not saved yet: is tried again"));
}

static void
on_cb (LkVisitBar *self)
{
  g_signal_emit (self, signals[ON], 0);
}

static void
erased_cb (LkVisitBar *self)
{
  g_signal_emit (self, signals[ERASED], 0);
}

static void
lk_visit_bar_dispose (GObject *object)
{
  LkVisitBar *self = LK_VISIT_BAR (object);

  g_clear_pointer (&self->sides, gtk_widget_unparent);
  g_clear_object (&self->visit);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_visit_bar_parent_class)->dispose (object);
}

static void
lk_visit_bar_class_init (LkVisitBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_visit_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkvisitbar");
  signals[ON] = g_signal_new ("on", LK_TYPE_VISIT_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ERASED] = g_signal_new ("erased", LK_TYPE_VISIT_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_visit_bar_init (LkVisitBar *self)
{
}

static GtkWidget *
build_saved (LkVisitBar *self)
{
  self->saved = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->saved_icon = gtk_image_new ();
  self->saved_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->saved, "text-hint");
  gtk_box_append (GTK_BOX (self->saved), self->saved_icon);
  gtk_box_append (GTK_BOX (self->saved), self->saved_label);
  return self->saved;
}

static GtkWidget *
build_title (LkVisitBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10), *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->avatar = lk_avatar_new (AVATAR_SIZE);
  self->title = gtk_label_new (NULL);
  self->when = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->when), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->when), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->title, "page-title");
  gtk_widget_add_css_class (self->when, "text-hint");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (line), self->when);
  gtk_box_append (GTK_BOX (line), build_saved (self));
  gtk_box_append (GTK_BOX (words), line);
  gtk_box_append (GTK_BOX (box), self->avatar);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

static GtkWidget *
build_tools (LkVisitBar *self,
             LkGuides   *guides,
             const char *on)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *menu = lk_visit_menu_new (self->own, guides, self->visit);

  self->on = gtk_button_new_with_mnemonic (on);
  gtk_widget_add_css_class (self->on, "suggested-action");
  g_signal_connect_object (menu, "erased", G_CALLBACK (erased_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->on, "clicked", G_CALLBACK (on_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), lk_readers_button_new (self->own, self->visit));
  gtk_box_append (GTK_BOX (box), menu);
  gtk_box_append (GTK_BOX (box), self->on);
  return box;
}

GtkWidget *
lk_visit_bar_new (LkPrivate  *own,
                  LkGuides   *guides,
                  LkVisit    *visit,
                  const char *on)
{
  LkVisitBar *self = g_object_new (LK_TYPE_VISIT_BAR, NULL);
  GtkWidget *title = NULL;

  self->own = g_object_ref (own);
  self->visit = g_object_ref (visit);
  title = build_title (self);
  self->sides = lk_sides_new (title, build_tools (self, guides, on), WIDE, SHARE, 6);
  gtk_widget_set_parent (self->sides, GTK_WIDGET (self));
  g_signal_connect_object (visit, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (own, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_private_get_school (own), "staff-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

void
lk_visit_bar_set_leads_on (LkVisitBar *self,
                           gboolean    leads_on)
{
  g_return_if_fail (LK_IS_VISIT_BAR (self));

  gtk_widget_set_visible (self->on, leads_on);
}
