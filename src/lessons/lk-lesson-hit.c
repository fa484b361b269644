#include "lessons/lk-lesson-hit.h"

struct _LkLessonHit
{
  GObject            parent_instance;

  GPtrArray         *all;
  const LkDesignHit *found;   /* in all */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (LkLessonHit, lk_lesson_hit, G_TYPE_OBJECT)

static void
lk_lesson_hit_finalize (GObject *object)
{
  g_ptr_array_unref (LK_LESSON_HIT (object)->all);

  G_OBJECT_CLASS (lk_lesson_hit_parent_class)->finalize (object);
}

static void
lk_lesson_hit_class_init (LkLessonHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lk_lesson_hit_finalize;
  changed_signal = g_signal_new ("changed", LK_TYPE_LESSON_HIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_lesson_hit_init (LkLessonHit *self)
{
}

LkLessonHit *
lk_lesson_hit_new (GPtrArray         *all,
                   const LkDesignHit *found)
{
  LkLessonHit *self = NULL;

  g_return_val_if_fail (all != NULL, NULL);
  g_return_val_if_fail (found != NULL, NULL);

  self = g_object_new (LK_TYPE_LESSON_HIT, NULL);
  self->all = g_ptr_array_ref (all);
  self->found = found;
  return self;
}

void
lk_lesson_hit_take (LkLessonHit *self,
                    LkLessonHit *other)
{
  g_autoptr (GPtrArray) former = NULL;

  g_return_if_fail (LK_IS_LESSON_HIT (self));
  g_return_if_fail (LK_IS_LESSON_HIT (other));

  former = self->all;
  self->all = g_ptr_array_ref (other->all);
  self->found = other->found;
  g_signal_emit (self, changed_signal, 0);
}

const char *
lk_lesson_hit_get_id (LkLessonHit *self)
{
  g_return_val_if_fail (LK_IS_LESSON_HIT (self), NULL);

  return self->found->id;
}

const LkDesignHit *
lk_lesson_hit_get_found (LkLessonHit *self)
{
  g_return_val_if_fail (LK_IS_LESSON_HIT (self), NULL);

  return self->found;
}
