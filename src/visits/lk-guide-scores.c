#include "visits/lk-guide-scores.h"

#include <glib/gi18n.h>

#include "model/lk-guide-starters.h"
#include "visits/lk-score-row.h"

struct _LkGuideScores
{
  GtkWidget   parent_instance;

  GtkWidget  *box;
  GtkWidget  *choice;     /* GtkDropDown */
  GtkWidget  *scroller;
  GtkWidget  *items;      /* GtkListBox */
  GtkWidget  *ends;       /* label */
  GtkWidget  *empty;      /* label */

  LkGuides   *guides;
  LkVisit    *visit;
  GPtrArray  *offered;    /* of LkGuide or NULL, as the choice has them; starters after them */
  GPtrArray  *starters;   /* of LkGuideStarter, offered while the school has no guide */
  LkGuideContent *shown;
  gboolean    setting;
  guint       fill_source;
};

G_DEFINE_FINAL_TYPE (LkGuideScores, lk_guide_scores, GTK_TYPE_WIDGET)

static LkGuideVersion *
get_version (LkGuideScores *self)
{
  return lk_guides_find_version (self->guides, lk_visit_get_guide_version_id (self->visit));
}

static void
tell (LkGuideScores *self,
      GError        *error)
{
  if (error != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
scored_cb (LkGuideScores *self,
           int            score,
           LkScoreRow    *row)
{
  const char *item = lk_score_row_get_item_id (row);
  LkGuideVersion *version = get_version (self);
  g_autoptr (GError) error = NULL;

  gtk_list_box_select_row (GTK_LIST_BOX (self->items), GTK_LIST_BOX_ROW (row));
  if (version != NULL)
    lk_guides_use_version (self->guides, version);
  lk_visit_set_score (self->visit, item, score, &error);
  lk_score_row_set_score (row, lk_visit_get_score (self->visit, item));
  tell (self, error);
}

static void
score_changed_cb (LkGuideScores *self,
                  const char    *item)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->items); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (LK_IS_SCORE_ROW (row) && g_str_equal (lk_score_row_get_item_id (LK_SCORE_ROW (row)), item))
      lk_score_row_set_score (LK_SCORE_ROW (row), lk_visit_get_score (self->visit, item));
}

static void
selected_cb (LkGuideScores *self,
             GtkListBoxRow *row)
{
  g_autofree char *ends = row != NULL ? lk_score_row_dup_ends (LK_SCORE_ROW (row)) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->ends), ends);
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       user_data)
{
  const char *domain = lk_score_row_get_domain (LK_SCORE_ROW (row));
  GtkWidget *label = NULL;

  if (domain[0] == '\0' || (before != NULL && g_str_equal (lk_score_row_get_domain (LK_SCORE_ROW (before)), domain)))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (domain);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "guide-domain");
  gtk_list_box_row_set_header (row, label);
}

static void
add_items (LkGuideScores  *self,
           LkGuideContent *content)
{
  const gboolean locked = !lk_visit_get_writable (self->visit);

  for (guint domain = 0; domain < lk_guide_content_get_n_domains (content); domain++)
    for (guint i = 0; i < lk_guide_content_get_n_items (content, domain); i++)
      {
        const LkGuideItem *item = lk_guide_content_get_item (content, domain, i);
        GtkWidget *row = lk_score_row_new (item, lk_guide_content_get_domain_name (content, domain));

        lk_score_row_set_score (LK_SCORE_ROW (row), lk_visit_get_score (self->visit, item->id));
        lk_score_row_set_locked (LK_SCORE_ROW (row), locked);
        g_signal_connect_object (row, "scored", G_CALLBACK (scored_cb), self, G_CONNECT_SWAPPED);
        gtk_list_box_append (GTK_LIST_BOX (self->items), row);
      }
}

static void
show_empty (LkGuideScores *self)
{
  const gboolean chosen = lk_visit_get_guide_version_id (self->visit) != NULL;
  const gboolean any = self->shown != NULL && lk_guide_content_count_items (self->shown) > 0;

  gtk_widget_set_visible (self->scroller, any);
  gtk_widget_set_visible (self->ends, any);
  gtk_widget_set_visible (self->empty, !any);
  if (!chosen)
    gtk_label_set_text (GTK_LABEL (self->empty), _("With a viewing guide you give a few things a 1 to 4 while you watch. Without one, facts say enough."));
  else if (self->shown == NULL && lk_live_get_loaded (LK_LIVE (self->guides)))
    gtk_label_set_text (GTK_LABEL (self->empty), _("The viewing guide of this visit is not there any more."));
  else
    gtk_label_set_text (GTK_LABEL (self->empty), self->shown != NULL ? _("There is nothing in this viewing guide yet.") : "");
}

static void
show_items (LkGuideScores *self)
{
  LkGuideVersion *version = get_version (self);
  LkGuideContent *content = version != NULL ? lk_guide_version_get_content (version) : NULL;
  GtkWidget *row = NULL;

  if (content == self->shown && content != NULL)
    return;
  while ((row = gtk_widget_get_first_child (self->items)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->items), row);
  g_clear_pointer (&self->shown, lk_guide_content_unref);
  if (content != NULL)
    {
      self->shown = lk_guide_content_ref (content);
      add_items (self, content);
      gtk_list_box_select_row (GTK_LIST_BOX (self->items), gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->items), 0));
    }
  show_empty (self);
}

static void
show_writable (LkGuideScores *self)
{
  const gboolean writable = lk_visit_get_writable (self->visit);

  gtk_widget_set_sensitive (self->choice, writable);
  for (GtkWidget *row = gtk_widget_get_first_child (self->items); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (LK_IS_SCORE_ROW (row))
      lk_score_row_set_locked (LK_SCORE_ROW (row), !writable);
}

static void
offer (LkGuideScores *self,
       GtkStringList *names,
       LkGuide       *guide)
{
  g_ptr_array_add (self->offered, g_object_ref (guide));
  gtk_string_list_append (names, lk_guide_get_name (guide));
}

/* The school's guides, and the one that this visit was made with when that has been put away since. */
static void
fill_choice (LkGuideScores *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  LkRecordList *guides = lk_guides_get_guides (self->guides);
  LkGuideVersion *version = get_version (self);
  LkGuide *own = version != NULL ? lk_guides_find (self->guides, lk_guide_version_get_guide_id (version)) : NULL;
  guint selected = 0;

  g_ptr_array_set_size (self->offered, 0);
  g_clear_pointer (&self->starters, g_ptr_array_unref);
  gtk_string_list_append (names, _("No viewing guide"));
  for (guint i = 0; i < lk_record_list_get_size (guides); i++)
    offer (self, names, lk_record_list_peek (guides, i));
  if (own != NULL && lk_record_list_index (guides, own) < 0)
    offer (self, names, own);
  for (guint i = 0; i < self->offered->len; i++)
    if (self->offered->pdata[i] == own)
      selected = i + 1;
  if (self->offered->len == 0)
    {
      self->starters = lk_guide_starters_new_here ();
      for (guint i = 0; i < self->starters->len; i++)
        gtk_string_list_append (names, ((LkGuideStarter *) self->starters->pdata[i])->name);
    }
  self->setting = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), selected);
  self->setting = FALSE;
}

/* A drop-down must not be given another model while it tells what was chosen of this one. */
static gboolean
fill_cb (gpointer user_data)
{
  LkGuideScores *self = user_data;

  self->fill_source = 0;
  fill_choice (self);
  return G_SOURCE_REMOVE;
}

static void
fill_soon (LkGuideScores *self)
{
  if (self->fill_source == 0)
    self->fill_source = g_idle_add (fill_cb, self);
}

static void
update (LkGuideScores *self)
{
  fill_soon (self);
  show_items (self);
}

/* A starter becomes the school's own when it is used first. */
static LkGuide *
take_starter (LkGuideScores *self,
              guint          i,
              GError       **error)
{
  LkGuideStarter *starter = self->starters->pdata[i];
  g_autoptr (GPtrArray) alive = g_ptr_array_ref (self->starters);
  LkGuide *guide = lk_guides_find_origin (self->guides, starter->key);

  return guide != NULL ? guide : lk_guides_add (self->guides, starter->name, starter->key, starter->content, error);
}

static void
chosen_cb (LkGuideScores *self)
{
  const guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  g_autoptr (GError) error = NULL;
  LkGuideVersion *version = NULL;
  LkGuide *guide = NULL;

  if (self->setting || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (selected > self->offered->len)
    guide = take_starter (self, selected - self->offered->len - 1, &error);
  else if (selected > 0)
    guide = self->offered->pdata[selected - 1];
  if (error == NULL)
    {
      version = guide != NULL ? lk_guides_get_current (self->guides, guide) : NULL;
      lk_visit_set_guide (self->visit, version != NULL ? lk_record_get_id (LK_RECORD (version)) : NULL, &error);
    }
  tell (self, error);
  update (self);
}

static gboolean
lk_guide_scores_grab_focus (GtkWidget *widget)
{
  LkGuideScores *self = LK_GUIDE_SCORES (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->items));

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->choice);
}

static void
lk_guide_scores_dispose (GObject *object)
{
  LkGuideScores *self = LK_GUIDE_SCORES (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->shown, lk_guide_content_unref);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  g_clear_pointer (&self->starters, g_ptr_array_unref);
  g_clear_object (&self->visit);
  g_clear_object (&self->guides);
  G_OBJECT_CLASS (lk_guide_scores_parent_class)->dispose (object);
}

static void
lk_guide_scores_class_init (LkGuideScoresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lk_guide_scores_dispose;
  widget_class->grab_focus = lk_guide_scores_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "lkguidescores");
}

static GtkWidget *
new_words (const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class);
  return label;
}

static void
build_items (LkGuideScores *self)
{
  self->items = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->items), GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->items), header_cb, NULL, NULL);
  gtk_widget_add_css_class (self->items, "guide-items");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->items), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Viewing guide"), -1);
  g_signal_connect_object (self->items, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->items);
  gtk_widget_set_vexpand (self->scroller, TRUE);
}

static void
lk_guide_scores_init (LkGuideScores *self)
{
  self->offered = g_ptr_array_new_with_free_func (g_object_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->choice = gtk_drop_down_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Viewing guide"), -1);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  build_items (self);
  self->ends = new_words ("guide-ends");
  self->empty = new_words ("dim-label");
  gtk_box_append (GTK_BOX (self->box), self->choice);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  gtk_box_append (GTK_BOX (self->box), self->ends);
  gtk_box_append (GTK_BOX (self->box), self->empty);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
lk_guide_scores_new (LkGuides *guides,
                     LkVisit  *visit)
{
  LkGuideScores *self = g_object_new (LK_TYPE_GUIDE_SCORES, NULL);

  self->guides = g_object_ref (guides);
  self->visit = g_object_ref (visit);
  g_signal_connect_object (visit, "score-changed", G_CALLBACK (score_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (visit, "notify::writable", G_CALLBACK (show_writable), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (visit, "notify::guide-version-id", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guides, "notify::loaded", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guides, "content-changed", G_CALLBACK (show_items), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_guides_get_guides (guides), "items-changed", G_CALLBACK (fill_soon), self, G_CONNECT_SWAPPED);
  fill_choice (self);
  show_items (self);
  show_writable (self);
  return GTK_WIDGET (self);
}
