#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The assignment problem: each row gets one column, each column one row, at the least total cost. By shortest augmenting paths
 * with dual prices: H. W. Kuhn, "The Hungarian method for the assignment problem", Naval Research Logistics Quarterly 2 (1955),
 * in the form of R. Jonker & A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
 * problems", Computing 38 (1987). The prices are kept, so that after a cost has risen one more path mends the solution: n²
 * instead of n³.
 */
typedef struct _LkAssignment LkAssignment;

/** LK_ASSIGNMENT_NEVER: the cost of what is not allowed. A solution without it must exist. */
#define LK_ASSIGNMENT_NEVER (G_MAXINT64 / 4)

/** lk_assignment_new: @size rows and columns, all costs 0, nothing assigned. */
LkAssignment *lk_assignment_new        (guint         size);
void          lk_assignment_free       (LkAssignment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkAssignment, lk_assignment_free)

/**
 * lk_assignment_set_cost: once there is a solution a cost may only rise, until lk_assignment_restore(). A row whose own cost
 * rises is to be solved again.
 */
void          lk_assignment_set_cost   (LkAssignment *self,
                                        guint         row,
                                        guint         column,
                                        gint64        cost);
gint64        lk_assignment_get_cost   (LkAssignment *self,
                                        guint         row,
                                        guint         column);
/** lk_assignment_solve: FALSE when it was stopped by @cancellable. */
gboolean      lk_assignment_solve      (LkAssignment *self,
                                        GCancellable *cancellable);
guint         lk_assignment_get_column (LkAssignment *self,
                                        guint         row);
gint64        lk_assignment_get_total  (LkAssignment *self);
/** lk_assignment_save: (transfer full): the solution and its prices, to come back to once the costs are as they are now. */
gpointer      lk_assignment_save       (LkAssignment *self);
void          lk_assignment_restore    (LkAssignment *self,
                                        gconstpointer saved);

G_END_DECLS
