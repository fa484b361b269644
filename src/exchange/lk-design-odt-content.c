#include "exchange/lk-design-odt-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "calendar/lk-day-words.h"

static void
append_heading (GString    *out,
                guint       level,
                const char *words)
{
  g_string_append_printf (out, "<text:h text:style-name=\"Heading_20_%u\" text:outline-level=\"%u\">", level, level);
  lk_odt_append_escaped (out, words);
  g_string_append (out, "</text:h>\n");
}

static void
append_fact (GString    *out,
             const char *name,
             const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_string_append (out, "<text:p text:style-name=\"Fact\"><text:span text:style-name=\"Strong\">");
  lk_odt_append_escaped (out, name);
  g_string_append (out, "</text:span>: ");
  lk_odt_append_escaped (out, value);
  g_string_append (out, "</text:p>\n");
}

static void
append_head (GString               *out,
             const LkDesignContent *design)
{
  g_autofree char *name = lk_design_content_dup_name (design);
  g_autofree char *day = design->day != LK_DAY_NONE ? lk_day_format_long (design->day) : NULL;
  g_autofree char *minutes = g_strdup_printf (ngettext ("%u minute", "%u minutes", design->minutes), design->minutes);
  g_autofree char *number = g_strdup_printf ("%u", design->number);
  g_autofree char *designers = g_strjoinv (", ", design->designers);

  append_heading (out, 1, name);
  append_fact (out, _("Class"), design->class_name);
  append_fact (out, _("Subject"), design->subject);
  append_fact (out, _("Day"), day);
  append_fact (out, _("Hour"), design->hour);
  append_fact (out, _("Length"), minutes);
  append_fact (out, _("Designers"), designers);
  append_fact (out, _("Team"), design->team);
  append_fact (out, _("Pupil goal"), design->goal);
  append_fact (out, _("Status"), lk_design_status_get_name (design->status));
  append_fact (out, _("Version"), number);
}

static void
append_cell (GString    *out,
             const char *markdown)
{
  g_string_append (out, "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">");
  if (*markdown != '\0')
    lk_odt_append_markdown (out, markdown, "Table");
  else
    g_string_append (out, "<text:p text:style-name=\"Table\"/>");
  g_string_append (out, "</table:table-cell>\n");
}

static void
append_header_cell (GString    *out,
                    const char *words)
{
  g_string_append (out, "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\"><text:p text:style-name=\"TableHead\">");
  lk_odt_append_escaped (out, words);
  g_string_append (out, "</text:p></table:table-cell>\n");
}

static void
append_phase (GString              *out,
              const LkPhaseContent *phase,
              gboolean              materials)
{
  g_autofree char *minutes = g_strdup_printf (ngettext ("%u minute", "%u minutes", phase->minutes), phase->minutes);

  g_string_append (out, "<table:table-row><table:table-cell table:style-name=\"Cell\" office:value-type=\"string\"><text:p text:style-name=\"TableHead\">");
  lk_odt_append_escaped (out, phase->title);
  g_string_append (out, "</text:p><text:p text:style-name=\"Table\">");
  lk_odt_append_escaped (out, minutes);
  g_string_append (out, "<text:line-break/>");
  lk_odt_append_escaped (out, lk_grouping_get_name (phase->grouping));
  g_string_append (out, "</text:p></table:table-cell>\n");
  append_cell (out, phase->teacher);
  append_cell (out, phase->pupils);
  if (materials)
    append_cell (out, phase->materials);
  g_string_append (out, "</table:table-row>\n");
}

static gboolean
has_materials (const LkDesignContent *design)
{
  for (guint i = 0; i < design->phases->len; i++)
    if (*((LkPhaseContent *) design->phases->pdata[i])->materials != '\0')
      return TRUE;
  return FALSE;
}

/* A column that would be empty all the way down is left out, as on the printed sheet. */
static void
append_phases (GString               *out,
               const LkDesignContent *design)
{
  const gboolean materials = has_materials (design);

  g_string_append (out, "<table:table table:name=\"Phases\" table:style-name=\"Phases\">\n<table:table-column table:style-name=\"Narrow\"/>");
  g_string_append_printf (out, "<table:table-column table:style-name=\"%s\" table:number-columns-repeated=\"2\"/>", materials ? "Wide" : "Widest");
  if (materials)
    g_string_append (out, "<table:table-column table:style-name=\"Narrow\"/>");
  g_string_append (out, "\n<table:table-header-rows><table:table-row>\n");
  append_header_cell (out, _("Phase"));
  append_header_cell (out, _("What the teacher does"));
  append_header_cell (out, _("What pupils do"));
  if (materials)
    append_header_cell (out, _("Materials"));
  g_string_append (out, "</table:table-row></table:table-header-rows>\n");
  for (guint i = 0; i < design->phases->len; i++)
    append_phase (out, design->phases->pdata[i], materials);
  g_string_append (out, "</table:table>\n");
}

static void
append_part (GString    *out,
             const char *title,
             const char *markdown)
{
  if (*markdown == '\0')
    return;
  append_heading (out, 3, title);
  lk_odt_append_markdown (out, markdown, "Text_20_body");
}

static void
append_blocks (GString               *out,
               const LkDesignContent *design)
{
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      const LkBlockContent *block = &design->blocks[i];
      gboolean phases = i == LK_BLOCK_ACTIVITIES && design->phases->len > 0;

      if (!phases && *block->words == '\0' && *block->seen == '\0' && *block->change == '\0')
        continue;
      append_heading (out, 2, lk_design_block_get_title ((LkDesignBlock) i));
      if (*block->words != '\0')
        lk_odt_append_markdown (out, block->words, "Text_20_body");
      if (phases)
        append_phases (out, design);
      append_part (out, _("What was seen"), block->seen);
      append_part (out, _("What to change"), block->change);
    }
}

static void
append_pupils (GString               *out,
               const LkDesignContent *design)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      const LkModelPupil *pupil = &design->pupils[i];
      g_autofree char *name = NULL;

      if (*pupil->expected == '\0' && *pupil->seen == '\0')
        continue;
      if (!begun)
        append_heading (out, 2, _("Model pupils"));
      begun = TRUE;
      /* Translators: %c is A, B or C */
      name = g_strdup_printf (_("Pupil %c"), (int) ('A' + i));
      append_heading (out, 3, name);
      if (*pupil->expected != '\0')
        {
          append_fact (out, _("Expected"), " ");
          lk_odt_append_markdown (out, pupil->expected, "Text_20_body");
        }
      if (*pupil->seen != '\0')
        {
          append_fact (out, _("Seen"), " ");
          lk_odt_append_markdown (out, pupil->seen, "Text_20_body");
        }
    }
}

static void
append_attachments (GString               *out,
                    const LkDesignContent *design)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (design->attachments->len == 0)
    return;
  append_heading (out, 2, _("Links and files"));
  g_string_append (out, "<text:list text:style-name=\"Dots\">");
  for (guint i = 0; i < design->attachments->len; i++)
    {
      const LkAttachmentContent *attachment = design->attachments->pdata[i];

      g_string_append (out, "<text:list-item><text:p text:style-name=\"Item\">");
      if (attachment->address != NULL)
        {
          g_autofree char *address = g_markup_escape_text (attachment->address, -1);

          g_string_append_printf (out, "<text:a xlink:type=\"simple\" xlink:href=\"%s\">", g_strdelimit (address, " \n\t", '+'));
        }
      lk_odt_append_escaped (out, *attachment->title != '\0' || attachment->address == NULL ? attachment->title : attachment->address);
      g_string_append_printf (out, "%s</text:p></text:list-item>\n", attachment->address != NULL ? "</text:a>" : "");
    }
  g_string_append (out, "</text:list>\n");
}

#define COLUMN(name, width) \
  "<style:style style:name=\"" name "\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"" width "\"/></style:style>\n"

static const char automatic[] =
  "<office:automatic-styles>\n"
  "<style:style style:name=\"Phases\" style:family=\"table\"><style:table-properties style:width=\"17cm\" table:align=\"margins\"/></style:style>\n"
  COLUMN ("Narrow", "3cm")
  COLUMN ("Wide", "5.5cm")
  COLUMN ("Widest", "7cm")
  "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties fo:padding=\"0.1cm\" fo:border=\"0.5pt solid #888888\"/></style:style>\n"
  "</office:automatic-styles>\n";

char *
lk_odt_write_content (const LkDesignContent *design)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content" LK_ODT_NAMESPACES ">\n");

  g_string_append (out, automatic);
  g_string_append (out, "<office:body><office:text>\n");
  append_head (out, design);
  append_blocks (out, design);
  append_pupils (out, design);
  append_attachments (out, design);
  g_string_append (out, "</office:text></office:body></office:document-content>\n");
  return g_string_free (out, FALSE);
}
