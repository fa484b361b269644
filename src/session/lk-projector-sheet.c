#include "session/lk-projector-sheet.h"

#include <glib/gi18n.h>

#include "session/lk-projector-card.h"

#define GAP 12
#define COLUMNS 3
#define ROWS 5
#define WEEK 7

struct _LkProjectorSheet
{
  GtkWidget  parent_instance;

  GtkWidget *veil;
  GtkWidget *box;
  GtkWidget *title;

  GtkWidget *pages;   /* GtkStack, of what is many */
  GtkWidget *place;   /* "2 / 3" */
  guint      n_pages;
  guint      page;

  LkBoard   *board;
  LkAction  *action;
};

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkProjectorSheet, lk_projector_sheet, GTK_TYPE_WIDGET)

static void
close_cb (LkProjectorSheet *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
settle (LkProjectorSheet *self,
        gboolean          done,
        GError           *error)
{
  if (done)
    close_cb (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
move_cb (GtkWidget        *button,
         LkProjectorSheet *self)
{
  LkStage stage = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "stage"));
  LkGoal *goal = lk_board_find_goal (self->board, lk_action_get_goal_id (self->action));
  g_autoptr (GError) error = NULL;

  settle (self, lk_board_move_action (self->board, self->action, goal, stage, NULL, &error), error);
}

static void
carry_over_cb (LkProjectorSheet *self)
{
  LkDay due = lk_action_get_due_day (self->action);
  LkDay from = due == LK_DAY_NONE ? lk_day_today () : MAX (due, lk_day_today ());
  g_autoptr (GError) error = NULL;

  settle (self, lk_board_set_action_due_day (self->board, self->action, from + WEEK, &error), error);
}

static void
turn_page (LkProjectorSheet *self,
           int               step)
{
  g_autofree char *name = NULL, *place = NULL;

  self->page = (self->page + self->n_pages + (guint) step) % self->n_pages;
  name = g_strdup_printf ("%u", self->page);
  place = g_strdup_printf ("%u / %u", self->page + 1, self->n_pages);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), name);
  gtk_label_set_text (GTK_LABEL (self->place), place);
}

static void
next_cb (LkProjectorSheet *self)
{
  turn_page (self, 1);
}

static gboolean
key_cb (LkProjectorSheet *self,
        guint             key,
        guint             code,
        GdkModifierType   state)
{
  if (key == GDK_KEY_Escape)
    close_cb (self);
  else if (self->pages != NULL && (key == GDK_KEY_Page_Down || key == GDK_KEY_Page_Up))
    turn_page (self, key == GDK_KEY_Page_Down ? 1 : -1);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

static void
lk_projector_sheet_dispose (GObject *object)
{
  LkProjectorSheet *self = LK_PROJECTOR_SHEET (object);

  g_clear_pointer (&self->veil, gtk_widget_unparent);
  g_clear_object (&self->action);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_projector_sheet_parent_class)->dispose (object);
}

static gboolean
lk_projector_sheet_grab_focus (GtkWidget *widget)
{
  GtkWidget *box = LK_PROJECTOR_SHEET (widget)->box, *content = gtk_widget_get_last_child (box);

  return gtk_widget_grab_focus (content) || gtk_widget_child_focus (box, GTK_DIR_TAB_FORWARD);
}

static void
lk_projector_sheet_class_init (LkProjectorSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_projector_sheet_dispose;
  widget_class->grab_focus = lk_projector_sheet_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_projector_sheet_init (LkProjectorSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *beside = gtk_gesture_click_new ();
  GtkWidget *overlay = gtk_overlay_new (), *ground = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->veil = overlay;
  gtk_widget_add_css_class (ground, "veil");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), ground);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_add_css_class (self->box, "sheet");
  gtk_widget_set_halign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->box);
  gtk_widget_set_parent (self->veil, GTK_WIDGET (self));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (beside, "pressed", G_CALLBACK (close_cb), self);
  gtk_widget_add_controller (ground, GTK_EVENT_CONTROLLER (beside));
}

static GtkWidget *
new_label (const char *text,
           const char *class_name,
           int         characters)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_width_chars (GTK_LABEL (label), characters);
  gtk_label_set_max_width_chars (GTK_LABEL (label), characters);
  gtk_widget_add_css_class (label, class_name);
  return label;
}

void
lk_projector_sheet_set_title (LkProjectorSheet *self,
                              const char       *title)
{
  g_return_if_fail (LK_IS_PROJECTOR_SHEET (self));

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static LkProjectorSheet *
new_titled (const char *title)
{
  LkProjectorSheet *self = g_object_new (LK_TYPE_PROJECTOR_SHEET, NULL);

  self->title = new_label (NULL, "title", 36);
  gtk_box_append (GTK_BOX (self->box), self->title);
  lk_projector_sheet_set_title (self, title);
  return self;
}

GtkWidget *
lk_projector_sheet_new_content (const char *title,
                                GtkWidget  *content)
{
  LkProjectorSheet *self = new_titled (title);

  gtk_box_append (GTK_BOX (self->box), content);
  return GTK_WIDGET (self);
}

GtkWidget *
lk_projector_sheet_new_page (const char *title,
                             GtkWidget  *content)
{
  LkProjectorSheet *self = new_titled (title);

  gtk_widget_add_css_class (self->box, "page");
  gtk_widget_set_halign (self->box, GTK_ALIGN_FILL);
  gtk_widget_set_valign (self->box, GTK_ALIGN_FILL);
  gtk_box_append (GTK_BOX (self->box), content);
  return GTK_WIDGET (self);
}

static GtkWidget *
add_button (LkProjectorSheet *self,
            GtkWidget        *row,
            const char       *label,
            GCallback         clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (row), button);
  return button;
}

static void
add_stages (LkProjectorSheet *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  for (int stage = 0; stage < LK_N_STAGES; stage++)
    {
      GtkWidget *button = gtk_button_new_with_label (lk_stage_get_name (stage));

      g_object_set_data (G_OBJECT (button), "stage", GINT_TO_POINTER (stage));
      if (lk_action_get_stage (self->action) == (LkStage) stage)
        gtk_widget_add_css_class (button, "here");
      g_signal_connect (button, "clicked", G_CALLBACK (move_cb), self);
      gtk_box_append (GTK_BOX (row), button);
    }
  gtk_box_append (GTK_BOX (self->box), row);
}

GtkWidget *
lk_projector_sheet_new_action (LkBoard  *board,
                               LkAction *action)
{
  LkProjectorSheet *self = new_titled (lk_action_get_title (action));
  g_autofree char *foot = lk_projector_card_dup_foot (board, action);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->board = g_object_ref (board);
  self->action = g_object_ref (action);
  if (foot[0] != '\0')
    gtk_box_append (GTK_BOX (self->box), new_label (foot, "foot", 36));
  add_stages (self);
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  if (lk_action_get_stage (action) != LK_STAGE_DONE)
    add_button (self, row, _("A _Week Later"), G_CALLBACK (carry_over_cb));
  add_button (self, row, _("_Close"), G_CALLBACK (close_cb));
  gtk_box_append (GTK_BOX (self->box), row);
  return GTK_WIDGET (self);
}

/* Pages of @n_items in a grid; nothing scrolls on a projector. */
static void
add_pages (LkProjectorSheet *self,
           guint             n_items,
           guint             per_page)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->n_pages = MAX ((n_items + per_page - 1) / per_page, 1);
  self->pages = gtk_stack_new ();
  self->place = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (self->box), self->pages);
  for (guint i = 0; i < self->n_pages; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      GtkWidget *grid = gtk_grid_new ();

      gtk_grid_set_row_spacing (GTK_GRID (grid), GAP);
      gtk_grid_set_column_spacing (GTK_GRID (grid), GAP);
      gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
      gtk_stack_add_named (GTK_STACK (self->pages), grid, name);
    }
  if (self->n_pages > 1)
    {
      gtk_box_append (GTK_BOX (row), self->place);
      add_button (self, row, _("_Next"), G_CALLBACK (next_cb));
    }
  gtk_widget_set_hexpand (add_button (self, row, _("_Close"), G_CALLBACK (close_cb)), TRUE);
  gtk_box_append (GTK_BOX (self->box), row);
  turn_page (self, 0);
}

static GtkWidget *
get_grid (LkProjectorSheet *self,
          guint             page)
{
  g_autofree char *name = g_strdup_printf ("%u", page);

  return gtk_stack_get_child_by_name (GTK_STACK (self->pages), name);
}

GtkWidget *
lk_projector_sheet_new_actions (LkBoard      *board,
                                const char   *title,
                                GListModel   *actions)
{
  const guint per_page = COLUMNS * ROWS;
  LkProjectorSheet *self = new_titled (title);

  add_pages (self, g_list_model_get_n_items (actions), per_page);
  for (guint i = 0; i < g_list_model_get_n_items (actions); i++)
    {
      g_autoptr (LkAction) action = g_list_model_get_item (actions, i);
      GtkWidget *card = lk_projector_card_new (board, action);
      guint place = i % per_page;

      gtk_grid_attach (GTK_GRID (get_grid (self, i / per_page)), card, place % COLUMNS, place / COLUMNS, 1, 1);
    }
  return GTK_WIDGET (self);
}

GtkWidget *
lk_projector_sheet_new_lines (const char *title,
                              GPtrArray  *lines)
{
  const guint per_page = ROWS + 2;
  LkProjectorSheet *self = new_titled (title);

  add_pages (self, lines->len, per_page);
  for (guint i = 0; i < lines->len; i++)
    gtk_grid_attach (GTK_GRID (get_grid (self, i / per_page)), new_label (lines->pdata[i], "line", 40), 0, (int) (i % per_page), 1, 1);
  return GTK_WIDGET (self);
}
