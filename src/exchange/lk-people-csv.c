#include "exchange/lk-people-csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/lk-model-error.h"

/* No school has so many; a file of more is not a staff list. */
#define MAX_PEOPLE 2000

typedef enum
{
  COLUMN_NAME,
  COLUMN_FIRST,
  COLUMN_INFIX,
  COLUMN_LAST,
  COLUMN_EMAIL,
  COLUMN_TEAM,
  N_COLUMNS,
} Column;

typedef struct
{
  const char *heading; /* letters alone, folded */
  Column      column;
} Heading;

static const Heading headings[] = {
  { "naam", COLUMN_NAME }, { "name", COLUMN_NAME }, { "volledigenaam", COLUMN_NAME }, { "fullname", COLUMN_NAME },
  { "medewerker", COLUMN_NAME }, { "naammedewerker", COLUMN_NAME }, { "leerkracht", COLUMN_NAME },
  { "collega", COLUMN_NAME }, { "teacher", COLUMN_NAME }, { "employee", COLUMN_NAME }, { "weergavenaam", COLUMN_NAME },
  { "displayname", COLUMN_NAME },
  { "voornaam", COLUMN_FIRST }, { "roepnaam", COLUMN_FIRST }, { "firstname", COLUMN_FIRST }, { "givenname", COLUMN_FIRST },
  { "tussenvoegsel", COLUMN_INFIX }, { "tussenvoegsels", COLUMN_INFIX }, { "voorvoegsel", COLUMN_INFIX },
  { "voorvoegsels", COLUMN_INFIX }, { "infix", COLUMN_INFIX }, { "prefix", COLUMN_INFIX },
  { "achternaam", COLUMN_LAST }, { "lastname", COLUMN_LAST }, { "surname", COLUMN_LAST }, { "familyname", COLUMN_LAST },
  { "email", COLUMN_EMAIL }, { "mail", COLUMN_EMAIL }, { "emailadres", COLUMN_EMAIL }, { "mailadres", COLUMN_EMAIL },
  { "emailaddress", COLUMN_EMAIL }, { "mailaddress", COLUMN_EMAIL },
  { "team", COLUMN_TEAM }, { "groep", COLUMN_TEAM }, { "group", COLUMN_TEAM }, { "bouw", COLUMN_TEAM },
  { "afdeling", COLUMN_TEAM }, { "department", COLUMN_TEAM }, { "unit", COLUMN_TEAM }, { "werkgroep", COLUMN_TEAM },
  { "klas", COLUMN_TEAM }, { "class", COLUMN_TEAM },
};

/* Where each thing stands; -1 for nowhere. */
typedef struct
{
  int columns[N_COLUMNS];
} Shape;

void
lk_people_row_free (LkPeopleRow *row)
{
  g_free (row->name);
  g_free (row->email);
  g_free (row->team);
  g_free (row);
}

/* (transfer full): trimmed, its inner blanks made single, composed. */
static char *
tidy (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean blank = FALSE;

  for (const char *c = normal; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar u = g_utf8_get_char (c);

      if (g_unichar_isspace (u) || g_unichar_iscntrl (u))
        {
          blank = out->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (out, ' ');
      blank = FALSE;
      g_string_append_unichar (out, u);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
letters_of (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      if (g_unichar_isalpha (g_utf8_get_char (c)))
        g_string_append_unichar (out, g_utf8_get_char (c));
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static int
column_of_heading (const char *text)
{
  g_autofree char *letters = letters_of (text);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (g_str_equal (headings[i].heading, letters))
        return (int) headings[i].column;
    }

  return -1;
}

static Shape
shape_of_nothing (void)
{
  Shape shape;

  for (guint i = 0; i < N_COLUMNS; i++)
    shape.columns[i] = -1;

  return shape;
}

static gboolean
has_names (const Shape *shape)
{
  return shape->columns[COLUMN_NAME] >= 0 || shape->columns[COLUMN_FIRST] >= 0 || shape->columns[COLUMN_LAST] >= 0;
}

/* Reads the headings of the first line; FALSE when they are none. */
static gboolean
shape_from_headings (LkCsv *csv,
                     Shape *shape)
{
  *shape = shape_of_nothing ();

  for (guint i = 0; i < lk_csv_get_n_columns (csv, 0); i++)
    {
      const int column = column_of_heading (lk_csv_get (csv, 0, i));

      if (column >= 0 && shape->columns[column] < 0)
        shape->columns[column] = (int) i;
    }

  return has_names (shape);
}

typedef enum
{
  HOLDS_NOTHING,
  HOLDS_EMAIL,
  HOLDS_WORD,  /* letters without a blank */
  HOLDS_WORDS,
} Holds;

static Holds
look_at (const char *text)
{
  g_autofree char *clean = tidy (text);
  g_autofree char *letters = letters_of (clean);

  if (*letters == '\0')
    return HOLDS_NOTHING;
  if (strchr (clean, '@') != NULL && strchr (clean, '<') == NULL)
    return HOLDS_EMAIL;

  return strchr (clean, ' ') != NULL ? HOLDS_WORDS : HOLDS_WORD;
}

/* What most cells of a column hold, leaving out those that hold nothing. */
static Holds
column_holds (LkCsv *csv,
              guint  column)
{
  guint counts[HOLDS_WORDS + 1] = { 0 };
  Holds most = HOLDS_NOTHING;

  for (guint row = 0; row < lk_csv_get_n_rows (csv); row++)
    counts[look_at (lk_csv_get (csv, row, column))]++;
  for (guint i = HOLDS_EMAIL; i <= HOLDS_WORDS; i++)
    {
      if (counts[i] > 0 && (most == HOLDS_NOTHING || counts[i] > counts[most]))
        most = (Holds) i;
    }

  return most;
}

/* Without headings: the column with mail addresses; the first one with whole names, or else a first and a last name. */
static Shape
shape_from_content (LkCsv *csv)
{
  Shape shape = shape_of_nothing ();
  guint n = 0;

  for (guint row = 0; row < lk_csv_get_n_rows (csv); row++)
    n = MAX (n, lk_csv_get_n_columns (csv, row));

  for (guint i = 0; i < n; i++)
    {
      const Holds holds = column_holds (csv, i);

      if (holds == HOLDS_EMAIL && shape.columns[COLUMN_EMAIL] < 0)
        shape.columns[COLUMN_EMAIL] = (int) i;
      else if (holds >= HOLDS_WORD && shape.columns[COLUMN_FIRST] < 0)
        shape.columns[COLUMN_FIRST] = (int) i;
      else if (holds >= HOLDS_WORD && shape.columns[COLUMN_LAST] < 0)
        shape.columns[COLUMN_LAST] = (int) i;
    }

  if (shape.columns[COLUMN_FIRST] >= 0 && column_holds (csv, (guint) shape.columns[COLUMN_FIRST]) == HOLDS_WORDS)
    {
      shape.columns[COLUMN_NAME] = shape.columns[COLUMN_FIRST];
      shape.columns[COLUMN_FIRST] = shape.columns[COLUMN_LAST] = -1;
    }

  return shape;
}

static char *
get (LkCsv       *csv,
     guint        row,
     const Shape *shape,
     Column       column)
{
  return shape->columns[column] >= 0 ? tidy (lk_csv_get (csv, row, (guint) shape->columns[column])) : g_strdup ("");
}

/* "- Anna", "3. Anna" and "• Anna" are all Anna. */
static const char *
skip_bullet (const char *text)
{
  const char *c = text;

  while (*c != '\0' && !g_unichar_isalpha (g_utf8_get_char (c)))
    c = g_utf8_next_char (c);

  return *c != '\0' ? c : text;
}

/* "Anna <anna@school.nl>" as mail programs have it. */
static void
split_address (char **name,
               char **email)
{
  char *open = strchr (*name, '<');
  char *close = open != NULL ? strchr (open, '>') : NULL;

  if (close == NULL || strchr (open, '@') == NULL || open == *name)
    return;

  if (**email == '\0')
    {
      g_free (*email);
      *email = g_strndup (open + 1, (gsize) (close - open - 1));
    }
  *open = '\0';
  g_strchomp (*name);
}

static char *
join_name (LkCsv       *csv,
           guint        row,
           const Shape *shape)
{
  g_autofree char *whole = get (csv, row, shape, COLUMN_NAME);
  g_autofree char *first = get (csv, row, shape, COLUMN_FIRST);
  g_autofree char *infix = get (csv, row, shape, COLUMN_INFIX);
  g_autofree char *last = get (csv, row, shape, COLUMN_LAST);
  g_autofree char *joined = NULL;

  if (*whole != '\0' && *first == '\0' && *last == '\0')
    return g_strdup (skip_bullet (whole));

  joined = g_strjoin (" ", first, infix, last, NULL);

  return tidy (joined);
}

static LkPeopleRow *
read_person (LkCsv       *csv,
             guint        row,
             const Shape *shape)
{
  LkPeopleRow *person = g_new0 (LkPeopleRow, 1);

  person->name = join_name (csv, row, shape);
  person->email = get (csv, row, shape, COLUMN_EMAIL);
  person->team = get (csv, row, shape, COLUMN_TEAM);
  split_address (&person->name, &person->email);
  if (strchr (person->email, '@') == NULL)
    *person->email = '\0';

  return person;
}

static gboolean
is_reasonable (const LkPeopleRow  *person,
               guint               row,
               GError            **error)
{
  if (g_utf8_strlen (person->name, -1) <= LK_MAX_NAME && g_utf8_strlen (person->email, -1) <= LK_MAX_NAME * 2 &&
      g_utf8_strlen (person->team, -1) <= LK_MAX_NAME)
    return TRUE;

  g_set_error (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_HOSTILE, _("Line %u of the list is too long for a person."), row + 1);

  return FALSE;
}

static gboolean
read_people (LkCsv        *csv,
             guint         first_row,
             const Shape  *shape,
             GPtrArray    *people,
             GError      **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = first_row; row < lk_csv_get_n_rows (csv); row++)
    {
      LkPeopleRow *person = read_person (csv, row, shape);
      g_autofree char *key = g_utf8_casefold (person->name, -1);

      if (look_at (person->name) == HOLDS_NOTHING || g_hash_table_contains (seen, key))
        {
          lk_people_row_free (person);
          continue;
        }
      g_ptr_array_add (people, person);
      g_hash_table_add (seen, g_steal_pointer (&key));
      if (!is_reasonable (person, row, error))
        return FALSE;
    }

  if (people->len > 0 && people->len <= MAX_PEOPLE)
    return TRUE;

  g_set_error_literal (error, LK_EXCHANGE_ERROR, people->len == 0 ? LK_EXCHANGE_ERROR_FOREIGN : LK_EXCHANGE_ERROR_HOSTILE,
                       people->len == 0 ? _("No names were found in this list.") : _("This list has far too many people."));

  return FALSE;
}

GPtrArray *
lk_people_csv_parse (GBytes  *bytes,
                     GError **error)
{
  g_autoptr (LkCsv) csv = NULL;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_people_row_free);
  Shape shape;
  gboolean headed;

  g_return_val_if_fail (bytes != NULL, NULL);

  csv = lk_csv_parse (bytes, error);
  if (csv == NULL)
    return NULL;

  headed = lk_csv_get_n_rows (csv) > 0 && shape_from_headings (csv, &shape);
  if (!headed)
    shape = shape_from_content (csv);

  return read_people (csv, headed ? 1 : 0, &shape, people, error) ? g_steal_pointer (&people) : NULL;
}
