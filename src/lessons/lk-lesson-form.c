#include "lessons/lk-lesson-form-private.h"

#include <glib/gi18n.h>

#include "lessons/lk-attachment-list.h"
#include "lessons/lk-block-field.h"
#include "lessons/lk-lesson-bar.h"
#include "lessons/lk-lesson-head.h"
#include "lessons/lk-lesson-sides.h"
#include "lessons/lk-lesson-words.h"
#include "lessons/lk-phase-list.h"
#include "lessons/lk-pupil-table.h"
#include "widgets/lk-columns.h"
#include "widgets/lk-notice.h"
#include "widgets/lk-time-bar-view.h"

#define GAP 12
#define LEAST 330        /* of two texts side by side, each, at usual text */

static guint closed_signal;

G_DEFINE_FINAL_TYPE (LkLessonForm, lk_lesson_form, GTK_TYPE_WIDGET)

static void
show_time (LkLessonForm *self)
{
  LkDesign *design = lk_design_detail_get_design (self->detail);
  const guint total = lk_design_detail_get_total (self->detail), minutes = design != NULL ? lk_design_get_minutes (design) : 0;
  g_autofree char *words = g_strdup_printf (ngettext ("%u of %u minute", "%u of %u minutes", minutes), total, minutes);

  gtk_label_set_text (GTK_LABEL (self->total), words);
  if (total > minutes)
    gtk_widget_add_css_class (self->total, "too-long");
  else
    gtk_widget_remove_css_class (self->total, "too-long");
  lk_time_bar_view_set_minutes (LK_TIME_BAR_VIEW (self->time), minutes);
}

static void
show_status (LkLessonForm *self)
{
  LkDesign *design = lk_design_detail_get_design (self->detail);
  const gboolean revised = !lk_lesson_is_editable (self->detail);

  if (revised && design != NULL)
    {
      g_autofree char *words = g_strdup_printf (_("Revised by version %u. This version stays as it was."), lk_design_get_number (design) + 1);

      lk_notice_set_message (LK_NOTICE (self->revised), words);
    }
  lk_notice_set_revealed (LK_NOTICE (self->revised), revised && design != NULL);
  lk_time_bar_view_set_editable (LK_TIME_BAR_VIEW (self->time), !revised);
  lk_lesson_form_show_actions (self);
}

static void
open_next_cb (LkLessonForm *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "lesson.open-next", NULL);
}

static void
gone_cb (LkLessonForm *self)
{
  g_signal_emit (self, closed_signal, 0);
}

static void
activated_cb (LkLessonForm *self,
              guint         place)
{
  lk_phase_list_focus (LK_PHASE_LIST (self->phases), place);
}

static void
minutes_wanted_cb (LkLessonForm *self,
                   guint         place,
                   guint         minutes)
{
  LkPhase *phase = lk_record_list_peek (lk_design_detail_get_phases (self->detail), place);
  g_autoptr (GError) error = NULL;

  if (phase != NULL && !lk_design_detail_set_phase_minutes (self->detail, phase, minutes, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
turned_cb (LkLessonForm *self,
           gboolean      wide)
{
  lk_time_bar_view_set_vertical (LK_TIME_BAR_VIEW (self->time), wide);
}

static gboolean
lk_lesson_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_LESSON_FORM (widget)->stops->pdata[0]);
}

static void
lk_lesson_form_dispose (GObject *object)
{
  LkLessonForm *self = LK_LESSON_FORM (object);

  g_ptr_array_set_size (self->stops, 0);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->detail);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_lesson_form_parent_class)->dispose (object);
}

static void
lk_lesson_form_finalize (GObject *object)
{
  g_ptr_array_unref (LK_LESSON_FORM (object)->stops);

  G_OBJECT_CLASS (lk_lesson_form_parent_class)->finalize (object);
}

static void
lk_lesson_form_class_init (LkLessonFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_lesson_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_lesson_form_finalize;
  widget_class->grab_focus = lk_lesson_form_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lklessonform");
  closed_signal = g_signal_new ("closed", LK_TYPE_LESSON_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  lk_lesson_form_install_actions (widget_class);
}

static void
lk_lesson_form_init (LkLessonForm *self)
{
  self->stops = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* A stop of the reading order, and back. */
static GtkWidget *
stop (LkLessonForm *self,
      GtkWidget    *widget)
{
  g_ptr_array_add (self->stops, widget);
  return widget;
}

/* @number: of the six building blocks; 0 for what comes beside them. */
static GtkWidget *
new_card (guint       number,
          const char *title,
          GtkWidget  *content)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "card-heading");
  if (number > 0)
    {
      g_autofree char *digits = g_strdup_printf ("%u", number);
      GtkWidget *badge = gtk_label_new (digits);

      gtk_widget_add_css_class (badge, "step-number");
      gtk_widget_set_valign (badge, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (head), badge);
    }
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (card), content);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "lesson-card");
  return card;
}

static GtkWidget *
new_block (LkLessonForm  *self,
           guint          number,
           LkDesignBlock  block,
           int            lines)
{
  GtkWidget *field = stop (self, lk_block_field_new (self->detail, block, NULL, NULL, lines));

  return new_card (number, lk_design_block_get_title (block), field);
}

static GtkWidget *
new_start (LkLessonForm *self)
{
  GtkWidget *prior = stop (self, lk_block_field_new (self->detail, LK_BLOCK_PRIOR, lk_design_block_get_title (LK_BLOCK_PRIOR), NULL, 2));
  GtkWidget *misconception = stop (self, lk_block_field_new (self->detail, LK_BLOCK_MISCONCEPTION,
                                                             lk_design_block_get_title (LK_BLOCK_MISCONCEPTION), NULL, 2));

  return new_card (2, _("Where pupils are"), lk_columns_new (prior, misconception, GAP, LEAST));
}

static GtkWidget *
new_activities (LkLessonForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  gtk_box_append (GTK_BOX (box), stop (self, lk_block_field_new (self->detail, LK_BLOCK_ACTIVITIES, NULL, NULL, 2)));
  self->phases = stop (self, lk_phase_list_new (self->detail));
  gtk_box_append (GTK_BOX (box), self->phases);
  return new_card (3, lk_design_block_get_title (LK_BLOCK_ACTIVITIES), box);
}

static GtkWidget *
new_upper (LkLessonForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  gtk_box_append (GTK_BOX (box), new_block (self, 1, LK_BLOCK_GOAL, 2));
  gtk_box_append (GTK_BOX (box), new_start (self));
  gtk_box_append (GTK_BOX (box), new_activities (self));
  return box;
}

static GtkWidget *
new_lower (LkLessonForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  gtk_box_append (GTK_BOX (box), new_block (self, 4, LK_BLOCK_INTERIM, 2));
  gtk_box_append (GTK_BOX (box), new_block (self, 5, LK_BLOCK_OFF_TRACK, 2));
  gtk_box_append (GTK_BOX (box), new_block (self, 6, LK_BLOCK_END, 2));
  gtk_box_append (GTK_BOX (box), new_block (self, 0, LK_BLOCK_DIFFERENTIATION, 2));
  gtk_box_append (GTK_BOX (box), new_card (0, _("Model pupils"), stop (self, lk_pupil_table_new (self->detail))));
  gtk_box_append (GTK_BOX (box), new_card (0, _("Links and files"), stop (self, lk_attachment_list_new (self->detail))));
  return box;
}

static GtkWidget *
new_side (LkLessonForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->total = gtk_label_new (NULL);
  self->time = lk_time_bar_view_new (G_LIST_MODEL (lk_design_detail_get_phases (self->detail)));
  gtk_label_set_xalign (GTK_LABEL (self->total), 0);
  gtk_label_set_wrap (GTK_LABEL (self->total), TRUE);
  gtk_widget_add_css_class (self->total, "card-heading");
  gtk_widget_set_vexpand (self->time, TRUE);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "lesson-card");
  g_signal_connect_object (self->time, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->time, "minutes-wanted", G_CALLBACK (minutes_wanted_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->total);
  gtk_box_append (GTK_BOX (box), self->time);
  return box;
}

static GtkWidget *
new_page (LkLessonForm *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *sides = NULL, *head = NULL, *upper = NULL, *side = NULL;

  head = stop (self, lk_lesson_head_new (self->detail, self->school));
  upper = new_upper (self);
  side = new_side (self);
  sides = lk_lesson_sides_new (head, upper, side, new_lower (self), gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  gtk_widget_add_css_class (sides, "lesson-page");
  g_signal_connect_object (sides, "turned", G_CALLBACK (turned_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), sides);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWidget *
new_revised (LkLessonForm *self)
{
  self->revised = lk_notice_new ();
  g_object_set (self->revised, "icon-name", "view-refresh-symbolic", "button-label", _("_Open It"), NULL);
  g_signal_connect_object (self->revised, "clicked", G_CALLBACK (open_next_cb), self, G_CONNECT_SWAPPED);
  return self->revised;
}

static gboolean
is_shared (LkLessonForm *self)
{
  return lk_design_detail_get_store (self->detail) == lk_school_get_store (self->school);
}

GtkWidget *
lk_lesson_form_new (LkDesignDetail *detail,
                    LkSchool       *school)
{
  LkLessonForm *self = NULL;
  LkDesign *design = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  design = lk_design_detail_get_design (detail);
  g_return_val_if_fail (design != NULL, NULL);

  self = g_object_new (LK_TYPE_LESSON_FORM, NULL);
  self->detail = g_object_ref (detail);
  self->school = g_object_ref (school);
  self->bar = lk_lesson_bar_new (detail, is_shared (self));
  gtk_box_append (GTK_BOX (self->box), self->bar);
  gtk_box_append (GTK_BOX (self->box), new_revised (self));
  gtk_box_append (GTK_BOX (self->box), new_page (self));
  lk_lesson_form_add_keys (self);
  g_signal_connect_object (detail, "notify::total", G_CALLBACK (show_time), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (detail, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (design, "notify::minutes", G_CALLBACK (show_time), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (design, "notify::status", G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);
  show_time (self);
  show_status (self);
  return GTK_WIDGET (self);
}

LkDesignDetail *
lk_lesson_form_get_detail (LkLessonForm *self)
{
  g_return_val_if_fail (LK_IS_LESSON_FORM (self), NULL);

  return self->detail;
}

void
lk_lesson_form_set_waiting (LkLessonForm *self,
                            gboolean      waiting)
{
  g_return_if_fail (LK_IS_LESSON_FORM (self));

  lk_lesson_bar_set_waiting (LK_LESSON_BAR (self->bar), waiting);
}
