/* What becomes of a lesson: taught, evaluated, and made better in a next version. */

#include "designs/lk-design-detail-private.h"

#include <glib/gi18n-lib.h>

#include "designs/lk-designs.h"

gboolean
lk_design_detail_set_status (LkDesignDetail  *self,
                             LkDesignStatus   status,
                             GError         **error)
{
  static const char * const labels[] = { N_("Mark Lesson as Designed"), N_("Mark Lesson as Taught"), N_("Mark Lesson as Evaluated") };
  g_autoptr(LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), FALSE);
  g_return_val_if_fail (status < G_N_ELEMENTS (labels), FALSE);

  if (!lk_design_detail_check (self, error))
    return FALSE;

  edit = lk_design_detail_new_edit (self, labels[status]);
  lk_edit_int (edit, self->design, "status", (gint64) status);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

static LkDesignContent *
make_next (LkDesignDetail *self,
           const char     *id)
{
  g_autoptr(LkDesignContent) content = lk_design_detail_dup_content (self);
  LkDesignContent *next = lk_design_content_dup_as_new (content);

  next->id = g_strdup (id);
  next->family = g_strdup (content->family);
  next->previous = g_strdup (self->design_id);
  next->number = content->number + 1;
  lk_design_content_set (&next->origin, content->origin);
  return next;
}

static gboolean
write_next (LkDb      *db,
            gpointer   data,
            GError   **error)
{
  LkDesignContent *next = data;

  return lk_design_write_content (db, next, next->id, error);
}

char *
lk_design_detail_revise (LkDesignDetail  *self,
                         GError         **error)
{
  g_autoptr(LkEdit) edit = NULL;
  char *id = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), NULL);

  if (!lk_design_detail_check (self, error))
    return NULL;

  id = lk_store_new_id ();
  edit = lk_design_detail_new_edit (self, N_("Revise Lesson Design"));
  lk_edit_int (edit, self->design, "status", LK_DESIGN_REVISED);
  lk_edit_run (edit, write_next, make_next (self, id), (GDestroyNotify) lk_design_content_unref);
  lk_edit_commit (g_steal_pointer (&edit));
  return id;
}
