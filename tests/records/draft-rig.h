#pragma once

#include "rig.h"

/** A draft "Breuken vergelijken" of @aim, of who is unlocked and @other (nullable). */
LkDraft        *rig_add_draft    (Rig             *rig,
                                  const char      *aim,
                                  LkPerson        *other);
LkDraft        *rig_get_draft    (Rig             *rig,
                                  guint            position);
guint           rig_count_drafts (Rig             *rig);
LkDesignDetail *rig_open_draft   (Rig             *rig,
                                  LkDraft         *draft);
/** What it still reads is awaited, so that it is gone. */
void            rig_close_detail (LkDesignDetail **detail);
void            rig_set_block    (LkDesignDetail  *detail,
                                  LkDesignBlock    block,
                                  const char      *words);
void            rig_assert_block (LkDraft         *draft,
                                  LkDesignBlock    block,
                                  const char      *words);
/** @data: where the result is put. */
void            rig_result_cb    (GObject         *source,
                                  GAsyncResult    *result,
                                  gpointer         data);
GBytes         *rig_load_file    (Rig             *rig,
                                  LkDraft         *draft,
                                  const char      *hash,
                                  GError         **error);
