#include "voice/lk-tally-list.h"

#include <glib/gi18n.h>

#include "voice/lk-answer-words.h"
#include "voice/lk-tally-row.h"
#include "voice/lk-voice-bits.h"

#define LEAST 96

struct _LkTallyList
{
  GtkWidget  parent_instance;

  GtkWidget *scroller;
  GtkWidget *rows;      /* GtkListBox of LkTallyRow */
  GtkWidget *current;   /* of them; borrowed */
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (LkTallyList, lk_tally_list, GTK_TYPE_WIDGET)

static void
row_activated_cb (LkTallyList   *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, chosen_signal, 0, (guint) gtk_list_box_row_get_index (row));
}

/* A screen reader reads the row that gets the focus, and with it what was pressed before. */
static gboolean
lk_tally_list_grab_focus (GtkWidget *widget)
{
  LkTallyList *self = LK_TALLY_LIST (widget);

  return self->current != NULL && gtk_widget_grab_focus (self->current);
}

static void
lk_tally_list_dispose (GObject *object)
{
  g_clear_pointer (&LK_TALLY_LIST (object)->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_tally_list_parent_class)->dispose (object);
}

static void
lk_tally_list_class_init (LkTallyListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_tally_list_dispose;
  widget_class->grab_focus = lk_tally_list_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  chosen_signal = g_signal_new ("chosen", LK_TYPE_TALLY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
lk_tally_list_init (LkTallyList *self)
{
  self->scroller = gtk_scrolled_window_new ();
  self->rows = lk_voice_list (_("Statements"));
  gtk_widget_set_valign (self->rows, GTK_ALIGN_START);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->rows);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), LEAST);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
lk_tally_list_new (void)
{
  return g_object_new (LK_TYPE_TALLY_LIST, NULL);
}

void
lk_tally_list_set_form (LkTallyList  *self,
                        LkSurveyForm *form)
{
  GtkListBoxRow *row = NULL;
  guint number = 0;

  g_return_if_fail (LK_IS_TALLY_LIST (self));
  g_return_if_fail (form != NULL);

  self->current = NULL;
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->rows), GTK_WIDGET (row));
  for (LkSurveyPart part = LK_SURVEY_STATEMENTS; part <= LK_SURVEY_QUESTIONS; part++)
    for (guint i = 0; i < lk_survey_form_get_n (form, part); i++)
      gtk_list_box_append (GTK_LIST_BOX (self->rows), lk_tally_row_new (++number, lk_survey_form_get (form, part, i)->text));
}

void
lk_tally_list_show (LkTallyList         *self,
                    const LkAnswerSheet *sheet)
{
  GtkListBoxRow *row = NULL;

  g_return_if_fail (LK_IS_TALLY_LIST (self));
  g_return_if_fail (sheet != NULL);

  self->current = NULL;
  for (guint i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), (int) i)) != NULL; i++)
    {
      const gboolean entered = lk_answer_sheet_has_answer (sheet, i), current = i == lk_answer_sheet_get_step (sheet);
      const LkAnswer answer = lk_answer_sheet_get_answer (sheet, i);

      lk_tally_row_set_entered (LK_TALLY_ROW (row), entered ? lk_answer_mark (answer) : NULL, entered ? lk_answer_words (answer) : NULL);
      lk_tally_row_set_current (LK_TALLY_ROW (row), current);
      gtk_widget_set_visible (GTK_WIDGET (row), i < lk_answer_sheet_get_n_steps (sheet));
      if (current)
        self->current = GTK_WIDGET (row);
    }
}
