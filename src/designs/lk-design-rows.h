#pragma once

#include "designs/lk-design-content.h"
#include "store/lk-db.h"

G_BEGIN_DECLS

/** The scope of a library: every design, instead of the one with an id. */
#define LK_DESIGN_ALL "*"

/*
 * The parts of a design as rows, on the store's thread. @created: unix milliseconds. Texts may be NULL.
 */

gboolean         lk_design_rows_insert_head       (LkDb                      *db,
                                                   const char                *id,
                                                   const LkDesignContent     *head,
                                                   gint64                     created,
                                                   GError                   **error);
gboolean         lk_design_rows_insert_block      (LkDb                      *db,
                                                   const char                *id,
                                                   const char                *design,
                                                   LkDesignBlock              block,
                                                   const LkBlockContent      *content,
                                                   gint64                     created,
                                                   GError                   **error);
gboolean         lk_design_rows_insert_phase      (LkDb                      *db,
                                                   const char                *id,
                                                   const char                *design,
                                                   const LkPhaseContent      *content,
                                                   const char                *rank,
                                                   gint64                     created,
                                                   GError                   **error);
gboolean         lk_design_rows_insert_pupil      (LkDb                      *db,
                                                   const char                *id,
                                                   const char                *design,
                                                   guint                      pupil,
                                                   const LkModelPupil        *content,
                                                   gint64                     created,
                                                   GError                   **error);
gboolean         lk_design_rows_insert_designer   (LkDb                      *db,
                                                   const char                *id,
                                                   const char                *design,
                                                   const char                *person,
                                                   gint64                     created,
                                                   GError                   **error);
gboolean         lk_design_rows_insert_attachment (LkDb                      *db,
                                                   const char                *id,
                                                   const char                *design,
                                                   const LkAttachmentContent *content,
                                                   const char                *rank,
                                                   gint64                     created,
                                                   GError                   **error);
/** lk_design_rows_keep_file: keeps a copy of @bytes under @hash, once. */
gboolean         lk_design_rows_keep_file         (LkDb                      *db,
                                                   const char                *hash,
                                                   GBytes                    *bytes,
                                                   GError                   **error);
/** lk_design_rows_insert: all of @content under @id. */
gboolean         lk_design_rows_insert            (LkDb                      *db,
                                                   const char                *id,
                                                   const LkDesignContent     *content,
                                                   gint64                     created,
                                                   GError                   **error);
/** lk_design_rows_insert_known: all of @content under @id, less the people, the goal and the team that are not in this database. */
gboolean         lk_design_rows_insert_known      (LkDb                      *db,
                                                   const char                *id,
                                                   const LkDesignContent     *content,
                                                   GError                   **error);
/** lk_design_rows_replace_lists: the pupils, phases and attachments of @content instead of those that are there; its designers where any is known. */
gboolean         lk_design_rows_replace_lists     (LkDb                      *db,
                                                   const char                *id,
                                                   const LkDesignContent     *content,
                                                   GError                   **error);
/** lk_design_rows_delete_parts: all that belongs to @design, but its head. */
gboolean         lk_design_rows_delete_parts      (LkDb                      *db,
                                                   const char                *design,
                                                   GError                   **error);
/** lk_design_rows_read: (transfer full) (nullable): NULL without @error when there is no such design. */
LkDesignContent *lk_design_rows_read              (LkDb                      *db,
                                                   const char                *design,
                                                   gboolean                   with_files,
                                                   GError                   **error);

/** lk_design_hash: (transfer full): what a file's content is found by: BLAKE2b-256 in hexadecimal. */
char            *lk_design_hash                   (GBytes                    *bytes);
/** lk_design_make_name: (transfer full): @title; without one the first line of @aim; without that "Lesson design", translated. */
char            *lk_design_make_name              (const char                *title,
                                                   const char                *aim);
/** lk_design_check_address: (transfer full): the whole address that is meant, or NULL with a LK_MODEL_ERROR. */
char            *lk_design_check_address          (const char                *address,
                                                   GError                   **error);
/** lk_model_pupil_get_letter: "A", "B", "C". */
const char      *lk_model_pupil_get_letter        (guint                      pupil);

G_END_DECLS
