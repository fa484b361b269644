#include "session/lk-replay-grid.h"

#include <glib/gi18n.h>

#include "session/lk-fit-box.h"
#include "session/lk-projector-sheet.h"
#include "session/lk-projector-words.h"
#include "session/lk-sheet-stack.h"

#define GAP 8

struct _LkReplayGrid
{
  GtkWidget     parent_instance;

  GtkWidget    *box;
  GtkWidget    *names[LK_N_STAGES];  /* "To do · 5" */
  GtkWidget    *rows;                /* LkFitBox */
  GtkWidget    *nothing;
  GHashTable   *lines;               /* goal id, "" for none → Line; kept while the goal comes and goes */
  GPtrArray    *shown;               /* of Line, borrowed, in order */

  LkBoard      *board;
  LkReplayView *view;                /* NULL until one is shown */
};

G_DEFINE_FINAL_TYPE (LkReplayGrid, lk_replay_grid, GTK_TYPE_WIDGET)

/* A row of the board. */
typedef struct
{
  GtkWidget *row;                 /* owned */
  GtkWidget *is_new;
  GtkWidget *standing;
  GtkWidget *cells[LK_N_STAGES];  /* LkFitBox */
  char      *keys[LK_N_STAGES];   /* what stands in each */
} Line;

static void
line_free (gpointer data)
{
  Line *line = data;

  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    g_free (line->keys[stage]);
  g_object_unref (line->row);
  g_free (line);
}

static const char *
get_title (const LkReplayRow *row)
{
  return row->goal_id != NULL ? row->title : _("Without a goal");
}

/* "Moved · Anna" */
static char *
describe_card (LkReplayGrid       *self,
               const LkReplayCard *card)
{
  LkPerson *owner = lk_school_find_person (lk_board_get_school (self->board), card->owner_id);
  g_autofree char *who = owner != NULL ? lk_person_dup_first_name (owner) : g_strdup ("");
  const char *mark = lk_replay_mark_get_name (card->mark);

  return g_strdup_printf ("%s%s%s", mark, mark[0] != '\0' && who[0] != '\0' ? " · " : "", who);
}

static void
card_cb (GtkWidget *button)
{
  gtk_widget_activate_action (button, "replay.open-action", "s", g_object_get_data (G_OBJECT (button), "id"));
}

static GtkWidget *
new_mark (LkReplayMark  mark,
          const char   *words)
{
  static const char * const icons[LK_N_REPLAY_MARKS] = { "list-add-symbolic", "object-select-symbolic", "go-next-symbolic" };
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP / 2);

  if (mark != LK_REPLAY_SAME)
    gtk_box_append (GTK_BOX (foot), gtk_image_new_from_icon_name (icons[mark]));
  gtk_box_append (GTK_BOX (foot), lk_projector_words_new (words, "due", 1));
  return foot;
}

static GtkWidget *
new_card (LkReplayGrid       *self,
          const LkReplayCard *card)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *words = describe_card (self, card);
  g_autofree char *name = g_strdup_printf ("%s, %s", card->title, words);

  gtk_box_append (GTK_BOX (box), lk_projector_words_new (card->title, "title", 2));
  if (words[0] != '\0')
    gtk_box_append (GTK_BOX (box), new_mark (card->mark, words));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  if (card->mark != LK_REPLAY_SAME)
    gtk_widget_add_css_class (button, "marked");
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (card->id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (card_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

/* Tells one content of a cell from another. */
static char *
make_key (GArray *cards)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++)
    {
      const LkReplayCard *card = &g_array_index (cards, LkReplayCard, i);

      g_string_append_printf (key, "%s %u;", card->id, card->mark);
    }
  return g_string_free (key, FALSE);
}

/* What has changed comes first, so that it is seen where there is room for one. */
static void
append_cards (LkReplayGrid *self,
              GtkWidget    *cell,
              GArray       *cards,
              gboolean      marked)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const LkReplayCard *card = &g_array_index (cards, LkReplayCard, i);

      if ((card->mark != LK_REPLAY_SAME) == marked)
        lk_fit_box_append (LK_FIT_BOX (cell), new_card (self, card));
    }
}

static void
fill_cell (LkReplayGrid *self,
           Line         *line,
           guint         stage,
           GArray       *cards)
{
  g_autofree char *key = make_key (cards);

  if (g_strcmp0 (line->keys[stage], key) == 0)
    return;
  g_free (line->keys[stage]);
  line->keys[stage] = g_steal_pointer (&key);
  lk_fit_box_clear (LK_FIT_BOX (line->cells[stage]));
  append_cards (self, line->cells[stage], cards, TRUE);
  append_cards (self, line->cells[stage], cards, FALSE);
}

static const LkReplayRow *
find_row (LkReplayGrid *self,
          GtkWidget    *cell,
          guint        *stage)
{
  for (guint i = 0; i < self->shown->len; i++)
    for (*stage = 0; *stage < LK_N_STAGES; (*stage)++)
      if (((Line *) self->shown->pdata[i])->cells[*stage] == cell)
        return self->view->rows->pdata[i];
  return NULL;
}

/* All that stands in a cell, where it had no room. */
static void
cell_more_cb (GtkWidget    *cell,
              LkReplayGrid *self)
{
  guint stage;
  const LkReplayRow *row = find_row (self, cell, &stage);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *title = NULL;

  if (row == NULL)
    return;
  for (guint i = 0; i < row->cards[stage]->len; i++)
    {
      const LkReplayCard *card = &g_array_index (row->cards[stage], LkReplayCard, i);
      g_autofree char *words = describe_card (self, card);

      g_ptr_array_add (lines, g_strdup_printf ("%s%s%s", card->title, words[0] != '\0' ? " · " : "", words));
    }
  title = g_strdup_printf ("%s · %s", get_title (row), lk_stage_get_name (stage));
  gtk_widget_activate_action (cell, "replay.stop", NULL);
  lk_sheet_stack_push_over (cell, lk_projector_sheet_new_lines (title, lines));
}

static void
rows_more_cb (LkReplayGrid *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->view->rows->len; i++)
    {
      const LkReplayRow *row = self->view->rows->pdata[i];

      g_ptr_array_add (lines, g_strdup_printf ("%s%s%s", get_title (row), row->standing[0] != '\0' ? " · " : "", row->standing));
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "replay.stop", NULL);
  lk_sheet_stack_push_over (GTK_WIDGET (self), lk_projector_sheet_new_lines (_("Pupil goals"), lines));
}

static GtkWidget *
new_head (Line              *line,
          const LkReplayRow *row)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (head, "goal");
  if (row->goal_id == NULL)
    gtk_widget_add_css_class (head, "loose");
  gtk_box_append (GTK_BOX (head), lk_projector_words_new (get_title (row), "title", 3));
  line->is_new = new_mark (LK_REPLAY_NEW, lk_replay_mark_get_name (LK_REPLAY_NEW));
  gtk_box_append (GTK_BOX (head), line->is_new);
  line->standing = lk_projector_words_new (NULL, "standing", 1);
  gtk_box_append (GTK_BOX (head), line->standing);
  return head;
}

static Line *
new_line (LkReplayGrid      *self,
          const LkReplayRow *row)
{
  Line *line = g_new0 (Line, 1);

  line->row = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP));
  gtk_box_set_homogeneous (GTK_BOX (line->row), TRUE);
  gtk_box_append (GTK_BOX (line->row), new_head (line, row));
  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    {
      GtkWidget *cell = lk_fit_box_new (FALSE, GAP);

      gtk_widget_add_css_class (cell, "cell");
      gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_stage_get_name (stage), -1);
      g_signal_connect (cell, "more", G_CALLBACK (cell_more_cb), self);
      gtk_box_append (GTK_BOX (line->row), cell);
      line->cells[stage] = cell;
    }
  g_hash_table_insert (self->lines, g_strdup (row->goal_id != NULL ? row->goal_id : ""), line);
  return line;
}

static void
fill_line (LkReplayGrid      *self,
           Line              *line,
           const LkReplayRow *row)
{
  gtk_widget_set_visible (line->is_new, row->is_new);
  gtk_label_set_text (GTK_LABEL (line->standing), row->standing);
  gtk_widget_set_visible (line->standing, row->standing[0] != '\0');
  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    fill_cell (self, line, stage, row->cards[stage]);
}

static void
show_lines (LkReplayGrid *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  gboolean same = self->shown->len == self->view->rows->len;

  for (guint i = 0; i < self->view->rows->len; i++)
    {
      const LkReplayRow *row = self->view->rows->pdata[i];
      Line *line = g_hash_table_lookup (self->lines, row->goal_id != NULL ? row->goal_id : "");

      if (line == NULL)
        line = new_line (self, row);
      fill_line (self, line, row);
      g_ptr_array_add (lines, line);
      same = same && self->shown->pdata[i] == line;
    }
  if (same)
    return;
  lk_fit_box_clear (LK_FIT_BOX (self->rows));
  for (guint i = 0; i < lines->len; i++)
    lk_fit_box_append (LK_FIT_BOX (self->rows), ((Line *) lines->pdata[i])->row);
  g_ptr_array_unref (self->shown);
  self->shown = g_steal_pointer (&lines);
}

static void
lk_replay_grid_dispose (GObject *object)
{
  LkReplayGrid *self = LK_REPLAY_GRID (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_clear_pointer (&self->view, lk_replay_view_free);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_replay_grid_parent_class)->dispose (object);
}

static void
lk_replay_grid_class_init (LkReplayGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_replay_grid_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_replay_grid_init (LkReplayGrid *self)
{
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, line_free);
  self->shown = g_ptr_array_new ();
  gtk_box_set_homogeneous (GTK_BOX (names), TRUE);
  gtk_box_append (GTK_BOX (names), lk_projector_words_new (_("Pupil goals"), "column-name", 1));
  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    {
      self->names[stage] = lk_projector_words_new (lk_stage_get_name (stage), "column-name", 1);
      gtk_box_append (GTK_BOX (names), self->names[stage]);
    }
  self->rows = lk_fit_box_new (TRUE, GAP);
  /* Beside them, it would push the rows away from under the names of the columns. */
  lk_fit_box_set_more_below (LK_FIT_BOX (self->rows));
  gtk_widget_set_vexpand (self->rows, TRUE);
  g_signal_connect_swapped (self->rows, "more", G_CALLBACK (rows_more_cb), self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_box_append (GTK_BOX (self->box), names);
  self->nothing = lk_projector_words_new (_("Nothing stood on the board on this day."), "since", 1);
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_box_append (GTK_BOX (self->box), self->rows);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_replay_grid_new (LkBoard *board)
{
  LkReplayGrid *self = g_object_new (LK_TYPE_REPLAY_GRID, NULL);

  self->board = g_object_ref (board);
  return GTK_WIDGET (self);
}

void
lk_replay_grid_show (LkReplayGrid *self,
                     LkReplayView *view)
{
  g_return_if_fail (LK_IS_REPLAY_GRID (self));
  g_return_if_fail (view != NULL);

  g_clear_pointer (&self->view, lk_replay_view_free);
  self->view = view;
  for (guint stage = 0; stage < LK_N_STAGES; stage++)
    {
      g_autofree char *name = g_strdup_printf ("%s · %u", lk_stage_get_name (stage), view->n_cards[stage]);

      gtk_label_set_text (GTK_LABEL (self->names[stage]), name);
    }
  show_lines (self);
  gtk_widget_set_visible (self->nothing, view->rows->len == 0);
}
