#include "voice/lk-arena-page.h"

#include <glib/gi18n.h>

#include "voice/lk-arena-parts.h"
#include "voice/lk-survey-words.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-erase.h"
#include "widgets/lk-more-menu.h"

#define GAP 12

struct _LkArenaPage
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *facts;
  GtkWidget *stack;

  LkPrivate *own;
  LkArena   *arena;
};

static guint closed_signal;

G_DEFINE_FINAL_TYPE (LkArenaPage, lk_arena_page, GTK_TYPE_WIDGET)

static void
show (LkArenaPage *self)
{
  g_autofree char *title = lk_arena_dup_title (self->arena), *facts = lk_arena_dup_facts (self->arena);
  g_autofree char *state = lk_arena_dup_state (self->arena), *all = lk_facts_join (facts, state, NULL);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->facts), all);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "arena.erase", lk_private_may_erase (self->own, self->arena));
}

static void
erased_cb (GtkWidget *widget)
{
  g_signal_emit (widget, closed_signal, 0);
}

static void
erase_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LkArenaPage *self = LK_ARENA_PAGE (widget);

  lk_erase_ask (widget, self->own, self->arena, _("Erase This Arena?"), NULL, erased_cb);
}

static gboolean
lk_arena_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (GTK_STACK (LK_ARENA_PAGE (widget)->stack)));
}

static void
lk_arena_page_dispose (GObject *object)
{
  LkArenaPage *self = LK_ARENA_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->arena);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (lk_arena_page_parent_class)->dispose (object);
}

static void
lk_arena_page_class_init (LkArenaPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_arena_page_dispose;
  widget_class->grab_focus = lk_arena_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkarenapage");
  gtk_widget_class_install_action (widget_class, "arena.erase", NULL, erase_cb);
  closed_signal = g_signal_new ("closed", LK_TYPE_ARENA_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_menu (void)
{
  GtkWidget *button = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("_Erase…"), "arena.erase");
  button = lk_more_menu_new (G_MENU_MODEL (menu), _("More"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
new_head (LkArenaPage *self)
{
  GtkWidget *switcher = gtk_stack_switcher_new ();

  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (self->stack));
  return lk_voice_head (&self->title, &self->facts, switcher, new_menu (), GAP);
}

static void
lk_arena_page_init (LkArenaPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self->box), new_head (self));
  gtk_box_append (GTK_BOX (self->box), self->stack);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* It opens at the moment that it is at. */
static const char *
find_moment (LkArena *arena)
{
  if (g_list_model_get_n_items (lk_arena_get_list (arena, LK_ARENA_IDEAS)) > 0)
    return "after";
  if (g_list_model_get_n_items (lk_arena_get_list (arena, LK_ARENA_NOTES)) > 0)
    return "talk";
  return "prepare";
}

GtkWidget *
lk_arena_page_new (LkPrivate *private,
                   LkArena   *arena,
                   LkSchool  *school)
{
  LkArenaPage *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (private), NULL);
  g_return_val_if_fail (LK_IS_ARENA (arena), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_ARENA_PAGE, NULL);
  self->own = g_object_ref (private);
  self->arena = g_object_ref (arena);
  gtk_stack_add_titled (GTK_STACK (self->stack), lk_arena_prepare_new (private, arena), "prepare", _("Before"));
  gtk_stack_add_titled (GTK_STACK (self->stack), lk_arena_talk_new (private, arena), "talk", _("The Talk"));
  gtk_stack_add_titled (GTK_STACK (self->stack), lk_arena_after_new (private, arena, school), "after", _("Afterwards"));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), find_moment (arena));
  g_signal_connect_object (arena, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  for (LkArenaList list = LK_ARENA_QUESTIONS; list < LK_N_ARENA_LISTS; list++)
    g_signal_connect_object (lk_arena_get_list (arena, list), "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
