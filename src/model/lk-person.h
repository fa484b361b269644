#pragma once

#include "calendar/lk-day.h"
#include "model/lk-record.h"

G_BEGIN_DECLS

/**
 * LkPerson: someone who works at the school.
 *
 * Properties: `name`, `initials` (one to three letters; made from the name when empty), `email` (string), `colour`
 * (uint, an index below LK_N_PERSON_COLOURS), `picture` (GBytes of a PNG or JPEG, nullable), `archived` (int64), `days-off`
 * (string: the weekdays on which a part-timer never works, 1 for Monday to 5, as "35").
 */
#define LK_TYPE_PERSON (lk_person_get_type ())
G_DECLARE_FINAL_TYPE (LkPerson, lk_person, LK, PERSON, LkRecord)

#define LK_N_PERSON_COLOURS 12

const char *lk_person_get_name     (LkPerson   *self);
const char *lk_person_get_initials (LkPerson   *self);
const char *lk_person_get_email    (LkPerson   *self);
guint       lk_person_get_colour   (LkPerson   *self);
GBytes     *lk_person_get_picture  (LkPerson   *self);
gint64      lk_person_get_archived (LkPerson   *self);
const char *lk_person_get_days_off (LkPerson   *self);
/** lk_person_is_off: whether @day is a weekday on which this person never works. */
gboolean    lk_person_is_off       (LkPerson   *self,
                                    LkDay       day);
/** lk_person_dup_off_words: (transfer full) (nullable): "Anna does not work on Wednesdays", when @day is such a day; else NULL. */
char       *lk_person_dup_off_words (LkPerson  *self,
                                     LkDay      day);
/** lk_person_imagine: (transfer full): someone who is in no school: what a person would look like who is being edited.
 *  @initials: (nullable): NULL for those made from @name; @picture: (nullable) */
LkPerson   *lk_person_imagine      (const char *name,
                                    const char *initials,
                                    guint       colour,
                                    GBytes     *picture);
/** lk_person_dup_first_name: (transfer full): what colleagues say, to stand among other words, as by lk_bidi_isolate(). */
char       *lk_person_dup_first_name (LkPerson *self);
/** lk_person_dup_first_word: (transfer full): the same as it was typed: the name up to its first space. */
char       *lk_person_dup_first_word (LkPerson *self);
/** lk_person_make_initials: (transfer full): "Anne-Fleur de Vries" gives "AV": the first letters of the first and the last word. */
char       *lk_person_make_initials  (const char *name);

G_END_DECLS
