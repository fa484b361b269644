#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What a school's file says of itself. */
#define LK_SCHOOL_FORMAT "leerkracht-board"
#define LK_SCHOOL_VERSION 1

/** LkSchoolColumn: one column of an open table; @kind is `t` text, `i` integer, `d` number or `b` bytes. */
typedef struct
{
  const char *name;
  char        kind;
} LkSchoolColumn;

#define LK_SCHOOL_MAX_COLUMNS 24

/**
 * LkSchoolTable:
 * @select: all of it, its columns in order, its rows by id
 * @insert: the rows of the JSON array ?1 that are not there yet (by id); for a table with bytes a single row, an object,
 *   with its bytes as ?2
 *
 * One open table as the school's file has it. A table stands behind those that it refers to.
 */
typedef struct
{
  const char     *name;
  const char     *select;
  const char     *insert;
  LkSchoolColumn  columns[LK_SCHOOL_MAX_COLUMNS]; /* to the first without a name */
} LkSchoolTable;

/** lk_school_tables_get: @n: (out): how many. */
const LkSchoolTable *lk_school_tables_get (guint *n);

G_END_DECLS
