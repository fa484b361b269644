/* Lists as they come: delimiters, encodings, line ends, quotes; and those that are none. */

#include "exchange/lk-csv.h"
#include "exchange/lk-people-csv.h"

#include <string.h>

#define BYTES(text) g_bytes_new_static (text, sizeof text - 1)

/* Rows joined by "/" and fields by "|". */
static char *
flatten (LkCsv *csv)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint row = 0; row < lk_csv_get_n_rows (csv); row++)
    {
      g_string_append (out, row > 0 ? "/" : "");
      for (guint i = 0; i < lk_csv_get_n_columns (csv, row); i++)
        g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", lk_csv_get (csv, row, i));
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_csv (GBytes     *given,
            const char *expected)
{
  g_autoptr (GBytes) bytes = given;
  g_autoptr (GError) error = NULL;
  g_autoptr (LkCsv) csv = lk_csv_parse (bytes, &error);
  g_autofree char *flat = NULL;

  g_assert_no_error (error);
  flat = flatten (csv);
  g_assert_cmpstr (flat, ==, expected);
}

static void
test_shapes (void)
{
  assert_csv (BYTES ("a,b\r\nc,d\r\n"), "a|b/c|d");
  assert_csv (BYTES ("a;b\nc;d"), "a|b/c|d");
  assert_csv (BYTES ("a\tb\rc\td\r"), "a|b/c|d");
  assert_csv (BYTES ("a,\"b \"\"c\"\", d\"\n"), "a|b \"c\", d");
  assert_csv (BYTES ("\"one\r\ntwo\";x\n"), "one\r\ntwo|x");
  assert_csv (BYTES ("Vries, Anna de;x\nBob, Jan;y\n"), "Vries, Anna de|x/Bob, Jan|y");
  assert_csv (BYTES ("a,\n,b\n"), "a|/|b");
  assert_csv (BYTES (""), "");
  assert_csv (BYTES ("\n"), "");
}

static void
test_encodings (void)
{
  assert_csv (BYTES ("\xEF\xBB\xBFZo\xC3\xAB,x\n"), "Zoë|x");
  assert_csv (BYTES ("Zo\xEB,x\n"), "Zoë|x");
  assert_csv (BYTES ("\xFF\xFEZ\0o\0\xEB\0,\0x\0\n\0"), "Zoë|x");
  assert_csv (BYTES ("\xFE\xFF\0Z\0o\0\xEB\0,\0x"), "Zoë|x");
}

static void
assert_refused (GBytes          *given,
                LkExchangeError  code)
{
  g_autoptr (GBytes) bytes = given;
  g_autoptr (GError) error = NULL;

  g_assert_null (lk_csv_parse (bytes, &error));
  g_assert_error (error, LK_EXCHANGE_ERROR, (int) code);
}

static void
test_refused (void)
{
  g_autofree char *long_field = g_strnfill (200000, 'x');
  g_autofree char *many_lines = g_strnfill (300000, '\n');

  for (guint i = 0; i < 300000; i += 2)
    many_lines[i] = 'x';

  assert_refused (BYTES ("a,\"b"), LK_EXCHANGE_ERROR_UNREADABLE);
  assert_refused (BYTES ("a\0b"), LK_EXCHANGE_ERROR_UNREADABLE);
  assert_refused (BYTES ("\xFF\xFEZ"), LK_EXCHANGE_ERROR_UNREADABLE);
  assert_refused (g_bytes_new (long_field, 200000), LK_EXCHANGE_ERROR_HOSTILE);
  assert_refused (g_bytes_new (many_lines, 300000), LK_EXCHANGE_ERROR_HOSTILE);
}

static void
test_append_reads_back (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  lk_csv_append (out, (const char *[]) { "plain", "a \"b\", c", "one\ntwo", "", NULL });
  g_assert_cmpstr (out->str, ==, "plain,\"a \"\"b\"\", c\",\"one\ntwo\",\r\n");
  assert_csv (g_bytes_new (out->str, out->len), "plain|a \"b\", c|one\ntwo|");
}

typedef struct
{
  const char *list;
  const char *people; /* "name <email> team", joined by "/" */
} People;

static const People people[] = {
  { "Anna de Vries\nBob\n\nCarla Smit\n", "Anna de Vries <> /Bob <> /Carla Smit <> " },
  { "  Anna   de Vries \n- Bob Bakker\n3. Carla Smit\n", "Anna de Vries <> /Bob Bakker <> /Carla Smit <> " },
  { "Anna de Vries <anna@school.nl>\nBob Bakker\n", "Anna de Vries <anna@school.nl> /Bob Bakker <> " },
  { "anna de vries\nAnna de Vries\n", "anna de vries <> " },
  { "Naam;E-mail;Team\r\nAnna de Vries;anna@school.nl;Onderbouw\r\n", "Anna de Vries <anna@school.nl> Onderbouw" },
  { "Groep,Achternaam,Tussenvoegsel,Roepnaam\n3,Vries,de,Anna\n4,Bakker,,Bob\n", "Anna de Vries <> 3/Bob Bakker <> 4" },
  { "First name\tLast name\tMail address\nAnna\tSmith\tanna@x.org\n", "Anna Smith <anna@x.org> " },
  { "First name\tLast name\tE-mail address\nAnna\tSmith\tanna@x.org\n", "Anna Smith <anna@x.org> " },
  { "12;Anna;Smit;anna@x.nl\n13;Bob;Bakker;bob@x.nl\n", "Anna Smit <anna@x.nl> /Bob Bakker <bob@x.nl> " },
  { "anna@x.nl,Anna Smit\nbob@x.nl,Bob Bakker\n", "Anna Smit <anna@x.nl> /Bob Bakker <bob@x.nl> " },
  { "naam\nAnna Smit\n", "Anna Smit <> " },
};

static void
test_people (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (people[i].list, strlen (people[i].list));
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = lk_people_csv_parse (bytes, &error);
      g_autoptr (GString) flat = g_string_new (NULL);

      g_assert_no_error (error);
      for (guint k = 0; k < rows->len; k++)
        {
          const LkPeopleRow *row = rows->pdata[k];

          g_string_append_printf (flat, "%s%s <%s> %s", k > 0 ? "/" : "", row->name, row->email, row->team);
        }
      g_assert_cmpstr (flat->str, ==, people[i].people);
    }
}

static void
test_no_people (void)
{
  const char *lists[] = { "", "\n\n", "1;2;3\n4;5;6\n", "naam;team\n" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (lists[i], strlen (lists[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (lk_people_csv_parse (bytes, &error));
      g_assert_error (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_FOREIGN);
    }
}

static void
test_name_too_long (void)
{
  g_autofree char *name = g_strnfill (200, 'x');
  g_autoptr (GBytes) bytes = g_bytes_new (name, 200);
  g_autoptr (GError) error = NULL;

  g_assert_null (lk_people_csv_parse (bytes, &error));
  g_assert_error (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_HOSTILE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/csv/shapes", test_shapes);
  g_test_add_func ("/csv/encodings", test_encodings);
  g_test_add_func ("/csv/refused", test_refused);
  g_test_add_func ("/csv/append-reads-back", test_append_reads_back);
  g_test_add_func ("/csv/people", test_people);
  g_test_add_func ("/csv/no-people", test_no_people);
  g_test_add_func ("/csv/name-too-long", test_name_too_long);

  return g_test_run ();
}
