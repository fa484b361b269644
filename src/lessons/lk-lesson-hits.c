#include "lessons/lk-lesson-hits.h"

#define PAGE 50

struct _LkLessonHits
{
  GObject         parent_instance;

  LkDesigns      *designs;
  GPtrArray      *hits;        /* LkLessonHit */
  char           *text;
  LkDesignFilter  filter;      /* its texts are owned */
  guint           max;
  gboolean        new_question;
  GCancellable   *searching;   /* NULL when it does not */
  guint           again;       /* source */
};

enum
{
  FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GType
get_item_type (GListModel *model)
{
  return LK_TYPE_LESSON_HIT;
}

static guint
get_n_items (GListModel *model)
{
  return LK_LESSON_HITS (model)->hits->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  LkLessonHits *self = LK_LESSON_HITS (model);

  return position < self->hits->len ? g_object_ref (self->hits->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (LkLessonHits, lk_lesson_hits, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
is_same (LkLessonHits *self,
         guint         position,
         GPtrArray    *found,
         guint         place)
{
  return g_str_equal (lk_lesson_hit_get_id (self->hits->pdata[position]), ((LkDesignHit *) found->pdata[place])->id);
}

static void
take_again (LkLessonHits *self,
            guint         position,
            GPtrArray    *found,
            guint         place)
{
  g_autoptr (LkLessonHit) hit = lk_lesson_hit_new (found, found->pdata[place]);

  lk_lesson_hit_take (self->hits->pdata[position], hit);
}

/* Those that were found before in the same place stay the same objects, so that their rows keep focus. */
static void
replace (LkLessonHits *self,
         GPtrArray    *found)
{
  const guint n_before = self->hits->len;
  const guint shorter = MIN (n_before, found->len);
  guint head = 0, tail = 0, removed, added;

  while (head < shorter && is_same (self, head, found, head))
    head++;
  while (tail < shorter - head && is_same (self, n_before - 1 - tail, found, found->len - 1 - tail))
    tail++;
  removed = n_before - head - tail;
  added = found->len - head - tail;
  if (removed > 0)
    g_ptr_array_remove_range (self->hits, head, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->hits, (int) (head + i), lk_lesson_hit_new (found, found->pdata[head + i]));
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, removed, added);
  for (guint i = 0; i < head; i++)
    take_again (self, i, found, i);
  for (guint i = head + added; i < found->len; i++)
    take_again (self, i, found, i);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (LkLessonHits) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = lk_designs_search_finish (LK_DESIGNS (source), result, &error);
  gboolean new_question;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->designs == NULL)
    return;
  g_clear_object (&self->searching);
  if (found == NULL)
    {
      g_signal_emit_by_name (self->designs, "failed", error);
      return;
    }
  replace (self, found);
  new_question = self->new_question;
  self->new_question = FALSE;
  g_signal_emit (self, signals[FOUND], 0, new_question);
}

static void
search (LkLessonHits *self)
{
  g_clear_handle_id (&self->again, g_source_remove);
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->searching = g_cancellable_new ();
  lk_designs_search_async (self->designs, self->text, &self->filter, self->max, self->searching, found_cb, g_object_ref (self));
}

static gboolean
again_cb (gpointer user_data)
{
  LkLessonHits *self = user_data;

  self->again = 0;
  search (self);
  return G_SOURCE_REMOVE;
}

/* The heads are read again meanwhile; and many changes are looked at once. */
static void
changed_cb (LkLessonHits *self)
{
  if (self->again == 0)
    self->again = g_idle_add_full (G_PRIORITY_LOW, again_cb, self, NULL);
}

static void
clear_filter (LkDesignFilter *filter)
{
  g_free ((char *) filter->subject);
  g_free ((char *) filter->class_name);
  g_free ((char *) filter->team_id);
  g_free ((char *) filter->goal_id);
  g_free ((char *) filter->designer_id);
  *filter = (LkDesignFilter) { .status = -1 };
}

static void
lk_lesson_hits_dispose (GObject *object)
{
  LkLessonHits *self = LK_LESSON_HITS (object);

  g_clear_handle_id (&self->again, g_source_remove);
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_object (&self->designs);

  G_OBJECT_CLASS (lk_lesson_hits_parent_class)->dispose (object);
}

static void
lk_lesson_hits_finalize (GObject *object)
{
  LkLessonHits *self = LK_LESSON_HITS (object);

  clear_filter (&self->filter);
  g_free (self->text);
  g_ptr_array_unref (self->hits);

  G_OBJECT_CLASS (lk_lesson_hits_parent_class)->finalize (object);
}

static void
lk_lesson_hits_class_init (LkLessonHitsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_lesson_hits_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_lesson_hits_finalize;
  signals[FOUND] = g_signal_new ("found", LK_TYPE_LESSON_HITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
lk_lesson_hits_init (LkLessonHits *self)
{
  self->hits = g_ptr_array_new_with_free_func (g_object_unref);
  self->text = g_strdup ("");
  self->filter.status = -1;
  self->max = PAGE;
  self->new_question = TRUE;
}

LkLessonHits *
lk_lesson_hits_new (LkDesigns *designs)
{
  LkLessonHits *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGNS (designs), NULL);

  self = g_object_new (LK_TYPE_LESSON_HITS, NULL);
  self->designs = g_object_ref (designs);
  g_signal_connect_object (designs, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (designs, "notify::loaded", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  search (self);
  return self;
}

void
lk_lesson_hits_ask (LkLessonHits         *self,
                    const char           *text,
                    const LkDesignFilter *filter)
{
  LkDesignFilter former;

  g_return_if_fail (LK_IS_LESSON_HITS (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (filter != NULL);

  former = self->filter;
  g_free (self->text);
  self->text = g_strdup (text);
  self->filter.subject = g_strdup (filter->subject);
  self->filter.class_name = g_strdup (filter->class_name);
  self->filter.team_id = g_strdup (filter->team_id);
  self->filter.goal_id = g_strdup (filter->goal_id);
  self->filter.designer_id = g_strdup (filter->designer_id);
  self->filter.status = filter->status;
  self->filter.archived = filter->archived;
  clear_filter (&former);
  self->max = PAGE;
  self->new_question = TRUE;
  search (self);
}

void
lk_lesson_hits_ask_more (LkLessonHits *self)
{
  g_return_if_fail (LK_IS_LESSON_HITS (self));

  if (self->searching != NULL || self->hits->len < self->max)
    return;
  self->max *= 2;
  search (self);
}

gboolean
lk_lesson_hits_is_settled (LkLessonHits *self)
{
  g_return_val_if_fail (LK_IS_LESSON_HITS (self), FALSE);

  return self->searching == NULL && self->again == 0;
}
