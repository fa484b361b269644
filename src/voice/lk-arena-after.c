#include "voice/lk-arena-parts.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "model/lk-board.h"
#include "records/lk-private-voice.h"
#include "voice/lk-arena-lines.h"
#include "widgets/lk-day-picker.h"
#include "widgets/lk-idea-grid.h"
#include "widgets/lk-saved-text.h"
#include "widgets/lk-sides.h"
#include "widgets/lk-team-choice.h"

#define GAP 12
#define WIDE 860
#define REPORT_LINES 6

struct _LkArenaAfter
{
  GtkWidget    parent_instance;

  GtkWidget   *scroller;
  GtkWidget   *idea;        /* entry */
  GtkWidget   *grid;
  GtkWidget   *menu;
  GtkWidget   *team;        /* LkTeamChoice in the menu */
  GtkWidget   *on_board;    /* ideas that went there */
  GtkWidget   *report;      /* LkSavedText */
  GtkWidget   *told;        /* GtkMenuButton */
  GtkWidget   *picker;

  LkPrivate   *private;
  LkArena     *arena;
  LkSchool    *school;
  LkBoard     *board;       /* that gets @going, as soon as it is loaded */
  LkArenaLine *going;
};

G_DEFINE_FINAL_TYPE (LkArenaAfter, lk_arena_after, GTK_TYPE_WIDGET)

static void
tell (LkArenaAfter *self,
      const char   *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

static void
fill (LkArenaAfter *self)
{
  GListModel *lines = lk_arena_get_list (self->arena, LK_ARENA_IDEAS);
  g_autoptr (GArray) ideas = g_array_new (FALSE, FALSE, sizeof (LkIdea));
  g_autoptr (GString) gone = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (LkArenaLine) line = g_list_model_get_item (lines, i);
      const LkIdea idea = { line, lk_arena_line_get_text (line), lk_arena_line_get_feasibility (line), lk_arena_line_get_effect (line) };

      g_signal_handlers_disconnect_by_func (line, fill, self);
      g_signal_connect_object (line, "notify", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
      g_array_append_val (ideas, idea);
      if (lk_arena_line_get_goal_id (line) != NULL)
        g_string_append_printf (gone, "%s✓ %s", gone->len > 0 ? "\n" : "", lk_arena_line_get_text (line));
    }
  lk_idea_grid_set_ideas (LK_IDEA_GRID (self->grid), (const LkIdea *) (gconstpointer) ideas->data, ideas->len);
  gtk_label_set_text (GTK_LABEL (self->on_board), gone->len > 0 ? gone->str : _("Choose one or two ideas, and put them on the board from their menu."));
}

static void
added_cb (LkArenaAfter *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->idea));
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    return;
  if (lk_arena_add (self->arena, LK_ARENA_IDEAS, text, &error) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->idea), "");
  else
    tell (self, error->message);
}

static void
placed_cb (LkArenaAfter *self,
           LkArenaLine  *idea,
           double        feasibility,
           double        effect)
{
  g_autoptr (GError) error = NULL;

  if (!lk_arena_place_idea (self->arena, idea, feasibility, effect, &error))
    tell (self, error->message);
}

static void
removed_cb (LkArenaAfter *self,
            LkArenaLine  *idea)
{
  lk_arena_lines_remove (GTK_WIDGET (self), self->private, self->arena, LK_ARENA_IDEAS, idea);
}

static void
put_on_board (LkArenaAfter *self)
{
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (self->going == NULL || !lk_board_get_loaded (self->board))
    return;
  words = g_strdup_printf (_("On the impact matrix of %s"), lk_team_get_name (lk_board_get_team (self->board)));
  if (lk_private_arena_idea_to_board (self->private, self->arena, self->going, self->board, &error) == NULL)
    tell (self, error->message);
  else
    tell (self, words);
  g_clear_object (&self->going);
}

/* A board that is not the one in the window has to be read first. */
static void
to_board_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  LkArenaAfter *self = LK_ARENA_AFTER (widget);
  LkTeam *team = lk_team_choice_get_team (LK_TEAM_CHOICE (self->team));

  gtk_popover_popdown (GTK_POPOVER (self->menu));
  if (team == NULL)
    return;
  g_set_object (&self->going, lk_idea_grid_get_chosen (LK_IDEA_GRID (self->grid)));
  g_clear_object (&self->board);
  self->board = lk_board_new (self->school, team);
  g_signal_connect_object (self->board, "notify::loaded", G_CALLBACK (put_on_board), self, G_CONNECT_SWAPPED);
  put_on_board (self);
}

static void
remove_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  LkArenaAfter *self = LK_ARENA_AFTER (widget);

  gtk_popover_popdown (GTK_POPOVER (self->menu));
  removed_cb (self, lk_idea_grid_get_chosen (LK_IDEA_GRID (self->grid)));
}

static gboolean
save_report (gpointer     data,
             const char  *text,
             GError     **error)
{
  return lk_arena_set_text (LK_ARENA_AFTER (data)->arena, LK_ARENA_REPORT, text, error);
}

static void
told_cb (LkArenaAfter *self,
         int           day)
{
  g_autoptr (GError) error = NULL;

  gtk_popover_popdown (GTK_POPOVER (self->picker));
  if (!lk_arena_set_told (self->arena, day, &error))
    tell (self, error->message);
}

static void
show_told (LkArenaAfter *self)
{
  const LkDay told = lk_arena_get_told (self->arena);
  g_autofree char *day = told != LK_DAY_NONE ? lk_day_format_long (told) : NULL;
  g_autofree char *words = day != NULL ? g_strdup_printf (_("Told the pupils on %s"), day) : NULL;

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->told), words != NULL ? words : _("Told the Pupils on…"));
  lk_day_picker_set_day (LK_DAY_PICKER (self->picker), told != LK_DAY_NONE ? told : lk_day_today ());
  lk_saved_text_set (LK_SAVED_TEXT (self->report), lk_arena_get_text (self->arena, LK_ARENA_REPORT));
}

static void
opened_cb (LkArenaAfter *self)
{
  gtk_widget_set_visible (self->team, lk_team_choice_fill (LK_TEAM_CHOICE (self->team), self->school, lk_private_get_person_id (self->private)) > 1);
}

static gboolean
lk_arena_after_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_ARENA_AFTER (widget)->idea);
}

static void
lk_arena_after_unmap (GtkWidget *widget)
{
  lk_saved_text_flush (LK_SAVED_TEXT (LK_ARENA_AFTER (widget)->report));
  GTK_WIDGET_CLASS (lk_arena_after_parent_class)->unmap (widget);
}

static void
lk_arena_after_dispose (GObject *object)
{
  LkArenaAfter *self = LK_ARENA_AFTER (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->going);
  g_clear_object (&self->board);
  g_clear_object (&self->school);
  g_clear_object (&self->arena);
  g_clear_object (&self->private);

  G_OBJECT_CLASS (lk_arena_after_parent_class)->dispose (object);
}

static void
lk_arena_after_class_init (LkArenaAfterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_arena_after_dispose;
  widget_class->grab_focus = lk_arena_after_grab_focus;
  widget_class->unmap = lk_arena_after_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "arena.to-board", NULL, to_board_cb);
  gtk_widget_class_install_action (widget_class, "arena.remove", NULL, remove_cb);
}

static void
lk_arena_after_init (LkArenaAfter *self)
{
}

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_button (GtkWidget  *box,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
new_menu (LkArenaAfter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);

  self->menu = gtk_popover_new ();
  self->team = lk_team_choice_new ();
  add_button (box, _("To the _Board"), "arena.to-board");
  gtk_box_append (GTK_BOX (box), self->team);
  add_button (box, _("_Remove"), "arena.remove");
  gtk_popover_set_child (GTK_POPOVER (self->menu), box);
  g_signal_connect_object (self->menu, "map", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  return self->menu;
}

static GtkWidget *
new_ideas (LkArenaAfter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  self->idea = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->idea), _("An idea of the pupils"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->idea), GTK_ACCESSIBLE_PROPERTY_LABEL, _("An idea of the pupils"), -1);
  g_signal_connect_object (self->idea, "activate", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  self->grid = lk_idea_grid_new (new_menu (self));
  gtk_widget_set_vexpand (self->grid, TRUE);
  g_signal_connect_object (self->grid, "placed", G_CALLBACK (placed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->idea);
  gtk_box_append (GTK_BOX (box), self->grid);
  return box;
}

static GtkWidget *
new_report (LkArenaAfter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  self->on_board = new_label (NULL, NULL);
  self->report = lk_saved_text_new (_("What the pupils hear back"), REPORT_LINES, save_report, self);
  self->picker = lk_day_picker_new ();
  self->told = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->told), self->picker);
  gtk_widget_set_halign (self->told, GTK_ALIGN_START);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), new_label (_("On the board"), "voice-heading"));
  gtk_box_append (GTK_BOX (box), self->on_board);
  gtk_box_append (GTK_BOX (box), new_label (_("What the pupils hear back"), "voice-heading"));
  gtk_box_append (GTK_BOX (box), self->report);
  gtk_box_append (GTK_BOX (box), self->told);
  return box;
}

GtkWidget *
lk_arena_after_new (LkPrivate *private,
                    LkArena   *arena,
                    LkSchool  *school)
{
  LkArenaAfter *self = g_object_new (LK_TYPE_ARENA_AFTER, NULL);

  self->private = g_object_ref (private);
  self->arena = g_object_ref (arena);
  self->school = g_object_ref (school);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), lk_sides_new (new_ideas (self), new_report (self), WIDE, 64, 2 * GAP));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (lk_arena_get_list (arena, LK_ARENA_IDEAS), "items-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (arena, "notify", G_CALLBACK (show_told), self, G_CONNECT_SWAPPED);
  fill (self);
  show_told (self);
  return GTK_WIDGET (self);
}
