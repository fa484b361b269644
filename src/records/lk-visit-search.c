#include "records/lk-visit-search.h"

#include <string.h>

#include "model/lk-fold.h"
#include "privacy/lk-secret.h"
#include "records/lk-arena-private.h"
#include "records/lk-draft-private.h"
#include "records/lk-private-voice.h"
#include "records/lk-survey-private.h"
#include "records/lk-visit-private.h"

/* How long it searches before it lets a frame be drawn, in microseconds. */
#define SLICE_US 6000

struct _LkVisitSearch
{
  GObject parent_instance;

  LkPrivate  *of;
  char       *text;
  char      **words;
  GPtrArray  *found;      /* (element-type LkSealedRecord), what is shown */
  GPtrArray  *finding;    /* what is found so far; NULL when the search is over */
  guint       at;         /* the next record to look at */
  gboolean    with_all;
  guint       idle;
};

typedef enum
{
  PROP_TEXT = 1,
  PROP_BUSY,
  N_PROPS,
} LkVisitSearchProperty;

static GParamSpec *pspecs[N_PROPS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LkVisitSearch, lk_visit_search, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *list G_GNUC_UNUSED)
{
  return LK_TYPE_SEALED_RECORD;
}

static guint
get_n_items (GListModel *list)
{
  return LK_VISIT_SEARCH (list)->found->len;
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  LkVisitSearch *self = LK_VISIT_SEARCH (list);

  return position < self->found->len ? g_object_ref (self->found->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
begins_a_word (const char *text,
               const char *word)
{
  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    if (at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at))))
      return TRUE;
  return FALSE;
}

static char *
fold_names (LkVisitSearch *self,
            LkVisit       *visit)
{
  LkSchool *school = lk_private_get_school (self->of);
  LkPerson *visitor = lk_school_find_person (school, lk_visit_get_visitor_id (visit));
  LkPerson *visited = lk_school_find_person (school, lk_visit_get_visited_id (visit));
  g_autofree char *names = g_strconcat (visitor != NULL ? lk_person_get_name (visitor) : "", "\n",
                                        visited != NULL ? lk_person_get_name (visited) : "", NULL);

  return lk_fold (names);
}

static char *
fold_designers (LkVisitSearch *self,
                LkDraft       *draft)
{
  g_autoptr (GString) names = g_string_new (NULL);
  char **ids = lk_draft_get_newest (draft)->designer_ids;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      LkPerson *person = lk_school_find_person (lk_private_get_school (self->of), ids[i]);

      if (person != NULL)
        g_string_append_printf (names, "%s\n", lk_person_get_name (person));
    }
  return lk_fold (names->str);
}

static char *
fold_owner (LkVisitSearch  *self,
            LkSealedRecord *record)
{
  LkPerson *owner = lk_school_find_person (lk_private_get_school (self->of), lk_sealed_record_get_owner_id (record));

  return lk_fold (owner != NULL ? lk_person_get_name (owner) : "");
}

static char *
fold_people (LkVisitSearch  *self,
             LkSealedRecord *record)
{
  if (LK_IS_DRAFT (record))
    return fold_designers (self, LK_DRAFT (record));
  return LK_IS_VISIT (record) ? fold_names (self, LK_VISIT (record)) : fold_owner (self, record);
}

/* @made: (out) (transfer full) (nullable): what is to be wiped afterwards. */
static const char *
get_folded (LkSealedRecord  *record,
            char           **made)
{
  *made = LK_IS_SURVEY (record) ? lk_survey_dup_folded (LK_SURVEY (record)) : LK_IS_ARENA (record) ? lk_arena_dup_folded (LK_ARENA (record)) : NULL;
  if (*made != NULL)
    return *made;
  return LK_IS_DRAFT (record) ? lk_draft_get_folded (LK_DRAFT (record)) : lk_visit_get_folded (LK_VISIT (record));
}

static gboolean
holds_words (LkVisitSearch  *self,
             LkSealedRecord *record,
             const char     *folded)
{
  g_autofree char *people = NULL;

  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    {
      if (begins_a_word (folded, self->words[i]))
        continue;
      if (people == NULL)
        people = fold_people (self, record);
      if (!begins_a_word (people, self->words[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fits (LkVisitSearch  *self,
      LkSealedRecord *record)
{
  char *made = NULL;
  const gboolean fit = holds_words (self, record, get_folded (record, &made));

  lk_secret_free_text (made);
  return fit;
}

/* Tells the smallest span that differs, so that what stays keeps its row. */
static void
show (LkVisitSearch *self)
{
  g_autoptr (GPtrArray) old = self->found;
  guint before = 0, behind = 0;

  self->found = g_steal_pointer (&self->finding);
  while (before < old->len && before < self->found->len && old->pdata[before] == self->found->pdata[before])
    before++;
  while (behind < old->len - before && behind < self->found->len - before &&
         old->pdata[old->len - 1 - behind] == self->found->pdata[self->found->len - 1 - behind])
    behind++;
  if (old->len - before - behind > 0 || self->found->len - before - behind > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - behind, self->found->len - before - behind);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_BUSY]);
}

/* The one at @at of all that is looked in, or NULL behind the last. */
static LkSealedRecord *
get_record (LkVisitSearch *self,
            guint          at)
{
  GListModel *lists[] = { lk_private_get_drafts (self->of), lk_private_get_surveys (self->of), lk_private_get_arenas (self->of),
                          lk_private_get_visits (self->of) };

  for (guint i = self->with_all ? 0 : G_N_ELEMENTS (lists) - 1; i < G_N_ELEMENTS (lists); i++)
    {
      const guint n = g_list_model_get_n_items (lists[i]);

      if (at < n)
        return g_list_model_get_item (lists[i], at);
      at -= n;
    }
  return NULL;
}

/* Returns whether there is more to search. */
static gboolean
search_on (LkVisitSearch *self)
{
  const gint64 until = g_get_monotonic_time () + SLICE_US;
  LkSealedRecord *record = NULL;

  while ((record = get_record (self, self->at)) != NULL)
    {
      self->at++;
      if (fits (self, record))
        g_ptr_array_add (self->finding, record);
      else
        g_object_unref (record);
      if (g_get_monotonic_time () > until)
        return TRUE;
    }
  show (self);
  return FALSE;
}

static gboolean
search_cb (gpointer user_data)
{
  LkVisitSearch *self = user_data;

  if (search_on (self))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static void
restart (LkVisitSearch *self)
{
  const gboolean busy = self->finding != NULL;

  g_clear_pointer (&self->finding, g_ptr_array_unref);
  self->finding = g_ptr_array_new_with_free_func (g_object_unref);
  self->at = 0;
  if (!busy)
    g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_BUSY]);
  if (!search_on (self))
    g_clear_handle_id (&self->idle, g_source_remove);
  else if (self->idle == 0)
    self->idle = g_idle_add (search_cb, self);
}

static void
changed_cb (LkVisitSearch *self)
{
  restart (self);
}

static void
lk_visit_search_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  LkVisitSearch *self = LK_VISIT_SEARCH (object);

  switch ((LkVisitSearchProperty) property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->finding != NULL);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
lk_visit_search_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (property_id == PROP_TEXT)
    lk_visit_search_set_text (LK_VISIT_SEARCH (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
lk_visit_search_dispose (GObject *object)
{
  LkVisitSearch *self = LK_VISIT_SEARCH (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->of);

  G_OBJECT_CLASS (lk_visit_search_parent_class)->dispose (object);
}

static void
lk_visit_search_finalize (GObject *object)
{
  LkVisitSearch *self = LK_VISIT_SEARCH (object);

  g_ptr_array_unref (self->found);
  g_clear_pointer (&self->finding, g_ptr_array_unref);
  g_strfreev (self->words);
  g_free (self->text);

  G_OBJECT_CLASS (lk_visit_search_parent_class)->finalize (object);
}

static void
lk_visit_search_class_init (LkVisitSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = lk_visit_search_get_property;
  object_class->set_property = lk_visit_search_set_property;
  object_class->dispose = lk_visit_search_dispose;
  object_class->finalize = lk_visit_search_finalize;

  pspecs[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  pspecs[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
}

static void
lk_visit_search_init (LkVisitSearch *self)
{
  self->text = g_strdup ("");
  self->found = g_ptr_array_new_with_free_func (g_object_unref);
}

LkVisitSearch *
lk_visit_search_new (LkPrivate *of)
{
  LkVisitSearch *self = NULL;

  g_return_val_if_fail (LK_IS_PRIVATE (of), NULL);

  self = g_object_new (LK_TYPE_VISIT_SEARCH, NULL);
  self->of = g_object_ref (of);
  g_signal_connect_object (lk_private_get_visits (of), "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_private_get_drafts (of), "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_private_get_surveys (of), "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lk_private_get_arenas (of), "items-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (of, "notify::pending", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  restart (self);
  return self;
}

void
lk_visit_search_set_with_all (LkVisitSearch *self,
                                 gboolean       with_all)
{
  g_return_if_fail (LK_IS_VISIT_SEARCH (self));

  if (self->with_all == with_all)
    return;
  self->with_all = with_all;
  restart (self);
}

void
lk_visit_search_set_text (LkVisitSearch *self,
                          const char    *text)
{
  g_return_if_fail (LK_IS_VISIT_SEARCH (self));

  if (text == NULL)
    text = "";
  if (g_str_equal (self->text, text))
    return;
  g_free (self->text);
  g_strfreev (self->words);
  self->text = g_strdup (text);
  self->words = lk_fold_words (text);
  restart (self);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_TEXT]);
}

const char *
lk_visit_search_get_text (LkVisitSearch *self)
{
  g_return_val_if_fail (LK_IS_VISIT_SEARCH (self), "");

  return self->text;
}

gboolean
lk_visit_search_get_busy (LkVisitSearch *self)
{
  g_return_val_if_fail (LK_IS_VISIT_SEARCH (self), FALSE);

  return self->finding != NULL;
}
