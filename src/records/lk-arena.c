#include "records/lk-arena-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "privacy/lk-secret.h"

/* The texts are the first properties, in the order of LkArenaText, and then come the ids. */
typedef enum
{
  PROP_LINKS = LK_N_ARENA_TEXTS + 1,
  PROP_DAY = PROP_LINKS + LK_N_ARENA_LINKS,
  PROP_TOLD,
  PROP_N_SEATS,
  N_PROPS,
} LkArenaProperty;

static const char * const text_names[LK_N_ARENA_TEXTS] = { "topic", "class-name", "subject", "report" };
static const char * const link_names[LK_N_ARENA_LINKS] = { "team-id", "planning-id", "conflict-of-id" };

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (LkArena, lk_arena, LK_TYPE_SEALED_RECORD)

static void
tell (LkArena *self,
      guint    property)
{
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[property]);
}

static void
lk_arena_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  LkArena *self = LK_ARENA (object);

  switch (property_id)
    {
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_TOLD:
      g_value_set_int (value, self->told);
      break;
    case PROP_N_SEATS:
      g_value_set_uint (value, self->n_seats);
      break;
    default:
      if (property_id >= 1 && property_id < PROP_LINKS)
        g_value_set_string (value, lk_arena_get_text (self, (LkArenaText) (property_id - 1)));
      else if (property_id >= PROP_LINKS && property_id < PROP_DAY)
        g_value_set_string (value, self->links[property_id - PROP_LINKS]);
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* The same line stays the same object, for whoever has its row in hand. */
static void
take_list (LkArena     *self,
           LkArena     *fresh,
           LkArenaList  which)
{
  GListStore *list = self->lists[which];
  GListModel *model = G_LIST_MODEL (list), *other = G_LIST_MODEL (fresh->lists[which]);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  guint same = 0;

  for (guint i = 0; i < g_list_model_get_n_items (other); i++)
    {
      g_autoptr (LkArenaLine) theirs = g_list_model_get_item (other, i), at = g_list_model_get_item (model, i);
      LkArenaLine *ours = lk_arena_find_line (self, which, lk_arena_line_get_id (theirs));

      if (ours != NULL)
        lk_arena_line_take (ours, theirs);
      g_ptr_array_add (lines, g_object_ref (ours != NULL ? ours : theirs));
      same += same == i && ours != NULL && ours == at;
    }
  if (same < lines->len || same < g_list_model_get_n_items (model))
    g_list_store_splice (list, same, g_list_model_get_n_items (model) - same, lines->pdata + same, lines->len - same);
}

static void
lk_arena_take (LkSealedRecord *record,
               LkSealedRecord *other)
{
  LkArena *self = LK_ARENA (record), *fresh = LK_ARENA (other);

  for (guint i = 0; i < LK_N_ARENA_TEXTS; i++)
    lk_arena_put_text (self, (LkArenaText) i, lk_arena_get_text (fresh, (LkArenaText) i));
  for (guint i = 0; i < LK_N_ARENA_LINKS; i++)
    lk_arena_set_link (self, (LkArenaLink) i, fresh->links[i]);
  lk_arena_put_day (self, fresh->day);
  lk_arena_put_told (self, fresh->told);
  lk_arena_put_n_seats (self, fresh->n_seats);
  for (guint i = 0; i < LK_N_ARENA_LISTS; i++)
    take_list (self, fresh, (LkArenaList) i);
  g_clear_pointer (&self->rest, json_object_unref);
  self->rest = fresh->rest != NULL ? json_object_ref (fresh->rest) : NULL;
}

static void
wipe_list (GListStore *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (LkArenaLine) line = g_list_model_get_item (G_LIST_MODEL (list), i);

      lk_arena_line_wipe (line);
    }
  g_list_store_remove_all (list);
}

static void
lk_arena_wipe (LkSealedRecord *record)
{
  LkArena *self = LK_ARENA (record);

  for (guint i = 0; i < LK_N_ARENA_TEXTS; i++)
    lk_arena_put_text (self, (LkArenaText) i, "");
  for (guint i = 0; i < LK_N_ARENA_LISTS; i++)
    wipe_list (self->lists[i]);
  g_clear_pointer (&self->rest, json_object_unref);
}

static gboolean
lk_arena_is_writable (LkSealedRecord *record)
{
  return lk_sealed_record_get_owned (record) || lk_sealed_record_has_reader (record, record->me);
}

static gboolean
lk_arena_may_erase (LkSealedRecord *record)
{
  return lk_sealed_record_get_owned (record);
}

static gboolean
has_lines (LkArena     *self,
           LkArenaList  list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->lists[list])) > 0;
}

/* It is counted as pupil voice once its day has come and something was said; the planning's own entry is then not. */
static gboolean
lk_arena_update_face (LkSealedRecord *record)
{
  LkArena *self = LK_ARENA (record);
  const gboolean held = has_lines (self, LK_ARENA_NOTES) || has_lines (self, LK_ARENA_IDEAS);
  const gboolean counted = held && self->links[LK_ARENA_CONFLICT_OF] == NULL && self->day <= lk_day_today ();

  record->head->day = counted ? self->day : LK_DAY_NONE;
  g_free (record->head->team_id);
  record->head->team_id = counted ? g_strdup (self->links[LK_ARENA_TEAM]) : NULL;
  g_free (record->head->planning_id);
  record->head->planning_id = counted ? g_strdup (self->links[LK_ARENA_PLANNING]) : NULL;
  return TRUE;
}

static int
lk_arena_compare (LkSealedRecord *a,
                  LkSealedRecord *b)
{
  const LkDay one = LK_ARENA (a)->day, other = LK_ARENA (b)->day;

  return one != other ? other - one : strcmp (b->head->id, a->head->id);
}

static void
lk_arena_finalize (GObject *object)
{
  LkArena *self = LK_ARENA (object);

  for (guint i = 0; i < LK_N_ARENA_TEXTS; i++)
    lk_secret_free_text (self->texts[i]);
  for (guint i = 0; i < LK_N_ARENA_LINKS; i++)
    g_free (self->links[i]);
  for (guint i = 0; i < LK_N_ARENA_LISTS; i++)
    g_object_unref (self->lists[i]);
  g_clear_pointer (&self->rest, json_object_unref);

  G_OBJECT_CLASS (lk_arena_parent_class)->finalize (object);
}

static void
lk_arena_class_init (LkArenaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LkSealedRecordClass *record_class = &klass->parent_class;
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = lk_arena_get_property;
  object_class->finalize = lk_arena_finalize;
  record_class->kind = "arena";
  record_class->not_here = N_("This arena is not here any more.");
  record_class->not_owner = N_("Only who made this arena can do this.");
  record_class->gone = N_("Who made this arena has erased it, or does not share it any more.");
  record_class->is_writable = lk_arena_is_writable;
  record_class->may_erase = lk_arena_may_erase;
  record_class->to_json = lk_arena_to_json;
  record_class->to_copy_json = lk_arena_to_copy_json;
  record_class->from_json = lk_arena_from_json;
  record_class->merge = lk_arena_merge;
  record_class->take = lk_arena_take;
  record_class->update_face = lk_arena_update_face;
  record_class->wipe = lk_arena_wipe;
  record_class->compare = lk_arena_compare;

  for (guint i = 0; i < LK_N_ARENA_TEXTS; i++)
    pspecs[i + 1] = g_param_spec_string (text_names[i], NULL, NULL, "", flags);
  for (guint i = 0; i < LK_N_ARENA_LINKS; i++)
    pspecs[PROP_LINKS + i] = g_param_spec_string (link_names[i], NULL, NULL, NULL, flags);
  pspecs[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, 0, G_MAXINT, 0, flags);
  pspecs[PROP_TOLD] = g_param_spec_int ("told", NULL, NULL, 0, G_MAXINT, 0, flags);
  pspecs[PROP_N_SEATS] = g_param_spec_uint ("n-seats", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
}

static void
lk_arena_init (LkArena *self)
{
  self->n_seats = LK_ARENA_MIN_SEATS;
  for (guint i = 0; i < LK_N_ARENA_LISTS; i++)
    self->lists[i] = g_list_store_new (LK_TYPE_ARENA_LINE);
}

LkArena *
lk_arena_new (LkSealedHead *head,
              const char   *me)
{
  return lk_sealed_record_new (LK_TYPE_ARENA, head, me);
}

const char *
lk_arena_text_get_name (LkArenaText which)
{
  return text_names[which];
}

gboolean
lk_arena_put_text (LkArena     *self,
                   LkArenaText  which,
                   const char  *text)
{
  if (g_str_equal (lk_arena_get_text (self, which), text))
    return FALSE;
  lk_secret_free_text (self->texts[which]);
  self->texts[which] = g_strdup (text);
  tell (self, (guint) which + 1);
  return TRUE;
}

gboolean
lk_arena_set_link (LkArena     *self,
                   LkArenaLink  which,
                   const char  *id)
{
  if (g_strcmp0 (self->links[which], id) == 0)
    return FALSE;
  g_free (self->links[which]);
  self->links[which] = g_strdup (id);
  tell (self, PROP_LINKS + (guint) which);
  return TRUE;
}

gboolean
lk_arena_put_day (LkArena *self,
                  LkDay    day)
{
  if (self->day == day)
    return FALSE;
  self->day = day;
  tell (self, PROP_DAY);
  return TRUE;
}

gboolean
lk_arena_put_told (LkArena *self,
                   LkDay    day)
{
  if (self->told == day)
    return FALSE;
  self->told = day;
  tell (self, PROP_TOLD);
  return TRUE;
}

gboolean
lk_arena_put_n_seats (LkArena *self,
                      guint    n_seats)
{
  if (self->n_seats == n_seats)
    return FALSE;
  self->n_seats = n_seats;
  tell (self, PROP_N_SEATS);
  return TRUE;
}

LkArenaLine *
lk_arena_find_line (LkArena     *self,
                    LkArenaList  list,
                    const char  *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lists[list])); i++)
    {
      g_autoptr (LkArenaLine) line = g_list_model_get_item (G_LIST_MODEL (self->lists[list]), i);

      if (g_strcmp0 (lk_arena_line_get_id (line), id) == 0)
        return line;
    }
  return NULL;
}

#define GET(type, name, expression, otherwise) \
  type lk_arena_get_##name (LkArena *self) \
  { \
    g_return_val_if_fail (LK_IS_ARENA (self), otherwise); \
    return expression; \
  }

GET (const char *, id, self->parent_instance.head->id, NULL)
GET (const char *, team_id, self->links[LK_ARENA_TEAM], NULL)
GET (const char *, planning_id, self->links[LK_ARENA_PLANNING], NULL)
GET (LkDay, day, self->day, LK_DAY_NONE)
GET (LkDay, told, self->told, LK_DAY_NONE)
GET (guint, n_seats, self->n_seats, 0)

const char *
lk_arena_get_text (LkArena     *self,
                   LkArenaText  which)
{
  g_return_val_if_fail (LK_IS_ARENA (self), "");
  g_return_val_if_fail (which < LK_N_ARENA_TEXTS, "");

  return self->texts[which] != NULL ? self->texts[which] : "";
}

GListModel *
lk_arena_get_list (LkArena     *self,
                   LkArenaList  list)
{
  g_return_val_if_fail (LK_IS_ARENA (self), NULL);
  g_return_val_if_fail (list < LK_N_ARENA_LISTS, NULL);

  return G_LIST_MODEL (self->lists[list]);
}
