#pragma once

#include "lessons/lk-lesson-clock.h"
#include "lessons/lk-teach-view.h"

G_BEGIN_DECLS

#define LK_TEACH_VIEW_GAP 12

struct _LkTeachView
{
  GtkWidget       parent_instance;

  GtkWidget      *place;      /* "Phase 2 of 4" */
  GtkWidget      *left;       /* of the lesson */
  GtkWidget      *title;
  GtkWidget      *time;
  GtkWidget      *planned;
  GtkWidget      *texts[3];   /* boxes of rich text: teacher, pupils, materials */
  GtkWidget      *parts[3];   /* each with its heading */
  GtkWidget      *next;       /* what comes next, in words */
  GtkWidget      *close;
  GtkWidget      *scrolled;
  GtkWidget      *bar;
  GtkWidget      *buttons[3]; /* back, pause, on */
  GtkWidget      *seen;

  LkDesignDetail *detail;
  LkLessonClock  *clock;      /* borrowed from @detail */
  LkPhase        *phase;      /* that is on */
  guint           index;
  guint           tick;
  guint           inhibited;
};

/** lk_teach_view_build: puts the parts of @self in it, of which none does anything yet. */
void lk_teach_view_build (LkTeachView *self,
                          LkSchool    *school);

G_END_DECLS
