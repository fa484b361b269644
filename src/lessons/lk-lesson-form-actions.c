/* What can be done with the whole of a lesson design. */

#include "lessons/lk-lesson-form-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "lessons/lk-lesson-words.h"

static gboolean
is_shared (LkLessonForm *self)
{
  return lk_design_detail_get_store (self->detail) == lk_school_get_store (self->school);
}

static void
complain (LkLessonForm *self,
          const char   *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", message);
}

static void
taken_back_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (LkLessonForm) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_store_undo_finish (LK_STORE (source), result, &error) || g_error_matches (error, LK_STORE_ERROR, LK_STORE_ERROR_NOTHING))
    return;
  complain (self, _("This can no longer be undone: it has been changed since."));
}

static void
done_again_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (LkLessonForm) self = user_data;
  g_autoptr (GError) error = NULL;

  if (lk_store_redo_finish (LK_STORE (source), result, &error) || g_error_matches (error, LK_STORE_ERROR, LK_STORE_ERROR_NOTHING))
    return;
  complain (self, _("This can no longer be redone: it has been changed since."));
}

/* A private draft's deeds are its own; those of a shared design are the window's to undo. */
static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LkLessonForm *self = LK_LESSON_FORM (widget);

  if (is_shared (self))
    gtk_widget_activate_action (widget, "win.undo", NULL);
  else
    lk_store_undo_async (lk_design_detail_get_store (self->detail), NULL, taken_back_cb, g_object_ref (self));
}

static void
redo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LkLessonForm *self = LK_LESSON_FORM (widget);

  if (is_shared (self))
    gtk_widget_activate_action (widget, "win.redo", NULL);
  else
    lk_store_redo_async (lk_design_detail_get_store (self->detail), NULL, done_again_cb, g_object_ref (self));
}

static void
toast_undo_cb (LkLessonForm *self)
{
  undo_cb (GTK_WIDGET (self), NULL, NULL);
}

static void
tell_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LkLessonForm *self = LK_LESSON_FORM (widget);
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  const char *message = g_variant_get_string (parameter, NULL);
  g_autofree char *markup = NULL;
  AdwToast *toast = NULL;

  if (is_shared (self) || overlay == NULL)
    {
      gtk_widget_activate_action (widget, "win.toast", "s", message);
      return;
    }
  markup = g_markup_escape_text (message, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _("Undo"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (toast_undo_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static void
set_status (LkLessonForm   *self,
            LkDesignStatus  status,
            const char     *words)
{
  g_autoptr (GError) error = NULL;

  if (lk_design_detail_set_status (self->detail, status, &error))
    lk_lesson_tell (GTK_WIDGET (self), words);
  else
    complain (self, error->message);
}

static void
taught_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  set_status (LK_LESSON_FORM (widget), LK_DESIGN_TAUGHT, _("Taught: beside each block is room for what you saw"));
}

static void
evaluated_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  set_status (LK_LESSON_FORM (widget), LK_DESIGN_EVALUATED, _("Evaluated"));
}

static void
step_back_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  LkLessonForm *self = LK_LESSON_FORM (widget);
  const LkDesignStatus status = lk_lesson_get_status (self->detail);

  if (status == LK_DESIGN_EVALUATED)
    set_status (self, LK_DESIGN_TAUGHT, _("Taught, and not evaluated yet"));
  else if (status == LK_DESIGN_TAUGHT)
    set_status (self, LK_DESIGN_DESIGNED, _("Designed, and not taught yet"));
}

static void
revise_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LkLessonForm *self = LK_LESSON_FORM (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = lk_design_detail_revise (self->detail, &error);

  if (id == NULL)
    {
      complain (self, error->message);
      return;
    }
  lk_lesson_tell (widget, _("This is the next version; the one before it stays as it was"));
  gtk_widget_activate_action (widget, "lesson.open", "s", id);
}

static guint
find_stop (LkLessonForm *self,
           GtkWidget    *focus)
{
  for (guint i = 0; focus != NULL && i < self->stops->len; i++)
    if (focus == self->stops->pdata[i] || gtk_widget_is_ancestor (focus, self->stops->pdata[i]))
      return i;
  return self->stops->len - 1;
}

static void
next_block_cb (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  LkLessonForm *self = LK_LESSON_FORM (widget);
  const guint at = find_stop (self, gtk_root_get_focus (gtk_widget_get_root (widget)));

  for (guint i = 1; i <= self->stops->len; i++)
    if (gtk_widget_grab_focus (self->stops->pdata[(at + i) % self->stops->len]))
      return;
}

void
lk_lesson_form_show_actions (LkLessonForm *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const LkDesignStatus status = lk_lesson_get_status (self->detail);

  gtk_widget_action_set_enabled (widget, "lesson.taught", status == LK_DESIGN_DESIGNED);
  gtk_widget_action_set_enabled (widget, "lesson.evaluated", status == LK_DESIGN_TAUGHT);
  gtk_widget_action_set_enabled (widget, "lesson.revise", status == LK_DESIGN_TAUGHT || status == LK_DESIGN_EVALUATED);
  gtk_widget_action_set_enabled (widget, "lesson.step-back", status == LK_DESIGN_TAUGHT || status == LK_DESIGN_EVALUATED);
}

void
lk_lesson_form_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lesson.tell", "s", tell_cb);
  gtk_widget_class_install_action (widget_class, "lesson.taught", NULL, taught_cb);
  gtk_widget_class_install_action (widget_class, "lesson.evaluated", NULL, evaluated_cb);
  gtk_widget_class_install_action (widget_class, "lesson.step-back", NULL, step_back_cb);
  gtk_widget_class_install_action (widget_class, "lesson.revise", NULL, revise_cb);
  gtk_widget_class_install_action (widget_class, "lesson.next-block", NULL, next_block_cb);
  gtk_widget_class_install_action (widget_class, "lesson.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "lesson.redo", NULL, redo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "lesson.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "lesson.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "lesson.redo", NULL);
}

/* A text takes Enter with whatever is held down beside it. */
void
lk_lesson_form_add_keys (LkLessonForm *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string ("<Control><Shift>Return|<Control><Shift>KP_Enter");

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_named_action_new ("lesson.next-block")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
