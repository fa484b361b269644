#include "session/lk-sheet-stack.h"

struct _LkSheetStack
{
  GtkWidget  parent_instance;

  GtkWidget *overlay;
  GPtrArray *sheets;  /* borrowed, the one in front last */
};

G_DEFINE_FINAL_TYPE (LkSheetStack, lk_sheet_stack, GTK_TYPE_WIDGET)

GtkWidget *
lk_sheet_stack_get_front (LkSheetStack *self)
{
  g_return_val_if_fail (LK_IS_SHEET_STACK (self), NULL);

  return self->sheets->len > 0 ? self->sheets->pdata[self->sheets->len - 1] : NULL;
}

static GtkWidget *
get_reachable (LkSheetStack *self)
{
  GtkWidget *front = lk_sheet_stack_get_front (self);

  return front != NULL ? front : gtk_overlay_get_child (GTK_OVERLAY (self->overlay));
}

/* The focus must have left a widget before it may go. */
static void
take_focus (LkSheetStack *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !gtk_widget_grab_focus (get_reachable (self)))
    gtk_widget_child_focus (get_reachable (self), GTK_DIR_TAB_FORWARD);
}

static void
closed_cb (LkSheetStack *self,
           GtkWidget    *sheet)
{
  if (!g_ptr_array_remove (self->sheets, sheet))
    return;
  gtk_widget_set_can_focus (get_reachable (self), TRUE);
  take_focus (self);
  gtk_overlay_remove_overlay (GTK_OVERLAY (self->overlay), sheet);
}

void
lk_sheet_stack_push (LkSheetStack *self,
                     GtkWidget    *sheet)
{
  g_return_if_fail (LK_IS_SHEET_STACK (self));
  g_return_if_fail (GTK_IS_WIDGET (sheet));

  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), sheet);
  g_signal_connect_object (sheet, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (sheet);
  gtk_widget_set_can_focus (get_reachable (self), FALSE);
  g_ptr_array_add (self->sheets, sheet);
}

void
lk_sheet_stack_push_over (GtkWidget *widget,
                          GtkWidget *sheet)
{
  lk_sheet_stack_push (LK_SHEET_STACK (gtk_widget_get_ancestor (widget, LK_TYPE_SHEET_STACK)), sheet);
}

gboolean
lk_sheet_stack_pop (LkSheetStack *self)
{
  GtkWidget *front = lk_sheet_stack_get_front (self);

  if (front != NULL)
    closed_cb (self, front);
  return front != NULL;
}

void
lk_sheet_stack_clear (LkSheetStack *self)
{
  g_return_if_fail (LK_IS_SHEET_STACK (self));

  while (lk_sheet_stack_pop (self))
    ;
}

static gboolean
lk_sheet_stack_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (get_reachable (LK_SHEET_STACK (widget)), GTK_DIR_TAB_FORWARD);
}

static void
lk_sheet_stack_dispose (GObject *object)
{
  LkSheetStack *self = LK_SHEET_STACK (object);

  g_ptr_array_set_size (self->sheets, 0);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_sheet_stack_parent_class)->dispose (object);
}

static void
lk_sheet_stack_finalize (GObject *object)
{
  g_ptr_array_unref (LK_SHEET_STACK (object)->sheets);

  G_OBJECT_CLASS (lk_sheet_stack_parent_class)->finalize (object);
}

static void
lk_sheet_stack_class_init (LkSheetStackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_sheet_stack_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_sheet_stack_finalize;
  widget_class->grab_focus = lk_sheet_stack_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lk_sheet_stack_init (LkSheetStack *self)
{
  self->sheets = g_ptr_array_new ();
  self->overlay = gtk_overlay_new ();
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
}

GtkWidget *
lk_sheet_stack_new (GtkWidget *content)
{
  LkSheetStack *self = g_object_new (LK_TYPE_SHEET_STACK, NULL);

  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), content);
  return GTK_WIDGET (self);
}
