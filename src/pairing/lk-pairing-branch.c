#include "pairing/lk-assignment.h"
#include "pairing/lk-pairing-private.h"

/*
 * Branch and bound over who watches and who is watched when. @watch and @teach narrow on the way down. Rows of the assignment
 * are @visitors, then one for each of @visited to stay alone with; columns are @visited, then one for each of @visitors.
 */
typedef struct
{
  const LkPairingProblem *problem;
  LkAssignment           *assignment;
  guint                  *visitors;
  guint                   n_visitors;
  guint                  *visited;
  guint                   n_visited;
  int                    *rows;       /* of each person, -1 for none; as the next */
  int                    *columns;
  LkMoments              *watch;
  LkMoments              *teach;
  LkPairs                *best;
  gint64                  work_left;
  gboolean                is_cut_short;
  GCancellable           *cancellable;
} Search;

/* So many looks at a cost, some tenths of a second's. */
#define WORK      G_GINT64_CONSTANT (40000000)
/* What a narrowing costs beside them. */
#define WORK_STEP 2000

static gint64
find_cost (Search *self,
           guint   visitor,
           guint   visited)
{
  gint64 cost = lk_pairing_problem_get_cost (self->problem, visitor, visited);
  LkMoments options;

  if (cost == LK_ASSIGNMENT_NEVER)
    return cost;
  options = lk_pairing_problem_find_options (self->problem, visitor, visited, &self->watch[visitor], &self->teach[visited]);

  return lk_moments_is_empty (&options) ? LK_ASSIGNMENT_NEVER : cost;
}

static void
set_row (Search *self,
         guint   row)
{
  for (guint j = 0; j < self->n_visited; j++)
    lk_assignment_set_cost (self->assignment, row, j, find_cost (self, self->visitors[row], self->visited[j]));
}

static void
set_column (Search *self,
            guint   column)
{
  for (guint i = 0; i < self->n_visitors; i++)
    lk_assignment_set_cost (self->assignment, i, column, find_cost (self, self->visitors[i], self->visited[column]));
}

static LkPairs *
read_pairs (Search *self)
{
  LkPairs *pairs = lk_pairs_new (self->problem);

  for (guint i = 0; i < self->n_visitors; i++)
    {
      guint column = lk_assignment_get_column (self->assignment, i);

      if (column < self->n_visited)
        lk_pairs_set (pairs, self->visitors[i], (int) self->visited[column], (LkMoment) { -1, 0 });
    }

  return pairs;
}

/* In how many of the two ways a person can take part at all. */
static guint
count_parts (Search *self,
             guint   person)
{
  LkMoments *watch = &self->watch[person], *teach = &self->teach[person], both;
  gboolean makes = self->problem->makes[person] && !lk_moments_is_empty (watch);
  gboolean receives = self->problem->receives[person] && !lk_moments_is_empty (teach);

  if (!makes || !receives)
    return makes || receives;
  both = lk_pairing_problem_find_beside (self->problem, person, watch, teach);

  return lk_moments_is_empty (&both) ? 1 : 2;
}

/* No more visits than this: those of the assignment, and one for each two parts. */
static guint
bound_visits (Search *self)
{
  gint64 left_out = lk_assignment_get_total (self->assignment) / self->problem->cost_left_out;
  guint parts = 0;

  for (guint i = 0; i < self->problem->n_people; i++)
    parts += count_parts (self, i);

  return MIN (self->n_visitors - (guint) left_out, parts / 2);
}

static gboolean
can_improve (Search *self)
{
  guint bound;

  if (self->best == NULL)
    return TRUE;
  if (lk_assignment_get_total (self->assignment) / self->problem->unit >= self->best->cost / self->problem->unit)
    return FALSE;
  bound = bound_visits (self);

  return bound > self->best->n_visits || (bound == self->best->n_visits && self->best->cost / self->problem->unit >
                                          (self->n_visitors - bound) * (self->problem->cost_left_out / self->problem->unit));
}

/* Pairs those who were left without times with others in the same case, where the rest allows it. */
static void
fill_in (Search  *self,
         LkPairs *pairs)
{
  for (guint i = 0; i < self->n_visitors; i++)
    for (guint j = 0; j < self->n_visited && pairs->visits[self->visitors[i]] < 0; j++)
      {
        guint visitor = self->visitors[i], visited = self->visited[j];
        LkMoment when = { 0, 0 };
        LkMoments moments;

        if (pairs->visited_by[visited] >= 0 || !lk_pairing_problem_is_possible (self->problem, visitor, visited))
          continue;
        moments = lk_pairs_find_moments (pairs, self->problem, visitor, visited);
        if (lk_moments_next (&moments, &when))
          lk_pairs_set (pairs, visitor, (int) visited, when);
      }
}

/* Keeps what is better than the best; returns a person on a chain that could not be, -1 for none. */
static int
try_pairs (Search *self)
{
  g_autoptr (LkPairs) pairs = read_pairs (self);
  int failed;

  lk_pairing_find_times (self->problem, pairs, &failed);
  if (failed >= 0)
    fill_in (self, pairs);
  lk_pairs_sum_up (pairs, self->problem);
  if (self->best == NULL || pairs->cost / self->problem->unit < self->best->cost / self->problem->unit)
    {
      g_clear_pointer (&self->best, lk_pairs_free);
      self->best = g_steal_pointer (&pairs);
    }

  return failed;
}

/* Whether a person's two visits could get in each other's way: by what, and among how few moments. */
static gboolean
find_clash (Search    *self,
            LkPairs   *pairs,
            guint      person,
            LkMoments *clash,
            guint     *n_moments)
{
  int visitor = pairs->visited_by[person], visited = pairs->visits[person];
  LkMoments received, made;

  if (visitor < 0 || visited < 0)
    return FALSE;
  received = lk_pairing_problem_find_options (self->problem, (guint) visitor, person, &self->watch[visitor],
                                              &self->teach[person]);
  made = lk_pairing_problem_find_options (self->problem, person, (guint) visited, &self->watch[person], &self->teach[visited]);
  *n_moments = lk_moments_count (&received) + lk_moments_count (&made);
  for (LkMoment moment = { 0, 0 }; lk_moments_next (&received, &moment); moment.hour++)
    {
      *clash = lk_pairing_problem_find_clash (self->problem, person, moment);
      if (lk_moments_meet (clash, &made))
        return TRUE;
    }

  return FALSE;
}

/* On the chain of @failed, the person who has the fewest moments and yet a clash; there is one, or the chain could be. */
static guint
choose_person (Search    *self,
               guint      failed,
               LkMoments *clash)
{
  g_autoptr (LkPairs) pairs = read_pairs (self);
  int person = (int) failed, best = -1;
  guint fewest = G_MAXUINT;

  while (pairs->visited_by[person] >= 0 && pairs->visited_by[person] != (int) failed)
    person = pairs->visited_by[person];
  for (guint i = 0; person >= 0 && i < self->problem->n_people; i++)
    {
      LkMoments found;
      guint n_moments;

      if (find_clash (self, pairs, (guint) person, &found, &n_moments) && n_moments < fewest)
        {
          best = person;
          fewest = n_moments;
          *clash = found;
        }
      person = pairs->visits[person];
    }
  g_assert (best >= 0);

  return (guint) best;
}

static void visit_node (Search *self);

/* One branch: @person does not watch, or is not watched, at what clashes. */
static void
visit_branch (Search          *self,
              guint            person,
              const LkMoments *clash,
              gboolean         watches)
{
  LkMoments *narrowed = watches ? &self->watch[person] : &self->teach[person];
  void (*set_costs) (Search *, guint) = watches ? set_row : set_column;
  guint line = (guint) (watches ? self->rows[person] : self->columns[person]);
  LkMoments before = *narrowed;
  g_autofree gpointer saved = lk_assignment_save (self->assignment);

  *narrowed = lk_moments_subtract (narrowed, clash);
  set_costs (self, line);
  if (lk_assignment_solve (self->assignment, self->cancellable))
    visit_node (self);
  *narrowed = before;
  set_costs (self, line);
  lk_assignment_restore (self->assignment, saved);
}

static void
visit_node (Search *self)
{
  gint64 size = self->n_visitors + self->n_visited;
  LkMoments clash;
  gboolean watches;
  guint person;
  int failed;

  if (!can_improve (self))
    return;
  if (g_cancellable_is_cancelled (self->cancellable) || self->work_left <= 0)
    {
      self->is_cut_short = TRUE;
      return;
    }
  self->work_left -= size * size + WORK_STEP;

  failed = try_pairs (self);
  if (failed < 0 || !can_improve (self))
    return;

  person = choose_person (self, (guint) failed, &clash);
  watches = lk_moments_count (&self->watch[person]) >= lk_moments_count (&self->teach[person]);
  visit_branch (self, person, &clash, watches);
  visit_branch (self, person, &clash, !watches);
}

static void
set_up (Search *self)
{
  guint n = self->problem->n_people;

  self->visitors = g_new (guint, n);
  self->visited = g_new (guint, n);
  self->rows = g_new (int, n);
  self->columns = g_new (int, n);
  self->watch = g_memdup2 (self->problem->watch, n * sizeof (LkMoments));
  self->teach = g_memdup2 (self->problem->teach, n * sizeof (LkMoments));
  for (guint i = 0; i < n; i++)
    {
      self->rows[i] = self->columns[i] = -1;
      if (self->problem->makes[i])
        {
          self->rows[i] = (int) self->n_visitors;
          self->visitors[self->n_visitors++] = i;
        }
      if (self->problem->receives[i])
        {
          self->columns[i] = (int) self->n_visited;
          self->visited[self->n_visited++] = i;
        }
    }

  self->assignment = lk_assignment_new (self->n_visitors + self->n_visited);
  for (guint i = 0; i < self->n_visitors; i++)
    {
      set_row (self, i);
      for (guint j = 0; j < self->n_visitors; j++)
        lk_assignment_set_cost (self->assignment, i, self->n_visited + j, self->problem->cost_left_out);
    }
}

static void
tear_down (Search *self)
{
  lk_assignment_free (self->assignment);
  g_free (self->visitors);
  g_free (self->visited);
  g_free (self->rows);
  g_free (self->columns);
  g_free (self->watch);
  g_free (self->teach);
  g_clear_pointer (&self->best, lk_pairs_free);
}

LkPairs *
lk_pairing_branch (const LkPairingProblem *problem,
                   LkPairingProof         *proof,
                   GCancellable           *cancellable)
{
  Search search = { .problem = problem, .work_left = WORK, .cancellable = cancellable };
  LkPairs *pairs = NULL;

  set_up (&search);
  if (lk_assignment_solve (search.assignment, cancellable))
    {
      guint most = bound_visits (&search);

      visit_node (&search);
      if (!search.is_cut_short)
        *proof = LK_PAIRING_OPTIMAL;
      else if (search.best != NULL && search.best->n_visits == most)
        *proof = LK_PAIRING_LARGEST;
      else
        *proof = LK_PAIRING_UNPROVEN;
    }
  if (!g_cancellable_is_cancelled (cancellable))
    pairs = g_steal_pointer (&search.best);
  tear_down (&search);

  return pairs;
}
