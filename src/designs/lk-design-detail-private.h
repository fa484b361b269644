#pragma once

#include "designs/lk-block-row.h"
#include "designs/lk-design-detail.h"
#include "designs/lk-designer.h"
#include "designs/lk-pupil-row.h"
#include "model/lk-edit.h"
#include "model/lk-live-private.h"
#include "model/lk-model-error.h"
#include "model/lk-record-list-private.h"
#include "model/lk-record-private.h"

G_BEGIN_DECLS

struct _LkDesignDetail
{
  LkLive parent_instance;

  LkSchool     *school;
  char         *design_id;
  LkDesign     *design;         /* NULL until loaded, and when it is gone */
  LkRecordList *phases;
  LkRecordList *attachments;
  LkRecordList *designers;
  LkBlockRow   *blocks[LK_N_BLOCKS];
  LkPupilRow   *pupils[LK_N_MODEL_PUPILS];
  char         *goal_title;     /* of the team's goal, which lies in the school's store */
  guint         total;
};

/** lk_design_detail_check: whether there is a design to change, and no next version has come for which it stays as it was. */
gboolean lk_design_detail_check         (LkDesignDetail *self,
                                         GError        **error);
/** lk_design_detail_check_part: whether @record is still in @list. */
gboolean lk_design_detail_check_part    (LkDesignDetail *self,
                                         LkRecordList   *list,
                                         gpointer        record,
                                         GError        **error);
LkEdit  *lk_design_detail_new_edit      (LkDesignDetail *self,
                                         const char     *label);
/** lk_design_detail_type: writes typed @text in one field, undone together with what is typed there before and after. */
void     lk_design_detail_type          (LkDesignDetail *self,
                                         gpointer        record,
                                         const char     *field,
                                         const char     *text);
/** lk_design_detail_place: puts a new @record directly before @before (nullable: the end), as one deed. */
void     lk_design_detail_place         (LkDesignDetail *self,
                                         LkRecordList   *list,
                                         LkRecord       *record,
                                         gpointer        before,
                                         LkEdit         *edit);
/** lk_design_detail_take_away: as one deed. */
void     lk_design_detail_take_away     (LkDesignDetail *self,
                                         gpointer        record,
                                         const char     *label);
void     lk_design_detail_count         (LkDesignDetail *self);

G_END_DECLS
