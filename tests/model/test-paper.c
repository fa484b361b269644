/* A board on paper: the numbers on its cards, the lines that are typed afterwards, and all of them as one step. */

#include "rig.h"

#include <string.h>

#include "model/lk-paper-line.h"

static void
test_lines (Rig           *rig,
            gconstpointer  data)
{
  const LkDay today = lk_day_new (2026, 11, 24);
  const struct { const char *text; LkPaperKind kind; const char *words; } lines[] = {
    { "", LK_PAPER_EMPTY, "" },
    { "1 done", LK_PAPER_CARD, "a0 → Done" },
    { " 1. KLAAR ", LK_PAPER_CARD, "a0 → Done" },
    { "1 gedaan", LK_PAPER_CARD, "a0 → Done" },
    { "2 mee bezig", LK_PAPER_CARD, "a1 → Doing" },
    { "2 bez", LK_PAPER_CARD, "a1 → Doing" },
    { "3 te doen @bram vr", LK_PAPER_CARD, "a2 → To do · Bram · Fri 27 Nov" },
    { "4 @anna", LK_PAPER_CARD, "a3 → Anna" },
    { "4 morgen", LK_PAPER_CARD, "a3 → Wed 25 Nov" },
    { "4", LK_PAPER_UNCLEAR, NULL },
    { "4 weg ermee", LK_PAPER_UNCLEAR, NULL },
    { "0 done", LK_PAPER_UNCLEAR, NULL },
    { "5 done", LK_PAPER_UNCLEAR, NULL },
    { "99999999999999999999 done", LK_PAPER_UNCLEAR, NULL },
    { "+ Bel ophangen @bram vr", LK_PAPER_NEW, "Bel ophangen · Bram · Fri 27 Nov" },
    { "+🎉", LK_PAPER_NEW, "🎉" },
    { "+ לקרוא יחד", LK_PAPER_NEW, "לקרוא יחד" },
    { "+ לקרוא @bram", LK_PAPER_NEW, "\u2068לקרוא\u2069 · Bram" },
    { "+ ", LK_PAPER_UNCLEAR, NULL },
    { "* Iedereen las", LK_PAPER_SUCCESS, "Iedereen las" },
    { "*", LK_PAPER_UNCLEAR, NULL },
    { "klaar 4", LK_PAPER_UNCLEAR, NULL },
  };
  LkSheet *sheet = lk_board_add_sheet (rig->board);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (LkPaperLine) line = lk_paper_line_read (rig->board, sheet, lines[i].text, today);

      g_test_message ("%s: %s", lines[i].text, line->words);
      g_assert_cmpint (line->kind, ==, lines[i].kind);
      if (lines[i].words != NULL)
        g_assert_cmpstr (line->words, ==, lines[i].words);
      else
        g_assert_cmpstr (line->words, !=, "");
    }
}

static GPtrArray *
read_lines (Rig        *rig,
            const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) lk_paper_line_free);
  g_auto (GStrv) each = g_strsplit (text, "\n", -1);

  for (guint i = 0; each[i] != NULL; i++)
    g_ptr_array_add (lines, lk_paper_line_read (rig->board, lk_board_get_sheet (rig->board), each[i], lk_day_today ()));
  return lines;
}

/* The numbers outlive the session that printed them, and whatever is moved in between. */
static void
test_apply (Rig           *rig,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = g_strdup (lk_record_get_id (LK_RECORD (rig->actions[0])));
  g_autofree char *third = g_strdup (lk_record_get_id (LK_RECORD (rig->actions[2])));
  g_autofree char *before = NULL, *after = NULL;

  lk_board_add_sheet (rig->board);
  rig_reopen (rig);
  lk_board_move_action (rig->board, lk_board_find_action (rig->board, first), NULL, LK_STAGE_DOING, NULL, &error);
  before = rig_describe (rig->school, rig->board);

  lines = read_lines (rig, "1 doing\n1 done @bram\n\n3 done\n+ Bel ophangen @bram\n* Iedereen las");
  g_assert_true (lk_board_apply_paper (rig->board, lines, &error));
  g_assert_no_error (error);
  g_assert_cmpint (lk_action_get_stage (lk_board_find_action (rig->board, first)), ==, LK_STAGE_DONE);
  g_assert_cmpint (lk_action_get_stage (lk_board_find_action (rig->board, third)), ==, LK_STAGE_DONE);
  g_assert_cmpstr (lk_success_get_title (lk_record_list_peek (lk_board_get_successes (rig->board), 0)), ==, "Iedereen las");
  after = rig_describe (rig->school, rig->board);
  g_assert_nonnull (strstr (after, "Bel ophangen"));
  rig_reopen (rig);
  g_assert_cmpint (lk_action_get_stage (lk_board_find_action (rig->board, first)), ==, LK_STAGE_DONE);

  g_assert_true (lk_store_undo (rig->store, &error));
  lk_store_flush (rig->store);
  g_clear_pointer (&after, g_free);
  after = rig_describe (rig->school, rig->board);
  g_assert_cmpstr (after, ==, before);
}

/* One line that is not clear, and nothing is done. */
static void
test_refused (Rig           *rig,
              gconstpointer  data)
{
  g_autofree char *before = rig_describe (rig->school, rig->board), *after = NULL;
  g_autofree char *endless = g_strnfill (10000, 'a'), *text = g_strdup_printf ("+ Kort\n+ %s", endless);
  const char * const refused[] = { "+ Kort\n77 done", text };

  lk_board_add_sheet (rig->board);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GPtrArray) lines = read_lines (rig, refused[i]);
      g_autoptr (GError) error = NULL;

      g_assert_false (lk_board_apply_paper (rig->board, lines, &error));
      g_assert_nonnull (error);
    }
  after = rig_describe (rig->school, rig->board);
  g_assert_cmpstr (after, ==, before);
}

/* Without a printed board there is no last one to speak of. */
static void
test_unprinted (Rig           *rig,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) lines = read_lines (rig, "12 done\n+ Kort");

  g_assert_cmpstr (((LkPaperLine *) lines->pdata[0])->words, ==, "Card 12 is not known: no board has been printed yet.");
  g_assert_cmpstr (((LkPaperLine *) lines->pdata[1])->words, ==, "Kort");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/paper/lines", Rig, NULL, rig_set_up, test_lines, rig_tear_down);
  g_test_add ("/paper/apply", Rig, NULL, rig_set_up, test_apply, rig_tear_down);
  g_test_add ("/paper/refused", Rig, NULL, rig_set_up, test_refused, rig_tear_down);
  g_test_add ("/paper/unprinted", Rig, NULL, rig_set_up, test_unprinted, rig_tear_down);
  return g_test_run ();
}
