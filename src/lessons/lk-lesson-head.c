#include "lessons/lk-lesson-head.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "lessons/lk-designers-row.h"
#include "lessons/lk-goal-link.h"
#include "lessons/lk-lesson-field.h"
#include "lessons/lk-lesson-words.h"
#include "lessons/lk-minutes.h"
#include "widgets/lk-day-picker.h"
#include "widgets/lk-flow.h"
#include "widgets/lk-text-scale.h"

#define GAP 12
#define LINE_GAP 6
#define N_LINES (LK_DESIGN_HOUR + 1)

struct _LkLessonHead
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *lines[N_LINES];
  GtkWidget      *day;         /* GtkMenuButton */
  GtkWidget      *minutes;
  GtkWidget      *message;     /* label */

  LkDesignDetail *detail;
};

G_DEFINE_FINAL_TYPE (LkLessonHead, lk_lesson_head, GTK_TYPE_WIDGET)

static gboolean
save_cb (gpointer     owner,
         guint        which,
         const char  *text,
         GError     **error)
{
  LkLessonHead *self = owner;

  return lk_design_detail_set_line (self->detail, which, text, error);
}

static void
complain (LkLessonHead *self,
          const GError *error)
{
  gtk_label_set_text (GTK_LABEL (self->message), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->message, error != NULL);
}

static void
minutes_cb (LkLessonHead *self,
            guint         minutes)
{
  g_autoptr (GError) error = NULL;

  lk_design_detail_set_minutes (self->detail, minutes, &error);
  complain (self, error);
}

static void
day_picked_cb (LkLessonHead *self,
               int           day)
{
  g_autoptr (GError) error = NULL;

  lk_design_detail_set_day (self->detail, day, &error);
  complain (self, error);
}

/* Enter goes on to the next field. */
static void
entered_cb (LkLessonHead *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

static void
show_day (LkLessonHead *self,
          LkDesign     *design)
{
  const LkDay day = lk_design_get_day (design);
  g_autofree char *words = day != LK_DAY_NONE ? lk_day_format_short (day, lk_day_today ()) : g_strdup (_("No day yet"));
  g_autofree char *name = g_strdup_printf (_("Day: %s"), words);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->day), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->day), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
show (LkLessonHead *self)
{
  LkDesign *design = lk_design_detail_get_design (self->detail);
  const gboolean editable = lk_lesson_is_editable (self->detail);

  if (design == NULL)
    return;
  lk_lesson_field_set_text (LK_LESSON_FIELD (self->lines[LK_DESIGN_TITLE]), lk_design_get_title (design));
  lk_lesson_field_set_text (LK_LESSON_FIELD (self->lines[LK_DESIGN_CLASS]), lk_design_get_class_name (design));
  lk_lesson_field_set_text (LK_LESSON_FIELD (self->lines[LK_DESIGN_SUBJECT]), lk_design_get_subject (design));
  lk_lesson_field_set_text (LK_LESSON_FIELD (self->lines[LK_DESIGN_HOUR]), lk_design_get_hour (design));
  for (guint i = 0; i < N_LINES; i++)
    lk_lesson_field_set_editable (LK_LESSON_FIELD (self->lines[i]), editable);
  show_day (self, design);
  gtk_widget_set_sensitive (self->day, editable);
  lk_minutes_set (LK_MINUTES (self->minutes), lk_design_get_minutes (design));
  lk_minutes_set_editable (LK_MINUTES (self->minutes), editable);
}

static gboolean
lk_lesson_head_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_LESSON_HEAD (widget)->lines[LK_DESIGN_TITLE]);
}

static void
lk_lesson_head_dispose (GObject *object)
{
  LkLessonHead *self = LK_LESSON_HEAD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (lk_lesson_head_parent_class)->dispose (object);
}

static void
lk_lesson_head_class_init (LkLessonHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_lesson_head_dispose;
  widget_class->grab_focus = lk_lesson_head_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lklessonhead");
}

static void
lk_lesson_head_init (LkLessonHead *self)
{
}

static GtkWidget *
new_line (LkLessonHead *self,
          LkDesignLine  which,
          const char   *name,
          const char   *hint)
{
  self->lines[which] = lk_lesson_field_new (name, hint, 1, save_cb, self, which);
  g_signal_connect_object (self->lines[which], "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  return self->lines[which];
}

static void
open_day_cb (GtkMenuButton *button,
             gpointer       user_data)
{
  LkLessonHead *self = user_data;
  GtkWidget *picker = lk_day_picker_new ();

  lk_day_picker_set_day (LK_DAY_PICKER (picker), lk_design_get_day (lk_design_detail_get_design (self->detail)));
  g_signal_connect_object (picker, "picked", G_CALLBACK (day_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

static GtkWidget *
new_day (LkLessonHead *self)
{
  self->day = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->day), open_day_cb, self, NULL);
  return self->day;
}

static GtkWidget *
new_minutes (LkLessonHead *self)
{
  self->minutes = lk_minutes_new (_("Length of the lesson, in minutes"), 1);
  g_signal_connect_object (self->minutes, "chosen", G_CALLBACK (minutes_cb), self, G_CONNECT_SWAPPED);
  return self->minutes;
}

/* A field with a few words over it. */
static void
append (LkLessonHead *self,
        GtkWidget    *flow,
        const char   *heading,
        GtkWidget    *field,
        int           width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "phase-part");
  if (width > 0)
    gtk_widget_set_size_request (box, (int) (width * lk_text_scale_get (GTK_WIDGET (self))), -1);
  gtk_widget_set_hexpand (box, width > 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field);
  lk_flow_append (LK_FLOW (flow), box);
}

static GtkWidget *
new_facts (LkLessonHead *self,
           LkSchool     *school)
{
  GtkWidget *flow = lk_flow_new (GAP, LINE_GAP);

  append (self, flow, _("Goal of the team"), lk_goal_link_new (self->detail, school), 230);
  append (self, flow, _("Class"), new_line (self, LK_DESIGN_CLASS, _("Class"), NULL), 90);
  append (self, flow, _("Subject"), new_line (self, LK_DESIGN_SUBJECT, _("Subject"), NULL), 130);
  append (self, flow, _("Day"), new_day (self), 0);
  append (self, flow, _("Lesson hour"), new_line (self, LK_DESIGN_HOUR, _("Lesson hour"), NULL), 100);
  append (self, flow, _("Length"), new_minutes (self), 0);
  append (self, flow, _("Designers"), lk_designers_row_new (self->detail, school), 0);
  return flow;
}

GtkWidget *
lk_lesson_head_new (LkDesignDetail *detail,
                    LkSchool       *school)
{
  LkLessonHead *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_LESSON_HEAD, NULL);
  self->detail = g_object_ref (detail);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, LINE_GAP);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (self->box), new_line (self, LK_DESIGN_TITLE, _("Title"), _("Title (or leave it to the goal)")));
  gtk_widget_add_css_class (self->lines[LK_DESIGN_TITLE], "lesson-title");
  gtk_box_append (GTK_BOX (self->box), new_facts (self, school));
  gtk_box_append (GTK_BOX (self->box), self->message);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (lk_design_detail_get_design (detail), "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (school, "day-turned", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
