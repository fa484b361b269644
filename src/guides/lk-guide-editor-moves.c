/* Moving and removing sections and items; by pointer, menu and keys alike. */

#include "guides/lk-guide-editor-private.h"

#include <glib/gi18n.h>

#include "widgets/lk-drop-place.h"

static void
focus (LkGuideEditor *self,
       const char    *id)
{
  GtkWidget *row = id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;

  gtk_widget_grab_focus (row != NULL ? row : self->add_domain);
}

static LkGuideContent *
step_item (LkGuideContent *content,
           guint           domain,
           guint           item,
           int             by)
{
  const guint n_domains = lk_guide_content_get_n_domains (content);

  if (by < 0 && item > 0)
    return lk_guide_content_move_item (content, domain, item, domain, item - 1);
  if (by > 0 && item + 1 < lk_guide_content_get_n_items (content, domain))
    return lk_guide_content_move_item (content, domain, item, domain, item + 1);
  if (by < 0 && domain > 0)
    return lk_guide_content_move_item (content, domain, item, domain - 1, lk_guide_content_get_n_items (content, domain - 1));
  if (by > 0 && domain + 1 < n_domains)
    return lk_guide_content_move_item (content, domain, item, domain + 1, 0);
  return NULL;
}

static LkGuideContent *
step_domain (LkGuideContent *content,
             int             domain,
             int             by)
{
  const int to = domain + by;

  return to >= 0 && to < (int) lk_guide_content_get_n_domains (content) ? lk_guide_content_move_domain (content, (guint) domain, (guint) to) : NULL;
}

static void
step_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  LkGuideEditor *self = LK_GUIDE_EDITOR (widget);
  LkGuideContent *content = NULL, *made = NULL;
  guint domain, item;
  const char *id;
  int by, index;

  lk_guide_editor_flush (self);
  content = lk_guide_editor_peek (self);
  g_variant_get (parameter, "(&si)", &id, &by);
  if (content == NULL)
    return;
  index = lk_guide_content_find_domain (content, id);
  if (index >= 0)
    made = step_domain (content, index, by);
  else if (lk_guide_content_find_item (content, id, &domain, &item) != NULL)
    made = step_item (content, domain, item, by);

  if (made == NULL)
    gtk_widget_error_bell (widget);
  else
    lk_guide_editor_take (self, made, index >= 0 ? N_("Move Section") : N_("Move Item"), NULL);
  focus (self, id);
}

/* What has the focus once the item is gone: the one after it, or else the one before it. */
static char *
dup_neighbour (LkGuideContent *content,
               guint           domain,
               guint           item)
{
  if (item + 1 < lk_guide_content_get_n_items (content, domain))
    return g_strdup (lk_guide_content_get_item (content, domain, item + 1)->id);
  if (item > 0)
    return g_strdup (lk_guide_content_get_item (content, domain, item - 1)->id);
  return g_strdup (lk_guide_content_get_domain_id (content, domain));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  LkGuideEditor *self = LK_GUIDE_EDITOR (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autofree char *next = NULL;
  LkGuideContent *content = NULL;
  guint domain, item;
  int index;

  lk_guide_editor_flush (self);
  content = lk_guide_editor_peek (self);
  if (content == NULL)
    return;
  index = lk_guide_content_find_domain (content, id);
  if (index >= 0)
    lk_guide_editor_take (self, lk_guide_content_remove_domain (content, (guint) index), N_("Remove Section"), NULL);
  else if (lk_guide_content_find_item (content, id, &domain, &item) != NULL)
    {
      next = dup_neighbour (content, domain, item);
      lk_guide_editor_take (self, lk_guide_content_remove_item (content, domain, item), N_("Remove Item"), NULL);
    }
  focus (self, next);
}

void
lk_guide_editor_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "guide.step", "(si)", step_cb);
  gtk_widget_class_install_action (widget_class, "guide.remove", "s", remove_cb);
}

static void
aim_at (LkGuideEditor *self,
        GtkWidget     *row)
{
  if (self->aimed == row)
    return;
  if (self->aimed != NULL)
    gtk_widget_remove_css_class (self->aimed, "aimed");
  g_set_weak_pointer (&self->aimed, row);
  if (row != NULL)
    gtk_widget_add_css_class (row, "aimed");
}

/* The child before which something dropped at @y lands: a section between sections, an item below the first of them. */
static GtkWidget *
find_gap (LkGuideEditor *self,
          LkGuideRow    *moved,
          double         y)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (LkDropSpan));
  g_autoptr (GPtrArray) children = g_ptr_array_new ();
  guint gap;

  for (GtkWidget *child = gtk_widget_get_first_child (self->rows); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;
      LkDropSpan span;

      if (lk_guide_row_is_domain (moved) && !(LK_IS_GUIDE_ROW (child) && lk_guide_row_is_domain (LK_GUIDE_ROW (child))))
        continue;
      if (!gtk_widget_compute_bounds (child, self->rows, &bounds))
        continue;
      span = (LkDropSpan) { bounds.origin.y, bounds.size.height };
      g_array_append_val (spans, span);
      g_ptr_array_add (children, child);
    }
  gap = lk_drop_place_find ((LkDropSpan *) spans->data, spans->len, y);
  if (!lk_guide_row_is_domain (moved) && gap == 0)
    gap = 1;
  return gap < children->len ? children->pdata[gap] : NULL;
}

static GdkDragAction
motion_cb (LkGuideEditor *self,
           double         x,
           double         y,
           GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  LkGuideRow *moved = value != NULL ? g_value_get_object (value) : NULL;

  aim_at (self, moved != NULL ? find_gap (self, moved, y) : NULL);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (LkGuideEditor *self)
{
  aim_at (self, NULL);
}

/* How many rows of each kind stand before @gap: the sections, and the items of the last of them. */
static void
count_before (LkGuideEditor *self,
              GtkWidget     *gap,
              guint         *domains,
              guint         *items)
{
  *domains = *items = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (self->rows); child != NULL && child != gap; child = gtk_widget_get_next_sibling (child))
    {
      if (!LK_IS_GUIDE_ROW (child))
        continue;
      if (lk_guide_row_is_domain (LK_GUIDE_ROW (child)))
        {
          (*domains)++;
          *items = 0;
        }
      else
        (*items)++;
    }
}

static void
drop_domain (LkGuideEditor  *self,
             LkGuideContent *content,
             guint           domain,
             guint           gap)
{
  const guint to = gap > domain ? gap - 1 : gap;

  if (to != domain)
    lk_guide_editor_take (self, lk_guide_content_move_domain (content, domain, to), N_("Move Section"), NULL);
}

static void
drop_item (LkGuideEditor  *self,
           LkGuideContent *content,
           const char     *id,
           guint           to_domain,
           guint           gap)
{
  guint domain, item;

  if (lk_guide_content_find_item (content, id, &domain, &item) == NULL)
    return;
  if (domain == to_domain && gap > item)
    gap--;
  if (domain != to_domain || gap != item)
    lk_guide_editor_take (self, lk_guide_content_move_item (content, domain, item, to_domain, gap), N_("Move Item"), NULL);
}

static gboolean
drop_cb (LkGuideEditor *self,
         const GValue  *value,
         double         x,
         double         y)
{
  LkGuideRow *moved = g_value_get_object (value);
  LkGuideContent *content = NULL;
  guint domains, items;

  aim_at (self, NULL);
  lk_guide_editor_flush (self);
  content = lk_guide_editor_peek (self);
  /* From a guide in another window it is not there. */
  if (content == NULL || g_hash_table_lookup (self->by_id, lk_guide_row_get_id (moved)) != moved)
    return FALSE;
  count_before (self, find_gap (self, moved, y), &domains, &items);
  if (lk_guide_row_is_domain (moved))
    drop_domain (self, content, (guint) lk_guide_content_find_domain (content, lk_guide_row_get_id (moved)), domains);
  else if (domains > 0)
    drop_item (self, content, lk_guide_row_get_id (moved), domains - 1, items);
  focus (self, lk_guide_row_get_id (moved));
  return TRUE;
}

void
lk_guide_editor_accept_drops (LkGuideEditor *self)
{
  GtkDropTarget *target = gtk_drop_target_new (LK_TYPE_GUIDE_ROW, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (self->rows, GTK_EVENT_CONTROLLER (target));
}
