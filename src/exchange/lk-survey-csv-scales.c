#include "exchange/lk-survey-csv-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What of one theme was seen, in a column or in the whole file. */
typedef struct
{
  guint    n;       /* rows */
  guint    seen;    /* a bit for each step, see bit_of() */
  guint    phrases[LK_MARK_N_TONGUES][2 * LK_MARK_FARTHEST + 1];
  gboolean crowded; /* two phrases for one step: "often" and "usually" */
  int      least;   /* of numbers */
  int      most;
} Sight;

#define NEAR   1u /* of a side of a theme */
#define MIDDLE 2u
#define FAR    4u

static guint
bit_of (int step)
{
  return 1u << (step + LK_MARK_FARTHEST);
}

/* The steps on one side, by how far out they are. */
static guint
get_side (guint    seen,
          gboolean positive)
{
  guint side = 0;

  for (int i = 1; i <= LK_MARK_FARTHEST; i++)
    if ((seen & bit_of (positive ? i : -i)) != 0)
      side |= 1u << (i - 1);
  return side;
}

static guint
count_bits (guint bits)
{
  return (guint) __builtin_popcount (bits);
}

/* "Somewhat agree" with "agree" are two on a side of four; but where the other side goes further, they are two of three. */
static gboolean
side_fits (LkMarkKind kind,
           guint      side,
           guint      other)
{
  if (side == (NEAR | MIDDLE))
    return kind != LK_MARK_OFTEN && (other & FAR) == 0;
  return count_bits (side) <= LK_N_SCALE / 2;
}

static gboolean
steps_fit (LkMarkKind kind,
           guint      seen)
{
  const guint negative = get_side (seen, FALSE), positive = get_side (seen, TRUE);

  return (seen & bit_of (0)) == 0 && side_fits (kind, negative, positive) && side_fits (kind, positive, negative);
}

static LkAnswer
answer_of_step (int   step,
                guint seen)
{
  const guint side = get_side (seen, step > 0), other = get_side (seen, step < 0);
  const int distance = ABS (step);
  const gboolean outer = distance == 3 || (distance == 2 && ((side & NEAR) != 0 || other == (NEAR | MIDDLE)));

  if (step < 0)
    return outer ? LK_ANSWER_1 : LK_ANSWER_2;
  return outer ? LK_ANSWER_4 : LK_ANSWER_3;
}

static gboolean
is_of (const LkMark *mark,
       LkMarkKind    kind)
{
  return kind == LK_MARK_NUMBER ? mark->number >= 0 : mark->kind == kind || mark->kind == LK_MARK_MIDDLE;
}

static Sight
look (const LkCsvColumn *column,
      LkMarkKind         kind)
{
  Sight sight = { .least = G_MAXINT, .most = G_MININT };

  for (guint i = 0; i < column->n_values; i++)
    {
      const LkMark *mark = &column->values[i].mark;
      guint *phrase = &sight.phrases[mark->tongue][mark->step + LK_MARK_FARTHEST];

      if (!is_of (mark, kind))
        continue;
      sight.n += column->values[i].n;
      sight.seen |= bit_of (mark->step);
      sight.crowded = sight.crowded || (mark->kind == kind && *phrase != 0 && *phrase != mark->phrase);
      *phrase = mark->phrase;
      sight.least = MIN (sight.least, mark->number);
      sight.most = MAX (sight.most, mark->number);
    }
  return sight;
}

/* The theme that most rows are of; words rather than the numbers before them, which may count the other way. */
static LkMarkKind
find_kind (const LkCsvColumn *column)
{
  LkMarkKind best = LK_MARK_OTHER;
  guint most = 0;

  for (LkMarkKind kind = LK_N_MARKS - 1; kind >= LK_MARK_NUMBER; kind--)
    {
      const guint n = look (column, kind).n;

      if (n > most)
        {
          most = n;
          best = kind;
        }
    }
  return best;
}

static gboolean
sight_fits (const Sight *sight,
            LkMarkKind   kind)
{
  if (kind == LK_MARK_NUMBER)
    return sight->least >= 1 && sight->most <= LK_N_SCALE;
  return !sight->crowded && sight->most <= LK_N_SCALE && steps_fit (kind, sight->seen);
}

/* Why nothing of it can be counted, with the answer that says so where it is one. */
static char *
dup_refusal (const LkCsvColumn *column,
             LkMarkKind         kind)
{
  for (guint i = 0; i < column->n_values; i++)
    {
      const LkSurveyValue *value = &column->values[i];

      if (!is_of (&value->mark, kind))
        continue;
      if (value->mark.number > LK_N_SCALE || (kind == LK_MARK_NUMBER ? value->mark.number == 0 : value->mark.step == 0))
        return g_strdup_printf (_("“%s” is not on a scale of four, so this column cannot be counted."), value->text);
    }
  return g_strdup (_("These answers are on a scale with more than four steps, so this column cannot be counted."));
}

/* A column without the step that tells may be of the same question as one that has it; and two steps are perhaps all that there are. */
static gboolean
is_doubtful (const Sight *own,
             const Sight *file,
             LkMarkKind   kind)
{
  if (kind == LK_MARK_NUMBER)
    return file->most == LK_N_SCALE + 1;
  if ((file->seen & bit_of (0)) != 0)
    return TRUE;
  if (!steps_fit (kind, file->seen))
    return count_bits (own->seen) < LK_N_SCALE;
  return file->seen == (bit_of (-2) | bit_of (2));
}

static LkAnswer
read_answer (const LkMark *mark,
             LkMarkKind    kind,
             guint         seen)
{
  if (mark->kind == LK_MARK_NOT_APPLICABLE)
    return LK_ANSWER_N_A;
  if (kind == LK_MARK_NUMBER)
    return mark->number >= 1 && mark->number <= LK_N_SCALE ? (LkAnswer) (LK_ANSWER_1 + mark->number - 1) : LK_ANSWER_BLANK;
  return mark->kind == kind && kind != LK_MARK_OTHER && mark->step != 0 ? answer_of_step (mark->step, seen) : LK_ANSWER_BLANK;
}

static void
judge (LkCsvColumn *column,
       LkMarkKind   kind,
       const Sight *files)
{
  const Sight own = look (column, kind), *file = &files[kind];
  const gboolean fits = kind == LK_MARK_OTHER || sight_fits (&own, kind);
  /* What the other columns have tells whether "agree" is the farthest that one can go. */
  const guint seen = steps_fit (kind, file->seen) ? file->seen : own.seen;

  for (guint i = 0; i < column->n_values; i++)
    {
      LkSurveyValue *value = &column->values[i];

      value->answer = read_answer (&value->mark, kind, seen);
      if (value->answer != LK_ANSWER_BLANK || (!fits && is_of (&value->mark, kind)))
        column->n_known += value->n;
      if (!fits)
        value->answer = LK_ANSWER_BLANK;
    }

  if (column->n_known * 2 < column->shown.n_answers)
    column->verdict = LK_VERDICT_TEXT;
  else if (!fits)
    {
      column->verdict = LK_VERDICT_REFUSED;
      column->shown.refusal = dup_refusal (column, kind);
    }
  else if (kind != LK_MARK_OTHER && is_doubtful (&own, file, kind))
    {
      column->verdict = LK_VERDICT_DOUBTFUL;
      column->shown.refusal = g_strdup (_("This may be a scale with more or fewer than four steps. If it has four, say that it is a statement."));
    }
  else
    column->verdict = LK_VERDICT_SCALE;
}

static void
gather (Sight       *file,
        const Sight *own)
{
  file->seen |= own->seen;
  file->least = MIN (file->least, own->least);
  /* A mark out of ten beside it says nothing of the others. */
  if (own->most <= LK_N_SCALE + 1)
    file->most = MAX (file->most, own->most);
}

void
lk_survey_scales_read (GPtrArray *columns)
{
  g_autoptr (GHashTable) marks = lk_survey_marks_new ();
  g_autofree LkMarkKind *kinds = g_new0 (LkMarkKind, columns->len);
  Sight files[LK_N_MARKS] = { 0 };

  for (guint i = 0; i < columns->len; i++)
    {
      LkCsvColumn *column = columns->pdata[i];
      Sight own;

      for (guint k = 0; k < column->n_values; k++)
        column->values[k].mark = lk_survey_marks_read (marks, column->values[k].text);
      kinds[i] = find_kind (column);
      own = look (column, kinds[i]);
      if (own.n * 2 >= column->shown.n_answers)
        gather (&files[kinds[i]], &own);
    }
  for (guint i = 0; i < columns->len; i++)
    judge (columns->pdata[i], kinds[i], files);
}
