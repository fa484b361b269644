#include "lessons/lk-lesson-marks.h"

#include <adwaita.h>

/* A warm ground on which both text colours keep 4.5:1. */
#define LIGHT_GROUND 0xffff, 0xe680, 0x8000
#define DARK_GROUND 0x6e00, 0x4f00, 0x0000

static void
add_attribute (PangoAttrList  *list,
               PangoAttribute *attribute,
               const char     *words,
               guint           start,
               guint           end)
{
  attribute->start_index = (guint) (g_utf8_offset_to_pointer (words, start) - words);
  attribute->end_index = (guint) (g_utf8_offset_to_pointer (words, end) - words);
  pango_attr_list_insert (list, attribute);
}

static PangoAttrList *
make_attributes (const char *words,
                 GArray     *marks)
{
  PangoAttrList *list = pango_attr_list_new ();
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const guint length = (guint) g_utf8_strlen (words, -1);

  for (guint i = 0; i + 1 < marks->len; i += 2)
    {
      const guint start = MIN (g_array_index (marks, guint, i), length), end = MIN (g_array_index (marks, guint, i + 1), length);

      add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_HEAVY), words, start, end);
      add_attribute (list, dark ? pango_attr_background_new (DARK_GROUND) : pango_attr_background_new (LIGHT_GROUND), words, start, end);
    }
  return list;
}

/* An aim or a name of several lines is one here. */
static char *
make_line (const char *words)
{
  return g_strdelimit (g_strdup (words), "\n\r\t", ' ');
}

void
lk_lesson_marks_show (GtkLabel   *label,
                      const char *words,
                      GArray     *marks)
{
  g_autofree char *line = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;

  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (words != NULL);

  line = make_line (words);
  attributes = marks != NULL && marks->len > 0 ? make_attributes (line, marks) : NULL;
  gtk_label_set_text (label, line);
  gtk_label_set_attributes (label, attributes);
}
