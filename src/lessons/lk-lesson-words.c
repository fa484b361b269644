#include "lessons/lk-lesson-words.h"

#include <glib/gi18n.h>

LkDesignStatus
lk_lesson_get_status (LkDesignDetail *detail)
{
  LkDesign *design = lk_design_detail_get_design (detail);

  return design != NULL ? lk_design_get_status (design) : LK_DESIGN_REVISED;
}

gboolean
lk_lesson_is_editable (LkDesignDetail *detail)
{
  return lk_lesson_get_status (detail) != LK_DESIGN_REVISED;
}

void
lk_lesson_tell (GtkWidget  *widget,
                const char *message)
{
  gtk_widget_activate_action (widget, "lesson.tell", "s", message);
}

char *
lk_phase_dup_name (LkPhase *phase)
{
  const char *title = lk_phase_get_title (phase);

  return g_strdup (title[0] != '\0' ? title : _("Phase without a name"));
}

char *
lk_phase_dup_place_words (LkPhase *phase,
                          guint    place,
                          guint    n)
{
  const guint minutes = lk_phase_get_minutes (phase);
  g_autofree char *name = lk_phase_dup_name (phase);
  g_autofree char *length = g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);

  /* Translators: a phase of a lesson: its name, which it is of how many, and how long it takes */
  return g_strdup_printf (_("%s, %u of %u, %s"), name, place, n, length);
}
