/* A lesson design on paper, as poppler's own programs read it back. */

#include "print/lk-design-sheet.h"

#include <libintl.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calendar/lk-day.h"

#define EDGE 36
#define LONG 10000

static char *folder;

static char *
run (const char * const *argv)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

static void
set_phase (LkDesignContent *content,
           const char      *title,
           guint            minutes,
           LkGrouping       grouping,
           const char      *teacher,
           const char      *pupils,
           const char      *materials)
{
  LkPhaseContent *phase = lk_design_content_add_phase (content);

  lk_design_content_set (&phase->title, title);
  lk_design_content_set (&phase->teacher, teacher);
  lk_design_content_set (&phase->pupils, pupils);
  lk_design_content_set (&phase->materials, materials);
  phase->minutes = minutes;
  phase->grouping = grouping;
}

static void
set_block (LkDesignContent *content,
           LkDesignBlock    block,
           const char      *words)
{
  lk_design_content_set (&content->blocks[block].words, words);
}

/* As it is before it is taught. */
static LkDesignContent *
make_lesson (void)
{
  LkDesignContent *content = lk_design_content_new ();
  const char *designers[] = { "Anna de Vries", "Bram Jansen", NULL };
  LkAttachmentContent *attachment = NULL;

  lk_design_content_set (&content->title, "Procenten: van deel naar geheel");
  lk_design_content_set (&content->class_name, "2 havo/vwo B");
  lk_design_content_set (&content->subject, "Wiskunde");
  lk_design_content_set (&content->hour, "3e uur");
  lk_design_content_set (&content->team, "Onderbouw");
  lk_design_content_set (&content->goal, "Alle leerlingen leggen hun rekenstappen uit");
  g_strfreev (content->designers);
  content->designers = g_strdupv ((char **) designers);
  content->day = lk_day_new (2026, 11, 27);
  content->number = 2;
  set_block (content, LK_BLOCK_GOAL, "Leerlingen kunnen bij een **gegeven deel en percentage** het geheel uitrekenen, en uitleggen waarom hun aanpak klopt.");
  set_block (content, LK_BLOCK_PRIOR, "Op wisbordjes:\n\n- 25% van 80\n- 10% van 45\n\nWie heeft beide goed?");
  set_block (content, LK_BLOCK_MISCONCEPTION, "Ze nemen het percentage *van het deel* in plaats van terug te rekenen naar 100%.");
  set_phase (content, "Start", 5, LK_GROUPING_CLASS, "Laat de wisbordjes zien en telt wie beide goed heeft.", "Rekenen twee sommen op hun wisbordje.", "Wisbordjes");
  set_phase (content, "Instructie", 15, LK_GROUPING_CLASS, "Doet hardop denkend voor:\n\n1. Wat weet ik?\n2. Wat is 1%?\n3. Wat is 100%?", "Schrijven de stappen mee en vertellen ze aan hun buur.", "Strook van 100 hokjes");
  set_phase (content, "Oefenen", 20, LK_GROUPING_PAIRS, "Loopt rond, vraagt steeds: *hoe weet je dat?*", "Maken in tweetallen opgave 4 tot en met 9; de een rekent, de ander legt uit.", "Werkblad B");
  set_phase (content, "Afsluiten", 10, LK_GROUPING_ALONE, "Haalt de exitkaarten op.", "Maken de exitkaart.", "");
  set_block (content, LK_BLOCK_INTERIM, "Na opgave 4: iedereen steekt kaart A, B of C op. Meer dan vier keer B: terug naar de strook.");
  set_block (content, LK_BLOCK_OFF_TRACK, "Nog een voorbeeld met de strook; wie het al kan, bedenkt een opgave voor een ander tweetal.");
  set_block (content, LK_BLOCK_END, "Exitkaart met één opgave: *15% is 12 euro, hoeveel is het geheel?*");
  set_block (content, LK_BLOCK_DIFFERENTIATION, "Stappenkaart voor wie dat wil. Verdieping: korting op korting.");
  lk_design_content_set (&content->pupils[0].expected, "Rekent direct terug naar 100%.");
  lk_design_content_set (&content->pupils[1].expected, "Heeft de strook nodig bij stap 2.");
  lk_design_content_set (&content->pupils[2].expected, "Wacht af, begint pas als de buur begint.");
  attachment = lk_design_content_add_attachment (content);
  lk_design_content_set (&attachment->title, "Werkblad B.pdf");
  attachment = lk_design_content_add_attachment (content);
  lk_design_content_set (&attachment->title, "Over terugrekenen");
  lk_design_content_set (&attachment->address, "https://example.org/terugrekenen");
  return content;
}

static void
teach (LkDesignContent *content)
{
  content->status = LK_DESIGN_TAUGHT;
  lk_design_content_set (&content->pupils[2].seen, "Begon meteen, omdat de buur moest uitleggen.");
  lk_design_content_set (&content->blocks[LK_BLOCK_ACTIVITIES].seen, "- 10:42, Oefenen: uitleg aan elkaar kwam snel op gang\n- 10:50, Oefenen: drie tweetallen sloegen stap 2 over");
  lk_design_content_set (&content->blocks[LK_BLOCK_ACTIVITIES].change, "Instructie korter: 10 minuten is genoeg.");
  lk_design_content_set (&content->blocks[LK_BLOCK_END].seen, "21 van de 26 kaarten goed.");
}

static char *
print (LkDesignContent *content,
       const char      *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.pdf", folder, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lk_design_sheet_draw_pdf (content, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  return g_steal_pointer (&path);
}

static char *
read_text (const char *path)
{
  return run ((const char * const []) { "pdftotext", "-layout", path, "-", NULL });
}

static guint
count_pages (const char *path)
{
  g_autofree char *info = run ((const char * const []) { "pdfinfo", path, NULL });

  g_assert_nonnull (strstr (info, "595.276 x 841.89 pts (A4)"));
  return (guint) atoi (strstr (info, "Pages:") + strlen ("Pages:"));
}

/* Each word's box, as poppler finds it, stays off the paper's edge. */
static guint
check_words (const char *path)
{
  g_autofree char *boxes = run ((const char * const []) { "pdftotext", "-bbox", path, "-", NULL });
  guint n = 0;

  for (const char *word = strstr (boxes, "<word "); word != NULL; word = strstr (word + 1, "<word "), n++)
    {
      double x1, y1, x2, y2;

      g_assert_cmpint (sscanf (word, "<word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &x1, &y1, &x2, &y2), ==, 4);
      g_assert_cmpfloat (x1, >=, EDGE);
      g_assert_cmpfloat (x2, <=, 595.276 - EDGE);
      g_assert_cmpfloat (y1, >=, EDGE);
      g_assert_cmpfloat (y2, <=, 841.89 - 20);
    }
  return n;
}

/* Nothing is drawn in the margins either: all that is not white in a picture of a page. */
static void
check_ink (const char *path)
{
  g_autofree char *root = g_strdup_printf ("%s/ink", folder), *picture = g_strdup_printf ("%s.png", root);
  cairo_surface_t *surface = NULL;

  g_free (run ((const char * const []) { "pdftoppm", "-r", "72", "-f", "1", "-l", "1", "-singlefile", "-png", path, root, NULL }));
  surface = cairo_image_surface_create_from_png (picture);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row = (const guint32 *) (void *) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        if (x < EDGE || x >= 595 - EDGE || y < EDGE || y > 841 - 20)
          g_assert_cmphex (row[x] & 0xffffff, ==, 0xffffff);
    }
  cairo_surface_destroy (surface);
}

static void
expect_order (const char         *text,
              const char * const *words)
{
  const char *from = text;

  for (guint i = 0; words[i] != NULL; i++)
    {
      from = strstr (from, words[i]);
      if (from == NULL)
        g_error ("“%s” is not there, or too early", words[i]);
    }
}

static void
test_lesson (void)
{
  g_autoptr (LkDesignContent) content = make_lesson ();
  g_autofree char *path = print (content, "lesson"), *text = read_text (path);

  g_assert_cmpuint (count_pages (path), ==, 1);
  g_assert_cmpuint (check_words (path), >, 150);
  check_ink (path);
  expect_order (text, (const char * const []) {
    "Version 2", "Designed", "Procenten: van deel naar geheel", "2 havo/vwo B · Wiskunde", "3e uur", "Anna de Vries, Bram Jansen", "Goal", "gegeven deel",
    "Where pupils are", "25% van 80", "Activities", "Fits exactly", "Teacher", "Start", "Instructie", "Oefenen", "Interim check", "Differentiation",
    "Model pupils", "Expected", "Wacht af", "Werkblad B.pdf", "https://example.org", "Page 1 of 1", NULL });
  g_assert_null (strstr (text, "After the lesson"));
}

static void
test_taught (void)
{
  g_autoptr (LkDesignContent) content = make_lesson ();
  g_autofree char *path = NULL, *text = NULL;

  teach (content);
  path = print (content, "taught");
  text = read_text (path);
  g_assert_cmpuint (count_pages (path), ==, 2);
  check_words (path);
  expect_order (text, (const char * const []) {
    "Taught", "Page 1 of 2", "Model pupils", "Begon meteen", "After the lesson", "What was seen", "What to change", "10:42", "Instructie korter",
    "End check", "21 van de 26", "Page 2 of 2", NULL });
}

/* Only the goal is required, and it is enough for a page. */
static void
test_goal_alone (void)
{
  g_autoptr (LkDesignContent) content = lk_design_content_new ();
  g_autofree char *path = NULL, *text = NULL;

  set_block (content, LK_BLOCK_GOAL, "Rustig starten.");
  path = print (content, "goal");
  text = read_text (path);
  g_assert_cmpuint (count_pages (path), ==, 1);
  g_assert_nonnull (strstr (text, "Rustig starten."));
  g_assert_null (strstr (text, "Activities"));
  g_assert_null (strstr (text, "Model pupils"));
}

static char *
make_long (const char *end)
{
  GString *text = g_string_new (NULL);

  while (text->len < LONG)
    g_string_append_printf (text, "woord%u ", (guint) text->len);
  g_string_append (text, end);
  return g_string_free (text, FALSE);
}

/* Fields of 10,000 characters go on overleaf, beside each other, to their last word. */
static void
test_long (void)
{
  g_autoptr (LkDesignContent) content = make_lesson ();
  g_autofree char *path = NULL, *text = NULL;
  static const char *ends[] = { "EINDDOEL", "EINDLERAAR", "EINDLEERLING", "EINDCHECK", "EINDGEZIEN", "EINDC" };
  g_autofree char *all[G_N_ELEMENTS (ends)] = { NULL };
  LkPhaseContent *phase = g_ptr_array_index (content->phases, 1);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    all[i] = make_long (ends[i]);
  set_block (content, LK_BLOCK_GOAL, all[0]);
  lk_design_content_set (&phase->teacher, all[1]);
  lk_design_content_set (&phase->pupils, all[2]);
  set_block (content, LK_BLOCK_PRIOR, all[3]);
  lk_design_content_set (&content->blocks[LK_BLOCK_PRIOR].seen, all[4]);
  lk_design_content_set (&content->pupils[2].expected, all[5]);
  path = print (content, "long");
  text = read_text (path);
  g_assert_cmpuint (count_pages (path), >, 5);
  check_words (path);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_assert_nonnull (strstr (text, ends[i]));
      g_assert_nonnull (strstr (text, "woord9"));
      g_free (g_steal_pointer (&all[i]));
    }
  g_assert_nonnull (strstr (text, "Page 2 of"));
}

/* A word without a gap, and a list that goes deeper than its column is wide. */
static void
test_unbroken (void)
{
  g_autoptr (LkDesignContent) content = make_lesson ();
  g_autofree char *word = g_strnfill (3000, 'w'), *path = NULL;
  LkPhaseContent *phase = g_ptr_array_index (content->phases, 0);

  lk_design_content_set (&phase->title, word);
  lk_design_content_set (&phase->materials, word);
  lk_design_content_set (&content->title, word);
  lk_design_content_set (&phase->pupils, "- een\n  - twee\n    - drie\n      - vier\n        - vijf\n          - zes\n            - zeven\n              - acht");
  path = print (content, "unbroken");
  check_words (path);
  check_ink (path);
}

static void
test_many_phases (void)
{
  g_autoptr (LkDesignContent) content = make_lesson ();
  g_autofree char *path = NULL, *text = NULL;
  const char *head = NULL;

  for (guint i = 0; i < 36; i++)
    {
      g_autofree char *title = g_strdup_printf ("Fase nummer %u", i);

      set_phase (content, title, i % 4 * 5, i % 4, "Doet voor", "Doen na", "");
    }
  path = print (content, "forty");
  text = read_text (path);
  g_assert_cmpuint (count_pages (path), <=, 4);
  g_assert_nonnull (strstr (text, "Fase nummer 35"));
  g_assert_nonnull (strstr (text, "minutes too long"));
  /* The table's head again, overleaf. */
  head = strstr (strstr (text, "\f") , "Teacher");
  g_assert_nonnull (head);
  check_words (path);
}

static void
test_foreign (void)
{
  g_autoptr (LkDesignContent) content = make_lesson ();
  g_autofree char *path = NULL, *text = NULL;
  LkPhaseContent *phase = g_ptr_array_index (content->phases, 2);

  lk_design_content_set (&content->title, "درس الكسور 🧮");
  set_block (content, LK_BLOCK_GOAL, "يستطيع التلاميذ شرح خطواتهم.\n\n- أولاً\n- ثانياً");
  lk_design_content_set (&phase->pupils, "👩🏽‍🏫 עובדים בזוגות 🎉");
  path = print (content, "foreign");
  text = read_text (path);
  g_assert_cmpuint (count_pages (path), ==, 1);
  check_words (path);
  check_ink (path);
  g_assert_nonnull (strstr (text, "בזוגות"));
}

static void
test_nowhere (void)
{
  g_autoptr (LkDesignContent) content = make_lesson ();
  g_autoptr (LkDesignSheet) small = lk_design_sheet_new (content, 297.6, 419.5), nothing = lk_design_sheet_new (content, 0, 0);

  g_assert_cmpuint (lk_design_sheet_get_n_pages (small), >, 1);
  g_assert_cmpuint (lk_design_sheet_get_n_pages (nothing), >, 1);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  /* For eyes: FOLDER po */
  if (argc > 2)
    {
      bindtextdomain (GETTEXT_PACKAGE, argv[2]);
      bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
      textdomain (GETTEXT_PACKAGE);
    }
  folder = argc > 1 ? g_strdup (argv[1]) : g_dir_make_tmp ("board-sheet-XXXXXX", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_test_add_func ("/design-sheet/lesson", test_lesson);
  g_test_add_func ("/design-sheet/taught", test_taught);
  g_test_add_func ("/design-sheet/goal-alone", test_goal_alone);
  g_test_add_func ("/design-sheet/long", test_long);
  g_test_add_func ("/design-sheet/unbroken", test_unbroken);
  g_test_add_func ("/design-sheet/many-phases", test_many_phases);
  g_test_add_func ("/design-sheet/foreign", test_foreign);
  g_test_add_func ("/design-sheet/nowhere", test_nowhere);
  return g_test_run ();
}
