#include "lessons/lk-phase-row-private.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-field.h"
#include "lessons/lk-lesson-words.h"
#include "lessons/lk-minutes.h"
#include "widgets/lk-columns.h"
#include "widgets/lk-row-handle.h"
#include "widgets/lk-tip.h"

#define GAP LK_PHASE_ROW_GAP
#define LEAST 230      /* of what teacher and pupils do, each, at usual text */
#define LEAST_TITLE 150

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
  for (guint i = 0; i < LK_PHASE_ROW_N_TEXTS; i++)
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

  for (guint i = 0; i < LK_PHASE_ROW_N_TEXTS; i++)
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
  lk_row_handle_bind_keys (widget_class, step_cb);
}

static void
lk_phase_row_init (LkPhaseRow *self)
{
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

static GtkWidget *
new_words (LkPhaseRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *teacher = new_text (self, LK_PHASE_TEACHER, C_("phase", "Teacher"), _("What do you do?"));
  GtkWidget *numbers = lk_phase_row_new_numbers (self);
  GtkWidget *pupils = new_text (self, LK_PHASE_PUPILS, C_("phase", "Pupils"), _("What do they do, and how do you see that?"));

  g_signal_connect_object (self->minutes, "chosen", G_CALLBACK (minutes_cb), self, G_CONNECT_SWAPPED);
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
  gtk_box_append (GTK_BOX (box), lk_columns_new_with_rest (self->texts[LK_PHASE_TITLE], numbers, GAP, LEAST_TITLE));
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
  self->handle = lk_phase_row_new_handle (self);
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
