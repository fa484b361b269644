#include "lessons/lk-lesson-sides.h"

#include "widgets/lk-text-scale.h"

#define WIDE 800           /* at usual text */
#define SIDE_WIDTH 230     /* the same */
#define SIDE_PART 4        /* the side has at most a fourth of the width, */
#define SIDE_MAX_WIDTH 340
#define SIDE_MAX_HEIGHT 820
#define GAP 18

enum
{
  HEAD,
  UPPER,
  SIDE,
  LOWER,
  N_PARTS,
};

struct _LkLessonSides
{
  GtkWidget      parent_instance;

  GtkWidget     *parts[N_PARTS];

  GtkAdjustment *adjustment;
  int            wide;        /* as it was told last; -1 for not yet */
  guint          telling;     /* source */
  guint          following;   /* source */
  double         upper;       /* of the adjustment, as it was seen last */
  double         page_size;
};

static guint turned_signal;

G_DEFINE_FINAL_TYPE (LkLessonSides, lk_lesson_sides, GTK_TYPE_WIDGET)

static int
get_side_width (LkLessonSides *self,
                int            width)
{
  const double scale = lk_text_scale_get (GTK_WIDGET (self));
  int least;

  gtk_widget_measure (self->parts[SIDE], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return MAX (least, CLAMP (width / SIDE_PART, (int) (SIDE_WIDTH * scale), (int) (SIDE_MAX_WIDTH * scale)));
}

static int
get_height (LkLessonSides *self,
            int            part,
            int            width)
{
  int natural;

  gtk_widget_measure (self->parts[part], GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static GtkSizeRequestMode
lk_lesson_sides_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_height (LkLessonSides *self,
                int            width)
{
  const gboolean wide = lk_lesson_sides_is_wide (self, width);
  const int side = get_side_width (self, width), main = wide ? width - GAP - side : width;
  const int head = get_height (self, HEAD, width), upper = get_height (self, UPPER, main), lower = get_height (self, LOWER, main);

  if (wide)
    return head + GAP + MAX (upper + GAP + lower, get_height (self, SIDE, side));
  return head + upper + get_height (self, SIDE, width) + lower + 3 * GAP;
}

static void
lk_lesson_sides_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  LkLessonSides *self = LK_LESSON_SIDES (widget);

  *minimum = *natural = 0;
  for (int i = 0; i < N_PARTS; i++)
    {
      int least, wanted;

      gtk_widget_measure (self->parts[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wanted);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = measure_height (self, for_size >= 0 ? MAX (for_size, *minimum) : *natural);
}

static void
place (LkLessonSides *self,
       int            part,
       int            x,
       int            y,
       int            width,
       int            height)
{
  gtk_widget_size_allocate (self->parts[part], &(GtkAllocation) { x, y, MAX (width, 0), MAX (height, 0) }, -1);
}

/* As high as what is in sight of it below the head, wherever the page is scrolled to, so that its scale stands still. */
static void
place_side (LkLessonSides *self,
            int            x,
            int            width,
            int            top,
            int            room)
{
  const double page = gtk_adjustment_get_page_size (self->adjustment), value = gtk_adjustment_get_value (self->adjustment);
  const int sight = (int) MAX (page - top - GAP, page * 0.6);
  const int height = MIN (MAX (get_height (self, SIDE, width), MIN (sight, SIDE_MAX_HEIGHT)), room);
  const int y = (int) CLAMP (value, top, MAX (top, top + room - height));

  place (self, SIDE, x, y, width, height);
}

static gboolean
tell_cb (gpointer user_data)
{
  LkLessonSides *self = user_data;

  self->telling = 0;
  g_signal_emit (self, turned_signal, 0, self->wide == TRUE);
  return G_SOURCE_REMOVE;
}

static void
lk_lesson_sides_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  LkLessonSides *self = LK_LESSON_SIDES (widget);
  const gboolean wide = lk_lesson_sides_is_wide (self, width), mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int side = get_side_width (self, width), main = wide ? width - GAP - side : width, x = wide && mirrored ? side + GAP : 0;
  const int head = get_height (self, HEAD, width), upper = get_height (self, UPPER, main);
  int y = head + GAP;

  if (self->wide != wide && self->telling == 0)
    self->telling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
  self->wide = wide;
  place (self, HEAD, 0, 0, width, head);
  place (self, UPPER, x, y, main, upper);
  if (wide)
    place_side (self, mirrored ? 0 : main + GAP, side, y, height - y);
  y += upper + GAP;
  if (!wide)
    {
      const int beside = get_height (self, SIDE, width);

      place (self, SIDE, 0, y, width, beside);
      y += beside + GAP;
    }
  place (self, LOWER, x, y, main, height - y);
}

static gboolean
follow_cb (gpointer user_data)
{
  LkLessonSides *self = user_data;

  self->following = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* The viewport may be giving out room just now: what is asked for then is lost. */
static void
resized_cb (LkLessonSides *self)
{
  self->upper = gtk_adjustment_get_upper (self->adjustment);
  self->page_size = gtk_adjustment_get_page_size (self->adjustment);
  if (self->following == 0)
    self->following = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_cb, self, NULL);
}

static void
scrolled_cb (LkLessonSides *self)
{
  if (gtk_adjustment_get_upper (self->adjustment) != self->upper || gtk_adjustment_get_page_size (self->adjustment) != self->page_size)
    resized_cb (self);
  else if (self->wide == TRUE)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
lk_lesson_sides_dispose (GObject *object)
{
  LkLessonSides *self = LK_LESSON_SIDES (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_handle_id (&self->following, g_source_remove);
  for (int i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->parts[i], gtk_widget_unparent);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (lk_lesson_sides_parent_class)->dispose (object);
}

static void
lk_lesson_sides_class_init (LkLessonSidesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_lesson_sides_dispose;
  widget_class->get_request_mode = lk_lesson_sides_get_request_mode;
  widget_class->measure = lk_lesson_sides_measure;
  widget_class->size_allocate = lk_lesson_sides_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "lklessonsides");
  turned_signal = g_signal_new ("turned", LK_TYPE_LESSON_SIDES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
lk_lesson_sides_init (LkLessonSides *self)
{
  self->wide = -1;
}

GtkWidget *
lk_lesson_sides_new (GtkWidget     *head,
                     GtkWidget     *upper,
                     GtkWidget     *side,
                     GtkWidget     *lower,
                     GtkAdjustment *adjustment)
{
  LkLessonSides *self = g_object_new (LK_TYPE_LESSON_SIDES, NULL);

  self->parts[HEAD] = head;
  self->parts[UPPER] = upper;
  self->parts[SIDE] = side;
  self->parts[LOWER] = lower;
  self->adjustment = g_object_ref (adjustment);
  for (int i = 0; i < N_PARTS; i++)
    gtk_widget_set_parent (self->parts[i], GTK_WIDGET (self));
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

gboolean
lk_lesson_sides_is_wide (LkLessonSides *self,
                         int            width)
{
  g_return_val_if_fail (LK_IS_LESSON_SIDES (self), FALSE);

  return width >= WIDE * lk_text_scale_get (GTK_WIDGET (self));
}
