#include "voice/lk-set-editor.h"

#include <glib/gi18n.h>

#include "voice/lk-line-list.h"
#include "voice/lk-voice-bits.h"
#include "widgets/lk-saved-text.h"

#define GAP 12
#define WIDTH 820
#define N_PARTS (LK_SURVEY_QUESTIONS + 1)

struct _LkSetEditor
{
  GtkWidget        parent_instance;

  GtkWidget       *scroller;
  GtkWidget       *name;
  GtkWidget       *lists[N_PARTS];

  LkStatementSets *sets;
  LkStatementSet  *set;
};

static guint closed_signal;

G_DEFINE_FINAL_TYPE (LkSetEditor, lk_set_editor, GTK_TYPE_WIDGET)

static gboolean
is_here (LkSetEditor *self)
{
  return lk_record_list_index (lk_statement_sets_get_list (self->sets), self->set) >= 0;
}

static gboolean
save_name_cb (gpointer     data,
              const char  *text,
              GError     **error)
{
  LkSetEditor *self = data;

  return !is_here (self) || lk_statement_sets_rename (self->sets, self->set, text, error);
}

static gboolean
take_cb (gpointer       owner,
         LkSurveyForm  *form,
         const char    *label,
         const char    *typed,
         GError       **error)
{
  LkSetEditor *self = owner;

  return !is_here (self) || lk_statement_sets_set_form (self->sets, self->set, form, label, typed, error);
}

static void
show (LkSetEditor *self)
{
  lk_saved_text_set (LK_SAVED_TEXT (self->name), lk_statement_set_get_name (self->set));
  for (guint i = 0; i < N_PARTS; i++)
    lk_line_list_set_form (LK_LINE_LIST (self->lists[i]), lk_statement_set_get_form (self->set));
}

static void
archive_cb (LkSetEditor *self)
{
  GError *error = NULL;

  lk_statement_sets_archive (self->sets, self->set, &error);
  lk_voice_complain (GTK_WIDGET (self), error);
}

static void
changed_cb (LkSetEditor *self)
{
  if (!is_here (self))
    g_signal_emit (self, closed_signal, 0);
}

static void
lk_set_editor_unmap (GtkWidget *widget)
{
  LkSetEditor *self = LK_SET_EDITOR (widget);

  lk_saved_text_flush (LK_SAVED_TEXT (self->name));
  for (guint i = 0; i < N_PARTS; i++)
    lk_line_list_flush (LK_LINE_LIST (self->lists[i]));
  GTK_WIDGET_CLASS (lk_set_editor_parent_class)->unmap (widget);
}

static gboolean
lk_set_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_SET_EDITOR (widget)->name);
}

static void
lk_set_editor_dispose (GObject *object)
{
  LkSetEditor *self = LK_SET_EDITOR (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->set);
  g_clear_object (&self->sets);

  G_OBJECT_CLASS (lk_set_editor_parent_class)->dispose (object);
}

static void
lk_set_editor_class_init (LkSetEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_set_editor_dispose;
  widget_class->unmap = lk_set_editor_unmap;
  widget_class->grab_focus = lk_set_editor_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkseteditor");
  closed_signal = g_signal_new ("closed", LK_TYPE_SET_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_set_editor_init (LkSetEditor *self)
{
}

static GtkWidget *
new_part (LkSetEditor  *self,
          LkSurveyPart  part,
          const char   *heading)
{
  GtkWidget *section = lk_voice_section (heading);

  self->lists[part] = lk_line_list_new (part, take_cb, self);
  gtk_box_append (GTK_BOX (section), self->lists[part]);
  return section;
}

static void
build (LkSetEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP), *archive = lk_voice_button (_("_Archive Set"), NULL);

  self->name = lk_saved_text_new (_("Name of the set"), 1, save_name_cb, self);
  gtk_widget_add_css_class (self->name, "voice-name");
  g_signal_connect_object (archive, "clicked", G_CALLBACK (archive_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), lk_voice_label (_("A survey takes a copy, so that what you change here changes no survey that was begun."), "voice-hint"));
  gtk_box_append (GTK_BOX (box), new_part (self, LK_SURVEY_STATEMENTS, _("Statements")));
  gtk_box_append (GTK_BOX (box), new_part (self, LK_SURVEY_QUESTIONS, _("Open questions")));
  gtk_box_append (GTK_BOX (box), archive);
  self->scroller = lk_voice_scroller (box, WIDTH);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
lk_set_editor_new (LkStatementSets *sets,
                   LkStatementSet  *set)
{
  LkSetEditor *self = NULL;

  g_return_val_if_fail (LK_IS_STATEMENT_SETS (sets), NULL);
  g_return_val_if_fail (LK_IS_STATEMENT_SET (set), NULL);

  self = g_object_new (LK_TYPE_SET_EDITOR, NULL);
  self->sets = g_object_ref (sets);
  self->set = g_object_ref (set);
  build (self);
  g_signal_connect_object (set, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_statement_sets_get_list (sets), "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
