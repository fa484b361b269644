#include "model/lk-pairing-words.h"

#include <glib/gi18n-lib.h>

#include "model/lk-bidi.h"

/* Those who are left out for one reason, in one direction. */
typedef struct
{
  const LkPairingGap *first;
  GPtrArray          *people;   /* of ids, borrowed */
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->people);
  g_free (group);
}

static char *
dup_name (LkSchool   *school,
          const char *id)
{
  LkPerson *person = lk_school_find_person (school, id);

  return person != NULL ? lk_bidi_isolate (lk_person_get_name (person)) : g_strdup (_("somebody"));
}

/* "Anna, Bram and Carla" */
static char *
join_names (LkSchool  *school,
            GPtrArray *ids)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *last = NULL;

  g_return_val_if_fail (ids->len > 0, g_strdup (""));

  for (guint i = 0; i + 1 < ids->len; i++)
    {
      g_autofree char *name = dup_name (school, ids->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  last = dup_name (school, ids->pdata[ids->len - 1]);
  return ids->len > 1 ? g_strdup_printf (_("%s and %s"), names->str, last) : g_steal_pointer (&last);
}

/* Whoever is not there at all is told of once, not as a visitor and as visited. */
static gboolean
is_of_both (LkPairingReason reason)
{
  return reason == LK_PAIRING_NO_DAYS || reason == LK_PAIRING_ALONE || reason == LK_PAIRING_NOT_AT_WORK;
}

static gboolean
have_equal_ids (GPtrArray *a,
                GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!g_ptr_array_find_with_equal_func (b, a->pdata[i], g_str_equal, NULL))
      return FALSE;
  return TRUE;
}

static gboolean
belongs (const Group        *group,
         const LkPairingGap *gap)
{
  return group->first->reason == gap->reason && (group->first->visits == gap->visits || is_of_both (gap->reason)) &&
         have_equal_ids (group->first->colleagues, gap->colleagues);
}

static GPtrArray *
make_groups (GPtrArray *gaps)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);

  for (guint i = 0; i < gaps->len; i++)
    {
      const LkPairingGap *gap = gaps->pdata[i];
      Group *group = NULL;

      for (guint k = 0; k < groups->len && group == NULL; k++)
        if (belongs (groups->pdata[k], gap))
          group = groups->pdata[k];
      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->first = gap;
          group->people = g_ptr_array_new ();
          g_ptr_array_add (groups, group);
        }
      if (!g_ptr_array_find_with_equal_func (group->people, gap->person, g_str_equal, NULL))
        g_ptr_array_add (group->people, gap->person);
    }
  return groups;
}

static const char *
visitors_format (LkPairingReason reason,
                 guint           n)
{
  switch (reason)
    {
    case LK_PAIRING_NO_DAYS:
      return ngettext ("%s: there is no school in these weeks.", "%s: there is no school in these weeks.", n);
    case LK_PAIRING_ALONE:
      return ngettext ("%s has no colleague here to pair with.", "%s have no colleague here to pair with.", n);
    case LK_PAIRING_NOT_AT_WORK:
      return ngettext ("%s does not work on any of these days.", "%s do not work on any of these days.", n);
    case LK_PAIRING_NO_FREE_HOUR:
    case LK_PAIRING_NO_LESSON:
      return ngettext ("%s visits nobody: no free hour on a day of work.", "%s visit nobody: no free hour on a day of work.", n);
    case LK_PAIRING_DAYS_FULL:
      return ngettext ("%s visits nobody: what is planned already takes all the time there is.",
                       "%s visit nobody: what is planned already takes all the time there is.", n);
    case LK_PAIRING_ALL_PLANNED:
      return ngettext ("%s visits nobody: all colleagues with whom it could be already have their visit.",
                       "%s visit nobody: all colleagues with whom it could be already have their visit.", n);
    case LK_PAIRING_FORBIDDEN:
      return ngettext ("%s visits nobody: no pair with who still needs a visit is allowed.",
                       "%s visit nobody: no pair with who still needs a visit is allowed.", n);
    case LK_PAIRING_NO_COMMON_MOMENT:
      return ngettext ("%s visits nobody: no colleague who still needs a visit teaches when there is time to watch.",
                       "%s visit nobody: no colleague who still needs a visit teaches when there is time to watch.", n);
    case LK_PAIRING_COLLIDES:
      return ngettext ("%s visits nobody: in every plan somebody would be in two places at once, or too often on one day.",
                       "%s visit nobody: in every plan somebody would be in two places at once, or too often on one day.", n);
    case LK_PAIRING_TOO_FEW_COLLEAGUES:
    case LK_PAIRING_NOT_FOUND:
    default:
      return ngettext ("%s visits nobody: no place was found. Another proposal, or a few more free hours, may help.",
                       "%s visit nobody: no place was found. Another proposal, or a few more free hours, may help.", n);
    }
}

static const char *
visited_format (LkPairingReason reason,
                guint           n)
{
  switch (reason)
    {
    case LK_PAIRING_NO_DAYS:
    case LK_PAIRING_ALONE:
    case LK_PAIRING_NOT_AT_WORK:
      return visitors_format (reason, n);
    case LK_PAIRING_NO_FREE_HOUR:
    case LK_PAIRING_NO_LESSON:
      return ngettext ("%s is not visited: no lesson on these days.", "%s are not visited: no lesson on these days.", n);
    case LK_PAIRING_DAYS_FULL:
      return ngettext ("%s is not visited: what is planned already takes all the time there is.",
                       "%s are not visited: what is planned already takes all the time there is.", n);
    case LK_PAIRING_ALL_PLANNED:
      return ngettext ("%s is not visited: all colleagues who could come already have their visit.",
                       "%s are not visited: all colleagues who could come already have their visit.", n);
    case LK_PAIRING_FORBIDDEN:
      return ngettext ("%s is not visited: no pair with who still has to visit is allowed.",
                       "%s are not visited: no pair with who still has to visit is allowed.", n);
    case LK_PAIRING_NO_COMMON_MOMENT:
      return ngettext ("%s is not visited: no colleague who still has to visit is free during a lesson.",
                       "%s are not visited: no colleague who still has to visit is free during a lesson.", n);
    case LK_PAIRING_COLLIDES:
      return ngettext ("%s is not visited: in every plan somebody would be in two places at once, or too often on one day.",
                       "%s are not visited: in every plan somebody would be in two places at once, or too often on one day.", n);
    case LK_PAIRING_TOO_FEW_COLLEAGUES:
    case LK_PAIRING_NOT_FOUND:
    default:
      return ngettext ("%s is not visited: no place was found. Another proposal, or a few more free hours, may help.",
                       "%s are not visited: no place was found. Another proposal, or a few more free hours, may help.", n);
    }
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

/* "Anna, Bram and Carla can visit only Daan and Eva, who are one too few: Carla visits nobody." */
static char *
describe_crowd (LkSchool    *school,
                const Group *group)
{
  const LkPairingGap *gap = group->first;
  g_autofree char *people = join_names (school, gap->people), *left = join_names (school, group->people);
  g_autofree char *colleagues = gap->colleagues->len > 0 ? join_names (school, gap->colleagues) : g_strdup (_("nobody"));

  /* Translators: who, whom alone they can visit, and who of them is left */
  return g_strdup_printf (gap->visits ? _("%s can only visit %s, which is one too few. Left over: %s.")
                                      : _("%s can only be visited by %s, which is one too few. Left over: %s."),
                          people, colleagues, left);
}

static char *
describe_group (LkSchool    *school,
                const Group *group)
{
  const LkPairingGap *gap = group->first;
  g_autofree char *names = NULL;

  if (gap->reason == LK_PAIRING_TOO_FEW_COLLEAGUES)
    return describe_crowd (school, group);

  names = join_names (school, group->people);
  return g_strdup_printf (gap->visits ? visitors_format (gap->reason, group->people->len) : visited_format (gap->reason, group->people->len),
                          names);
}

GStrv
lk_pairing_gaps_dup_words (LkSchool  *school,
                           GPtrArray *gaps)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GPtrArray) groups = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (gaps != NULL, NULL);

  groups = make_groups (gaps);
  for (guint i = 0; i < groups->len; i++)
    {
      g_autofree char *line = describe_group (school, groups->pdata[i]);

      g_strv_builder_add (words, line);
    }
  return g_strv_builder_end (words);
}

static const char *
conflict_format (LkPairingConflictKind kind)
{
  switch (kind)
    {
    case LK_PAIRING_NOBODY:
      return _("%s does not take part any more.");
    case LK_PAIRING_ONESELF:
      return _("%s cannot visit their own lesson.");
    case LK_PAIRING_VISITOR_OFF:
    case LK_PAIRING_VISITED_OFF:
      return _("%s does not work on this day.");
    case LK_PAIRING_VISITOR_NOT_FREE:
      return _("%s teaches then.");
    case LK_PAIRING_VISITED_HAS_NO_LESSON:
      return _("%s has no lesson then.");
    case LK_PAIRING_TWICE_AT_ONCE:
      return _("%s has another visit at the same time.");
    case LK_PAIRING_TOO_MANY_IN_A_DAY:
      return _("%s has many visits on this day.");
    case LK_PAIRING_VISITS_TWICE:
      return _("%s visits twice.");
    case LK_PAIRING_VISITED_TWICE:
      return _("%s is visited twice.");
    case LK_PAIRING_NOT_ALLOWED:
    case LK_PAIRING_NO_SCHOOL:
    case LK_PAIRING_NO_COMMON_HOUR:
    default:
      return NULL;
    }
}

char *
lk_pairing_conflict_dup_words (LkSchool                *school,
                               GPtrArray               *visits,
                               const LkPairingConflict *conflict)
{
  const char *format = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);
  g_return_val_if_fail (visits != NULL && conflict != NULL && conflict->visit < visits->len, NULL);

  format = conflict_format (conflict->kind);
  if (format != NULL)
    {
      name = dup_name (school, conflict->person);
      return g_strdup_printf (format, name);
    }
  if (conflict->kind == LK_PAIRING_NO_SCHOOL)
    return g_strdup (_("There is no school on this day."));
  if (conflict->kind == LK_PAIRING_NO_COMMON_HOUR)
    return g_strdup (_("On this day there is no hour in which one is free and the other teaches."));
  return g_strdup (_("This pair is not allowed."));
}

#pragma GCC diagnostic pop
