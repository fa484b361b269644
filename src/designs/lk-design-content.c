#include "designs/lk-design-content.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "designs/lk-design-rows.h"

/* In characters, of a name that is taken from a text. */
#define MAX_NAME 120

#define DEFAULT_MINUTES 50

typedef struct
{
  LkDesignContent content;
  gatomicrefcount ref_count;
} Counted;

G_DEFINE_BOXED_TYPE (LkDesignContent, lk_design_content, lk_design_content_ref, lk_design_content_unref)

static void
phase_free (gpointer data)
{
  LkPhaseContent *phase = data;

  g_free (phase->title);
  g_free (phase->teacher);
  g_free (phase->pupils);
  g_free (phase->materials);
  g_free (phase);
}

static void
attachment_free (gpointer data)
{
  LkAttachmentContent *attachment = data;

  g_free (attachment->title);
  g_free (attachment->address);
  g_free (attachment->hash);
  g_clear_pointer (&attachment->bytes, g_bytes_unref);
  g_free (attachment);
}

LkDesignContent *
lk_design_content_new (void)
{
  Counted *counted = g_new0 (Counted, 1);
  LkDesignContent *self = &counted->content;
  char **texts[] = { &self->title, &self->class_name, &self->subject, &self->hour, &self->team, &self->goal, &self->origin };

  g_atomic_ref_count_init (&counted->ref_count);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup ("");
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    self->blocks[i] = (LkBlockContent) { g_strdup (""), g_strdup (""), g_strdup ("") };
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    self->pupils[i] = (LkModelPupil) { g_strdup (""), g_strdup ("") };
  self->number = 1;
  self->minutes = DEFAULT_MINUTES;
  self->designers = g_new0 (char *, 1);
  self->designer_ids = g_new0 (char *, 1);
  self->phases = g_ptr_array_new_with_free_func (phase_free);
  self->attachments = g_ptr_array_new_with_free_func (attachment_free);
  return self;
}

LkDesignContent *
lk_design_content_ref (LkDesignContent *self)
{
  g_atomic_ref_count_inc (&((Counted *) self)->ref_count);
  return self;
}

static void
free_texts (LkDesignContent *self)
{
  char *texts[] = {
    self->id, self->family, self->previous, self->title, self->class_name, self->subject, self->hour, self->team, self->goal,
    self->team_id, self->goal_id, self->origin,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      g_free (self->blocks[i].words);
      g_free (self->blocks[i].seen);
      g_free (self->blocks[i].change);
    }
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      g_free (self->pupils[i].expected);
      g_free (self->pupils[i].seen);
    }
}

void
lk_design_content_unref (LkDesignContent *self)
{
  if (!g_atomic_ref_count_dec (&((Counted *) self)->ref_count))
    return;

  free_texts (self);
  g_strfreev (self->designers);
  g_strfreev (self->designer_ids);
  g_ptr_array_unref (self->phases);
  g_ptr_array_unref (self->attachments);
  g_free (self);
}

void
lk_design_content_set (char       **text,
                       const char  *value)
{
  char *copy = g_strdup (value != NULL ? value : "");

  g_free (*text);
  *text = copy;
}

LkPhaseContent *
lk_design_content_add_phase (LkDesignContent *self)
{
  LkPhaseContent *phase = g_new0 (LkPhaseContent, 1);

  phase->title = g_strdup ("");
  phase->teacher = g_strdup ("");
  phase->pupils = g_strdup ("");
  phase->materials = g_strdup ("");
  g_ptr_array_add (self->phases, phase);
  return phase;
}

LkAttachmentContent *
lk_design_content_add_attachment (LkDesignContent *self)
{
  LkAttachmentContent *attachment = g_new0 (LkAttachmentContent, 1);

  attachment->title = g_strdup ("");
  g_ptr_array_add (self->attachments, attachment);
  return attachment;
}

static GStrv
append (GStrv       list,
        const char *text)
{
  guint n = g_strv_length (list);

  list = g_renew (char *, list, n + 2);
  list[n] = g_strdup (text);
  list[n + 1] = NULL;
  return list;
}

void
lk_design_content_add_designer (LkDesignContent *self,
                                const char      *name,
                                const char      *id)
{
  self->designers = append (self->designers, name);
  if (id != NULL)
    self->designer_ids = append (self->designer_ids, id);
}

guint
lk_design_content_get_total (const LkDesignContent *self)
{
  guint total = 0;

  for (guint i = 0; i < self->phases->len; i++)
    total += ((LkPhaseContent *) g_ptr_array_index (self->phases, i))->minutes;
  return total;
}

static gboolean
phase_equal (const LkPhaseContent *a,
             const LkPhaseContent *b)
{
  return a->minutes == b->minutes && a->grouping == b->grouping && g_str_equal (a->title, b->title) &&
         g_str_equal (a->teacher, b->teacher) && g_str_equal (a->pupils, b->pupils) && g_str_equal (a->materials, b->materials);
}

static gboolean
attachment_equal (const LkAttachmentContent *a,
                  const LkAttachmentContent *b)
{
  return g_str_equal (a->title, b->title) && g_strcmp0 (a->address, b->address) == 0 && g_strcmp0 (a->hash, b->hash) == 0;
}

static gboolean
head_equal (const LkDesignContent *a,
            const LkDesignContent *b)
{
  return a->number == b->number && a->day == b->day && a->minutes == b->minutes && a->status == b->status &&
         g_str_equal (a->title, b->title) && g_str_equal (a->class_name, b->class_name) && g_str_equal (a->subject, b->subject) &&
         g_str_equal (a->hour, b->hour) && g_str_equal (a->team, b->team) && g_str_equal (a->goal, b->goal) &&
         g_strv_equal ((const char * const *) a->designers, (const char * const *) b->designers);
}

static gboolean
blocks_equal (const LkDesignContent *a,
              const LkDesignContent *b)
{
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    if (!g_str_equal (a->blocks[i].words, b->blocks[i].words) || !g_str_equal (a->blocks[i].seen, b->blocks[i].seen) ||
        !g_str_equal (a->blocks[i].change, b->blocks[i].change))
      return FALSE;
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    if (!g_str_equal (a->pupils[i].expected, b->pupils[i].expected) || !g_str_equal (a->pupils[i].seen, b->pupils[i].seen))
      return FALSE;
  return TRUE;
}

gboolean
lk_design_content_equal (const LkDesignContent *a,
                         const LkDesignContent *b)
{
  if (!head_equal (a, b) || !blocks_equal (a, b) || a->phases->len != b->phases->len || a->attachments->len != b->attachments->len)
    return FALSE;
  for (guint i = 0; i < a->phases->len; i++)
    if (!phase_equal (g_ptr_array_index (a->phases, i), g_ptr_array_index (b->phases, i)))
      return FALSE;
  for (guint i = 0; i < a->attachments->len; i++)
    if (!attachment_equal (g_ptr_array_index (a->attachments, i), g_ptr_array_index (b->attachments, i)))
      return FALSE;
  return TRUE;
}

/* The first line that says something, less what only marks it as a list, a heading or bold. */
static char *
take_line (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *start = lines[i] + strspn (lines[i], " \t#-*+>_");
      g_autofree char *rest = g_strdup (start);
      char *to = rest;

      for (const char *from = start; *from != '\0'; from++)
        if (*from != '*' && *from != '`')
          *to++ = *from;
      *to = '\0';
      g_strstrip (rest);
      if (*rest != '\0')
        return g_utf8_strlen (rest, -1) > MAX_NAME ? g_utf8_substring (rest, 0, MAX_NAME) : g_steal_pointer (&rest);
    }
  return NULL;
}

char *
lk_design_make_name (const char *title,
                     const char *aim)
{
  char *line = NULL;

  if (title != NULL && *title != '\0')
    return g_strdup (title);
  line = take_line (aim);
  return line != NULL ? line : g_strdup (_("Lesson design"));
}

char *
lk_design_content_dup_name (const LkDesignContent *self)
{
  return lk_design_make_name (self->title, self->blocks[LK_BLOCK_GOAL].words);
}

const char *
lk_model_pupil_get_letter (guint pupil)
{
  static const char * const letters[LK_N_MODEL_PUPILS] = { "A", "B", "C" };

  g_return_val_if_fail (pupil < LK_N_MODEL_PUPILS, "");

  return letters[pupil];
}
