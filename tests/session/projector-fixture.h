#pragma once

#include "session/lk-projector-sheet.h"
#include "session/lk-projector.h"

G_BEGIN_DECLS

#define N_GOALS 12
#define N_CARDS 9
#define N_PEOPLE 25
#define N_TITLES 5

typedef struct
{
  int width;
  int height;
} ProjectorScreen;

/** ProjectorFixture: a projector with a board that is too full: long names, many people, goals, cards, questions. */
typedef struct
{
  char     *folder;
  LkStore  *store;
  LkSchool *school;
  LkBoard  *board;
  GtkWidget *window;
  GtkWidget *projector;
  guint     n_left;
  gint64    frame;                /* that is waited for */
  const ProjectorScreen *screen;  /* that it is shown at */
} ProjectorFixture;

typedef gboolean (*ProjectorCondition) (ProjectorFixture *f);

/** projector_titles: short, long, wide, from right to left, and of one word. */
extern const char * const projector_titles[N_TITLES];

void              projector_load_css    (void);
/** projector_settle: lets what was begun come to rest: all is stored, and laid out in some frames. */
void              projector_settle      (ProjectorFixture      *f);
/** projector_wait_for: turns the main loop until @condition holds; fails when that takes too long. */
void              projector_wait_for    (ProjectorFixture      *f,
                                         ProjectorCondition     condition);
void              projector_set_up      (ProjectorFixture      *f,
                                         gconstpointer          data);
void              projector_tear_down   (ProjectorFixture      *f,
                                         gconstpointer          data);
void              projector_show_at     (ProjectorFixture      *f,
                                         const ProjectorScreen *screen);
/** projector_collect: every widget of @type on the screen, from @widget down. */
void              projector_collect     (GtkWidget             *widget,
                                         GType                  type,
                                         GPtrArray             *found);
GPtrArray        *projector_collect_all (ProjectorFixture      *f,
                                         GType                  type);
/** projector_find_sheet: (nullable): what is opened over the board. */
LkProjectorSheet *projector_find_sheet  (ProjectorFixture      *f);
/** projector_press: the button of that label below @where. */
void              projector_press       (GtkWidget             *where,
                                         const char            *label);

G_END_DECLS
