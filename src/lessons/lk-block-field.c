#include "lessons/lk-block-field.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-field.h"
#include "lessons/lk-lesson-words.h"
#include "widgets/lk-columns.h"

#define GAP 12
#define LEAST 300      /* of each column, at usual text */
#define N_PARTS (LK_PART_CHANGE + 1)

struct _LkBlockField
{
  GtkWidget       parent_instance;

  GtkWidget      *columns;
  GtkWidget      *after;            /* what was seen and what to change */
  GtkWidget      *fields[N_PARTS];

  LkDesignDetail *detail;
  LkDesignBlock   block;
};

G_DEFINE_FINAL_TYPE (LkBlockField, lk_block_field, GTK_TYPE_WIDGET)

static gboolean
save_cb (gpointer     owner,
         guint        part,
         const char  *text,
         GError     **error)
{
  LkBlockField *self = owner;

  return lk_design_detail_set_block (self->detail, self->block, part, text, error);
}

static void
show_texts (LkBlockField *self)
{
  for (guint part = 0; part < N_PARTS; part++)
    lk_lesson_field_set_text (LK_LESSON_FIELD (self->fields[part]), lk_design_detail_get_block (self->detail, self->block, part));
}

static void
block_changed_cb (LkBlockField  *self,
                  LkDesignBlock  block)
{
  if (block == self->block)
    show_texts (self);
}

static gboolean
has_seen (LkBlockField *self)
{
  return lk_design_detail_get_block (self->detail, self->block, LK_PART_SEEN)[0] != '\0' ||
         lk_design_detail_get_block (self->detail, self->block, LK_PART_CHANGE)[0] != '\0';
}

/* What was seen already stays in sight when the status is put back. */
static void
show_status (LkBlockField *self)
{
  const LkDesignStatus status = lk_lesson_get_status (self->detail);

  gtk_widget_set_visible (self->after, status != LK_DESIGN_DESIGNED || has_seen (self));
  for (guint part = 0; part < N_PARTS; part++)
    lk_lesson_field_set_editable (LK_LESSON_FIELD (self->fields[part]), status != LK_DESIGN_REVISED);
}

static gboolean
lk_block_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_BLOCK_FIELD (widget)->fields[LK_PART_WORDS]);
}

static void
lk_block_field_dispose (GObject *object)
{
  LkBlockField *self = LK_BLOCK_FIELD (object);

  g_clear_pointer (&self->columns, gtk_widget_unparent);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (lk_block_field_parent_class)->dispose (object);
}

static void
lk_block_field_class_init (LkBlockFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_block_field_dispose;
  widget_class->grab_focus = lk_block_field_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkblockfield");
}

static void
lk_block_field_init (LkBlockField *self)
{
}

static GtkWidget *
new_part (LkBlockField *self,
          LkBlockPart   part,
          const char   *heading,
          const char   *hint,
          int           lines)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  const char *block = heading != NULL && part == LK_PART_WORDS ? heading : lk_design_block_get_title (self->block);
  /* Translators: a field's name to a screen reader: a building block, and which of its texts */
  g_autofree char *name = part == LK_PART_WORDS ? g_strdup (block) : g_strdup_printf (_("%s: %s"), block, heading);

  if (heading != NULL)
    {
      GtkWidget *label = gtk_label_new (heading);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "note-heading");
      gtk_box_append (GTK_BOX (box), label);
    }
  self->fields[part] = lk_lesson_field_new (name, hint, lines, save_cb, self, part);
  gtk_box_append (GTK_BOX (box), self->fields[part]);
  return box;
}

GtkWidget *
lk_block_field_new (LkDesignDetail *detail,
                    LkDesignBlock   block,
                    const char     *heading,
                    const char     *hint,
                    int             lines)
{
  LkBlockField *self = g_object_new (LK_TYPE_BLOCK_FIELD, NULL);
  GtkWidget *words = NULL;

  self->detail = g_object_ref (detail);
  self->block = block;
  words = new_part (self, LK_PART_WORDS, heading, hint != NULL ? hint : lk_design_block_get_hint (block), lines);
  self->after = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_add_css_class (self->after, "lesson-after");
  gtk_widget_set_valign (self->after, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (self->after), new_part (self, LK_PART_SEEN, _("What was seen"), NULL, 2));
  gtk_box_append (GTK_BOX (self->after), new_part (self, LK_PART_CHANGE, _("What to change"), NULL, 2));
  self->columns = lk_columns_new (words, self->after, GAP, LEAST);
  gtk_widget_set_parent (self->columns, GTK_WIDGET (self));
  g_signal_connect_object (detail, "block-changed", G_CALLBACK (block_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_design_detail_get_design (detail), "notify::status", G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);
  show_texts (self);
  show_status (self);
  return GTK_WIDGET (self);
}
