#pragma once

#include "designs/lk-design-content.h"
#include "model/lk-live.h"
#include "model/lk-record-list.h"
#include "model/lk-school.h"

G_BEGIN_DECLS

/**
 * LkDesigns:
 *
 * The team's library: the heads of all shared designs, kept up to date, and searching in them.
 *
 * Properties: `loaded` (boolean). Signals: `failed`, `changed ()`: something that a search looks at has changed.
 */
#define LK_TYPE_DESIGNS (lk_designs_get_type ())
G_DECLARE_FINAL_TYPE (LkDesigns, lk_designs, LK, DESIGNS, LkLive)

LkDesigns    *lk_designs_new            (LkSchool         *school);
/** lk_designs_get_designs: (transfer none): of LkDesign: every version that is not archived. */
LkRecordList *lk_designs_get_designs    (LkDesigns        *self);
/** lk_designs_get_archived: (transfer none): of LkDesign. */
LkRecordList *lk_designs_get_archived   (LkDesigns        *self);
LkDesign     *lk_designs_find           (LkDesigns        *self,
                                         const char       *id);
/** lk_designs_dup_family: (transfer full) (element-type LkDesign): all versions of it, the first one first. */
GPtrArray    *lk_designs_dup_family     (LkDesigns        *self,
                                         LkDesign         *design);

/** LkDesignFilter: what a search is narrowed to; NULL or -1 for all. */
typedef struct
{
  const char *subject;
  const char *class_name;
  const char *team_id;
  const char *goal_id;
  const char *designer_id;
  int         status;      /* LkDesignStatus, or -1 */
  gboolean    archived;    /* those that were put away instead */
} LkDesignFilter;

/** LkDesignHit: one found. @name and @snippet are plain text; @name_marks and @snippet_marks are pairs of character offsets (start, end) of what matched;
 *  @snippet is "" when nothing is asked. */
typedef struct
{
  char   *id;
  GStrv   designer_ids;   /* in the order in which they came */
  char   *name;
  GArray *name_marks;     /* (element-type guint) */
  char   *snippet;
  GArray *snippet_marks;  /* (element-type guint) */
} LkDesignHit;

/**
 * lk_designs_search_async:
 * @text: as typed: each word is a beginning, all must be in the design (title, class, subject, goal, designers, blocks, phases); accents and
 *   capitals do not count; nothing that is typed is an error. "": all that the filter lets through, newest first
 * @max: how many are wanted
 *
 * By SQLite FTS5 on the store's thread: a hit in the title first, then bm25. Of a family only the newest version that matches.
 */
void          lk_designs_search_async   (LkDesigns        *self,
                                         const char       *text,
                                         const LkDesignFilter *filter,
                                         guint             max,
                                         GCancellable     *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer          user_data);
/** lk_designs_search_finish: (transfer full) (element-type LkDesignHit) */
GPtrArray    *lk_designs_search_finish  (LkDesigns        *self,
                                         GAsyncResult     *result,
                                         GError          **error);
/** lk_designs_dup_values: (transfer full): the different subjects (@field "subject") or classes ("class-name") there are, sorted by locale. */
GStrv         lk_designs_dup_values     (LkDesigns        *self,
                                         const char       *field);

/** LkDesignChoice: a goal or a designer that a search can be narrowed to. */
typedef struct
{
  char *id;
  char *words;
} LkDesignChoice;

/** lk_designs_list_goals_async, lk_designs_list_designers_async: of all designs, those that were put away too, sorted by locale. */
void          lk_designs_list_goals_async (LkDesigns      *self,
                                         GCancellable     *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer          user_data);
void          lk_designs_list_designers_async (LkDesigns  *self,
                                         GCancellable     *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer          user_data);
/** lk_designs_list_finish: (transfer full) (element-type LkDesignChoice) */
GPtrArray    *lk_designs_list_finish    (LkDesigns        *self,
                                         GAsyncResult     *result,
                                         GError          **error);

/*
 * Verbs, as everywhere: FALSE or NULL with a LK_MODEL_ERROR in the user's words, or shown at once and written in the queue, as one deed each.
 */
/** lk_designs_add: (transfer none): a shared design of @content with new ids, @label being what undo calls it; its designers and goal are those that the
 *  school knows. Also how a colleague's file comes in. */
LkDesign     *lk_designs_add            (LkDesigns        *self,
                                         LkDesignContent  *content,
                                         const char       *label,
                                         GError          **error);
/** lk_designs_add_family: (transfer none): @versions (element-type LkDesignContent) of one family from a file, with the ids that they have and oldest
 *  first, in one undoable step; those that are here stay as they are. Gives the newest. */
LkDesign     *lk_designs_add_family     (LkDesigns        *self,
                                         GPtrArray        *versions,
                                         GError          **error);
/** lk_designs_share: what was a private draft: @versions (element-type LkDesignContent) of one family, with the ids that they have, with their files' bytes. Not reached by undo:
 *  lk_designs_take_back() is. @callback is called when it is on the disk; finish with lk_designs_share_finish(). */
void          lk_designs_share_async    (LkDesigns        *self,
                                         GPtrArray        *versions,
                                         GAsyncReadyCallback callback,
                                         gpointer          user_data);
gboolean      lk_designs_share_finish   (LkDesigns        *self,
                                         GAsyncResult     *result,
                                         GError          **error);
/** lk_designs_load_family_async: all versions of a family with their files, oldest first: what a private draft is made of. */
void          lk_designs_load_family_async (LkDesigns     *self,
                                         const char       *family_id,
                                         GCancellable     *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer          user_data);
/** lk_designs_load_family_finish: (transfer full) (element-type LkDesignContent) */
GPtrArray    *lk_designs_load_family_finish (LkDesigns    *self,
                                         GAsyncResult     *result,
                                         GError          **error);
/** lk_designs_take_back_async: takes all versions of a family out of the library: they are a private draft again, which must have been kept before. Not
 *  reached by undo: sharing it again is. What the team could read stays in the history and in backups. */
void          lk_designs_take_back_async (LkDesigns       *self,
                                         const char       *family_id,
                                         GAsyncReadyCallback callback,
                                         gpointer          user_data);
gboolean      lk_designs_take_back_finish (LkDesigns      *self,
                                         GAsyncResult     *result,
                                         GError          **error);
gboolean      lk_designs_archive        (LkDesigns        *self,
                                         LkDesign         *design,
                                         gboolean          archive,
                                         GError          **error);
/** lk_designs_replace: one deed: @design gets all that is in @content, its own ids kept; for a file that comes back from a colleague. */
gboolean      lk_designs_replace        (LkDesigns        *self,
                                         LkDesign         *design,
                                         LkDesignContent  *content,
                                         GError          **error);
/** lk_designs_load_async: the content of any design, files without their bytes unless @with_files. */
void          lk_designs_load_async     (LkDesigns        *self,
                                         const char       *design_id,
                                         gboolean          with_files,
                                         GCancellable     *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer          user_data);
/** lk_designs_load_finish: (transfer full) */
LkDesignContent *lk_designs_load_finish (LkDesigns        *self,
                                         GAsyncResult     *result,
                                         GError          **error);

/** lk_design_write_content: writes @content as rows into @db (on the store's thread, inside a write), with @id, or an id of its own for NULL. For a draft's store in memory and for imports. */
gboolean      lk_design_write_content   (LkDb             *db,
                                         const LkDesignContent *content,
                                         const char       *id,
                                         GError          **error);

/** LkDesignStarter: a template with texts of our own. */
typedef struct
{
  const char *key;         /* "blocks", "lesson-study", "retrieval", "blank" */
  const char *title;       /* translated */
  const char *explanation; /* translated, one sentence */
} LkDesignStarter;
/** lk_design_starters_get: (transfer none): in the order in which they are offered. */
const LkDesignStarter *lk_design_starters_get (guint      *n);
/** lk_design_starters_make: (transfer full): @language: "nl" or "en". */
LkDesignContent *lk_design_starters_make (const char       *key,
                                         const char       *language);

G_END_DECLS
