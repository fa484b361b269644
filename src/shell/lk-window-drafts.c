/* Private drafts of lesson designs over My Week, until they are shared with the team. */

#include "shell/lk-window-drafts.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-starters.h"
#include "shell/lk-draft-place.h"

#define PLANNING "lk-planning"

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LkWeekRoom *room = user_data;
  LkPrivate *own = lk_week_room_get_private (room);
  LkDraft *draft = own != NULL ? lk_private_find_draft (own, g_variant_get_string (parameter, NULL)) : NULL;

  if (draft != NULL)
    lk_draft_place_open (LK_WINDOW (gtk_widget_get_root (GTK_WIDGET (room))), room, draft, NULL, NULL);
}

static void
make (LkWeekRoom *room,
      const char *key,
      LkPlanning *planning)
{
  /* Translators: "nl" for lesson designs in Dutch, "en" for those in English */
  g_autoptr (LkDesignContent) content = lk_design_starters_make (key, C_("lesson design language", "en"));
  LkSchool *school = lk_private_get_school (lk_week_room_get_private (room));
  g_autoptr (GError) error = NULL;

  if (planning != NULL)
    {
      const char *ids[] = { lk_planning_get_person_id (planning), lk_planning_get_other_id (planning) };

      content->day = lk_planning_get_day (planning);
      lk_design_content_set (&content->title, lk_planning_get_title (planning));
      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        {
          LkPerson *person = lk_school_find_person (school, ids[i]);

          if (person != NULL)
            lk_design_content_add_designer (content, lk_person_get_name (person), ids[i]);
        }
    }
  if (!lk_draft_place_make (LK_WINDOW (gtk_widget_get_root (GTK_WIDGET (room))), room, content,
                              planning != NULL ? lk_record_get_id (LK_RECORD (planning)) : NULL, &error))
    gtk_widget_activate_action (GTK_WIDGET (room), "win.complain", "s", error->message);
}

static void
chosen_cb (LkWeekRoom       *room,
           const char       *key,
           LkLessonStarters *starters)
{
  if (lk_week_room_get_private (room) != NULL)
    make (room, key, g_object_get_data (G_OBJECT (starters), PLANNING));
}

static void
ask_starter (LkWeekRoom *room,
             LkPlanning *planning)
{
  LkLessonStarters *starters = lk_lesson_starters_present (GTK_WIDGET (room), lk_private_get_person (lk_week_room_get_private (room)), "");

  if (planning != NULL)
    g_object_set_data_full (G_OBJECT (starters), PLANNING, g_object_ref (planning), g_object_unref);
  g_signal_connect_object (starters, "chosen", G_CALLBACK (chosen_cb), room, G_CONNECT_SWAPPED);
}

static void
start_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  if (lk_week_room_get_private (user_data) != NULL)
    ask_starter (user_data, NULL);
}

/* The draft of what is planned, or the start of one. */
static void
open_planning_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LkWeekRoom *room = user_data;
  const char *id = g_variant_get_string (parameter, NULL);
  LkPlanning *planning = lk_week_room_find_planned (room, id);
  LkDraft *draft = planning != NULL ? lk_private_find_draft_of_planning (lk_week_room_get_private (room), id) : NULL;

  if (draft != NULL)
    lk_draft_place_open (LK_WINDOW (gtk_widget_get_root (GTK_WIDGET (room))), room, draft, NULL, NULL);
  else if (planning != NULL)
    ask_starter (room, planning);
  else
    gtk_widget_activate_action (GTK_WIDGET (room), "win.toast", "s",
                                _("This lesson has not been shared yet. Its designers find it in their week, under Coming Up."));
}

void
lk_window_drafts_add (LkWindow   *window,
                      LkWeekRoom *room)
{
  const GActionEntry entries[] = {
    { "start", start_cb },
    { "open", open_cb, "s" },
    { "open-planning", open_planning_cb, "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_return_if_fail (LK_IS_WINDOW (window));
  g_return_if_fail (LK_IS_WEEK_ROOM (room));

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), room);
  gtk_widget_insert_action_group (GTK_WIDGET (room), "drafts", G_ACTION_GROUP (group));
}
