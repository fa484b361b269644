/* What a file of Markdown holds, line by line, becomes a design. */

#include "exchange/lk-design-markdown-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/lk-check.h"
#include "model/lk-model-error.h"

#define MAX_BYTES (8 * 1024 * 1024)
#define MAX_PARTS 500

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
  g_string_append_printf (self->words, "%s\n", *line == '\\' && lk_md_looks_like_heading (line) ? line + 1 : line);
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
