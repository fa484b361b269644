/*
 * Rows are plain structs, one an action; only those in sight have a card. Cards are made when the list or the scroll
 * position changes, never while sizes are being given out.
 */

#include "board/lk-card-stack-private.h"

#include <math.h>

#define GAP_SPEED 0.35

typedef enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
} LkCardStackProp;

G_DEFINE_FINAL_TYPE_WITH_CODE (LkCardStack, lk_card_stack, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static gboolean
needs_fill (LkCardStack *self,
            double       y,
            LkCardRow   *row,
            int          height)
{
  return row->card == NULL && y + height >= lk_card_stack_get_scroll (self) && y <= lk_card_stack_get_scroll (self) + self->view;
}

/* Heights are those of one width; what has a card is measured for it at once. */
static void
set_width (LkCardStack *self,
           int          width)
{
  if (width != self->width)
    for (guint i = 0; i < self->rows->len; i++)
      lk_card_stack_get_row (self, i)->height = 0;
  self->width = width;
  for (guint i = 0; i < self->rows->len; i++)
    lk_card_stack_measure_row (self, lk_card_stack_get_row (self, i));
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
  lk_card_stack_configure (self, lk_card_stack_get_scroll (self));
  self->allocating = FALSE;

  guess = lk_card_stack_average_height (self);
  y = -lk_card_stack_get_scroll (self);
  for (guint i = 0; i < self->rows->len; i++)
    {
      LkCardRow *row = lk_card_stack_get_row (self, i);
      int row_height = row->height > 0 ? row->height : guess;

      y += row->gap;
      if (row->card)
        gtk_widget_allocate (GTK_WIDGET (row->card), width, row_height, -1,
                             gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, (float) y)));
      incomplete = incomplete || needs_fill (self, y + lk_card_stack_get_scroll (self), row, row_height);
      y += row_height + LK_CARD_STACK_SPACING;
    }
  if (incomplete)
    lk_card_stack_queue_fill (self);
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
  *natural = (int) ceil (lk_card_stack_total_height (self));
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
      double *gap = i < self->rows->len ? &lk_card_stack_get_row (self, i)->gap : &self->end_gap;
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
           LkCardRow   *row)
{
  lk_card_stack_hide_card (self, row);
  g_clear_object (&row->action);
}

static void
items_changed_cb (LkCardStack *self,
                  guint        position,
                  guint        removed,
                  guint        added)
{
  g_autofree LkCardRow *fresh = g_new0 (LkCardRow, added + 1);

  for (guint i = 0; i < removed; i++)
    clear_row (self, lk_card_stack_get_row (self, position + i));
  if (removed > 0)
    g_array_remove_range (self->rows, position, removed);
  for (guint i = 0; i < added; i++)
    fresh[i].action = g_list_model_get_item (self->actions, position + i);
  g_array_insert_vals (self->rows, position, fresh, added);
  lk_card_stack_fill (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
scrolled_cb (LkCardStack *self)
{
  if (self->allocating)
    lk_card_stack_queue_fill (self);
  else
    lk_card_stack_refill (self);
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

static void
lk_card_stack_dispose (GObject *object)
{
  LkCardStack *self = LK_CARD_STACK (object);
  GtkWidget *child;

  if (self->actions)
    g_signal_handlers_disconnect_by_data (self->actions, self);
  for (guint i = 0; i < self->rows->len; i++)
    g_clear_object (&lk_card_stack_get_row (self, i)->action);
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

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  lk_card_stack_class_add_walk (widget_class);
  gtk_widget_class_set_css_name (widget_class, "lkcardstack");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
lk_card_stack_init (LkCardStack *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (LkCardRow));
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
  return position < self->rows->len ? lk_card_stack_get_row (self, position)->action : NULL;
}

int
lk_card_stack_find (LkCardStack *self,
                    LkAction    *action)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (lk_card_stack_get_row (self, i)->action == action)
      return (int) i;
  return -1;
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

guint
lk_card_stack_place_at (LkCardStack *self,
                        double       y)
{
  g_autofree LkDropSpan *spans = g_new0 (LkDropSpan, self->rows->len + 1);
  int guess = lk_card_stack_average_height (self);
  double top = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LkCardRow *row = lk_card_stack_get_row (self, i);

      spans[i].y = top;
      spans[i].height = row->height > 0 ? row->height : guess;
      top += spans[i].height + LK_CARD_STACK_SPACING;
    }
  return lk_drop_place_find (spans, self->rows->len, y + lk_card_stack_get_scroll (self));
}

void
lk_card_stack_scroll_by (LkCardStack *self,
                         double       pixels)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (adjustment && pixels != 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + pixels);
}
