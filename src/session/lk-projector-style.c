/* GTK knows no text size that follows the height of a window, so a rule of one line is written for it. */

#include "session/lk-projector-style.h"

#define FEWEST_LINES 720
#define MOST_LINES 2160

struct _LkProjectorStyle
{
  GdkDisplay     *display;
  GtkCssProvider *provider;
  int             lines;
};

double
lk_projector_text_size (int lines)
{
  return (double) LK_PROJECTOR_TEXT * CLAMP (lines, FEWEST_LINES, MOST_LINES) / LK_PROJECTOR_LINES;
}

LkProjectorStyle *
lk_projector_style_new (GtkWidget *widget)
{
  LkProjectorStyle *self = g_new0 (LkProjectorStyle, 1);

  self->display = g_object_ref (gtk_widget_get_display (widget));
  self->provider = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  return self;
}

void
lk_projector_style_set_lines (LkProjectorStyle *self,
                              int               lines)
{
  g_autofree char *rule = NULL;
  char size[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (self != NULL);

  if (self->lines == lines)
    return;
  self->lines = lines;
  g_ascii_formatd (size, sizeof size, "%.2f", lk_projector_text_size (lines));
  rule = g_strdup_printf (".projector, .presenting toast { font-size: %spx; }", size);
  gtk_css_provider_load_from_data (self->provider, rule, -1);
}

void
lk_projector_style_free (LkProjectorStyle *self)
{
  gtk_style_context_remove_provider_for_display (self->display, GTK_STYLE_PROVIDER (self->provider));
  g_clear_object (&self->provider);
  g_clear_object (&self->display);
  g_free (self);
}
