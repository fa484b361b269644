#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * lk_name_hint_find:
 * @text: what was written
 * @colleagues: (nullable): names of people of the school, whole; none of their words is a pupil's name
 * @start, @end: (out) (optional): the word, in bytes of @text
 *
 * Looks for a word that may well be a pupil's first name: with a capital within a sentence, and neither a colleague's nor a word that is
 * written so in Dutch or English: a day, month, subject, language, school word. It guesses, for a gentle hint, and would rather miss one.
 *
 * Returns: whether there is one; the first
 */
gboolean lk_name_hint_find (const char         *text,
                            const char * const *colleagues,
                            gsize              *start,
                            gsize              *end);

G_END_DECLS
