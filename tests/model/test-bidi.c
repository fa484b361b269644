/* Names that run the other way leave the words beside them where they are. */

#include "rig.h"

#include "calendar/lk-day-words.h"
#include "model/lk-bidi.h"

static const struct { const char *text, *isolated; } texts[] = {
  { NULL, NULL },
  { "", "" },
  { "Anna", "Anna" },
  { "Zoë 🦉 Özil 日本", "Zoë 🦉 Özil 日本" },
  { "שרה", "\u2068שרה\u2069" },
  { "Groep 3: مرحبا", "\u2068Groep 3: مرحبا\u2069" },
  { "\u202eAnna", "Anna" },
  { "\u2069שרה\u202e", "\u2068שרה\u2069" },
};

static void
test_isolate (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *isolated = lk_bidi_isolate (texts[i].text);

      g_assert_cmpstr (isolated, ==, texts[i].isolated);
    }
}

static char *
describe (Rig            *rig,
          LkPlanningKind  kind,
          LkPerson       *who,
          LkPerson       *other,
          const char     *title)
{
  LkPlanning *planning = lk_board_add_planning (rig->board, kind, lk_day_today (), "", who, other, title, NULL);
  g_autofree char *day = lk_day_format_short (lk_day_today (), lk_day_today ());
  g_autofree char *words = lk_board_describe_planning (rig->board, planning);

  g_assert_true (g_str_has_prefix (words, day));
  return g_strdup (words + strlen (day));
}

static void
test_sentences (Rig           *rig,
                gconstpointer  data)
{
  LkPerson *sarah = lk_school_add_person (rig->school, "שרה כהן", "", rig->team, LK_ROLE_TEACHER, NULL);
  g_autofree char *visit = describe (rig, LK_PLANNING_VISIT, sarah, rig->bram, "");
  g_autofree char *design = describe (rig, LK_PLANNING_DESIGN, rig->bram, sarah, "שברים");
  g_autofree char *plain = describe (rig, LK_PLANNING_VISIT, rig->anna, rig->bram, "");
  g_autofree char *typed = lk_person_dup_first_word (sarah);

  g_assert_cmpstr (visit, ==, " · \u2068שרה\u2069 visits Bram");
  g_assert_cmpstr (design, ==, " · \u2068שברים\u2069: Bram and \u2068שרה\u2069");
  g_assert_cmpstr (plain, ==, " · Anna visits Bram");
  g_assert_cmpstr (typed, ==, "שרה");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/bidi/isolate", test_isolate);
  g_test_add ("/bidi/sentences", Rig, NULL, rig_set_up, test_sentences, rig_tear_down);

  return g_test_run ();
}
