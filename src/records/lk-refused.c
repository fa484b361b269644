#include "records/lk-refused-private.h"

#include <glib/gi18n-lib.h>

struct _LkRefused
{
  GObject parent_instance;

  LkSealed       *sealed;
  LkPrivacyError  reason;
};

typedef enum
{
  PROP_ID = 1,
  PROP_OWNER_ID,
  PROP_TEAM_ID,
  PROP_DAY,
  PROP_CHANGED,
  PROP_REASON,
  PROP_EXPLANATION,
  N_PROPS,
} LkRefusedProperty;

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (LkRefused, lk_refused, G_TYPE_OBJECT)

static void
lk_refused_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  LkRefused *self = LK_REFUSED (object);
  const LkSealedHead *head = lk_sealed_get_head (self->sealed);

  switch ((LkRefusedProperty) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, head->id);
      break;
    case PROP_OWNER_ID:
      g_value_set_string (value, head->owner_id);
      break;
    case PROP_TEAM_ID:
      g_value_set_string (value, head->team_id);
      break;
    case PROP_DAY:
      g_value_set_int (value, head->day);
      break;
    case PROP_CHANGED:
      g_value_set_int64 (value, lk_sealed_get_changed (self->sealed));
      break;
    case PROP_REASON:
      g_value_set_int (value, (int) self->reason);
      break;
    case PROP_EXPLANATION:
      g_value_set_string (value, lk_refused_get_explanation (self));
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_refused_finalize (GObject *object)
{
  lk_sealed_unref (LK_REFUSED (object)->sealed);

  G_OBJECT_CLASS (lk_refused_parent_class)->finalize (object);
}

static void
lk_refused_class_init (LkRefusedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_refused_get_property;
  object_class->finalize = lk_refused_finalize;

  pspecs[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  pspecs[PROP_OWNER_ID] = g_param_spec_string ("owner-id", NULL, NULL, NULL, flags);
  pspecs[PROP_TEAM_ID] = g_param_spec_string ("team-id", NULL, NULL, NULL, flags);
  pspecs[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, 0, flags);
  pspecs[PROP_CHANGED] = g_param_spec_int64 ("changed", NULL, NULL, 0, G_MAXINT64, 0, flags);
  pspecs[PROP_REASON] = g_param_spec_int ("reason", NULL, NULL, 0, G_MAXINT, 0, flags);
  pspecs[PROP_EXPLANATION] = g_param_spec_string ("explanation", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
}

static void
lk_refused_init (LkRefused *self)
{
}

LkRefused *
lk_refused_new (LkSealed     *sealed,
                const GError *why)
{
  LkRefused *self = g_object_new (LK_TYPE_REFUSED, NULL);

  self->sealed = lk_sealed_ref (sealed);
  self->reason = why->domain == LK_PRIVACY_ERROR ? (LkPrivacyError) why->code : LK_PRIVACY_ERROR_TAMPERED;
  return self;
}

const char *
lk_refused_get_id (LkRefused *self)
{
  g_return_val_if_fail (LK_IS_REFUSED (self), NULL);

  return lk_sealed_get_head (self->sealed)->id;
}

guint
lk_refused_get_version (LkRefused *self)
{
  return lk_sealed_get_head (self->sealed)->version;
}

LkPrivacyError
lk_refused_get_reason (LkRefused *self)
{
  g_return_val_if_fail (LK_IS_REFUSED (self), LK_PRIVACY_ERROR_TAMPERED);

  return self->reason;
}

LkDay
lk_refused_get_day (LkRefused *self)
{
  g_return_val_if_fail (LK_IS_REFUSED (self), LK_DAY_NONE);

  return lk_sealed_get_head (self->sealed)->day;
}

const char *
lk_refused_get_explanation (LkRefused *self)
{
  g_return_val_if_fail (LK_IS_REFUSED (self), "");

  switch (self->reason)
    {
    case LK_PRIVACY_ERROR_NO_READER:
      return _("Your colleague wrote this before you had a password. It opens here after your colleague has opened My week once more.");
    case LK_PRIVACY_ERROR_NEWER:
      return _("A newer version of this program wrote this. It opens after an update.");
    case LK_PRIVACY_ERROR_MEMORY:
      return _("This computer has too little memory left to open this.");
    case LK_PRIVACY_ERROR_TAMPERED:
    case LK_PRIVACY_ERROR_WRONG:
    case LK_PRIVACY_ERROR_MISTYPED:
    case LK_PRIVACY_ERROR_WAIT:
    default:
      return _("This is damaged, or somebody changed the file. A backup may still hold it whole.");
    }
}
