#include "lessons/lk-goal-link.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-words.h"
#include "model/lk-bidi.h"
#include "model/lk-team-goals.h"

#define MAX_CHARS 34

struct _LkGoalLink
{
  GtkWidget       parent_instance;

  GtkWidget      *drop_down;

  LkDesignDetail *detail;
  LkSchool       *school;
  LkTeamGoals    *goals;
  GPtrArray      *ids;       /* of each choice; NULL for none */
  gboolean        setting;
};

G_DEFINE_FINAL_TYPE (LkGoalLink, lk_goal_link, GTK_TYPE_WIDGET)

static const char *
get_goal_id (LkGoalLink *self)
{
  LkDesign *design = lk_design_detail_get_design (self->detail);

  return design != NULL ? lk_design_get_goal_id (design) : NULL;
}

static gboolean
is_on_offer (LkGoalLink *self,
             LkGoal     *goal)
{
  return lk_goal_get_stage (goal) == LK_GOAL_ACTIVE || lk_goal_get_stage (goal) == LK_GOAL_IDEA ||
         g_strcmp0 (lk_record_get_id (LK_RECORD (goal)), get_goal_id (self)) == 0;
}

static gboolean
is_of_designers (LkGoalLink *self,
                 GPtrArray  *designers,
                 const char *team_id)
{
  LkRecordList *memberships = lk_school_get_memberships (self->school);

  for (guint i = 0; i < lk_record_list_get_size (memberships); i++)
    {
      LkMembership *membership = lk_record_list_peek (memberships, i);

      if (!g_str_equal (lk_membership_get_team_id (membership), team_id))
        continue;
      for (guint k = 0; k < designers->len; k++)
        if (g_str_equal (lk_membership_get_person_id (membership), lk_record_get_id (designers->pdata[k])))
          return TRUE;
    }
  return FALSE;
}

/* (element-type LkTeam): those that a designer is in; all for designers without a team. */
static GPtrArray *
dup_teams (LkGoalLink *self)
{
  g_autoptr (GPtrArray) designers = lk_design_detail_dup_designers (self->detail);
  LkRecordList *all = lk_school_get_teams (self->school);
  GPtrArray *teams = g_ptr_array_new ();

  for (guint i = 0; i < lk_record_list_get_size (all); i++)
    if (is_of_designers (self, designers, lk_record_get_id (lk_record_list_peek (all, i))))
      g_ptr_array_add (teams, lk_record_list_peek (all, i));
  for (guint i = 0; teams->len == 0 && i < lk_record_list_get_size (all); i++)
    g_ptr_array_add (teams, lk_record_list_peek (all, i));
  return teams;
}

static void
offer (LkGoalLink    *self,
       GtkStringList *words,
       const char    *id,
       const char    *text)
{
  gtk_string_list_append (words, text);
  g_ptr_array_add (self->ids, g_strdup (id));
}

static void
offer_goals_of (LkGoalLink    *self,
                GtkStringList *words,
                LkTeam        *team,
                gboolean       with_team)
{
  LkRecordList *goals = lk_team_goals_get_goals (self->goals);
  const char *team_id = lk_record_get_id (LK_RECORD (team));

  lk_team_goals_want_team (self->goals, team_id);
  for (guint i = 0; i < lk_record_list_get_size (goals); i++)
    {
      LkGoal *goal = lk_record_list_peek (goals, i);
      g_autofree char *title = lk_bidi_isolate (lk_goal_get_title (goal)), *name = lk_bidi_isolate (lk_team_get_name (team));
      g_autofree char *text = with_team ? g_strdup_printf ("%s · %s", title, name) : g_strdup (title);

      if (g_strcmp0 (lk_goal_get_team_id (goal), team_id) == 0 && is_on_offer (self, goal))
        offer (self, words, lk_record_get_id (LK_RECORD (goal)), text);
    }
}

static guint
find_choice (LkGoalLink *self,
             const char *id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_strcmp0 (self->ids->pdata[i], id) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
show (LkGoalLink *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) teams = dup_teams (self);
  const char *goal = get_goal_id (self);
  g_autofree char *linked = NULL;

  g_ptr_array_set_size (self->ids, 0);
  offer (self, words, NULL, _("No goal of the team"));
  for (guint i = 0; i < teams->len; i++)
    offer_goals_of (self, words, teams->pdata[i], teams->len > 1);
  g_object_get (self->detail, "goal-title", &linked, NULL);
  if (goal != NULL && find_choice (self, goal) == GTK_INVALID_LIST_POSITION)
    offer (self, words, goal, linked != NULL ? linked : "…");
  self->setting = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (words));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), find_choice (self, goal));
  self->setting = FALSE;
  gtk_widget_set_sensitive (self->drop_down, lk_lesson_is_editable (self->detail));
}

static const char *
find_team (LkGoalLink *self,
           const char *goal_id)
{
  LkGoal *goal = goal_id != NULL ? lk_record_list_find (lk_team_goals_get_goals (self->goals), goal_id) : NULL;

  return goal != NULL ? lk_goal_get_team_id (goal) : lk_design_get_team_id (lk_design_detail_get_design (self->detail));
}

static void
selected_cb (LkGoalLink *self)
{
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));
  g_autoptr (GError) error = NULL;
  const char *id = NULL;

  if (self->setting || selected >= self->ids->len)
    return;
  id = self->ids->pdata[selected];
  if (g_strcmp0 (id, get_goal_id (self)) == 0)
    return;
  if (!lk_design_detail_set_goal (self->detail, id, find_team (self, id), &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
      show (self);
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  wraps)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GPOINTER_TO_INT (wraps))
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
    }
  else
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), MAX_CHARS / 2);
      gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
    }
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static GtkListItemFactory *
new_factory (gboolean wraps)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (wraps));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}

static gboolean
lk_goal_link_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_GOAL_LINK (widget)->drop_down);
}

static void
lk_goal_link_dispose (GObject *object)
{
  LkGoalLink *self = LK_GOAL_LINK (object);

  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_object (&self->goals);
  g_clear_object (&self->detail);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_goal_link_parent_class)->dispose (object);
}

static void
lk_goal_link_finalize (GObject *object)
{
  g_ptr_array_unref (LK_GOAL_LINK (object)->ids);

  G_OBJECT_CLASS (lk_goal_link_parent_class)->finalize (object);
}

static void
lk_goal_link_class_init (LkGoalLinkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_goal_link_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_goal_link_finalize;
  widget_class->grab_focus = lk_goal_link_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_goal_link_init (LkGoalLink *self)
{
  g_autoptr (GtkListItemFactory) one = new_factory (FALSE), all = new_factory (TRUE);

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (self->drop_down), one);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (self->drop_down), all);
  g_signal_connect_object (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Goal of the team"), -1);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
}

GtkWidget *
lk_goal_link_new (LkDesignDetail *detail,
                  LkSchool       *school)
{
  LkGoalLink *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_GOAL_LINK, NULL);
  self->detail = g_object_ref (detail);
  self->school = g_object_ref (school);
  self->goals = lk_team_goals_new (school);
  g_signal_connect_object (lk_team_goals_get_goals (self->goals), "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (detail, "notify::goal-title", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (detail, "designers-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_design_detail_get_design (detail), "notify::goal-id", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_design_detail_get_design (detail), "notify::status", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}
