/* What stands in the teach view, and where. */

#include "lessons/lk-teach-view-private.h"

#include <glib/gi18n.h>

#include "lessons/lk-rich-box.h"
#include "lessons/lk-seen-line.h"
#include "widgets/lk-sides.h"
#include "widgets/lk-time-bar-view.h"

#define WIDE 520
#define GAP LK_TEACH_VIEW_GAP

static GtkWidget *
make_label (const char *css_class,
            gboolean    wrap)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

static GtkWidget *
make_top (LkTeachView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->place = make_label ("teach-place", FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (self->place), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->place, TRUE);
  gtk_box_append (GTK_BOX (box), self->place);
  self->close = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (self->close, "flat");
  gtk_widget_add_css_class (self->close, "circular");
  gtk_widget_set_valign (self->close, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->close, _("Back to the Design (Esc)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->close), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Back to the Design"), -1);
  gtk_box_append (GTK_BOX (box), self->close);
  return box;
}

static GtkWidget *
make_now (LkTeachView *self)
{
  GtkWidget *clock = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->title = make_label ("teach-title", TRUE);
  gtk_widget_set_valign (self->title, GTK_ALIGN_CENTER);
  self->time = make_label ("teach-time", FALSE);
  self->planned = make_label ("teach-planned", TRUE);
  gtk_box_append (GTK_BOX (clock), self->time);
  self->left = make_label ("teach-left", TRUE);
  gtk_box_append (GTK_BOX (clock), self->planned);
  gtk_box_append (GTK_BOX (clock), self->left);
  return lk_sides_new (self->title, clock, WIDE, 50, 2 * GAP);
}

static GtkWidget *
make_part (LkTeachView *self,
           guint        which,
           const char  *heading)
{
  GtkWidget *label = make_label ("teach-heading", TRUE);

  gtk_label_set_text (GTK_LABEL (label), heading);
  self->parts[which] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->texts[which] = lk_rich_box_new ();
  gtk_widget_add_css_class (self->texts[which], "teach-text");
  gtk_box_append (GTK_BOX (self->parts[which]), label);
  gtk_box_append (GTK_BOX (self->parts[which]), self->texts[which]);
  return self->parts[which];
}

/* A part that is not there leaves its side to the other. */
static GtkWidget *
make_side (GtkWidget *first,
           GtkWidget *second)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  gtk_box_append (GTK_BOX (box), first);
  if (second != NULL)
    gtk_box_append (GTK_BOX (box), second);
  return box;
}

static GtkWidget *
make_middle (LkTeachView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *teacher = make_part (self, 0, _("Teacher")), *pupils = make_part (self, 1, _("Pupils")), *materials = make_part (self, 2, _("Materials"));

  gtk_box_append (GTK_BOX (box), make_now (self));
  gtk_box_append (GTK_BOX (box), lk_sides_new (make_side (teacher, materials), make_side (pupils, NULL), WIDE, 50, 2 * GAP));
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
  gtk_widget_set_vexpand (self->scrolled, TRUE);
  return self->scrolled;
}

static GtkWidget *
make_buttons (LkTeachView *self)
{
  const struct { const char *icon, *words, *tip; } buttons[] = {
    { "go-previous-symbolic", _("Previous"), _("Previous Phase (Left Arrow)") },
    { "media-playback-start-symbolic", _("Start"), _("Start or Pause (Space)") },
    { "go-next-symbolic", _("Next"), _("Next Phase (Right Arrow)") },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = gtk_label_new (buttons[i].words);

      self->buttons[i] = gtk_button_new ();
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_halign (content, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (buttons[i].icon));
      gtk_box_append (GTK_BOX (content), label);
      gtk_button_set_child (GTK_BUTTON (self->buttons[i]), content);
      gtk_widget_add_css_class (self->buttons[i], "teach-button");
      gtk_widget_set_tooltip_text (self->buttons[i], buttons[i].tip);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, buttons[i].words, -1);
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }
  return box;
}

void
lk_teach_view_build (LkTeachView *self,
                     LkSchool    *school)
{
  gtk_widget_set_parent (make_top (self), GTK_WIDGET (self));
  gtk_widget_set_parent (make_middle (self), GTK_WIDGET (self));
  self->next = make_label ("teach-next", TRUE);
  gtk_widget_set_parent (self->next, GTK_WIDGET (self));
  self->bar = lk_time_bar_view_new (G_LIST_MODEL (lk_design_detail_get_phases (self->detail)));
  lk_time_bar_view_set_vertical (LK_TIME_BAR_VIEW (self->bar), FALSE);
  /* What is left of the plan would be taken for what is left of the lesson. */
  lk_time_bar_view_set_wordless (LK_TIME_BAR_VIEW (self->bar), TRUE);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  gtk_widget_set_parent (make_buttons (self), GTK_WIDGET (self));
  self->seen = lk_seen_line_new (self->detail, school);
  gtk_widget_set_parent (self->seen, GTK_WIDGET (self));
}
