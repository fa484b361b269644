#include "lessons/lk-lesson-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "lessons/lk-compare-page.h"
#include "lessons/lk-design-printing.h"
#include "lessons/lk-lesson-export.h"
#include "lessons/lk-lesson-form.h"
#include "lessons/lk-teach-view.h"

struct _LkLessonPage
{
  GtkWidget       parent_instance;

  GtkWidget      *overlay;
  GtkWidget      *form;

  LkDesignDetail *detail;
  LkSchool       *school;
  GCancellable   *cancellable;
};

enum
{
  PUSH,
  POP,
  TURN_TO,
  COPY,
  SHARE,
  ARCHIVE,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LkLessonPage, lk_lesson_page, GTK_TYPE_WIDGET)

static void
tell (LkLessonPage *self,
      const char   *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.complain", "s", words);
}

static void
open_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[TURN_TO], 0, g_variant_get_string (parameter, NULL));
}

static void
turn_to_next (LkLessonPage *self,
              GPtrArray    *versions)
{
  for (guint i = 0; i + 1 < versions->len; i++)
    {
      const LkDesignVersion *version = versions->pdata[i], *next = versions->pdata[i + 1];

      if (!g_str_equal (version->id, lk_design_detail_get_id (self->detail)))
        continue;
      g_signal_emit (self, signals[TURN_TO], 0, next->id);
      return;
    }
}

static void
compare (LkLessonPage *self,
         GPtrArray    *versions)
{
  if (versions->len > 1)
    g_signal_emit (self, signals[PUSH], 0, _("Compare Versions"), lk_compare_page_new (self->detail, self->school, versions));
  else
    tell (self, _("There is one version yet. When the lesson has been taught you make the next, and compare the two."));
}

typedef struct
{
  LkLessonPage *page;
  void        (*then) (LkLessonPage *self,
                       GPtrArray    *versions);
} Listing;

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autofree Listing *listing = user_data;
  g_autoptr (LkLessonPage) self = listing->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) versions = lk_design_detail_list_versions_finish (LK_DESIGN_DETAIL (source), result, &error);

  if (versions != NULL && self->overlay != NULL)
    listing->then (self, versions);
}

static void
list_versions (LkLessonPage *self,
               void        (*then) (LkLessonPage *page,
                                    GPtrArray    *versions))
{
  Listing *listing = g_new0 (Listing, 1);

  listing->page = g_object_ref (self);
  listing->then = then;
  lk_design_detail_list_versions_async (self->detail, self->cancellable, listed_cb, listing);
}

static void
open_next_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  list_versions (LK_LESSON_PAGE (widget), turn_to_next);
}

static void
compare_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  list_versions (LK_LESSON_PAGE (widget), compare);
}

static void
left_cb (LkLessonPage *self)
{
  g_signal_emit (self, signals[POP], 0);
}

static void
teach_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  LkLessonPage *self = LK_LESSON_PAGE (widget);
  g_autofree char *title = lk_lesson_page_dup_title (self);
  GtkWidget *view = lk_teach_view_new (self->detail, self->school);

  g_signal_connect_object (view, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_emit (self, signals[PUSH], 0, title, view);
}

static void
print_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  g_autoptr (LkDesignContent) content = lk_design_detail_dup_content (LK_LESSON_PAGE (widget)->detail);

  lk_design_printing_run (content, GTK_WINDOW (gtk_widget_get_root (widget)));
}

static void
export_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  lk_lesson_export_present (widget, LK_LESSON_PAGE (widget)->detail);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LkLessonPage *self = LK_LESSON_PAGE (widget);
  g_autoptr (LkDesignContent) content = lk_design_detail_dup_content (self->detail), copy = lk_design_content_dup_as_new (content);

  g_signal_emit (self, signals[COPY], 0, copy);
}

static void
share_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  g_signal_emit (widget, signals[SHARE], 0);
}

static void
archive_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  g_signal_emit (widget, signals[ARCHIVE], 0);
}

static void
gone_cb (LkLessonPage *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
lk_lesson_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LK_LESSON_PAGE (widget)->form);
}

static void
lk_lesson_page_dispose (GObject *object)
{
  LkLessonPage *self = LK_LESSON_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);
  g_clear_object (&self->detail);
  g_clear_object (&self->school);

  G_OBJECT_CLASS (lk_lesson_page_parent_class)->dispose (object);
}

static guint
new_signal (const char *name)
{
  return g_signal_new (name, LK_TYPE_LESSON_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lk_lesson_page_class_init (LkLessonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_lesson_page_dispose;
  widget_class->grab_focus = lk_lesson_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "lesson.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "lesson.open-next", NULL, open_next_cb);
  gtk_widget_class_install_action (widget_class, "lesson.compare", NULL, compare_cb);
  gtk_widget_class_install_action (widget_class, "lesson.teach", NULL, teach_cb);
  gtk_widget_class_install_action (widget_class, "lesson.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "lesson.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "lesson.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "lesson.share", NULL, share_cb);
  gtk_widget_class_install_action (widget_class, "lesson.archive", NULL, archive_cb);
  signals[PUSH] = g_signal_new ("push", LK_TYPE_LESSON_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, GTK_TYPE_WIDGET);
  signals[TURN_TO] = g_signal_new ("turn-to", LK_TYPE_LESSON_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COPY] = g_signal_new ("copy", LK_TYPE_LESSON_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, LK_TYPE_DESIGN_CONTENT);
  signals[POP] = new_signal ("pop");
  signals[SHARE] = new_signal ("share");
  signals[ARCHIVE] = new_signal ("archive");
  signals[CLOSED] = new_signal ("closed");
}

static void
lk_lesson_page_init (LkLessonPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->overlay = adw_toast_overlay_new ();
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
}

GtkWidget *
lk_lesson_page_new (LkDesignDetail *detail,
                    LkSchool       *school)
{
  LkLessonPage *self = NULL;

  g_return_val_if_fail (LK_IS_DESIGN_DETAIL (detail), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  self = g_object_new (LK_TYPE_LESSON_PAGE, NULL);
  self->detail = g_object_ref (detail);
  self->school = g_object_ref (school);
  self->form = lk_lesson_form_new (detail, school);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->overlay), self->form);
  g_signal_connect_object (self->form, "closed", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

LkDesignDetail *
lk_lesson_page_get_detail (LkLessonPage *self)
{
  g_return_val_if_fail (LK_IS_LESSON_PAGE (self), NULL);

  return self->detail;
}

char *
lk_lesson_page_dup_title (LkLessonPage *self)
{
  g_autoptr (LkDesignContent) content = NULL;

  g_return_val_if_fail (LK_IS_LESSON_PAGE (self), NULL);

  content = lk_design_detail_dup_content (self->detail);
  return lk_design_content_dup_name (content);
}

void
lk_lesson_page_set_waiting (LkLessonPage *self,
                            gboolean      waiting)
{
  g_return_if_fail (LK_IS_LESSON_PAGE (self));

  lk_lesson_form_set_waiting (LK_LESSON_FORM (self->form), waiting);
}
