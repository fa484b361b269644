/* The team's lesson designs in the window: the library, and the designs that are opened over it. */

#include "shell/lk-window-lessons.h"

#include <glib/gi18n.h>

#include "lessons/lk-lesson-export.h"
#include "lessons/lk-lesson-import.h"
#include "lessons/lk-lesson-library.h"
#include "lessons/lk-lesson-page.h"
#include "lessons/lk-lesson-starters.h"
#include "shell/lk-room.h"
#include "shell/lk-window-private.h"
#include "shell/lk-window-week.h"
#include "widgets/lk-file-picker.h"

#define ROOM "lessons"
#define PLANNED "lk-planned"

/* A design that is being read, to be shown when it is there. */
typedef struct
{
  LkWindow       *window;    /* weak */
  LkDesignDetail *detail;
  gboolean        instead;   /* of the version that is shown */
} Opening;

static void
opening_free (gpointer  data,
              GClosure *closure)
{
  Opening *opening = data;

  g_clear_weak_pointer (&opening->window);
  g_object_unref (opening->detail);
  g_free (opening);
}

static GtkWidget *
find_room (LkWindow *self)
{
  return gtk_stack_get_child_by_name (GTK_STACK (self->stack), ROOM);
}

static void
complain (LkWindow   *self,
          const char *words)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "complain", g_variant_new_string (words));
}

LkDesigns *
lk_window_get_designs (LkWindow *self)
{
  g_return_val_if_fail (LK_IS_WINDOW (self), NULL);
  g_return_val_if_fail (self->school != NULL, NULL);

  if (self->designs == NULL)
    self->designs = lk_designs_new (self->school);
  return self->designs;
}

gboolean
lk_window_is_in_lessons (LkWindow *self)
{
  GtkWidget *room = find_room (self);

  return room != NULL && gtk_stack_get_visible_child (GTK_STACK (self->stack)) == room;
}

/* Takes away the pages over @page, and @page itself. */
static void
close_page (LkRoom *room,
            GtkWidget    *page)
{
  GtkWidget *top = NULL;

  do
    top = lk_room_get_top (room);
  while (lk_room_pop (room) && top != page);
}

static void
push_cb (LkWindow   *self,
         const char *title,
         GtkWidget  *page)
{
  lk_room_push (LK_ROOM (find_room (self)), title, page);
}

static void
pop_cb (LkWindow *self)
{
  lk_room_pop (LK_ROOM (find_room (self)));
}

static void
closed_cb (LkWindow  *self,
           GtkWidget *page)
{
  close_page (LK_ROOM (find_room (self)), page);
}

static void open_design (LkWindow   *self,
                         const char *id,
                         gboolean    instead);

static void
turn_to_cb (LkWindow   *self,
            const char *id)
{
  open_design (self, id, TRUE);
}

static void
add_design (LkWindow        *self,
            LkDesignContent *content,
            const char      *label)
{
  g_autoptr (GError) error = NULL;
  LkDesign *design = lk_designs_add (lk_window_get_designs (self), content, label, &error);

  if (design != NULL)
    open_design (self, lk_record_get_id (LK_RECORD (design)), FALSE);
  else
    complain (self, error->message);
}

static void
copy_cb (LkWindow        *self,
         LkDesignContent *content)
{
  add_design (self, content, N_("Copy Lesson Design"));
}

static void
archive_cb (LkWindow     *self,
            LkLessonPage *page)
{
  LkRoom *room = LK_ROOM (find_room (self));
  g_autofree char *id = g_strdup (lk_design_detail_get_id (lk_lesson_page_get_detail (page)));

  close_page (room, GTK_WIDGET (page));
  gtk_widget_activate_action (lk_room_get_top (room), "library.archive", "s", id);
}

static void
show_design (LkWindow *self,
             Opening  *opening)
{
  GtkWidget *room = find_room (self), *page = NULL;
  g_autofree char *title = NULL;

  if (room == NULL)
    return;
  if (lk_design_detail_get_design (opening->detail) == NULL)
    {
      complain (self, _("This lesson design is not there any more."));
      return;
    }
  page = lk_lesson_page_new (opening->detail, self->school);
  g_signal_connect_object (page, "push", G_CALLBACK (push_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "pop", G_CALLBACK (pop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "turn-to", G_CALLBACK (turn_to_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "copy", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "archive", G_CALLBACK (archive_cb), self, G_CONNECT_SWAPPED);
  if (opening->instead)
    lk_room_pop (LK_ROOM (room));
  lk_room_push (LK_ROOM (room), _("Lesson Design"), page);
}

static void
loaded_cb (LkDesignDetail *detail,
           GParamSpec     *pspec,
           Opening        *opening)
{
  g_autoptr (LkWindow) self = opening->window != NULL ? g_object_ref (opening->window) : NULL;

  if (self != NULL)
    show_design (self, opening);
  g_signal_handlers_disconnect_by_data (detail, opening);
}

static void
open_design (LkWindow   *self,
             const char *id,
             gboolean    instead)
{
  g_autoptr (LkDesignDetail) detail = lk_design_detail_new (self->school, lk_school_get_store (self->school), id);
  Opening *opening = g_new0 (Opening, 1);

  g_set_weak_pointer (&opening->window, self);
  opening->detail = g_object_ref (detail);
  opening->instead = instead;
  g_signal_connect_data (detail, "notify::loaded", G_CALLBACK (loaded_cb), opening, opening_free, 0);
}

static void
open_cb (LkWindow   *self,
         const char *id)
{
  open_design (self, id, FALSE);
}

/* The words are those of the interface. */
static LkDesignContent *
make_starter (const char *key)
{
  /* Translators: "nl" for lesson designs in Dutch, "en" for those in English */
  return lk_design_starters_make (key, C_("lesson design language", "en"));
}

static void
chosen_cb (LkWindow   *self,
           const char *key)
{
  g_autoptr (LkDesignContent) content = make_starter (key);

  if (!lk_window_add_draft (self, content, NULL))
    add_design (self, content, N_("Add Lesson Design"));
}

static void
private_cb (LkWindow *self)
{
  lk_window_go_on_in_week (self, "drafts.start", NULL);
}

static void
start_cb (LkWindow   *self,
          const char *key)
{
  LkPerson *owner = lk_window_get_unlocked (self);
  LkLessonStarters *starters = NULL;

  if (owner != NULL && *key != '\0')
    {
      chosen_cb (self, key);
      return;
    }
  starters = lk_lesson_starters_present (GTK_WIDGET (self), owner, key);
  g_signal_connect_object (starters, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (starters, "private", G_CALLBACK (private_cb), self, G_CONNECT_SWAPPED);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (LkWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LkDesignContent) content = lk_designs_load_finish (LK_DESIGNS (source), result, &error), copy = NULL;

  if (content == NULL)
    {
      complain (self, error->message);
      return;
    }
  copy = lk_design_content_dup_as_new (content);
  add_design (self, copy, N_("Copy Lesson Design"));
}

static void
copy_id_cb (LkWindow   *self,
            const char *id)
{
  lk_designs_load_async (lk_window_get_designs (self), id, TRUE, NULL, copied_cb, g_object_ref (self));
}

static void
export_loaded_cb (LkDesignDetail *detail,
                  GParamSpec     *pspec,
                  LkWindow       *self)
{
  g_autoptr (LkDesignDetail) kept = g_object_ref (detail);

  g_signal_handlers_disconnect_by_data (detail, self);
  if (lk_design_detail_get_design (detail) != NULL)
    lk_lesson_export_present (GTK_WIDGET (self), detail);
  g_object_unref (detail);
}

static void
export_cb (LkWindow   *self,
           const char *id)
{
  LkDesignDetail *detail = lk_design_detail_new (self->school, lk_school_get_store (self->school), id);

  g_signal_connect_object (detail, "notify::loaded", G_CALLBACK (export_loaded_cb), self, 0);
}

static void
import_picked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LkWindow) self = user_data;
  g_autoptr (GFile) file = lk_file_picker_finish (result, NULL);

  if (file != NULL && self->school != NULL)
    lk_window_import_design (self, file);
}

static void
import_cb (LkWindow *self)
{
  const LkFileKind kinds[] = {
    { _("Lesson designs"), "*.json *.md *.markdown *.txt" },
    { _("All files"), "*" },
  };

  lk_file_picker_open_async (GTK_WINDOW (self), _("Import a Lesson Design"), kinds, G_N_ELEMENTS (kinds), NULL, import_picked_cb,
                             g_object_ref (self));
}

static void
room_closed_cb (LkWindow *self)
{
  lk_window_show_board (self);
  lk_window_leave_lessons (self);
}

static GtkWidget *
new_room (LkWindow *self)
{
  GtkWidget *room = lk_room_new (), *library = lk_lesson_library_new (lk_window_get_designs (self), self->school);

  lk_room_add_undo (LK_ROOM (room), self->undo_button, self->redo_button);
  g_signal_connect_object (library, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "copy", G_CALLBACK (copy_id_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "export", G_CALLBACK (export_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "start", G_CALLBACK (start_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "import", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (room, "closed", G_CALLBACK (room_closed_cb), self, G_CONNECT_SWAPPED);
  lk_room_push (LK_ROOM (room), _("Lesson Designs"), library);
  return room;
}

void
lk_window_show_lessons (LkWindow *self)
{
  GtkWidget *room = NULL;

  g_return_if_fail (LK_IS_WINDOW (self));

  if (self->school == NULL || self->presenting)
    return;
  room = find_room (self);
  gtk_widget_set_visible (self->header, FALSE);
  lk_window_show_page (self, ROOM, room != NULL ? room : new_room (self));
}

void
lk_window_leave_lessons (LkWindow *self)
{
  GtkWidget *room = NULL;

  g_return_if_fail (LK_IS_WINDOW (self));

  room = find_room (self);
  if (room != NULL)
    gtk_stack_remove (GTK_STACK (self->stack), room);
}

/* The library, without what is open over it. */
static GtkWidget *
get_library (LkWindow *self)
{
  GtkWidget *room = find_room (self);

  while (lk_room_pop (LK_ROOM (room)))
    continue;
  return lk_room_get_top (LK_ROOM (room));
}

void
lk_window_search_lessons (LkWindow *self)
{
  g_return_if_fail (LK_IS_WINDOW (self));

  if (lk_window_is_in_lessons (self))
    lk_lesson_library_start_search (LK_LESSON_LIBRARY (get_library (self)));
}

void
lk_window_open_design (LkWindow   *self,
                       const char *id)
{
  g_return_if_fail (LK_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  lk_window_show_lessons (self);
  if (!lk_window_is_in_lessons (self))
    return;
  get_library (self);
  open_design (self, id, FALSE);
}

static LkDesign *
find_planned (LkWindow   *self,
              const char *planning_id)
{
  LkRecordList *list = lk_designs_get_designs (lk_window_get_designs (self));
  LkDesign *newest = NULL;

  for (guint i = 0; i < lk_record_list_get_size (list); i++)
    {
      LkDesign *design = lk_record_list_peek (list, i);

      if (g_strcmp0 (lk_design_get_planning_id (design), planning_id) == 0 &&
          (newest == NULL || lk_design_get_number (design) > lk_design_get_number (newest)))
        newest = design;
    }
  return newest;
}

static void
show_planned (LkWindow   *self,
              const char *planning_id)
{
  LkDesign *design = find_planned (self, planning_id);

  if (design != NULL)
    lk_window_open_design (self, lk_record_get_id (LK_RECORD (design)));
  else
    lk_window_go_on_in_week (self, "drafts.open-planning", planning_id);
}

static void
designs_loaded_cb (LkWindow *self)
{
  g_autofree char *id = g_object_steal_data (G_OBJECT (self), PLANNED);

  g_signal_handlers_disconnect_by_func (self->designs, designs_loaded_cb, self);
  if (id != NULL)
    show_planned (self, id);
}

void
lk_window_open_planned_design (LkWindow   *self,
                               const char *planning_id)
{
  LkDesigns *designs = NULL;

  g_return_if_fail (LK_IS_WINDOW (self));
  g_return_if_fail (planning_id != NULL);

  designs = lk_window_get_designs (self);
  if (lk_live_get_loaded (LK_LIVE (designs)))
    {
      show_planned (self, planning_id);
      return;
    }
  g_object_set_data_full (G_OBJECT (self), PLANNED, g_strdup (planning_id), g_free);
  g_signal_handlers_disconnect_by_func (designs, designs_loaded_cb, self);
  g_signal_connect_object (designs, "notify::loaded", G_CALLBACK (designs_loaded_cb), self, G_CONNECT_SWAPPED);
}

void
lk_window_import_design (LkWindow *self,
                         GFile    *file)
{
  g_return_if_fail (LK_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  lk_window_show_lessons (self);
  if (lk_window_is_in_lessons (self))
    lk_lesson_import_present (get_library (self), lk_window_get_designs (self), file);
}
