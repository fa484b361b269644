#include "visits/lk-conversation-page.h"

#include <glib/gi18n.h>

#include "visits/lk-agreement-box.h"
#include "visits/lk-note.h"
#include "visits/lk-seen-list.h"
#include "widgets/lk-sides.h"
#include "visits/lk-visit-bar.h"
#include "visits/lk-visit-words.h"
#include "widgets/lk-question.h"

#define WIDE 860
#define SHARE 50
#define GAP 18

struct _LkConversationPage
{
  GtkWidget     parent_instance;

  GtkWidget    *box;
  GtkWidget    *bar;
  GtkWidget    *reaction;
  GtkWidget    *came_of_it;

  LkPrivate    *own;
  LkVisit      *visit;
  GCancellable *cancellable;
};

enum
{
  FORM,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkConversationPage, lk_conversation_page, GTK_TYPE_WIDGET)

/* The visitor hands it over; the owner, who has nobody to hand it to, finishes it. */
static gboolean
may_end (LkConversationPage *self)
{
  return lk_visit_get_state (self->visit) != LK_VISIT_HANDED_OVER && lk_visit_get_writable (self->visit);
}

static void
update (LkConversationPage *self)
{
  const gboolean over = lk_visit_get_state (self->visit) == LK_VISIT_HANDED_OVER;

  lk_visit_bar_set_leads_on (LK_VISIT_BAR (self->bar), may_end (self));
  gtk_widget_set_visible (self->came_of_it, over && lk_visit_get_text (self->visit, LK_VISIT_AGREEMENT)[0] != '\0');
}

static void
tell (LkConversationPage *self,
      const char         *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

static void
hand_over_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LkConversationPage) self = user_data;
  g_autofree char *answer = lk_question_ask_finish (result, NULL);
  g_autofree char *name = NULL, *told = NULL;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (answer, "hand-over") != 0)
    return;
  name = lk_visit_dup_name (self->own, lk_visit_get_visited_id (self->visit));
  told = lk_visit_get_owned (self->visit) ? g_strdup (C_("visit", "Finished")) : g_strdup_printf (_("Handed over to %s"), name);
  lk_private_hand_over (self->own, self->visit, &error);
  tell (self, error != NULL ? error->message : told);
}

static void
ask (LkConversationPage *self,
     const char         *heading,
     const char         *body,
     const char         *deed)
{
  const LkQuestionAnswer answers[] = {
    { "cancel", _("_Cancel"), LK_ANSWER_PLAIN },
    { "hand-over", deed, LK_ANSWER_SUGGESTED },
  };

  lk_question_ask_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading, body, answers, G_N_ELEMENTS (answers),
                         self->cancellable, hand_over_cb, g_object_ref (self));
}

static void
on_cb (LkConversationPage *self)
{
  g_autofree char *name = lk_visit_dup_name (self->own, lk_visit_get_visited_id (self->visit));
  g_autofree char *heading = g_strdup_printf (_("Hand Over to %s?"), name);
  g_autofree char *body = g_strdup_printf (_("From then on only %s writes in it, shares it and erases it. You can read it for as long as you are let."), name);

  if (lk_visit_get_owned (self->visit))
    ask (self, _("Finish This Visit?"), _("From then on only you write in it, for example what came of it. Who can read it stays as it is."), _("_Finish"));
  else
    ask (self, heading, body, _("_Hand Over"));
}

static void
erased_cb (LkConversationPage *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
form_cb (LkConversationPage *self)
{
  g_signal_emit (self, signals[FORM], 0);
}

static gboolean
lk_conversation_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_CONVERSATION_PAGE (widget)->reaction);
}

static void
lk_conversation_page_dispose (GObject *object)
{
  LkConversationPage *self = LK_CONVERSATION_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->visit);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_conversation_page_parent_class)->dispose (object);
}

static void
lk_conversation_page_class_init (LkConversationPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_conversation_page_dispose;
  widget_class->grab_focus = lk_conversation_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkconversation");
  signals[FORM] = g_signal_new ("form", LK_TYPE_CONVERSATION_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", LK_TYPE_CONVERSATION_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* A step: its number, and what is asked in it. */
static GtkWidget *
add_step (GtkWidget  *column,
          int         number,
          GtkWidget  *content)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *badge = NULL;
  g_autofree char *digit = g_strdup_printf ("%d", number);

  badge = gtk_label_new (digit);
  gtk_widget_set_valign (badge, GTK_ALIGN_START);
  gtk_widget_add_css_class (badge, "step-number");
  gtk_widget_set_hexpand (content, TRUE);
  gtk_widget_add_css_class (row, "card");
  gtk_widget_add_css_class (row, "visit-card");
  gtk_box_append (GTK_BOX (row), badge);
  gtk_box_append (GTK_BOX (row), content);
  gtk_box_append (GTK_BOX (column), row);
  return content;
}

static GtkWidget *
build_facts (LkConversationPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *back = gtk_button_new_with_mnemonic (_("To _What Was Seen"));

  gtk_box_append (GTK_BOX (box), lk_note_new (self->own, self->visit, LK_VISIT_FACTS, _("Facts: what was there to see?"),
                                              _("What anyone could have seen or heard"), 2));
  gtk_box_append (GTK_BOX (box), lk_seen_list_new (self->visit));
  gtk_widget_set_halign (back, GTK_ALIGN_START);
  gtk_widget_add_css_class (back, "flat");
  gtk_widget_add_css_class (back, "back-to-form");
  g_signal_connect_object (back, "clicked", G_CALLBACK (form_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), back);
  return box;
}

static GtkWidget *
build_first (LkConversationPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autofree char *name = lk_visit_dup_name (self->own, lk_visit_get_visited_id (self->visit));
  g_autofree char *words = g_strdup_printf (_("%s first: how did it go?"), name);

  self->reaction = add_step (column, 1, lk_note_new (self->own, self->visit, LK_VISIT_REACTION, words, _("The visited teacher speaks first"), 3));
  add_step (column, 2, build_facts (self));
  add_step (column, 3, lk_note_new (self->own, self->visit, LK_VISIT_EFFECTS, _("Effect on pupils: what did it do?"), NULL, 2));
  return column;
}

static GtkWidget *
build_agreement (LkConversationPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (box), lk_note_new (self->own, self->visit, LK_VISIT_AGREEMENT, _("Agreement"), _("What will be tried, and when?"), 2));
  gtk_box_append (GTK_BOX (box), lk_agreement_box_new (self->own, self->visit));
  self->came_of_it = lk_note_new (self->own, self->visit, LK_VISIT_CAME_OF_IT, _("What came of it?"), NULL, 2);
  gtk_box_append (GTK_BOX (box), self->came_of_it);
  return box;
}

static GtkWidget *
build_second (LkConversationPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  add_step (column, 4, lk_note_new (self->own, self->visit, LK_VISIT_TOP, _("One top"), _("What should stay?"), 2));
  add_step (column, 5, lk_note_new (self->own, self->visit, LK_VISIT_TIP, _("One tip"), _("What could be tried?"), 2));
  add_step (column, 6, build_agreement (self));
  return column;
}

static void
build (LkConversationPage *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12), *first = build_first (self);
  GtkWidget *focus = lk_note_new (self->own, self->visit, LK_VISIT_FOCUS, _("Focus question"), NULL, 1);

  gtk_box_append (GTK_BOX (content), focus);
  gtk_box_append (GTK_BOX (content), lk_sides_new (first, build_second (self), WIDE, SHARE, GAP));
  gtk_widget_add_css_class (content, "visit-scrolled");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (self->box), self->bar);
  gtk_box_append (GTK_BOX (self->box), scroller);
}

static void
lk_conversation_page_init (LkConversationPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_conversation_page_new (LkPrivate *own,
                          LkGuides  *guides,
                          LkVisit   *visit)
{
  LkConversationPage *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_GUIDES (guides), NULL);
  g_return_val_if_fail (LK_IS_VISIT (visit), NULL);

  self = g_object_new (LK_TYPE_CONVERSATION_PAGE, NULL);
  self->own = g_object_ref (own);
  self->visit = g_object_ref (visit);
  self->bar = lk_visit_bar_new (own, guides, visit, lk_visit_get_owned (visit) ? _("_Finish…") : _("_Hand Over…"));
  g_signal_connect_object (self->bar, "on", G_CALLBACK (on_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "erased", G_CALLBACK (erased_cb), self, G_CONNECT_SWAPPED);
  build (self);
  g_signal_connect_object (visit, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

LkVisit *
lk_conversation_page_get_visit (LkConversationPage *self)
{
  g_return_val_if_fail (LK_IS_CONVERSATION_PAGE (self), NULL);

  return self->visit;
}
