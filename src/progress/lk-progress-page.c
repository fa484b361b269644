#include "progress/lk-progress-page.h"

#include <glib/gi18n.h>

#include "progress/lk-chart-wall.h"
#include "progress/lk-figures-reader.h"
#include "progress/lk-span-choice.h"
#include "progress/lk-wall-turner.h"
#include "report/lk-team-charts.h"

#define GAP 12

struct _LkProgressPage
{
  GtkWidget        parent_instance;

  GtkWidget       *box;
  GtkWidget       *buttons[LK_N_CHART_SECTIONS];
  GtkWidget       *span;           /* LkSpanChoice */
  GtkWidget       *wall;

  LkBoard         *board;
  LkFiguresReader *reader;
  LkTeamHistory   *history;        /* NULL until it has been read */
  LkChartSection   section;
};

enum
{
  PROP_0,
  PROP_SECTION,
  PROP_SPAN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LkProgressPage, lk_progress_page, GTK_TYPE_WIDGET)

static const char * const section_keys[LK_N_CHART_SECTIONS] = {
  [LK_CHART_SECTION_GOALS] = "goals",
  [LK_CHART_SECTION_ACTIONS] = "actions",
  [LK_CHART_SECTION_RHYTHM] = "rhythm",
  [LK_CHART_SECTION_TEAM] = "team",
};

static const char * const tables[] = { "action", "action_move", "planning", "session", "check_in", "goal", "reading", "membership", "person", NULL };

static void
show_charts (LkProgressPage *self)
{
  g_autoptr (GPtrArray) charts = NULL;

  if (self->history == NULL)
    return;
  charts = lk_team_charts_new (self->board, self->history, self->section);
  lk_chart_wall_set_charts (LK_CHART_WALL (self->wall), charts);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LkProgressPage) self = user_data;
  g_autoptr (GError) error = NULL;
  LkTeamHistory *history = lk_team_history_read_finish (LK_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->board == NULL)
    {
      g_clear_pointer (&history, lk_team_history_free);
      return;
    }
  if (history == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("The figures could not be read."));
      return;
    }
  g_clear_pointer (&self->history, lk_team_history_free);
  self->history = history;
  show_charts (self);
}

static void
due_cb (LkProgressPage *self,
        GCancellable   *cancellable)
{
  LkStore *store = lk_school_get_store (lk_board_get_school (self->board));
  g_autoptr (LkReportPeriod) period = lk_span_choice_dup_period (LK_SPAN_CHOICE (self->span));

  lk_team_history_read_async (store, lk_record_get_id (LK_RECORD (lk_board_get_team (self->board))), period->from, period->till, cancellable, read_cb, g_object_ref (self));
}

static void
span_changed_cb (LkProgressPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPAN]);
  lk_figures_reader_queue (self->reader);
}

static void
set_section (LkProgressPage *self,
             LkChartSection  section)
{
  if (self->section == section)
    return;
  self->section = section;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[section]), TRUE);
  lk_chart_wall_set_page (LK_CHART_WALL (self->wall), 0);
  show_charts (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
}

static void
toggled_cb (LkProgressPage *self)
{
  for (guint i = 0; i < LK_N_CHART_SECTIONS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      set_section (self, (LkChartSection) i);
}

static gboolean
lk_progress_page_grab_focus (GtkWidget *widget)
{
  LkProgressPage *self = LK_PROGRESS_PAGE (widget);

  return gtk_widget_grab_focus (self->buttons[self->section]);
}

static void
lk_progress_page_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LkProgressPage *self = LK_PROGRESS_PAGE (object);

  if (property_id == PROP_SECTION)
    g_value_set_string (value, section_keys[self->section]);
  else if (property_id == PROP_SPAN)
    g_object_get_property (G_OBJECT (self->span), "chosen", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_progress_page_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LkProgressPage *self = LK_PROGRESS_PAGE (object);

  if (property_id == PROP_SPAN)
    g_object_set_property (G_OBJECT (self->span), "chosen", value);
  else if (property_id != PROP_SECTION)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  else
    for (guint i = 0; i < LK_N_CHART_SECTIONS; i++)
      if (g_strcmp0 (g_value_get_string (value), section_keys[i]) == 0)
        set_section (self, (LkChartSection) i);
}

static void
lk_progress_page_dispose (GObject *object)
{
  LkProgressPage *self = LK_PROGRESS_PAGE (object);

  if (self->reader != NULL)
    lk_figures_reader_stop (self->reader);
  g_clear_object (&self->reader);
  g_clear_pointer (&self->history, lk_team_history_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (lk_progress_page_parent_class)->dispose (object);
}

static void
lk_progress_page_class_init (LkProgressPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = lk_progress_page_get_property;
  object_class->set_property = lk_progress_page_set_property;
  object_class->dispose = lk_progress_page_dispose;
  widget_class->grab_focus = lk_progress_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  properties[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, "goals", flags);
  properties[PROP_SPAN] = g_param_spec_string ("span", NULL, NULL, "year", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
new_sections (LkProgressPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  for (guint i = 0; i < LK_N_CHART_SECTIONS; i++)
    {
      self->buttons[i] = gtk_toggle_button_new_with_label (lk_chart_section_get_name ((LkChartSection) i));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]), GTK_TOGGLE_BUTTON (self->buttons[0]));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i == self->section);
      g_signal_connect_object (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), self->buttons[i]);
    }
  return box;
}

static void
lk_progress_page_init (LkProgressPage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->wall = lk_chart_wall_new ();
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_progress_page_new (LkBoard *board)
{
  LkProgressPage *self = NULL;
  GtkWidget *bar = NULL, *room = NULL;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);

  self = g_object_new (LK_TYPE_PROGRESS_PAGE, NULL);
  self->board = g_object_ref (board);
  self->span = lk_span_choice_new (lk_board_get_school (board));
  bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_hexpand (room, TRUE);
  gtk_box_append (GTK_BOX (bar), new_sections (self));
  gtk_box_append (GTK_BOX (bar), room);
  gtk_box_append (GTK_BOX (bar), lk_wall_turner_new (LK_CHART_WALL (self->wall)));
  gtk_box_append (GTK_BOX (bar), self->span);
  gtk_box_append (GTK_BOX (self->box), bar);
  gtk_box_append (GTK_BOX (self->box), self->wall);
  g_signal_connect_object (self->span, "changed", G_CALLBACK (span_changed_cb), self, G_CONNECT_SWAPPED);
  self->reader = lk_figures_reader_new (lk_school_get_store (lk_board_get_school (board)), tables);
  g_signal_connect_object (self->reader, "due", G_CALLBACK (due_cb), self, G_CONNECT_SWAPPED);
  lk_figures_reader_queue (self->reader);
  return GTK_WIDGET (self);
}
