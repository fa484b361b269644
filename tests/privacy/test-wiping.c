/* What a person wrote while unlocked is in no writable memory of the process once it is locked, wherever GTK, Pango and
 * json-glib have had it. Without the wiping the same search finds it, so it is one that can find. */

#include <fcntl.h>
#include <gtk/gtk.h>
#include <json-glib/json-glib.h>
#include <sodium.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "privacy/lk-vault-private.h"
#include "privacy/lk-wiping-heap.h"

#define N_MARKER 24
#define MASK 0x80

/* Never in memory as it is, but for what a test makes of it. */
typedef struct
{
  guint8 masked[N_MARKER];
} Marker;

static Marker
marker_new (void)
{
  Marker marker;

  for (guint i = 0; i < N_MARKER; i++)
    marker.masked[i] = (guint8) (g_test_rand_int_range ('a', 'z' + 1) ^ MASK);
  return marker;
}

static char *
marker_dup_text (Marker     *marker,
                 const char *before,
                 const char *after)
{
  char *text = g_malloc (strlen (before) + N_MARKER + strlen (after) + 1);
  char *end = g_stpcpy (text, before);

  for (guint i = 0; i < N_MARKER; i++)
    *end++ = (char) (marker->masked[i] ^ MASK);
  g_stpcpy (end, after);
  return text;
}

/* As bytes, and as the UCS-4 that Pango works on. */
static gboolean
lies_at (const guint8 *at,
         gsize         left,
         Marker       *marker,
         guint         width)
{
  if (left < N_MARKER * width)
    return FALSE;
  for (guint i = 0; i < N_MARKER; i++)
    if ((at[i * width] ^ MASK) != marker->masked[i])
      return FALSE;
  return TRUE;
}

static guint
search_block (const guint8 *block,
              gsize         size,
              Marker       *marker)
{
  guint found = 0;

  for (gsize i = 0; i < size; i++)
    if ((block[i] ^ MASK) == marker->masked[0])
      found += lies_at (block + i, size - i, marker, 1) || lies_at (block + i, size - i, marker, 4);
  return found;
}

/* As a core dump has it: every writable mapping. The buffer is one of its own, which is left out. */
static guint
search_memory (Marker *marker)
{
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  const gsize step = 1 << 20;
  const gsize size = step + N_MARKER * 4;
  guint8 *buffer = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  int fd = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  guint found = 0;

  g_assert_true (buffer != MAP_FAILED);
  g_assert_cmpint (fd, >=, 0);
  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      guint64 from, to;
      char writable;

      if (sscanf (lines[i], "%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x r%c", &from, &to, &writable) != 3 || writable != 'w' ||
          ((guint64) (gsize) buffer >= from && (guint64) (gsize) buffer < to))
        continue;
      for (guint64 at = from; at < to; at += step)
        {
          gssize n = pread (fd, buffer, MIN (size - 1, to - at), (off_t) at);
          guint here = n > 0 ? search_block (buffer, (gsize) n, marker) : 0;

          if (here > 0)
            g_test_message ("%u in %s", here, lines[i]);
          found += here;
        }
    }
  close (fd);
  munmap (buffer, size);
  return found;
}

static void
settle (void)
{
  gint64 until = g_get_monotonic_time () + 300 * 1000;

  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* Written in a field, drawn, edited, taken back, looked for. */
static void
write_in_window (Marker *marker)
{
  GtkWidget *window = gtk_window_new (), *view = gtk_text_view_new (), *label = gtk_label_new (NULL), *entry = gtk_entry_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  char *text = marker_dup_text (marker, "Wat ik zag: ", " en het effect.");
  GtkTextIter start, end;

  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_box_append (GTK_BOX (box), view);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
  for (const char *c = text; *c; c++)
    gtk_text_buffer_insert_at_cursor (buffer, c, 1);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
  gtk_text_buffer_undo (buffer);
  gtk_text_buffer_redo (buffer);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  lk_secret_free_text (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  lk_secret_free_text (text);
}

/* Long enough that not all of it is overwritten by what comes after. */
static void
write_as_json (Marker *marker)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL, read = NULL;
  g_autofree char *json = NULL, *again = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *text = marker_dup_text (marker, "Wat ik zag: ", " en het effect.");

      json_builder_add_string_value (builder, text);
    }
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  json = json_to_string (node, TRUE);
  read = json_from_string (json, NULL);
  again = json_to_string (read, FALSE);
  g_assert_cmpuint (strlen (again), >, 2000 * N_MARKER);
}

static void
seal_and_open (Marker *marker)
{
  g_autoptr (LkSecret) keys = lk_secret_new_random (LK_VAULT_KEYS_SIZE);
  g_autoptr (LkVault) vault = lk_vault_new ("person-anna", keys);
  g_autoptr (LkSealedHead) head = lk_sealed_head_new ("visit", "person-anna");
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSealed) sealed = NULL;
  char *text = marker_dup_text (marker, "Wat ik zag: ", "");

  lk_sealed_head_add_reader (head, lk_vault_get_public (vault));
  sealed = lk_vault_seal (vault, head, text, &error);
  g_assert_no_error (error);
  lk_secret_free_text (text);
  text = lk_vault_open (vault, sealed, lk_vault_get_public (vault), &error);
  g_assert_no_error (error);
  lk_secret_free_text (text);
  lk_vault_lock (vault);
}

typedef void (*Writing) (Marker *marker);

static const struct
{
  const char *name;
  Writing     write;
} writings[] = {
  { "window", write_in_window },
  { "json", write_as_json },
};

int
main (int   argc,
      char *argv[])
{
  gboolean ok = TRUE;
  guint n = 0;

  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_assert_false (lk_wiping_heap_is_on ());
  g_assert_false (g_mem_gc_friendly);
  g_print ("1..%u\n", 2 * (guint) G_N_ELEMENTS (writings) + 1);
  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (writings); i++)
        {
          Marker marker = marker_new ();
          guint found;

          writings[i].write (&marker);
          sodium_stackzero (64 * 1024);
          found = search_memory (&marker);
          g_print ("%sok %u - %s %s: found %u\n", (found > 0) == (pass == 0) ? "" : "not ", ++n, writings[i].name,
                   pass == 0 ? "without wiping" : "with wiping", found);
          ok &= (found > 0) == (pass == 0);
        }
      lk_wiping_heap_start ();
    }
  {
    Marker marker = marker_new ();
    guint found;

    seal_and_open (&marker);
    found = search_memory (&marker);
    g_print ("%sok %u - sealed, opened and locked: found %u\n", found == 0 ? "" : "not ", ++n, found);
    ok &= found == 0;
  }
  return ok ? 0 : 1;
}
