#pragma once

#include "guides/lk-guide-editor.h"
#include "guides/lk-guide-row.h"

G_BEGIN_DECLS

struct _LkGuideEditor
{
  GtkWidget   parent_instance;

  GtkWidget  *box;
  GtkWidget  *name;       /* LkSavedText */
  GtkWidget  *rows;       /* GtkBox: of each section its row, its items and an entry for one more */
  GtkWidget  *add_domain;
  GtkWidget  *sheet;
  GtkWidget  *fit;        /* GtkLabel: whether it fits on one page */
  GtkWidget  *aimed;      /* weak: before what a drag would land */

  LkGuides   *guides;
  LkGuide    *guide;
  GHashTable *by_id;      /* id → LkGuideRow */
  GHashTable *adders;     /* id of a section → GtkEntry */
};

/** lk_guide_editor_peek: (transfer none) (nullable): what the guide now holds. */
LkGuideContent *lk_guide_editor_peek            (LkGuideEditor  *self);
/** lk_guide_editor_take: (transfer full) @made: NULL with @error told instead. Frees @error. */
gboolean        lk_guide_editor_take            (LkGuideEditor  *self,
                                                 LkGuideContent *made,
                                                 const char     *label,
                                                 GError         *error);
/** lk_guide_editor_flush: saves what is being typed. */
void            lk_guide_editor_flush           (LkGuideEditor  *self);
void            lk_guide_editor_install_actions (GtkWidgetClass *widget_class);
/** lk_guide_editor_accept_drops: rows dragged over the others are moved. */
void            lk_guide_editor_accept_drops    (LkGuideEditor  *self);

G_END_DECLS
