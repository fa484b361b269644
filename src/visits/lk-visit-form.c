#include "visits/lk-visit-form.h"

#include <glib/gi18n.h>

#include "visits/lk-evidence-list.h"
#include "visits/lk-guide-scores.h"
#include "visits/lk-model-pupils.h"
#include "visits/lk-note.h"
#include "widgets/lk-sides.h"
#include "visits/lk-visit-bar.h"

#define WIDE 820
#define SHARE 58
#define HEAD_WIDE 900
#define HEAD_SHARE 58
#define GAP 18

struct _LkVisitForm
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *evidence;
  GtkWidget *scores;

  LkVisit   *visit;
};

enum
{
  TALK,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkVisitForm, lk_visit_form, GTK_TYPE_WIDGET)

static void
on_cb (LkVisitForm *self)
{
  g_signal_emit (self, signals[TALK], 0);
}

static void
erased_cb (LkVisitForm *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
focus_evidence_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gtk_widget_grab_focus (LK_VISIT_FORM (widget)->evidence);
}

static void
focus_scores_cb (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  gtk_widget_grab_focus (LK_VISIT_FORM (widget)->scores);
}

static gboolean
lk_visit_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_VISIT_FORM (widget)->evidence);
}

static void
lk_visit_form_dispose (GObject *object)
{
  LkVisitForm *self = LK_VISIT_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->visit);
  G_OBJECT_CLASS (lk_visit_form_parent_class)->dispose (object);
}

static void
lk_visit_form_class_init (LkVisitFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_visit_form_dispose;
  widget_class->grab_focus = lk_visit_form_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkvisitform");
  gtk_widget_class_install_action (widget_class, "form.evidence", NULL, focus_evidence_cb);
  gtk_widget_class_install_action (widget_class, "form.guide", NULL, focus_scores_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, GDK_ALT_MASK, "form.evidence", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, GDK_ALT_MASK, "form.guide", NULL);
  signals[TALK] = g_signal_new ("talk", LK_TYPE_VISIT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] = g_signal_new ("closed", LK_TYPE_VISIT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
build_head (LkVisitForm *self,
            LkPrivate   *own)
{
  GtkWidget *lesson = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *focus = lk_note_new (own, self->visit, LK_VISIT_FOCUS, _("Focus question"), _("What does the teacher want watched?"), 1);

  gtk_box_set_homogeneous (GTK_BOX (lesson), TRUE);
  gtk_box_append (GTK_BOX (lesson), lk_note_new (own, self->visit, LK_VISIT_CLASS, _("Class"), NULL, 1));
  gtk_box_append (GTK_BOX (lesson), lk_note_new (own, self->visit, LK_VISIT_SUBJECT, _("Subject"), NULL, 1));
  gtk_box_append (GTK_BOX (lesson), lk_note_new (own, self->visit, LK_VISIT_HOUR, _("Lesson hour"), NULL, 1));
  return lk_sides_new (focus, lesson, HEAD_WIDE, HEAD_SHARE, GAP);
}

static GtkWidget *
new_heading (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "card-heading");
  return label;
}

static GtkWidget *
build_evidence (LkVisitForm *self,
                LkPrivate   *own)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *scroller = gtk_scrolled_window_new ();

  self->evidence = lk_evidence_list_new (own, self->visit);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->evidence);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "visit-card");
  gtk_box_append (GTK_BOX (box), new_heading (_("What I saw, and its effect on pupils")));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), lk_model_pupils_new (own, self->visit));
  gtk_box_append (GTK_BOX (box), lk_note_new (own, self->visit, LK_VISIT_NOTICED, _("In one sentence"), _("What stays with you?"), 1));
  return box;
}

static GtkWidget *
build_scores (LkVisitForm *self,
              LkGuides    *guides)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->scores = lk_guide_scores_new (guides, self->visit);
  gtk_widget_set_vexpand (self->scores, TRUE);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "visit-card");
  gtk_box_append (GTK_BOX (box), new_heading (_("Viewing guide")));
  gtk_box_append (GTK_BOX (box), self->scores);
  return box;
}

static void
lk_visit_form_init (LkVisitForm *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_visit_form_new (LkPrivate *own,
                   LkGuides  *guides,
                   LkVisit   *visit)
{
  LkVisitForm *self = NULL;
  GtkWidget *bar = NULL, *sides = NULL, *evidence = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_GUIDES (guides), NULL);
  g_return_val_if_fail (LK_IS_VISIT (visit), NULL);

  self = g_object_new (LK_TYPE_VISIT_FORM, NULL);
  self->visit = g_object_ref (visit);
  bar = lk_visit_bar_new (own, guides, visit, _("_Conversation"));
  g_signal_connect_object (bar, "on", G_CALLBACK (on_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "erased", G_CALLBACK (erased_cb), self, G_CONNECT_SWAPPED);
  evidence = build_evidence (self, own);
  sides = lk_sides_new (evidence, build_scores (self, guides), WIDE, SHARE, GAP);
  lk_sides_add_tabs (LK_SIDES (sides), _("What I saw"), _("Viewing guide"));
  gtk_widget_set_vexpand (sides, TRUE);
  gtk_box_append (GTK_BOX (self->box), bar);
  gtk_box_append (GTK_BOX (self->box), build_head (self, own));
  gtk_box_append (GTK_BOX (self->box), sides);
  return GTK_WIDGET (self);
}

LkVisit *
lk_visit_form_get_visit (LkVisitForm *self)
{
  g_return_val_if_fail (LK_IS_VISIT_FORM (self), NULL);

  return self->visit;
}
