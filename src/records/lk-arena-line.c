#include "records/lk-arena-line-private.h"

#include <math.h>

#include "privacy/lk-secret.h"
#include "records/lk-sealed-text.h"

struct _LkArenaLine
{
  GObject parent_instance;

  char       *id;
  char       *text;
  char       *question_id;
  char       *goal_id;
  guint       seat;
  gboolean    asked;
  double      feasibility;
  double      effect;
  JsonObject *rest;
};

typedef enum
{
  PROP_ID = 1,
  PROP_TEXT,
  PROP_SEAT,
  PROP_QUESTION_ID,
  PROP_ASKED,
  PROP_FEASIBILITY,
  PROP_EFFECT,
  PROP_GOAL_ID,
  N_PROPS,
} LkArenaLineProperty;

static const char * const own_names[] = { "id", "text", "question", "goal", "seat", "asked", "feasibility", "effect", NULL };

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (LkArenaLine, lk_arena_line, G_TYPE_OBJECT)

static gboolean
tell (LkArenaLine         *self,
      LkArenaLineProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[property]);
  return TRUE;
}

static void
lk_arena_line_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LkArenaLine *self = LK_ARENA_LINE (object);

  switch ((LkArenaLineProperty) property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_SEAT:
      g_value_set_uint (value, self->seat);
      break;
    case PROP_QUESTION_ID:
      g_value_set_string (value, self->question_id);
      break;
    case PROP_ASKED:
      g_value_set_boolean (value, self->asked);
      break;
    case PROP_FEASIBILITY:
      g_value_set_double (value, self->feasibility);
      break;
    case PROP_EFFECT:
      g_value_set_double (value, self->effect);
      break;
    case PROP_GOAL_ID:
      g_value_set_string (value, self->goal_id);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_arena_line_finalize (GObject *object)
{
  LkArenaLine *self = LK_ARENA_LINE (object);

  lk_secret_free_text (self->text);
  g_free (self->id);
  g_free (self->question_id);
  g_free (self->goal_id);
  g_clear_pointer (&self->rest, json_object_unref);

  G_OBJECT_CLASS (lk_arena_line_parent_class)->finalize (object);
}

static void
lk_arena_line_class_init (LkArenaLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_arena_line_get_property;
  object_class->finalize = lk_arena_line_finalize;
  pspecs[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  pspecs[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  pspecs[PROP_SEAT] = g_param_spec_uint ("seat", NULL, NULL, 0, G_MAXUINT, 0, flags);
  pspecs[PROP_QUESTION_ID] = g_param_spec_string ("question-id", NULL, NULL, NULL, flags);
  pspecs[PROP_ASKED] = g_param_spec_boolean ("asked", NULL, NULL, FALSE, flags);
  pspecs[PROP_FEASIBILITY] = g_param_spec_double ("feasibility", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  pspecs[PROP_EFFECT] = g_param_spec_double ("effect", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  pspecs[PROP_GOAL_ID] = g_param_spec_string ("goal-id", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
}

static void
lk_arena_line_init (LkArenaLine *self)
{
  self->feasibility = self->effect = NAN;
}

LkArenaLine *
lk_arena_line_new (const char *id,
                   const char *text)
{
  LkArenaLine *self = g_object_new (LK_TYPE_ARENA_LINE, NULL);

  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  self->text = g_strdup (text);
  return self;
}

gboolean
lk_arena_line_set_text (LkArenaLine *self,
                        const char  *text)
{
  if (g_str_equal (self->text, text))
    return FALSE;
  lk_secret_free_text (self->text);
  self->text = g_strdup (text);
  return tell (self, PROP_TEXT);
}

gboolean
lk_arena_line_set_seat (LkArenaLine *self,
                        guint        seat)
{
  if (self->seat == seat)
    return FALSE;
  self->seat = seat;
  return tell (self, PROP_SEAT);
}

static gboolean
set_id (LkArenaLine          *self,
        char                **place,
        const char           *id,
        LkArenaLineProperty   property)
{
  if (g_strcmp0 (*place, id) == 0)
    return FALSE;
  g_free (*place);
  *place = g_strdup (id);
  return tell (self, property);
}

gboolean
lk_arena_line_set_question_id (LkArenaLine *self,
                               const char  *id)
{
  return set_id (self, &self->question_id, id, PROP_QUESTION_ID);
}

gboolean
lk_arena_line_set_goal_id (LkArenaLine *self,
                           const char  *id)
{
  return set_id (self, &self->goal_id, id, PROP_GOAL_ID);
}

gboolean
lk_arena_line_set_asked (LkArenaLine *self,
                         gboolean     asked)
{
  if (self->asked == asked)
    return FALSE;
  self->asked = asked;
  return tell (self, PROP_ASKED);
}

static gboolean
is_same (double a,
         double b)
{
  return isnan (a) ? isnan (b) : fabs (a - b) < 1e-9;
}

gboolean
lk_arena_line_set_place (LkArenaLine *self,
                         double       feasibility,
                         double       effect)
{
  if (is_same (self->feasibility, feasibility) && is_same (self->effect, effect))
    return FALSE;
  self->feasibility = feasibility;
  self->effect = effect;
  tell (self, PROP_FEASIBILITY);
  return tell (self, PROP_EFFECT);
}

void
lk_arena_line_take (LkArenaLine *self,
                    LkArenaLine *fresh)
{
  lk_arena_line_set_text (self, fresh->text);
  lk_arena_line_set_seat (self, fresh->seat);
  lk_arena_line_set_question_id (self, fresh->question_id);
  lk_arena_line_set_asked (self, fresh->asked);
  lk_arena_line_set_place (self, fresh->feasibility, fresh->effect);
  lk_arena_line_set_goal_id (self, fresh->goal_id);
  g_clear_pointer (&self->rest, json_object_unref);
  self->rest = fresh->rest != NULL ? json_object_ref (fresh->rest) : NULL;
}

void
lk_arena_line_wipe (LkArenaLine *self)
{
  lk_arena_line_set_text (self, "");
  g_clear_pointer (&self->rest, json_object_unref);
}

JsonObject *
lk_arena_line_to_object (LkArenaLine *self)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", self->id);
  lk_sealed_text_set (object, "text", self->text);
  if (self->seat > 0)
    json_object_set_int_member (object, "seat", self->seat);
  lk_sealed_text_set (object, "question", self->question_id);
  if (self->asked)
    json_object_set_boolean_member (object, "asked", TRUE);
  if (!isnan (self->feasibility) && !isnan (self->effect))
    {
      json_object_set_double_member (object, "feasibility", self->feasibility);
      json_object_set_double_member (object, "effect", self->effect);
    }
  lk_sealed_text_set (object, "goal", self->goal_id);
  lk_sealed_text_set_rest (object, self->rest);
  return object;
}

static double
read_part (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);
  const double part = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : NAN;

  return part >= 0 && part <= 1 ? part : NAN;
}

LkArenaLine *
lk_arena_line_from_object (JsonObject *object)
{
  const char *id = NULL, *text = NULL, *question = NULL, *goal = NULL;
  JsonNode *seat = json_object_get_member (object, "seat"), *asked = json_object_get_member (object, "asked");
  LkArenaLine *self = NULL;

  if (!lk_sealed_text_get (object, "id", &id) || id == NULL || !lk_sealed_text_get (object, "text", &text) ||
      !lk_sealed_text_get (object, "question", &question) || !lk_sealed_text_get (object, "goal", &goal))
    return NULL;
  self = lk_arena_line_new (id, text != NULL ? text : "");
  self->question_id = g_strdup (question);
  self->goal_id = g_strdup (goal);
  self->seat = seat != NULL && JSON_NODE_HOLDS_VALUE (seat) ? (guint) CLAMP (json_node_get_int (seat), 0, G_MAXINT) : 0;
  self->asked = asked != NULL && JSON_NODE_HOLDS_VALUE (asked) && json_node_get_boolean (asked);
  self->feasibility = read_part (object, "feasibility");
  self->effect = read_part (object, "effect");
  self->rest = lk_sealed_text_keep_rest (object, own_names);
  return self;
}

gboolean
lk_arena_line_merge (LkArenaLine *self,
                     LkArenaLine *base,
                     LkArenaLine *theirs)
{
  const gboolean wrote = base == NULL || !g_str_equal (base->text, self->text);

  if (wrote && !g_str_equal (self->text, theirs->text) && (base == NULL || !g_str_equal (base->text, theirs->text)))
    return FALSE;
  if (base == NULL)
    return TRUE;
  if (!wrote)
    lk_arena_line_set_text (self, theirs->text);
  if (self->seat == base->seat)
    self->seat = theirs->seat;
  if (self->asked == base->asked)
    self->asked = theirs->asked;
  if (is_same (self->feasibility, base->feasibility) && is_same (self->effect, base->effect))
    lk_arena_line_set_place (self, theirs->feasibility, theirs->effect);
  if (g_strcmp0 (self->question_id, base->question_id) == 0)
    lk_arena_line_set_question_id (self, theirs->question_id);
  if (g_strcmp0 (self->goal_id, base->goal_id) == 0)
    lk_arena_line_set_goal_id (self, theirs->goal_id);
  return TRUE;
}

#define GET(type, name, otherwise) \
  type lk_arena_line_get_##name (LkArenaLine *self) \
  { \
    g_return_val_if_fail (LK_IS_ARENA_LINE (self), otherwise); \
    return self->name; \
  }

GET (const char *, id, NULL)
GET (const char *, text, "")
GET (guint, seat, 0)
GET (const char *, question_id, NULL)
GET (gboolean, asked, FALSE)
GET (double, feasibility, NAN)
GET (double, effect, NAN)
GET (const char *, goal_id, NULL)
