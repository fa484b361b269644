#include "voice/lk-theme-column.h"

#include <glib/gi18n.h>

#include "voice/lk-voice-bits.h"
#include "widgets/lk-more-menu.h"
#include "widgets/lk-text-scale.h"

#define GAP 6
#define WIDTH 230

struct _LkThemeColumn
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *cards;
  GtkWidget *nothing;
  char      *id;
  char      *title;
};

static guint dropped_signal;

G_DEFINE_FINAL_TYPE (LkThemeColumn, lk_theme_column, GTK_TYPE_WIDGET)

static GdkDragAction
motion_cb (LkThemeColumn *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "aimed");
  return GDK_ACTION_MOVE;
}

static void
leave_cb (LkThemeColumn *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "aimed");
}

static gboolean
drop_cb (LkThemeColumn *self,
         const GValue  *value)
{
  leave_cb (self);
  g_signal_emit (self, dropped_signal, 0, g_value_get_object (value));
  return TRUE;
}

static void
lk_theme_column_dispose (GObject *object)
{
  g_clear_pointer (&LK_THEME_COLUMN (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_theme_column_parent_class)->dispose (object);
}

static void
lk_theme_column_finalize (GObject *object)
{
  g_free (LK_THEME_COLUMN (object)->id);
  g_free (LK_THEME_COLUMN (object)->title);

  G_OBJECT_CLASS (lk_theme_column_parent_class)->finalize (object);
}

static void
lk_theme_column_class_init (LkThemeColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_theme_column_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_theme_column_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkthemecolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  dropped_signal = g_signal_new ("dropped", LK_TYPE_THEME_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_ANSWER_CARD);
}

static void
lk_theme_column_init (LkThemeColumn *self)
{
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_ANSWER_CARD, GDK_ACTION_MOVE);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
new_menu (const LkSurveyLine *theme)
{
  GtkWidget *button = NULL;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autofree char *name = g_strdup_printf (_("More for “%s”"), theme->text);

  lk_more_menu_add (menu, _("Re_name…"), "themes.rename", g_variant_new_string (theme->id));
  lk_more_menu_add (menu, _("_Remove Theme"), "themes.remove", g_variant_new_string (theme->id));
  button = lk_more_menu_new (G_MENU_MODEL (menu), name);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

GtkWidget *
lk_theme_column_new (const LkSurveyLine *theme)
{
  LkThemeColumn *self = g_object_new (LK_TYPE_THEME_COLUMN, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->id = theme != NULL ? g_strdup (theme->id) : NULL;
  self->title = g_strdup (theme != NULL ? theme->text : _("Not in a theme yet"));
  self->name = lk_voice_label (self->title, "theme-name");
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_box_append (GTK_BOX (head), self->name);
  if (theme != NULL)
    gtk_box_append (GTK_BOX (head), new_menu (theme));
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "loose");
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->nothing = lk_voice_label (theme != NULL ? _("Drag answers here") : _("No answers lie here"), "voice-hint");
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_box_append (GTK_BOX (self->box), self->cards);
  gtk_widget_set_size_request (GTK_WIDGET (self), (int) (WIDTH * lk_text_scale_get (GTK_WIDGET (self))), -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title, -1);
  return GTK_WIDGET (self);
}

const char *
lk_theme_column_get_id (LkThemeColumn *self)
{
  g_return_val_if_fail (LK_IS_THEME_COLUMN (self), NULL);

  return self->id;
}

void
lk_theme_column_add (LkThemeColumn *self,
                     GtkWidget     *card)
{
  g_return_if_fail (LK_IS_THEME_COLUMN (self));

  gtk_box_append (GTK_BOX (self->cards), card);
}

GtkWidget *
lk_theme_column_find (LkThemeColumn *self,
                      guint          position)
{
  g_return_val_if_fail (LK_IS_THEME_COLUMN (self), NULL);

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    if (lk_answer_card_get_position (LK_ANSWER_CARD (card)) == position)
      return card;
  return NULL;
}

void
lk_theme_column_settle (LkThemeColumn *self)
{
  g_autofree char *title = NULL;
  guint n = 0;

  g_return_if_fail (LK_IS_THEME_COLUMN (self));

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    n++;
  gtk_widget_set_visible (self->nothing, n == 0);
  title = n > 0 ? g_strdup_printf ("%s (%u)", self->title, n) : g_strdup (self->title);
  gtk_label_set_text (GTK_LABEL (self->name), title);
}
