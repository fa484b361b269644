#include "week/lk-door.h"

#include <glib/gi18n.h>

#include "week/lk-door-new.h"
#include "week/lk-door-open.h"
#include "week/lk-door-people.h"
#include "week/lk-keyring.h"
#include "widgets/lk-keeper-words.h"
#include "week/lk-recovery-page.h"

struct _LkDoor
{
  GtkWidget     parent_instance;

  GtkWidget    *stack;
  GtkWidget    *people;

  LkSchool     *school;
  LkKeeper     *keeper;
  LkPerson     *person;      /* who says to be there; NULL for nobody yet */
  GCancellable *looking;
  gboolean      keep_password;
};

static guint opened_signal;

G_DEFINE_FINAL_TYPE (LkDoor, lk_door, GTK_TYPE_WIDGET)

/* The step before goes, with all that was typed there; who is there stays, to come back to. */
static void
show_step (LkDoor    *self,
           GtkWidget *step)
{
  GtkStack *stack = GTK_STACK (self->stack);
  GtkWidget *former = gtk_stack_get_visible_child (stack);

  if (gtk_widget_get_parent (step) == NULL)
    gtk_stack_add_child (stack, step);
  gtk_stack_set_visible_child (stack, step);
  gtk_widget_grab_focus (step);
  if (former != NULL && former != step && former != self->people)
    gtk_stack_remove (stack, former);
}

static void
finish (LkDoor *self)
{
  g_signal_emit (self, opened_signal, 0);
}

static void
made_cb (LkDoor     *self,
         const char *key)
{
  GtkWidget *page = lk_recovery_page_new (self->keeper, self->person, key);

  g_signal_connect_object (page, "done", G_CALLBACK (finish), self, G_CONNECT_SWAPPED);
  show_step (self, page);
}

static void
show_new (LkDoor   *self,
          gboolean  recover)
{
  GtkWidget *step = lk_door_new_new (self->keeper, self->person, recover);

  g_signal_connect_object (step, "made", G_CALLBACK (made_cb), self, G_CONNECT_SWAPPED);
  show_step (self, step);
}

static void
forgotten_cb (LkDoor *self)
{
  show_new (self, TRUE);
}

static void
opened_cb (LkDoor   *self,
           LkSecret *password)
{
  if (self->keep_password)
    lk_keyring_keep (lk_record_get_id (LK_RECORD (self->person)), password);
  finish (self);
}

static void
show_open (LkDoor *self,
           guint   wait)
{
  GtkWidget *step = lk_door_open_new (self->keeper, self->person, wait);

  g_signal_connect_object (step, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (step, "forgotten", G_CALLBACK (forgotten_cb), self, G_CONNECT_SWAPPED);
  show_step (self, step);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LkDoor) self = user_data;
  g_autoptr (GError) error = NULL;
  guint wait = 0;

  if (lk_keeper_finish (LK_KEEPER (source), result, NULL, &wait, &error))
    finish (self);
  else if (self->stack != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_open (self, wait);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (LkDoor) self = user_data;
  g_autoptr (LkSecret) password = lk_keyring_look_up_finish (result);

  if (g_cancellable_is_cancelled (self->looking))
    return;
  if (password != NULL)
    lk_keeper_unlock_async (self->keeper, lk_record_get_id (LK_RECORD (self->person)), password, unlocked_cb, g_object_ref (self));
  else
    show_open (self, 0);
}

static void
looked_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (LkDoor) self = user_data;
  g_autoptr (GError) error = NULL;
  guint wait = 0;
  const gboolean has_password = lk_keeper_look_up_finish (LK_KEEPER (source), result, &wait, &error);

  if (g_cancellable_is_cancelled (self->looking))
    return;
  if (error != NULL)
    {
      g_autofree char *words = lk_keeper_words (error, 0);

      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
    }
  else if (has_password && self->keep_password && wait == 0)
    lk_keyring_look_up_async (lk_record_get_id (LK_RECORD (self->person)), self->looking, kept_cb, g_object_ref (self));
  else if (has_password)
    show_open (self, wait);
  else
    show_new (self, FALSE);
}

static void
chosen_cb (LkDoor   *self,
           LkPerson *person)
{
  g_set_object (&self->person, person);
  /* What is being tried for somebody else comes too late. */
  lk_keeper_lock (self->keeper);
  g_cancellable_cancel (self->looking);
  g_set_object (&self->looking, NULL);
  self->looking = g_cancellable_new ();
  lk_keeper_look_up_async (self->keeper, lk_record_get_id (LK_RECORD (person)), self->looking, looked_up_cb, g_object_ref (self));
}

static gboolean
lk_door_grab_focus (GtkWidget *widget)
{
  GtkWidget *step = gtk_stack_get_visible_child (GTK_STACK (LK_DOOR (widget)->stack));

  return step != NULL && gtk_widget_grab_focus (step);
}

static void
lk_door_dispose (GObject *object)
{
  LkDoor *self = LK_DOOR (object);

  g_cancellable_cancel (self->looking);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->person);
  g_clear_object (&self->keeper);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_door_parent_class)->dispose (object);
}

static void
lk_door_finalize (GObject *object)
{
  g_clear_object (&LK_DOOR (object)->looking);

  G_OBJECT_CLASS (lk_door_parent_class)->finalize (object);
}

static void
lk_door_class_init (LkDoorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_door_dispose;
  G_OBJECT_CLASS (klass)->finalize = lk_door_finalize;
  widget_class->grab_focus = lk_door_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  opened_signal = g_signal_new ("opened", LK_TYPE_DOOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_door_init (LkDoor *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
lk_door_new (LkSchool *school,
             LkKeeper *keeper)
{
  LkDoor *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (LK_IS_KEEPER (keeper), NULL);

  self = g_object_new (LK_TYPE_DOOR, NULL);
  self->school = g_object_ref (school);
  self->keeper = g_object_ref (keeper);
  self->people = lk_door_people_new (school);
  g_signal_connect_object (self->people, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  show_step (self, self->people);
  return GTK_WIDGET (self);
}

void
lk_door_set_keep_password (LkDoor   *self,
                           gboolean  keep)
{
  g_return_if_fail (LK_IS_DOOR (self));

  self->keep_password = keep;
}

gboolean
lk_door_go_back (LkDoor *self)
{
  GtkWidget *step = NULL;

  g_return_val_if_fail (LK_IS_DOOR (self), FALSE);

  step = gtk_stack_get_visible_child (GTK_STACK (self->stack));
  if (step == self->people)
    return FALSE;
  /* The password is set by then: there is no way back from it but on, without the key. */
  if (LK_IS_RECOVERY_PAGE (step))
    {
      finish (self);
      return TRUE;
    }
  lk_keeper_lock (self->keeper);
  show_step (self, self->people);
  return TRUE;
}
