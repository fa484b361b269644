#include "exchange/lk-design-markdown-private.h"

#include <string.h>

static void
write_heading (GString   *out,
               guint      language,
               LkMdPlace  place,
               guint      which)
{
  const LkMdHeading *heading = lk_md_get_heading (place, which);

  g_string_append_printf (out, "%.*s %s\n\n", (int) heading->level, "######", heading->words[language]);
}

static void
write_text (GString    *out,
            const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  if (*text == '\0')
    return;
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "%s%s\n", lk_md_looks_like_heading (lines[i]) ? "\\" : "", lines[i]);
  g_string_append_c (out, '\n');
}

static void
write_part (GString    *out,
            guint       language,
            LkMdPlace   place,
            const char *text)
{
  if (*text == '\0')
    return;
  write_heading (out, language, place, 0);
  write_text (out, text);
}

static char *
join_designers (GStrv designers)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; designers[i] != NULL; i++)
    {
      g_string_append (joined, i > 0 ? "; " : "");
      for (const char *p = designers[i]; *p != '\0'; p++)
        {
          if (*p == ';' || *p == '\\')
            g_string_append_c (joined, '\\');
          g_string_append_c (joined, *p);
        }
    }
  return g_string_free (joined, FALSE);
}

static void
write_fact (GString    *out,
            guint       language,
            LkMdFact    fact,
            const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (out, "- %s: %s\n", lk_md_get_fact (fact, language), value);
}

static void
write_head (GString               *out,
            const LkDesignContent *design,
            guint                  language)
{
  g_autofree char *day = lk_day_to_text (design->day);
  g_autofree char *minutes = g_strdup_printf ("%u", design->minutes);
  g_autofree char *number = g_strdup_printf ("%u", design->number);
  g_autofree char *designers = join_designers (design->designers);

  g_string_append_printf (out, "#%s%s\n\n", *design->title != '\0' ? " " : "", design->title);
  write_fact (out, language, LK_MD_CLASS, design->class_name);
  write_fact (out, language, LK_MD_SUBJECT, design->subject);
  write_fact (out, language, LK_MD_DAY, day);
  write_fact (out, language, LK_MD_HOUR, design->hour);
  write_fact (out, language, LK_MD_MINUTES, minutes);
  write_fact (out, language, LK_MD_DESIGNERS, designers);
  write_fact (out, language, LK_MD_TEAM, design->team);
  write_fact (out, language, LK_MD_GOAL, design->goal);
  write_fact (out, language, LK_MD_STATUS, lk_md_get_status (design->status, language));
  write_fact (out, language, LK_MD_NUMBER, number);
  write_fact (out, language, LK_MD_ORIGIN, design->origin);
  g_string_append_c (out, '\n');
}

static void
write_phase (GString              *out,
             const LkPhaseContent *phase,
             guint                 language)
{
  const LkMdHeading *heading = lk_md_get_heading (LK_MD_PHASE, 0);

  g_string_append_printf (out, "### %s: %s (%u min, %s)\n\n", heading->words[language], phase->title, phase->minutes,
                          lk_md_get_grouping (phase->grouping, language));
  write_part (out, language, LK_MD_TEACHER, phase->teacher);
  write_part (out, language, LK_MD_PUPILS, phase->pupils);
  write_part (out, language, LK_MD_MATERIALS, phase->materials);
}

static void
write_blocks (GString               *out,
              const LkDesignContent *design,
              guint                  language)
{
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      const LkBlockContent *block = &design->blocks[i];
      gboolean phases = i == LK_BLOCK_ACTIVITIES && design->phases->len > 0;

      if (i != LK_BLOCK_GOAL && !phases && *block->words == '\0' && *block->seen == '\0' && *block->change == '\0')
        continue;
      write_heading (out, language, LK_MD_BLOCK, i);
      write_text (out, block->words);
      write_part (out, language, LK_MD_SEEN, block->seen);
      write_part (out, language, LK_MD_CHANGE, block->change);
      for (guint j = 0; phases && j < design->phases->len; j++)
        write_phase (out, design->phases->pdata[j], language);
    }
}

static void
write_pupils (GString               *out,
              const LkDesignContent *design,
              guint                  language)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      const LkModelPupil *pupil = &design->pupils[i];

      if (*pupil->expected == '\0' && *pupil->seen == '\0')
        continue;
      if (!begun)
        write_heading (out, language, LK_MD_MODEL_PUPILS, 0);
      begun = TRUE;
      write_heading (out, language, LK_MD_MODEL_PUPIL, i);
      write_part (out, language, LK_MD_EXPECTED, pupil->expected);
      write_part (out, language, LK_MD_PUPIL_SEEN, pupil->seen);
    }
}

static void
append_escaped (GString    *out,
                const char *text,
                const char *signs)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\\' || strchr (signs, *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

static void
write_attachments (GString               *out,
                   const LkDesignContent *design,
                   guint                  language)
{
  if (design->attachments->len > 0)
    write_heading (out, language, LK_MD_ATTACHMENTS, 0);
  for (guint i = 0; i < design->attachments->len; i++)
    {
      const LkAttachmentContent *attachment = design->attachments->pdata[i];

      g_string_append (out, attachment->address != NULL ? "- [" : "- ");
      append_escaped (out, attachment->title, "[]");
      if (attachment->address != NULL)
        {
          g_string_append (out, "](<");
          append_escaped (out, attachment->address, "<>");
          g_string_append (out, ">)");
        }
      g_string_append_c (out, '\n');
    }
}

char *
lk_design_markdown_write (const LkDesignContent *design,
                          const char            *language)
{
  GString *out = g_string_new (NULL);
  guint index = lk_md_language (language);

  write_head (out, design, index);
  write_blocks (out, design, index);
  write_pupils (out, design, index);
  write_attachments (out, design, index);
  while (g_str_has_suffix (out->str, "\n\n"))
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}
