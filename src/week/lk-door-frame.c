#include "week/lk-door-frame.h"

#include <adwaita.h>

#include "widgets/lk-avatar.h"
#include "widgets/lk-text-scale.h"

#define GAP 12
#define MARGIN 18
#define WIDTH 420
#define ICON_SIZE 64

struct _LkDoorFrame
{
  GtkWidget  parent_instance;

  GtkWidget *scroller;
  GtkWidget *clamp;
  GtkWidget *icon;
  GtkWidget *avatar;
  GtkWidget *content;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (LkDoorFrame, lk_door_frame, GTK_TYPE_WIDGET)

static void
lk_door_frame_map (GtkWidget *widget)
{
  LkDoorFrame *self = LK_DOOR_FRAME (widget);
  const int width = (int) (WIDTH * lk_text_scale_get (widget));

  adw_clamp_set_maximum_size (ADW_CLAMP (self->clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->clamp), width);
  GTK_WIDGET_CLASS (lk_door_frame_parent_class)->map (widget);
}

static gboolean
lk_door_frame_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (LK_DOOR_FRAME (widget)->content, GTK_DIR_TAB_FORWARD);
}

static void
lk_door_frame_dispose (GObject *object)
{
  g_clear_pointer (&LK_DOOR_FRAME (object)->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (lk_door_frame_parent_class)->dispose (object);
}

static void
lk_door_frame_class_init (LkDoorFrameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_door_frame_dispose;
  widget_class->map = lk_door_frame_map;
  widget_class->grab_focus = lk_door_frame_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkdoorframe");
}

static void
lk_door_frame_init (LkDoorFrame *self)
{
  self->clamp = adw_clamp_new ();
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->clamp);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static GtkWidget *
new_label (const char *words,
           const char *style_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

GtkWidget *
lk_door_frame_new (const char *icon_name,
                   const char *heading,
                   const char *words)
{
  LkDoorFrame *self = g_object_new (LK_TYPE_DOOR_FRAME, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);

  self->icon = gtk_image_new_from_icon_name (icon_name);
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), ICON_SIZE);
  gtk_widget_add_css_class (self->icon, "door-icon");
  self->avatar = lk_avatar_new (ICON_SIZE);
  gtk_widget_set_halign (self->avatar, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->avatar, FALSE);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  self->buttons = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP / 2);
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (box), self->icon);
  gtk_box_append (GTK_BOX (box), self->avatar);
  gtk_box_append (GTK_BOX (box), new_label (heading, "title-1"));
  gtk_box_append (GTK_BOX (box), new_label (words, NULL));
  gtk_box_append (GTK_BOX (box), self->content);
  gtk_box_append (GTK_BOX (box), self->buttons);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);
  adw_clamp_set_child (ADW_CLAMP (self->clamp), box);
  return GTK_WIDGET (self);
}

void
lk_door_frame_set_person (LkDoorFrame *self,
                          LkPerson    *person)
{
  g_return_if_fail (LK_IS_DOOR_FRAME (self));

  lk_avatar_set_person (LK_AVATAR (self->avatar), person);
  gtk_widget_set_visible (self->avatar, person != NULL);
  gtk_widget_set_visible (self->icon, person == NULL);
}

void
lk_door_frame_append (LkDoorFrame *self,
                      GtkWidget   *child)
{
  g_return_if_fail (LK_IS_DOOR_FRAME (self));

  gtk_box_append (GTK_BOX (self->content), child);
}

GtkWidget *
lk_door_frame_add_button (LkDoorFrame *self,
                          const char  *label,
                          const char  *style_class)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_return_val_if_fail (LK_IS_DOOR_FRAME (self), NULL);

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, style_class);
  gtk_box_append (GTK_BOX (self->buttons), button);
  return button;
}
