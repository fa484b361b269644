#include "visits-fixture.h"

#include <adwaita.h>

#include "privacy/lk-account.h"

static gboolean
save_account (LkDb      *db,
              gpointer   data,
              GError   **error)
{
  return lk_account_save (data, db, error);
}

static LkVault *
enrol (Visits   *visits,
       LkPerson *person)
{
  g_autoptr (LkSecret) password = lk_secret_new_copy ("een lang wachtwoord", 19);
  g_autoptr (GError) error = NULL;
  LkVault *vault = NULL;
  char *key = NULL;
  g_autoptr (LkAccount) account = lk_account_new (lk_record_get_id (LK_RECORD (person)), password, &key, &vault, &error);

  g_assert_no_error (error);
  lk_store_write_apart (visits->stage.rig.store, save_account, account, &error);
  g_assert_no_error (error);
  lk_secret_free_text (key);
  return vault;
}

static LkGuideContent *
make_content (void)
{
  return lk_guide_content_read ("{\"domains\":[{\"id\":\"d1\",\"name\":\"Rust\",\"items\":["
                                "{\"id\":\"i1\",\"text\":\"The lesson begins at once\",\"one\":\"Minutes pass\",\"four\":\"All work\"},"
                                "{\"id\":\"i2\",\"text\":\"Pupils know what to do\"}]},"
                                "{\"id\":\"d2\",\"name\":\"Uitleg\",\"items\":[{\"id\":\"i3\",\"text\":\"One thing at a time\"}]}]}", NULL);
}

void
visits_set_up (Visits *visits)
{
  g_autoptr (LkVault) bram = NULL;
  g_autoptr (LkGuideContent) content = make_content ();
  g_autoptr (GError) error = NULL;
  Rig *rig = &visits->stage.rig;

  g_assert_nonnull (content);
  rig_set_up (rig, NULL);
  lk_store_flush (rig->store);
  bram = enrol (visits, rig->bram);
  visits->anna = enrol (visits, rig->anna);
  visits->guides = lk_guides_new (rig->school);
  visits->own = lk_private_new (rig->school, bram);
  lk_store_flush (rig->store);
  g_assert_true (lk_private_get_loaded (visits->own));
  visits->guide = lk_guides_add (visits->guides, "A calm start", "", content, &error);
  g_assert_no_error (error);
  lk_store_flush (rig->store);
}

void
visits_tear_down (Visits *visits)
{
  lk_private_lock (visits->own);
  lk_store_flush (visits->stage.rig.store);
  g_assert_finalize_object (g_steal_pointer (&visits->own));
  g_assert_finalize_object (g_steal_pointer (&visits->guides));
  g_clear_pointer (&visits->anna, lk_vault_unref);
  rig_tear_down (&visits->stage.rig, NULL);
}

void
visits_open (Visits    *visits,
             GtkWidget *page,
             int        width,
             int        height)
{
  visits->overlay = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (visits->overlay), page);
  stage_open (&visits->stage, visits->overlay, width, height);
  gtk_widget_grab_focus (page);
}

void
visits_close (Visits *visits)
{
  GtkWidget *page = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (visits->overlay));

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  stage_close (&visits->stage);
  stage_settle (&visits->stage);
  g_assert_null (page);
}

LkVisit *
visits_add (Visits *visits)
{
  Rig *rig = &visits->stage.rig;
  g_autoptr (GError) error = NULL;
  LkVisit *visit = lk_private_add_visit (visits->own, rig->bram, rig->anna, rig->team, lk_day_today (), "3e uur", &error);

  g_assert_no_error (error);
  return visit;
}

static const char *
get_words (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_menu_button_get_label (GTK_MENU_BUTTON (widget));
  return GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : NULL;
}

GtkWidget *
visits_find (GtkWidget  *from,
             GType       type,
             const char *label)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (from), type) && (label == NULL || g_strcmp0 (get_words (from), label) == 0))
    return from;
  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = visits_find (child, type, label);
  return found;
}

void
visits_click (Visits    *visits,
              GtkWidget *widget)
{
  int x, y;

  g_assert_nonnull (widget);
  stage_locate (&visits->stage, widget, &x, &y);
  stage_xdotool (&visits->stage, "mousemove %d %d click 1", x, y);
}
