#include "model/lk-paper-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "calendar/lk-day-words.h"
#include "model/lk-bidi.h"
#include "model/lk-quick-parse.h"

#define LEAST_LETTERS 3

/* In both languages, whatever the program's: the paper is written on by everyone. */
static const struct
{
  const char *word;
  LkStage     stage;
} stage_words[] = {
  { "to do", LK_STAGE_TODO }, { "todo", LK_STAGE_TODO }, { "te doen", LK_STAGE_TODO },
  { "doing", LK_STAGE_DOING }, { "bezig", LK_STAGE_DOING }, { "mee bezig", LK_STAGE_DOING },
  { "done", LK_STAGE_DONE }, { "klaar", LK_STAGE_DONE }, { "gedaan", LK_STAGE_DONE },
};

static gsize
get_word_length (const char *text)
{
  return strcspn (text, " \t");
}

/* Takes a stage off the beginning of @rest; returns what is left of it. */
static const char *
read_stage (LkPaperLine *self,
            const char  *rest)
{
  const gsize typed = get_word_length (rest);
  gsize taken = 0;

  for (guint i = 0; i < G_N_ELEMENTS (stage_words); i++)
    {
      const gsize length = strlen (stage_words[i].word);
      const gboolean whole = g_ascii_strncasecmp (rest, stage_words[i].word, length) == 0 && (rest[length] == ' ' || rest[length] == '\0');
      const gboolean begun = typed >= LEAST_LETTERS && typed < length && g_ascii_strncasecmp (rest, stage_words[i].word, typed) == 0;

      if ((whole && length > taken) || (begun && taken == 0))
        {
          taken = whole ? length : typed;
          self->has_stage = TRUE;
          self->stage = stage_words[i].stage;
        }
    }
  return rest + taken;
}

/* Words at the end are a day only when there is something before them: a full stop stands for the title. */
static gboolean
read_person_and_day (LkPaperLine *self,
                     LkBoard     *board,
                     const char  *rest,
                     LkDay        today)
{
  g_autofree char *text = g_strconcat (". ", rest, NULL);
  g_auto (LkQuickParse) parse = { 0 };

  lk_quick_parse (text, lk_board_get_members (board), today, TRUE, &parse);
  g_set_object (&self->person, parse.person);
  self->day = parse.day_words != NULL ? parse.day : LK_DAY_NONE;
  return g_str_equal (parse.title, ".");
}

static LkAction *
find_card (LkBoard *board,
           LkSheet *sheet,
           guint64  number)
{
  const char * const *ids = sheet != NULL ? lk_sheet_get_action_ids (sheet) : NULL;

  if (ids == NULL || number < 1 || number > g_strv_length ((GStrv) ids))
    return NULL;
  return lk_board_find_action (board, ids[number - 1]);
}

/* "Done · Bram · fri 27 nov" */
static char *
describe (const LkPaperLine *self,
          LkDay              today)
{
  g_autofree char *who = self->person != NULL ? lk_person_dup_first_name (self->person) : NULL;
  g_autofree char *when = self->day != LK_DAY_NONE ? lk_day_format_short (self->day, today) : NULL;
  g_autoptr (GString) words = g_string_new (self->has_stage ? lk_stage_get_name (self->stage) : NULL);

  if (who != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", who);
  if (when != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", when);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
say_unclear (LkPaperLine *self,
             char        *words)
{
  self->kind = LK_PAPER_UNCLEAR;
  g_free (self->words);
  self->words = words;
}

static void
read_card (LkPaperLine *self,
           LkBoard     *board,
           LkSheet     *sheet,
           const char  *text,
           LkDay        today)
{
  char *end = NULL;
  guint64 number = g_ascii_strtoull (text, &end, 10);
  g_autofree char *what = NULL, *title = NULL;
  const char *rest = NULL;

  self->kind = LK_PAPER_CARD;
  self->number = (guint) MIN (number, G_MAXUINT);
  g_set_object (&self->action, find_card (board, sheet, number));
  if (self->action == NULL)
    {
      say_unclear (self, g_strdup_printf (sheet != NULL ? _("The last printed board has no card %u.")
                                                        : _("Card %u is not known: no board has been printed yet."),
                                          self->number));
      return;
    }
  title = lk_bidi_isolate (lk_action_get_title (self->action));
  while (*end == ' ' || *end == '.' || *end == ':')
    end++;
  rest = read_stage (self, end);
  while (*rest == ' ')
    rest++;
  if (!read_person_and_day (self, board, rest, today) || (*rest == '\0' && !self->has_stage))
    {
      say_unclear (self, g_strdup_printf (_("“%s”: what changed? A stage, @who or a day."), title));
      return;
    }
  what = describe (self, today);
  self->words = g_strdup_printf ("%s → %s", title, what);
}

static void
read_new (LkPaperLine *self,
          LkBoard     *board,
          const char  *text,
          LkDay        today)
{
  g_auto (LkQuickParse) parse = { 0 };
  g_autofree char *what = NULL, *title = NULL;

  lk_quick_parse (text, lk_board_get_members (board), today, TRUE, &parse);
  self->kind = LK_PAPER_NEW;
  self->title = g_strdup (parse.title);
  g_set_object (&self->person, parse.person);
  self->day = parse.day_words != NULL ? parse.day : LK_DAY_NONE;
  if (self->title[0] == '\0')
    {
      say_unclear (self, g_strdup (_("A new action needs a few words.")));
      return;
    }
  what = describe (self, today);
  title = lk_bidi_isolate (self->title);
  self->words = what[0] != '\0' ? g_strdup_printf ("%s · %s", title, what) : g_strdup (self->title);
}

static void
read_success (LkPaperLine *self,
              const char  *text)
{
  self->kind = LK_PAPER_SUCCESS;
  self->title = g_strstrip (g_strdup (text));
  if (self->title[0] == '\0')
    say_unclear (self, g_strdup (_("A success needs a few words.")));
  else
    self->words = g_strdup (self->title);
}

LkPaperLine *
lk_paper_line_read (LkBoard    *board,
                    LkSheet    *sheet,
                    const char *text,
                    LkDay       today)
{
  LkPaperLine *self = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (LK_IS_BOARD (board), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (LkPaperLine, 1);
  self->day = LK_DAY_NONE;
  line = g_strstrip (g_strdup (text));
  if (line[0] == '\0')
    self->words = g_strdup ("");
  else if (g_ascii_isdigit (line[0]))
    read_card (self, board, sheet, line, today);
  else if (line[0] == '+')
    read_new (self, board, line + 1, today);
  else if (line[0] == '*')
    read_success (self, line + 1);
  else
    say_unclear (self, g_strdup (_("Begin with a number, with + for a new action or with * for a success.")));
  return self;
}

void
lk_paper_line_free (LkPaperLine *self)
{
  g_clear_object (&self->action);
  g_clear_object (&self->person);
  g_free (self->title);
  g_free (self->words);
  g_free (self);
}
