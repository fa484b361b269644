#include "calendar/lk-day-words.h"

typedef struct
{
  const char *text;
  const char *day;
} Case;

/* Counted from Wednesday 25 November 2026. */
static const Case known[] = {
  { "ma", "2026-11-30" }, { "di", "2026-12-01" }, { "wo", "2026-12-02" }, { "do", "2026-11-26" },
  { "vr", "2026-11-27" }, { "za", "2026-11-28" }, { "zo", "2026-11-29" },
  { "maandag", "2026-11-30" }, { "dinsdag", "2026-12-01" }, { "woensdag", "2026-12-02" },
  { "donderdag", "2026-11-26" }, { "vrijdag", "2026-11-27" }, { "zaterdag", "2026-11-28" },
  { "zondag", "2026-11-29" },
  { "mon", "2026-11-30" }, { "tue", "2026-12-01" }, { "wed", "2026-12-02" }, { "thu", "2026-11-26" },
  { "fri", "2026-11-27" }, { "sat", "2026-11-28" }, { "sun", "2026-11-29" },
  { "Monday", "2026-11-30" }, { "Tuesday", "2026-12-01" }, { "Wednesday", "2026-12-02" },
  { "Thursday", "2026-11-26" }, { "FRIDAY", "2026-11-27" }, { "saturday", "2026-11-28" },
  { "sunday", "2026-11-29" }, { "  Vr.  ", "2026-11-27" }, { "vríjdag", "2026-11-27" },
  { "vandaag", "2026-11-25" }, { "today", "2026-11-25" }, { "morgen", "2026-11-26" },
  { "Tomorrow", "2026-11-26" }, { "overmorgen", "2026-11-27" }, { "day after tomorrow", "2026-11-27" },
  { "gisteren", "2026-11-24" }, { "yesterday", "2026-11-24" },
  { "volgende week", "2026-11-30" }, { "next week", "2026-11-30" }, { "volgende week vrijdag", "2026-12-04" },
  { "next week fri", "2026-12-04" }, { "friday next week", "2026-12-04" }, { "vr volgende week", "2026-12-04" },
  { "volgende vrijdag", "2026-11-27" }, { "next friday", "2026-11-27" }, { "komende ma", "2026-11-30" },
  { "over 3 dagen", "2026-11-28" }, { "in 3 days", "2026-11-28" }, { "over een week", "2026-12-02" },
  { "over één week", "2026-12-02" }, { "in two weeks", "2026-12-09" }, { "over 10 weken", "2027-02-03" },
  { "over een maand", "2026-12-25" }, { "in 1 day", "2026-11-26" }, { "over 1 dag", "2026-11-26" },
  { "in 3 months", "2027-02-25" },
  { "12-3", "2027-03-12" }, { "12/3", "2027-03-12" }, { "12-03", "2027-03-12" }, { "25-11", "2026-11-25" },
  { "24-11", "2027-11-24" }, { "31/12", "2026-12-31" }, { "1-1", "2027-01-01" }, { "29-2", "2028-02-29" },
  { "12-3-2027", "2027-03-12" }, { "12/3/27", "2027-03-12" }, { "12.3.2027", "2027-03-12" },
  { "12-3-2020", "2020-03-12" }, { "2027-03-12", "2027-03-12" }, { "2024-02-29", "2024-02-29" },
  { "12 mrt", "2027-03-12" }, { "12 maart", "2027-03-12" }, { "12 mrt.", "2027-03-12" },
  { "march 12", "2027-03-12" }, { "12 March", "2027-03-12" }, { "mar 12th", "2027-03-12" },
  { "1st december", "2026-12-01" }, { "2e mei", "2027-05-02" }, { "12 maart 2028", "2028-03-12" },
  { "March 12, 2028", "2028-03-12" }, { "28 okt", "2027-10-28" }, { "28 nov", "2026-11-28" },
  { "vr 27 nov", "2026-11-27" }, { "vrijdag 27 november 2026", "2026-11-27" }, { "Fri 27-11", "2026-11-27" },
};

static const char * const unknown[] = {
  "", " ", "12", "3", "2027", "d", "v", "woe", "vrijdagen", "12-13", "32-1", "0-3", "12-0", "30-2", "31-4", "12-3-",
  "-12-3", "12--3", "12-3-1", "12-3-202", "12-3-2027-1", "2026-02-29", "29-2-2027", "3.5", "1/", "/2", "a-b",
  "over dagen", "over 0 dagen", "over -3 dagen", "over 3", "in 3 uur", "over 9999 dagen", "next", "volgende",
  "volgende keer", "deze week", "next week please", "maart", "maart maart", "12 vrijdag", "12 foo",
  "0 maart", "30 februari", "vr 28 nov", "do wat", "wo wo", "een twee drie vier vijf zes", "12 maart x",
  "1\xff", "en nu een zin die veel langer is dan een dag ooit kan zijn, en toch geen dag is",
};

static void
check (const char *text,
       const char *day,
       LkDay       today)
{
  g_autofree char *found = lk_day_to_text (lk_day_parse (text, today));

  if (g_strcmp0 (found, day) != 0)
    g_error ("“%s” is %s, not %s", text, found, day);
}

static void
test_known (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    check (known[i].text, known[i].day, lk_day_new (2026, 11, 25));
}

static void
test_base (void)
{
  static const struct { const char *text, *day; } typed[] = {
    { "1 okt", "2028-10-01" }, { "1-10", "2028-10-01" }, { "march 12", "2029-03-12" }, { "zo 1 okt", "2028-10-01" },
    { "1 aug", "2028-08-01" }, { "31 juli", "2029-07-31" }, { "1 okt 2026", "2026-10-01" }, { "morgen", "2026-11-26" },
    { "vrijdag", "2026-11-27" }, { "over 2 weken", "2026-12-09" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *found = lk_day_to_text (lk_day_parse_from (typed[i].text, lk_day_new (2026, 11, 25),
                                                                  lk_day_new (2028, 8, 1)));

      g_assert_cmpstr (found, ==, typed[i].day);
    }
}

static void
test_unknown (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    check (unknown[i], NULL, lk_day_new (2026, 11, 25));
  check (NULL, NULL, lk_day_new (2026, 11, 25));
}

static void
test_edges (void)
{
  check ("vr", "2026-12-04", lk_day_new (2026, 11, 27));
  check ("friday", "2027-01-01", lk_day_new (2026, 12, 31));
  check ("volgende week", "2027-01-04", lk_day_new (2026, 12, 31));
  check ("volgende week", "2027-01-04", lk_day_new (2027, 1, 3));
  check ("over een maand", "2027-02-28", lk_day_new (2027, 1, 31));
  check ("over een maand", "2028-02-29", lk_day_new (2028, 1, 31));
  check ("over een maand", "2027-01-31", lk_day_new (2026, 12, 31));
  check ("29-2", "2028-02-29", lk_day_new (2028, 2, 29));
  check ("29 feb", "2032-02-29", lk_day_new (2028, 3, 1));
  check ("morgen", "2028-02-29", lk_day_new (2028, 2, 28));
  check ("29-2", "2104-02-29", lk_day_new (2096, 3, 1));
}

/* What the program writes it can read back. */
static void
test_round_trip (void)
{
  LkDay today = lk_day_new (2026, 11, 25);

  for (LkDay day = today; day < today + 800; day++)
    {
      g_autofree char *brief = lk_day_format_short (day, today);
      g_autofree char *full = lk_day_format_long (day);

      g_assert_cmpint (lk_day_parse (brief, today), ==, day);
      g_assert_cmpint (lk_day_parse (full, today), ==, day);
    }
}

static void
test_format (void)
{
  LkDay today = lk_day_new (2026, 11, 25);
  static const struct { int ahead; const char *due; } due[] = {
    { 0, "today" }, { 1, "tomorrow" }, { 2, "in 2 days" }, { 6, "in 6 days" }, { 7, "Wed 2 Dec" },
    { 60, "Sun 24 Jan 2027" }, { -1, "yesterday" }, { -2, "2 days late" }, { -400, "400 days late" },
  };
  static const struct { int days; const char *text; } spans[] = {
    { 0, "today" }, { 1, "1 day" }, { 13, "13 days" }, { 14, "2 weeks" }, { 20, "2 weeks" }, { 60, "8 weeks" },
    { 61, "2 months" }, { 91, "3 months" }, { 365, "12 months" }, { 700, "23 months" },
    { 4320, "11 years" },
  };
  g_autofree char *brief = lk_day_format_short (today + 3, today);
  g_autofree char *full = lk_day_format_long (today + 3);
  g_autofree char *holiday = lk_day_format_range (lk_day_new (2026, 12, 19), lk_day_new (2027, 1, 3), today);
  g_autofree char *week = lk_day_format_range (lk_day_new (2027, 2, 20), lk_day_new (2027, 2, 28), today);
  g_autofree char *one = lk_day_format_range (today + 3, today + 3, today);

  g_assert_cmpstr (brief, ==, "Sat 28 Nov");
  g_assert_cmpstr (full, ==, "Saturday 28 November 2026");
  g_assert_cmpstr (holiday, ==, "Sat 19 Dec 2026 – Sun 3 Jan 2027");
  g_assert_cmpstr (week, ==, "Sat 20 Feb – Sun 28 Feb 2027");
  g_assert_cmpstr (one, ==, "Sat 28 Nov");
  for (guint i = 0; i < G_N_ELEMENTS (due); i++)
    {
      g_autofree char *text = lk_day_format_due (today + due[i].ahead, today);

      g_assert_cmpstr (text, ==, due[i].due);
    }
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autofree char *text = lk_days_format_span (spans[i].days);

      g_assert_cmpstr (text, ==, spans[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/day-words/known", test_known);
  g_test_add_func ("/calendar/day-words/base", test_base);
  g_test_add_func ("/calendar/day-words/unknown", test_unknown);
  g_test_add_func ("/calendar/day-words/edges", test_edges);
  g_test_add_func ("/calendar/day-words/round-trip", test_round_trip);
  g_test_add_func ("/calendar/day-words/format", test_format);

  return g_test_run ();
}
