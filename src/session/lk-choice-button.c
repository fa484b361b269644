/* A list that drops down has small rows and scrolls; on a projector each choice is a button that a finger finds. */

#include "session/lk-choice-button.h"

#include "session/lk-projector-sheet.h"
#include "session/lk-projector-words.h"
#include "session/lk-sheet-stack.h"

#define GAP 12
#define SHEET_CHARACTERS 60

struct _LkChoiceButton
{
  GtkWidget   parent_instance;

  GtkWidget  *button;
  GtkWidget  *label;

  char       *title;
  char      **names;
  guint       chosen;
  int         columns;
};

G_DEFINE_FINAL_TYPE (LkChoiceButton, lk_choice_button, GTK_TYPE_WIDGET)

static void
choice_cb (GtkWidget      *choice,
           LkChoiceButton *self)
{
  lk_choice_button_set_chosen (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "choice")));
  gtk_widget_activate_action (choice, "projector.close-sheet", NULL);
}

static GtkWidget *
new_choice (LkChoiceButton *self,
            guint           choice)
{
  const int characters = SHEET_CHARACTERS / self->columns;
  GtkWidget *button = gtk_button_new (), *label = lk_projector_words_new (self->names[choice], "title", 2);

  gtk_label_set_xalign (GTK_LABEL (label), 0.5f);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (characters, 10));
  gtk_label_set_max_width_chars (GTK_LABEL (label), characters);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, self->names[choice], -1);
  if (choice == self->chosen)
    gtk_widget_add_css_class (button, "here");
  g_object_set_data (G_OBJECT (button), "choice", GUINT_TO_POINTER (choice));
  g_signal_connect_object (button, "clicked", G_CALLBACK (choice_cb), self, 0);
  return button;
}

static void
clicked_cb (LkChoiceButton *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), GAP);
  gtk_grid_set_column_spacing (GTK_GRID (grid), GAP);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 0; self->names[i] != NULL; i++)
    gtk_grid_attach (GTK_GRID (grid), new_choice (self, i), (int) i % self->columns, (int) i / self->columns, 1, 1);
  lk_sheet_stack_push_over (GTK_WIDGET (self), lk_projector_sheet_new_content (self->title, grid));
}

static void
lk_choice_button_dispose (GObject *object)
{
  g_clear_pointer (&LK_CHOICE_BUTTON (object)->button, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_choice_button_parent_class)->dispose (object);
}

static void
lk_choice_button_finalize (GObject *object)
{
  LkChoiceButton *self = LK_CHOICE_BUTTON (object);

  g_strfreev (self->names);
  g_free (self->title);

  G_OBJECT_CLASS (lk_choice_button_parent_class)->finalize (object);
}

static void
lk_choice_button_class_init (LkChoiceButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_choice_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_choice_button_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_choice_button_init (LkChoiceButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->label = lk_projector_words_new (NULL, "title", 1);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 24);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (clicked_cb), self);
}

GtkWidget *
lk_choice_button_new (const char *title,
                      int         columns)
{
  LkChoiceButton *self = g_object_new (LK_TYPE_CHOICE_BUTTON, NULL);

  self->title = g_strdup (title);
  self->columns = columns;
  return GTK_WIDGET (self);
}

void
lk_choice_button_set_choices (LkChoiceButton      *self,
                              const char * const  *names)
{
  g_return_if_fail (LK_IS_CHOICE_BUTTON (self));
  g_return_if_fail (names != NULL && names[0] != NULL);

  g_strfreev (self->names);
  self->names = g_strdupv ((char **) names);
  lk_choice_button_set_chosen (self, 0);
}

guint
lk_choice_button_get_chosen (LkChoiceButton *self)
{
  g_return_val_if_fail (LK_IS_CHOICE_BUTTON (self), 0);

  return self->chosen;
}

void
lk_choice_button_set_chosen (LkChoiceButton *self,
                             guint           chosen)
{
  g_autofree char *name = NULL;

  g_return_if_fail (LK_IS_CHOICE_BUTTON (self));
  g_return_if_fail (self->names != NULL && chosen < g_strv_length (self->names));

  self->chosen = chosen;
  name = g_strdup_printf ("%s: %s", self->title, self->names[chosen]);
  gtk_label_set_text (GTK_LABEL (self->label), self->names[chosen]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
