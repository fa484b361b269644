#include "week/lk-recovery-sheet.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "privacy/lk-secret.h"

#define GAP 18.0

LkRecoverySheet *
lk_recovery_sheet_new (const char *name,
                       const char *key)
{
  LkRecoverySheet *self = g_new0 (LkRecoverySheet, 1);

  self->name = g_strdup (name);
  self->key = g_strdup (key);
  return self;
}

void
lk_recovery_sheet_free (void *data)
{
  LkRecoverySheet *self = data;

  lk_secret_free_text (self->key);
  g_free (self->name);
  g_free (self);
}

static void
draw_words (cairo_t    *cr,
            const char *words,
            const char *font,
            double      width,
            double     *y)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *description = pango_font_description_from_string (font);
  int height = 0;

  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, words, -1);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (cr, 0, *y);
  pango_cairo_show_layout (cr, layout);
  *y += height / (double) PANGO_SCALE + GAP;

  pango_font_description_free (description);
  g_object_unref (layout);
}

void
lk_recovery_sheet_draw (void    *data,
                        cairo_t *cr,
                        double   width,
                        double   height)
{
  const LkRecoverySheet *self = data;
  double y = 0;

  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_words (cr, _("Recovery Key"), "Cantarell Bold 20", width, &y);
  draw_words (cr, self->name, "Cantarell 14", width, &y);
  draw_words (cr, self->key, "Monospace Bold 20", width, &y);
  draw_words (cr, _("With this key you set a new password for My Week, when you have forgotten yours. Keep it at home or in a "
                    "safe, not beside the computer: whoever has it can read what is yours. Without the password and without this "
                    "key nobody can, not even you."), "Cantarell 12", width, &y);
}
