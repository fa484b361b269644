#pragma once

#include <gtk/gtk.h>

#include "model/lk-person.h"

G_BEGIN_DECLS

/**
 * LkAvatar:
 *
 * A person as a disc: their picture, or their initials in their own colour (contrast at least 4.5:1, light and dark), their
 * name on hover and to a screen reader; NULL draws the open invitation "?" in a dashed ring.
 *
 * Properties: `person` (LkPerson, nullable), `size` (int, pixels).
 */
#define LK_TYPE_AVATAR (lk_avatar_get_type ())
G_DECLARE_FINAL_TYPE (LkAvatar, lk_avatar, LK, AVATAR, GtkWidget)

GtkWidget *lk_avatar_new        (int        size);
LkPerson  *lk_avatar_get_person (LkAvatar  *self);
void       lk_avatar_set_person (LkAvatar  *self,
                                 LkPerson  *person);

G_END_DECLS
