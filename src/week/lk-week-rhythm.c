#include "week/lk-week-rhythm.h"

#include <glib/gi18n.h>

#include "week/lk-rhythm-dots.h"

#define GAP 6
#define COLUMN_GAP 12

struct _LkWeekRhythm
{
  GtkWidget  parent_instance;

  GtkWidget *box;
  GtkWidget *made;
  GtkWidget *received;
  GtkWidget *designed;
};

G_DEFINE_FINAL_TYPE (LkWeekRhythm, lk_week_rhythm, GTK_TYPE_WIDGET)

static void
lk_week_rhythm_dispose (GObject *object)
{
  g_clear_pointer (&LK_WEEK_RHYTHM (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_week_rhythm_parent_class)->dispose (object);
}

static void
lk_week_rhythm_class_init (LkWeekRhythmClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lk_week_rhythm_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
new_label (const char *words,
           const char *style_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static GtkWidget *
add_row (GtkGrid          *grid,
         int               row,
         const char       *words,
         LkRhythmDotsKind  kind,
         gboolean          numbered)
{
  GtkWidget *label = new_label (words, NULL), *dots = lk_rhythm_dots_new (kind, numbered);

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  /* Beside the dots, not beside the numbers below them. */
  gtk_widget_set_size_request (label, -1, LK_RHYTHM_DOTS_HEIGHT);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (dots, TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, dots, 1, row, 1, 1);
  return dots;
}

static void
lk_week_rhythm_init (LkWeekRhythm *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), COLUMN_GAP);
  self->made = add_row (GTK_GRID (grid), 0, _("I visited"), LK_RHYTHM_DOTS_MADE, FALSE);
  self->received = add_row (GTK_GRID (grid), 1, _("I was visited"), LK_RHYTHM_DOTS_RECEIVED, FALSE);
  self->designed = add_row (GTK_GRID (grid), 2, _("Designed together"), LK_RHYTHM_DOTS_DESIGNED, TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_box_append (GTK_BOX (self->box), new_label (_("My Rhythm"), "heading"));
  gtk_box_append (GTK_BOX (self->box), grid);
  gtk_box_append (GTK_BOX (self->box), new_label (_("By week: ● done, ○ due, not done, – no school."), "dim-label"));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_week_rhythm_new (void)
{
  return g_object_new (LK_TYPE_WEEK_RHYTHM, NULL);
}

void
lk_week_rhythm_show (LkWeekRhythm    *self,
                     const LkOwnWeek *week)
{
  g_return_if_fail (LK_IS_WEEK_RHYTHM (self));

  lk_rhythm_dots_set_weeks (LK_RHYTHM_DOTS (self->made), week->rhythm);
  lk_rhythm_dots_set_weeks (LK_RHYTHM_DOTS (self->received), week->received);
  lk_rhythm_dots_set_weeks (LK_RHYTHM_DOTS (self->designed), week->rhythm);
  gtk_widget_set_visible (GTK_WIDGET (self), week->rhythm->len > 0);
}
