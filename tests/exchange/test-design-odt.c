/* The document as another program reads it: LibreOffice makes a PDF of it, of which the words are read. */

#include "exchange/lk-design-odt.h"

#include "random-design.h"

#include <gio/gio.h>
#include <string.h>

static char *
run (const char *folder,
     const char *command,
     ...) G_GNUC_PRINTF (2, 3);

static char *
run (const char *folder,
     const char *command,
     ...)
{
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GSubprocess) process = NULL;
  char *out = NULL;
  va_list list;

  va_start (list, command);
  line = g_strdup_vprintf (command, list);
  va_end (list);
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_setenv (launcher, "HOME", folder, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, "sh", "-c", line, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error));
  if (!g_subprocess_get_successful (process))
    g_error ("%s: %s", line, out);
  return out;
}

static char *
write_to_folder (LkDesignContent *design)
{
  char *folder = g_dir_make_tmp ("odt-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "les.odt", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = lk_design_odt_write (design, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error));
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autofree char *out = run ("/", "rm -rf %s", folder);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + 1, part))
    n++;
  return n;
}

static LkDesignContent *
make_lesson (void)
{
  LkDesignContent *design = lk_design_content_new ();
  LkPhaseContent *phase = lk_design_content_add_phase (design);
  LkAttachmentContent *link = lk_design_content_add_attachment (design);

  lk_design_content_set (&design->title, "Breuken & <delen>");
  lk_design_content_set (&design->class_name, "2B");
  lk_design_content_set (&design->blocks[LK_BLOCK_GOAL].words, "Zij **delen** een *pizza* in $x^2$ stukken.\n\n- zes\n  - of acht\n- twaalf\n\n1. eerst\n2. dan");
  lk_design_content_set (&design->blocks[LK_BLOCK_END].words, "Zie [de toets](https://leerkracht.nl/?a=1&b=2).");
  lk_design_content_set (&design->pupils[0].expected, "Telt op de vingers");
  lk_design_content_set (&phase->title, "Voorkennis ophalen");
  lk_design_content_set (&phase->teacher, "stelt vragen");
  lk_design_content_set (&phase->pupils, "- wisbordjes\n- denken");
  phase->minutes = 12;
  lk_design_content_set (&link->title, "werkblad");
  link->address = g_strdup ("https://x.nl/blad");
  return design;
}

static void
test_read_by_others (void)
{
  static const char * const words[] = { "Breuken & <delen>", "Class: 2B", "Goal", "Zij delen een pizza in x2 stukken.", "zes", "of acht", "twaalf", "1.", "eerst", "2.",
                                        "dan", "Activities", "What the teacher does", "stelt vragen", "12 minutes", "End check", "Zie de toets.", "Model pupils",
                                        "Pupil A", "Telt op de vingers", "Links and files", "werkblad" };
  g_autoptr (LkDesignContent) design = make_lesson ();
  g_autofree char *folder = write_to_folder (design);
  g_autofree char *made = run (folder, "libreoffice -env:UserInstallation=file://%s/profile --headless --convert-to pdf les.odt", folder);
  g_autofree char *text = run (folder, "pdftotext -layout les.pdf -");
  const char *at = text;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *found = strstr (at, words[i]);

      if (found == NULL)
        g_error ("“%s” is not there, or not in its place:\n%s", words[i], text);
      at = found;
    }
  g_assert_nonnull (strstr (text, "wisbordjes"));
  g_assert_nonnull (strstr (text, "1 / 1"));
  remove_folder (folder);
}

/* Its kind stands in the first bytes, and what is in it is sound XML with real headings, lists, a table and links. */
static void
test_package (void)
{
  static const char * const parts[] = { "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">", "<table:table-header-rows>", "<text:list ",
                                        "xlink:href=\"https://leerkracht.nl/?a=1&amp;b=2\"", "text:style-name=\"Strong\">delen<", "Breuken &amp; &lt;delen&gt;" };
  g_autoptr (LkDesignContent) design = make_lesson ();
  g_autoptr (GBytes) bytes = lk_design_odt_write (design, NULL);
  const char *data = g_bytes_get_data (bytes, NULL);
  g_autofree char *folder = write_to_folder (design);
  g_autofree char *sound = run (folder, "unzip -tq les.odt");
  g_autofree char *content = run (folder, "unzip -p les.odt content.xml");

  g_assert_cmpmem (data + 30, 47, "mimetypeapplication/vnd.oasis.opendocument.text", 47);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_nonnull (strstr (content, parts[i]));
  remove_folder (folder);
}

/* The table of phases has a column for materials only where there are any. */
static void
test_materials (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LkDesignContent) design = make_lesson ();
      LkPhaseContent *last = lk_design_content_add_phase (design);
      g_autofree char *folder = NULL, *content = NULL;

      lk_design_content_set (&last->materials, i == 1 ? "passers" : "");
      folder = write_to_folder (design);
      content = run (folder, "unzip -p les.odt content.xml");
      g_assert_cmpint (strstr (content, "Materials") != NULL, ==, i == 1);
      g_assert_cmpint (strstr (content, "passers") != NULL, ==, i == 1);
      g_assert_cmpuint (count (content, "<table:table-cell "), ==, i == 1 ? 12 : 9);
      remove_folder (folder);
    }
}

/* A day is written as people do. */
static void
test_day (void)
{
  g_autoptr (LkDesignContent) design = make_lesson ();
  g_autofree char *folder = NULL, *content = NULL;

  design->day = lk_day_new (2026, 11, 27);
  folder = write_to_folder (design);
  content = run (folder, "unzip -p les.odt content.xml");
  g_assert_nonnull (strstr (content, ">Day</text:span>: Friday 27 November 2026<"));
  remove_folder (folder);
}

static void
test_random (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (2026);

  for (guint i = 0; i < 25; i++)
    {
      g_autoptr (LkDesignContent) design = random_design (chance);
      g_autofree char *folder = write_to_folder (design);
      g_autofree char *out = run (folder, "unzip -qo les.odt && xmllint --noout content.xml styles.xml META-INF/manifest.xml && cat mimetype");

      g_assert_cmpstr (out, ==, "application/vnd.oasis.opendocument.text");
      remove_folder (folder);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/design-odt/package", test_package);
  g_test_add_func ("/design-odt/materials", test_materials);
  g_test_add_func ("/design-odt/day", test_day);
  g_test_add_func ("/design-odt/random", test_random);
  g_test_add_func ("/design-odt/read-by-others", test_read_by_others);

  return g_test_run ();
}
