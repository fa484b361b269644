#include "exchange/lk-design-markdown-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/lk-check.h"
#include "model/lk-model-error.h"

#define MAX_BYTES (8 * 1024 * 1024)
#define MAX_PARTS 500

/* A line of a text that would be read as one of our headings, with or without backslashes before it. */
static gboolean
looks_like_heading (const char *line)
{
  g_autofree char *title = NULL;
  guint minutes;
  LkGrouping grouping;

  return lk_md_find_heading (line + strspn (line, "\\"), &title, &minutes, &grouping) != NULL;
}

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
    g_string_append_printf (out, "%s%s\n", looks_like_heading (lines[i]) ? "\\" : "", lines[i]);
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

/* Reading. */

typedef struct
{
  LkDesignContent *design;
  LkPhaseContent  *phase;      /* (nullable) */
  guint            block;
  guint            pupil;
  LkMdPlace        place;
  char           **text;       /* (nullable): where words go */
  GString         *words;
  guint            n_known;
  gboolean         in_head;
} Reader;

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, LK_MODEL_ERROR, LK_MODEL_ERROR_INVALID, message);
  return FALSE;
}

/* The words that were gathered go to their place, below what may stand there already. */
static gboolean
flush (Reader  *self,
       GError **error)
{
  char *start = self->words->str;
  g_autofree char *joined = NULL;
  g_autofree char *checked = NULL;

  while (*start == '\n')
    start++;
  while (g_str_has_suffix (start, "\n"))
    g_string_truncate (self->words, self->words->len - 1);
  if (*start == '\0' || self->text == NULL)
    {
      g_string_truncate (self->words, 0);
      return TRUE;
    }
  joined = **self->text == '\0' ? g_strdup (start) : g_strconcat (*self->text, "\n\n", start, NULL);
  g_string_truncate (self->words, 0);
  checked = lk_check_text (joined, LK_DESIGN_MAX_TEXT, error);
  if (checked == NULL)
    return FALSE;
  lk_design_content_set (self->text, checked);
  return TRUE;
}

static gboolean
begin_phase (Reader      *self,
             const char  *title,
             guint        minutes,
             LkGrouping   grouping,
             GError     **error)
{
  g_autofree char *line = lk_check_line (title, LK_DESIGN_MAX_LINE, NULL, error);

  if (line == NULL)
    return FALSE;
  if (self->design->phases->len >= MAX_PARTS)
    return refuse (error, _("This file has more phases than a lesson can hold."));
  self->phase = lk_design_content_add_phase (self->design);
  lk_design_content_set (&self->phase->title, line);
  self->phase->minutes = MIN (minutes, LK_DESIGN_MAX_MINUTES);
  self->phase->grouping = grouping;
  self->text = &self->phase->teacher;
  return TRUE;
}

static void
go_to (Reader            *self,
       const LkMdHeading *heading)
{
  LkDesignContent *design = self->design;

  switch (heading->place)
    {
    case LK_MD_BLOCK:
      self->block = heading->which;
      self->phase = NULL;
      self->text = &design->blocks[self->block].words;
      break;
    case LK_MD_SEEN:
      self->text = &design->blocks[self->block].seen;
      break;
    case LK_MD_CHANGE:
      self->text = &design->blocks[self->block].change;
      break;
    case LK_MD_TEACHER:
      self->text = self->phase != NULL ? &self->phase->teacher : self->text;
      break;
    case LK_MD_PUPILS:
      self->text = self->phase != NULL ? &self->phase->pupils : self->text;
      break;
    case LK_MD_MATERIALS:
      self->text = self->phase != NULL ? &self->phase->materials : self->text;
      break;
    case LK_MD_MODEL_PUPIL:
      self->pupil = heading->which;
      self->text = &design->pupils[self->pupil].expected;
      break;
    case LK_MD_EXPECTED:
      self->text = &design->pupils[self->pupil].expected;
      break;
    case LK_MD_PUPIL_SEEN:
      self->text = &design->pupils[self->pupil].seen;
      break;
    case LK_MD_MODEL_PUPILS:
    case LK_MD_ATTACHMENTS:
      self->text = NULL;
      break;
    case LK_MD_PHASE:
    case LK_MD_NOTHING:
    default:
      break;
    }
  self->place = heading->place;
}

static gboolean
read_designers (LkDesignContent *design,
                const char      *value,
                GError         **error)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (const char *p = value;; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        g_string_append_c (name, *++p);
      else if (*p != ';' && *p != '\0')
        g_string_append_c (name, *p);
      else
        {
          g_autofree char *line = lk_check_line (name->str, LK_DESIGN_MAX_LINE, NULL, error);

          if (line == NULL)
            return FALSE;
          if (*line != '\0')
            g_strv_builder_add (names, line);
          g_string_truncate (name, 0);
        }
      if (*p == '\0')
        break;
    }
  g_strfreev (design->designers);
  design->designers = g_strv_builder_end (names);
  return TRUE;
}

static gboolean
set_line (char       **text,
          const char  *value,
          GError     **error)
{
  g_autofree char *line = lk_check_line (value, LK_DESIGN_MAX_LINE, NULL, error);

  if (line == NULL)
    return FALSE;
  lk_design_content_set (text, line);
  return TRUE;
}

static gboolean
read_fact (LkDesignContent *design,
           LkMdFact         fact,
           const char      *value,
           GError         **error)
{
  switch (fact)
    {
    case LK_MD_CLASS:
      return set_line (&design->class_name, value, error);
    case LK_MD_SUBJECT:
      return set_line (&design->subject, value, error);
    case LK_MD_HOUR:
      return set_line (&design->hour, value, error);
    case LK_MD_TEAM:
      return set_line (&design->team, value, error);
    case LK_MD_GOAL:
      return set_line (&design->goal, value, error);
    case LK_MD_ORIGIN:
      return set_line (&design->origin, value, error);
    case LK_MD_DESIGNERS:
      return read_designers (design, value, error);
    case LK_MD_DAY:
      design->day = lk_day_from_text (value);
      return design->day != LK_DAY_NONE || refuse (error, _("The day of this lesson is not like 2026-03-31."));
    case LK_MD_MINUTES:
      design->minutes = (guint) MIN (g_ascii_strtoull (value, NULL, 10), LK_DESIGN_MAX_MINUTES);
      return TRUE;
    case LK_MD_NUMBER:
      design->number = (guint) CLAMP (g_ascii_strtoull (value, NULL, 10), 1, 9999);
      return TRUE;
    case LK_MD_STATUS:
      design->status = (LkDesignStatus) MAX (lk_md_find_status (value), 0);
      return TRUE;
    default:
      return TRUE;
    }
}

/* @text up to the sign @end, which no backslash stands before; what follows it, or NULL. */
static const char *
take_until (const char *text,
            char        end,
            char      **taken)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0' && *text != end)
    {
      if (*text == '\\' && text[1] != '\0')
        text++;
      g_string_append_c (out, *text++);
    }
  *taken = g_string_free (out, FALSE);
  return *text == '\0' ? NULL : text + 1;
}

/* A file's name alone tells nothing that can be opened. */
static gboolean
read_attachment (Reader      *self,
                 const char  *line,
                 GError     **error)
{
  g_autofree char *title = NULL;
  g_autofree char *address = NULL;
  const char *rest = NULL;
  LkAttachmentContent *attachment;

  if (!g_str_has_prefix (line, "- ["))
    return TRUE;
  rest = take_until (line + 3, ']', &title);
  if (rest == NULL || *rest != '(')
    return TRUE;
  rest = take_until (rest[1] == '<' ? rest + 2 : rest + 1, rest[1] == '<' ? '>' : ')', &address);
  if (rest == NULL || *address == '\0')
    return TRUE;
  if (self->design->attachments->len >= MAX_PARTS)
    return refuse (error, _("This file has more links than a lesson can hold."));
  attachment = lk_design_content_add_attachment (self->design);
  attachment->address = g_strdup (address);
  return set_line (&attachment->title, title, error);
}

static gboolean
read_head (Reader      *self,
           const char  *line,
           GError     **error)
{
  const char *value = NULL;
  int fact = lk_md_find_fact (line, &value);

  if (fact >= 0)
    return read_fact (self->design, (LkMdFact) fact, value, error);
  if (self->words->len == 0 && *self->design->title == '\0' && line[0] == '#' && (line[1] == ' ' || line[1] == '\0'))
    return set_line (&self->design->title, line[1] != '\0' ? line + 2 : "", error);
  g_string_append_printf (self->words, "%s\n", line);
  return TRUE;
}

static gboolean
read_line (Reader      *self,
           const char  *line,
           GError     **error)
{
  g_autofree char *title = NULL;
  guint minutes = 0;
  LkGrouping grouping = LK_GROUPING_CLASS;
  const LkMdHeading *heading = lk_md_find_heading (line, &title, &minutes, &grouping);

  if (heading != NULL)
    {
      self->in_head = FALSE;
      self->n_known++;
      if (!flush (self, error))
        return FALSE;
      go_to (self, heading);
      return heading->place != LK_MD_PHASE || begin_phase (self, title, minutes, grouping, error);
    }
  if (self->in_head)
    return read_head (self, line, error);
  if (self->place == LK_MD_ATTACHMENTS)
    return read_attachment (self, line, error);
  g_string_append_printf (self->words, "%s\n", *line == '\\' && looks_like_heading (line) ? line + 1 : line);
  return TRUE;
}

static gboolean
read_lines (Reader     *self,
            const char *text,
            GError    **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_suffix (lines[i], "\r"))
        lines[i][strlen (lines[i]) - 1] = '\0';
      if (!read_line (self, lines[i], error))
        return FALSE;
    }
  return flush (self, error);
}

LkDesignContent *
lk_design_markdown_read (const char  *markdown,
                         gssize       length,
                         GError     **error)
{
  g_autoptr (LkDesignContent) design = lk_design_content_new ();
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *text = NULL;
  Reader reader = { .design = design, .words = words, .in_head = TRUE, .text = &design->blocks[LK_BLOCK_ACTIVITIES].words };

  g_return_val_if_fail (markdown != NULL, NULL);

  length = length < 0 ? (gssize) strlen (markdown) : length;
  if (length > MAX_BYTES)
    {
      refuse (error, _("This file is too large to be a lesson design."));
      return NULL;
    }
  if (!g_utf8_validate (markdown, length, NULL))
    {
      refuse (error, _("This is not a text that can be read. Save it as UTF-8 and try again."));
      return NULL;
    }
  text = g_strndup (markdown, (gsize) length);
  if (!read_lines (&reader, g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text, error))
    return NULL;
  if (reader.n_known == 0)
    {
      refuse (error, _("This is not a lesson design: none of its headings is “Goal”, “Activities” or another building block."));
      return NULL;
    }
  return g_steal_pointer (&design);
}
