#include "records/lk-design-merge.h"

#define OFFSET(member) G_STRUCT_OFFSET (LkDesignContent, member)

static const gsize lines[] = { OFFSET (title), OFFSET (class_name), OFFSET (subject), OFFSET (hour), OFFSET (origin) };
static const gsize links[] = { OFFSET (family), OFFSET (previous), OFFSET (team_id), OFFSET (goal_id) };

gboolean
lk_design_phase_equal (gconstpointer a,
                       gconstpointer b)
{
  const LkPhaseContent *one = a, *other = b;

  return one->minutes == other->minutes && one->grouping == other->grouping && g_str_equal (one->title, other->title) &&
         g_str_equal (one->teacher, other->teacher) && g_str_equal (one->pupils, other->pupils) &&
         g_str_equal (one->materials, other->materials);
}

gboolean
lk_design_attachment_equal (gconstpointer a,
                            gconstpointer b)
{
  const LkAttachmentContent *one = a, *other = b;

  return g_str_equal (one->title, other->title) && g_strcmp0 (one->address, other->address) == 0 && g_strcmp0 (one->hash, other->hash) == 0;
}

static gboolean
lists_equal (GPtrArray  *a,
             GPtrArray  *b,
             GEqualFunc  equal)
{
  gboolean same = a->len == b->len;

  for (guint i = 0; same && i < a->len; i++)
    same = equal (a->pdata[i], b->pdata[i]);
  return same;
}

/* Where each stands at its place still. */
static GPtrArray *
merge_places (GPtrArray  *base,
              GPtrArray  *mine,
              GPtrArray  *theirs,
              GEqualFunc  equal)
{
  g_autoptr (GPtrArray) merged = g_ptr_array_new ();

  for (guint i = 0; i < base->len; i++)
    {
      const gboolean kept = equal (base->pdata[i], mine->pdata[i]);

      if (!kept && !equal (base->pdata[i], theirs->pdata[i]) && !equal (mine->pdata[i], theirs->pdata[i]))
        return NULL;
      g_ptr_array_add (merged, kept ? theirs->pdata[i] : mine->pdata[i]);
    }
  return g_steal_pointer (&merged);
}

/* What of @base was made into what of @own: all but what is the same before and behind it. */
typedef struct
{
  GPtrArray *own;
  guint      from;
  guint      till;      /* in the base */
  guint      own_till;
} Span;

static Span
find_span (GPtrArray  *base,
           GPtrArray  *own,
           GEqualFunc  equal)
{
  Span span = { own, 0, base->len, own->len };

  while (span.from < MIN (base->len, own->len) && equal (base->pdata[span.from], own->pdata[span.from]))
    span.from++;
  while (span.till > span.from && span.own_till > span.from && equal (base->pdata[span.till - 1], own->pdata[span.own_till - 1]))
    {
      span.till--;
      span.own_till--;
    }
  return span;
}

static void
copy_range (GPtrArray *to,
            GPtrArray *from,
            guint      start,
            guint      end)
{
  for (guint i = start; i < end; i++)
    g_ptr_array_add (to, from->pdata[i]);
}

static GPtrArray *
merge_spans (GPtrArray  *base,
             GPtrArray  *mine,
             GPtrArray  *theirs,
             GEqualFunc  equal)
{
  const Span a = find_span (base, mine, equal), b = find_span (base, theirs, equal);
  const Span first = a.till <= b.from ? a : b, second = a.till <= b.from ? b : a;
  GPtrArray *merged = NULL;

  if (first.till > second.from)
    return NULL;
  merged = g_ptr_array_new ();
  copy_range (merged, base, 0, first.from);
  copy_range (merged, first.own, first.from, first.own_till);
  copy_range (merged, base, first.till, second.from);
  copy_range (merged, second.own, second.from, second.own_till);
  copy_range (merged, base, second.till, base->len);
  return merged;
}

GPtrArray *
lk_design_merge_lists (GPtrArray  *base,
                       GPtrArray  *mine,
                       GPtrArray  *theirs,
                       GEqualFunc  equal)
{
  if (base->len == mine->len && base->len == theirs->len)
    return merge_places (base, mine, theirs, equal);
  if (lists_equal (mine, theirs, equal))
    return g_ptr_array_copy (mine, NULL, NULL);
  return merge_spans (base, mine, theirs, equal);
}

/* Sets what of the two is to stand in @into, which holds @mine. */
static gboolean
merge_text (char       **into,
            const char  *base,
            const char  *mine,
            const char  *theirs)
{
  if (g_strcmp0 (theirs, base) == 0 || g_strcmp0 (theirs, mine) == 0)
    return TRUE;
  if (g_strcmp0 (mine, base) != 0)
    return FALSE;
  g_free (*into);
  *into = g_strdup (theirs);
  return TRUE;
}

static gboolean
merge_number (guint *into,
              guint  base,
              guint  mine,
              guint  theirs)
{
  if (mine == base)
    *into = theirs;
  return mine == base || theirs == base || mine == theirs;
}

static gboolean
merge_head (LkDesignContent       *into,
            const LkDesignContent *base,
            const LkDesignContent *mine,
            const LkDesignContent *theirs)
{
  guint day = (guint) mine->day, status = (guint) mine->status;

  for (guint i = 0; i < G_N_ELEMENTS (lines) + G_N_ELEMENTS (links); i++)
    {
      const gsize at = i < G_N_ELEMENTS (lines) ? lines[i] : links[i - G_N_ELEMENTS (lines)];

      if (!merge_text (&G_STRUCT_MEMBER (char *, into, at), G_STRUCT_MEMBER (char *, base, at), G_STRUCT_MEMBER (char *, mine, at),
                       G_STRUCT_MEMBER (char *, theirs, at)))
        return FALSE;
    }
  if (!merge_number (&day, (guint) base->day, (guint) mine->day, (guint) theirs->day) ||
      !merge_number (&status, (guint) base->status, (guint) mine->status, (guint) theirs->status) ||
      !merge_number (&into->minutes, base->minutes, mine->minutes, theirs->minutes) ||
      !merge_number (&into->number, base->number, mine->number, theirs->number))
    return FALSE;
  into->day = (LkDay) day;
  into->status = (LkDesignStatus) status;
  return TRUE;
}

static gboolean
merge_blocks (LkDesignContent       *into,
              const LkDesignContent *base,
              const LkDesignContent *mine,
              const LkDesignContent *theirs)
{
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    if (!merge_text (&into->blocks[i].words, base->blocks[i].words, mine->blocks[i].words, theirs->blocks[i].words) ||
        !merge_text (&into->blocks[i].seen, base->blocks[i].seen, mine->blocks[i].seen, theirs->blocks[i].seen) ||
        !merge_text (&into->blocks[i].change, base->blocks[i].change, mine->blocks[i].change, theirs->blocks[i].change))
      return FALSE;
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    if (!merge_text (&into->pupils[i].expected, base->pupils[i].expected, mine->pupils[i].expected, theirs->pupils[i].expected) ||
        !merge_text (&into->pupils[i].seen, base->pupils[i].seen, mine->pupils[i].seen, theirs->pupils[i].seen))
      return FALSE;
  return TRUE;
}

static void
copy_phase (LkDesignContent      *into,
            const LkPhaseContent *phase)
{
  LkPhaseContent *copy = lk_design_content_add_phase (into);

  copy->minutes = phase->minutes;
  copy->grouping = phase->grouping;
  lk_design_content_set (&copy->title, phase->title);
  lk_design_content_set (&copy->teacher, phase->teacher);
  lk_design_content_set (&copy->pupils, phase->pupils);
  lk_design_content_set (&copy->materials, phase->materials);
}

static void
copy_attachment (LkDesignContent           *into,
                 const LkAttachmentContent *attachment)
{
  LkAttachmentContent *copy = lk_design_content_add_attachment (into);

  lk_design_content_set (&copy->title, attachment->title);
  copy->address = g_strdup (attachment->address);
  copy->hash = g_strdup (attachment->hash);
  copy->size = attachment->size;
  copy->bytes = attachment->bytes != NULL ? g_bytes_ref (attachment->bytes) : NULL;
}

static gboolean
merge_parts (LkDesignContent       *into,
             const LkDesignContent *base,
             const LkDesignContent *mine,
             const LkDesignContent *theirs)
{
  g_autoptr (GPtrArray) phases = lk_design_merge_lists (base->phases, mine->phases, theirs->phases, lk_design_phase_equal);
  g_autoptr (GPtrArray) attachments = lk_design_merge_lists (base->attachments, mine->attachments, theirs->attachments,
                                                             lk_design_attachment_equal);

  if (phases == NULL || attachments == NULL)
    return FALSE;
  g_ptr_array_set_size (into->phases, 0);
  for (guint i = 0; i < phases->len; i++)
    copy_phase (into, phases->pdata[i]);
  g_ptr_array_set_size (into->attachments, 0);
  for (guint i = 0; i < attachments->len; i++)
    copy_attachment (into, attachments->pdata[i]);
  return TRUE;
}

static gboolean
has (const LkDesignContent *content,
     const char            *designer)
{
  return g_strv_contains ((const char * const *) content->designer_ids, designer);
}

/* Who came on either side is there, and who was taken away on one is not. */
static void
merge_designers (LkDesignContent       *into,
                 const LkDesignContent *base,
                 const LkDesignContent *mine,
                 const LkDesignContent *theirs)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new (), names = g_strv_builder_new ();

  for (guint i = 0; mine->designer_ids[i] != NULL; i++)
    if (has (theirs, mine->designer_ids[i]) || !has (base, mine->designer_ids[i]))
      g_strv_builder_add (ids, mine->designer_ids[i]);
  for (guint i = 0; theirs->designer_ids[i] != NULL; i++)
    if (!has (mine, theirs->designer_ids[i]) && !has (base, theirs->designer_ids[i]))
      g_strv_builder_add (ids, theirs->designer_ids[i]);
  g_strfreev (into->designer_ids);
  into->designer_ids = g_strv_builder_end (ids);
  for (guint i = 0; into->designer_ids[i] != NULL; i++)
    {
      const LkDesignContent *from = has (mine, into->designer_ids[i]) ? mine : theirs;

      for (guint k = 0; from->designer_ids[k] != NULL; k++)
        if (g_str_equal (from->designer_ids[k], into->designer_ids[i]) && k < g_strv_length (from->designers))
          g_strv_builder_add (names, from->designers[k]);
    }
  g_strfreev (into->designers);
  into->designers = g_strv_builder_end (names);
}

static LkDesignContent *
merge_version (const LkDesignContent *base,
               const LkDesignContent *mine,
               const LkDesignContent *theirs)
{
  g_autoptr (LkDesignContent) into = lk_design_content_dup (mine);

  if (!merge_head (into, base, mine, theirs) || !merge_blocks (into, base, mine, theirs) || !merge_parts (into, base, mine, theirs))
    return NULL;
  merge_designers (into, base, mine, theirs);
  return g_steal_pointer (&into);
}

LkDesignContent *
lk_design_find_version (GPtrArray  *versions,
                        const char *id)
{
  for (guint i = 0; i < versions->len; i++)
    if (g_strcmp0 (((LkDesignContent *) versions->pdata[i])->id, id) == 0)
      return versions->pdata[i];
  return NULL;
}

static gboolean
version_equal (const LkDesignContent *a,
               const LkDesignContent *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (g_strcmp0 (G_STRUCT_MEMBER (char *, a, links[i]), G_STRUCT_MEMBER (char *, b, links[i])) != 0)
      return FALSE;
  return lk_design_content_equal (a, b) && g_str_equal (a->origin, b->origin) &&
         g_strv_equal ((const char * const *) a->designer_ids, (const char * const *) b->designer_ids);
}

gboolean
lk_design_versions_equal (GPtrArray *a,
                          GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const LkDesignContent *one = a->pdata[i], *other = lk_design_find_version (b, one->id);

      if (other == NULL || !version_equal (one, other))
        return FALSE;
    }
  return TRUE;
}

/* Of a version that one of them does not have: it is new, or was taken back on the other side and then must be as it was. */
static gboolean
add_single (GPtrArray       *merged,
            GPtrArray       *base,
            LkDesignContent *version)
{
  const LkDesignContent *before = lk_design_find_version (base, version->id);

  if (before == NULL)
    g_ptr_array_add (merged, lk_design_content_ref (version));
  return before == NULL || version_equal (before, version);
}

static int
compare_number (gconstpointer a,
                gconstpointer b)
{
  const LkDesignContent *one = *(gpointer *) a, *other = *(gpointer *) b;

  return (one->number > other->number) - (one->number < other->number);
}

static gboolean
has_two_of_a_number (GPtrArray *versions)
{
  for (guint i = 1; i < versions->len; i++)
    if (compare_number (&versions->pdata[i - 1], &versions->pdata[i]) == 0)
      return TRUE;
  return FALSE;
}

GPtrArray *
lk_design_merge (GPtrArray *base,
                 GPtrArray *mine,
                 GPtrArray *theirs)
{
  g_autoptr (GPtrArray) merged = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_design_content_unref);

  for (guint i = 0; i < mine->len; i++)
    {
      LkDesignContent *one = mine->pdata[i], *other = lk_design_find_version (theirs, one->id);
      LkDesignContent *before = lk_design_find_version (base, one->id);
      LkDesignContent *both = before != NULL && other != NULL ? merge_version (before, one, other) : NULL;

      if (both != NULL)
        g_ptr_array_add (merged, both);
      else if (other != NULL || !add_single (merged, base, one))
        return NULL;
    }
  for (guint i = 0; i < theirs->len; i++)
    if (lk_design_find_version (mine, ((LkDesignContent *) theirs->pdata[i])->id) == NULL && !add_single (merged, base, theirs->pdata[i]))
      return NULL;
  g_ptr_array_sort (merged, compare_number);
  return has_two_of_a_number (merged) ? NULL : g_steal_pointer (&merged);
}
