/* Whether what comes from elsewhere is what could have been written here. */

#include <glib/gi18n-lib.h>

#include "designs/lk-attachment.h"
#include "designs/lk-design-rows.h"
#include "model/lk-check.h"

#define MAX_PARTS 500

static gboolean
check_line (const char  *text,
            GError     **error)
{
  g_autofree char *line = lk_check_line (text, LK_DESIGN_MAX_LINE, NULL, error);

  return line != NULL;
}

static gboolean
check_text (const char  *text,
            GError     **error)
{
  g_autofree char *checked = lk_check_text (text, LK_DESIGN_MAX_TEXT, error);

  return checked != NULL;
}

static gboolean
check_number (gint64   value,
              gint64   least,
              gint64   most,
              GError **error)
{
  if (value >= least && value <= most)
    return TRUE;

  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, _("There is a number in this lesson design that cannot be."));
  return FALSE;
}

static gboolean
check_phase (const LkPhaseContent  *phase,
             GError               **error)
{
  return check_line (phase->title, error) && check_text (phase->teacher, error) && check_text (phase->pupils, error) &&
         check_text (phase->materials, error) && check_number (phase->minutes, 0, LK_DESIGN_MAX_MINUTES, error);
}

static gboolean
check_attachment (const LkAttachmentContent  *attachment,
                  GError                    **error)
{
  g_autofree char *address = NULL;

  if (!check_line (attachment->title, error) || !check_number (attachment->size, 0, LK_ATTACHMENT_MAX_SIZE, error))
    return FALSE;
  if (attachment->address == NULL)
    return check_number (attachment->hash != NULL, 1, 1, error);
  address = lk_design_check_address (attachment->address, error);
  return address != NULL;
}

static gboolean
check_head (const LkDesignContent  *content,
            GError                **error)
{
  return check_line (content->title, error) && check_line (content->class_name, error) && check_line (content->subject, error) &&
         check_line (content->hour, error) && check_line (content->origin, error) && check_line (content->family, error) &&
         check_line (content->goal, error) && check_line (content->team, error) &&
         check_number (content->number, 1, G_MAXINT32, error) && check_number (content->minutes, 1, LK_DESIGN_MAX_MINUTES, error) &&
         lk_check_day (content->day, TRUE, error) &&
         check_number (content->phases->len, 0, MAX_PARTS, error) && check_number (content->attachments->len, 0, MAX_PARTS, error) &&
         check_number (g_strv_length (content->designers), 0, MAX_PARTS, error);
}

gboolean
lk_design_content_check (const LkDesignContent  *content,
                         GError                **error)
{
  if (!check_head (content, error))
    return FALSE;
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    if (!check_text (content->blocks[i].words, error) || !check_text (content->blocks[i].seen, error) ||
        !check_text (content->blocks[i].change, error))
      return FALSE;
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    if (!check_text (content->pupils[i].expected, error) || !check_text (content->pupils[i].seen, error))
      return FALSE;
  for (guint i = 0; i < content->phases->len; i++)
    if (!check_phase (content->phases->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < content->attachments->len; i++)
    if (!check_attachment (content->attachments->pdata[i], error))
      return FALSE;
  return TRUE;
}
