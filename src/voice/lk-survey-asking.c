#include "voice/lk-survey-asking.h"

#include <glib/gi18n.h>

#include "voice/lk-line-list.h"
#include "voice/lk-survey-head.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-private-toast.h"

#define GAP 12
#define WIDTH 820
#define N_PARTS (LK_SURVEY_QUESTIONS + 1)

struct _LkSurveyAsking
{
  GtkWidget  parent_instance;

  GtkWidget *scroller;
  GtkWidget *head;
  GtkWidget *lists[N_PARTS];
  GtkWidget *answered;   /* says that there are answers already */

  LkPrivate *own;
  LkSurvey  *survey;
};

static guint save_set_signal;

G_DEFINE_FINAL_TYPE (LkSurveyAsking, lk_survey_asking, GTK_TYPE_WIDGET)

static gboolean
take_cb (gpointer       owner,
         LkSurveyForm  *form,
         const char    *label,
         const char    *typed,
         GError       **error)
{
  LkSurveyAsking *self = owner;

  return lk_survey_set_form (self->survey, form, error);
}

/* A line that was taken out, and the form that says where it stood. */
typedef struct
{
  GtkWidget    *window;     /* weak: where it is said that it cannot be put back */
  LkSurvey     *survey;
  LkSurveyForm *before;
  LkSurveyPart  part;
  guint         position;
} Removed;

static void
removed_free (gpointer data)
{
  Removed *removed = data;

  g_clear_weak_pointer (&removed->window);
  g_object_unref (removed->survey);
  lk_survey_form_unref (removed->before);
  g_free (removed);
}

static void
put_back (gpointer data)
{
  Removed *removed = data;
  GError *error = NULL;
  g_autoptr (LkSurveyForm) whole = lk_survey_form_put_back (lk_survey_get_form (removed->survey), removed->part, removed->before, removed->position, &error);

  if (whole != NULL)
    lk_survey_set_form (removed->survey, whole, &error);
  if (removed->window != NULL)
    lk_voice_complain (removed->window, error);
  else
    g_clear_error (&error);
}

static void
removed_cb (LkSurveyAsking *self,
            LkSurveyForm   *before,
            guint           position,
            GtkWidget      *list)
{
  Removed *removed = g_new0 (Removed, 1);

  g_set_weak_pointer (&removed->window, GTK_WIDGET (gtk_widget_get_root (list)));
  removed->part = list == self->lists[LK_SURVEY_STATEMENTS] ? LK_SURVEY_STATEMENTS : LK_SURVEY_QUESTIONS;
  removed->position = position;
  removed->survey = g_object_ref (self->survey);
  removed->before = lk_survey_form_ref (before);
  lk_private_toast (GTK_WIDGET (self), self->own, _("Removed"), _("Put Back"), put_back, removed, removed_free);
}

static void
save_set_cb (LkSurveyAsking *self)
{
  lk_survey_asking_flush (self);
  g_signal_emit (self, save_set_signal, 0);
}

static void
show (LkSurveyAsking *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    lk_line_list_set_form (LK_LINE_LIST (self->lists[i]), lk_survey_get_form (self->survey));
  gtk_widget_set_visible (self->answered, lk_survey_get_n_sheets (self->survey) > 0);
}

static gboolean
lk_survey_asking_grab_focus (GtkWidget *widget)
{
  LkSurveyAsking *self = LK_SURVEY_ASKING (widget);
  const gboolean named = lk_survey_get_text (self->survey, LK_SURVEY_CLASS)[0] != '\0';

  return gtk_widget_grab_focus (named ? self->lists[LK_SURVEY_STATEMENTS] : self->head);
}

static void
lk_survey_asking_dispose (GObject *object)
{
  LkSurveyAsking *self = LK_SURVEY_ASKING (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->survey);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (lk_survey_asking_parent_class)->dispose (object);
}

static void
lk_survey_asking_class_init (LkSurveyAskingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_survey_asking_dispose;
  widget_class->grab_focus = lk_survey_asking_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lksurveyasking");
  save_set_signal = g_signal_new ("save-set", LK_TYPE_SURVEY_ASKING, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_survey_asking_init (LkSurveyAsking *self)
{
}

static GtkWidget *
new_part (LkSurveyAsking *self,
          LkSurveyPart       part,
          const char        *heading)
{
  GtkWidget *section = lk_voice_section (heading);

  self->lists[part] = lk_line_list_new (part, take_cb, self);
  g_signal_connect_object (self->lists[part], "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (section), self->lists[part]);
  return section;
}

static void
build (LkSurveyAsking *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *save = lk_voice_button (_("_Save as Set…"), NULL);

  self->head = lk_survey_head_new (self->own, self->survey);
  self->answered = lk_voice_label (_("Pupils have answered. A line with answers can be moved, and a slip of the pen mended, but it cannot be taken out."),
                                   "voice-hint");
  gtk_widget_set_tooltip_text (save, _("To use these questions again, for everyone at school"));
  g_signal_connect_object (save, "clicked", G_CALLBACK (save_set_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->head);
  gtk_box_append (GTK_BOX (box), self->answered);
  gtk_box_append (GTK_BOX (box), new_part (self, LK_SURVEY_STATEMENTS, _("Statements")));
  gtk_box_append (GTK_BOX (box), new_part (self, LK_SURVEY_QUESTIONS, _("Open questions")));
  gtk_box_append (GTK_BOX (box), save);
  self->scroller = lk_voice_scroller (box, WIDTH);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
lk_survey_asking_new (LkPrivate *own,
                      LkSurvey  *survey)
{
  LkSurveyAsking *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);

  self = g_object_new (LK_TYPE_SURVEY_ASKING, NULL);
  self->own = g_object_ref (own);
  self->survey = g_object_ref (survey);
  build (self);
  g_signal_connect_object (survey, "notify::form", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (survey, "notify::n-sheets", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

void
lk_survey_asking_flush (LkSurveyAsking *self)
{
  g_return_if_fail (LK_IS_SURVEY_ASKING (self));

  lk_survey_head_flush (LK_SURVEY_HEAD (self->head));
  for (guint i = 0; i < N_PARTS; i++)
    lk_line_list_flush (LK_LINE_LIST (self->lists[i]));
}
