#include "samples.h"

#include <math.h>

#define SAY(english, dutch_words) (dutch ? dutch_words : english)

/* Always the same, on every machine. */
static double
noise (guint i)
{
  double value = sin (i * 12.9898 + 1) * 43758.5453;

  return value - floor (value) - 0.5;
}

static void
add_school (LkChart *chart,
            LkDay    from,
            LkDay    till)
{
  g_autoptr (LkHolidays) holidays = lk_holidays_new_shipped ("midden");

  lk_chart_add_school_spans (chart, holidays, from, till);
}

static LkChart *
make_run (gboolean dutch)
{
  static const double values[] = { 1, 1.5, 2, 1.5, 2, 2.5, 2, 3, 3, 3.5, 3, 4 };
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2026, 9, 7), till = lk_day_new (2027, 1, 22);
  guint series;

  lk_chart_set_title (chart, SAY ("We tidy up together", "We ruimen samen op"));
  lk_chart_set_unit (chart, SAY ("days a week", "dagen per week"));
  lk_chart_set_description (chart, SAY ("The last 6 readings lie above the median: this is a real change.",
                                        "De laatste 6 metingen liggen boven de mediaan: dit is een echte verandering."));
  lk_chart_set_x_days (chart, from, till);
  lk_chart_set_y_range (chart, 0, 5);
  lk_chart_set_today (chart, from + 100);
  add_school (chart, from, till);
  lk_chart_add_reference (chart, LK_CHART_TARGET, SAY ("target", "doel"), 4, NAN, NAN);
  lk_chart_add_reference (chart, LK_CHART_MIDDLE, SAY ("median", "mediaan"), 2.25, NAN, NAN);
  lk_chart_add_mark (chart, SAY ("tidying song", "opruimliedje"), from + 22);
  lk_chart_add_mark (chart, SAY ("pupils make the list", "kinderen maken de lijst"), from + 31);
  series = lk_chart_add_series (chart, NULL, LK_CHART_LINE, 0);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      lk_chart_add_point (chart, series, from + 2 + i * 8, values[i]);
      if (i >= 7)
        {
          lk_chart_set_point_emphasis (chart, series, i, LK_CHART_SIGNAL);
          lk_chart_set_point_note (chart, series, i, SAY ("One of 5 on the same side of the median.",
                                                          "Een van 5 aan dezelfde kant van de mediaan."));
        }
    }
  return chart;
}

static LkChart *
make_limits (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2026, 8, 24), part = from + 24 * 7;
  guint series;

  lk_chart_set_title (chart, SAY ("Reading aloud", "Hardop lezen"));
  lk_chart_set_unit (chart, SAY ("minutes", "minuten"));
  lk_chart_add_reference (chart, LK_CHART_LIMIT, NULL, 31, from, part);
  lk_chart_add_reference (chart, LK_CHART_MIDDLE, NULL, 22, from, part);
  lk_chart_add_reference (chart, LK_CHART_LIMIT, NULL, 13, from, part);
  lk_chart_add_reference (chart, LK_CHART_LIMIT, SAY ("upper limit", "bovengrens"), 42.4, part, NAN);
  lk_chart_add_reference (chart, LK_CHART_MIDDLE, SAY ("mean", "gemiddelde"), 34, part, NAN);
  lk_chart_add_reference (chart, LK_CHART_LIMIT, SAY ("lower limit", "ondergrens"), 25.6, part, NAN);
  lk_chart_add_break (chart, part);
  add_school (chart, from, from + 44 * 7);
  series = lk_chart_add_series (chart, SAY ("readings", "metingen"), LK_CHART_LINE, 0);
  for (guint i = 0; i < 44; i++)
    {
      double value = (i < 24 ? 22 : 34) + round (noise (i) * 12);

      if (i == 14)
        value = 35;
      lk_chart_add_point (chart, series, from + i * 7, value);
      if (i == 14)
        lk_chart_set_point_emphasis (chart, series, i, LK_CHART_SIGNAL);
      else if (i < 3)
        lk_chart_set_point_emphasis (chart, series, i, LK_CHART_FAINT);
    }
  return chart;
}

static LkChart *
make_flow (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2026, 9, 1);
  guint done, doing, todo;

  lk_chart_set_title (chart, SAY ("Actions", "Acties"));
  lk_chart_set_unit (chart, SAY ("number", "aantal"));
  lk_chart_set_y_integers (chart, TRUE);
  done = lk_chart_add_series (chart, SAY ("Done", "Klaar"), LK_CHART_AREA, 0);
  doing = lk_chart_add_series (chart, SAY ("Doing", "Bezig"), LK_CHART_AREA, 1);
  todo = lk_chart_add_series (chart, SAY ("To do", "Te doen"), LK_CHART_AREA, 2);
  for (guint i = 0; i < 120; i++)
    {
      lk_chart_add_point (chart, done, from + i, floor (i * 0.18));
      lk_chart_add_point (chart, doing, from + i, 3 + floor (2 * sin (i / 9.0)));
      lk_chart_add_point (chart, todo, from + i, 4 + floor (3 * cos (i / 15.0)) + i / 40);
    }
  return chart;
}

static LkChart *
make_durations (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2026, 8, 24);
  guint actions, late;

  lk_chart_set_title (chart, SAY ("How long actions take", "Hoe lang acties duren"));
  lk_chart_set_unit (chart, SAY ("days until done", "dagen tot klaar"));
  actions = lk_chart_add_series (chart, SAY ("in time", "op tijd"), LK_CHART_MARKERS, 0);
  late = lk_chart_add_series (chart, SAY ("later than agreed", "later dan afgesproken"), LK_CHART_MARKERS, 1);
  for (guint i = 0; i < 90; i++)
    {
      double days = round (4 + 30 * pow (fabs (noise (i)) * 2, 2.5));

      lk_chart_add_point (chart, days > 21 ? late : actions, from + (LkDay) (i * 2.1), days);
    }
  lk_chart_add_reference (chart, LK_CHART_MIDDLE, SAY ("median", "mediaan"), 9, NAN, NAN);
  lk_chart_add_reference (chart, LK_CHART_LIMIT, SAY ("85% within", "85% binnen"), 24, NAN, NAN);
  return chart;
}

static LkChart *
make_burn_down (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2026, 11, 2);
  guint left, plan;

  lk_chart_set_title (chart, SAY ("Actions left of this goal", "Acties die dit doel nog vraagt"));
  lk_chart_set_x_days (chart, from, from + 39);
  lk_chart_set_y_integers (chart, TRUE);
  lk_chart_set_today (chart, from + 24);
  plan = lk_chart_add_series (chart, SAY ("even pace", "gelijkmatig"), LK_CHART_LINE, 5);
  lk_chart_add_point (chart, plan, from, 9);
  lk_chart_add_point (chart, plan, from + 39, 0);
  left = lk_chart_add_series (chart, SAY ("left", "nog te doen"), LK_CHART_STEPS, 0);
  for (guint i = 0; i <= 24; i += 4)
    lk_chart_add_point (chart, left, from + i, 9 - i / 4 + (i == 12));
  return chart;
}

static LkChart *
make_statements (gboolean dutch)
{
  static const char * const english[] = { "I know what I learn", "I dare to ask", "My teacher helps me on", "I can work on",
                                          "We help each other", NULL };
  static const char * const dutch_names[] = { "Ik weet wat ik leer", "Ik durf vragen te stellen", "Mijn juf of meester helpt mij verder",
                                              "Ik kan doorwerken", "We helpen elkaar", NULL };
  LkChart *chart = lk_chart_new ();
  guint before, after;

  lk_chart_set_title (chart, SAY ("Pupil survey", "Leerlingsurvey"));
  lk_chart_set_unit (chart, SAY ("mean of 1 to 4", "gemiddelde van 1 tot 4"));
  lk_chart_set_x_bands (chart, dutch ? dutch_names : english);
  lk_chart_set_y_range (chart, 0, 4);
  before = lk_chart_add_series (chart, SAY ("autumn", "herfst"), LK_CHART_BARS, 0);
  after = lk_chart_add_series (chart, SAY ("spring", "lente"), LK_CHART_BARS, 1);
  for (guint i = 0; i < 5; i++)
    {
      lk_chart_add_point (chart, before, i, 2.4 + noise (i));
      lk_chart_add_point (chart, after, i, 3 + noise (i + 7) * 0.8);
    }
  return chart;
}

static LkChart *
make_check_ins (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2026, 9, 10);
  guint good, fair, poor;

  lk_chart_set_title (chart, SAY ("Check-in", "Check-in"));
  lk_chart_set_unit (chart, SAY ("smileys a session", "smileys per bordsessie"));
  lk_chart_set_y_integers (chart, TRUE);
  good = lk_chart_add_series (chart, SAY ("good", "goed"), LK_CHART_STACKED_BARS, 0);
  fair = lk_chart_add_series (chart, SAY ("so-so", "gaat wel"), LK_CHART_STACKED_BARS, 4);
  poor = lk_chart_add_series (chart, SAY ("not good", "niet zo"), LK_CHART_STACKED_BARS, 3);
  for (guint i = 0; i < 20; i++)
    {
      lk_chart_add_point (chart, good, from + i * 7, round (6 + 3 * noise (i)));
      lk_chart_add_point (chart, fair, from + i * 7, round (2 + 2 * noise (i + 30)));
      lk_chart_add_point (chart, poor, from + i * 7, i % 3 == 0 ? 1 : i % 7 == 0 ? 2 : 0);
    }
  return chart;
}

static LkChart *
make_curve (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  guint curve, even;

  lk_chart_set_title (chart, SAY ("How actions are spread over people", "Hoe acties over mensen verdeeld zijn"));
  lk_chart_set_unit (chart, SAY ("% of the actions", "% van de acties"));
  lk_chart_set_x_numbers (chart, 0, 100, SAY ("% of the people", "% van de mensen"));
  lk_chart_set_y_range (chart, 0, 100);
  even = lk_chart_add_series (chart, SAY ("evenly", "gelijk"), LK_CHART_LINE, 5);
  lk_chart_add_point (chart, even, 0, 0);
  lk_chart_add_point (chart, even, 100, 100);
  curve = lk_chart_add_series (chart, SAY ("this team", "dit team"), LK_CHART_LINE, 0);
  for (guint i = 0; i <= 12; i++)
    lk_chart_add_point (chart, curve, i * 100 / 12.0, 100 * pow (i / 12.0, 2.2));
  return chart;
}

static LkChart *
make_lines (gboolean dutch)
{
  static const char * const names[2][LK_N_CHART_COLOURS] = {
    { "Year 1–2", "Year 3", "Year 4", "Year 5", "Year 6", "Year 7–8" },
    { "Groep 1–2", "Groep 3", "Groep 4", "Groep 5", "Groep 6", "Groep 7–8" },
  };
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2026, 9, 7);

  lk_chart_set_title (chart, SAY ("Lessons visited", "Bezochte lessen"));
  lk_chart_set_unit (chart, SAY ("a fortnight", "per twee weken"));
  for (guint i = 0; i < LK_N_CHART_COLOURS; i++)
    {
      guint series = lk_chart_add_series (chart, names[dutch ? 1 : 0][i], LK_CHART_LINE, i);

      for (guint week = 0; week < 18; week++)
        lk_chart_add_point (chart, series, from + week * 14, 4 + 2 * sin (week / 3.0 + i) + (i < 3 ? 1.5 : i * 0.5) + noise (week * 7 + i));
    }
  return chart;
}

static LkChart *
make_empty (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2026, 9, 7);

  lk_chart_set_title (chart, SAY ("We listen to each other", "We luisteren naar elkaar"));
  lk_chart_set_unit (chart, SAY ("times a day", "keer per dag"));
  lk_chart_set_note (chart, SAY ("No readings yet. Write the first at the next board session.",
                                 "Nog geen metingen. Schrijf de eerste op bij de volgende bordsessie."));
  lk_chart_set_x_days (chart, from, from + 41);
  lk_chart_set_y_integers (chart, TRUE);
  lk_chart_add_series (chart, NULL, LK_CHART_LINE, 0);
  return chart;
}

static LkChart *
make_one (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();

  lk_chart_set_title (chart, SAY ("One reading", "Eén meting"));
  lk_chart_set_unit (chart, SAY ("pupils", "leerlingen"));
  lk_chart_add_point (chart, lk_chart_add_series (chart, NULL, LK_CHART_LINE, 0), lk_day_new (2026, 11, 6), 17);
  lk_chart_add_reference (chart, LK_CHART_TARGET, SAY ("target", "doel"), 24, NAN, NAN);
  return chart;
}

static LkChart *
make_ties (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2026, 9, 7);
  guint one = lk_chart_add_series (chart, SAY ("morning", "ochtend"), LK_CHART_LINE, 0);
  guint other = lk_chart_add_series (chart, SAY ("afternoon", "middag"), LK_CHART_LINE, 2);

  lk_chart_set_title (chart, SAY ("All the same", "Allemaal gelijk"));
  lk_chart_add_reference (chart, LK_CHART_MIDDLE, SAY ("median", "mediaan"), 3, NAN, NAN);
  lk_chart_add_reference (chart, LK_CHART_TARGET, SAY ("target", "doel"), 3, NAN, NAN);
  for (guint i = 0; i < 10; i++)
    {
      lk_chart_add_point (chart, one, from + i * 7, 3);
      lk_chart_add_point (chart, other, from + i * 7, 3);
    }
  return chart;
}

static LkChart *
make_negative (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2026, 9, 7);
  guint change = lk_chart_add_series (chart, SAY ("change", "verschil"), LK_CHART_STACKED_BARS, 0);
  guint line = lk_chart_add_series (chart, SAY ("sum", "samen"), LK_CHART_LINE, 1);
  double sum = 0;

  lk_chart_set_title (chart, SAY ("Change since last week", "Verschil met vorige week"));
  for (guint i = 0; i < 16; i++)
    {
      double value = round (noise (i + 3) * 9);

      sum += value;
      lk_chart_add_point (chart, change, from + i * 7, value);
      lk_chart_add_point (chart, line, from + i * 7, sum);
    }
  return chart;
}

static LkChart *
make_ten_years (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2018, 8, 20), till = lk_day_new (2028, 7, 14);
  guint series = lk_chart_add_series (chart, SAY ("visits", "lesbezoeken"), LK_CHART_LINE, 0);

  lk_chart_set_title (chart, SAY ("Ten years of visits", "Tien jaar lesbezoeken"));
  lk_chart_set_unit (chart, SAY ("a week", "per week"));
  lk_chart_set_x_days (chart, from, till);
  add_school (chart, from, till);
  for (LkDay day = from; day <= till; day += 7)
    lk_chart_add_point (chart, series, day, MAX (0, round (40 + (day - from) / 90.0 + 25 * noise (day) + 12 * sin ((day - from) / 58.0))));
  return chart;
}

static LkChart *
make_long_names (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  LkDay from = lk_day_new (2026, 9, 7);
  const char *name = SAY ("Pupils of all the groups in the east wing who begin to read without being asked to",
                          "Leerlingen van alle groepen in de oostvleugel die uit zichzelf beginnen met lezen");
  guint series = lk_chart_add_series (chart, name, LK_CHART_LINE, 0);
  guint other = lk_chart_add_series (chart, name, LK_CHART_STEPS, 3);

  lk_chart_set_title (chart, SAY ("A goal whose title someone wrote down as it was said, with everything that was added to it along the way, "
                                  "because nobody wanted to leave anything out",
                                  "Een leerlingdoel waarvan de titel is opgeschreven zoals het gezegd werd, met alles wat er onderweg bij kwam, "
                                  "want niemand wilde iets weglaten"));
  lk_chart_set_unit (chart, name);
  lk_chart_add_reference (chart, LK_CHART_TARGET, name, 9, NAN, NAN);
  lk_chart_add_mark (chart, name, from + 20);
  lk_chart_add_mark (chart, name, from + 22);
  lk_chart_add_mark (chart, name, from + 60);
  for (guint i = 0; i < 10; i++)
    {
      lk_chart_add_point (chart, series, from + i * 7, 3 + i * 0.5);
      lk_chart_add_point (chart, other, from + i * 7, 8 - i * 0.3);
    }
  return chart;
}

static LkChart *
make_many (gboolean dutch)
{
  LkChart *chart = lk_chart_new ();
  guint series = lk_chart_add_series (chart, NULL, LK_CHART_LINE, 0);
  g_autofree LkChartPoint *points = g_new (LkChartPoint, 1000000);

  for (guint i = 0; i < 1000000; i++)
    points[i] = (LkChartPoint) { i, 40 * sin (i / 90000.0) + 20 * noise (i) };
  points[654321].y = 90;
  lk_chart_set_title (chart, SAY ("A million points", "Een miljoen punten"));
  lk_chart_set_x_numbers (chart, NAN, NAN, NULL);
  lk_chart_add_points (chart, series, points, 1000000);
  return chart;
}

LkChart *
sample_new (SampleKind kind,
            gboolean   dutch)
{
  static LkChart *(* const makers[N_SAMPLES]) (gboolean) = {
    make_run, make_limits, make_flow, make_durations, make_burn_down, make_statements, make_check_ins, make_curve,
    make_lines, make_empty, make_one, make_ties, make_negative, make_ten_years, make_long_names, make_many,
  };

  return makers[kind] (dutch);
}

const char *
sample_get_name (SampleKind kind)
{
  static const char * const names[N_SAMPLES] = {
    "run", "limits", "flow", "durations", "burn-down", "statements", "check-ins", "curve",
    "lines", "empty", "one", "ties", "negative", "ten-years", "long-names", "many",
  };

  return names[kind];
}
