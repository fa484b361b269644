#include "session/lk-projector-fields.h"

#include <glib/gi18n.h>

#include "session/lk-fit-box.h"

#define GAP 8
#define RECENT_DAYS 28

struct _LkProjectorFields
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *successes;
  GtkWidget *planning;
  GtkWidget *check_in;

  LkBoard   *board;
};

G_DEFINE_FINAL_TYPE (LkProjectorFields, lk_projector_fields, GTK_TYPE_WIDGET)

GPtrArray *
lk_projector_fields_dup_planning (LkBoard *board)
{
  LkRecordList *plannings = lk_board_get_plannings (board);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lk_record_list_get_size (plannings); i++)
    {
      LkPlanning *planning = lk_record_list_peek (plannings, i);

      if (lk_planning_get_day (planning) >= lk_day_today ())
        g_ptr_array_add (lines, lk_board_describe_planning (board, planning));
    }
  return lines;
}

GPtrArray *
lk_projector_fields_dup_successes (LkBoard *board)
{
  LkRecordList *successes = lk_board_get_successes (board);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lk_record_list_get_size (successes); i++)
    {
      LkSuccess *success = lk_record_list_peek (successes, i);

      if (lk_success_get_day (success) + RECENT_DAYS >= lk_day_today ())
        g_ptr_array_add (lines, g_strdup (lk_success_get_title (success)));
    }
  return lines;
}

static GtkWidget *
new_line (const char *text,
          const char *icon)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *image = gtk_image_new_from_icon_name (icon), *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_box_append (GTK_BOX (line), image);
  gtk_box_append (GTK_BOX (line), label);
  return line;
}

static void
fill_lines (GtkWidget  *box,
            GPtrArray  *lines,
            const char *icon,
            const char *empty)
{
  lk_fit_box_clear (LK_FIT_BOX (box));
  for (guint i = 0; i < lines->len; i++)
    lk_fit_box_append (LK_FIT_BOX (box), new_line (lines->pdata[i], icon));
  if (lines->len == 0)
    lk_fit_box_append (LK_FIT_BOX (box), new_line (empty, icon));
}

/* A record that changes in its place is no change of its list. */
static void
watch (LkProjectorFields *self,
       LkRecordList      *list,
       GCallback          changed)
{
  for (guint i = 0; i < lk_record_list_get_size (list); i++)
    {
      gpointer record = lk_record_list_peek (list, i);

      g_signal_handlers_disconnect_by_func (record, changed, self);
      g_signal_connect_object (record, "notify", changed, self, G_CONNECT_SWAPPED);
    }
}

static void
fill_successes (LkProjectorFields *self)
{
  g_autoptr (GPtrArray) lines = lk_projector_fields_dup_successes (self->board);

  watch (self, lk_board_get_successes (self->board), G_CALLBACK (fill_successes));
  fill_lines (self->successes, lines, "starred-symbolic", _("What went well this week?"));
}

static void
fill_planning (LkProjectorFields *self)
{
  g_autoptr (GPtrArray) lines = lk_projector_fields_dup_planning (self->board);

  watch (self, lk_board_get_plannings (self->board), G_CALLBACK (fill_planning));
  fill_lines (self->planning, lines, "x-office-calendar-symbolic", _("Nothing is planned yet"));
}

static void
fill_check_in (LkProjectorFields *self)
{
  LkCheckIn *last = lk_record_list_peek (lk_board_get_check_ins (self->board), 0);
  g_autofree char *text = NULL;

  watch (self, lk_board_get_check_ins (self->board), G_CALLBACK (fill_check_in));
  gtk_widget_set_visible (gtk_widget_get_parent (self->check_in), last != NULL && lk_check_in_get_day (last) == lk_day_today ());
  if (last == NULL)
    return;
  text = g_strdup_printf ("🙂 %u   😐 %u   🙁 %u", lk_check_in_get_well (last), lk_check_in_get_so_so (last), lk_check_in_get_unwell (last));
  gtk_label_set_text (GTK_LABEL (self->check_in), text);
}

static void
fill (LkProjectorFields *self)
{
  fill_successes (self);
  fill_planning (self);
  fill_check_in (self);
}

static GtkWidget *
new_field (const char *name,
           GtkWidget  *content)
{
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "field-name");
  gtk_widget_add_css_class (field, "field");
  gtk_box_append (GTK_BOX (field), label);
  gtk_box_append (GTK_BOX (field), content);
  return field;
}

static void
successes_more_cb (GtkWidget *box)
{
  gtk_widget_activate_action (box, "projector.open-successes", NULL);
}

static void
planning_more_cb (GtkWidget *box)
{
  gtk_widget_activate_action (box, "projector.open-planning", NULL);
}

static void
lk_projector_fields_dispose (GObject *object)
{
  LkProjectorFields *self = LK_PROJECTOR_FIELDS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_projector_fields_parent_class)->dispose (object);
}

static void
lk_projector_fields_class_init (LkProjectorFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_projector_fields_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_projector_fields_init (LkProjectorFields *self)
{
  GtkWidget *lists = lk_fit_box_new (TRUE, GAP);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->successes = lk_fit_box_new (FALSE, GAP / 2);
  self->planning = lk_fit_box_new (FALSE, GAP / 2);
  lk_fit_box_set_more_below (LK_FIT_BOX (self->successes));
  lk_fit_box_set_more_below (LK_FIT_BOX (self->planning));
  self->check_in = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->check_in), 0);
  gtk_widget_set_vexpand (self->successes, TRUE);
  gtk_widget_set_vexpand (self->planning, TRUE);
  gtk_widget_set_vexpand (lists, TRUE);
  lk_fit_box_append (LK_FIT_BOX (lists), new_field (_("Successes"), self->successes));
  lk_fit_box_append (LK_FIT_BOX (lists), new_field (_("Planning"), self->planning));
  gtk_box_append (GTK_BOX (self->box), lists);
  gtk_box_append (GTK_BOX (self->box), new_field (_("Check-in"), self->check_in));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect (self->successes, "more", G_CALLBACK (successes_more_cb), NULL);
  g_signal_connect (self->planning, "more", G_CALLBACK (planning_more_cb), NULL);
}

GtkWidget *
lk_projector_fields_new (LkBoard *board)
{
  LkProjectorFields *self = g_object_new (LK_TYPE_PROJECTOR_FIELDS, NULL);

  self->board = g_object_ref (board);
  g_signal_connect_object (lk_board_get_successes (board), "items-changed", G_CALLBACK (fill_successes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_plannings (board), "items-changed", G_CALLBACK (fill_planning), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_check_ins (board), "items-changed", G_CALLBACK (fill_check_in), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_school (board), "day-turned", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  fill (self);
  return GTK_WIDGET (self);
}

static void
step_back (GtkWidget *content,
           gboolean   back)
{
  GtkWidget *field = gtk_widget_get_parent (content);

  if (back)
    gtk_widget_add_css_class (field, "stepped-back");
  else
    gtk_widget_remove_css_class (field, "stepped-back");
}

void
lk_projector_fields_set_front (LkProjectorFields *self,
                               int                step)
{
  g_return_if_fail (LK_IS_PROJECTOR_FIELDS (self));

  step_back (self->successes, step >= 0 && step != LK_STEP_SUCCESSES);
  step_back (self->planning, step >= 0 && step != LK_STEP_PLANNING);
  step_back (self->check_in, step >= 0 && step != LK_STEP_CHECK_IN);
}
