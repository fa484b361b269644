/*
 * read-answers FILE N: prints how many seconds of the processor the answers of an export take from the file to their counts; how many a plain C program takes that counts
 * the same answers in it; and how many pupils the first one found. Each is the median of N runs, in turns.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "exchange/lk-survey-csv.h"

#define MAX_COLUMNS 32
#define MAX_CELL    4096

static const char * const labels[] = { "Klopt helemaal niet", "Klopt niet zo", "Klopt wel", "Klopt helemaal", "n.v.t." };

typedef struct
{
  unsigned long answers[MAX_COLUMNS][G_N_ELEMENTS (labels)];
  unsigned long texts[MAX_COLUMNS];
} Counts;

static void
count_cell (Counts     *counts,
            unsigned    column,
            const char *cell)
{
  if (column >= MAX_COLUMNS || *cell == '\0')
    return;
  for (unsigned i = 0; i < G_N_ELEMENTS (labels); i++)
    if (strcmp (cell, labels[i]) == 0)
      {
        counts->answers[column][i]++;
        return;
      }
  counts->texts[column]++;
}

/* As one would write it for this one file: a cell at a time, quotes and line ends within them minded, nothing else. */
static void
count_plainly (const char *path,
               Counts     *counts)
{
  FILE *file = fopen (path, "r");
  char cell[MAX_CELL];
  size_t n = 0;
  unsigned column = 0;
  int quoted = 0;

  for (int c = getc_unlocked (file); c != EOF; c = getc_unlocked (file))
    {
      if (c == '"')
        quoted = !quoted;
      else if (!quoted && (c == ';' || c == '\n'))
        {
          cell[n] = '\0';
          count_cell (counts, column, cell);
          n = 0;
          column = c == '\n' ? 0 : column + 1;
        }
      else if (n < MAX_CELL - 1 && c != '\r')
        cell[n++] = (char) c;
    }
  fclose (file);
}

/* Of the processor: neither waits for anything. */
static double
get_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
add_since (GArray *seconds,
           double  began)
{
  const double taken = get_seconds () - began;

  g_array_append_val (seconds, taken);
}

/* Until the counts are there; what is wiped then is not waited for. */
static guint
count_ours (const char *path,
            GArray     *seconds)
{
  const double began = get_seconds ();
  g_autofree char *text = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LkSurveyCsv) csv = NULL;
  g_autoptr (LkSurveyForm) form = NULL;
  g_autoptr (LkSurveyAnswers) answers = NULL;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  csv = lk_survey_csv_read (bytes, NULL, &error);
  g_assert_no_error (error);
  form = lk_survey_csv_dup_form (csv, &error);
  g_assert_no_error (error);
  answers = lk_survey_csv_count (csv, form);
  add_since (seconds, began);
  return lk_survey_answers_get_n_sheets (answers);
}

static int
compare_seconds (gconstpointer a,
                 gconstpointer b)
{
  const double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
median (GArray *seconds)
{
  g_array_sort (seconds, compare_seconds);
  return g_array_index (seconds, double, seconds->len / 2);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double)), theirs = g_array_new (FALSE, FALSE, sizeof (double));
  guint n_sheets = 0;

  if (argc != 3)
    return EXIT_FAILURE;
  for (int i = 0; i < atoi (argv[2]); i++)
    {
      Counts counts = { 0 };
      double began;

      n_sheets = count_ours (argv[1], ours);
      began = get_seconds ();
      count_plainly (argv[1], &counts);
      add_since (theirs, began);
    }
  g_print ("%f %f %u\n", median (ours), median (theirs), n_sheets);
  return EXIT_SUCCESS;
}
