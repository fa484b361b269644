#pragma once

#include "lessons/lk-lesson-form.h"

G_BEGIN_DECLS

struct _LkLessonForm
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *bar;
  GtkWidget      *revised;     /* LkNotice */
  GtkWidget      *total;       /* label */
  GtkWidget      *time;        /* LkTimeBarView */
  GtkWidget      *phases;      /* LkPhaseList */
  GPtrArray      *stops;       /* where Ctrl+Shift+Enter goes, in the order of reading */

  LkDesignDetail *detail;
  LkSchool       *school;
};

void lk_lesson_form_install_actions (GtkWidgetClass *widget_class);
/** lk_lesson_form_show_actions: greys what cannot be done now. */
void lk_lesson_form_show_actions    (LkLessonForm   *self);
/** lk_lesson_form_add_keys: those that go before what has the focus. */
void lk_lesson_form_add_keys        (LkLessonForm   *self);

G_END_DECLS
