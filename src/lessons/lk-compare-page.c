#include "lessons/lk-compare-page.h"

#include <glib/gi18n.h>

#include "lessons/lk-compare-view.h"
#include "widgets/lk-flow.h"

#define GAP 12

typedef enum
{
  BEFORE,
  AFTER,
} Side;
#define N_SIDES (AFTER + 1)

struct _LkComparePage
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *drops[N_SIDES];
  GtkWidget      *place;              /* of the view */

  LkDesignDetail *detail;
  LkSchool       *school;
  GPtrArray      *versions;
  LkDesignDetail *sides[N_SIDES];
};

G_DEFINE_FINAL_TYPE (LkComparePage, lk_compare_page, GTK_TYPE_WIDGET)

static void
clear_place (LkComparePage *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->place);

  if (child != NULL)
    gtk_box_remove (GTK_BOX (self->place), child);
}

static void
show (LkComparePage *self)
{
  g_autoptr (LkDesignContent) before = NULL, after = NULL;
  GtkWidget *view = NULL;

  for (int side = 0; side < N_SIDES; side++)
    if (self->sides[side] == NULL || !lk_live_get_loaded (LK_LIVE (self->sides[side])) ||
        lk_design_detail_get_design (self->sides[side]) == NULL)
      return;
  clear_place (self);
  before = lk_design_detail_dup_content (self->sides[BEFORE]);
  after = lk_design_detail_dup_content (self->sides[AFTER]);
  view = lk_compare_view_new (before, after);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_box_append (GTK_BOX (self->place), view);
}

static void
load (LkComparePage *self,
      Side           side)
{
  const LkDesignVersion *version = self->versions->pdata[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drops[side]))];

  if (self->sides[side] != NULL)
    g_signal_handlers_disconnect_by_data (self->sides[side], self);
  g_clear_object (&self->sides[side]);
  if (g_str_equal (version->id, lk_design_detail_get_id (self->detail)))
    self->sides[side] = g_object_ref (self->detail);
  else
    self->sides[side] = lk_design_detail_new (self->school, lk_design_detail_get_store (self->detail), version->id);
  if (!lk_live_get_loaded (LK_LIVE (self->sides[side])))
    g_signal_connect_object (self->sides[side], "notify::loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
}

static void
chosen_cb (LkComparePage *self,
           GParamSpec    *pspec,
           GtkWidget     *drop)
{
  load (self, drop == self->drops[BEFORE] ? BEFORE : AFTER);
  show (self);
}

static gboolean
lk_compare_page_grab_focus (GtkWidget *widget)
{
  LkComparePage *self = LK_COMPARE_PAGE (widget);
  GtkWidget *view = gtk_widget_get_first_child (self->place);

  return view != NULL && (gtk_widget_grab_focus (view) || gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
}

static void
lk_compare_page_dispose (GObject *object)
{
  LkComparePage *self = LK_COMPARE_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  for (int side = 0; side < N_SIDES; side++)
    g_clear_object (&self->sides[side]);
  g_clear_object (&self->detail);
  g_clear_object (&self->school);
  g_clear_pointer (&self->versions, g_ptr_array_unref);

  G_OBJECT_CLASS (lk_compare_page_parent_class)->dispose (object);
}

static void
lk_compare_page_class_init (LkComparePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_compare_page_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lk_compare_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "lkcomparepage");
}

static void
lk_compare_page_init (LkComparePage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
new_drop (LkComparePage *self,
          const char    *name)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *drop = NULL;

  for (guint i = 0; i < self->versions->len; i++)
    {
      const LkDesignVersion *version = self->versions->pdata[i];

      /* Translators: a version of a lesson design, and how far it is: "Version 2 · Taught" */
      g_ptr_array_add (words, g_strdup_printf (_("Version %u · %s"), version->number, lk_design_status_get_name (version->status)));
    }
  g_ptr_array_add (words, NULL);
  drop = gtk_drop_down_new_from_strings ((const char * const *) words->pdata);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return drop;
}

static guint
find_own (LkComparePage *self)
{
  for (guint i = 0; i < self->versions->len; i++)
    if (g_str_equal (((LkDesignVersion *) self->versions->pdata[i])->id, lk_design_detail_get_id (self->detail)))
      return i;
  return self->versions->len - 1;
}

static GtkWidget *
new_choice (LkComparePage *self)
{
  GtkWidget *flow = lk_flow_new (GAP, GAP / 2);
  const guint after = MAX (find_own (self), 1);

  self->drops[BEFORE] = new_drop (self, _("The older version"));
  self->drops[AFTER] = new_drop (self, _("The newer version"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drops[BEFORE]), after - 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drops[AFTER]), after);
  lk_flow_append (LK_FLOW (flow), self->drops[BEFORE]);
  lk_flow_append (LK_FLOW (flow), gtk_label_new (_("compared with")));
  lk_flow_append (LK_FLOW (flow), self->drops[AFTER]);
  for (int side = 0; side < N_SIDES; side++)
    g_signal_connect_object (self->drops[side], "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  /* Of two there is nothing to choose. */
  gtk_widget_set_visible (flow, self->versions->len > 2);
  return flow;
}

GtkWidget *
lk_compare_page_new (LkDesignDetail *detail,
                     LkSchool       *school,
                     GPtrArray      *versions)
{
  LkComparePage *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (versions != NULL && versions->len > 1, NULL);

  self = g_object_new (LK_TYPE_COMPARE_PAGE, NULL);
  self->detail = g_object_ref (detail);
  self->school = g_object_ref (school);
  self->versions = g_ptr_array_ref (versions);
  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (self->place, TRUE);
  gtk_box_append (GTK_BOX (self->box), new_choice (self));
  gtk_box_append (GTK_BOX (self->box), self->place);
  load (self, BEFORE);
  load (self, AFTER);
  show (self);
  return GTK_WIDGET (self);
}
