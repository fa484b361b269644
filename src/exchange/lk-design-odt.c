#include "exchange/lk-design-odt.h"

#include <archive.h>
#include <archive_entry.h>
#include <gio/gio.h>
#include <string.h>

#include "exchange/lk-design-odt-private.h"

#define MIME_TYPE "application/vnd.oasis.opendocument.text"

static const char manifest[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\n"
  "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" MIME_TYPE "\"/>\n"
  "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
  "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
  "</manifest:manifest>\n";

#define PARAGRAPH(name, more, properties, words) \
  "<style:style style:name=\"" name "\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"" more ">" \
  "<style:paragraph-properties " properties "/><style:text-properties " words "/></style:style>\n"
#define HEADING(level, size) \
  PARAGRAPH ("Heading_20_" level, " style:display-name=\"Heading " level "\" style:default-outline-level=\"" level "\" style:class=\"text\"", \
             "fo:margin-top=\"0.35cm\" fo:margin-bottom=\"0.12cm\" fo:keep-with-next=\"always\"", "fo:font-size=\"" size "\" fo:font-weight=\"bold\"")
#define SPAN(name, properties) \
  "<style:style style:name=\"" name "\" style:family=\"text\"><style:text-properties " properties "/></style:style>\n"

static const char styles[] =
  "<office:styles>\n"
  "<style:default-style style:family=\"paragraph\"><style:paragraph-properties style:writing-mode=\"page\"/>"
  "<style:text-properties style:font-name=\"Liberation Sans\" fo:font-size=\"10.5pt\"/></style:default-style>\n"
  "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>\n"
  HEADING ("1", "18pt")
  HEADING ("2", "13pt")
  HEADING ("3", "11pt")
  PARAGRAPH ("Text_20_body", " style:display-name=\"Text body\" style:class=\"text\"", "fo:margin-bottom=\"0.15cm\"", "fo:font-size=\"10.5pt\"")
  PARAGRAPH ("Item", "", "fo:margin-bottom=\"0.05cm\"", "fo:font-size=\"10.5pt\"")
  PARAGRAPH ("Fact", "", "fo:margin-bottom=\"0.02cm\"", "fo:font-size=\"10.5pt\"")
  PARAGRAPH ("Minor", "", "fo:margin-top=\"0.1cm\"", "fo:font-weight=\"bold\"")
  PARAGRAPH ("Table", "", "fo:margin-bottom=\"0.05cm\"", "fo:font-size=\"9.5pt\"")
  PARAGRAPH ("TableHead", "", "fo:margin-bottom=\"0.05cm\"", "fo:font-size=\"9.5pt\" fo:font-weight=\"bold\"")
  PARAGRAPH ("Footer", " style:class=\"extra\"", "fo:text-align=\"center\"", "fo:font-size=\"8.5pt\" fo:color=\"#555555\"")
  SPAN ("Strong", "fo:font-weight=\"bold\"")
  SPAN ("Emphasis", "fo:font-style=\"italic\"")
  SPAN ("Code", "fo:font-family=\"'Liberation Mono'\"")
  SPAN ("Raised", "style:text-position=\"super 65%\"")
  SPAN ("Lowered", "style:text-position=\"sub 65%\"");

static void
append_list_style (GString    *out,
                   const char *name,
                   gboolean    numbers)
{
  g_string_append_printf (out, "<text:list-style style:name=\"%s\">\n", name);
  for (guint level = 1; level <= 10; level++)
    {
      if (numbers)
        g_string_append_printf (out, "<text:list-level-style-number text:level=\"%u\" style:num-format=\"1\" style:num-suffix=\".\">", level);
      else
        g_string_append_printf (out, "<text:list-level-style-bullet text:level=\"%u\" text:bullet-char=\"•\">", level);
      g_string_append_printf (out, "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
                                   "<style:list-level-label-alignment text:label-followed-by=\"listtab\" fo:text-indent=\"-0.6cm\" fo:margin-left=\"%u.%ucm\"/>"
                                   "</style:list-level-properties></text:list-level-style-%s>\n", level * 6 / 10, level * 6 % 10, numbers ? "number" : "bullet");
    }
  g_string_append (out, "</text:list-style>\n");
}

char *
lk_odt_write_styles (const LkDesignContent *design)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles" LK_ODT_NAMESPACES ">\n"
                               "<office:font-face-decls><style:font-face style:name=\"Liberation Sans\"/></office:font-face-decls>\n");
  g_autofree char *name = lk_design_content_dup_name (design);

  g_string_append (out, styles);
  append_list_style (out, "Dots", FALSE);
  append_list_style (out, "Numbers", TRUE);
  g_string_append (out, "</office:styles>\n<office:automatic-styles><style:page-layout style:name=\"A4\"><style:page-layout-properties fo:page-width=\"21cm\" "
                        "fo:page-height=\"29.7cm\" fo:margin=\"2cm\"/><style:header-style/><style:footer-style><style:header-footer-properties "
                        "fo:margin-top=\"0.4cm\" fo:min-height=\"0.8cm\"/></style:footer-style></style:page-layout></office:automatic-styles>\n"
                        "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"A4\"><style:footer>"
                        "<text:p text:style-name=\"Footer\">");
  lk_odt_append_escaped (out, name);
  g_string_append (out, " · <text:page-number text:select-page=\"current\">1</text:page-number> / <text:page-count>1</text:page-count></text:p>"
                        "</style:footer></style:master-page></office:master-styles></office:document-styles>\n");
  return g_string_free (out, FALSE);
}

static la_ssize_t
write_cb (struct archive *archive,
          void           *data,
          const void     *bytes,
          size_t          length)
{
  g_byte_array_append (data, bytes, (guint) length);
  return (la_ssize_t) length;
}

static gboolean
add_file (struct archive *zip,
          const char     *name,
          const char     *text)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length = strlen (text);
  gboolean done;

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) length);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  done = archive_write_header (zip, entry) == ARCHIVE_OK && archive_write_data (zip, text, length) == (la_ssize_t) length;
  archive_entry_free (entry);
  return done;
}

/* Who looks at a file's first bytes finds its kind there, so that goes first and not packed. */
static gboolean
pack (struct archive *zip,
      GByteArray     *out,
      const char     *content,
      const char     *page_styles)
{
  return archive_write_set_format_zip (zip) == ARCHIVE_OK &&
         archive_write_zip_set_compression_store (zip) == ARCHIVE_OK && archive_write_set_bytes_in_last_block (zip, 1) == ARCHIVE_OK &&
         archive_write_open (zip, out, NULL, write_cb, NULL) == ARCHIVE_OK && add_file (zip, "mimetype", MIME_TYPE) &&
         archive_write_zip_set_compression_deflate (zip) == ARCHIVE_OK && add_file (zip, "content.xml", content) &&
         add_file (zip, "styles.xml", page_styles) && add_file (zip, "META-INF/manifest.xml", manifest) && archive_write_close (zip) == ARCHIVE_OK;
}

static guint32
get_number (const guint8 *bytes)
{
  return (guint32) bytes[0] | (guint32) bytes[1] << 8 | (guint32) bytes[2] << 16 | (guint32) bytes[3] << 24;
}

static void
lower_number (guint8  *bytes,
              guint32  by)
{
  guint32 number = GUINT32_TO_LE (get_number (bytes) - by);

  memcpy (bytes, &number, sizeof number);
}

/* OpenDocument (part 2, 3.3) wants no extra field with the first file, and libarchive always writes one: it goes, and what points behind it follows. */
static void
drop_extra_field (GByteArray *zip)
{
  const guint name = get_number (zip->data + 26) & 0xffff;
  const guint extra = get_number (zip->data + 26) >> 16;
  guint8 *end = NULL, *entry = NULL;

  g_byte_array_remove_range (zip, 30 + name, extra);
  memset (zip->data + 28, 0, 2);
  end = zip->data + zip->len - 22;
  lower_number (end + 16, extra);
  entry = zip->data + get_number (end + 16);
  while (entry < end)
    {
      if (get_number (entry + 42) > 0)
        lower_number (entry + 42, extra);
      entry += 46 + (get_number (entry + 28) & 0xffff) + (get_number (entry + 28) >> 16) + (get_number (entry + 32) & 0xffff);
    }
}

GBytes *
lk_design_odt_write (const LkDesignContent *design,
                     GError               **error)
{
  g_autofree char *content = lk_odt_write_content (design);
  g_autofree char *page_styles = lk_odt_write_styles (design);
  g_autoptr (GByteArray) out = g_byte_array_new ();
  struct archive *zip = archive_write_new ();
  gboolean packed = pack (zip, out, content, page_styles);

  if (packed)
    drop_extra_field (out);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The document cannot be packed: %s", archive_error_string (zip));
  archive_write_free (zip);
  return packed ? g_byte_array_free_to_bytes (g_steal_pointer (&out)) : NULL;
}
