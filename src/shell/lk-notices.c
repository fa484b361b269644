#include "shell/lk-notices.h"

#include <glib/gi18n.h>

#include "shell/lk-store-words.h"
#include "widgets/lk-notice.h"

struct _LkNotices
{
  GtkWidget parent_instance;

  LkNotice *demo;
  LkNotice *read_only;
  LkNotice *network;
  LkNotice *trouble;

  GSignalGroup *store_signals;
};

G_DEFINE_FINAL_TYPE (LkNotices, lk_notices, GTK_TYPE_WIDGET)

/* What is the matter, and what to do about it. */
static char *
describe_trouble (const GError *trouble)
{
  g_autofree char *words = NULL;

  if (g_error_matches (trouble, LK_STORE_ERROR, LK_STORE_ERROR_FULL))
    return g_strdup (_("The disk is full. Your last changes stay on the screen and are written as soon as there is room: "
                       "delete something that you no longer need."));
  if (g_error_matches (trouble, LK_STORE_ERROR, LK_STORE_ERROR_BUSY))
    return g_strdup (_("Another program is using the school’s file. Your last changes stay on the screen and are written "
                       "when it is done."));

  words = lk_store_words (trouble);
  /* Translators: %s is a sentence that says why. */
  return g_strdup_printf (_("Your last changes could not be written yet and stay on the screen. %s"), words);
}

static LkStore *
get_store (LkNotices *self)
{
  return g_signal_group_dup_target (self->store_signals);
}

static void
update_trouble (LkNotices *self,
                LkStore   *store)
{
  const GError *trouble = store != NULL ? lk_store_get_trouble (store) : NULL;

  if (trouble != NULL)
    {
      g_autofree char *message = describe_trouble (trouble);

      lk_notice_set_message (self->trouble, message);
    }
  lk_notice_set_revealed (self->trouble, trouble != NULL);
}

static void
store_changed_cb (LkNotices *self)
{
  g_autoptr (LkStore) store = get_store (self);

  lk_notice_set_revealed (self->read_only, store != NULL && lk_store_get_read_only (store));
  lk_notice_set_revealed (self->network, store != NULL && lk_store_get_network (store));
  update_trouble (self, store);
}

static void
try_again_cb (LkNotices *self)
{
  g_autoptr (LkStore) store = get_store (self);

  if (store != NULL)
    lk_store_retry (store);
}

static void
start_own_cb (LkNotices *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-own", NULL);
}

static LkNotice *
add_notice (LkNotices  *self,
            const char *icon_name,
            const char *message,
            gboolean    warning)
{
  GtkWidget *notice = lk_notice_new ();

  g_object_set (notice, "icon-name", icon_name, "message", message, "warning", warning, NULL);
  gtk_widget_set_parent (notice, GTK_WIDGET (self));

  return LK_NOTICE (notice);
}

static void
lk_notices_dispose (GObject *object)
{
  LkNotices *self = LK_NOTICES (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->store_signals);

  G_OBJECT_CLASS (lk_notices_parent_class)->dispose (object);
}

static void
lk_notices_class_init (LkNoticesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_notices_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lk_notices_init (LkNotices *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->trouble = add_notice (self, "dialog-warning-symbolic", "", TRUE);
  g_object_set (self->trouble, "button-label", _("Try Again"), NULL);
  g_signal_connect_object (self->trouble, "clicked", G_CALLBACK (try_again_cb), self, G_CONNECT_SWAPPED);

  self->read_only = add_notice (self, "changes-prevent-symbolic",
                                _("The school’s file can be read but not written, so nothing can be changed here. "
                                  "Ask whoever looks after this computer for the right to write to it."),
                                TRUE);
  self->network = add_notice (self, "network-workgroup-symbolic",
                              _("The school’s file lies on a network drive, so one computer at a time can use it. "
                                "It is faster and safer on this computer’s own disk."),
                              FALSE);
  self->demo = add_notice (self, "dialog-information-symbolic",
                           _("This is the sample school. Try anything: nothing that you do here is kept."), FALSE);
  g_object_set (self->demo, "button-label", _("Start Your Own"), NULL);
  g_signal_connect_object (self->demo, "clicked", G_CALLBACK (start_own_cb), self, G_CONNECT_SWAPPED);

  self->store_signals = g_signal_group_new (LK_TYPE_STORE);
  g_signal_group_connect_object (self->store_signals, "notify::read-only", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->store_signals, "notify::network", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->store_signals, "notify::trouble", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
lk_notices_new (void)
{
  return g_object_new (LK_TYPE_NOTICES, NULL);
}

void
lk_notices_set_store (LkNotices *self,
                      LkStore   *store,
                      gboolean   demo)
{
  g_return_if_fail (LK_IS_NOTICES (self));
  g_return_if_fail (store == NULL || LK_IS_STORE (store));

  g_signal_group_set_target (self->store_signals, store);
  lk_notice_set_revealed (self->demo, demo);
  store_changed_cb (self);
}
