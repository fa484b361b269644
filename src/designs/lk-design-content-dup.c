#include "designs/lk-design-content.h"

static void
copy_head (const LkDesignContent *self,
           LkDesignContent       *copy)
{
  copy->id = g_strdup (self->id);
  copy->family = g_strdup (self->family);
  copy->previous = g_strdup (self->previous);
  copy->team_id = g_strdup (self->team_id);
  copy->goal_id = g_strdup (self->goal_id);
  copy->number = self->number;
  copy->day = self->day;
  copy->minutes = self->minutes;
  copy->status = self->status;
  lk_design_content_set (&copy->title, self->title);
  lk_design_content_set (&copy->class_name, self->class_name);
  lk_design_content_set (&copy->subject, self->subject);
  lk_design_content_set (&copy->hour, self->hour);
  lk_design_content_set (&copy->team, self->team);
  lk_design_content_set (&copy->goal, self->goal);
  lk_design_content_set (&copy->origin, self->origin);
  g_strfreev (copy->designers);
  g_strfreev (copy->designer_ids);
  copy->designers = g_strdupv (self->designers);
  copy->designer_ids = g_strdupv (self->designer_ids);
}

static void
copy_blocks (const LkDesignContent *self,
             LkDesignContent       *copy)
{
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      lk_design_content_set (&copy->blocks[i].words, self->blocks[i].words);
      lk_design_content_set (&copy->blocks[i].seen, self->blocks[i].seen);
      lk_design_content_set (&copy->blocks[i].change, self->blocks[i].change);
    }
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      lk_design_content_set (&copy->pupils[i].expected, self->pupils[i].expected);
      lk_design_content_set (&copy->pupils[i].seen, self->pupils[i].seen);
    }
}

static void
copy_lists (const LkDesignContent *self,
            LkDesignContent       *copy)
{
  for (guint i = 0; i < self->phases->len; i++)
    {
      const LkPhaseContent *from = g_ptr_array_index (self->phases, i);
      LkPhaseContent *to = lk_design_content_add_phase (copy);

      to->minutes = from->minutes;
      to->grouping = from->grouping;
      lk_design_content_set (&to->title, from->title);
      lk_design_content_set (&to->teacher, from->teacher);
      lk_design_content_set (&to->pupils, from->pupils);
      lk_design_content_set (&to->materials, from->materials);
    }
  for (guint i = 0; i < self->attachments->len; i++)
    {
      const LkAttachmentContent *from = g_ptr_array_index (self->attachments, i);
      LkAttachmentContent *to = lk_design_content_add_attachment (copy);

      to->address = g_strdup (from->address);
      to->hash = g_strdup (from->hash);
      to->size = from->size;
      to->bytes = from->bytes != NULL ? g_bytes_ref (from->bytes) : NULL;
      lk_design_content_set (&to->title, from->title);
    }
}

LkDesignContent *
lk_design_content_dup (const LkDesignContent *self)
{
  LkDesignContent *copy = lk_design_content_new ();

  copy_head (self, copy);
  copy_blocks (self, copy);
  copy_lists (self, copy);
  return copy;
}

LkDesignContent *
lk_design_content_dup_as_new (const LkDesignContent *self)
{
  LkDesignContent *copy = lk_design_content_dup (self);

  lk_design_content_set (&copy->origin, self->id != NULL ? self->id : self->origin);
  g_clear_pointer (&copy->id, g_free);
  g_clear_pointer (&copy->family, g_free);
  g_clear_pointer (&copy->previous, g_free);
  copy->number = 1;
  copy->status = LK_DESIGN_DESIGNED;
  copy->day = LK_DAY_NONE;
  lk_design_content_set (&copy->hour, NULL);
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      lk_design_content_set (&copy->blocks[i].seen, NULL);
      lk_design_content_set (&copy->blocks[i].change, NULL);
    }
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    lk_design_content_set (&copy->pupils[i].seen, NULL);
  return copy;
}
