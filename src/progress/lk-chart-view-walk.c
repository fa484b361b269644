/* Pointing at the points and marks of a chart, by pointer, finger and keys. */

#include "progress/lk-chart-view-private.h"

#include <math.h>

/* In pixels at the usual text size. */
#define NEAR 22

typedef enum
{
  WALK_BACK,
  WALK_ON,
  WALK_UP,
  WALK_DOWN,
  WALK_FIRST,
  WALK_LAST,
} Walk;

int
lk_chart_view_find_pointed (LkChartView *self)
{
  if (!self->is_pointing || self->shapes == NULL)
    return -1;
  return lk_chart_shapes_find (self->shapes, self->pointed.kind, self->pointed.series, self->pointed.point);
}

static void
tell_pointed (LkChartView *self,
              LkChart     *chart)
{
  g_clear_pointer (&self->words, g_free);
  if (self->is_pointing)
    {
      self->words = self->pointed.kind == LK_CHART_SHAPE_MARK
                  ? lk_chart_dup_mark_words (chart, self->pointed.point)
                  : lk_chart_dup_point_words (chart, self->pointed.series, self->pointed.point);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->words, -1);
    }
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
lk_chart_view_point_at (LkChartView *self,
                        int          index,
                        gboolean     by_pointer)
{
  if (index == lk_chart_view_find_pointed (self) && self->is_pointing == (index >= 0))
    {
      self->by_pointer = self->by_pointer && by_pointer;
      return;
    }

  self->is_pointing = index >= 0;
  self->by_pointer = by_pointer;
  if (self->is_pointing)
    self->pointed = *lk_chart_shapes_get (self->shapes, (guint) index);
  tell_pointed (self, self->chart);
}

/* Where a point or a mark of a chart is on its x axis. */
static double
get_x (LkChart            *chart,
       const LkChartShape *shape,
       guint               index)
{
  return shape->kind == LK_CHART_SHAPE_MARK ? lk_chart_get_mark_x (chart, index) : lk_chart_get_point (chart, shape->series, index).x;
}

static guint
count (LkChart            *chart,
       const LkChartShape *shape)
{
  if (shape->kind == LK_CHART_SHAPE_MARK)
    return lk_chart_get_n_marks (chart);
  return shape->series < lk_chart_get_n_series (chart) ? lk_chart_get_n_points (chart, shape->series) : 0;
}

/* Of several on one place the one that is as far among them. */
static int
find_same (LkChart            *from,
           LkChart            *to,
           const LkChartShape *shape)
{
  const guint n = count (to, shape);
  const double x = get_x (from, shape, shape->point);
  guint earlier = 0;
  int found = -1;

  for (guint i = 0; i < shape->point; i++)
    earlier += get_x (from, shape, i) == x;
  for (guint i = 0; i < n; i++)
    if (get_x (to, shape, i) == x)
      {
        found = (int) i;
        if (earlier-- == 0)
          break;
      }
  return found;
}

void
lk_chart_view_move_pointed (LkChartView *self,
                            LkChart     *chart)
{
  int found = -1;

  if (!self->is_pointing)
    return;
  if (chart != NULL && g_strcmp0 (lk_chart_get_title (self->chart), lk_chart_get_title (chart)) == 0)
    found = find_same (self->chart, chart, &self->pointed);
  self->is_pointing = found >= 0;
  if (found >= 0)
    self->pointed.point = (guint) found;
  tell_pointed (self, chart);
}

/* By height, then in the order of the series, so that each of a heap on one place is reached. */
static int
compare_heights (const LkChartShape *one,
                 const LkChartShape *other)
{
  if (fabs (one->y - other->y) > 0.01)
    return one->y < other->y ? -1 : 1;
  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;
  return one->series < other->series ? -1 : one->series > other->series;
}

static gboolean
is_same_series (const LkChartShape *one,
                const LkChartShape *other)
{
  return one->kind == other->kind && one->series == other->series;
}

/* The shape of a series that lies nearest in x. */
static int
find_beside (LkChartShapes      *shapes,
             const LkChartShape *series,
             double              x)
{
  double nearest = INFINITY;
  int found = -1;

  for (guint i = 0; i < lk_chart_shapes_get_n (shapes); i++)
    {
      const LkChartShape *shape = lk_chart_shapes_get (shapes, i);

      if (is_same_series (shape, series) && fabs (shape->x - x) < nearest)
        {
          nearest = fabs (shape->x - x);
          found = (int) i;
        }
    }
  return found;
}

/* Of the other series, each where it is nearest in x, the first above (@direction -1) or below (1). */
static int
find_beyond (LkChartView *self,
             int          from,
             int          direction)
{
  const guint n_series = lk_chart_get_n_series (self->chart);
  const LkChartShape *start = lk_chart_shapes_get (self->shapes, (guint) from), *best = NULL;
  int found = from;

  for (guint i = 0; i <= n_series; i++)
    {
      const LkChartShape series = { .kind = i < n_series ? LK_CHART_SHAPE_POINT : LK_CHART_SHAPE_MARK, .series = i < n_series ? i : 0 };
      const int index = is_same_series (&series, start) ? -1 : find_beside (self->shapes, &series, start->x);
      const LkChartShape *shape = index >= 0 ? lk_chart_shapes_get (self->shapes, (guint) index) : NULL;

      if (shape == NULL || compare_heights (shape, start) * direction <= 0)
        continue;
      if (best == NULL || compare_heights (shape, best) * direction < 0)
        {
          best = shape;
          found = index;
        }
    }
  return found;
}

static int
find_end (LkChartShapes *shapes,
          int            from,
          int            step)
{
  int last = from;

  for (int next = lk_chart_shapes_step (shapes, from, step, TRUE); next != last; next = lk_chart_shapes_step (shapes, last, step, TRUE))
    last = next;
  return last;
}

static int
find_next (LkChartView *self,
           Walk         walk)
{
  const int from = lk_chart_view_find_pointed (self);
  const int step = walk == WALK_BACK || walk == WALK_LAST ? -1 : 1;

  if (from < 0)
    return lk_chart_shapes_step (self->shapes, -1, step, FALSE);
  switch (walk)
    {
    case WALK_UP:
      return find_beyond (self, from, -1);
    case WALK_DOWN:
      return find_beyond (self, from, 1);
    case WALK_FIRST:
    case WALK_LAST:
      return find_end (self->shapes, from, -step);
    case WALK_BACK:
    case WALK_ON:
    default:
      return lk_chart_shapes_step (self->shapes, from, step, TRUE);
    }
}

/* A chart without points lets the key go to whoever wants it. */
static gboolean
walk_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  LkChartView *self = LK_CHART_VIEW (widget);
  Walk walk;

  if (!gtk_widget_is_focus (widget) || self->chart == NULL)
    return GDK_EVENT_PROPAGATE;
  lk_chart_view_draw (self);
  if (lk_chart_shapes_get_n (self->shapes) == 0)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (args, "(i)", &walk);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && walk <= WALK_ON)
    walk = walk == WALK_ON ? WALK_BACK : WALK_ON;
  lk_chart_view_point_at (self, find_next (self, walk), FALSE);
  return GDK_EVENT_STOP;
}

static gboolean
leave_point_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  LkChartView *self = LK_CHART_VIEW (widget);

  if (!self->is_pointing)
    return GDK_EVENT_PROPAGATE;
  lk_chart_view_point_at (self, -1, FALSE);
  return GDK_EVENT_STOP;
}

static int
find_at (LkChartView *self,
         double       x,
         double       y)
{
  if (self->chart == NULL)
    return -1;
  lk_chart_view_draw (self);
  return lk_chart_shapes_find_near (self->shapes, x, y, NEAR * self->style.scale);
}

/* What the keys point at stays until the pointer finds something else. */
static void
moved_cb (LkChartView *self,
          double       x,
          double       y)
{
  const int found = find_at (self, x, y);

  if (found >= 0 || self->by_pointer)
    lk_chart_view_point_at (self, found, TRUE);
}

static void
left_cb (LkChartView *self)
{
  if (self->by_pointer)
    lk_chart_view_point_at (self, -1, FALSE);
}

/* A finger does not hover: what it taps is told until it taps elsewhere. */
static void
pressed_cb (LkChartView *self,
            int          n_press,
            double       x,
            double       y)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  lk_chart_view_point_at (self, find_at (self, x, y), FALSE);
}

static void
focus_left_cb (LkChartView *self)
{
  if (!self->by_pointer)
    lk_chart_view_point_at (self, -1, FALSE);
}

void
lk_chart_view_class_add_walk (GtkWidgetClass *widget_class)
{
  static const struct { guint key, keypad; Walk walk; } keys[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, WALK_BACK }, { GDK_KEY_Right, GDK_KEY_KP_Right, WALK_ON },
    { GDK_KEY_Up, GDK_KEY_KP_Up, WALK_UP }, { GDK_KEY_Down, GDK_KEY_KP_Down, WALK_DOWN },
    { GDK_KEY_Home, GDK_KEY_KP_Home, WALK_FIRST }, { GDK_KEY_End, GDK_KEY_KP_End, WALK_LAST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding (widget_class, keys[i].key, 0, walk_cb, "(i)", keys[i].walk);
      gtk_widget_class_add_binding (widget_class, keys[i].keypad, 0, walk_cb, "(i)", keys[i].walk);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_point_cb, NULL);
}

void
lk_chart_view_add_walk (LkChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new (), *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (moved_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
