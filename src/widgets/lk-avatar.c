/*
 * A person as a disc. The colours are pairs of ground and letters with a contrast of at least 4.5:1, so that they hold in
 * the light and in the dark style alike.
 */

#include "widgets/lk-avatar.h"

#include <glib/gi18n.h>

#include "widgets/lk-tip.h"

struct _LkAvatar
{
  GtkWidget    parent_instance;

  LkPerson    *person;
  GdkTexture  *picture;
  int          size;
};

typedef enum
{
  PROP_PERSON = 1,
  PROP_SIZE,
} LkAvatarProp;

static GParamSpec *props[PROP_SIZE + 1];

G_DEFINE_FINAL_TYPE (LkAvatar, lk_avatar, GTK_TYPE_WIDGET)

/* White letters on each of these have at least 4.5:1. */
static const char * const grounds[LK_N_PERSON_COLOURS] = {
  "#1c64b4", "#a3391b", "#23744a", "#7a3fa0", "#86610b", "#0d6f7c",
  "#b02a63", "#4a5ac7", "#5c6b1a", "#8a4a2f", "#3c6478", "#6b4f8f",
};

static void
load_picture (LkAvatar *self)
{
  GBytes *bytes = self->person ? lk_person_get_picture (self->person) : NULL;

  g_clear_object (&self->picture);
  if (bytes)
    self->picture = gdk_texture_new_from_bytes (bytes, NULL);
}

static void
update (LkAvatar *self)
{
  const char *name = self->person ? lk_person_get_name (self->person) : _("Who?");

  load_picture (self);
  lk_tip_set (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_letters (LkAvatar    *self,
              GtkSnapshot *snapshot,
              const char  *letters,
              GdkRGBA     *colour)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), letters);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));
  double side = MIN (gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  PangoRectangle ink;

  pango_font_description_set_absolute_size (font, side * 0.42 * PANGO_SCALE);
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (GTK_WIDGET (self)) / 2.0 - ink.x - ink.width / 2.0),
                                                          (float) (gtk_widget_get_height (GTK_WIDGET (self)) / 2.0 - ink.y - ink.height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
draw_invitation (LkAvatar        *self,
                 GtkSnapshot     *snapshot,
                 graphene_rect_t *bounds)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);
  double dashes[] = { 3, 2.5 };
  double radius = bounds->size.width / 2 - 1;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1.25);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_arc (cr, bounds->origin.x + bounds->size.width / 2, bounds->origin.y + bounds->size.height / 2, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_destroy (cr);
  draw_letters (self, snapshot, "?", &colour);
}

static void
draw_person (LkAvatar        *self,
             GtkSnapshot     *snapshot,
             graphene_rect_t *bounds)
{
  GdkRGBA ground, white = { 1, 1, 1, 1 };
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, bounds, bounds->size.width / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  if (self->picture)
    gtk_snapshot_append_texture (snapshot, self->picture, bounds);
  else
    {
      gdk_rgba_parse (&ground, grounds[lk_person_get_colour (self->person) % LK_N_PERSON_COLOURS]);
      gtk_snapshot_append_color (snapshot, &ground, bounds);
    }
  gtk_snapshot_pop (snapshot);
  if (self->picture == NULL)
    draw_letters (self, snapshot, lk_person_get_initials (self->person), &white);
}

static void
lk_avatar_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  LkAvatar *self = LK_AVATAR (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  float side = MIN (width, height);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((width - side) / 2, (height - side) / 2, side, side);

  if (side <= 0)
    return;
  if (self->person)
    draw_person (self, snapshot, &bounds);
  else
    draw_invitation (self, snapshot, &bounds);
}

static void
lk_avatar_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  *minimum = *natural = LK_AVATAR (widget)->size;
}

static void
lk_avatar_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  LkAvatar *self = LK_AVATAR (object);

  switch ((LkAvatarProp) prop_id)
    {
    case PROP_PERSON:
      g_value_set_object (value, self->person);
      break;
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lk_avatar_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  LkAvatar *self = LK_AVATAR (object);

  switch ((LkAvatarProp) prop_id)
    {
    case PROP_PERSON:
      lk_avatar_set_person (self, g_value_get_object (value));
      break;
    case PROP_SIZE:
      self->size = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
person_changed_cb (LkAvatar *self)
{
  update (self);
}

static void
drop_person (LkAvatar *self)
{
  if (self->person)
    g_signal_handlers_disconnect_by_func (self->person, person_changed_cb, self);
  g_clear_object (&self->person);
}

static void
lk_avatar_dispose (GObject *object)
{
  LkAvatar *self = LK_AVATAR (object);

  drop_person (self);
  g_clear_object (&self->picture);
  G_OBJECT_CLASS (lk_avatar_parent_class)->dispose (object);
}

static void
lk_avatar_class_init (LkAvatarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lk_avatar_get_property;
  object_class->set_property = lk_avatar_set_property;
  object_class->dispose = lk_avatar_dispose;
  widget_class->snapshot = lk_avatar_snapshot;
  widget_class->measure = lk_avatar_measure;

  props[PROP_PERSON] = g_param_spec_object ("person", NULL, NULL, LK_TYPE_PERSON,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 8, 512, 24, G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  gtk_widget_class_set_css_name (widget_class, "lkavatar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lk_avatar_init (LkAvatar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  update (self);
}

GtkWidget *
lk_avatar_new (int size)
{
  return g_object_new (LK_TYPE_AVATAR, "size", size, NULL);
}

LkPerson *
lk_avatar_get_person (LkAvatar *self)
{
  return self->person;
}

void
lk_avatar_set_person (LkAvatar *self,
                      LkPerson *person)
{
  if (self->person == person)
    return;
  drop_person (self);
  if (person)
    {
      self->person = g_object_ref (person);
      g_signal_connect_object (person, "notify", G_CALLBACK (person_changed_cb), self, G_CONNECT_SWAPPED);
    }
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PERSON]);
}
