/* The planning, a heading a day. One form serves adding and changing. */

#include "board/lk-planning-field.h"

#include <glib/gi18n.h>

#include "board/lk-field.h"
#include "board/lk-planning-form.h"
#include "calendar/lk-day-words.h"
#include "model/lk-bidi.h"
#include "widgets/lk-tip.h"

struct _LkPlanningField
{
  GtkWidget       parent_instance;

  GtkWidget      *field;
  GtkWidget      *add;
  GtkWidget      *list;
  GtkWidget      *form;        /* of the add button */
  GtkWidget      *edit;        /* popover on a row, made when first needed */

  LkBoardContext *context;
  GtkFilterListModel *coming;
  GtkFilter      *filter;
};

G_DEFINE_FINAL_TYPE (LkPlanningField, lk_planning_field, GTK_TYPE_WIDGET)

static LkBoard *
get_board (LkPlanningField *self)
{
  return lk_board_context_get_board (self->context);
}

static const char *
icon_of (LkPlanningKind kind)
{
  switch (kind)
    {
    case LK_PLANNING_VISIT:
      return "view-reveal-symbolic";
    case LK_PLANNING_DESIGN:
      return "document-edit-symbolic";
    case LK_PLANNING_LEADER:
      return "starred-symbolic";
    case LK_PLANNING_ARENA:
      return "system-users-symbolic";
    case LK_PLANNING_OTHER:
    default:
      return "x-office-calendar-symbolic";
    }
}

static void
update_row (LkPlanningField *self,
            LkPlanning      *planning,
            GtkWidget       *row)
{
  g_autofree char *people = lk_board_describe_people (get_board (self), planning);
  g_autoptr (GString) facts = g_string_new (lk_planning_get_hour (planning));
  g_autofree char *title = lk_bidi_isolate (lk_planning_get_title (planning));
  const char *kind = lk_planning_kind_get_name (lk_planning_get_kind (planning));
  gboolean named = people != NULL;
  g_autofree char *name = NULL;

  if (named && title[0] != '\0')
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", title);
  if (lk_planning_get_kind (planning) != LK_PLANNING_VISIT || !named)
    g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", kind);
  name = g_strdup_printf ("%s, %s, %s", kind, named ? people : title, facts->str);
  gtk_image_set_from_icon_name (g_object_get_data (G_OBJECT (row), "icon"), icon_of (lk_planning_get_kind (planning)));
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "who"), named ? people : title[0] ? title : kind);
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "facts"), facts->str);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "facts"), facts->len > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
planning_changed_cb (LkPlanning *planning,
                     GParamSpec *pspec,
                     GtkWidget  *row)
{
  GtkWidget *field = gtk_widget_get_ancestor (row, LK_TYPE_PLANNING_FIELD);

  if (field)
    update_row (LK_PLANNING_FIELD (field), planning, row);
}

/* What stays in its place on another day is still the same row. */
static void
day_changed_cb (LkPlanningField *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->list));
}

/* Of all of the planning: what is not coming has no row to tell of it. */
static void
plannings_changed_cb (LkPlanningField *self,
                      guint            position,
                      guint            removed,
                      guint            added,
                      GListModel      *plannings)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (LkPlanning) planning = g_list_model_get_item (plannings, i);

      g_signal_handlers_disconnect_by_func (planning, day_changed_cb, self);
      g_signal_connect_object (planning, "notify::day", G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
    }
}

static GtkWidget *
new_label (const char *class_name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, class_name);
  return label;
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer data)
{
  LkPlanningField *self = data;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new (), *who = new_label ("planning-who"), *facts = new_label ("planning-facts");

  g_object_set_data_full (G_OBJECT (row), "planning", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (row), "icon", icon);
  g_object_set_data (G_OBJECT (row), "who", who);
  g_object_set_data (G_OBJECT (row), "facts", facts);
  gtk_box_append (GTK_BOX (words), who);
  gtk_box_append (GTK_BOX (words), facts);
  gtk_widget_add_css_class (icon, "planning-icon");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  update_row (self, item, row);
  g_signal_connect_object (item, "notify", G_CALLBACK (planning_changed_cb), row, 0);
  return row;
}

static LkDay
day_of (GtkListBoxRow *row)
{
  return lk_planning_get_day (g_object_get_data (G_OBJECT (row), "planning"));
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  LkDay day = day_of (row);
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (before && day_of (before) == day)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  text = lk_day_format_short (day, lk_day_today ());
  label = new_label ("planning-day");
  gtk_label_set_text (GTK_LABEL (label), text);
  if (day == lk_day_today ())
    gtk_widget_add_css_class (label, "today");
  gtk_list_box_row_set_header (row, label);
}

static void
row_activated_cb (LkPlanningField *self,
                  GtkListBoxRow   *row)
{
  graphene_rect_t bounds;
  GdkRectangle place;

  if (self->edit == NULL)
    {
      self->edit = lk_planning_form_new (get_board (self));
      gtk_popover_set_position (GTK_POPOVER (self->edit), GTK_POS_LEFT);
      gtk_widget_set_parent (self->edit, GTK_WIDGET (self));
    }
  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    return;
  place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->edit), &place);
  lk_planning_form_edit (LK_PLANNING_FORM (self->edit), g_object_get_data (G_OBJECT (row), "planning"));
  gtk_popover_popup (GTK_POPOVER (self->edit));
}

static gboolean
is_coming (gpointer item,
           gpointer data)
{
  return lk_planning_get_day (item) >= lk_day_get_monday (lk_day_today ());
}

static void
day_turned_cb (LkPlanningField *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->coming), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_list_box_invalidate_headers (GTK_LIST_BOX (self->list));
}

static void
form_shown_cb (LkPlanningField *self)
{
  lk_planning_form_edit (LK_PLANNING_FORM (self->form), NULL);
}

static void
lk_planning_field_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  LkPlanningField *self = LK_PLANNING_FIELD (widget);

  gtk_widget_allocate (self->field, width, height, baseline, NULL);
  if (self->edit)
    gtk_popover_present (GTK_POPOVER (self->edit));
}

static GtkSizeRequestMode
lk_planning_field_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lk_planning_field_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  gtk_widget_measure (LK_PLANNING_FIELD (widget)->field, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
lk_planning_field_dispose (GObject *object)
{
  LkPlanningField *self = LK_PLANNING_FIELD (object);

  g_clear_pointer (&self->edit, gtk_widget_unparent);
  g_clear_pointer (&self->field, gtk_widget_unparent);
  g_clear_object (&self->coming);
  g_clear_object (&self->filter);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_planning_field_parent_class)->dispose (object);
}

static void
lk_planning_field_class_init (LkPlanningFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_planning_field_dispose;
  widget_class->get_request_mode = lk_planning_field_get_request_mode;
  widget_class->measure = lk_planning_field_measure;
  widget_class->size_allocate = lk_planning_field_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "lkplanningfield");
}

static GtkWidget *
new_pairs_button (void)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("system-users-symbolic");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-pairs");
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  lk_tip_set (button, _("Who visits whom?"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who visits whom?"), -1);
  return button;
}

static void
lk_planning_field_init (LkPlanningField *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->add), "list-add-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->add), FALSE);
  lk_tip_set (self->add, _("Add to the planning"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add to the planning"), -1);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->list), header_cb, NULL, NULL);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list),
                                lk_field_new_empty (_("Who visits whom, who designs a lesson together, who leads the next session?")));
  gtk_widget_add_css_class (self->list, "field-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Planning"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (buttons), new_pairs_button ());
  gtk_box_append (GTK_BOX (buttons), self->add);
  self->field = lk_field_new (_("Planning"), buttons, self->list, TRUE);
  gtk_widget_set_parent (self->field, GTK_WIDGET (self));
}

GtkWidget *
lk_planning_field_new (LkBoardContext *context)
{
  LkPlanningField *self = g_object_new (LK_TYPE_PLANNING_FIELD, NULL);
  GListModel *plannings;

  self->context = g_object_ref (context);
  plannings = G_LIST_MODEL (lk_board_get_plannings (get_board (self)));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_coming, NULL, NULL));
  self->coming = gtk_filter_list_model_new (g_object_ref (plannings),
                                            g_object_ref (self->filter));
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (self->coming), create_row_cb, self, NULL);
  g_signal_connect_object (lk_board_get_school (get_board (self)), "day-turned", G_CALLBACK (day_turned_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plannings, "items-changed", G_CALLBACK (plannings_changed_cb), self, G_CONNECT_SWAPPED);
  plannings_changed_cb (self, 0, 0, g_list_model_get_n_items (plannings), plannings);
  self->form = lk_planning_form_new (get_board (self));
  g_signal_connect_object (self->form, "map", G_CALLBACK (form_shown_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), self->form);
  return GTK_WIDGET (self);
}
