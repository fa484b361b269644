#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkWeekSection: a part of My Week: its name, rows, and, where there are none, a sentence that says what comes here. */
#define LK_TYPE_WEEK_SECTION (lk_week_section_get_type ())
G_DECLARE_FINAL_TYPE (LkWeekSection, lk_week_section, LK, WEEK_SECTION, GtkWidget)

GtkWidget *lk_week_section_new        (const char    *title,
                                       const char    *nothing);
/** lk_week_section_set_button: a small button beside the name. */
void       lk_week_section_set_button (LkWeekSection *self,
                                       const char    *icon_name,
                                       const char    *label,
                                       const char    *action_name);
/**
 * lk_week_section_begin: rows follow, instead of those that stand there.
 * lk_week_section_add: a row that does @action_name with @target when it is activated; @subtitle, @icon_name and @action_name: (nullable)
 * lk_week_section_end: all have been told. Where they are the same as before nothing happens, so that focus stays.
 */
void       lk_week_section_begin      (LkWeekSection *self);
void       lk_week_section_add        (LkWeekSection *self,
                                       const char    *title,
                                       const char    *subtitle,
                                       const char    *icon_name,
                                       const char    *action_name,
                                       const char    *target);
void       lk_week_section_end        (LkWeekSection *self);

G_END_DECLS
