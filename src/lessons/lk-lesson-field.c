#include "lessons/lk-lesson-field.h"

#include "lessons/lk-line-entry.h"
#include "widgets/lk-rich-entry.h"

struct _LkLessonField
{
  GtkWidget    parent_instance;

  GtkWidget   *text;        /* LkLineEntry or LkRichEntry */

  LkFieldSave  save;
  gpointer     owner;       /* borrowed */
  guint        which;
  char        *known;       /* what the owner has */
  gboolean     saving;
  gboolean     refused;
};

static guint entered_signal;

G_DEFINE_FINAL_TYPE (LkLessonField, lk_lesson_field, GTK_TYPE_WIDGET)

static char *
dup_text (LkLessonField *self)
{
  if (LK_IS_LINE_ENTRY (self->text))
    return lk_line_entry_dup_text (LK_LINE_ENTRY (self->text));
  return lk_rich_entry_dup_text (LK_RICH_ENTRY (self->text));
}

static void
complain (LkLessonField *self,
          const GError  *error)
{
  const char *message = error != NULL ? error->message : NULL;

  self->refused = error != NULL;
  if (LK_IS_LINE_ENTRY (self->text))
    lk_line_entry_complain (LK_LINE_ENTRY (self->text), message);
  else
    lk_rich_entry_complain (LK_RICH_ENTRY (self->text), message);
}

static void
edited_cb (LkLessonField *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (GError) error = NULL;

  self->saving = TRUE;
  self->save (self->owner, self->which, text, &error);
  self->saving = FALSE;
  complain (self, error);
}

static void
entered_cb (LkLessonField *self)
{
  g_signal_emit (self, entered_signal, 0);
}

static gboolean
lk_lesson_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_LESSON_FIELD (widget)->text);
}

static void
lk_lesson_field_dispose (GObject *object)
{
  g_clear_pointer (&LK_LESSON_FIELD (object)->text, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_lesson_field_parent_class)->dispose (object);
}

static void
lk_lesson_field_finalize (GObject *object)
{
  g_free (LK_LESSON_FIELD (object)->known);

  G_OBJECT_CLASS (lk_lesson_field_parent_class)->finalize (object);
}

static void
lk_lesson_field_class_init (LkLessonFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_lesson_field_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_lesson_field_finalize;
  widget_class->grab_focus = lk_lesson_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lklessonfield");
  entered_signal = g_signal_new ("entered", LK_TYPE_LESSON_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_lesson_field_init (LkLessonField *self)
{
  self->known = g_strdup ("");
}

GtkWidget *
lk_lesson_field_new (const char  *name,
                     const char  *hint,
                     int          lines,
                     LkFieldSave  save,
                     gpointer     owner,
                     guint        which)
{
  LkLessonField *self = g_object_new (LK_TYPE_LESSON_FIELD, NULL);

  self->save = save;
  self->owner = owner;
  self->which = which;
  self->text = lines == 1 ? lk_line_entry_new (name, hint) : lk_rich_entry_new (name, hint, lines);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  g_signal_connect_object (self->text, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  if (lines == 1)
    g_signal_connect_object (self->text, "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
lk_lesson_field_set_text (LkLessonField *self,
                          const char    *text)
{
  g_return_if_fail (LK_IS_LESSON_FIELD (self));
  g_return_if_fail (text != NULL);

  if (g_str_equal (text, self->known))
    return;
  g_free (self->known);
  self->known = g_strdup (text);
  if (self->saving || self->refused)
    return;
  if (LK_IS_LINE_ENTRY (self->text))
    lk_line_entry_set_text (LK_LINE_ENTRY (self->text), text);
  else
    lk_rich_entry_set_text (LK_RICH_ENTRY (self->text), text);
}

void
lk_lesson_field_set_editable (LkLessonField *self,
                              gboolean       editable)
{
  g_return_if_fail (LK_IS_LESSON_FIELD (self));

  if (LK_IS_LINE_ENTRY (self->text))
    lk_text_frame_set_editable (LK_TEXT_FRAME (self->text), editable);
  else
    lk_text_frame_set_editable (LK_TEXT_FRAME (self->text), editable);
}

void
lk_lesson_field_name (LkLessonField *self,
                      const char    *name)
{
  g_return_if_fail (LK_IS_LESSON_FIELD (self));

  if (LK_IS_LINE_ENTRY (self->text))
    lk_line_entry_name (LK_LINE_ENTRY (self->text), name);
  else
    g_object_set (self->text, "label", name, NULL);
}

gboolean
lk_lesson_field_is_used (LkLessonField *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (LK_IS_LESSON_FIELD (self), FALSE);

  text = dup_text (self);
  return text[0] != '\0' || gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}
