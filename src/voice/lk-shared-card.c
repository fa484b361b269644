#include "voice/lk-shared-card.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "voice/lk-likert-view.h"
#include "voice/lk-survey-words.h"
#include "voice/lk-voice-bits.h"

#define GAP 9

struct _LkSharedCard
{
  GtkWidget  parent_instance;

  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (LkSharedCard, lk_shared_card, GTK_TYPE_WIDGET)

static void
lk_shared_card_dispose (GObject *object)
{
  g_clear_pointer (&LK_SHARED_CARD (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_shared_card_parent_class)->dispose (object);
}

static void
lk_shared_card_class_init (LkSharedCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_shared_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lksharedcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lk_shared_card_init (LkSharedCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_shared_card_new (const LkSurveyResults *results)
{
  LkSharedCard *self = NULL;
  GtkWidget *chart = NULL;
  g_autofree char *day = NULL, *sheets = NULL, *facts = NULL;
  const char *name = NULL;

  g_return_val_if_fail (results != NULL, NULL);

  self = g_object_new (LK_TYPE_SHARED_CARD, NULL);
  name = results->name != NULL && results->name[0] != '\0' ? results->name : _("Pupil survey");
  day = lk_day_format_short (results->day, lk_day_today ());
  sheets = lk_sheets_dup_words (results->n_sheets);
  facts = lk_facts_join (results->class_name != NULL ? results->class_name : "", results->subject != NULL ? results->subject : "", day, sheets, NULL);
  chart = lk_likert_view_new ();
  lk_likert_view_show (LK_LIKERT_VIEW (chart), results);
  gtk_box_append (GTK_BOX (self->box), lk_voice_label (name, "voice-heading"));
  gtk_box_append (GTK_BOX (self->box), lk_voice_label (facts, "voice-hint"));
  gtk_box_append (GTK_BOX (self->box), chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
