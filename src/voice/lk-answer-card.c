#include "voice/lk-answer-card.h"

#include <glib/gi18n.h>

#include "voice/lk-voice-bits.h"
#include "widgets/lk-card-lift.h"
#include "widgets/lk-tip.h"

#define GAP 6
#define NAME_LENGTH 60

struct _LkAnswerCard
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *menu;
  guint      position;
};

G_DEFINE_FINAL_TYPE (LkAnswerCard, lk_answer_card, GTK_TYPE_WIDGET)

static void
open_menu_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (LK_ANSWER_CARD (widget)->menu));
}

static void
lk_answer_card_dispose (GObject *object)
{
  g_clear_pointer (&LK_ANSWER_CARD (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_answer_card_parent_class)->dispose (object);
}

static void
lk_answer_card_class_init (LkAnswerCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_answer_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkanswercard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_install_action (widget_class, "answer.menu", NULL, open_menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "answer.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "answer.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "answer.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "answer.menu", NULL);
}

static void
lk_answer_card_init (LkAnswerCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

static char *
shorten (const char *text)
{
  g_autofree char *first = NULL;

  if (g_utf8_strlen (text, -1) <= NAME_LENGTH)
    return g_strdup (text);
  first = g_utf8_substring (text, 0, NAME_LENGTH);
  return g_strconcat (first, "…", NULL);
}

/* What is written from the right begins there, whichever way the interface runs. */
static float
find_beginning (GtkWidget *label)
{
  const PangoDirection words = pango_layout_get_direction (gtk_label_get_layout (GTK_LABEL (label)), 0);
  const gboolean mirrored = gtk_widget_get_direction (label) == GTK_TEXT_DIR_RTL;

  return words == (mirrored ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL) ? 1 : 0;
}

GtkWidget *
lk_answer_card_new (guint       position,
                    const char *text,
                    GMenuModel *themes)
{
  LkAnswerCard *self = NULL;
  GtkWidget *words = NULL;
  g_autofree char *shorter = NULL, *name = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (G_IS_MENU_MODEL (themes), NULL);

  self = g_object_new (LK_TYPE_ANSWER_CARD, NULL);
  self->position = position;
  words = lk_voice_label (text, NULL);
  gtk_label_set_xalign (GTK_LABEL (words), find_beginning (words));
  gtk_widget_set_hexpand (words, TRUE);
  shorter = shorten (text);
  name = g_strdup_printf (_("Move “%s” to a theme"), shorter);
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), themes);
  gtk_widget_set_valign (self->menu, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->menu, "flat");
  lk_tip_set (self->menu, _("Move to a theme"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (self->box), words);
  gtk_box_append (GTK_BOX (self->box), self->menu);
  lk_card_lift_add (GTK_WIDGET (self), LK_TYPE_ANSWER_CARD, self);
  return GTK_WIDGET (self);
}

guint
lk_answer_card_get_position (LkAnswerCard *self)
{
  g_return_val_if_fail (LK_IS_ANSWER_CARD (self), 0);

  return self->position;
}
