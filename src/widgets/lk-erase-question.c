#include "widgets/lk-erase-question.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "widgets/lk-question.h"

/* Backups are thinned to eight weeks in which there was one (see LkBackupReason); the one of this week is the ninth by then. */
#define WEEKS_OF_BACKUPS 9
#define WEEK 7

/* The day by which the daily and weekly backups of today will be gone, school weeks only counted. */
static char *
dup_backups_till (LkSchool *school)
{
  LkHolidays *holidays = lk_school_get_holidays (school);
  LkDay day = lk_day_today ();

  for (guint weeks = 0; weeks < WEEKS_OF_BACKUPS; day += WEEK)
    if (lk_holidays_find (holidays, day) == NULL)
      weeks++;
  return lk_day_format_long (day);
}

void
lk_erase_question_ask_async (GtkWindow           *parent,
                             const char          *heading,
                             LkSchool            *school,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  const LkQuestionAnswer answers[] = {
    { "cancel", _("_Cancel"), LK_ANSWER_PLAIN },
    { "erase", _("_Erase"), LK_ANSWER_DESTRUCTIVE },
  };
  g_autofree char *till = NULL, *body = NULL;

  g_return_if_fail (LK_IS_SCHOOL (school));

  till = dup_backups_till (school);
  body = g_strdup_printf (_("It goes from the file at once, for everyone who could read it, and is in no backup that is made from now on. "
                            "The daily and weekly backups of before hold it, sealed, until %s; one that somebody made by hand "
                            "until it is thrown away. You can put it back until you lock."), till);
  lk_question_ask_async (parent, heading, body, answers, G_N_ELEMENTS (answers), cancellable, callback, user_data);
}

gboolean
lk_erase_question_ask_finish (GAsyncResult *result)
{
  g_autofree char *answer = lk_question_ask_finish (result, NULL);

  return g_strcmp0 (answer, "erase") == 0;
}
