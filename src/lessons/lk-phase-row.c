#include "lessons/lk-phase-row.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-field.h"
#include "lessons/lk-lesson-words.h"
#include "lessons/lk-minutes.h"
#include "widgets/lk-columns.h"
#include "widgets/lk-finger-drag.h"
#include "widgets/lk-flow.h"
#include "widgets/lk-tip.h"

#define GAP 6
#define LEAST 230      /* of what teacher and pupils do, each, at usual text */
#define LEAST_TITLE 150
#define N_TEXTS (LK_PHASE_MATERIALS + 1)

struct _LkPhaseRow
{
  GtkWidget       parent_instance;

  GtkWidget      *box;
  GtkWidget      *handle;
  GtkWidget      *texts[N_TEXTS];
  GtkWidget      *materials;     /* the box of the last of them */
  GtkWidget      *minutes;
  GtkWidget      *grouping;
  GtkWidget      *grouping_label;
  GtkWidget      *menu;
  GtkWidget      *message;       /* label */

  LkDesignDetail *detail;
  LkPhase        *phase;
  guint           place;
  guint           n;
  gboolean        unfolded;      /* materials were asked for */
};

enum
{
  PROP_0,
  PROP_GROUPING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LkPhaseRow, lk_phase_row, GTK_TYPE_WIDGET)

static const char *
get_id (LkPhaseRow *self)
{
  return lk_record_get_id (LK_RECORD (self->phase));
}

static const char *
get_text (LkPhaseRow  *self,
          LkPhaseText  which)
{
  switch (which)
    {
    case LK_PHASE_TITLE:
      return lk_phase_get_title (self->phase);
    case LK_PHASE_TEACHER:
      return lk_phase_get_teacher (self->phase);
    case LK_PHASE_PUPILS:
      return lk_phase_get_pupils (self->phase);
    case LK_PHASE_MATERIALS:
      return lk_phase_get_materials (self->phase);
    default:
      g_return_val_if_reached ("");
    }
}

static gboolean
save_cb (gpointer     owner,
         guint        which,
         const char  *text,
         GError     **error)
{
  LkPhaseRow *self = owner;

  return lk_design_detail_set_phase_text (self->detail, self->phase, which, text, error);
}

static void
complain (LkPhaseRow   *self,
          const GError *error)
{
  gtk_label_set_text (GTK_LABEL (self->message), error != NULL ? error->message : "");
  gtk_widget_set_visible (self->message, error != NULL);
}

static void
minutes_cb (LkPhaseRow *self,
            guint       minutes)
{
  g_autoptr (GError) error = NULL;

  lk_design_detail_set_phase_minutes (self->detail, self->phase, minutes, &error);
  complain (self, error);
}

static void
name_parts (LkPhaseRow *self)
{
  g_autofree char *title = lk_phase_dup_name (self->phase);
  g_autofree char *place = lk_phase_dup_place_words (self->phase, self->place, self->n);
  g_autofree char *minutes = g_strdup_printf (_("Minutes of “%s”"), title);
  g_autofree char *grouping = g_strdup_printf (_("How pupils work in “%s”: %s"), title, lk_grouping_get_name (lk_phase_get_grouping (self->phase)));
  g_autofree char *more = g_strdup_printf (_("More for “%s”"), title);
  g_autofree char *teacher = g_strdup_printf (_("What the teacher does in “%s”"), title);
  g_autofree char *pupils = g_strdup_printf (_("What pupils do in “%s”"), title);
  g_autofree char *materials = g_strdup_printf (_("Materials for “%s”"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, place, -1);
  lk_minutes_name (LK_MINUTES (self->minutes), minutes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grouping), GTK_ACCESSIBLE_PROPERTY_LABEL, grouping, -1);
  lk_tip_set (self->menu, more);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
  lk_lesson_field_name (LK_LESSON_FIELD (self->texts[LK_PHASE_TEACHER]), teacher);
  lk_lesson_field_name (LK_LESSON_FIELD (self->texts[LK_PHASE_PUPILS]), pupils);
  lk_lesson_field_name (LK_LESSON_FIELD (self->texts[LK_PHASE_MATERIALS]), materials);
}

static void
show_materials (LkPhaseRow *self)
{
  gtk_widget_set_visible (self->materials, self->unfolded || lk_phase_get_materials (self->phase)[0] != '\0' ||
                                           lk_lesson_field_is_used (LK_LESSON_FIELD (self->texts[LK_PHASE_MATERIALS])));
}

static void
show_phase (LkPhaseRow *self)
{
  for (guint i = 0; i < N_TEXTS; i++)
    lk_lesson_field_set_text (LK_LESSON_FIELD (self->texts[i]), get_text (self, i));
  lk_minutes_set (LK_MINUTES (self->minutes), lk_phase_get_minutes (self->phase));
  gtk_label_set_text (GTK_LABEL (self->grouping_label), lk_grouping_get_name (lk_phase_get_grouping (self->phase)));
  show_materials (self);
  name_parts (self);
}

static void
phase_notify_cb (LkPhaseRow *self,
                 GParamSpec *pspec)
{
  show_phase (self);
  if (g_str_equal (pspec->name, "grouping"))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUPING]);
}

static void
show_status (LkPhaseRow *self)
{
  const gboolean editable = lk_lesson_is_editable (self->detail);

  for (guint i = 0; i < N_TEXTS; i++)
    lk_lesson_field_set_editable (LK_LESSON_FIELD (self->texts[i]), editable);
  lk_minutes_set_editable (LK_MINUTES (self->minutes), editable);
  gtk_widget_set_sensitive (self->grouping, editable);
  gtk_widget_set_visible (self->menu, editable);
  gtk_widget_set_visible (self->handle, editable);
}

static void
unfold_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LkPhaseRow *self = LK_PHASE_ROW (widget);

  self->unfolded = TRUE;
  show_materials (self);
  gtk_widget_grab_focus (self->texts[LK_PHASE_MATERIALS]);
}

static void
entered_cb (LkPhaseRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "phases.add-after", "s", get_id (self));
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  int by;

  g_variant_get (args, "(i)", &by);
  gtk_widget_activate_action (widget, "phases.step", "(si)", get_id (LK_PHASE_ROW (widget)), by);
  return GDK_EVENT_STOP;
}

static GdkContentProvider *
drag_prepare_cb (LkPhaseRow    *self,
                 double         x,
                 double         y,
                 GtkDragSource *source)
{
  return lk_finger_drag_is_on (source) ? NULL : gdk_content_provider_new_typed (LK_TYPE_PHASE, self->phase);
}

static void
drag_begin_cb (LkPhaseRow    *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (source, image, 12, 18);
  gtk_widget_add_css_class (GTK_WIDGET (self), "lifted");
}

static void
drag_end_cb (LkPhaseRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "lifted");
}

static void
lk_phase_row_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  LkPhaseRow *self = LK_PHASE_ROW (object);

  if (property_id == PROP_GROUPING)
    g_value_set_enum (value, self->phase != NULL ? lk_phase_get_grouping (self->phase) : LK_GROUPING_CLASS);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_phase_row_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LkPhaseRow *self = LK_PHASE_ROW (object);
  g_autoptr (GError) error = NULL;

  if (property_id == PROP_GROUPING)
    {
      lk_design_detail_set_phase_grouping (self->detail, self->phase, g_value_get_enum (value), &error);
      complain (self, error);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static gboolean
lk_phase_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_PHASE_ROW (widget)->texts[LK_PHASE_TITLE]);
}

static void
lk_phase_row_dispose (GObject *object)
{
  LkPhaseRow *self = LK_PHASE_ROW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->phase);
  g_clear_object (&self->detail);

  G_OBJECT_CLASS (lk_phase_row_parent_class)->dispose (object);
}

static void
lk_phase_row_class_init (LkPhaseRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_phase_row_dispose;
  object_class->get_property = lk_phase_row_get_property;
  object_class->set_property = lk_phase_row_set_property;
  widget_class->grab_focus = lk_phase_row_grab_focus;
  properties[PROP_GROUPING] = g_param_spec_enum ("grouping", NULL, NULL, LK_TYPE_GROUPING, LK_GROUPING_CLASS,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkphaserow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_property_action (widget_class, "phase.grouping", "grouping");
  gtk_widget_class_install_action (widget_class, "phase.materials", NULL, unfold_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, step_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, step_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, step_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, step_cb, "(i)", 1);
}

static void
lk_phase_row_init (LkPhaseRow *self)
{
}

static void
add (GMenu      *menu,
     const char *label,
     const char *action,
     GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* Only when it is opened: there may be many rows. */
static void
open_menu_cb (GtkMenuButton *button,
              gpointer       user_data)
{
  LkPhaseRow *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new (), moves = g_menu_new (), end = g_menu_new ();

  add (menu, _("Add _Materials"), "phase.materials", NULL);
  add (menu, _("Add a Phase _After It"), "phases.add-after", g_variant_new_string (get_id (self)));
  add (moves, _("Move _Up"), "phases.step", g_variant_new ("(si)", get_id (self), -1));
  add (moves, _("Move _Down"), "phases.step", g_variant_new ("(si)", get_id (self), 1));
  add (end, _("_Remove"), "phases.remove", g_variant_new_string (get_id (self)));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
open_grouping_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  g_autoptr (GEnumClass) groupings = g_type_class_ref (LK_TYPE_GROUPING);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < groupings->n_values; i++)
    add (menu, lk_grouping_get_name (groupings->values[i].value), "phase.grouping", g_variant_new_string (groupings->values[i].value_nick));
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static GtkWidget *
new_handle (LkPhaseRow *self)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_widget_add_css_class (handle, "handle");
  gtk_widget_set_valign (handle, GTK_ALIGN_START);
  gtk_widget_set_cursor_from_name (handle, "grab");
  lk_tip_set (handle, _("Drag to move, or press Alt+Up and Alt+Down"));
  gtk_drag_source_set_actions (drag, GDK_ACTION_MOVE);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (drag));
  lk_finger_drag_add (handle, self->phase);
  return handle;
}

static GtkWidget *
new_text (LkPhaseRow  *self,
          LkPhaseText  which,
          const char  *heading,
          const char  *hint)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "phase-part");
  self->texts[which] = lk_lesson_field_new (heading, hint, 2, save_cb, self, which);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->texts[which]);
  return box;
}

/* As wide for each of them, so that the minutes of the rows stand below each other. */
static GtkWidget *
new_grouping (LkPhaseRow *self)
{
  g_autoptr (GEnumClass) groupings = g_type_class_ref (LK_TYPE_GROUPING);
  glong widest = 0;

  for (guint i = 0; i < groupings->n_values; i++)
    widest = MAX (widest, g_utf8_strlen (lk_grouping_get_name (groupings->values[i].value), -1));
  self->grouping_label = gtk_label_new (NULL);
  gtk_label_set_width_chars (GTK_LABEL (self->grouping_label), (int) widest);
  gtk_label_set_xalign (GTK_LABEL (self->grouping_label), 0);
  self->grouping = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->grouping), self->grouping_label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->grouping), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->grouping), open_grouping_cb, self, NULL);
  gtk_widget_add_css_class (self->grouping, "flat");
  return self->grouping;
}

static GtkWidget *
new_numbers (LkPhaseRow *self)
{
  GtkWidget *flow = lk_flow_new (GAP, GAP);

  self->minutes = lk_minutes_new ("", 0);
  g_signal_connect_object (self->minutes, "chosen", G_CALLBACK (minutes_cb), self, G_CONNECT_SWAPPED);
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu), open_menu_cb, self, NULL);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_set_halign (flow, GTK_ALIGN_END);
  gtk_widget_set_valign (flow, GTK_ALIGN_START);
  lk_flow_append (LK_FLOW (flow), self->minutes);
  lk_flow_append (LK_FLOW (flow), new_grouping (self));
  lk_flow_append (LK_FLOW (flow), self->menu);
  return flow;
}

static GtkWidget *
new_words (LkPhaseRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *teacher = new_text (self, LK_PHASE_TEACHER, C_("phase", "Teacher"), _("What do you do?"));
  GtkWidget *pupils = new_text (self, LK_PHASE_PUPILS, C_("phase", "Pupils"), _("What do they do, and how do you see that?"));

  self->texts[LK_PHASE_TITLE] = lk_lesson_field_new (_("Phase"), _("Name of the phase"), 1, save_cb, self, LK_PHASE_TITLE);
  g_signal_connect_object (self->texts[LK_PHASE_TITLE], "entered", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (self->texts[LK_PHASE_TITLE], "phase-title");
  self->materials = new_text (self, LK_PHASE_MATERIALS, C_("phase", "Materials"), _("What must lie ready?"));
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), lk_columns_new_with_rest (self->texts[LK_PHASE_TITLE], new_numbers (self), GAP, LEAST_TITLE));
  gtk_box_append (GTK_BOX (box), self->message);
  gtk_box_append (GTK_BOX (box), lk_columns_new (teacher, pupils, 2 * GAP, LEAST));
  gtk_box_append (GTK_BOX (box), self->materials);
  return box;
}

GtkWidget *
lk_phase_row_new (LkDesignDetail *detail,
                  LkPhase        *phase)
{
  LkPhaseRow *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);
  g_return_val_if_fail (LK_IS_PHASE (phase), NULL);

  self = g_object_new (LK_TYPE_PHASE_ROW, NULL);
  self->detail = g_object_ref (detail);
  self->phase = g_object_ref (phase);
  self->handle = new_handle (self);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_box_append (GTK_BOX (self->box), self->handle);
  gtk_box_append (GTK_BOX (self->box), new_words (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (phase, "notify", G_CALLBACK (phase_notify_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_design_detail_get_design (detail), "notify::status", G_CALLBACK (show_status), self, G_CONNECT_SWAPPED);
  show_phase (self);
  show_status (self);
  return GTK_WIDGET (self);
}

LkPhase *
lk_phase_row_get_phase (LkPhaseRow *self)
{
  g_return_val_if_fail (LK_IS_PHASE_ROW (self), NULL);

  return self->phase;
}

void
lk_phase_row_set_place (LkPhaseRow *self,
                        guint       place,
                        guint       n)
{
  g_return_if_fail (LK_IS_PHASE_ROW (self));

  if (self->place == place && self->n == n)
    return;
  self->place = place;
  self->n = n;
  name_parts (self);
}
