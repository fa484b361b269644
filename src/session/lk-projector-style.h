#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** The smallest text of the projector view on a screen of LK_PROJECTOR_LINES lines, in pixels: what is read at five metres. */
#define LK_PROJECTOR_TEXT  28
#define LK_PROJECTOR_LINES 1080

/** lk_projector_text_size: the pixels of the smallest text on a screen of @lines lines, from 720 to 2160. */
double lk_projector_text_size  (int        lines);

/**
 * LkProjectorStyle:
 *
 * The size of the text on one projector view, which has the style class `projector`; everything else in it is told in em.
 */
typedef struct _LkProjectorStyle LkProjectorStyle;

/** lk_projector_style_new: for the display of @widget. */
LkProjectorStyle *lk_projector_style_new  (GtkWidget        *widget);
/** lk_projector_style_set_lines: the height of the view, in pixels. */
void              lk_projector_style_set_lines (LkProjectorStyle *self,
                                                int               lines);
void              lk_projector_style_free (LkProjectorStyle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkProjectorStyle, lk_projector_style_free)

G_END_DECLS
