#include "shell/lk-trello-form.h"

#include <glib/gi18n.h>

struct _LkTrelloForm
{
  AdwPreferencesPage parent_instance;

  GtkWidget *board_group;
  GtkWidget *team_row;
  GtkWidget *name_row;
  GtkWidget *lists_group;

  LkTrello *trello;
  LkSchool *school;
};

G_DEFINE_FINAL_TYPE (LkTrelloForm, lk_trello_form, ADW_TYPE_PREFERENCES_PAGE)

static LkTeam *
get_team (LkTrelloForm *self)
{
  return lk_record_list_peek (lk_school_get_teams (self->school), adw_combo_row_get_selected (ADW_COMBO_ROW (self->team_row)));
}

static void
team_selected_cb (LkTrelloForm *self)
{
  if (self->school != NULL)
    gtk_widget_set_visible (self->name_row, get_team (self) == NULL);
}

static void
stage_selected_cb (LkTrelloForm *self,
                   GParamSpec   *pspec,
                   GtkDropDown  *choice)
{
  const guint list = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "list"));

  lk_trello_set_list_stage (self->trello, list, (LkStage) gtk_drop_down_get_selected (choice));
}

static GtkWidget *
create_list_row (LkTrelloForm *self,
                 guint         list)
{
  const char *stages[] = {
    lk_stage_get_name (LK_STAGE_TODO),
    lk_stage_get_name (LK_STAGE_DOING),
    lk_stage_get_name (LK_STAGE_DONE),
    NULL,
  };
  const char *name = lk_trello_get_list_name (self->trello, list);
  const guint size = lk_trello_get_list_size (self->trello, list);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *choice = gtk_drop_down_new_from_strings (stages);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u card", "%u cards", size), size);
  g_autofree char *label = g_strdup_printf (_("Stage of the list %s"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (!lk_trello_get_list_known (self->trello, list))
    {
      GtkWidget *mark = gtk_image_new_from_icon_name ("dialog-question-symbolic");

      gtk_widget_set_tooltip_text (mark, _("Not recognised: please choose"));
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }

  g_object_set_data (G_OBJECT (choice), "list", GUINT_TO_POINTER (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), (guint) lk_trello_get_list_stage (self->trello, list));
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (stage_selected_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);

  return row;
}

/* The lists whose stage is not clear come first. */
static void
add_lists (LkTrelloForm *self)
{
  const guint n = lk_trello_get_n_lists (self->trello);
  guint n_unknown = 0;

  for (guint i = 0; i < n; i++)
    {
      if (lk_trello_get_list_known (self->trello, i))
        continue;
      n_unknown++;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->lists_group), create_list_row (self, i));
    }
  for (guint i = 0; i < n; i++)
    {
      if (lk_trello_get_list_known (self->trello, i))
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->lists_group), create_list_row (self, i));
    }

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->lists_group),
                                         n_unknown > 0 ? _("Where do the cards of each list belong? Those marked with a question mark could not be recognised.")
                                                       : _("Where the cards of each list go."));
}

/* The school's teams, then a new one. */
static void
fill_teams (LkTrelloForm *self,
            LkTeam       *selected)
{
  LkRecordList *teams = lk_school_get_teams (self->school);
  const guint n = lk_record_list_get_size (teams);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const int index = selected != NULL ? lk_record_list_index (teams, selected) : -1;

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, lk_team_get_name (lk_record_list_peek (teams, i)));
  gtk_string_list_append (names, _("A new team"));

  adw_combo_row_set_model (ADW_COMBO_ROW (self->team_row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->team_row), index >= 0 ? (guint) index : n);
  gtk_widget_set_visible (self->team_row, n > 0);
  team_selected_cb (self);
}

static void
lk_trello_form_dispose (GObject *object)
{
  LkTrelloForm *self = LK_TRELLO_FORM (object);

  g_clear_object (&self->trello);
  g_clear_object (&self->school);
  gtk_widget_dispose_template (GTK_WIDGET (self), LK_TYPE_TRELLO_FORM);

  G_OBJECT_CLASS (lk_trello_form_parent_class)->dispose (object);
}

static void
lk_trello_form_class_init (LkTrelloFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_trello_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/leerkracht/Board/shell/lk-trello-form.ui");
  gtk_widget_class_bind_template_child (widget_class, LkTrelloForm, board_group);
  gtk_widget_class_bind_template_child (widget_class, LkTrelloForm, team_row);
  gtk_widget_class_bind_template_child (widget_class, LkTrelloForm, name_row);
  gtk_widget_class_bind_template_child (widget_class, LkTrelloForm, lists_group);
  gtk_widget_class_bind_template_callback (widget_class, team_selected_cb);
}

static void
lk_trello_form_init (LkTrelloForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lk_trello_form_new (LkTrello *trello,
                    LkSchool *school,
                    LkTeam   *team)
{
  LkTrelloForm *self;
  g_autofree char *title = NULL;
  g_autofree char *description = NULL;
  guint n;

  g_return_val_if_fail (LK_IS_TRELLO (trello), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_TRELLO_FORM, NULL);
  self->trello = g_object_ref (trello);
  self->school = g_object_ref (school);

  n = lk_trello_get_n_cards (trello);
  title = g_markup_escape_text (lk_trello_get_name (trello), -1);
  description = g_strdup_printf (ngettext ("A Trello board with %u card.", "A Trello board with %u cards.", n), n);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->board_group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->board_group), description);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), lk_trello_get_name (trello));
  fill_teams (self, team);
  add_lists (self);

  return GTK_WIDGET (self);
}

const char *
lk_trello_form_get_team_id (LkTrelloForm *self)
{
  LkTeam *team;

  g_return_val_if_fail (LK_IS_TRELLO_FORM (self), NULL);

  team = get_team (self);

  return team != NULL ? lk_record_get_id (LK_RECORD (team)) : NULL;
}

const char *
lk_trello_form_get_team_name (LkTrelloForm *self)
{
  const char *name;

  g_return_val_if_fail (LK_IS_TRELLO_FORM (self), NULL);

  name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));

  return *name != '\0' ? name : lk_trello_get_name (self->trello);
}
