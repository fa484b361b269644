#pragma once

#include "model/lk-lesson-hour.h"
#include "model/lk-school.h"

G_BEGIN_DECLS

#define LK_WEEK_DAYS 5

/** LkWeekHours: lesson hours of a week, as a value. @days: of Monday to Friday; bit n for the n-th hour. */
typedef struct
{
  guint16 days[LK_WEEK_DAYS];
} LkWeekHours;

/** lk_week_hours_get: @weekday: 1 for Monday to 5; @hour: 1 to LK_LESSON_HOURS */
gboolean  lk_week_hours_get   (const LkWeekHours *self,
                               guint              weekday,
                               guint              hour);
void      lk_week_hours_set   (LkWeekHours       *self,
                               guint              weekday,
                               guint              hour,
                               gboolean           on);
gboolean  lk_week_hours_equal (const LkWeekHours *self,
                               const LkWeekHours *other);

/*
 * The free hours of a person: those of every week in which they teach no lesson and can watch one. None at all means that
 * nothing is known of them.
 */

void      lk_free_hours_read_async  (LkSchool            *school,
                                     LkPerson            *person,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data);
/** lk_free_hours_read_finish: @hours: (out); the source object of the callback is the store, @result is what it brought. */
gboolean  lk_free_hours_read_finish (LkSchool            *school,
                                     GAsyncResult        *result,
                                     LkWeekHours         *hours,
                                     GError             **error);
/** lk_free_hours_write: as one undo step; a failure on the way to the disk is told by the school's `failed`. */
gboolean  lk_free_hours_write       (LkSchool            *school,
                                     LkPerson            *person,
                                     const LkWeekHours   *hours,
                                     GError             **error);

G_END_DECLS
