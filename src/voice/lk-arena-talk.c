#include "voice/lk-arena-parts.h"

#include <glib/gi18n.h>

#include "model/lk-session-clock.h"
#include "voice/lk-arena-lines.h"
#include "voice/lk-seat-circle.h"
#include "widgets/lk-sides.h"

#define GAP 12
#define WIDE 760
#define TICK_MS 250
#define CLOCK "lk-arena-clock"

/* How long pupils have talked; it lives as long as the arena, so that leaving the page does not stop it. */
typedef struct
{
  gint64   used;
  gint64   since;
  gboolean running;
} Clock;

struct _LkArenaTalk
{
  GtkWidget    parent_instance;

  GtkWidget   *sides;
  GtkWidget   *circle;
  GtkWidget   *time;
  GtkWidget   *words;       /* below the time */
  GtkWidget   *run;
  GtkWidget   *note;        /* entry */
  GtkWidget   *questions;   /* GtkListBox of check buttons */
  GtkWidget   *no_questions;

  LkPrivate   *private;
  LkArena     *arena;
  Clock       *clock;       /* the arena's */
  LkArenaLine *question;    /* that was asked last */
  guint        tick;
};

G_DEFINE_FINAL_TYPE (LkArenaTalk, lk_arena_talk, GTK_TYPE_WIDGET)

static void
tell (LkArenaTalk  *self,
      const GError *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static gint64
get_used (LkArenaTalk *self)
{
  return self->clock->used + (self->clock->running ? lk_session_clock_now () - self->clock->since : 0);
}

/* What is left of twenty minutes; past them it counts on, without hurrying anyone. */
static void
show_time (LkArenaTalk *self)
{
  const int used = (int) (get_used (self) / G_USEC_PER_SEC), left = LK_ARENA_MINUTES * 60 - used;
  g_autofree char *time = g_strdup_printf ("%d:%02d", ABS (left) / 60, ABS (left) % 60);
  const char *words = left < 0 ? _("over: round off quietly") : left <= 120 && used > 0 ? _("left: thank the pupils") : _("left");

  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (self->time)), time))
    gtk_label_set_text (GTK_LABEL (self->time), time);
  if (!g_str_equal (gtk_label_get_text (GTK_LABEL (self->words)), words))
    gtk_label_set_text (GTK_LABEL (self->words), words);
  if (left < 0)
    gtk_widget_add_css_class (self->time, "over");
  else
    gtk_widget_remove_css_class (self->time, "over");
}

static void
show_running (LkArenaTalk *self)
{
  gtk_button_set_label (GTK_BUTTON (self->run), self->clock->running ? _("Pause") : self->clock->used > 0 ? _("Go On") : _("Start"));
  show_time (self);
}

static gboolean
tick_cb (gpointer user_data)
{
  show_time (user_data);
  return G_SOURCE_CONTINUE;
}

static void
run_cb (LkArenaTalk *self)
{
  self->clock->used = get_used (self);
  self->clock->since = lk_session_clock_now ();
  self->clock->running = !self->clock->running;
  show_running (self);
}

static void
seat_cb (LkArenaTalk *self,
         guint        seat)
{
  g_autofree char *hint = g_strdup_printf (_("What does seat %u say?"), seat);

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->note), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL, hint, -1);
  gtk_widget_grab_focus (self->note);
}

static void
noted_cb (LkArenaTalk *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->note));
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    return;
  if (lk_arena_add_note (self->arena, lk_seat_circle_get_chosen (LK_SEAT_CIRCLE (self->circle)), self->question, text, &error) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  tell (self, error);
}

static void
show_notes (LkArenaTalk *self)
{
  GListModel *notes = lk_arena_get_list (self->arena, LK_ARENA_NOTES);
  guint n[LK_ARENA_MAX_SEATS + 1] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (LkArenaLine) note = g_list_model_get_item (notes, i);

      n[MIN (lk_arena_line_get_seat (note), LK_ARENA_MAX_SEATS)]++;
    }
  for (guint i = 1; i <= LK_ARENA_MAX_SEATS; i++)
    lk_seat_circle_set_notes (LK_SEAT_CIRCLE (self->circle), i, n[i]);
}

static void
show_seats (LkArenaTalk *self)
{
  lk_seat_circle_set_n (LK_SEAT_CIRCLE (self->circle), lk_arena_get_n_seats (self->arena));
}

static void
asked_cb (LkArenaTalk    *self,
          GParamSpec     *pspec,
          GtkCheckButton *check)
{
  LkArenaLine *question = g_object_get_data (G_OBJECT (check), "lk-question");
  g_autoptr (GError) error = NULL;

  if (gtk_check_button_get_active (check))
    g_set_object (&self->question, question);
  if (gtk_check_button_get_active (check) != lk_arena_line_get_asked (question))
    lk_arena_set_asked (self->arena, question, gtk_check_button_get_active (check), &error);
  tell (self, error);
}

static GtkWidget *
new_question (gpointer item,
              gpointer user_data)
{
  LkArenaTalk *self = user_data;
  GtkWidget *check = gtk_check_button_new (), *label = gtk_label_new (lk_arena_line_get_text (item));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  g_object_bind_property (item, "text", label, "label", G_BINDING_DEFAULT);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_widget_add_css_class (check, "arena-question");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_object_set_data_full (G_OBJECT (check), "lk-question", g_object_ref (item), g_object_unref);
  g_object_bind_property (item, "asked", check, "active", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  return check;
}

static void
questions_cb (LkArenaTalk *self)
{
  gtk_widget_set_visible (self->no_questions, g_list_model_get_n_items (lk_arena_get_list (self->arena, LK_ARENA_QUESTIONS)) == 0);
}

/* Alt and a digit choose a seat wherever the focus is; the digit alone where nothing is typed. */
static gboolean
key_cb (LkArenaTalk     *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (key < GDK_KEY_1 || key >= GDK_KEY_1 + LK_ARENA_MAX_SEATS || (state & (GDK_CONTROL_MASK | GDK_SUPER_MASK)) != 0 ||
      ((state & GDK_ALT_MASK) == 0 && (GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus))))
    return GDK_EVENT_PROPAGATE;
  lk_seat_circle_choose (LK_SEAT_CIRCLE (self->circle), key - GDK_KEY_0);
  return GDK_EVENT_STOP;
}

static gboolean
lk_arena_talk_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_ARENA_TALK (widget)->run);
}

static void
lk_arena_talk_map (GtkWidget *widget)
{
  LkArenaTalk *self = LK_ARENA_TALK (widget);

  GTK_WIDGET_CLASS (lk_arena_talk_parent_class)->map (widget);
  self->tick = g_timeout_add (TICK_MS, tick_cb, self);
}

static void
lk_arena_talk_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&LK_ARENA_TALK (widget)->tick, g_source_remove);
  GTK_WIDGET_CLASS (lk_arena_talk_parent_class)->unmap (widget);
}

static void
lk_arena_talk_dispose (GObject *object)
{
  LkArenaTalk *self = LK_ARENA_TALK (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->sides, gtk_widget_unparent);
  g_clear_object (&self->question);
  g_clear_object (&self->arena);
  g_clear_object (&self->private);

  G_OBJECT_CLASS (lk_arena_talk_parent_class)->dispose (object);
}

static void
lk_arena_talk_class_init (LkArenaTalkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_arena_talk_dispose;
  widget_class->grab_focus = lk_arena_talk_grab_focus;
  widget_class->map = lk_arena_talk_map;
  widget_class->unmap = lk_arena_talk_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_arena_talk_init (LkArenaTalk *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static GtkWidget *
new_left (LkArenaTalk *self)
{
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->time = gtk_label_new ("");
  self->words = gtk_label_new ("");
  self->run = gtk_button_new_with_label ("");
  gtk_label_set_wrap (GTK_LABEL (self->words), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->words), 14);
  gtk_label_set_justify (GTK_LABEL (self->words), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (self->time, "arena-time");
  gtk_widget_add_css_class (self->run, "pill");
  g_signal_connect_object (self->run, "clicked", G_CALLBACK (run_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (middle), self->time);
  gtk_box_append (GTK_BOX (middle), self->words);
  gtk_box_append (GTK_BOX (middle), self->run);
  self->circle = lk_seat_circle_new (middle);
  gtk_widget_set_vexpand (self->circle, TRUE);
  g_signal_connect_object (self->circle, "chosen", G_CALLBACK (seat_cb), self, G_CONNECT_SWAPPED);
  self->note = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->note), _("Tap a seat, then write what was said"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note), GTK_ACCESSIBLE_PROPERTY_LABEL, _("A note"), -1);
  g_signal_connect_object (self->note, "activate", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (left), self->circle);
  gtk_box_append (GTK_BOX (left), self->note);
  return left;
}

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "voice-heading");
  return label;
}

static GtkWidget *
new_right (LkArenaTalk *self)
{
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *scroller = gtk_scrolled_window_new ();

  self->questions = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->questions), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->questions, "arena-questions");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->questions), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Questions for the pupils"), -1);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->questions), lk_arena_get_list (self->arena, LK_ARENA_QUESTIONS), new_question, self, NULL);
  self->no_questions = gtk_label_new (_("No questions have been prepared. Ask: what helps you learn, and what does not?"));
  gtk_label_set_wrap (GTK_LABEL (self->no_questions), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->no_questions), 0);
  gtk_widget_add_css_class (self->no_questions, "dim-label");
  gtk_box_append (GTK_BOX (right), new_heading (_("Questions, ticked when asked")));
  gtk_box_append (GTK_BOX (right), self->no_questions);
  gtk_box_append (GTK_BOX (right), self->questions);
  gtk_box_append (GTK_BOX (right), new_heading (_("What was said")));
  gtk_box_append (GTK_BOX (right), lk_arena_lines_new (self->private, self->arena, LK_ARENA_NOTES, _("What was said"), NULL));
  gtk_widget_set_margin_end (right, 3);
  gtk_widget_set_margin_bottom (right, GAP);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), right);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

GtkWidget *
lk_arena_talk_new (LkPrivate *private,
                   LkArena   *arena)
{
  LkArenaTalk *self = g_object_new (LK_TYPE_ARENA_TALK, NULL);

  self->private = g_object_ref (private);
  self->arena = g_object_ref (arena);
  self->clock = g_object_get_data (G_OBJECT (arena), CLOCK);
  if (self->clock == NULL)
    g_object_set_data_full (G_OBJECT (arena), CLOCK, self->clock = g_new0 (Clock, 1), g_free);
  self->sides = lk_sides_new (new_left (self), new_right (self), WIDE, 52, 2 * GAP);
  gtk_widget_set_parent (self->sides, GTK_WIDGET (self));
  g_signal_connect_object (arena, "notify::n-seats", G_CALLBACK (show_seats), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_arena_get_list (arena, LK_ARENA_NOTES), "items-changed", G_CALLBACK (show_notes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_arena_get_list (arena, LK_ARENA_QUESTIONS), "items-changed", G_CALLBACK (questions_cb), self, G_CONNECT_SWAPPED);
  show_seats (self);
  show_notes (self);
  questions_cb (self);
  show_running (self);
  return GTK_WIDGET (self);
}
