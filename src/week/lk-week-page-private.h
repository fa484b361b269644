#pragma once

#include "records/lk-own-week.h"
#include "week/lk-week-page.h"

G_BEGIN_DECLS

struct _LkWeekPage
{
  GtkWidget      parent_instance;

  GtkWidget     *stack;
  GtkWidget     *search;
  GtkWidget     *log;
  GtkWidget     *greeting;
  GtkWidget     *due;
  GtkWidget     *span;
  GtkWidget     *refused;
  GtkWidget     *planned;
  GtkWidget     *drafts;
  GtkWidget     *designs;
  GtkWidget     *voice;
  GtkWidget     *agreement;
  GtkWidget     *actions;
  GtkWidget     *rhythm;
  GtkWidget     *results;

  LkPrivate     *of;
  LkOwnWeek     *shown;     /* NULL before it has been read */
  GCancellable  *reading;   /* NULL when it does not */
  guint          read_source;
};

/** lk_week_page_new_week: (transfer floating): all that stands on it; lk_week_page_new_search: the entry above it. */
GtkWidget *lk_week_page_new_week   (LkWeekPage      *self);
GtkWidget *lk_week_page_new_search (LkWeekPage      *self);
/** lk_week_page_show_parts: fills what stands on it. */
void       lk_week_page_show_parts (LkWeekPage      *self,
                                    const LkOwnWeek *week);

G_END_DECLS
