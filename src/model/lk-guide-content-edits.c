#include "model/lk-guide-content-private.h"

#include <glib/gi18n-lib.h>

#include "model/lk-check.h"

gboolean
lk_guide_content_check_room (const LkGuideContent  *self,
                             GError               **error)
{
  if (lk_guide_content_count_items (self) < LK_GUIDE_MAX_ITEMS)
    return TRUE;

  g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG, _("A viewing guide has at most %d items."), LK_GUIDE_MAX_ITEMS);
  return FALSE;
}

gboolean
lk_guide_content_check_domains (const LkGuideContent  *self,
                                GError               **error)
{
  if (self->domains->len < LK_GUIDE_MAX_DOMAINS)
    return TRUE;

  g_set_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG, _("A viewing guide has at most %d sections."), LK_GUIDE_MAX_DOMAINS);
  return FALSE;
}

static Domain *
get_domain (const LkGuideContent *self,
            guint                 domain)
{
  return self->domains->pdata[domain];
}

static LkGuideContent *
copy (const LkGuideContent *self)
{
  LkGuideContent *made = lk_guide_content_new_bare ();

  for (guint d = 0; d < self->domains->len; d++)
    {
      const Domain *domain = get_domain (self, d);
      Domain *twin = lk_guide_content_append_domain (made, domain->id, domain->name);

      for (guint i = 0; i < domain->items->len; i++)
        {
          const LkGuideItem *item = domain->items->pdata[i];

          g_ptr_array_add (twin->items, lk_guide_item_new (item->id, item->text, item->one, item->four));
        }
    }
  return made;
}

/* Stealing leaves the order of the others. */
static void
move (GPtrArray *from,
      guint      index,
      GPtrArray *to,
      guint      place)
{
  gpointer moved = g_ptr_array_steal_index (from, index);

  g_ptr_array_insert (to, (int) MIN (place, to->len), moved);
}

LkGuideContent *
lk_guide_content_add_domain (const LkGuideContent  *self,
                             const char            *name,
                             GError               **error)
{
  g_autofree char *line = NULL;
  LkGuideContent *made = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  line = lk_check_line (name, LK_MAX_NAME, _("A section needs a name."), error);
  if (line == NULL || !lk_guide_content_check_domains (self, error))
    return NULL;

  made = copy (self);
  /* The nameless section that a new guide begins with gives way to the first with a name. */
  if (made->domains->len == 1 && get_domain (made, 0)->items->len == 0 && get_domain (made, 0)->name[0] == '\0')
    g_ptr_array_set_size (made->domains, 0);
  lk_guide_content_append_domain (made, NULL, line);
  return made;
}

LkGuideContent *
lk_guide_content_name_domain (const LkGuideContent  *self,
                              guint                  domain,
                              const char            *name,
                              GError               **error)
{
  g_autofree char *line = NULL;
  LkGuideContent *made = NULL;

  g_return_val_if_fail (self != NULL && domain < self->domains->len, NULL);

  line = lk_check_line (name, LK_MAX_NAME, NULL, error);
  if (line == NULL)
    return NULL;

  made = copy (self);
  g_free (get_domain (made, domain)->name);
  get_domain (made, domain)->name = g_steal_pointer (&line);
  return made;
}

LkGuideContent *
lk_guide_content_remove_domain (const LkGuideContent *self,
                                guint                 domain)
{
  LkGuideContent *made = NULL;

  g_return_val_if_fail (self != NULL && domain < self->domains->len, NULL);

  made = copy (self);
  g_ptr_array_remove_index (made->domains, domain);
  if (made->domains->len == 0)
    lk_guide_content_append_domain (made, NULL, "");
  return made;
}

LkGuideContent *
lk_guide_content_move_domain (const LkGuideContent *self,
                              guint                 domain,
                              guint                 to)
{
  LkGuideContent *made = NULL;

  g_return_val_if_fail (self != NULL && domain < self->domains->len, NULL);

  made = copy (self);
  move (made->domains, domain, made->domains, to);
  return made;
}

LkGuideContent *
lk_guide_content_add_item (const LkGuideContent  *self,
                           guint                  domain,
                           const char            *text,
                           GError               **error)
{
  g_autofree char *line = NULL;
  LkGuideContent *made = NULL;

  g_return_val_if_fail (self != NULL && domain < self->domains->len, NULL);

  line = lk_check_line (text, LK_GUIDE_MAX_ITEM, _("An item needs a few words."), error);
  if (line == NULL || !lk_guide_content_check_room (self, error))
    return NULL;

  made = copy (self);
  g_ptr_array_add (get_domain (made, domain)->items, lk_guide_item_new (NULL, line, "", ""));
  return made;
}

static const char **
get_part (LkGuideItem *item,
          LkGuidePart  part)
{
  switch (part)
    {
    case LK_GUIDE_ONE:
      return &item->one;
    case LK_GUIDE_FOUR:
      return &item->four;
    case LK_GUIDE_TEXT:
    default:
      return &item->text;
    }
}

LkGuideContent *
lk_guide_content_set_item (const LkGuideContent  *self,
                           guint                  domain,
                           guint                  item,
                           LkGuidePart            part,
                           const char            *text,
                           GError               **error)
{
  g_autofree char *line = NULL;
  LkGuideContent *made = NULL;
  const char **place = NULL;

  g_return_val_if_fail (self != NULL && domain < self->domains->len, NULL);
  g_return_val_if_fail (item < get_domain (self, domain)->items->len, NULL);

  line = lk_check_line (text, LK_GUIDE_MAX_ITEM, part == LK_GUIDE_TEXT ? _("An item needs a few words.") : NULL, error);
  if (line == NULL)
    return NULL;

  made = copy (self);
  place = get_part (get_domain (made, domain)->items->pdata[item], part);
  g_free ((char *) *place);
  *place = g_steal_pointer (&line);
  return made;
}

LkGuideContent *
lk_guide_content_remove_item (const LkGuideContent *self,
                              guint                 domain,
                              guint                 item)
{
  LkGuideContent *made = NULL;

  g_return_val_if_fail (self != NULL && domain < self->domains->len, NULL);
  g_return_val_if_fail (item < get_domain (self, domain)->items->len, NULL);

  made = copy (self);
  g_ptr_array_remove_index (get_domain (made, domain)->items, item);
  return made;
}

LkGuideContent *
lk_guide_content_move_item (const LkGuideContent *self,
                            guint                 domain,
                            guint                 item,
                            guint                 to_domain,
                            guint                 to)
{
  LkGuideContent *made = NULL;

  g_return_val_if_fail (self != NULL && domain < self->domains->len && to_domain < self->domains->len, NULL);
  g_return_val_if_fail (item < get_domain (self, domain)->items->len, NULL);

  made = copy (self);
  move (get_domain (made, domain)->items, item, get_domain (made, to_domain)->items, to);
  return made;
}
