#include "pairs/lk-pairs-teams.h"

#include <glib/gi18n.h>

#define GAP        3
#define MAX_HEIGHT 320

struct _LkPairsTeams
{
  GtkPopover     parent_instance;

  GtkWidget     *list; /* GtkBox of GtkCheckButton */

  LkPairingDesk *desk;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (LkPairsTeams, lk_pairs_teams, GTK_TYPE_POPOVER)

static void
team_toggled_cb (LkPairsTeams *self,
                 GtkWidget    *check)
{
  lk_pairing_desk_set_has_team (self->desk, g_object_get_data (G_OBJECT (check), "team"), gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_signal_emit (self, chosen_signal, 0, _("There is another proposal for these teams."));
}

static void
prefer_toggled_cb (LkPairsTeams *self,
                   GtkWidget    *check)
{
  lk_pairing_desk_set_prefer_team (self->desk, gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_signal_emit (self, chosen_signal, 0, _("There is another proposal."));
}

static GtkWidget *
new_check (const char *words,
           gboolean    active)
{
  GtkWidget *check = gtk_check_button_new_with_label (words);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  return check;
}

/* Filled when it opens: teams come and go. */
static void
lk_pairs_teams_show (GtkWidget *widget)
{
  LkPairsTeams *self = LK_PAIRS_TEAMS (widget);
  LkRecordList *teams = lk_school_get_teams (lk_pairing_desk_get_school (self->desk));
  GtkWidget *prefer = new_check (_("Pairs of one team first"), lk_pairing_desk_get_prefer_team (self->desk)), *child = NULL;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; i < lk_record_list_get_size (teams); i++)
    {
      LkTeam *team = lk_record_list_peek (teams, i);
      GtkWidget *check = new_check (lk_team_get_name (team), lk_pairing_desk_get_has_team (self->desk, team));

      g_object_set_data_full (G_OBJECT (check), "team", g_object_ref (team), g_object_unref);
      g_signal_connect_object (check, "toggled", G_CALLBACK (team_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->list), check);
    }
  gtk_box_append (GTK_BOX (self->list), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  g_signal_connect_object (prefer, "toggled", G_CALLBACK (prefer_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->list), prefer);
  GTK_WIDGET_CLASS (lk_pairs_teams_parent_class)->show (widget);
}

static void
lk_pairs_teams_dispose (GObject *object)
{
  g_clear_object (&LK_PAIRS_TEAMS (object)->desk);

  G_OBJECT_CLASS (lk_pairs_teams_parent_class)->dispose (object);
}

static void
lk_pairs_teams_class_init (LkPairsTeamsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_pairs_teams_dispose;
  GTK_WIDGET_CLASS (klass)->show = lk_pairs_teams_show;
  chosen_signal = g_signal_new ("chosen", LK_TYPE_PAIRS_TEAMS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lk_pairs_teams_init (LkPairsTeams *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
}

GtkWidget *
lk_pairs_teams_new (LkPairingDesk *desk)
{
  LkPairsTeams *self = NULL;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (desk), NULL);

  self = g_object_new (LK_TYPE_PAIRS_TEAMS, NULL);
  self->desk = g_object_ref (desk);
  return GTK_WIDGET (self);
}

char *
lk_pairs_teams_dup_words (LkPairingDesk *desk)
{
  LkRecordList *teams = NULL;
  LkTeam *last = NULL;
  guint n_all, n = 0;

  g_return_val_if_fail (LK_IS_PAIRING_DESK (desk), NULL);

  teams = lk_school_get_teams (lk_pairing_desk_get_school (desk));
  n_all = lk_record_list_get_size (teams);
  for (guint i = 0; i < n_all; i++)
    if (lk_pairing_desk_get_has_team (desk, lk_record_list_peek (teams, i)))
      {
        last = lk_record_list_peek (teams, i);
        n++;
      }
  if (n == 0)
    return g_strdup (_("No team"));
  if (n == 1)
    return g_strdup (lk_team_get_name (last));
  if (n == n_all)
    return g_strdup (_("Whole school"));
  return g_strdup_printf (ngettext ("%u team", "%u teams", n), n);
}
