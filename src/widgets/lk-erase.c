#include "widgets/lk-erase.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "widgets/lk-private-toast.h"
#include "widgets/lk-question.h"

/* Backups are thinned to eight weeks in which there was one (see LkBackupReason); the one of this week is the ninth by then. */
#define WEEKS_OF_BACKUPS 9
#define WEEK 7

typedef struct
{
  GtkWidget       *widget;    /* weak */
  LkPrivate       *own;
  LkSealedRecord  *record;
  void           (*erased) (GtkWidget *widget);
} Erasing;

static void
erasing_free (gpointer data)
{
  Erasing *erasing = data;

  g_clear_weak_pointer (&erasing->widget);
  g_object_unref (erasing->record);
  g_object_unref (erasing->own);
  g_free (erasing);
}

static void
erase (Erasing *erasing)
{
  g_autoptr (GtkWidget) widget = g_object_ref (erasing->widget);
  g_autoptr (GError) error = NULL;

  if (!lk_private_erase (erasing->own, erasing->record, &error))
    {
      gtk_widget_activate_action (widget, "win.complain", "s", error->message);
      return;
    }
  lk_private_toast_erased (widget, erasing->own, _("Erased. Until you lock it can be put back."), erasing->record);
  erasing->erased (widget);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Erasing *erasing = user_data;
  g_autofree char *answer = lk_question_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "erase") == 0 && erasing->widget != NULL)
    erase (erasing);
  erasing_free (erasing);
}

/* The day by which the daily and weekly backups of today will be gone, school weeks only counted. */
static char *
dup_backups_till (LkPrivate *own)
{
  LkHolidays *holidays = lk_school_get_holidays (lk_private_get_school (own));
  LkDay day = lk_day_today ();

  for (guint weeks = 0; weeks < WEEKS_OF_BACKUPS; day += WEEK)
    if (lk_holidays_find (holidays, day) == NULL)
      weeks++;
  return lk_day_format_long (day);
}

void
lk_erase_ask (GtkWidget   *widget,
              LkPrivate   *own,
              gpointer     record,
              const char  *heading,
              const char  *also,
              void       (*erased) (GtkWidget *widget))
{
  const LkQuestionAnswer answers[] = {
    { "cancel", _("_Cancel"), LK_ANSWER_PLAIN },
    { "erase", _("_Erase"), LK_ANSWER_DESTRUCTIVE },
  };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *till = NULL, *where = NULL, *body = NULL;
  Erasing *erasing = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (LK_IS_PRIVATE (own));
  g_return_if_fail (LK_IS_SEALED_RECORD (record));
  g_return_if_fail (erased != NULL);

  erasing = g_new0 (Erasing, 1);
  g_set_weak_pointer (&erasing->widget, widget);
  erasing->own = g_object_ref (own);
  erasing->record = g_object_ref (record);
  erasing->erased = erased;
  till = dup_backups_till (own);
  where = g_strdup_printf (_("It goes from the file at once, for everyone who could read it, and is in no backup that is made from now on. "
                             "The daily and weekly backups of before hold it, sealed, until %s; one that somebody made by hand "
                             "until it is thrown away. You can put it back until you lock."), till);
  body = also != NULL ? g_strdup_printf ("%s %s", also, where) : g_steal_pointer (&where);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (g_cancellable_cancel), cancellable, G_CONNECT_SWAPPED);
  lk_question_ask_async (GTK_WINDOW (gtk_widget_get_root (widget)), heading, body, answers, G_N_ELEMENTS (answers), cancellable, answered_cb, erasing);
}
