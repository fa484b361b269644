/* The page of a team: it puts the parts together and answers what they ask through the context. */

#include "board/lk-board-page-private.h"

#include <glib/gi18n.h>

#include "board/lk-action-panel.h"
#include "board/lk-archive-view.h"
#include "board/lk-check-in-field.h"
#include "board/lk-field-layout.h"
#include "board/lk-goal-grid.h"
#include "board/lk-goal-panel.h"
#include "board/lk-ideas-button.h"
#include "board/lk-questions-button.h"
#include "board/lk-planning-field.h"
#include "board/lk-success-field.h"
#include "board/lk-team-strip.h"

typedef enum
{
  PROP_BOARD = 1,
  PROP_FLAT,
  PROP_LAYOUT,
  PROP_SHOWING_ARCHIVE,
} LkBoardPageProp;

static GParamSpec *props[PROP_SHOWING_ARCHIVE + 1];

G_DEFINE_FINAL_TYPE (LkBoardPage, lk_board_page, GTK_TYPE_WIDGET)

static void
show_hint (LkBoardPage *self)
{
  guint n = 0;

  if (self->board)
    g_object_get (self->board, "n-active-goals", &n, NULL);
  gtk_widget_set_visible (self->hint, n > LK_BOARD_MANY_GOALS && !self->showing_archive);
}

static void
open_action_cb (LkBoardPage *self,
                LkAction    *action)
{
  lk_board_page_open_panel (self, lk_action_panel_new (self->context, action));
}

static void
open_goal_cb (LkBoardPage *self,
              LkGoal      *goal)
{
  lk_board_page_open_panel (self, lk_goal_panel_new (self->context, goal));
}

typedef struct
{
  LkBoardPage *page;
  LkAction    *action;
} Moved;

static void
moved_idle_cb (gpointer data)
{
  Moved *moved = data;

  if (moved->page->grid)
    lk_goal_grid_focus_action (LK_GOAL_GRID (moved->page->grid), moved->action);
  g_object_unref (moved->page);
  g_object_unref (moved->action);
  g_free (moved);
}

/* Once the lists and the rows have settled. */
static void
action_moved_cb (LkBoardPage *self,
                 LkAction    *action)
{
  Moved *moved = g_new (Moved, 1);

  moved->page = g_object_ref (self);
  moved->action = g_object_ref (action);
  g_idle_add_once (moved_idle_cb, moved);
}

static void
build_tools (LkBoardPage *self)
{
  self->strip = lk_team_strip_new (self->context);
  gtk_widget_set_hexpand (self->strip, TRUE);
  gtk_box_prepend (GTK_BOX (self->tools), self->strip);
  self->ideas = lk_ideas_button_new (self->context);
  gtk_box_insert_child_after (GTK_BOX (self->tools), self->ideas, self->strip);
  self->questions = lk_questions_button_new (self->context);
  gtk_box_insert_child_after (GTK_BOX (self->tools), self->questions, self->ideas);
}

static void
build_fields (LkBoardPage *self)
{
  self->grid = lk_goal_grid_new (self->context, self->flat);
  self->fields = lk_field_layout_new (self->grid, lk_check_in_field_new (self->context), lk_success_field_new (self->context),
                                      lk_planning_field_new (self->context));
  lk_field_layout_set_below (LK_FIELD_LAYOUT (self->fields), g_strcmp0 (self->layout, "below") == 0);
  gtk_widget_set_vexpand (self->fields, TRUE);
  gtk_box_append (GTK_BOX (self->layout_box), self->fields);
}

static void
clear_content (LkBoardPage *self)
{
  GtkWidget *child;

  lk_board_page_close_panel (self);
  while ((child = gtk_widget_get_first_child (self->layout_box)))
    gtk_box_remove (GTK_BOX (self->layout_box), child);
  self->fields = NULL;
  self->grid = NULL;
}

static void
rebuild (LkBoardPage *self)
{
  clear_content (self);
  gtk_widget_set_sensitive (self->flat_button, self->board && !self->showing_archive);
  gtk_widget_set_visible (self->search, !self->showing_archive);
  if (self->board == NULL)
    return;
  if (self->showing_archive)
    {
      GtkWidget *view = lk_archive_view_new (self->board);

      gtk_widget_set_vexpand (view, TRUE);
      gtk_box_append (GTK_BOX (self->layout_box), view);
    }
  else
    build_fields (self);
  show_hint (self);
}

void
lk_board_page_set_archive (LkBoardPage *self,
                           gboolean     showing)
{
  if (self->showing_archive == showing)
    return;
  self->showing_archive = showing;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->archive_button), showing);
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWING_ARCHIVE]);
}

void
lk_board_page_set_flat (LkBoardPage *self,
                        gboolean     flat)
{
  if (self->flat == flat)
    return;
  self->flat = flat;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->flat_button), flat);
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FLAT]);
}

static void
set_layout (LkBoardPage *self,
            const char  *layout)
{
  if (g_strcmp0 (self->layout, layout) == 0)
    return;
  g_free (self->layout);
  self->layout = g_strdup (layout);
  if (self->fields)
    lk_field_layout_set_below (LK_FIELD_LAYOUT (self->fields), g_strcmp0 (layout, "below") == 0);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAYOUT]);
}

static void
lk_board_page_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LkBoardPage *self = LK_BOARD_PAGE (object);

  switch ((LkBoardPageProp) prop_id)
    {
    case PROP_BOARD:
      g_value_set_object (value, self->board);
      break;
    case PROP_FLAT:
      g_value_set_boolean (value, self->flat);
      break;
    case PROP_LAYOUT:
      g_value_set_string (value, self->layout);
      break;
    case PROP_SHOWING_ARCHIVE:
      g_value_set_boolean (value, self->showing_archive);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lk_board_page_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LkBoardPage *self = LK_BOARD_PAGE (object);

  switch ((LkBoardPageProp) prop_id)
    {
    case PROP_BOARD:
      lk_board_page_set_board (self, g_value_get_object (value));
      break;
    case PROP_FLAT:
      lk_board_page_set_flat (self, g_value_get_boolean (value));
      break;
    case PROP_LAYOUT:
      set_layout (self, g_value_get_string (value));
      break;
    case PROP_SHOWING_ARCHIVE:
      lk_board_page_set_archive (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
drop_board (LkBoardPage *self)
{
  clear_content (self);
  if (self->strip)
    gtk_box_remove (GTK_BOX (self->tools), self->strip);
  if (self->ideas)
    gtk_box_remove (GTK_BOX (self->tools), self->ideas);
  if (self->questions)
    gtk_box_remove (GTK_BOX (self->tools), self->questions);
  self->questions = NULL;
  self->strip = NULL;
  self->ideas = NULL;
  if (self->board)
    g_signal_handlers_disconnect_by_func (self->board, show_hint, self);
  g_clear_object (&self->context);
  g_clear_object (&self->board);
}

static void
lk_board_page_dispose (GObject *object)
{
  LkBoardPage *self = LK_BOARD_PAGE (object);

  if (self->box)
    drop_board (self);
  lk_board_page_forget_opener (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->layout, g_free);
  G_OBJECT_CLASS (lk_board_page_parent_class)->dispose (object);
}

/* Where the arrow keys begin. */
static gboolean
lk_board_page_grab_focus (GtkWidget *widget)
{
  LkBoardPage *self = LK_BOARD_PAGE (widget);

  if (self->grid == NULL)
    return FALSE;
  lk_goal_grid_focus_first (LK_GOAL_GRID (self->grid));
  return TRUE;
}

static void
lk_board_page_class_init (LkBoardPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lk_board_page_get_property;
  object_class->set_property = lk_board_page_set_property;
  object_class->dispose = lk_board_page_dispose;

  props[PROP_BOARD] = g_param_spec_object ("board", NULL, NULL, LK_TYPE_BOARD, flags);
  props[PROP_FLAT] = g_param_spec_boolean ("flat", NULL, NULL, FALSE, flags);
  props[PROP_LAYOUT] = g_param_spec_string ("layout", NULL, NULL, "right", flags);
  props[PROP_SHOWING_ARCHIVE] = g_param_spec_boolean ("showing-archive", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  widget_class->grab_focus = lk_board_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkboardpage");
  lk_board_page_class_add_actions (widget_class);
}

static void
lk_board_page_init (LkBoardPage *self)
{
  self->layout = g_strdup ("right");
  lk_board_page_add_tools (self);
  self->hint = gtk_label_new (_("Starting much is finishing little: four goals at a time is plenty."));
  gtk_label_set_ellipsize (GTK_LABEL (self->hint), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_widget_add_css_class (self->hint, "board-hint");
  gtk_widget_set_visible (self->hint, FALSE);
  self->layout_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer), GTK_REVEALER_TRANSITION_TYPE_SLIDE_LEFT);
  gtk_widget_set_halign (self->revealer, GTK_ALIGN_END);
  gtk_widget_set_visible (self->revealer, FALSE);
  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->layout_box);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->revealer);
  gtk_widget_set_vexpand (self->overlay, TRUE);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "board");
  gtk_box_append (GTK_BOX (self->box), self->tools);
  gtk_box_append (GTK_BOX (self->box), self->hint);
  gtk_box_append (GTK_BOX (self->box), self->overlay);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  lk_board_page_add_keys (self);
}

GtkWidget *
lk_board_page_new (void)
{
  return g_object_new (LK_TYPE_BOARD_PAGE, NULL);
}

LkBoard *
lk_board_page_get_board (LkBoardPage *self)
{
  return self->board;
}

void
lk_board_page_set_board (LkBoardPage *self,
                         LkBoard     *board)
{
  if (self->board == board)
    return;
  drop_board (self);
  if (board)
    {
      self->board = g_object_ref (board);
      self->context = lk_board_context_new (board);
      g_signal_connect_object (self->context, "open-action", G_CALLBACK (open_action_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->context, "open-goal", G_CALLBACK (open_goal_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->context, "action-moved", G_CALLBACK (action_moved_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (board, "notify::n-active-goals", G_CALLBACK (show_hint), self, G_CONNECT_SWAPPED);
      build_tools (self);
      lk_board_page_search_changed (self);
    }
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BOARD]);
}

void
lk_board_page_start_search (LkBoardPage *self)
{
  gtk_widget_grab_focus (self->showing_archive ? gtk_widget_get_first_child (self->layout_box) : self->search);
}
