#pragma once

#include "designs/lk-design.h"
#include "designs/lk-phase.h"

G_BEGIN_DECLS

/** LkBlockContent: the words of a building block, each Markdown; never NULL. */
typedef struct
{
  char *words;
  char *seen;
  char *change;
} LkBlockContent;

/** LkPhaseContent: texts never NULL. */
typedef struct
{
  char       *title;
  guint       minutes;
  LkGrouping  grouping;
  char       *teacher;
  char       *pupils;
  char       *materials;
} LkPhaseContent;

/** LkModelPupil: A, B and C by their place; texts never NULL. */
typedef struct
{
  char *expected;
  char *seen;
} LkModelPupil;
#define LK_N_MODEL_PUPILS 3

/** LkAttachmentContent: @address for a link, else @bytes (nullable: not at hand) and @hash for a file. */
typedef struct
{
  char   *title;
  char   *address;
  char   *hash;
  gint64  size;
  GBytes *bytes;
} LkAttachmentContent;

/**
 * LkDesignContent:
 *
 * All of one version of a design as a plain value, without a place in any database: what is printed, exported, imported, copied, compared,
 * sealed. Made, filled, and from then on only read. Reference counted (atomic). Texts are never NULL.
 */
typedef struct
{
  char           *id;          /* (nullable): that it had where it comes from */
  char           *family;      /* (nullable) */
  char           *previous;    /* (nullable) */
  guint           number;
  char           *title;
  char           *class_name;
  char           *subject;
  char           *hour;
  char           *team;        /* as words */
  char           *goal;        /* the linked goal of the team, as words */
  char           *team_id;     /* (nullable) */
  char           *goal_id;     /* (nullable) */
  char           *origin;
  LkDay           day;
  guint           minutes;
  LkDesignStatus  status;
  GStrv           designers;   /* as words; never NULL */
  GStrv           designer_ids; /* never NULL; of those who are known in the database it comes from, in the order of @designers */
  LkBlockContent  blocks[LK_N_BLOCKS];
  LkModelPupil    pupils[LK_N_MODEL_PUPILS];
  GPtrArray      *phases;      /* (element-type LkPhaseContent) */
  GPtrArray      *attachments; /* (element-type LkAttachmentContent) */
} LkDesignContent;

#define LK_TYPE_DESIGN_CONTENT (lk_design_content_get_type ())
GType            lk_design_content_get_type       (void) G_GNUC_CONST;

/** lk_design_content_new: empty, of 50 minutes, number 1. */
LkDesignContent *lk_design_content_new            (void);
LkDesignContent *lk_design_content_ref            (LkDesignContent *self);
void             lk_design_content_unref          (LkDesignContent *self);
/** lk_design_content_equal: whether a reader would see no difference: ids and bytes at hand do not count. */
gboolean         lk_design_content_equal          (const LkDesignContent *a,
                                                   const LkDesignContent *b);
/** Makers for filling: each appends an empty one and returns it, (transfer none). */
LkPhaseContent  *lk_design_content_add_phase      (LkDesignContent *self);
LkAttachmentContent *lk_design_content_add_attachment (LkDesignContent *self);
/** lk_design_content_add_designer: @id: (nullable): of one who is known. */
void             lk_design_content_add_designer   (LkDesignContent *self,
                                                   const char      *name,
                                                   const char      *id);
/** lk_design_content_dup: (transfer full): another with the same in it, to be filled further. */
LkDesignContent *lk_design_content_dup            (const LkDesignContent *self);
/** lk_design_content_dup_as_new: (transfer full): what a new design begins with that is made from this one: no ids, day or hour, nothing that was seen. */
LkDesignContent *lk_design_content_dup_as_new     (const LkDesignContent *self);
/** lk_design_content_set: frees what stood in @text and puts a copy of @value (nullable: "") there. */
void             lk_design_content_set            (char           **text,
                                                   const char      *value);
/** lk_design_content_check: whether all that is in it could have been written here; FALSE with a LK_MODEL_ERROR. */
gboolean         lk_design_content_check          (const LkDesignContent *self,
                                                   GError         **error);
/** lk_design_content_get_total: minutes of all phases. */
guint            lk_design_content_get_total      (const LkDesignContent *self);
/** lk_design_content_dup_name: (transfer full): as lk_design_dup_name(). */
char            *lk_design_content_dup_name       (const LkDesignContent *self);

/** lk_design_block_get_title, _get_hint: (transfer none): translated: the block's name, and one sentence on what belongs there. */
const char      *lk_design_block_get_title        (LkDesignBlock    block);
const char      *lk_design_block_get_hint         (LkDesignBlock    block);
const char      *lk_grouping_get_name             (LkGrouping       grouping);
const char      *lk_design_status_get_name        (LkDesignStatus   status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkDesignContent, lk_design_content_unref)

G_END_DECLS
