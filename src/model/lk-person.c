#include "model/lk-person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/lk-bidi.h"
#include "model/lk-record-private.h"

struct _LkPerson
{
  LkRecord parent_instance;

  char   *name;
  char   *initials;
  char   *email;
  guint  colour;
  GBytes *picture;
  gint64 archived;
  char   *days_off;

  /* initials made from made_from, kept so that the getter can hand them out */
  char    *made;
  char    *made_from;
};

G_DEFINE_FINAL_TYPE (LkPerson, lk_person, LK_TYPE_RECORD)

#define SELECT \
  "SELECT t.id, t.name, t.initials, t.email, t.colour, t.picture, t.archived, t.days_off " \
  "FROM person t "

#define SET(column) "UPDATE person SET " column " = ?2 WHERE id = ?1"

static const char select_ids[] =
  SELECT "WHERE t.id IN (SELECT value FROM json_each (?1))";

static const char select_scope[] =
  SELECT "ORDER BY t.id";

static const char insert_row[] =
  "INSERT INTO person "
  "  (id, name, initials, email, colour, picture, archived, created, days_off) "
  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

static const LkField fields[] = {
  { "name", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPerson, name), SET ("name") },
  { "initials", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPerson, initials), SET ("initials") },
  { "email", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPerson, email), SET ("email") },
  { "colour", LK_FIELD_COUNT, G_STRUCT_OFFSET (LkPerson, colour), SET ("colour") },
  { "picture", LK_FIELD_BYTES, G_STRUCT_OFFSET (LkPerson, picture), SET ("picture") },
  { "archived", LK_FIELD_TIME, G_STRUCT_OFFSET (LkPerson, archived), SET ("archived") },
  { "days-off", LK_FIELD_TEXT, G_STRUCT_OFFSET (LkPerson, days_off), SET ("days_off") },
};

/* By the place of the field above. */
enum
{
  PROP_INITIALS = 2,
};

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static gboolean
lk_person_insert (LkRecord  *record,
                  LkDb      *db,
                  GError   **error)
{
  LkPerson *self = LK_PERSON (record);

  return lk_db_exec (db, error, insert_row, "ttttibzit",
                     lk_record_get_id (record), text_or_empty (self->name), text_or_empty (self->initials),
                     text_or_empty (self->email), (gint64) self->colour, self->picture, self->archived,
                     lk_now_ms (), text_or_empty (self->days_off));
}

static int
lk_person_compare (LkRecord *a,
                   LkRecord *b)
{
  return g_utf8_collate (text_or_empty (LK_PERSON (a)->name), text_or_empty (LK_PERSON (b)->name));
}

static void
lk_person_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (property_id == PROP_INITIALS)
    g_value_set_string (value, lk_person_get_initials (LK_PERSON (object)));
  else
    lk_record_get_field_property (object, property_id, value, pspec);
}

/* Who has no initials of their own gets other ones with another name. */
static void
lk_person_notify (GObject    *object,
                  GParamSpec *pspec)
{
  if (LK_PERSON (object)->initials == NULL && g_str_equal (pspec->name, "name"))
    g_object_notify (object, "initials");
}

static void
lk_person_finalize (GObject *object)
{
  g_free (LK_PERSON (object)->made);
  g_free (LK_PERSON (object)->made_from);

  G_OBJECT_CLASS (lk_person_parent_class)->finalize (object);
}

static void
lk_person_class_init (LkPersonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LkRecordClass *record_class = LK_RECORD_CLASS (klass);

  record_class->table = "person";
  record_class->select_ids = select_ids;
  record_class->select_scope = select_scope;
  record_class->insert = lk_person_insert;
  record_class->compare = lk_person_compare;

  lk_record_class_set_fields (record_class, fields, G_N_ELEMENTS (fields));

  object_class->get_property = lk_person_get_property;
  object_class->notify = lk_person_notify;
  object_class->finalize = lk_person_finalize;
}

static void
lk_person_init (LkPerson *self)
{
}

const char *
lk_person_get_name (LkPerson *self)
{
  g_return_val_if_fail (LK_IS_PERSON (self), NULL);

  return text_or_empty (self->name);
}

const char *
lk_person_get_initials (LkPerson *self)
{
  g_return_val_if_fail (LK_IS_PERSON (self), NULL);

  if (self->initials != NULL)
    return self->initials;

  if (g_strcmp0 (self->made_from, self->name) != 0 || self->made == NULL)
    {
      g_free (self->made);
      g_free (self->made_from);
      self->made = lk_person_make_initials (text_or_empty (self->name));
      self->made_from = g_strdup (self->name);
    }
  return self->made;
}

const char *
lk_person_get_email (LkPerson *self)
{
  g_return_val_if_fail (LK_IS_PERSON (self), NULL);

  return text_or_empty (self->email);
}

guint
lk_person_get_colour (LkPerson *self)
{
  g_return_val_if_fail (LK_IS_PERSON (self), 0);

  return self->colour;
}

GBytes *
lk_person_get_picture (LkPerson *self)
{
  g_return_val_if_fail (LK_IS_PERSON (self), NULL);

  return self->picture;
}

gint64
lk_person_get_archived (LkPerson *self)
{
  g_return_val_if_fail (LK_IS_PERSON (self), 0);

  return self->archived;
}

const char *
lk_person_get_days_off (LkPerson *self)
{
  g_return_val_if_fail (LK_IS_PERSON (self), NULL);

  return text_or_empty (self->days_off);
}

char *
lk_person_dup_first_name (LkPerson *self)
{
  g_autofree char *word = NULL;

  g_return_val_if_fail (LK_IS_PERSON (self), NULL);

  word = lk_person_dup_first_word (self);
  return lk_bidi_isolate (word);
}

gboolean
lk_person_is_off (LkPerson *self,
                  LkDay     day)
{
  g_return_val_if_fail (LK_IS_PERSON (self), FALSE);
  g_return_val_if_fail (day > LK_DAY_NONE, FALSE);

  return strchr (text_or_empty (self->days_off), '0' + lk_day_get_weekday (day)) != NULL;
}

char *
lk_person_dup_off_words (LkPerson *self,
                         LkDay     day)
{
  static const char * const words[] = {
    /* Translators: the first name of a part-timer */
    N_("%s does not work on Mondays"),
    N_("%s does not work on Tuesdays"),
    N_("%s does not work on Wednesdays"),
    N_("%s does not work on Thursdays"),
    N_("%s does not work on Fridays"),
  };
  g_autofree char *name = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (LK_IS_PERSON (self), NULL);

  if (!lk_person_is_off (self, day))
    return NULL;

  name = lk_person_dup_first_name (self);
  text = g_string_new (_(words[lk_day_get_weekday (day) - 1]));
  g_string_replace (text, "%s", name, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

LkPerson *
lk_person_imagine (const char *name,
                   const char *initials,
                   guint       colour,
                   GBytes     *picture)
{
  LkPerson *self = g_object_new (LK_TYPE_PERSON, NULL);

  self->name = g_strdup (name);
  self->initials = g_strdup (initials);
  self->colour = colour;
  self->picture = picture != NULL ? g_bytes_ref (picture) : NULL;

  return self;
}

char *
lk_person_dup_first_word (LkPerson *self)
{
  const char *name = NULL;
  const char *space = NULL;

  g_return_val_if_fail (LK_IS_PERSON (self), NULL);

  name = text_or_empty (self->name);
  space = strchr (name, ' ');
  return space != NULL ? g_strndup (name, space - name) : g_strdup (name);
}

/* The first character of @word with what belongs to it, as one letter to the eye. */
static void
append_initial (GString    *initials,
                const char *word)
{
  g_autofree char *upper = NULL;
  const char *end = g_utf8_next_char (word);

  while (*end != '\0' && g_unichar_ismark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  upper = g_utf8_strup (word, end - word);
  g_string_append (initials, upper);
}

char *
lk_person_make_initials (const char *name)
{
  g_auto(GStrv) words = NULL;
  const char *first = NULL;
  const char *last = NULL;
  GString *initials = g_string_new (NULL);

  g_return_val_if_fail (name != NULL, NULL);

  words = g_strsplit_set (name, " \t\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (first == NULL)
        first = words[i];
      else
        last = words[i];
    }

  if (first != NULL)
    append_initial (initials, first);
  if (last != NULL)
    append_initial (initials, last);
  return g_string_free (initials, FALSE);
}
