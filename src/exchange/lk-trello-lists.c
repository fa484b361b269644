#include "exchange/lk-trello-private.h"

#include <string.h>

typedef struct
{
  const char *words; /* folded, one blank between */
  LkStage     stage;
} Known;

/* What schools and their examples call their lists. Whole words: "klaar" is found in "Klaar ✅" and not in "klaarzetten". */
static const Known known[] = {
  { "to do", LK_STAGE_TODO }, { "todo", LK_STAGE_TODO }, { "te doen", LK_STAGE_TODO }, { "nog doen", LK_STAGE_TODO },
  { "doen", LK_STAGE_TODO }, { "backlog", LK_STAGE_TODO }, { "ideeën", LK_STAGE_TODO }, { "ideas", LK_STAGE_TODO },
  { "idee", LK_STAGE_TODO }, { "idea", LK_STAGE_TODO }, { "gepland", LK_STAGE_TODO }, { "planned", LK_STAGE_TODO },
  { "nieuw", LK_STAGE_TODO }, { "new", LK_STAGE_TODO }, { "inbox", LK_STAGE_TODO }, { "next", LK_STAGE_TODO },
  { "next up", LK_STAGE_TODO }, { "later", LK_STAGE_TODO }, { "open", LK_STAGE_TODO }, { "voorraad", LK_STAGE_TODO },
  { "acties", LK_STAGE_TODO }, { "actions", LK_STAGE_TODO }, { "wachtrij", LK_STAGE_TODO }, { "to start", LK_STAGE_TODO },
  { "doing", LK_STAGE_DOING }, { "bezig", LK_STAGE_DOING }, { "mee bezig", LK_STAGE_DOING }, { "in progress", LK_STAGE_DOING },
  { "progress", LK_STAGE_DOING }, { "wip", LK_STAGE_DOING }, { "in uitvoering", LK_STAGE_DOING },
  { "uitvoering", LK_STAGE_DOING }, { "onder handen", LK_STAGE_DOING }, { "in behandeling", LK_STAGE_DOING },
  { "busy", LK_STAGE_DOING }, { "ongoing", LK_STAGE_DOING }, { "lopend", LK_STAGE_DOING }, { "loopt", LK_STAGE_DOING },
  { "started", LK_STAGE_DOING }, { "gestart", LK_STAGE_DOING }, { "working on", LK_STAGE_DOING },
  { "mee aan de slag", LK_STAGE_DOING }, { "review", LK_STAGE_DOING }, { "testing", LK_STAGE_DOING },
  { "done", LK_STAGE_DONE }, { "klaar", LK_STAGE_DONE }, { "gereed", LK_STAGE_DONE }, { "gedaan", LK_STAGE_DONE },
  { "afgerond", LK_STAGE_DONE }, { "voltooid", LK_STAGE_DONE }, { "af", LK_STAGE_DONE }, { "finished", LK_STAGE_DONE },
  { "complete", LK_STAGE_DONE }, { "completed", LK_STAGE_DONE }, { "closed", LK_STAGE_DONE }, { "gelukt", LK_STAGE_DONE },
  { "behaald", LK_STAGE_DONE }, { "ready", LK_STAGE_DONE }, { "archief", LK_STAGE_DONE }, { "archive", LK_STAGE_DONE },
};

/* (transfer full): " te doen " for "Te doen: (groep 3)" begins with it: letters folded, all else one blank, one at each end. */
static char *
fold_words (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : name, -1);
  g_autoptr (GString) out = g_string_new (" ");

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar u = g_utf8_get_char (c);

      if (g_unichar_isalpha (u))
        g_string_append_unichar (out, u);
      else if (out->str[out->len - 1] != ' ' && !g_unichar_ismark (u))
        g_string_append_c (out, ' ');
    }
  if (out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');

  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gboolean
is_negated (const char *words)
{
  static const char *noes[] = { " niet ", " not ", " nog niet ", " geen ", " bijna ", " almost " };

  for (guint i = 0; i < G_N_ELEMENTS (noes); i++)
    {
      if (strstr (words, noes[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

gboolean
lk_trello_guess_stage (const char *name,
                       LkStage    *stage)
{
  g_autofree char *words = NULL;
  gsize longest = 0;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (stage != NULL, FALSE);

  words = fold_words (name);
  if (is_negated (words))
    return FALSE;

  /* The longest phrase speaks: "nog te doen" is to do although "doen" is in it as well. */
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *phrase = g_strconcat (" ", known[i].words, " ", NULL);

      if (strstr (words, phrase) != NULL && strlen (phrase) > longest)
        {
          longest = strlen (phrase);
          *stage = known[i].stage;
        }
    }

  return longest > 0;
}
