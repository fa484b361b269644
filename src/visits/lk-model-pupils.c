#include "visits/lk-model-pupils.h"

#include <glib/gi18n.h>

#include "visits/lk-note.h"

#define GAP 12

struct _LkModelPupils
{
  GtkWidget       parent_instance;

  GtkWidget      *expander;
  GtkWidget      *expected[LK_N_MODEL_PUPILS];

  LkPrivate      *own;
  LkVisit        *visit;
  LkDesignDetail *detail;   /* of the design; NULL for none */
};

G_DEFINE_FINAL_TYPE (LkModelPupils, lk_model_pupils, GTK_TYPE_WIDGET)

static void
show_pupils (LkModelPupils *self)
{
  LkDesign *design = self->detail != NULL ? lk_design_detail_get_design (self->detail) : NULL;
  g_autofree char *name = design != NULL ? lk_design_dup_name (design) : NULL, *words = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), design != NULL);
  if (design == NULL)
    return;
  /* Translators: %s is the name of a lesson design */
  words = g_strdup_printf (_("Model pupils of “%s”"), name);
  gtk_expander_set_label (GTK_EXPANDER (self->expander), words);
  for (guint pupil = 0; pupil < LK_N_MODEL_PUPILS; pupil++)
    {
      const char *text = lk_design_detail_get_pupil (self->detail, pupil, FALSE);
      g_autofree char *line = *text != '\0' ? g_strdup_printf (_("Expected: %s"), text) : g_strdup (_("Nothing was written of what is expected."));

      gtk_label_set_text (GTK_LABEL (self->expected[pupil]), line);
    }
}

LkDesignDetail *
lk_model_pupils_open_design (LkPrivate *own,
                             LkVisit   *visit)
{
  const char *id = lk_visit_get_design_id (visit);
  LkSchool *school = lk_private_get_school (own);
  LkDraft *draft = id != NULL ? lk_private_find_draft_of_design (own, id) : NULL;

  if (id == NULL)
    return NULL;
  return draft != NULL ? lk_draft_open (draft, school, id, NULL) : lk_design_detail_new (school, lk_school_get_store (school), id);
}

static void
drop_detail (LkModelPupils *self)
{
  if (self->detail != NULL)
    g_signal_handlers_disconnect_by_data (self->detail, self);
  g_clear_object (&self->detail);
}

static void
design_cb (LkModelPupils *self)
{
  const char *id = lk_visit_get_design_id (self->visit);

  if (self->detail != NULL && g_strcmp0 (lk_design_detail_get_id (self->detail), id) == 0)
    return;
  drop_detail (self);
  self->detail = lk_model_pupils_open_design (self->own, self->visit);
  if (self->detail != NULL)
    {
      g_signal_connect_object (self->detail, "notify::loaded", G_CALLBACK (show_pupils), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->detail, "pupil-changed", G_CALLBACK (show_pupils), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->detail, "gone", G_CALLBACK (show_pupils), self, G_CONNECT_SWAPPED);
    }
  show_pupils (self);
}

static void
lk_model_pupils_dispose (GObject *object)
{
  LkModelPupils *self = LK_MODEL_PUPILS (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  drop_detail (self);
  g_clear_object (&self->visit);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (lk_model_pupils_parent_class)->dispose (object);
}

static void
lk_model_pupils_class_init (LkModelPupilsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_model_pupils_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lk_model_pupils_init (LkModelPupils *self)
{
  self->expander = gtk_expander_new (NULL);
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), TRUE);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

static GtkWidget *
new_pupil (LkModelPupils *self,
           guint          pupil,
           const char    *heading)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 3), *expected = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (expected), 0);
  gtk_label_set_wrap (GTK_LABEL (expected), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (expected), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (expected, "dim-label");
  self->expected[pupil] = expected;
  gtk_box_append (GTK_BOX (box), lk_note_new (self->own, self->visit, (LkVisitText) (LK_VISIT_PUPIL_A + pupil), heading, _("What did you see?"), 1));
  gtk_box_append (GTK_BOX (box), expected);
  return box;
}

GtkWidget *
lk_model_pupils_new (LkPrivate *own,
                     LkVisit   *visit)
{
  LkModelPupils *self = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);
  g_return_val_if_fail (LK_IS_VISIT (visit), NULL);

  self = g_object_new (LK_TYPE_MODEL_PUPILS, NULL);
  self->own = g_object_ref (own);
  self->visit = g_object_ref (visit);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), new_pupil (self, 0, _("Pupil A")));
  gtk_box_append (GTK_BOX (box), new_pupil (self, 1, _("Pupil B")));
  gtk_box_append (GTK_BOX (box), new_pupil (self, 2, _("Pupil C")));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), box);
  g_signal_connect_object (visit, "notify::design-id", G_CALLBACK (design_cb), self, G_CONNECT_SWAPPED);
  design_cb (self);
  return GTK_WIDGET (self);
}
