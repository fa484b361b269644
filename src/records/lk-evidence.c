#include "records/lk-evidence-private.h"

#include "privacy/lk-secret.h"

struct _LkEvidence
{
  GObject parent_instance;

  char       *parts[3];
  JsonObject *rest;
};

typedef enum
{
  PROP_TIME = 1,
  PROP_SAW,
  PROP_EFFECT,
} LkEvidenceProperty;

#define N_PARTS 3

static GParamSpec *pspecs[N_PARTS + 1];

G_DEFINE_FINAL_TYPE (LkEvidence, lk_evidence, G_TYPE_OBJECT)

static const char *
get_part (LkEvidence         *self,
          LkEvidenceProperty  which)
{
  return self->parts[which - 1] != NULL ? self->parts[which - 1] : "";
}

static gboolean
take_part (LkEvidence         *self,
           LkEvidenceProperty  which,
           const char         *text)
{
  if (text == NULL || g_str_equal (get_part (self, which), text))
    return FALSE;
  lk_secret_free_text (self->parts[which - 1]);
  self->parts[which - 1] = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[which]);
  return TRUE;
}

static void
lk_evidence_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  if (property_id >= 1 && property_id <= N_PARTS)
    g_value_set_string (value, get_part (LK_EVIDENCE (object), (LkEvidenceProperty) property_id));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_evidence_finalize (GObject *object)
{
  LkEvidence *self = LK_EVIDENCE (object);

  for (guint i = 0; i < N_PARTS; i++)
    lk_secret_free_text (self->parts[i]);
  g_clear_pointer (&self->rest, json_object_unref);

  G_OBJECT_CLASS (lk_evidence_parent_class)->finalize (object);
}

static void
lk_evidence_class_init (LkEvidenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  static const char * const names[N_PARTS] = { "time", "saw", "effect" };

  object_class->get_property = lk_evidence_get_property;
  object_class->finalize = lk_evidence_finalize;
  for (guint i = 0; i < N_PARTS; i++)
    pspecs[i + 1] = g_param_spec_string (names[i], NULL, NULL, "", G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PARTS + 1, pspecs);
}

static void
lk_evidence_init (LkEvidence *self)
{
}

LkEvidence *
lk_evidence_new (const char *time,
                 const char *saw,
                 const char *effect,
                 JsonObject *rest)
{
  LkEvidence *self = g_object_new (LK_TYPE_EVIDENCE, NULL);

  lk_evidence_take (self, time, saw, effect);
  self->rest = rest != NULL ? json_object_ref (rest) : NULL;
  return self;
}

gboolean
lk_evidence_take (LkEvidence *self,
                  const char *time,
                  const char *saw,
                  const char *effect)
{
  gboolean changed;

  changed = take_part (self, PROP_TIME, time);
  changed = take_part (self, PROP_SAW, saw) || changed;
  return take_part (self, PROP_EFFECT, effect) || changed;
}

JsonObject *
lk_evidence_get_rest (LkEvidence *self)
{
  return self->rest;
}

void
lk_evidence_wipe (LkEvidence *self)
{
  lk_evidence_take (self, "", "", "");
  g_clear_pointer (&self->rest, json_object_unref);
}

const char *
lk_evidence_get_time (LkEvidence *self)
{
  g_return_val_if_fail (LK_IS_EVIDENCE (self), "");

  return get_part (self, PROP_TIME);
}

const char *
lk_evidence_get_saw (LkEvidence *self)
{
  g_return_val_if_fail (LK_IS_EVIDENCE (self), "");

  return get_part (self, PROP_SAW);
}

const char *
lk_evidence_get_effect (LkEvidence *self)
{
  g_return_val_if_fail (LK_IS_EVIDENCE (self), "");

  return get_part (self, PROP_EFFECT);
}
