#include "shell/lk-paper-dialog.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "model/lk-paper-line.h"
#include "shell/lk-toast.h"

struct _LkPaperDialog
{
  AdwWindow  parent_instance;

  GtkWidget *overlay;
  GtkWidget *apply_button;
  GtkWidget *view;      /* GtkTextView */
  GtkWidget *preview;   /* GtkListBox, a row a line that says something */
  GtkWidget *sheet_label;

  LkBoard   *board;
  GPtrArray *lines;     /* of LkPaperLine, as they were read last */
};

G_DEFINE_FINAL_TYPE (LkPaperDialog, lk_paper_dialog, ADW_TYPE_WINDOW)

static const char *
get_icon (const LkPaperLine *line)
{
  static const char * const icons[] = { "", "document-edit-symbolic", "list-add-symbolic", "starred-symbolic", "dialog-warning-symbolic" };

  return icons[line->kind];
}

static GtkWidget *
new_row (const LkPaperLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *row = gtk_list_box_row_new ();
  GtkWidget *image = gtk_image_new_from_icon_name (get_icon (line)), *label = gtk_label_new (line->words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "paper-line");
  if (line->kind == LK_PAPER_UNCLEAR)
    gtk_widget_add_css_class (box, "unclear");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static char *
dup_text (LkPaperDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
typed_cb (LkPaperDialog *self)
{
  g_autofree char *text = dup_text (self);
  g_auto (GStrv) each = g_strsplit (text, "\n", -1);
  guint n_clear = 0, n_unclear = 0;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->preview)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->preview), row);
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; each[i] != NULL; i++)
    {
      LkPaperLine *line = lk_paper_line_read (self->board, lk_board_get_sheet (self->board), each[i], lk_day_today ());

      g_ptr_array_add (self->lines, line);
      if (line->kind == LK_PAPER_EMPTY)
        continue;
      gtk_list_box_append (GTK_LIST_BOX (self->preview), new_row (line));
      if (line->kind == LK_PAPER_UNCLEAR)
        n_unclear++;
      else
        n_clear++;
    }
  gtk_widget_set_sensitive (self->apply_button, n_clear > 0 && n_unclear == 0);
}

static void
apply_cb (LkPaperDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_widget_get_sensitive (self->apply_button))
    return;
  if (lk_board_apply_paper (self->board, self->lines, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    lk_toast_tell (self->overlay, error->message, FALSE);
}

static void
lk_paper_dialog_dispose (GObject *object)
{
  LkPaperDialog *self = LK_PAPER_DIALOG (object);

  g_clear_object (&self->board);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_PAPER_DIALOG);

  G_OBJECT_CLASS (lk_paper_dialog_parent_class)->dispose (object);
}

static void
lk_paper_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (LK_PAPER_DIALOG (object)->lines);

  G_OBJECT_CLASS (lk_paper_dialog_parent_class)->finalize (object);
}

static void
lk_paper_dialog_class_init (LkPaperDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_paper_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_paper_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-paper-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LkPaperDialog, overlay);
  gtk_widget_class_bind_template_child (widget_class, LkPaperDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, LkPaperDialog, view);
  gtk_widget_class_bind_template_child (widget_class, LkPaperDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, LkPaperDialog, sheet_label);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_install_action (widget_class, "paper.apply", NULL, (GtkWidgetActionActivateFunc) apply_cb);
}

static void
lk_paper_dialog_init (LkPaperDialog *self)
{
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_paper_line_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

static char *
describe_sheet (LkSheet *sheet)
{
  g_autofree char *day = NULL;

  if (sheet == NULL)
    return g_strdup (_("No board has been printed for paper yet, so there are no numbers; + and * can be used."));
  day = lk_day_format_long (lk_day_from_time (lk_sheet_get_created (sheet)));
  return g_strdup_printf (_("The numbers are those of the board that was printed on %s."), day);
}

void
lk_paper_dialog_present (GtkWindow *parent,
                         LkBoard   *board)
{
  LkPaperDialog *self = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (LK_IS_BOARD (board));

  self = g_object_new (LK_TYPE_PAPER_DIALOG, "transient-for", parent, NULL);
  self->board = g_object_ref (board);
  words = describe_sheet (lk_board_get_sheet (board));
  gtk_label_set_text (GTK_LABEL (self->sheet_label), words);
  typed_cb (self);
  gtk_widget_grab_focus (self->view);
  gtk_window_present (GTK_WINDOW (self));
}
