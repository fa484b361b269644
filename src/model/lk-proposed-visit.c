#include "model/lk-proposed-visit-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "calendar/lk-day-words.h"
#include "model/lk-bidi.h"
#include "model/lk-lesson-hour.h"
#include "store/lk-store.h"

struct _LkProposedVisit
{
  GObject parent_instance;

  char     *id;
  LkPerson *visitor;
  LkPerson *visited;
  LkDay     day;
  guint     hour;
  char     *trouble;
  gboolean  fixed;
  gboolean  planned;
};

enum
{
  PROP_0,
  PROP_VISITED,
  PROP_DAY,
  PROP_HOUR,
  PROP_TROUBLE,
  PROP_FIXED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LkProposedVisit, lk_proposed_visit, G_TYPE_OBJECT)

static void
lk_proposed_visit_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  LkProposedVisit *self = LK_PROPOSED_VISIT (object);

  switch (property_id)
    {
    case PROP_VISITED:
      g_value_set_object (value, self->visited);
      break;
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_HOUR:
      g_value_set_uint (value, self->hour);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    case PROP_FIXED:
      g_value_set_boolean (value, self->fixed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_proposed_visit_finalize (GObject *object)
{
  LkProposedVisit *self = LK_PROPOSED_VISIT (object);

  g_clear_object (&self->visitor);
  g_clear_object (&self->visited);
  g_free (self->trouble);
  g_free (self->id);

  G_OBJECT_CLASS (lk_proposed_visit_parent_class)->finalize (object);
}

static void
lk_proposed_visit_class_init (LkProposedVisitClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lk_proposed_visit_get_property;
  object_class->finalize = lk_proposed_visit_finalize;

  properties[PROP_VISITED] = g_param_spec_object ("visited", NULL, NULL, LK_TYPE_PERSON, flags);
  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, LK_DAY_NONE, flags);
  properties[PROP_HOUR] = g_param_spec_uint ("hour", NULL, NULL, 0, LK_LESSON_HOURS, 0, flags);
  properties[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, flags);
  properties[PROP_FIXED] = g_param_spec_boolean ("fixed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
lk_proposed_visit_init (LkProposedVisit *self)
{
  self->id = lk_store_new_id ();
}

LkProposedVisit *
lk_proposed_visit_new (LkPerson *visitor,
                       LkPerson *visited,
                       LkDay     day,
                       guint     hour)
{
  LkProposedVisit *self = g_object_new (LK_TYPE_PROPOSED_VISIT, NULL);

  self->visitor = g_object_ref (visitor);
  self->visited = g_object_ref (visited);
  self->day = day;
  self->hour = hour;
  return self;
}

LkProposedVisit *
lk_proposed_visit_new_planned (const char *id,
                               LkPerson   *visitor,
                               LkPerson   *visited,
                               LkDay       day,
                               guint       hour)
{
  LkProposedVisit *self = lk_proposed_visit_new (visitor, visited, day, hour);

  g_free (self->id);
  self->id = g_strdup (id);
  self->planned = TRUE;
  return self;
}

const char *
lk_proposed_visit_get_id (LkProposedVisit *self)
{
  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (self), NULL);

  return self->id;
}

LkPerson *
lk_proposed_visit_get_visitor (LkProposedVisit *self)
{
  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (self), NULL);

  return self->visitor;
}

LkPerson *
lk_proposed_visit_get_visited (LkProposedVisit *self)
{
  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (self), NULL);

  return self->visited;
}

LkDay
lk_proposed_visit_get_day (LkProposedVisit *self)
{
  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (self), LK_DAY_NONE);

  return self->day;
}

guint
lk_proposed_visit_get_hour (LkProposedVisit *self)
{
  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (self), 0);

  return self->hour;
}

const char *
lk_proposed_visit_get_trouble (LkProposedVisit *self)
{
  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (self), NULL);

  return self->trouble;
}

gboolean
lk_proposed_visit_get_fixed (LkProposedVisit *self)
{
  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (self), FALSE);

  return self->fixed;
}

gboolean
lk_proposed_visit_get_planned (LkProposedVisit *self)
{
  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (self), FALSE);

  return self->planned;
}

char *
lk_proposed_visit_dup_moment (LkProposedVisit *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (self), NULL);

  day = lk_day_format_long (self->day);
  return self->hour > 0 ? g_strdup_printf ("%s, %s", day, lk_lesson_hour_get_name (self->hour)) : g_steal_pointer (&day);
}

char *
lk_proposed_visit_dup_words (LkProposedVisit *self)
{
  g_autofree char *moment = NULL, *visitor = NULL, *visited = NULL, *who = NULL;

  g_return_val_if_fail (LK_IS_PROPOSED_VISIT (self), NULL);

  moment = lk_proposed_visit_dup_moment (self);
  visitor = lk_bidi_isolate (lk_person_get_name (self->visitor));
  visited = lk_bidi_isolate (lk_person_get_name (self->visited));
  who = g_strdup_printf (_("%s visits %s"), visitor, visited);
  return g_strdup_printf ("%s, %s", who, moment);
}

void
lk_proposed_visit_set_fixed (LkProposedVisit *self,
                             gboolean         fixed)
{
  g_return_if_fail (LK_IS_PROPOSED_VISIT (self));

  if (self->fixed == fixed)
    return;
  self->fixed = fixed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIXED]);
}

void
lk_proposed_visit_set_visited (LkProposedVisit *self,
                               LkPerson        *visited)
{
  g_return_if_fail (LK_IS_PROPOSED_VISIT (self));

  if (g_set_object (&self->visited, visited))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISITED]);
}

void
lk_proposed_visit_set_moment (LkProposedVisit *self,
                              LkDay            day,
                              guint            hour)
{
  const gboolean other_day = day != self->day, other_hour = hour != self->hour;

  g_return_if_fail (LK_IS_PROPOSED_VISIT (self));

  self->day = day;
  self->hour = hour;
  if (other_day)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
  if (other_hour)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOUR]);
}

void
lk_proposed_visit_set_trouble (LkProposedVisit *self,
                               const char      *trouble)
{
  g_return_if_fail (LK_IS_PROPOSED_VISIT (self));

  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TROUBLE]);
}

int
lk_proposed_visit_compare (gconstpointer a,
                           gconstpointer b,
                           gpointer      user_data)
{
  const LkProposedVisit *one = a, *other = b;
  int order;

  if (one->day != other->day)
    return one->day - other->day;
  if (one->hour != other->hour)
    return (int) one->hour - (int) other->hour;
  order = g_utf8_collate (lk_person_get_name (one->visitor), lk_person_get_name (other->visitor));
  return order != 0 ? order : strcmp (one->id, other->id);
}

LkProposedVisit *
lk_proposed_visits_peek (GListStore *list,
      guint       position)
{
  g_autoptr (LkProposedVisit) visit = g_list_model_get_item (G_LIST_MODEL (list), position);

  return visit;
}

guint
lk_proposed_visits_count (GListStore *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

void
lk_proposed_visits_put (GListStore      *list,
     LkProposedVisit *visit)
{
  g_list_store_insert_sorted (list, visit, lk_proposed_visit_compare, NULL);
}

gboolean
lk_proposed_visits_drop (GListStore      *list,
      LkProposedVisit *visit)
{
  guint position;

  if (!g_list_store_find (list, visit, &position))
    return FALSE;
  g_list_store_remove (list, position);
  return TRUE;
}
