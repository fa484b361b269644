/*
 * Runs a target over its corpus, then for LK_FUZZ_SECONDS over what becomes of the corpus by chance: bytes flipped, cut,
 * repeated, spliced, words of the format put in. The seed is told and can be given (LK_FUZZ_SEED), and the input of a crash
 * stays in the file that is named at the start.
 */

#include "fuzz.h"

#include <string.h>

#include <glib/gstdio.h>

#define MOST_BYTES (64 * 1024)
#define USUAL_SECONDS 12

typedef struct
{
  GPtrArray *corpus;  /* of GBytes */
  GRand     *chance;
  char      *kept;    /* where the input being tried lies */
} Fuzz;

static int
below (Fuzz *self,
       gsize end)
{
  return end < 2 ? 0 : g_rand_int_range (self->chance, 0, (gint32) end);
}

static GBytes *
pick (Fuzz *self)
{
  return self->corpus->pdata[below (self, self->corpus->len)];
}

static void
try (Fuzz       *self,
     const void *data,
     gsize       size)
{
  if (data == NULL)
    data = "";
  g_assert_true (g_file_set_contents_full (self->kept, data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  LLVMFuzzerTestOneInput (data, size);
}

static void
insert (GByteArray *input,
        guint       at,
        const void *data,
        gsize       size)
{
  g_autoptr (GBytes) rest = g_bytes_new (input->data + at, input->len - at);

  g_byte_array_set_size (input, at);
  g_byte_array_append (input, data, (guint) size);
  g_byte_array_append (input, g_bytes_get_data (rest, NULL), (guint) g_bytes_get_size (rest));
}

static void
flip (Fuzz       *self,
      GByteArray *input)
{
  if (input->len > 0)
    input->data[below (self, input->len)] ^= (guint8) (1 << below (self, 8));
}

static void
put_byte (Fuzz       *self,
          GByteArray *input)
{
  static const char telling[] = "\0\n\r\t \"'\\{}[],;:@0-9eE.\x7f\x80\xbf\xc0\xe2\xed\xef\xf4\xff";
  guint8 byte = (guint8) telling[below (self, sizeof telling - 1)];

  if (input->len > 0 && below (self, 2) == 0)
    input->data[below (self, input->len)] = byte;
  else
    insert (input, (guint) below (self, input->len + 1), &byte, 1);
}

static void
put_word (Fuzz       *self,
          GByteArray *input)
{
  gsize n = 0;
  const char *word;

  while (fuzz_words[n] != NULL)
    n++;
  word = fuzz_words[below (self, n)];
  insert (input, (guint) below (self, input->len + 1), word, strlen (word));
}

static void
cut (Fuzz       *self,
     GByteArray *input)
{
  guint at = (guint) below (self, input->len + 1);
  guint length = (guint) below (self, MIN (input->len - at, 64) + 1);

  if (below (self, 8) == 0)
    g_byte_array_set_size (input, at);
  else
    g_byte_array_remove_range (input, at, length);
}

static void
repeat (Fuzz       *self,
        GByteArray *input)
{
  guint at = (guint) below (self, input->len + 1);
  gsize length = (gsize) below (self, MIN (input->len - at, 256) + 1);
  g_autofree guint8 *part = g_memdup2 (input->data + at, length);
  int times = 1 << below (self, 8);

  while (times-- > 0 && input->len + length < MOST_BYTES)
    insert (input, at, part, length);
}

static void
splice (Fuzz       *self,
        GByteArray *input)
{
  GBytes *other = pick (self);
  gsize size = g_bytes_get_size (other);
  gsize from = (gsize) below (self, size + 1);
  gsize length = (gsize) below (self, size - from + 1);

  insert (input, (guint) below (self, input->len + 1), (const char *) g_bytes_get_data (other, NULL) + from, length);
}

static void
inflate_number (Fuzz       *self,
                GByteArray *input)
{
  guint at = (guint) below (self, input->len + 1);

  while (at < input->len && !g_ascii_isdigit (input->data[at]))
    at++;
  if (at < input->len)
    insert (input, at, "99999999999999999999999", 1 + (gsize) below (self, 22));
}

static GByteArray *
mutate (Fuzz *self)
{
  static void (*ways[]) (Fuzz *, GByteArray *) = {
    flip, put_byte, put_byte, put_word, put_word, cut, repeat, splice, inflate_number,
  };
  GBytes *seed = pick (self);
  GByteArray *input = g_byte_array_new ();
  int n = 1 << below (self, 4);

  g_byte_array_append (input, g_bytes_get_data (seed, NULL), (guint) g_bytes_get_size (seed));
  while (n-- > 0 && input->len < MOST_BYTES)
    ways[below (self, G_N_ELEMENTS (ways))] (self, input);
  return input;
}

static void
read_corpus (Fuzz       *self,
             const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char *data;
      gsize size;

      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      g_ptr_array_add (self->corpus, g_bytes_new_take (data, size));
    }
  g_assert_cmpuint (self->corpus->len, >, 0);
}

static void
run_corpus (Fuzz *self)
{
  for (guint i = 0; i < self->corpus->len; i++)
    try (self, g_bytes_get_data (self->corpus->pdata[i], NULL), g_bytes_get_size (self->corpus->pdata[i]));
  g_print ("ok 1 %u files of the corpus\n", self->corpus->len);
}

static void
run_chance (Fuzz   *self,
            double  seconds)
{
  const gint64 end = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);
  guint n = 0;

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (GByteArray) input = mutate (self);

      try (self, input->data, input->len);
      n++;
    }
  g_print ("ok 2 %u inputs by chance\n", n);
}

int
main (int   argc,
      char *argv[])
{
  const char *seconds = g_getenv ("LK_FUZZ_SECONDS");
  const char *given = g_getenv ("LK_FUZZ_SEED");
  guint32 seed = given ? (guint32) g_ascii_strtoull (given, NULL, 10) : g_random_int ();
  g_autoptr (GPtrArray) corpus = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed);
  g_autofree char *name = g_path_get_basename (argv[0]);
  g_autofree char *kept = g_strdup_printf ("%s/%s-%u.input", g_get_tmp_dir (), name, seed);
  Fuzz self = { corpus, chance, kept };

  if (argc != 2)
    {
      g_printerr ("Usage: %s CORPUS\n", argv[0]);
      return 2;
    }
  g_print ("1..2\n# seed %u, input in %s\n", seed, kept);
  LLVMFuzzerInitialize (&argc, &argv);
  read_corpus (&self, argv[1]);
  run_corpus (&self);
  run_chance (&self, seconds ? g_ascii_strtod (seconds, NULL) : USUAL_SECONDS);
  g_remove (kept);
  return 0;
}
