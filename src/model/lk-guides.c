#include "model/lk-guides-private.h"

#include "model/lk-live-private.h"
#include "model/lk-record-list-private.h"
#include "model/lk-record-private.h"

enum
{
  CONTENT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkGuides, lk_guides, LK_TYPE_LIVE)

static void
tell_content (LkGuides *self,
              LkRecord *record)
{
  LkGuide *guide = NULL;

  if (self->quiet || !LK_IS_GUIDE_VERSION (record))
    return;
  guide = lk_guides_find (self, lk_guide_version_get_guide_id (LK_GUIDE_VERSION (record)));
  if (guide != NULL)
    g_signal_emit (self, signals[CONTENT_CHANGED], 0, guide);
}

static void
tell_all (LkGuides *self)
{
  for (guint i = 0; i < lk_record_list_get_size (self->guides); i++)
    g_signal_emit (self, signals[CONTENT_CHANGED], 0, lk_record_list_peek (self->guides, i));
}

static LkRecord *
lk_guides_find_record (LkLive     *live,
                       GType       type,
                       const char *id)
{
  LkGuides *self = LK_GUIDES (live);

  if (type == LK_TYPE_GUIDE)
    return (LkRecord *) lk_guides_find (self, id);
  return lk_record_list_find (self->versions, id);
}

static void
put_guide (LkGuides *self,
           LkGuide  *guide)
{
  const gboolean archived = lk_guide_get_archived (guide) != 0;

  lk_record_list_remove (archived ? self->guides : self->archived, guide);
  lk_record_list_put (archived ? self->archived : self->guides, guide);
}

static void
lk_guides_put (LkLive   *live,
               LkRecord *record)
{
  LkGuides *self = LK_GUIDES (live);
  g_autoptr (LkRecord) kept = g_object_ref (record);

  if (LK_IS_GUIDE (record))
    put_guide (self, LK_GUIDE (record));
  else
    lk_record_list_put (self->versions, record);
  tell_content (self, record);
}

static void
lk_guides_drop (LkLive   *live,
                LkRecord *record)
{
  LkGuides *self = LK_GUIDES (live);
  g_autoptr (LkRecord) kept = g_object_ref (record);

  if (!lk_record_list_remove (self->guides, record) && !lk_record_list_remove (self->archived, record))
    lk_record_list_remove (self->versions, record);
  tell_content (self, record);
}

static void
lk_guides_freeze (LkLive *live)
{
  LkGuides *self = LK_GUIDES (live);

  self->quiet = TRUE;
  lk_record_list_freeze (self->guides);
  lk_record_list_freeze (self->archived);
  lk_record_list_freeze (self->versions);
}

/* The versions first, so that who hears of a guide finds what is in it. */
static void
lk_guides_thaw (LkLive *live)
{
  LkGuides *self = LK_GUIDES (live);

  lk_record_list_thaw (self->versions);
  lk_record_list_thaw (self->archived);
  lk_record_list_thaw (self->guides);
  self->quiet = FALSE;
  tell_all (self);
}

static void
lk_guides_dispose (GObject *object)
{
  LkGuides *self = LK_GUIDES (object);

  g_clear_object (&self->guides);
  g_clear_object (&self->archived);
  g_clear_object (&self->versions);
  g_clear_pointer (&self->open, g_hash_table_unref);

  G_OBJECT_CLASS (lk_guides_parent_class)->dispose (object);
}

static void
lk_guides_class_init (LkGuidesClass *klass)
{
  LkLiveClass *live_class = LK_LIVE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_guides_dispose;
  live_class->find = lk_guides_find_record;
  live_class->put = lk_guides_put;
  live_class->drop = lk_guides_drop;
  live_class->freeze = lk_guides_freeze;
  live_class->thaw = lk_guides_thaw;

  signals[CONTENT_CHANGED] = g_signal_new ("content-changed", LK_TYPE_GUIDES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, LK_TYPE_GUIDE);
}

static void
lk_guides_init (LkGuides *self)
{
  self->guides = lk_record_list_new (LK_TYPE_GUIDE);
  self->archived = lk_record_list_new (LK_TYPE_GUIDE);
  self->versions = lk_record_list_new (LK_TYPE_GUIDE_VERSION);
  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

LkGuides *
lk_guides_new (LkSchool *school)
{
  LkGuides *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_GUIDES, NULL);
  lk_live_start (LK_LIVE (self), lk_school_get_store (school), lk_live_get_deeds (LK_LIVE (school)));
  lk_live_follow (LK_LIVE (self), LK_TYPE_GUIDE);
  lk_live_follow (LK_LIVE (self), LK_TYPE_GUIDE_VERSION);
  lk_live_load (LK_LIVE (self), NULL, LK_DAY_NONE);
  return self;
}

LkRecordList *
lk_guides_get_guides (LkGuides *self)
{
  g_return_val_if_fail (LK_IS_GUIDES (self), NULL);

  return self->guides;
}

LkRecordList *
lk_guides_get_archived (LkGuides *self)
{
  g_return_val_if_fail (LK_IS_GUIDES (self), NULL);

  return self->archived;
}

LkGuide *
lk_guides_find (LkGuides   *self,
                const char *id)
{
  LkGuide *guide = NULL;

  g_return_val_if_fail (LK_IS_GUIDES (self), NULL);

  guide = lk_record_list_find (self->guides, id);
  return guide != NULL ? guide : lk_record_list_find (self->archived, id);
}

LkGuide *
lk_guides_find_origin (LkGuides   *self,
                       const char *origin)
{
  g_return_val_if_fail (LK_IS_GUIDES (self), NULL);
  g_return_val_if_fail (origin != NULL && *origin != '\0', NULL);

  for (guint i = 0; i < lk_record_list_get_size (self->guides); i++)
    {
      LkGuide *guide = lk_record_list_peek (self->guides, i);

      if (g_str_equal (lk_guide_get_origin (guide), origin))
        return guide;
    }
  return NULL;
}

/* The newest version of @guide; with @content the newest that holds just that. */
static LkGuideVersion *
find_last (LkGuides             *self,
           LkGuide              *guide,
           const LkGuideContent *content)
{
  const char *id = lk_record_get_id (LK_RECORD (guide));

  for (guint i = lk_record_list_get_size (self->versions); i > 0; i--)
    {
      LkGuideVersion *version = lk_record_list_peek (self->versions, i - 1);

      if (g_strcmp0 (lk_guide_version_get_guide_id (version), id) == 0 &&
          (content == NULL || lk_guide_content_equal (lk_guide_version_get_content (version), content)))
        return version;
    }
  return NULL;
}

LkGuideVersion *
lk_guides_get_current (LkGuides *self,
                       LkGuide  *guide)
{
  g_return_val_if_fail (LK_IS_GUIDES (self), NULL);
  g_return_val_if_fail (LK_IS_GUIDE (guide), NULL);

  return find_last (self, guide, NULL);
}

LkGuideVersion *
lk_guides_find_version (LkGuides   *self,
                        const char *version_id)
{
  g_return_val_if_fail (LK_IS_GUIDES (self), NULL);

  return lk_record_list_find (self->versions, version_id);
}

LkGuideVersion *
lk_guides_find_content (LkGuides             *self,
                        LkGuide              *guide,
                        const LkGuideContent *content)
{
  g_return_val_if_fail (LK_IS_GUIDES (self), NULL);
  g_return_val_if_fail (LK_IS_GUIDE (guide), NULL);
  g_return_val_if_fail (content != NULL, NULL);

  return find_last (self, guide, content);
}
