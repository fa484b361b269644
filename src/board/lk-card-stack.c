/*
 * Rows are plain structs, one an action; only those in sight have a card. Cards are made when the list or the scroll
 * position changes, never while sizes are being given out.
 */

#include "board/lk-card-stack.h"

#include <math.h>

#define SPACING 6
#define OVERSCAN 120
#define GUESSED_HEIGHT 62
#define GUESSED_VIEW 420
#define MOST_SPARE 8
#define GAP_SPEED 0.35

typedef struct
{
  LkAction *action;
  LkCard   *card;
  int       height;     /* 0: not measured for this width */
  double    gap;        /* shown before it, on its way to the target */
} Row;

struct _LkCardStack
{
  GtkWidget       parent_instance;

  LkBoardContext *context;
  GListModel     *actions;
  GArray         *rows;          /* of Row */
  GPtrArray      *spare;         /* cards without an action, parented and hidden */
  GtkAdjustment  *adjustments[2];
  int             width;         /* that the heights are measured for */
  int             view;          /* height that is seen */
  double          end_gap;
  int             gap_position;
  int             gap_height;
  guint           gap_tick;
  guint           fill_tick;
  gboolean        allocating;    /* cards must not come or go now */
};

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} LkCardStackProp;

static guint leave_signal;

G_DEFINE_FINAL_TYPE_WITH_CODE (LkCardStack, lk_card_stack, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static Row *
row_at (LkCardStack *self,
        guint        position)
{
  return &g_array_index (self->rows, Row, position);
}

static int
average_height (LkCardStack *self)
{
  int sum = 0, n = 0;

  for (guint i = 0; i < self->rows->len && n < 20; i++)
    if (row_at (self, i)->height > 0)
      {
        sum += row_at (self, i)->height;
        n++;
      }
  return n > 0 ? sum / n : GUESSED_HEIGHT;
}

static double
total_height (LkCardStack *self)
{
  int guess = average_height (self);
  double sum = self->end_gap;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = row_at (self, i);

      sum += (row->height > 0 ? row->height : guess) + SPACING + row->gap;
    }
  return sum;
}

static double
get_scroll (LkCardStack *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment ? gtk_adjustment_get_value (adjustment) : 0;
}

static void
hide_card (LkCardStack *self,
           Row         *row)
{
  LkCard *card = g_steal_pointer (&row->card);

  if (card == NULL)
    return;
  lk_card_set_action (card, NULL);
  lk_card_set_lifted (card, FALSE);
  if (self->spare->len >= MOST_SPARE)
    {
      gtk_widget_unparent (GTK_WIDGET (card));
      return;
    }
  gtk_widget_set_visible (GTK_WIDGET (card), FALSE);
  g_ptr_array_add (self->spare, card);
}

static void
show_card (LkCardStack *self,
           Row         *row)
{
  if (row->card)
    return;
  if (self->spare->len > 0)
    {
      row->card = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
      lk_card_set_action (row->card, row->action);
      gtk_widget_set_visible (GTK_WIDGET (row->card), TRUE);
      return;
    }
  row->card = LK_CARD (lk_card_new (self->context));
  lk_card_set_action (row->card, row->action);
  gtk_widget_set_parent (GTK_WIDGET (row->card), GTK_WIDGET (self));
}

static int
measure_row (LkCardStack *self,
             Row         *row)
{
  if (row->card && self->width > 0)
    gtk_widget_measure (GTK_WIDGET (row->card), GTK_ORIENTATION_VERTICAL, self->width, &row->height, NULL, NULL, NULL);
  return row->height > 0 ? row->height : average_height (self);
}

static gboolean
has_focus (Row *row)
{
  return row->card && gtk_widget_get_focus_child (GTK_WIDGET (row->card)) == NULL
           ? gtk_widget_is_focus (GTK_WIDGET (row->card))
           : row->card != NULL;
}

/* Sees to it that just the rows in sight have cards; returns how far measuring moved what lies above the view. */
static double
fill (LkCardStack *self)
{
  double top = get_scroll (self) - OVERSCAN;
  double bottom = get_scroll (self) + (self->view > 0 ? self->view : GUESSED_VIEW) + OVERSCAN;
  int guess = average_height (self);
  double y = 0, moved = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = row_at (self, i);
      int before = row->height > 0 ? row->height : guess;
      int height = before;

      y += row->gap;
      if (y + before >= top && y <= bottom)
        {
          show_card (self, row);
          lk_card_set_place (row->card, i + 1, self->rows->len);
          height = measure_row (self, row);
        }
      else if (!has_focus (row))
        hide_card (self, row);
      if (y + before < get_scroll (self))
        moved += height - before;
      y += height + SPACING;
    }
  return moved;
}

static void
configure (LkCardStack *self,
           double       value)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double upper = MAX (total_height (self), self->view);

  if (adjustment)
    gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - self->view), 0, upper, 40, self->view * 0.9, self->view);
}

static void
refill (LkCardStack *self)
{
  double value = get_scroll (self);
  double moved = fill (self);

  if (fabs (moved) > 0.5)
    configure (self, value + moved);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
fill_tick_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       data)
{
  LkCardStack *self = LK_CARD_STACK (widget);

  self->fill_tick = 0;
  refill (self);
  return G_SOURCE_REMOVE;
}

static void
queue_fill (LkCardStack *self)
{
  if (self->fill_tick == 0)
    self->fill_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_tick_cb, NULL, NULL);
}

static gboolean
needs_fill (LkCardStack *self,
            double       y,
            Row         *row,
            int          height)
{
  return row->card == NULL && y + height >= get_scroll (self) && y <= get_scroll (self) + self->view;
}

/* Heights are those of one width; what has a card is measured for it at once. */
static void
set_width (LkCardStack *self,
           int          width)
{
  if (width != self->width)
    for (guint i = 0; i < self->rows->len; i++)
      row_at (self, i)->height = 0;
  self->width = width;
  for (guint i = 0; i < self->rows->len; i++)
    measure_row (self, row_at (self, i));
}

static void
lk_card_stack_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  LkCardStack *self = LK_CARD_STACK (widget);
  gboolean incomplete = FALSE;
  double y;
  int guess;

  self->allocating = TRUE;
  set_width (self, width);
  self->view = height;
  configure (self, get_scroll (self));
  self->allocating = FALSE;

  guess = average_height (self);
  y = -get_scroll (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = row_at (self, i);
      int row_height = row->height > 0 ? row->height : guess;

      y += row->gap;
      if (row->card)
        gtk_widget_allocate (GTK_WIDGET (row->card), width, row_height, -1,
                             gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) y)));
      incomplete = incomplete || needs_fill (self, y + get_scroll (self), row, row_height);
      y += row_height + SPACING;
    }
  if (incomplete)
    queue_fill (self);
}

static GtkSizeRequestMode
lk_card_stack_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lk_card_stack_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  LkCardStack *self = LK_CARD_STACK (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = 220;
      return;
    }
  if (for_size > 0)
    set_width (self, for_size);
  *minimum = 0;
  *natural = (int) ceil (total_height (self));
}

static gboolean
gap_tick_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       data)
{
  LkCardStack *self = LK_CARD_STACK (widget);
  gboolean animate, moving = FALSE;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &animate, NULL);
  for (guint i = 0; i <= self->rows->len; i++)
    {
      double *gap = i < self->rows->len ? &row_at (self, i)->gap : &self->end_gap;
      double target = self->gap_position == (int) i ? self->gap_height : 0;

      if (!animate || fabs (target - *gap) < 1)
        *gap = target;
      else
        *gap += (target - *gap) * GAP_SPEED;
      moving = moving || *gap != target;
    }
  /* A gap makes the list higher: its scrollbar may come, which must not happen while only the cards are placed. */
  gtk_widget_queue_resize (widget);
  if (!moving)
    self->gap_tick = 0;
  return moving ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
lk_card_stack_open_gap (LkCardStack *self,
                        int          position,
                        int          height)
{
  if (self->gap_position == position && self->gap_height == height)
    return;
  self->gap_position = position;
  self->gap_height = height;
  if (self->gap_tick == 0)
    self->gap_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), gap_tick_cb, NULL, NULL);
}

static void
clear_row (LkCardStack *self,
           Row         *row)
{
  hide_card (self, row);
  g_clear_object (&row->action);
}

static void
items_changed_cb (LkCardStack *self,
                  guint        position,
                  guint        removed,
                  guint        added)
{
  g_autofree Row *fresh = g_new0 (Row, added + 1);

  for (guint i = 0; i < removed; i++)
    clear_row (self, row_at (self, position + i));
  if (removed > 0)
    g_array_remove_range (self->rows, position, removed);
  for (guint i = 0; i < added; i++)
    fresh[i].action = g_list_model_get_item (self->actions, position + i);
  g_array_insert_vals (self->rows, position, fresh, added);
  fill (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
scrolled_cb (LkCardStack *self)
{
  if (self->allocating)
    queue_fill (self);
  else
    refill (self);
}

static void
set_adjustment (LkCardStack    *self,
                GtkOrientation  orientation,
                GtkAdjustment  *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place == adjustment)
    return;
  if (*place)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_set_object (place, adjustment);
  if (adjustment && orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
lk_card_stack_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LkCardStack *self = LK_CARD_STACK (object);

  switch ((LkCardStackProp) prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lk_card_stack_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  LkCardStack *self = LK_CARD_STACK (object);

  switch ((LkCardStackProp) prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
walk (GtkWidget *widget,
      GVariant  *arguments,
      gpointer   data)
{
  LkCardStack *self = LK_CARD_STACK (widget);
  LkCard *card = lk_card_stack_get_focus (self);
  int direction, position, step;

  if (card == NULL)
    return GDK_EVENT_PROPAGATE;
  g_variant_get (arguments, "(ii)", &direction, &step);
  position = lk_card_stack_find (self, lk_card_get_action (card)) + step;
  if (step != 0 && position >= 0 && position < (int) self->rows->len)
    lk_card_stack_focus (self, (guint) position);
  else if (ABS (step) > 1)
    lk_card_stack_focus (self, step < 0 ? 0 : self->rows->len - 1);
  else
    g_signal_emit (self, leave_signal, 0, direction);
  return GDK_EVENT_STOP;
}

static void
add_walk (GtkWidgetClass   *widget_class,
          guint             key,
          GtkDirectionType  direction,
          int               step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, walk, "(ii)", direction, step);
}

/* Focus comes in at the top from outside; within, only the arrow keys walk: one stop for Tab. */
static gboolean
lk_card_stack_focus_vfunc (GtkWidget        *widget,
                           GtkDirectionType  direction)
{
  LkCardStack *self = LK_CARD_STACK (widget);

  if (gtk_widget_get_focus_child (widget) || self->rows->len == 0)
    return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = row_at (self, i);

      if (row->card && gtk_widget_get_mapped (GTK_WIDGET (row->card)))
        return gtk_widget_grab_focus (GTK_WIDGET (row->card));
    }
  return FALSE;
}

static void
lk_card_stack_dispose (GObject *object)
{
  LkCardStack *self = LK_CARD_STACK (object);
  GtkWidget *child;

  if (self->actions)
    g_signal_handlers_disconnect_by_data (self->actions, self);
  for (guint i = 0; i < self->rows->len; i++)
    g_clear_object (&row_at (self, i)->action);
  g_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->spare, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_object (&self->actions);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (lk_card_stack_parent_class)->dispose (object);
}

static void
lk_card_stack_finalize (GObject *object)
{
  LkCardStack *self = LK_CARD_STACK (object);

  g_array_unref (self->rows);
  g_ptr_array_unref (self->spare);
  G_OBJECT_CLASS (lk_card_stack_parent_class)->finalize (object);
}

static void
lk_card_stack_class_init (LkCardStackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lk_card_stack_get_property;
  object_class->set_property = lk_card_stack_set_property;
  object_class->dispose = lk_card_stack_dispose;
  object_class->finalize = lk_card_stack_finalize;
  widget_class->get_request_mode = lk_card_stack_get_request_mode;
  widget_class->measure = lk_card_stack_measure;
  widget_class->size_allocate = lk_card_stack_size_allocate;
  widget_class->focus = lk_card_stack_focus_vfunc;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  leave_signal = g_signal_new ("leave", LK_TYPE_CARD_STACK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, GTK_TYPE_DIRECTION_TYPE);

  add_walk (widget_class, GDK_KEY_Up, GTK_DIR_UP, -1);
  add_walk (widget_class, GDK_KEY_Down, GTK_DIR_DOWN, 1);
  add_walk (widget_class, GDK_KEY_Left, GTK_DIR_LEFT, 0);
  add_walk (widget_class, GDK_KEY_Right, GTK_DIR_RIGHT, 0);
  add_walk (widget_class, GDK_KEY_Page_Up, GTK_DIR_UP, -6);
  add_walk (widget_class, GDK_KEY_Page_Down, GTK_DIR_DOWN, 6);
  add_walk (widget_class, GDK_KEY_Home, GTK_DIR_UP, -G_MAXINT / 2);
  add_walk (widget_class, GDK_KEY_End, GTK_DIR_DOWN, G_MAXINT / 2);
  gtk_widget_class_set_css_name (widget_class, "lkcardstack");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
lk_card_stack_init (LkCardStack *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  self->spare = g_ptr_array_new ();
  self->gap_position = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
lk_card_stack_new (LkBoardContext *context,
                   GListModel     *actions)
{
  LkCardStack *self = g_object_new (LK_TYPE_CARD_STACK, NULL);

  self->context = g_object_ref (context);
  self->actions = g_object_ref (actions);
  g_signal_connect_object (actions, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (actions));
  return GTK_WIDGET (self);
}

guint
lk_card_stack_get_n (LkCardStack *self)
{
  return self->rows->len;
}

LkAction *
lk_card_stack_get_action (LkCardStack *self,
                          guint        position)
{
  return position < self->rows->len ? row_at (self, position)->action : NULL;
}

int
lk_card_stack_find (LkCardStack *self,
                    LkAction    *action)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->action == action)
      return (int) i;
  return -1;
}

LkCard *
lk_card_stack_get_focus (LkCardStack *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child && LK_IS_CARD (child) ? LK_CARD (child) : NULL;
}

LkCard *
lk_card_stack_pick (LkCardStack *self,
                    double       x,
                    double       y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  while (widget && !LK_IS_CARD (widget))
    widget = widget == GTK_WIDGET (self) ? NULL : gtk_widget_get_parent (widget);
  return widget ? LK_CARD (widget) : NULL;
}

static double
offset_of (LkCardStack *self,
           guint        position,
           gboolean     with_gaps)
{
  int guess = average_height (self);
  double y = 0;

  for (guint i = 0; i < position; i++)
    {
      Row *row = row_at (self, i);

      y += (row->height > 0 ? row->height : guess) + SPACING + (with_gaps ? row->gap : 0);
    }
  return y;
}

static void
scroll_to (LkCardStack *self,
           guint        position)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double y = offset_of (self, position, TRUE);

  if (adjustment)
    gtk_adjustment_clamp_page (adjustment, y, y + measure_row (self, row_at (self, position)));
}

void
lk_card_stack_focus (LkCardStack *self,
                     guint        position)
{
  if (position >= self->rows->len)
    return;
  show_card (self, row_at (self, position));
  lk_card_set_place (row_at (self, position)->card, position + 1, self->rows->len);
  scroll_to (self, position);
  gtk_widget_grab_focus (GTK_WIDGET (row_at (self, position)->card));
  /* What was above or below it may have been only guessed before it was shown. */
  scroll_to (self, position);
  queue_fill (self);
}

void
lk_card_stack_focus_near (LkCardStack *self,
                          double       y)
{
  double wanted = y + get_scroll (self);
  guint nearest = 0;
  double best = G_MAXDOUBLE;
  double top = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      int height = row_at (self, i)->height > 0 ? row_at (self, i)->height : GUESSED_HEIGHT;
      double distance = fabs (top + height / 2.0 - wanted);

      if (distance < best)
        {
          best = distance;
          nearest = i;
        }
      top += height + SPACING;
    }
  lk_card_stack_focus (self, nearest);
}

guint
lk_card_stack_place_at (LkCardStack *self,
                        double       y)
{
  g_autofree LkDropSpan *spans = g_new0 (LkDropSpan, self->rows->len + 1);
  int guess = average_height (self);
  double top = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = row_at (self, i);

      spans[i].y = top;
      spans[i].height = row->height > 0 ? row->height : guess;
      top += spans[i].height + SPACING;
    }
  return lk_drop_place_find (spans, self->rows->len, y + get_scroll (self));
}

void
lk_card_stack_scroll_by (LkCardStack *self,
                         double       pixels)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (adjustment && pixels != 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + pixels);
}
