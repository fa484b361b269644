#include "session/lk-session-closing.h"

#include <glib/gi18n.h>

#include "exchange/lk-tables.h"
#include "model/lk-session-summary.h"
#include "print/lk-summary-sheet.h"
#include "session/lk-fit-box.h"
#include "session/lk-projector-sheet.h"
#include "session/lk-projector-words.h"
#include "session/lk-session-take-back.h"
#include "session/lk-sheet-stack.h"
#include "widgets/lk-file-picker.h"
#include "widgets/lk-printing.h"

#define GAP 12
#define N_COLUMNS 3

struct _LkSessionClosing
{
  LkSessionPage  parent_instance;

  GtkWidget     *columns[N_COLUMNS];  /* LkFitBox of the summary's groups */
  GtkWidget     *tip;
  GtkWidget     *top;
};

G_DEFINE_FINAL_TYPE (LkSessionClosing, lk_session_closing, LK_TYPE_SESSION_PAGE)

static LkSessionSummary *
make_summary (LkSessionClosing *self)
{
  LkSessionRun *run = lk_session_page_get_run (LK_SESSION_PAGE (self));
  g_auto (GStrv) steps = lk_session_clock_dup_steps (lk_session_run_get_clock (run));

  return lk_session_summary_new (lk_session_run_get_board (run), lk_session_run_get_session (run), (const char * const *) steps);
}

static void
add_group (GtkWidget            *column,
           const LkSummaryGroup *group)
{
  GtkWidget *name = lk_projector_words_new (group->name, "field-name", 1);

  gtk_widget_add_css_class (name, "group");
  lk_fit_box_append (LK_FIT_BOX (column), name);
  for (guint i = 0; i < group->lines->len; i++)
    lk_fit_box_append (LK_FIT_BOX (column), lk_projector_words_new (group->lines->pdata[i], "line", 2));
}

static void
lk_session_closing_fill (LkSessionPage *page)
{
  LkSessionClosing *self = LK_SESSION_CLOSING (page);
  g_autoptr (LkSessionSummary) summary = NULL;
  guint n_lines = 0, n_before = 0;

  if (lk_session_run_get_session (lk_session_page_get_run (page)) == NULL)
    return;
  summary = make_summary (self);
  for (guint i = 0; i < N_COLUMNS; i++)
    lk_fit_box_clear (LK_FIT_BOX (self->columns[i]));
  for (guint i = 0; i < summary->groups->len; i++)
    n_lines += ((LkSummaryGroup *) summary->groups->pdata[i])->lines->len + 1;
  for (guint i = 0; i < summary->groups->len; i++)
    {
      const LkSummaryGroup *group = summary->groups->pdata[i];

      add_group (self->columns[MIN (n_before * N_COLUMNS / n_lines, N_COLUMNS - 1)], group);
      n_before += group->lines->len + 1;
    }
}

static void
more_cb (GtkWidget        *column,
         LkSessionClosing *self)
{
  g_autoptr (LkSessionSummary) summary = make_summary (self);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < summary->groups->len; i++)
    {
      const LkSummaryGroup *group = summary->groups->pdata[i];

      for (guint l = 0; l < group->lines->len; l++)
        g_ptr_array_add (lines, g_strdup_printf ("%s: %s", group->name, (const char *) group->lines->pdata[l]));
    }
  lk_sheet_stack_push_over (column, lk_projector_sheet_new_lines (_("Closing"), lines));
}

static gboolean
keep_texts (LkSessionClosing  *self,
            GError           **error)
{
  LkBoard *board = lk_session_page_get_board (LK_SESSION_PAGE (self));
  LkSession *session = lk_session_run_get_session (lk_session_page_get_run (LK_SESSION_PAGE (self)));

  return lk_board_set_session_text (board, session, "tip", gtk_editable_get_text (GTK_EDITABLE (self->tip)), error) &&
         lk_board_set_session_text (board, session, "top", gtk_editable_get_text (GTK_EDITABLE (self->top)), error);
}

static void
keep_cb (LkSessionClosing *self)
{
  g_autoptr (GError) error = NULL;

  keep_texts (self, &error);
  lk_session_page_tell (LK_SESSION_PAGE (self), error);
}

/* With the session the sheet goes, and this page with it. */
static void
end_cb (LkSessionClosing *self)
{
  g_autoptr (LkSessionClosing) kept = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (keep_texts (self, &error))
    lk_session_run_end (lk_session_page_get_run (LK_SESSION_PAGE (self)), &error);
  lk_session_page_tell (LK_SESSION_PAGE (kept), error);
}

static void
tell (GtkWidget  *self,
      const char *words)
{
  gtk_widget_activate_action (self, "win.toast", "s", words);
}

static void
copy_cb (LkSessionClosing *self)
{
  g_autoptr (LkSessionSummary) summary = make_summary (self);
  g_autofree char *text = lk_session_summary_to_text (summary);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tell (GTK_WIDGET (self), _("Copied"));
}

static void
draw_summary (gpointer  what,
              cairo_t  *cr,
              double    width,
              double    height)
{
  lk_summary_sheet_draw (what, cr, width, height);
}

static void
print_cb (LkSessionClosing *self)
{
  const LkPrinting printing = {
    .name = _("Board session"),
    .paper = GTK_PAPER_NAME_A4,
    .orientation = GTK_PAGE_ORIENTATION_PORTRAIT,
    .draw = draw_summary,
    .what = make_summary (self),
    .free_what = (GDestroyNotify) lk_session_summary_free,
  };

  lk_printing_run (&printing, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (LkSessionClosing) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_planning_export_team_ics_finish (LK_STORE (source), result, &error))
    tell (GTK_WIDGET (self), _("The file is written"));
  else
    lk_session_page_tell (LK_SESSION_PAGE (self), error);
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkSessionClosing) self = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);
  LkBoard *board = NULL;

  if (file == NULL || lk_session_page_get_run (LK_SESSION_PAGE (self)) == NULL)
    return;
  board = lk_session_page_get_board (LK_SESSION_PAGE (self));
  lk_planning_export_team_ics_async (lk_school_get_store (lk_board_get_school (board)), lk_record_get_id (LK_RECORD (lk_board_get_team (board))),
                                     lk_day_today (), file, NULL, written_cb, g_object_ref (self));
}

static void
calendar_cb (LkSessionClosing *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  lk_file_picker_save_async (window, _("Save Calendar File"), _("planning.ics"), NULL, picked_cb, g_object_ref (self));
}

/* When it is gone from the board the run tells so, and the sheet goes with it. */
static void
take_back_cb (LkSessionClosing *self)
{
  LkSessionRun *run = lk_session_page_get_run (LK_SESSION_PAGE (self));

  lk_session_take_back (GTK_WIDGET (self), lk_session_run_get_board (run), lk_session_run_get_session (run));
}

static void
lk_session_closing_class_init (LkSessionClosingClass *klass)
{
  LK_SESSION_PAGE_CLASS (klass)->fill = lk_session_closing_fill;
}

static GtkWidget *
add_entry (LkSessionClosing *self,
           GtkWidget        *row,
           const char       *name)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (keep_cb), self);
  gtk_box_append (GTK_BOX (row), entry);
  return entry;
}

static void
add_button (LkSessionClosing *self,
            GtkWidget        *row,
            const char       *label,
            GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (row), button);
}

static void
lk_session_closing_init (LkSessionClosing *self)
{
  GtkBox *box = lk_session_page_get_box (LK_SESSION_PAGE (self));
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2 * GAP);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->tip = add_entry (self, texts, _("A tip for the leader"));
  self->top = add_entry (self, texts, _("A top for the leader"));
  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  gtk_widget_set_vexpand (columns, TRUE);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      self->columns[i] = lk_fit_box_new (FALSE, 0);
      lk_fit_box_set_more_below (LK_FIT_BOX (self->columns[i]));
      g_signal_connect (self->columns[i], "more", G_CALLBACK (more_cb), self);
      gtk_box_append (GTK_BOX (columns), self->columns[i]);
    }
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  add_button (self, row, _("_Take Back"), G_CALLBACK (take_back_cb));
  add_button (self, row, _("C_opy for Mail"), G_CALLBACK (copy_cb));
  add_button (self, row, _("P_rint…"), G_CALLBACK (print_cb));
  add_button (self, row, _("_Calendar"), G_CALLBACK (calendar_cb));
  add_button (self, row, _("_End"), G_CALLBACK (end_cb));
  gtk_widget_add_css_class (gtk_widget_get_last_child (row), "here");
  gtk_box_append (box, texts);
  gtk_box_append (box, columns);
  gtk_box_append (box, row);
}

GtkWidget *
lk_session_closing_new (LkSessionRun *run)
{
  LkSessionPage *self = g_object_new (LK_TYPE_SESSION_CLOSING, "run", run, NULL);
  LkSession *session = lk_session_run_get_session (run);

  gtk_editable_set_text (GTK_EDITABLE (LK_SESSION_CLOSING (self)->tip), lk_session_get_tip (session));
  gtk_editable_set_text (GTK_EDITABLE (LK_SESSION_CLOSING (self)->top), lk_session_get_top (session));
  lk_session_page_follow (self, lk_board_get_actions (lk_session_run_get_board (run)));
  lk_session_page_follow (self, lk_board_get_sessions (lk_session_run_get_board (run)));
  lk_session_closing_fill (self);
  return GTK_WIDGET (self);
}
