/* The line at the foot of a cell. Closed it is a button, so that an empty board is calm. */

#include "board/lk-quick-add.h"

#include <string.h>

#include <glib/gi18n.h>

#include "model/lk-quick-parse.h"
#include "calendar/lk-day-words.h"
#include "widgets/lk-tip.h"

#define MOST_SUGGESTIONS 6

struct _LkQuickAdd
{
  GtkWidget       parent_instance;

  GtkWidget      *stack;
  GtkWidget      *button;
  GtkWidget      *entry;
  GtkWidget      *chips;
  GtkWidget      *message;
  GtkWidget      *suggestions;    /* popover */
  GtkWidget      *names;          /* its list box */

  LkBoardContext *context;
  LkGoal         *goal;
  LkStage         stage;
  gboolean        without_day;    /* its chip was clicked: the words are title */
};

static guint leave_signal;

G_DEFINE_FINAL_TYPE (LkQuickAdd, lk_quick_add, GTK_TYPE_WIDGET)

static GListModel *
get_people (LkQuickAdd *self)
{
  return lk_board_get_members (lk_board_context_get_board (self->context));
}

static void
parse_text (LkQuickAdd   *self,
            LkQuickParse *parse)
{
  lk_quick_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), get_people (self), lk_day_today (),
                  !self->without_day, parse);
}

static void
say (LkQuickAdd *self,
     const char *message)
{
  gtk_label_set_text (GTK_LABEL (self->message), message ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
}

static void
day_chip_cb (LkQuickAdd *self)
{
  self->without_day = TRUE;
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_emit_by_name (self->entry, "changed");
}

static void
person_chip_cb (LkQuickAdd *self)
{
  g_auto (GStrv) words = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->entry)), "@", -1);
  g_autofree char *text = g_strjoinv ("", words);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
add_chip (LkQuickAdd *self,
          const char *icon,
          const char *text,
          const char *tip,
          GCallback   clicked)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_focus_on_click (chip, FALSE);
  lk_tip_set (chip, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_object (chip, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->chips), chip);
}

static void
show_chips (LkQuickAdd *self)
{
  LkQuickParse parse;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)))
    gtk_box_remove (GTK_BOX (self->chips), child);
  parse_text (self, &parse);
  if (parse.person)
    add_chip (self, "avatar-default-symbolic", lk_person_get_name (parse.person), _("Not for this person"), G_CALLBACK (person_chip_cb));
  if (parse.day != LK_DAY_NONE)
    {
      g_autofree char *day = lk_day_format_short (parse.day, lk_day_today ());

      add_chip (self, "x-office-calendar-symbolic", day, _("This is no day"), G_CALLBACK (day_chip_cb));
    }
  gtk_widget_set_visible (self->chips, gtk_widget_get_first_child (self->chips) != NULL);
  lk_quick_parse_clear (&parse);
}

/* The letters behind an @ that the cursor stands in, or NULL. */
static char *
get_letters (LkQuickAdd *self,
             int        *from)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  int cursor = gtk_editable_get_position (GTK_EDITABLE (self->entry));
  g_autofree char *before = g_utf8_substring (text, 0, cursor);
  const char *at = strrchr (before, '@');

  if (at == NULL || strchr (at, ' ') || (at > before && at[-1] != ' '))
    return NULL;
  *from = (int) g_utf8_strlen (before, at - before);
  return g_strdup (at + 1);
}

static void
suggest (LkQuickAdd *self)
{
  int from;
  g_autofree char *letters = get_letters (self, &from);
  g_autoptr (GPtrArray) found = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->names)))
    gtk_list_box_remove (GTK_LIST_BOX (self->names), child);
  found = letters ? lk_quick_parse_find_people (get_people (self), letters) : g_ptr_array_new ();
  for (guint i = 0; i < MIN (found->len, MOST_SUGGESTIONS); i++)
    {
      GtkWidget *label = gtk_label_new (lk_person_get_name (found->pdata[i]));
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      g_object_set_data_full (G_OBJECT (row), "person", g_object_ref (found->pdata[i]), g_object_unref);
      gtk_list_box_append (GTK_LIST_BOX (self->names), row);
    }
  if (found->len == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self->suggestions));
      return;
    }
  gtk_list_box_select_row (GTK_LIST_BOX (self->names), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->names), 0));
  gtk_popover_popup (GTK_POPOVER (self->suggestions));
}

static void
accept_name (LkQuickAdd    *self,
             GtkListBoxRow *row)
{
  LkPerson *person = row ? g_object_get_data (G_OBJECT (row), "person") : NULL;
  g_autofree char *first = NULL, *name = NULL, *letters = NULL;
  int from = 0;

  letters = get_letters (self, &from);
  if (person == NULL || letters == NULL)
    return;
  first = lk_person_dup_first_word (person);
  {
    g_autoptr (GPtrArray) same = lk_quick_parse_find_people (get_people (self), first);

    /* Two of one first name are told apart by their whole name, in one word. */
    name = same->len > 1 ? g_strdelimit (g_strdup (lk_person_get_name (person)), " ", '-') : g_strdup (first);
  }
  gtk_popover_popdown (GTK_POPOVER (self->suggestions));
  gtk_editable_delete_text (GTK_EDITABLE (self->entry), from + 1, gtk_editable_get_position (GTK_EDITABLE (self->entry)));
  from++;
  gtk_editable_insert_text (GTK_EDITABLE (self->entry), name, -1, &from);
  gtk_editable_insert_text (GTK_EDITABLE (self->entry), " ", 1, &from);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), from);
}

static void
name_activated_cb (LkQuickAdd    *self,
                   GtkListBoxRow *row)
{
  accept_name (self, row);
}

static void
changed_cb (LkQuickAdd *self)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] == '\0')
    self->without_day = FALSE;
  say (self, NULL);
  show_chips (self);
  suggest (self);
}

static void
activate_cb (LkQuickAdd *self)
{
  LkBoard *board = lk_board_context_get_board (self->context);
  g_autoptr (GError) error = NULL;
  LkQuickParse parse;

  if (gtk_widget_get_visible (self->suggestions))
    {
      accept_name (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->names)));
      return;
    }
  if (gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] == '\0')
    {
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->button);
      gtk_widget_grab_focus (self->button);
      return;
    }
  parse_text (self, &parse);
  if (lk_board_add_action (board, self->goal, self->stage, parse.title, parse.person, parse.day, &error))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    say (self, error->message);
  lk_quick_parse_clear (&parse);
}

static void
close_entry (LkQuickAdd *self)
{
  say (self, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->button);
}

static gboolean
step_name (LkQuickAdd *self,
           int         step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->names));
  int index = (row ? gtk_list_box_row_get_index (row) : 0) + step;

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->names), MAX (index, 0));
  if (row)
    gtk_list_box_select_row (GTK_LIST_BOX (self->names), row);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (LkQuickAdd      *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  gboolean open = gtk_widget_get_visible (self->suggestions);

  if (open && (key == GDK_KEY_Down || key == GDK_KEY_Up))
    return step_name (self, key == GDK_KEY_Down ? 1 : -1);
  if (open && key == GDK_KEY_Tab)
    {
      accept_name (self, gtk_list_box_get_selected_row (GTK_LIST_BOX (self->names)));
      return GDK_EVENT_STOP;
    }
  if (open && key == GDK_KEY_Escape)
    {
      gtk_popover_popdown (GTK_POPOVER (self->suggestions));
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape)
    {
      close_entry (self);
      gtk_widget_grab_focus (self->button);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    {
      g_signal_emit (self, leave_signal, 0, key == GDK_KEY_Up ? GTK_DIR_UP : GTK_DIR_DOWN);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static gboolean
button_key_cb (LkQuickAdd      *self,
               guint            key,
               guint            code,
               GdkModifierType  state)
{
  static const struct { guint key; GtkDirectionType direction; } arrows[] = {
    { GDK_KEY_Up, GTK_DIR_UP }, { GDK_KEY_Down, GTK_DIR_DOWN }, { GDK_KEY_Left, GTK_DIR_LEFT }, { GDK_KEY_Right, GTK_DIR_RIGHT },
  };

  if (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (key == arrows[i].key)
      {
        g_signal_emit (self, leave_signal, 0, arrows[i].direction);
        return GDK_EVENT_STOP;
      }
  if (key != GDK_KEY_n)
    return GDK_EVENT_PROPAGATE;
  lk_quick_add_start (self);
  return GDK_EVENT_STOP;
}

static void
focus_left_cb (LkQuickAdd *self)
{
  if (gtk_editable_get_text (GTK_EDITABLE (self->entry))[0] == '\0')
    close_entry (self);
}

static void
add_key_controller (LkQuickAdd *self,
                    GtkWidget  *widget,
                    GCallback   callback)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", callback, self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);
}

static void
lk_quick_add_dispose (GObject *object)
{
  LkQuickAdd *self = LK_QUICK_ADD (object);

  g_clear_pointer (&self->suggestions, gtk_widget_unparent);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->goal);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_quick_add_parent_class)->dispose (object);
}

static void
lk_quick_add_class_init (LkQuickAddClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_quick_add_dispose;
  leave_signal = g_signal_new ("leave", LK_TYPE_QUICK_ADD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, GTK_TYPE_DIRECTION_TYPE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkquickadd");
}

/* There is one in every cell: the name says in which. @words has a place for the column. */
static void
name_for_cell (LkQuickAdd *self,
               GtkWidget  *widget,
               const char *words)
{
  const char *goal = self->goal ? lk_goal_get_title (self->goal) : _("Without a goal");
  g_autoptr (GString) name = g_string_new (words);

  g_string_replace (name, "%s", lk_stage_get_name (self->stage), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, goal, -1);
}

static GtkWidget *
build_entry (LkQuickAdd *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("What? @who when"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  /* Translators: %s is a column: "To do", "Doing" or "Done" */
  name_for_cell (self, self->entry, _("New action, %s"));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  add_key_controller (self, self->entry, G_CALLBACK (key_cb));
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (box, focus);

  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_set_visible (self->chips, FALSE);
  self->message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->chips);
  gtk_box_append (GTK_BOX (box), self->message);
  return box;
}

static void
build_suggestions (LkQuickAdd *self)
{
  self->suggestions = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->suggestions), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->suggestions), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->suggestions), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (self->suggestions, FALSE);
  self->names = gtk_list_box_new ();
  gtk_widget_add_css_class (self->names, "suggestions");
  g_signal_connect_object (self->names, "row-activated", G_CALLBACK (name_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (self->suggestions), self->names);
  gtk_widget_set_parent (self->suggestions, GTK_WIDGET (self));
}

static void
lk_quick_add_init (LkQuickAdd *self)
{
  GtkWidget *image = gtk_image_new_from_icon_name ("list-add-symbolic");

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), image);
  gtk_button_set_has_frame (GTK_BUTTON (self->button), FALSE);
  gtk_widget_add_css_class (self->button, "quick-add");
  lk_tip_set (self->button, _("Add an action"));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (lk_quick_add_start), self, G_CONNECT_SWAPPED);
  add_key_controller (self, self->button, G_CALLBACK (button_key_cb));
  gtk_stack_add_child (GTK_STACK (self->stack), self->button);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
lk_quick_add_new (LkBoardContext *context,
                  LkGoal         *goal,
                  LkStage         stage)
{
  LkQuickAdd *self = g_object_new (LK_TYPE_QUICK_ADD, NULL);

  self->context = g_object_ref (context);
  g_set_object (&self->goal, goal);
  self->stage = stage;
  /* Translators: %s is a column: "To do", "Doing" or "Done" */
  name_for_cell (self, self->button, _("Add an action, %s"));
  return GTK_WIDGET (self);
}

void
lk_quick_add_start (LkQuickAdd *self)
{
  /* A board has a dozen of these, and most are never opened. */
  if (self->entry == NULL)
    {
      gtk_stack_add_child (GTK_STACK (self->stack), build_entry (self));
      build_suggestions (self);
    }
  gtk_stack_set_visible_child (GTK_STACK (self->stack), gtk_widget_get_parent (self->entry));
  gtk_widget_grab_focus (self->entry);
}
