#pragma once

#include "designs/lk-design-detail.h"
#include "stage/stage.h"

/** A lesson of 50 minutes with four phases, in a real file, open. */
typedef struct
{
  Stage            stage;
  LkDesignContent *content;
  LkDesignDetail  *detail;
} Lesson;

LkDesignContent *lesson_make_content (void);
void             lesson_set_up       (Lesson        *lesson,
                                      gconstpointer  data);
void             lesson_tear_down    (Lesson        *lesson,
                                      gconstpointer  data);
/** The first mapped label below @from that says exactly @words, or NULL. */
GtkWidget       *lesson_find_label   (GtkWidget     *from,
                                      const char    *words);
/** The first mapped widget of the type named @type below @from, or NULL. */
GtkWidget       *lesson_find_type    (GtkWidget     *from,
                                      const char    *type);
/** Keeps a picture of the window as @name in the folder that LK_PICTURES names, if it does. */
void             lesson_shoot        (Lesson        *lesson,
                                      const char    *name);
/** Dresses the display as the program does, in light or dark. */
void             lesson_dress        (gboolean       dark);
