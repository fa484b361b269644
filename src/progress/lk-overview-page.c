#include "progress/lk-overview-page.h"

#include <glib/gi18n.h>

#include "progress/lk-chart-wall.h"
#include "progress/lk-figures-reader.h"
#include "progress/lk-span-choice.h"
#include "progress/lk-wall-turner.h"
#include "report/lk-overview-charts.h"

#define GAP 12

struct _LkOverviewPage
{
  GtkWidget        parent_instance;

  GtkWidget       *box;
  GtkWidget       *figures;     /* GtkDropDown */
  GtkWidget       *teams;       /* GtkDropDown: all, or one */
  GtkWidget       *span;        /* LkSpanChoice */
  GtkWidget       *wall;
  GtkWidget       *hidden;      /* GtkLabel: how many teams are left out, and why */
  GtkWidget       *nothing;     /* GtkLabel: in place of the wall */

  LkSchool        *school;
  LkFiguresReader *reader;
  LkReport        *report;      /* NULL until it has been read */
  LkReportPeriod  *period;      /* that is read, and is shown then */
  GPtrArray       *shown;       /* of LkTeamPast, borrowed: those on the wall */
  char            *team;        /* an id; "" for all */
  guint            figure;
  gboolean         filling;
};

enum
{
  PROP_0,
  PROP_FIGURE,
  PROP_SPAN,
  PROP_TEAM,
  N_PROPS,
};

enum
{
  OPENED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkOverviewPage, lk_overview_page, GTK_TYPE_WIDGET)

static const char * const tables[] = { "action", "action_move", "planning", "session", "goal", "reading", "success", "membership", "team", "person", NULL };

static void
show_hidden (LkOverviewPage *self)
{
  const guint n = self->report->past->n_hidden;
  g_autofree char *words = g_strdup_printf (ngettext ("%u team is not shown: it had fewer than five people, or nearly the same ones as another.",
                                                      "%u teams are not shown: they had fewer than five people, or nearly the same ones as another.", n), n);

  gtk_label_set_text (GTK_LABEL (self->hidden), words);
  gtk_widget_set_visible (self->hidden, n > 0);
  gtk_widget_set_visible (self->nothing, self->report->teams->len == 0);
}

static gboolean
is_wanted (LkOverviewPage   *self,
           const LkTeamPast *team)
{
  return self->team[0] == '\0' || g_str_equal (self->team, team->id);
}

static void
show_charts (LkOverviewPage *self)
{
  g_autoptr (GPtrArray) all = NULL, charts = g_ptr_array_new ();

  if (self->report == NULL)
    return;
  all = lk_overview_charts_new (self->report, (LkOverviewFigure) self->figure);
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < all->len; i++)
    {
      const LkTeamPast *team = lk_report_get_team (self->report, i)->past;

      if (!is_wanted (self, team))
        continue;
      g_ptr_array_add (charts, all->pdata[i]);
      g_ptr_array_add (self->shown, (gpointer) team);
    }
  lk_chart_wall_set_charts (LK_CHART_WALL (self->wall), charts);
  show_hidden (self);
}

/* A team that is no longer shown gives way to all. */
static void
fill_teams (LkOverviewPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  self->filling = TRUE;
  gtk_string_list_append (names, _("All teams"));
  for (guint i = 0; i < self->report->teams->len; i++)
    {
      const LkTeamPast *team = lk_report_get_team (self->report, i)->past;

      gtk_string_list_append (names, team->name);
      if (g_str_equal (team->id, self->team))
        chosen = i + 1;
    }
  if (chosen == 0)
    {
      g_free (self->team);
      self->team = g_strdup ("");
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->teams), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->teams), chosen);
  self->filling = FALSE;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LkOverviewPage) self = user_data;
  g_autoptr (GError) error = NULL;
  LkSchoolPast *past = lk_school_past_read_finish (LK_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->school == NULL)
    {
      g_clear_pointer (&past, lk_school_past_free);
      return;
    }
  if (past == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("The figures could not be read."));
      return;
    }
  g_clear_pointer (&self->report, lk_report_free);
  self->report = lk_report_new (NULL, lk_school_get_holidays (self->school), self->period, past, lk_day_today ());
  fill_teams (self);
  show_charts (self);
}

static void
due_cb (LkOverviewPage *self,
        GCancellable   *cancellable)
{
  g_clear_pointer (&self->period, lk_report_period_free);
  self->period = lk_span_choice_dup_period (LK_SPAN_CHOICE (self->span));
  lk_school_past_read_async (lk_school_get_store (self->school), self->period->before_from, self->period->till, cancellable, read_cb, g_object_ref (self));
}

static void
span_changed_cb (LkOverviewPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPAN]);
  lk_figures_reader_queue (self->reader);
}

static void
figure_selected_cb (LkOverviewPage *self)
{
  const guint figure = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->figures));

  if (figure == self->figure || figure >= LK_N_OVERVIEW_FIGURES)
    return;
  self->figure = figure;
  show_charts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIGURE]);
}

static void
team_selected_cb (LkOverviewPage *self)
{
  const guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->teams));

  if (self->filling || self->report == NULL || chosen > self->report->teams->len)
    return;
  g_free (self->team);
  self->team = g_strdup (chosen > 0 ? lk_report_get_team (self->report, chosen - 1)->past->id : "");
  show_charts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEAM]);
}

static void
opened_cb (LkOverviewPage *self,
           guint           index)
{
  if (index >= self->shown->len)
    return;
  g_signal_emit (self, signals[OPENED], 0, ((LkTeamPast *) self->shown->pdata[index])->id);
}

static gboolean
lk_overview_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_OVERVIEW_PAGE (widget)->figures);
}

static void
lk_overview_page_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LkOverviewPage *self = LK_OVERVIEW_PAGE (object);

  if (property_id == PROP_FIGURE)
    g_value_set_uint (value, self->figure);
  else if (property_id == PROP_TEAM)
    g_value_set_string (value, self->team);
  else if (property_id == PROP_SPAN)
    g_object_get_property (G_OBJECT (self->span), "chosen", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_overview_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LkOverviewPage *self = LK_OVERVIEW_PAGE (object);

  if (property_id == PROP_FIGURE)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->figures), MIN (g_value_get_uint (value), LK_N_OVERVIEW_FIGURES - 1));
  else if (property_id == PROP_SPAN)
    g_object_set_property (G_OBJECT (self->span), "chosen", value);
  else if (property_id == PROP_TEAM && self->report == NULL)
    {
      g_free (self->team);
      self->team = g_value_dup_string (value);
    }
  else if (property_id != PROP_TEAM)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_overview_page_dispose (GObject *object)
{
  LkOverviewPage *self = LK_OVERVIEW_PAGE (object);

  if (self->reader != NULL)
    lk_figures_reader_stop (self->reader);
  g_clear_object (&self->reader);
  g_ptr_array_set_size (self->shown, 0);
  g_clear_pointer (&self->report, lk_report_free);
  g_clear_pointer (&self->period, lk_report_period_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_overview_page_parent_class)->dispose (object);
}

static void
lk_overview_page_finalize (GObject *object)
{
  LkOverviewPage *self = LK_OVERVIEW_PAGE (object);

  g_ptr_array_unref (self->shown);
  g_free (self->team);

  G_OBJECT_CLASS (lk_overview_page_parent_class)->finalize (object);
}

static void
lk_overview_page_class_init (LkOverviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lk_overview_page_get_property;
  object_class->set_property = lk_overview_page_set_property;
  object_class->dispose = lk_overview_page_dispose;
  object_class->finalize = lk_overview_page_finalize;
  widget_class->grab_focus = lk_overview_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  properties[PROP_FIGURE] = g_param_spec_uint ("figure", NULL, NULL, 0, LK_N_OVERVIEW_FIGURES - 1, 0, flags);
  properties[PROP_SPAN] = g_param_spec_string ("span", NULL, NULL, "year", flags);
  properties[PROP_TEAM] = g_param_spec_string ("team", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[OPENED] = g_signal_new ("opened", LK_TYPE_OVERVIEW_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
name_choice (GtkWidget  *choice,
             const char *name)
{
  gtk_widget_set_tooltip_text (choice, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
new_words (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_visible (label, FALSE);
  return label;
}

static void
lk_overview_page_init (LkOverviewPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->shown = g_ptr_array_new ();
  self->team = g_strdup ("");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  for (guint i = 0; i < LK_N_OVERVIEW_FIGURES; i++)
    gtk_string_list_append (names, lk_overview_figure_get_name ((LkOverviewFigure) i));
  self->figures = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  self->teams = gtk_drop_down_new (NULL, NULL);
  name_choice (self->figures, _("What is counted"));
  name_choice (self->teams, _("Which teams"));
  self->wall = lk_chart_wall_new_small ();
  self->hidden = new_words (NULL);
  self->nothing = new_words (_("Here come the teams of five people and more, as soon as there are any."));
  gtk_widget_add_css_class (self->hidden, "dim-label");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_overview_page_new (LkSchool *school)
{
  LkOverviewPage *self = NULL;
  GtkWidget *bar = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_OVERVIEW_PAGE, NULL);
  self->school = g_object_ref (school);
  self->span = lk_span_choice_new (school);
  bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  gtk_box_append (GTK_BOX (bar), self->figures);
  gtk_box_append (GTK_BOX (bar), self->teams);
  gtk_box_append (GTK_BOX (bar), self->span);
  gtk_box_append (GTK_BOX (bar), lk_wall_turner_new (LK_CHART_WALL (self->wall)));
  gtk_box_append (GTK_BOX (self->box), bar);
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_box_append (GTK_BOX (self->box), self->wall);
  gtk_box_append (GTK_BOX (self->box), self->hidden);
  g_signal_connect_object (self->figures, "notify::selected", G_CALLBACK (figure_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->teams, "notify::selected", G_CALLBACK (team_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->span, "changed", G_CALLBACK (span_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wall, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  self->reader = lk_figures_reader_new (lk_school_get_store (school), tables);
  g_signal_connect_object (self->reader, "due", G_CALLBACK (due_cb), self, G_CONNECT_SWAPPED);
  lk_figures_reader_queue (self->reader);
  return GTK_WIDGET (self);
}
