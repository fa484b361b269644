#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** LkSeatCircle: the seats of an arena in a circle, one of which can be chosen; something stands in the middle. Signal: `chosen (uint)`: a seat, from 1. */
#define LK_TYPE_SEAT_CIRCLE (lk_seat_circle_get_type ())
G_DECLARE_FINAL_TYPE (LkSeatCircle, lk_seat_circle, LK, SEAT_CIRCLE, GtkWidget)

GtkWidget *lk_seat_circle_new       (GtkWidget    *middle);
void       lk_seat_circle_set_n     (LkSeatCircle *self,
                                     guint         n_seats);
/** lk_seat_circle_get_chosen: 0 for none. */
guint      lk_seat_circle_get_chosen (LkSeatCircle *self);
void       lk_seat_circle_choose    (LkSeatCircle *self,
                                     guint         seat);
/** lk_seat_circle_set_notes: how many notes there are of @seat. */
void       lk_seat_circle_set_notes (LkSeatCircle *self,
                                     guint         seat,
                                     guint         n_notes);

G_END_DECLS
