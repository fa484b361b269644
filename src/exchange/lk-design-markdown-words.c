/* The words of both languages, whatever the program's is: a file that was written in one is read in the other. They never change; others are added. */

#include "exchange/lk-design-markdown-private.h"

#include <string.h>

static const LkMdHeading headings[] = {
  { LK_MD_BLOCK, LK_BLOCK_GOAL, 2, { "Goal", "Doel" } },
  { LK_MD_BLOCK, LK_BLOCK_PRIOR, 2, { "Check of prior knowledge", "Controle van voorkennis" } },
  { LK_MD_BLOCK, LK_BLOCK_MISCONCEPTION, 2, { "Expected misconception", "Verwachte misvatting" } },
  { LK_MD_BLOCK, LK_BLOCK_ACTIVITIES, 2, { "Activities", "Activiteiten" } },
  { LK_MD_BLOCK, LK_BLOCK_INTERIM, 2, { "Interim check", "Tussentijdse check" } },
  { LK_MD_BLOCK, LK_BLOCK_OFF_TRACK, 2, { "If it goes off track", "Als het anders loopt" } },
  { LK_MD_BLOCK, LK_BLOCK_END, 2, { "End check", "Eindcheck" } },
  { LK_MD_BLOCK, LK_BLOCK_DIFFERENTIATION, 2, { "Differentiation", "Differentiatie" } },
  { LK_MD_SEEN, 0, 3, { "What was seen", "Wat er gezien is" } },
  { LK_MD_CHANGE, 0, 3, { "What to change", "Wat er anders kan" } },
  { LK_MD_PHASE, 0, 3, { "Phase", "Fase" } },
  { LK_MD_TEACHER, 0, 4, { "Teacher", "Leraar" } },
  { LK_MD_PUPILS, 0, 4, { "Pupils", "Leerlingen" } },
  { LK_MD_MATERIALS, 0, 4, { "Materials", "Materiaal" } },
  { LK_MD_MODEL_PUPILS, 0, 2, { "Model pupils", "Modelleerlingen" } },
  { LK_MD_MODEL_PUPIL, 0, 3, { "Pupil A", "Leerling A" } },
  { LK_MD_MODEL_PUPIL, 1, 3, { "Pupil B", "Leerling B" } },
  { LK_MD_MODEL_PUPIL, 2, 3, { "Pupil C", "Leerling C" } },
  { LK_MD_EXPECTED, 0, 4, { "Expected", "Verwacht" } },
  { LK_MD_PUPIL_SEEN, 0, 4, { "Seen", "Gezien" } },
  { LK_MD_ATTACHMENTS, 0, 2, { "Links and files", "Links en bestanden" } },
};

static const char * const facts[LK_MD_N_FACTS][2] = {
  { "Class", "Klas" }, { "Subject", "Vak" }, { "Day", "Dag" }, { "Hour", "Uur" }, { "Minutes", "Minuten" }, { "Designers", "Ontwerpers" },
  { "Team", "Team" }, { "Pupil goal", "Leerlingdoel" }, { "Status", "Status" }, { "Version", "Versie" }, { "Origin", "Herkomst" },
};

static const char * const statuses[][2] = {
  { "Designed", "Ontworpen" }, { "Taught", "Gegeven" }, { "Evaluated", "Geëvalueerd" }, { "Revised", "Herzien" },
};

static const char * const groupings[][2] = {
  { "Whole class", "Klassikaal" }, { "Alone", "Alleen" }, { "In pairs", "In tweetallen" }, { "In groups", "In groepjes" },
};

guint
lk_md_language (const char *language)
{
  if (language == NULL)
    language = g_get_language_names ()[0];
  return g_str_has_prefix (language, "nl");
}

const LkMdHeading *
lk_md_get_heading (LkMdPlace place,
                   guint     which)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (headings[i].place == place && headings[i].which == which)
      return &headings[i];
  g_assert_not_reached ();
}

static int
find_pair (const char * const (*pairs)[2],
           guint                n,
           const char          *words,
           gsize                length)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 2; j++)
      if (strlen (pairs[i][j]) == length && g_ascii_strncasecmp (pairs[i][j], words, length) == 0)
        return (int) i;
  return -1;
}

/* `Phase: title (10 min, In pairs)` */
static gboolean
read_phase (const LkMdHeading *heading,
            const char        *words,
            char             **title,
            guint             *minutes,
            LkGrouping        *grouping)
{
  for (guint language = 0; language < 2; language++)
    {
      gsize length = strlen (heading->words[language]);
      const char *open = strrchr (words, '(');
      char *rest = NULL;
      guint64 number;
      int group;

      if (g_ascii_strncasecmp (words, heading->words[language], length) != 0 || words[length] != ':' || open == NULL || !g_ascii_isdigit (open[1]))
        continue;
      number = g_ascii_strtoull (open + 1, &rest, 10);
      if (!g_str_has_prefix (rest, " min, ") || !g_str_has_suffix (rest, ")"))
        continue;
      group = find_pair (groupings, G_N_ELEMENTS (groupings), rest + 6, strlen (rest + 6) - 1);
      if (group < 0)
        continue;
      *minutes = (guint) MIN (number, G_MAXUINT);
      *grouping = (LkGrouping) group;
      g_free (*title);
      *title = g_strndup (words + length + 1, (gsize) (open - words) - length - 1);
      /* One space belongs to the heading, others to the title. */
      if (**title == ' ')
        memmove (*title, *title + 1, strlen (*title));
      if (g_str_has_suffix (*title, " "))
        (*title)[strlen (*title) - 1] = '\0';
      return TRUE;
    }
  return FALSE;
}

const LkMdHeading *
lk_md_find_heading (const char *line,
                    char      **title,
                    guint      *minutes,
                    LkGrouping *grouping)
{
  gsize level = strspn (line, "#");
  const char *words = line + level + 1;

  if (level == 0 || line[level] != ' ')
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (headings[i].level != level)
        continue;
      if (headings[i].place == LK_MD_PHASE)
        {
          if (read_phase (&headings[i], words, title, minutes, grouping))
            return &headings[i];
        }
      else if (find_pair (&headings[i].words, 1, words, strlen (words)) == 0)
        return &headings[i];
    }
  return NULL;
}

gboolean
lk_md_looks_like_heading (const char *line)
{
  g_autofree char *title = NULL;
  guint minutes;
  LkGrouping grouping;

  return lk_md_find_heading (line + strspn (line, "\\"), &title, &minutes, &grouping) != NULL;
}

const char *
lk_md_get_fact (LkMdFact fact,
                guint    language)
{
  return facts[fact][language];
}

int
lk_md_find_fact (const char  *line,
                 const char **value)
{
  const char *colon = strchr (line, ':');

  if (!g_str_has_prefix (line, "- ") || colon == NULL)
    return -1;
  *value = colon[1] == ' ' ? colon + 2 : colon + 1;
  return find_pair (facts, G_N_ELEMENTS (facts), line + 2, (gsize) (colon - line) - 2);
}

const char *
lk_md_get_status (LkDesignStatus status,
                  guint          language)
{
  return statuses[status][language];
}

int
lk_md_find_status (const char *words)
{
  return find_pair (statuses, G_N_ELEMENTS (statuses), words, strlen (words));
}

const char *
lk_md_get_grouping (LkGrouping grouping,
                    guint      language)
{
  return groupings[grouping][language];
}
