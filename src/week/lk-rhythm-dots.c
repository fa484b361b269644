#include "week/lk-rhythm-dots.h"

#include <glib/gi18n.h>

#define MAX_WEEKS 16
#define CELL LK_RHYTHM_DOTS_HEIGHT
#define DOT 14.0
#define SMALL 4.0
#define LINE 2.0
#define WORDS_GAP 3
#define FULL_TURN (2 * G_PI)

typedef enum
{
  MADE,
  MISSED,
  NONE,
  CLOSED,
} Mark;

struct _LkRhythmDots
{
  GtkWidget         parent_instance;

  LkRhythmDotsKind  kind;
  gboolean          numbered;
  GArray           *weeks;    /* of LkRhythmWeek; NULL before there are any */
  PangoLayout      *number;
};

G_DEFINE_FINAL_TYPE (LkRhythmDots, lk_rhythm_dots, GTK_TYPE_WIDGET)

static LkRhythmActivity
get_activity (LkRhythmDots *self)
{
  return self->kind == LK_RHYTHM_DOTS_DESIGNED ? LK_RHYTHM_DESIGN : LK_RHYTHM_VISIT;
}

static Mark
get_mark (LkRhythmDots       *self,
          const LkRhythmWeek *week)
{
  if (week->held[get_activity (self)] > 0)
    return MADE;
  if (!week->is_school)
    return CLOSED;
  return week->due[get_activity (self)] > 0 ? MISSED : NONE;
}

static const LkRhythmWeek *
get_week (LkRhythmDots *self,
          guint         index)
{
  return &g_array_index (self->weeks, LkRhythmWeek, index);
}

static guint
count (LkRhythmDots *self)
{
  return self->weeks != NULL ? self->weeks->len : 0;
}

/* How many of the latest weeks fit. */
static guint
get_n_shown (LkRhythmDots *self,
             int           width)
{
  return MIN (MIN (count (self), MAX_WEEKS), (guint) MAX (1, width / CELL));
}

static void
draw_mark (cairo_t *cr,
           Mark     mark,
           double   x,
           double   y)
{
  cairo_new_path (cr);
  switch (mark)
    {
    case MADE:
      cairo_arc (cr, x, y, DOT / 2, 0, FULL_TURN);
      cairo_fill (cr);
      break;
    case MISSED:
      cairo_arc (cr, x, y, (DOT - LINE) / 2, 0, FULL_TURN);
      cairo_set_line_width (cr, LINE);
      cairo_stroke (cr);
      break;
    case NONE:
      cairo_arc (cr, x, y, SMALL / 2, 0, FULL_TURN);
      cairo_fill (cr);
      break;
    case CLOSED:
    default:
      cairo_move_to (cr, x - SMALL, y);
      cairo_line_to (cr, x + SMALL, y);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
}

static int
measure_number (LkRhythmDots *self)
{
  int height = 0;

  pango_layout_set_text (self->number, "53", -1);
  pango_layout_get_pixel_size (self->number, NULL, &height);
  return height;
}

static void
draw_week (LkRhythmDots *self,
           cairo_t      *cr,
           guint         index,
           double        x)
{
  const LkRhythmWeek *week = get_week (self, index);
  char text[8];
  int width = 0;

  draw_mark (cr, get_mark (self, week), x, CELL / 2.0);
  if (!self->numbered)
    return;
  g_snprintf (text, sizeof text, "%d", lk_day_get_week (week->monday, NULL));
  pango_layout_set_text (self->number, text, -1);
  pango_layout_get_pixel_size (self->number, &width, NULL);
  if (width > CELL)
    return;
  cairo_move_to (cr, x - width / 2.0, CELL + WORDS_GAP);
  pango_cairo_show_layout (cr, self->number);
}

static void
lk_rhythm_dots_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  LkRhythmDots *self = LK_RHYTHM_DOTS (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const guint n = get_n_shown (self, width);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA ink;
  cairo_t *cr = NULL;

  if (n == 0)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_cairo_set_source_rgba (cr, &ink);
  for (guint i = 0; i < n; i++)
    draw_week (self, cr, count (self) - n + i, CELL * ((mirrored ? n - 1 - i : i) + 0.5));
  cairo_destroy (cr);
}

static void
lk_rhythm_dots_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  LkRhythmDots *self = LK_RHYTHM_DOTS (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = CELL;
      *natural = CELL * (int) CLAMP (count (self), 1, MAX_WEEKS);
    }
  else
    *minimum = *natural = CELL + (self->numbered ? WORDS_GAP + measure_number (self) : 0);
}

static void
make_layout (LkRhythmDots *self)
{
  g_autoptr (PangoAttrList) small = pango_attr_list_new ();

  g_clear_object (&self->number);
  self->number = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_attr_list_insert (small, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (self->number, small);
}

static void
lk_rhythm_dots_css_changed (GtkWidget         *widget,
                            GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (lk_rhythm_dots_parent_class)->css_changed (widget, change);

  make_layout (LK_RHYTHM_DOTS (widget));
  gtk_widget_queue_resize (widget);
}

static void
lk_rhythm_dots_dispose (GObject *object)
{
  LkRhythmDots *self = LK_RHYTHM_DOTS (object);

  g_clear_object (&self->number);
  g_clear_pointer (&self->weeks, g_array_unref);

  G_OBJECT_CLASS (lk_rhythm_dots_parent_class)->dispose (object);
}

static void
lk_rhythm_dots_class_init (LkRhythmDotsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_rhythm_dots_dispose;
  widget_class->snapshot = lk_rhythm_dots_snapshot;
  widget_class->measure = lk_rhythm_dots_measure;
  widget_class->css_changed = lk_rhythm_dots_css_changed;
  gtk_widget_class_set_css_name (widget_class, "lkrhythmdots");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lk_rhythm_dots_init (LkRhythmDots *self)
{
  make_layout (self);
}

GtkWidget *
lk_rhythm_dots_new (LkRhythmDotsKind kind,
                    gboolean         numbered)
{
  LkRhythmDots *self = g_object_new (LK_TYPE_RHYTHM_DOTS, NULL);

  self->kind = kind;
  self->numbered = numbered;
  return GTK_WIDGET (self);
}

static char *
dup_held (LkRhythmDots *self,
          guint         n)
{
  switch (self->kind)
    {
    case LK_RHYTHM_DOTS_RECEIVED:
      return g_strdup_printf (ngettext ("visited %u time", "visited %u times", n), n);
    case LK_RHYTHM_DOTS_DESIGNED:
      return g_strdup_printf (ngettext ("%u lesson designed together", "%u lessons designed together", n), n);
    case LK_RHYTHM_DOTS_MADE:
    default:
      return g_strdup_printf (ngettext ("%u visit made", "%u visits made", n), n);
    }
}

static void
update_words (LkRhythmDots *self)
{
  const guint n = MIN (count (self), MAX_WEEKS);
  guint n_made = 0, n_due = 0;
  g_autofree char *words = NULL, *made = NULL, *due = NULL;

  for (guint i = count (self) - n; i < count (self); i++)
    {
      n_made += get_week (self, i)->held[get_activity (self)];
      n_due += get_week (self, i)->due[get_activity (self)];
    }
  made = dup_held (self, n_made);
  due = g_strdup_printf (ngettext ("%u was due", "%u were due", n_due), n_due);
  /* Translators: "In the last 16 weeks: 5 visits made, 6 were due." */
  if (self->kind != LK_RHYTHM_DOTS_DESIGNED)
    words = g_strdup_printf (ngettext ("In the last %u week: %s, %s.", "In the last %u weeks: %s, %s.", n), n, made, due);
  else
    words = g_strdup_printf (ngettext ("In the last %u week: %s.", "In the last %u weeks: %s.", n), n, made);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

void
lk_rhythm_dots_set_weeks (LkRhythmDots *self,
                          GArray       *weeks)
{
  g_return_if_fail (LK_IS_RHYTHM_DOTS (self));

  g_clear_pointer (&self->weeks, g_array_unref);
  self->weeks = weeks != NULL ? g_array_ref (weeks) : NULL;
  update_words (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
