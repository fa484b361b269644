#include "voice/lk-arena-page.h"

#include <glib/gi18n.h>

#include "voice/lk-arena-parts.h"

#define GAP 12

struct _LkArenaPage
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *stack;
};

G_DEFINE_FINAL_TYPE (LkArenaPage, lk_arena_page, GTK_TYPE_WIDGET)

static gboolean
lk_arena_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_stack_get_visible_child (GTK_STACK (LK_ARENA_PAGE (widget)->stack)));
}

static void
lk_arena_page_dispose (GObject *object)
{
  g_clear_pointer (&LK_ARENA_PAGE (object)->box, gtk_widget_unparent);

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
}

static void
lk_arena_page_init (LkArenaPage *self)
{
  GtkWidget *switcher = gtk_stack_switcher_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->stack = gtk_stack_new ();
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (self->stack));
  gtk_widget_set_halign (switcher, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->box), switcher);
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
  gtk_stack_add_titled (GTK_STACK (self->stack), lk_arena_prepare_new (private, arena), "prepare", _("Before"));
  gtk_stack_add_titled (GTK_STACK (self->stack), lk_arena_talk_new (private, arena), "talk", _("The Talk"));
  gtk_stack_add_titled (GTK_STACK (self->stack), lk_arena_after_new (private, arena, school), "after", _("Afterwards"));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), find_moment (arena));
  return GTK_WIDGET (self);
}
