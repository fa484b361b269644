#include "model/lk-guides-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"
#include "model/lk-edit.h"
#include "model/lk-live-private.h"
#include "model/lk-order.h"
#include "model/lk-record-private.h"

static gboolean
check_guide (LkGuides  *self,
             LkGuide   *guide,
             GError   **error)
{
  if (lk_record_list_index (self->guides, guide) >= 0)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This viewing guide is not there any more."));
  return FALSE;
}

static void
add_version (LkGuides       *self,
             LkEdit         *edit,
             LkGuide        *guide,
             guint           number,
             LkGuideContent *content)
{
  g_autofree char *id = lk_store_new_id ();
  g_autofree char *json = lk_guide_content_write (content);
  g_autoptr (LkRecord) version = lk_record_new (LK_TYPE_GUIDE_VERSION, id);

  lk_record_set_text (version, "guide-id", lk_record_get_id (LK_RECORD (guide)));
  lk_record_set_int (version, "number", number);
  lk_record_set_text (version, "content", json);
  lk_record_set_int (version, "created", lk_now_ms ());
  lk_edit_insert (edit, version);
  g_hash_table_add (self->open, g_steal_pointer (&id));
  lk_live_put (LK_LIVE (self), version);
}

LkGuide *
lk_guides_add (LkGuides        *self,
               const char      *name,
               const char      *origin,
               LkGuideContent  *content,
               GError         **error)
{
  g_autofree char *line = NULL, *id = NULL, *rank = NULL;
  g_autoptr (LkRecord) guide = NULL;
  g_autoptr (LkGuideContent) first = NULL;
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_GUIDES (self), NULL);
  g_return_val_if_fail (origin != NULL, NULL);

  line = lk_check_line (name, LK_MAX_NAME, _("A viewing guide needs a name."), error);
  if (line == NULL)
    return NULL;

  id = lk_store_new_id ();
  rank = lk_order_rank_at_end (self->guides);
  first = content != NULL ? lk_guide_content_ref (content) : lk_guide_content_new ();
  guide = lk_record_new (LK_TYPE_GUIDE, id);
  lk_record_set_text (guide, "name", line);
  lk_record_set_text (guide, "origin", origin);
  lk_record_set_text (guide, "rank", rank);
  lk_record_set_int (guide, "created", lk_now_ms ());

  edit = lk_edit_new (LK_LIVE (self), N_("Add Viewing Guide"));
  lk_edit_insert (edit, guide);
  add_version (self, edit, LK_GUIDE (guide), 1, first);
  lk_live_put (LK_LIVE (self), guide);
  lk_edit_commit (g_steal_pointer (&edit));
  return LK_GUIDE (guide);
}

gboolean
lk_guides_rename (LkGuides    *self,
                  LkGuide     *guide,
                  const char  *name,
                  GError     **error)
{
  g_autofree char *line = NULL;
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_GUIDES (self), FALSE);
  g_return_val_if_fail (LK_IS_GUIDE (guide), FALSE);

  line = lk_check_line (name, LK_MAX_NAME, _("A viewing guide needs a name."), error);
  if (line == NULL || !check_guide (self, guide, error))
    return FALSE;

  edit = lk_edit_new (LK_LIVE (self), N_("Rename Viewing Guide"));
  lk_edit_merge (edit, LK_RECORD (guide), "name");
  lk_edit_text (edit, guide, "name", line);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_guides_archive (LkGuides  *self,
                   LkGuide   *guide,
                   gboolean   archive,
                   GError   **error)
{
  g_autoptr (LkEdit) edit = NULL;

  g_return_val_if_fail (LK_IS_GUIDES (self), FALSE);
  g_return_val_if_fail (LK_IS_GUIDE (guide), FALSE);

  if (archive == (lk_guide_get_archived (guide) != 0))
    return TRUE;

  edit = lk_edit_new (LK_LIVE (self), archive ? N_("Archive Viewing Guide") : N_("Bring Back Viewing Guide"));
  lk_edit_int (edit, guide, "archived", archive ? lk_now_ms () : 0);
  lk_live_put (LK_LIVE (self), LK_RECORD (guide));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

gboolean
lk_guides_move (LkGuides  *self,
                LkGuide   *guide,
                LkGuide   *before,
                GError   **error)
{
  g_autoptr (GPtrArray) moving = g_ptr_array_new ();
  g_autoptr (LkEdit) edit = NULL;
  g_auto (GStrv) ranks = NULL;

  g_return_val_if_fail (LK_IS_GUIDES (self), FALSE);
  g_return_val_if_fail (LK_IS_GUIDE (guide), FALSE);
  g_return_val_if_fail (before == NULL || LK_IS_GUIDE (before), FALSE);

  if (!check_guide (self, guide, error))
    return FALSE;
  g_ptr_array_add (moving, guide);
  if (lk_order_is_in_place (self->guides, moving, before))
    return TRUE;

  edit = lk_edit_new (LK_LIVE (self), N_("Move Viewing Guide"));
  ranks = lk_order_make_room (self->guides, moving, before, edit, LK_LIVE (self));
  lk_edit_text (edit, guide, "rank", ranks[0]);
  lk_live_put (LK_LIVE (self), LK_RECORD (guide));
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

static gboolean
is_open (LkGuides       *self,
         LkGuideVersion *version)
{
  return !lk_guide_version_get_used (version) && g_hash_table_contains (self->open, lk_record_get_id (LK_RECORD (version)));
}

gboolean
lk_guides_set_content (LkGuides        *self,
                       LkGuide         *guide,
                       LkGuideContent  *content,
                       const char      *label,
                       const char      *typed,
                       GError         **error)
{
  g_autoptr (LkEdit) edit = NULL;
  LkGuideVersion *current = NULL;

  g_return_val_if_fail (LK_IS_GUIDES (self), FALSE);
  g_return_val_if_fail (LK_IS_GUIDE (guide), FALSE);
  g_return_val_if_fail (content != NULL && label != NULL, FALSE);

  if (!check_guide (self, guide, error))
    return FALSE;
  current = lk_guides_get_current (self, guide);
  if (current != NULL && lk_guide_content_equal (lk_guide_version_get_content (current), content))
    return TRUE;

  edit = lk_edit_new (LK_LIVE (self), label);
  if (typed != NULL)
    lk_edit_merge (edit, LK_RECORD (guide), typed);
  if (current != NULL && is_open (self, current))
    {
      g_autofree char *json = lk_guide_content_write (content);

      lk_edit_text (edit, current, "content", json);
      lk_live_put (LK_LIVE (self), LK_RECORD (current));
    }
  else
    add_version (self, edit, guide, current != NULL ? lk_guide_version_get_number (current) + 1 : 1, content);
  lk_edit_commit (g_steal_pointer (&edit));
  return TRUE;
}

void
lk_guides_use_version (LkGuides       *self,
                       LkGuideVersion *version)
{
  g_autoptr (LkEdit) edit = NULL;

  g_return_if_fail (LK_IS_GUIDES (self));
  g_return_if_fail (LK_IS_GUIDE_VERSION (version));

  g_hash_table_remove (self->open, lk_record_get_id (LK_RECORD (version)));
  if (lk_guide_version_get_used (version))
    return;

  edit = lk_edit_new (LK_LIVE (self), NULL);
  lk_edit_int (edit, version, "used", TRUE);
  lk_edit_commit (g_steal_pointer (&edit));
}

void
lk_guides_settle (LkGuides *self)
{
  g_return_if_fail (LK_IS_GUIDES (self));

  g_hash_table_remove_all (self->open);
}
