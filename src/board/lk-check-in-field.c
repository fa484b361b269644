/* Check-in: three faces and how many chose each. Only totals are kept. */

#include "board/lk-check-in-field.h"

#include <glib/gi18n.h>

#include "board/lk-field.h"
#include "calendar/lk-day-words.h"
#include "widgets/lk-tip.h"

#define N_FACES 3
#define MOST_BEFORE 4

struct _LkCheckInField
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *counts[N_FACES];
  GtkWidget      *buttons[N_FACES];
  GtkWidget      *undo;
  GtkWidget      *before;

  LkBoardContext *context;
};

G_DEFINE_FINAL_TYPE (LkCheckInField, lk_check_in_field, GTK_TYPE_WIDGET)

static const char * const faces[N_FACES] = { "face-smile-symbolic", "face-plain-symbolic", "face-sad-symbolic" };

static LkBoard *
get_board (LkCheckInField *self)
{
  return lk_board_context_get_board (self->context);
}

static LkCheckIn *
find_today (LkCheckInField *self)
{
  LkRecordList *list = lk_board_get_check_ins (get_board (self));

  for (guint i = 0; i < lk_record_list_get_size (list); i++)
    if (lk_check_in_get_day (lk_record_list_peek (list, i)) == lk_day_today ())
      return lk_record_list_peek (list, i);
  return NULL;
}

static void
get_totals (LkCheckIn *check_in,
            guint      totals[N_FACES])
{
  totals[0] = check_in ? lk_check_in_get_well (check_in) : 0;
  totals[1] = check_in ? lk_check_in_get_so_so (check_in) : 0;
  totals[2] = check_in ? lk_check_in_get_unwell (check_in) : 0;
}

static void
show_before (LkCheckInField *self)
{
  LkRecordList *list = lk_board_get_check_ins (get_board (self));
  g_autoptr (GString) text = g_string_new (NULL);
  guint shown = 0;

  for (guint i = 0; i < lk_record_list_get_size (list) && shown < MOST_BEFORE; i++)
    {
      LkCheckIn *check_in = lk_record_list_peek (list, i);
      g_autofree char *day = NULL;
      guint totals[N_FACES];

      if (lk_check_in_get_day (check_in) >= lk_day_today ())
        continue;
      get_totals (check_in, totals);
      day = lk_day_format_short (lk_check_in_get_day (check_in), lk_day_today ());
      g_string_append_printf (text, "%s%s: %u · %u · %u", shown > 0 ? "     " : "", day, totals[0], totals[1], totals[2]);
      shown++;
    }
  gtk_label_set_text (GTK_LABEL (self->before), text->str);
}

static void
update (LkCheckInField *self)
{
  const char *names[N_FACES] = { _("Well"), _("So-so"), _("Not well") };
  LkCheckIn *today = find_today (self);
  guint totals[N_FACES];

  get_totals (today, totals);
  for (int i = 0; i < N_FACES; i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", totals[i]);
      g_autofree char *name = g_strdup_printf ("%s: %u", names[i], totals[i]);

      gtk_label_set_text (GTK_LABEL (self->counts[i]), count);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  gtk_widget_set_visible (self->undo, today != NULL);
  show_before (self);
}

static void
report (LkCheckInField *self,
        GError         *error)
{
  if (error)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
face_clicked_cb (LkCheckInField *self,
                 GtkWidget      *button)
{
  g_autoptr (GError) error = NULL;
  guint totals[N_FACES];

  get_totals (find_today (self), totals);
  for (int i = 0; i < N_FACES; i++)
    if (self->buttons[i] == button)
      totals[i]++;
  lk_board_set_check_in (get_board (self), lk_day_today (), totals[0], totals[1], totals[2], &error);
  report (self, error);
}

static void
clear_clicked_cb (LkCheckInField *self)
{
  g_autoptr (GError) error = NULL;

  lk_board_clear_check_in (get_board (self), lk_day_today (), &error);
  report (self, error);
}

static void
watch_cb (LkCheckInField *self,
          guint           position,
          guint           removed,
          guint           added,
          GListModel     *list)
{
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, position + i);

      g_signal_handlers_disconnect_by_func (item, update, self);
      g_signal_connect_object (item, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
lk_check_in_field_dispose (GObject *object)
{
  LkCheckInField *self = LK_CHECK_IN_FIELD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_check_in_field_parent_class)->dispose (object);
}

static void
lk_check_in_field_class_init (LkCheckInFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_check_in_field_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkcheckinfield");
}

static GtkWidget *
build_face (LkCheckInField *self,
            int             i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *image = gtk_image_new_from_icon_name (faces[i]);

  self->counts[i] = gtk_label_new ("0");
  gtk_widget_add_css_class (self->counts[i], "numeric");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), self->counts[i]);
  self->buttons[i] = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->buttons[i]), box);
  gtk_widget_add_css_class (self->buttons[i], "face");
  lk_tip_set (self->buttons[i], i == 0 ? _("Well") : i == 1 ? _("So-so") : _("Not well"));
  g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (face_clicked_cb), self, G_CONNECT_SWAPPED);
  return self->buttons[i];
}

static void
lk_check_in_field_init (LkCheckInField *self)
{
  GtkWidget *label = gtk_label_new (_("Check-in"));

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_widget_add_css_class (self->box, "field");
  gtk_widget_add_css_class (label, "column-title");
  gtk_box_append (GTK_BOX (self->box), label);
  for (int i = 0; i < N_FACES; i++)
    gtk_box_append (GTK_BOX (self->box), build_face (self, i));
  self->undo = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_button_set_has_frame (GTK_BUTTON (self->undo), FALSE);
  lk_tip_set (self->undo, _("Erase the check-in of today"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->undo), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Erase the check-in of today"), -1);
  g_signal_connect_object (self->undo, "clicked", G_CALLBACK (clear_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->undo);
  self->before = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->before), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->before), 1);
  gtk_widget_set_hexpand (self->before, TRUE);
  gtk_widget_add_css_class (self->before, "check-in-before");
  lk_tip_set (self->before, _("Earlier check-ins: well · so-so · not well"));
  gtk_box_append (GTK_BOX (self->box), self->before);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_check_in_field_new (LkBoardContext *context)
{
  LkCheckInField *self = g_object_new (LK_TYPE_CHECK_IN_FIELD, NULL);
  GListModel *list;

  self->context = g_object_ref (context);
  list = G_LIST_MODEL (lk_board_get_check_ins (get_board (self)));
  g_signal_connect_object (list, "items-changed", G_CALLBACK (watch_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_board_get_school (get_board (self)), "day-turned", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  watch_cb (self, 0, 0, g_list_model_get_n_items (list), list);
  return GTK_WIDGET (self);
}
