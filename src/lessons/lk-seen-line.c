#include "lessons/lk-seen-line.h"

#include <glib/gi18n.h>

#include "records/lk-name-hint.h"

#define HINT_MS 600

struct _LkSeenLine
{
  GtkWidget       parent_instance;

  GtkWidget      *entry;
  GtkWidget      *message;

  LkDesignDetail *detail;
  LkSchool       *school;
  LkPhase        *phase;
  guint           hint_source;
};

enum
{
  DONE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkSeenLine, lk_seen_line, GTK_TYPE_WIDGET)

static void
say (LkSeenLine *self,
     const char *words,
     gboolean    wrong)
{
  gtk_label_set_text (GTK_LABEL (self->message), words != NULL ? words : "");
  if (wrong)
    gtk_widget_add_css_class (self->message, "error");
  else
    gtk_widget_remove_css_class (self->message, "error");
}

static GStrv
dup_colleagues (LkSeenLine *self)
{
  GListModel *people = G_LIST_MODEL (lk_school_get_people (self->school));
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (LkPerson) person = g_list_model_get_item (people, i);

      g_strv_builder_add (names, lk_person_get_name (person));
    }
  return g_strv_builder_end (names);
}

static gboolean
hint_cb (gpointer user_data)
{
  LkSeenLine *self = user_data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_auto (GStrv) colleagues = dup_colleagues (self);
  gsize start, end;

  self->hint_source = 0;
  if (lk_name_hint_find (text, (const char * const *) colleagues, &start, &end))
    {
      g_autofree char *name = g_strndup (text + start, end - start);
      /* Translators: %s is a word that may be a pupil's name */
      g_autofree char *words = g_strdup_printf (_("Is “%s” a pupil? “A pupil” says enough."), name);

      say (self, words, FALSE);
    }
  return G_SOURCE_REMOVE;
}

static void
changed_cb (LkSeenLine *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    return;
  say (self, NULL, FALSE);
  g_clear_handle_id (&self->hint_source, g_source_remove);
  self->hint_source = g_timeout_add (HINT_MS, hint_cb, self);
}

static char *
dup_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%H:%M");
}

/* A line of a list below what was seen before. */
static char *
dup_seen (LkSeenLine *self,
          const char *text,
          const char *time)
{
  const char *before = lk_design_detail_get_block (self->detail, LK_BLOCK_ACTIVITIES, LK_PART_SEEN);
  const char *title = self->phase != NULL ? lk_phase_get_title (self->phase) : "";
  const char *gap = *before == '\0' ? "" : g_str_has_suffix (before, "\n") ? "" : "\n";

  if (*title == '\0')
    return g_strdup_printf ("%s%s- %s: %s", before, gap, time, text);
  return g_strdup_printf ("%s%s- %s, %s: %s", before, gap, time, title, text);
}

gboolean
lk_seen_line_take (LkSeenLine *self)
{
  g_autofree char *text = NULL, *time = NULL, *seen = NULL, *noted = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LK_IS_SEEN_LINE (self), FALSE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  if (*text == '\0')
    return TRUE;
  time = dup_clock ();
  seen = dup_seen (self, text, time);
  if (!lk_design_detail_set_block (self->detail, LK_BLOCK_ACTIVITIES, LK_PART_SEEN, seen, &error))
    {
      say (self, error->message, TRUE);
      return FALSE;
    }
  g_clear_handle_id (&self->hint_source, g_source_remove);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  /* Translators: %s is a time: "10:42" */
  noted = g_strdup_printf (_("Noted at %s"), time);
  say (self, noted, FALSE);
  return TRUE;
}

static void
activate_cb (LkSeenLine *self)
{
  if (lk_seen_line_take (self))
    g_signal_emit (self, signals[DONE], 0);
}

static gboolean
key_cb (LkSeenLine      *self,
        guint            key,
        guint            code,
        GdkModifierType  state)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[DONE], 0);
  return GDK_EVENT_STOP;
}

static void
lk_seen_line_dispose (GObject *object)
{
  LkSeenLine *self = LK_SEEN_LINE (object);
  GtkWidget *child = NULL;

  g_clear_handle_id (&self->hint_source, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->detail);
  g_clear_object (&self->school);
  g_clear_object (&self->phase);

  G_OBJECT_CLASS (lk_seen_line_parent_class)->dispose (object);
}

static void
lk_seen_line_class_init (LkSeenLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_seen_line_dispose;
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "lkseenline");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lk_seen_line_init (LkSeenLine *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("What do you see?"));
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry), GTK_INPUT_HINT_PRIVATE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What do you see?"), -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->message), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->message, "text-hint");
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
lk_seen_line_new (LkDesignDetail *detail,
                  LkSchool       *school)
{
  LkSeenLine *self = g_object_new (LK_TYPE_SEEN_LINE, NULL);

  self->detail = g_object_ref (detail);
  self->school = g_object_ref (school);
  return GTK_WIDGET (self);
}

void
lk_seen_line_set_phase (LkSeenLine *self,
                        LkPhase    *phase)
{
  g_return_if_fail (LK_IS_SEEN_LINE (self));

  g_set_object (&self->phase, phase);
}
