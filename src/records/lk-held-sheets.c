#include "records/lk-held-sheets-private.h"

#define OF_SCHOOL "lk-held-sheets"

struct _LkHeldSheets
{
  GObject parent_instance;

  GPtrArray *sittings;  /* (element-type LkHeldSitting) */
};

enum
{
  PROP_N_SHEETS = 1,
  N_PROPERTIES
};
static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (LkHeldSheets, lk_held_sheets, G_TYPE_OBJECT)

static void
sitting_free (gpointer data)
{
  LkHeldSitting *sitting = data;

  g_free (sitting->survey_id);
  g_free (sitting->person_id);
  lk_sealed_unref (sitting->sealed);
  g_free (sitting);
}

static void
lk_held_sheets_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (property_id == PROP_N_SHEETS)
    g_value_set_uint (value, lk_held_sheets_get_n (LK_HELD_SHEETS (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_held_sheets_finalize (GObject *object)
{
  g_ptr_array_unref (LK_HELD_SHEETS (object)->sittings);

  G_OBJECT_CLASS (lk_held_sheets_parent_class)->finalize (object);
}

static void
lk_held_sheets_class_init (LkHeldSheetsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lk_held_sheets_get_property;
  object_class->finalize = lk_held_sheets_finalize;
  properties[PROP_N_SHEETS] = g_param_spec_uint ("n-sheets", NULL, NULL, 0, G_MAXUINT, 0,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
lk_held_sheets_init (LkHeldSheets *self)
{
  self->sittings = g_ptr_array_new_with_free_func (sitting_free);
}

static void
tell (LkHeldSheets *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SHEETS]);
}

LkHeldSheets *
lk_held_sheets_get (LkSchool *school)
{
  LkHeldSheets *self = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_get_data (G_OBJECT (school), OF_SCHOOL);
  if (self != NULL)
    return self;
  self = g_object_new (LK_TYPE_HELD_SHEETS, NULL);
  g_object_set_data_full (G_OBJECT (school), OF_SCHOOL, self, g_object_unref);
  return self;
}

guint
lk_held_sheets_get_n (LkHeldSheets *self)
{
  guint n = 0;

  g_return_val_if_fail (LK_IS_HELD_SHEETS (self), 0);

  for (guint i = 0; i < self->sittings->len; i++)
    n += ((LkHeldSitting *) self->sittings->pdata[i])->n_sheets;
  return n;
}

void
lk_held_sheets_add (LkHeldSheets *self,
                    const char   *person_id,
                    const char   *survey_id,
                    guint         n_sheets,
                    LkSealed     *sealed)
{
  LkHeldSitting *sitting = g_new0 (LkHeldSitting, 1);

  sitting->person_id = g_strdup (person_id);
  sitting->survey_id = g_strdup (survey_id);
  sitting->n_sheets = n_sheets;
  sitting->sealed = sealed;
  g_ptr_array_add (self->sittings, sitting);
  tell (self);
}

LkHeldSitting *
lk_held_sheets_find (LkHeldSheets *self,
                     const char   *person_id,
                     const char   *survey_id)
{
  for (guint i = 0; i < self->sittings->len; i++)
    {
      LkHeldSitting *sitting = self->sittings->pdata[i];

      if (g_str_equal (sitting->person_id, person_id) && g_str_equal (sitting->survey_id, survey_id))
        return sitting;
    }
  return NULL;
}

void
lk_held_sheets_remove (LkHeldSheets  *self,
                       LkHeldSitting *sitting)
{
  if (g_ptr_array_remove (self->sittings, sitting))
    tell (self);
}

void
lk_held_sheets_forget (LkHeldSheets *self,
                       const char   *person_id)
{
  g_return_if_fail (LK_IS_HELD_SHEETS (self));
  g_return_if_fail (person_id != NULL);

  for (guint i = self->sittings->len; i-- > 0;)
    if (g_str_equal (((LkHeldSitting *) self->sittings->pdata[i])->person_id, person_id))
      g_ptr_array_remove_index (self->sittings, i);
  tell (self);
}
