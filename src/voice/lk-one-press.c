#include "voice/lk-one-press.h"

#define PRESS "lk-press"

/* The key that went down last, and where. */
typedef struct
{
  guint      code;    /* 0: it has come up */
  GtkWidget *focus;   /* weak */
} Press;

static void
press_free (gpointer data)
{
  Press *press = data;

  g_clear_weak_pointer (&press->focus);
  g_free (press);
}

/* One that leaves the line where it is typed, or deletes past its beginning, does more than writing. */
static gboolean
is_writing (GtkWidget *focus,
            guint      key)
{
  if (GTK_IS_TEXT_VIEW (focus))
    return TRUE;
  return GTK_IS_TEXT (focus) && key != GDK_KEY_Return && key != GDK_KEY_KP_Enter &&
         (key != GDK_KEY_BackSpace || *gtk_editable_get_text (GTK_EDITABLE (focus)) != '\0');
}

static gboolean
pressed_cb (GtkEventController *keys,
            guint               key,
            guint               code,
            GdkModifierType     state,
            Press              *press)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (gtk_event_controller_get_widget (keys)));
  const gboolean again = press->code == code, elsewhere = press->focus != focus;

  if (!again)
    {
      press->code = code;
      g_set_weak_pointer (&press->focus, focus);
      return GDK_EVENT_PROPAGATE;
    }
  /* Arrows have no letter, and may go on. */
  return gdk_keyval_to_unicode (key) == 0 || (!elsewhere && is_writing (focus, key)) ? GDK_EVENT_PROPAGATE : GDK_EVENT_STOP;
}

static void
released_cb (GtkEventController *keys,
             guint               key,
             guint               code,
             GdkModifierType     state,
             Press              *press)
{
  if (press->code == code)
    press->code = 0;
}

/* What comes up elsewhere is not seen here. */
static void
left_cb (GtkEventController *keys)
{
  ((Press *) g_object_get_data (G_OBJECT (keys), PRESS))->code = 0;
}

void
lk_one_press_add (GtkWidget *widget)
{
  GtkEventController *keys = NULL, *focus = NULL;
  Press *press = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  press = g_new0 (Press, 1);
  keys = gtk_event_controller_key_new ();
  g_object_set_data_full (G_OBJECT (keys), PRESS, press, press_free);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (pressed_cb), press);
  g_signal_connect (keys, "key-released", G_CALLBACK (released_cb), press);
  /* The focus of a window is nowhere for a moment when it shows another page. */
  if (GTK_IS_WINDOW (widget))
    g_signal_connect_object (widget, "notify::is-active", G_CALLBACK (left_cb), keys, G_CONNECT_SWAPPED);
  else
    {
      focus = gtk_event_controller_focus_new ();
      g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), keys, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (widget, focus);
    }
  gtk_widget_add_controller (widget, keys);
}
