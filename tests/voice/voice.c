#include "voice/voice.h"

#include <adwaita.h>
#include <string.h>

#define WIDTH 1330
#define HEIGHT 660
#define PATIENCE_S 30

void
voice_wait_until (gboolean (*is_so) (gpointer data),
                  gpointer   data)
{
  const gint64 until = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (!is_so (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  char *key = NULL;

  lk_keeper_finish (LK_KEEPER (source), result, &key, NULL, &error);
  g_assert_no_error (error);
  lk_secret_free_text (key);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

LkPrivate *
voice_come_in (Stage     *stage,
               LkKeeper **keeper)
{
  g_autoptr (LkSecret) password = lk_secret_new_copy (PASSWORD, strlen (PASSWORD));
  LkPrivate *own = NULL;
  gboolean done = FALSE;

  lk_store_flush (stage->rig.store);
  *keeper = lk_keeper_new (stage->rig.store);
  lk_keeper_create_async (*keeper, lk_record_get_id (LK_RECORD (stage->rig.bram)), password, created_cb, &done);
  voice_wait_until (is_true, &done);
  own = lk_private_new (stage->rig.school, lk_keeper_get_vault (*keeper));
  lk_store_flush (stage->rig.store);
  g_assert_true (lk_private_get_loaded (own));
  return own;
}

LkSurveyForm *
voice_add_line (LkSurveyForm  *form,
                LkSurveyPart   part,
                const char    *text)
{
  LkSurveyForm *more = lk_survey_form_add (form, part, text, NULL);

  lk_survey_form_unref (form);
  return more;
}

void
voice_open_page (Stage     *stage,
                 GtkWidget *page)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), page);
  stage_open (stage, overlay, WIDTH, HEIGHT);
  gtk_widget_grab_focus (page);
}
