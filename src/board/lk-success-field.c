/* Successes: typed, or dropped here. A goal that comes here may say what it brought. */

#include "board/lk-success-field.h"

#include <glib/gi18n.h>

#include "board/lk-action-set.h"
#include "board/lk-field.h"
#include "calendar/lk-day-words.h"
#include "widgets/lk-tip.h"

struct _LkSuccessField
{
  GtkWidget       parent_instance;

  GtkWidget      *field;
  GtkWidget      *entry;
  GtkWidget      *list;

  LkBoardContext *context;
  char           *asked;       /* id of the success that is asked what it brought */
};

G_DEFINE_FINAL_TYPE (LkSuccessField, lk_success_field, GTK_TYPE_WIDGET)

static LkBoard *
get_board (LkSuccessField *self)
{
  return lk_board_context_get_board (self->context);
}

static void
say (LkSuccessField *self,
     const char     *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);
}

static LkSuccess *
success_of (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (widget, GTK_TYPE_LIST_BOX_ROW)), "success");
}

static void
archive_cb (LkSuccessField *self,
            GtkWidget      *button)
{
  g_autoptr (GError) error = NULL;

  if (lk_board_archive_success (get_board (self), success_of (button), &error))
    say (self, _("Success archived"));
  else
    say (self, error->message);
}

static void
note_activated_cb (LkSuccessField *self,
                   GtkEditable    *entry)
{
  LkSuccess *success = success_of (GTK_WIDGET (entry));
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->asked, g_free);
  if (!lk_board_edit_success (get_board (self), success, lk_success_get_title (success), gtk_editable_get_text (entry), &error))
    say (self, error->message);
  gtk_widget_set_visible (GTK_WIDGET (entry), FALSE);
}

static GtkWidget *
new_line (const char *text,
          const char *class_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, class_name);
  return label;
}

static void
update_row (LkSuccess *success,
            GParamSpec *pspec,
            GtkWidget *row)
{
  GtkWidget *title = g_object_get_data (G_OBJECT (row), "title");
  GtkWidget *note = g_object_get_data (G_OBJECT (row), "note");
  GtkWidget *day = g_object_get_data (G_OBJECT (row), "day");
  g_autofree char *when = lk_day_format_short (lk_success_get_day (success), lk_day_today ());
  const char *words = lk_success_get_note (success);

  gtk_label_set_text (GTK_LABEL (title), lk_success_get_title (success));
  gtk_label_set_text (GTK_LABEL (note), words ? words : "");
  gtk_widget_set_visible (note, words && words[0] != '\0');
  gtk_label_set_text (GTK_LABEL (day), when);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, lk_success_get_title (success), -1);
}

static GtkWidget *
build_question (LkSuccessField *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("What did it bring?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What did it bring?"), -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (note_activated_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer data)
{
  LkSuccessField *self = data;
  LkSuccess *success = item;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *star = gtk_image_new_from_icon_name ("starred-symbolic");
  GtkWidget *archive = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *title = new_line ("", "success-title"), *note = new_line ("", "success-note"), *day = new_line ("", "success-day");

  g_object_set_data_full (G_OBJECT (row), "success", g_object_ref (success), g_object_unref);
  g_object_set_data (G_OBJECT (row), "title", title);
  g_object_set_data (G_OBJECT (row), "note", note);
  g_object_set_data (G_OBJECT (row), "day", day);
  gtk_widget_add_css_class (star, "success-star");
  gtk_widget_set_valign (star, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), note);
  if (g_strcmp0 (self->asked, lk_record_get_id (LK_RECORD (success))) == 0)
    gtk_box_append (GTK_BOX (words), build_question (self));
  gtk_box_append (GTK_BOX (words), day);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_button_set_has_frame (GTK_BUTTON (archive), FALSE);
  gtk_widget_add_css_class (archive, "on-hover");
  gtk_widget_set_valign (archive, GTK_ALIGN_START);
  lk_tip_set (archive, C_("verb", "Archive"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (archive), GTK_ACCESSIBLE_PROPERTY_LABEL, C_("verb", "Archive"), -1);
  g_signal_connect_object (archive, "clicked", G_CALLBACK (archive_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), star);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), archive);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_signal_connect_object (success, "notify", G_CALLBACK (update_row), row, 0);
  update_row (success, NULL, row);
  return row;
}

static void
day_turned_cb (LkSuccessField *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    update_row (g_object_get_data (G_OBJECT (row), "success"), NULL, GTK_WIDGET (row));
}

static void
entry_activated_cb (LkSuccessField *self)
{
  g_autoptr (GError) error = NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (text[0] == '\0')
    return;
  if (lk_board_add_success (get_board (self), text, lk_day_today (), &error))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    say (self, error->message);
}

static gboolean
celebrate_goal (LkSuccessField *self,
                LkGoal         *goal)
{
  g_autoptr (GError) error = NULL;
  LkSuccess *success = lk_board_celebrate_goal (get_board (self), goal, lk_day_today (), &error);
  LkRecordList *list = lk_board_get_successes (get_board (self));
  int index;

  if (success == NULL)
    {
      say (self, error->message);
      return FALSE;
    }
  g_free (self->asked);
  self->asked = g_strdup (lk_record_get_id (LK_RECORD (success)));
  /* Its row was made before the question was known. */
  index = lk_record_list_index (list, success);
  if (index >= 0)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
      GtkWidget *question = build_question (self);

      gtk_box_append (GTK_BOX (gtk_widget_get_parent (g_object_get_data (G_OBJECT (row), "title"))), question);
      gtk_widget_grab_focus (question);
    }
  return TRUE;
}

static gboolean
drop_cb (LkSuccessField *self,
         const GValue   *value)
{
  g_autoptr (GError) error = NULL;

  gtk_widget_remove_css_class (self->field, "hovered");
  if (G_VALUE_HOLDS (value, LK_TYPE_GOAL))
    return celebrate_goal (self, g_value_get_object (value));
  if (lk_board_celebrate_actions (get_board (self), lk_action_set_get (g_value_get_object (value)), lk_day_today (), &error))
    {
      say (self, _("Celebrated as a success"));
      return TRUE;
    }
  say (self, error->message);
  return FALSE;
}

static GdkDragAction
enter_cb (LkSuccessField *self)
{
  gtk_widget_add_css_class (self->field, "hovered");
  return GDK_ACTION_MOVE;
}

static void
leave_cb (LkSuccessField *self)
{
  gtk_widget_remove_css_class (self->field, "hovered");
}

static void
add_drop (LkSuccessField *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE);
  GType types[] = { LK_TYPE_ACTION_SET, LK_TYPE_GOAL };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "motion", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
lk_success_field_dispose (GObject *object)
{
  LkSuccessField *self = LK_SUCCESS_FIELD (object);

  g_clear_pointer (&self->field, gtk_widget_unparent);
  g_clear_pointer (&self->asked, g_free);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_success_field_parent_class)->dispose (object);
}

static void
lk_success_field_class_init (LkSuccessFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_success_field_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lksuccessfield");
}

static void
lk_success_field_init (LkSuccessField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("What went well?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("New success"), -1);
  gtk_widget_add_css_class (self->entry, "quiet-entry");
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activated_cb), self, G_CONNECT_SWAPPED);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list),
                                lk_field_new_empty (_("Celebrate what goes well: type it here, or drag an action or a goal onto this field.")));
  gtk_widget_add_css_class (self->list, "field-list");
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->list);
  self->field = lk_field_new (_("Successes"), NULL, box, TRUE);
  gtk_widget_set_parent (self->field, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Successes"), -1);
  add_drop (self);
}

GtkWidget *
lk_success_field_new (LkBoardContext *context)
{
  LkSuccessField *self = g_object_new (LK_TYPE_SUCCESS_FIELD, NULL);

  self->context = g_object_ref (context);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (lk_board_get_successes (get_board (self))),
                           create_row_cb, self, NULL);
  g_signal_connect_object (lk_board_get_school (get_board (self)), "day-turned", G_CALLBACK (day_turned_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
