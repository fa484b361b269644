#include "session/lk-session-page.h"

#include <glib/gi18n.h>

#define GAP 12
#define RECORD "lk-record"

typedef struct
{
  LkSessionRun *run;
  GtkWidget    *box;
  GPtrArray    *lists;  /* of LkRecordList */
  guint         tick;
} LkSessionPagePrivate;

enum
{
  PROP_0,
  PROP_RUN,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LkSessionPage, lk_session_page, GTK_TYPE_WIDGET)

static LkSessionPagePrivate *
get_private (LkSessionPage *self)
{
  return lk_session_page_get_instance_private (self);
}

/* A widget that has been taken out still is the window's focus until the frame ends. */
static gpointer
get_marked_record (LkSessionPage *self)
{
  GtkWidget *widget = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (widget != NULL && !gtk_widget_is_ancestor (widget, GTK_WIDGET (self)))
    return NULL;

  for (; widget != NULL && widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    if (g_object_get_data (G_OBJECT (widget), RECORD) != NULL)
      return g_object_get_data (G_OBJECT (widget), RECORD);
  return NULL;
}

static GtkWidget *
find_marked (GtkWidget *widget,
             gpointer   record)
{
  if (g_object_get_data (G_OBJECT (widget), RECORD) == record)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_marked (child, record);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
follow_records (LkSessionPage *self,
                LkRecordList  *list)
{
  for (guint i = 0; i < lk_record_list_get_size (list); i++)
    {
      gpointer record = lk_record_list_peek (list, i);

      g_signal_handlers_disconnect_by_func (record, lk_session_page_refill, self);
      g_signal_connect_object (record, "notify", G_CALLBACK (lk_session_page_refill), self, G_CONNECT_SWAPPED);
    }
}

/* A card that is gone leaves the focus to the next thing at hand. */
static void
fill (LkSessionPage *self)
{
  LkSessionPagePrivate *priv = get_private (self);
  gpointer record = get_marked_record (self);
  GtkWidget *marked = NULL;

  for (guint i = 0; i < priv->lists->len; i++)
    follow_records (self, priv->lists->pdata[i]);
  LK_SESSION_PAGE_GET_CLASS (self)->fill (self);
  if (record == NULL || get_marked_record (self) == record)
    return;
  marked = find_marked (GTK_WIDGET (self), record);
  if (marked == NULL || !(gtk_widget_grab_focus (marked) || gtk_widget_child_focus (marked, GTK_DIR_TAB_FORWARD)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  LkSessionPage *self = LK_SESSION_PAGE (widget);

  get_private (self)->tick = 0;
  fill (self);
  return G_SOURCE_REMOVE;
}

void
lk_session_page_refill (LkSessionPage *self)
{
  LkSessionPagePrivate *priv = get_private (self);

  if (priv->tick == 0)
    priv->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

void
lk_session_page_follow (LkSessionPage *self,
                        LkRecordList  *list)
{
  g_return_if_fail (LK_IS_SESSION_PAGE (self));

  g_ptr_array_add (get_private (self)->lists, g_object_ref (list));
  g_signal_connect_object (list, "items-changed", G_CALLBACK (lk_session_page_refill), self, G_CONNECT_SWAPPED);
  follow_records (self, list);
}

void
lk_session_page_unfollow (LkSessionPage *self,
                          LkRecordList  *list)
{
  g_return_if_fail (LK_IS_SESSION_PAGE (self));
  g_return_if_fail (LK_IS_RECORD_LIST (list));

  for (guint i = 0; i < lk_record_list_get_size (list); i++)
    g_signal_handlers_disconnect_by_func (lk_record_list_peek (list, i), lk_session_page_refill, self);
  g_signal_handlers_disconnect_by_func (list, lk_session_page_refill, self);
  g_ptr_array_remove (get_private (self)->lists, list);
}

void
lk_session_page_mark (GtkWidget *widget,
                      gpointer   record)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), RECORD, record);
}

void
lk_session_page_tell (LkSessionPage *self,
                      GError        *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

LkSessionRun *
lk_session_page_get_run (LkSessionPage *self)
{
  g_return_val_if_fail (LK_IS_SESSION_PAGE (self), NULL);

  return get_private (self)->run;
}

LkBoard *
lk_session_page_get_board (LkSessionPage *self)
{
  g_return_val_if_fail (LK_IS_SESSION_PAGE (self), NULL);

  return lk_session_run_get_board (get_private (self)->run);
}

GtkBox *
lk_session_page_get_box (LkSessionPage *self)
{
  g_return_val_if_fail (LK_IS_SESSION_PAGE (self), NULL);

  return GTK_BOX (get_private (self)->box);
}

GtkWidget *
lk_session_page_new_replay_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Replay"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "projector.open-replay");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  return button;
}

static gboolean
lk_session_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (get_private (LK_SESSION_PAGE (widget))->box, GTK_DIR_TAB_FORWARD);
}

static void
lk_session_page_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  LkSessionPage *self = LK_SESSION_PAGE (object);

  if (property_id != PROP_RUN)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  get_private (self)->run = g_value_dup_object (value);
  g_signal_connect_object (lk_board_get_school (lk_session_page_get_board (self)), "day-turned",
                           G_CALLBACK (lk_session_page_refill), self, G_CONNECT_SWAPPED);
}

static void
lk_session_page_dispose (GObject *object)
{
  LkSessionPagePrivate *priv = get_private (LK_SESSION_PAGE (object));

  g_clear_pointer (&priv->box, gtk_widget_unparent);
  g_ptr_array_set_size (priv->lists, 0);
  g_clear_object (&priv->run);

  G_OBJECT_CLASS (lk_session_page_parent_class)->dispose (object);
}

static void
lk_session_page_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (LK_SESSION_PAGE (object))->lists);

  G_OBJECT_CLASS (lk_session_page_parent_class)->finalize (object);
}

static void
lk_session_page_class_init (LkSessionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = lk_session_page_set_property;
  object_class->dispose = lk_session_page_dispose;
  object_class->finalize = lk_session_page_finalize;
  widget_class->grab_focus = lk_session_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  properties[PROP_RUN] = g_param_spec_object ("run", NULL, NULL, LK_TYPE_SESSION_RUN,
                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lk_session_page_init (LkSessionPage *self)
{
  LkSessionPagePrivate *priv = get_private (self);

  priv->lists = g_ptr_array_new_with_free_func (g_object_unref);
  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  gtk_widget_set_parent (priv->box, GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}
