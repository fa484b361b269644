#include "visits/lk-visit-menu.h"

#include <glib/gi18n.h>

#include "records/lk-released-scores.h"
#include "visits/lk-visit-save.h"
#include "visits/lk-visit-words.h"
#include "widgets/lk-erase.h"
#include "widgets/lk-question.h"
#include "widgets/lk-tip.h"

struct _LkVisitMenu
{
  GtkWidget      parent_instance;

  GtkWidget     *button;
  GMenu         *scores;      /* what of them can be done, below whether they are released */

  LkPrivate     *own;
  LkGuides      *guides;
  LkVisit       *visit;
  GCancellable  *cancellable;
  gboolean       shown_released;
};

static guint erased_signal;

G_DEFINE_FINAL_TYPE (LkVisitMenu, lk_visit_menu, GTK_TYPE_WIDGET)

static void
tell (LkVisitMenu *self,
      const char  *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

static GtkWindow *
get_window (LkVisitMenu *self)
{
  return GTK_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW));
}

static void
export_pdf_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  LkVisitMenu *self = LK_VISIT_MENU (widget);

  lk_visit_save_as (widget, self->own, self->guides, self->visit, LK_VISIT_SAVE_PDF);
}

static void
export_json_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  LkVisitMenu *self = LK_VISIT_MENU (widget);

  lk_visit_save_as (widget, self->own, self->guides, self->visit, LK_VISIT_SAVE_JSON);
}

static void
released_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LkVisitMenu) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_released_scores_finish (LK_PRIVATE (source), result, &error))
    tell (self, _("Released: counted in the team's picture from five people on, without a name"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, error->message);
}

static void
withdrawn_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LkVisitMenu) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_released_scores_finish (LK_PRIVATE (source), result, &error))
    tell (self, _("Your scores of this period are no longer counted"));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, error->message);
}

static void
release_answered_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (LkVisitMenu) self = user_data;
  g_autofree char *answer = lk_question_ask_finish (result, NULL);

  if (g_strcmp0 (answer, "release") == 0)
    lk_released_scores_release_async (self->own, self->visit, self->cancellable, released_cb, g_object_ref (self));
}

static void
release_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LkVisitMenu *self = LK_VISIT_MENU (widget);
  const LkQuestionAnswer answers[] = {
    { "cancel", _("_Cancel"), LK_ANSWER_PLAIN },
    { "release", _("_Release"), LK_ANSWER_SUGGESTED },
  };

  lk_question_ask_async (get_window (self), _("Release These Scores?"),
                         _("Your team then sees per item and period how often a 1, 2, 3 or 4 was given, and only from five people on. "
                           "Without names, in no order, and nothing else of this visit. You can withdraw them."),
                         answers, G_N_ELEMENTS (answers), self->cancellable, release_answered_cb, g_object_ref (self));
}

static void
choose_design_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "visits.choose-design", "s", lk_visit_get_id (LK_VISIT_MENU (widget)->visit));
}

static void
withdraw_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LkVisitMenu *self = LK_VISIT_MENU (widget);

  lk_released_scores_withdraw_async (self->own, self->visit, self->cancellable, withdrawn_cb, g_object_ref (self));
}

static void
erased_cb (GtkWidget *widget)
{
  g_signal_emit (widget, erased_signal, 0);
}

static void
erase_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  LkVisitMenu *self = LK_VISIT_MENU (widget);

  lk_erase_ask (widget, self->own, self->visit, _("Erase This Visit?"), NULL, erased_cb);
}

static void
show_released (LkVisitMenu *self,
               gboolean     released)
{
  g_autoptr (GMenu) deeds = NULL;

  if (g_menu_model_get_n_items (G_MENU_MODEL (self->scores)) > 0 && released == self->shown_released)
    return;
  self->shown_released = released;
  deeds = g_menu_new ();
  g_menu_append (deeds, _("_Release Scores to the Team's Picture…"), "visit.release");
  g_menu_append (deeds, _("_Withdraw Released Scores"), "visit.withdraw");
  g_menu_remove_all (self->scores);
  g_menu_append_section (self->scores, released ? _("Scores released") : NULL, G_MENU_MODEL (deeds));
}

static void
update (LkVisitMenu *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean owned = lk_visit_get_owned (self->visit), scored = lk_visit_get_n_scored (self->visit) > 0;
  const gboolean released = lk_visit_get_released (self->visit);

  gtk_widget_action_set_enabled (widget, "visit.export-pdf", owned);
  gtk_widget_action_set_enabled (widget, "visit.export-json", owned);
  gtk_widget_action_set_enabled (widget, "visit.release", owned && scored && !released);
  gtk_widget_action_set_enabled (widget, "visit.withdraw", owned && released);
  show_released (self, released);
  gtk_widget_action_set_enabled (widget, "visit.erase", lk_private_may_erase (self->own, self->visit));
}

static void
lk_visit_menu_dispose (GObject *object)
{
  LkVisitMenu *self = LK_VISIT_MENU (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->scores);
  g_clear_object (&self->visit);
  g_clear_object (&self->guides);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_visit_menu_parent_class)->dispose (object);
}

static void
lk_visit_menu_class_init (LkVisitMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_visit_menu_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "visit.choose-design", NULL, choose_design_cb);
  gtk_widget_class_install_action (widget_class, "visit.export-pdf", NULL, export_pdf_cb);
  gtk_widget_class_install_action (widget_class, "visit.export-json", NULL, export_json_cb);
  gtk_widget_class_install_action (widget_class, "visit.release", NULL, release_cb);
  gtk_widget_class_install_action (widget_class, "visit.withdraw", NULL, withdraw_cb);
  gtk_widget_class_install_action (widget_class, "visit.erase", NULL, erase_cb);
  erased_signal = g_signal_new ("erased", LK_TYPE_VISIT_MENU, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GMenuModel *
make_menu (LkVisitMenu *self)
{
  g_autoptr (GMenu) menu = g_menu_new (), lesson = g_menu_new (), export = g_menu_new (), end = g_menu_new ();

  self->scores = g_menu_new ();
  g_menu_append (lesson, _("_Lesson Design…"), "visit.choose-design");
  g_menu_append (export, _("Export as _PDF…"), "visit.export-pdf");
  g_menu_append (export, _("Export as _JSON…"), "visit.export-json");
  g_menu_append (end, _("_Erase…"), "visit.erase");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (lesson));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (export));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->scores));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
lk_visit_menu_init (LkVisitMenu *self)
{
  g_autoptr (GMenuModel) menu = make_menu (self);

  self->cancellable = g_cancellable_new ();
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), menu);
  gtk_widget_add_css_class (self->button, "flat");
  lk_tip_set (self->button, _("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More"), -1);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

GtkWidget *
lk_visit_menu_new (LkPrivate *own,
                   LkGuides  *guides,
                   LkVisit   *visit)
{
  LkVisitMenu *self = g_object_new (LK_TYPE_VISIT_MENU, NULL);

  self->own = g_object_ref (own);
  self->guides = g_object_ref (guides);
  self->visit = g_object_ref (visit);
  g_signal_connect_object (visit, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
