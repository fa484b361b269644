/* What is to be seen in the pupils' window: the first page, the sheet, and the door of the teacher with its padlock. */

#include "voice/lk-pupil-window-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "voice/lk-pupil-sheet.h"
#include "widgets/lk-password-box.h"
#include "widgets/lk-text-scale.h"

#define GAP 18
#define MARGIN 36
#define WORDS_WIDTH 720
#define PASSWORD_WIDTH 420

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* In the middle, however large the screen is. */
static GtkWidget *
clamp (GtkWidget *box,
       int        width)
{
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (clamp, MARGIN);
  gtk_widget_set_margin_end (clamp, MARGIN);
  gtk_widget_set_vexpand (clamp, TRUE);
  return clamp;
}

static GtkWidget *
new_button (const char *label,
            const char *css_class)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, css_class);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  return button;
}

static GtkWidget *
new_start (LkPupilWindow *self,
           double         scale)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  self->greeting = new_label ("pupil-greeting");
  self->words = new_label ("pupil-words");
  self->start = new_button (_("Start"), "suggested-action");
  gtk_widget_add_css_class (self->start, "pupil-start");
  gtk_widget_set_margin_top (self->start, GAP);
  gtk_box_append (GTK_BOX (box), self->greeting);
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), self->start);
  return clamp (box, (int) (WORDS_WIDTH * scale));
}

static GtkWidget *
new_teacher (LkPupilWindow *self,
             double         scale)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *open = new_button (_("Open"), "suggested-action");

  self->ask = new_label ("voice-first");
  self->password = lk_password_box_new (self->keeper, lk_private_get_person_id (self->private), 0);
  self->go_back = new_button (_("Back to the Questions"), "flat");
  lk_password_box_set_button (LK_PASSWORD_BOX (self->password), open);
  gtk_box_append (GTK_BOX (box), self->ask);
  gtk_box_append (GTK_BOX (box), self->password);
  gtk_box_append (GTK_BOX (box), open);
  gtk_box_append (GTK_BOX (box), self->go_back);
  return clamp (box, (int) (PASSWORD_WIDTH * scale));
}

static GtkWidget *
new_padlock (LkPupilWindow *self)
{
  self->padlock = gtk_button_new_from_icon_name ("system-lock-screen-symbolic");
  gtk_widget_add_css_class (self->padlock, "flat");
  gtk_widget_add_css_class (self->padlock, "circular");
  gtk_widget_add_css_class (self->padlock, "pupil-padlock");
  gtk_widget_set_halign (self->padlock, GTK_ALIGN_END);
  gtk_widget_set_valign (self->padlock, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->padlock, GAP / 3);
  gtk_widget_set_margin_end (self->padlock, GAP / 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->padlock), GTK_ACCESSIBLE_PROPERTY_LABEL, _("For the Teacher"), -1);
  return self->padlock;
}

void
lk_pupil_window_add_pages (LkPupilWindow *self)
{
  const double scale = self->parent != NULL ? lk_text_scale_get (GTK_WIDGET (self->parent)) : 1;
  GtkWidget *overlay = gtk_overlay_new ();

  self->stack = gtk_stack_new ();
  self->sheet = lk_pupil_sheet_new (lk_survey_get_form (self->survey));
  gtk_stack_add_named (GTK_STACK (self->stack), new_start (self, scale), "start");
  gtk_stack_add_named (GTK_STACK (self->stack), self->sheet, "sheet");
  gtk_stack_add_named (GTK_STACK (self->stack), new_teacher (self, scale), "teacher");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->stack);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), new_padlock (self));
  gtk_window_set_child (GTK_WINDOW (self), overlay);
}
