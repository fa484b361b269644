/*
 * read-designs fill DB: 5,000 shared lesson designs, and one with 40 phases and 10 files of 1 MB whose id is printed.
 * read-designs search DB: for each key of what is typed the text so far, a tab, and the seconds from asking to hits.
 * read-designs open DB ID: the seconds until that design is there, and of the longest stretch without the main loop; several times.
 * read-designs type DB ID: the longest stretch without the main loop while typing in it, a letter each 40 ms, each of which is saved.
 */

#include <stdlib.h>
#include <string.h>

#include "designs/lk-design-detail.h"
#include "designs/lk-design-rows.h"
#include "designs/lk-designs.h"

#define N_DESIGNS 5000
#define BATCH 500
#define N_WORDS 4000
#define RUNS 5
#define N_LETTERS 60

static const char * const syllables[] = { "ka", "re", "ken", "le", "zen", "bo", "vra", "schrij", "ven", "mee", "ster", "klas", "groep", "tel", "dag", "ver",
                                          "ge", "lijk", "ing", "maat", "we", "ten", "doel", "punt" };

static double
since (gint64 began)
{
  return (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC;
}

/* Few words come often and most hardly ever, as in a language. */
static void
add_words (GString *text,
           GRand   *rand,
           guint    n)
{
  for (guint i = 0; i < n; i++)
    {
      double chance = g_rand_double (rand);
      guint word = (guint) (chance * chance * chance * N_WORDS);

      for (guint part = word + 7; part > 0; part /= G_N_ELEMENTS (syllables))
        g_string_append (text, syllables[part % G_N_ELEMENTS (syllables)]);
      g_string_append_c (text, i % 9 == 8 ? '\n' : ' ');
    }
}

static void
fill_text (GRand  *rand,
           guint   n,
           char  **text)
{
  g_autoptr (GString) words = g_string_new (NULL);

  add_words (words, rand, n);
  lk_design_content_set (text, g_strstrip (words->str));
}

static LkDesignContent *
make_design (GRand *rand,
             guint  number,
             guint  n_phases)
{
  LkDesignContent *content = lk_design_content_new ();

  fill_text (rand, 4, &content->title);
  g_strdelimit (content->title, "\n", ' ');
  if (number % 50 == 0)
    lk_design_content_set (&content->title, "Breuken vergelijken");
  lk_design_content_set (&content->subject, number % 3 == 0 ? "Wiskunde" : "Nederlands");
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    fill_text (rand, 35, &content->blocks[i].words);
  for (guint i = 0; i < n_phases; i++)
    {
      LkPhaseContent *phase = lk_design_content_add_phase (content);

      fill_text (rand, 2, &phase->title);
      fill_text (rand, 12, &phase->teacher);
      fill_text (rand, 12, &phase->pupils);
      phase->minutes = 10;
    }
  return content;
}

typedef struct
{
  GRand *rand;
  guint  from;
  char  *large;
} Fill;

static gboolean
write_batch (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  Fill *fill = data;

  for (guint i = fill->from; i < fill->from + BATCH; i++)
    {
      g_autoptr (LkDesignContent) content = make_design (fill->rand, i, 4);

      if (!lk_design_write_content (db, content, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_large (LkDb      *db,
             gpointer   data,
             GError   **error)
{
  Fill *fill = data;
  g_autoptr (LkDesignContent) content = make_design (fill->rand, 1, 40);

  for (guint i = 0; i < 10; i++)
    {
      LkAttachmentContent *file = lk_design_content_add_attachment (content);
      gsize size = 1024 * 1024;
      char *bytes = g_malloc (size);

      memset (bytes, (int) i, size);
      lk_design_content_set (&file->title, "werkblad.pdf");
      file->bytes = g_bytes_new_take (bytes, size);
      file->size = (gint64) size;
      file->hash = lk_design_hash (file->bytes);
    }
  return lk_design_write_content (db, content, fill->large, error);
}

static int
fill_database (LkStore *store)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autofree char *large = lk_store_new_id ();
  Fill fill = { rand, 0, large };

  for (; fill.from < N_DESIGNS; fill.from += BATCH)
    if (!lk_store_write (store, NULL, write_batch, &fill, NULL))
      return EXIT_FAILURE;
  if (!lk_store_write (store, NULL, write_large, &fill, NULL))
    return EXIT_FAILURE;
  g_print ("%s\n", large);
  return EXIT_SUCCESS;
}

static void
searched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  *(GPtrArray **) data = lk_designs_search_finish (LK_DESIGNS (object), result, NULL);
}

static int
search_all (LkSchool *school)
{
  static const char * const typed[] = { "breuken vergelijken", "kareken", "meester", "groeplijk we", "doelpunt klas vragen" };
  g_autoptr (LkDesigns) designs = lk_designs_new (school);

  lk_store_flush (lk_school_get_store (school));
  for (guint run = 0; run < RUNS; run++)
    for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
      for (gsize n = 1; n <= strlen (typed[i]); n++)
        {
          g_autofree char *text = g_strndup (typed[i], n);
          g_autoptr (GPtrArray) hits = NULL;
          gint64 began = g_get_monotonic_time ();

          lk_designs_search_async (designs, text, NULL, 50, NULL, searched_cb, &hits);
          while (hits == NULL)
            g_main_context_iteration (NULL, TRUE);
          g_print ("%s\t%f\n", text, since (began));
        }
  return EXIT_SUCCESS;
}

/* One turn of the main loop; without anything to do it waits a moment, which does not count. */
static void
turn (double *longest)
{
  gint64 began = g_get_monotonic_time ();

  if (g_main_context_iteration (NULL, FALSE))
    *longest = MAX (*longest, since (began));
  else
    g_usleep (500);
}

static int
open_large (LkSchool   *school,
            const char *id)
{
  for (guint run = 0; run < RUNS; run++)
    {
      gint64 began = g_get_monotonic_time ();
      g_autoptr (LkDesignDetail) detail = lk_design_detail_new (school, lk_school_get_store (school), id);
      double longest = since (began);

      while (!lk_live_get_loaded (LK_LIVE (detail)))
        turn (&longest);
      if (lk_record_list_get_size (lk_design_detail_get_phases (detail)) != 40)
        return EXIT_FAILURE;
      g_print ("%f %f\n", since (began), longest);
      lk_store_flush (lk_school_get_store (school));
    }
  return EXIT_SUCCESS;
}

static int
type_in (LkSchool   *school,
         const char *id)
{
  g_autoptr (LkDesignDetail) detail = lk_design_detail_new (school, lk_school_get_store (school), id);
  g_autoptr (GString) text = g_string_new (NULL);
  double longest = 0;

  lk_store_flush (lk_school_get_store (school));
  for (guint i = 0; i < N_LETTERS; i++)
    {
      gint64 began = g_get_monotonic_time ();

      g_string_append_c (text, (char) ('a' + i % 26));
      if (!lk_design_detail_set_block (detail, LK_BLOCK_GOAL, LK_PART_WORDS, text->str, NULL))
        return EXIT_FAILURE;
      longest = MAX (longest, since (began));
      while (since (began) < 0.04)
        turn (&longest);
    }
  g_print ("%f\n", longest);
  lk_store_flush (lk_school_get_store (school));
  return EXIT_SUCCESS;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (LkStore) store = argc >= 3 ? lk_store_open (argv[2], NULL, NULL) : NULL;
  g_autoptr (LkSchool) school = NULL;
  int status = EXIT_FAILURE;

  if (store == NULL)
    return EXIT_FAILURE;
  school = lk_school_new (store);
  lk_store_flush (store);
  if (g_str_equal (argv[1], "fill"))
    status = fill_database (store);
  else if (g_str_equal (argv[1], "search"))
    status = search_all (school);
  else if (argc == 4)
    status = g_str_equal (argv[1], "open") ? open_large (school, argv[3]) : type_in (school, argv[3]);
  lk_store_flush (store);
  return status;
}
