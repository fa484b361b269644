#pragma once

#include "model/lk-edit.h"
#include "model/lk-live-private.h"
#include "model/lk-school-row.h"
#include "model/lk-school.h"

G_BEGIN_DECLS

struct _LkSchool
{
  LkLive parent_instance;

  LkSchoolRow  *row;   /* NULL before there is a school */
  LkRecordList *teams;
  LkRecordList *people;
  LkRecordList *memberships;
  LkRecordList *own_holidays;
  LkHolidays   *holidays;   /* NULL until they are asked for again */
  LkDay         day;        /* that was told last */
  gboolean      quiet;
};

/** lk_school_find_membership: (transfer none) (nullable) */
LkMembership *lk_school_find_membership (LkSchool *self,
                                         LkPerson *person,
                                         LkTeam   *team);
/** lk_school_knows: whether @person is one of this school; nobody (NULL) is. */
gboolean      lk_school_knows           (LkSchool *self,
                                         LkPerson *person);

/** lk_school_tell_calendar: what the holidays are made of has changed. */
void          lk_school_tell_calendar   (LkSchool *self);

G_END_DECLS
