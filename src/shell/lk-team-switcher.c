#include "shell/lk-team-switcher.h"

#include <glib/gi18n.h>

struct _LkTeamSwitcher
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *list;
  GtkWidget *title;

  LkSchool *school;
  LkTeam *team;
  GSignalGroup *team_signals;
};

typedef enum
{
  PROP_SCHOOL = 1,
  PROP_TEAM,
  N_PROPS,
} LkTeamSwitcherProperty;

enum
{
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkTeamSwitcher, lk_team_switcher, GTK_TYPE_WIDGET)

static gboolean
is_current (GtkListBoxRow *row,
            LkTeam        *team,
            LkTeam        *current)
{
  return team != NULL && team == current;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  LkTeamSwitcher *self = user_data;
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkExpression *parameters[2];
  GtkExpression *current;

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  g_object_bind_property (item, "name", label, "label", G_BINDING_SYNC_CREATE);
  parameters[0] = gtk_object_expression_new (item);
  parameters[1] = gtk_property_expression_new (LK_TYPE_TEAM_SWITCHER, gtk_object_expression_new (G_OBJECT (self)), "team");
  current = gtk_cclosure_expression_new (G_TYPE_BOOLEAN, NULL, 2, parameters, G_CALLBACK (is_current), NULL, NULL);
  gtk_expression_bind (current, check, "visible", row);

  return row;
}

static void
row_activated_cb (LkTeamSwitcher *self,
                  GtkListBoxRow  *row)
{
  g_autoptr (LkTeam) team = g_list_model_get_item (G_LIST_MODEL (lk_school_get_teams (self->school)),
                                                   (guint) gtk_list_box_row_get_index (row));

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (team != NULL && team != self->team)
    g_signal_emit (self, signals[CHOSEN], 0, team);
}

static void
update_title (LkTeamSwitcher *self)
{
  const char *name = self->team != NULL ? lk_team_get_name (self->team) : _("Board");
  /* Translators: what a screen reader says of the button that chooses a team; %s is the team shown. */
  g_autofree char *spoken = g_strdup_printf (_("Team: %s"), name);

  gtk_label_set_label (GTK_LABEL (self->title), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
lk_team_switcher_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LkTeamSwitcher *self = LK_TEAM_SWITCHER (object);

  switch ((LkTeamSwitcherProperty) prop_id)
    {
    case PROP_SCHOOL:
      g_value_set_object (value, self->school);
      break;
    case PROP_TEAM:
      g_value_set_object (value, self->team);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lk_team_switcher_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LkTeamSwitcher *self = LK_TEAM_SWITCHER (object);

  switch ((LkTeamSwitcherProperty) prop_id)
    {
    case PROP_SCHOOL:
      lk_team_switcher_set_school (self, g_value_get_object (value));
      break;
    case PROP_TEAM:
      lk_team_switcher_set_team (self, g_value_get_object (value));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lk_team_switcher_dispose (GObject *object)
{
  LkTeamSwitcher *self = LK_TEAM_SWITCHER (object);

  g_clear_object (&self->team_signals);
  g_clear_object (&self->team);
  g_clear_object (&self->school);
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_team_switcher_parent_class)->dispose (object);
}

static void
lk_team_switcher_class_init (LkTeamSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_team_switcher_get_property;
  object_class->set_property = lk_team_switcher_set_property;
  object_class->dispose = lk_team_switcher_dispose;

  properties[PROP_SCHOOL] = g_param_spec_object ("school", NULL, NULL, LK_TYPE_SCHOOL, flags);
  properties[PROP_TEAM] = g_param_spec_object ("team", NULL, NULL, LK_TYPE_TEAM, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHOSEN] = g_signal_new ("chosen", LK_TYPE_TEAM_SWITCHER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, LK_TYPE_TEAM);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-team-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, LkTeamSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, LkTeamSwitcher, popover);
  gtk_widget_class_bind_template_child (widget_class, LkTeamSwitcher, list);
  gtk_widget_class_bind_template_child (widget_class, LkTeamSwitcher, title);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
}

static void
lk_team_switcher_init (LkTeamSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->team_signals = g_signal_group_new (LK_TYPE_TEAM);
  g_signal_group_connect_object (self->team_signals, "notify::name", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  update_title (self);
}

GtkWidget *
lk_team_switcher_new (void)
{
  return g_object_new (LK_TYPE_TEAM_SWITCHER, NULL);
}

void
lk_team_switcher_set_school (LkTeamSwitcher *self,
                             LkSchool       *school)
{
  g_return_if_fail (LK_IS_TEAM_SWITCHER (self));
  g_return_if_fail (school == NULL || LK_IS_SCHOOL (school));

  if (!g_set_object (&self->school, school))
    return;

  gtk_list_box_bind_model (GTK_LIST_BOX (self->list),
                           school != NULL ? G_LIST_MODEL (lk_school_get_teams (school)) : NULL,
                           create_row, self, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHOOL]);
}

LkTeam *
lk_team_switcher_get_team (LkTeamSwitcher *self)
{
  g_return_val_if_fail (LK_IS_TEAM_SWITCHER (self), NULL);

  return self->team;
}

void
lk_team_switcher_set_team (LkTeamSwitcher *self,
                           LkTeam         *team)
{
  g_return_if_fail (LK_IS_TEAM_SWITCHER (self));
  g_return_if_fail (team == NULL || LK_IS_TEAM (team));

  if (!g_set_object (&self->team, team))
    return;

  g_signal_group_set_target (self->team_signals, team);
  update_title (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEAM]);
}
