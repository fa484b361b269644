#pragma once

#include "model/lk-live.h"

G_BEGIN_DECLS

/**
 * LkEdit:
 *
 * One deed on its way: each step changes a record on the screen at once and is written with the others in one transaction
 * when the edit is committed. Without steps nothing is written. If the write fails, what it touched is read again
 * and the live object tells `failed`.
 */
typedef struct _LkEdit LkEdit;

/**
 * lk_edit_new:
 * @live: who does it, and tells when it failed
 * @label: what undo calls it, an untranslated message id
 */
LkEdit   *lk_edit_new        (LkLive             *live,
                              const char         *label);
/** lk_edit_merge: typing in one field of one record is undone together. */
void      lk_edit_merge      (LkEdit             *self,
                              LkRecord           *record,
                              const char         *field);
/** Setters: what is the same already is not written. A field without a column of its own is only shown. */
void      lk_edit_text       (LkEdit             *self,
                              gpointer            record,
                              const char         *field,
                              const char         *value);
void      lk_edit_int        (LkEdit             *self,
                              gpointer            record,
                              const char         *field,
                              gint64              value);
void      lk_edit_number     (LkEdit             *self,
                              gpointer            record,
                              const char         *field,
                              double              value);
void      lk_edit_bytes      (LkEdit             *self,
                              gpointer            record,
                              const char         *field,
                              GBytes             *value);
void      lk_edit_lines      (LkEdit             *self,
                              gpointer            record,
                              const char         *field,
                              const char * const *value);
/** lk_edit_insert: writes @record, as it now is, as a new row. */
void      lk_edit_insert     (LkEdit             *self,
                              gpointer            record);
/** lk_edit_run: any other step: @func (LkWriteFunc) with @data, which @destroy frees. */
void      lk_edit_run        (LkEdit             *self,
                              LkWriteFunc         func,
                              gpointer            data,
                              GDestroyNotify      destroy);
/** lk_edit_exec: a step of one statement; its values are the @n_texts texts that follow (one to four, each may be NULL), and
 *  then the moment @at unless it is 0. */
void      lk_edit_exec       (LkEdit             *self,
                              const char         *sql,
                              gint64              at,
                              guint               n_texts,
                              ...);
/** lk_edit_touch: @record is changed by a step that is not one of the setters. */
void      lk_edit_touch      (LkEdit             *self,
                              gpointer            record);
/** lk_edit_commit: (transfer full): sends it on its way. */
void      lk_edit_commit     (LkEdit             *self);
void      lk_edit_free       (LkEdit             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LkEdit, lk_edit_free)

G_END_DECLS
