#include "year/lk-year-card.h"

#include <glib/gi18n.h>

#include "model/lk-year-words.h"
#include "widgets/lk-card-lift.h"

#define GAP 8
#define MOST_CHARS 28

struct _LkYearCard
{
  GtkWidget  parent_instance;

  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *words;   /* what it is; not of a theme */
  GtkWidget *text;    /* GtkBox of both */

  LkRecord  *record;
  char      *place;
};

G_DEFINE_FINAL_TYPE (LkYearCard, lk_year_card, GTK_TYPE_WIDGET)

static const char * const icons[] = {
  [LK_GOAL_IDEA] = "dialog-question-symbolic",
  [LK_GOAL_ACTIVE] = "find-location-symbolic",
  [LK_GOAL_ACHIEVED] = "starred-symbolic",
  [LK_GOAL_STOPPED] = "media-playback-stop-symbolic",
};

static const char * const looks[] = {
  [LK_GOAL_IDEA] = "idea",
  [LK_GOAL_ACTIVE] = "active",
  [LK_GOAL_ACHIEVED] = "achieved",
  [LK_GOAL_STOPPED] = "stopped",
};

static void
name (LkYearCard *self)
{
  const char *title = gtk_label_get_text (GTK_LABEL (self->title));
  const char *words = LK_IS_THEME (self->record) ? _("theme") : gtk_label_get_text (GTK_LABEL (self->words));
  g_autofree char *label = g_strdup_printf ("%s, %s%s%s", title, words, self->place != NULL ? ", " : "",
                                            self->place != NULL ? self->place : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_goal (LkYearCard *self,
           LkGoal     *goal)
{
  g_autofree char *words = lk_goal_dup_year_words (goal);

  gtk_label_set_text (GTK_LABEL (self->title), lk_goal_get_title (goal));
  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icons[lk_goal_get_stage (goal)]);
  for (guint stage = 0; stage < G_N_ELEMENTS (looks); stage++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), looks[stage]);
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[lk_goal_get_stage (goal)]);
}

static void
show (LkYearCard *self)
{
  if (LK_IS_GOAL (self->record))
    show_goal (self, LK_GOAL (self->record));
  else
    gtk_label_set_text (GTK_LABEL (self->title), lk_theme_get_title (LK_THEME (self->record)));
  name (self);
}

static void
act (LkYearCard *self,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", lk_record_get_id (self->record));
}

static void
clicked_cb (LkYearCard *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  act (self, "year.menu");
}

/* A card stays in its column in one row of the reading direction; which key is forward depends on that direction. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int by;

  g_variant_get (args, "(i)", &by);
  gtk_widget_activate_action (widget, "year.step", "(si)", lk_record_get_id (LK_YEAR_CARD (widget)->record), mirrored ? -by : by);
  return GDK_EVENT_STOP;
}

static gboolean
act_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  const char *action = NULL;

  g_variant_get (args, "(&s)", &action);
  act (LK_YEAR_CARD (widget), action);
  return GDK_EVENT_STOP;
}

static void
lk_year_card_dispose (GObject *object)
{
  LkYearCard *self = LK_YEAR_CARD (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (lk_year_card_parent_class)->dispose (object);
}

static void
lk_year_card_finalize (GObject *object)
{
  g_free (LK_YEAR_CARD (object)->place);

  G_OBJECT_CLASS (lk_year_card_parent_class)->finalize (object);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint key; const char *action; } keys[] = {
    { GDK_KEY_Return, "year.menu" }, { GDK_KEY_KP_Enter, "year.menu" }, { GDK_KEY_space, "year.menu" }, { GDK_KEY_Menu, "year.menu" },
    { GDK_KEY_F2, "year.rename" }, { GDK_KEY_Delete, "year.archive" }, { GDK_KEY_KP_Delete, "year.archive" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, act_cb, "(s)", keys[i].action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_CONTROL_MASK, step_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, GDK_CONTROL_MASK, step_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_CONTROL_MASK, step_cb, "(i)", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, GDK_CONTROL_MASK, step_cb, "(i)", -1);
}

static void
lk_year_card_class_init (LkYearCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_year_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_year_card_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkyearcard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  add_keys (widget_class);
}

static GtkWidget *
new_label (const char *css_class,
           int         lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
lk_year_card_init (LkYearCard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GAP);
  self->icon = gtk_image_new ();
  gtk_widget_set_valign (self->icon, GTK_ALIGN_START);
  self->text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->title = new_label ("title", 3);
  gtk_label_set_max_width_chars (GTK_LABEL (self->title), MOST_CHARS);
  self->words = new_label ("words", 1);
  gtk_box_append (GTK_BOX (self->text), self->title);
  gtk_box_append (GTK_BOX (self->text), self->words);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
lk_year_card_new (LkRecord *record)
{
  LkYearCard *self = NULL;

  g_return_val_if_fail (LK_IS_THEME (record) || LK_IS_GOAL (record), NULL);

  self = g_object_new (LK_TYPE_YEAR_CARD, NULL);
  self->record = g_object_ref (record);
  gtk_widget_set_visible (self->icon, LK_IS_GOAL (record));
  gtk_widget_set_visible (self->words, LK_IS_GOAL (record));
  gtk_widget_add_css_class (GTK_WIDGET (self), LK_IS_GOAL (record) ? "goal" : "theme");
  lk_card_lift_add (GTK_WIDGET (self), LK_TYPE_RECORD, record);
  g_signal_connect_object (record, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

LkRecord *
lk_year_card_get_record (LkYearCard *self)
{
  g_return_val_if_fail (LK_IS_YEAR_CARD (self), NULL);

  return self->record;
}

void
lk_year_card_set_place (LkYearCard *self,
                        const char *place)
{
  g_return_if_fail (LK_IS_YEAR_CARD (self));

  if (g_strcmp0 (self->place, place) == 0)
    return;
  g_free (self->place);
  self->place = g_strdup (place);
  name (self);
}
