/* One action in full. Each field is one undo step however long it is typed; there is no OK button. */

#include "board/lk-action-panel.h"

#include <glib/gi18n.h>

#include "board/lk-checklist-view.h"
#include "board/lk-panel.h"
#include "widgets/lk-saved-text.h"
#include "calendar/lk-day-words.h"
#include "model/lk-action-detail.h"
#include "widgets/lk-avatar.h"
#include "widgets/lk-day-picker.h"
#include "widgets/lk-person-drop-down.h"
#include "widgets/lk-person-picker.h"
#include "widgets/lk-tip.h"

#define N_KATA 3

struct _LkActionPanel
{
  GtkWidget       parent_instance;

  GtkWidget      *panel;
  GtkWidget      *title;
  GtkWidget      *owner;
  GtkWidget      *with;
  GtkWidget      *due;
  GtkWidget      *due_label;
  GtkWidget      *stages[LK_N_STAGES];
  GtkWidget      *notes;
  GtkWidget      *links;
  GtkWidget      *labels;
  GtkWidget      *kata[N_KATA];
  GtkWidget      *comment;
  GtkWidget      *events;

  LkBoardContext *context;
  LkAction       *action;
  LkActionDetail *detail;
  gboolean        showing;
};

G_DEFINE_FINAL_TYPE (LkActionPanel, lk_action_panel, GTK_TYPE_WIDGET)

static LkBoard *
get_board (LkActionPanel *self)
{
  return lk_board_context_get_board (self->context);
}

static void
report (LkActionPanel *self,
        GError        *error)
{
  if (error)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static gboolean
save_title (gpointer     data,
            const char  *text,
            GError     **error)
{
  LkActionPanel *self = data;

  return lk_board_set_action_title (get_board (self), self->action, text, error);
}

static gboolean
save_notes (gpointer     data,
            const char  *text,
            GError     **error)
{
  LkActionPanel *self = data;

  return lk_board_set_action_notes (get_board (self), self->action, text, error);
}

static gboolean
save_expected (gpointer     data,
               const char  *text,
               GError     **error)
{
  LkActionPanel *self = data;

  return lk_board_set_action_kata (get_board (self), self->action, "expected", text, error);
}

static gboolean
save_happened (gpointer     data,
               const char  *text,
               GError     **error)
{
  LkActionPanel *self = data;

  return lk_board_set_action_kata (get_board (self), self->action, "happened", text, error);
}

static gboolean
save_learned (gpointer     data,
              const char  *text,
              GError     **error)
{
  LkActionPanel *self = data;

  return lk_board_set_action_kata (get_board (self), self->action, "learned", text, error);
}

static void
owner_chosen_cb (LkActionPanel *self)
{
  g_autoptr (GError) error = NULL;

  lk_board_set_action_owner (get_board (self), self->action, lk_person_drop_down_get (LK_PERSON_DROP_DOWN (self->owner)), &error);
  report (self, error);
}

static void
day_picked_cb (LkActionPanel *self,
               int            day)
{
  g_autoptr (GError) error = NULL;

  lk_board_set_action_due_day (get_board (self), self->action, day, &error);
  report (self, error);
}

static void
stage_toggled_cb (LkActionPanel   *self,
                  GtkToggleButton *button)
{
  g_autoptr (GError) error = NULL;
  LkGoal *goal = lk_board_find_goal (get_board (self), lk_action_get_goal_id (self->action));

  if (self->showing || !gtk_toggle_button_get_active (button))
    return;
  for (int s = 0; s < LK_N_STAGES; s++)
    if (self->stages[s] == GTK_WIDGET (button))
      lk_board_move_action (get_board (self), self->action, goal, (LkStage) s, NULL, &error);
  report (self, error);
}

static void
with_picked_cb (LkActionPanel *self,
                LkPerson      *person)
{
  g_autoptr (GError) error = NULL;

  if (person)
    lk_board_set_action_with (get_board (self), self->action, person, TRUE, &error);
  report (self, error);
}

static void
with_clicked_cb (LkActionPanel *self,
                 GtkWidget     *button)
{
  g_autoptr (GError) error = NULL;

  lk_board_set_action_with (get_board (self), self->action, g_object_get_data (G_OBJECT (button), "person"), FALSE, &error);
  report (self, error);
}

static GtkWidget *
new_with_button (LkActionPanel *self,
                 LkPerson      *person)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *avatar = lk_avatar_new (24);
  g_autofree char *tip = g_strdup_printf (_("No longer together with %s"), lk_person_get_name (person));

  lk_avatar_set_person (LK_AVATAR (avatar), person);
  gtk_button_set_child (GTK_BUTTON (button), avatar);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "person");
  lk_tip_set (avatar, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  g_object_set_data_full (G_OBJECT (button), "person", g_object_ref (person), g_object_unref);
  g_signal_connect_object (button, "clicked", G_CALLBACK (with_clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
show_with (LkActionPanel *self)
{
  const char * const *ids = lk_action_get_with_ids (self->action);
  GtkWidget *last = gtk_widget_get_last_child (self->with);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->with)) != last)
    gtk_box_remove (GTK_BOX (self->with), child);
  for (int i = 0; ids && ids[i]; i++)
    {
      LkPerson *person = lk_school_find_person (lk_board_get_school (get_board (self)), ids[i]);

      if (person)
        gtk_box_prepend (GTK_BOX (self->with), new_with_button (self, person));
    }
}

/* The addresses in the notes, to be clicked: a text view's own text is for typing. */
static void
show_links (LkActionPanel *self)
{
  const char *notes = lk_action_get_notes (self->action);
  g_autoptr (GRegex) regex = g_regex_new ("https?://[^\\s<>\"']+", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->links)))
    gtk_box_remove (GTK_BOX (self->links), child);
  g_regex_match (regex, notes ? notes : "", 0, &match);
  while (g_match_info_matches (match))
    {
      g_autofree char *uri = g_match_info_fetch (match, 0);

      child = gtk_link_button_new (uri);
      gtk_widget_set_halign (child, GTK_ALIGN_START);
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (child))), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (self->links), child);
      g_match_info_next (match, NULL);
    }
  gtk_widget_set_visible (self->links, gtk_widget_get_first_child (self->links) != NULL);
}

static void
show_due (LkActionPanel *self)
{
  LkDay due = lk_action_get_due_day (self->action);
  g_autofree char *text = due == LK_DAY_NONE ? g_strdup (_("No day")) : lk_day_format_long (due);

  gtk_label_set_text (GTK_LABEL (self->due_label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->due), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  lk_day_picker_set_day (LK_DAY_PICKER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->due))), due);
}

static void
update (LkActionPanel *self)
{
  const char *labels = lk_action_get_labels (self->action);
  g_autofree char *line = g_strdelimit (g_strdup (labels ? labels : ""), "\n", ',');

  self->showing = TRUE;
  lk_saved_text_set (LK_SAVED_TEXT (self->title), lk_action_get_title (self->action));
  lk_saved_text_set (LK_SAVED_TEXT (self->notes), lk_action_get_notes (self->action));
  lk_saved_text_set (LK_SAVED_TEXT (self->kata[0]), lk_action_get_expected (self->action));
  lk_saved_text_set (LK_SAVED_TEXT (self->kata[1]), lk_action_get_happened (self->action));
  lk_saved_text_set (LK_SAVED_TEXT (self->kata[2]), lk_action_get_learned (self->action));
  lk_person_drop_down_set (LK_PERSON_DROP_DOWN (self->owner),
                           lk_school_find_person (lk_board_get_school (get_board (self)), lk_action_get_owner_id (self->action)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->stages[lk_action_get_stage (self->action)]), TRUE);
  gtk_label_set_text (GTK_LABEL (self->labels), line);
  gtk_widget_set_visible (self->labels, line[0] != '\0');
  show_due (self);
  show_with (self);
  show_links (self);
  self->showing = FALSE;
}

static GtkWidget *
create_event_cb (gpointer item,
                 gpointer data)
{
  LkEvent *event = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = gtk_label_new (lk_event_get_text (event));
  g_autofree char *day = lk_day_format_short (lk_day_from_time (lk_event_get_time (event)), lk_day_today ());
  g_autofree char *facts = lk_event_get_who (event) ? g_strdup_printf ("%s · %s", lk_event_get_who (event), day) : g_strdup (day);
  GtkWidget *below = gtk_label_new (facts);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_xalign (GTK_LABEL (below), 0);
  gtk_widget_add_css_class (below, "event-facts");
  gtk_widget_add_css_class (text, lk_event_get_comment (event) ? "event-comment" : "event-text");
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), below);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static void
comment_activated_cb (LkActionPanel *self)
{
  g_autoptr (GError) error = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->comment));

  if (text[0] == '\0')
    return;
  if (lk_action_detail_add_comment (self->detail, text, NULL, &error))
    gtk_editable_set_text (GTK_EDITABLE (self->comment), "");
  report (self, error);
}

static GtkWidget *
build_stages (LkActionPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (int s = 0; s < LK_N_STAGES; s++)
    {
      self->stages[s] = gtk_toggle_button_new_with_label (lk_stage_get_name ((LkStage) s));
      if (s > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->stages[s]), GTK_TOGGLE_BUTTON (self->stages[0]));
      g_signal_connect_object (self->stages[s], "toggled", G_CALLBACK (stage_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), self->stages[s]);
    }
  return box;
}

static GtkWidget *
build_due (LkActionPanel *self)
{
  GtkWidget *picker = lk_day_picker_new ();

  self->due = gtk_menu_button_new ();
  self->due_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->due_label), 0);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->due), self->due_label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->due), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->due), picker);
  g_signal_connect_object (picker, "picked", G_CALLBACK (day_picked_cb), self, G_CONNECT_SWAPPED);
  return self->due;
}

static GtkWidget *
build_with (LkActionPanel *self)
{
  GtkWidget *add = gtk_menu_button_new ();
  GtkWidget *picker = lk_person_picker_new (lk_board_get_members (get_board (self)));

  self->with = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (add), "list-add-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (add), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (add), picker);
  lk_tip_set (add, _("Together with…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Together with…"), -1);
  g_signal_connect_object (picker, "picked", G_CALLBACK (with_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->with), add);
  return self->with;
}

static GtkWidget *
build_kata (LkActionPanel *self)
{
  GtkWidget *expander = gtk_expander_new (_("Expect, see, learn"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->kata[0] = lk_panel_add (box, _("What do we expect?"), lk_saved_text_new (_("What do we expect?"), 2, save_expected, self));
  self->kata[1] = lk_panel_add (box, _("What happened?"), lk_saved_text_new (_("What happened?"), 2, save_happened, self));
  self->kata[2] = lk_panel_add (box, _("What did we learn?"), lk_saved_text_new (_("What did we learn?"), 2, save_learned, self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Expect, see, learn"), -1);
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  return expander;
}

static GtkWidget *
build_events (LkActionPanel *self)
{
  self->events = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->events), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->events, "field-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->events), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Activity"), -1);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->events), lk_action_detail_get_events (self->detail), create_event_cb, self, NULL);
  return self->events;
}

static void
build (LkActionPanel *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->title = lk_panel_add (content, NULL, lk_saved_text_new (_("Action"), 1, save_title, self));
  gtk_widget_add_css_class (self->title, "panel-title");
  lk_panel_add (content, NULL, build_stages (self));
  self->owner = lk_panel_add (content, _("Who"), lk_person_drop_down_new ());
  lk_person_drop_down_set_people (LK_PERSON_DROP_DOWN (self->owner), lk_board_get_members (get_board (self)));
  g_signal_connect_object (self->owner, "chosen", G_CALLBACK (owner_chosen_cb), self, G_CONNECT_SWAPPED);
  lk_panel_add (content, _("Together with"), build_with (self));
  lk_panel_add (content, _("Due day"), build_due (self));
  self->notes = lk_panel_add (content, _("Notes"), lk_saved_text_new (_("Notes"), 3, save_notes, self));
  self->links = lk_panel_add (content, NULL, gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  self->labels = lk_panel_add (content, NULL, gtk_label_new (NULL));
  gtk_label_set_xalign (GTK_LABEL (self->labels), 0);
  gtk_label_set_wrap (GTK_LABEL (self->labels), TRUE);
  gtk_widget_add_css_class (self->labels, "event-facts");
  lk_panel_add (content, _("Checklist"), lk_checklist_view_new (self->detail));
  lk_panel_add (content, NULL, build_kata (self));
  self->comment = lk_panel_add (content, _("Activity"), gtk_entry_new ());
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->comment), _("Say something"));
  gtk_widget_add_css_class (self->comment, "quiet-entry");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->comment), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Comment"), -1);
  g_signal_connect_object (self->comment, "activate", G_CALLBACK (comment_activated_cb), self, G_CONNECT_SWAPPED);
  lk_panel_add (content, NULL, build_events (self));
  self->panel = lk_panel_new (_("Action"), content);
  gtk_widget_set_parent (self->panel, GTK_WIDGET (self));
}

static gboolean
lk_action_panel_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_ACTION_PANEL (widget)->title);
}

static void
lk_action_panel_dispose (GObject *object)
{
  LkActionPanel *self = LK_ACTION_PANEL (object);

  if (self->panel)
    lk_action_panel_flush (self);
  g_clear_pointer (&self->panel, gtk_widget_unparent);
  g_clear_object (&self->detail);
  g_clear_object (&self->action);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_action_panel_parent_class)->dispose (object);
}

static void
lk_action_panel_class_init (LkActionPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_action_panel_dispose;
  widget_class->grab_focus = lk_action_panel_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lk_action_panel_init (LkActionPanel *self)
{
}

GtkWidget *
lk_action_panel_new (LkBoardContext *context,
                     LkAction       *action)
{
  LkActionPanel *self = g_object_new (LK_TYPE_ACTION_PANEL, NULL);

  self->context = g_object_ref (context);
  self->action = g_object_ref (action);
  self->detail = lk_action_detail_new (get_board (self), action);
  build (self);
  g_signal_connect_object (action, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

LkAction *
lk_action_panel_get_action (LkActionPanel *self)
{
  return self->action;
}

void
lk_action_panel_flush (LkActionPanel *self)
{
  lk_saved_text_flush (LK_SAVED_TEXT (self->title));
  lk_saved_text_flush (LK_SAVED_TEXT (self->notes));
  for (int i = 0; i < N_KATA; i++)
    lk_saved_text_flush (LK_SAVED_TEXT (self->kata[i]));
}
