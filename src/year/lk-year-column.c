#include "year/lk-year-column.h"

#include <glib/gi18n.h>

#include "model/lk-year-words.h"
#include "year/lk-year-card.h"

#define GAP 6

struct _LkYearColumn
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *name;
  GtkWidget *now;      /* "now", in the period of today */
  GtkWidget *days;
  GtkWidget *themes;   /* GtkBox */
  GtkWidget *adder;    /* GtkStack: a button, and the entry that it opens */
  GtkWidget *entry;
  GtkWidget *goals;    /* GtkBox */
  GtkWidget *after;    /* the holiday that follows */

  guint      index;
};

G_DEFINE_FINAL_TYPE (LkYearColumn, lk_year_column, GTK_TYPE_WIDGET)

static void
open_entry_cb (LkYearColumn *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->adder), "entry");
  gtk_widget_grab_focus (self->entry);
}

static void
close_entry (LkYearColumn *self,
             gboolean      refocus)
{
  GtkWidget *button = gtk_stack_get_child_by_name (GTK_STACK (self->adder), "button");

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_stack_set_visible_child (GTK_STACK (self->adder), button);
  if (refocus)
    gtk_widget_grab_focus (button);
}

/* What is refused stays in the entry, to be mended there. */
static void
add_theme_cb (LkYearColumn *self)
{
  if (gtk_entry_get_text_length (GTK_ENTRY (self->entry)) > 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "year.add-theme", "(si)", gtk_editable_get_text (GTK_EDITABLE (self->entry)), (int) self->index);
  else
    close_entry (self, TRUE);
}

void
lk_year_column_close_entry (LkYearColumn *self)
{
  g_return_if_fail (LK_IS_YEAR_COLUMN (self));

  close_entry (self, TRUE);
}

static gboolean
key_cb (LkYearColumn *self,
        guint         key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  close_entry (self, TRUE);
  return GDK_EVENT_STOP;
}

/* What was typed is kept when the focus goes elsewhere. */
static void
entry_left_cb (LkYearColumn *self)
{
  if (gtk_entry_get_text_length (GTK_ENTRY (self->entry)) == 0)
    close_entry (self, FALSE);
}

static gboolean
drop_cb (LkYearColumn *self,
         const GValue *value)
{
  LkRecord *record = g_value_get_object (value);

  gtk_widget_activate_action (GTK_WIDGET (self), "year.move", "(si)", lk_record_get_id (record), (int) self->index);
  return TRUE;
}

static void
lk_year_column_dispose (GObject *object)
{
  g_clear_pointer (&LK_YEAR_COLUMN (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_year_column_parent_class)->dispose (object);
}

static void
lk_year_column_class_init (LkYearColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_year_column_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkyearcolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_head (LkYearColumn *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  self->name = new_label ("place-name");
  gtk_widget_set_hexpand (self->name, TRUE);
  self->now = gtk_label_new (_("Now"));
  gtk_widget_add_css_class (self->now, "now");
  self->days = new_label ("days");
  gtk_label_set_lines (GTK_LABEL (self->days), 2);
  gtk_label_set_ellipsize (GTK_LABEL (self->days), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), self->name);
  gtk_box_append (GTK_BOX (line), self->now);
  gtk_box_append (GTK_BOX (head), line);
  gtk_box_append (GTK_BOX (head), self->days);
  return head;
}

static GtkWidget *
new_add_button (LkYearColumn *self)
{
  GtkWidget *button = gtk_button_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (_("Theme")));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "add");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (open_entry_cb), self);
  return button;
}

static GtkWidget *
new_adder (LkYearColumn *self)
{
  GtkEventController *keys = gtk_event_controller_key_new (), *focus = gtk_event_controller_focus_new ();

  self->adder = gtk_stack_new ();
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("A theme"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A theme"), -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add_theme_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (entry_left_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_add_controller (self->entry, focus);
  gtk_stack_add_named (GTK_STACK (self->adder), new_add_button (self), "button");
  gtk_stack_add_named (GTK_STACK (self->adder), self->entry, "entry");
  return self->adder;
}

static GtkWidget *
new_goals (LkYearColumn *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->goals = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_add_css_class (self->goals, "goals");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->goals);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
lk_year_column_init (LkYearColumn *self)
{
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_RECORD, GDK_ACTION_MOVE);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->themes = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->after = new_label ("after");
  gtk_box_append (GTK_BOX (self->box), new_head (self));
  gtk_box_append (GTK_BOX (self->box), self->themes);
  gtk_box_append (GTK_BOX (self->box), new_adder (self));
  gtk_box_append (GTK_BOX (self->box), new_goals (self));
  gtk_box_append (GTK_BOX (self->box), self->after);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
lk_year_column_new (guint index)
{
  LkYearColumn *self = g_object_new (LK_TYPE_YEAR_COLUMN, NULL);

  self->index = index;
  return GTK_WIDGET (self);
}

/* With the focus in it a widget that goes elsewhere would make the window look for another one, which would take it a frame later. */
static void
bring (GtkBox    *box,
       GtkWidget *card,
       GtkWidget *before)
{
  GtkWidget *parent = gtk_widget_get_parent (card);
  const gboolean focused = gtk_widget_is_focus (card);

  if (focused)
    gtk_root_set_focus (gtk_widget_get_root (card), NULL);
  if (parent != NULL)
    gtk_box_remove (GTK_BOX (parent), card);
  gtk_box_insert_child_after (box, card, before);
  if (focused)
    gtk_widget_grab_focus (card);
}

void
lk_year_cards_put (GtkBox    *box,
                   GPtrArray *cards)
{
  GtkWidget *before = NULL;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (cards != NULL);

  for (guint i = 0; i < cards->len; i++)
    {
      GtkWidget *card = cards->pdata[i];

      if (gtk_widget_get_parent (card) != GTK_WIDGET (box))
        bring (box, card, before);
      else if (gtk_widget_get_prev_sibling (card) != before)
        gtk_box_reorder_child_after (box, card, before);
      before = card;
    }
}

void
lk_year_column_show (LkYearColumn *self,
                     LkYear       *year,
                     LkHolidays   *holidays,
                     GPtrArray    *themes,
                     GPtrArray    *goals)
{
  const LkPeriod *period = NULL;
  const LkDay today = lk_day_today ();
  g_autofree char *name = NULL, *days = NULL, *after = NULL, *add = NULL;
  gboolean is_now;

  g_return_if_fail (LK_IS_YEAR_COLUMN (self));
  g_return_if_fail (year != NULL && self->index < year->periods->len);

  period = &lk_year_get_period (year, self->index)->days;
  name = lk_period_dup_name (year, self->index);
  days = lk_period_dup_days (holidays, period);
  after = lk_period_dup_days_after (holidays, period);
  is_now = period->from <= today && today <= period->till;
  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_label_set_text (GTK_LABEL (self->days), days);
  gtk_label_set_text (GTK_LABEL (self->after), after != NULL ? after : "");
  gtk_widget_set_visible (self->now, is_now);
  if (is_now)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
  gtk_widget_set_visible (self->adder, themes->len < LK_BOARD_MAX_THEMES);
  add = g_strdup_printf (_("Add a theme to %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_stack_get_child_by_name (GTK_STACK (self->adder), "button")),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, add, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, days, -1);
  lk_year_cards_put (GTK_BOX (self->themes), themes);
  lk_year_cards_put (GTK_BOX (self->goals), goals);
}
