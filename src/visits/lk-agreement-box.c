#include "visits/lk-agreement-box.h"

#include <glib/gi18n.h>

#include "privacy/lk-secret.h"
#include "visits/lk-text-box.h"
#include "visits/lk-visit-words.h"
#include "widgets/lk-sides.h"
#include "widgets/lk-team-choice.h"

#define WIDTH 300
#define WIDE 310
#define HALF 50

struct _LkAgreementBox
{
  GtkWidget   parent_instance;

  GtkWidget  *box;
  GtkWidget  *buttons;
  GtkWidget  *to_board;   /* GtkMenuButton */
  GtkWidget  *to_next;
  GtkWidget  *became;     /* label */
  GtkWidget  *words;
  GtkWidget  *team;
  GtkWidget  *team_label;

  LkPrivate  *own;
  LkVisit    *visit;
  LkBoard    *board;      /* that gets it, as soon as it is loaded */
};

G_DEFINE_FINAL_TYPE (LkAgreementBox, lk_agreement_box, GTK_TYPE_WIDGET)

static void
update (LkAgreementBox *self)
{
  const LkAgreementStage stage = lk_visit_get_agreement_stage (self->visit);
  const char *next = lk_visit_get_text (self->visit, LK_VISIT_NEXT_FOCUS);
  const gboolean agreed = lk_visit_get_text (self->visit, LK_VISIT_AGREEMENT)[0] != '\0';
  const gboolean on_board = stage != LK_AGREEMENT_NONE && stage != LK_AGREEMENT_LOST;
  g_autoptr (GString) became = g_string_new (lk_visit_agreement_stage_words (stage));

  if (next[0] != '\0')
    g_string_append_printf (became, "%s%s", became->len > 0 ? "\n" : "", _("It is the focus question of next time"));
  gtk_label_set_text (GTK_LABEL (self->became), became->str);
  gtk_widget_set_visible (self->became, became->len > 0);
  gtk_widget_set_visible (self->buttons, lk_visit_get_writable (self->visit));
  gtk_widget_set_sensitive (self->to_board, agreed && !on_board);
  gtk_widget_set_sensitive (self->to_next, agreed && g_strcmp0 (next, lk_visit_get_text (self->visit, LK_VISIT_AGREEMENT)) != 0);
}

static void
tell (LkAgreementBox *self,
      const char     *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

static void
put_on_board (LkAgreementBox *self)
{
  char *words = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  if (self->board == NULL || !lk_board_get_loaded (self->board))
    return;
  words = lk_text_box_dup_text (LK_TEXT_BOX (self->words));
  told = g_strdup_printf (_("On the board of %s"), lk_team_get_name (lk_board_get_team (self->board)));
  lk_private_make_action (self->own, self->visit, self->board, NULL, words, LK_DAY_NONE, &error);
  lk_secret_free_text (words);
  g_signal_handlers_disconnect_by_func (self->board, put_on_board, self);
  tell (self, error != NULL ? error->message : told);
}

/* A board that is not the one in the window has to be read first. */
static void
put_cb (LkAgreementBox *self)
{
  LkTeam *team = lk_team_choice_get_team (LK_TEAM_CHOICE (self->team));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->to_board));
  if (team == NULL)
    return;
  g_clear_object (&self->board);
  self->board = lk_board_new (lk_private_get_school (self->own), team);
  g_signal_connect_object (self->board, "notify::loaded", G_CALLBACK (put_on_board), self, G_CONNECT_SWAPPED);
  put_on_board (self);
}

static void
next_cb (LkAgreementBox *self)
{
  g_autoptr (GError) error = NULL;

  lk_private_agree_next_focus (self->own, self->visit, &error);
  tell (self, error != NULL ? error->message : _("It is the focus question of next time"));
}

static void
opened_cb (LkAgreementBox *self)
{
  const guint n = lk_team_choice_fill (LK_TEAM_CHOICE (self->team), lk_private_get_school (self->own),
                                       lk_visit_get_visited_id (self->visit));

  gtk_widget_set_visible (self->team, n > 1);
  gtk_widget_set_visible (self->team_label, n > 1);
  lk_text_box_set_text (LK_TEXT_BOX (self->words), lk_visit_get_text (self->visit, LK_VISIT_AGREEMENT));
  gtk_widget_grab_focus (self->words);
}

static void
lk_agreement_box_dispose (GObject *object)
{
  LkAgreementBox *self = LK_AGREEMENT_BOX (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->board);
  g_clear_object (&self->visit);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_agreement_box_parent_class)->dispose (object);
}

static void
lk_agreement_box_class_init (LkAgreementBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_agreement_box_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_agreement_box_init (LkAgreementBox *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
new_label (const char *words,
           const char *class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, class);
  return label;
}

static GtkWidget *
build_popover (LkAgreementBox *self)
{
  GtkWidget *popover = gtk_popover_new (), *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *put = gtk_button_new_with_mnemonic (_("_Put on the Board"));

  self->words = lk_text_box_new (self->own, _("Action"), NULL, 1);
  self->team = lk_team_choice_new ();
  self->team_label = new_label (_("Which board?"), "note-heading");
  gtk_widget_add_css_class (put, "suggested-action");
  gtk_widget_set_size_request (content, WIDTH, -1);
  gtk_widget_add_css_class (content, "readers");
  gtk_box_append (GTK_BOX (content), new_label (_("Only these words go to the board, where everyone reads them"), "note-heading"));
  gtk_box_append (GTK_BOX (content), self->words);
  gtk_box_append (GTK_BOX (content), self->team_label);
  gtk_box_append (GTK_BOX (content), self->team);
  gtk_box_append (GTK_BOX (content), put);
  gtk_popover_set_child (GTK_POPOVER (popover), content);
  g_signal_connect_object (put, "clicked", G_CALLBACK (put_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->words, "entered", G_CALLBACK (put_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "map", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  return popover;
}

static void
build (LkAgreementBox *self)
{
  self->became = new_label (NULL, "text-hint");
  self->to_board = gtk_menu_button_new ();
  self->to_next = gtk_button_new_with_mnemonic (_("_Next Focus Question"));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->to_board), _("To the _Board…"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->to_board), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->to_board), build_popover (self));
  g_signal_connect_object (self->to_next, "clicked", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  self->buttons = lk_sides_new (self->to_board, self->to_next, WIDE, HALF, 8);
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->box), self->buttons);
  gtk_box_append (GTK_BOX (self->box), self->became);
}

GtkWidget *
lk_agreement_box_new (LkPrivate *own,
                      LkVisit   *visit)
{
  LkAgreementBox *self = g_object_new (LK_TYPE_AGREEMENT_BOX, NULL);

  self->own = g_object_ref (own);
  self->visit = g_object_ref (visit);
  build (self);
  g_signal_connect_object (visit, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
