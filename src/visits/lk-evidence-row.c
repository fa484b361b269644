#include "visits/lk-evidence-row.h"

#include <glib/gi18n.h>

#include "privacy/lk-secret.h"
#include "widgets/lk-sides.h"
#include "visits/lk-text-box.h"
#include "widgets/lk-tip.h"

#define WIDE 400
#define HALF 50
#define TIME_CHARS 5

struct _LkEvidenceRow
{
  GtkWidget   parent_instance;

  GtkWidget  *box;
  GtkWidget  *time;
  GtkWidget  *halves[2];
  GtkWidget  *remove;

  LkPrivate  *own;
  LkVisit    *visit;
  LkEvidence *evidence;
};

enum
{
  BEGIN,
  NEXT,
  STEP,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkEvidenceRow, lk_evidence_row, GTK_TYPE_WIDGET)

static void
show_time (LkEvidenceRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->time), self->evidence != NULL ? lk_evidence_get_time (self->evidence) : "");
}

static void
show_evidence (LkEvidenceRow *self)
{
  if (self->evidence != NULL)
    {
      lk_text_box_set_text (LK_TEXT_BOX (self->halves[LK_EVIDENCE_SAW]), lk_evidence_get_saw (self->evidence));
      lk_text_box_set_text (LK_TEXT_BOX (self->halves[LK_EVIDENCE_EFFECT]), lk_evidence_get_effect (self->evidence));
    }
  show_time (self);
}

static void
show_writable (LkEvidenceRow *self)
{
  const gboolean writable = lk_visit_get_writable (self->visit);

  lk_text_frame_set_editable (LK_TEXT_FRAME (self->halves[0]), writable);
  lk_text_frame_set_editable (LK_TEXT_FRAME (self->halves[1]), writable);
  gtk_editable_set_editable (GTK_EDITABLE (self->time), writable);
  gtk_widget_set_visible (self->time, self->evidence != NULL);
  gtk_widget_set_visible (self->remove, self->evidence != NULL && writable);
}

static void
take_evidence (LkEvidenceRow *self,
               LkEvidence    *evidence)
{
  g_set_object (&self->evidence, evidence);
  g_signal_connect_object (evidence, "notify", G_CALLBACK (show_evidence), self, G_CONNECT_SWAPPED);
  show_evidence (self);
  show_writable (self);
}

static void
write_half (LkEvidenceRow *self,
            int            half)
{
  g_autoptr (GError) error = NULL;
  char *text = lk_text_box_dup_text (LK_TEXT_BOX (self->halves[half]));
  const char *saw = half == LK_EVIDENCE_SAW ? text : NULL, *effect = half == LK_EVIDENCE_EFFECT ? text : NULL;

  if (self->evidence != NULL)
    lk_visit_edit_evidence (self->visit, self->evidence, NULL, saw, effect, &error);
  else if (text[0] != '\0')
    g_signal_emit (self, signals[BEGIN], 0);
  lk_text_box_complain (LK_TEXT_BOX (self->halves[half]), error != NULL ? error->message : NULL);
  lk_secret_free_text (text);
}

static int
find_half (LkEvidenceRow *self,
           GtkWidget     *text)
{
  return text == self->halves[LK_EVIDENCE_EFFECT] ? LK_EVIDENCE_EFFECT : LK_EVIDENCE_SAW;
}

static void
typed_cb (LkEvidenceRow *self,
          GtkWidget     *text)
{
  write_half (self, find_half (self, text));
}

static void
entered_cb (LkEvidenceRow *self,
            GtkWidget     *text)
{
  if (find_half (self, text) == LK_EVIDENCE_SAW)
    gtk_widget_grab_focus (self->halves[LK_EVIDENCE_EFFECT]);
  else
    g_signal_emit (self, signals[NEXT], 0);
}

static guint
find_position (LkEvidenceRow *self)
{
  GListModel *all = lk_visit_get_evidence (self->visit);
  guint position = 0;

  for (; position < g_list_model_get_n_items (all); position++)
    {
      g_autoptr (LkEvidence) evidence = g_list_model_get_item (all, position);

      if (evidence == self->evidence)
        break;
    }
  return position;
}

static void
remove_now (LkEvidenceRow *self)
{
  g_autoptr (LkEvidenceRow) alive = g_object_ref (self);
  g_autoptr (LkEvidence) evidence = self->evidence != NULL ? g_object_ref (self->evidence) : NULL;
  const guint position = find_position (self);
  g_autoptr (GError) error = NULL;

  if (evidence == NULL)
    return;
  if (lk_visit_remove_evidence (self->visit, evidence, &error))
    g_signal_emit (alive, signals[REMOVED], 0, evidence, position);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

/* Backspace in an empty effect goes back to what was seen; in a row that is empty altogether it takes the row away. */
static void
emptied_cb (LkEvidenceRow *self,
            GtkWidget     *text)
{
  if (find_half (self, text) == LK_EVIDENCE_EFFECT)
    gtk_widget_grab_focus (self->halves[LK_EVIDENCE_SAW]);
  else if (self->evidence == NULL)
    g_signal_emit (self, signals[STEP], 0, LK_EVIDENCE_EFFECT, -1);
  else if (lk_evidence_get_effect (self->evidence)[0] == '\0' && lk_visit_get_writable (self->visit))
    remove_now (self);
}

static void
walked_cb (LkEvidenceRow *self,
           int            by,
           GtkWidget     *text)
{
  g_signal_emit (self, signals[STEP], 0, find_half (self, text), by);
}

static void
time_done_cb (LkEvidenceRow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->time));
  g_autoptr (GError) error = NULL;

  if (self->evidence == NULL || g_str_equal (typed, lk_evidence_get_time (self->evidence)))
    return;
  if (!lk_visit_edit_evidence (self->visit, self->evidence, typed, NULL, NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
  show_time (self);
}

static void
time_entered_cb (LkEvidenceRow *self)
{
  time_done_cb (self);
  gtk_widget_grab_focus (self->halves[LK_EVIDENCE_SAW]);
}

static gboolean
lk_evidence_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_EVIDENCE_ROW (widget)->halves[LK_EVIDENCE_SAW]);
}

static void
lk_evidence_row_dispose (GObject *object)
{
  LkEvidenceRow *self = LK_EVIDENCE_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->evidence);
  g_clear_object (&self->visit);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_evidence_row_parent_class)->dispose (object);
}

static void
lk_evidence_row_class_init (LkEvidenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_evidence_row_dispose;
  widget_class->grab_focus = lk_evidence_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkevidencerow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[BEGIN] = g_signal_new ("begin", LK_TYPE_EVIDENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NEXT] = g_signal_new ("next", LK_TYPE_EVIDENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STEP] = g_signal_new ("step", LK_TYPE_EVIDENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[REMOVED] = g_signal_new ("removed", LK_TYPE_EVIDENCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, LK_TYPE_EVIDENCE, G_TYPE_UINT);
}

static void
build_time (LkEvidenceRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->time = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->time), TIME_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->time), TIME_CHARS);
  gtk_entry_set_max_length (GTK_ENTRY (self->time), TIME_CHARS);
  gtk_entry_set_has_frame (GTK_ENTRY (self->time), FALSE);
  gtk_entry_set_input_purpose (GTK_ENTRY (self->time), GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_set_valign (self->time, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->time, "evidence-time");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->time), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time"), -1);
  g_signal_connect_object (self->time, "activate", G_CALLBACK (time_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (time_done_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->time, focus);
  gtk_widget_add_css_class (place, "evidence-time-place");
  gtk_box_append (GTK_BOX (place), self->time);
  gtk_box_append (GTK_BOX (self->box), place);
}

static void
build_halves (LkEvidenceRow *self)
{
  const char * const names[] = { _("What I saw"), _("Effect on pupils") };
  GtkWidget *sides = NULL;

  for (int i = 0; i < 2; i++)
    {
      self->halves[i] = lk_text_box_new (self->own, names[i], names[i], 1);
      g_signal_connect_object (self->halves[i], "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->halves[i], "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->halves[i], "emptied", G_CALLBACK (emptied_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->halves[i], "walked", G_CALLBACK (walked_cb), self, G_CONNECT_SWAPPED);
    }
  sides = lk_sides_new (self->halves[0], self->halves[1], WIDE, HALF, 6);
  gtk_widget_set_hexpand (sides, TRUE);
  gtk_box_append (GTK_BOX (self->box), sides);
}

static void
build_remove (LkEvidenceRow *self)
{
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->remove = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  gtk_widget_set_valign (self->remove, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->remove, "flat");
  gtk_widget_add_css_class (self->remove, "evidence-remove");
  lk_tip_set (self->remove, _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove"), -1);
  g_signal_connect_object (self->remove, "clicked", G_CALLBACK (remove_now), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (place, "evidence-remove-place");
  gtk_box_append (GTK_BOX (place), self->remove);
  gtk_box_append (GTK_BOX (self->box), place);
}

static void
lk_evidence_row_init (LkEvidenceRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_evidence_row_new (LkPrivate  *own,
                     LkVisit    *visit,
                     LkEvidence *evidence)
{
  LkEvidenceRow *self = g_object_new (LK_TYPE_EVIDENCE_ROW, NULL);

  self->own = g_object_ref (own);
  self->visit = g_object_ref (visit);
  build_time (self);
  build_halves (self);
  build_remove (self);
  g_signal_connect_object (visit, "notify::writable", G_CALLBACK (show_writable), self, G_CONNECT_SWAPPED);
  if (evidence != NULL)
    take_evidence (self, evidence);
  show_writable (self);
  return GTK_WIDGET (self);
}

LkEvidence *
lk_evidence_row_get_evidence (LkEvidenceRow *self)
{
  g_return_val_if_fail (LK_IS_EVIDENCE_ROW (self), NULL);

  return self->evidence;
}

void
lk_evidence_row_focus (LkEvidenceRow  *self,
                       LkEvidenceHalf  half)
{
  g_return_if_fail (LK_IS_EVIDENCE_ROW (self));

  gtk_widget_grab_focus (self->halves[half]);
}

gboolean
lk_evidence_row_begin (LkEvidenceRow  *self,
                       GError        **error)
{
  char *saw = NULL, *effect = NULL;
  LkEvidence *evidence = NULL;

  g_return_val_if_fail (LK_IS_EVIDENCE_ROW (self), FALSE);
  g_return_val_if_fail (self->evidence == NULL, FALSE);

  saw = lk_text_box_dup_text (LK_TEXT_BOX (self->halves[LK_EVIDENCE_SAW]));
  effect = lk_text_box_dup_text (LK_TEXT_BOX (self->halves[LK_EVIDENCE_EFFECT]));
  evidence = lk_visit_add_evidence (self->visit, NULL, saw, effect, error);
  if (evidence != NULL)
    take_evidence (self, evidence);
  lk_secret_free_text (saw);
  lk_secret_free_text (effect);
  return evidence != NULL;
}
