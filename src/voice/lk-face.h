#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkFace: one of the faces that pupils of primary school answer by, as large as there is room for. */
#define LK_TYPE_FACE (lk_face_get_type ())
G_DECLARE_FINAL_TYPE (LkFace, lk_face, LK, FACE, GtkWidget)

/** lk_face_new: @face: as lk_face_draw() has it; @size: at least, in pixels. */
GtkWidget *lk_face_new (guint face,
                        int   size);

G_END_DECLS
