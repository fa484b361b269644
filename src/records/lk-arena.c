#include "records/lk-arena-private.h"

#include <glib/gi18n-lib.h>

/* After those of the fields. */
typedef enum
{
  PROP_N_SEATS = LK_N_ARENA_FIELDS + 1,
  N_PROPS,
} LkArenaProperty;

static const LkSealedField fields[LK_N_ARENA_FIELDS] = {
  [LK_ARENA_TOPIC] = { LK_SEALED_TEXT, "topic", "topic", .most = LK_ARENA_MAX_TEXT },
  [LK_ARENA_CLASS] = { LK_SEALED_TEXT, "class-name", "class-name", .most = LK_ARENA_MAX_TEXT },
  [LK_ARENA_SUBJECT] = { LK_SEALED_TEXT, "subject", "subject", .most = LK_ARENA_MAX_TEXT },
  [LK_ARENA_REPORT] = { LK_SEALED_TEXT, "report", "report", .most = LK_ARENA_MAX_TEXT },
  [LK_ARENA_TEAM] = { LK_SEALED_LINK, "team-id", "team" },
  [LK_ARENA_PLANNING] = { LK_SEALED_LINK, "planning-id", "planning" },
  [LK_ARENA_CONFLICT_OF] = { LK_SEALED_LINK, "conflict-of-id", "conflict-of" },
  [LK_ARENA_DAY] = { LK_SEALED_DAY, "day", "day" },
  [LK_ARENA_TOLD] = { LK_SEALED_DAY, "told", "told", .may_be_none = TRUE },
};

static const char * const members[] = { "format", "owner", "seats", "questions", "notes", "ideas", NULL };

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
    case PROP_N_SEATS:
      g_value_set_uint (value, self->n_seats);
      break;
    default:
      lk_sealed_record_get_field (object, property_id, value, pspec);
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

  lk_arena_put_n_seats (self, fresh->n_seats);
  for (guint i = 0; i < LK_N_ARENA_LISTS; i++)
    take_list (self, fresh, (LkArenaList) i);
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

  for (guint i = 0; i < LK_N_ARENA_LISTS; i++)
    wipe_list (self->lists[i]);
}

static gboolean
lk_arena_is_writable (LkSealedRecord *record)
{
  return lk_sealed_record_get_owned (record) || lk_sealed_record_has_reader (record, record->me);
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
  const gboolean counted = held && lk_sealed_record_get_link (self, LK_ARENA_CONFLICT_OF) == NULL && lk_arena_get_day (self) <= lk_day_today ();

  record->head->day = counted ? lk_arena_get_day (self) : LK_DAY_NONE;
  g_free (record->head->team_id);
  record->head->team_id = counted ? g_strdup (lk_sealed_record_get_link (self, LK_ARENA_TEAM)) : NULL;
  g_free (record->head->planning_id);
  record->head->planning_id = counted ? g_strdup (lk_sealed_record_get_link (self, LK_ARENA_PLANNING)) : NULL;
  return TRUE;
}

static void
lk_arena_finalize (GObject *object)
{
  LkArena *self = LK_ARENA (object);

  for (guint i = 0; i < LK_N_ARENA_LISTS; i++)
    g_object_unref (self->lists[i]);

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
  record_class->members = members;
  record_class->not_copied = "planning";
  record_class->is_author = lk_sealed_record_has_reader;
  record_class->write = lk_arena_write;
  record_class->read = lk_arena_read;
  record_class->merge = lk_arena_merge;
  record_class->take = lk_arena_take;
  record_class->update_face = lk_arena_update_face;
  record_class->wipe = lk_arena_wipe;
  record_class->day = LK_ARENA_DAY;

  lk_sealed_record_class_set_fields (record_class, fields, LK_N_ARENA_FIELDS, pspecs);
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
GET (const char *, team_id, lk_sealed_record_get_link (self, LK_ARENA_TEAM), NULL)
GET (const char *, planning_id, lk_sealed_record_get_link (self, LK_ARENA_PLANNING), NULL)
GET (LkDay, day, lk_sealed_record_get_day (self, LK_ARENA_DAY), LK_DAY_NONE)
GET (LkDay, told, lk_sealed_record_get_day (self, LK_ARENA_TOLD), LK_DAY_NONE)
GET (guint, n_seats, self->n_seats, 0)

const char *
lk_arena_get_text (LkArena     *self,
                   LkArenaText  which)
{
  g_return_val_if_fail (LK_IS_ARENA (self), "");
  g_return_val_if_fail (which < LK_N_ARENA_TEXTS, "");

  return lk_sealed_record_get_text (self, which);
}

GListModel *
lk_arena_get_list (LkArena     *self,
                   LkArenaList  list)
{
  g_return_val_if_fail (LK_IS_ARENA (self), NULL);
  g_return_val_if_fail (list < LK_N_ARENA_LISTS, NULL);

  return G_LIST_MODEL (self->lists[list]);
}
