#include "widgets/lk-idea-card.h"

#include <glib/gi18n.h>
#include <math.h>

struct _LkIdeaCard
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  GObject   *idea;
  double     feasibility;
  double     effect;
};

G_DEFINE_FINAL_TYPE (LkIdeaCard, lk_idea_card, GTK_TYPE_WIDGET)

gboolean
lk_idea_card_is_placed (LkIdeaCard *self)
{
  g_return_val_if_fail (LK_IS_IDEA_CARD (self), FALSE);

  return !isnan (self->feasibility) && !isnan (self->effect);
}

static int
to_percent (double part)
{
  return (int) lround (part * 100);
}

static void
lk_idea_card_dispose (GObject *object)
{
  LkIdeaCard *self = LK_IDEA_CARD (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->idea);

  G_OBJECT_CLASS (lk_idea_card_parent_class)->dispose (object);
}

static void
lk_idea_card_class_init (LkIdeaCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_idea_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkideacard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
lk_idea_card_init (LkIdeaCard *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (self->label), 2);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 22);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
}

GtkWidget *
lk_idea_card_new (gpointer idea)
{
  LkIdeaCard *self = g_object_new (LK_TYPE_IDEA_CARD, NULL);

  self->idea = g_object_ref (idea);
  self->feasibility = self->effect = NAN;
  return GTK_WIDGET (self);
}

void
lk_idea_card_show (LkIdeaCard *self,
                   const char *title,
                   double      feasibility,
                   double      effect)
{
  g_autofree char *name = NULL;

  g_return_if_fail (LK_IS_IDEA_CARD (self));

  self->feasibility = feasibility;
  self->effect = effect;
  if (lk_idea_card_is_placed (self))
    /* Translators: an idea on the impact matrix, and how far it lies to the feasible and the effective side */
    name = g_strdup_printf (_("%s, feasibility %d %%, effect %d %%"), title, to_percent (feasibility), to_percent (effect));
  else
    name = g_strdup_printf (_("%s, not placed yet"), title);
  gtk_label_set_text (GTK_LABEL (self->label), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

gpointer
lk_idea_card_get_idea (LkIdeaCard *self)
{
  g_return_val_if_fail (LK_IS_IDEA_CARD (self), NULL);

  return self->idea;
}

double
lk_idea_card_get_feasibility (LkIdeaCard *self)
{
  g_return_val_if_fail (LK_IS_IDEA_CARD (self), NAN);

  return self->feasibility;
}

double
lk_idea_card_get_effect (LkIdeaCard *self)
{
  g_return_val_if_fail (LK_IS_IDEA_CARD (self), NAN);

  return self->effect;
}
