#pragma once

#include <gtk/gtk.h>

#include "model/lk-person.h"

G_BEGIN_DECLS

/**
 * LkDoorFrame: a page of the door: a disc or a picture, a heading and a sentence in the middle, and below them what is put in it.
 */
#define LK_TYPE_DOOR_FRAME (lk_door_frame_get_type ())
G_DECLARE_FINAL_TYPE (LkDoorFrame, lk_door_frame, LK, DOOR_FRAME, GtkWidget)

GtkWidget *lk_door_frame_new        (const char  *icon_name,
                                     const char  *heading,
                                     const char  *words);
/** lk_door_frame_set_person: their disc instead of the icon. */
void       lk_door_frame_set_person (LkDoorFrame *self,
                                     LkPerson    *person);
void       lk_door_frame_append     (LkDoorFrame *self,
                                     GtkWidget   *child);
/** lk_door_frame_add_button: (transfer none): a round button below the rest. */
GtkWidget *lk_door_frame_add_button (LkDoorFrame *self,
                                     const char  *label,
                                     const char  *style_class);

G_END_DECLS
