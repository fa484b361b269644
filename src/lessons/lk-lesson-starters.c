#include "lessons/lk-lesson-starters.h"

#include <glib/gi18n.h>
#include <string.h>

#define WIDTH 560
#define GAP 12
#define MARGIN 18

struct _LkLessonStarters
{
  AdwWindow  parent_instance;

  GtkWidget *list;     /* GtkListBox */
};

enum
{
  CHOSEN,
  PRIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkLessonStarters, lk_lesson_starters, ADW_TYPE_WINDOW)

static void
choose (LkLessonStarters *self,
        guint             place)
{
  g_autoptr (LkLessonStarters) alive = g_object_ref (self);
  guint n = 0;
  const LkDesignStarter *starters = lk_design_starters_get (&n);

  if (place >= n)
    return;
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[CHOSEN], 0, starters[place].key);
}

static void
activated_cb (LkLessonStarters *self,
              GtkListBoxRow    *row)
{
  choose (self, (guint) gtk_list_box_row_get_index (row));
}

static void
number_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  choose (LK_LESSON_STARTERS (widget), (guint) g_variant_get_int32 (parameter) - 1);
}

static void
private_cb (LkLessonStarters *self)
{
  g_autoptr (LkLessonStarters) alive = g_object_ref (self);

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[PRIVATE], 0);
}

static void
lk_lesson_starters_class_init (LkLessonStartersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "starters.choose", "i", number_cb);
  for (int i = 1; i <= 4; i++)
    {
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + (guint) i, 0, "starters.choose", "i", i);
      gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_0 + (guint) i, 0, "starters.choose", "i", i);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  signals[CHOSEN] = g_signal_new ("chosen", LK_TYPE_LESSON_STARTERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PRIVATE] = g_signal_new ("private", LK_TYPE_LESSON_STARTERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_label (const char *words,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_card (const LkDesignStarter *starter)
{
  GtkWidget *row = gtk_list_box_row_new (), *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (texts), new_label (starter->title, "heading"));
  gtk_box_append (GTK_BOX (texts), new_label (starter->explanation, "starter-explanation"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), texts);
  gtk_widget_add_css_class (row, "starter");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, starter->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, starter->explanation, -1);
  return row;
}

static GtkWidget *
new_cards (LkLessonStarters *self)
{
  guint n = 0;
  const LkDesignStarter *starters = lk_design_starters_get (&n);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "starters");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What to begin with"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), new_card (&starters[i]));
  return self->list;
}

/* Who can read it, and the way to what only its makers can. */
static GtkWidget *
new_readers (LkLessonStarters *self,
             LkPerson         *owner)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *button = NULL, *label = NULL;
  g_autofree char *words = owner != NULL ? g_strdup_printf (_("It is a private draft of %s until it is shared with the team."), lk_person_get_name (owner)) :
                                           g_strdup (_("Everyone at school can read it."));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (owner != NULL ? "system-lock-screen-symbolic" : "system-users-symbolic"));
  label = new_label (words, "starter-readers");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (owner != NULL)
    return box;
  button = gtk_button_new_with_mnemonic (_("_Private Draft Instead…"));
  gtk_widget_set_tooltip_text (button, _("In My Week, where only its designers can read it until it is shared"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (private_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
build (LkLessonStarters *self,
       LkPerson         *owner)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  gtk_box_append (GTK_BOX (box), new_cards (self));
  gtk_box_append (GTK_BOX (box), new_readers (self, owner));
  gtk_widget_set_margin_top (box, MARGIN / 3);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  gtk_box_append (GTK_BOX (all), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (all), box);
  adw_window_set_content (ADW_WINDOW (self), all);
}

static void
focus_starter (LkLessonStarters *self,
               const char       *key)
{
  guint n = 0, place = 0;
  const LkDesignStarter *starters = lk_design_starters_get (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (starters[i].key, key))
      place = i;
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) place)));
}

static void
lk_lesson_starters_init (LkLessonStarters *self)
{
}

LkLessonStarters *
lk_lesson_starters_present (GtkWidget  *from,
                            LkPerson   *owner,
                            const char *key)
{
  LkLessonStarters *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);
  g_return_val_if_fail (owner == NULL || LK_IS_PERSON (owner), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  self = g_object_new (LK_TYPE_LESSON_STARTERS, "transient-for", gtk_widget_get_root (from), "modal", TRUE,
                       "title", _("New Lesson Design"), "default-width", WIDTH, "resizable", FALSE, NULL);
  build (self, owner);
  gtk_window_present (GTK_WINDOW (self));
  focus_starter (self, key);
  return self;
}
