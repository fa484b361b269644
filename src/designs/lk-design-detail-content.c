/* What is in it, as it now is. */

#include "designs/lk-design-detail-private.h"

#include "model/lk-team.h"

LkStore *
lk_design_detail_get_store (LkDesignDetail *self)
{
  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), NULL);

  return lk_live_get_store (LK_LIVE (self));
}

const char *
lk_design_detail_get_id (LkDesignDetail *self)
{
  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), NULL);

  return self->design_id;
}

LkDesign *
lk_design_detail_get_design (LkDesignDetail *self)
{
  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), NULL);

  return self->design;
}

LkRecordList *
lk_design_detail_get_phases (LkDesignDetail *self)
{
  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), NULL);

  return self->phases;
}

LkRecordList *
lk_design_detail_get_attachments (LkDesignDetail *self)
{
  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), NULL);

  return self->attachments;
}

const char *
lk_design_detail_get_block (LkDesignDetail *self,
                            LkDesignBlock   block,
                            LkBlockPart     part)
{
  static const char * const parts[] = { "words", "seen", "change" };

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), "");
  g_return_val_if_fail (block < LK_N_BLOCKS && part < G_N_ELEMENTS (parts), "");

  return self->blocks[block] != NULL ? lk_block_row_get_text (self->blocks[block], parts[part]) : "";
}

const char *
lk_design_detail_get_pupil (LkDesignDetail *self,
                            guint           pupil,
                            gboolean        seen)
{
  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), "");
  g_return_val_if_fail (pupil < LK_N_MODEL_PUPILS, "");

  return self->pupils[pupil] != NULL ? lk_pupil_row_get_text (self->pupils[pupil], seen ? "seen" : "expected") : "";
}

GPtrArray *
lk_design_detail_dup_designers (LkDesignDetail *self)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), people);

  for (guint i = 0; i < lk_record_list_get_size (self->designers); i++)
    {
      LkPerson *person = lk_school_find_person (self->school, lk_designer_get_person_id (lk_record_list_peek (self->designers, i)));

      if (person != NULL && !g_ptr_array_find (people, person, NULL))
        g_ptr_array_add (people, g_object_ref (person));
    }
  return people;
}

guint
lk_design_detail_get_total (LkDesignDetail *self)
{
  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), 0);

  return self->total;
}

const char *
lk_design_detail_get_goal_title (LkDesignDetail *self)
{
  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), "");

  return self->goal_title != NULL ? self->goal_title : "";
}

static void
fill_designers (LkDesignDetail  *self,
                LkDesignContent *content)
{
  g_autoptr(GPtrArray) people = lk_design_detail_dup_designers (self);
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < people->len; i++)
    {
      g_strv_builder_add (names, lk_person_get_name (people->pdata[i]));
      g_strv_builder_add (ids, lk_record_get_id (people->pdata[i]));
    }
  g_strfreev (content->designers);
  g_strfreev (content->designer_ids);
  content->designers = g_strv_builder_end (names);
  content->designer_ids = g_strv_builder_end (ids);
}

static void
fill_head (LkDesignDetail  *self,
           LkDesignContent *content)
{
  LkDesign *design = self->design;
  LkTeam *team = lk_record_list_find (lk_school_get_teams (self->school), lk_design_get_team_id (design));

  content->id = g_strdup (self->design_id);
  content->family = g_strdup (lk_design_get_family_id (design));
  content->previous = g_strdup (lk_design_get_previous_id (design));
  content->number = lk_design_get_number (design);
  content->team_id = g_strdup (lk_design_get_team_id (design));
  content->goal_id = g_strdup (lk_design_get_goal_id (design));
  content->day = lk_design_get_day (design);
  content->minutes = lk_design_get_minutes (design);
  content->status = lk_design_get_status (design);
  lk_design_content_set (&content->title, lk_design_get_title (design));
  lk_design_content_set (&content->class_name, lk_design_get_class_name (design));
  lk_design_content_set (&content->subject, lk_design_get_subject (design));
  lk_design_content_set (&content->hour, lk_design_get_hour (design));
  lk_design_content_set (&content->origin, lk_design_get_origin (design));
  lk_design_content_set (&content->team, team != NULL ? lk_team_get_name (team) : NULL);
  lk_design_content_set (&content->goal, self->goal_title);
}

static void
fill_blocks (LkDesignDetail  *self,
             LkDesignContent *content)
{
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      LkBlockContent *block = &content->blocks[i];

      lk_design_content_set (&block->words, lk_design_detail_get_block (self, (LkDesignBlock) i, LK_PART_WORDS));
      lk_design_content_set (&block->seen, lk_design_detail_get_block (self, (LkDesignBlock) i, LK_PART_SEEN));
      lk_design_content_set (&block->change, lk_design_detail_get_block (self, (LkDesignBlock) i, LK_PART_CHANGE));
    }
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      lk_design_content_set (&content->pupils[i].expected, lk_design_detail_get_pupil (self, i, FALSE));
      lk_design_content_set (&content->pupils[i].seen, lk_design_detail_get_pupil (self, i, TRUE));
    }
}

static void
fill_phases (LkDesignDetail  *self,
             LkDesignContent *content)
{
  for (guint i = 0; i < lk_record_list_get_size (self->phases); i++)
    {
      LkPhase *phase = lk_record_list_peek (self->phases, i);
      LkPhaseContent *copy = lk_design_content_add_phase (content);

      copy->minutes = lk_phase_get_minutes (phase);
      copy->grouping = lk_phase_get_grouping (phase);
      lk_design_content_set (&copy->title, lk_phase_get_title (phase));
      lk_design_content_set (&copy->teacher, lk_phase_get_teacher (phase));
      lk_design_content_set (&copy->pupils, lk_phase_get_pupils (phase));
      lk_design_content_set (&copy->materials, lk_phase_get_materials (phase));
    }
}

static void
fill_attachments (LkDesignDetail  *self,
                  LkDesignContent *content)
{
  for (guint i = 0; i < lk_record_list_get_size (self->attachments); i++)
    {
      LkAttachment *attachment = lk_record_list_peek (self->attachments, i);
      LkAttachmentContent *copy = lk_design_content_add_attachment (content);

      copy->address = g_strdup (lk_attachment_get_address (attachment));
      copy->hash = g_strdup (lk_attachment_get_hash (attachment));
      copy->size = lk_attachment_get_size (attachment);
      lk_design_content_set (&copy->title, lk_attachment_get_title (attachment));
    }
}

LkDesignContent *
lk_design_detail_dup_content (LkDesignDetail *self)
{
  LkDesignContent *content = lk_design_content_new ();

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (self), content);

  if (self->design != NULL)
    fill_head (self, content);
  fill_designers (self, content);
  fill_blocks (self, content);
  fill_phases (self, content);
  fill_attachments (self, content);
  return content;
}
