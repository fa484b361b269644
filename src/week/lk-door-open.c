#include "week/lk-door-open.h"

#include <glib/gi18n.h>

#include "week/lk-door-frame.h"
#include "widgets/lk-password-box.h"

struct _LkDoorOpen
{
  GtkWidget  parent_instance;

  GtkWidget *frame;
  GtkWidget *password;
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_FORGOTTEN,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkDoorOpen, lk_door_open, GTK_TYPE_WIDGET)

static void
opened_cb (LkDoorOpen *self,
           LkSecret   *password)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, password);
}

static void
forgotten_cb (LkDoorOpen *self)
{
  g_signal_emit (self, signals[SIGNAL_FORGOTTEN], 0);
}

static gboolean
lk_door_open_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_DOOR_OPEN (widget)->password);
}

static void
lk_door_open_dispose (GObject *object)
{
  g_clear_pointer (&LK_DOOR_OPEN (object)->frame, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_door_open_parent_class)->dispose (object);
}

static void
lk_door_open_class_init (LkDoorOpenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_door_open_dispose;
  widget_class->grab_focus = lk_door_open_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  signals[SIGNAL_OPENED] = g_signal_new ("opened", LK_TYPE_DOOR_OPEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_SECRET);
  signals[SIGNAL_FORGOTTEN] = g_signal_new ("forgotten", LK_TYPE_DOOR_OPEN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_door_open_init (LkDoorOpen *self)
{
}

GtkWidget *
lk_door_open_new (LkKeeper *keeper,
                  LkPerson *person,
                  guint     wait)
{
  LkDoorOpen *self = NULL;
  LkDoorFrame *frame = NULL;
  GtkWidget *open = NULL, *forgotten = NULL;

  g_return_val_if_fail (LK_IS_KEEPER (keeper), NULL);
  g_return_val_if_fail (LK_IS_PERSON (person), NULL);

  self = g_object_new (LK_TYPE_DOOR_OPEN, NULL);
  self->frame = lk_door_frame_new ("avatar-default-symbolic", lk_person_get_name (person), _("Open what is yours with your password."));
  gtk_widget_set_parent (self->frame, GTK_WIDGET (self));
  frame = LK_DOOR_FRAME (self->frame);
  lk_door_frame_set_person (frame, person);
  self->password = lk_password_box_new (keeper, lk_record_get_id (LK_RECORD (person)), wait);
  lk_door_frame_append (frame, self->password);
  open = lk_door_frame_add_button (frame, _("_Open"), "suggested-action");
  lk_password_box_set_button (LK_PASSWORD_BOX (self->password), open);
  forgotten = lk_door_frame_add_button (frame, _("_Forgot Your Password?"), "flat");
  g_signal_connect_object (self->password, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (forgotten, "clicked", G_CALLBACK (forgotten_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
