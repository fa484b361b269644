#include <glib/gi18n-lib.h>

#include "designs/lk-design-content.h"

/* The nick of each value is what the database and the files hold, so it never changes. */

static const GEnumValue statuses[] = {
  { LK_DESIGN_DESIGNED, "LK_DESIGN_DESIGNED", "designed" },
  { LK_DESIGN_TAUGHT, "LK_DESIGN_TAUGHT", "taught" },
  { LK_DESIGN_EVALUATED, "LK_DESIGN_EVALUATED", "evaluated" },
  { LK_DESIGN_REVISED, "LK_DESIGN_REVISED", "revised" },
  { 0 },
};

static const GEnumValue blocks[] = {
  { LK_BLOCK_GOAL, "LK_BLOCK_GOAL", "goal" },
  { LK_BLOCK_PRIOR, "LK_BLOCK_PRIOR", "prior" },
  { LK_BLOCK_MISCONCEPTION, "LK_BLOCK_MISCONCEPTION", "misconception" },
  { LK_BLOCK_ACTIVITIES, "LK_BLOCK_ACTIVITIES", "activities" },
  { LK_BLOCK_INTERIM, "LK_BLOCK_INTERIM", "interim" },
  { LK_BLOCK_OFF_TRACK, "LK_BLOCK_OFF_TRACK", "off-track" },
  { LK_BLOCK_END, "LK_BLOCK_END", "end" },
  { LK_BLOCK_DIFFERENTIATION, "LK_BLOCK_DIFFERENTIATION", "differentiation" },
  { 0 },
};

static const GEnumValue groupings[] = {
  { LK_GROUPING_CLASS, "LK_GROUPING_CLASS", "class" },
  { LK_GROUPING_ALONE, "LK_GROUPING_ALONE", "alone" },
  { LK_GROUPING_PAIRS, "LK_GROUPING_PAIRS", "pairs" },
  { LK_GROUPING_GROUPS, "LK_GROUPING_GROUPS", "groups" },
  { 0 },
};

static GType
register_once (gsize            *type,
               const char       *name,
               const GEnumValue *values)
{
  if (g_once_init_enter (type))
    g_once_init_leave (type, g_enum_register_static (name, values));
  return *type;
}

GType
lk_design_status_get_type (void)
{
  static gsize type;
  return register_once (&type, "LkDesignStatus", statuses);
}

GType
lk_design_block_get_type (void)
{
  static gsize type;
  return register_once (&type, "LkDesignBlock", blocks);
}

GType
lk_grouping_get_type (void)
{
  static gsize type;
  return register_once (&type, "LkGrouping", groupings);
}

const char *
lk_design_status_get_name (LkDesignStatus status)
{
  switch (status)
    {
    case LK_DESIGN_DESIGNED:
      return C_("lesson", "Designed");
    case LK_DESIGN_TAUGHT:
      return C_("lesson", "Taught");
    case LK_DESIGN_EVALUATED:
      return C_("lesson", "Evaluated");
    case LK_DESIGN_REVISED:
      return C_("lesson", "Revised");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
lk_design_block_get_nick (LkDesignBlock block)
{
  g_return_val_if_fail (block < LK_N_BLOCKS, "");

  return blocks[block].value_nick;
}

const char *
lk_design_block_get_title (LkDesignBlock block)
{
  switch (block)
    {
    case LK_BLOCK_GOAL:
      return C_("lesson", "Goal");
    case LK_BLOCK_PRIOR:
      return C_("lesson", "Check of prior knowledge");
    case LK_BLOCK_MISCONCEPTION:
      return C_("lesson", "Expected misconception");
    case LK_BLOCK_ACTIVITIES:
      return C_("lesson", "Activities");
    case LK_BLOCK_INTERIM:
      return C_("lesson", "Interim check");
    case LK_BLOCK_OFF_TRACK:
      return C_("lesson", "If it goes off track");
    case LK_BLOCK_END:
      return C_("lesson", "End check");
    case LK_BLOCK_DIFFERENTIATION:
      return C_("lesson", "Differentiation");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
lk_design_block_get_hint (LkDesignBlock block)
{
  switch (block)
    {
    case LK_BLOCK_GOAL:
      return _("What can pupils do after this lesson that they could not do before?");
    case LK_BLOCK_PRIOR:
      return _("How do you find out, in the first minutes, what they know already?");
    case LK_BLOCK_MISCONCEPTION:
      return _("Which mistake is likely, and where does it come from?");
    case LK_BLOCK_ACTIVITIES:
      return _("What happens from the first minute to the last, and what do pupils do then?");
    case LK_BLOCK_INTERIM:
      return _("Halfway: which question shows you of every pupil whether it is landing?");
    case LK_BLOCK_OFF_TRACK:
      return _("What do you do when it turns out that they do not get it, or have it already?");
    case LK_BLOCK_END:
      return _("How do you and the pupils see at the end that the goal was reached?");
    case LK_BLOCK_DIFFERENTIATION:
      return _("What helps those who need more, and what is there for those who can do more?");
    default:
      g_return_val_if_reached ("");
    }
}

const char *
lk_grouping_get_name (LkGrouping grouping)
{
  switch (grouping)
    {
    case LK_GROUPING_CLASS:
      return _("Whole class");
    case LK_GROUPING_ALONE:
      return _("Alone");
    case LK_GROUPING_PAIRS:
      return _("In pairs");
    case LK_GROUPING_GROUPS:
      return _("In groups");
    default:
      g_return_val_if_reached ("");
    }
}
