#include "voice/lk-kept-sheets.h"

#include <glib/gi18n.h>

#include "records/lk-private-voice.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-private-toast.h"

struct _LkKeptSheets
{
  LkPrivate *own;
  LkSurvey  *survey;
  GPtrArray *sheets;   /* of LkAnswerSheet */
};

LkKeptSheets *
lk_kept_sheets_new (LkPrivate *own,
                    LkSurvey  *survey)
{
  LkKeptSheets *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_SURVEY (survey), NULL);

  self = g_new0 (LkKeptSheets, 1);
  self->own = g_object_ref (own);
  self->survey = g_object_ref (survey);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_answer_sheet_free);
  return self;
}

void
lk_kept_sheets_free (LkKeptSheets *self)
{
  g_ptr_array_unref (self->sheets);
  g_object_unref (self->survey);
  g_object_unref (self->own);
  g_free (self);
}

guint
lk_kept_sheets_get_n (LkKeptSheets *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sheets->len;
}

/* One that was erased meanwhile would take a sheet that nobody sees again. */
static gboolean
is_here (LkKeptSheets  *self,
         GError       **error)
{
  if (!lk_private_get_locked (self->own) && lk_private_find_survey (self->own, lk_survey_get_id (self->survey)) == self->survey)
    return TRUE;
  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_UNFIT, _("This survey is not here any more."));
  return FALSE;
}

gboolean
lk_kept_sheets_hand_in (LkKeptSheets   *self,
                        LkAnswerSheet  *sheet,
                        GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (sheet != NULL)
    g_ptr_array_add (self->sheets, sheet);
  while (self->sheets->len > 0)
    {
      if (!is_here (self, error) || !lk_answer_sheet_hand_in (self->sheets->pdata[0], self->survey, error))
        return FALSE;
      g_ptr_array_remove_index (self->sheets, 0);
    }
  return TRUE;
}

/* The offer is of a widget that may be gone when it is taken. */
typedef struct
{
  LkKeptSheets *kept;
  GtkWidget    *widget;   /* weak */
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  g_clear_weak_pointer (&offer->widget);
  g_clear_pointer (&offer->kept, lk_kept_sheets_free);
  g_free (offer);
}

static void
try_again (gpointer data)
{
  Offer *offer = data;
  g_autoptr (LkKeptSheets) kept = g_steal_pointer (&offer->kept);
  GtkWidget *widget = offer->widget;
  g_autoptr (GError) error = NULL;

  if (lk_kept_sheets_hand_in (kept, NULL, &error))
    {
      lk_survey_end_sitting (kept->survey);
      if (widget != NULL)
        lk_voice_toast (widget, _("The sheets have been counted"));
    }
  else if (widget != NULL)
    lk_kept_sheets_offer (g_steal_pointer (&kept), widget, error->message);
}

void
lk_kept_sheets_offer (LkKeptSheets *self,
                      GtkWidget    *widget,
                      const char   *reason)
{
  g_autofree char *words = NULL;
  LkPrivate *own = NULL;
  Offer *offer = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* Translators: how many sheets, and why not */
  words = g_strdup_printf (ngettext ("%u sheet of a pupil has not been counted. %s", "%u sheets of pupils have not been counted. %s", self->sheets->len),
                           self->sheets->len, reason);
  own = self->own;
  offer = g_new0 (Offer, 1);
  offer->kept = self;
  g_set_weak_pointer (&offer->widget, widget);
  lk_private_toast (widget, own, words, _("Try Again"), try_again, offer, offer_free);
}
