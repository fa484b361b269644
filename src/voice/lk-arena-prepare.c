#include "voice/lk-arena-parts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "voice/lk-arena-lines.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-day-picker.h"
#include "widgets/lk-sides.h"

#define GAP 12
#define WIDE 760
#define N_SEATS (LK_ARENA_MAX_SEATS - LK_ARENA_MIN_SEATS + 1)
#define WHICH "lk-which"

struct _LkArenaPrepare
{
  GtkWidget  parent_instance;

  GtkWidget *scroller;
  GtkWidget *texts[LK_N_ARENA_TEXTS];   /* AdwEntryRow; NULL for what is not here */
  GtkWidget *day;                       /* GtkMenuButton */
  GtkWidget *seats[N_SEATS];            /* GtkToggleButton */

  LkPrivate *private;
  LkArena   *arena;
  gboolean   setting;
};

G_DEFINE_FINAL_TYPE (LkArenaPrepare, lk_arena_prepare, GTK_TYPE_WIDGET)

static void
tell (LkArenaPrepare *self,
      const GError   *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
typed_cb (LkArenaPrepare *self,
          GtkWidget      *row)
{
  const LkArenaText which = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), WHICH));
  g_autoptr (GError) error = NULL;

  if (self->setting)
    return;
  lk_arena_set_text (self->arena, which, gtk_editable_get_text (GTK_EDITABLE (row)), &error);
  tell (self, error);
}

static void
seats_cb (LkArenaPrepare *self,
          GtkWidget      *button)
{
  g_autoptr (GError) error = NULL;

  if (self->setting || !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
    return;
  for (guint i = 0; i < N_SEATS; i++)
    if (self->seats[i] == button)
      lk_arena_set_n_seats (self->arena, LK_ARENA_MIN_SEATS + i, &error);
  tell (self, error);
}

static void
day_picked_cb (LkArenaPrepare *self,
               int             day)
{
  g_autoptr (GError) error = NULL;

  if (day != LK_DAY_NONE)
    lk_arena_set_day (self->arena, day, &error);
  tell (self, error);
}

static void
open_day_cb (GtkMenuButton *button,
             gpointer       user_data)
{
  LkArenaPrepare *self = user_data;
  GtkWidget *picker = lk_day_picker_new ();

  lk_day_picker_set_needed (LK_DAY_PICKER (picker), TRUE);
  lk_day_picker_set_day (LK_DAY_PICKER (picker), lk_arena_get_day (self->arena));
  g_signal_connect_object (picker, "picked", G_CALLBACK (day_picked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, picker);
}

static void
update (LkArenaPrepare *self)
{
  const guint n = lk_arena_get_n_seats (self->arena);

  self->setting = TRUE;
  for (guint i = 0; i < LK_N_ARENA_TEXTS; i++)
    if (self->texts[i] != NULL && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->texts[i])), lk_arena_get_text (self->arena, i)))
      gtk_editable_set_text (GTK_EDITABLE (self->texts[i]), lk_arena_get_text (self->arena, i));
  for (guint i = 0; i < N_SEATS; i++)
    if (n == LK_ARENA_MIN_SEATS + i)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->seats[i]), TRUE);
  self->setting = FALSE;
  lk_voice_name_day (self->day, _("Day"), lk_arena_get_day (self->arena), _("No day yet"));
}

static gboolean
lk_arena_prepare_grab_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  /* Asked again, it would go on to the next field. */
  return (focus != NULL && gtk_widget_is_ancestor (focus, widget)) ||
         gtk_widget_child_focus (LK_ARENA_PREPARE (widget)->scroller, GTK_DIR_TAB_FORWARD);
}

static void
lk_arena_prepare_dispose (GObject *object)
{
  LkArenaPrepare *self = LK_ARENA_PREPARE (object);

  self->setting = TRUE;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->arena);
  g_clear_object (&self->private);

  G_OBJECT_CLASS (lk_arena_prepare_parent_class)->dispose (object);
}

static void
lk_arena_prepare_class_init (LkArenaPrepareClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_arena_prepare_dispose;
  widget_class->grab_focus = lk_arena_prepare_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_arena_prepare_init (LkArenaPrepare *self)
{
}

static GtkWidget *
new_text (LkArenaPrepare *self,
          LkArenaText     which,
          const char     *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, NULL);

  self->texts[which] = row;
  g_object_set_data (G_OBJECT (row), WHICH, GUINT_TO_POINTER (which));
  g_signal_connect_object (row, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static GtkWidget *
new_day (LkArenaPrepare *self)
{
  GtkWidget *row = adw_action_row_new ();

  self->day = gtk_menu_button_new ();
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->day), open_day_cb, self, NULL);
  gtk_widget_set_valign (self->day, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Day"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->day);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->day);
  return row;
}

static GtkWidget *
new_seats (LkArenaPrepare *self)
{
  GtkWidget *row = adw_action_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Seats"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Pupils are seats here, never names."));
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  for (guint i = 0; i < N_SEATS; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", LK_ARENA_MIN_SEATS + i);
      g_autofree char *name = g_strdup_printf (ngettext ("%u seat", "%u seats", LK_ARENA_MIN_SEATS + i), LK_ARENA_MIN_SEATS + i);

      self->seats[i] = gtk_toggle_button_new_with_label (label);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->seats[i]), GTK_TOGGLE_BUTTON (self->seats[0]));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->seats[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      g_signal_connect_object (self->seats[i], "toggled", G_CALLBACK (seats_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), self->seats[i]);
    }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), box);
  return row;
}

static GtkWidget *
new_words (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Our own words, to be read out or told. */
static GtkWidget *
new_script (void)
{
  const char *steps[][2] = {
    { N_("Welcome (2 minutes)"), N_("“Nice that you are here. We want to know how lessons are for you. There is no wrong answer, and nobody is given a mark.”") },
    { N_("Rules (1 minute)"), N_("“You talk, one at a time. The teachers around you only listen: they say nothing, also when they would like to. What you say is "
                                 "written down with the number of your seat, never with your name.”") },
    { N_("Questions (10 minutes)"), N_("Ask one question and let each seat say something. Ask on: “What do you mean?”, “When was that?” Wait a little longer than is easy.") },
    { N_("Ideas (5 minutes)"), N_("“If you were the teacher, what would you do tomorrow?” Write down each idea as it is said.") },
    { N_("Thanks (2 minutes)"), N_("“Thank you. We choose one or two things to do, and you hear from us what these are.” Say on which day.") },
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);

  gtk_box_append (GTK_BOX (box), new_words (_("For who leads it"), "voice-heading"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_box_append (GTK_BOX (box), new_words (_(steps[i][0]), "arena-step"));
      gtk_box_append (GTK_BOX (box), new_words (_(steps[i][1]), NULL));
    }
  gtk_widget_add_css_class (box, "arena-script");
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  return box;
}

GtkWidget *
lk_arena_prepare_new (LkPrivate *private,
                      LkArena   *arena)
{
  LkArenaPrepare *self = g_object_new (LK_TYPE_ARENA_PREPARE, NULL);
  GtkWidget *group = adw_preferences_group_new (), *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *sides = NULL;

  self->private = g_object_ref (private);
  self->arena = g_object_ref (arena);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_text (self, LK_ARENA_TOPIC, _("What it is about")));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_text (self, LK_ARENA_CLASS, _("Class")));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_text (self, LK_ARENA_SUBJECT, _("Subject")));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_day (self));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_seats (self));
  gtk_box_append (GTK_BOX (left), group);
  gtk_box_append (GTK_BOX (left), new_words (_("Questions for the pupils"), "voice-heading"));
  gtk_box_append (GTK_BOX (left), lk_arena_lines_new (private, arena, LK_ARENA_QUESTIONS, _("Questions for the pupils"), _("A question for the pupils")));
  sides = lk_sides_new (left, new_script (), WIDE, 55, 2 * GAP);
  gtk_widget_set_margin_start (sides, 3);
  gtk_widget_set_margin_end (sides, 3);
  gtk_widget_set_margin_bottom (sides, GAP);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), sides);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  g_signal_connect_object (arena, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
