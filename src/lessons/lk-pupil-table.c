#include "lessons/lk-pupil-table.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-field.h"
#include "lessons/lk-lesson-words.h"
#include "widgets/lk-columns.h"

#define GAP 12
#define LEAST 230      /* of each column, at usual text */

struct _LkPupilTable
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *fields[LK_N_MODEL_PUPILS][2];   /* expected, seen */

  LkDesignDetail *detail;
};

G_DEFINE_FINAL_TYPE (LkPupilTable, lk_pupil_table, GTK_TYPE_WIDGET)

static gboolean
save_cb (gpointer     owner,
         guint        which,
         const char  *text,
         GError     **error)
{
  LkPupilTable *self = owner;

  return lk_design_detail_set_pupil (self->detail, which / 2, which % 2 == 1, text, error);
}

static void
show_pupil (LkPupilTable *self,
            guint         pupil)
{
  for (guint seen = 0; seen < 2; seen++)
    lk_lesson_field_set_text (LK_LESSON_FIELD (self->fields[pupil][seen]), lk_design_detail_get_pupil (self->detail, pupil, seen == 1));
}

static void
show_status (LkPupilTable *self)
{
  const gboolean editable = lk_lesson_is_editable (self->detail);

  for (guint pupil = 0; pupil < LK_N_MODEL_PUPILS; pupil++)
    for (guint seen = 0; seen < 2; seen++)
      lk_lesson_field_set_editable (LK_LESSON_FIELD (self->fields[pupil][seen]), editable);
}

static gboolean
lk_pupil_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_PUPIL_TABLE (widget)->fields[0][0]);
}

static void
lk_pupil_table_dispose (GObject *object)
{
  LkPupilTable *self = LK_PUPIL_TABLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (lk_pupil_table_parent_class)->dispose (object);
}

static void
lk_pupil_table_class_init (LkPupilTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_pupil_table_dispose;
  widget_class->grab_focus = lk_pupil_table_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkpupiltable");
}

static void
lk_pupil_table_init (LkPupilTable *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkWidget *
new_field (LkPupilTable *self,
           guint         pupil,
           guint         seen,
           const char   *heading,
           const char   *hint)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *label = gtk_label_new (heading);
  /* Translators: a field's name to a screen reader: a model pupil's letter, and "Expected" or "Seen" */
  g_autofree char *name = g_strdup_printf (_("Model pupil %c: %s"), (char) ('A' + pupil), heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "phase-part");
  self->fields[pupil][seen] = lk_lesson_field_new (name, hint, 2, save_cb, self, pupil * 2 + seen);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->fields[pupil][seen]);
  return box;
}

static GtkWidget *
new_pupil (LkPupilTable *self,
           guint         pupil)
{
  const char *hints[LK_N_MODEL_PUPILS] = {
    _("A pupil who finds this hard: what do you expect to see?"),
    _("A pupil who follows with some help"),
    _("A pupil who has it at once"),
  };
  char letter[] = { (char) ('A' + pupil), '\0' };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *label = gtk_label_new (letter), *columns = NULL;
  GtkWidget *expected = new_field (self, pupil, 0, C_("model pupil", "Expected"), hints[pupil]);
  GtkWidget *seen = new_field (self, pupil, 1, C_("model pupil", "Seen"), NULL);

  columns = lk_columns_new (expected, seen, GAP, LEAST);
  gtk_widget_set_hexpand (columns, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "step-number");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), columns);
  return box;
}

GtkWidget *
lk_pupil_table_new (LkDesignDetail *detail)
{
  LkPupilTable *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);

  self = g_object_new (LK_TYPE_PUPIL_TABLE, NULL);
  self->detail = g_object_ref (detail);
  for (guint pupil = 0; pupil < LK_N_MODEL_PUPILS; pupil++)
    {
      gtk_box_append (GTK_BOX (self->box), new_pupil (self, pupil));
      show_pupil (self, pupil);
    }
  g_signal_connect_object (detail, "pupil-changed", G_CALLBACK (show_pupil), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_design_detail_get_design (detail), "notify::status", G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);
  show_status (self);
  return GTK_WIDGET (self);
}
