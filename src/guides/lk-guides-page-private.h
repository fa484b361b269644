#pragma once

#include "guides/lk-guides-page.h"

G_BEGIN_DECLS

struct _LkGuidesPage
{
  GtkWidget  parent_instance;

  GtkWidget *stack;
  GtkWidget *overview;     /* the list; "editor" comes and goes */
  GtkWidget *list;         /* GtkListBox: the school's own */
  GtkWidget *nothing;
  GtkWidget *entry;
  GtkWidget *starters;     /* GtkBox with its heading */
  GtkWidget *starter_list;
  GtkWidget *archive;
  GtkWidget *archive_list;
  GtkWidget *editor_place; /* GtkBox */

  LkGuides  *guides;
  GPtrArray *sets;         /* LkGuideStarter */
};

void     lk_guides_page_tell            (LkGuidesPage   *self,
                                         const char     *words);
/** lk_guides_page_install_files: sharing a guide as a file, and taking one in. */
void     lk_guides_page_install_files   (GtkWidgetClass *widget_class);

G_END_DECLS
