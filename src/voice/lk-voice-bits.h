#pragma once

#include <gtk/gtk.h>

#include "calendar/lk-day.h"

G_BEGIN_DECLS

/* The small parts that the pages of pupil voice are put together of. */

/** lk_voice_label: (transfer floating): a label that wraps, from the start of its line. @css_class: (nullable) */
GtkWidget *lk_voice_label        (const char *words,
                                  const char *css_class);
/** lk_voice_button: (transfer floating): with a mnemonic in @label. */
GtkWidget *lk_voice_button       (const char *label,
                                  const char *action_name);
/** lk_voice_section: (transfer floating): a box with @heading over what is appended to it. */
GtkWidget *lk_voice_section      (const char *heading);
/** lk_voice_head: (transfer floating): the head of a page: @title (out) (transfer none) over @facts (out) (transfer none), then @switcher
 *  and @menu, with @gap between them. */
GtkWidget *lk_voice_head         (GtkWidget **title,
                                  GtkWidget **facts,
                                  GtkWidget  *switcher,
                                  GtkWidget  *menu,
                                  int         gap);
/** lk_voice_list: (transfer floating): a boxed list without a selection. */
GtkWidget *lk_voice_list         (const char *name);
/** lk_voice_scroller: (transfer floating): @child, at most @width wide and in the middle. */
GtkWidget *lk_voice_scroller     (GtkWidget  *child,
                                  int         width);
/** lk_voice_dialog: (transfer none): an AdwWindow over @from with @child below its header bar, that Escape closes. */
GtkWindow *lk_voice_dialog       (GtkWidget  *from,
                                  const char *title,
                                  int         width,
                                  GtkWidget  *child);
/** lk_voice_complain: tells @error, if there is one, and frees it. */
void       lk_voice_complain     (GtkWidget  *widget,
                                  GError     *error);
void       lk_voice_toast        (GtkWidget  *widget,
                                  const char *words);
/** lk_voice_name_day: shows @day, or @none, on a menu button that @name is said before. */
void       lk_voice_name_day     (GtkWidget  *button,
                                  const char *name,
                                  LkDay       day,
                                  const char *none);

G_END_DECLS
