#include "model/lk-event-private.h"

struct _LkEvent
{
  GObject parent_instance;

  char    *text;
  char    *who;
  gint64   time;
  gboolean comment;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_WHO,
  PROP_TIME,
  PROP_COMMENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LkEvent, lk_event, G_TYPE_OBJECT)

static void
lk_event_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LkEvent *self = LK_EVENT (object);

  switch (property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_WHO:
      g_value_set_string (value, self->who);
      break;
    case PROP_TIME:
      g_value_set_int64 (value, self->time);
      break;
    case PROP_COMMENT:
      g_value_set_boolean (value, self->comment);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_event_finalize (GObject *object)
{
  LkEvent *self = LK_EVENT (object);

  g_free (self->text);
  g_free (self->who);

  G_OBJECT_CLASS (lk_event_parent_class)->finalize (object);
}

static void
lk_event_class_init (LkEventClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_event_get_property;
  object_class->finalize = lk_event_finalize;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  properties[PROP_TIME] = g_param_spec_int64 ("time", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_COMMENT] = g_param_spec_boolean ("comment", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lk_event_init (LkEvent *self)
{
}

LkEvent *
lk_event_new (const char *text,
              const char *who,
              gint64      time,
              gboolean    comment)
{
  LkEvent *self = g_object_new (LK_TYPE_EVENT, NULL);

  self->text = g_strdup (text);
  self->who = g_strdup (who);
  self->time = time;
  self->comment = comment;
  return self;
}

gboolean
lk_event_equal (LkEvent *a,
                LkEvent *b)
{
  return a->time == b->time && a->comment == b->comment && g_strcmp0 (a->text, b->text) == 0 &&
         g_strcmp0 (a->who, b->who) == 0;
}

const char *
lk_event_get_text (LkEvent *self)
{
  g_return_val_if_fail (LK_IS_EVENT (self), NULL);

  return self->text;
}

const char *
lk_event_get_who (LkEvent *self)
{
  g_return_val_if_fail (LK_IS_EVENT (self), NULL);

  return self->who;
}

gint64
lk_event_get_time (LkEvent *self)
{
  g_return_val_if_fail (LK_IS_EVENT (self), 0);

  return self->time;
}

gboolean
lk_event_get_comment (LkEvent *self)
{
  g_return_val_if_fail (LK_IS_EVENT (self), FALSE);

  return self->comment;
}
