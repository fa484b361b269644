#include "lessons/lk-lesson-bar.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-words.h"
#include "widgets/lk-columns.h"
#include "widgets/lk-flow.h"
#include "widgets/lk-tip.h"

#define GAP 8
#define LEAST 150
#define PATIENCE_MS 400    /* what is saved sooner is not told to be on its way */

struct _LkLessonBar
{
  GtkWidget       parent_instance;

  GtkWidget      *columns;
  GtkWidget      *pill;         /* box */
  GtkWidget      *pill_icon;
  GtkWidget      *pill_label;
  GtkWidget      *version;
  GtkWidget      *sharing;
  GtkWidget      *saved_icon;
  GtkWidget      *saved_label;
  GtkWidget      *next;
  GtkWidget      *menu;

  LkDesignDetail *detail;
  gboolean        shared;
  gboolean        waiting;
  guint           telling;      /* source */
};

/* How far a lesson is: how that looks, and the step that comes next. */
typedef struct
{
  const char *icon;
  const char *css_class;
  const char *next;       /* NULL for none */
  const char *action;
} Stage;

static const Stage stages[] = {
  [LK_DESIGN_DESIGNED] = { "document-edit-symbolic", "designed", N_("_Taught"), "lesson.taught" },
  [LK_DESIGN_TAUGHT] = { "media-playback-start-symbolic", "taught", N_("_Evaluated"), "lesson.evaluated" },
  [LK_DESIGN_EVALUATED] = { "object-select-symbolic", "evaluated", N_("Make the _Revised Version"), "lesson.revise" },
  [LK_DESIGN_REVISED] = { "view-refresh-symbolic", "revised", NULL, NULL },
};

G_DEFINE_FINAL_TYPE (LkLessonBar, lk_lesson_bar, GTK_TYPE_WIDGET)

static gboolean
is_pending (LkLessonBar *self)
{
  return self->waiting || lk_store_get_pending (lk_design_detail_get_store (self->detail)) > 0;
}

static void
show_saved (LkLessonBar *self)
{
  const GError *trouble = lk_store_get_trouble (lk_design_detail_get_store (self->detail));
  const gboolean pending = is_pending (self);
  const char *words = pending && trouble != NULL ? _("Not saved yet: is tried again") : pending ? _("Saving…") : _("Saved");

  gtk_image_set_from_icon_name (GTK_IMAGE (self->saved_icon), pending && trouble != NULL ? "dialog-warning-symbolic" : "object-select-symbolic");
  gtk_widget_set_opacity (self->saved_icon, pending && trouble == NULL ? 0 : 1);
  gtk_label_set_text (GTK_LABEL (self->saved_label), words);
}

static gboolean
tell_cb (gpointer user_data)
{
  LkLessonBar *self = user_data;

  self->telling = 0;
  show_saved (self);
  return G_SOURCE_REMOVE;
}

static void
pending_cb (LkLessonBar *self)
{
  if (is_pending (self) && self->telling == 0)
    self->telling = g_timeout_add (PATIENCE_MS, tell_cb, self);
  else if (!is_pending (self))
    {
      g_clear_handle_id (&self->telling, g_source_remove);
      show_saved (self);
    }
}

static void
show_stage (LkLessonBar *self)
{
  LkDesign *design = lk_design_detail_get_design (self->detail);
  const LkDesignStatus status = lk_lesson_get_status (self->detail);
  g_autofree char *version = design != NULL ? g_strdup_printf (_("Version %u"), lk_design_get_number (design)) : g_strdup ("");

  gtk_image_set_from_icon_name (GTK_IMAGE (self->pill_icon), stages[status].icon);
  gtk_label_set_text (GTK_LABEL (self->pill_label), lk_design_status_get_name (status));
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (i == status)
      gtk_widget_add_css_class (self->pill, stages[i].css_class);
    else
      gtk_widget_remove_css_class (self->pill, stages[i].css_class);
  gtk_label_set_text (GTK_LABEL (self->version), version);
  gtk_widget_set_visible (self->next, stages[status].next != NULL);
  if (stages[status].next == NULL)
    return;
  gtk_button_set_label (GTK_BUTTON (self->next), _(stages[status].next));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), stages[status].action);
}

static void
lk_lesson_bar_dispose (GObject *object)
{
  LkLessonBar *self = LK_LESSON_BAR (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_pointer (&self->columns, gtk_widget_unparent);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (lk_lesson_bar_parent_class)->dispose (object);
}

static void
lk_lesson_bar_class_init (LkLessonBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_lesson_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lklessonbar");
}

static void
lk_lesson_bar_init (LkLessonBar *self)
{
}

static GtkWidget *
new_facts (LkLessonBar *self)
{
  GtkWidget *flow = lk_flow_new (GAP, 2);

  self->pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->pill_icon = gtk_image_new ();
  self->pill_label = gtk_label_new (NULL);
  self->version = gtk_label_new (NULL);
  self->sharing = gtk_label_new (self->shared ? _("Shared with the team") : _("Private draft"));
  gtk_widget_add_css_class (self->pill, "lesson-pill");
  gtk_widget_add_css_class (self->version, "text-hint");
  gtk_widget_add_css_class (self->sharing, "text-hint");
  gtk_box_append (GTK_BOX (self->pill), self->pill_icon);
  gtk_box_append (GTK_BOX (self->pill), self->pill_label);
  gtk_widget_set_valign (flow, GTK_ALIGN_CENTER);
  lk_flow_append (LK_FLOW (flow), self->pill);
  lk_flow_append (LK_FLOW (flow), self->version);
  lk_flow_append (LK_FLOW (flow), self->sharing);
  return flow;
}

static GMenuModel *
make_menu (LkLessonBar *self)
{
  g_autoptr (GMenu) menu = g_menu_new (), steps = g_menu_new (), views = g_menu_new (), out = g_menu_new (), end = g_menu_new ();

  g_menu_append (steps, _("_Taught"), "lesson.taught");
  g_menu_append (steps, _("_Evaluated"), "lesson.evaluated");
  g_menu_append (steps, _("Make the _Revised Version"), "lesson.revise");
  g_menu_append (steps, _("_Back One Step"), "lesson.step-back");
  g_menu_append (views, _("T_each View"), "lesson.teach");
  g_menu_append (views, _("_Compare with…"), "lesson.compare");
  if (!self->shared)
    g_menu_append (out, _("_Share with the Team…"), "lesson.share");
  g_menu_append (out, _("_Print…"), "lesson.print");
  g_menu_append (out, _("E_xport…"), "lesson.export");
  g_menu_append (end, _("Copy as _New"), "lesson.copy");
  g_menu_append (end, self->shared ? C_("verb", "A_rchive") : _("_Erase"), "lesson.archive");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (steps));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (views));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (out));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
open_menu_cb (GtkMenuButton *button,
              gpointer       user_data)
{
  g_autoptr (GMenuModel) menu = make_menu (user_data);

  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

static GtkWidget *
new_tools (LkLessonBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *saved = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->saved_icon = gtk_image_new ();
  self->saved_label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->saved_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (saved, "text-hint");
  gtk_box_append (GTK_BOX (saved), self->saved_icon);
  gtk_box_append (GTK_BOX (saved), self->saved_label);
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), open_menu_cb, self, NULL);
  gtk_widget_add_css_class (self->menu, "flat");
  lk_tip_set (self->menu, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  self->next = gtk_button_new ();
  gtk_button_set_use_underline (GTK_BUTTON (self->next), TRUE);
  gtk_widget_add_css_class (self->next, "suggested-action");
  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), saved);
  gtk_box_append (GTK_BOX (box), self->next);
  gtk_box_append (GTK_BOX (box), self->menu);
  return box;
}

GtkWidget *
lk_lesson_bar_new (LkDesignDetail *detail,
                   gboolean        shared)
{
  LkLessonBar *self = NULL;
  GtkWidget *facts = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);

  self = g_object_new (LK_TYPE_LESSON_BAR, NULL);
  self->detail = g_object_ref (detail);
  self->shared = shared;
  facts = new_facts (self);
  self->columns = lk_columns_new_with_rest (facts, new_tools (self), GAP, LEAST);
  gtk_widget_set_parent (self->columns, GTK_WIDGET (self));
  g_signal_connect_object (lk_design_detail_get_design (detail), "notify", G_CALLBACK (show_stage), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_design_detail_get_store (detail), "notify::pending", G_CALLBACK (pending_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_design_detail_get_store (detail), "notify::trouble", G_CALLBACK (show_saved), self, G_CONNECT_SWAPPED);
  show_stage (self);
  show_saved (self);
  return GTK_WIDGET (self);
}

void
lk_lesson_bar_set_waiting (LkLessonBar *self,
                           gboolean     waiting)
{
  g_return_if_fail (LK_IS_LESSON_BAR (self));

  if (self->waiting == waiting)
    return;
  self->waiting = waiting;
  pending_cb (self);
}
