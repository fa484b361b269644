#pragma once

#include "store/lk-store.h"

/** A database in a folder of its own, and the few deeds that the tests do in it. */
typedef struct
{
  char    *folder;
  char    *path;
  LkStore *store;
} Fixture;

void      fixture_set_up    (Fixture       *self,
                             gconstpointer  data);
void      fixture_tear_down (Fixture       *self,
                             gconstpointer  data);
void      fixture_reopen    (Fixture       *self);

/** Adds a team called @name; returns its id. */
char     *add_team          (LkStore       *store,
                             const char    *name);
gboolean  rename_team       (LkStore       *store,
                             const char    *id,
                             const char    *name,
                             GError       **error);
void      remove_team       (LkStore       *store,
                             const char    *id);
/** The first column of a query's first row as text, "" for none. */
char     *ask               (LkStore       *store,
                             const char    *sql);
/** All rows of the open tables as one text, to compare. */
char     *dump              (LkStore       *store);
