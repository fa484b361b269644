#include "visits/lk-evidence-list.h"

#include <glib/gi18n.h>

#include "visits/lk-evidence-row.h"
#include "widgets/lk-private-toast.h"

struct _LkEvidenceList
{
  GtkWidget   parent_instance;

  GtkWidget  *rows;     /* GtkBox */

  LkPrivate  *own;
  LkVisit    *visit;
  gboolean    beginning;  /* the blank row is becoming the evidence that is added */
};

G_DEFINE_FINAL_TYPE (LkEvidenceList, lk_evidence_list, GTK_TYPE_WIDGET)

/* What was taken away, for as long as its toast offers to put it back. */
typedef struct
{
  LkVisit    *visit;
  LkEvidence *evidence;
  guint       position;
} Removed;

static void
removed_free (gpointer data)
{
  Removed *removed = data;

  g_object_unref (removed->visit);
  g_object_unref (removed->evidence);
  g_free (removed);
}

static void
put_back (gpointer data)
{
  Removed *removed = data;

  lk_visit_put_evidence (removed->visit, removed->evidence, removed->position, NULL);
}

static GtkWidget *
get_row (LkEvidenceList *self,
         guint           position)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (row != NULL && position-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static LkEvidenceRow *
get_blank (LkEvidenceList *self)
{
  GtkWidget *last = gtk_widget_get_last_child (self->rows);

  return last != NULL && lk_evidence_row_get_evidence (LK_EVIDENCE_ROW (last)) == NULL ? LK_EVIDENCE_ROW (last) : NULL;
}

static void
next_cb (LkEvidenceList *self,
         GtkWidget      *row)
{
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  if (next != NULL)
    lk_evidence_row_focus (LK_EVIDENCE_ROW (next), LK_EVIDENCE_SAW);
}

static void
step_cb (LkEvidenceList *self,
         int             half,
         int             by,
         GtkWidget      *row)
{
  GtkWidget *to = by < 0 ? gtk_widget_get_prev_sibling (row) : gtk_widget_get_next_sibling (row);

  if (to != NULL)
    lk_evidence_row_focus (LK_EVIDENCE_ROW (to), (LkEvidenceHalf) half);
}

static void
removed_cb (LkEvidenceList *self,
            LkEvidence     *evidence,
            guint           position)
{
  GtkWidget *near = get_row (self, position);
  Removed *removed = g_new0 (Removed, 1);

  removed->visit = g_object_ref (self->visit);
  removed->evidence = g_object_ref (evidence);
  removed->position = position;
  if (near != NULL)
    lk_evidence_row_focus (LK_EVIDENCE_ROW (near), LK_EVIDENCE_SAW);
  lk_private_toast (GTK_WIDGET (self), self->own, _("Removed"), _("Undo"), put_back, removed, removed_free);
}

static GtkWidget *
new_row (LkEvidenceList *self,
         LkEvidence     *evidence)
{
  GtkWidget *row = lk_evidence_row_new (self->own, self->visit, evidence);

  g_signal_connect_object (row, "next", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
begin_cb (LkEvidenceList *self,
          LkEvidenceRow  *row)
{
  g_autoptr (GError) error = NULL;

  self->beginning = TRUE;
  if (!lk_evidence_row_begin (row, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
  self->beginning = FALSE;
}

/* There is a blank row just while one may be written. */
static void
keep_blank (LkEvidenceList *self)
{
  LkEvidenceRow *blank = get_blank (self);

  if (lk_visit_get_writable (self->visit) && blank == NULL)
    {
      GtkWidget *row = new_row (self, NULL);

      g_signal_connect_object (row, "begin", G_CALLBACK (begin_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "begin", G_CALLBACK (keep_blank), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->rows), row);
    }
  else if (!lk_visit_get_writable (self->visit) && blank != NULL)
    gtk_box_remove (GTK_BOX (self->rows), GTK_WIDGET (blank));
}

static void
items_changed_cb (LkEvidenceList *self,
                  guint           position,
                  guint           removed,
                  guint           added,
                  GListModel     *model)
{
  for (guint i = 0; i < removed; i++)
    gtk_box_remove (GTK_BOX (self->rows), get_row (self, position));
  for (guint i = position; i < position + added && !self->beginning; i++)
    {
      g_autoptr (LkEvidence) evidence = g_list_model_get_item (model, i);
      GtkWidget *after = i > 0 ? get_row (self, i - 1) : NULL;

      gtk_box_insert_child_after (GTK_BOX (self->rows), new_row (self, evidence), after);
    }
}

static gboolean
lk_evidence_list_grab_focus (GtkWidget *widget)
{
  GtkWidget *last = gtk_widget_get_last_child (LK_EVIDENCE_LIST (widget)->rows);

  return last != NULL && gtk_widget_grab_focus (last);
}

static void
lk_evidence_list_dispose (GObject *object)
{
  LkEvidenceList *self = LK_EVIDENCE_LIST (object);

  g_clear_pointer (&self->rows, gtk_widget_unparent);
  g_clear_object (&self->visit);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_evidence_list_parent_class)->dispose (object);
}

static void
lk_evidence_list_class_init (LkEvidenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_evidence_list_dispose;
  widget_class->grab_focus = lk_evidence_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
lk_evidence_list_init (LkEvidenceList *self)
{
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_parent (self->rows, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What I saw, and its effect on pupils"), -1);
}

GtkWidget *
lk_evidence_list_new (LkPrivate *own,
                      LkVisit   *visit)
{
  LkEvidenceList *self = g_object_new (LK_TYPE_EVIDENCE_LIST, NULL);
  GListModel *evidence = lk_visit_get_evidence (visit);

  self->own = g_object_ref (own);
  self->visit = g_object_ref (visit);
  g_signal_connect_object (evidence, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (visit, "notify::writable", G_CALLBACK (keep_blank), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (evidence), evidence);
  keep_blank (self);
  return GTK_WIDGET (self);
}
