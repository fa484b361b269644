#include "week/lk-week-room.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/lk-model-error.h"
#include "privacy/lk-wiping-heap.h"
#include "week/lk-account-dialog.h"
#include "week/lk-door.h"
#include "week/lk-week-page.h"
#include "widgets/lk-icon-button.h"
#include "widgets/lk-notice.h"

#define MARGIN 12
#define TITLE "lk-title"
#define BUTTON "lk-button"

struct _LkWeekRoom
{
  GtkWidget  parent_instance;

  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *lock;
  GtkWidget *menu;
  GtkWidget *keyless;  /* says that there is no recovery key */
  GtkWidget *stack;
  GtkWidget *door;     /* NULL once someone is in */
  GtkWidget *week;     /* NULL before */

  LkSchool  *school;
  LkKeeper  *keeper;
  LkPrivate *of;
  gboolean   keep_password;
};

enum
{
  PROP_KEEP_PASSWORD = 1,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

enum
{
  SIGNAL_CLOSED,
  SIGNAL_TURNED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkWeekRoom, lk_week_room, GTK_TYPE_WIDGET)

static GtkWidget *
get_top (LkWeekRoom *self)
{
  return gtk_stack_get_visible_child (GTK_STACK (self->stack));
}

/* The title of the header bar, not of the window: what a task bar shows says nothing of who is there. */
static void
update_header (LkWeekRoom *self)
{
  GtkWidget *top = get_top (self);

  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), top != NULL ? g_object_get_data (G_OBJECT (top), TITLE) : "");
  gtk_widget_set_visible (self->lock, self->of != NULL);
  gtk_widget_set_visible (self->menu, self->of != NULL);
  for (GtkWidget *page = gtk_widget_get_first_child (self->stack); page != NULL; page = gtk_widget_get_next_sibling (page))
    {
      GtkWidget *button = g_object_get_data (G_OBJECT (page), BUTTON);

      if (button != NULL)
        gtk_widget_set_visible (button, page == top);
    }
}

/* On the first page only: what is pushed over it needs all room for itself. */
static void
update_keyless (LkWeekRoom *self)
{
  if (self->keyless != NULL)
    lk_notice_set_revealed (LK_NOTICE (self->keyless), self->week != NULL && get_top (self) == self->week && lk_keeper_get_lacks_key (self->keeper));
}

static void
keyless_cb (LkWeekRoom *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "week.renew-key", NULL);
}

static void
show (LkWeekRoom *self,
      GtkWidget  *page)
{
  gtk_stack_set_visible_child (GTK_STACK (self->stack), page);
  update_header (self);
  update_keyless (self);
  g_signal_emit (self, signals[SIGNAL_TURNED], 0);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

static void
add (LkWeekRoom *self,
     const char *title,
     GtkWidget  *page)
{
  g_object_set_data_full (G_OBJECT (page), TITLE, g_strdup (title), g_free);
  gtk_stack_add_child (GTK_STACK (self->stack), page);
}

static void
take_away (LkWeekRoom *self,
           GtkWidget  *page)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (page), BUTTON);

  if (button != NULL)
    adw_header_bar_remove (ADW_HEADER_BAR (self->header), button);
  gtk_stack_remove (GTK_STACK (self->stack), page);
}

static void
kept_both_cb (LkWeekRoom     *self,
              LkSealedRecord *mine)
{
  const char *words = LK_IS_DRAFT (mine) ? _("Another computer changed this draft meanwhile. Your words are kept beside it, under My Lesson Designs.")
                                         : _("Another computer changed this visit meanwhile. Your words are kept beside it, under My Visits.");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
}

/* What the disk would not take is tried again, and the form says so. */
static void
failed_cb (LkWeekRoom   *self,
           const GError *error)
{
  if (error != NULL && error->domain == LK_MODEL_ERROR)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
opened_cb (LkWeekRoom *self)
{
  LkVault *vault = lk_keeper_get_vault (self->keeper);

  if (vault == NULL || self->of != NULL)
    return;
  self->of = lk_private_new (self->school, vault);
  g_signal_connect_object (self->of, "kept-both", G_CALLBACK (kept_both_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->of, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  self->week = lk_week_page_new (self->of);
  add (self, _("My Week"), self->week);
  show (self, self->week);
  take_away (self, self->door);
  self->door = NULL;
}

/* What has been typed last is sealed while the keys are still there. */
static void
locking_cb (LkWeekRoom *self)
{
  if (self->of != NULL)
    lk_private_lock (self->of);
}

static void
back_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  LkWeekRoom *self = LK_WEEK_ROOM (widget);

  if (self->door != NULL ? lk_door_go_back (LK_DOOR (self->door)) : lk_week_room_pop (self))
    return;
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
account_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  LkWeekRoom *self = LK_WEEK_ROOM (widget);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));

  if (self->of == NULL)
    return;
  if (g_str_equal (name, "week.change-password"))
    lk_account_dialog_present (window, self->keeper, self->of, LK_ACCOUNT_CHANGE);
  else if (g_str_equal (name, "week.renew-key"))
    lk_account_dialog_present (window, self->keeper, self->of, LK_ACCOUNT_RENEW);
  else
    lk_account_dialog_present (window, self->keeper, self->of, LK_ACCOUNT_LEAVE);
}

static gboolean
lk_week_room_grab_focus (GtkWidget *widget)
{
  GtkWidget *top = get_top (LK_WEEK_ROOM (widget));

  return top != NULL && (gtk_widget_grab_focus (top) || gtk_widget_child_focus (top, GTK_DIR_TAB_FORWARD));
}

static void
lk_week_room_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (property_id == PROP_KEEP_PASSWORD)
    g_value_set_boolean (value, LK_WEEK_ROOM (object)->keep_password);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_week_room_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LkWeekRoom *self = LK_WEEK_ROOM (object);

  if (property_id != PROP_KEEP_PASSWORD)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  if (self->keep_password == g_value_get_boolean (value))
    return;
  self->keep_password = g_value_get_boolean (value);
  if (self->door != NULL)
    lk_door_set_keep_password (LK_DOOR (self->door), self->keep_password);
  g_object_notify_by_pspec (object, pspec);
}

static void
lk_week_room_dispose (GObject *object)
{
  LkWeekRoom *self = LK_WEEK_ROOM (object);
  GtkWidget *child = NULL;

  if (self->of != NULL)
    lk_private_lock (self->of);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->door = self->week = self->keyless = NULL;
  g_clear_object (&self->of);
  g_clear_object (&self->keeper);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_week_room_parent_class)->dispose (object);
}

static void
lk_week_room_class_init (LkWeekRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_week_room_dispose;
  object_class->get_property = lk_week_room_get_property;
  object_class->set_property = lk_week_room_set_property;
  widget_class->grab_focus = lk_week_room_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkweekroom");

  gtk_widget_class_install_action (widget_class, "week.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "week.change-password", NULL, account_cb);
  gtk_widget_class_install_action (widget_class, "week.renew-key", NULL, account_cb);
  gtk_widget_class_install_action (widget_class, "week.leave", NULL, account_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "week.back", NULL);

  properties[PROP_KEEP_PASSWORD] = g_param_spec_boolean ("keep-password", NULL, NULL, FALSE,
                                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", LK_TYPE_WEEK_ROOM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_TURNED] = g_signal_new ("turned", LK_TYPE_WEEK_ROOM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
new_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new (), account = g_menu_new (), rest = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (account, _("_Change Password…"), "week.change-password");
  g_menu_append (account, _("New _Recovery Key…"), "week.renew-key");
  g_menu_append (account, _("Leave and _Erase…"), "week.leave");
  g_menu_append (rest, _("_Privacy"), "win.preferences::privacy");
  g_menu_append (rest, _("_Lock"), "win.lock");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (account));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "open-menu-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_primary (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_set_tooltip_text (button, _("Menu of My Week"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Menu of My Week"), -1);
  return button;
}

static void
lk_week_room_init (LkWeekRoom *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->header = adw_header_bar_new ();
  self->title = adw_window_title_new ("", "");
  self->lock = lk_icon_button_new ("system-lock-screen-symbolic", _("Lock"), "win.lock");
  self->menu = new_menu ();
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (self->header), self->title);
  adw_header_bar_pack_start (ADW_HEADER_BAR (self->header), lk_icon_button_new ("go-previous-symbolic", _("Back"), "week.back"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), self->menu);
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), self->lock);
  gtk_widget_set_parent (self->header, GTK_WIDGET (self));

  self->keyless = lk_notice_new ();
  g_object_set (self->keyless, "icon-name", "dialog-password-symbolic", "warning", TRUE, "button-label", _("Make One"), NULL);
  lk_notice_set_message (LK_NOTICE (self->keyless), _("You have no recovery key yet. Without one, all that is yours is lost when you forget "
                                                      "your password."));
  g_signal_connect_object (self->keyless, "clicked", G_CALLBACK (keyless_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->keyless, GTK_WIDGET (self));

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

GtkWidget *
lk_week_room_new (LkSchool *school,
                  LkKeeper *keeper)
{
  LkWeekRoom *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (LK_IS_KEEPER (keeper), NULL);

  /* A password may be typed before there is any secret. */
  lk_wiping_heap_start ();
  self = g_object_new (LK_TYPE_WEEK_ROOM, NULL);
  self->school = g_object_ref (school);
  self->keeper = g_object_ref (keeper);
  self->door = lk_door_new (school, keeper);
  g_signal_connect_object (self->door, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::lacks-key", G_CALLBACK (update_keyless), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "locking", G_CALLBACK (locking_cb), self, G_CONNECT_SWAPPED);
  add (self, _("My Week"), self->door);
  show (self, self->door);
  /* Who came in by another door need not come in again. */
  opened_cb (self);
  return GTK_WIDGET (self);
}

LkPrivate *
lk_week_room_get_private (LkWeekRoom *self)
{
  g_return_val_if_fail (LK_IS_WEEK_ROOM (self), NULL);

  return self->of;
}

LkPlanning *
lk_week_room_find_planned (LkWeekRoom *self,
                           const char *id)
{
  g_return_val_if_fail (LK_IS_WEEK_ROOM (self), NULL);

  return self->week != NULL ? lk_week_page_find_planned (LK_WEEK_PAGE (self->week), id) : NULL;
}

void
lk_week_room_push (LkWeekRoom *self,
                   const char *title,
                   GtkWidget  *page,
                   GtkWidget  *button)
{
  g_return_if_fail (LK_IS_WEEK_ROOM (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  gtk_widget_set_margin_top (page, MARGIN / 2);
  gtk_widget_set_margin_bottom (page, MARGIN);
  gtk_widget_set_margin_start (page, MARGIN);
  gtk_widget_set_margin_end (page, MARGIN);
  add (self, title, page);
  if (button != NULL)
    {
      g_object_set_data (G_OBJECT (page), BUTTON, button);
      adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), button);
    }
  show (self, page);
}

gboolean
lk_week_room_pop (LkWeekRoom *self)
{
  GtkWidget *top = NULL;

  g_return_val_if_fail (LK_IS_WEEK_ROOM (self), FALSE);

  top = gtk_widget_get_last_child (self->stack);
  if (self->week == NULL || top == self->week)
    return FALSE;
  show (self, gtk_widget_get_prev_sibling (top));
  take_away (self, top);
  return TRUE;
}

void
lk_week_room_take_away (LkWeekRoom *self,
                        GtkWidget  *page)
{
  g_autoptr (GtkWidget) kept_page = NULL;
  g_autoptr (LkWeekRoom) kept = NULL;

  g_return_if_fail (LK_IS_WEEK_ROOM (self));
  g_return_if_fail (GTK_IS_WIDGET (page));

  kept_page = g_object_ref (page);
  kept = g_object_ref (self);
  while (gtk_widget_get_parent (page) != NULL && lk_week_room_pop (self))
    continue;
}

gboolean
lk_week_room_can_search (LkWeekRoom *self)
{
  g_return_val_if_fail (LK_IS_WEEK_ROOM (self), FALSE);

  return self->week != NULL && get_top (self) == self->week;
}

void
lk_week_room_start_search (LkWeekRoom *self)
{
  g_return_if_fail (LK_IS_WEEK_ROOM (self));

  if (lk_week_room_can_search (self))
    lk_week_page_start_search (LK_WEEK_PAGE (self->week));
}
