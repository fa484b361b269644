/* A quickly typed line: what, who, when. */

#include "model/lk-quick-parse.h"

#include <gio/gio.h>

static LkDay today;

static GListModel *
make_team (void)
{
  const char *names[] = { "Anna de Boer", "Jan Smit", "Janneke Visser", "Zoë van Dijk" };
  GListStore *team = g_list_store_new (LK_TYPE_PERSON);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (LkPerson) person = lk_person_imagine (names[i], NULL, 0, NULL);

      g_list_store_append (team, person);
    }
  return G_LIST_MODEL (team);
}

static void
test_lines (void)
{
  g_autoptr (GListModel) team = make_team ();
  const struct { const char *text, *title, *person; int days; } cases[] = {
    { "Kringgesprek voorbereiden", "Kringgesprek voorbereiden", NULL, 0 },
    { "Kringgesprek voorbereiden vr", "Kringgesprek voorbereiden", NULL, 4 },
    { "Poster @anna morgen", "Poster", "Anna de Boer", 1 },
    { "@jan poster ophangen", "poster ophangen", "Jan Smit", 0 },
    { "@janneke poster", "poster", "Janneke Visser", 0 },
    { "poster @zoe", "poster", "Zoë van Dijk", 0 },
    { "poster @visser over 3 dagen", "poster", "Janneke Visser", 3 },
    { "Read together in 2 days", "Read together", NULL, 2 },
    { "Matten voor de kring, vr", "Matten voor de kring", NULL, 4 },
    { "Matten, voor de kring , vr", "Matten, voor de kring", NULL, 4 },
    { "poster, @zoe", "poster", "Zoë van Dijk", 0 },
    { "poster ophangen,", "poster ophangen,", NULL, 0 },
    { ", , vr", ",", NULL, 4 },
    { "vrijdag", "vrijdag", NULL, 0 },
    { "mail naar info@school", "mail naar info@school", NULL, 0 },
    { "poster @niemand", "poster @niemand", NULL, 0 },
    { "   ", "", NULL, 0 },
    { "", "", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LkQuickParse parse;

      lk_quick_parse (cases[i].text, team, today, TRUE, &parse);
      g_assert_cmpstr (parse.title, ==, cases[i].title);
      g_assert_cmpstr (parse.person ? lk_person_get_name (parse.person) : NULL, ==, cases[i].person);
      g_assert_cmpint (parse.day, ==, cases[i].days ? today + cases[i].days : LK_DAY_NONE);
      lk_quick_parse_clear (&parse);
    }
}

static void
test_day_refused (void)
{
  LkQuickParse parse;

  lk_quick_parse ("Afspraken over di", NULL, today, FALSE, &parse);
  g_assert_cmpstr (parse.title, ==, "Afspraken over di");
  g_assert_cmpint (parse.day, ==, LK_DAY_NONE);
  lk_quick_parse_clear (&parse);
}

/* A question is for a board; who is named in it stays a word of it. */
static void
test_no_people (void)
{
  LkQuickParse parse;

  lk_quick_parse ("Mag @anna naar de cursus, vr", NULL, today, TRUE, &parse);
  g_assert_cmpstr (parse.title, ==, "Mag @anna naar de cursus");
  g_assert_null (parse.person);
  g_assert_cmpint (parse.day, ==, today + 4);
  lk_quick_parse_clear (&parse);
}

static void
test_find (void)
{
  g_autoptr (GListModel) team = make_team ();
  g_autoptr (GPtrArray) j = lk_quick_parse_find_people (team, "J");
  g_autoptr (GPtrArray) all = lk_quick_parse_find_people (team, "");
  g_autoptr (GPtrArray) none = lk_quick_parse_find_people (team, "xy");

  g_assert_cmpuint (j->len, ==, 2);
  g_assert_cmpuint (all->len, ==, 4);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  today = lk_day_new (2026, 11, 23);
  g_test_add_func ("/quick-parse/lines", test_lines);
  g_test_add_func ("/quick-parse/day-refused", test_day_refused);
  g_test_add_func ("/quick-parse/no-people", test_no_people);
  g_test_add_func ("/quick-parse/find", test_find);
  return g_test_run ();
}
