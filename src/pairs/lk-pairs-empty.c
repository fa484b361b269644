#include "pairs/lk-pairs-empty.h"

#include <glib/gi18n.h>

struct _LkPairsEmpty
{
  AdwBin         parent_instance;

  AdwStatusPage *status;
  GtkWidget     *people; /* its buttons: one at a time */
  GtkWidget     *later;
};

G_DEFINE_FINAL_TYPE (LkPairsEmpty, lk_pairs_empty, ADW_TYPE_BIN)

static gboolean
lk_pairs_empty_grab_focus (GtkWidget *widget)
{
  LkPairsEmpty *self = LK_PAIRS_EMPTY (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->people) ? self->people : self->later);
}

static void
lk_pairs_empty_class_init (LkPairsEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = lk_pairs_empty_grab_focus;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/pairs/lk-pairs-empty.ui");
  gtk_widget_class_bind_template_child (widget_class, LkPairsEmpty, status);
  gtk_widget_class_bind_template_child (widget_class, LkPairsEmpty, people);
  gtk_widget_class_bind_template_child (widget_class, LkPairsEmpty, later);
}

static void
lk_pairs_empty_init (LkPairsEmpty *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lk_pairs_empty_new (void)
{
  return g_object_new (LK_TYPE_PAIRS_EMPTY, NULL);
}

static void
say (LkPairsEmpty *self,
     const char   *icon_name,
     const char   *title,
     const char   *description)
{
  adw_status_page_set_icon_name (self->status, icon_name);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
}

void
lk_pairs_empty_set_state (LkPairsEmpty   *self,
                          LkPairingState  state)
{
  g_return_if_fail (LK_IS_PAIRS_EMPTY (self));

  gtk_widget_set_visible (self->people, state == LK_PAIRING_STATE_NOBODY);
  gtk_widget_set_visible (self->later, state != LK_PAIRING_STATE_NOBODY);
  if (state == LK_PAIRING_STATE_NOBODY)
    say (self, "system-users-symbolic", _("Nobody takes part yet"), _("Choose a team with teachers on it, or add people first."));
  else if (state == LK_PAIRING_STATE_NO_DAYS)
    say (self, "weather-clear-symbolic", _("No school in these weeks"), _("These days are holidays or days off. Look two weeks later."));
  else
    say (self, "object-select-symbolic", _("All visits are planned"), lk_pairs_empty_get_all_planned ());
}

const char *
lk_pairs_empty_get_all_planned (void)
{
  return _("Everybody visits and is visited in these weeks. The visits stand on Planning.");
}
