#include "visits/lk-visit-log.h"

#include <glib/gi18n.h>

#include "calendar/lk-day-words.h"
#include "privacy/lk-secret.h"
#include "visits/lk-text-box.h"
#include "widgets/lk-day-picker.h"
#include "widgets/lk-person-entry.h"
#include "widgets/lk-private-toast.h"
#include "widgets/lk-team-choice.h"

#define WIDTH 460

struct _LkVisitLog
{
  AdwWindow   parent_instance;

  GtkWidget  *mine;       /* toggle: I visit */
  GtkWidget  *who;
  GtkWidget  *when;       /* GtkMenuButton */
  GtkWidget  *when_label;
  GtkWidget  *picker;
  GtkWidget  *focus;
  GtkWidget  *sentence;
  GtkWidget  *message;
  GtkWidget  *save;
  GtkWidget  *open;

  GtkWidget  *from;       /* weak */
  LkPrivate  *own;
  LkVisit    *visit;      /* as soon as there is something to keep */
  LkPlanning *near;       /* that of another day of the week, which is offered */
  GtkWidget  *planned;    /* GtkCheckButton: it is that one */
  LkDay       day;
  char       *hour;       /* this moment */
  gboolean    focus_typed;
  gboolean    prepared;   /* the visit stood here before: it is planned, and was prepared perhaps */
  char       *kept_focus; /* as they were then */
  char       *kept_hour;
  LkDay       kept_day;
  gboolean    kept_plan;  /* it was only planned */
};

enum
{
  LOGGED,
  OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkVisitLog, lk_visit_log, ADW_TYPE_WINDOW)

static LkPerson *
get_other (LkVisitLog *self)
{
  return lk_person_entry_get_person (LK_PERSON_ENTRY (self->who));
}

static gboolean
is_mine (LkVisitLog *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->mine));
}

static const char *
get_id (gpointer record)
{
  return record != NULL ? lk_record_get_id (LK_RECORD (record)) : NULL;
}

/* Of both, NULL while nobody is named. */
static LkPerson *
get_visitor (LkVisitLog *self)
{
  return is_mine (self) ? lk_private_get_person (self->own) : get_other (self);
}

static LkPerson *
get_visited (LkVisitLog *self)
{
  return is_mine (self) ? get_other (self) : lk_private_get_person (self->own);
}

static void
complain (LkVisitLog *self,
          const char *words)
{
  gtk_label_set_text (GTK_LABEL (self->message), words != NULL ? words : "");
  gtk_widget_set_visible (self->message, words != NULL);
}

static gboolean
is_of (LkVisitLog *self,
       LkPerson   *visitor,
       LkPerson   *visited)
{
  return self->visit != NULL && g_strcmp0 (lk_visit_get_visitor_id (self->visit), lk_record_get_id (LK_RECORD (visitor))) == 0 &&
         g_strcmp0 (lk_visit_get_visited_id (self->visit), lk_record_get_id (LK_RECORD (visited))) == 0;
}

static gboolean
set_text (LkVisitLog   *self,
          LkVisitText   which,
          GtkWidget    *box,
          GError      **error)
{
  char *text = lk_text_box_dup_text (LK_TEXT_BOX (box));
  const gboolean taken = lk_visit_set_text (self->visit, which, text, error);

  lk_secret_free_text (text);
  return taken;
}

static void
clear_kept (LkVisitLog *self)
{
  g_clear_pointer (&self->kept_focus, lk_secret_free_text);
  g_clear_pointer (&self->kept_hour, lk_secret_free_text);
}

/* What was prepared for a planned visit is not the log's to throw away. */
static void
restore_prepared (LkVisitLog *self)
{
  lk_visit_set_text (self->visit, LK_VISIT_NOTICED, "", NULL);
  lk_visit_set_text (self->visit, LK_VISIT_FOCUS, self->kept_focus, NULL);
  lk_visit_set_text (self->visit, LK_VISIT_HOUR, self->kept_hour, NULL);
  lk_visit_set_day (self->visit, self->kept_day, NULL);
  if (self->kept_plan)
    lk_visit_plan_again (self->visit, NULL);
}

static void
drop_visit (LkVisitLog *self)
{
  if (self->visit != NULL && self->prepared)
    restore_prepared (self);
  else if (self->visit != NULL)
    lk_private_erase (self->own, self->visit, NULL);
  g_clear_object (&self->visit);
}

/* Where the planning has it: on its day, or where the user says so. */
static LkPlanning *
find_planning (LkVisitLog *self)
{
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->planned)))
    return self->near;
  return lk_private_find_planning (self->own, get_visitor (self), get_visited (self), self->day, self->day, self->visit);
}

static LkVisit *
make_visit (LkVisitLog  *self,
            LkPerson    *visitor,
            LkPerson    *visited,
            LkPlanning  *planning,
            GError     **error)
{
  LkTeam *team = lk_team_choice_find_shared (lk_private_get_school (self->own), lk_record_get_id (LK_RECORD (visitor)),
                                             lk_record_get_id (LK_RECORD (visited)));
  LkVisit *visit = planning != NULL ? lk_private_find_visit_of_planning (self->own, lk_record_get_id (LK_RECORD (planning))) : NULL;

  self->prepared = visit != NULL;
  if (planning == NULL)
    return lk_private_add_visit (self->own, visitor, visited, team, self->day, self->hour, error);
  visit = lk_private_open_planning (self->own, planning, error);
  if (visit != NULL)
    {
      clear_kept (self);
      self->kept_focus = g_strdup (lk_visit_get_text (visit, LK_VISIT_FOCUS));
      self->kept_hour = g_strdup (lk_visit_get_text (visit, LK_VISIT_HOUR));
      self->kept_day = lk_visit_get_day (visit);
      self->kept_plan = lk_visit_get_state (visit) == LK_VISIT_PLANNED;
    }
  return visit;
}

/* The visit of those who are named, which may be others than a moment ago. */
static gboolean
ensure_visit (LkVisitLog  *self,
              GError     **error)
{
  LkPerson *visitor = get_visitor (self), *visited = get_visited (self);
  LkPlanning *planning = find_planning (self);
  LkVisit *visit = NULL;

  if (is_of (self, visitor, visited) &&
      g_strcmp0 (lk_visit_get_planning_id (self->visit), get_id (planning)) == 0)
    return TRUE;
  drop_visit (self);
  visit = make_visit (self, visitor, visited, planning, error);
  if (visit == NULL)
    return FALSE;
  self->visit = g_object_ref (visit);
  return TRUE;
}

static gboolean
write_visit (LkVisitLog  *self,
             GError     **error)
{
  return ensure_visit (self, error) &&
         lk_visit_set_day (self->visit, self->day, error) &&
         lk_visit_set_text (self->visit, LK_VISIT_HOUR, self->day == lk_day_today () ? self->hour : "", error) &&
         (!self->focus_typed || set_text (self, LK_VISIT_FOCUS, self->focus, error)) &&
         set_text (self, LK_VISIT_NOTICED, self->sentence, error);
}

static gboolean
has_words (LkVisitLog *self)
{
  char *focus = lk_text_box_dup_text (LK_TEXT_BOX (self->focus)), *sentence = lk_text_box_dup_text (LK_TEXT_BOX (self->sentence));
  const gboolean any = (self->focus_typed && focus[0] != '\0') || sentence[0] != '\0';

  lk_secret_free_text (focus);
  lk_secret_free_text (sentence);
  return any;
}

static void
keep (LkVisitLog *self)
{
  g_autoptr (GError) error = NULL;

  if (get_other (self) != NULL && (self->visit != NULL || has_words (self)))
    write_visit (self, &error);
  complain (self, error != NULL ? error->message : NULL);
}

/* The visit may stand on another day of the week in the planning. */
static void
offer_planned (LkVisitLog *self)
{
  LkPerson *visitor = get_visitor (self), *visited = get_visited (self);
  const LkDay monday = lk_day_get_monday (self->day);
  LkPlanning *near = NULL;

  if (get_other (self) != NULL && lk_private_find_planning (self->own, visitor, visited, self->day, self->day, self->visit) == NULL)
    near = lk_private_find_planning (self->own, visitor, visited, monday, monday + 6, self->visit);
  if (g_strcmp0 (get_id (near), get_id (self->near)) == 0)
    return;
  g_set_object (&self->near, near);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->planned), FALSE);
  gtk_widget_set_visible (self->planned, near != NULL);
  if (near != NULL)
    {
      g_autofree char *day = lk_day_format_short (lk_planning_get_day (near), lk_day_today ());
      g_autofree char *words = g_strdup_printf (_("It is the visit planned for %s"), day);

      gtk_check_button_set_label (GTK_CHECK_BUTTON (self->planned), words);
    }
}

/* The visited teacher may have left a question to be watched next. */
static void
offer_focus (LkVisitLog *self)
{
  LkPerson *visited = get_visited (self);
  LkPlanning *planning = get_other (self) != NULL ? find_planning (self) : NULL;
  const char *next = visited != NULL ? lk_private_get_next_focus (self->own, visited) : NULL;

  if (planning != NULL && *lk_planning_get_title (planning) != '\0')
    next = lk_planning_get_title (planning);

  if (!self->focus_typed)
    lk_text_box_set_text (LK_TEXT_BOX (self->focus), next != NULL ? next : "");
}

static void
who_cb (LkVisitLog *self)
{
  gtk_widget_set_sensitive (self->save, get_other (self) != NULL);
  gtk_widget_set_sensitive (self->open, get_other (self) != NULL);
  offer_planned (self);
  offer_focus (self);
  keep (self);
}

static void
planned_cb (LkVisitLog *self)
{
  offer_focus (self);
  keep (self);
}

static void
focus_typed_cb (LkVisitLog *self)
{
  self->focus_typed = TRUE;
  keep (self);
}

static void
show_when (LkVisitLog *self)
{
  g_autofree char *day = self->day == lk_day_today () ? g_strdup (_("Today")) : lk_day_format_short (self->day, lk_day_today ());
  g_autofree char *words = self->day == lk_day_today () ? g_strdup_printf ("%s, %s", day, self->hour) : g_strdup (day);

  gtk_label_set_text (GTK_LABEL (self->when_label), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->when), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
day_picked_cb (LkVisitLog *self,
               int         day)
{
  if (day == LK_DAY_NONE)
    return;
  self->day = day;
  show_when (self);
  offer_planned (self);
  keep (self);
}

static void
finish (LkVisitLog *self,
        guint       signal)
{
  g_autoptr (LkVisitLog) alive = g_object_ref (self);
  g_autoptr (LkVisit) visit = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (get_other (self) == NULL)
    {
      complain (self, _("Who was it? A few letters of the name are enough."));
      gtk_widget_grab_focus (self->who);
      return;
    }
  words = g_strdup_printf (_("Visit logged: %s"), lk_person_get_name (get_other (self)));
  if (!write_visit (self, &error) || (self->day <= lk_day_today () && !lk_visit_begin (self->visit, &error)))
    {
      complain (self, error->message);
      return;
    }
  visit = g_steal_pointer (&self->visit);
  if (self->from != NULL)
    gtk_widget_activate_action (self->from, "win.toast", "s", words);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (alive, signals[signal], 0, visit);
}

static void
save_cb (LkVisitLog *self)
{
  finish (self, LOGGED);
}

static void
open_cb (LkVisitLog *self)
{
  finish (self, OPEN);
}

/* What was thrown away, until its toast goes. */
typedef struct
{
  LkPrivate *own;
  LkVisit   *visit;
} Thrown;

static void
thrown_free (gpointer data)
{
  Thrown *thrown = data;

  g_object_unref (thrown->visit);
  g_object_unref (thrown->own);
  g_free (thrown);
}

static void
take_back (gpointer data)
{
  Thrown *thrown = data;

  lk_private_take_back (thrown->own, thrown->visit, NULL);
}

static void
cancel_cb (LkVisitLog *self)
{
  Thrown *thrown = NULL;

  if (self->prepared)
    drop_visit (self);
  if (self->visit != NULL && self->from != NULL && lk_private_erase (self->own, self->visit, NULL))
    {
      thrown = g_new0 (Thrown, 1);
      thrown->own = g_object_ref (self->own);
      thrown->visit = g_steal_pointer (&self->visit);
      lk_private_toast (self->from, self->own, _("Not kept"), _("Put Back"), take_back, thrown, thrown_free);
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
focus_entered_cb (LkVisitLog *self)
{
  gtk_widget_grab_focus (self->sentence);
}

static void
cancel_action_cb (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  cancel_cb (LK_VISIT_LOG (widget));
}

static void
save_action_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  save_cb (LK_VISIT_LOG (widget));
}

static void
lk_visit_log_dispose (GObject *object)
{
  LkVisitLog *self = LK_VISIT_LOG (object);

  g_clear_weak_pointer (&self->from);
  g_clear_object (&self->visit);
  g_clear_object (&self->near);
  clear_kept (self);
  g_clear_object (&self->own);
  G_OBJECT_CLASS (lk_visit_log_parent_class)->dispose (object);
}

static void
lk_visit_log_finalize (GObject *object)
{
  g_free (LK_VISIT_LOG (object)->hour);
  G_OBJECT_CLASS (lk_visit_log_parent_class)->finalize (object);
}

static void
lk_visit_log_class_init (LkVisitLogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lk_visit_log_dispose;
  object_class->finalize = lk_visit_log_finalize;
  gtk_widget_class_install_action (widget_class, "log.cancel", NULL, cancel_action_cb);
  gtk_widget_class_install_action (widget_class, "log.save", NULL, save_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "log.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "log.save", NULL);
  signals[LOGGED] = g_signal_new ("logged", LK_TYPE_VISIT_LOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_VISIT);
  signals[OPEN] = g_signal_new ("open", LK_TYPE_VISIT_LOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_VISIT);
}

static GtkWidget *
add_field (GtkWidget  *box,
           const char *heading,
           GtkWidget  *field)
{
  GtkWidget *label = gtk_label_new (heading);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "note-heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), field);
  return field;
}

static gboolean
is_other_cb (gpointer item,
             gpointer user_data)
{
  return lk_person_get_archived (item) == 0 && g_strcmp0 (lk_record_get_id (item), user_data) != 0;
}

static GtkWidget *
build_who (LkVisitLog *self)
{
  LkRecordList *people = lk_school_get_people (lk_private_get_school (self->own));
  GtkFilter *others = GTK_FILTER (gtk_custom_filter_new (is_other_cb, g_strdup (lk_private_get_person_id (self->own)), g_free));
  g_autoptr (GListModel) list = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (people)), others));

  self->who = lk_person_entry_new (list, _("Who?"));
  g_signal_connect_object (self->who, "notify::person", G_CALLBACK (who_cb), self, G_CONNECT_SWAPPED);
  return self->who;
}

static GtkWidget *
build_direction (LkVisitLog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *theirs = gtk_toggle_button_new_with_label (_("Someone visited me"));

  self->mine = gtk_toggle_button_new_with_label (_("I visited someone"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (theirs), GTK_TOGGLE_BUTTON (self->mine));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->mine), TRUE);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (box), self->mine);
  gtk_box_append (GTK_BOX (box), theirs);
  g_signal_connect_object (self->mine, "toggled", G_CALLBACK (who_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
build_when (LkVisitLog *self)
{
  self->picker = lk_day_picker_new ();
  lk_day_picker_set_needed (LK_DAY_PICKER (self->picker), TRUE);
  lk_day_picker_set_day (LK_DAY_PICKER (self->picker), self->day);
  g_signal_connect_object (self->picker, "picked", G_CALLBACK (day_picked_cb), self, G_CONNECT_SWAPPED);
  self->when = gtk_menu_button_new ();
  self->when_label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->when_label), 0);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->when), self->when_label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->when), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->when), self->picker);
  show_when (self);
  return self->when;
}

static GtkWidget *
build_fields (LkVisitLog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->focus = lk_text_box_new (self->own, _("Focus question"), _("What was to be watched?"), 1);
  self->sentence = lk_text_box_new (self->own, _("In one sentence"), _("What did you see?"), 1);
  g_signal_connect_object (self->focus, "typed", G_CALLBACK (focus_typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->focus, "entered", G_CALLBACK (focus_entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sentence, "typed", G_CALLBACK (keep), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sentence, "entered", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  self->planned = gtk_check_button_new ();
  gtk_widget_set_visible (self->planned, FALSE);
  g_signal_connect_object (self->planned, "toggled", G_CALLBACK (planned_cb), self, G_CONNECT_SWAPPED);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (box), build_direction (self));
  add_field (box, _("Who?"), build_who (self));
  add_field (box, _("Focus question"), self->focus);
  add_field (box, _("In one sentence"), self->sentence);
  add_field (box, _("When?"), build_when (self));
  gtk_box_append (GTK_BOX (box), self->planned);
  gtk_box_append (GTK_BOX (box), self->message);
  gtk_widget_add_css_class (box, "visit-log");
  return box;
}

static GtkWidget *
build_header (LkVisitLog *self)
{
  GtkWidget *header = adw_header_bar_new (), *cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  self->save = gtk_button_new_with_mnemonic (_("_Save"));
  self->open = gtk_button_new_with_mnemonic (_("Save and Write _More"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_widget_set_sensitive (self->save, FALSE);
  gtk_widget_set_sensitive (self->open, FALSE);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save);
  return header;
}

static void
build (LkVisitLog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *fields = NULL;

  gtk_box_append (GTK_BOX (box), build_header (self));
  fields = build_fields (self);
  gtk_widget_set_halign (self->open, GTK_ALIGN_END);
  gtk_widget_set_margin_top (self->open, 6);
  gtk_widget_add_css_class (self->open, "flat");
  gtk_box_append (GTK_BOX (fields), self->open);
  gtk_box_append (GTK_BOX (box), fields);
  adw_window_set_content (ADW_WINDOW (self), box);
}

static void
lk_visit_log_init (LkVisitLog *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  self->day = lk_day_today ();
  self->hour = g_date_time_format (now, "%H:%M");
}

LkVisitLog *
lk_visit_log_present (GtkWidget *from,
                      LkPrivate *own)
{
  LkVisitLog *self = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from), NULL);
  g_return_val_if_fail (LK_IS_PRIVATE (own), NULL);

  self = g_object_new (LK_TYPE_VISIT_LOG, "transient-for", gtk_widget_get_root (from), "modal", TRUE, "title", _("Log a Visit"),
                       "default-width", WIDTH, "resizable", FALSE, NULL);
  g_set_weak_pointer (&self->from, from);
  self->own = g_object_ref (own);
  build (self);
  g_signal_connect_object (own, "locked-up", G_CALLBACK (gtk_window_destroy), self, G_CONNECT_SWAPPED);
  gtk_widget_grab_focus (self->who);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
