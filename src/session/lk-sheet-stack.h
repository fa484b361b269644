#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkSheetStack: the board with sheets over it; the one that was put on last is in front, and what lies below it can be
 *  neither touched nor reached by keys. */
#define LK_TYPE_SHEET_STACK (lk_sheet_stack_get_type ())
G_DECLARE_FINAL_TYPE (LkSheetStack, lk_sheet_stack, LK, SHEET_STACK, GtkWidget)

/** lk_sheet_stack_new: @content: what lies at the bottom. */
GtkWidget *lk_sheet_stack_new     (GtkWidget    *content);
/** lk_sheet_stack_push: @sheet: a LkProjectorSheet; goes when it says that it is closed. */
void       lk_sheet_stack_push    (LkSheetStack *self,
                                   GtkWidget    *sheet);
/** lk_sheet_stack_push_over: the same, on the stack that @widget lies in. */
void       lk_sheet_stack_push_over (GtkWidget  *widget,
                                   GtkWidget    *sheet);
/** lk_sheet_stack_pop: takes the one in front off; FALSE when there is none. */
gboolean   lk_sheet_stack_pop     (LkSheetStack *self);
void       lk_sheet_stack_clear   (LkSheetStack *self);
/** lk_sheet_stack_get_front: (transfer none) (nullable) */
GtkWidget *lk_sheet_stack_get_front (LkSheetStack *self);

G_END_DECLS
