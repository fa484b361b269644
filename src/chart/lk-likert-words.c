#include "chart/lk-likert-private.h"

#include <glib/gi18n-lib.h>


const char *
lk_likert_get_answer_name (guint answer)
{
  static const char * const names[] = { N_("Not at all true"), N_("Not really true"), N_("Mostly true"), N_("Quite true"), N_("n/a") };

  g_return_val_if_fail (answer < G_N_ELEMENTS (names), NULL);

  return _(names[answer]);
}

guint
lk_likert_count (const LkLikertBar *bar)
{
  return bar->counts[0] + bar->counts[1] + bar->counts[2] + bar->counts[3];
}

const char *
lk_likert_get_few_words (void)
{
  return _("Fewer than 5 answers");
}

char *
lk_likert_dup_note (const LkLikertBar *bar)
{
  const guint n = lk_likert_count (bar);
  g_autofree char *answers = g_strdup_printf (ngettext ("%u answer", "%u answers", n), n);

  if (bar->n_a == 0)
    return g_steal_pointer (&answers);
  /* Translators: "24 answers", and how many said that the statement does not apply to them */
  return g_strdup_printf (_("%s · %u n/a"), answers, bar->n_a);
}

char *
lk_likert_dup_last_words (const LkLikert *self)
{
  if (self->last_words != NULL)
    /* Translators: in a legend, of thin bars; "Thin: last time, 12 March" */
    return g_strdup_printf (_("Thin: last time, %s"), self->last_words);
  return g_strdup (_("Thin: last time"));
}

static guint
count_agree (const LkLikertBar *bar)
{
  return bar->counts[2] + bar->counts[3];
}

char *
lk_likert_dup_row_words (const LkLikert *self,
                         guint           row)
{
  const LkLikertRow *here = NULL;
  g_autoptr (GString) words = NULL;
  guint n;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->n_rows, NULL);

  here = &self->rows[row];
  n = lk_likert_count (&here->now);
  words = g_string_new (here->text);
  /* What follows goes on after a colon. */
  if (g_str_has_suffix (words->str, "."))
    g_string_truncate (words, words->len - 1);
  if (!here->now.shown)
    g_string_append_printf (words, ": %s", lk_likert_get_few_words ());
  else
    {
      /* Translators: how many of those that answered say that a statement is true */
      g_string_append_printf (words, ngettext (": true for %u of %u pupil", ": true for %u of %u pupils", n), count_agree (&here->now), n);
      for (guint i = 0; i < LK_N_LIKERT_ANSWERS; i++)
        g_string_append_printf (words, "; %s: %u", lk_likert_get_answer_name (i), here->now.counts[i]);
      if (here->now.n_a > 0)
        g_string_append_printf (words, "; %s: %u", lk_likert_get_answer_name (LK_N_LIKERT_ANSWERS), here->now.n_a);
    }
  n = here->has_last && here->last.shown ? lk_likert_count (&here->last) : 0;
  if (n > 0)
    /* Translators: how many said last time that a statement is true */
    g_string_append_printf (words, _("; last time %u of %u"), count_agree (&here->last), n);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
lk_likert_describe (const LkLikert *self)
{
  guint agree = 0, told = 0;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i].now.shown)
      {
        told++;
        agree += 2 * count_agree (&self->rows[i].now) > lk_likert_count (&self->rows[i].now);
      }
  if (self->n_rows == 0)
    return g_strdup (_("No statements"));
  if (told == 0)
    return g_strdup_printf (ngettext ("%u statement, too few answers to tell", "%u statements, too few answers to tell", self->n_rows), self->n_rows);
  /* Translators: of the statements of a survey, how many are true for more than half of those that answered */
  return g_strdup_printf (ngettext ("%u statement, true for most pupils: %u", "%u statements, true for most pupils: %u", self->n_rows), self->n_rows, agree);
}
