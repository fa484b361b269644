#include <glib/gi18n-lib.h>

#include "designs/lk-design-content.h"

/* The nick of each value is what the database and the files hold, so it never changes. */
G_DEFINE_ENUM_TYPE (LkDesignStatus, lk_design_status,
                    G_DEFINE_ENUM_VALUE (LK_DESIGN_DESIGNED, "designed"),
                    G_DEFINE_ENUM_VALUE (LK_DESIGN_TAUGHT, "taught"),
                    G_DEFINE_ENUM_VALUE (LK_DESIGN_EVALUATED, "evaluated"),
                    G_DEFINE_ENUM_VALUE (LK_DESIGN_REVISED, "revised"))
G_DEFINE_ENUM_TYPE (LkDesignBlock, lk_design_block,
                    G_DEFINE_ENUM_VALUE (LK_BLOCK_GOAL, "goal"),
                    G_DEFINE_ENUM_VALUE (LK_BLOCK_PRIOR, "prior"),
                    G_DEFINE_ENUM_VALUE (LK_BLOCK_MISCONCEPTION, "misconception"),
                    G_DEFINE_ENUM_VALUE (LK_BLOCK_ACTIVITIES, "activities"),
                    G_DEFINE_ENUM_VALUE (LK_BLOCK_INTERIM, "interim"),
                    G_DEFINE_ENUM_VALUE (LK_BLOCK_OFF_TRACK, "off-track"),
                    G_DEFINE_ENUM_VALUE (LK_BLOCK_END, "end"),
                    G_DEFINE_ENUM_VALUE (LK_BLOCK_DIFFERENTIATION, "differentiation"))
G_DEFINE_ENUM_TYPE (LkGrouping, lk_grouping,
                    G_DEFINE_ENUM_VALUE (LK_GROUPING_CLASS, "class"),
                    G_DEFINE_ENUM_VALUE (LK_GROUPING_ALONE, "alone"),
                    G_DEFINE_ENUM_VALUE (LK_GROUPING_PAIRS, "pairs"),
                    G_DEFINE_ENUM_VALUE (LK_GROUPING_GROUPS, "groups"))

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
