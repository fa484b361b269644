#pragma once

#include "chart/lk-time-bar.h"
#include "widgets/lk-time-bar-view.h"

G_BEGIN_DECLS

struct _LkTimeBarView
{
  GtkWidget        parent_instance;

  GListModel      *list;       /* NULL for a content's */
  GPtrArray       *records;    /* (element-type LkPhase): followed */
  GArray          *phases;     /* of LkTimeBarPhase, with titles of its own */
  LkTimeBarShapes *shapes;     /* as drawn last */
  guint            minutes;
  gboolean         vertical;
  gboolean         editable;
  gboolean         wordless;
  int              marked;
  int              walked;     /* by the keys */
  int              dragged;    /* whose end the pointer holds, or -1 */
  guint            held;       /* the minutes that it would get */
  guint            span;       /* while it does */
  double           minute;
};

/* The bar as it is shown now; borrows from @self. */
LkTimeBar lk_time_bar_view_get_bar       (LkTimeBarView  *self);
/* Says what the keys point at. */
void      lk_time_bar_view_tell          (LkTimeBarView  *self);
void      lk_time_bar_view_activate      (LkTimeBarView  *self,
                                          guint           place);
void      lk_time_bar_view_want          (LkTimeBarView  *self,
                                          guint           place,
                                          guint           minutes);
void      lk_time_bar_view_class_add_hands (GtkWidgetClass *widget_class);
void      lk_time_bar_view_add_hands     (LkTimeBarView  *self);

G_END_DECLS
