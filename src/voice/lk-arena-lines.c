#include "voice/lk-arena-lines.h"

#include <glib/gi18n.h>

#include "widgets/lk-private-toast.h"
#include "widgets/lk-saved-text.h"

#define GAP 6
#define LINE "lk-line"

struct _LkArenaLines
{
  GtkWidget   parent_instance;

  GtkWidget  *box;
  GtkWidget  *rows;       /* GtkListBox */
  GtkWidget  *entry;      /* NULL where others add */

  LkPrivate  *private;
  LkArena    *arena;
  LkArenaList list;
};

G_DEFINE_FINAL_TYPE (LkArenaLines, lk_arena_lines, GTK_TYPE_WIDGET)

/* A line that was taken away, until its toast goes. */
typedef struct
{
  LkArena     *arena;
  LkArenaList  list;
  LkArenaLine *line;
  guint        position;
} Removed;

static void
removed_free (gpointer data)
{
  Removed *removed = data;

  g_object_unref (removed->arena);
  g_object_unref (removed->line);
  g_free (removed);
}

static void
put_back (gpointer data)
{
  Removed *removed = data;

  lk_arena_put_back (removed->arena, removed->list, removed->line, removed->position, NULL);
}

static void
tell (gpointer      widget,
      const GError *error)
{
  if (error != NULL)
    gtk_widget_activate_action (widget, "win.toast", "s", error->message);
}

static guint
find_position (LkArena     *arena,
               LkArenaList  list,
               LkArenaLine *line)
{
  GListModel *lines = lk_arena_get_list (arena, list);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (LkArenaLine) other = g_list_model_get_item (lines, i);

      if (other == line)
        return i;
    }
  return G_MAXUINT;
}

void
lk_arena_lines_remove (GtkWidget   *widget,
                       LkPrivate   *private,
                       LkArena     *arena,
                       LkArenaList  list,
                       LkArenaLine *line)
{
  const guint position = find_position (arena, list, line);
  g_autoptr (GError) error = NULL;
  Removed *removed = NULL;

  g_return_if_fail (position != G_MAXUINT);

  removed = g_new0 (Removed, 1);
  removed->arena = g_object_ref (arena);
  removed->list = list;
  removed->line = g_object_ref (line);
  removed->position = position;
  if (lk_arena_remove (arena, line, &error))
    lk_private_toast (widget, private, _("Removed"), _("Undo"), put_back, removed, removed_free);
  else
    {
      tell (widget, error);
      removed_free (removed);
    }
}

static LkArenaLine *
get_line (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW);

  return g_object_get_data (G_OBJECT (row), LINE);
}

/* An empty line stays as it was: it is taken away by its button. */
static gboolean
save_cb (gpointer     row,
         const char  *text,
         GError     **error)
{
  LkArenaLines *self = LK_ARENA_LINES (gtk_widget_get_ancestor (row, LK_TYPE_ARENA_LINES));

  return *text == '\0' || lk_arena_edit (self->arena, get_line (row), text, error);
}

static void
text_cb (LkSavedText *text)
{
  lk_saved_text_set (text, lk_arena_line_get_text (get_line (GTK_WIDGET (text))));
}

static void
remove_cb (LkArenaLines *self,
           GtkWidget    *button)
{
  lk_arena_lines_remove (GTK_WIDGET (self), self->private, self->arena, self->list, get_line (button));
}

static void
added_cb (LkArenaLines *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    return;
  if (lk_arena_add (self->arena, self->list, text, &error) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  tell (self, error);
}

static gboolean
key_cb (LkArenaLines    *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  const int by = (key == GDK_KEY_Down) - (key == GDK_KEY_Up);
  g_autoptr (LkArenaLine) line = NULL;
  GtkListBoxRow *moved = NULL;
  int to;

  if ((state & GDK_ALT_MASK) == 0 || by == 0 || row == NULL || gtk_widget_get_parent (row) != self->rows)
    return GDK_EVENT_PROPAGATE;
  line = g_object_ref (g_object_get_data (G_OBJECT (row), LINE));
  to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + by;
  if (to < 0 || to >= (int) g_list_model_get_n_items (lk_arena_get_list (self->arena, self->list)))
    gtk_widget_error_bell (row);
  else if (lk_arena_move (self->arena, line, (guint) to, NULL) && (moved = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), to)) != NULL)
    gtk_widget_child_focus (GTK_WIDGET (moved), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static GtkWidget *
new_row (gpointer item,
         gpointer user_data)
{
  LkArenaLines *self = user_data;
  LkArenaLine *line = item;
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP), *text = NULL;
  GtkWidget *remove = gtk_button_new_from_icon_name ("edit-delete-symbolic");

  g_object_set_data_full (G_OBJECT (row), LINE, g_object_ref (line), g_object_unref);
  if (self->list == LK_ARENA_NOTES && lk_arena_line_get_seat (line) > 0)
    {
      g_autofree char *seat = g_strdup_printf ("%u", lk_arena_line_get_seat (line));
      GtkWidget *label = gtk_label_new (seat);

      gtk_widget_add_css_class (label, "seat-number");
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), label);
    }
  text = lk_saved_text_new (lk_arena_line_get_text (line), 1, save_cb, row);
  lk_saved_text_set (LK_SAVED_TEXT (text), lk_arena_line_get_text (line));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (remove, GTK_ALIGN_START);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove"), -1);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), remove);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  g_signal_connect_object (line, "notify::text", G_CALLBACK (text_cb), text, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
filled_cb (LkArenaLines *self)
{
  gtk_widget_set_visible (self->rows, g_list_model_get_n_items (lk_arena_get_list (self->arena, self->list)) > 0);
}

static gboolean
lk_arena_lines_grab_focus (GtkWidget *widget)
{
  LkArenaLines *self = LK_ARENA_LINES (widget);

  return self->entry != NULL && gtk_widget_grab_focus (self->entry);
}

static void
lk_arena_lines_unmap (GtkWidget *widget)
{
  LkArenaLines *self = LK_ARENA_LINES (widget);
  GtkListBoxRow *row = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->rows), i)) != NULL; i++)
    for (GtkWidget *part = gtk_widget_get_first_child (gtk_list_box_row_get_child (row)); part != NULL; part = gtk_widget_get_next_sibling (part))
      if (LK_IS_SAVED_TEXT (part))
        lk_saved_text_flush (LK_SAVED_TEXT (part));

  GTK_WIDGET_CLASS (lk_arena_lines_parent_class)->unmap (widget);
}

static void
lk_arena_lines_dispose (GObject *object)
{
  LkArenaLines *self = LK_ARENA_LINES (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->arena);
  g_clear_object (&self->private);

  G_OBJECT_CLASS (lk_arena_lines_parent_class)->dispose (object);
}

static void
lk_arena_lines_class_init (LkArenaLinesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_arena_lines_dispose;
  widget_class->grab_focus = lk_arena_lines_grab_focus;
  widget_class->unmap = lk_arena_lines_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkarenalines");
}

static void
lk_arena_lines_init (LkArenaLines *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
lk_arena_lines_new (LkPrivate   *private,
                    LkArena     *arena,
                    LkArenaList  list,
                    const char  *name,
                    const char  *hint)
{
  LkArenaLines *self = g_object_new (LK_TYPE_ARENA_LINES, NULL);

  self->private = g_object_ref (private);
  self->arena = g_object_ref (arena);
  self->list = list;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->rows = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->rows, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->rows), lk_arena_get_list (arena, list), new_row, self, NULL);
  gtk_box_append (GTK_BOX (self->box), self->rows);
  if (hint != NULL)
    {
      self->entry = gtk_entry_new ();
      gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), hint);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
      g_signal_connect_object (self->entry, "activate", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->box), self->entry);
    }
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (lk_arena_get_list (arena, list), "items-changed", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  filled_cb (self);
  return GTK_WIDGET (self);
}
