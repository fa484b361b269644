/* The pages of visits over My Week. */

#include "shell/lk-window-visits.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "lessons/lk-lesson-library.h"
#include "model/lk-guides.h"
#include "shell/lk-window-lessons.h"
#include "visits/lk-conversation-page.h"
#include "visits/lk-visit-form.h"
#include "visits/lk-visit-history.h"
#include "visits/lk-visit-log.h"

#define GUIDES "lk-guides"
#define VISIT "lk-visit"
#define CHOICE_WIDTH 760
#define CHOICE_HEIGHT 560

static LkGuides *
get_guides (LkWeekRoom *room)
{
  LkGuides *guides = g_object_get_data (G_OBJECT (room), GUIDES);

  if (guides == NULL)
    {
      guides = lk_guides_new (lk_private_get_school (lk_week_room_get_private (room)));
      g_object_set_data_full (G_OBJECT (room), GUIDES, guides, g_object_unref);
    }
  return guides;
}

static void
closed_cb (LkWeekRoom *room)
{
  lk_week_room_pop (room);
}

/* From the form to the conversation, and back. */
static void
turned_cb (LkWeekRoom *room,
           GtkWidget  *page)
{
  if (LK_IS_VISIT_FORM (page))
    gtk_widget_activate_action (GTK_WIDGET (room), "visits.talk", "s", lk_visit_get_id (lk_visit_form_get_visit (LK_VISIT_FORM (page))));
  else
    gtk_widget_activate_action (GTK_WIDGET (room), "visits.watch", "s", lk_visit_get_id (lk_conversation_page_get_visit (LK_CONVERSATION_PAGE (page))));
}

static void
push_visit (LkWeekRoom *room,
            LkVisit    *visit,
            gboolean    talks)
{
  LkPrivate *own = lk_week_room_get_private (room);
  GtkWidget *page = talks ? lk_conversation_page_new (own, get_guides (room), visit) : lk_visit_form_new (own, get_guides (room), visit);

  g_signal_connect_object (page, talks ? "form" : "talk", G_CALLBACK (turned_cb), room, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "closed", G_CALLBACK (closed_cb), room, G_CONNECT_SWAPPED);
  lk_week_room_push (room, talks ? _("Feedback Conversation") : _("Lesson Visit"), page, NULL);
}

/* Who watched goes on with what was seen; whose lesson it was, and what is handed over, is talked about. */
static void
open_visit (LkWeekRoom *room,
            LkVisit    *visit)
{
  const char *me = lk_private_get_person_id (lk_week_room_get_private (room));

  push_visit (room, visit, lk_visit_get_state (visit) == LK_VISIT_HANDED_OVER || g_strcmp0 (lk_visit_get_visitor_id (visit), me) != 0);
}

static void
log_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  LkWeekRoom *room = user_data;
  LkVisitLog *log = NULL;

  if (lk_week_room_get_private (room) == NULL)
    return;
  log = lk_visit_log_present (GTK_WIDGET (room), lk_week_room_get_private (room));
  g_signal_connect_object (log, "open", G_CALLBACK (open_visit), room, G_CONNECT_SWAPPED);
}

static LkVisit *
find_visit (LkWeekRoom *room,
            GVariant   *id)
{
  LkPrivate *of = lk_week_room_get_private (room);

  return of != NULL ? lk_private_find_visit (of, g_variant_get_string (id, NULL)) : NULL;
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LkVisit *visit = find_visit (user_data, parameter);

  if (visit != NULL)
    open_visit (user_data, visit);
}

/* Of the form and the conversation one at a time is over My Week, so that Back leads out of the visit. */
static void
turn_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  LkVisit *visit = find_visit (user_data, parameter);

  lk_week_room_pop (user_data);
  if (visit != NULL)
    push_visit (user_data, visit, g_str_equal (g_action_get_name (G_ACTION (action)), "talk"));
}

static void
open_planning_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LkWeekRoom *room = user_data;
  LkPlanning *planning = lk_week_room_find_planned (room, g_variant_get_string (parameter, NULL));
  g_autoptr (GError) error = NULL;
  LkVisit *visit = NULL;

  if (planning == NULL)
    return;
  visit = lk_private_open_planning (lk_week_room_get_private (room), planning, &error);
  if (visit != NULL)
    open_visit (room, visit);
  else
    gtk_widget_activate_action (GTK_WIDGET (room), "win.complain", "s", error->message);
}

static void
history_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  LkWeekRoom *room = user_data;
  GtkWidget *page = NULL;

  if (lk_week_room_get_private (room) == NULL)
    return;
  page = lk_visit_history_new (lk_week_room_get_private (room), get_guides (room));
  g_signal_connect_object (page, "open", G_CALLBACK (open_visit), room, G_CONNECT_SWAPPED);
  lk_week_room_push (room, _("My Visits"), page, NULL);
}

static void
set_design (GtkWindow  *choice,
            const char *id)
{
  LkVisit *visit = g_object_get_data (G_OBJECT (choice), VISIT);
  g_autoptr (GError) error = NULL;

  if (!lk_visit_set_design (visit, id, &error))
    gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (choice)), "win.complain", "s", error->message);
  gtk_window_destroy (choice);
}

static void
none_cb (GtkWindow *choice)
{
  set_design (choice, NULL);
}

/* The library, to choose from. */
static void
choose_design_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  LkVisit *visit = find_visit (user_data, parameter);
  GtkRoot *window = gtk_widget_get_root (user_data);
  GtkWidget *choice = NULL, *library = NULL, *box = NULL, *header = NULL, *none = NULL;

  if (visit == NULL || !LK_IS_WINDOW (window))
    return;
  choice = g_object_new (ADW_TYPE_WINDOW, "transient-for", window, "modal", TRUE, "title", _("Which Lesson Design Is Given?"),
                         "default-width", CHOICE_WIDTH, "default-height", CHOICE_HEIGHT, NULL);
  g_object_set_data_full (G_OBJECT (choice), VISIT, g_object_ref (visit), g_object_unref);
  library = lk_lesson_library_new (lk_window_get_designs (LK_WINDOW (window)), lk_window_get_school (LK_WINDOW (window)));
  lk_lesson_library_set_choosing (LK_LESSON_LIBRARY (library), TRUE);
  gtk_widget_set_vexpand (library, TRUE);
  header = adw_header_bar_new ();
  none = gtk_button_new_with_mnemonic (_("_None"));
  gtk_widget_set_visible (none, lk_visit_get_design_id (visit) != NULL);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), none);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), library);
  adw_window_set_content (ADW_WINDOW (choice), box);
  g_signal_connect_object (none, "clicked", G_CALLBACK (none_cb), choice, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "open", G_CALLBACK (set_design), choice, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (choice));
  gtk_widget_grab_focus (library);
}

void
lk_window_visits_add (LkWeekRoom *room)
{
  const GActionEntry entries[] = {
    { "log", log_cb },
    { "open", open_cb, "s" },
    { "open-planning", open_planning_cb, "s" },
    { "talk", turn_cb, "s" },
    { "watch", turn_cb, "s" },
    { "history", history_cb },
    { "choose-design", choose_design_cb, "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_return_if_fail (LK_IS_WEEK_ROOM (room));

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), room);
  gtk_widget_insert_action_group (GTK_WIDGET (room), "visits", G_ACTION_GROUP (group));
}
