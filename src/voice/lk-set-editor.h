#pragma once

#include <gtk/gtk.h>

#include "surveys/lk-statement-sets.h"

G_BEGIN_DECLS

/** LkSetEditor: one set of the school, edited in place; each edit can be undone. Signals: `closed ()`: it has been archived, or is gone by undo. */
#define LK_TYPE_SET_EDITOR (lk_set_editor_get_type ())
G_DECLARE_FINAL_TYPE (LkSetEditor, lk_set_editor, LK, SET_EDITOR, GtkWidget)

GtkWidget *lk_set_editor_new (LkStatementSets *sets,
                              LkStatementSet  *set);

G_END_DECLS
